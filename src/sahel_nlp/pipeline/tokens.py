"""A blank spaCy pipeline of a language, its tokenizer made from the pack where head.yaml says how words are cut."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..knowledge.folders import built_in
from ..knowledge.yaml_loader import load_yaml

if TYPE_CHECKING:
    from spacy.language import Language


def blank(lang: str) -> Language:
    """spacy.blank(lang) without smileys, or with the pack's own rules: spaCy's French ones alone take longer to load than all the rest."""
    rules = _rules(built_in() / lang / "head.yaml")
    return _made(lang, rules) if rules else _spacys(lang)


def _rules(path: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = load_yaml(path).get("tokenizer", {}) if path.exists() else {}
    return found


def _spacys(lang: str) -> Language:
    from spacy.lang.tokenizer_exceptions import emoticons
    from spacy.util import get_lang_class

    base = get_lang_class(lang)
    kept = {k: v for k, v in base.Defaults.tokenizer_exceptions.items() if k not in emoticons}
    made = type(base.__name__, (base,), {"Defaults": type("Defaults", (base.Defaults,), {"tokenizer_exceptions": kept})})
    out: Language = made()
    return out


def _made(lang: str, rules: Mapping[str, Any]) -> Language:
    import re

    from spacy.attrs import ORTH
    from spacy.lang.char_classes import ALPHA, ALPHA_UPPER, HYPHENS
    from spacy.lang.punctuation import TOKENIZER_INFIXES, TOKENIZER_SUFFIXES
    from spacy.language import BaseDefaults, Language

    elision = "".join(re.escape(c) for c in rules.get("elision", ""))
    hyphen = rf"(?<=[{ALPHA}])(?:{HYPHENS})(?=[{ALPHA}])"
    cuts = [i for i in TOKENIZER_INFIXES if i != hyphen]
    cuts.append(rf"(?<=[{ALPHA}])(?:{HYPHENS})(?=[{ALPHA_UPPER}])")  # names are joined by hyphens, words made with them
    if elision:
        cuts.append(rf"(?<=[{ALPHA}][{elision}])(?=[{ALPHA}])")
    enclitics = [re.escape(e) for e in sorted(rules.get("enclitics", []), key=len, reverse=True)]
    defaults = type("Defaults", (BaseDefaults,), {
        "infixes": cuts,
        "suffixes": [*TOKENIZER_SUFFIXES, *(rf"(?<=[{ALPHA}]){e}" for e in enclitics)],
        "tokenizer_exceptions": {**BaseDefaults.tokenizer_exceptions, **{w: [{ORTH: w}] for t in rules.get("whole", []) for w in (t, t.capitalize())}}})
    made = type("Lean", (Language,), {"lang": lang, "Defaults": defaults})
    out: Language = made()
    return out
