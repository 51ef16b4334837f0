"""English, French, or neither: told by py3langid, a naive Bayes model over byte n-grams that the package brings along (no network)."""

from __future__ import annotations

import functools
import importlib.metadata
from typing import TYPE_CHECKING

from ..knowledge.folders import built_in
from ..knowledge.kept import kept
from ..knowledge.yaml_loader import load_yaml

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SAMPLE = 20_000  # characters that are looked at
LIKELY = 0.05    # probability from which a language that can be read is chosen: headings full of names look like many languages
SURE = 0.5       # probability from which another language is
UNKNOWN = "und"


@functools.cache
def packs() -> tuple[str, ...]:
    """Languages whose pack is complete enough to read events."""
    return tuple(sorted(p.parent.name for p in built_in().glob("*/frames.yaml")))


def tell_language(text: str) -> str:
    """ISO 639 code of the language of a text; "und" where it has no letters."""
    sample = text[:SAMPLE]
    if not any(c.isalpha() for c in sample):
        return UNKNOWN
    ranked = _identifier().rank(sample)
    best, probability = ranked[0]
    own, likely = next((code, p) for code, p in ranked if code in packs())
    return str(own if likely >= LIKELY or probability < SURE else best)


@functools.cache
def _identifier() -> LanguageIdentifier:
    """The package's model with the languages of the packs and of languages.yaml. Unpacking it takes most of a second, so the unpacked one is kept."""
    languages = sorted({*packs(), *load_yaml(built_in() / "languages.yaml")["told_apart"]})
    return kept("languages", f"{importlib.metadata.version('py3langid')} {languages}", lambda: _made(languages))


def _made(languages: list[str]) -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    whole.set_languages(set(languages) & set(whole.labels))
    return LanguageIdentifier(whole.nb_ptc, whole.nb_pc, whole.nb_classes, whole.tk_nextmove, whole.tk_output, norm_probs=True, tk_row=whole.tk_row)
