"""The tokens of a Doc as plain lists: asking a Doc token by token costs more than all look-ups of names."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from spacy.attrs import IDX, NORM, ORTH, SPACY
from spacy.tokens import Doc


class TokenLists:
    """text: what the Doc was made from; texts, norms (folded forms), starts (offsets), spaced (does a blank follow?) of the tokens of a Doc."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.text = text
        orths, norms, starts, spaced = (doc.to_array([ORTH, NORM, IDX, SPACY]).T.tolist() if len(doc) else ([], [], [], []))
        strings = doc.vocab.strings
        form: dict[int, str] = {k: strings[k] for k in {*orths, *norms}}
        self.texts = [form[k] for k in orths]
        self.norms = [form[k] for k in norms]
        self.starts: list[int] = starts
        self.spaced: list[int] = spaced

    @functools.cached_property
    def capitals(self) -> list[int]:
        """Tokens that begin with a capital."""
        return [i for i, x in enumerate(self.texts) if x[:1].isupper()]

    def __len__(self) -> int:
        return len(self.texts)

    def written(self, start: int, end: int) -> str:
        """The text of some tokens, without the blank after the last."""
        return self.text[self.starts[start]:self.starts[end - 1] + len(self.texts[end - 1])]

    def folded(self, start: int, end: int) -> str:
        """Their folded forms, as names are looked up."""
        return " ".join(self.norms[start:end])


def has_capital(texts: Sequence[str]) -> bool:
    """Does one of the words begin with a capital?"""
    return any(x[:1].isupper() for x in texts)
