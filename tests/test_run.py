"""A fault in one document costs no other."""

import csv

from sahel_nlp import pipeline
from sahel_nlp.run import extract_to_folder


def test_a_document_that_breaks_the_reader_is_a_row_with_its_reason(tmp_path, monkeypatch):
    real = pipeline.analyse

    def breaks(document, patterns=None):
        if "Kidal" in document.text:
            raise ZeroDivisionError("on purpose")
        return real(document, patterns)

    monkeypatch.setattr(pipeline, "analyse", breaks)
    (tmp_path / "in.jsonl").write_text('{"text": "JNIM attacked Gao."}\n{"text": "JNIM attacked Kidal."}\n')
    outcome = extract_to_folder([str(tmp_path / "in.jsonl")], tmp_path / "out", formats=["csv"])
    rows = list(csv.DictReader((tmp_path / "out" / "documents.csv").open(encoding="utf-8")))
    assert sorted(r["status"] for r in rows) == ["read", "skipped"]
    assert outcome.read == 1 and "on purpose" in outcome.skipped[0][1]


def test_both_engines_give_the_same_bytes(tmp_path):
    (tmp_path / "in.jsonl").write_text('{"text": "JNIM attacked Gao."}\n{"text": "Gunmen killed two farmers in Titao."}\n')
    for engine in ("serial", "process"):
        extract_to_folder([str(tmp_path / "in.jsonl")], tmp_path / engine, engine=engine, workers=2)
    for path in (tmp_path / "serial").iterdir():
        assert path.read_bytes() == (tmp_path / "process" / path.name).read_bytes(), path.name
