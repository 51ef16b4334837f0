"""Reports to groups, one a real-world event. Near linear: a report meets only events that share a key with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from ..records import Report
from .nodes import FAR, LONG, PRECISION, Node, node, signature
from .same import LASTING, RARE, VIOLENCE, Judge

SEASON = 62
"""Days; a longer period is too wide to look for events in it."""

GRADE = {"point": 0, "unit": 1, "area": 2, "country": 3, "": 4}
GRADE_OTHER = {"point": 0, "unit": 1, "country": 2, "area": 3, "": 4}
"""Not of violence: whole countries are left, sanctioned, ruled."""


class Group:
    """Reports of one event while they are gathered."""

    __slots__ = ("number", "nodes")

    def __init__(self, number: int) -> None:
        self.number = number
        self.nodes: list[Node] = []


def cluster(reports: Iterable[Report], judge: Judge) -> list[list[Report]]:
    """Groups of reports, each in the order of document and number."""
    groups: list[Group] = []
    for block in _blocks(reports, judge):
        groups += Block(judge).run(block)
    out = [sorted((r for n in g.nodes for r in n.reports), key=lambda r: (r.doc_id, r.number)) for g in groups]
    return sorted(out, key=lambda g: (g[0].doc_id, g[0].number))


def _blocks(reports: Iterable[Report], judge: Judge) -> Iterator[list[Node]]:
    """Nodes by family of types and standing; a report given twice counts once."""
    blocks: dict[tuple[str, str], dict[tuple[Hashable, str], Node]] = defaultdict(dict)
    seen: set[tuple[str, int]] = set()
    alone: dict[Hashable, bool] = {}
    for r in reports:
        if (r.doc_id, r.number) in seen:
            continue
        seen.add((r.doc_id, r.number))
        s = signature(r, judge.atlas.canonical(r.place))
        if s not in alone:
            fresh = node(s, judge.k)
            alone[s] = judge.support(fresh, fresh) == 0
        key = (s, r.doc_id if alone[s] else "")
        standing = s[1] if s[1] != "planned" else ""
        kind = r.event_type
        family = judge.k.ontology[kind].family if kind in judge.k.ontology else kind
        block = blocks[(family or kind, standing)]
        found = block.get(key)
        if found is None:
            found = block[key] = node(s, judge.k)
        found.reports.append(r)
        found.docs.add(r.doc_id)
    for name in sorted(blocks):
        yield list(blocks[name].values())


class Block:
    """One family of events: exact reports found events, vaguer ones join where just one event takes them."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge
        self.groups: list[Group] = []
        self.index: dict[Hashable, dict[Group, None]] = defaultdict(dict)

    def run(self, nodes: list[Node]) -> list[Group]:
        """Groups of the nodes."""
        for n in sorted(nodes, key=self.order):
            group = self.find(n)
            if group is None:
                group = Group(len(self.groups))
                self.groups.append(group)
            group.nodes.append(n)
            for key in self.keys(n):
                self.index[key][group] = None
        return self.groups

    def order(self, n: Node) -> tuple[object, ...]:
        """The exact before the vague; then by content, never by arrival."""
        named = sum(map(self.judge.sides.named, (*n.initiators, *n.targets)))
        told = bool(n.initiators) + bool(n.targets)
        grade = (GRADE if n.family == VIOLENCE else GRADE_OTHER)[self.judge.atlas.kind(n.place)]
        return (grade, PRECISION[n.precision], n.status == "planned", -told, -named, n.signature, min(n.docs))

    def find(self, n: Node) -> Group | None:
        """The event that takes a report best. Two that take it equally and lie apart: neither, for the text does not say which.

        A state that lasts is no count of events: what is said of a country supports any part of it.
        """
        best: list[Group] = []
        top = 0
        for g in self.candidates(n):
            points = self.fit(n, g)
            if points > top:
                best, top = [g], points
            elif points == top and points:
                best.append(g)
        if not best:
            return None
        if len(best) > 1 and n.type not in LASTING and len({(m.place, m.low) for g in best for m in g.nodes[:1]}) > 1:
            return None
        return min(best, key=lambda g: g.number)

    def fit(self, n: Node, g: Group) -> int:
        """0 where any member contradicts; else the best support that a member gives."""
        told = any(n.dead == m.dead for m in g.nodes)  # one of the figures that the event has had
        for m in g.nodes:
            if self.judge.clash(n, m) or not told and self.judge.two_tolls(n, m):
                return 0
        points = max(self.judge.support(n, m) for m in g.nodes)
        if points:  # what a text comes back to is what its vague words mean
            points += min(5, sum(m.place == n.place and not m.docs.isdisjoint(n.docs) for m in g.nodes))
        return points

    # keys: a place and a time; or a document, a figure, an actor, where place or time say too little

    def keys(self, n: Node) -> Iterator[Hashable]:
        """All that an event with this report can be found by."""
        atlas = self.judge.atlas
        for d in n.docs:
            yield "doc", d
        yield from self.narrow(n)
        times = _times(n)
        if n.dead >= 3 and n.family == VIOLENCE:
            for t in times:
                yield "toll", n.dead, t
        if not n.place:
            return
        country, cell = atlas.country(n.place), atlas.cell(n.place)
        for t in times:
            for p in (n.place, *atlas.around(n.place)):
                yield p, t
            yield "in", country, t
            if cell is not None:
                yield "cell", cell, t
                if n.loose:
                    yield "loose", cell, t

    def narrow(self, n: Node) -> Iterator[Hashable]:
        """Keys without a time: of violence a figure at a place, of all else an actor at a place."""
        if n.family == VIOLENCE:
            if n.dead >= 3 and self.judge.atlas.kind(n.place) == "point":
                yield "figure", n.dead, n.place
        elif n.type in RARE:
            yield "rare", n.type, n.place
        else:
            for i in self.judge.sides.family((*n.initiators, *n.targets)):
                yield "who", n.place, i

    def lookups(self, n: Node) -> Iterator[Hashable]:
        """Keys under which events stand that could take this report."""
        atlas = self.judge.atlas
        kind = atlas.kind(n.place)
        for d in n.docs:
            yield "doc", d
        if PRECISION[n.precision] > 3 or n.high - n.low > SEASON or n.type in RARE:
            yield from self.narrow(n)
        times = _asked(n, self.judge.lag(n))
        if n.family == VIOLENCE and kind not in {"point", "unit"}:
            if n.dead >= 3:
                for t in times:
                    yield "toll", n.dead, t
            if kind != "area":
                return
        if not n.place:
            return
        cell = atlas.cell(n.place)
        country = atlas.country(n.place)
        for t in times:
            yield n.place, t
            if kind == "area":
                yield "in", country, t
            if cell is not None:
                name = "cell" if n.loose else "loose"
                for dx in (-1, 0, 1):
                    for dy in (-1, 0, 1):
                        yield name, (cell[0] + dx, cell[1] + dy), t

    def candidates(self, n: Node) -> Iterator[Group]:
        """Events that could take a report, each once."""
        seen: set[int] = set()
        for key in self.lookups(n):
            for g in self.index.get(key, ()):
                if g.number not in seen:
                    seen.add(g.number)
                    yield g


def _span(n: Node) -> tuple[int, int]:
    """First and last day; what is open has the day that is told; nothing: (0, 0)."""
    if n.low > 0:
        return n.low, n.high if n.high < FAR else n.low
    return (n.high, n.high) if n.high < FAR else (0, 0)


def _times(n: Node) -> list[Hashable]:
    """Days of a short period and its months; months of a longer one; nothing of a season, which is found by other keys."""
    low, high = _span(n)
    if not low or high - low > SEASON:
        return []
    months: list[Hashable] = [("m", m) for m in range(low // 30, high // 30 + 1)]
    return [*range(low, high + 1), *months] if high - low <= LONG else [*months, *(("long", m) for m in range(low // 30, high // 30 + 1))]


def _asked(n: Node, lag: int) -> list[Hashable]:
    """Times at which an event may stand that a report of this period tells."""
    low, high = _span(n)
    if not low or high - low > SEASON:
        return []
    if high - low > LONG:
        return [("m", m) for m in range(low // 30, high // 30 + 1)]
    low, high = (low - lag, high + lag) if n.precision == "published" else (low, high + lag)
    return [*range(low, high + 1), *(("long", m) for m in range(low // 30, high // 30 + 1))]
