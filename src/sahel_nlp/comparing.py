"""Two output folders: rows gone, new and changed, so that an edit of the patterns can be judged."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from .errors import InputError
from .tables import COLUMNS, Row

Key = tuple[str, ...]
KEYS: dict[str, tuple[str, ...]] = {
    "actors": ("actor_id",), "places": ("place_id",), "mentions": ("doc_id", "start", "end", "label"),
    "relations": ("subject_id", "predicate", "object_id", "status", "source"), "unresolved": ("guess", "text")}
"""What tells a row of a table. Events have no such key: their ids hang on report numbers, so they are told by their evidence."""
TABLES = ("events", "actors", "places", "mentions", "relations", "unresolved")
IGNORED = {"events": {"event_id", "first_doc_id"}, "mentions": {"mention_id"}}
SHOWN: dict[str, tuple[str, ...]] = {
    "events": ("date_from", "event_type", "initiators", "targets", "place", "status"), "actors": ("name",), "places": ("name", "place_kind", "country"),
    "mentions": ("text", "label", "entity_id", "how"), "relations": ("subject", "predicate", "object", "status"), "unresolved": ("text", "guess", "count")}


@dataclass(frozen=True)
class Change:
    """Rows of one table: gone (only in the old folder), new, and changed as (old row, new row, columns that differ)."""

    gone: list[Row] = field(default_factory=list)
    new: list[Row] = field(default_factory=list)
    changed: list[tuple[Row, Row, list[str]]] = field(default_factory=list)
    same: int = 0


def compare(old: Path, new: Path) -> dict[str, Change]:
    """Changes of every table. Raises InputError for a folder without tables."""
    out = {}
    for name in TABLES:
        a, b = rows(old, name), rows(new, name)
        pairs = _events(old, new, a, b) if name == "events" else _keyed(name, a, b)
        out[name] = _change(name, pairs)
    return out


def rows(folder: Path, name: str) -> list[Row]:
    """Rows of a CSV of an output folder."""
    path = folder / f"{name}.csv"
    if not path.exists():
        raise InputError(f"{folder}: no {name}.csv there: give an output folder, and run with --format csv")
    with path.open(encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


Pairs = list[tuple[Row | None, Row | None]]


def _keyed(name: str, old: list[Row], new: list[Row]) -> Pairs:
    def index(table: list[Row]) -> dict[Key, Row]:
        seen: Counter[Key] = Counter()
        out = {}
        for r in table:
            key = tuple(r[k] for k in KEYS[name])
            seen[key] += 1
            out[(*key, str(seen[key]))] = r
        return out

    a, b = index(old), index(new)
    return [(a.get(k), b.get(k)) for k in sorted(a.keys() | b.keys())]


def _events(old: Path, new: Path, a: list[Row], b: list[Row]) -> Pairs:
    """An event is the one with which it shares most triggers of texts; of equals, the one of its own type, then the first."""
    spans_a, spans_b = _spans(old), _spans(new)
    where: dict[Key, set[str]] = defaultdict(set)
    for i, spans in spans_b.items():
        for s in spans:
            where[s].add(i)
    by_id = {r["event_id"]: r for r in b}
    order = {r["event_id"]: n for n, r in enumerate(b)}
    wishes = []
    for n, r in enumerate(a):
        shared = Counter(i for s in spans_a.get(r["event_id"], ()) for i in where.get(s, ()))
        wishes += [(-count, by_id[i]["event_type"] != r["event_type"], n, order[i], i) for i, count in shared.items() if i in by_id]
    paired: dict[int, str] = {}
    taken: set[str] = set()
    for _, _, n, _, i in sorted(wishes):
        if n not in paired and i not in taken:
            paired[n] = i
            taken.add(i)
    out: Pairs = [(r, by_id[paired[n]] if n in paired else None) for n, r in enumerate(a)]
    return out + [(None, r) for r in b if r["event_id"] not in taken]


def _spans(folder: Path) -> dict[str, set[Key]]:
    out: dict[str, set[Key]] = defaultdict(set)
    for r in rows(folder, "reports"):
        out[r["event_id"]].add((r["doc_id"], r["start"], r["end"], r["place_id"]))
        out[r["event_id"]].add((r["doc_id"], r["start"], r["end"], ""))
    return out


def _change(name: str, pairs: Pairs) -> Change:
    out = Change()
    same = 0
    columns = [c for c in COLUMNS[name] if c not in IGNORED.get(name, set())]
    for a, b in pairs:
        if a is None and b is not None:
            out.new.append(b)
        elif b is None and a is not None:
            out.gone.append(a)
        elif a is not None and b is not None:
            differ = [c for c in columns if a.get(c, "") != b.get(c, "")]
            if differ:
                out.changed.append((a, b, differ))
            else:
                same += 1
    return Change(out.gone, out.new, out.changed, same)


def as_json(changes: dict[str, Change]) -> dict[str, object]:
    """Counts and rows, changed ones with old and new value of each column."""
    return {name: {"same": c.same, "gone": c.gone, "new": c.new,
                   "changed": [{"row": {k: a[k] for k in (*KEYS.get(name, ("event_id",)), *SHOWN[name])}, "columns": {k: [a.get(k, ""), b.get(k, "")] for k in differ}}
                               for a, b, differ in c.changed]} for name, c in changes.items()}


def as_lines(changes: dict[str, Change], limit: int) -> list[tuple[str, str, str]]:
    """(table, sign, what) of the first rows of each kind: − gone, + new, ~ changed."""
    out = []
    for name, c in changes.items():
        for sign, table in (("-", c.gone), ("+", c.new)):
            out += [(name, sign, _brief(name, r)) for r in table[:limit]]
            out += [(name, sign, f"… and {len(table) - limit} more")] if len(table) > limit else []
        out += [(name, "~", f"{_brief(name, a)}: " + "; ".join(f"{k} {_cut(a.get(k, ''))} → {_cut(b.get(k, ''))}" for k in differ))
                for a, b, differ in c.changed[:limit]]
        out += [(name, "~", f"… and {len(c.changed) - limit} more")] if len(c.changed) > limit else []
    return out


def _brief(name: str, row: Row) -> str:
    return ", ".join(v for v in (row.get(k, "") for k in SHOWN[name]) if v)


def _cut(text: str) -> str:
    text = text or "nothing"
    return text if len(text) <= 40 else text[:39] + "…"
