"""What bears on identity in a report, and the reports that agree in all of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..knowledge import Knowledge
from ..records import Report

APART = {"negated", "denied", "hypothetical"}
LOOSE = {"near", "between", "offset"}
PRECISION = {"day": 0, "week": 1, "published": 2, "month": 3, "year": 4, "": 5}
FAR = 4_000_000  # a day after every other
LONG = 10  # days; a longer period is not a date but a season

TAKEN = {"abduction", "arrest"}
"""Types whose figure is that of those who were taken."""

Signature = tuple[str, str, tuple[str, ...], tuple[str, ...], str, bool, int, int, str, int]


@dataclass(slots=True, eq=False)
class Node:
    """Reports with one signature; `docs` where they stand. low, high: day numbers; low 0: no date. dead: the figure, also of those abducted."""

    signature: Signature
    family: str
    type: str
    status: str
    initiators: tuple[str, ...]
    targets: tuple[str, ...]
    place: str
    loose: bool
    low: int
    high: int
    precision: str
    dead: int
    reports: list[Report] = field(default_factory=list)
    docs: set[str] = field(default_factory=set)

    @property
    def dated(self) -> bool:
        """Is there any date?"""
        return self.low > 0 or self.high < FAR

    @property
    def short(self) -> bool:
        """Days that can be counted one by one."""
        return self.low > 0 and self.high - self.low <= LONG

    @property
    def exact(self) -> bool:
        """One day, told as such."""
        return self.precision == "day" and self.low == self.high


def signature(r: Report, canonical: str) -> Signature:
    """Two reports with one signature say the same of type, sides, place, time, toll and standing. `canonical`: the place's id."""
    p = r.period
    status = r.status if r.status in APART or r.status == "planned" else ""
    low = p.start.toordinal() if p.start else 0
    high = p.end.toordinal() if p.end else FAR
    precision = p.precision if p.start or p.end else ""
    count = r.abducted if r.event_type in TAKEN else r.toll.best
    dead = count if count is not None else -1
    return (r.event_type, status, tuple(sorted(set(r.initiators))), tuple(sorted(set(r.targets))), canonical, r.place_relation in LOOSE,
            low, high, precision, dead)


def node(s: Signature, knowledge: Knowledge) -> Node:
    """An empty node of a signature."""
    kind, status, initiators, targets, place, loose, low, high, precision, dead = s
    family = knowledge.ontology[kind].family if kind in knowledge.ontology else ""
    return Node(s, family or kind, kind, status, initiators, targets, place, loose, low, high, precision, dead)
