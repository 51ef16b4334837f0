"""Headings in title case ("Gunmen Kill 12 Villagers in Northern Mali"), where a capital makes no name of a word."""

from __future__ import annotations

from ..sentences import ENDERS
from ..state import Reading, Sentence

SHARE = 0.8  # of its longer words that have a capital
LONG = 4  # letters of a word that title case writes with one
FEW = 4  # such words, below which nothing is told


def without_title_case(r: Reading) -> list[str]:
    """The surface of a text in which the common words of such headings are small; the text's own list where it has none."""
    surface: list[str] = r.view.surface
    changed = False
    taken: set[int] = set()
    small: set[str] = set()
    for s in r.sentences:
        if not s.readable or not in_title_case(r, s):
            continue
        if not changed:
            surface, changed = list(surface), True
            taken = {k for x in (*r.actors, *r.places) for k in range(x.start, x.end)}
            small = {w for w, x in zip(r.words, r.view.surface, strict=True) if x[:1].islower()}
        for i in range(s.start + 1, s.end):
            if i not in taken and (r.words[i] in small or common(r, i)):
                surface[i] = surface[i].lower()
    return surface


def in_title_case(r: Reading, s: Sentence) -> bool:
    """Is the line a heading whose words begin with capitals?"""
    if r.words[s.end - 1] in ENDERS:
        return False
    long = [x for x in r.view.surface[s.start:s.end] if x[:LONG].isalpha() and len(x.rstrip()) >= LONG]
    return len(long) >= FEW and sum(x[0].isupper() for x in long) >= SHARE * len(long)


def common(r: Reading, i: int) -> bool:
    """A word of the language, and no name as far as its lists tell."""
    w, lex = r.words[i], r.lexicon
    return w in lex.forms or i in r.roles or w in lex.trigger_nouns or w in lex.classes or w in lex.adverbs or w in lex.prepositions or w in lex.determiners \
        or w in lex.place_words or w in lex.not_people
