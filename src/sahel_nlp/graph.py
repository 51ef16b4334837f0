"""Events and ties to a networkx graph that Gephi and others read whole."""

from __future__ import annotations

import re

import networkx as nx

from .records import Event
from .tables import Corpus, place_facts

COUNTED = {"asserted", "claimed", "reported"}
COLORS = {"actor": "#2166AC", "place": "#1B7837", "event": "#B2182B"}
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Without characters that XML forbids."""
    return FORBIDDEN.sub("", text)


def build_graph(c: Corpus) -> nx.MultiDiGraph:
    """Nodes a:, p:, e: with label, node_type, color, size; edges with label, relation, weight (documents). Keys are unique."""
    g: nx.MultiDiGraph = nx.MultiDiGraph()
    number = 0

    def node(key: str, label: str, kind: str, **more: str | float) -> None:
        if key in g:
            g.nodes[key]["size"] = g.nodes[key]["size"] + 1.0
            return
        g.add_node(key, label=clean(label), node_type=kind, color=COLORS[kind], size=10.0, **{k: v for k, v in more.items() if v != ""})

    def actor(i: str) -> str:
        a = c.knowledge.actors.get(i)
        node(f"a:{i}", c.name(i), "actor", actor_type=a.type if a else "other", country=a.country if a else "")
        return f"a:{i}"

    def place(i: str) -> str:
        facts = place_facts(c, i)
        point = {k: float(facts[k]) for k in ("latitude", "longitude") if facts.get(k)}
        node(f"p:{i}", c.name(i), "place", place_kind=facts.get("place_kind", ""), country=facts.get("country", ""), **point)
        return f"p:{i}"

    def edge(a: str, b: str, relation: str, weight: float, **more: str) -> None:
        nonlocal number
        number += 1
        g.add_edge(a, b, key=f"e{number}", label=relation, relation=relation, weight=float(max(1.0, weight)),
                   **{k: clean(v) for k, v in more.items() if v})

    for e in c.events:
        if e.status not in COUNTED:
            continue
        key = f"e:{e.event_id}"
        node(key, _label(c, e), "event", event_type=e.event_type, status=e.status,
             start=e.period.start.isoformat() if e.period.start else "", end=e.period.end.isoformat() if e.period.end else "",
             date=e.period.start.isoformat() if e.period.start else "", confidence=float(e.confidence))
        more = {"status": e.status, "start": e.period.start.isoformat() if e.period.start else ""}
        for i in e.initiators:
            edge(actor(i), key, "initiated", len(e.documents), **more)
        for i in e.targets:
            edge(actor(i), key, "targeted", len(e.documents), **more)
        if e.place:
            edge(key, place(e.place), "at", len(e.documents), **more)
    for r in c.relations:
        if r.status not in COUNTED:
            continue
        target = place(r.object) if r.object in c.knowledge.places or c.unknown.get(r.object) and c.unknown[r.object].guess == "PLACE" \
            else actor(r.object)
        edge(actor(r.subject), target, r.predicate, r.documents, status=r.status, source=r.source)
    return g


def _label(c: Corpus, e: Event) -> str:
    parts = [e.event_type.replace("_", " "), c.name(e.place) if e.place else "", e.period.start.isoformat() if e.period.start else ""]
    return ", ".join(p for p in parts if p)
