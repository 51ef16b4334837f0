"""After the pass: subjects behind their verb, shared objects, and past forms that are passives."""

from __future__ import annotations

from ..state import Clause, Group, Item
from .lookahead import takes_claim
from .tree import ClauseTree

THINGS = {"vehicle", "civil-vehicle", "goods", "building", "facility", "livestock"}  # what is burned and looted


class Settler:
    """Puts right what only the whole sentence tells."""

    def __init__(self, tree: ClauseTree) -> None:
        self.tree = tree
        self.items, self.lex = tree.items, tree.lex

    def invert(self) -> None:
        """Where a language puts the subject after the verb: "..., said the army", "the men that hired the group"."""
        for c in self.tree.clauses:
            v = c.verb
            above = c.parent.verb if c.parent is not None else None
            if v is not None and c.kind == "inf" and not v.passive and not c.objects and above is not None and above.passive and c.parent is not None:
                agents = [a for a in c.adjuncts if "agent" in self.lex.prep_class.get(a.prep, ())]
                c.parent.adjuncts += agents  # "ordered to leave by X"
                c.adjuncts = [a for a in c.adjuncts if a not in agents]
            if v is None or not c.objects or v.passive or not v.finite:
                continue
            first = c.objects[0]
            before = self.items[first.item - 1] if first.item > 0 else None
            if before is None or first.weak:
                continue
            if before.kind not in {"verb", "adverb", "date"} and not (c.kind == "main" and v.cues("say") and self.told_to(first)):
                continue
            if c.kind == "rel" and c.subject is None and (c.object_gap is not None or c.marker == "place"):
                c.subject = c.objects.pop(0)
                continue
            said = (v.cues("say") or self.accuses_behind(c, before)) and not any(x.parent is c and x.kind in {"comp", "inf"} for x in self.tree.clauses)
            if said and c.kind == "main" and c.order > 0 and (c.subject_shared or c.subject is None) and (first.classes | (first.of.classes if first.of is not None else set())) & {
                    "actor", "armed", "person", "group", "government", "local", "polity", "igo", "media", "it", "unknown", "unit", "paper"}:
                c.subject, c.subject_shared, c.aside = c.objects.pop(0), False, True
                for x in self.tree.clauses:
                    if x.parent is c and x.kind == "part" and x.subject_shared:
                        x.subject = c.subject  # "said the spokesman, adding that ..."

    def told_to(self, g: Group) -> bool:
        """Do only those spoken to, the paper and the day stand between the verb and the group ("a dit à l'AFP un habitant")?"""
        for item in reversed(self.items[:g.item]):
            if item.kind == "verb":
                return True
            if item.kind not in {"prep", "adverb", "date", "comma"} and (item.group is None or not item.group.prep):
                return False
        return False

    def accuses_behind(self, c: Clause, before: Item | None) -> bool:
        """« L'armée a tué dix civils, accuse le maire. » : the accuser stands behind, nobody is accused of anything more."""
        n = before is not None and next((k for k, i in enumerate(self.items) if i is before), 0)
        return self.lex.head_first and c.subject_shared and bool(n) and c.verb is not None and c.verb.cues("allege") and self.items[n - 1].kind == "comma" \
            and len(c.objects) == 1 and all(a is c.objects[0].of for a in c.adjuncts) and not any(x.parent is c for x in self.tree.clauses)

    def shared_object(self, c: Clause) -> list[Group]:
        """"shot and killed a trader": what the second verb has for object is the first one's too."""
        n = next((k for k, i in enumerate(self.items) if i.verb is c.verb), len(self.items))
        if c.objects or n + 2 >= len(self.items) or self.items[n + 1].kind != "conj" or self.items[n + 2].kind != "verb":
            return []
        return next((x.objects for x in self.tree.clauses if x.verb is self.items[n + 2].verb and not x.verb.passive), [])  # type: ignore[union-attr]

    def what_killed(self, c: Clause) -> None:
        """"A raid on two villages that killed ten", "attack on mosque kills four": the event kills, not the place that was struck."""
        v, g = c.verb, c.subject
        if self.lex.head_first or v is None or v.passive or g is None or not g.prep or g.classes & {"armed", "actor", "event", "unit"} or not any(
                f.toll == "dead" for p in v.patterns for f in p.frames):
            return
        for item in reversed(self.items[:g.item]):
            if item.group is not None and "violence" in item.group.classes:
                c.subject = item.group
                return
            if item.kind not in {"group", "prep", "date", "adverb"} or item.group is not None and not item.group.prep:
                return

    def held_by(self, c: Clause) -> None:
        """« Une position tenue par X »: whose it is."""
        v, g = c.verb, c.subject
        if v is None or g is None or c.kind != "red" or not v.passive or v.lemma not in self.lex.held or g.of is not None or g.role is None or g.role.section != "facilities":
            return
        g.of = next((a for a in c.adjuncts if "agent" in self.lex.prep_class.get(a.prep, ()) and a.classes & {"armed", "actor"}), None)

    def finish(self) -> None:
        """Participles at the front take the subject of the clause they open; verbs without finite form in headlines are passive."""
        self.invert()
        for c in self.tree.clauses:
            if c.kind == "part" and c.marker == "front" and c.subject is None and c.parent is not None:
                c.subject = c.parent.subject
            if c.kind == "inf" and c.subject is None and c.parent is not None:
                c.subject = c.parent.subject
            if self.lex.head_first and c.kind == "part" and c.subject is None and c.marker in self.lex.infinitive_markers:
                after = next((x for x in self.tree.clauses if x.order > c.order and x.kind == "main" and x.subject is not None), None)
                c.subject = c.parent.subject if c.parent is not None and c.parent.subject is not None else after.subject if after is not None else None
            v = c.verb
            self.what_killed(c)
            self.held_by(c)
            if self.lex.head_first and v is not None and v.perfect and v.finite and not v.passive and not v.reflexive and c.object_gap is None and any(
                    f.object not in {"", "none"} or f.when.get("object") for p in v.patterns for f in p.frames if not p.rest):
                c.objects = c.objects or self.shared_object(c)  # « a arrêté puis torturé sept syndicalistes »
            if v is not None and v.ambiguous and not c.objects and c.previous is not None and c.previous.verb is not None and c.previous.verb.passive \
                    and c.subject is not None and not c.subject_shared and not any(p.use == "cue" for p in v.patterns) \
                    and any(f.object not in {"", "none"} for p in v.patterns for f in p.frames):
                v.passive = True  # "four were killed and two vehicles seized"
            if v is not None and v.ambiguous and not v.passive and v.finite:
                apart = {"comma"} if self.lex.head_first else {"comma", "conj"}  # "two guards killed and a third missing"
                objects = [o for o in c.objects if not (0 < o.item < len(self.items) and self.items[o.item - 1].kind in apart)]
                shared = self.shared_object(c)
                if shared:
                    c.objects = objects = shared
                transitive = v.patterns and all(
                    f.object and f.fold != "withdrawal" and "none" not in f.when.get("object", ()) for p in v.patterns for f in p.frames if p.use == "frame") \
                    and any(p.frames for p in v.patterns) and not any(p.rest or p.gap for p in v.patterns)
                agent = bool(c.adjuncts) and "agent" in self.lex.prep_class.get(c.adjuncts[0].prep, ()) and c.adjuncts[0].prep_start == v.end \
                    and not takes_claim(v, self.lex)
                if any("with" in f.preps for p in v.patterns for f in p.frames) or any(p.use == "cue" for p in v.patterns) \
                        or any(x.parent is c and x.kind in {"inf", "comp"} for x in self.tree.clauses):
                    transitive = False
                frames = [f for p in v.patterns for f in p.frames]
                if not self.tree.headline and frames and c.subject is not None and "armed" in c.subject.classes and "state-force" not in c.subject.classes \
                        and not any(f.toll for f in frames):
                    transitive = False  # "extremists attacked in Ouagadougou"
                if frames and c.subject is not None and c.subject.number is not None and not c.subject.classes - {"number", "dead", "injured"} \
                        and any(f.toll in {"dead", "injured"} for f in frames) and all(f.object == "target" for f in frames):
                    transitive = True  # "three peacekeepers dead, five injured"
                if self.tree.headline and frames and not any(p.use == "cue" for p in v.patterns) and all(
                        f.object in {"target", "none"} and f.subject == "initiator" for f in frames) and not (
                        v.patterns[0].rest and any("none" in f.when.get("object", ()) for f in v.patterns[0].frames)):
                    transitive = True  # headlines tell what was done in the present; a bare past form is a participle
                if frames and c.subject is not None and c.subject.classes & THINGS and not c.subject.classes & {"armed", "person", "actor"} and not self.lex.head_first \
                        and any(f.fold in {"burning", "looting"} for f in frames):
                    transitive = True  # "forty tankers destroyed in an attack"
                if not objects and c.object_gap is None and (transitive or agent) and c.subject is not None and c.kind != "rel":
                    v.passive = True
                    c.objects = c.objects if self.lex.head_first else [o for o in c.objects if self.items[o.item - 1].kind != "conj"]
