"""Longest-match lookup of fixed word sequences over folded tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

V = TypeVar("V")


class Phrases(Generic[V]):
    """Word sequences and their values, found by their first word; of several the longest wins."""

    def __init__(self) -> None:
        self._by_first: dict[str, tuple[dict[str, list[tuple[tuple[str, ...], list[V]]]], list[list[V]]]] = {}  # longer ones by their second word, and the word alone
        self._index: dict[tuple[str, ...], list[V]] = {}

    def add(self, words: Sequence[str], value: V) -> None:
        """Add a value under a sequence; a sequence may hold several."""
        key = tuple(words)
        if not key:
            return
        values = self._index.get(key)
        if values is not None:
            if value not in values:
                values.append(value)
            return
        values = [value]
        self._index[key] = values
        longer, alone = self._by_first.setdefault(key[0], ({}, []))
        if len(key) == 1:
            alone.append(values)
            return
        bucket = longer.setdefault(key[1], [])
        bucket.append((key, values))
        bucket.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: Sequence[str], i: int, end: int) -> tuple[int, list[V]] | None:
        """(length, values) of the longest sequence that starts at i and ends before `end`, or None."""
        found = self._by_first.get(words[i]) if i < end else None
        if found is None:
            return None
        longer, alone = found
        if longer and i + 1 < end:
            for key, values in longer.get(words[i + 1], ()):
                n = len(key)
                if n == 2 or i + n <= end and tuple(words[i + 2:i + n]) == key[2:]:
                    return n, values
        return (1, alone[0]) if alone else None

    def starting(self, words: Sequence[str], start: int, end: int) -> dict[int, tuple[int, list[V]]]:
        """What `at` finds at each word between two, where it finds anything."""
        first = self._by_first
        return {i: found for i in range(start, end) if words[i] in first and (found := self.at(words, i, end)) is not None}

    def firsts(self) -> Iterable[str]:
        """The words that a sequence can begin with."""
        return self._by_first.keys()

    def get(self, words: Iterable[str]) -> list[V]:
        """Values of exactly this sequence, or an empty list."""
        return self._index.get(tuple(words), [])

    def keys(self) -> Iterable[tuple[str, ...]]:
        """All sequences."""
        return self._index.keys()

    def __contains__(self, word: str) -> bool:
        return (word,) in self._index
