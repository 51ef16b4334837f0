"""Triggers to raw events: which frame holds, and which groups fill its roles. Used by `sahel_events`."""

from __future__ import annotations

from dataclasses import dataclass, field

from .lexicon import Frame, VerbPattern
from .state import Clause, Group, Item, Reading, Sentence, Verb


@dataclass
class Raw:
    """An event as one trigger tells it, its sides still noun groups."""

    frame: Frame
    type: str
    start: int
    end: int
    clause: Clause
    sentence: Sentence
    nominal: bool = False
    group: Group | None = None
    initiators: list[Group] = field(default_factory=list)
    targets: list[Group] = field(default_factory=list)
    places: list[Group] = field(default_factory=list)
    dead: list[Group] = field(default_factory=list)
    injured: list[Group] = field(default_factory=list)
    missing: list[Group] = field(default_factory=list)
    abducted: list[Group] = field(default_factory=list)
    negated: str = ""
    failed: bool = False
    merged: list[Raw] = field(default_factory=list)
    definite: bool = False
    note: str = ""
    default_initiator: str = ""
    light: Clause | None = None
    lemma: str = ""
    nobody: bool = False
    blamed: str = ""


class TriggerFinder:
    """All raw events of a sentence."""

    def __init__(self, reading: Reading, sentence: Sentence) -> None:
        self.r, self.lex, self.s = reading, reading.lexicon, sentence
        self.raws: list[Raw] = []
        self.used_groups: dict[int, Raw] = {}

    def run(self) -> list[Raw]:
        """In text order."""
        for clause in self.s.clauses:
            if clause.verb is not None:
                self.verbal(clause)
        for item in self.s.items:
            if item.group is not None:
                for m in [item.group]:
                    self.nominal(m, item)
                    self.adjectival(m, item)
        self.light_verbs()
        if self.lex.head_first:
            self.lifted_sanctions()
        self.raws = [r for r in self.raws if not (r.nominal and r.note == "" and not self.solid(r))]
        return sorted(self.raws, key=lambda r: r.start)

    def solid(self, r: Raw) -> bool:
        """Does a noun say enough to be an event? Weak ones need a side; a bare "blasts" needs something of its own."""
        f = r.frame
        if f.counts:
            return True
        if f.noun_weak or f.weak:
            return bool(r.initiators or r.targets)
        if f.id == "explosive" and r.group is not None and r.group.determiner == "" and r.clause.subject is not r.group:
            return bool(r.initiators or r.targets or r.places or r.dead or r.injured or r.group.parent_coord is None and r.group.prep)
        return True

    # -- verbs
    def sides(self, c: Clause) -> tuple[list[Group], list[Group]]:
        """(logical subjects, logical objects) of a clause."""
        v = c.verb
        assert v is not None
        objects = list(c.objects[:1])
        for extra in c.objects[1:]:
            objects.append(extra)
        if c.object_gap is not None:
            objects = [c.object_gap, *objects]
        subjects = [c.subject] if c.subject is not None else []
        if v.passive:
            agents = [a for a in c.adjuncts if "agent" in self.lex.prep_class.get(a.prep, ())]
            agents = [a for a in agents if not (a.places and not a.role and not a.actors)] or agents
            return agents, subjects + objects
        return subjects, objects

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
        subjects, objects = self.sides(c)
        chosen, pattern = None, patterns[0]
        for size in sorted({len(p.rest) + len(p.gap_after) for p in patterns}, reverse=True):
            same = [p for p in patterns if len(p.rest) + len(p.gap_after) == size]
            chosen = self.choose([f for p in same for f in p.frames], subjects, objects, c)
            if chosen is not None:
                pattern = same[0]
                break
        if chosen is None:
            self.r.trace.append(f"{' '.join(self.r.words[v.start:v.end])}: no frame of {sorted({f.id for p in patterns for f in p.frames})} "
                                f"fits subject {self.classes(subjects)} and object {self.classes(objects)}")
            return
        if chosen.type == "none":
            return
        raw = Raw(chosen, chosen.type, v.start if not v.infinitive or self.lex.head_first else v.main, v.cut or v.end, c, self.s, lemma=v.lemma)
        raw.negated = v.negated
        self.fill(raw, subjects, objects, pattern)
        self.raws.append(raw)

    def said_of_event(self, v: Verb) -> bool:
        """"The coup, the latest to hit the region": the event itself in other words."""
        n = next((n for n, i in enumerate(self.s.items) if i.verb is v), 0)
        before = self.s.items[n - 1].group if n else None
        return before is not None and (before.host is not None and "event" in before.host.classes or bool(before.triggers) and before.role is None
                                       and "violence" in before.classes and before.determiner in self.lex.determiners)

    def classes(self, groups: list[Group]) -> set[str]:
        out: set[str] = set()
        for g in groups:
            for m in g.members():
                out |= m.classes
                if m.of is not None and m.role is not None and m.role.kind == "vehicle" and m.of.classes & {"armed", "actor"}:
                    out.add("military-vehicle")
                if m.of is not None and (m.number is not None or m.role is None or m.role.weak or m.role.section == "units"
                                         or self.lex.head_first and "members" in m.classes):
                    out |= m.of.classes - {"place", "polity"} if not (m.of.classes & {"place"} and not m.of.role) else set()
                if m.place_word and (m.unknown or m.places or m.of is not None and (m.of.places or m.of.unknown)):
                    out.add("place")
                if m.of is not None and m.of.role is not None and m.of.role.id == "not-people":
                    out -= {"armed", "actor", "person", "unit", "group"}
                    out.add("other")
                if m.participle and m.role is None:
                    out.add("other-noun")
                for a in m.appositions:
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

    def choose(self, frames: list[Frame], subjects: list[Group], objects: list[Group], c: Clause) -> Frame | None:
        s, o = self.classes(subjects), self.classes(objects)
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
        if "prep" in w and not any(a.prep in w["prep"] or self.lex.prep_class.get(a.prep, set()) & set(w["prep"]) - {"from"} for a in c.adjuncts):
            return False
        if "voice" in w and ("passive" if passive else "active") not in w["voice"]:
            return False
        if "not_passive_person" in w and o & {"person"} and not o & {"place", "facility"}:
            return False
        return True

    def prep_object(self, f: Frame, c: Clause) -> set[str]:
        return self.classes([a for a in c.adjuncts if f.preps.get(a.prep) in {"target", "place"} and a.prep]) - {"none"}

    def fill(self, raw: Raw, subjects: list[Group], objects: list[Group], pattern: VerbPattern) -> None:
        f, c = raw.frame, raw.clause
        self.assign(raw, f.subject, subjects)
        self.assign(raw, f.object, objects)
        adjuncts = list(c.adjuncts)
        if f.id == "suffered":  # "fell into an ambush laid by X"
            adjuncts += [a for x in self.s.clauses if x.parent is c and x.verb is not None and x.verb.passive
                         and any(p.use == "light" for p in x.verb.patterns) for a in x.adjuncts]
        for a in adjuncts:
            role = self.prep_role(f.preps, a.prep)
            if role == "none" or a.excluded:
                continue
            if role == "initiator" and a.prep in self.lex.of_words and c.subject is not None and any(
                    o.of is a for o in c.subject.members()):
                continue  # "a convoy of the army fell into an ambush": the army is no agent
            if role:
                if role == "target" and self.is_bare_place(a) and not self.lex.prep_class.get(a.prep, set()) & {"agent"} and not f.polity:
                    raw.places.append(a)
                elif role == "place":
                    raw.places.append(a)
                elif role == "initiator" and raw.initiators and self.lex.prep_class.get(a.prep, set()) & {"locative"}:
                    continue
                else:
                    self.assign(raw, role, [a])
                    if role == "target" and f.toll == "dead" and not objects and self.lex.head_first:
                        raw.dead.append(a)  # "cost the life of"
            elif "comitative" in self.lex.prep_class.get(a.prep, ()) and raw.initiators and f.subject == "initiator" and not f.symmetric \
                    and self.classes([a]) & {"armed", "actor"} and not self.of_noun(a):
                raw.initiators.append(a)
        self.tolls(raw, subjects, objects)
        if raw.lemma in f.toll_verbs:
            raw.dead += [g for g in objects]
        if raw.lemma in f.injured_verbs:
            raw.injured += [g for g in objects]

    def of_noun(self, a: Group) -> bool:
        """"For their links with X": the group belongs to the noun before it."""
        items = self.s.items
        before = items[a.item - 2].group if a.item >= 2 else None
        return before is not None and bool(before.prep) and not (before.role or before.actors or before.places or before.unknown)

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
        if raw is not None and raw.frame.toll and g.unknown is not None and not g.places and not g.place_word:
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
            raw.places += [] if raw.frame.polity else [m for g in groups for m in [g] if self.is_bare_place(g, raw) or g.place_word or (g.of is not None and g.of.places)]
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
                if g.of is not None:
                    raw.initiators.append(g.of)
                if g.owner is not None:
                    raw.initiators.append(g.owner)
        elif role == "none" and raw.frame.fold in {"looting", "burning", "seizure"}:
            for g in groups:
                for m in g.members():
                    if m.owner is not None:
                        raw.targets.append(m.owner)
                    elif m.classes & {"person", "civil-vehicle"} or m.communities:
                        raw.targets.append(m)
                    elif m.of is not None and m.of.role is not None:
                        raw.targets.append(m.of)
                raw.places += [g] if (g.places or g.place_word) else []

    def behind(self, g: Group) -> list[Group]:
        """Who is said to have done what the group names: "abuses by X", "abuses blamed on X", or X itself."""
        if g.actors or g.role is not None and g.role.section == "people" and not g.triggers:
            return [g]
        out = [a for c in self.s.clauses if c.kind == "red" and c.subject is g for a in c.adjuncts if a.classes & {"actor", "armed"}]
        return out or ([g.of] if g.of is not None and g.of.classes & {"actor", "armed"} else [])

    def tolls(self, raw: Raw, subjects: list[Group], objects: list[Group]) -> None:
        f = raw.frame
        if f.id == "left-dead" and self.lex.head_first and not raw.targets:
            raw.targets += [a for a in raw.clause.adjuncts if "members" in self.lex.prep_class.get(a.prep, ()) and a.classes & {"armed", "person"}]
        bearers = subjects if f.subject == "victims" else objects
        lists = {"dead": raw.dead, "injured": raw.injured, "missing": raw.missing, "abducted": raw.abducted}
        if f.toll in lists:
            lists[f.toll] += bearers
        if f.object in {"target", "dead-count", "victims"} or f.id == "left-dead":
            for g in objects:
                self.counted(raw, g)

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
            elif "dead" in m.classes and m not in raw.dead:
                raw.dead.append(m)

    # -- nouns
    def nominal(self, g: Group, item: Item) -> None:
        if g.excluded:
            return
        for start, end, frames in g.triggers:
            frame = self.noun_frame(g, frames)
            if frame is None or frame.type == "none" or self.consumed(g, frame):
                continue
            clause = self.clause_of(g)
            by_air = frame.type in {"shelling", "attack"} and any(
                "agent" in self.lex.prep_class.get(a.prep, ()) and "aircraft" in a.classes for a in self.following(item))
            raw = Raw(frame, "air_strike" if by_air else frame.type, start, end, clause, self.s, nominal=True, group=g)
            raw.definite = g.determiner in self.lex.definite
            raw.nobody = g.negated
            self.noun_sides(raw, g, item, start)
            if frame.counts:
                if g.pronoun == "poss" and g.number is None:
                    continue  # "their bodies were brought home": no new dead
                self.counted(raw, g)
                if not (raw.dead or raw.injured):
                    continue
                if "dead" in g.classes and g.role is not None and g.role.section == "people" and g not in raw.targets:
                    raw.targets.append(g)
            subject = clause.subject
            if frame.about_possessor and not raw.targets and subject is not None and subject is not g:
                raw.targets.append(subject)
            if frame.symmetric and raw.targets and not raw.initiators and subject is not None and subject is not g and not (
                    self.lex.head_first and "building" in subject.classes):
                raw.initiators.append(subject)
            if frame.id == "clash" and self.lex.head_first and not (raw.targets or raw.initiators) and subject is not None and g.prep \
                    and self.classes([subject]) & {"armed", "actor"} and any(a is g for a in clause.adjuncts):
                raw.initiators.append(subject)  # "the army lost a post after a skirmish"
            raw.default_initiator = frame.default_initiator
            if self.lex.head_first and frame.id == "killing" and g.number is not None and not raw.dead:
                raw.dead.append(g)  # "181 executions"
            if self.lex.head_first:
                self.more_sides(raw, g, clause)
                self.apart(raw, clause, g)
            self.raws.append(raw)
            self.used_groups[id(g)] = raw

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
        if raw.frame.fold == "blockade" and g.prep and not raw.places and self.is_bare_place(subject):
            raw.places.append(subject)

    def consumed(self, g: Group, frame: Frame) -> bool:
        """The object of a verb whose own frame speaks of it ("tore up its accord") is no event beside it."""
        return any((r.clause.objects or self.lex.head_first) and any(o is g for o in [*r.clause.objects, r.clause.subject]) and not r.nominal
                   and ("deal" in g.classes and "deal" in r.frame.when.get("object", ())
                        or "device" in g.classes and r.frame.id in {"disarm-bomb", "laid-mine", "weapons"}) for r in self.raws)

    def noun_frame(self, g: Group, frames: list[Frame]) -> Frame | None:
        of = self.classes([g.of]) if g.of is not None else {"none"}
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
            return self.classes([g.owner])
        c = self.clause_of(g)
        return self.classes([c.subject]) if c.subject is not None and c.subject is not g else {"none"}

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

    def noun_sides(self, raw: Raw, g: Group, item: Item, start: int) -> None:
        f = raw.frame
        if g.owner is not None:
            self.assign(raw, f.possessive, [g.owner])
        elif g.pronoun == "poss" and f.possessive:
            self.assign(raw, f.possessive, [g])
        head_people = g.role is not None and g.role.section == "people" and g.role_start > start
        if f.compound and (any(a.start < start for a in g.actors) or (g.role is not None and g.role_start < start and g.role.kind in {"armed"})
                           or any(p.start < start for p in g.places) and f.polity):
            self.assign(raw, f.compound, [g])
        elif f.compound and head_people and self.lex.head_first and g.role is not None and g.role.kind in {"armed", "group"}:
            self.assign(raw, f.compound, [g])  # "a jihadist attack", the adjective after its noun
        self.attributed(raw, g)
        subject = raw.clause.subject
        if f.bearer and g.prep in f.bearer and subject is not None and subject is not g and self.is_bare_place(subject):
            raw.places.append(subject)  # "Djibo and Pama remain under blockade"
        for a in self.following(item):
            role = self.prep_role(f.noun_preps, a.prep)
            is_of = "of" in self.lex.prep_class.get(a.prep, ())
            if a.excluded:
                continue
            if is_of and self.lex.head_first and any(o.of is a for o in self.following(item)):
                if a.role is not None and a.role.kind in {"facility", "building"} or self.is_bare_place(a):
                    raw.places.append(a)  # "the withdrawal of the peacekeepers from the base of X"
                continue
            if is_of and "of" in f.noun_preps:
                role = f.noun_preps["of"]
            elif is_of:
                role = ""
            if self.pinned_on(raw, g, a):
                role = "initiator"
            if role == "either":
                role = self.either(a, item)
            if role == "none":
                continue
            if role in {"target", "initiator"} and self.is_bare_place(a) and not (
                    f.polity and "agent" not in self.lex.prep_class.get(a.prep, ())) and role == "target":
                raw.places.append(a)
            elif role == "both":
                self.assign(raw, "initiator", [a])
            elif self.lex.head_first and is_of and f.fold == "talks" and self.is_bare_place(a):
                raw.places.append(a)  # "the Doha talks"
            elif self.lex.head_first and role == "initiator" and is_of and self.is_bare_place(a) and (
                    raw.initiators or "polity" not in a.classes):
                raw.places.append(a)  # "its withdrawal from Mali"
            elif role:
                self.assign(raw, role, [a])
                if role == "target" and f.toll == "dead" and is_of:
                    raw.dead.append(a)
                if role == "target" and f.toll == "abducted" and is_of:
                    raw.abducted.append(a)
                if role == "victims" and raw.frame.counts:
                    raw.dead.append(a)
            elif "locative" in self.lex.prep_class.get(a.prep, ()) or is_of and self.is_bare_place(a):
                raw.places.append(a)

    def pinned_on(self, raw: Raw, g: Group, a: Group) -> bool:
        """"Blamed the attack on X": X is held to have done it."""
        v = raw.clause.verb
        return v is not None and not v.passive and v.lemma in self.lex.pin and any(o is g for o in raw.clause.objects) \
            and "agent" not in self.lex.prep_class.get(a.prep, ()) and bool(a.classes & {"actor", "armed", "group"})

    def attributed(self, raw: Raw, g: Group) -> None:
        """"attacks blamed on X", "the raid was attributed to X": whom others hold to have done it."""
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
                if "between" in self.lex.prep_class.get(a.prep, ()) and a.classes & {"armed", "actor", "community", "polity", "group"} \
                        and not self.is_bare_place(a):
                    self.assign(raw, "initiator", [a])

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
            if i.kind == "verb" and i.verb is not None and i.verb.passive and not i.verb.finite and not i.verb.patterns:
                n += 1  # "an attack attributed to X", "blamed on": read on
                continue
            if self.lex.head_first and i.verb is not None and not i.verb.finite and "pp" in i.verb.tags and not any(
                    it.verb is not None for it in items[self.s.items.index(item) + 1:n]) and (not i.verb.patterns and not any(
                    o.of is item.group for o in self.s.groups) or any(
                    p.use == "light" or p.use == "cue" and p.value == "allege" for p in i.verb.patterns)):
                n += 1
                continue
            break
        return out

    def adjectival(self, g: Group, item: Item) -> None:
        """"Kidnapped priest", "the murdered trader": a participle before the noun is an event of the past."""
        if g.participle is None or g.role is None or g.role.section != "people":
            return
        start, end, patterns = g.participle
        for p in patterns:
            for f in p.frames:
                if f.fold in {"captivity"} or f.toll == "dead":
                    if not self.holds(f, {"none"}, self.classes([g]), True, self.clause_of(g)):
                        continue
                    raw = Raw(f, f.type, start, end, self.clause_of(g), self.s, nominal=True, group=g)
                    raw.targets.append(g)
                    if f.toll == "dead":
                        raw.dead.append(g)
                    raw.note = "attributive"
                    self.raws.append(raw)
                    return

    # -- light verbs
    def light_verbs(self) -> None:
        """"launched an attack on", "repelled an assault": the verb's subject is a side of the noun's event."""
        for c in self.s.clauses:
            v = c.verb
            if v is None:
                continue
            for p in v.patterns:
                if p.use != "light":
                    continue
                subjects, objects = self.sides(c)
                raw = next((self.used_groups[id(m)] for o in objects for m in [o, *o.coord] if id(m) in self.used_groups), None)
                if raw is None and p.rest:
                    raw = next((self.used_groups[id(a)] for a in c.adjuncts if id(a) in self.used_groups), None)
                if raw is None:
                    continue
                raw.light = c
                if p.value == "initiator" and not raw.initiators and subjects:
                    raw.initiators += subjects
                elif p.value == "target" and subjects and not raw.targets:
                    raw.targets += subjects
                if p.value == "initiator" and any(m.negated for s in subjects for m in s.members()):
                    raw.nobody = False
                for a in c.adjuncts:
                    role = self.prep_role(raw.frame.noun_preps, a.prep)
                    if role in {"target", "initiator"} and a not in raw.targets and a not in raw.initiators:
                        if self.is_bare_place(a) and not (self.lex.head_first and raw.frame.polity):
                            raw.places.append(a)
                        else:
                            self.assign(raw, role, [a])
                if self.lex.head_first:
                    self.lifted(c, raw)
                break
            if self.lex.head_first and v.passive and c.subject is not None:
                self.imputed(c)

    def lifted(self, c: Clause, raw: Raw) -> None:
        """"X lifted the embargo imposed on Y": X had imposed it, and the lifting is for Y."""
        up = next((r for r in self.raws if c.kind == "red" and r.clause is c.parent and not r.nominal and r.type == "concession"), None)
        if up is not None:
            raw.initiators = raw.initiators or list(up.initiators)
            up.targets = up.targets or list(raw.targets)

    def lifted_sanctions(self) -> None:
        """"X lifted the sanctions against Y": a concession to Y, and no new sanction."""
        for up in [r for r in self.raws if r.type == "concession" and not r.nominal]:
            for r in [r for r in self.raws if r.nominal and r.type == "sanction" and r.clause is up.clause and r.light is None]:
                if any(c.kind == "red" and c.subject is r.group for c in self.s.clauses):
                    continue
                up.targets = up.targets or list(r.targets)
                self.raws.remove(r)

    def imputed(self, c: Clause) -> None:
        """"The fire, blamed on X": X is who is said to have set it."""
        v = c.verb
        raw = self.used_groups.get(id(c.subject))
        if v is None or raw is None or not any(p.use == "cue" and p.value == "allege" for p in v.patterns):
            return
        blamed = [a for a in c.adjuncts if a.classes & {"actor", "armed"} and "agent" not in self.lex.prep_class.get(a.prep, ())]
        if blamed and not raw.initiators:
            raw.initiators, raw.note = blamed, "imputed"
