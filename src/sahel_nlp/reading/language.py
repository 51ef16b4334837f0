"""English, French, or neither: by the function words of the language packs."""

from __future__ import annotations

import functools
import re

from ..knowledge.folding import fold
from ..knowledge.loader import built_in
from ..knowledge.yaml_loader import load_yaml


@functools.cache
def _words() -> dict[str, frozenset[str]]:
    out: dict[str, frozenset[str]] = {}
    for folder in sorted(p for p in built_in().iterdir() if p.is_dir()):
        path = folder / "head.yaml"
        if path.exists():
            out[folder.name] = frozenset(fold(w) for w in load_yaml(path).get("common", []))
    return out


@functools.cache
def packs() -> tuple[str, ...]:
    """Languages whose pack is complete enough to read events."""
    return tuple(sorted(p.parent.name for p in built_in().glob("*/frames.yaml")))


def tell_language(text: str) -> str:
    """Code of the language whose common words are most frequent; "und" where none is."""
    sample = re.findall(r"[^\W\d_]+", fold(text[:20_000]))
    if not sample:
        return "und"
    shares = {lang: sum(w in words for w in sample) / len(sample) for lang, words in _words().items()}
    best = max(sorted(shares), key=lambda lang: shares[lang])
    if shares[best] < 0.08 and len(sample) >= 20:
        return "und"
    return best
