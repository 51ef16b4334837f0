"""Names of one word or more, looked up by their first: tens of thousands load at once, which a phrase matcher needs seconds for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

V = TypeVar("V")


class Names(Generic[V]):
    """Folded names (words joined by blanks) to what they may mean."""

    def __init__(self) -> None:
        self.of: dict[str, list[V]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}  # by first word, in words

    def entries(self, words: Sequence[str]) -> list[V]:
        """What is held under a name, to be added to."""
        key = " ".join(words)
        found = self.of.get(key)
        if found is None:
            found = self.of[key] = []
            lengths = self._lengths.get(words[0], ())
            if len(words) not in lengths:
                self._lengths[words[0]] = (*lengths, len(words))
        return found

    def get(self, key: str) -> list[V]:
        """What a name may mean; empty for no name."""
        return self.of.get(key, [])

    def longest(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Stretches of words that are names, in order; of two that overlap the longer, then the first."""
        lengths, of, end = self._lengths, self.of, len(words)
        spans = [(i, i + n) for i, w in enumerate(words) if w in lengths for n in lengths[w] if i + n <= end and " ".join(words[i:i + n]) in of]
        spans.sort(key=lambda s: (s[0] - s[1], s[0]))
        out: list[tuple[int, int]] = []
        taken: set[int] = set()
        for start, end in spans:
            if taken.isdisjoint(range(start, end)):
                out.append((start, end))
                taken.update(range(start, end))
        return sorted(out)
