"""Standing ties of the texts gathered, and facts of the patterns beside them, marked as such and never counted."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Set

from ..knowledge import Actor, Knowledge
from ..records import Period, Relation, Tie

Where = tuple[str, str, str, str]


def relations(ties: Iterable[Tie], k: Knowledge, actors: Set[str]) -> list[Relation]:
    """One row for each tie and standing; those of the patterns for the actors that occur."""
    groups: dict[Where, dict[tuple[str, int, int], Tie]] = defaultdict(dict)
    for t in ties:
        groups[(t.subject, t.predicate, t.object, t.status)][(t.doc_id, t.start, t.end)] = t
    out = [_of_text(key, [found[i] for i in sorted(found)]) for key, found in groups.items()]
    for i in sorted(actors):
        if i in k.actors:
            out += [Relation(i, p, o, "asserted", source="patterns") for p, o in facts(k.actors[i], k)]
    return sorted(out, key=lambda r: (r.subject, r.predicate, r.object, r.source, r.status))


def _of_text(key: Where, found: list[Tie]) -> Relation:
    first = found[0]
    return Relation(*key, span(t.period for t in found), len(found), len({t.doc_id for t in found}), first.doc_id, first.start, first.end, first.text)


def span(periods: Iterable[Period]) -> Period:
    """From the earliest day told to the latest; open where any says that it lasts. The day of printing is no date of a tie."""
    told = [p for p in periods if p.precision != "published" and (p.start or p.end)]
    if not told:
        return Period()
    starts = [p.start for p in told if p.start]
    lasts = any(p.end is None for p in told)
    ends: list[datetime.date] = [] if lasts else [p.end for p in told if p.end]
    return Period(min(starts, default=None), max(ends, default=None), "")


def facts(a: Actor, k: Knowledge) -> list[tuple[str, str]]:
    """(predicate, object) that the patterns say of an actor."""
    out = [("affiliated_with", x) for x in a.affiliated_with] + [("rival_of", x) for x in a.rivals]
    out += [("part_of", a.parent)] if a.parent and a.type != "person" else []
    out += [("led_by", x) for x in a.led_by]
    state = k.institution(a.nationality, "state") if a.nationality else None
    out += [("nationality", state)] if state else []
    return out + ([("replaces", a.predecessor)] if a.predecessor else [])
