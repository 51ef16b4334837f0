"""Events and ties to networkx graphs that Gephi and others read whole."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

import networkx as nx

from .merging.same import TWO_SIDED
from .records import Event, Period
from .tables import Corpus, place_facts

COUNTED = {"asserted", "claimed", "reported"}
RANK = ("asserted", "reported", "claimed")
COLORS = {"actor": "#2166AC", "place": "#1B7837", "event": "#B2182B"}
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Without characters that XML forbids."""
    return FORBIDDEN.sub("", text)


class Builder:
    """Nodes and edges with the attributes that readers want: no empty value, one type a name, keys unique over the whole graph."""

    def __init__(self, c: Corpus) -> None:
        self.c = c
        self.g: nx.MultiDiGraph = nx.MultiDiGraph()

    def node(self, key: str, label: str, kind: str, **more: str | float | int) -> str:
        """The key of a node, made where it is new and grown where it is not."""
        key = clean(key)
        if key in self.g:
            self.g.nodes[key]["size"] += 1.0
        else:
            self.g.add_node(key, label=clean(label) or key, node_type=kind, color=COLORS[kind], size=10.0, **_told(more))
        return key

    def actor(self, i: str) -> str:
        """Node of an actor, known or not."""
        a, u = self.c.knowledge.actors.get(i), self.c.unknown.get(i)
        return self.node(f"a:{i}", self.c.name(i), "actor", actor_type=a.type if a else (u.kind if u and u.kind else "other"),
                         country=a.country if a else (u.country if u else ""))

    def place(self, i: str) -> str:
        """Node of a place, with its point where there is one."""
        facts = place_facts(self.c, i)
        point = {k: float(facts[k]) for k in ("latitude", "longitude") if facts.get(k)}
        return self.node(f"p:{i}", self.c.name(i), "place", place_kind=facts.get("place_kind", ""), country=facts.get("country", ""), **point)

    def edge(self, a: str, b: str, relation: str, weight: float, **more: str | float | int) -> None:
        """Two edges of one relation between two nodes would be merged by Gephi: callers give one."""
        self.g.add_edge(a, b, key=f"e{self.g.number_of_edges() + 1}", label=relation, relation=relation, weight=float(max(1.0, weight)), **_told(more))


def _told(values: dict[str, str | float | int]) -> dict[str, str | float | int]:
    return {k: clean(v) if isinstance(v, str) else v for k, v in values.items() if v != ""}


def _days(p: Period) -> tuple[str, str]:
    return p.start.isoformat() if p.start else "", p.end.isoformat() if p.end else ""


def counted(c: Corpus) -> Iterator[Event]:
    """Events that stand: neither denied nor planned nor merely alleged."""
    return (e for e in c.events if e.status in COUNTED)


def build_graph(c: Corpus) -> nx.MultiDiGraph:
    """Nodes a:, p:, e: with label, node_type, color, size; edges with label, relation, weight (documents)."""
    b = Builder(c)
    for e in counted(c):
        start, end = _days(e.period)
        key = b.node(f"e:{e.event_id}", _label(c, e), "event", event_type=e.event_type, status=e.status, start=start, end=end, date=start,
                     confidence=float(e.confidence))
        for i in dict.fromkeys(e.initiators):
            b.edge(b.actor(i), key, "initiated", len(e.documents), status=e.status, start=start)
        for i in dict.fromkeys(e.targets):
            b.edge(b.actor(i), key, "targeted", len(e.documents), status=e.status, start=start)
        if e.place:
            b.edge(key, b.place(e.place), "at", len(e.documents), status=e.status, start=start)
    ties: dict[tuple[str, str, str], Tie] = {}
    for r in c.relations:
        if r.status in COUNTED:
            ties.setdefault((r.subject, r.predicate, r.object), Tie()).add(r.status, r.source, r.documents, *_days(r.period))
    for (s, p, o), t in sorted(ties.items()):
        target = b.place(o) if o in c.knowledge.places or o in c.unknown and c.unknown[o].guess == "PLACE" else b.actor(o)
        b.edge(b.actor(s), target, p, t.documents, status=min(t.statuses, key=RANK.index), source="|".join(sorted(t.sources)), start=t.start, end=t.end)
    return b.g


@dataclasses.dataclass
class Tie:
    """One tie from several rows: of the text and of the patterns, asserted and claimed."""

    documents: int = 0
    statuses: set[str] = dataclasses.field(default_factory=set)
    sources: set[str] = dataclasses.field(default_factory=set)
    start: str = ""
    end: str = ""

    def add(self, status: str, source: str, documents: int, start: str, end: str) -> None:
        """Count a row in."""
        self.documents += documents
        self.statuses.add(status)
        self.sources.add(source)
        self.start = min(filter(None, (self.start, start)), default="")
        self.end = max(self.end, end)


def _label(c: Corpus, e: Event) -> str:
    parts = [e.event_type.replace("_", " "), c.name(e.place) if e.place else "", e.period.start.isoformat() if e.period.start else ""]
    return ", ".join(p for p in parts if p)


@dataclasses.dataclass
class Sum:
    """What events between two nodes come to."""

    documents: set[str] = dataclasses.field(default_factory=set)
    events: int = 0
    dead: int | None = None
    start: str = ""
    end: str = ""

    def add(self, e: Event) -> None:
        """Count an event in."""
        start, end = _days(e.period)
        self.documents |= set(e.documents)
        self.events += 1
        if e.counts_in_totals and e.toll.best is not None:
            self.dead = (self.dead or 0) + e.toll.best
        self.start = min(filter(None, (self.start, start)), default="")
        self.end = max(self.end, end or start)


def build_network(c: Corpus) -> nx.MultiDiGraph:
    """Events folded away: actor to actor and actor to place, with how many events, how many documents, first and last day.

    The relation is the family of the event (violence, captivity …), initiator to target; of two-sided events its type (armed_clash …), ends in the
    order of their ids. To places: initiated_at, targeted_at.
    """
    b = Builder(c)
    sums: dict[tuple[str, str, str], Sum] = {}
    for e in counted(c):
        family = c.knowledge.ontology[e.event_type].family if e.event_type in c.knowledge.ontology else e.event_type
        for i in dict.fromkeys(e.initiators):
            for j in dict.fromkeys(e.targets):
                if i == j:
                    continue
                x, y = sorted((i, j)) if e.event_type in TWO_SIDED else (i, j)
                sums.setdefault((f"a:{x}", e.event_type if e.event_type in TWO_SIDED else family, f"a:{y}"), Sum()).add(e)
        for name, ids in (("initiated_at", e.initiators), ("targeted_at", e.targets)):
            for i in dict.fromkeys(ids) if e.place else ():
                sums.setdefault((f"a:{i}", name, f"p:{e.place}"), Sum()).add(e)
    for (s, relation, o), t in sorted(sums.items()):
        source = b.actor(s[2:])
        target = b.actor(o[2:]) if o.startswith("a:") else b.place(o[2:])
        more: dict[str, str | float | int] = {"events": t.events, "start": t.start, "end": t.end}
        if t.dead is not None:
            more["fatalities"] = t.dead
        b.edge(source, target, relation, len(t.documents), **more)
    return b.g
