"""All raw events of a sentence: verbs, then nouns, then the light verbs that join both."""

from __future__ import annotations

from ..state import Reading, Sentence
from .light import LightVerbs
from .nouns import NounTriggers
from .raw import Finds, Raw
from .sides import Sides
from .verbs import VerbTriggers

LABEL = 8  # items


class TriggerFinder:
    """All raw events of a sentence."""

    def __init__(self, reading: Reading, sentence: Sentence) -> None:
        self.lex, self.s, self.finds = reading.lexicon, sentence, Finds()
        sides = Sides(reading.lexicon, sentence)
        self.verbs, self.nouns = VerbTriggers(reading, sentence, sides, self.finds), NounTriggers(reading, sentence, sides, self.finds)
        self.light = LightVerbs(reading, sentence, sides, self.finds)

    def run(self) -> list[Raw]:
        """In text order."""
        for clause in self.s.clauses:
            if clause.verb is not None:
                self.verbs.verbal(clause)
        for item in self.s.items[self.label():]:
            if item.group is not None:
                self.nouns.nominal(item.group, item)
                self.nouns.adjectival(item.group, item)
        self.light.light_verbs()
        if self.lex.head_first:
            self.light.lifted_sanctions()
        raws = [r for r in self.finds.raws if not (r.nominal and r.note == "" and not self.nouns.solid(r))]
        return sorted(raws, key=lambda r: r.start)

    def label(self) -> int:
        """Items of a label before the note ("Property destruction: On 4 June, ..."), which names the kind of event and tells none."""
        stop = next((n for n, i in enumerate(self.s.items[:LABEL]) if i.kind == "stop"), 0)
        plain = all(i.kind in {"group", "conj", "prep"} and (i.group is None or not (i.group.actors or i.group.places or i.group.number or i.group.unknown or i.group.owner))
                    for i in self.s.items[:stop])
        if not self.s.items:
            return 0
        headline = self.s.headline or self.s.items[-1].kind != "end"
        return stop if plain and not headline and any(i.kind == "verb" for i in self.s.items[stop:]) else 0
