"""Which place a group names, and which of homonyms is meant. Used by `sahel_events`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..knowledge.distance import kilometres
from ..knowledge.folding import core, fold
from ..records import UNRESOLVED, Unknown
from .state import Group, NamedSpan, Reading

if TYPE_CHECKING:
    from ..knowledge import Place

UNITS = {"region", "province"}
SETTLED = {"town", "village", "base", "other"}
IMPORTED = "gn-"  # ids of places that came with a GeoNames dump
SOON = 6  # words after a name within which a unit is named as its own
FAR = 400.0  # km beyond which distance says nothing
AHEAD = {"town": 300, "region": 300, "country": 400, "village": 100}  # km by which a place of ours stands before an imported one
KINDS = {"town": 3, "village": 2}  # of homonyms that nothing else tells apart, people live in these
REASONS = ("its unit or a town of its unit is named beside it", "its country is named in the sentence", "its unit is named in the sentence", "its unit is named in the text",
           "it is of the kind that the word beside it tells", "its country was spoken of last", "most places of the text lie in its country", "its country stands at the centre "
           "of the patterns", "nearest to the place named beside it", "nearest to the places of the sentence", "nearest to the places of the text", "the larger kind of place",
           "nothing tells them apart: the first")  # in the order of the scores by which a homonym is chosen
APART = {"region": 250.0, "province": 120.0}  # km from the middle of a unit beyond which a place lies outside, where its own units do not tell
RANK = {"base": 6, "village": 6, "town": 5, "river": 4, "other": 4, "area": 3, "province": 2, "region": 1, "country": 0}


@dataclass
class PlaceFound:
    """A place of the text. rank: the higher the more exact; relation: in | near | between | offset."""

    id: str
    start: int
    end: int
    relation: str
    rank: int
    group: Group
    known: bool = True
    prep: str = ""


def slug(text: str) -> str:
    """Id of an unresolved name."""
    return UNRESOLVED + re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


class PlaceResolver:
    """Finds the place in a group, with the text around it as evidence."""

    def __init__(self, reading: Reading, surface: list[str]) -> None:
        self.r, self.k, self.lex, self.surface = reading, reading.knowledge, reading.lexicon, surface
        self.seen_countries: list[str] = [reading.country] if reading.country and reading.lexicon.head_first else []
        self.current = reading.country

    def of(self, g: Group, loose: bool = False) -> list[PlaceFound]:
        """Places that the group (and its coordinated members) names; loose: also without a preposition."""
        out = []
        for m in g.members():
            prep = m.prep or g.prep
            found = self.single(m, prep, loose or bool(prep))
            if found is not None:
                out.append(found)
        return out

    def single(self, g: Group, prep: str, allowed: bool) -> PlaceFound | None:
        classes = self.lex.prep_class.get(prep, set())
        relation = self.lex.place_relations.get(prep, "in")
        if g.actors and not g.place_word and not g.places:
            return None
        if g.places:
            span = g.places[-1]
            if len(g.places) > 1 and g.place_word and g.places[0].end == span.start - 1 and not self.r.words[span.start - 1].isalpha():
                span, relation = g.places[0], "between"  # "the Djibo-Bourzanga axis"
            if (g.role is not None and g.role.section == "people") and not g.place_word and span.start < g.role_start:
                return None
            if span.evidence and not (allowed or classes & {"locative", "of", "against", "goal"} or g.place_word or g.bracket):
                return None
            i = self.choose(span, g)
            if self.elsewhere(i, g):
                return self.unlisted(span.start, span.end, g, relation, prep)  # "Bougou (Gayéri, Komondjari)" is not the Bougou of another country
            rank = RANK.get(self.k.places[i].kind, 4)
            if self.lex.head_first and g.place_word in {"region", "province"}:
                rank = min(rank, RANK[g.place_word])
            return PlaceFound(i, span.start, span.end, relation, rank, g, prep=prep)
        anaphor = self.anaphor(g)
        if anaphor:
            return PlaceFound(anaphor, g.start, g.end, relation, RANK.get(self.k.places[anaphor].kind, 1), g, prep=prep)
        if g.unknown is not None and allowed and not g.person_name and (g.role is None or g.role.section in {"facilities", "units"}
                                                                      or g.place_word):
            if g.place_word == "quarter":
                return None  # a part of a town that no gazetteer holds: the town itself is told elsewhere
            if self.lex.head_first and g.determiner and not g.place_word and not classes & {"locative"}:
                return None
            if self.lex.head_first and g.role is not None and g.role.section == "units" and not g.place_word:
                return None  # the make of a drone, the name of a unit
            start, end = g.unknown
            name = self.text(start, end)
            if len(name) < 2 or not name[0].isupper():
                return None
            return self.unlisted(start, end, g, relation, prep)
        return None

    def anaphor(self, g: Group) -> str:
        """"the country", "the country's north", "Mali's north": the country spoken of, or a part of it."""
        if g.unknown is not None or g.actors or g.role is not None and g.role.section == "people":
            return ""
        country = next((self.k.places[i].country for p in (g.owner.places if g.owner else []) for i in p.candidates[:1]), "") or self.current
        if not country:
            return ""
        if g.direction and g.direction_word in self.lex.direction_adjectives and (g.determiner or g.owner):
            name = self.k.country_names.get(country, "")
            ids = self.k.place_names.get(" ".join(self.k.split(fold(f"{self.lex.direction_adjectives[g.direction_word]} {name}"))))
            return ids[0] if ids else ""
        if g.place_word == "country" and g.determiner in self.lex.definite:
            return self.k.country_places.get(country, "")
        return ""

    def text(self, start: int, end: int) -> str:
        return "".join(self.surface[start:end]).strip()

    def admin(self, g: Group) -> tuple[str, str]:
        """The admin unit that a bracket or an apposition gives, or one named right after ("in X, in the Y region")."""
        for other in [*g.bracket, *g.appositions]:
            for p in other.places:
                for i in p.candidates:
                    return i, self.k.places[i].country
        here = next((s for s in self.r.sentences if s.start <= g.start < s.end), None)
        for p in self.r.places:
            if here is not None and g.end <= p.start < min(g.end + SOON, here.end):
                unit = next((i for i in p.candidates if self.k.places[i].kind in UNITS), "")
                if unit:
                    return unit, self.k.places[unit].country
        return "", ""

    def elsewhere(self, place: str, g: Group) -> bool:
        """Does the bracket after a name put it in another country, region or province than this place's?"""
        known = self.k.places[place]
        if self.k.is_polity(place) or known.kind not in SETTLED:
            return False
        inside = [p for other in g.bracket for p in other.places]
        beside = {self.k.places[i].country for p in inside for i in p.candidates} - {""}
        if known.country and beside and known.country not in beside:
            return True
        units = [self.k.places[i] for p in inside for i in p.candidates if self.k.places[i].kind in APART]
        mine = {core(a) for a in (known.admin1, known.admin2) if a}
        told = [u for u in units if u.latitude is not None and known.latitude is not None]
        return bool(mine and told) and all(mine.isdisjoint(core(n) for n in (u.name, *u.aliases))
                                           and kilometres(u.latitude, u.longitude, known.latitude, known.longitude) > APART[u.kind] for u in told)

    def unlisted(self, start: int, end: int, g: Group, relation: str, prep: str) -> PlaceFound:
        """A place by its name alone, of the kind that a word beside it tells, in the admin unit that a bracket gives."""
        name = self.text(start, end)
        kind = g.place_word if g.place_word in {"village", "town", "region", "province"} else ""
        admin, country = self.admin(g)
        place = self.k.places.get(admin) if admin else None
        self.r.unknown[slug(name)] = Unknown(
            slug(name), name, "PLACE", kind or "village", country or (place.country if place else ""),
            place.name if place and place.kind == "region" else (place.admin1 if place else ""),
            place.name if place and place.kind == "province" else "",
            place.latitude if place else None, place.longitude if place else None).fuller(self.r.unknown.get(slug(name)))
        rank = RANK.get(kind, RANK["other"]) if g.place_word else RANK["town"]
        return PlaceFound(slug(name), start, end, relation, rank, g, known=False, prep=prep)

    def choose(self, span: NamedSpan, g: Group | None = None) -> str:
        """Of homonyms: the one whose admin unit is named nearby, else of the country spoken of, else nearest to the other places, else the best known."""
        if len(span.candidates) == 1:
            return span.candidates[0]
        beside = {p.start: p for other in ([*g.bracket, *g.appositions] if g is not None else []) for p in other.places}
        here = next((s for s in self.r.sentences if s.start <= span.start < s.end), None)
        near = {p.start: p for p in self.r.places if here is not None and here.start <= p.start < here.end}
        every = {p.start: p for p in self.r.places}
        hints = [self.units(group.values(), span, kinds) for group, kinds in ((beside, UNITS | {"town"}), (near, UNITS), (every, UNITS))]
        points = [self.points(group.values(), span) for group in (beside, near, every)]
        spoken = self.countries_of(near.values(), span)
        countries = self.seen_countries

        def score(i: str) -> tuple[float, ...]:
            p = self.k.places[i]
            names = {core(a) for a in (p.admin1, p.admin2) if a}
            named = [float(len(names & h)) for h in hints]
            country = -countries.index(p.country) if p.country in countries else -99
            home = p.country in self.k.focus
            want = 1 if g is not None and g.place_word in {"region", "province"} and p.kind == g.place_word else 0
            kind = KINDS.get(p.kind, 1) if not want else 9
            ours = 0 if i.startswith(IMPORTED) else AHEAD.get(p.kind, 50)
            gaps = [ours - min(FAR, *(kilometres(p.latitude, p.longitude, q.latitude, q.longitude) for q in around), FAR) // 25 * 25 for around in points]
            document = 1.0 if p.country and p.country == self.r.country else 0.0
            return (named[0], p.country in spoken if spoken else 0.0, *named[1:], want, country, document, home, *gaps, kind)

        scores = {i: score(i) for i in span.candidates}
        best = max(span.candidates, key=lambda i: scores[i])
        rest = max(scores[i] for i in span.candidates if i != best)
        why = next((n for n, (x, y) in enumerate(zip(scores[best], rest, strict=True)) if x != y), len(REASONS) - 1)
        if g is not None or span.start not in self.r.choices:
            self.r.choices[span.start] = (best, len(span.candidates), REASONS[why])
        return best

    def units(self, spans: Iterable[NamedSpan], but: NamedSpan, kinds: set[str]) -> set[str]:
        """Names, in every spelling, of the places that other spans may mean."""
        return {core(n) for s in spans if s.start != but.start for i in s.candidates if self.k.places[i].kind in kinds
                for n in (self.k.places[i].name, *self.k.places[i].aliases)}

    def points(self, spans: Iterable[NamedSpan], but: NamedSpan) -> list[Place]:
        """Places with a point that other spans mean without doubt; the middle of a region tells too little."""
        sure = ([i for i in s.candidates if not i.startswith(IMPORTED)] or s.candidates for s in spans if s.start != but.start)
        out = (self.k.places[ids[0]] for ids in sure if len(ids) == 1)
        return [p for p in out if p.latitude is not None and p.kind not in {"country", "region"}]

    def countries_of(self, spans: Iterable[NamedSpan], but: NamedSpan) -> set[str]:
        """Countries that other spans name."""
        return {self.k.places[i].country for s in spans if s.start != but.start for i in s.candidates[:1] if self.k.places[i].kind == "country"}
