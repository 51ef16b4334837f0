"""Bad input of every kind: one line with a remedy, the exit status of the contract, nothing half-written, a row for every document."""

import csv
import gzip
import io
import os
import zipfile

import pytest

GOOD = "JNIM attacked the army camp at Dioura on 3 May 2024 and killed four soldiers."
FRENCH = "Le JNIM a attaqué Gao. L'armée a été battue à Ménaka, tuant trois soldats."
PACKED = gzip.compress(bytes(n * n % 251 for n in range(400)) + GOOD.encode() * 50, mtime=0)


def archive():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        z.writestr("a.txt", GOOD)
    return out.getvalue()


UNREADABLE = {
    "binary.txt": (bytes(range(256)) * 9, "binary data"), "zip.txt": (archive(), "ZIP archive"), "pdf.txt": (b"%PDF-1.4\n1 0 obj", "a PDF"),
    "rtf.txt": (b"{\\rtf1 JNIM}", "RTF"), "noise.txt": (b"\x01\x02abc\x03" * 500, "binary data"), "cut.txt.gz": (PACKED[:-30], "cut short"),
    "damaged.txt.gz": (PACKED[:40] + b"\xff\x00\xff" + PACKED[43:], "damaged"), "plain.txt.gz": (GOOD.encode(), "not a gzip file"),
    "half.txt": (GOOD.encode("utf-16") + b"x", "UTF-16"), "unmarked.txt": (GOOD.encode("utf-16-le"), "save it as plain text in UTF-8"),
    "empty.txt": (b"", "empty text"), "blank.txt": (b" \n\t\n", "empty text"), "mark.txt": (b"\xef\xbb\xbf", "empty text"),
    "empty.jsonl": (b"", "no record"), "empty.csv": (b"", "no record"), "list.json": (b"[]", "no record"), "head.csv": (b"text,date\n", "no record"),
    "columns.csv": (b"name,age\nA,1\nB,2\n", "its columns are name, age"), "broken.jsonl": (b'{"text": \n', "line 1: no valid JSON"),
    "deep.jsonl": (b"[" * 200_000, "line 1: no valid JSON"), "array.jsonl": (b"[1]\n", "no JSON object"), "field.jsonl": (b'{"title": "x"}\n', "line 1: no text"),
    "void.jsonl": (b'{"text": "", "id": "7"}\n', "line 1: empty text"), "broken.json": (b"{", "no valid JSON"), "letter.docx": (b"PK\3\4", "unknown kind of file '.docx'"),
    "none": (GOOD.encode(), "unknown kind of file"), "long.txt": (GOOD.encode() * 20_000, "more than 1,000,000"),
    "german.txt": (b"Die Soldaten haben das Dorf am Montag verlassen und sind in die Stadt gezogen, sagte ein Sprecher der Armee gestern.", "no pack")}


@pytest.mark.parametrize("name", UNREADABLE)
def test_alone_it_is_one_line_and_nothing_is_written(tmp_path, cli, name):
    data, why = UNREADABLE[name]
    (tmp_path / name).write_bytes(data)
    done = cli("extract", tmp_path / name, "-o", tmp_path / "deep" / "out")
    assert done.returncode == 1 and done.stderr.count("\n") == 1, done.stderr
    assert name in done.stderr and why in done.stderr
    assert not (tmp_path / "deep").exists()


def test_beside_a_good_one_each_has_its_row_with_its_reason(tmp_path, cli):
    (tmp_path / "in").mkdir()
    for name, (data, _) in UNREADABLE.items():
        (tmp_path / "in" / name).write_bytes(data)
    (tmp_path / "in" / "good.txt").write_text(GOOD)
    done = cli("extract", tmp_path / "in", "-o", tmp_path / "out", "--format", "csv")
    assert done.returncode == 3
    rows = list(csv.DictReader((tmp_path / "out" / "documents.csv").open(encoding="utf-8")))
    assert sorted(r["path"] for r in rows) == sorted([*UNREADABLE, "good.txt"])
    assert len({r["doc_id"] for r in rows}) == len(rows)
    for r in rows:
        assert (r["status"], r["reason"]) == ("read", "") if r["path"] == "good.txt" else r["status"] == "skipped" and UNREADABLE[r["path"]][1] in r["reason"]
    assert f"1 documents read, {len(UNREADABLE)} skipped" in done.stderr
    assert cli("extract", tmp_path / "in", "-o", tmp_path / "out", "--format", "csv", "--strict", "-q").returncode == 1


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-8", "utf-8-sig", "utf-16"])
def test_old_encodings_are_read(tmp_path, cli, encoding):
    (tmp_path / "a.txt").write_bytes(FRENCH.encode(encoding))
    assert cli("extract", tmp_path / "a.txt", "-o", tmp_path / "out").returncode == 0
    assert "Ménaka" in (tmp_path / "out" / "places.csv").read_text("utf-8")


def test_a_line_longer_than_the_limit_of_the_csv_reader_is_read(tmp_path, cli):
    (tmp_path / "a.csv").write_text(f'text\n"{GOOD} {"the calm of the river " * 7_000}"\n')
    assert cli("extract", tmp_path / "a.csv", "-o", tmp_path / "out", "--format", "csv").returncode == 0


def test_a_missing_file_is_wrong_usage_and_costs_nothing_written(tmp_path, cli):
    (tmp_path / "a.txt").write_text(GOOD)
    done = cli("extract", tmp_path / "a.txt", tmp_path / "b.txt", "-o", tmp_path / "out")
    assert done.returncode == 2 and "b.txt: no such file" in done.stderr and done.stderr.count("\n") == 1 and not (tmp_path / "out").exists()


@pytest.mark.parametrize("where", ["file", "file/below", "outputs"])
def test_an_output_folder_that_cannot_be_written_is_named_and_left_alone(tmp_path, cli, where):
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "file").write_text("mine")
    (tmp_path / "outputs" / "events.csv").mkdir(parents=True)  # a folder where a file should be
    done = cli("extract", tmp_path / "a.txt", "-o", tmp_path / where)
    assert done.returncode == 1 and "with -o" in done.stderr and done.stderr.count("\n") == 1
    assert (tmp_path / "file").read_text() == "mine" and os.listdir(tmp_path / "outputs") == ["events.csv"]


def test_a_run_that_fails_on_the_way_leaves_the_earlier_one_whole(tmp_path, cli, monkeypatch):
    from sahel_nlp.errors import InputError
    from sahel_nlp.exporters import EXPORTERS

    (tmp_path / "a.txt").write_text(GOOD)
    assert cli("extract", tmp_path / "a.txt", "-o", tmp_path / "out").returncode == 0
    before = {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}

    def fail(*args):
        raise InputError("disk full: make room")

    monkeypatch.setitem(EXPORTERS, "geojson", fail)
    (tmp_path / "a.txt").write_text(GOOD.replace("four", "nine"))
    assert cli("extract", tmp_path / "a.txt", "-o", tmp_path / "out").returncode == 1
    assert {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()} == before
    assert cli("extract", tmp_path / "a.txt", "-o", tmp_path / "new").returncode == 1 and not (tmp_path / "new").exists()


@pytest.mark.parametrize(("args", "words"), [
    (["--lang", "de"], "choose auto, en or fr"), (["--date", "2024-13-01"], "YYYY-MM-DD"), (["--format", "xlsx"], "choose from csv, graphml"),
    (["--engine", "spark"], "choose serial, process or dask"), (["--scheduler", "tcp://127.0.0.1:1"], "--engine dask"), (["--workers", "-1"], "--workers")])
def test_wrong_options_are_wrong_usage(tmp_path, cli, args, words):
    (tmp_path / "a.txt").write_text(GOOD)
    done = cli("extract", tmp_path / "a.txt", "-o", tmp_path / "out", *args)
    assert done.returncode == 2 and words in done.stderr and not (tmp_path / "out").exists()


@pytest.mark.parametrize(("package", "extra", "args"), [("pyarrow", "parquet", ["--format", "csv,parquet"]), ("distributed", "dask", ["--engine", "dask"])])
def test_a_missing_extra_is_told_before_anything_is_done(tmp_path, cli, monkeypatch, package, extra, args):
    import importlib.util

    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *a: None if name == package else real(name, *a))
    (tmp_path / "a.txt").write_text(GOOD)
    done = cli("extract", tmp_path / "a.txt", "-o", tmp_path / "out", *args)
    assert done.returncode == 2 and f"pip install 'sahel-nlp[{extra}]'" in done.stderr and not (tmp_path / "out").exists()


@pytest.mark.parametrize(("package", "name"), [("trafilatura", "a.html"), ("pyarrow", "a.parquet")])
def test_a_document_that_needs_a_missing_extra_names_it(tmp_path, cli, monkeypatch, package, name):
    import sys

    for module in [m for m in sys.modules if m.split(".")[0] == package]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, package, None)
    (tmp_path / name).write_text("<p>JNIM attacked Gao.</p>")
    done = cli("extract", tmp_path / name, "-o", tmp_path / "out")
    assert done.returncode == 1 and "pip install 'sahel-nlp[" in done.stderr


def test_the_same_file_given_twice_is_read_once(tmp_path, cli):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(GOOD)
    assert "1 documents read" in cli("extract", tmp_path / "in", tmp_path / "in" / "a.txt", tmp_path / "in", "-o", tmp_path / "out").stderr


def test_explain_takes_a_long_text_an_old_encoding_and_refuses_what_is_no_text(tmp_path, cli):
    assert cli("explain", f"{GOOD} " * 30).stdout.count("rule attack.verb") == 30
    (tmp_path / "a.txt").write_bytes(FRENCH.encode("latin-1"))
    assert "menaka" in cli("explain", tmp_path / "a.txt").stdout
    (tmp_path / "b.txt").write_bytes(archive())
    done = cli("explain", tmp_path / "b.txt")
    assert done.returncode == 1 and "ZIP" in done.stderr
    assert "rule attack.verb" in cli("explain", "-", stdin=GOOD.encode()).stdout


def test_patterns_new_does_not_write_where_something_stands(tmp_path, cli):
    (tmp_path / "file").write_text("mine")
    done = cli("patterns", "new", tmp_path / "file")
    assert done.returncode == 1 and done.stderr.count("\n") == 1 and (tmp_path / "file").read_text() == "mine"
