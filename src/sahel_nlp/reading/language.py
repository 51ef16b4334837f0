"""English, French, or neither: by the function words and the letters of the language packs."""

from __future__ import annotations

import functools
import re

from ..knowledge.folding import fold
from ..knowledge.loader import built_in
from ..knowledge.yaml_loader import load_yaml


@functools.cache
def _signs() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Common words and letters of each language; letters that another language has too tell nothing."""
    out: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for folder in sorted(p for p in built_in().iterdir() if p.is_dir()):
        path = folder / "head.yaml"
        if path.exists():
            data = load_yaml(path)
            out[folder.name] = frozenset(fold(w) for w in data.get("common", [])), frozenset(data.get("letters", ""))
    return out


@functools.cache
def packs() -> tuple[str, ...]:
    """Languages whose pack is complete enough to read events."""
    return tuple(sorted(p.parent.name for p in built_in().glob("*/frames.yaml")))


def tell_language(text: str) -> str:
    """Code of the language whose common words are most frequent; "und" where none is."""
    written = re.findall(r"[^\W\d_]+", text[:20_000])
    if not written:
        return "und"
    sample = [fold(w) for w in written]
    shares = {}
    for lang, (words, letters) in _signs().items():
        marked = sum(w[0].islower() and not letters.isdisjoint(w) for w in written) / 4 if letters else 0.0  # names travel between languages
        shares[lang] = (sum(w in words for w in sample) + marked) / len(sample)
    best = max(sorted(shares), key=lambda lang: shares[lang])
    if shares[best] < 0.08 and len(sample) >= 20:
        return "und"
    return best
