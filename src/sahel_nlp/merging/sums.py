"""Totals: "31 were killed in two villages", where the text then tells of 21 and 10. The whole is told, and its dead are not counted twice."""

from __future__ import annotations

import dataclasses
import itertools
from collections import defaultdict

from ..records import Event
from .nodes import Node, node, signature
from .rows import as_report
from .same import VIOLENCE, Judge

MOST = 8  # parts that are tried together


def wholes(events: list[Event], judge: Judge) -> list[Event]:
    """Events whose toll is the sum of others of their document no longer count in totals."""
    by_document: dict[str, list[tuple[Event, Node]]] = defaultdict(list)
    for e in events:
        if e.toll.best is not None and e.toll.best > 0 and e.counts_in_totals and len(e.documents) == 1:
            n = node(signature(as_report(e), judge.atlas.canonical(e.place)), judge.k)
            if n.family == VIOLENCE:
                by_document[e.documents[0]].append((e, n))
    told: set[str] = set()
    for found in by_document.values():
        for e, n in found:
            if len(found) > 2 and judge.atlas.kind(n.place) != "point" and _adds_up(e, n, [x for x in found if x[0].event_id not in told], judge):
                told.add(e.event_id)
    return [dataclasses.replace(e, counts_in_totals=False) if e.event_id in told else e for e in events]


def _adds_up(whole: Event, n: Node, others: list[tuple[Event, Node]], judge: Judge) -> bool:
    """Do the dead of two or more smaller events, which can be parts of it, make up its own?"""
    total = whole.toll.best or 0
    parts = [e.toll.best or 0 for e, m in others if e is not whole and (e.toll.best or 0) < total and judge.relation(n, m) in {"inside", "soft", "open"}
             and judge.days(n, m) and judge.parties(n, m)][:MOST]
    return any(sum(some) == total for size in range(2, len(parts) + 1) for some in itertools.combinations(parts, size))
