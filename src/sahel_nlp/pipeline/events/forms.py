"""Notes in the form of fields ("Location: ...", "Actors: ...", "Fatalities: 3"): what they say of the events that the form tells."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...records import Period, Toll
from ..counts import find_numbers
from ..found import ARMED_TYPES, STATE_TYPES, Found
from ..places import PlaceFound
from ..state import Group, Sentence
from .draft import DEEDS, Draft
from .locating import Locator
from .memory import Memory

ACTS = DEEDS | {"seizure", "blockade", "protest", "riot"}
WHERE = {"place", "area"}
TOLD = {"text", "toll", ""}  # values that are read as prose


@dataclass
class Form:
    """What the fields of one note say. kinds: of its fields so far."""

    sentences: list[Sentence] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    places: list[PlaceFound] = field(default_factory=list)
    period: Period | None = None
    initiators: Found = field(default_factory=Found)
    targets: Found = field(default_factory=Found)
    sides: list[Found] = field(default_factory=list)
    tolls: dict[str, Toll] = field(default_factory=dict)
    opened: bool = False


class Forms:
    """Gives the drafts of a form what its fields say."""

    def __init__(self, memory: Memory, locator: Locator) -> None:
        self.memory, self.locator = memory, locator
        self.r, self.lex, self.actors = memory.r, memory.lex, memory.actors
        self.of: dict[int, Form] = {}
        form: Form | None = None
        for s in self.r.sentences:
            if s.field and s.field != "other":
                again = form is not None and s.field in form.kinds and not self.same_line_up(form, s)
                if form is None or again:
                    form = Form()
                form.kinds.add(s.field)
            if form is not None and s.readable:
                form.sentences.append(s)
                self.of[s.number] = form
        self.order = self.tolls_last()

    def tolls_last(self) -> list[Sentence]:
        """The sentences in the order of reading: a field of casualties behind the prose that tells of what."""
        out: list[Sentence] = []
        for s in self.r.sentences:
            form = self.of.get(s.number)
            if form is None or s.field != "toll":
                out.append(s)
            if form is not None and s is form.sentences[-1]:
                out += [x for x in form.sentences if x.field == "toll"]
        return out

    def same_line_up(self, form: Form, s: Sentence) -> bool:
        """"Region: Gao", "Town: Gossi": several lines for the place, and several of prose, are those of one note."""
        return s.field in TOLD | {"type"} or s.field in WHERE and not form.kinds & TOLD and form.sentences[-1].field in WHERE

    def read(self, s: Sentence) -> bool:
        """Is the sentence a field that is no prose? The first of a form opens all of them."""
        form = self.of.get(s.number)
        if form is None:
            return s.field == "other"
        if not form.opened:
            form.opened = True
            self.open(form)
        return s.field not in TOLD and not (s.field == "type" and "text" not in form.kinds)

    def open(self, form: Form) -> None:
        self.memory.label_place, self.memory.label_period = [], None
        fields = [s for s in form.sentences if s.field]
        groups = {s.number: [i.group for i in s.items if i.group is not None and i.value != "bracket" and i.group.parent_coord is None] for s in fields}
        for s in fields:
            if s.field in WHERE and (found := self.place(groups[s.number])):
                if s.field == "place" or not form.places:
                    form.places = self.locator.finest(found)
                if s.field == "area":
                    self.memory.remember_country(found[-1])
            elif s.field == "date":
                form.period = next((d.period for d in s.dates if d.period.start is not None), form.period)
        if form.places:
            self.memory.label_place, self.memory.scene = form.places, form.places[-1]
            self.memory.remember_country(form.places[-1])
        self.memory.label_period = form.period
        for s in fields:
            sides = [f for g in groups[s.number] if not g.prep or self.lex.prep_class.get(g.prep, set()) & {"agent", "comitative", "against"}
                     if (f := self.actors.resolve(g)).ids]
            if s.field in {"initiator", "target"}:
                for f in sides:
                    (form.initiators if s.field == "initiator" else form.targets).join(f)
            elif s.field == "sides":
                for f in sides:  # "either JNIM or bandits" are one side, "gunmen / civilians" two
                    alone = f.mode == "any" and self.memory.armed(f) and not self.memory.of_state(f) and all(self.attackers(i) for i in f.ids)
                    form.sides += [f] if alone else [self.single(f, span) for span in f.spans]
            elif s.field in {"dead", "injured", "abducted"}:
                number = next(iter(find_numbers(self.r, s.start, s.end)), None)
                none = any(self.r.words[i] in self.lex.number_none for i in range(s.start, s.end))
                if number is not None or none:
                    form.tolls[s.field] = number.toll if number is not None else Toll(0, 0, 0, self.r.words[s.start])

    def place(self, groups: list[Group]) -> list[PlaceFound]:
        """The first place of a value, or the two that a road runs between."""
        found = [(g, p) for g in groups if (p := self.memory.places.of(g, loose=True))]
        between = next((p for g, p in found if "between" in self.lex.prep_class.get(g.prep, ())), None)
        return between or (found[0][1] if found else [])

    def attackers(self, i: str) -> bool:
        return i in self.memory.k.actors and self.memory.k.actors[i].type in ARMED_TYPES - STATE_TYPES

    def single(self, f: Found, span: tuple[str, int, int, str]) -> Found:
        out = Found()
        out.add(*span, generic=f.generic)
        return out

    def complete(self, drafts: list[Draft], s: Sentence) -> None:
        """Sides that the text of the form leaves open or names only in general."""
        form = self.of.get(s.number)
        if form is None:
            return
        for d in drafts:
            if d.raw.frame.fold not in ACTS or d.raw.frame.enemy:
                continue
            initiators, targets = form.initiators, form.targets
            if form.sides:
                taken = set(d.initiators.ids) | set(d.targets.ids)
                rest = [f for f in form.sides if not set(f.ids) & taken]
                if not d.targets.ids and (d.initiators.ids and not d.initiators.generic or len(rest) > 1):
                    targets = rest[-1] if rest else targets
                if not d.initiators.ids or d.initiators.generic:
                    initiators = next((f for f in rest if f is not targets), initiators)
            if initiators.ids and (not d.initiators.ids or d.initiators.generic and not initiators.generic) and not set(initiators.ids) & set(d.targets.ids):
                d.initiators = initiators
            if targets.ids and (not d.targets.ids or d.targets.generic and not targets.generic) and not set(targets.ids) & set(d.initiators.ids):
                d.targets = targets

    def count(self, drafts: list[Draft], s: Sentence) -> None:
        """The toll of the fields goes to the first event of the form."""
        form = self.of.get(s.number)
        main = next((d for d in drafts if d.raw.frame.fold in ACTS and not d.drop), None)
        if form is None or main is None or not form.tolls:
            return
        tally = main.tally
        if "dead" in form.tolls and tally.dead == Toll():
            tally.dead = form.tolls["dead"]
        for kind in ("injured", "abducted"):
            if kind in form.tolls and getattr(tally, kind) is None and form.tolls[kind].best:
                setattr(tally, kind, form.tolls[kind].best)
        form.tolls = {}
