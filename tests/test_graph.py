"""The graphs meet what Gephi, igraph, graphology and networkx really read; and survive names that XML cannot hold."""

import csv
import datetime
import json
import math
import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from sahel_nlp.exporters import EXPORTERS
from sahel_nlp.graph import build_graph, build_network
from sahel_nlp.knowledge import load_knowledge
from sahel_nlp.records import Analysis, Document, Mention, Period, Report, Tie, Toll, Unknown
from sahel_nlp.tables import COLUMNS, Corpus, tables

ROOT = Path(__file__).resolve().parents[1]
SPACE = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://gexf.net/1.3}"
BAD = "Na\x00me\x0b \x1f<&>\"' \ud800 \ufffe\uffff | INF é"
FILES = ["graph.graphml", "network.graphml"]


def hostile():
    """A corpus whose names and texts hold all that XML, CSV and HTML stumble over."""
    day = Period(datetime.date(2024, 5, 3), datetime.date(2024, 5, 3), "day")
    common = dict(trigger=BAD, rule_id="r", place="x-bad-place", place_relation="in", text=f"</script><script>{BAD}", confidence=0.7)
    reports = [
        Report("d1", 1, 1, 0, 1, event_type="attack", initiators=("x-bad", "jnim"), targets=("malian-armed-forces",), period=day, toll=Toll(3, 3, None, BAD), **common),
        Report("d1", 2, 2, 2, 3, event_type="armed_clash", initiators=("malian-armed-forces",), targets=("fla",), **{**common, "place": "kidal"}),
        Report("d1", 3, 3, 4, 5, event_type="armed_clash", initiators=("fla",), targets=("malian-armed-forces",), period=day, **{**common, "place": "ber"}),
        Report("d1", 4, 4, 6, 7, event_type="attack", initiators=("jnim",), status="alleged", period=day, **{**common, "place": "gao"})]
    ties = [Tie("d1", "jnim", "affiliated_with", "al-qaeda", s, n, n + 1, BAD, Period(datetime.date(2017, 3, 2), None, "day")) for n, s in enumerate(("asserted", "claimed"))]
    unknown = [Unknown("x-bad", BAD, "ACTOR"), Unknown("x-bad-place", BAD, "PLACE", "village", "ML", latitude=14.5, longitude=-3.25)]
    mentions = [Mention(n, 1, 0, 4, BAD, "ACTOR" if "place" not in i else "PLACE", i, "unresolved") for n, i in enumerate(["x-bad", "x-bad-place", "jnim"], 1)]
    analysis = Analysis(Document("d1", title=BAD, published=datetime.date(2024, 5, 4), language="en", text=BAD), 4, tuple(mentions), tuple(reports), tuple(ties), tuple(unknown))
    return Corpus.of([analysis], load_knowledge("none"))


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    corpus = hostile()
    rows = tables(corpus)
    for name in ("csv", "graphml", "gexf", "geojson", "html", "jsonl"):
        EXPORTERS[name](corpus, rows, folder)
    return {"seeds": ROOT / "outputs", "hostile": folder}


@pytest.fixture(params=[(d, f) for d in ("seeds", "hostile") for f in FILES], ids=lambda p: "-".join(p))
def path(request, folders):
    return folders[request.param[0]] / request.param[1]


@pytest.fixture
def graph(path):
    return nx.read_graphml(path, force_multigraph=True)


def test_edge_ids_are_unique_over_the_whole_graph(path):
    ids = [e.get("id") for e in ElementTree.parse(path).iter(f"{SPACE}edge")]
    assert len(ids) == len(set(ids)) > 3


def test_the_kind_of_an_edge_is_its_xml_label(path):
    for e in ElementTree.parse(path).iter(f"{SPACE}edge"):
        assert e.get("label") in {d.text for d in e}


def test_no_two_edges_of_one_kind_lie_between_two_nodes(path):
    kinds = Counter((e.get("source"), e.get("target"), e.get("label")) for e in ElementTree.parse(path).iter(f"{SPACE}edge"))
    assert max(kinds.values()) == 1


def test_every_node_has_label_type_color_and_size(graph):
    for _, d in graph.nodes(data=True):
        assert d["label"] and d["node_type"] in {"actor", "place", "event"} and re.fullmatch("#[0-9A-F]{6}", d["color"]) and isinstance(d["size"], float)


def test_every_edge_has_label_relation_and_a_weight_of_at_least_one(graph):
    for *_, d in graph.edges(data=True):
        assert d["label"] and d["relation"] and isinstance(d["weight"], float) and d["weight"] >= 1.0


def test_points_are_floats_and_days_are_iso(graph):
    data = [d for _, d in graph.nodes(data=True)] + [d for *_, d in graph.edges(data=True)]
    assert any("latitude" in d for d in data)
    for d in data:
        assert ("latitude" in d) == ("longitude" in d) and isinstance(d.get("latitude", 0.0), float)
        for k in {"date", "start", "end"} & set(d):
            datetime.date.fromisoformat(d[k])


def test_no_value_is_empty_nan_or_infinite_and_none_is_a_boolean(graph):
    for d in [d for _, d in graph.nodes(data=True)] + [d for *_, d in graph.edges(data=True)]:
        for v in d.values():
            assert v != "" and v is not None and not isinstance(v, bool)
            assert not isinstance(v, float) or math.isfinite(v)


def test_one_type_per_attribute_name_over_nodes_and_edges(path):
    keys = [(k.get("for"), k.get("attr.name"), k.get("attr.type")) for k in ElementTree.parse(path).iter(f"{SPACE}key")]
    assert len({k[:2] for k in keys}) == len(keys)
    assert len({k[1] for k in keys}) == len({k[1:] for k in keys})


def test_no_character_that_xml_forbids_is_written(path):
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", path.read_text("utf-8"))


@pytest.mark.parametrize("build", [build_graph, build_network])
def test_one_python_type_per_attribute_name_over_the_whole_graph(build):
    g = build(hostile())
    kinds = {}
    for d in [d for _, d in g.nodes(data=True)] + [d for *_, d in g.edges(data=True)]:
        for k, v in d.items():
            kinds.setdefault(k, set()).add(type(v))
    assert {k: v for k, v in kinds.items() if len(v) > 1} == {} and set.union(*kinds.values()) <= {str, float, int}


def test_ids_and_enumerations_hold_no_capitals_that_gephi_would_rewrite(graph):
    """Gephi turns INF inside any string into Infinity: only names and texts may hold it."""
    for key, d in graph.nodes(data=True):
        assert "INF" not in key and not [k for k, v in d.items() if k != "label" and isinstance(v, str) and "INF" in v]


def test_a_name_with_inf_in_it_is_kept_as_it_is(folders):
    labels = {d["label"] for _, d in nx.read_graphml(folders["hostile"] / "graph.graphml", force_multigraph=True).nodes(data=True)}
    assert any("INF é" in label for label in labels)


def test_enumerations_are_lower_case(graph):
    for _, d in graph.nodes(data=True):
        for k in {"node_type", "actor_type", "place_kind", "event_type", "status"} & set(d):
            assert d[k] == d[k].lower()
    for *_, d in graph.edges(data=True):
        assert d["relation"] == d["relation"].lower()


def test_bytes_do_not_depend_on_lxml(monkeypatch):
    from sahel_nlp.exporters import graphml

    called = []
    real = nx.write_graphml_xml
    monkeypatch.setattr(nx, "write_graphml_xml", lambda *a: called.append(1) or real(*a))
    graphml.to_bytes(build_graph(hostile()))
    assert called


def test_the_graph_itself_has_no_attributes_that_the_writer_pops():
    assert build_graph(hostile()).graph == {} == build_network(hostile()).graph


def test_no_csv_column_is_named_type():
    assert not [c for columns in COLUMNS.values() for c in columns if c == "type"]


def test_igraph_reads_the_same_nodes_edges_and_weights(path, graph):
    igraph = pytest.importorskip("igraph")
    other = igraph.Graph.Read_GraphML(str(path))
    assert (other.vcount(), other.ecount()) == (graph.number_of_nodes(), graph.number_of_edges())
    assert sorted(other.vs["id"]) == sorted(graph.nodes) and sum(other.es["weight"]) == sum(d["weight"] for *_, d in graph.edges(data=True))


def test_graphology_reads_the_same_nodes_and_edges(path, graph):
    modules = os.environ.get("SAHEL_NLP_NODE_MODULES")
    if not modules or not shutil.which("node"):
        pytest.skip("needs node, and SAHEL_NLP_NODE_MODULES with graphology and graphology-graphml")
    script = ("const G=require('graphology'),p=require('graphology-graphml').parse;"
              "const g=p(G,require('fs').readFileSync(process.argv[1],'utf8'));console.log(g.order,g.size)")
    done = subprocess.run(["node", "-e", script, str(path)], capture_output=True, text=True, env={**os.environ, "NODE_PATH": modules})
    assert done.stdout.split() == [str(graph.number_of_nodes()), str(graph.number_of_edges())], done.stderr


# what the graphs hold

def test_only_events_that_count_are_drawn(folders):
    g = nx.read_graphml(folders["seeds"] / "graph.graphml", force_multigraph=True)
    assert {d["status"] for _, d in g.nodes(data=True) if d["node_type"] == "event"} <= {"asserted", "claimed", "reported"}
    assert {"initiated", "targeted", "at"} <= {d["relation"] for *_, d in g.edges(data=True)}
    h = build_graph(hostile())
    assert sum(d["node_type"] == "event" for _, d in h.nodes(data=True)) == 3 and "p:gao" not in h


def test_a_tie_of_text_and_patterns_is_one_edge_that_names_both():
    found = [d for a, b, d in build_graph(hostile()).edges(data=True) if (a, b) == ("a:jnim", "a:al-qaeda")]
    assert [(d["source"], d["status"], d["weight"], d["start"]) for d in found] == [("patterns|text", "asserted", 2.0, "2017-03-02")]


def test_the_network_sums_events_and_counts_documents():
    g = build_network(hostile())
    hit = g.get_edge_data("a:jnim", "a:malian-armed-forces")
    assert [(d["relation"], d["events"], d["weight"], d["fatalities"], d["start"], d["end"]) for d in hit.values()] == [("violence", 1, 1.0, 3, "2024-05-03", "2024-05-03")]
    clash = g.get_edge_data("a:fla", "a:malian-armed-forces")
    assert [(d["relation"], d["events"], d["weight"]) for d in clash.values()] == [("armed_clash", 2, 1.0)]
    assert not g.has_edge("a:malian-armed-forces", "a:fla")
    assert {d["relation"] for d in g.get_edge_data("a:jnim", "p:x-bad-place").values()} == {"initiated_at"}


# GEXF and the page

@pytest.mark.parametrize("name", ["seeds", "hostile"])
def test_gexf_is_dynamic_and_keeps_parallel_edges_apart(folders, name):
    root = ElementTree.parse(folders[name] / "graph.gexf").getroot()
    g = root.find(f"{GEXF}graph")
    assert root.get("version") == "1.3"
    assert [g.get(k) for k in ("mode", "timeformat", "timerepresentation", "timezone")] == ["dynamic", "date", "timestamp", "UTC"]
    edges = list(root.iter(f"{GEXF}edge"))
    graph = nx.read_graphml(folders[name] / "graph.graphml", force_multigraph=True)
    assert len(edges) == graph.number_of_edges() and all(e.get("kind") for e in edges)
    assert len({e.get("id") for e in edges}) == len(edges)
    for e in root.iter():
        if e.get("timestamp"):
            datetime.date.fromisoformat(e.get("timestamp"))


@pytest.mark.parametrize("name", ["seeds", "hostile"])
def test_gexf_holds_what_graphml_holds_and_every_line_that_gephi_wants(folders, name):
    path = folders[name] / "graph.gexf"
    root = ElementTree.parse(path).getroot()
    graph = nx.read_graphml(folders[name] / "graph.graphml", force_multigraph=True)
    nodes, edges = list(root.iter(f"{GEXF}node")), list(root.iter(f"{GEXF}edge"))
    assert {n.get("id") for n in nodes} == set(graph.nodes) and len(nodes) == graph.number_of_nodes()
    assert all(n.get("label") for n in nodes) and all(e.get("label") for e in edges)
    assert all({e.get("source"), e.get("target")} <= set(graph.nodes) and float(e.get("weight")) >= 1 for e in edges)
    assert max(Counter((e.get("source"), e.get("target"), e.get("kind")) for e in edges).values()) == 1
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", path.read_text("utf-8"))
    for cls, items in (("node", nodes), ("edge", edges)):
        declared = [a for block in root.iter(f"{GEXF}attributes") if block.get("class") == cls for a in block]
        types = {a.get("id"): a.get("type") for a in declared}
        assert len(types) == len(declared) == len({a.get("title") for a in declared})
        for value in (v for item in items for v in item.iter(f"{GEXF}attvalue")):
            assert value.get("value") not in {"", "None", "nan", "inf"} and (types[value.get("for")] == "string" or math.isfinite(float(value.get("value"))))
    assert {d["relation"] for *_, d in graph.edges(data=True)} == {e.get("kind") for e in edges}


def own_parts(page):
    """The page without the two libraries, which stand in it as they were published."""
    for name in ("d3.min.js", "topojson-client.min.js"):
        library = (ROOT / "src" / "sahel_nlp" / "exporters" / "page" / name).read_text("utf-8").strip()
        assert library in page and "</script" not in library.lower()
        page = page.replace(library, "")
    return page


@pytest.mark.parametrize("name", ["seeds", "hostile"])
def test_the_page_stands_alone_and_its_data_is_no_markup(folders, name):
    page = own_parts((folders[name] / "report.html").read_text("utf-8"))
    before, after = page.split('<script type="application/json" id="data">', 1)
    data, after = after.split("</script>", 1)
    assert "default-src 'none'" in before and "<" not in data
    json.loads(data)
    for words in (before, after):
        assert not re.search(r"""\b(src|href)\s*=|@import|url\((?!#)|fetch\(|XMLHttp|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.html\(|\beval\(""", words.replace('"url(#tip-', ""))
    assert page.count("</script>") == page.count("<script")


def test_hostile_tables_read_back(folders):
    with (folders["hostile"] / "events.csv").open(encoding="utf-8", newline="") as f:
        assert len(list(csv.DictReader(f))) == 4
