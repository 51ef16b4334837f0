"""Where sentences begin: component `sahel_sentences`. Survives abbreviations, quotes, bullets, headlines."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from ..records import Zone
from .fields import find_fields
from .lexicon import Lexicon
from .state import Sentence

ENDERS = {".", "!", "?", "…", "..."}
CLOSERS = {'"', "”", "»", "'", ")", "]", "''"}
WRAPPED = 160  # characters: the longest line of a text that was cut to a width
LONGEST = 240
BULLETS = {"•", "*", "-", "–", "▪", "·"}


def split_sentences(words: Sequence[str], surface: Sequence[str], offsets: Sequence[int], text: str, zones: Sequence[Zone],
                    lexicon: Lexicon) -> list[Sentence]:
    """Sentences as token ranges; those inside dateline, byline or furniture are marked not readable."""
    starts = {0}
    n = len(words)
    breaks = {i + 1 for i, s in enumerate(surface) if "\n" in s}
    for i in sorted({i for i, w in enumerate(words) if w in ENDERS} | breaks - {n}):
        w = words[i]
        if w in ENDERS and i + 1 < n:
            j = i + 1
            while j < n and (words[j] in CLOSERS or words[j] in ENDERS) and not surface[j - 1].endswith((" ", "\n")):
                j += 1
            if j >= n:
                continue
            if w == "." and _abbreviation(words, surface, i, lexicon):
                continue
            first = surface[j][:1]
            if w != "." and first.islower():
                continue
            if first.islower() and surface[j - 1].endswith(" "):
                continue
            starts.add(j)
        elif i in breaks:
            gap = text[offsets[i - 1] + len(surface[i - 1].rstrip()):offsets[i]]
            if gap.count("\n") > 1 or (gap.count("\n") == 1 and (words[i - 1] in ENDERS | CLOSERS | {":"} or _short_line(text, offsets[i - 1])
                                                                or words[i] in BULLETS)):
                starts.add(i)
    fields = find_fields(words, surface, lexicon)
    values = {value: kind for _, value, kind in fields}
    names = {name for name, _, _ in fields}
    starts |= names | {v for v in values if v < n}
    for z in zones:
        for edge in (z.start, z.end):
            i = next((k for k in range(n) if offsets[k] >= edge), n)
            if i < n:
                starts.add(i)
    ordered = _cut_long(sorted(starts), words)
    out = []
    for number, start in enumerate(ordered, 1):
        end = ordered[number] if number < len(ordered) else n
        zone = next((z for z in zones if z.start <= offsets[start] < z.end), None)
        readable = zone is None or zone.kind in {"headline", "standfirst", "heading"}
        s = Sentence(number, start, end, readable, zone is not None and zone.kind in {"headline", "heading"})
        if start in names:
            s.readable = False
        s.field = values.get(start, "") if start not in names else ""
        last = next((words[k] for k in range(end - 1, start - 1, -1) if words[k] not in CLOSERS), "")
        s.question = last == "?"
        out.append(s)
    return out


def _cut_long(starts: list[int], words: Sequence[str]) -> list[int]:
    """A text without full stops is cut, at a comma where there is one, so that reading time grows linearly."""
    out: list[int] = []
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        out.append(start)
        while end - start > LONGEST:
            cut = next((k + 1 for k in range(start + LONGEST, start + LONGEST // 2, -1) if words[k] in {",", ";", ":"}), start + LONGEST)
            out.append(cut)
            start = cut
    return out


def _short_line(text: str, offset: int) -> bool:
    """A line too short to have been wrapped (a heading or a list entry), or any line of a text whose lines are paragraphs."""
    if _unwrapped(text):
        return True
    begin = text.rfind("\n", 0, offset) + 1
    stop = text.find("\n", offset)
    return (stop if stop >= 0 else len(text)) - begin < 60


@functools.lru_cache(maxsize=2)
def _unwrapped(text: str) -> bool:
    return max(map(len, text.split("\n"))) > WRAPPED


def _abbreviation(words: Sequence[str], surface: Sequence[str], i: int, lexicon: Lexicon) -> bool:
    if i == 0:
        return False
    previous = words[i - 1]
    if surface[i - 1].endswith((" ", "\n")):
        return False
    return previous in lexicon.abbreviations or len(previous) == 1 and previous.isalpha() and surface[i - 1].strip().isupper()
