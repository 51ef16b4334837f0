"""Text to words as the tokenizer of a pipeline cuts it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..knowledge.folding import fold

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer


class Splitter:
    """Called with a text it gives folded words. The tokenizer is asked only where it could cut otherwise than at blanks."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.rules: Mapping[str, object] = tokenizer.rules or {}

    def __call__(self, text: str) -> list[str]:
        plain = plain_words(text, self.rules)
        return [t.norm_ for t in self.tokenizer(text) if not t.is_space] if plain is None else [fold(w) for w in plain]

    def surfaces(self, text: str) -> list[str]:
        """The words as they are written."""
        return plain_words(text, self.rules) or [t.text for t in self.tokenizer(text) if not t.is_space]

    def __reduce__(self) -> tuple[Any, ...]:
        return Splitter, (self.tokenizer,)


def plain_words(text: str, rules: Mapping[str, object]) -> list[str] | None:
    """The words of a text of letters and single blanks that no exception of the tokenizer cuts, or None: the tokenizer need not be asked."""
    words = text.split(" ")
    return words if all(w.isalpha() and w not in rules for w in words) else None
