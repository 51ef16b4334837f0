"""README says what is so: its rows stand in outputs/, its Python lines run, the files that it names are there."""

import csv
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def table(head):
    """Rows of the table whose head begins so."""
    lines = README[README.index(head):].split("\n\n")[0].splitlines()
    return [[c.strip() for c in line.strip("|").split("|")] for line in (lines[0], *lines[2:])]


def test_the_rows_shown_are_rows_of_events_csv():
    with (ROOT / "outputs" / "events.csv").open(encoding="utf-8", newline="") as f:
        events = list(csv.DictReader(f))
    head, *rows = table("| date_from |")
    names = {"dead": "fatalities_best"}
    assert len(rows) >= 5
    for row in rows:
        wanted = {names.get(k, k): v for k, v in zip(head, row, strict=True)}
        assert any(all(e[k].replace("|", ", ") == v for k, v in wanted.items()) for e in events), row


def test_the_files_named_are_written_and_the_pages_linked_exist():
    written = {p.name for p in (ROOT / "outputs").iterdir()}
    named = {n for row in table("| file |")[1:] for n in re.findall(r"`([\w.]+)`", row[0])}
    assert named <= written and {"events.csv", "graph.graphml", "report.html"} <= named
    for link in re.findall(r"\]\(([\w./-]+)\)", README):
        assert (ROOT / link).exists(), link


@pytest.mark.parametrize("block", re.findall(r"```python\n(.*?)```", README, re.S))
def test_the_python_lines_run(block, monkeypatch):
    monkeypatch.chdir(ROOT)
    exec(compile(block, "README.md", "exec"), {})  # noqa: S102  our own words


def test_the_line_about_spacy_runs():
    import sahel_nlp

    doc = sahel_nlp.load("en")("JNIM attacked the army camp at Gao on 3 May 2024.")
    assert doc._.reports and {e.ent_id_ for e in doc.ents} >= {"jnim", "gao"} and doc.spans["sahel"]


def test_ci_calls_the_test_line_of_readme():
    (line,) = re.findall(r"^    (python3 -m venv .* -m pytest -q)$", README, re.M)
    assert line in (ROOT / ".ci" / "run").read_text("utf-8")
