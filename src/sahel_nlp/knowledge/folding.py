"""One spelling for many: case, accents, apostrophes, hyphens and blanks folded away. One character in, one out, where Unicode allows."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable
from typing import Any

_ONE = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ʻ": "'", "ʿ": "'", "ʾ": "'", "‐": "-", "‑": "-", "‒": "-", "−": "-", "\u00a0": " ", "\u202f": " ",
        "\u2009": " ", "ı": "i", "ɗ": "d", "ɓ": "b", "ƙ": "k", "ŋ": "n", "ɲ": "n", "ɛ": "e", "ɔ": "o"}

_TABLE = str.maketrans(_ONE)


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


class Folder:
    """Like fold, but words that match `keep` keep their accents: where an accent tells two words of a language apart."""

    _word = re.compile(r"[^\W\d_]+")

    def __init__(self, keep: str) -> None:
        self.keep, self._kept, self._seen = keep, re.compile(keep), functools.lru_cache(maxsize=100_000)(self._fold)

    def __call__(self, text: str) -> str:
        return self._seen(text)

    def __reduce__(self) -> tuple[Any, ...]:
        return folder, (self.keep,)

    def _one(self, m: re.Match[str]) -> str:
        lower = unicodedata.normalize("NFC", m.group().lower())
        found = self._kept.search(lower)
        return fold(lower[:found.start()]) + found.group() if found else fold(m.group())

    def _fold(self, text: str) -> str:
        return fold(text) if text.isascii() else self._word.sub(self._one, text).translate(_TABLE)


@functools.cache
def folder(keep: str = "") -> Callable[[str], str]:
    """How a language folds its words: keep is a pattern of those whose accents stay."""
    return Folder(keep) if keep else fold


@functools.lru_cache(maxsize=1)
def _generic() -> re.Pattern[str]:
    from .folders import built_in
    from .yaml_loader import load_yaml

    words = load_yaml(built_in() / "gazetteer.yaml")
    return re.compile("|".join(rf"(?<!\w){re.escape(fold(str(w)))}" + r"(?!\w)" * str(w)[-1].isalnum() for w in [*words["small_words"], *words["admin_words"]]))


@functools.lru_cache(maxsize=200_000)
def core(name: str) -> str:
    """A place's name without its admin word, marks and blanks, for comparing: "Cercle de Kita" and "Kita Cercle" alike."""
    plain = fold(name)
    bare = "".join(c for c in _generic().sub(" ", plain) if c.isalnum())
    return bare or "".join(c for c in plain if c.isalnum())
