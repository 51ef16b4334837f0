"""A raw event: one trigger of a sentence, its sides still noun groups."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..entries import Frame
from ..state import Clause, Group, Sentence


@dataclass(slots=True)
class Raw:
    """An event as one trigger tells it, its sides still noun groups."""

    frame: Frame
    type: str
    start: int
    end: int
    clause: Clause
    sentence: Sentence
    nominal: bool = False
    group: Group | None = None
    initiators: list[Group] = field(default_factory=list)
    targets: list[Group] = field(default_factory=list)
    places: list[Group] = field(default_factory=list)
    dead: list[Group] = field(default_factory=list)
    injured: list[Group] = field(default_factory=list)
    missing: list[Group] = field(default_factory=list)
    abducted: list[Group] = field(default_factory=list)
    negated: str = ""
    failed: bool = False
    merged: list[Raw] = field(default_factory=list)
    definite: bool = False
    note: str = ""
    default_initiator: str = ""
    light: Clause | None = None
    lemma: str = ""
    nobody: bool = False
    denied: bool = False  # its verb tells of it where it is negated: « n'ont pas survécu »
    befell: Clause | None = None  # « l'attaque, survenue lundi à X, ... » : the participle that says when and where
    blamed: str = ""


@dataclass(slots=True)
class Finds:
    """Raw events of a sentence so far, and the event that a noun group names (by id of the group)."""

    raws: list[Raw] = field(default_factory=list)
    by_group: dict[int, Raw] = field(default_factory=dict)
