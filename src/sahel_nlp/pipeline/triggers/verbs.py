"""Events told by a verb: its frame, and the sides that subject, object and adjuncts give it."""

from __future__ import annotations

from ..clauses.lookahead import takes_claim
from ..entries import VerbPattern
from ..state import Clause, Group, Reading, Sentence, Verb
from .frames import FrameChooser
from .raw import Finds, Raw
from .sides import Sides


class VerbTriggers:
    """Raw events of verbs."""

    def __init__(self, reading: Reading, sentence: Sentence, sides: Sides, finds: Finds) -> None:
        self.r, self.lex, self.s, self.sides, self.finds = reading, reading.lexicon, sentence, sides, finds
        self.frames = FrameChooser(sides)

    def verbal(self, c: Clause) -> None:
        v = c.verb
        assert v is not None
        patterns = [p for p in v.patterns if p.use == "frame"]
        if not patterns:
            return
        if c.aside and any(p.use == "cue" for p in v.patterns):
            return  # "..., deplored his lawyers": who says it
        if v.infinitive and c.kind == "inf" and self.said_of_event(v):
            return
        subjects, objects = self.sides.logical(c)
        chosen, pattern = None, patterns[0]
        for size in sorted({len(p.rest) + len(p.gap_after) for p in patterns}, reverse=True):
            same = [p for p in patterns if len(p.rest) + len(p.gap_after) == size]
            chosen = self.frames.choose([f for p in same for f in p.frames], subjects, objects, c)
            if chosen is not None:
                pattern = same[0]
                break
        if chosen is None:
            self.r.trace.append(f"{' '.join(self.r.words[v.start:v.end])}: no frame of {sorted({f.id for p in patterns for f in p.frames})} "
                                f"fits subject {self.sides.classes(subjects)} and object {self.sides.classes(objects)}")
            return
        if chosen.type == "none" or chosen.id == "attack" and v.passive and subjects and self.sides.classes(subjects) <= {"other-noun"}:
            return  # "exports hit by the drought"
        if self.lex.head_first and chosen.subject == "initiator" and not v.passive and chosen.id in {"attack", "takeover"} and subjects and self.sides.classes(subjects) == {"other-noun"}:
            return  # « un raz-de-marée humain a pris d'assaut la scène »
        if chosen.fold == "violence" and self.lex.head_first and any(
                a.role is not None and a.role.id == "not-people" and "against" in self.lex.prep_class.get(a.prep, ()) for a in c.adjuncts):
            return  # « livre bataille contre les moustiques »
        if chosen.id == "left-dead" and self.lex.head_first and v.cues("say") and any(o.of is not None and "dead" in o.classes and o.of.classes & {"person", "armed"} for o in objects):
            return  # « a annoncé la mort de quinze fidèles » : the noun tells it
        if chosen.fold in {"burning", "looting"} and subjects and all(g.classes & {"livestock", "animals"} and not g.classes & {"person", "armed", "actor"} for g in subjects):
            return  # "cattle destroyed a field"
        raw = Raw(chosen, chosen.type, v.start if not v.infinitive or self.lex.head_first else v.main, v.cut or v.end, c, self.s, lemma=v.lemma)
        raw.denied = any(p.denied and chosen in p.frames for p in patterns) and bool(v.negated)
        raw.negated = "" if raw.denied else v.negated
        self.fill(raw, subjects, objects, pattern)
        self.finds.raws.append(raw)

    def said_of_event(self, v: Verb) -> bool:
        """"The coup, the latest to hit the region": the event itself in other words."""
        n = next((n for n, i in enumerate(self.s.items) if i.verb is v), 0)
        before = self.s.items[n - 1].group if n else None
        return before is not None and (before.host is not None and "event" in before.host.classes or bool(before.triggers) and before.role is None
                                       and "violence" in before.classes and before.determiner in self.lex.determiners)

    def fill(self, raw: Raw, subjects: list[Group], objects: list[Group], pattern: VerbPattern) -> None:
        f, c = raw.frame, raw.clause
        self.sides.assign(raw, f.subject, subjects)
        self.sides.assign(raw, f.object, objects)
        adjuncts = list(c.adjuncts)
        if f.subject == "target" and not objects:  # "fell into an ambush laid by X"
            adjuncts += [a for x in self.s.clauses if x.parent is c and x.verb is not None and x.verb.passive
                         and (x.verb.start == c.verb.end or any(p.use == "light" for p in x.verb.patterns)) for a in x.adjuncts]  # type: ignore[union-attr]
        for a in adjuncts:
            role = self.sides.prep_role(f.preps, a.prep)
            if role == "none" or a.excluded:
                continue
            if role == "initiator" and takes_claim(c.verb, self.lex) and not c.verb.passive:  # type: ignore[union-attr, arg-type]
                continue
            if role in {"initiator", "target"} and self.of_noun_before(a, c):
                continue
            if role:
                if role == "target" and self.sides.is_bare_place(a) and not self.lex.prep_class.get(a.prep, set()) & {"agent"} \
                        and not (f.polity and "polity" in a.classes and not (c.marker == "place" and a is c.adjuncts[0])):
                    raw.places.append(a)
                    if a.role is not None and a.role.id == "civil-sites" and f.fold == "violence" and f.id != "clash" and not self.lex.head_first:
                        raw.targets.append(a)  # "dropped bombs on a market"
                elif role == "place":
                    raw.places.append(a)
                elif role == "initiator" and raw.initiators and self.lex.prep_class.get(a.prep, set()) & {"locative"}:
                    continue
                else:
                    self.sides.assign(raw, role, [a])
                    if role == "target" and f.toll == "dead" and not objects and self.lex.head_first:
                        raw.dead.append(a)  # "cost the life of"
            elif self.besides(a, objects):
                raw.targets.append(a)
                if f.toll == "dead":
                    raw.dead.append(a)  # "killing thirty civilians along with 17 soldiers"
            elif self.among(a, raw):
                raw.targets.append(a)
            elif (backed := self.backed(a, objects)) is not None:
                if backed in raw.targets:
                    raw.targets.append(a)
            elif f.toll in {"dead", "abducted"} and c.verb is not None and c.verb.passive and self.along(a, c):
                raw.targets.append(a)
                (raw.dead if f.toll == "dead" else raw.abducted).append(a)
            elif "comitative" in self.lex.prep_class.get(a.prep, ()) and raw.initiators and f.subject == "initiator" and not f.symmetric \
                    and self.sides.classes([a]) & {"armed", "actor"} and not self.of_noun(a) and not a.classes & {"toll", "dead", "injured"}:
                raw.initiators.append(a)
        self.tolls(raw, subjects, objects)
        if raw.lemma in f.toll_verbs:
            raw.dead += [g for g in objects]
        if raw.lemma in f.injured_verbs:
            raw.injured += [g for g in objects]

    def of_noun_before(self, a: Group, c: Clause) -> bool:
        """"A convoy of the army fell into an ambush", "foiled an attack by armed men": the group says more of a noun, it is no side of the verb."""
        v, g = c.verb, c.subject
        assert v is not None
        items = self.s.items
        owner = items[a.item - 2].group if a.item >= 2 else None
        if owner is not None and ("paper" in owner.classes or "attribution" in self.lex.prep_class.get(owner.prep, ())):
            return True
        if owner is not None and owner.triggers and owner.prep and a.end <= v.start and not self.lex.head_first:
            return True  # "in response to the attack on X, the army conducted ..."
        if a.prep in self.lex.of_words and any(o.of is a for o in c.objects if o.role is None and o.start >= v.end and not o.triggers):
            return True  # "control most of the villages"
        if a.prep in self.lex.of_words and any(o.of is a and o.role is not None and o.role.kind in {"group", "armed", "person", "unit"} for o in self.s.groups):
            return True
        if g is not None and (g.item < a.item and a.end <= v.start or any(o.of is a for o in g.members())):
            return True
        return not v.passive and "agent" in self.lex.prep_class.get(a.prep, ()) and any(o.triggers and o.item == a.item - 2 for o in c.objects)

    def besides(self, a: Group, objects: list[Group]) -> bool:
        """"Thirty civilians along with 17 soldiers": people counted right behind the object, with more than a bare "with"."""
        if " " not in a.prep or "comitative" not in self.lex.prep_class.get(a.prep, ()) or a.number is None or not a.classes & {"person", "armed"}:
            return False
        before = next((i.group for i in reversed(self.s.items[:a.item]) if i.group is not None), None)
        return any(before is m for o in objects for m in o.members())

    def among(self, a: Group, raw: Raw) -> bool:
        """"Eleven people, including nine soldiers, were killed": both are its targets."""
        if "members" not in self.lex.prep_class.get(a.prep, ()) or "armed" not in a.classes:
            return False
        before = next((i.group for i in reversed(self.s.items[:a.item]) if i.group is not None), None)
        return before is not None and "armed" not in before.classes and any(before is g for g in raw.targets)

    def along(self, a: Group, c: Clause) -> bool:
        """"Was killed with three of his guards": whoever dies or is taken beside the subject, counted with it."""
        if "comitative" not in self.lex.prep_class.get(a.prep, ()) or a.number is None or a.distance:
            return False
        before = next((i for i in reversed(self.s.items[:max(a.item - 1, 0)]) if i.kind not in {"date", "adverb"}), None)
        return before is not None and before.verb is c.verb and bool(self.sides.classes([a]) & {"person", "armed", "civil"}) and c.subject is not None and not c.subject.triggers

    def backed(self, a: Group, objects: list[Group]) -> Group | None:
        """"Accused X, backed by Y, of ...": whoever backs what stands as object is no subject."""
        if "comitative" not in self.lex.prep_class.get(a.prep, ()) or not any("pp" in t for _, t in self.lex.forms.get(a.prep.split(" ")[0], [])):
            return None
        before = next((i.group for i in reversed(self.s.items[:a.item]) if i.group is not None), None)
        return next((o for o in objects if before is o or any(before is m for m in o.members())), None)

    def of_noun(self, a: Group) -> bool:
        """"For their links with X": the group belongs to the noun before it."""
        items = self.s.items
        before = items[a.item - 2].group if a.item >= 2 else None
        if before is not None and self.lex.head_first and any(a.prep in f.noun_preps for *_, fs in before.triggers for f in fs):
            return True  # « la menace d'une rupture avec X »
        return before is not None and bool(before.prep) and not (before.role or before.actors or before.places or before.unknown)

    def tolls(self, raw: Raw, subjects: list[Group], objects: list[Group]) -> None:
        f = raw.frame
        if f.id == "left-dead" and self.lex.head_first and not raw.targets:
            raw.targets += [a for a in raw.clause.adjuncts if "members" in self.lex.prep_class.get(a.prep, ()) and a.classes & {"armed", "person"}]
        bearers = subjects if f.subject == "victims" else objects
        if f.id == "shot" and any(c.subject is raw.clause.subject and c.order > raw.clause.order and any("bodies" in o.classes for o in c.objects) for c in self.s.clauses):
            raw.dead += bearers  # "shot seven herders and threw the bodies in a well"
        lists = {"dead": raw.dead, "injured": raw.injured, "missing": raw.missing, "abducted": raw.abducted}
        if f.toll in lists:
            lists[f.toll] += bearers
        elif not raw.dead and raw.clause.verb is not None and not self.lex.fatal.isdisjoint(self.r.words[raw.clause.verb.start - 1:raw.clause.verb.end + 1]):
            raw.dead += bearers  # "was fatally shot"
        if f.object in {"target", "dead-count", "victims"} or f.id == "left-dead":
            for g in objects:
                self.sides.counted(raw, g)
