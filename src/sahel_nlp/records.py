"""The frozen records that pass between rooms. Offsets are Unicode code points of Document.text; days are datetime.date."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

UNRESOLVED = "x-"
"""How ids of names begin that the patterns do not hold."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the text that is not body. kind: headline | standfirst | heading | dateline | byline | furniture.

    Headline, standfirst and heading are read for events; dateline, byline and furniture are not.
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Document:
    """One input document as it was read. status: read | skipped (then `reason` says why and `text` may be empty)."""

    doc_id: str
    path: str = ""
    source_id: str = ""
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: datetime.date | None = None
    url: str = ""
    language: str = ""
    text: str = ""
    zones: tuple[Zone, ...] = ()
    status: str = "read"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """label: ACTOR | PLACE | DATE | COUNT; how: alias | role | coreference | gazetteer | unresolved; number counts from 1 in text order."""

    number: int
    sentence: int
    start: int
    end: int
    text: str
    label: str
    entity_id: str = ""
    how: str = ""
    pattern_id: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """Full days, both included. precision: day | week | month | year | published. end None: open ("since X"); start None: unknown."""

    start: datetime.date | None = None
    end: datetime.date | None = None
    precision: str = ""


@dataclass(frozen=True, slots=True)
class Toll:
    """The dead. low: at least; best: the figure; high: at most; text: the words. None is unknown."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One mention of an event in a sentence. Actors and places are ids; *_mentions are Mention numbers of the same document."""

    doc_id: str
    number: int
    sentence: int
    start: int
    end: int
    trigger: str
    rule_id: str
    event_type: str
    initiators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    initiator_mode: str = "all"
    target_mode: str = "all"
    place: str = ""
    place_text: str = ""
    place_relation: str = ""
    period: Period = field(default_factory=Period)
    toll: Toll = field(default_factory=Toll)
    injured: int | None = None
    missing: int | None = None
    abducted: int | None = None
    status: str = "asserted"
    cue: str = ""
    attributed_to: tuple[str, ...] = ()
    """Actor ids where known, else the words of the text."""
    counts_in_totals: bool = True
    confidence: float = 0.0
    text: str = ""
    initiator_mentions: tuple[int, ...] = ()
    target_mentions: tuple[int, ...] = ()
    place_mention: int | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """A standing tie as one document states it (merging turns ties of many documents into Relation rows)."""

    doc_id: str
    subject: str
    predicate: str
    object: str
    status: str
    start: int
    end: int
    text: str
    period: Period = field(default_factory=Period)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that the patterns do not hold. id: `x-` and slug. guess: ACTOR | PLACE. kind: of a place, or the type of an actor. country, admin: what the text says of it."""

    id: str
    name: str
    guess: str
    kind: str = ""
    country: str = ""
    admin1: str = ""
    admin2: str = ""
    latitude: float | None = None
    longitude: float | None = None
    example: str = ""

    def fuller(self, other: Unknown | None) -> Unknown:
        """Of two mentions of one name, the one that tells more of where it lies or what it is; the first where both tell as much."""
        return self if other is None or self._told() > other._told() else other

    def _told(self) -> tuple[bool, bool, bool, bool]:
        return bool(self.country), bool(self.admin1), bool(self.admin2), self.guess == "ACTOR" and self.kind != "other"


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that the pipeline took from one document. A skipped document has empty tuples."""

    document: Document
    sentences: int = 0
    mentions: tuple[Mention, ...] = ()
    reports: tuple[Report, ...] = ()
    ties: tuple[Tie, ...] = ()
    unknown: tuple[Unknown, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One real-world event merged over reports. reports: ("doc_id", number) pairs, sorted; best: the one whose sentence is shown."""

    event_id: str
    event_type: str
    reports: tuple[tuple[str, int], ...]
    best: tuple[str, int]
    initiators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    initiator_mode: str = "all"
    target_mode: str = "all"
    place: str = ""
    period: Period = field(default_factory=Period)
    toll: Toll = field(default_factory=Toll)
    injured: int | None = None
    missing: int | None = None
    abducted: int | None = None
    status: str = "asserted"
    statuses: tuple[str, ...] = ()
    attributed_to: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    counts_in_totals: bool = True
    confidence: float = 0.0
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A standing tie merged over documents, or a fact of the patterns (source "patterns", no doc_id)."""

    subject: str
    predicate: str
    object: str
    status: str
    period: Period = field(default_factory=Period)
    reports: int = 0
    documents: int = 0
    doc_id: str = ""
    start: int | None = None
    end: int | None = None
    text: str = ""
    source: str = "text"
