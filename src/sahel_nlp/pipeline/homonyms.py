"""Which of the places of one name is meant: told by the units and places named around it. Used by `places.py`."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..knowledge.distance import kilometres
from ..knowledge.folding import core
from .state import Group, NamedSpan, Reading, between

if TYPE_CHECKING:
    from ..knowledge import Place

UNITS = {"region", "province"}
TOLD = UNITS | {"town", "village", "country"}  # kinds that a bracket tells where a place lies
IMPORTED = "gn-"  # ids of places that came with a GeoNames dump
FAR = 400.0  # km beyond which distance says nothing
APART = {"region": 250.0, "province": 120.0}  # km from the middle of a unit beyond which a place lies outside, where its own units do not tell
AHEAD = {"town": 300, "region": 300, "country": 400, "village": 100}  # km by which a place of ours stands before an imported one
OURS, SPELLED = 15.0, 10.0  # the same beside a bracket; and a place of just this name before one of which it is another spelling
SEAT = 25.0  # km that the seat of a place's own unit is off at most, and by which an imported village stands behind in what a bracket tells
UNTOLD = 5.0  # km for a unit that may hold the place, where the gazetteer does not tell
KINDS = {"town": 3, "village": 2}  # of homonyms that nothing else tells apart, people live in these
REASONS = ("it lies in, or nearest to, what is named beside it", "its country is named in the sentence", "its unit is named in the sentence", "its unit is named in the text",
           "it is of the kind that the word beside it tells", "it is the seat of a region of its name", "its country was spoken of last",
           "most places of the text lie in its country", "its country stands at the centre of the patterns", "nearest to the places of the sentence",
           "nearest to the places of the text", "the larger kind of place", "nothing tells them apart: the first")  # in the order of the scores by which a homonym is chosen
UNSURE = -2  # the reasons from here on are none


class Homonyms:
    """Chooses among the candidates of a place's name."""

    def __init__(self, reading: Reading, seen_countries: list[str]) -> None:
        self.r, self.k, self.seen_countries = reading, reading.knowledge, seen_countries
        self.changes = 0  # of what the names of the text are taken to mean
        self.made: dict[tuple[object, ...], tuple[str, int, str]] = {}  # choices, by all that they hang on

    def choose(self, span: NamedSpan, g: Group | None = None) -> str:
        """The one that fits what is named beside it, else of the country spoken of, else of the unit named nearby, else nearest to the other places, else the best known."""
        if len(span.candidates) == 1:
            return span.candidates[0]
        around = (g.place_word, *map(id, g.bracket), 0, *map(id, g.appositions)) if g is not None else ()
        key = (span.start, id(g), *around, self.changes, *self.seen_countries)
        made = self.made.get(key)
        if made is None:
            made = self.made[key] = self._chosen(span, g)
        if (g is not None or span.start not in self.r.choices) and self.r.choices.get(span.start) != made:
            self.r.choices[span.start] = made
            self.settle(span.start)
        return made[0]

    def _chosen(self, span: NamedSpan, g: Group | None) -> tuple[str, int, str]:
        beside = {p.start: p for other in ([*g.bracket, *g.appositions] if g is not None else []) for p in other.places
                  if p.candidates != span.candidates and not self.bearing(p)}
        told = [self.told(beside[n]) for n in sorted(beside)]
        here = self.r.sentence_of(span.start)
        near = [s for s in between(self.r.places, here.start, here.end) if not self.bearing(s)]
        own = self.names.get(span.start)
        hints = [self.spellings({i for s in near if s.start != span.start for i in s.candidates}),
                 self.spellings({i for i, n in self.unit_tally.items() if n > (own is not None and i in own.candidates)})]
        points = [self.points({self.meant(s) for s in near if s.start != span.start}),
                  self.points({i for i, n in self.tally.items() if n > (self.sure.get(span.start) == i)})]
        spoken = self.countries_of(near, span)
        countries, name = self.seen_countries, core(" ".join(self.r.words[span.start:span.end]))

        def score(i: str) -> tuple[float, ...]:
            p = self.k.places[i]
            imported = i.startswith(IMPORTED)
            names = {core(a) for a in (p.admin1, p.admin2) if a}
            named = [float(len(names & h)) for h in hints]
            country = -countries.index(p.country) if p.country in countries else -99
            if not p.country:
                country = 1 if len(spoken) > 1 else -50  # "the Sahel region": of the one country spoken of, else all of it
            home = p.country in self.k.focus
            want = 1 if g is not None and g.place_word in {"region", "province"} and p.kind == g.place_word else 0
            kind = KINDS.get(p.kind, 1) if not want else 9
            ours = 0 if imported else AHEAD.get(p.kind, 50)
            gaps = [ours - min(FAR, *(kilometres(p.latitude, p.longitude, q.latitude, q.longitude) for q in around), FAR) // 25 * 25 for around in points]
            document = 1.0 if p.country and p.country == self.r.country else 0.0
            fits = (0 if imported else OURS) + (SPELLED if core(p.name) == name else 0) - self.away(p, told) if told else 0.0
            seat = float(p.kind == "town" and core(p.name) == core(p.admin1))
            return (fits, p.country in spoken or not p.country and len(spoken) > 1 if spoken else 0.0, *named, want, seat, country, document, home, *gaps, kind)

        scores = {i: score(i) for i in span.candidates}
        best = max(span.candidates, key=lambda i: scores[i])
        rest = max(scores[i] for i in span.candidates if i != best)
        why = next((n for n, (x, y) in enumerate(zip(scores[best], rest, strict=True)) if x != y), len(REASONS) - 1)
        return best, len(span.candidates), REASONS[why]

    def bearing(self, span: NamedSpan) -> bool:
        """"Kidal (Nord)": where in the country it lies, and no region of that name in another country."""
        if not all(w in self.r.lexicon.directions for w in self.r.words[span.start:span.end]):
            return False
        return self.k.places[span.candidates[0]].country not in [self.r.country] + self.seen_countries[:1]

    def told(self, span: NamedSpan) -> list[Place]:
        """What a name beside another may stand for."""
        return [p for i in span.candidates if (p := self.k.places[i]).kind in TOLD]

    def away(self, p: Place, told: list[list[Place]]) -> float:
        """Kilometres from a place to the first unit or seat told beside it; the wider ones that follow must hold both and need only not be too far off."""
        first, wider = told[0], told[1:]
        return self.outside(p, wider) + min((self.gap(p, q) + self.outside(q, wider) + (SEAT if q.id.startswith(IMPORTED) and q.kind == "village" else 0)
                                             for q in first), default=0.0)

    def outside(self, p: Place, wider: list[list[Place]]) -> float:
        """What speaks against a place's lying in the units named: kilometres, few where the gazetteer does not tell its unit."""
        out = 0.0
        for units in wider:
            if not any(self.within(p, q) for q in units):
                gaps = ((self.gap(p, q), APART.get(q.kind, APART["province"])) for q in units)
                out += min((min(km, UNTOLD) if km <= limit else km for km, limit in gaps), default=0.0)
        return out

    def gap(self, p: Place, q: Place) -> float:
        """Kilometres from a place to a unit or a seat; none to its own unit, a few at most to that unit's seat."""
        if q.country != p.country and (p.country or q.kind == "country"):
            return FAR
        if self.within(p, q) and q.kind in UNITS or q.kind == "country":
            return 0.0
        km = min(FAR, kilometres(p.latitude, p.longitude, q.latitude, q.longitude))
        if p.latitude is None or q.latitude is None:
            km = SEAT if {core(p.admin1), core(p.admin2)} & {core(q.admin1), core(q.admin2)} - {""} else APART["region"]
        return min(km, SEAT) if self.within(p, q) else km

    def within(self, p: Place, q: Place) -> bool:
        """Is a unit, or the unit whose seat a town is, one that the gazetteer says holds the place?"""
        own = {"region": (p.admin1,), "province": (p.admin2,)}.get(q.kind, (p.admin1, p.admin2))
        return q.country == p.country and not {core(a) for a in own if a}.isdisjoint(core(n) for n in (q.name, *q.aliases))

    def contradicts(self, p: Place, spans: Iterable[NamedSpan]) -> bool:
        """Does the bracket after a name put it in another country, region or province than this place's?"""
        beside = [[self.k.places[i] for i in s.candidates] for s in spans if not self.bearing(s)]
        countries = {q.country for held in beside for q in held} - {""}
        if p.country and countries and p.country not in countries:
            return True
        told = [q for held in beside if any(q.kind in UNITS for q in held) for q in held if q.latitude is not None]
        return bool((p.admin1 or p.admin2) and p.latitude is not None and told) and not any(
            self.within(p, q) or kilometres(q.latitude, q.longitude, p.latitude, p.longitude) <= APART.get(q.kind, APART["province"]) for q in told)

    # -- what the whole text names, tallied so that a long text is not gone through for every name
    @functools.cached_property
    def names(self) -> dict[int, NamedSpan]:
        """Names of places by their first word."""
        return {p.start: p for p in self.r.places}

    @functools.cached_property
    def unit_tally(self) -> Counter[str]:
        """Regions and provinces that names of the text may mean, each with how many do."""
        return Counter(i for p in self.names.values() if not self.bearing(p) for i in set(p.candidates) if self.k.places[i].kind in UNITS)

    @functools.cached_property
    def sure(self) -> dict[int, str]:
        """What each name of the text means without doubt."""
        return {start: self.meant(p) for start, p in self.names.items()}

    @functools.cached_property
    def tally(self) -> Counter[str]:
        """Places that names of the text mean without doubt, each with how many do."""
        return Counter(self.sure.values())

    def settle(self, start: int) -> None:
        """Take over what was just chosen for a name."""
        if start in self.names and (now := self.meant(self.names[start])) != (before := self.sure[start]):
            self.changes += 1
            self.tally[before] -= 1
            self.sure[start] = now
            self.tally[now] += 1

    def meant(self, s: NamedSpan) -> str:
        """The place that a name means without doubt, or by what was told of it before; empty where it is in doubt."""
        choice = self.r.choices.get(s.start)
        if choice is not None and choice[2] not in REASONS[UNSURE:]:
            return choice[0]
        ids = [i for i in s.candidates if not i.startswith(IMPORTED)] or s.candidates
        return ids[0] if len(ids) == 1 else ""

    def spellings(self, ids: Iterable[str]) -> set[str]:
        """Names, in every spelling, of those that are regions or provinces."""
        return {core(n) for i in ids if (p := self.k.places[i]).kind in UNITS for n in (p.name, *p.aliases)}

    def points(self, ids: Iterable[str]) -> list[Place]:
        """Those with a point; the middle of a region tells too little."""
        return [p for i in ids if i and (p := self.k.places[i]).latitude is not None and p.kind not in {"country", "region"}]

    def countries_of(self, spans: Iterable[NamedSpan], but: NamedSpan) -> set[str]:
        """Countries that other spans name."""
        return {self.k.places[i].country for s in spans if s.start != but.start for i in s.candidates[:1] if self.k.places[i].kind == "country"}
