"""What a group was found to stand for, and the context in which a general word gets its meaning."""

from __future__ import annotations

import datetime
from collections.abc import Set
from dataclasses import dataclass, field

from ..knowledge import Actor
from ..records import UNRESOLVED

ARMED_TYPES = {"state_forces", "police", "private_military", "jihadist_group", "separatist_group", "self_defence_group", "ethnic_militia",
               "peacekeeping", "foreign_forces", "unnamed_armed"}
STATE_TYPES = {"state_forces", "police", "government", "state"}
ORGANISED = ARMED_TYPES | {"government", "state", "political_group", "intergovernmental"}


def fits(actor: Actor, types: Set[str]) -> bool:
    """Is the actor of one of the types? A name that only the text knows was told to be a group by the words beside it."""
    return actor.type in types or actor.id.startswith(UNRESOLVED)


class Found:
    """Actors that a group stands for. how: alias | role | coreference | unresolved; explicit: named or said in so many words."""

    __slots__ = ("ids", "mode", "spans", "generic")

    def __init__(self, ids: list[str] | None = None) -> None:
        self.ids: list[str] = [] if ids is None else ids
        self.mode = "all"
        self.spans: list[tuple[str, int, int, str]] = []  # id, start, end (tokens), how
        self.generic = False

    def copy(self) -> Found:
        out = Found(list(self.ids))
        out.mode, out.spans, out.generic = self.mode, list(self.spans), self.generic
        return out

    def add(self, actor: str, start: int, end: int, how: str, generic: bool = False) -> None:
        if actor and actor not in self.ids:
            self.ids.append(actor)
            self.spans.append((actor, start, end, how))
            self.generic = generic

    def join(self, other: Found) -> None:
        for span in other.spans:
            self.add(*span, generic=other.generic)
        if other.mode == "any":
            self.mode = "any"

    def remove(self, actor: str) -> None:
        self.ids = [i for i in self.ids if i != actor]
        self.spans = [x for x in self.spans if x[0] != actor]


NOBODY = Found()  # to be looked at, never added to


@dataclass(slots=True)
class Context:
    """What was spoken of so far, and where and when: the ground on which a general word gets its meaning."""

    country: str = ""
    day: datetime.date | None = None
    last_group: list[str] = field(default_factory=list)
    last_subject: list[str] = field(default_factory=list)
    topic: list[str] = field(default_factory=list)  # the subject of the sentence before, whoever it is
    last_initiators: list[str] = field(default_factory=list)
    last_attackers: list[str] = field(default_factory=list)
    last_targets: list[str] = field(default_factory=list)
    recent: list[str] = field(default_factory=list)
    document_country: str = ""
    by_type: dict[str, str] = field(default_factory=dict)
    speaker: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    polities: list[str] = field(default_factory=list)  # states of the event told last
