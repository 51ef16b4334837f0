"""Quotations that run over several sentences, and who speaks in them. Used by `sahel_events`."""

from __future__ import annotations

from .lexicon import Lexicon
from .state import Clause, Group, Reading, Sentence

OPENING, CLOSING, EITHER = {"\u201c", "\u00ab"}, {"\u201d", "\u00bb"}, {'"'}
MARKS = OPENING | CLOSING | EITHER
LONGEST = 12  # sentences; a quotation that never closes is none


class Quotations:
    """The quotations of a document that reach over the end of a sentence."""

    def __init__(self, reading: Reading) -> None:
        self.r, self.lex = reading, reading.lexicon
        self.spans: list[tuple[int, int]] = []
        start = -1
        text_breaks = {s.start for s in reading.sentences if s.start and "\n" in reading.view.surface[s.start - 1]}
        for i, mark in enumerate(reading.view.bare):
            if i in text_breaks:
                start = -1
            if mark not in MARKS:
                continue
            if mark in OPENING or mark in EITHER and start < 0:
                start = i
            elif (mark in CLOSING or mark in EITHER) and start >= 0:
                if sum(start < s.start < i for s in reading.sentences):
                    self.spans.append((start, i))
                start = -1

    def speaker(self, s: Sentence) -> tuple[Group, str] | None:
        """Who says a sentence that lies wholly inside a quotation, told in the sentence where it begins or ends."""
        span = next(((a, b) for a, b in self.spans if a <= s.start and s.end <= b + 2), None)
        if span is None:
            return None
        around = [o for o in self.r.sentences if o is not s and o.start <= span[1] + 1 and o.end > span[0]]
        if len(around) > LONGEST:
            return None
        for other in reversed(around):
            for c in other.clauses:
                if says(c, self.lex) and c.verb is not None and not span[0] < c.verb.main < span[1] and c.subject is not None:
                    return c.subject, " ".join(self.r.words[c.verb.start:c.verb.end])
            for g in other.groups:
                if "attribution" in self.lex.prep_class.get(g.prep, ()) and not span[0] < g.start < span[1]:
                    return g, g.prep
        return None


def says(c: Clause, lex: Lexicon) -> bool:
    """A finite verb of speech with its subject."""
    v = c.verb
    return v is not None and v.finite and not v.passive and not v.negated and v.cues("say") \
        and c.subject is not None and not c.subject_shared and "event" not in c.subject.classes
