"""What was spoken of so far: actors, the scene, the last date, the events told; the ground for what comes next."""

from __future__ import annotations

import dataclasses

from ...records import Period
from ..actors import ActorResolver
from ..found import ARMED_TYPES, ORGANISED, STATE_TYPES, Found, fits
from ..places import RANK, PlaceFound, PlaceResolver
from ..state import Clause, Reading, Sentence
from .draft import Draft, speech


def at_home(c: Clause) -> bool:
    """"JNIM, an affiliate based in Mali": words about where an actor is at home."""
    frames = [f for p in c.verb.patterns for f in p.frames] if c.verb is not None and c.kind in {"part", "red", "rel"} else []
    return bool(frames) and all(f.type == "presence" for f in frames)


class Memory:
    """What all readers of a document's events share."""

    def __init__(self, reading: Reading, surface: list[str], offsets: list[int], text: str) -> None:
        self.r, self.k, self.lex = reading, reading.knowledge, reading.lexicon
        self.surface, self.offsets, self.text = surface, offsets, text
        self.parts = frozenset(self.k.country_parts.values())
        self.actors = ActorResolver(reading)
        self.actors.context.document_country = reading.country
        self.places = PlaceResolver(reading, surface)
        self.drafts: list[Draft] = []
        self.scene: PlaceFound | None = None
        self.last_period: Period | None = None
        self.issuer: list[str] = []
        self.label_place: list[PlaceFound] = []
        self.label_period: Period | None = None
        self.label_sentence = 0  # the sentence that begins with its label
        self.sentence_drafts: list[Draft] = []
        self.last_sentence_dated = -9

    def remember(self, s: Sentence, drafts: list[Draft]) -> None:
        ctx = self.actors.context
        recent: list[str] = []
        whole: list[str] = []  # named, or told as a body: what "it" may stand for
        for g in s.groups:
            if g.excluded or g.pronoun and g.role is None:
                continue
            found = self.actors.single(g, False, 0)
            for i in found.ids:
                actor = self.k.actors.get(i)
                if actor is not None and fits(actor, ORGANISED):
                    if g.actors:
                        ctx.by_type[actor.type] = i
                        ctx.named = [*[x for x in ctx.named if x != i], i][-8:]
                    if i not in recent:
                        recent.append(i)
                    if g.actors or g.role is None or g.role.section != "people" or g.role.weak:
                        whole.append(i)
        subjects: list[str] = []
        for c in s.clauses:
            if c.subject is not None and not c.subject_shared and not speech(c) and c.kind in {"main", "comp"}:
                ids = self.actors.resolve(c.subject).ids
                if ids and c.verb is not None and not c.verb.passive:
                    subjects = ids
                    break
        if recent:
            ctx.recent = recent[-2:] if len(recent) > 1 else (ctx.recent[-1:] + recent)[-2:]
            first = next((i for i in subjects if i in (whole or recent)), (whole or recent)[0])
            ctx.last_group = [first]
        if subjects:
            ctx.last_subject = subjects
        for d in drafts:
            if d.initiators.ids and not d.raw.frame.enemy and d.value not in {"hypothetical", "planned", "negated"} and d.raw.frame.fold in {"violence", "captivity", "looting", "burning", "takeover"}:
                foes = any(self.of_state(Found([i])) for i in d.initiators.ids) and self.armed(d.targets) and not self.of_state(d.targets)
                ctx.last_initiators = d.initiators.ids
                ctx.last_attackers = d.targets.ids if foes else d.initiators.ids  # "assailants" are those who fought the army, not its auxiliaries
            polities = [i for i in (*d.initiators.ids, *d.targets.ids) if i in self.k.actors and self.k.actors[i].type in {"government", "state"}]
            ctx.polities = polities if len(polities) > 1 else ctx.polities
            if d.targets.ids and d.raw.frame.fold in {"violence", "captivity"} | ({"release"} if self.lex.head_first else set()):
                ctx.last_targets = d.targets.ids
            if d.places and not d.inherited and not self.passing(d):
                if self.scene is None or not any(o is not d and o.places and not o.inherited and o.places[-1].rank > d.places[-1].rank for o in drafts):
                    self.scene = d.places[-1]
                self.remember_country(d.places[-1])
        for d in drafts:
            armies = {self.k.actors[i].country for i in [*d.targets.ids, *d.initiators.ids] if i in self.k.actors and self.k.actors[i].type in {"state_forces", "police"}} - {""}
            for p in d.places:
                if p.id not in self.k.places and p.id in self.r.unknown and len(armies) == 1:
                    self.actors.context.country = next(iter(armies))  # "a post of the Togolese army at X"
                    self.r.unknown[p.id] = dataclasses.replace(self.r.unknown[p.id], country=self.actors.context.country)
        if not drafts or not any(d.places for d in drafts):
            told: list[PlaceFound] = []
            sources = {id(a) for c in s.clauses if c.verb is not None for a in c.adjuncts if speech(c) and a.start < c.verb.start or at_home(c)} if not self.lex.head_first else set()
            for g in s.groups:
                if id(g) in sources:
                    continue  # "a source at Mondoro, near the base, said"
                if not self.lex.head_first and "origin" in self.lex.prep_class.get(g.prep, ()):
                    continue  # "spilled over from neighbouring Mali"
                spoken_of = g.places and not g.prep and g is (s.clauses[0].subject if s.clauses else None)
                if spoken_of and not self.lex.head_first and "polity" in g.classes and g.places[0].candidates[:1] and self.k.places[g.places[0].candidates[0]].kind != "country":
                    continue  # "Moscow was delighted"
                if "locative" in self.lex.prep_class.get(g.prep, ()) or spoken_of:
                    found_places = self.places.of(g, loose=bool(g.places))
                    if not found_places and g.of is not None and g.role is not None and g.role.kind in {"building", "facility"}:
                        found_places = self.places.of(g.of)  # "landed at the market of Ouan"
                    told += found_places[:1]
            subject = s.clauses[0].subject if s.clauses and not speech(s.clauses[0]) else None
            sited = self.lex.head_first and subject is not None and not subject.prep and subject.role is not None and subject.role.section != "people"  # « la mission de X a été évacuée »
            if not told and subject is not None and ("civil" in subject.classes or sited) and subject.of is not None:
                told = [p for p in self.places.of(subject.of) if p.known and p.rank >= RANK["town"]]  # "residents of X fled"
            told = [p for p in told if not p.known or self.k.places[p.id].country or self.lex.head_first]  # "the Sahel" is no scene
            if told and (not drafts or self.scene is None):
                self.scene = max(told, key=lambda p: p.rank)
        first_subject = next((c.subject for c in s.clauses if c.kind == "main" and c.subject is not None and not c.subject_shared and not speech(c)), None)
        if first_subject is None or not first_subject.pronoun:
            ctx.topic = self.actors.resolve(first_subject, False).ids
        issued = [date for c in s.clauses if c.verb is not None and self.issuing(c) for date in c.dates]
        before = [] if self.lex.head_first else [date for c in s.clauses for date in c.dates
                                             if date.since or c.kind == "sub" and "after" in self.lex.prep_class.get(c.marker, ())]
        for date in s.dates:  # "since the army took power in August 2020": no day of what comes next
            beside = date.anchor_days is not None and date is not s.dates[0] and self.lex.head_first  # "formed the day before"
            if date.period.start is not None and date not in issued and not beside and date not in before:
                self.last_period = date.period
                self.last_sentence_dated = s.number

    def issuing(self, c: Clause) -> bool:
        """"A statement released on Thursday": the day of the paper, and of nothing that it tells."""
        paper = c.subject or next((a for a in c.adjuncts if "paper" in a.classes), None)
        return not self.lex.head_first and c.verb is not None and "pp" in c.verb.tags and paper is not None and "paper" in paper.classes \
            and (c.kind == "red" or c.subject is None) and any("paper" in g.classes for g in (paper,))

    def passing(self, d: Draft) -> bool:
        """"Last month a coup was staged in Gabon": politics of another country than the text's, named in passing."""
        place = self.k.places.get(d.places[-1].id)
        c = d.raw.clause
        if d.raw.type == "presence" and (not self.lex.head_first and c.kind in {"red", "part", "rel"} or c.kind == "red" and c.subject is not None and c.subject.actors):
            return True  # "JNIM, a group based in Mali, struck": where it is at home
        return d.raw.frame.fold == "coup" and place is not None and place.kind == "country" and bool(self.r.country) and place.country != self.r.country

    def remember_country(self, place: PlaceFound) -> None:
        """Whose army "the army" is from here on."""
        code = self.country_there(place)
        if code:
            self.actors.context.country = code
            self.places.current = code
            if code not in self.places.seen_countries:
                self.places.seen_countries.append(code)

    def country_there(self, place: PlaceFound) -> str:
        """The country in which an event at a place lies; "close to the Mali border" does not tell it."""
        known = self.k.places.get(place.id)
        if known is not None and known.kind == "country" and place.relation == "near" and (self.actors.context.country or self.r.country):
            return ""
        return self.country(place.id)

    def country(self, place: str) -> str:
        if place in self.k.places:
            return self.k.places[place].country
        unknown = self.r.unknown.get(place)
        return unknown.country if unknown else ""

    def contains(self, a: str, b: str) -> bool:
        """Is place b inside place a (country or admin unit)?"""
        pa, pb = self.k.places.get(a), self.k.places.get(b)
        if pa is None or pb is None:
            return pa is None and pb is None and a == b or (pa is not None and pa.kind in {"country", "region", "province"}
                                                           or pb is not None and pb.kind in {"country", "region", "province"})
        if pa.kind == "country":
            return pa.country == pb.country
        if a in self.parts and b not in self.parts:
            return pa.country == pb.country and pb.kind != "country"  # "northern Mali" may hold any town of Mali
        base = pa.name.replace(" Region", "").replace(" region", "")
        return pa.kind in {"region", "province", "area"} and base in {pb.admin1, pb.admin2, pb.admin1.replace(" Region", "")}

    def of_state(self, found: Found) -> bool:
        """Does a side consist of a state and its forces?"""
        return bool(found.ids) and all(self.k.actors[i].type in STATE_TYPES for i in found.ids if i in self.k.actors)

    def armed(self, found: Found) -> bool:
        return any(i in self.k.actors and self.k.actors[i].type in ARMED_TYPES for i in found.ids)

    def end_of(self, token: int) -> int:
        return self.offsets[token] + len(self.surface[token].rstrip())
