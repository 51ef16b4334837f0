"""Gold against output: whole items, and precision and recall by field. The rules are those of docs/gold.md."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from .errors import InputError, SahelError, UsageError
from .knowledge import load_knowledge
from .knowledge.hints import nearest
from .knowledge.yaml_loader import load_yaml
from .tables import Corpus, Row, tables

Gold = dict[str, Any]
Classes = frozenset[tuple[str, str]]
Name = tuple[str, str, str]  # name, country, actor_type
COUNTED = {"asserted", "claimed", "reported"}
STATUSES = sorted(COUNTED | {"alleged", "denied", "negated", "planned", "hypothetical"})
ANY = {"any", "unknown_answer"}
SIDES = [("initiator", "initiators"), ("initiator", "initiator"), ("target", "targets"), ("target", "target")]
FIELDS = ["event type", "initiator", "target", "dyad", "place", "date", "fatalities", "status"]
BANDS = ((0.85, "0.85 and more"), (0.75, "0.75 to 0.84"), (0.65, "0.65 to 0.74"), (0.55, "0.55 to 0.64"), (0.0, "below 0.55"))  # confidence, from
ITEM_KEYS = "id behaviour date text file title events must_not also country lang relations note".split()
EVENT_KEYS = ("type trigger initiators initiator targets target also symmetric alternatives between place places place_surface place_country place_kind "
              "place_note date date_any date_from date_vague fatalities fatalities_low fatalities_high fatalities_text injured missing in_totals status "
              "by must about note").split()
BAN_KEYS = "type initiators initiator targets target place country date fatalities injured status total_fatalities_includes why".split()


# ---- reading a gold file

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


# ---- names

@cache
def _equal() -> dict[str, Any]:
    """Names that count as one actor: evaluation.yaml."""
    y = load_yaml(Path(__file__).with_name("evaluation.yaml"))
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
    e = _equal()
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
    member = _equal()["member"]
    p, g = ({k for k, _ in classes(*x)} for x in (name, (str(gold), "", "")))
    return bool(member.findall(flat(name[0])) == member.findall(flat(gold)) and (any(k[0] == "=" for k in p | g) or p <= g))


# ---- one field of one row

def actors_ok(gold: Any, pred: list[Name], also: Sequence[str] = ()) -> bool:
    """All gold names among the predicted, nobody else; no gold name: nobody."""
    e, gold = _equal(), listed(gold)
    if not gold:
        return not pred
    if ANY & set(gold):
        return True

    def thing(g: str) -> bool:
        return bool(e["facility"].search(flat(g)))

    def is_it(g: str, p: Name) -> bool:
        return same_actor(p, g) or (thing(g) and agree(classes(*p), classes(e["army"])))
    if not pred:
        return len(gold) == 1 and thing(gold[0])
    stand_in = any(is_it(g, p) for g in also for p in pred)
    return (stand_in or all(any(is_it(g, p) for p in pred) for g in gold)) and all(any(is_it(g, p) for g in [*gold, *also]) for p in pred)


def place_ok(g: Gold, place: str) -> bool:
    """One of the gold places, by its letters."""
    names = listed(g.get("place")) + listed(g.get("places"))
    if not names:
        return not place
    return any(n in ANY or flat(n).replace(" ", "") == flat(place).replace(" ", "") for n in names + listed(g.get("place_surface")))


def _within(days: Any, a: str, b: str) -> bool:
    days = [str(x) for x in listed(days)]
    return bool(a) and days[0] <= a[:len(days[0])] and b[:len(days[-1])] <= days[-1]


def date_ok(g: Gold, c: Row) -> bool:
    """Inside one of the gold days or ranges."""
    a, b = c["date_from"], c["date_to"] or c["date_from"]
    gold = g.get("date_any") or [g.get("date")]
    if "any" in gold:
        return True
    if gold == [None]:
        return not a or c["date_precision"] == "published"
    if any(_within(x, a, b) for x in gold):
        return True
    if g.get("date_vague") and a and len(a) == len(b) == 10:
        lo, hi, first, last = (datetime.date.fromisoformat(str(x)[:10]).toordinal() for x in (*listed(gold[0]), a, b))
        return 2 * (min(hi, last) - max(lo, first) + 1) > hi - lo + 1
    return False


def number(text: str | None) -> int | None:
    """A count, or nothing."""
    return int(float(text)) if text else None


def dead_ok(gold: Any, c: Row, suffix: str = "best") -> bool:
    """The gold count, one of a list, or none."""
    low, best, high = (number(c[f"fatalities_{k}"]) for k in ("low", "best", "high"))
    if gold is None:
        return not (low or best or high)
    if isinstance(gold, dict):
        return all(dead_ok(v, c, k) for k, v in gold.items())
    if isinstance(gold, list):
        return any(dead_ok(x, c) for x in gold)
    if isinstance(gold, int):
        return {"low": low, "best": best, "high": high}[suffix] == gold
    return gold == "any" or f" {flat(gold)} " in f" {flat(c['fatalities_text'])} "


def by_ok(gold: Any, c: Row) -> bool:
    """Names only: plain words are not scored."""
    names = [str(n) for n in listed(gold)]
    if not names:
        return not c["attributed_to"]
    said = _cell(c["attributed_to"]) + _cell(c.get("denied_by", ""))
    return any(not n[0].isupper() or any(same_actor((x, "", ""), n) for x in said) for n in names)


def _cell(text: str) -> list[str]:
    return [x.strip() for x in text.split("|") if x.strip()]


class Actors(dict[str, tuple[str, str]]):
    """Country and type of every actor id."""

    def of(self, row: Row, side: str) -> list[Name]:
        """The names of one side of a row."""
        names, ids = _cell(row.get(side + "s", "")), _cell(row.get(side + "_ids", ""))
        ids += [""] * (len(names) - len(ids))
        return [(n, *self.get(i, ("", ""))) for n, i in zip(names, ids, strict=False)]


def right(g: Gold, c: Row, info: Actors) -> dict[str, bool]:
    """Field by field: what the gold event asks of the row, and whether the row has it."""
    ini, tgt, also = info.of(c, "initiator"), info.of(c, "target"), g.get("also") or ()
    out = {"event type": any(x in ANY or x == c["event_type"] for x in listed(g.get("type", "any")))}
    sides = [(side, g[key]) for side, key in SIDES if key in g]
    for side, names in sides:
        out[side] = actors_ok(names, ini if side == "initiator" else tgt, also)
    if not all(out[side] for side, _ in sides) and g.get("symmetric") and (
            all(actors_ok(names, tgt if side == "initiator" else ini, also) for side, names in sides)
            or actors_ok([n for _, names in sides for n in listed(names)], ini + tgt, also)):
        out |= {side: True for side, _ in sides}
    if "between" in g:
        out["between"] = actors_ok(g["between"], ini + tgt)
    if {"place", "places"} & set(g):
        out["place"] = place_ok(g, c["place"]) or bool(c.get("place_text")) and place_ok(g, c["place_text"])
    if {"date", "date_any"} & set(g):
        out["date"] = date_ok(g, c)
    if g.get("date_from"):
        out["date"] = out.get("date", True) and c["date_from"].startswith(str(g["date_from"]))
    dead = [dead_ok(g["fatalities"], c)] if "fatalities" in g else []
    dead += [dead_ok(g[f"fatalities_{k}"], c, k) for k in ("low", "high", "text") if f"fatalities_{k}" in g]
    if dead:
        out["fatalities"] = all(dead)
    if "injured" in g:
        out["injured"] = number(c["injured"]) == g["injured"]
    if g.get("status"):
        out["status"] = bool({*ANY, c["status"]} & set(listed(g["status"])))
    if "by" in g:
        out["by"] = (c["status"] == "asserted" and "asserted" in listed(g.get("status"))) or by_ok(g["by"], c)
    return out


def forbidden(x: Gold, rows: list[Row], info: Actors, any_but: Sequence[str]) -> bool:
    """Does one row have every field of a must_not?"""
    if "total_fatalities_includes" in x:
        return any((number(c["fatalities_best"]) or 0) >= x["total_fatalities_includes"] and c["status"] in COUNTED for c in rows)

    def hit(c: Row) -> bool:
        kinds = listed(x.get("type", "any"))
        if c["status"] not in (listed(x.get("status")) or COUNTED) or not ({*ANY, c["event_type"]} & set(kinds)):
            return False
        if x.get("type") == "any" and c["event_type"] in any_but:
            return False
        for side, key in SIDES:
            pred, gold = info.of(c, side), listed(x.get(key))
            if key in x and not (bool(pred) if ANY & set(gold) else any(surely(p, g) for g in gold for p in pred)):
                return False
        return (("place" not in x or place_ok(x, c["place"])) and ("country" not in x or c.get("country") == x["country"])
                and ("date" not in x or (c["date_precision"] != "published" and _within(x["date"], c["date_from"], c["date_to"] or c["date_from"])))
                and all(number(c[col]) in listed(x[k]) for k, col in (("fatalities", "fatalities_best"), ("injured", "injured")) if k in x))
    return any(hit(c) for c in rows)


# ---- items

def assign(options: list[list[str]]) -> dict[int, str]:
    """Gold events to output events, one to one; the first gold events are served first."""
    owner: dict[str, int] = {}

    def settle(i: int, tried: set[str]) -> bool:
        for e in options[i]:
            if e not in tried:
                tried.add(e)
                if e not in owner or settle(owner[e], tried):
                    owner[e] = i
                    return True
        return False
    for i in range(len(options)):
        settle(i, set())
    return {i: e for e, i in owner.items()}


def evaluate(path: Path, patterns: str | None = None) -> dict[str, Any]:
    """Runs the program on the gold texts and compares."""
    from .pipeline import analyse
    from .reading import from_texts

    gold = read_gold(path)
    documents = from_texts([{k: i[k] for k in ("id", "text", "date") if i[k]} for i in gold])
    out = tables(Corpus.of((analyse(d, patterns) for d in documents), load_knowledge(patterns)))
    info = Actors({a["actor_id"]: (a["country"], a["actor_type"]) for a in out["actors"]})
    events = {e["event_id"]: e for e in out["events"]}
    found: dict[str, dict[str, list[Row]]] = defaultdict(dict)
    for r in sorted(out["reports"], key=lambda r: (number(r["start"]) or 0, r["report_id"])):
        event = events.get(r["event_id"])
        row = {**r, "country": r.get("country") or (event or {}).get("country", "")}
        found[r["source_id"]].setdefault(r["event_id"], [event] if event else []).append(row)
    items = [_item(i, found.get(i["id"], {}), info) for i in gold]
    long = [i for i, g in zip(items, gold, strict=True) if g["whole"]]
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for i in items:
        groups[i["behaviour"]].append(i)
    result = {"items": len(items), "passed": sum(i["pass"] for i in items), "pass": _percent(sum(i["pass"] for i in items), len(items)),
              "fields": _fields(items), "behaviours": {b: {"items": len(v), "passed": sum(i["pass"] for i in v)} for b, v in sorted(groups.items())},
              "confidence": _bands(c for i in items for c in i["confidence"]),
              "failed": {i["id"]: i["why"] for i in items if not i["pass"]}}
    if long:
        rows, good, must, hits = (sum(i[k] for i in long) for k in ("rows", "rows_right", "must", "hits"))
        result["long"] = {"texts": len(long), **_prf(good, rows, hits, must), "rows": rows, "must": must,
                          "false_alarms": {i["id"]: i["false_alarms"] for i in long if i["false_alarms"]}}
    result["figure"] = (result["long"]["f1"] or 0.0) if len(long) == len(items) else result["pass"]
    return result


def _item(item: Gold, rows: dict[str, list[Row]], info: Actors) -> dict[str, Any]:
    gold = sorted(item["events"], key=lambda g: not g.get("must", True))  # must events first
    must = sum(g.get("must", True) for g in gold)
    judged = {(n, e): [right(g, c, info) for c in cs] for n, g in enumerate(gold) for e, cs in rows.items()}
    full = assign([[e for e in rows if any(all(x.values()) for x in judged[n, e])] for n in range(len(gold))])
    missed = [g for n, g in enumerate(gold[:must]) if n not in full]
    broken = [x for x in item["must_not"] if forbidden(x, [c for cs in rows.values() for c in cs], info, ("statement",) if item["french"] else ())]
    wrong = [e for e in rows if not any(all(x.values()) for n in range(len(gold)) for x in judged[n, e])]
    return {"id": item["id"], "behaviour": item["behaviour"], "pass": not missed and not broken, "must": must, "hits": must - len(missed),
            "rows": len(rows), "rows_right": len(rows) - len(wrong),
            "confidence": [(float(cs[0]["confidence"]), e not in wrong) for e, cs in rows.items()], "counts": _counts(gold, must, rows, judged, info),
            "false_alarms": [f"{rows[e][-1]['event_type']} '{rows[e][-1].get('trigger', '')}' {rows[e][-1]['place']}".strip() for e in wrong],
            "why": [f"missed {'/'.join(listed(g.get('type')))} '{'/'.join(listed(g.get('trigger')))}'" for g in missed]
            + [f"asserted {x.get('why') or x}" for x in broken]}


def _counts(gold: list[Gold], must: int, rows: dict[str, list[Row]], judged: dict[tuple[int, str], list[dict[str, bool]]],
            info: Actors) -> dict[str, list[int]]:
    """For every field: right in the output, given by the output, right of the gold, asked by the gold."""
    pairs: dict[int, tuple[str, int]] = {}
    order = sorted(((sum(x.values()) - sum(not v for v in x.values()) + 3 * all(x.values()), n < must, -n, e, k)
                    for (n, e), xs in judged.items() for k, x in enumerate(xs)
                    if x["event type"] or _touch(gold[n], rows[e][k])), reverse=True)
    for _, _, n, e, k in order:
        if -n not in pairs and e not in {p[0] for p in pairs.values()}:
            pairs[-n] = (e, k)
    out = {f: [0, 0, 0, 0] for f in FIELDS}
    out["event type"][1] = len(rows)
    for n, g in enumerate(gold):
        e, k = pairs.get(n, ("", 0))
        verdict = judged[n, e][k] if e else {}
        if {"initiator", "target"} <= set(verdict):
            verdict = {**verdict, "dyad": verdict["initiator"] and verdict["target"]}
        for f in FIELDS:
            asked = n < must and _asks(g, f)
            given = f in verdict and (f == "event type" or _gives(rows[e][k], f))
            good = verdict.get(f, False)
            out[f][0] += good and given
            out[f][1] += given and f != "event type"
            out[f][2] += good and asked
            out[f][3] += asked
    return out


def _touch(g: Gold, row: Row) -> bool:
    words = flat(row.get("trigger", "")).split()
    return any(set(words) & set(flat(t).split()) for t in listed(g.get("trigger")))


def _asks(g: Gold, field: str) -> bool:
    if field == "dyad":
        return _asks(g, "initiator") and _asks(g, "target")
    keys = {"event type": ["type"], "initiator": ["initiators", "initiator"], "target": ["targets", "target"], "place": ["place", "places"],
            "date": ["date", "date_any", "date_from"], "fatalities": ["fatalities", "fatalities_low", "fatalities_high"], "status": ["status"]}[field]
    return any(g.get(k) not in (None, "", [], "any") for k in keys)


def _gives(row: Row, field: str) -> bool:
    if field == "dyad":
        return bool(row["initiators"] and row["targets"])
    if field == "date":
        return bool(row["date_from"]) and row["date_precision"] != "published"
    keys = {"initiator": ["initiators"], "target": ["targets"], "place": ["place", "place_text"], "status": ["status"],
            "fatalities": ["fatalities_low", "fatalities_best", "fatalities_high", "fatalities_text"]}[field]
    return any(row.get(k) for k in keys)


def _fields(items: Iterable[dict[str, Any]]) -> dict[str, dict[str, float | None]]:
    total = {f: [0, 0, 0, 0] for f in FIELDS}
    for i in items:
        for f, c in i["counts"].items():
            total[f] = [a + b for a, b in zip(total[f], c, strict=True)]
    return {f: _prf(*c) for f, c in total.items()}


def _bands(rows: Iterable[tuple[float, bool]]) -> dict[str, dict[str, float]]:
    """Event rows by the confidence that they carry: how many, and how many of them are right in every field that the gold gives."""
    out = {name: [0, 0] for _, name in BANDS}
    for confidence, good in rows:
        band = out[next(name for low, name in BANDS if confidence >= low)]
        band[0] += 1
        band[1] += good
    return {name: {"rows": n, "right": good, "percent": _percent(good, n)} for name, (n, good) in out.items()}


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def _prf(good: int, given: int, hits: int, asked: int) -> dict[str, float | None]:
    """None where there is nothing to divide by."""
    p, r = (good / given if given else None), (hits / asked if asked else None)
    f = 2 * p * r / (p + r) if p and r else (None if p is None or r is None else 0.0)
    return {k: None if v is None else round(100 * v, 1) for k, v in (("precision", p), ("recall", r), ("f1", f))}


def as_table(result: dict[str, Any]) -> str:
    """The figures, aligned, for a terminal."""
    def figure(v: float | None) -> str:
        return "-" if v is None else f"{v:.1f}"
    lines = [f"{result['passed']} of {result['items']} items pass ({result['pass']:.1f} %)", "", f"{'field':<24}{'precision':>10}{'recall':>10}{'F1':>10}"]
    rows = list(result["fields"].items())
    if "long" in result:
        rows.append(("long texts, event rows", result["long"]))
    lines += [f"{name:<24}{figure(v['precision']):>10}{figure(v['recall']):>10}{figure(v['f1']):>10}" for name, v in rows]
    lines += ["", f"{'confidence':<24}{'rows':>10}{'right':>10}{'%':>10}"]
    lines += [f"{name:<24}{v['rows']:>10}{v['right']:>10}{v['percent']:>10.1f}" for name, v in result["confidence"].items()]
    lines += ["", f"{'behaviour':<34}{'items':>7}{'pass':>7}"]
    lines += [f"{b:<34}{v['items']:>7}{v['passed']:>7}" for b, v in result["behaviours"].items()]
    if result["failed"]:
        lines += ["", "failed:", *(f"  {i}: {'; '.join(why)}" for i, why in result["failed"].items())]
    for i, alarms in result.get("long", {}).get("false_alarms", {}).items():
        lines += ["", f"false alarms in {i}:", *(f"  {a}" for a in alarms)]
    return "\n".join(lines)
