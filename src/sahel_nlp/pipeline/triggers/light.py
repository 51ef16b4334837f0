"""Light verbs: the verb says little, the noun names the event ("launched an attack", "lifted the sanctions")."""

from __future__ import annotations

from ..state import Clause, Reading, Sentence
from .raw import Finds, Raw
from .sides import Sides


class LightVerbs:
    """Gives events of nouns the sides that their verb has."""

    def __init__(self, reading: Reading, sentence: Sentence, sides: Sides, finds: Finds) -> None:
        self.lex, self.s, self.sides, self.finds = reading.lexicon, sentence, sides, finds

    def light_verbs(self) -> None:
        """"launched an attack on", "repelled an assault": the verb's subject is a side of the noun's event."""
        for c in self.s.clauses:
            v = c.verb
            if v is None:
                continue
            own = max((len(p.rest) + len(p.gap_after) for p in v.patterns if p.use == "frame"), default=0)
            for p in sorted((p for p in v.patterns if p.use == "light"), key=lambda p: p.value == "start"):  # "begins withdrawal": whose it is, before that it begins
                if len(p.rest) + len(p.gap_after) < own:
                    continue  # "launched an inquiry into the killings": an event of its own, and no killing
                subjects, objects = self.sides.logical(c)
                raw = next((self.finds.by_group[id(m)] for o in objects for m in [o, *o.coord] if id(m) in self.finds.by_group), None)
                if raw is None and self.lex.head_first:  # "carried out a series of strikes"
                    raw = next((self.finds.by_group[id(o.of)] for o in objects if o.of is not None and id(o.of) in self.finds.by_group
                                and o.role is None and not (o.actors or o.places or o.triggers)), None)
                if raw is None and p.rest:
                    raw = next((self.finds.by_group[id(a)] for a in c.adjuncts if id(a) in self.finds.by_group), None)
                if raw is None or raw.frame.counts and v.cues("say"):
                    continue  # "the government announced 137 deaths": it tells of them
                raw.light = c
                if p.value == "initiator" and not raw.initiators and subjects:
                    raw.initiators += subjects
                elif p.value == "target" and subjects and not raw.targets:
                    raw.targets += subjects
                if p.value == "initiator" and any(m.negated for s in subjects for m in s.members()):
                    raw.nobody = False
                for a in c.adjuncts:
                    role = self.sides.prep_role(raw.frame.noun_preps, a.prep)
                    if role in {"target", "initiator"} and a not in raw.targets and a not in raw.initiators:
                        if self.sides.is_bare_place(a) and not (self.lex.head_first and raw.frame.polity):
                            raw.places.append(a)
                        else:
                            self.sides.assign(raw, role, [a])
                if self.lex.head_first:
                    self.lifted(c, raw)
                break
            if self.lex.head_first and v.passive and c.subject is not None:
                self.imputed(c)

    def lifted(self, c: Clause, raw: Raw) -> None:
        """"X lifted the embargo imposed on Y": X had imposed it, and the lifting is for Y."""
        up = next((r for r in self.finds.raws if c.kind == "red" and r.clause is c.parent and not r.nominal and r.type == "concession"), None)
        if up is not None:
            raw.initiators = raw.initiators or list(up.initiators)
            up.targets = up.targets or list(raw.targets)

    def lifted_sanctions(self) -> None:
        """"X lifted the sanctions against Y": a concession to Y, and no new sanction."""
        for up in [r for r in self.finds.raws if r.type == "concession" and not r.nominal]:
            for r in [r for r in self.finds.raws if r.nominal and r.type == "sanction" and r.clause is up.clause and r.light is None]:
                if any(c.kind == "red" and c.subject is r.group for c in self.s.clauses):
                    continue
                up.targets = up.targets or list(r.targets)
                self.finds.raws.remove(r)

    def imputed(self, c: Clause) -> None:
        """"The fire, blamed on X": X is who is said to have set it."""
        v = c.verb
        raw = self.finds.by_group.get(id(c.subject))
        if v is None or raw is None or not v.cues("allege"):
            return
        blamed = [a for a in c.adjuncts if a.classes & {"actor", "armed"} and "agent" not in self.lex.prep_class.get(a.prep, ())]
        if blamed and not raw.initiators:
            raw.initiators, raw.note = blamed, "imputed"
