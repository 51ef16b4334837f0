"""Reports of many documents to events, and ties to relations. Order of documents and reports never changes the result."""

from __future__ import annotations

import datetime
import hashlib
import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from .knowledge import Knowledge
from .records import Analysis, Event, Period, Relation, Report, Tie, Toll, Unknown

Key = tuple[str, int]
STATUS = ["asserted", "reported", "claimed", "alleged", "planned", "denied", "negated", "hypothetical"]
APART = {"negated", "denied", "hypothetical"}
STRENGTH = ["suicide_bombing", "explosive", "air_strike", "shelling", "mob_violence", "armed_clash", "attack", "killing"]
GENERIC_TYPES = {"unnamed_armed", "civilians", "community", "other", ""}
POINT = {"town", "village", "base", "other"}
KM = 15.0
WEEK = datetime.timedelta(days=10)


def merge(analyses: Iterable[Analysis], knowledge: Knowledge) -> tuple[list[Event], list[Relation], dict[Key, str]]:
    """(events, relations, {(doc_id, report number): event_id})."""
    reports: list[Report] = []
    ties: list[Tie] = []
    unknown: dict[str, Unknown] = {}
    actors: set[str] = set()
    published: dict[str, datetime.date | None] = {}
    for a in analyses:
        reports += a.reports
        ties += a.ties
        published[a.document.doc_id] = a.document.published
        unknown.update({u.id: u for u in a.unknown})
        actors |= {m.entity_id for m in a.mentions if m.label == "ACTOR"}
    clusters = Clusterer(knowledge, unknown).run(reports)
    events, index = [], {}
    for cluster in clusters:
        event = merged(cluster, knowledge)
        events.append(event)
        for r in cluster:
            index[(r.doc_id, r.number)] = event.event_id
    events = deny(events, {(r.doc_id, r.number): r for r in reports}, knowledge)
    events.sort(key=lambda e: (e.period.start.isoformat() if e.period.start else "", e.event_id))
    return events, relations(ties, knowledge, actors), index


@dataclass
class Cluster:
    """Reports of one event while they are gathered."""

    reports: list[Report] = field(default_factory=list)


class Clusterer:
    """Greedy and deterministic: reports in a fixed order join the first cluster with which every member agrees."""

    def __init__(self, knowledge: Knowledge, unknown: dict[str, Unknown]) -> None:
        self.k, self.unknown = knowledge, unknown

    def run(self, reports: Iterable[Report]) -> list[list[Report]]:
        blocks: dict[tuple[str, str], list[Report]] = defaultdict(list)
        for r in reports:
            family = self.k.ontology[r.event_type].family if r.event_type in self.k.ontology else r.event_type
            apart = r.status if r.status in APART else ""
            blocks[(family + apart, self.country(r.place))].append(r)
        out: list[list[Report]] = []
        for key in sorted(blocks):
            out += self.block(blocks[key])
        return out

    def country(self, place: str) -> str:
        if place in self.k.places:
            return self.k.places[place].country
        return self.unknown[place].country if place in self.unknown else ""

    def block(self, reports: list[Report]) -> list[list[Report]]:
        clusters: list[list[Report]] = []
        by_month: dict[str, list[list[Report]]] = defaultdict(list)
        for r in sorted(reports, key=self.order):
            months = self.months(r.period)
            found = next((c for m in months for c in by_month[m] if all(self.same(r, o) for o in c)), None)
            if found is None:
                found = []
                clusters.append(found)
            found.append(r)
            for m in months:
                if not any(found is c for c in by_month[m]):
                    by_month[m].append(found)
        return clusters

    def order(self, r: Report) -> tuple[int, str, int, str, str, int]:
        weak = {"day": 0, "week": 1, "month": 2, "year": 3}.get(r.period.precision, 4)
        rank = 0 if r.place in self.k.places and self.k.places[r.place].kind in POINT else 1
        return (rank, r.place, weak, r.period.start.isoformat() if r.period.start else "", r.doc_id, r.number)

    def months(self, p: Period) -> list[str]:
        if p.start is None or (p.end is not None and (p.end - p.start).days > 62) or p.end is None:
            return ["any"]
        return sorted({(p.start - WEEK).strftime("%Y%m"), p.start.strftime("%Y%m"), (p.end or p.start).strftime("%Y%m"),
                       ((p.end or p.start) + WEEK).strftime("%Y%m")})

    def same(self, a: Report, b: Report) -> bool:
        return self.types(a, b) and self.places(a, b) and self.days(a, b) and self.sides(a, b) and self.tolls(a, b)

    def types(self, a: Report, b: Report) -> bool:
        if a.event_type == b.event_type:
            return True
        loose = {"attack", "killing", "armed_clash"}
        return a.event_type in loose or b.event_type in loose

    def places(self, a: Report, b: Report) -> bool:
        if a.place == b.place:
            return True
        if not a.place or not b.place:
            return a.event_type not in {"attack", "killing", "looting", "abduction", "explosive"} or a.doc_id == b.doc_id
        pa, pb = self.k.places.get(a.place), self.k.places.get(b.place)
        if pa is None or pb is None:
            return False
        if pa.kind in POINT and pb.kind in POINT:
            if None in (pa.latitude, pa.longitude, pb.latitude, pb.longitude):
                return False
            return distance(pa.latitude, pa.longitude, pb.latitude, pb.longitude) <= 1.0  # type: ignore[arg-type]
        big, small = (pa, pb) if pa.kind == "country" or pa.kind not in POINT and pb.kind != "country" else (pb, pa)
        if big.kind == "country":
            return big.country == small.country and a.event_type == b.event_type
        name = big.name.removesuffix(" Region")
        return name in {small.admin1, small.admin2}

    def days(self, a: Report, b: Report) -> bool:
        pa, pb = a.period, b.period
        if pa.start is None and pa.end is None or pb.start is None and pb.end is None:
            return True
        if "published" in (pa.precision, pb.precision):
            weak, strong = (pa, pb) if pa.precision == "published" else (pb, pa)
            if weak.start is None or strong.start is None:
                return True
            end = strong.end or strong.start
            return strong.start - WEEK <= weak.start <= end + WEEK or weak.start >= strong.start and strong.precision != "day"
        low, high = datetime.date.min, datetime.date.max
        return (pa.start or low) <= (pb.end or high) and (pb.start or low) <= (pa.end or high)

    def sides(self, a: Report, b: Report) -> bool:
        if not (a.initiators or a.targets) or not (b.initiators or b.targets):
            exact = {"day", "published"}
            return a.place == b.place and {a.period.precision, b.period.precision} <= exact or a.doc_id == b.doc_id and a.place == b.place \
                and a.event_type == b.event_type and a.period == b.period
        if self.actors(a.initiators, b.initiators) and self.actors(a.targets, b.targets):
            return True
        two_sided = {"armed_clash", "agreement", "negotiation", "cooperation"}
        return bool({a.event_type, b.event_type} & two_sided) and self.actors(a.initiators, b.targets) and self.actors(a.targets, b.initiators)

    def actors(self, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
        if not a or not b or set(a) & set(b):
            return True
        return any(self.kin(x, y) for x in a for y in b)

    def kin(self, x: str, y: str) -> bool:
        ax, ay = self.k.actors.get(x), self.k.actors.get(y)
        if ax is None or ay is None:
            return False
        if ax.parent == y or ay.parent == x:
            return True
        tx, ty = ax.type, ay.type
        if "unnamed_armed" in (tx, ty):
            named, other = (ty, x) if tx == "unnamed_armed" else (tx, y)
            want = {"jihadist-fighters": {"jihadist_group"}, "separatist-fighters": {"separatist_group"}}.get(other)
            return named in (want or {"jihadist_group", "separatist_group", "unnamed_armed", "ethnic_militia", "private_military", "self_defence_group"})
        if {tx, ty} <= {"civilians", "community"}:
            return True
        return {tx, ty} <= {"state_forces", "police"} and ax.country == ay.country

    def tolls(self, a: Report, b: Report) -> bool:
        x, y = a.toll.best, b.toll.best
        return x is None or y is None or a.doc_id != b.doc_id or x == y or a.place == b.place


def distance(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Kilometres between two points in degrees (haversine, mean earth radius)."""
    a, b, c, d = map(math.radians, (lat1, lon1, lat2, lon2))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(h))


def merged(cluster: list[Report], knowledge: Knowledge) -> Event:
    """One row: the most exact actors, place and date that the reports support, and the toll of the best sourced."""
    reports = sorted(cluster, key=lambda r: (r.doc_id, r.number))
    best = min(reports, key=lambda r: (STATUS.index(r.status), -r.confidence, r.doc_id, r.number))
    keys = tuple((r.doc_id, r.number) for r in reports)
    first = min(f"{d}-r{n}" for d, n in keys)
    status = min((r.status for r in reports), key=STATUS.index)
    kind = min((r.event_type for r in reports), key=lambda t: STRENGTH.index(t) if t in STRENGTH else -1)
    initiators, imode = _side(reports, "initiators", knowledge)
    targets, tmode = _side(reports, "targets", knowledge)
    targets = tuple(t for t in targets if t not in initiators) or targets
    toll = _toll(reports)
    documents = tuple(sorted({r.doc_id for r in reports}))
    confidence = min(0.99, max(r.confidence for r in reports) + 0.05 * (len(documents) - 1))
    said = tuple(dict.fromkeys(x for r in reports if r.status == status for x in r.attributed_to))
    return Event(
        "e" + hashlib.sha256(first.encode()).hexdigest()[:12], kind, keys, (best.doc_id, best.number), initiators, targets, imode, tmode,
        _place(reports, knowledge), _period(reports), toll, _largest(r.injured for r in reports), _largest(r.missing for r in reports),
        _largest(r.abducted for r in reports), status, tuple(sorted({r.status for r in reports}, key=STATUS.index)), said,
        tuple(dict.fromkeys(x for r in reports if r.status == "denied" for x in r.attributed_to)),
        status in {"asserted", "claimed", "reported"} and any(r.counts_in_totals for r in reports), round(confidence, 2), documents)


def _largest(values: Iterable[int | None]) -> int | None:
    return max((v for v in values if v is not None), default=None)


def _side(reports: list[Report], name: str, k: Knowledge) -> tuple[tuple[str, ...], str]:
    """Named actors before generic ones; a parent gives way to its part; in the order of their ids."""
    ids = sorted({i for r in reports for i in getattr(r, name)})
    named = [i for i in ids if i in k.actors and k.actors[i].type not in GENERIC_TYPES or i not in k.actors]
    communities = [i for i in ids if i in k.actors and k.actors[i].type == "community"]
    if named and all(set(getattr(r, name)) & set(named) or all(k.actors[i].type == "unnamed_armed" for i in getattr(r, name) if i in k.actors)
                     for r in reports if getattr(r, name)):
        ids = named
    elif communities and "civilians" in ids:
        ids = [i for i in ids if i != "civilians"]
    parents = {k.actors[i].parent for i in ids if i in k.actors}
    kept = [i for i in ids if i not in parents or any(i in getattr(r, name) and set(getattr(r, name)) & {
        j for j in ids if j in k.actors and k.actors[j].parent == i} for r in reports)]
    mode = "any" if any(getattr(r, name[:-1] + "_mode") == "any" for r in reports if len(getattr(r, name)) > 1) else "all"
    return tuple(kept), mode


def _place(reports: list[Report], k: Knowledge) -> str:
    """A point before an area, a place told before one inherited; of areas the one that most reports name."""
    order = {"country": 0, "region": 1, "province": 2, "area": 2, "river": 2}
    told = [r for r in reports if r.place]
    if not told:
        return ""
    named = {p: sum(r.place == p for r in told) for p in {r.place for r in told}}

    def worth(r: Report) -> tuple[bool, bool, int, int, float, str]:
        place = k.places.get(r.place)
        point = place is None or place.kind in POINT
        return (point, r.place_relation != "inherited", named[r.place], order.get(place.kind, 4) if place else 3, r.confidence, r.place)

    return max(told, key=worth).place


def _period(reports: list[Report]) -> Period:
    """The most exact period; of equals the earliest."""
    weight = {"day": 0, "week": 1, "month": 2, "year": 3, "published": 4, "": 5}
    dated = [r.period for r in reports if r.period.start or r.period.end]
    if not dated:
        return Period()
    return min(dated, key=lambda p: (weight.get(p.precision, 5), p.start or datetime.date.min, p.end or datetime.date.max))


def _toll(reports: list[Report]) -> Toll:
    """Asserted and reported figures before a party's claims; low and high span the sources; best is the highest of the best sourced."""
    told = [r for r in reports if r.toll != Toll()]
    if not told:
        return Toll()
    counted = [r for r in told if r.counts_in_totals] or told
    level = min(STATUS.index(r.status) for r in counted)
    best = [r.toll for r in counted if STATUS.index(r.status) == level]
    figures = [t.best for t in best if t.best is not None]
    lows = [t.low for t in best if t.low is not None]
    highs = [t.high for t in best if t.high is not None]
    top = max(figures, default=None)
    text = next((t.text for t in best if t.best == top), best[0].text)
    return Toll(min(lows, default=None), top, max(highs, default=None), text)


def deny(events: list[Event], reports: dict[Key, Report], k: Knowledge) -> list[Event]:
    """A denial stands as its own event and is noted at the event that it denies."""
    import dataclasses

    denied = [e for e in events if e.status == "denied"]
    out = []
    for e in events:
        names = list(e.denied_by)
        if e.status not in APART:
            for d in denied:
                same = d.event_type == e.event_type or {d.event_type, e.event_type} <= {"attack", "killing"}
                if same and d.place == e.place and set(d.initiators) & set(e.initiators):
                    names += [x for x in d.attributed_to if x not in names]
        out.append(dataclasses.replace(e, denied_by=tuple(names)) if tuple(names) != e.denied_by else e)
    return out


def relations(ties: Iterable[Tie], k: Knowledge, actors: set[str]) -> list[Relation]:
    """Ties of the text gathered, and facts of the patterns about the actors that occur."""
    groups: dict[tuple[str, str, str, str], list[Tie]] = defaultdict(list)
    for t in ties:
        groups[(t.subject, t.predicate, t.object, t.status)].append(t)
    out = []
    for (s, p, o, status), found in sorted(groups.items()):
        found.sort(key=lambda t: (t.doc_id, t.start))
        starts = [t.period.start for t in found if t.period.start]
        first = found[0]
        out.append(Relation(s, p, o, status, Period(min(starts, default=None), None, ""), len(found), len({t.doc_id for t in found}),
                            first.doc_id, first.start, first.end, first.text))
    for i in sorted(actors):
        a = k.actors.get(i)
        if a is None:
            continue
        facts = [("affiliated_with", x) for x in a.affiliated_with] + [("rival_of", x) for x in a.rivals]
        facts += [("part_of", a.parent)] if a.parent and a.type != "person" else []
        facts += [("led_by", x) for x in a.led_by]
        state = k.institution(a.nationality, "state") if a.nationality else None
        facts += [("nationality", state)] if state else []
        facts += [("replaces", a.predecessor)] if a.predecessor else []
        out += [Relation(i, p, o, "asserted", source="patterns") for p, o in facts]
    return sorted(out, key=lambda r: (r.subject, r.predicate, r.object, r.source, r.status))
