"""report.html in a real browser: what it draws, what its filters do, that it loads nothing and runs no word of a text. Skipped without Chromium."""

import csv
import dataclasses
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
from test_graph import hostile  # noqa: E402

from sahel_nlp.exporters.html import _place, export_html  # noqa: E402
from sahel_nlp.tables import Corpus, tables  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BROWSER = os.environ.get("SAHEL_NLP_CHROMIUM") or next((found for found in map(shutil.which, NAMES) if found), None)
FLAGS = ("--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking --disable-component-update --disable-sync --no-first-run "
         "--window-size=1400,1800 --virtual-time-budget=4000 --dump-dom").split()
in_browser = pytest.mark.skipif(BROWSER is None, reason="needs Chromium, or SAHEL_NLP_CHROMIUM with its path")

BEFORE = """<script>window.faults = []; window.ran = 0; addEventListener("error", e => faults.push(String(e.message)));
addEventListener("securitypolicyviolation", e => faults.push("csp " + e.violatedDirective + " " + e.blockedURI));</script>"""
AFTER = """<script>
const n = q => document.querySelectorAll(q).length, text = q => document.querySelector(q).textContent;
const put = (id, v) => { document.getElementById(id).value = v; document.getElementById(id).dispatchEvent(new Event("input", {bubbles: true})); };
const tap = q => document.querySelector(q).dispatchEvent(new MouseEvent("click", {bubbles: true}));
const seen = () => ({rows: n("tr.event"), spots: n("circle.spot"), actors: n("circle.actor"), links: n("path.link"), bars: n("rect.bar"), count: text("#count")});
let out = {};
try { %s } catch (e) { faults.push(String(e.stack)); }
const pre = document.createElement("pre"); pre.id = "result";
pre.textContent = JSON.stringify({...out, faults, ran: window.ran, loaded: performance.getEntriesByType("resource").map(r => r.name), ready: document.body.dataset.ready});
document.body.replaceChildren(pre);
</script>"""


def visit(page, tmp_path, steps):
    """What `out` holds after the steps."""
    html = page.read_text("utf-8").replace("<title>", BEFORE + "<title>", 1).replace("</body>", AFTER % steps + "</body>", 1)
    (tmp_path / "page.html").write_text(html, "utf-8")
    done = subprocess.run([BROWSER, *FLAGS, f"--user-data-dir={tmp_path / 'user'}", (tmp_path / "page.html").as_uri()], capture_output=True, text=True, timeout=120)
    import html as entities

    found = re.search(r'<pre id="result">(.*?)</pre>', done.stdout, re.S)
    assert found, done.stderr[-2000:]
    out = json.loads(entities.unescape(found[1]))
    assert (out["faults"], out["loaded"], out["ran"], out["ready"]) == ([], [], 0, "yes")
    return out


@pytest.fixture(scope="module")
def seeds():
    return ROOT / "outputs" / "report.html"


with (ROOT / "outputs" / "events.csv").open(encoding="utf-8", newline="") as f:
    EVENTS = len(list(csv.DictReader(f)))


@in_browser
def test_all_views_are_drawn_and_every_filter_narrows_them(seeds, tmp_path):
    out = visit(seeds, tmp_path, """
      out.all = seen(); out.countries = n("path.country"); out.dated = [...document.querySelectorAll("td.day")].map(t => t.textContent);
      put("actor", "JNIM"); out.actor = seen(); out.by = [...document.querySelectorAll("tr.event")].map(r => r.textContent);
      put("actor", ""); put("type", "withdrawal"); out.type = seen();
      put("type", ""); put("place", "Boulikessi"); out.place = seen();
      put("place", ""); put("from", "2025-06-01"); put("to", "2025-06-02"); out.days = [...document.querySelectorAll("td.day")].map(t => t.textContent);
      put("from", ""); put("to", ""); put("word", "ambush no such word"); out.none = seen();
      tap("#everything"); out.again = seen();
      document.querySelector("#statuses input[value=planned]").click(); out.status = [...document.querySelectorAll("tr.event td:nth-child(7)")].map(t => t.textContent);
    """)
    assert out["all"]["rows"] == EVENTS and out["all"]["spots"] >= 4 and out["all"]["links"] >= 5 and out["all"]["bars"] >= 5 and out["countries"] > 20
    assert 0 < out["actor"]["rows"] < EVENTS and all("JNIM" in row for row in out["by"])
    assert 0 < out["type"]["rows"] < EVENTS and out["place"]["spots"] == 1 and out["none"]["rows"] == 0 and out["again"] == out["all"]
    assert out["days"] and all("2025-06-0" in d for d in out["days"])
    assert out["status"] and not [s for s in out["status"] if s.startswith("planned")]


@in_browser
def test_a_row_opens_to_its_sentences_with_the_trigger_marked(seeds, tmp_path):
    out = visit(seeds, tmp_path, """
      document.querySelectorAll("tr.event").forEach(r => r.dispatchEvent(new MouseEvent("click", {bubbles: true})));
      out.quotes = n(".quote"); out.marks = [...document.querySelectorAll(".quote mark")].map(m => m.textContent);
      tap("tr.event"); out.less = n("tr.evidence");
    """)
    triggers = [json.loads(line)["reports"] for line in (ROOT / "outputs" / "analyses.jsonl").read_text("utf-8").splitlines()]
    assert sorted(out["marks"]) == sorted(r["trigger"] for reports in triggers for r in reports) and out["quotes"] == len(out["marks"]) and out["less"] == EVENTS - 1


@in_browser
def test_a_click_on_map_or_network_chooses_and_a_second_one_lets_go(seeds, tmp_path):
    out = visit(seeds, tmp_path, """
      tap("circle.spot"); out.place = document.getElementById("place").value; out.spot = seen(); tap("circle.spot"); out.free = seen();
      tap("circle.actor"); out.actor = document.getElementById("actor").value; out.chosen = n("circle.actor.chosen"); out.narrow = seen();
    """)
    assert out["place"] and out["spot"]["spots"] == 1 and out["free"]["rows"] == EVENTS
    assert out["actor"] and out["chosen"] == 1 and 0 < out["narrow"]["rows"] < EVENTS


@in_browser
def test_words_of_a_text_never_become_markup_or_code(tmp_path):
    corpus = hostile()
    evil = '</script><script>window.ran=1</script><img src=x onerror="window.ran=1">\u2028<!--'
    reports = tuple(dataclasses.replace(r, text=evil, trigger=evil[:9], attributed_to=(evil,)) for r in corpus.analyses[0].reports)
    corpus = Corpus.of([dataclasses.replace(corpus.analyses[0], reports=reports, document=dataclasses.replace(corpus.analyses[0].document, title=evil, text=evil))], corpus.knowledge)
    export_html(corpus, tables(corpus), tmp_path)
    out = visit(tmp_path / "report.html", tmp_path, """
      document.querySelectorAll("tr.event").forEach(r => r.dispatchEvent(new MouseEvent("click", {bubbles: true})));
      out = {...seen(), images: n("img"), scripts: n("script"), evidence: text(".quote")};
    """)
    assert out["rows"] == 4 and out["images"] == 0 and out["scripts"] == 7 and out["evidence"].startswith(evil[:20])


@in_browser
def test_two_thousand_events_are_drawn_in_parts(tmp_path):
    corpus = hostile()
    (a,) = corpus.analyses
    analyses = []
    for n in range(500):
        doc = f"d{n}"
        reports = tuple(dataclasses.replace(r, doc_id=doc, place="", period=dataclasses.replace(r.period, start=None, end=None)) for r in a.reports)
        analyses.append(dataclasses.replace(a, document=dataclasses.replace(a.document, doc_id=doc), reports=reports, ties=()))
    corpus = Corpus.of(analyses, corpus.knowledge)
    assert len(corpus.events) == 2000
    export_html(corpus, tables(corpus), tmp_path)
    out = visit(tmp_path / "report.html", tmp_path, "out.a = seen(); tap('#more'); out.b = seen();")
    assert (out["a"]["rows"], out["b"]["rows"]) == (200, 400) and "2,000 events" in out["a"]["count"]


def test_the_trigger_is_marked_where_its_offset_points():
    text = "He fled. They attacked and attacked. 😀 They attacked and attacked."
    sentence = "They attacked and attacked."
    assert [_place(text, sentence, "attacked", text.index("attacked") + k) for k in (0, 13)] == [5, 18]
    second = text.rindex("attacked and")
    assert [_place(text, sentence, "attacked", second + k) for k in (0, 13)] == [5, 18]
    assert _place("", sentence, "attacked", 99) == 5 and _place("", sentence, "left", 0) == -1


def test_the_page_names_its_sources():
    page = (ROOT / "outputs" / "report.html").read_text("utf-8")
    for words in ("GeoNames", "CC BY 4.0", "Natural Earth", "public domain", "d3js.org v7", "Mike Bostock"):
        assert words in page
    licences = (ROOT / "src" / "sahel_nlp" / "exporters" / "page" / "LICENSES.txt").read_text("utf-8")
    assert "Mike Bostock" in licences and "MIT" in licences and "Natural Earth" in licences
