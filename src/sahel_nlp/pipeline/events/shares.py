"""The dead of one clause told place by place: "thirty-one were killed in Dori and thirteen in Djibo"."""

from __future__ import annotations

import dataclasses

from ..state import Group
from ..tolls import Tally
from .draft import Draft
from .locating import Locator
from .memory import Memory


class Shares:
    """Splits a draft whose clause counts the dead of several places."""

    def __init__(self, memory: Memory, locator: Locator) -> None:
        self.memory, self.locator = memory, locator

    def split(self, drafts: list[Draft]) -> list[Draft]:
        out: list[Draft] = []
        for d in drafts:
            own = self.shares(d)
            whole = self.whole(d, own) if own else None
            if whole is not None:  # "44 dead in A and B. 31 were killed in A and 13 in B."
                whole.places, whole.tally.dead = d.places, d.tally.dead
                out += [dataclasses.replace(x, initiators=whole.initiators.copy(), targets=whole.targets.copy(), period=whole.period,
                                            dated=whole.dated, own_date=whole.own_date) for x in own]
            else:
                out += [d, *own]
        return out

    def camps(self, drafts: list[Draft]) -> list[Draft]:
        """"Three soldiers and four assailants were killed": the dead of each camp stand apart."""
        out: list[Draft] = []
        for d in drafts:
            raw = d.raw
            g, more = (raw.dead[0], raw.dead[1:]) if raw.dead else (None, [])
            v = raw.clause.verb
            if raw.nominal or raw.frame.toll != "dead" or more or g is None or not g.coord or v is None or not v.passive or d.initiators.ids or raw.merged:
                out.append(d)
                continue
            members = [g, *g.coord]
            foes = [m for m in members if "attackers" in m.classes or m.role is not None and m.role.id == "jihadists"]
            own = [m for m in members if all(m is not f for f in foes)]
            if not foes or not own or any(m.number is None for m in members) or not any("state-force" in m.classes for m in own):
                out.append(d)
                continue
            for note, (first, *rest) in (("", own), ("camp", foes)):
                side = first.but(coord=rest, parent_coord=None)
                part = dataclasses.replace(raw, dead=[side], targets=[side], merged=[], note=note or raw.note)
                out.append(dataclasses.replace(d, raw=part, tally=Tally.of(part, self.memory.r), targets=self.memory.actors.resolve(side), initiators=d.initiators.copy()))
        return out

    def shares(self, d: Draft) -> list[Draft]:
        """The drafts of the later places; the first keeps the dead of the first place."""
        raw, c = d.raw, d.raw.clause
        if raw.nominal or raw.frame.toll != "dead" or raw.merged or len(raw.dead) < 2:
            return []
        out: list[Draft] = []
        kept = list(raw.dead)
        for g in raw.dead[1:]:
            bare = g.classes == {"number"} and g.role is None
            at = next((a for a in c.adjuncts if a.prep_start == g.end and a.prep and (a.places or a.unknown)), None) if bare else self.place_of(g, d)
            if at is None or not any(a.places and a.prep and a.start < g.start for a in c.adjuncts):
                continue
            places = self.locator.finest(self.locator.of_groups([at], raw))
            if not places:
                continue
            kept.remove(g)
            part = dataclasses.replace(raw, dead=[g], injured=[], missing=[], abducted=[], merged=[], places=[at])
            targets = d.targets.copy() if bare else self.memory.actors.resolve(g).copy()
            out.append(dataclasses.replace(d, raw=part, places=places, own_place=True, inherited=False, tally=Tally.of(part, self.memory.r),
                                           initiators=d.initiators.copy(), targets=targets))
        if out:
            raw.dead = kept
            later = {p.id for x in out for p in x.places}
            d.places = [p for p in d.places if p.id not in later]
            d.tally.dead = Tally.of(raw, self.memory.r).dead
            if any(x.raw.dead[0].role is not None for x in out) and (mine := self.memory.actors.resolve(kept[0])).ids:
                d.targets = mine.copy()
        return out if d.places else []

    def place_of(self, g: Group, d: Draft) -> Group | None:
        """"Killed ten people in A and five people, two of them children, in B": where the later ones were, told before any others."""
        lex, raw = self.memory.lex, d.raw
        if lex.head_first or g.number is None or g.role is None or g.role.section != "people" or not any(g is o for o in raw.clause.objects):
            return None
        after = min((x.start for x in raw.dead if x.start > g.start), default=raw.sentence.end)
        near = [a for a in raw.clause.adjuncts if g.start < a.start < after and (a.places or a.unknown) and "locative" in lex.prep_class.get(a.prep, ())]
        return near[0] if near else None

    def whole(self, d: Draft, own: list[Draft]) -> Draft | None:
        """The event told before whose dead are now told place by place."""
        last = self.memory.drafts[-1] if self.memory.drafts else None
        told = {p.id for x in (d, *own) for p in x.places}
        return last if last is not None and last.raw.frame.fold == "violence" and not d.initiators.ids and {p.id for p in last.places} == told else None
