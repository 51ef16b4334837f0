"""Reading a gold file, and what is wrong in it, by file, line and remedy."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..errors import InputError, SahelError, UsageError
from ..knowledge import load_knowledge
from ..knowledge.hints import nearest
from ..knowledge.yaml_loader import load_yaml

Gold = dict[str, Any]
COUNTED = {"asserted", "claimed", "reported"}
STATUSES = sorted(COUNTED | {"alleged", "denied", "negated", "planned", "hypothetical"})
ANY = {"any", "unknown_answer"}
ITEM_KEYS = "id behaviour date text file title events must_not also country lang relations note".split()
EVENT_KEYS = ("type trigger initiators initiator targets target also symmetric alternatives between place places place_surface place_country place_kind "
              "place_note date date_any date_from date_vague fatalities fatalities_low fatalities_high fatalities_text injured missing in_totals status "
              "by must about note").split()
BAN_KEYS = "type initiators initiator targets target place country date fatalities injured status total_fatalities_includes why".split()


def read_gold(path: Path) -> list[Gold]:
    """The items of a file, or of all YAML files of a folder."""
    if not path.exists():
        raise UsageError(f"{path}: no such gold file: docs/gold.md says how to write one")
    files = sorted(p for p in path.iterdir() if p.suffix in {".yaml", ".yml"}) if path.is_dir() else [path]
    types = {*load_knowledge("none").ontology, *ANY}
    items = [item for f in files for item in _items(f, types)]
    if not items:
        raise InputError(f"{path}: no gold items: a gold file is a list of items with id, date, text and events")
    return items


def _items(path: Path, types: set[str]) -> list[Gold]:
    try:
        raw = load_yaml(path)
    except (SahelError, OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path.name}: {error}".replace(f"{path.name}: {path.name}", path.name)) from None
    if not isinstance(raw, list):
        raise InputError(f"{path.name}, line 1: no list: write items that begin with '- id:'")
    out: list[Gold] = []
    seen: set[str] = set()
    for n, item in enumerate(raw, 1):
        where = f"{path.name}, line {getattr(item, 'line', 1)}"
        if not isinstance(item, dict):
            raise InputError(f"{where}, entry {n}: not a mapping: write 'id: ...', 'date: ...', 'text: ...', 'events: [...]'")
        where += f", {item.get('id', f'entry {n}')}"
        _known(where, item, ITEM_KEYS)
        if not item.get("id") or item["id"] in seen:
            raise InputError(f"{where}: " + ("the id stands twice: give each item its own" if item.get("id") else "no id: give the item one"))
        seen.add(item["id"])
        if item.get("date"):
            _day(where, item["date"])
        text = item.get("text") or _file(where, path, item.get("file"))
        lists: dict[str, list[Gold]] = {}
        for key, keys in (("events", EVENT_KEYS), ("must_not", BAN_KEYS)):
            entries = _plain(item.get(key)) or []
            if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
                raise InputError(f"{where}: {key} is no list of mappings: write '- {{type: attack, ...}}', or [] for none")
            for e in entries:
                at = f"{path.name}, line {getattr(e, 'line', getattr(item, 'line', 1))}, {item['id']}"
                lists[key] = [*lists.get(key, []), _entry(at, e, keys, types)]
        out.append({"id": item["id"], "behaviour": item.get("behaviour", "?"), "date": item.get("date", ""), "text": text, "file": path.name,
                    "whole": bool(item.get("file")), "french": ".fr" in "".join(path.absolute().parts[-2:]) or item.get("lang") == "fr",
                    "events": lists.get("events", []), "must_not": lists.get("must_not", [])})
    return out


def _entry(where: str, entry: Any, keys: Sequence[str], types: set[str]) -> Gold:
    _known(where, entry, keys)
    for key, known in (("type", sorted(types)), ("status", [*STATUSES, *ANY])):
        for word in listed(_plain(entry.get(key))):
            if word not in known:
                raise InputError(f"{where}: unknown {key} '{word}': {nearest(str(word), known)}")
    for key in ("date", "date_any", "date_from"):
        for day in flat_list(_plain(entry.get(key))):
            if day not in ANY:
                _day(where, str(day))
    out = {k: _plain(v) for k, v in entry.items()}
    for key in ("must", "symmetric", "alternatives", "date_vague", "in_totals"):
        if key in out:
            if str(out[key]).lower() not in {"true", "false"}:
                raise InputError(f"{where}: {key} is '{out[key]}': write true or false")
            out[key] = str(out[key]).lower() == "true"
    for key in ("fatalities", "fatalities_low", "fatalities_high", "injured", "total_fatalities_includes"):
        if key in out:
            out[key] = _numbers(out[key])
    return out


def _known(where: str, entry: Any, keys: Sequence[str]) -> None:
    for k in entry:
        if k not in keys:
            raise InputError(f"{where}: unknown key '{k}': {nearest(str(k), keys)}")


def _day(where: str, text: str) -> None:
    try:
        datetime.date.fromisoformat((text + "-01-01")[:10] if len(text) == 4 else (text + "-01")[:10])
    except ValueError:
        raise InputError(f"{where}: '{text}' is no day: write YYYY-MM-DD, YYYY-MM or YYYY") from None


def _file(where: str, path: Path, name: str | None) -> str:
    try:
        return (path.parent / str(name)).read_text("utf-8") if name else _no_text(where)
    except (OSError, UnicodeDecodeError):
        raise InputError(f"{where}: cannot read file '{name}': put it beside the gold file, in UTF-8") from None


def _no_text(where: str) -> str:
    raise InputError(f"{where}: no text: give 'text:', or 'file:' with a name beside the gold file")


def _plain(value: Any) -> Any:
    """YAML words that mean nothing, as nothing."""
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return None if isinstance(value, str) and value in {"", "~", "null"} else value


def _numbers(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: str(v) if k == "text" else _numbers(_plain(v)) for k, v in value.items()}
    if isinstance(value, list):
        return [_numbers(v) for v in value]
    return int(value) if isinstance(value, str) and value.isdigit() else value


def listed(x: Any) -> list[Any]:
    """A list of a value, a list, or nothing."""
    return [] if x is None or x == "" else list(x) if isinstance(x, (list, tuple)) else [x]


def flat_list(x: Any) -> list[Any]:
    """The leaves of nested lists."""
    return [y for v in listed(x) for y in (flat_list(v) if isinstance(v, list) else [v]) if y is not None]
