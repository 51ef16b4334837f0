"""Every kind of input and every option of extract: what is read, what is written, what is taken away."""

import csv
import gzip
import importlib.util
import io
import json

import pytest

from sahel_nlp.exporters import EXPORTERS
from sahel_nlp.tables import COLUMNS

TEXT = "JNIM attacked the army camp at Dioura on 3 May 2024 and killed four soldiers."
RECORD = json.dumps({"text": TEXT, "date": "2024-05-04", "id": "7", "title": "A title", "publisher": "Paper", "author": "Someone"})
PAGE = f"<html><head><title>A title</title></head><body><article><h1>A title</h1><p>{TEXT} Residents of the town told reporters that the fighters had come at dawn " \
       "and that they had left before noon with the weapons of the camp.</p><p>The army has not commented on the attack so far, and the governor could not be reached.</p></article></body></html>"
KINDS = {"a.txt": TEXT, "a.md": TEXT, "a.jsonl": RECORD, "a.ndjson": RECORD, "a.json": f"[{RECORD}]", "b.json": RECORD, "a.csv": f'text;date\n"{TEXT}";2024-05-04\n',
         "a.html": PAGE, "a.htm": PAGE, "a.parquet": None}
WRITES = {"csv": {f"{t}.csv" for t in COLUMNS}, "graphml": {"graph.graphml", "network.graphml"}, "gexf": {"graph.gexf"}, "geojson": {"events.geojson"}, "html": {"report.html"},
          "jsonl": {"events.jsonl", "reports.jsonl"}, "parquet": {f"{t}.parquet" for t in COLUMNS}}
ALWAYS = {"documents.jsonl", "analyses.jsonl", "run.json"}


def has(package):
    return importlib.util.find_spec(package) is not None


def data(name):
    if KINDS[name] is not None:
        return KINDS[name].encode()
    parquet, pa = pytest.importorskip("pyarrow.parquet"), pytest.importorskip("pyarrow")
    out = io.BytesIO()
    parquet.write_table(pa.table({k: [v] for k, v in json.loads(RECORD).items()}), out)
    return out.getvalue()


def rows(folder, table):
    return list(csv.DictReader((folder / f"{table}.csv").open(encoding="utf-8")))


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gz"])
@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_file_gives_its_event(tmp_path, cli, name, packed):
    if name.startswith("a.htm") and not has("trafilatura"):
        pytest.skip("needs the extra html")
    path = tmp_path / (name + ".gz" if packed else name)
    path.write_bytes(gzip.compress(data(name)) if packed else data(name))
    done = cli("extract", path, "-o", tmp_path / "out", "--format", "csv")
    assert done.returncode == 0, done.stderr
    (event,) = [e for e in rows(tmp_path / "out", "events") if e["event_type"] == "attack"]
    assert (event["initiators"], event["place"], event["date_from"], event["fatalities_best"]) == ("JNIM", "Dioura", "2024-05-03", "4")
    (document,) = rows(tmp_path / "out", "documents")
    assert document["path"] == path.name and (document["source_id"], document["publisher"]) == (("7", "Paper") if "json" in name or "parquet" in name else ("", ""))
    text = json.loads((tmp_path / "out" / "documents.jsonl").read_text("utf-8"))["text"]
    assert all(text[int(m["start"]):int(m["end"])] == m["text"] for m in rows(tmp_path / "out", "mentions"))


@pytest.mark.parametrize("formats", [[name] for name in EXPORTERS] + [["csv,jsonl"], ["graphml", "gexf"], ["csv, geojson ,csv"], []], ids=",".join)
def test_a_format_writes_its_files_and_no_other(tmp_path, cli, formats):
    if "parquet" in formats and not has("pyarrow"):
        pytest.skip("needs the extra parquet")
    (tmp_path / "a.txt").write_text(TEXT)
    assert cli("extract", tmp_path / "a.txt", "-o", tmp_path / "out", *(x for f in formats for x in ("--format", f))).returncode == 0
    names = {n.strip() for f in formats for n in f.split(",")} or {"csv", "graphml", "gexf", "geojson", "html"}
    wanted = set.union(*(WRITES[n] for n in names)) | ALWAYS
    assert {p.name for p in (tmp_path / "out").iterdir()} == wanted
    assert set(json.loads((tmp_path / "out" / "run.json").read_text())["files"]) == wanted


def test_what_this_run_does_not_write_goes_and_what_is_yours_stays(tmp_path, cli):
    (tmp_path / "a.txt").write_text(TEXT)
    out = tmp_path / "out"
    cli("extract", tmp_path / "a.txt", "-o", out)
    (out / "mine.csv").write_text("mine")
    (out / "notes").mkdir()
    cli("extract", tmp_path / "a.txt", "-o", out, "--format", "jsonl", "--no-text")
    assert {p.name for p in out.iterdir()} == WRITES["jsonl"] | {"analyses.jsonl", "run.json", "mine.csv", "notes"}


def test_no_text_keeps_no_text_of_a_document(tmp_path, cli):
    (tmp_path / "a.txt").write_text("Quiet words that no row quotes stand here. " + TEXT)
    cli("extract", tmp_path / "a.txt", "-o", tmp_path / "out", "--no-text")
    assert not (tmp_path / "out" / "documents.jsonl").exists()
    assert not [p.name for p in (tmp_path / "out").iterdir() if b"Quiet words" in p.read_bytes()]


def test_date_is_for_documents_without_one_and_lang_for_those_that_do_not_say(tmp_path, cli):
    lines = [{"text": "JNIM attacked Gao on Monday.", "id": "a"}, {"text": "JNIM attacked Ber on Monday.", "id": "b", "date": "2024-03-15"},
             {"text": "Le JNIM a attaqué Kidal lundi.", "id": "c", "lang": "fr"}]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(x) + "\n" for x in lines))
    assert cli("extract", tmp_path / "in.jsonl", "-o", tmp_path / "out", "--date", "2024-05-10", "--lang", "en").returncode == 0
    assert {r["source_id"]: (r["published"], r["language"]) for r in rows(tmp_path / "out", "documents")} == {
        "a": ("2024-05-10", "en"), "b": ("2024-03-15", "en"), "c": ("2024-05-10", "fr")}
    assert {e["place"]: e["date_from"] for e in rows(tmp_path / "out", "events")} == {"Gao": "2024-05-06", "Ber": "2024-03-11", "Kidal": "2024-05-06"}
    info = json.loads((tmp_path / "out" / "run.json").read_text())
    assert (info["arguments"]["date"], info["arguments"]["lang"]) == ("2024-05-10", "en")


def test_standard_input_stands_beside_files(tmp_path, cli):
    (tmp_path / "a.txt").write_text(TEXT)
    assert cli("extract", "-", tmp_path / "a.txt", "-o", tmp_path / "out", stdin=b"Gunmen killed two farmers in Titao.").returncode == 0
    assert sorted(r["path"] for r in rows(tmp_path / "out", "documents")) == ["-", "a.txt"]


def test_folders_are_walked_and_paths_are_told_from_the_input(tmp_path, cli):
    (tmp_path / "in" / "2024" / "05").mkdir(parents=True)
    (tmp_path / "in" / "2024" / "05" / "a.txt").write_text(TEXT)
    (tmp_path / "in" / ".hidden.txt").write_text(TEXT)
    cli("extract", tmp_path / "in", "-o", tmp_path / "out")
    assert [r["path"] for r in rows(tmp_path / "out", "documents")] == ["2024/05/a.txt"]


def test_quiet_says_nothing_and_data_never_goes_to_standard_error(tmp_path, cli):
    (tmp_path / "a.txt").write_text(TEXT)
    done = cli("extract", tmp_path / "a.txt", "-o", tmp_path / "out", "-q")
    assert (done.stdout, done.stderr) == ("", "")
    done = cli("extract", tmp_path / "a.txt", "-o", tmp_path / "out")
    assert done.stdout == "" and "1 documents read" in done.stderr
    done = cli("patterns", "list", "--count")
    assert done.stderr == "" and "actors" in done.stdout
