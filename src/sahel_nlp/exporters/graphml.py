"""graph.graphml and network.graphml: for Gephi, igraph, graphology, Cytoscape and networkx."""

from __future__ import annotations

import io
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx

from ..graph import build_graph, build_network
from ..tables import Corpus, Row
from .files import write

SPACE = "http://graphml.graphdrawing.org/xmlns"


def export_graphml(corpus: Corpus, rows: dict[str, list[Row]], folder: Path) -> list[str]:
    """Events with their actors and places; and actors with each other and with places, events folded away."""
    return [write(folder, "graph.graphml", to_bytes(build_graph(corpus))), write(folder, "network.graphml", to_bytes(build_network(corpus)))]


def to_bytes(graph: nx.MultiDiGraph) -> bytes:
    """The kind of an edge also stands in its XML attribute `label`, where Gephi looks for it."""
    buffer = io.BytesIO()
    nx.write_graphml_xml(graph, buffer)
    tree = ElementTree.ElementTree(ElementTree.fromstring(buffer.getvalue()))
    root = tree.getroot()
    assert root is not None
    ElementTree.register_namespace("", SPACE)
    key = next((k.get("id") for k in root.iter(f"{{{SPACE}}}key") if k.get("attr.name") == "relation" and k.get("for") == "edge"), None)
    for edge in root.iter(f"{{{SPACE}}}edge"):
        kind = next((d.text for d in edge if d.get("key") == key), None)
        if kind:
            edge.set("label", kind)
    ElementTree.indent(tree, " ")
    data: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
