"""graph.graphml meets what Gephi, igraph and networkx really read."""

import math
import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

ROOT = Path(__file__).resolve().parents[1]
PATH = ROOT / "outputs" / "graph.graphml"
SPACE = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture(scope="module")
def graph():
    return nx.read_graphml(PATH, force_multigraph=True)


def test_edge_ids_are_unique_over_the_whole_graph():
    ids = [e.get("id") for e in ElementTree.parse(PATH).iter(f"{SPACE}edge")]
    assert len(ids) == len(set(ids)) > 20


def test_the_kind_of_an_edge_is_its_xml_label(graph):
    labels = [e.get("label") for e in ElementTree.parse(PATH).iter(f"{SPACE}edge")]
    assert all(labels) and {"initiated", "targeted", "at"} <= set(labels)


def test_every_node_has_label_type_color_and_size(graph):
    for _, d in graph.nodes(data=True):
        assert d["label"] and d["node_type"] in {"actor", "place", "event"} and d["color"].startswith("#") and d["size"] > 0


def test_every_edge_has_label_relation_and_a_weight_of_at_least_one(graph):
    for *_, d in graph.edges(data=True):
        assert d["relation"] and d["weight"] >= 1.0


def test_no_value_is_nan_or_infinite(graph):
    values = [v for _, d in graph.nodes(data=True) for v in d.values() if isinstance(v, float)]
    assert values and all(math.isfinite(v) for v in values)


def test_one_type_per_attribute_name():
    keys = [(k.get("for"), k.get("attr.name")) for k in ElementTree.parse(PATH).iter(f"{SPACE}key")]
    assert len(keys) == len(set(keys))


def test_only_events_that_count_are_drawn(graph):
    assert {d["status"] for _, d in graph.nodes(data=True) if d["node_type"] == "event"} <= {"asserted", "claimed", "reported"}


def test_igraph_reads_the_same_nodes_and_edges(graph):
    igraph = pytest.importorskip("igraph")
    other = igraph.Graph.Read_GraphML(str(PATH))
    assert (other.vcount(), other.ecount()) == (graph.number_of_nodes(), graph.number_of_edges())


def test_gexf_is_dynamic_and_keeps_parallel_edges_apart(graph):
    root = ElementTree.parse(ROOT / "outputs" / "graph.gexf").getroot()
    space = "{http://gexf.net/1.3}"
    assert root.get("version") == "1.3" and root.find(f"{space}graph").get("mode") == "dynamic"
    edges = list(root.iter(f"{space}edge"))
    assert len(edges) == graph.number_of_edges() and all(e.get("kind") for e in edges)


def test_graphology_reads_the_same_nodes_and_edges(graph):
    modules = os.environ.get("SAHEL_NLP_NODE_MODULES")
    if not modules or not shutil.which("node"):
        pytest.skip("needs node, and SAHEL_NLP_NODE_MODULES with graphology and graphology-graphml")
    script = ("const G=require('graphology'),p=require('graphology-graphml').parse;"
              "const g=p(G,require('fs').readFileSync(process.argv[1],'utf8'));console.log(g.order,g.size)")
    done = subprocess.run(["node", "-e", script, str(PATH)], capture_output=True, text=True, env={**os.environ, "NODE_PATH": modules})
    assert done.stdout.split() == [str(graph.number_of_nodes()), str(graph.number_of_edges())], done.stderr
