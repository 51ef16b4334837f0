"""Who says it, and whether that makes it a claim (a party of its own war) or a report."""

from __future__ import annotations

from ..found import Found
from ..quotations import says
from ..state import Clause, Group, Sentence
from ..status_words import Status
from .draft import Draft
from .memory import Memory


class Speakers:
    """Resolves who speaks of an event."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.k, self.lex, self.actors = memory.k, memory.lex, memory.actors
        self.voice: tuple[str, list[str]] | None = None
        self.last: Group | None = None
        self.party: tuple[str, list[str]] | None = None  # the last party of the conflict that spoke

    def listen(self, s: Sentence) -> None:
        """Who speaks in a sentence, for "he added" and "the statement said" in the next."""
        for c in s.clauses:
            g = c.subject
            if (says(c, self.lex) or accuses(c)) and g is not None and g.pronoun not in {"he", "it", "they"} and "paper" not in g.classes:
                self.last = g
                self.actors.context.speaker = self.actors.resolve(g).ids

    def speaker(self, d: Draft, st: Status) -> tuple[str, list[str]]:
        """claimed when a party speaks of its own war, else reported; with the speaker's name or words."""
        g = st.speaker
        if g is None:
            return "reported", []
        again = self.same_again(g)
        if again is not None and self.author(d.raw.sentence, g) is None:
            return again
        paper = "paper" in g.classes and g.determiner in self.lex.definite and self.author(d.raw.sentence, g) is None
        if (g.pronoun in {"he", "it", "they"} and g.role is None or paper) and self.last is not None:
            return self.told_by(d, self.last)  # "he added", "the statement said": who spoke last
        if g.pronoun in {"he", "it", "they"} and g.role is None and self.voice is not None:
            return self.voice
        told = self.told_by(d, g)
        if g.pronoun not in {"it", "they"} or g.role is not None:
            self.voice = told
            self.party = told if told[0] == "claimed" else self.party
        return told

    def same_again(self, g: Group) -> tuple[str, list[str]] | None:
        """"The statement adds", "the same source said": a text is its author's, a source the one heard before."""
        if g.determiner not in self.lex.definite or g.actors or g.unknown is not None:
            return None
        words = set(self.memory.r.words[g.start:g.end])
        if words & self.lex.documents:
            return self.party or (None if self.last is not None else ("reported", [self.said_as(g)]))
        return self.voice if words & self.lex.same and g.role is not None and g.role.local else None

    def told_by(self, d: Draft, g: Group) -> tuple[str, list[str]]:
        """As `speaker`, of the group that names who speaks."""
        ctx = self.actors.context
        saved, ctx.country = ctx.country, (d.places and self.memory.country_there(d.places[0]) or ctx.country)
        found = self.actors.resolve(g)
        ctx.country = saved
        words = self.said_as(g)
        if g.role is None and not g.actors and not g.places or g.role is not None and g.role.local and self.lex.head_first or "paper" in g.classes:
            found = self.author(d.raw.sentence, g) or found
        if self.lex.head_first and found.generic and g.pronoun in {"it", "they"} and g.role is None:
            return "reported", []  # « a-t-elle ajouté » : no gunmen in general
        local = g.role is not None and (g.role.local or g.role.actor == "civilians") and not g.actors \
            and not (self.lex.head_first and found.ids and "civilians" not in found.ids)
        local = local or self.near_it(g)
        vague = g.role is not None and g.role.weak and not g.actors and all(
            self.k.actors[i].type in {"unnamed_armed"} for i in found.ids if i in self.k.actors)  # "the movement that watches over safety": not the gunmen
        if local or vague or not found.ids:
            return "reported", [words] if not g.pronoun or g.pronoun == "poss" else []
        parties = [i for i in found.ids if i in self.k.actors]
        types = {self.k.actors[i].type for i in parties}
        if not types & self.lex.speaker_party:
            return "reported", found.ids if not {"civilians"} & set(found.ids) else [words]
        if types & {"government", "state"}:
            sides = {self.k.actors[i].country for i in [*d.initiators.ids, *d.targets.ids] if i in self.k.actors}
            where = {self.memory.country(p.id) for p in d.places} or {ctx.country or ctx.document_country}
            if not {self.k.actors[i].country for i in parties} & (sides | where):
                return "reported", found.ids
        return "claimed", found.ids

    def near_it(self, g: Group) -> bool:
        """A source "close to the authorities" is not the authorities."""
        return g.role is not None and g.role.local and not g.actors and not self.lex.adjoining.isdisjoint(self.memory.r.words[g.start:g.end])

    def said_as(self, g: Group) -> str:
        return self.memory.text[self.memory.offsets[g.start]:self.memory.end_of(g.end - 1)]

    def author(self, s: Sentence, g: Group) -> Found | None:
        """Whose statement, video or note it is: "a statement of the army", "a message posted by accounts close to X"."""
        groups: list[Group] = []
        whose = g.of
        while whose is not None and len(groups) < 3:
            groups, whose = [*groups, whose], whose.of
        groups += [a for c in s.clauses if c.kind == "red" and c.subject is g for a in c.adjuncts
                   if "agent" in self.lex.prep_class.get(a.prep, ())]
        groups += [o for o in s.groups if o.item == g.item + 2 and self.lex.prep_class.get(o.prep, set()) & {"of", "origin", "agent"}]
        for other in groups:
            if other.role is not None and other.role.weak and not other.actors and other.of is None:
                continue  # "the bulletin of the operations"
            found = self.actors.resolve(other)
            if found.ids and "civilians" not in found.ids and not other.places:
                return found
        return None


def accuses(c: Clause) -> bool:
    """"The rebels accuse the army": "they", in the next sentence, are the rebels."""
    v = c.verb
    return v is not None and v.finite and not v.passive and any(f.complement == "alleged" for p in v.patterns for f in p.frames)
