"""Who says it, and whether that makes it a claim (a party of its own war) or a report."""

from __future__ import annotations

from ..found import Found
from ..quotations import says
from ..state import Group, Sentence
from ..status import Status
from .draft import Draft
from .memory import Memory


class Speakers:
    """Resolves who speaks of an event."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.k, self.lex, self.actors = memory.k, memory.lex, memory.actors
        self.voice: tuple[str, list[str]] | None = None
        self.last: Group | None = None

    def listen(self, s: Sentence) -> None:
        """Who speaks in a sentence, for "he added" and "the statement said" in the next."""
        for c in s.clauses:
            g = c.subject
            if says(c, self.lex) and g is not None and g.pronoun not in {"he", "it", "they"} and "paper" not in g.classes:
                self.last = g

    def speaker(self, d: Draft, st: Status) -> tuple[str, list[str]]:
        """claimed when a party speaks of its own war, else reported; with the speaker's name or words."""
        g = st.speaker
        if g is None:
            return "reported", []
        paper = "paper" in g.classes and g.determiner in self.lex.definite and self.author(d, g) is None
        if (g.pronoun == "he" and g.role is None or paper) and self.last is not None:
            return self.told_by(d, self.last)  # "he added", "the statement said": who spoke last
        if g.pronoun == "he" and g.role is None and self.voice is not None:
            return self.voice
        self.voice = told = self.told_by(d, g) if g.pronoun != "it" or g.role is not None else None
        return told or self.told_by(d, g)

    def told_by(self, d: Draft, g: Group) -> tuple[str, list[str]]:
        """As `speaker`, of the group that names who speaks."""
        ctx = self.actors.context
        saved, ctx.country = ctx.country, (d.places and self.memory.country_there(d.places[0]) or ctx.country)
        found = self.actors.resolve(g)
        ctx.country = saved
        words = self.memory.text[self.memory.offsets[g.start]:self.memory.end_of(g.end - 1)]
        if g.role is not None and g.role.local and self.lex.head_first or "paper" in g.classes:
            found = self.author(d, g) or found
        local = g.role is not None and (g.role.local or g.role.actor == "civilians") and not g.actors \
            and not (self.lex.head_first and found.ids and "civilians" not in found.ids)
        if local or not found.ids:
            return "reported", [words]
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

    def author(self, d: Draft, g: Group) -> Found | None:
        """Whose statement, video or note it is: "a statement of the army", "a message posted by accounts close to X"."""
        groups = [g.of] if g.of is not None else []
        groups += [a for c in d.raw.sentence.clauses if c.kind == "red" and c.subject is g for a in c.adjuncts
                   if "agent" in self.lex.prep_class.get(a.prep, ())]
        groups += [o for o in d.raw.sentence.groups if o.item == g.item + 2 and self.lex.prep_class.get(o.prep, set()) & {"of", "origin", "agent"}]
        for other in groups:
            found = self.actors.resolve(other)
            if found.ids and "civilians" not in found.ids and not other.places:
                return found
        return None
