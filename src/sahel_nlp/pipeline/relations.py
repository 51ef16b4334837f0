"""Standing ties that a sentence states: component `sahel_relations`. Words come from relations.yaml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..records import Tie
from .state import NamedSpan, Reading, Sentence, between


def find_ties(reading: Reading, surface: Sequence[str], offsets: Sequence[int], text: str, data: Mapping[str, Any]) -> None:
    """Ties into Reading.ties: between two named actors of one sentence."""
    for s in reading.sentences:
        if not s.readable or s.question:
            continue
        actors = between(reading.actors, s.start, s.end)
        for first, second in zip(actors, actors[1:], strict=False):
            found = _between(reading, s, first, second, data)
            if found is None or found[0] == found[2]:
                continue
            start, end = offsets[first.start], offsets[second.end - 1] + len(surface[second.end - 1].rstrip())
            tie = Tie(reading.doc_id, found[0], found[1], found[2], "asserted", start, end, text[start:end])
            if not any((t.subject, t.predicate, t.object) == (tie.subject, tie.predicate, tie.object) for t in reading.ties):
                reading.ties.append(tie)


def _between(reading: Reading, s: Sentence, first: NamedSpan, second: NamedSpan, data: Mapping[str, Any]) -> tuple[str, str, str] | None:
    """(subject, predicate, object) told by the words between two names."""
    words, fold = reading.words[first.end:second.start], reading.lexicon.fold
    a, b = first.candidates[0], second.candidates[0]
    if len(words) > 14:
        return None
    joined = " " + " ".join(words) + " "
    for predicate, phrases in data.get("phrases", {}).items():
        if len(words) <= 6 and any(f" {fold(p)} " in joined for p in phrases):
            return a, predicate, b
    for predicate, modifiers in data.get("modifiers", {}).items():
        if len(words) <= 3 and len(words) >= 2 and words[0] == "-" and words[1] in {fold(m) for m in modifiers}:
            return b, predicate, a
    for predicate, adjectives in data.get("adjectives", {}).items():
        if any(w in {fold(x) for x in adjectives} for w in words):
            return a, predicate, b
    return None
