"""Names that count as one actor."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from ..knowledge.yaml_loader import load_yaml

Classes = frozenset[tuple[str, str]]
Name = tuple[str, str, str]  # name, country, actor_type


@cache
def equal_names() -> dict[str, Any]:
    """Names that count as one actor: names.yaml."""
    y = load_yaml(Path(__file__).with_name("names.yaml"))
    return {"kinds": [(k.split(), re.compile(rx)) for k, rx in y["kinds"]], "country": [(cc, re.compile(rx)) for cc, rx in y["country"]],
            "national": set(y["national"]), "type": {k: v.split() for k, v in y["actor_type"].items()},
            "member": re.compile(y["member"]), "facility": re.compile(y["facility"]), "army": y["army"]}


def flat(text: Any) -> str:
    """Lower case, no accents, one space between words."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", str(text)).encode("ascii", "ignore").decode() if text else ""
    return " ".join(re.findall(r"[a-z0-9]+", plain.casefold()))


@cache
def classes(name: str, country: str = "", actor_type: str = "") -> Classes:
    """Kinds and countries of a name; an unknown name is a kind of its own."""
    e = equal_names()
    out = set()
    for part in re.split(r"\s+and/or\s+", str(name).removeprefix("OTHER:")):
        f = flat(part.replace("_", " "))
        if f:
            kinds = next((k for k, rx in e["kinds"] if rx.search(f)), None) or e["type"].get(actor_type) or ["=" + f]
            cc = next((c for c, rx in e["country"] if rx.search(f)), None) or country
            out |= {(k, cc if k in e["national"] else "") for k in kinds}
    return frozenset(out)


def agree(a: Classes, b: Classes) -> bool:
    """Do two sets of kinds share one, without contradicting countries?"""
    def same(k: str, l: str) -> bool:
        return k == l or (k[0] == l[0] == "=" and (f" {k[1:]} " in f" {l[1:]} " or f" {l[1:]} " in f" {k[1:]} "))
    return any(same(k, l) and (c == d or not c or not d) for k, c in a for l, d in b)


def same_actor(name: Name, gold: str) -> bool:
    """Same text, same class, or, for names of no class, one inside the other."""
    gold = str(gold).removeprefix("OTHER:")
    p, g, c, d = flat(name[0]), flat(gold), classes(*name), classes(gold)
    if (g and p == g) or agree(c, d):
        return True
    return any(k[0] == "=" for k, _ in c | d) and bool((len(g) > 3 and f" {g} " in f" {p} ") or (len(p) > 3 and f" {p} " in f" {g} "))


def surely(name: Name, gold: str) -> bool:
    """Strictly the same: an ambiguous name is not yet one of its readings."""
    if not same_actor(name, gold):
        return False
    member = equal_names()["member"]
    p, g = ({k for k, _ in classes(*x)} for x in (name, (str(gold), "", "")))
    return bool(member.findall(flat(name[0])) == member.findall(flat(gold)) and (any(k[0] == "=" for k in p | g) or p <= g))
