"""Raw events of the sentences to reports: sides, places, dates, tolls, status. Component `sahel_events`."""

from __future__ import annotations

import bisect
import dataclasses
import datetime
from dataclasses import dataclass, field

from ..records import Mention, Period, Report, Toll
from .actors import ARMED_TYPES, ORGANISED, STATE_TYPES, ActorResolver, Found
from .background import about, issuer, perpetrator
from .places import PlaceFound, PlaceResolver
from .state import Clause, DateSpan, Group, Reading, Sentence
from .status import Status, StatusReader
from .tolls import Tally, rival
from .triggers import Raw, TriggerFinder

DAY = datetime.timedelta(days=1)
LABEL = 4  # tokens
LONGEST_LABEL = 14
STATE_SIDE = STATE_TYPES | {"private_military", "foreign_forces"}
ACCIDENTAL = {"deaths", "died", "left-dead", "lost-men", "found-dead", "taken-by-death", "missing", "wounding"}  # frames that name no violent act


@dataclass
class Draft:
    """A report while it is made."""

    raw: Raw
    status: Status
    initiators: Found = field(default_factory=Found)
    targets: Found = field(default_factory=Found)
    places: list[PlaceFound] = field(default_factory=list)
    inherited: bool = False
    period: Period = field(default_factory=Period)
    dated: bool = False
    tally: Tally = field(default_factory=Tally)
    claimed: bool = False
    attributed: list[str] = field(default_factory=list)
    value: str = "asserted"
    cue: str = ""
    counts: bool = True
    event_type: str = ""
    drop: bool = False
    own_place: bool = False
    own_date: bool = False


class EventReader:
    """Reads a document sentence by sentence, keeping what was spoken of."""

    def __init__(self, reading: Reading, surface: list[str], offsets: list[int], text: str) -> None:
        self.r, self.k, self.lex = reading, reading.knowledge, reading.lexicon
        self.surface, self.offsets, self.text = surface, offsets, text
        self.actors = ActorResolver(reading)
        self.actors.context.document_country = reading.country
        self.places = PlaceResolver(reading, surface)
        self.status = StatusReader(reading)
        self.drafts: list[Draft] = []
        self.scene: PlaceFound | None = None
        self.last_period: Period | None = None
        self.seen: dict[tuple[int, int, str, str], int] = {}
        self.dead: tuple[Sentence, set[int]] | None = None
        self.starts = [s.start for s in reading.sentences]
        self.pending_group: list[Draft] = []
        self.issuer: list[str] = []
        self.label_place: list[PlaceFound] = []
        self.label_period: Period | None = None
        self.sentence_drafts: list[Draft] = []

    def run(self) -> None:
        """Reports into Reading.reports."""
        for s in self.r.sentences:
            if s.readable:
                self.sentence(s)
        self.write()

    # -- one sentence
    def sentence(self, s: Sentence) -> None:
        for n, date in enumerate(s.dates):
            if date.anchor_days is not None:
                self.anchor(date, s.dates[:n])
        if s.start == 0 or "\n" in self.text[self.end_of(s.start - 1):self.offsets[s.start]]:
            self.label_place, self.label_period = [], None
        if self.label(s):
            return
        self.actors.sentence_groups, self.actors.sentence_clauses = s.groups, s.clauses
        raws = TriggerFinder(self.r, s).run()
        self.issuer = self.issuer or issuer(self.r, s, self.actors)
        self.blamed(s)
        drafts = self.sentence_drafts = [Draft(r, self.status.of(r)) for r in raws]
        if self.pending_group:
            self.name_pending(s)
        for d in drafts:
            self.locate(d, s)
        self.share_places(drafts, s)
        for d in drafts:
            self.fill(d)
        drafts = self.real(drafts, s)
        self.share_agents(drafts)
        if self.lex.head_first:
            self.beaten(drafts)
        self.claims(drafts, s)
        self.new_toll(drafts, s)
        drafts = self.laid(drafts)
        drafts = self.unharmed([d for d in drafts if not d.drop])
        drafts = [d for d in drafts if not self.beside_the_point(d, s)]
        drafts = self.fold(drafts)
        self.versions(drafts, s)
        drafts = [d for d in drafts if not self.continues(d, s)]
        for d in drafts:
            self.when(d, s)
            self.finish(d, s)
        drafts = [d for d in drafts if not d.drop]
        self.early_toll(drafts, s)
        self.drafts += drafts
        self.remember(s, drafts)

    def label(self, s: Sentence) -> bool:
        """"18 Aug. Gajibo (Dikwa LGA)." at the head of a note: place and day of what the note goes on to tell."""
        if s.headline or s.end - s.start > LONGEST_LABEL or any(i.kind == "verb" or i.kind == "stop" for i in s.items):
            return False
        groups = [i.group for i in s.items if i.group is not None and i.value != "bracket"]
        if any(g.triggers or g.actors or g.number is not None or g.role is not None and g.role.section == "people" for g in groups):
            return False
        named = [g for g in groups if g.places or g.unknown is not None and (g.bracket or s.dates or self.label_period is not None)]
        if not s.dates and not named:
            return False
        places = self.finest([p for g in named for p in self.places.of(g, loose=True)])
        if places:
            self.label_place, self.scene = places, places[-1]
            self.remember_country(places[-1])
        dates = [d.period for d in s.dates if d.period.start is not None]
        if dates:
            self.label_period = dates[0]
        return True

    def real(self, drafts: list[Draft], s: Sentence) -> list[Draft]:
        """Without what sport and accidents tell in the words of war, and without labels ("Property destruction.")."""
        if s.end - s.start <= LABEL and not s.headline and self.r.words[s.end - 1] in {".", ":"} and all(
                d.raw.nominal and not d.initiators.ids and not d.targets.ids and not d.raw.dead for d in drafts):
            return []
        kinds = about(self.r, s)
        if "sport" in kinds:
            return []
        if "fiction" in kinds:
            return [d for d in drafts if d.raw.frame.fold not in {"violence", "takeover"}]
        if "accident" in kinds:
            return [d for d in drafts if d.raw.type not in {"killing", "attack", "looting"} or self.armed(d.initiators)]
        return drafts

    def armed(self, found: Found) -> bool:
        return any(i in self.k.actors and self.k.actors[i].type in ARMED_TYPES for i in found.ids)

    def blamed(self, s: Sentence) -> None:
        """"Likely perpetrator: ISGS." names the initiator of the attack just told."""
        named = perpetrator(self.r, s, self.actors)
        if named is None:
            return
        found, _ = named
        for d in reversed(self.drafts):
            if d.raw.frame.fold == "violence" and s.number - d.raw.sentence.number <= 3:
                if not d.initiators.ids or d.initiators.generic:
                    d.initiators = found
                break

    def versions(self, drafts: list[Draft], s: Sentence) -> None:
        """"45 dead according to A and 90 according to B": two versions of one toll, never a sum."""
        counts: list[Toll] = []
        last: Toll | None = None
        for n, item in enumerate(s.items):
            g = item.group
            if g is None:
                continue
            told = n > 1 and s.items[n - 1].verb is not None and s.items[n - 2].kind in {"comma", "quote"} and any(
                p.use == "cue" and p.value == "say" for p in s.items[n - 1].verb.patterns)  # type: ignore[union-attr]
            if told or "attribution" in self.lex.prep_class.get(g.prep, ()):
                if last is not None:
                    counts.append(last)
                last = None
            elif g.number is not None and not g.distance and not (g.classes & {"injured", "missing", "livestock", "goods"}):
                last = g.number.toll
        event = next((d for d in drafts if d.raw.frame.fold == "violence" and not d.raw.frame.weak), None) or next(
            (d for d in drafts if d.raw.frame.fold == "violence"), None)
        if event is None or len({c.best for c in counts}) < 2:
            return
        event.tally.dead = rival(counts)

    def early_toll(self, drafts: list[Draft], s: Sentence) -> None:
        """"Eleven dead, the army says. Gunmen attacked Youba ...": a bare toll before its event."""
        before = self.drafts[-1] if self.drafts else None
        if before is None or before.drop or not before.raw.frame.counts or before.initiators.ids or before.own_place or s.number - before.raw.sentence.number > 1:
            return
        event = next((d for d in drafts if d.raw.frame.fold == "violence" and d.value in {"asserted", "claimed", "reported"}), None)
        if event is None or event.tally.dead != Toll():
            return
        event.tally.update(before.tally)
        before.drop = True
        self.finish(event, s, again=True)

    def anchor(self, d: DateSpan, before: list[DateSpan]) -> None:
        own = next((x.period.start for x in reversed(before) if x.period.start), None)
        base = own or (self.last_period.start if self.last_period and self.last_period.start else self.r.published)
        if base is None:
            return
        day = base + (d.anchor_days or 0) * DAY
        if d.period.precision == "vague":
            d.period = Period(None, None, "")
        else:
            d.period = Period(day, day, "day")

    # -- places
    def locate(self, d: Draft, s: Sentence) -> None:
        """Places of the event's own words first, then of its clause, then of those around it."""
        raw = d.raw
        own = self.of_groups(raw.places, raw)
        if not own and raw.group is not None:
            own = [p for p in self.of_groups([raw.group], raw, loose=True) if raw.group.places and raw.group.places[0].start < raw.start]
            own = [p for p in own if not self.k.is_polity(p.id) or raw.frame.fold == "violence"]
        if not own and raw.group is not None and raw.frame.fold in {"violence", "captivity"}:
            own = self.named_after(raw)
        clause = self.of_clause(raw.clause, raw) if not raw.nominal or self.same_scene(raw) and not raw.frame.about_host else []
        for group in [*raw.targets, *raw.initiators]:
            if not own:
                own = self.inside(group, raw)
        chosen = self.finest(own) or self.finest(clause)
        if own and clause and max(p.rank for p in own) < 5 <= max(p.rank for p in clause):
            chosen = self.finest(clause)
        chosen = self.nearer(chosen, raw)
        d.places, d.own_place = chosen, bool(chosen)
        if not chosen:
            for c in self.around(raw.clause, s, raw):
                chosen = self.finest(self.of_clause(c, raw))
                if chosen:
                    d.places = chosen
                    break
        if not d.places and self.lex.head_first:
            sites = [g for g in (*raw.clause.adjuncts, *raw.clause.objects) if g.places and g.role is not None and g.role.kind in {"facility", "building"}]
            d.places = self.finest(self.of_groups(sites, raw))
        before: Clause | None = raw.clause if raw.nominal else raw.clause.previous
        while self.lex.head_first and not d.places and before is not None:
            if before.subject is not None and not raw.frame.polity and (
                    self.is_place_only(before.subject) or before.subject.home or before.subject.role is not None
                    and before.subject.role.kind == "building" and bool(before.subject.places)):
                d.places = self.finest(self.of_groups([before.subject], raw))
            before = before.previous

    def named_after(self, raw: Raw) -> list[PlaceFound]:
        """"the Nabassana raid", "the Karma massacre": the name right before the noun is where it happened."""
        g = raw.group
        assert g is not None
        before = [p for p in g.places if p.end == raw.start]
        if not before and (g.unknown is None or g.unknown[1] != raw.start or g.person_name or not g.determiner):
            return []
        plain = dataclasses.replace(g, triggers=[], role=None, actors=[], end=raw.start, places=before, coord=[], appositions=[], of=None)
        found = self.places.single(plain, "", True)
        return [found] if found is not None and not self.k.is_polity(found.id) else []

    def nearer(self, chosen: list[PlaceFound], raw: Raw) -> list[PlaceFound]:
        """"In central Mali they searched Boumboum and took away five": the exact place of the clause before, inside the wide one."""
        before = raw.clause.previous
        if not chosen or before is None or chosen[0].rank > 3 or not raw.clause.subject_shared:
            return chosen
        finer = self.finest(self.of_clause(before, raw))
        return finer if finer and finer[0].rank > chosen[0].rank and self.contains(chosen[0].id, finer[0].id) else chosen

    def same_scene(self, raw: Raw) -> bool:
        """A noun's event lies where its clause lies, unless the clause is about speech."""
        v = raw.clause.verb
        if raw.group is not None and raw.clause.subject is raw.group:
            return True
        return v is None or not any(p.use == "cue" for p in v.patterns) or any(p.use == "light" for p in v.patterns)

    def inside(self, g: Group, raw: Raw) -> list[PlaceFound]:
        out: list[PlaceFound] = []
        for m in g.members():
            if m.home:
                out += self.places.of(m, loose=True)
            if self.lex.head_first and m.of is not None and m.of.unknown and m.role is not None and m.role.local and not m.of.determiner:
                out += self.places.of(m.of)
            if m.of is not None and m.of.home:
                out += self.places.of(m.of, loose=True)
            if m.owner is not None and self.is_place_only(m.owner) and not any(self.k.is_polity(i) for p in m.owner.places for i in p.candidates):
                out += self.places.of(m.owner, loose=True)  # "Djibo's barracks"
            if m.of is not None and (self.is_place_only(m.of) or m.direction and m.of.unknown and not m.of.actors) and not any(self.k.is_polity(i) for p in m.of.places for i in p.candidates):
                out += self.places.of(m.of)
            if m.role is not None and m.role.section in {"facilities", "units"} and (m.places or m.unknown):
                out += [p for p in self.places.of(m, loose=True) if not self.k.is_polity(p.id)]
        return out

    def is_place_only(self, g: Group) -> bool:
        return bool(g.places or (g.unknown and g.place_word)) and not g.actors and g.role is None

    def of_groups(self, groups: list[Group], raw: Raw, loose: bool = True) -> list[PlaceFound]:
        out: list[PlaceFound] = []
        for g in groups:
            if g.of is not None and (g.place_word or g.role is not None and g.role.section in {"facilities", "units", "people"}) and not g.places:
                inner = self.places.of(g.of)
                if inner:
                    out += inner
                    continue
            found = self.places.of(g, loose)
            out += found
        return out

    def of_clause(self, c: Clause, raw: Raw) -> list[PlaceFound]:
        groups = []
        dead = self.dead_groups(raw.sentence)
        named = {id(o.of) for o in raw.sentence.groups if o.of is not None and "deal" in o.classes} if self.lex.head_first else set()
        for g in c.adjuncts:
            classes = self.lex.prep_class.get(g.prep, set())
            if id(g) in named:
                continue  # "the Algiers accord"
            if id(g) in dead or g.excluded or raw.frame.polity and any(g is x for x in (*raw.targets, *raw.initiators)):
                continue
            if c.kind == "rel" and c.marker == "place" and g is c.adjuncts[0]:
                groups.append(g)
            elif classes & {"locative"} or "of" in classes and self.is_place_only(g):
                if classes & {"goal"} and not raw.frame.preps.get("goal") and g.prep not in self.lex.inwards:
                    continue
                groups.append(g)
            elif raw.frame.polity and any(g is x for x in (*raw.targets, *raw.initiators)):
                continue
            elif "goal" in classes and (raw.frame.preps.get("goal") == "place" or raw.frame.preps.get(g.prep) == "place"):
                groups.append(g)
        if c.verb is not None and not c.verb.passive and not any(p.use == "frame" for p in c.verb.patterns) and not raw.frame.polity and not self.speech(c):
            groups += [o for o in c.objects if self.is_place_only(o) or o.unknown is not None and o.role is None and not o.person_name]
        found = self.of_groups(groups, raw)
        if self.lex.head_first:
            far = {id(a.of) for a in c.adjuncts if a.distance and a.of is not None}
            found = [p for p in found if id(p.group) not in far] or found
        origin = [p for p in found if "origin" in self.lex.prep_class.get(p.prep, ()) and raw.frame.fold not in {"withdrawal", "looting", "captivity"}]
        rest = [p for p in found if p not in origin]
        return rest or (origin if raw.frame.fold != "violence" else [])

    def dead_groups(self, s: Sentence) -> set[int]:
        """Groups that tell where a speaker is, or where somebody was born."""
        if self.dead is not None and self.dead[0] is s:
            return self.dead[1]
        out: set[int] = set()
        self.dead = (s, out)
        attribution = False
        for n, item in enumerate(s.items):
            if item.group is not None:
                if "attribution" in self.lex.prep_class.get(item.group.prep, ()):
                    attribution = True
                elif attribution and item.group.prep:
                    out.add(id(item.group))
                before = s.items[n - 2] if n >= 2 else None
                if before is not None and any(self.r.words[i] in self.lex.not_here for i in range(before.start, before.end)):
                    out.add(id(item.group))
            elif item.kind in {"comma", "stop", "verb"}:
                attribution = False
        return out

    def around(self, c: Clause, s: Sentence, raw: Raw) -> list[Clause]:
        """Other clauses whose place the event may share, the nearest relation first."""
        out: list[Clause] = []
        for other in (c.previous, c.parent):
            while other is not None and other not in out:
                if not self.speech(other):
                    out.append(other)
                other = other.previous or other.parent
        out = [x for x in out if not self.of_place(x)]
        children = [x for x in s.clauses if x.parent is c and x is not c and not self.aside(x)]
        rest = [x for x in s.clauses if x is not c and x not in out and x not in children and not self.speech(x) and not self.of_place(x) and not self.aside(x)]
        return out + children + rest

    def aside(self, c: Clause) -> bool:
        """"JNIM, a group operating across the Sahel": where an actor is at home, not where it struck."""
        frames = [f for p in c.verb.patterns for f in p.frames] if c.verb is not None and c.kind in {"part", "red", "rel"} else []
        return bool(frames) and all(f.type == "presence" for f in frames)

    def of_place(self, c: Clause) -> bool:
        """"Koufa, a town situated 45 km from Niafunke": words about a place, not about the event."""
        g = c.subject
        return self.lex.head_first and c.kind == "red" and g is not None and (self.is_place_only(g) or g.unknown is not None and g.role is None
                                                                             and "locative" in self.lex.prep_class.get(g.prep, ()))

    def speech(self, c: Clause) -> bool:
        return c.verb is not None and any(p.use == "cue" and p.value in {"say", "deny"} for p in c.verb.patterns) \
            and not any(p.use == "frame" for p in c.verb.patterns)

    def finest(self, places: list[PlaceFound]) -> list[PlaceFound]:
        """The most exact places of a list; coordinated ones stay together."""
        if not places:
            return []
        best = max(p.rank for p in places)
        first = next(p for p in places if p.rank == best or (p.rank >= 5 and best >= 5))
        head = first.group.parent_coord or first.group
        same = [p for p in places if (p.group.parent_coord or p.group) is head and (p.rank == first.rank or min(p.rank, first.rank) >= 5)]
        same = [p for n, p in enumerate(same) if p.id not in {q.id for q in same[:n]}]
        if first.relation == "between":
            return same[:1]
        return same

    def share_places(self, drafts: list[Draft], s: Sentence) -> None:
        fallback = None
        fronted = self.of_front(s)
        for d in drafts:
            if d.places:
                continue
            others = [o for o in drafts if o.places]
            there = d.raw.clause.verb is not None and d.raw.clause.verb.there
            finer = [o for o in others if fronted and self.lex.head_first and o.places[0].rank > fronted[0].rank]
            if finer:
                d.places = finer[0].places
            elif fronted:
                d.places = fronted
            elif self.label_place and not others:
                d.places, d.inherited = self.label_place, True
            elif others:
                near = min(others, key=lambda o: abs(o.raw.start - d.raw.start))
                d.places = near.places
            elif self.scene is not None and (there or d.raw.frame.fold not in {"agreement", "accusation", "claim", "sanction", "statement", "demand",
                                                                     "threat", "rejection", "investigation", "collapse", "talks", "support"}):
                d.places, d.inherited = [self.scene], True
            else:
                d.places = [fallback] if fallback else []

    def of_front(self, s: Sentence) -> list[PlaceFound]:
        """A place before the subject ("In Djibo, ...")."""
        head = s.items[0].group if len(s.items) > 1 and s.items[1].kind == "stop" else None
        if head is not None and (head.places or head.unknown) and not head.actors:
            found = self.places.of(head, loose=True)
            if found:
                return self.finest(found)
        verb = next((n for n, i in enumerate(s.items) if i.kind == "verb"), len(s.items))
        stop = max((n for n, i in enumerate(s.items[:verb]) if i.kind == "stop"), default=0)
        if stop:  # "28 March, 16:30, Tamkoutat (Ouattagouna): gunmen ..."
            for item in s.items[:stop]:
                if item.group is not None and item.value != "bracket" and (item.group.places or item.group.unknown and item.group.bracket) \
                        and not item.group.actors and item.group.role is None:
                    found = self.places.of(item.group, loose=True)
                    if found and found[0].rank > 1:
                        return self.finest(found)
        for item in s.items:
            if item.kind == "verb" or item.group is not None and not item.group.prep:
                break
            if item.group is not None and "locative" in self.lex.prep_class.get(item.group.prep, ()):
                found = self.places.of(item.group)
                if found:
                    return self.finest(found)
        return []

    # -- sides
    def fill(self, d: Draft) -> None:
        raw, ctx = d.raw, self.actors.context
        place = d.places[0] if d.places else None
        country = ""
        if place is not None:
            country = self.country(place.id)
        saved = ctx.country
        ctx.country = country or ctx.country
        polity = True
        for side, groups in ((d.initiators, raw.initiators), (d.targets, raw.targets)):
            for g in groups:
                if raw.group is g and not g.owner:
                    found = self.premodifier(g, raw)
                elif side is d.targets and self.only_place(g, raw):
                    continue
                else:
                    found = self.actors.resolve(g, polity and not (side is d.targets and raw.frame.fold == "violence"))
                side.join(found)
        for i in list(d.targets.ids):
            if i in d.initiators.ids and raw.frame.fold not in {"agreement", "talks", "cooperation"}:
                self.remove(d.targets, i)
        if raw.frame.default_initiator and d.initiators.ids == ["civilians"]:
            d.initiators = Found()
            d.initiators.add(raw.frame.default_initiator, raw.start, raw.end, "role", True)
        if not raw.nominal and raw.frame.default_initiator and not d.initiators.ids and any("number" in g.classes for g in raw.initiators):
            d.initiators.add(raw.frame.default_initiator, raw.start, raw.end, "role", True)  # "thousands took to the streets"
        if d.initiators.ids == ["civilians"] and raw.frame.fold in {"violence", "captivity"} and raw.type not in {"mob_violence"} and any(
                "members" in m.classes and m.role is not None for g in raw.initiators for m in (g, g.of) if m is not None):
            d.initiators = Found()
            d.initiators.add("unidentified-gunmen", raw.start, raw.end, "role", True)  # "attacked by a band of men"
        if raw.type == "suicide_bombing" and d.initiators.ids == ["civilians"]:
            d.initiators = Found()
        if raw.default_initiator and not d.initiators.ids:
            d.initiators.add(raw.default_initiator, raw.start, raw.end, "role", True)
        if raw.frame.symmetric or raw.frame.id == "clash":
            if len(d.initiators.ids) > 1 and not d.targets.ids and (
                    raw.nominal and self.between(raw) or not raw.nominal and raw.frame.id == "clash" and len(d.initiators.ids) == 2):
                last = d.initiators.spans[1:]
                for span in last:
                    d.targets.add(*span)
                for span in last:
                    self.remove(d.initiators, span[0])
        if not d.initiators.ids and d.status.value == "alleged" and raw.nominal:
            c = raw.clause
            if c.verb is not None and any(f.complement == "alleged" for p in c.verb.patterns for f in p.frames):
                for g in c.objects if not c.verb.passive else ([c.subject] if c.subject else []):
                    d.initiators.join(self.actors.resolve(g))
        if (raw.frame.toll == "dead" or raw.frame.fold == "release") and any("number" in g.classes and not d.targets.ids or g.pronoun in {"he", "they"} and not g.role
                                            for g in [*raw.targets, *raw.dead]):
            self.same_people(d)
        if not d.targets.ids and raw.frame.fold == "violence" and not any(self.k.actors[i].type in STATE_SIDE for i in d.initiators.ids if i in self.k.actors):
            for g in raw.targets:
                if "armed-facility" in g.classes and g.role is not None and not g.actors and not g.unknown and ctx.country:
                    d.targets.add(self.k.institution(ctx.country, "army") or "", g.start, g.end, "role", True)  # "Banibangou camp"
        if not d.targets.ids and not raw.nominal and (raw.frame.toll in {"dead", "abducted"} or raw.frame.fold == "captivity"):
            for g in raw.targets:
                if g.determiner and g.role is None and g.unknown is None and not g.places and not g.pronoun and not g.place_word \
                        and not g.triggers and g.classes <= {"other-noun", "number"} and g.end - g.start > 1:
                    d.targets.add("civilians", g.start, g.end, "role", True)  # whoever is killed or taken is a person ("the pilot")
        ctx.country = saved
        d.tally = Tally.of(raw, self.r)

    def same_people(self, d: Draft) -> None:
        """"Six have been found dead": six of those last spoken of."""
        n = self.sentence_drafts.index(d) if d in self.sentence_drafts else 0
        before = next((o for o in reversed(self.sentence_drafts[:n]) if o.targets.ids), None)
        ids = before.targets.ids if before is not None else self.actors.context.last_targets
        ids = [i for i in ids if i not in d.initiators.ids]
        if ids:
            d.targets = Found()
        for i in ids:
            d.targets.add(i, d.raw.start, d.raw.end, "coreference", True)
    def share_agents(self, drafts: list[Draft]) -> None:
        """"Were robbed and beaten by gunmen", "three taxis were taken and their drivers beaten by gunmen": the agent of the last passive is that of the first."""
        for d in drafts:
            v = d.raw.clause.verb
            if d.initiators.ids or d.raw.nominal or v is None or not v.passive:
                continue
            for e in drafts:
                if e is not d and e.initiators.ids and (self.same_subject(d.raw, e.raw) or self.lex.head_first and self.under_object(d.raw, e.raw)):
                    d.initiators.join(e.initiators)

    def same_subject(self, a: Raw, b: Raw) -> bool:
        """Is b a later passive of a's subject?"""
        first, then = a.clause, b.clause
        return first.subject is not None and then.subject is first.subject and then.order > first.order and then.verb is not None \
            and then.verb.passive and then.kind in {first.kind, "red", "part"}

    def under_object(self, a: Raw, b: Raw) -> bool:
        """Is b a participle of what stands as object in a's clause, which has no agent of its own?"""
        return not b.nominal and b.clause.kind == "red" and b.clause.parent is a.clause and b.clause.subject in a.clause.objects \
            and not any("agent" in self.lex.prep_class.get(x.prep, ()) for x in a.clause.adjuncts)

    def beaten(self, drafts: list[Draft]) -> None:
        """Whom a town was taken from: the side that its taker fought in the same sentence."""
        for d in drafts:
            if d.raw.type == "territorial_takeover" and d.initiators.ids and not d.targets.ids:
                for e in drafts:
                    if e.raw.frame.id == "clash" and e.targets.ids and set(e.initiators.ids) & set(d.initiators.ids):
                        d.targets.join(e.targets)

    def between(self, raw: Raw) -> bool:
        return any("between" in self.lex.prep_class.get(g.prep, ()) for g in raw.initiators)

    def remove(self, found: Found, actor: str) -> None:
        found.ids = [i for i in found.ids if i != actor]
        found.spans = [x for x in found.spans if x[0] != actor]

    def only_place(self, g: Group, raw: Raw) -> bool:
        """A place that is hit is where, not who; in politics a capital is its government."""
        if raw.frame.polity:
            return False
        return self.is_place_only(g) or g.place_word != "" and g.role is None and not g.actors

    def premodifier(self, g: Group, raw: Raw) -> Found:
        """"JNIM attack", "army raid": what stands before the trigger in its own group."""
        before = dataclasses.replace(g, end=raw.start, triggers=[], of=None, coord=[], appositions=[], bracket=[], number=None,
                                     actors=[a for a in g.actors if a.start < raw.start],
                                     places=[p for p in g.places if p.start < raw.start] if raw.frame.polity else [])
        if self.lex.head_first:
            before = dataclasses.replace(before, end=g.end, actors=g.actors)
        elif before.role_start >= raw.start or before.role is not None and before.role.kind not in {"armed", "group"}:
            before.role = None
        if g.pronoun == "poss":
            found = Found()
            for i in self.actors.antecedent(g, 0) or self.actors.context.last_group:
                found.add(i, g.start, g.start + 1, "coreference")
            return found
        return self.actors.resolve(before, raw.frame.polity)

    def country(self, place: str) -> str:
        if place in self.k.places:
            return self.k.places[place].country
        unknown = self.r.unknown.get(place)
        return unknown.country if unknown else ""

    # -- folding triggers of one event
    def fold(self, drafts: list[Draft]) -> list[Draft]:
        out: list[Draft] = []
        for d in drafts:
            partner = next((o for o in reversed(out) if self.one_event(o, d)), None)
            if partner is None:
                out.append(d)
                continue
            strong, weak = (partner, d) if partner.raw.frame.rank >= d.raw.frame.rank else (d, partner)
            self.absorb(strong, weak)
            out[out.index(partner)] = strong
        return [d for d in out if not (d.raw.frame.weak and not self.stands(d))]

    def new_toll(self, drafts: list[Draft], s: Sentence) -> None:
        """"The toll of the attack has risen from 12 to 17": the last figure is the toll."""
        for c in s.clauses:
            if c.subject is None or c.verb is None or not c.subject.classes & {"dead", "toll"}:
                continue
            numbers = [g.number for g in [*c.objects, *c.adjuncts] if g.number is not None and not (g.classes - {"number", "unknown", "other-noun"})]
            event = next((d for d in drafts if d.raw.frame.fold == "violence" and not d.raw.frame.counts), None) or next(iter(drafts), None)
            if numbers and event is not None:
                top = numbers[-1].toll.high or numbers[-1].toll.best
                event.tally.dead = Toll(top, top, top, str(top))
                for d in drafts:
                    if d is not event and d.raw.frame.id in {"left-dead", "deaths"} and self.lex.head_first:
                        d.tally.dead = Toll()

    def laid(self, drafts: list[Draft]) -> list[Draft]:
        """Who laid the mine that went off is its initiator; the laying is no event beside it."""
        blasts = [d for d in drafts if d.raw.type == "explosive" and d.raw.frame.fold == "violence"]
        out = []
        for d in drafts:
            if d.raw.frame.fold == "device" and blasts:
                for b in blasts:
                    if not b.initiators.ids:
                        b.initiators = d.initiators
                continue
            out.append(d)
        negated = [d for d in out if d in blasts and d.status.value == "negated" and not self.no_victims(d)]
        return [d for d in out if not (negated and d in blasts and d not in negated and d.raw.nominal)]

    def unharmed(self, drafts: list[Draft]) -> list[Draft]:
        """"Nobody was hurt", "no victims": no dead in the event told beside or before it."""
        out = []
        for d in drafts:
            none = d.status.value == "negated" and d.raw.frame.fold == "violence" and d.raw.frame.rank <= 50 \
                and (d.raw.frame.toll or d.raw.frame.counts or d.raw.frame.object == "dead-count") \
                or d.status.value == "negated" and self.no_victims(d)
            if not none:
                out.append(d)
                continue
            event = next((o for o in drafts if o is not d and o.raw.frame.fold == "violence" and o.status.value in {"asserted", "said"}), None)
            event = event or next((o for o in reversed(self.drafts) if o.raw.frame.fold == "violence"
                                   and d.raw.sentence.number - o.raw.sentence.number <= 2), None)
            if event is not None and event.tally.dead == Toll():
                event.tally.dead = Toll(0, 0, 0, d.status.cue)
            elif event is None and not (d.raw.frame.counts):
                out.append(d)
        return out

    def beside_the_point(self, d: Draft, s: Sentence) -> bool:
        """Deaths by accident or disease, sport, and figures of speech ("it is a long fight")."""
        words = set(self.r.words[s.start:s.end])
        raw = d.raw
        passive = raw.frame.id == "killing" and raw.clause.verb is not None and raw.clause.verb.passive
        if (raw.frame.id in ACCIDENTAL or passive) and not d.initiators.ids and (words & self.lex.accidents):
            return not any(o.fold == "violence" and o.id not in ACCIDENTAL for g in s.groups for *_, fs in g.triggers for o in fs)
        if raw.frame.fold != "violence" or not raw.nominal or d.initiators.ids or d.targets.ids or d.tally.dead != Toll():
            return False
        if not self.lex.head_first:
            return False
        v = raw.clause.verb
        predicate = v is not None and not v.patterns and self.r.words[v.main] in self.lex.be and any(o is raw.group for o in raw.clause.objects)
        near = self.r.words[max(0, s.start - 40):s.end]
        return predicate or any(w in self.lex.offtopic for w in near)

    def no_victims(self, d: Draft) -> bool:
        """"Without wounding anybody": the blast took place, its victims did not."""
        return d.raw.frame.id == "device-hits" and any(g.classes & {"dead", "injured"} for g in d.raw.clause.objects)

    def stands(self, d: Draft) -> bool:
        """A weak trigger stands as an event only with a toll or both sides."""
        if d.raw.frame.counts:
            return bool(d.tally.dead.best or d.tally.dead.low or d.tally.dead.text or d.tally.injured)
        if d.raw.frame.id == "operation" and self.lex.head_first:
            return bool(d.targets.ids or d.tally.dead.best)
        if d.raw.frame.id == "entered":
            return bool(d.initiators.ids) and bool(d.places)
        return bool(d.initiators.ids or d.targets.ids) and d.raw.frame.id != "missing"

    def one_event(self, a: Draft, b: Draft) -> bool:
        fa, fb = a.raw.frame, b.raw.frame
        if {fa.fold, fb.fold} == {"violence", "takeover"}:
            return self.toll_of(a, b) if fb.fold == "violence" else self.toll_of(b, a)
        if fa.fold == fb.fold == "violence" and (b.raw.group is not None and any(g is b.raw.group for g in a.raw.initiators)
                                                 or a.raw.group is not None and any(g is a.raw.group for g in b.raw.initiators)):
            return not self.clashing_status(a, b)  # "killed by the army's air strikes"
        for event, kill in ((a, b), (b, a)):  # "attack on X: the army says that it killed fourteen attackers"
            if event.raw.nominal and event.raw.frame.id == "attack" and kill.initiators.ids and not kill.raw.nominal and any(
                    "attackers" in g.classes for g in kill.raw.targets):
                return False
        if self.lex.head_first and fa.enemy != fb.enemy and {fa.id, fb.id} & {"deaths", "left-dead"} and not (a.initiators.ids and b.initiators.ids):
            return False  # "our side three dead, fifteen terrorists neutralised"
        if not fa.fold or fa.fold != fb.fold or a.raw.sentence is not b.raw.sentence:
            return False
        if fa.fold != "violence" and not (fa.type == fb.type and (a.raw.nominal or b.raw.nominal)):
            return False
        if a.raw.note == "attributive" or b.raw.note == "attributive":
            return False
        if self.clashing_status(a, b):
            return False
        if a.own_place and b.own_place and not {p.id for p in a.places} & {p.id for p in b.places} \
                and not (self.contains(a.places[0].id, b.places[0].id) or self.contains(b.places[0].id, a.places[0].id)):
            return False
        if self.own_dates_differ(a, b):
            return False
        if a.initiators.ids and b.initiators.ids and not set(a.initiators.ids) & set(b.initiators.ids):
            return False
        if set(a.initiators.ids) & set(b.targets.ids) and b.initiators.ids or set(b.initiators.ids) & set(a.targets.ids) and a.initiators.ids:
            return False
        if fa.enemy != fb.enemy and a.tally.dead != Toll() and b.tally.dead != Toll():
            return False
        if fa.enemy != fb.enemy and fa.fold == "violence" and (fa.enemy and b.initiators.ids != a.initiators.ids
                                                              or fb.enemy and b.initiators.ids != a.initiators.ids):
            return False
        if a.tally.dead.best is not None and b.tally.dead.best is not None and a.raw.frame.rank >= 60 and b.raw.frame.rank >= 60:
            return False
        return True

    def toll_of(self, event: Draft, toll: Draft) -> bool:
        """Losses told beside a takeover are its toll."""
        return toll.raw.frame.rank <= 46 and not toll.initiators.ids and not toll.own_date and not self.clashing_status(event, toll)

    def clashing_status(self, a: Draft, b: Draft) -> bool:
        apart = {"negated", "hypothetical", "planned", "denied", "alleged"}
        va, vb = a.status.value, b.status.value
        if (a.raw.blamed or b.raw.blamed) and {va, vb} <= {"alleged", "asserted", "said"}:
            return False

        if self.lex.head_first and {va, vb} == {"asserted", "alleged"}:
            for toll, event in ((a, b), (b, a)):  # "the fighting is said to have left forty dead": one event, its toll uncertain
                if toll.raw.frame.id == "left-dead" and event.raw.nominal and event.raw.clause.subject is event.raw.group:
                    return False
        return va != vb and (va in apart or vb in apart)

    def contains(self, a: str, b: str) -> bool:
        """Is place b inside place a (country or admin unit)?"""
        pa, pb = self.k.places.get(a), self.k.places.get(b)
        if pa is None or pb is None:
            return pa is None and pb is None and a == b or (pa is not None and pa.kind in {"country", "region", "province"}
                                                           or pb is not None and pb.kind in {"country", "region", "province"})
        if pa.kind == "country":
            return pa.country == pb.country
        base = pa.name.replace(" Region", "").replace(" region", "")
        return pa.kind in {"region", "province", "area"} and base in {pb.admin1, pb.admin2, pb.admin1.replace(" Region", "")}

    def own_dates_differ(self, a: Draft, b: Draft) -> bool:
        pa, pb = self.own_date(a), self.own_date(b)
        if pa is None or pb is None or pa.start is None or pb.start is None:
            return False
        return (pa.end or pa.start) < pb.start or (pb.end or pb.start) < pa.start

    def absorb(self, strong: Draft, weak: Draft) -> None:
        if strong.raw.frame.id == "repel" and self.lex.head_first and set(weak.initiators.ids) & set(strong.targets.ids):
            strong.initiators = strong.initiators if strong.initiators.ids else weak.targets  # "repelled the attack, killing forty attackers"
            strong.tally.join(weak.tally)
            strong.raw.merged.append(weak.raw)
            strong.raw.note = strong.raw.note or "enemy"
            return
        if not strong.places and weak.places:
            strong.places, strong.inherited = weak.places, weak.inherited
        elif weak.own_place and (not strong.own_place or strong.places and weak.places
                                 and self.contains(strong.places[0].id, weak.places[0].id) and strong.places[0].rank < weak.places[0].rank):
            strong.places, strong.own_place, strong.inherited = weak.places, True, False
        if not strong.initiators.ids and not set(weak.initiators.ids) & set(strong.targets.ids):
            strong.initiators = weak.initiators
        if not strong.targets.ids or (strong.targets.generic and strong.targets.ids == ["civilians"] and weak.targets.ids
                                      and weak.raw.frame.toll and "community" in weak.targets.ids[0]):
            strong.targets = weak.targets
        for i in strong.initiators.ids:
            if i in strong.targets.ids and strong.raw.frame.id != "clash":
                self.remove(strong.targets, i)
        if strong.raw.frame.id == "clash" and not strong.initiators.ids and weak.targets.ids and self.armed(weak.targets) \
                and not set(weak.targets.ids) & set(strong.targets.ids):
            strong.initiators = weak.targets  # "twelve soldiers died in clashes with X"
        rival = self.lex.head_first and strong.status.speaker is not None and weak.status.speaker is not None \
            and strong.status.speaker is not weak.status.speaker
        counted = {id(x) for r in (strong.raw, *strong.raw.merged) for x in r.dead}
        again = bool(weak.raw.dead) and all(id(x) in counted for x in weak.raw.dead) and not (weak.raw.injured or weak.raw.missing)
        if not ((again or rival or self.other_account(weak)) and strong.tally.dead != Toll()):
            strong.tally.join(weak.tally)
        strong.raw.merged.append(weak.raw)
        if weak.raw.blamed and strong.status.value in {"asserted", "said"}:
            strong.status.raise_to("alleged", weak.raw.blamed)
        elif weak.status.value == "said" and strong.status.value == "asserted":
            strong.status = weak.status
        elif strong.status.speaker is None and weak.status.speaker is not None and weak.status.value == "said":
            strong.status.raise_to(weak.status.value, weak.status.cue, weak.status.speaker)
        if weak.raw.frame.enemy:
            strong.raw.note = strong.raw.note or "enemy"

    def other_account(self, d: Draft) -> bool:
        """"The ministry speaks of three dead": a count by somebody else, which does not add to the one told before."""
        v = d.raw.clause.verb
        return d.raw.frame.id == "left-dead" and v is not None and any(p.use == "cue" and p.value == "say" for p in v.patterns)

    # -- a toll told in the next sentence
    def continues(self, d: Draft, s: Sentence) -> bool:
        """"One gendarme was killed." after an attack: its toll, not another event."""
        if self.drafts and self.anaphoric(d, s):
            return True
        if not self.drafts or d.raw.frame.fold != "violence" or d.raw.frame.rank > 52 and d.raw.frame.id != "repelled":
            return False
        last = next((x for x in reversed(self.drafts) if x.raw.frame.fold == "violence"), None)
        if last is None or s.number - last.raw.sentence.number > 2 or last.raw.frame.rank <= 20:
            return False
        if last.value in {"hypothetical", "planned", "negated"} or d.status.value not in {"asserted", "said"}:
            return False
        if d.own_place and d.places and last.places and d.places[0].id not in {p.id for p in last.places} \
                and not self.contains(d.places[0].id, last.places[0].id):
            return False
        own = self.own_date(d)
        if own is not None and own.start and last.period.start and last.dated and own.start != last.period.start:
            return False
        if d.raw.frame.enemy:
            return False
        if d.status.value == "said" and last.value == "asserted" and last.initiators.ids and self.armed(d.targets) \
                and set(self.speaker(d, d.status)[1]) & set(last.initiators.ids):
            if not d.initiators.ids:
                d.initiators = last.initiators
            return False  # a party's count of those it says it killed
        if d.initiators.ids and last.initiators.ids and set(d.initiators.ids) != set(last.initiators.ids):
            return False
        if d.initiators.ids and set(d.initiators.ids) & set(last.targets.ids):
            return False
        if d.targets.ids and set(d.targets.ids) & set(last.initiators.ids) and not last.raw.frame.id == "clash":
            return False
        had = last.tally.dead
        if not self.other_version(last, d):
            last.tally.update(d.tally)
        if not last.targets.ids or had.best is None and last.targets.ids == ["civilians"] and d.targets.ids and not d.targets.generic:
            last.targets = d.targets if not set(d.targets.ids) & set(last.initiators.ids) else last.targets
        if not last.initiators.ids:
            last.initiators = d.initiators
        self.finish(last, last.raw.sentence, again=True)
        return True

    def other_version(self, last: Draft, d: Draft) -> bool:
        """Another speaker's figure for the same toll: both are kept, as low and high."""
        new, old = d.tally.dead, last.tally.dead
        if d.status.speaker is None or new.best is None or old.best is None or new.best == old.best or new.best < old.best / 2:
            return False
        if any(self.r.words[i] in self.lex.new_toll for i in range(d.raw.sentence.start, d.raw.sentence.end)):
            return False
        if last.status.speaker is not None and self.words_of(last.status.speaker) == self.words_of(d.status.speaker):
            return False
        last.tally.dead = rival([old, new])
        return True

    def words_of(self, g: Group) -> str:
        return " ".join(self.r.words[g.start:g.end])

    def anaphoric(self, d: Draft, s: Sentence) -> bool:
        """"The attack left no victims": the one told before, which takes the toll."""
        raw = d.raw
        if not self.lex.head_first or not raw.nominal or not raw.definite or raw.frame.fold != "violence" or d.initiators.ids or d.own_place \
                or d.status.value not in {"asserted", "said"} or self.own_date(d) is not None:
            return False
        last = next((x for x in reversed(self.drafts) if x.raw.frame.fold == "violence"), None)
        if last is None or not 0 < s.number - last.raw.sentence.number <= 2 or last.value not in {"asserted", "reported", "claimed"}:
            return False
        if d.targets.ids and last.targets.ids and not set(d.targets.ids) & set(last.targets.ids):
            return False
        last.tally.update(d.tally)
        last.targets = last.targets if last.targets.ids else d.targets
        return True

    # -- claims of responsibility
    def claims(self, drafts: list[Draft], s: Sentence) -> None:
        """A claim makes the claimant the initiator of the attack that it claims."""
        for d in drafts:
            if d.raw.frame.fold != "claim":
                continue
            behind = d.raw.type == "behind"
            if d.status.value == "negated" or d.initiators.ids == ["civilians"]:
                d.drop = True
                continue
            attack = next((o for o in drafts if o is not d and o.raw.frame.fold in {"violence", "takeover"} and o.raw.nominal
                           and o.raw.group is not None and self.under(o.raw.group, d.raw.clause)), None)
            if attack is None and self.lex.head_first:  # "three days after the attack at X, the group claimed the operation"
                attack = next((o for o in drafts if o is not d and o.raw.frame.fold == "violence" and o.raw.nominal and o.raw.start < d.raw.start
                               and not o.initiators.ids), None)
            if attack is not None and not (attack.raw.definite and not attack.own_place and not self.dated_within(attack)
                                           and self.earlier(d) is not None):
                self.credit(attack, d, behind)
                self.await_name(attack, d)
                d.drop = True
                continue
            earlier = self.earlier(d)
            if earlier is not None:
                self.credit(earlier, d, behind)
                if attack is not None:
                    attack.drop = True
                d.drop = True
                self.finish(earlier, earlier.raw.sentence, again=True)
            elif attack is not None:
                self.credit(attack, d, behind)
                d.drop = True
            elif behind:
                d.drop = True

    def dated_within(self, attack: Draft) -> bool:
        """Is the day part of the noun's own group ("the 8 May attack", "the attack of 8 May")? "claimed the ambush on 11 May" may tell the claim's day."""
        g = attack.raw.group
        return g is not None and any(
            date.inside is g or date.end in {g.start, g.start - 1} or g.start <= date.start < g.end
            or date.start > g.start and "of" in self.lex.prep_class.get(self.r.words[date.start - 1], ()) for date in attack.raw.sentence.dates)

    def await_name(self, attack: Draft, claim: Draft) -> None:
        """"A group claimed the assault": which one may be told in the next sentences ("the same group, JNIM")."""
        if not claim.initiators.ids and any(g.role is not None and g.role.weak for g in claim.raw.initiators):
            attack.claimed, attack.cue = True, " ".join(self.r.words[claim.raw.start:claim.raw.end])
            self.pending_group = [attack]

    def name_pending(self, s: Sentence) -> None:
        """Fill in the name where a later sentence gives it to the same group."""
        for g in s.groups:
            if g.role is None or not g.role.weak or g.determiner not in self.lex.definite:
                continue
            for other in [*g.appositions, *([g] if g.actors else [])]:
                found = self.actors.named(other)
                if found.ids:
                    for d in self.pending_group:
                        d.initiators, d.attributed = found, list(found.ids)
                        self.finish(d, d.raw.sentence, again=True)
                    self.pending_group = []
                    return

    def under(self, g: Group, c: Clause) -> bool:
        groups = [*c.objects, *c.adjuncts, *([c.subject] if c.subject else []), *([c.object_gap] if c.object_gap else [])]
        return any(g is x or g in x.coord or x.of is g for x in groups)

    def earlier(self, d: Draft) -> Draft | None:
        here = [x for x in self.sentence_drafts if x.raw.end <= d.raw.start and x.raw.clause is not d.raw.clause and not x.drop]
        for x in [*reversed(here), *reversed(self.drafts)]:
            if x.raw.frame.fold == "violence" and not x.raw.frame.enemy and d.raw.sentence.number - x.raw.sentence.number <= 2 \
                    and x.value not in {"planned", "hypothetical"}:
                return x
        return None

    def credit(self, attack: Draft, claim: Draft, behind: bool) -> None:
        if not claim.initiators.ids:
            return
        unknown = not attack.initiators.ids or attack.initiators.generic or self.of_state(attack.initiators) and not self.of_state(claim.initiators)
        if unknown or behind:
            attack.initiators = claim.initiators
        if not behind:
            attack.claimed = True
            attack.cue = " ".join(self.r.words[claim.raw.start:claim.raw.end])
            attack.attributed = list(claim.initiators.ids)
        if claim.initiators.mode == "any":
            attack.initiators.mode = "any"
        if attack.status.value == "negated":
            attack.status = Status()
        if behind and claim.status.value != "asserted":
            attack.status = claim.status

    def of_state(self, found: Found) -> bool:
        return bool(found.ids) and all(self.k.actors[i].type in STATE_TYPES for i in found.ids if i in self.k.actors)

    # -- dates
    def own_date(self, d: Draft) -> Period | None:
        raw = d.raw
        if raw.group is not None:
            for date in raw.sentence.dates:
                if date.inside is not None:
                    if date.inside is raw.group or date.inside.of is raw.group and not date.inside.triggers:
                        return date.period
                    continue
                verb = raw.clause.verb
                if self.lex.head_first and verb is not None and verb.end <= date.start < raw.group.start:
                    continue  # after the verb and before the noun the date is the verb's
                near = date.end == raw.group.start or date.end == raw.group.start - 1 and not self.r.words[date.end].isalpha()
                if near or raw.group.start <= date.start < raw.group.end or self.right_after(raw, date):
                    return date.period
            if raw.clause.verb is not None and not self.same_scene(raw):
                return None
        dates = raw.clause.dates
        if self.lex.head_first and len(dates) > 1 and dates[0].since and raw.clause.verb is not None:
            dates = sorted(dates, key=lambda x: x.start < raw.clause.verb.start)  # type: ignore[union-attr]
        for date in dates:
            if date.inside is None:
                return date.period
        return None

    def right_after(self, raw: Raw, date: DateSpan) -> bool:
        """"the attack of 2 January 2021", "the coup of ..."."""
        if date.start < raw.end or raw.group is None:
            return False
        between = [i for i in raw.sentence.items if raw.group.end <= i.start < date.start]
        if self.lex.head_first:
            between = [i for i in between if not (i.verb is not None and not i.verb.finite and "pp" in i.verb.tags)]
        return all(i.kind in {"prep", "group"} for i in between) and len(between) <= 5 \
            and not any(i.group is not None and not i.group.prep for i in between)

    def when(self, d: Draft, s: Sentence) -> None:
        """The event's own date, then its clause's neighbours', then the last one told, then the publication day."""
        raw = d.raw
        own = self.own_date(d)
        for m in raw.merged:
            if own is None:
                own = self.own_date(Draft(m, d.status))
        if own is not None and (own.start or own.end):
            if self.lex.head_first and d.status.value == "planned":
                own = next((x.coming for x in s.dates if x.period is own and x.coming is not None), own)
            d.period, d.dated, d.own_date = own, True, True
            return
        for c in self.around_dates(raw.clause, s):
            if c.dates:
                d.period, d.dated = c.dates[0].period, True
                return
        told = [x.period for x in raw.clause.dates if x.inside is None and x.period.start] if self.lex.head_first and raw.nominal else []
        if told and d.status.value not in {"planned", "hypothetical"}:  # "announced on Sunday its withdrawal": the day of the statement, where there is no other
            d.period, d.dated = told[0], True
            return
        self.no_date(d, s)

    def around_dates(self, c: Clause, s: Sentence) -> list[Clause]:
        out: list[Clause] = []
        for other in (c.previous, c.parent):
            while other is not None and other not in out and len(out) < 6:
                out.append(other)
                other = other.previous or other.parent
        if c.verb is not None and c.verb.past_perfect or c.kind == "rel" and c.verb is not None and (c.verb.past_perfect or c.verb.perfect):
            return [x for x in out if self.speech(x)]
        kinds = {"sub", "part", "inf", "red"} if self.lex.head_first else {"sub", "part", "inf"}
        children = [x for x in s.clauses if x.parent is c and x.kind in kinds
                    and not (x.kind == "red" and x.dates and x.dates[0].period.precision != "day")]
        following = [x for x in s.clauses if x.previous is c and x.kind == c.kind]
        return [x for x in out if not self.speech(x)] + children + following + [x for x in out if self.speech(x)]

    def no_date(self, d: Draft, s: Sentence) -> None:
        raw = d.raw
        if d.status.value in {"planned", "hypothetical"}:
            return
        v = raw.clause.verb
        aside = self.lex.head_first and raw.clause.kind == "red" and raw.clause.subject is not None and raw.clause.parent is not None \
            and raw.clause.subject.determiner in self.lex.definite and raw.clause.parent.verb is not None and not raw.nominal
        background = aside or (v is not None and v.past_perfect and not raw.nominal) or raw.note == "attributive" or (
            raw.nominal and raw.group is not None and "after" in self.lex.prep_class.get(raw.group.prep, ()) and raw.light is None
            and raw.frame.fold != "violence")
        if background:
            return
        if self.label_period is not None:
            d.period, d.dated = self.label_period, True
            return
        earlier = next((x for x in reversed(self.drafts) if x.dated and s.number - x.raw.sentence.number <= 3), None)
        if earlier is not None and earlier.period.precision == "day" and d.places and earlier.places and (
                d.inherited or d.places[0].id == earlier.places[0].id or not s.dates):
            if s.number - earlier.raw.sentence.number <= 2:
                d.period, d.dated = earlier.period, True
                return
        if self.last_period is not None and self.last_sentence_dated == s.number - 1 and self.last_period.start and self.last_period.end \
                and (self.last_period.end - self.last_period.start).days < 8:
            d.period, d.dated = self.last_period, True
            return
        if self.r.published is not None:
            d.period = Period(self.r.published, self.r.published, "published")

    last_sentence_dated: int = -9
    voice: tuple[str, list[str]] | None = None

    # -- last touches
    def finish(self, d: Draft, s: Sentence, again: bool = False) -> None:
        raw, st = d.raw, d.status
        d.event_type = raw.type
        if raw.nominal and st.value == "negated" and not again and raw.frame.fold == "violence" and not d.initiators.ids and not d.targets.ids:
            d.drop = True  # "left without violence"
        if st.failed and raw.frame.fold in {"takeover", "control"}:
            d.event_type = "attack"
        elif st.failed and raw.frame.fold not in {"violence"}:
            d.drop = not again
        elif st.failed and raw.frame.type in {"killing"}:
            d.event_type = "attack"
        if not again and d.event_type == "claim_of_responsibility" and not d.initiators.ids:
            d.drop = True
        if d.event_type in {"statement", "threat", "demand", "accusation", "support", "sanction", "rejection", "investigation", "aid"} \
                and not d.initiators.ids and not (d.event_type in {"accusation", "sanction", "support"} and d.targets.ids):
            d.drop = True
        if d.event_type in {"agreement", "negotiation", "cooperation"} and not d.initiators.ids and raw.frame.fold != "release":
            d.drop = True
        if d.event_type in {"presence", "territorial_control", "replacement"} and not d.initiators.ids:
            d.drop = True
        if d.event_type == "presence" and d.initiators.generic and (raw.clause.kind in {"red", "part"} or not any(
                self.k.actors[i].country for i in d.initiators.ids if i in self.k.actors)):
            d.drop = True  # "militants operating in the region": nobody in particular
        if d.event_type == "accusation" and (not d.targets.ids or self.lex.head_first and not d.initiators.ids and raw.clause.kind == "red"):
            d.drop = True
        if d.event_type in {"withdrawal", "deployment"} and not d.initiators.ids and not raw.nominal:
            d.drop = True
        if d.event_type in {"withdrawal"} and raw.clause.verb is not None and not raw.nominal and not d.places and not d.targets.ids \
                and not any(p.lemma in self.lex.sure or p.rest for p in raw.clause.verb.patterns):
            d.drop = True
        if d.event_type == "deployment" and self.lex.head_first and raw.clause.kind == "red" and not d.own_place:
            d.drop = True
        if d.event_type == "cooperation" and self.lex.head_first and not d.targets.ids and len(d.initiators.ids) < 2:
            d.drop = True
        if d.event_type == "territorial_takeover" and not raw.nominal and raw.clause.verb is not None and not raw.clause.verb.passive \
                and not raw.clause.objects and not d.own_place and not d.targets.ids and raw.clause.object_gap is None:
            d.drop = True  # "photos of vehicles it claimed to have captured"
        if d.event_type in {"base_established"} and not d.initiators.ids:
            d.drop = True
        value, cue, speakers = st.value, st.cue, list(d.attributed)
        if value == "said":
            value, names = self.speaker(d, st)
            speakers = speakers or names
        elif st.speaker is not None:
            _, names = self.speaker(d, st)
            speakers = speakers or names
        if d.claimed and value in {"asserted", "reported", "claimed"}:
            value, cue = "claimed", d.cue or cue
        if raw.frame.enemy and not d.initiators.ids and self.issuer:
            for i in self.issuer:
                d.initiators.add(i, raw.start, raw.end, "coreference")
        if value == "claimed" and not d.initiators.ids and st.cue in self.lex.own_deed and raw.frame.fold == "violence" \
                and not set(speakers) & set(d.targets.ids):
            for i in speakers:
                d.initiators.add(i, raw.start, raw.end, "coreference")
        if value == "asserted" and self.issuer and not speakers:
            value, speakers, cue = "claimed", list(self.issuer), cue
        d.value, d.cue = value, cue
        d.attributed = speakers
        d.counts = value in {"asserted", "claimed", "reported"} and not self.enemy_dead(d)

    def enemy_dead(self, d: Draft) -> bool:
        """A party's count of the enemies that it says it killed is no part of a total."""
        if d.tally.dead.best is None and d.tally.dead.low is None and not d.raw.frame.enemy:
            return False
        if d.value == "claimed" and set(d.attributed) & set(d.initiators.ids) and d.targets.ids != ["civilians"]:
            return not (d.claimed and not d.attributed)
        return (d.raw.frame.enemy or d.raw.note == "enemy") and bool(d.initiators.ids)

    def speaker(self, d: Draft, st: Status) -> tuple[str, list[str]]:
        """claimed when a party speaks of its own war, else reported; with the speaker's name or words."""
        g = st.speaker
        if g is None:
            return "reported", []
        if g.pronoun == "he" and g.role is None and self.voice is not None:
            return self.voice  # "he added": who spoke last
        self.voice = told = self.told_by(d, g) if g.pronoun != "it" or g.role is not None else None
        return told or self.told_by(d, g)

    def told_by(self, d: Draft, g: Group) -> tuple[str, list[str]]:
        """As `speaker`, of the group that names who speaks."""
        ctx = self.actors.context
        saved, ctx.country = ctx.country, (self.country(d.places[0].id) if d.places else ctx.country)
        found = self.actors.resolve(g)
        ctx.country = saved
        words = self.text[self.offsets[g.start]:self.end_of(g.end - 1)]
        if g.role is not None and g.role.local and self.lex.head_first:
            found = self.author(d, g) or found
        local = g.role is not None and (g.role.local or g.role.actor == "civilians") and not g.actors \
            and not (self.lex.head_first and found.ids and "civilians" not in found.ids)
        if local or not found.ids:
            return "reported", [words]
        parties = [i for i in found.ids if i in self.k.actors]
        types = {self.k.actors[i].type for i in parties}
        if not types & self.lex.speaker_party:
            return "reported", found.ids if not {"civilians"} & set(found.ids) else [words]
        if types & {"government", "state"}:
            sides = {self.k.actors[i].country for i in [*d.initiators.ids, *d.targets.ids] if i in self.k.actors}
            where = {self.country(p.id) for p in d.places}
            if not {self.k.actors[i].country for i in parties} & (sides | where):
                return "reported", found.ids
        return "claimed", found.ids

    def author(self, d: Draft, g: Group) -> Found | None:
        """Whose statement, video or note it is: "a statement of the army", "a message posted by accounts close to X"."""
        groups = [g.of] if g.of is not None else []
        groups += [a for c in d.raw.sentence.clauses if c.kind == "red" and c.subject is g for a in c.adjuncts
                   if "agent" in self.lex.prep_class.get(a.prep, ())]
        for other in groups:
            found = self.actors.resolve(other)
            if found.ids and "civilians" not in found.ids and not other.places:
                return found
        return None

    def end_of(self, token: int) -> int:
        return self.offsets[token] + len(self.surface[token].rstrip())

    # -- memory
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
                if actor is not None and actor.type in ORGANISED:
                    if g.actors:
                        ctx.by_type[actor.type] = i
                        ctx.named = [*[x for x in ctx.named if x != i], i][-8:]
                    if i not in recent:
                        recent.append(i)
                    if g.actors or g.role is None or g.role.section != "people" or g.role.weak:
                        whole.append(i)
        subjects: list[str] = []
        for c in s.clauses:
            if c.subject is not None and not c.subject_shared and not self.speech(c) and c.kind in {"main", "comp"}:
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
            if d.initiators.ids and d.value not in {"hypothetical", "planned", "negated"} and d.raw.frame.fold in {"violence", "captivity", "looting", "burning", "takeover"}:
                ctx.last_initiators = d.initiators.ids
            if d.targets.ids and d.raw.frame.fold in {"violence", "captivity"}:
                ctx.last_targets = d.targets.ids
            if d.places and not d.inherited:
                self.scene = d.places[-1]
                self.remember_country(self.scene)
        if not drafts or not any(d.places for d in drafts):
            for g in s.groups:
                if "locative" in self.lex.prep_class.get(g.prep, ()) or (g.places and not g.prep and g is (s.clauses[0].subject if s.clauses else None)):
                    found_places = self.places.of(g, loose=bool(g.places))
                    if found_places and (not drafts or self.scene is None):
                        self.scene = found_places[0]
        for date in s.dates:
            if date.period.start is not None:
                self.last_period = date.period
                self.last_sentence_dated = s.number

    def remember_country(self, place: PlaceFound) -> None:
        """Whose army "the army" is from here on."""
        code = self.country(place.id)
        known = self.k.places.get(place.id)
        if known is not None and known.kind == "country" and place.relation == "near" and self.actors.context.country:
            return  # "close to the Mali border": still the country spoken of
        if code:
            self.actors.context.country = code
            self.places.current = code
            if code not in self.places.seen_countries:
                self.places.seen_countries.append(code)

    # -- output
    def write(self) -> None:
        number = 0
        for d in sorted(self.drafts, key=lambda d: (d.raw.start, d.raw.end)):
            if d.drop:
                continue
            places: list[PlaceFound | None] = list(d.places) or [None]
            for place in places:
                number += 1
                self.r.reports.append(self.report(d, place, number))

    def report(self, d: Draft, place: PlaceFound | None, number: int) -> Report:
        raw, s = d.raw, d.raw.sentence
        start, end = self.offsets[raw.start], self.end_of(max(raw.start, raw.end - 1))
        tally = d.tally
        keys = [self.mention("ACTOR", a, b, actor, how) for actor, a, b, how in d.initiators.spans]
        tkeys = [self.mention("ACTOR", a, b, actor, how) for actor, a, b, how in d.targets.spans]
        pkey = self.mention("PLACE", place.start, place.end, place.id, "gazetteer" if place.known else "unresolved") if place else None
        toll = tally.dead
        return Report(
            doc_id="", number=number, sentence=s.number, start=start, end=end, trigger=self.text[start:end],
            rule_id=f"{raw.frame.id}.{'noun' if raw.nominal else 'verb'}", event_type=d.event_type,
            initiators=tuple(d.initiators.ids), targets=tuple(d.targets.ids), initiator_mode=d.initiators.mode, target_mode=d.targets.mode,
            place=place.id if place else "", place_text=self.text[self.offsets[place.start]:self.end_of(place.end - 1)] if place else "",
            place_relation=("inherited" if d.inherited else place.relation) if place else "", period=d.period, toll=toll,
            injured=tally.injured, missing=tally.missing, abducted=tally.abducted, status=d.value, cue=d.cue,
            attributed_to=tuple(d.attributed), counts_in_totals=d.counts, confidence=self.confidence(d),
            text=self.text[self.offsets[s.start]:self.end_of(s.end - 1)],
            initiator_mentions=tuple(keys), target_mentions=tuple(tkeys), place_mention=pkey)

    def mention(self, label: str, start: int, end: int, entity: str, how: str) -> int:
        """Number of a mention for now: an index that the last component renumbers in text order."""
        a, b = self.offsets[start], self.end_of(end - 1)
        key = (a, b, label, entity)
        if key in self.seen:
            return self.seen[key]
        n = len(self.r.mentions) + 1
        self.seen[key] = n
        sentence = self.r.sentences[max(0, bisect.bisect_right(self.starts, start) - 1)].number
        self.r.mentions.append(Mention(n, sentence, a, b, self.text[a:b], label, entity, how, entity if how == "alias" else ""))
        return n

    def confidence(self, d: Draft) -> float:
        """Share of the evidence: see docs/accuracy.md for what each part is worth."""
        score = 0.5
        if d.initiators.ids:
            score += 0.15 if not any(how == "coreference" for *_, how in d.initiators.spans) else 0.05
            if not d.initiators.generic:
                score += 0.05
        if d.targets.ids:
            score += 0.08
        if d.own_place:
            score += 0.12
        elif d.places and not d.inherited:
            score += 0.05
        if d.own_date:
            score += 0.06
        if d.raw.nominal:
            score -= 0.06
        if any(not p.known for p in d.places):
            score -= 0.05
        if d.value in {"alleged", "planned", "hypothetical"}:
            score -= 0.1
        return round(min(0.95, max(0.1, score)), 2)
