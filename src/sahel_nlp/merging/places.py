"""How two places of reports bear on each other."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping

from ..knowledge import Knowledge, Place
from ..knowledge.distance import kilometres
from ..knowledge.folding import fold
from ..records import Unknown

POINT = {"town", "village", "base", "other", ""}
KM = 15.0  # what "near" may mean
SAME_KM = 1.0  # one spot twice in the gazetteer
CELL = 0.2  # degrees; wider than KM wherever people live


class Gazetteer:
    """What holds of the known places whatever the texts say."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self.by_country: dict[str, list[Place]] = defaultdict(list)
        self.bordered: set[str] = set()
        self.countries = {p.country: p.id for p in places.values() if p.kind == "country" and p.country}
        names: dict[str, set[str]] = defaultdict(set)
        for p in places.values():
            if p.kind not in POINT and p.kind != "country":
                self.by_country[p.country].append(p)
            names[p.country] |= {fold(x) for x in (p.admin1, p.admin2) if x}
        for country, units in self.by_country.items():
            for u in units:
                if u.latitude is not None or any(_begins(fold(u.name), n) for n in names[country]):
                    self.bordered.add(u.id)
        self.twin = _twins(places.values())


def _twins(places: Iterable[Place]) -> dict[str, str]:
    """Points of one country that lie on one spot: the smallest id stands for all."""
    cells: dict[tuple[int, int], list[Place]] = defaultdict(list)
    for p in places:
        if p.kind in POINT and p.latitude is not None and p.longitude is not None:
            cells[(round(p.latitude / 0.02), round(p.longitude / 0.02))].append(p)
    out: dict[str, str] = {}
    for (x, y), here in cells.items():
        around = [q for dx in (-1, 0, 1) for dy in (-1, 0, 1) for q in cells.get((x + dx, y + dy), ())]
        for p in here:
            out[p.id] = min(q.id for q in around
                            if q is p or q.country == p.country and kilometres(p.latitude, p.longitude, q.latitude, q.longitude) <= SAME_KM)
    return out


_KEPT: deque[tuple[Knowledge, Gazetteer]] = deque(maxlen=4)


def gazetteer(knowledge: Knowledge) -> Gazetteer:
    """Of a knowledge, made once."""
    for k, found in _KEPT:
        if k is knowledge:
            return found
    made = Gazetteer(knowledge.places)
    _KEPT.append((knowledge, made))
    return made


class Atlas:
    """Kinds, containment and nearness of known places and of the text's own. Everything is looked up once and kept."""

    def __init__(self, knowledge: Knowledge, unknown: Mapping[str, Unknown]) -> None:
        self.k, self.unknown = knowledge, unknown
        self.known = gazetteer(knowledge)
        self._units: dict[tuple[str, str], list[str]] = {}
        self._around: dict[str, frozenset[str]] = {}
        self._relation: dict[tuple[str, str, bool], str] = {}

    def canonical(self, place: str) -> str:
        """One id for one spot."""
        return self.known.twin.get(place, place)

    def kind(self, place: str) -> str:
        """point | unit | area (no borders are known) | country | "" (no place)."""
        if not place:
            return ""
        p = self.k.places.get(place)
        kind = p.kind if p else (self.unknown[place].kind if place in self.unknown else "")
        if kind == "country":
            return "country"
        if kind in POINT:
            return "point"
        return "unit" if place in self.known.bordered or p is None or kind == "province" else "area"

    def country(self, place: str) -> str:
        """ISO code, or nothing."""
        if place in self.k.places:
            return self.k.places[place].country
        return self.unknown[place].country if place in self.unknown else ""

    def around(self, place: str) -> frozenset[str]:
        """Units and country that hold a place."""
        found = self._around.get(place)
        if found is None:
            e: Place | Unknown | None = self.k.places.get(place) or self.unknown.get(place)
            found = frozenset()
            if e is not None and e.kind != "country":
                ids = {u for name in (e.admin1, e.admin2) if name for u in self._named(e.country, fold(name))}
                for u in list(ids):
                    ids |= {v for name in (self.k.places[u].admin1,) if name for v in self._named(e.country, fold(name))}
                found = frozenset(ids | {c for c in (self.known.countries.get(e.country),) if c}) - {place}
            self._around[place] = found
        return found

    def _named(self, country: str, name: str) -> list[str]:
        found = self._units.get((country, name))
        if found is None:
            found = [u.id for u in self.known.by_country.get(country, ()) if u.id in self.known.bordered and _begins(fold(u.name), name)]
            self._units[(country, name)] = found
        return found

    def cell(self, place: str) -> tuple[int, int] | None:
        """Square of the grid in which a point lies."""
        p: Place | Unknown | None = self.k.places.get(place) or self.unknown.get(place)
        if p is None or p.latitude is None or p.longitude is None or self.kind(place) != "point":
            return None
        return math.floor(p.latitude / CELL), math.floor(p.longitude / CELL)

    def kilometres(self, a: str, b: str) -> float:
        """Distance, infinite where a place has no point."""
        p: Place | Unknown | None = self.k.places.get(a) or self.unknown.get(a)
        q: Place | Unknown | None = self.k.places.get(b) or self.unknown.get(b)
        return math.inf if p is None or q is None else kilometres(p.latitude, p.longitude, q.latitude, q.longitude)

    def relation(self, a: str, b: str, loose: bool) -> str:
        """same | open (one is not told) | near | inside | soft (inside an area without borders) | apart. loose: one is told as near, offset …"""
        if a == b:
            return "same" if a else "open"
        if not a or not b:
            return "open"
        key = (a, b, loose) if a < b else (b, a, loose)
        found = self._relation.get(key)
        if found is None:
            found = self._relation[key] = self._tell(a, b, loose)
        return found

    def unmapped(self, a: str, b: str) -> bool:
        """Two points of one country, of which one has no coordinates?"""
        x, y = self.country(a), self.country(b)
        return {self.kind(a), self.kind(b)} <= {"point", "unit"} and (x == y or not x or not y) and math.isinf(self.kilometres(a, b)) and (a in self.unknown or b in self.unknown)

    def seat(self, town: str, place: str) -> bool:
        """Has a town the name of the region that holds a place?"""
        p = self.k.places.get(town)
        return p is not None and self.kind(town) == "point" and any(_begins(fold(self.k.places[u].name), fold(p.name)) for u in self.around(place) if self.k.places[u].kind == "region")

    def _tell(self, a: str, b: str, loose: bool) -> str:
        if a in self.around(b) or b in self.around(a):
            return "inside"
        kinds = {self.kind(a), self.kind(b)}
        if kinds == {"point"}:
            base = any(p is not None and p.kind == "base" for p in (self.k.places.get(a), self.k.places.get(b)))
            return "near" if (loose or base) and self.kilometres(a, b) <= KM else "apart"
        if "area" in kinds:
            x, y = self.country(a), self.country(b)
            return "soft" if x == y or not x or not y else "apart"
        return "apart"


def _begins(name: str, part: str) -> bool:
    """Is one the first words of the other ("sahel region", "sahel")? Hyphens bind: "centre" does not begin "centre-est"."""
    x, y = name.split(), part.split()
    n = min(len(x), len(y))
    return n > 0 and x[:n] == y[:n]
