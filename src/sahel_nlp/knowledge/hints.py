"""How a fault in a pattern file is told: file, line, entry, and the nearest valid word."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from ..errors import PatternError


def nearest(word: str, words: Iterable[str]) -> str:
    """A hint with the nearest valid word, or all of them."""
    words = list(words)
    close = difflib.get_close_matches(str(word), words, 1, 0.5)
    shown = ", ".join(words[:40]) + (" …" if len(words) > 40 else "")
    return f"did you mean '{close[0]}'?" if close else f"one of: {shown}"


def failed(file: str, line: int, entry: str, what: str) -> PatternError:
    """The error of one entry."""
    return PatternError(f"{file}, line {line}, {entry or 'entry'}: {what}")
