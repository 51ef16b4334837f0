"""Who did it and to whom, of an event told by a noun: owner, modifiers, and the groups that follow with a preposition."""

from __future__ import annotations

from ..state import Clause, Group, Item, Reading, Sentence
from .raw import Raw
from .sides import Sides


class NounSides:
    """Fills the sides of raw events of nouns."""

    def __init__(self, reading: Reading, sentence: Sentence, sides: Sides) -> None:
        self.r, self.lex, self.s, self.sides = reading, reading.lexicon, sentence, sides

    def noun_sides(self, raw: Raw, g: Group, item: Item, start: int) -> None:
        f = raw.frame
        if g.owner is not None:
            self.sides.assign(raw, f.possessive, [g.owner])
        elif g.pronoun == "poss" and f.possessive:
            self.sides.assign(raw, f.possessive, [g])
        head_people = g.role is not None and g.role.section == "people" and g.role_start > start
        if f.compound and (any(a.start < start for a in g.actors) or (g.role is not None and g.role_start < start and (
                g.role.kind == "armed" or g.role.section == "units" and g.role.institution and not self.lex.head_first))
                           or any(p.start < start for p in g.places) and f.polity or f.fold == "withdrawal" and g.countries and g.role is None and not self.lex.head_first):
            self.sides.assign(raw, f.compound, [g])
        elif f.compound and head_people and self.lex.head_first and g.role is not None and g.role.kind in {"armed", "group"}:
            self.sides.assign(raw, f.compound, [g])  # "a jihadist attack", the adjective after its noun
        self.attributed(raw, g)
        subject = raw.clause.subject
        if f.bearer and g.prep in f.bearer and subject is not None and subject is not g and self.sides.is_bare_place(subject):
            raw.places.append(subject)  # "Djibo and Pama remain under blockade"
        for a in self.following(item):
            role = self.sides.prep_role(f.noun_preps, a.prep)
            is_of = "of" in self.lex.prep_class.get(a.prep, ())
            if a.excluded:
                continue
            if is_of and any(o.of is a for o in self.following(item)):
                if a.role is not None and a.role.kind in {"facility", "building"} or self.sides.is_bare_place(a):
                    raw.places.append(a)  # "the withdrawal of the peacekeepers from the base of X"
                continue
            if is_of and "of" in f.noun_preps:
                role = f.noun_preps["of"]
            elif is_of:
                role = ""
            if role == "victims" and "toll" in g.classes and a.number is None and not a.classes & {"dead", "injured"} and a.determiner in self.lex.definite:
                continue  # « le bilan de l'état-major » : who gives it
            if self.pinned_on(raw, g, a):
                role = "initiator"
            if role == "target" and is_of and f.type == "suicide_bombing" and g.role is not None and g.role.section == "people":
                role = "initiator"  # « deux kamikazes de X »
            if role == "either":
                role = self.either(a, item)
            if role == "doer":  # "the raids of X", but "the looting of the shops"
                role = "initiator" if a.classes & {"armed", "nonstate"} and "state-force" not in a.classes and self.either(a, item) == "initiator" else "none"
            if role == "place" and is_of and not self.sides.is_bare_place(a) and a.classes & {"armed", "nonstate"} and self.lex.head_first:
                role = "initiator"  # « le blocus des groupes jihadistes »
            if role == "none" and self.lex.head_first and is_of and f.id == "clash" and self.sides.is_bare_place(a):
                raw.places.append(a)  # « les combats de X »
            if role == "none":
                continue
            if role == "initiator" and "origin" in self.lex.prep_class.get(a.prep, ()) and not self.lex.head_first and (host := self.host_of(a)) is not None:
                if a.actors and any(host is t for t in raw.targets):
                    raw.targets.append(a)
                continue  # "an attack on fighters from MSA"
            if role == "initiator" and self.sides.is_bare_place(a) and "origin" in self.lex.prep_class.get(a.prep, ()) and not f.polity:
                continue  # "attacks from Mali"
            if role in {"target", "initiator"} and self.sides.is_bare_place(a) and not (
                    f.polity and "agent" not in self.lex.prep_class.get(a.prep, ())) and role == "target":
                raw.places.append(a)
                if a.role is not None and a.role.id == "civil-sites" and f.fold == "violence":
                    raw.targets.append(a)  # « une attaque contre une mosquée »
            elif role == "both":
                self.sides.assign(raw, "initiator", [a])
            elif self.lex.head_first and is_of and f.fold == "talks" and self.sides.is_bare_place(a):
                raw.places.append(a)  # "the Doha talks"
            elif self.lex.head_first and role == "initiator" and is_of and self.sides.is_bare_place(a) and (
                    raw.initiators or "polity" not in a.classes):
                raw.places.append(a)  # "its withdrawal from Mali"
            elif role:
                self.sides.assign(raw, role, [a])
                if role == "target" and f.toll == "dead" and is_of:
                    raw.dead.append(a)
                if role == "target" and f.toll == "abducted" and is_of:
                    raw.abducted.append(a)
                if role == "victims" and raw.frame.counts:
                    raw.dead.append(a)
            elif ("locative" in self.lex.prep_class.get(a.prep, ()) and not a.classes & {"paper", "outlet"}) or is_of and self.sides.is_bare_place(a):
                raw.places.append(a)

    def host_of(self, a: Group) -> Group | None:
        """The people right before "from X"."""
        before = self.s.items[a.item - 2].group if a.item > 1 else None
        return before if before is not None and before.prep and before.role is not None and before.role.section == "people" and not before.triggers else None

    def pinned_on(self, raw: Raw, g: Group, a: Group) -> bool:
        """"Blamed the attack on X": X is held to have done it."""
        v = raw.clause.verb
        return v is not None and not v.passive and v.lemma in self.lex.pin and any(o is g for o in raw.clause.objects) \
            and "agent" not in self.lex.prep_class.get(a.prep, ()) and bool(a.classes & {"actor", "armed", "group"})

    def attributed(self, raw: Raw, g: Group) -> None:
        """"attacks blamed on X", "the raid was attributed to X": whom others hold to have done it."""
        if self.lex.head_first:
            ahead = [a for a in raw.clause.adjuncts if a.end <= g.start and a.prep_start == raw.clause.verb.end and self.pinned_on(raw, g, a)] if raw.clause.verb else []
            raw.initiators += ahead  # « impute à X le meurtre de Y »
        for c in self.s.clauses:
            v = c.verb
            if v is None or not any(x is g or x is not None and x.of is g for x in (c.subject, c.object_gap)):
                continue
            for a in c.adjuncts:
                if tuple(self.r.words[v.end - 1:v.end]) + (a.prep,) in self.lex.attributed:
                    raw.initiators.append(a)
                    raw.blamed = " ".join((*self.r.words[v.end - 1:v.end], a.prep))
                    return

    def apart(self, raw: Raw, c: Clause, g: Group) -> None:
        """"The fighting has resumed between X and Y": the sides stand after the verb."""
        if c.subject is g and not raw.initiators and "both" in raw.frame.noun_preps.values():
            for a in c.adjuncts:
                if self.lex.prep_class.get(a.prep, set()) & {"between", "internal"} and a.classes & {"armed", "actor", "community", "polity", "group", "person"} \
                        and not self.sides.is_bare_place(a):
                    self.sides.assign(raw, "initiator", [a])

    def either(self, g: Group, item: Item) -> str:
        """"The attack of X": X struck where an agent is named beside, or is an armed party itself and nobody else is struck."""
        others = [self.lex.prep_class.get(a.prep, set()) for a in self.following(item) if a is not g]
        if any("agent" in kinds for kinds in others):
            return "target"
        if any("against" in kinds and "locative" not in kinds for kinds in others):
            return "initiator"
        party = (g.actors or g.role is not None and g.role.kind in {"armed", "group"} and g.role.section == "people") and g.number is None \
            and not g.classes & {"civil", "members"}
        return "initiator" if party and g.determiner not in self.lex.singular else "target"

    def set_off(self, n: int) -> int:
        """"An attack on Djibo, in the north, by gunmen": the comma that closes what only says where, before an agent; else 0."""
        items = self.s.items
        k = next((k for k in range(n + 1, min(n + 7, len(items))) if items[k].kind not in {"prep", "group", "date"} or items[k].group is not None and (
            items[k].group.actors or items[k].group.role is not None and items[k].group.role.section == "people")), 0)  # type: ignore[union-attr]
        agent = k + 2 < len(items) and items[k].kind == "comma" and items[k + 1].kind == "prep" and "agent" in self.lex.prep_class.get(items[k + 1].value, ())
        return k if agent else 0

    def following(self, item: Item) -> list[Group]:
        """Prepositional groups right after a noun, up to the next verb or comma."""
        out: list[Group] = []
        n = self.s.items.index(item) + 1
        items = self.s.items
        while n < len(items):
            i = items[n]
            if i.value == "bracket" or i.kind in {"open", "close", "adverb", "quote", "date", "prep"}:
                n += 1
                continue
            if i.group is not None and (i.group.prep or i.group.parent_coord is not None):
                if i.group.parent_coord is None:
                    out.append(i.group)
                n += 1
                continue
            if i.kind in {"conj", "comma"} and n + 1 < len(items) and items[n + 1].group is not None \
                    and (head := items[n + 1].group.parent_coord) is not None and head in out:  # type: ignore[union-attr]
                n += 2
                continue
            if i.kind == "comma" and out and not self.lex.head_first and (closing := self.set_off(n)):
                n = closing + 1
                continue
            if i.kind == "verb" and i.verb is not None and i.verb.passive and not i.verb.finite and not i.verb.patterns:
                n += 1  # "an attack attributed to X", "blamed on": read on
                continue
            if self.lex.head_first and i.verb is not None and not i.verb.finite and "pp" in i.verb.tags and not any(
                    it.verb is not None for it in items[self.s.items.index(item) + 1:n]) and (not i.verb.patterns and not any(
                    o.of is item.group for o in self.s.groups) or any(
                    p.use in {"light", "happen"} or p.use == "cue" and p.value == "allege" for p in i.verb.patterns)):
                n += 1
                continue
            break
        of = item.group.of if item.group is not None and self.lex.head_first else None
        if of is not None and of.item > n and all(of is not g for g in out):
            out.append(of)  # « l'enlèvement, vendredi, de deux hommes »
        return out
