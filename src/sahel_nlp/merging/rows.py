"""A group of reports to one row, and denials to the rows that they deny."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..knowledge import Knowledge
from ..records import Event, Period, Report, Toll
from .nodes import APART, PRECISION, node, signature
from .places import POINT
from .same import Judge
from .sides import VAGUE, generic
from .sources import independent

STATUS = ["asserted", "reported", "claimed", "alleged", "planned", "denied", "negated", "hypothetical"]
COUNTED = {"asserted", "claimed", "reported"}
STRENGTH = ["suicide_bombing", "explosive", "air_strike", "shelling", "mob_violence", "armed_clash", "attack", "killing"]
AREAS = {"country": 0, "region": 1, "province": 2, "area": 1, "river": 1}


def merged(reports: Sequence[Report], knowledge: Knowledge, printed: Mapping[str, datetime.date | None] | None = None) -> Event:
    """One row of reports in the order of document and number: the most exact sides, place and date, and the toll of the best sourced.

    printed: publication days of the documents.
    """
    best = min(reports, key=lambda r: (STATUS.index(r.status), -r.confidence, r.doc_id, r.number))
    keys = tuple((r.doc_id, r.number) for r in reports)
    first = min(f"{d}-r{n}" for d, n in keys)
    status = min((r.status for r in reports), key=STATUS.index)
    kind = min((r.event_type for r in reports), key=lambda t: (STRENGTH.index(t) if t in STRENGTH else -1, t))
    initiators, imode = side(reports, "initiators", knowledge)
    targets, tmode = side(reports, "targets", knowledge)
    targets = tuple(t for t in targets if t not in initiators) or targets
    documents = tuple(sorted({r.doc_id for r in reports}))
    confidence = min(0.99, max(r.confidence for r in reports) + 0.05 * (independent(reports) - 1))
    dead, ours = toll(reports, printed or {})
    said = tuple(dict.fromkeys(x for r in reports if r.status == status for x in r.attributed_to))
    return Event(
        "e" + hashlib.sha256(first.encode()).hexdigest()[:12], kind, keys, (best.doc_id, best.number), initiators, targets, imode, tmode,
        place(reports, knowledge), period(reports), dead, _largest(r.injured for r in reports), _largest(r.missing for r in reports),
        _largest(r.abducted for r in reports), status, tuple(sorted({r.status for r in reports}, key=STATUS.index)), said,
        tuple(dict.fromkeys(x for r in reports if r.status == "denied" for x in r.attributed_to)),
        status in COUNTED and ours and any(r.counts_in_totals for r in reports), round(confidence, 2), documents)


def _largest(values: Iterable[int | None]) -> int | None:
    return max((v for v in values if v is not None), default=None)


def side(reports: Sequence[Report], name: str, k: Knowledge) -> tuple[tuple[str, ...], str]:
    """Names before generic words for them; a part before its whole, unless one report names both; by id."""
    sets = {getattr(r, name): None for r in reports if getattr(r, name)}
    ids = sorted({i for s in sets for i in s})
    named = {i for i in ids if i not in k.actors or not (k.actors[i].type in VAGUE or generic(k.actors[i]))}
    armed = {"unnamed_armed", "state_forces", "police", "peacekeeping", "private_military"}
    if named and all(set(s) & named or all(i in k.actors and k.actors[i].type in armed for i in s) for s in sets):
        ids = [i for i in ids if i in named]
    elif any(i in k.actors and k.actors[i].type == "community" for i in ids):
        ids = [i for i in ids if i != "civilians"]
    wholes = {k.actors[i].parent for i in ids if i in k.actors and k.actors[i].parent}
    parts = {w: {j for j in ids if j in k.actors and k.actors[j].parent == w} for w in wholes}
    kept = tuple(i for i in ids if i not in parts or any(i in s and parts[i] & set(s) for s in sets))
    mode = name[:-1] + "_mode"
    return kept, "any" if any(getattr(r, mode) == "any" for r in reports if len(getattr(r, name)) > 1) else "all"


def place(reports: Sequence[Report], k: Knowledge) -> str:
    """A point before an area, a place told before one inherited or told as near; of equals the one that most documents name."""
    told = [r for r in reports if r.place]
    if not told:
        return ""
    named: dict[str, set[str]] = defaultdict(set)
    for r in told:
        named[r.place].add(r.doc_id)

    known = [k.places[r.place] for r in told if r.place in k.places]
    regions = {p.admin1 for p in known if p.kind in POINT and p.name != p.admin1}  # "in Tillabéri", then "near Bankilaré": the region's name

    def worth(r: Report) -> tuple[bool, int, int, int, float]:
        p = k.places.get(r.place)
        point = p is None or p.kind in POINT
        how = 0 if p is not None and p.name in regions else {"inherited": 0, "near": 1, "between": 1, "offset": 1}.get(r.place_relation, 2)
        return (point, how, len(named[r.place]), AREAS.get(p.kind, 4) if p else 3, r.confidence)

    top = max(map(worth, told))
    return min(r.place for r in told if worth(r) == top)


def period(reports: Iterable[Report]) -> Period:
    """The most exact; of equals the one that most documents give, then the earliest."""
    docs: dict[Period, set[str]] = defaultdict(set)
    for r in reports:
        if r.period.start or r.period.end:
            docs[r.period].add(r.doc_id)
    if not docs:
        return Period()
    last = datetime.date.max
    exact = {**PRECISION, "published": 4.5}  # the day of printing is no date of the event
    return min(docs, key=lambda p: (exact.get(p.precision, 5), -len(docs[p]) if p.precision == "day" else 0, p.start or datetime.date.min, p.end or last))


def toll(reports: Sequence[Report], printed: Mapping[str, datetime.date | None]) -> tuple[Toll, bool]:
    """(the toll, may it be added to totals?). `best`: of the best standing the latest printed, of one day the highest; low and high span all.

    What a party says of the enemy it killed is used only where nobody gives another figure, and then is not for totals.
    """
    told = [r for r in reports if r.toll != Toll()]
    if not told:
        return Toll(), True
    counted = [r for r in told if r.counts_in_totals]
    every = counted or told
    numbered = [r for r in every if r.toll.best is not None] or every
    level = min(STATUS.index(r.status) for r in numbered)
    sourced = [r for r in numbered if STATUS.index(r.status) == level]

    def worth(r: Report) -> tuple[int, int]:
        day = printed.get(r.doc_id)
        return (day.toordinal() if day else 0, r.toll.best if r.toll.best is not None else -1)

    best = max(map(worth, sourced))
    chosen = next(r for r in sourced if worth(r) == best).toll
    lows = [n for r in every for n in (r.toll.low if r.toll.low is not None else r.toll.best,) if n is not None]
    figures = {r.toll.best for r in every if r.toll.best is not None}
    highs = [r.toll.high for r in every if r.toll.high is not None] + (sorted(figures) if len(figures) > 1 else [])
    if highs and chosen.best is not None:
        highs.append(chosen.best)
    return Toll(min(lows, default=None), chosen.best, max(highs, default=None), chosen.text), bool(counted)


def deny(events: list[Event], judge: Judge) -> list[Event]:
    """A denial stands as its own event and is noted at every event that it denies: same deed, place and time, sides that agree."""
    denials: dict[str, list[Event]] = defaultdict(list)
    for e in events:
        if e.status == "denied":
            denials[judge.atlas.canonical(e.place)].append(e)
    out = []
    for e in events:
        names = list(e.denied_by)
        if e.status not in APART and denials:
            for d in denials.get(judge.atlas.canonical(e.place), ()):
                if _denies(d, e, judge):
                    names += [x for x in d.attributed_to if x not in names]
        out.append(dataclasses.replace(e, denied_by=tuple(names)) if tuple(names) != e.denied_by else e)
    return out


def _denies(d: Event, e: Event, judge: Judge) -> bool:
    a, b = (node(signature(as_report(x), judge.atlas.canonical(x.place)), judge.k) for x in (d, e))
    published = "published" in (a.precision, b.precision)
    when = not a.dated or not b.dated or published or judge.days(a, b)
    return judge.types(a, b) and when and judge.parties(a, b) and bool(set(d.initiators) & set(e.initiators) or judge.sides.shared(d.initiators, e.initiators))


def as_report(e: Event) -> Report:
    """What bears on identity in an event, as one report of it."""
    return Report(e.best[0], e.best[1], 0, 0, 0, "", "", e.event_type, e.initiators, e.targets, place=e.place, period=e.period)
