"""Longest-match lookup of fixed word sequences over folded tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

V = TypeVar("V")


class Phrases(Generic[V]):
    """Word sequences and their values, found by their first word; of several the longest wins."""

    def __init__(self) -> None:
        self._lengths: dict[str, dict[str, list[int]]] = {}  # of those of several words, longest first: by their first word, then by their second
        self._first: dict[str, tuple[int, list[V]] | None] = {}  # every first word, and what it is alone
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
        if len(key) == 1:
            self._first[key[0]] = (1, values)
            return
        self._first.setdefault(key[0], None)
        lengths = self._lengths.setdefault(key[0], {}).setdefault(key[1], [])
        if len(key) not in lengths:
            lengths.append(len(key))
            lengths.sort(reverse=True)

    def at(self, words: Sequence[str], i: int, end: int) -> tuple[int, list[V]] | None:
        """(length, values) of the longest sequence that starts at i and ends before `end`, or None."""
        if i >= end or (first := words[i]) not in self._first:
            return None
        if i + 1 < end and first in self._lengths:
            for n in self._lengths[first].get(words[i + 1], ()):
                if i + n <= end and (values := self._index.get(tuple(words[i:i + n]))) is not None:
                    return n, values
        return self._first[first]

    def starting(self, words: Sequence[str], start: int, end: int) -> dict[int, tuple[int, list[V]]]:
        """What `at` finds at each word between two, where it finds anything."""
        first = self._first
        return {i: found for i in range(start, end) if words[i] in first and (found := self.at(words, i, end)) is not None}

    def firsts(self) -> Iterable[str]:
        """The words that a sequence can begin with."""
        return self._first.keys()

    def get(self, words: Iterable[str]) -> list[V]:
        """Values of exactly this sequence, or an empty list."""
        return self._index.get(tuple(words), [])

    def keys(self) -> Iterable[tuple[str, ...]]:
        """All sequences."""
        return self._index.keys()

    def __contains__(self, word: str) -> bool:
        return self._first.get(word) is not None


class Tables:
    """Several tables asked together: most words begin an entry of none or one of them."""

    def __init__(self, *tables: Phrases[Any]) -> None:
        self.tables = tables
        self._of: dict[str, list[int]] = {}
        for n, table in enumerate(tables):
            for w in table.firsts():
                self._of.setdefault(w, []).append(n)

    def starting(self, words: Sequence[str], start: int, end: int) -> list[dict[int, tuple[int, list[Any]]]]:
        """For each table what it finds at each word between two."""
        out: list[dict[int, tuple[int, list[Any]]]] = [{} for _ in self.tables]
        for i in range(start, end):
            for n in self._of.get(words[i], ()):
                if (found := self.tables[n].at(words, i, end)) is not None:
                    out[n][i] = found
        return out
