"""The words of head.yaml and calendar.yaml, of all packs together: a French communiqué may stand under an English headline."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Any

from ..knowledge.folders import built_in
from ..knowledge.folding import fold
from ..knowledge.loader import load_knowledge
from ..knowledge.yaml_loader import load_yaml

LABELS = ("published", "updated", "later", "event", "author", "publisher", "title", "passed")
"""What a word before a date or a name announces; `later` and `event` are days that are not the document's, `passed` is no news of it."""


def flat(text: str) -> str:
    """Folded, with the offsets of the text."""
    folded = fold(text)
    return folded if len(folded) == len(text) else "".join(f if len(f := fold(c)) == 1 else c for c in text)


def alternatives(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first; of none it never matches."""
    return "|".join(sorted({re.escape(flat(str(w))) for w in words}, key=lambda w: (-len(w), w))) or r"(?!)"


@functools.cache
def _packs() -> tuple[tuple[str, dict[str, Any]], ...]:
    return tuple((p.parent.name, load_yaml(p)) for name in ("head", "calendar") for p in sorted(built_in().glob(f"*/{name}.yaml")))


@functools.cache
def listed(key: str, lang: str = "") -> tuple[str, ...]:
    """Entries of a list, of one pack or of all."""
    return tuple(str(w) for pack, data in _packs() if lang in {"", pack} for w in data.get(key, []))


@functools.cache
def words(key: str) -> frozenset[str]:
    """The flat entries of a list of all packs."""
    return frozenset(map(flat, listed(key)))


@functools.cache
def mapped(key: str) -> dict[str, int]:
    """Words and their numbers: months, weekdays."""
    return {flat(str(w)): int(n) for _, data in _packs() for w, n in data.get(key, {}).items()}


@functools.cache
def pattern(key: str, lang: str = "") -> re.Pattern[str]:
    """Any of the patterns of a list, on flat text."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(f'(?:{p})' for p in listed(key, lang)) or '(?!)'})(?!\w)")


@functools.cache
def _label_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    out = []
    for kind in LABELS:
        found = [p for _, data in _packs() for p in data.get("labels", {}).get(kind, [])]
        out.append((kind, re.compile(rf"(?:{'|'.join(found) or '(?!)'})(?!\w)[ :.]*")))
    return tuple(out)


def label(part: str) -> tuple[str, int]:
    """(kind, where the rest begins) of the longest label at the head of a flat part; ("", 0) where there is none."""
    found = [(m.end(), kind) for kind, p in _label_patterns() if (m := p.match(part))]
    if not found:
        return "", 0
    end = max(e for e, _ in found)
    return next(kind for e, kind in found if e == end), end


@functools.cache
def _outlets() -> frozenset[str]:
    names = [n for a in load_knowledge("none").actors.values() if a.type == "media" for n in (a.name, *(x.text for x in a.aliases))]
    return frozenset(squeezed(n) for n in (*names, *listed("outlets")))


def squeezed(name: str) -> str:
    """A name without its marks and blanks."""
    return "".join(c for c in flat(name) if c.isalnum())


HOST = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:/\S*)?")


def is_known_outlet(name: str) -> bool:
    """A known agency or paper, or the address of a site."""
    return squeezed(name) in _outlets() or bool(HOST.fullmatch(flat(name).strip()))


def is_outlet(name: str) -> bool:
    """A known one, or a name with a word that only such names have ("News Mania Desk")."""
    parts = re.findall(r"\w+", flat(name))
    small = words("links") - words("particles")
    return is_known_outlet(name) or 1 < len(parts) < 6 and not words("outlet_words").isdisjoint(parts) and small.isdisjoint(parts) \
        and not pattern("documents").search(flat(name))


def is_name(text: str) -> bool:
    """A few words written as a name is: "Piyal Chatterjee", "Agence d'information du Burkina"."""
    parts = text.split()
    if not 0 < len(parts) <= 6 or len(text) > 60:
        return False
    strong = [w for w in parts if w[0].isupper() or HOST.fullmatch(flat(w)) or w[0] == "@"]
    return bool(strong) and all(w in strong or flat(w) in words("particles") or "'" in flat(w)[1:3] for w in parts)


def is_person(text: str) -> bool:
    """Two to four words written as names, none of them a word of outlets."""
    return 1 < len(text.split()) < 5 and is_name(text) and not is_outlet(text) and not any(c.isdigit() for c in text)
