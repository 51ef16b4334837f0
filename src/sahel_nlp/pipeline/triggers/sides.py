"""Which side of an event a noun group stands on, and what kinds of things it names."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..state import Clause, Group, Sentence
from .raw import Raw

SHARING = {"violence", "captivity", "looting", "burning"}  # folds of verbs that share an object


class Sides:
    """Puts noun groups of a sentence on the sides of raw events."""

    def __init__(self, lex: Lexicon, sentence: Sentence) -> None:
        self.lex, self.s = lex, sentence

    def logical(self, c: Clause) -> tuple[list[Group], list[Group]]:
        """(logical subjects, logical objects) of a clause."""
        v = c.verb
        assert v is not None
        objects = list(c.objects[:1])
        for extra in c.objects[1:]:
            objects.append(extra)
        if c.object_gap is not None:
            objects = [c.object_gap, *objects]
        if not objects and not v.passive and not self.lex.head_first and c.kind == "main" and any(f.object in {"target", "none"} and f.fold in SHARING for p in v.patterns for f in p.frames):
            objects = self.shared_object(c)
        subjects = [c.subject] if c.subject is not None else []
        if v.passive:
            agents = [a for a in c.adjuncts if "agent" in self.lex.prep_class.get(a.prep, ())]
            agents = [a for a in agents if not (a.places and not a.role and not a.actors)] or agents
            agents = [a for a in agents if not (a.end <= v.start and self.of_paper(a))]
            return agents, subjects + objects
        return subjects, objects

    def shared_object(self, c: Clause) -> list[Group]:
        """"Beat and robbed two women": the object of the second verb is that of the first."""
        n = self.s.clauses.index(c) + 1
        then = self.s.clauses[n] if n < len(self.s.clauses) else None
        v, w = c.verb, then.verb if then is not None else None
        near = v is not None and w is not None and w.start == v.end + 1 and not w.passive and w.finite
        return list(then.objects[:1]) if near and then is not None and then.previous is c and then.subject_shared else []

    def of_paper(self, a: Group) -> bool:
        """"According to a statement by the army, 21 people were killed": who wrote it, and no side."""
        owner = self.s.items[a.item - 2].group if a.item > 1 else None
        return owner is not None and ("paper" in owner.classes or "attribution" in self.lex.prep_class.get(owner.prep, ()))

    def classes(self, groups: list[Group]) -> set[str]:
        out: set[str] = set()
        for g in groups:
            for m in g.members():
                out |= m.classes
                if m.role is not None and m.role.section == "facilities" and m.actors and m.actors[-1].end <= m.role_start and not self.lex.head_first:
                    out -= {"actor", "igo", "nonstate"}  # "a U.N. base" is a base
                if m.of is not None and m.role is not None and m.role.kind == "vehicle" and m.of.classes & {"armed", "actor"}:
                    out.add("military-vehicle")
                deed = self.lex.head_first and bool(m.triggers) and m.role is None and "violence" in m.classes and "dead" not in m.classes  # « l'exécution de trois bergers »
                if m.of is not None and not deed and (m.number is not None and "civil-vehicle" not in m.classes or m.role is None or m.role.weak or m.role.section == "units"
                                         or self.lex.head_first and "members" in m.classes):
                    out |= m.of.classes - {"place", "polity"} if not (m.of.classes & {"place"} and not m.of.role) else set()
                if self.lex.head_first and m.pronoun == "poss" and "members" in m.classes:
                    out.add("armed")  # « ses mille hommes »
                if m.place_word and (m.unknown or m.places or m.of is not None and (m.of.places or m.of.unknown)):
                    out.add("place")
                if m.of is not None and m.of.role is not None and m.of.role.id == "not-people":
                    out -= {"armed", "actor", "person", "unit", "group"}
                    out.add("other")
                if m.role is not None and m.role.weak and m.of is not None and m.of.actors and not m.of.classes & {"nonstate", "state-force", "armed"} and not self.lex.head_first:
                    out.discard("armed")  # "members of the party"
                if m.participle and m.role is None:
                    out.add("other-noun")
                for a in m.appositions if not (m.places and m.role is None and not m.actors and not self.lex.head_first) else []:  # "Timbuktu, a UN heritage site"
                    out |= a.classes & {"person", "armed", "actor"}
                if m.unknown is not None:
                    out.add("unknown")
                if m.owner is not None and m.role is not None and m.role.weak:
                    out |= m.owner.classes & {"actor", "armed"}
                if m.person_name:
                    out |= {"person"}
        if not out:
            out.add("none")
        if "it" in out:
            out |= {"armed", "actor", "person", "group"} if not out & {"place"} else set()
        return out

    def clause_of(self, g: Group) -> Clause:
        for c in self.s.clauses:
            if c.subject is g and not c.subject_shared or any(o is g for o in c.objects) or any(a is g for a in c.adjuncts):
                return c
        for c in self.s.clauses:
            for other in [c.subject, *c.objects, *c.adjuncts]:
                if other is not None and (any(m is g for m in other.coord) or any(a is g for a in other.appositions)
                                          or any(b is g for b in other.bracket) or other.of is g):
                    return c
        return self.s.clauses[0]

    def prep_role(self, roles: dict[str, str] | object, prep: str) -> str:
        if not prep:
            return ""
        table: dict[str, str] = roles  # type: ignore[assignment]
        if prep in table:
            return table[prep]
        for kind in ("agent", "against", "goal", "comitative"):
            if kind in table and kind in self.lex.prep_class.get(prep, ()):
                return table[kind]
        return ""

    def is_bare_place(self, g: Group, raw: Raw | None = None) -> bool:
        if raw is not None and (raw.frame.toll or self.lex.head_first and raw.frame.fold in {"captivity", "release"}) and g.unknown is not None and not g.places and not g.place_word:
            return False  # a capitalised word that is killed or taken is a person
        return (bool(g.places or g.place_word) or g.unknown is not None and g.role is None and not g.person_name) and not g.actors \
            and (g.role is None or g.role.kind == "building")

    def assign(self, raw: Raw, role: str, groups: list[Group]) -> None:
        if not groups or not role:
            return
        if role == "initiator":
            raw.initiators += groups
        elif role == "target":
            raw.targets += groups
            raw.places += [] if raw.frame.polity else [m for g in groups for m in [g] if self.is_bare_place(g, raw) or g.place_word
                                                                or g.of is not None and (g.of.places or g.of.place_word) and not (g.role is not None and g.role.local)]
        elif role == "both":
            for g in groups:
                raw.initiators.append(g)
        elif role in {"place", "place-or-target"}:
            raw.places += groups
            if role == "place-or-target":
                raw.targets += groups
        elif role == "victims":
            raw.targets += groups
        elif role == "accused":
            raw.targets += [a for g in groups for a in self.behind(g)]
        elif role == "demanded":
            raw.targets += [g for g in groups if not g.triggers and g.classes & {"person", "armed", "actor", "polity", "group", "government"}]
        elif role == "deployed":
            if not raw.initiators:
                raw.initiators += [g for g in groups if self.classes([g]) & {"actor", "armed"}]
        elif role == "bodies":
            for g in groups:
                raw.dead.append(g.of if g.of is not None and g.number is None else g)
                if g.of is not None:
                    raw.targets.append(g.of)
        elif role == "owner":
            raw.targets += groups
        elif role in {"device", "weapon"}:
            for g in groups:
                if g.classes & {"vehicle", "unit", "civil-vehicle", "military-vehicle"} and "device" not in g.classes:
                    raw.targets.append(g)  # "the boat exploded": it was struck
                    continue
                if g.of is not None:
                    raw.initiators.append(g.of)
                if g.owner is not None:
                    raw.initiators.append(g.owner)
                elif g.actors and not self.lex.head_first:
                    raw.initiators.append(g)  # "a suspected JNIM IED"
        elif role == "none" and raw.frame.fold in {"looting", "burning", "seizure"}:
            for g in groups:
                for m in g.members():
                    if m.owner is not None:
                        raw.targets.append(m.owner)
                    elif m.role is not None and m.role.institution and m.role.section == "facilities":
                        raw.targets.append(m)  # "burned the police station"
                    elif m.role is not None and m.role.section == "facilities" and not self.lex.head_first and (
                            m.actors or any(r.kind == "armed" and r.section == "people" for r in m.roles)):
                        raw.targets.append(m)  # "destroyed a Boko Haram hideout", "a terrorist base"
                    elif m.classes & {"person", "civil-vehicle"} or m.communities:
                        raw.targets.append(m)
                    elif m.of is not None and m.of.role is not None:
                        raw.targets.append(m.of)
                named = self.lex.head_first and g.unknown is not None and g.role is not None and g.role.kind in {"building", "facility"} and g.unknown[0] > g.start
                raw.places += [m for m in g.members() if m is g and (g.places or g.place_word or named or self.lex.head_first and self.is_bare_place(g))
                               or m.of is not None and self.is_bare_place(m.of) and m.role is not None and m.role.kind in {"building", "facility"}]

    def behind(self, g: Group) -> list[Group]:
        """Who is said to have done what the group names: "abuses by X", "abuses blamed on X", or X itself."""
        if g.actors or g.role is not None and g.role.section == "people" and not g.triggers:
            return [g]
        out = [a for c in self.s.clauses if c.kind == "red" and c.subject is g for a in c.adjuncts if a.classes & {"actor", "armed"}]
        return out or ([g.of] if g.of is not None and g.of.classes & {"actor", "armed"} else [])

    def counted(self, raw: Raw, g: Group) -> None:
        """Groups such as "three dead", "nine wounded" say what they count themselves."""
        for m in g.members():
            if "injured" in m.classes:
                if m in raw.dead:
                    raw.dead.remove(m)
                raw.injured.append(m)
            elif "missing" in m.classes:
                raw.missing.append(m)
                if m in raw.dead:
                    raw.dead.remove(m)
            elif "dead" in m.classes and m not in raw.dead and not (m.number is None and any(m.of is x for x in raw.dead)):
                raw.dead.append(m)
