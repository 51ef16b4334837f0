"""actors.yaml: read, checked, laid over what was read before."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..errors import PatternError
from .entry_files import fail, read_entries
from .folding import fold
from .hints import nearest
from .models import ACTOR_TYPES, Actor, Alias
from .yaml_loader import Entry

ACTOR_KEYS = ("id name type country parent affiliated_with active_from active_to institution nationality predecessor successor led_by rivals "
              "wikidata source aliases off").split()
ALIAS_KEYS = ["text", "from", "to", "case"]


def _strings(value: Any) -> tuple[str, ...]:
    if value in (None, ""):
        return ()
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


def read_actors(path: Path, out: dict[str, Actor], over: bool) -> None:
    seen: set[str] = set()
    for raw in read_entries(path):
        line = raw.line
        key = str(raw.get("id", ""))
        if not key:
            raise fail(path, line, str(raw.get("name", "")), "no id: give it a slug such as 'wagner-group'")
        for k in raw:
            if k not in ACTOR_KEYS:
                raise fail(path, line, key, f"unknown key '{k}': {nearest(k, ACTOR_KEYS)}")
        if key in seen:
            raise fail(path, line, key, "the id stands twice: rename or join the entries")
        seen.add(key)
        if str(raw.get("off", "")).lower() in {"true", "yes"}:
            out.pop(key, None)
            continue
        base = out.get(key) if over else None
        actor_type = str(raw.get("type", base.type if base else ""))
        if actor_type not in ACTOR_TYPES:
            raise fail(path, line, key, f"unknown type '{actor_type}': {nearest(actor_type, ACTOR_TYPES)}")
        name = str(raw.get("name", base.name if base else ""))
        if not name:
            raise fail(path, line, key, "no name")

        def get(field: str, base: Actor | None = base, raw: Entry = raw) -> str:
            return str(raw.get(field) or (getattr(base, field) if base else ""))

        def many(field: str, base: Actor | None = base, raw: Entry = raw) -> tuple[str, ...]:
            return _strings(raw.get(field)) or (getattr(base, field) if base else ())

        out[key] = Actor(
            key, name, actor_type, get("country"), get("parent"), many("affiliated_with"), get("active_from"), get("active_to"),
            get("institution"), get("nationality"), get("predecessor"), get("successor"), many("led_by"), many("rivals"), get("wikidata"),
            get("source"), (base.aliases if base else ()) + tuple(_aliases(path, line, key, raw.get("aliases"))))
        a = out[key]
        for field in ("active_from", "active_to"):
            _day(path, line, key, field, getattr(a, field))
        if a.active_from and a.active_to and a.active_to < a.active_from[:len(a.active_to)]:
            raise fail(path, line, key, f"active_to {a.active_to} lies before active_from {a.active_from}")


def _day(path: Path, line: int, key: str, field: str, text: str) -> None:
    """A day, or the month or year of one."""
    if not text:
        return
    try:
        datetime.date.fromisoformat(f"{text}-01-01"[:10] if len(text) in {4, 7} else text)
    except ValueError:
        raise fail(path, line, key, f"{field} '{text}' is no date: write 2020, 2020-05 or 2020-05-31") from None


def _aliases(path: Path, line: int, key: str, raw: Any) -> Iterable[Alias]:
    if raw in (None, ""):
        return
    groups = raw if isinstance(raw, dict) else {"any": raw}
    seen: dict[tuple[str, str], list[Alias]] = {}
    for lang, entries in groups.items():
        if lang not in {"any"} and len(lang) != 2:
            raise fail(path, line, key, f"unknown language '{lang}' of aliases: any, or two letters such as en, fr")
        for entry in entries if isinstance(entries, list) else [entries]:
            alias = _alias(path, line, key, "" if lang == "any" else lang, entry)
            others = seen.setdefault((fold(alias.text), alias.lang), [])
            if any(_overlap(alias, other) for other in others):
                raise fail(path, line, key, f"alias '{alias.text}' stands twice{' in the same years' if alias.from_ or alias.to else ''}: keep one")
            others.append(alias)
            yield alias


def _alias(path: Path, line: int, key: str, lang: str, entry: Any) -> Alias:
    if not isinstance(entry, Entry):
        return Alias(str(entry), lang)
    for k in entry:
        if k not in ALIAS_KEYS:
            raise fail(path, entry.line, key, f"unknown key '{k}' of an alias: {nearest(k, ALIAS_KEYS)}")
    if not entry.get("text"):
        raise fail(path, entry.line, key, "an alias without text: write {text: Name, from: '2020'}")
    alias = Alias(str(entry["text"]), lang, str(entry.get("from") or ""), str(entry.get("to") or ""), str(entry.get("case", "")).lower() in {"true", "yes"})
    for field, day in (("from", alias.from_), ("to", alias.to)):
        _day(path, entry.line, key, f"{field} of alias '{alias.text}'", day)
    if alias.from_ and alias.to and alias.to < alias.from_[:len(alias.to)]:
        raise fail(path, entry.line, key, f"alias '{alias.text}': to {alias.to} lies before from {alias.from_}")
    return alias


def check_references(actors: dict[str, Actor]) -> None:
    for a in actors.values():
        for field in ("parent", "predecessor", "successor"):
            other = getattr(a, field)
            if other and other not in actors:
                raise PatternError(f"actors.yaml, {a.id}: {field} '{other}' is no actor: {nearest(other, actors)}")
        for field in ("affiliated_with", "led_by", "rivals"):
            for other in getattr(a, field):
                if other not in actors:
                    raise PatternError(f"actors.yaml, {a.id}: {field} '{other}' is no actor: {nearest(other, actors)}")


def check_shared_aliases(actors: dict[str, Actor]) -> None:
    owners: dict[str, list[tuple[str, Alias]]] = {}
    for a in actors.values():
        if a.derived:
            continue
        for alias in (Alias(a.name), *a.aliases):
            for other, theirs in owners.setdefault(fold(alias.text), []):
                same_tongue = not alias.lang or not theirs.lang or alias.lang == theirs.lang
                apart = a.country and actors[other].country and a.country != actors[other].country  # the text's country tells which
                if other != a.id and same_tongue and not apart and _overlap(alias, theirs):
                    raise PatternError(f"actors.yaml, {a.id}: alias '{alias.text}' belongs to '{other}' in the same years: "
                                       "give both a from/to or a country of its own, or take it from one")
            owners[fold(alias.text)].append((a.id, alias))


def _overlap(a: Alias, b: Alias) -> bool:
    return not (a.to and b.from_ and a.to < b.from_[:len(a.to)] or b.to and a.from_ and b.to < a.from_[:len(b.to)]
                or a.to and b.from_ and a.to <= b.from_ or b.to and a.from_ and b.to <= a.from_)
