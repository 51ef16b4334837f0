"""Events told by a noun ("attack", "raid"), or by a participle before one ("the murdered trader")."""

from __future__ import annotations

from ..entries import Frame
from ..state import RAIDS, Clause, Group, Item, Reading, Sentence
from .frames import FrameChooser
from .noun_sides import NounSides
from .raw import Finds, Raw
from .sides import Sides

HEADED = {"coup", "agreement", "talks", "protest", "support", "sanction", "collapse", "cooperation"}  # no event where they only describe a person


class NounTriggers:
    """Raw events of nouns."""

    def __init__(self, reading: Reading, sentence: Sentence, sides: Sides, finds: Finds) -> None:
        self.lex, self.words, self.s, self.sides, self.finds = reading.lexicon, reading.words, sentence, sides, finds
        self.frames, self.noun = FrameChooser(sides), NounSides(reading, sentence, sides)

    def of_day(self, g: Group) -> bool:
        """"Monday's attack": a genitive of time makes the noun definite."""
        before = self.s.items[g.item - 1] if g.item > 0 and not g.determiner else None
        return before is not None and before.date is not None and before.end > before.date.end and before.end == g.start

    def none_of(self, g: Group) -> bool:
        """"; no victims": a negation without a verb before the noun."""
        near = self.s.items[max(0, g.item - 2):g.item]
        bare = len(near) > 1 and near[-1].kind == "prep"
        return self.lex.head_first and bool(near) and near[0 if bare else -1].kind == "not"

    def nominal(self, g: Group, item: Item) -> None:
        for start, end, frames in g.triggers:
            frame = self.frames.noun_frame(g, frames)
            if frame is None or frame.type == "none" or g.excluded and not (frame.counts and self.none_of(g)) or self.consumed(g, frame):
                continue
            if start > 1 and self.words[start - 1] == "-" and self.words[start - 2] in self.lex.opposed:
                continue  # "a pro-coup rally"
            if self.lex.head_first and g.role is not None and g.role.id == "not-people" and g.role_start < start:
                continue  # « l'inflation attaque »
            if self.lex.head_first and frame.fold == "blockade" and g.role is not None and not g.prep and not g.determiner and g.item > 1 and self.s.items[g.item - 1].kind == "comma" \
                    and (told := self.s.items[g.item - 2].group) is not None and bool(told.places):
                continue  # « Essakane, siège d'un festival »
            if frame.fold == "violence" and any(a.role is not None and a.role.id == "not-people" and "agent" in self.lex.prep_class.get(a.prep, ()) for a in self.noun.following(item)):
                continue  # "attacks by armyworm"
            if self.lex.head_first and frame.fold == "violence" and any(a.role is not None and a.role.id == "not-people" and "against" in self.lex.prep_class.get(
                    a.prep, ()) for a in self.noun.following(item)):
                continue  # « l'offensive contre la vie chère »
            if g.role is not None and g.role.section == "people" and "members" in self.lex.prep_class.get(g.prep, ()) and frame.type == "suicide_bombing":
                continue  # « onze assaillants ont été tués, dont le kamikaze »
            clause = self.sides.clause_of(g)
            if "pit" in self.lex.classes.get(" ".join(self.words[start:end]), ()) and not self.laid(g, clause):
                continue
            if frame.fold in {"burning", "looting"} and any("agent" in self.lex.prep_class.get(a.prep, ()) and a.classes & {"livestock", "animals"} for a in self.noun.following(item)):
                continue  # "the destruction of a field by cattle"
            by_air = frame.type in {"shelling", "attack"} and any(
                "agent" in self.lex.prep_class.get(a.prep, ()) and "aircraft" in a.classes for a in self.noun.following(item))
            raw = Raw(frame, "air_strike" if by_air else frame.type, start, end, clause, self.s, nominal=True, group=g)
            raw.definite = g.determiner in self.lex.definite or self.of_day(g) or self.words[start] in self.lex.definite
            g.negated = g.negated or frame.counts and self.none_of(g)
            raw.nobody = g.negated
            office = {"office", "delegation", "leader", "figure"} if self.lex.head_first else {"office"}
            if frame.fold in {"withdrawal", "deployment"} and (g.determiner in self.lex.personal or g.of is not None and g.of.classes & office):
                continue  # "his departure", "the arrival of the ambassador": a person's
            if "device" in g.classes and any(o.of is g and (o.role is not None and o.role.section == "facilities" or any(
                    f.fold == "seizure" for *_, fs in o.triggers for f in fs)) for o in self.s.groups):
                continue  # "a workshop for bombs", "the defusing of a bomb"
            self.noun.noun_sides(raw, g, item, start)
            if frame.counts and any(o.of is g and o.role is not None and o.role.section == "people" for o in self.s.groups):
                continue  # "relatives of three victims"
            if frame.fold in HEADED and g.role is not None and g.role.section == "people" and g.role_start >= end and not self.lex.head_first:
                continue  # "the coup leader", "peace negotiators"
            if frame.fold == "protest" and end < g.end and not self.lex.head_first and not g.triggers[-1][1] == g.end and g.unknown is None and not g.places:
                continue  # "a ban on protest activity"
            if frame.fold in HEADED - {"support", "cooperation"} and self.lex.head_first and any(
                    o.of is g and o.role is not None and o.role.section == "people" and o.role.kind == "person" for o in self.s.groups):
                continue  # « des partisans du putsch », « les signataires de l'accord »
            if frame.counts:
                if g.pronoun == "poss" and g.number is None or g.number is None and clause.subject is g and clause.verb is not None and clause.verb.lemma in self.lex.composing:
                    continue  # "their bodies were brought home", "the victims included three farmers": no new dead
                self.sides.counted(raw, g)
                if not (raw.dead or raw.injured):
                    continue
                if g.of is not None and "siding" in self.lex.prep_class.get(g.of.prep, ()) and all(g.of is not x for x in raw.targets):
                    raw.targets.append(g.of)  # « six morts côté FAMa »
                if "dead" in g.classes and g.role is not None and g.role.section == "people" and g not in raw.targets:
                    raw.targets.append(g)
            subject = clause.subject
            if frame.about_possessor and not raw.targets and subject is not None and subject is not g:
                raw.targets.append(subject)
            if frame.symmetric and raw.targets and not raw.initiators and subject is not None and subject is not g and not (
                    self.lex.head_first and "building" in subject.classes):
                raw.initiators.append(subject)
            if frame.id == "clash" and self.lex.head_first and not (raw.targets or raw.initiators) and subject is not None and g.prep \
                    and self.sides.classes([subject]) & {"armed", "actor"} and "igo" not in subject.classes and any(a is g for a in clause.adjuncts):
                raw.initiators.append(subject)  # "the army lost a post after a skirmish"
            if frame.id == "clash" and not self.lex.head_first and raw.targets and not raw.initiators and subject is not None and g.prep and subject is not g \
                    and self.sides.classes([subject]) & {"armed", "actor"} and not subject.classes & {"igo", "civil"} and any(a is g for a in clause.adjuncts):
                raw.initiators.append(subject)  # "took the village after clashes with X"
            raw.default_initiator = frame.default_initiator
            if self.lex.head_first and frame.id == "killing" and g.number is not None and not raw.dead:
                raw.dead.append(g)  # "181 executions"
            if self.lex.head_first:
                self.more_sides(raw, g, clause)
            self.noun.apart(raw, clause, g)
            if frame.fold == "violence" and g.prep and not raw.initiators and not raw.nobody:
                self.same_raiders(raw, g, clause)
            self.finds.raws.append(raw)
            self.finds.by_group[id(g)] = raw

    def same_raiders(self, raw: Raw, g: Group, clause: Clause) -> None:
        """"Kidnapped fifty women in a raid on X": whoever took them raided."""
        if self.lex.prep_class.get(g.prep, set()) & {"locative", "during"} and not g.of and g.determiner not in self.lex.definite:
            taken = next((r for r in self.finds.raws if r.clause is clause and not r.nominal and r.frame.fold in RAIDS - {"violence"}), None)
            raw.initiators += taken.initiators if taken is not None else []

    def laid(self, g: Group, clause: Clause) -> bool:
        """Is a mine one that blows up? "Hit a mine", "killed by a mine", "a mine killed": yes; "stormed a mine", "at the X mine": gold is dug there."""
        v, classes = clause.verb, self.lex.prep_class.get(g.prep, set())
        if g.places or g.countries or g.unknown is not None:
            return False
        frames = [f for p in v.patterns for f in p.frames] if v is not None else []
        if self.lex.head_first and v is not None and v.passive and clause.subject is g and not g.prep:
            return False  # « trois engins calcinés »
        if classes & {"agent", "of"} or any(f.type == "explosive" for f in frames):
            return True
        return v is None and g.number is None or v is not None and clause.subject is g and not g.prep and any(
            f.fold == "violence" for f in frames)

    def more_sides(self, raw: Raw, g: Group, clause: Clause) -> None:
        """"Active in X" after a name; "with the support of X, Y ..."; "under blockade, X ..."."""
        host = g.host.parent_coord or g.host if g.host is not None else None
        if raw.frame.about_host and host is not None:
            raw.initiators.append(host)
        subject = clause.subject
        if subject is None or subject is g:
            return
        if raw.frame.fold == "support" and "comitative" in self.lex.prep_class.get(g.prep, ()) and not raw.targets:
            raw.targets.append(subject)
        if raw.frame.fold == "blockade" and g.prep and not raw.places and self.sides.is_bare_place(subject):
            raw.places.append(subject)

    def consumed(self, g: Group, frame: Frame) -> bool:
        """The object of a verb whose own frame speaks of it ("tore up its accord") is no event beside it."""
        return any((r.clause.objects or self.lex.head_first or "device" in g.classes and r.clause.verb is not None and r.clause.verb.passive) and not r.nominal and any(o is g for o in [
            *r.clause.objects, None if r.clause.subject_shared and not (r.clause.verb and r.clause.verb.passive) else r.clause.subject])
                   and ("deal" in g.classes and "deal" in r.frame.when.get("object", ())
                        or "sanctions" in g.classes and r.type == "concession" and not any(c.object_gap is g for c in self.s.clauses)
                        or "device" in g.classes and r.frame.id in {"disarm-bomb", "laid-mine", "weapons", "weapons-found"}) for r in self.finds.raws)

    def adjectival(self, g: Group, item: Item) -> None:
        """"Kidnapped priest", "the murdered trader": a participle before the noun is an event of the past."""
        if g.participle is None or g.role is None or g.role.section != "people":
            return
        start, end, patterns = g.participle
        for p in patterns:
            for f in p.frames:
                if f.fold in {"captivity"} or f.toll == "dead":
                    if not self.frames.holds(f, {"none"}, self.sides.classes([g]), True, self.sides.clause_of(g)):
                        continue
                    raw = Raw(f, f.type, start, end, self.sides.clause_of(g), self.s, nominal=True, group=g)
                    raw.targets.append(g)
                    if f.toll == "dead":
                        raw.dead.append(g)
                    raw.note = "attributive"
                    self.finds.raws.append(raw)
                    return

    def solid(self, r: Raw) -> bool:
        """Does a noun say enough to be an event? Weak ones need a side; a bare "blasts" needs something of its own."""
        f = r.frame
        if f.counts or f.id == "facts":
            return True
        if f.noun_weak or f.weak:
            v = r.clause.verb  # "an investigation has been opened": nobody says by whom
            opened = f.fold == "investigation" and r.clause.subject is r.group and v is not None and v.passive and v.finite and not v.cues("demand")
            return bool(r.initiators or r.targets) or opened
        if f.id == "explosive" and r.group is not None and r.group.determiner == "" and r.clause.subject is not r.group:
            return bool(r.initiators or r.targets or r.places or r.dead or r.injured or r.group.parent_coord is None and r.group.prep)
        return True
