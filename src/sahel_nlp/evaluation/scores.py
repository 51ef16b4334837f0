"""Whole items, and precision and recall by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..knowledge import load_knowledge
from ..tables import Corpus, Row, tables
from .gold import Gold, listed, read_gold
from .names import flat
from .rows import Actors, forbidden, number, right

FIELDS = ["event type", "initiator", "target", "dyad", "place", "date", "fatalities", "status"]
BANDS = ((0.85, "0.85 and more"), (0.75, "0.75 to 0.84"), (0.65, "0.65 to 0.74"), (0.55, "0.55 to 0.64"), (0.0, "below 0.55"))  # confidence, from


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
    from ..pipeline import analyse
    from ..reading import from_texts

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
