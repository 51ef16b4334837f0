"""Which frame of a trigger holds, by the kinds of things that stand around it."""

from __future__ import annotations

from ..entries import Frame
from ..state import Clause, Group
from .sides import Sides


class FrameChooser:
    """The first frame whose conditions hold."""

    def __init__(self, sides: Sides) -> None:
        self.sides, self.lex = sides, sides.lex

    def choose(self, frames: list[Frame], subjects: list[Group], objects: list[Group], c: Clause) -> Frame | None:
        s, o = self.sides.classes(subjects), self.sides.classes(objects)
        v = c.verb
        if any(m.role is not None and m.role.id == "not-people" for g in [*subjects, *objects] for m in g.members()):
            s = s | {"other"}
            o = o | {"other"}
        # a lone prepositional group may stand where a pattern gave its preposition back
        for f in sorted(frames, key=lambda f: f.order):
            if self.holds(f, s, o, v.passive if v else False, c):
                return f
        return None

    def holds(self, f: Frame, s: set[str], o: set[str], passive: bool, c: Clause) -> bool:
        w = f.when
        if "subject" in w and not s & set(w["subject"]):
            return False
        if "object" in w and not o & set(w["object"]):
            if not (o == {"none"} and self.prep_object(f, c) & set(w["object"])):
                return False
        if "subject_not" in w and s & set(w["subject_not"]):
            return False
        if "object_not" in w and o & set(w["object_not"]) and not o & {"person", "armed", "actor", "place", "unit", "facility", "building", "vehicle"}:
            return False
        if "object_never" in w and o & set(w["object_never"]):
            return False
        there = c.verb is not None and c.verb.there and any("locative" in self.lex.prep_class.get(p, ()) for p in w.get("prep", ()))  # « y ont fait leur entrée »
        if "prep" in w and not there and not any(a.prep in w["prep"] or self.lex.prep_class.get(a.prep, set()) & set(w["prep"]) - {"from"} for a in c.adjuncts):
            return False
        if "voice" in w and ("passive" if passive else "active") not in w["voice"]:
            return False
        if "purpose" in w and not any(x.parent is c and x.kind == "inf" and self.lex.infinitive_markers.get(x.marker) == "purpose" for x in self.sides.s.clauses):
            return False  # « donne un mois à X pour ... »
        if "clause_not" in w and c.marker in w["clause_not"]:
            return False
        if "not_passive_person" in w and o & {"person"} and not o & {"place", "facility"}:
            return False
        return True

    def prep_object(self, f: Frame, c: Clause) -> set[str]:
        return self.sides.classes([a for a in c.adjuncts if f.preps.get(a.prep) in {"target", "place", "device"} and a.prep]) - {"none"}

    def noun_frame(self, g: Group, frames: list[Frame]) -> Frame | None:
        of = self.sides.classes([g.of]) if g.of is not None else {"none"}
        for f in sorted(frames, key=lambda f: f.order):
            w = f.noun_when
            if "of" in w and not of & set(w["of"]):
                continue
            if "subject" in w or "subject_not" in w:
                side = self.noun_side(g)
                if "subject" in w and not side & set(w["subject"]) or "subject_not" in w and side & set(w["subject_not"]):
                    continue
            if g.of is not None and any(m.role is not None and m.role.id == "not-people" for m in g.of.members()):
                return None
            return f
        return None

    def noun_side(self, g: Group) -> set[str]:
        """Classes of who has or does the noun: its possessor, else the subject of its clause."""
        if g.owner is not None:
            return self.sides.classes([g.owner])
        c = self.sides.clause_of(g)
        if g.prep and c.verb is not None and any(f.fold == "violence" for p in c.verb.patterns for f in p.frames):
            return {"none"}  # "ten civilians died in the strikes"
        return self.sides.classes([c.subject]) if c.subject is not None and c.subject is not g else {"none"}
