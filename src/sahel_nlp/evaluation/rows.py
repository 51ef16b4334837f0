"""One row of the output against one event of the gold, field by field."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from ..tables import Row
from .gold import ANY, COUNTED, Gold, listed
from .names import Name, agree, classes, equal_names, flat, same_actor, surely

SIDES = [("initiator", "initiators"), ("initiator", "initiator"), ("target", "targets"), ("target", "target")]


def actors_ok(gold: Any, pred: list[Name], also: Sequence[str] = ()) -> bool:
    """All gold names among the predicted, nobody else; no gold name: nobody."""
    e, gold = equal_names(), listed(gold)
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
