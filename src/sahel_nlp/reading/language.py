"""English, French, or neither: by the function words and the letters of the language packs."""

from __future__ import annotations

import functools
import re

from ..knowledge.folding import fold
from ..knowledge.loader import built_in
from ..knowledge.yaml_loader import load_yaml


@functools.cache
def _signs() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Common words of each language, with a pack or without, and the letters that speak for it."""
    others = built_in() / "languages.yaml"
    out = {lang: (frozenset(fold(w) for w in words), frozenset[str]()) for lang, words in (load_yaml(others) if others.exists() else {}).items()}
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
    own = [lang for lang in sorted(shares) if (built_in() / lang).is_dir()]
    best = max(own, key=lambda lang: shares[lang])
    other = max(sorted(shares), key=lambda lang: shares[lang])
    if len(sample) >= 8 and shares[other] >= 0.15 and shares[other] > shares[best] + 0.05:
        return other
    if shares[best] < 0.08 and len(sample) >= 20 or shares[best] == 0 and not any(w.isascii() for w in written):
        return "und"
    return best
