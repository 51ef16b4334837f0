"""Two speakers of one event: another figure for its dead, and other people said to be killed."""

from __future__ import annotations

from ...records import Toll
from ..state import Clause, Group, Sentence
from ..tolls import rival
from .draft import Draft
from .memory import Memory

FIGURE = {"number", "dead", "event", "violence", "person", "civil"}  # classes of a group that gives a figure of dead


class RivalAccounts:
    """What another speaker says of the event told."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.r, self.lex = memory.r, memory.lex

    def put_at(self, s: Sentence) -> None:
        """"Residents put the toll at 17", "put the number of dead at 17": another speaker's figure for the event told before."""
        last = next((x for x in reversed(self.memory.drafts) if x.raw.frame.fold == "violence" and x.value not in {"planned", "hypothetical", "negated", "denied"}), None)
        if last is None or s.number - last.last_told() > 3 or self.lex.head_first:
            return
        for c in s.clauses:
            v = c.verb
            if v is None or not v.cues("say") or v.negated or c.subject is None:
                continue
            of_dead = any("toll" in self.lex.classes.get(w, frozenset()) for p in v.patterns for w in p.rest) or any(
                "dead" in a.classes and "of" in self.lex.prep_class.get(a.prep, ()) for a in c.adjuncts)
            told = [g.number.toll for g in (*c.objects, *c.adjuncts) if g.number is not None and not g.distance and g.classes <= FIGURE]
            old = last.tally.dead
            if not of_dead or len(told) != 1 or not v.patterns[0].rest or told[0].best == old.best:
                continue
            last.tally.dead = rival([old, told[0]]) if old.best is not None else told[0]

    def versions(self, drafts: list[Draft], s: Sentence) -> None:
        """"45 dead according to A and 90 according to B": two versions of one toll, never a sum."""
        counts: list[Toll] = []
        last: Toll | None = None
        for n, item in enumerate(s.items):
            g = item.group
            if g is None:
                continue
            speech = s.items[n - 1].verb if n > 1 and s.items[n - 2].kind in {"comma", "quote"} else None
            told = speech is not None and speech.cues("say")
            if told or "attribution" in self.lex.prep_class.get(g.prep, ()):
                if last is not None:
                    counts.append(last)
                last = None
            elif g.number is not None and not g.distance and not (g.classes & {"injured", "missing", "livestock", "goods"}):
                last = g.number.toll
                before = next((i.verb for i in reversed(s.items[:n]) if i.kind not in {"prep", "quote"}), None)
                if counts and before is not None and before.cues("say"):
                    counts.append(last)  # "forty, according to A, while B speaks of sixty"
        event = next((d for d in drafts if d.raw.frame.fold == "violence" and not d.raw.frame.weak), None) or next(
            (d for d in drafts if d.raw.frame.fold == "violence"), None)
        bare = self.bare_figures(s, event.raw.clause if event is not None else None) if not counts else []
        if bare and event is None and self.memory.drafts and s.number - self.memory.drafts[-1].last_told() == 1:  # "the government confirmed seven"
            event = self.memory.drafts[-1] if self.memory.drafts[-1].raw.frame.fold == "violence" else None
        if bare and event is not None and event.tally.dead.best is not None:
            counts = [event.tally.dead, *bare]
        if event is None or len({c.best for c in counts}) < 2:
            return
        event.tally.dead = rival(counts)

    def account(self, d: Draft, s: Sentence) -> bool:
        """"The army said it killed 30 terrorists. The rebels said only civilians died.": whom another speaker says that the same party killed is a row of its own."""
        last = next((x for x in reversed(self.memory.drafts) if x.raw.frame.fold == "violence"), None)
        speaker = d.status.speaker
        if last is None or s.number - last.last_told() > 2 or speaker is None or last.status.speaker is None or d.status.value != "said" \
                or self.words_of(last.status.speaker) == self.words_of(speaker) or self.lex.head_first:
            return False
        if not d.targets.ids or not last.targets.ids or not last.initiators.ids and not d.initiators.ids \
                or self.memory.armed(d.targets) == self.memory.armed(last.targets) or set(d.targets.ids) & set(last.initiators.ids):
            return False
        if d.initiators.ids and last.initiators.ids and not set(d.initiators.ids) & set(last.initiators.ids):
            return False
        d.initiators = d.initiators if d.initiators.ids else last.initiators
        return True

    def version(self, last: Draft, d: Draft) -> bool:
        """Another speaker's figure for the same toll: both are kept, as low and high."""
        new, old = d.tally.dead, last.tally.dead
        if d.targets.ids and last.targets.ids and not set(d.targets.ids) & set(last.targets.ids):
            return False
        speaker = d.status.speaker or self.teller(d)
        if speaker is None or new.best is None or old.best is None or new.best == old.best or new.best < old.best / 2:
            return False
        if any(self.r.words[i] in self.lex.new_toll for i in range(d.raw.sentence.start, d.raw.sentence.end)):
            return False
        if last.status.speaker is not None and self.words_of(last.status.speaker) == self.words_of(speaker):
            return False
        last.tally.dead = rival([old, new])
        return True

    def teller(self, d: Draft) -> Group | None:
        """"The rebels blamed the army, giving a toll of 21": who gives the figure."""
        c = d.raw.clause
        while c.kind in {"part", "inf", "red"} and c.parent is not None:
            c = c.parent
        told = c is not d.raw.clause and c.verb is not None and c.verb.cues("say", "allege", "deny")
        return c.subject if told and not self.lex.head_first else None

    def words_of(self, g: Group) -> str:
        return " ".join(self.r.words[g.start:g.end])

    def bare_figures(self, s: Sentence, after: Clause | None = None) -> list[Toll]:
        """"Local sources put the toll at 13; the army acknowledged four": figures of other speakers that count nothing by name."""
        out = []
        for x in s.clauses:
            if x is not after and x.verb is not None and x.subject is not None and x.verb.cues("say") and len(x.objects) == 1 and (after is None or x.order > after.order):
                (g,) = x.objects
                g = g.of if "toll" in g.classes and g.number is None and g.of is not None else g  # "speaks of a toll of eight dead"
                known = {"number", "dead", "other-noun", "event", "violence"} if "dead" in g.classes else {"number", "other-noun"}
                if g.number is not None and g.number.toll.best is not None and not g.classes - known and not g.distance:
                    out.append(g.number.toll)
        return out
