"""Counting the dead, the wounded, the missing and the abducted of one event. Used by `sahel_events`."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..records import Toll
from .state import Group, Reading
from .triggers import Raw


@dataclass(slots=True)
class Tally:
    """What one event's triggers count. parts: the surface numbers of the dead."""

    dead: Toll = field(default_factory=Toll)
    injured: int | None = None
    missing: int | None = None
    abducted: int | None = None
    parts: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, raw: Raw, reading: Reading) -> Tally:
        """From the groups that a raw event counts."""
        self = cls()
        for g in _unique(raw.dead):
            self.add_dead(_count(g, reading, True))
        self.injured = _sum(_unique(raw.injured), reading)
        self.missing = _sum(_unique(raw.missing), reading)
        self.abducted = _sum(_unique(raw.abducted), reading)
        return self

    def add_dead(self, toll: Toll | None) -> None:
        if toll is None:
            return
        self.dead = add(self.dead, toll)

    def join(self, other: Tally) -> None:
        """Another trigger of the same event in the same sentence: parts add up, unless they repeat."""
        if other.dead.best is None and self.dead.best is not None:
            pass  # "the dead, dozens of them, ..."
        elif not (said_within(other.dead, self.dead) or said_within(self.dead, other.dead)) or other.dead.best == 1 and self.dead.best == 1:
            self.dead = add(self.dead, other.dead)
        elif said_within(self.dead, other.dead):
            self.dead = other.dead
        for name in ("injured", "missing", "abducted"):
            a, b = getattr(self, name), getattr(other, name)
            setattr(self, name, a if b is None else b if a is None else (a + b if a != b else a))

    def update(self, other: Tally) -> None:
        """A later sentence: fills what is open; a later figure replaces, it does not add."""
        if other.dead != Toll():
            vague = other.dead.best is None and self.dead.best is not None  # "dozens died" after "at least 32"
            self.dead = other.dead if not vague and (self.dead.best is None or (other.dead.best or 0) >= self.dead.best) else self.dead
        for name in ("injured", "missing", "abducted"):
            if getattr(other, name) is not None:
                setattr(self, name, getattr(other, name))


def said_within(part: Toll, whole: Toll) -> bool:
    """Does one count repeat figures of the other ("killing two ... the deaths of two soldiers and four rebels")?"""
    return part == whole or part.text != "" and part.best is not None and set(part.text.split(" + ")) < set(whole.text.split(" + "))


def add(a: Toll, b: Toll) -> Toll:
    """Sum of two tolls; the parts stay readable in text."""
    if a == Toll():
        return b
    if b == Toll():
        return a
    if (a.best is None) != (b.best is None) and (a.low is None) == (b.low is None):
        sure = a if b.best is None else b  # "11 soldiers and dozens of traders": no fewer than 11
        return Toll(sure.low, sure.best, None, " + ".join(t for t in (a.text, b.text) if t))

    def plus(x: int | None, y: int | None) -> int | None:
        return None if x is None or y is None else x + y

    low = plus(a.low, b.low) if a.low is not None and b.low is not None else (a.low if a.low is not None else b.low)
    best = plus(a.best, b.best) if a.best is not None and b.best is not None else (a.best if a.best is not None else b.best)
    high = plus(a.high, b.high)
    best = max(best, low) if best is not None and low is not None else best  # "three soldiers and several assailants"
    return Toll(low, best, high, " + ".join(t for t in (a.text, b.text) if t))


def rival(versions: list[Toll]) -> Toll:
    """Several versions of one toll: the span from the lowest to the highest, the first one as best."""
    best = [t.best for t in versions if t.best is not None]
    text = " / ".join(t.text for t in versions if t.text)
    return Toll(min(best), best[0], max(best), text) if best else versions[0]


def _unique(groups: list[Group]) -> list[Group]:
    """Each group once, and none that is a coordinated part of another."""
    out: list[Group] = []
    for g in groups:
        if not any(g is o for o in out) and not any(any(g is m for m in o.coord) for o in groups if o is not g):
            out.append(g)
    return out


def _count(g: Group, reading: Reading, dead: bool) -> Toll | None:
    """The number of a group, its coordinated members added; "13 people, ten gendarmes, two volunteers and a civilian" are 13."""
    site = bool(g.place_word or g.places)
    members = [m for m in g.members() if not (site and m is not g and m.role is None and m.unknown is not None)]
    found = [one for m in members if not (dead and (_no_dead(m, g) or _apart(m, g, reading))) and (one := _single(m, reading)) is not None]
    best = [t.best for t in found]
    if len(found) > 2 and None not in best and best[0] == sum(b for b in best[1:] if b):
        return found[0]
    total: Toll | None = None
    for one in found:
        total = one if total is None else add(total, one)
    return total


def count_dead(g: Group, reading: Reading) -> Toll | None:
    """The dead that a group and its coordinated members count."""
    return _count(g, reading, True)


def _no_dead(m: Group, head: Group) -> bool:
    """The wounded, things, and whoever stands beside a bare noun of death ("2,000 dead and a million displaced")."""
    if m.classes & {"injured", "missing"} and "dead" not in m.classes:
        return True
    if "event" in m.classes and "dead" not in m.classes and m.number is None:
        return True  # "the toll of the operation"
    thing = m.role if m.role is not None else m.of.role if m.of is not None and "dead" not in m.of.classes else None  # "two of their vehicles"
    if thing is not None and thing.section in {"things", "facilities", "units"} and "dead" not in m.classes:
        return True
    return m is not head and "dead" in head.classes and head.role is None and "dead" not in m.classes and (m.of is not None or m.role is not None)


def _apart(m: Group, head: Group, reading: Reading) -> bool:
    """"11 soldiers dead and fifty traders missing": the word for the dead closes the first group, and the next is not of them."""
    closing = reading.lexicon.classes.get(reading.words[head.end - 1], frozenset()) if not reading.lexicon.head_first else frozenset()
    return m is not head and head.role is not None and "dead" in closing and "dead" not in m.classes


def _single(g: Group, reading: Reading) -> Toll | None:
    lex = reading.lexicon
    if g.negated or g.determiner in lex.number_none:
        return Toll(0, 0, 0, g.determiner or reading.words[g.start])
    if g.number is not None and not g.distance:
        return g.number.toll
    if g.distance or not lex.head_first and g.number is None and reading.words[g.end - 1] in lex.not_people:
        return None  # "15 km", "a week"
    words = reading.words
    if g.pronoun == "he" and g.number is None and g.role is None:
        return Toll(1, 1, 1, words[g.start])
    if "toll" in g.classes:
        return None
    if g.of is not None and g.of.number is not None and g.determiner in lex.number_articles and not lex.collectives.isdisjoint(words[g.start:g.end]) and not g.of.classes - {"number", "other-noun"}:
        return g.of.number.toll  # "a family of four"
    if lex.head_first and g.of is not None and g.role is None and g.end - g.start == 2 and words[g.start] in lex.definite and words[g.end - 1] in lex.number_articles:
        return Toll(1, 1, 1, words[g.end - 1])  # « l'un des assaillants »
    if g.of is not None and g.role is None and not g.person_name and not g.classes & {"dead", "injured", "missing"}:
        return None  # "an unspecified number of soldiers"
    if g.determiner in lex.singular and g.of is None and not lex.collectives.isdisjoint(words[g.start:g.end]) and lex.head_first:
        return None  # « une famille entière » : nobody knows how many
    if g.determiner in lex.singular and (g.role is None or g.role.section == "people") or g.determiner == "" and g.person_name:
        return Toll(1, 1, 1, words[g.start])
    if g.owner is not None and g.role is not None and g.role.section == "people" and g.role_start >= 0:
        word = words[g.role_start if lex.head_first else g.end - 1]
        if word in lex.singular_roles:
            return Toll(1, 1, 1, word)
    if g.role is not None and g.role.section == "people" and g.number is None and words[g.role_start] not in lex.collectives \
            and words[g.role_start if lex.head_first and 0 <= g.role_start < g.end else g.end - 1] in lex.singular_roles:
        return Toll(1, 1, 1, words[g.end - 1])
    if g.unknown is not None and g.number is None and not g.determiner and not g.place_word and not g.places \
            and (g.role is None or g.role.section == "people" and g.role_start < g.unknown[0]):
        return Toll(1, 1, 1, "")
    if g.role is None and g.person_name:
        return Toll(1, 1, 1, words[g.start])
    return None


def _sum(groups: list[Group], reading: Reading) -> int | None:
    total = None
    for g in groups:
        for m in g.members():
            if "dead" in m.classes and "injured" not in m.classes or m.role is not None and m.role.section in {"things", "facilities"} and "injured" not in m.classes:
                continue
            one = _single(m, reading)
            if one is not None and one.best is not None:
                total = (total or 0) + one.best
    return total
