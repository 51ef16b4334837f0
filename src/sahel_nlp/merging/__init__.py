"""Reports of many documents to events, and ties to relations.

A partial state (`Gathered`) is a set of analyses by document; parts are added in any order and any grouping, and only `finish` decides.
So the order of documents and reports never changes the result, and parts read elsewhere can be combined.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable

from ..knowledge import Knowledge
from ..records import Analysis, Event, Relation, Report, Unknown
from .grouping import cluster
from .rows import deny, merged
from .same import Judge
from .sums import wholes
from .ties import relations

Key = tuple[str, int]
__all__ = ["Gathered", "Key", "cluster", "merge", "merge_reports", "relations"]


@dataclasses.dataclass(frozen=True)
class Gathered:
    """What several documents state, before anything is decided. `a + b` holds both; a document held twice counts once."""

    analyses: dict[str, Analysis] = dataclasses.field(default_factory=dict)

    @classmethod
    def of(cls, analyses: Iterable[Analysis]) -> Gathered:
        """Of analyses in any order."""
        return cls({a.document.doc_id: a for a in analyses})

    def __add__(self, other: Gathered) -> Gathered:
        return Gathered(self.analyses | other.analyses)

    def finish(self, knowledge: Knowledge) -> tuple[list[Event], list[Relation], dict[Key, str]]:
        """(events, relations, {(doc_id, report number): event_id})."""
        ordered = [self.analyses[i] for i in sorted(self.analyses)]
        unknown: dict[str, Unknown] = {}
        for a in ordered:
            for u in a.unknown:
                unknown[u.id] = u.fuller(unknown.get(u.id))
        printed = {a.document.doc_id: a.document.published for a in ordered}
        events, index = merge_reports((r for a in ordered for r in a.reports), knowledge, unknown, printed)
        seen = {m.entity_id for a in ordered for m in a.mentions if m.label == "ACTOR"}
        return events, relations((t for a in ordered for t in a.ties), knowledge, seen), index


def merge(analyses: Iterable[Analysis], knowledge: Knowledge) -> tuple[list[Event], list[Relation], dict[Key, str]]:
    """(events, relations, {(doc_id, report number): event_id})."""
    return Gathered.of(analyses).finish(knowledge)


def merge_reports(reports: Iterable[Report], knowledge: Knowledge, unknown: dict[str, Unknown] | None = None,
                  printed: dict[str, datetime.date | None] | None = None) -> tuple[list[Event], dict[Key, str]]:
    """Events in order, and the event of every report. printed: publication days of the documents."""
    judge = Judge(knowledge, unknown or {})
    events: list[Event] = []
    index: dict[Key, str] = {}
    for group in cluster(reports, judge):
        event = merged(group, knowledge, printed)
        events.append(event)
        index.update({(r.doc_id, r.number): event.event_id for r in group})
    events = wholes(deny(events, judge), judge)
    events.sort(key=lambda e: (e.period.start.isoformat() if e.period.start else "", e.event_id))
    return events, index
