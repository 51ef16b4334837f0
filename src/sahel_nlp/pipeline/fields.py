"""Texts written as a form: lines such as "Location: Gossi" cut into the word of the field and its value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .lexicon import Lexicon

FACTS = {"place", "area", "date", "initiator", "target", "sides", "dead", "injured", "abducted", "toll", "type"}
FEWEST = 2  # fields of facts that make a form
MARKS = {":", "="}
BARS = {"|", ";", "¦"}
ENDERS = {".", "!", "?"}
BEFORE = {"-", "–", "—", "*", "•", "▪", "·"}


def find_fields(words: Sequence[str], surface: Sequence[str], lexicon: Lexicon) -> list[tuple[int, int, str]]:
    """(first word of the field's name, first word of its value, kind) of every field, where there are enough of them for a form."""
    out: list[tuple[int, int, str]] = []
    fields, heads = lexicon.fields, set(lexicon.fields.firsts())
    for i, w in enumerate(words):
        if w not in heads or not surface[i][:1].isupper() or not _opens(words, surface, i):
            continue
        found = fields.at(words, i, len(words))
        if found is None:
            continue
        end = i + found[0]
        if end < len(words) and words[end] in MARKS:
            out.append((i, end + 1, found[1][0]))
    kinds = {kind for _, _, kind in out}
    return out if len(kinds & FACTS) >= FEWEST else []


def _opens(words: Sequence[str], surface: Sequence[str], i: int) -> bool:
    """Does a line, a sentence or a cell of a row begin at i?"""
    if i == 0:
        return True
    k = i - 1
    while k > 0 and words[k] in BEFORE:
        k -= 1
    return "\n" in surface[k] or words[i - 1] in BARS or words[i - 1] in ENDERS
