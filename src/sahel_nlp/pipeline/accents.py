"""Accents that tell words apart, put back where a text has none."""

from __future__ import annotations

from collections.abc import Sequence

from ..knowledge.folding import fold as fold_all
from .lexicon import Lexicon


def spelling(lex: Lexicon, words: list[str], surface: Sequence[str]) -> list[str]:
    """Words as the pack spells them: accents that tell words apart kept, and put back where a text has none."""
    if lex.fold is fold_all:
        return words
    out = [lex.fold(s) for s in surface]
    letters = sum(len(w) for w in words)
    bare = letters > 40 and not any(fold_all(w) != w.lower() for w in surface if w.isalpha())
    for i, w in enumerate(out):
        if (bare or surface[i].isupper()) and w in lex.accented:
            out[i] = _accents(lex, out, i, bare)
    return out


def _accents(lex: Lexicon, words: list[str], i: int, bare: bool) -> str:
    """The accented or the plain word, by what stands around it: a participle needs an auxiliary or an agent."""
    word, full = words[i], lex.accented[words[i]]
    before = next((w for w in reversed(words[max(0, i - 3):i]) if w not in lex.adverbs and w not in lex.negators), "")
    after = words[i + 1:i + 6]
    if word in lex.have:
        nxt = next((w for w in after if w not in lex.adverbs and w not in lex.negators and w not in lex.clitics), "")
        return word if _participle(lex, lex.accented.get(nxt, nxt)) else full
    if word not in lex.plain or full in lex.nouns and word not in lex.nouns and (
            before in lex.determiners or before in lex.number_words):
        return full
    if full in lex.not_verbs and words[i - 1] in lex.nouns and i > 0:
        return full  # "armed men", the adjective after its noun
    by = bool(after) and "agent" in lex.prep_class.get(after[0], ()) and words[i - 1] not in lex.determiners  # "attaque par X", not "l'attaque par X"
    if _participle(lex, full) and (before in lex.be or before in lex.have or by):
        return full
    return word


def _participle(lex: Lexicon, word: str) -> bool:
    return any("pp" in tags for _, tags in lex.forms.get(word, []))
