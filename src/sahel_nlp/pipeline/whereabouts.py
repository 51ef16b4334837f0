"""Where a place lies that no gazetteer holds: in the unit, or near the town, that the words beside its name tell. Used by `places.py`."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..knowledge.folding import core
from .counts import find_numbers
from .homonyms import UNITS, Homonyms
from .state import Group, NamedSpan, Reading, Sentence, between

if TYPE_CHECKING:
    from ..knowledge import Place
    from .ground import Ground
    from .lexicon import Lexicon

SEATS = {"town", "village"}  # a commune goes by the name of its seat
FINE = ("village", "town", "base", "province", "region", "country")  # the first of these tells a place's point best
SOON = 12  # words after a name within which its unit is told
FAR = 60  # km off; a place told to lie farther from a town says little of where it is


@dataclasses.dataclass(frozen=True)
class Whereabouts:
    """What is told of where a place lies: its units by the names that the gazetteer gives them, and the point of the finest, or of a town nearby."""

    country: str = ""
    admin1: str = ""
    admin2: str = ""
    latitude: float | None = None
    longitude: float | None = None
    told: frozenset[int] = frozenset()  # where the names stand that tell it


class Locator:
    """Reads the words beside an unknown name."""

    def __init__(self, reading: Reading, homonyms: Homonyms) -> None:
        self.r, self.k, self.lex, self.homonyms = reading, reading.knowledge, reading.lexicon, homonyms

    def locate(self, g: Group) -> Whereabouts:
        """From the bracket or the apposition and what follows the name, else from a unit that the sentence is set in."""
        beside = sorted((p for other in [*g.bracket, *g.appositions] for p in other.places), key=lambda p: p.start)
        told = [(self.k.places[self.homonyms.choose(p)], True, p.start) for p in beside]
        here = next((s for s in self.r.sentences if s.start <= g.start < s.end), None)
        if here is not None:
            told += self.following(g, here)
            told = told or self.scene(g, here)
        if not told:
            return Whereabouts()
        finest, inside, _ = min(told, key=lambda x: FINE.index(x[0].kind) if x[0].kind in FINE else len(FINE))
        found = dataclasses.replace(self.within(finest), told=frozenset(start for *_, start in told))
        if inside:
            return found
        unit = next((w for p, *_ in told if p.kind == "province" and (w := self.within(p)).country == found.country), None)
        return dataclasses.replace(found, admin1=(unit or found).admin1, admin2=unit.admin2 if unit else "")

    def scene(self, g: Group, here: Sentence) -> list[tuple[Place, bool, int]]:
        """The one unit that a preposition of place puts before: "in the Y region, gunmen attacked X"."""
        units = {i: (self.k.places[i], True, p.start) for p in between(self.r.places, here.start, g.start) if self.set_in(p, here)
                 if self.k.places[i := self.homonyms.choose(p)].kind in UNITS}
        return list(units.values()) if len(units) == 1 else []

    def following(self, g: Group, here: Sentence) -> Iterator[tuple[Place, bool, int]]:
        """Places told after a name, nothing but small words between, whether they hold it, and where they stand: "in X, in the Y commune", "X, 12 km from Y"."""
        words, names = self.r.words, (g.parent_coord or g).members()
        at = max(m.end for m in names) if g in names else g.end
        for p in between(self.r.places, at, min(g.end + SOON, here.end)):
            if p.start < at:
                continue
            counted = {k for n in find_numbers(self.r, at, p.start) for k in range(n.start, n.end)}
            if not all(not w[:1].isalpha() or w in small_words(self.lex) or k in counted for k, w in enumerate(words[at:p.start], at)):
                return
            if at < p.start or g.place_word:
                place = self.k.places[self.homonyms.choose(p)]
                if place.kind in UNITS or place.kind in SEATS and self.is_unit(p):
                    yield place, True, p.start
                elif place.kind in SEATS and (self.is_near(at, p.start) or words[p.end:p.end + 1] and words[p.end] in self.lex.located):
                    yield place, False, p.start
            at = p.end

    def is_unit(self, p: NamedSpan) -> bool:
        """A town's name beside a word for a unit: "the commune of Y", "Y district"."""
        return any(w in UNITS for w in self.place_words([*self.r.words[max(0, p.start - 2):p.start], *self.r.words[p.end:p.end + 1]]))

    def place_words(self, words: list[str]) -> list[str]:
        return [kind for w in words for kind in (self.lex.place_words.get([w]) or [])]

    def is_near(self, start: int, end: int) -> bool:
        """A distance that is short, or words for near."""
        figures = [n.toll.best or 0 for n in find_numbers(self.r, start, end)]
        if any(f > FAR for f in figures):
            return False
        between = self.r.words[start:end]
        text = " ".join(between)
        return bool(figures) and any(w in self.lex.not_people for w in between) or any(
            text.endswith(w) and kind in {"near", "offset"} for w, kind in self.lex.place_relations.items())

    def set_in(self, p: NamedSpan, here: Sentence) -> bool:
        """Does a preposition of place stand before: "in the Y region, ..."?"""
        before = self.r.words[max(here.start, p.start - 4):p.start]
        return any("locative" in self.lex.prep_class.get(w, ()) for w in before)

    def within(self, place: Place) -> Whereabouts:
        """What a unit, or its seat, tells of a place in it."""
        name = unit_names(self.k).get((place.country, place.kind, core(place.name)), place.name)
        first, second = (name, "") if place.kind == "region" else (place.admin1, name if place.kind == "province" else place.admin2)
        if place.kind == "country":
            return Whereabouts(place.country)
        return Whereabouts(place.country, first, second, place.latitude, place.longitude)


@functools.lru_cache(maxsize=8)
def small_words(lex: Lexicon) -> frozenset[str]:
    """Words that may stand between a name and where it lies."""
    phrases = [*lex.prepositions.keys(), *lex.place_words.keys(), *(tuple(w.split(" ")) for w in lex.place_relations)]
    return frozenset([w for p in phrases for w in p]) | lex.determiners | frozenset(lex.directions) | frozenset(lex.number_words) | lex.not_people | lex.located


@functools.lru_cache(maxsize=8)
def unit_names(ground: Ground) -> dict[tuple[str, str, str], str]:
    """Names of regions and provinces as the rows of their places have them, by country, kind and the bare name."""
    out: dict[tuple[str, str, str], str] = {}
    for p in ground.places.values():
        for kind, name in (("region", p.admin1), ("province", p.admin2)):
            if name:
                out.setdefault((p.country, kind, core(name)), name)
    return out
