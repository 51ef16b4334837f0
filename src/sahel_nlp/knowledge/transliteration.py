"""Spellings of one name written over from another script, told by rules of patterns/transliteration.yaml."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Any

from .folding import fold

_PIECES = re.compile(r"[^\W\d_]+")


class Skeleton:
    """A name to the consonants that its spellings share."""

    def __init__(self, rules: Mapping[str, Any]) -> None:
        self.rules = rules
        self.types = frozenset(rules.get("types", []))
        self.articles = frozenset(rules.get("articles", []))
        self.rewrite = [(re.compile(a), b) for a, b in rules.get("rewrite", [])]
        self.least = int(rules.get("least", 7))
        self.piece = functools.lru_cache(maxsize=20_000)(self._piece)

    def __reduce__(self) -> tuple[Any, ...]:
        return Skeleton, (self.rules,)

    def _piece(self, word: str) -> str:
        for pattern, put in self.rewrite:
            word = pattern.sub(put, word)
        return word

    def of(self, text: str) -> str:
        """The skeleton of a name of two words or more; empty where too little is left to tell names apart."""
        words = _PIECES.findall(fold(text).replace("'", ""))
        pieces = [p for w in words if w not in self.articles and (p := self.piece(w))]
        joined = " ".join(pieces)
        return joined if len(pieces) > 1 and len(joined) - len(pieces) + 1 >= self.least else ""
