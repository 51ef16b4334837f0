"""One form for the spellings of a place's name, by the rules of patterns/gazetteer.yaml: Tinzaouaten, Ti-n-Zawatine, Tin Zaouatène."""

from __future__ import annotations

import functools

from .folding import fold


@functools.lru_cache(maxsize=1)
def _rules() -> tuple[list[tuple[str, str]], tuple[str, ...], int]:
    from .folders import built_in
    from .yaml_loader import load_yaml

    rules = load_yaml(built_in() / "gazetteer.yaml")["spellings"]
    return [(str(a), str(b)) for a, b in rules["rewrite"]], tuple(map(str, rules["endings"])), int(rules["least"])


@functools.lru_cache(maxsize=50_000)
def plain_spelling(name: str) -> str:
    """The form that all spellings of a name share; empty where too few letters are left to tell names apart."""
    rewrite, endings, least = _rules()
    out = "".join(c for c in fold(name) if c.isalpha())
    for a, b in rewrite:
        if a in out:
            out = out.replace(a, b)
    while out.endswith(endings):
        out = out[:-1]
    return out if len(out) >= least else ""
