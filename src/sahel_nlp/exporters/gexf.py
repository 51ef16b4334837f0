"""graph.gexf (GEXF 1.3, dynamic): the file for Gephi's timeline."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from ..graph import build_graph
from ..tables import Corpus, Row
from .files import write


def export_gexf(corpus: Corpus, rows: dict[str, list[Row]], folder: Path) -> list[str]:
    """Nodes and edges with timestamps; parallel edges told apart by `kind`."""
    g = build_graph(corpus)
    root = ElementTree.Element("gexf", {"xmlns": "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", "version": "1.3"})
    graph = ElementTree.SubElement(root, "graph", {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date",
                                                   "timerepresentation": "timestamp", "timezone": "UTC"})
    for cls, data in (("node", [d for _, d in g.nodes(data=True)]), ("edge", [d for *_, d in g.edges(data=True)])):
        names = sorted({k for d in data for k in d} - {"label", "color", "size", "weight"})
        attributes = ElementTree.SubElement(graph, "attributes", {"class": cls, "mode": "static"})
        for n in names:
            kind = "double" if any(isinstance(d.get(n), float) for d in data) else "string"
            ElementTree.SubElement(attributes, "attribute", {"id": f"{cls[0]}_{n}", "title": n, "type": kind})
    nodes = ElementTree.SubElement(graph, "nodes")
    for key, d in g.nodes(data=True):
        node = ElementTree.SubElement(nodes, "node", {"id": key, "label": d["label"], **({"timestamp": d["start"]} if d.get("start") else {})})
        _values(node, "n", d)
        rgb = d["color"].lstrip("#")
        ElementTree.SubElement(node, "viz:color", {"r": str(int(rgb[:2], 16)), "g": str(int(rgb[2:4], 16)), "b": str(int(rgb[4:], 16))})
        ElementTree.SubElement(node, "viz:size", {"value": f"{d['size']:.1f}"})
    edges = ElementTree.SubElement(graph, "edges")
    for a, b, key, d in g.edges(keys=True, data=True):
        edge = ElementTree.SubElement(edges, "edge", {"id": key, "source": a, "target": b, "kind": d["relation"], "label": d["label"],
                                                      "weight": f"{d['weight']:.1f}", **({"timestamp": d["start"]} if d.get("start") else {})})
        _values(edge, "e", d)
    ElementTree.indent(root, " ")
    return [write(folder, "graph.gexf", ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n")]


def _values(parent: ElementTree.Element, prefix: str, data: dict[str, object]) -> None:
    values = ElementTree.SubElement(parent, "attvalues")
    for k in sorted(set(data) - {"label", "color", "size", "weight"}):
        ElementTree.SubElement(values, "attvalue", {"for": f"{prefix}_{k}", "value": str(data[k])})
