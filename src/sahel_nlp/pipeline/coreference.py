"""Whom a group stands for that names nobody: pronouns, owners, "the two sides", what was named before."""

from __future__ import annotations

from collections.abc import Set

from .entries import Role
from .found import ARMED_TYPES, NOBODY, ORGANISED, STATE_TYPES, Context, Found, fits
from .state import RAIDS, Clause, Group, Reading, Sentence


class Coreference:
    """Looks back in the sentence and in the context; what a group itself names is resolved by the class that builds on it."""

    def __init__(self, reading: Reading) -> None:
        self.r, self.k, self.lex = reading, reading.knowledge, reading.lexicon
        self.context = Context(day=reading.published)
        self.sentence_groups: list[Group] = []
        self.sentence_clauses: list[Clause] = []
        self.holding: list[Clause] = []

    def turn_to(self, s: Sentence) -> None:
        """From here on groups are resolved within this sentence."""
        self.sentence_groups, self.sentence_clauses = s.groups, s.clauses
        holding = [c for c in s.clauses if c.verb is not None and c.verb.lemma in self.lex.holding]
        self.holding = [c for c in s.clauses if c in holding or c.parent in holding] if holding else []

    def resolve(self, g: Group | None, polity: bool = True, depth: int = 0) -> Found:
        """All actors of a group."""
        raise NotImplementedError

    def single(self, g: Group, polity: bool, depth: int) -> Found:
        """Those of one group without what is joined to it."""
        raise NotImplementedError

    def named(self, g: Group) -> Found:
        """Those that its own words name."""
        raise NotImplementedError

    def both_sides(self, g: Group) -> Found:
        """"The two sides": those who fought in the event told last."""
        found = Found()
        words = self.r.words[g.start:g.end]
        if g.of is None and (" ".join(words[-2:]) in self.lex.both_sides or words[-1] in self.lex.both_sides) and self.context.last_initiators and self.context.last_targets:
            for i in (*self.context.last_initiators, *self.context.last_targets):
                if self.k.actors[i].type in ARMED_TYPES if i in self.k.actors else True:
                    found.add(i, g.start, g.end, "coreference")
        elif g.of is None and " ".join(words[-2:]) in self.lex.both_sides and len(self.context.recent) == 2 and self.lex.head_first:
            for i in self.context.recent:  # those who signed, and who fought before
                if i in self.k.actors and self.k.actors[i].type in ARMED_TYPES | {"political_group"}:
                    found.add(i, g.start, g.end, "coreference")
        elif " ".join(words[-2:]) in self.lex.two_heads and g.of is None and len(self.context.recent) == 2 and all(
                i in self.k.actors and self.k.actors[i].type in {"government", "state", "intergovernmental"} for i in self.context.recent):
            for i in self.context.recent:  # « les deux pays », « les deux hommes »: those who just met
                found.add(i, g.start, g.end, "coreference")
        elif g.of is None and g.role is not None and g.role.weak and not self.lex.head_first and g.number is not None and g.number.toll.best == 2 \
                and g.determiner in self.lex.definite and len(self.context.recent) == 2:
            for i in self.context.recent:
                found.add(i, g.start, g.end, "coreference")  # "the two groups": those named last
        elif g.of is None and not found.ids and (g.role is not None and g.role.id == "government" or g.place_word == "country") and g.number is not None \
                and g.number.toll.best == len(self.context.polities) and not g.countries:
            for i in self.context.polities:
                found.add(i, g.start, g.end, "coreference")  # "the three juntas": those told of last
        return found

    def named_before(self, g: Group) -> list[str]:
        """The armed group named last in the sentence before g, where only one is."""
        if self.lex.head_first:
            return []
        named = [i for o in self.sentence_groups if o.end <= g.start and o.actors and not o.triggers for i in self.named(o).ids]
        named = [i for i in dict.fromkeys(named) if i in self.k.actors and self.k.actors[i].type in ARMED_TYPES - STATE_TYPES - {"unnamed_armed", "peacekeeping", "foreign_forces"}]
        return named if len(named) == 1 else []

    def last_of(self, role: Role) -> list[str]:
        """The last actor spoken of whose type the word fits ("the group" is no army)."""
        known = {t: i for t, i in self.context.by_type.items() if role.types and fits(self.k.actors[i], role.types)}
        last = [i for i in reversed(self.context.named) if i in known.values()]
        return last[:1]

    def pronoun(self, g: Group, start: int, end: int, depth: int) -> Found:
        found = Found()
        if self.r.words[g.start] in self.lex.pointing:
            return found  # « ceux qui s'y risquent »
        again = next((o for o in self.sentence_groups if o.pronoun == "it" == g.pronoun and o.end <= g.start and o.role is None), None)
        if again is not None:
            return self.pronoun(again, start, end, depth)  # one "it" in a sentence is the other
        if g.pronoun == "it" and self.context.speaker and not self.lex.head_first and any(
                c.subject is g and c.parent is None and c.verb is not None and c.verb.finite and not c.verb.passive and c.verb.cues("say") for c in self.sentence_clauses):
            for i in self.context.speaker:
                found.add(i, start, end, "coreference")  # "It said it had repelled ...": who spoke last
            return found
        if g.pronoun == "he" and self.context.speaker and any(c.subject is g and c.verb is not None and c.verb.finite and not c.verb.passive and (
                c.verb.cues("allege", "demand") or any(f.complement for p in c.verb.patterns for f in p.frames)) for c in self.sentence_clauses):
            for i in self.context.speaker:
                found.add(i, start, end, "coreference")  # "He accused the protesters ...": who spoke last
            return found
        said = self.moved(g) if self.lex.head_first and g.pronoun == "it" else None
        if said is not None:
            return self.resolve(said, False, depth + 1)
        near = self.antecedent(g, depth) if g.pronoun in {"it", "they"} else []
        if near and g.start > 0:
            for i in near:
                found.add(i, start, end, "coreference")
            return found
        if g.pronoun == "they" and not self.lex.head_first and self.suffers(g):
            for o in reversed([o for o in self.sentence_groups if o.end <= g.start and not o.prep and not o.pronoun and any(c.subject is o for c in self.sentence_clauses)]):
                if (people := self.resolve(o, False, depth + 2)).ids and not o.excluded:
                    for i in people.ids:
                        found.add(i, start, end, "coreference")  # "four tourists were on their way when they were attacked"
                    return found
        if not self.lex.head_first and g.pronoun in {"they", "he"} and (told := self.subject_before(g, depth)):
            for i in told:
                found.add(i, start, end, "coreference")
            return found
        ids = {"they": self.context.last_subject or self.context.last_group, "it": self.context.last_group, "he": self.context.last_subject,
               "former": self.context.recent[:1], "latter": self.context.recent[-1:]}.get(g.pronoun, [])
        if g.pronoun == "he":
            ids = [i for i in ids if i in self.k.actors and self.k.actors[i].type not in ARMED_TYPES]
        borne = g.prep or not self.lex.head_first and any(o is g for c in self.sentence_clauses for o in c.objects)
        if g.pronoun == "they" and borne and g.number is None and self.context.last_targets:
            ids = self.context.last_targets
        for i in ids:
            found.add(i, start, end, "coreference")
        return found

    def subject_before(self, g: Group, depth: int) -> list[str]:
        """"Supporters marched; police arrested a dozen of them", "a guard shot a woman; he was arrested": who did what was told before in the sentence."""
        own = next((c for c in self.sentence_clauses if any(o is g or o.of is g for o in c.objects)), None)
        passive = self.suffered(g)
        if own is None and passive is None:
            return []
        at = own or passive
        subjects = [c.subject for c in self.sentence_clauses if at is not None and c.order < at.order and c.kind == "main" and c.subject is not None and not c.subject_shared
                    and not c.subject.pronoun and c.subject is not at.subject and c.subject.classes & {"person", "armed", "nonstate"}]
        one = [o for o in subjects if o.determiner in self.lex.singular and o.number is None]
        chosen = (one if g.pronoun == "he" else [o for o in subjects if o not in one])[-1:]
        return self.resolve(chosen[0], False, depth + 2).ids if chosen and depth < 3 else []

    def suffered(self, g: Group) -> Clause | None:
        """The passive clause whose subject g is."""
        return next((c for c in self.sentence_clauses if c.subject is g and c.verb is not None and c.verb.passive), None)

    def suffers(self, g: Group) -> bool:
        """Is g what a deed is done to: the subject of a passive that tells of violence?"""
        return any(c.subject is g and c.verb is not None and c.verb.passive and any(f.fold in RAIDS for p in c.verb.patterns for f in p.frames) for c in self.sentence_clauses)

    def moved(self, g: Group) -> Group | None:
        """« Un convoi est parti de X ; il est tombé sur une mine » : the convoy, whoever was named before."""
        own = next((c for c in self.sentence_clauses if c.subject is g), None)
        before = [c.subject for c in self.sentence_clauses if own is not None and c.order < own.order and c.kind == "main" and c.subject is not None
                  and not c.subject_shared and c.subject.end <= g.start and not c.subject.pronoun]
        return before[-1] if before and before[-1].role is not None and (before[-1].role.section == "units" or before[-1].role.kind == "vehicle") else None

    def owner(self, g: Group, depth: int) -> Found:
        """"Mali's junta", "its fighters": who the thing or the people belong to."""
        if g.owner is not None:
            return self.resolve(g.owner, True, depth + 1)
        if g.pronoun != "poss":
            return NOBODY
        found = Found()
        soldiers = g.role is not None and bool(g.role.institution) and not self.lex.head_first
        ids = (self.antecedent(g, depth, STATE_TYPES) if soldiers else []) or self.antecedent(g, depth) or self.context.last_group  # "its soldiers": a state's
        if not self.lex.head_first and g.role is not None and g.role.section in {"units", "facilities", "things"} and self.r.words[g.start] in self.lex.plural_possessives \
                and self.context.last_targets and (self.suffers(g) or all(i in self.k.actors and self.k.actors[i].type in {"government", "state"} for i in ids)):
            ids = self.context.last_targets  # "their vehicle was burned": of those who were attacked
        if g.role is not None and g.role.section in {"units", "things", "facilities"} and self.r.words[g.start] in self.lex.person_possessives and not g.actors \
                and self.context.last_targets and not self.antecedent(g, depth):
            ids = self.context.last_targets  # "abducted a priest. His vehicle was burned."
        for i in ids:
            found.add(i, g.start, g.end, "coreference")
        return found

    def robbed(self, g: Group) -> list[str]:
        """"Killed two herders and stole their cattle": of those who were attacked before, not of those who take it."""
        c = next((c for c in self.sentence_clauses if c.verb is not None and not c.verb.passive and any(o is g for o in c.objects)), None)
        before = c.previous if c is not None and c.previous is not None else c.parent if c is not None and c.kind == "part" else None
        if c is None or before is None or before.verb is None or before.verb.passive or not c.subject_shared or not any(
                f.object in {"target", "victims"} for p in before.verb.patterns for f in p.frames):
            return []
        return next((ids for o in before.objects if (o.actors or o.role is not None and o.role.section in {"people", "units"}) and (ids := self.resolve(o, False).ids)), [])

    def antecedent(self, g: Group, depth: int, types: Set[str] = ORGANISED) -> list[str]:
        """The organised actor named before in the same sentence: subjects before objects, the nearest first."""
        if g.parent_coord is not None:
            return self.single(g.parent_coord, False, depth + 1).ids
        before = [o for o in self.sentence_groups if o.end <= g.start and o.pronoun == "" and not o.excluded and o is not g and o.of is not g]  # "five of its fighters" are not "it"
        if depth > 2:
            return []
        own = next((c.subject for c in self.sentence_clauses if g.pronoun != "poss" and any(o is g or not self.lex.head_first and o.of is g for o in c.objects)), None)
        before = [o for o in before if o is not own]  # "the army's men ambushed them": not themselves
        if self.lex.head_first and g.pronoun == "they" and self.context.last_subject and self.context.last_group and any(c.subject is g for c in self.sentence_clauses):
            before = [o for o in before if not o.prep or o.actors]  # « après le départ des soldats, ils ont attaqué le village » : of whom the text spoke
        if g.weak:
            before = before[:-1]  # a weak pronoun is not the subject of its own verb
        subjects = {id(c.subject) for c in self.sentence_clauses if c.subject is not None and (c.kind != "rel" or self.lex.head_first)} if g.pronoun in {"poss", "it"} else set()
        order = [*[o for o in reversed(before) if not o.prep], *[o for o in reversed(before) if o.prep]]
        order.sort(key=lambda o: id(o) not in subjects or bool(o.prep))  # "the army killed a dozen terrorists and lost two of its men"
        ways = [*[(False, o) for o in order], *[(True, o) for o in order if not o.prep]]
        if self.lex.head_first:
            ways = [(p, o) for p, free in ((False, True), (True, True), (False, False)) for o in order if (not o.prep) == free]
        for polity, o in ways:
            if o.parent_coord is not None or o.places and o.prep and not o.role and not o.actors:
                continue
            ids = [i for i in self.resolve(o, polity, depth + 2).ids if i in self.k.actors and fits(self.k.actors[i], types)]
            if ids:
                return ids
        owners = [o.owner for o in order if o.owner is not None and not o.prep] if g.pronoun == "it" and not self.lex.head_first else []
        for o in owners:  # "the mission's role unravelled as it withdrew"
            ids = [i for i in self.resolve(o, True, depth + 2).ids if i in self.k.actors and fits(self.k.actors[i], types)]
            if ids:
                return ids
        return []
