"""How many independent sources an event has: papers that print one agency text count once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from ..knowledge.folding import fold
from ..records import Report

ALIKE = 0.85
"""Share of the shorter text's words that stand in the other in the same order."""
SHORT = 6
"""Fewer words can agree by chance: then the whole text must be the same."""
ENOUGH = 14
"""More sources cannot raise the confidence."""
_WORD = re.compile(r"\w+")


def independent(reports: Sequence[Report]) -> int:
    """Sources whose sentences on the event are their own; documents in the order of their ids, so the count depends on nothing else."""
    texts: dict[str, dict[str, None]] = {}
    for r in sorted(reports, key=lambda r: (r.doc_id, r.sentence, r.number)):
        texts.setdefault(r.doc_id, {})[r.text] = None
    if len(texts) == 1:
        return 1
    firsts: list[list[str]] = []
    seen: set[tuple[str, ...]] = set()
    for sentences in texts.values():
        words = _words(" ".join(sentences))
        if tuple(words) in seen:
            continue
        seen.add(tuple(words))
        if any(alike(words, f) for f in firsts):
            continue
        firsts.append(words)
        if len(firsts) >= ENOUGH:
            break
    return max(1, len(firsts))


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def alike(a: Sequence[str], b: Sequence[str]) -> bool:
    """Is one text a copy of the other, or of a part of it? Longest common subsequence of words."""
    shorter = min(len(a), len(b))
    if shorter <= SHORT:
        return a == b
    return LCSseq.similarity(a, b, score_cutoff=int(ALIKE * shorter)) >= ALIKE * shorter
