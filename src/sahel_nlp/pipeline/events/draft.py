"""A report while it is made, and what can be told of a draft by itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...records import Period
from ..found import Found
from ..places import PlaceFound
from ..state import RAIDS, Clause
from ..status_words import Status
from ..tolls import Tally
from ..triggers import Raw

CLASHES = {"clash", "opposed", "opposed-both"}  # frames in which two sides fight
DEEDS = RAIDS | {"takeover"}  # folds of what is done by force


@dataclass(slots=True)
class Draft:
    """A report while it is made."""

    raw: Raw
    status: Status
    initiators: Found = field(default_factory=Found)
    targets: Found = field(default_factory=Found)
    places: list[PlaceFound] = field(default_factory=list)
    inherited: bool = False
    period: Period = field(default_factory=Period)
    dated: bool = False
    tally: Tally = field(default_factory=Tally)
    claimed: bool = False
    attributed: list[str] = field(default_factory=list)
    value: str = "asserted"
    cue: str = ""
    counts: bool = True
    event_type: str = ""
    drop: bool = False
    own_place: bool = False
    own_date: bool = False
    told: int = 0  # the last sentence that spoke of it

    def last_told(self) -> int:
        """Number of the last sentence that spoke of the event."""
        return max(self.told, self.raw.sentence.number)


def speech(c: Clause) -> bool:
    """A clause that only says who speaks."""
    return c.verb is not None and c.verb.cues("say", "deny") \
        and not any(p.use == "frame" and any(f.object != "dead-count" for f in p.frames) for p in c.verb.patterns)


def same_scene(raw: Raw) -> bool:
    """A noun's event lies where its clause lies, unless the clause is about speech."""
    v = raw.clause.verb
    if raw.group is not None and raw.clause.subject is raw.group:
        return True
    return v is None or not any(p.use == "cue" for p in v.patterns) or any(p.use == "light" for p in v.patterns)


def no_victims(d: Draft) -> bool:
    """"Without wounding anybody": the blast took place, its victims did not."""
    return d.raw.frame.id == "device-hits" and any(g.classes & {"dead", "injured"} for g in d.raw.clause.objects)
