"""An event spoken of again: who did it, and to whom, stands where it was told first, or is told now."""

from __future__ import annotations

from ..found import Found
from ..state import Clause, Sentence
from .dating import Dater
from .draft import Draft
from .finishing import Finisher
from .memory import Memory
from .parties import UNNAMED

NEAR = 3  # sentences over which "the attack" takes the sides of the one told
LAST = 6  # drafts looked back at
PLAIN = {"attack", "killing"}  # types that say nothing of the means
TOLD = {"asserted", "claimed", "reported"}


class SpokenOf:
    """Gives events told before, and their mentions, what the others say."""

    def __init__(self, memory: Memory, dater: Dater, finisher: Finisher) -> None:
        self.memory, self.dater, self.finisher = memory, dater, finisher
        self.k, self.lex, self.actors = memory.k, memory.lex, memory.actors

    def strikes(self, drafts: list[Draft], s: Sentence) -> None:
        """"The targets of the strikes": after an air strike nobody stops work."""
        for d in drafts:
            if not d.raw.nominal or d.raw.group is None:
                continue
            stopped = d.raw.frame.fold == "violence" and d.raw.definite and not d.raw.initiators and any(f.fold == "protest" for _, _, fs in d.raw.group.triggers for f in fs)
            if stopped and (last := next(iter(self.memory.drafts[-1:]), None)) is not None and last.raw.frame.fold == "protest" and s.number - last.last_told() <= NEAR:
                d.drop = True  # "Traders went on strike. The strike lasted two days": the one told before
                last.told = s.number
                continue
            if d.raw.frame.fold != "protest":
                continue
            deed = next((f for start, _, fs in d.raw.group.triggers for f in fs if start == d.raw.start and f.fold == "violence"), None)
            if deed is not None and any(x.raw.type == deed.type and s.number - x.last_told() <= NEAR for x in self.memory.drafts[-LAST:]):
                d.raw.frame, d.raw.type = deed, deed.type

    def carried_out(self, drafts: list[Draft], s: Sentence) -> None:
        """"They were carried out by men on motorbikes": who did what was just told."""
        for d in drafts:
            self.responsible(d, s)
        for c in s.clauses:
            v = c.verb
            if v is not None and c.object_gap is not None and c.object_gap.triggers and v.lemma in self.lex.pin:
                self.pinned(drafts, c, s)
            if v is None or not v.passive or c.subject is None or c.subject.pronoun not in {"it", "they"} or c.subject.role is not None or not any(
                    p.use == "light" and p.value == "initiator" for p in v.patterns):
                continue
            agent = next((a for a in c.adjuncts if "agent" in self.lex.prep_class.get(a.prep, ())), None)
            event = self.told_last(drafts, c, s) if agent is not None else None
            if agent is None or event is None or event.initiators.ids and not event.initiators.generic:
                continue
            found = self.actors.resolve(agent)
            if found.ids == ["civilians"]:
                found = Found()
                found.add("unidentified-gunmen", agent.start, agent.end, "role", True)
            if found.ids and not set(found.ids) & set(event.targets.ids):
                event.initiators = found
                if event not in drafts:
                    self.finisher.finish(event, again=True)

    def responsible(self, d: Draft, s: Sentence) -> None:
        """"The jihadists responsible for the attack fled": they did what was told last."""
        g = d.raw.group
        if not d.raw.nominal or not d.raw.definite or g is None or g.prep not in self.lex.authorship or g.item < 2 or d.own_place:
            return
        men = s.items[g.item - 2].group
        found = self.actors.resolve(men) if men is not None else Found()
        event = next((x for x in reversed(self.memory.drafts[-LAST:]) if x.raw.frame.fold == d.raw.frame.fold and s.number - x.last_told() <= NEAR), None)
        if event is None or not self.memory.armed(found) or not self.same(d, event) or set(found.ids) & set(event.targets.ids):
            return
        if not event.initiators.ids or (event.initiators.generic or event.initiators.ids == ["unidentified-gunmen"]) and found.ids != ["unidentified-gunmen"]:
            event.initiators = found
            self.finisher.finish(event, again=True)
            d.drop = True
        elif self.alike(event.initiators.ids, found.ids):
            d.drop = True

    def pinned(self, drafts: list[Draft], c: Clause, s: Sentence) -> None:
        """"The massacre, which the army attributes to X": X did what was told."""
        event = next((d for d in drafts if d.raw.group is c.object_gap), None)
        found = next((f for a in c.adjuncts if (f := self.actors.resolve(a)).ids and self.memory.armed(f)), None)
        if event is not None and found is not None and not event.initiators.ids and not set(found.ids) & set(event.targets.ids):
            event.initiators = found

    def told_last(self, drafts: list[Draft], c: Clause, s: Sentence) -> Draft | None:
        here = [d for d in drafts if d.raw.clause.order < c.order and d.raw.frame.fold in {"violence", "captivity"}]
        before = [x for x in self.memory.drafts[-LAST:] if x.raw.frame.fold in {"violence", "captivity"} and s.number - x.last_told() <= 1 and x.value in TOLD]
        told = here or before
        return told[-1] if told else None

    def again(self, drafts: list[Draft], s: Sentence) -> None:
        """"The attacks on the villages of X and Y", "the kidnapping": by those who were told before, and against whom."""
        for d in drafts:
            raw = d.raw
            strike = next((o for o in drafts if o.raw.group is not None and not raw.nominal and o.raw.frame.fold == raw.frame.fold == "violence"
                           and any(g is o.raw.group for g in raw.initiators)), None)
            if strike is not None:  # "air strikes killed four on 1 December, and on 10 December killed six"
                d.initiators, raw.type = d.initiators if d.initiators.ids else strike.initiators, strike.raw.type
            if not raw.nominal or not raw.definite or raw.group is None or raw.frame.fold not in {"violence", "captivity"} or raw.frame.counts \
                    or d.initiators.ids or d.status.value not in {"asserted", "said"}:
                continue
            if any(self.memory.r.words[i] in self.lex.another for i in range(raw.group.start, raw.start)):
                continue
            for x in self.likely(d, s):
                if not self.same(d, x):
                    break
                if x.initiators.ids and not set(x.initiators.ids) & set(d.targets.ids):
                    for i, start, end, _ in x.initiators.spans:
                        d.initiators.add(i, start, end, "coreference", x.initiators.generic)
                if not d.targets.ids:
                    for i, start, end, _ in x.targets.spans:
                        if i not in d.initiators.ids:
                            d.targets.add(i, start, end, "coreference", x.targets.generic)
                if d.initiators.ids:
                    break

    def likely(self, d: Draft, s: Sentence) -> list[Draft]:
        """The events that d may speak of again: what was told of its very place, else the last ones."""
        told = [x for x in reversed(self.memory.drafts[-2 * LAST:]) if x.raw.frame.fold == d.raw.frame.fold]
        spots = {p.id for p in d.places} if d.own_place else set()
        there = [x for x in told if spots & {p.id for p in x.places} and s.number - x.last_told() <= 2 * NEAR]
        return there or [x for x in told if s.number - x.last_told() <= NEAR]

    def hit_back(self, drafts: list[Draft]) -> None:
        """"Six soldiers died in an ambush, ... and forty assailants were killed": by those whom they attacked."""
        for n, d in enumerate(drafts):
            killed = any(r.frame.toll == "dead" and not r.nominal for r in (d.raw, *d.raw.merged))
            speaker = d.status.speaker
            if d.initiators.ids or not killed or not self.memory.armed(d.targets) or speaker is not None and self.memory.of_state(self.actors.resolve(speaker)):
                continue
            before = [x for x in self.memory.drafts[-3:] if x.value in TOLD and d.raw.sentence.number - x.last_told() <= NEAR and not d.own_place]
            for o in [*reversed(drafts[:n]), *reversed(before)]:
                if o.raw.frame.fold == "violence" and self.memory.of_state(o.targets) and (o.initiators.generic or self.alike(o.initiators.ids, d.targets.ids)) \
                        and not set(o.targets.ids) & set(d.targets.ids):
                    for i, start, end, _ in o.targets.spans:
                        d.initiators.add(i, start, end, "coreference")
                    break

    def alike(self, named: list[str], told: list[str]) -> bool:
        """Are those told now ("the jihadists") those named before?"""
        return bool(set(named) & set(told)) or bool(set(told) & {"fighters", "unidentified-gunmen"}) or any(i in self.k.actors and self.k.actors[i].type == UNNAMED.get(t) for i in named for t in told)

    def same(self, d: Draft, x: Draft) -> bool:
        """May d speak of the event x?"""
        if x.value not in TOLD or d.raw.type != x.raw.type and d.raw.type not in PLAIN:
            return False
        if d.targets.ids and x.targets.ids and not set(d.targets.ids) & set(x.targets.ids):
            return False
        if d.own_place and x.own_place and not {p.id for p in d.places} & {p.id for p in x.places} and not self.within(d.places[0].id, x.places[0].id):
            return False
        own, known = self.dater.own_date(d), self.dater.own_date(x) or (x.period if x.dated else None)
        if own is None or known is None or own.start is None or known.start is None:
            return True
        return (own.end or own.start) >= known.start and (known.end or known.start) >= own.start

    def within(self, a: str, b: str) -> bool:
        """Does one place lie in the other? "The north" may hold any place of its country."""
        if self.memory.contains(a, b) or self.memory.contains(b, a):
            return True
        vague = [p for p in (a, b) if p in self.k.places and self.k.places[p].kind in {"area", "region"} and not self.k.places[p].admin1]
        return bool(vague) and self.memory.country(a) == self.memory.country(b) != ""
