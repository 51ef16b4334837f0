"""One spelling for many: case, accents, apostrophes, hyphens and blanks folded away. One character in, one out, where Unicode allows."""

from __future__ import annotations

import functools
import unicodedata

_ONE = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ʻ": "'", "ʿ": "'", "ʾ": "'", "‐": "-", "‑": "-", "‒": "-", "−": "-", "\u00a0": " ", "\u202f": " ",
        "\u2009": " ", "ı": "i", "ɗ": "d", "ɓ": "b", "ƙ": "k", "ŋ": "n", "ɲ": "n", "ɛ": "e", "ɔ": "o"}


@functools.lru_cache(maxsize=4096)
def _char(c: str) -> str:
    if c in _ONE:
        return _ONE[c]
    base = unicodedata.normalize("NFD", c)
    if len(base) > 1 and all(unicodedata.combining(x) for x in base[1:]):
        c = base[0]
    return c.casefold() if len(c.casefold()) == 1 else c.lower()


@functools.lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """The folded form of a word or name."""
    return "".join(map(_char, text))
