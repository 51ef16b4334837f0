"""--append: the same bytes as a run on everything at once, and nothing read twice."""

import json
from pathlib import Path

import pytest

from sahel_nlp import pipeline
from sahel_nlp.errors import InputError
from sahel_nlp.run import extract_to_folder

ROOT = Path(__file__).resolve().parents[1]
SEEDS = sorted((ROOT / "seeds").iterdir())
MORE = [
    '{"text": "JNIM attacked the army camp at Dioura on 3 May 2024 and killed four soldiers.", "id": "x1"}',
    '{"text": "Gunmen attacked soldiers at Dioura on 3 May 2024, killing six, residents said.", "date": "2024-05-04", "title": "A | B"}',
    '{"text": "Unknown men struck Kobekire, a village near Bankass, on Monday.", "date": "2024-05-08"}',
    '{"text": "", "id": "empty"}', '{"text": "Der Angriff auf die Stadt war schwer und die Menschen sind in der Nacht geflohen, sagte man.", "lang": "de"}',
    '{"text": "odd \\ud800 JNIM attacked Gao on 4 May 2024. \\u2028 \\u0007"}']
ALL = "csv,graphml,gexf,geojson,html,jsonl"


COPIES = ['{"text": "Gunmen killed two farmers in Titao on 5 May 2024."}'] * 2
"""Twice in one file, and once more elsewhere."""


@pytest.fixture
def inputs(tmp_path):
    (tmp_path / "one.jsonl").write_text("\n".join(MORE[:3] + COPIES[:1]) + "\n")
    (tmp_path / "two.jsonl").write_text("\n".join(MORE[3:] + COPIES) + "\n")
    return [str(SEEDS[0]), str(tmp_path / "one.jsonl")], [str(tmp_path / "two.jsonl"), str(SEEDS[1])]


def same(a, b):
    assert sorted(p.name for p in a.iterdir()) == sorted(p.name for p in b.iterdir())
    for path in a.iterdir():
        assert path.read_bytes() == (b / path.name).read_bytes(), path.name


@pytest.mark.parametrize("keep", [True, False])
def test_what_is_added_gives_the_same_bytes_as_all_at_once(tmp_path, inputs, keep):
    first, second = inputs
    extract_to_folder(first, tmp_path / "a", formats=[ALL], keep_text=keep)
    extract_to_folder(second, tmp_path / "a", formats=[ALL], keep_text=keep, append=True)
    extract_to_folder([*second, *first], tmp_path / "b", formats=[ALL], keep_text=keep)
    same(tmp_path / "a", tmp_path / "b")


def test_the_second_time_adds_nothing_and_reads_nothing(tmp_path, inputs, monkeypatch):
    first, second = inputs
    extract_to_folder(first, tmp_path / "a")
    extract_to_folder(second, tmp_path / "a", append=True)
    before = {p.name: p.read_bytes() for p in (tmp_path / "a").iterdir()}
    monkeypatch.setattr(pipeline, "analyse", lambda *a: pytest.fail("read again"))
    outcome = extract_to_folder([*first, *second], tmp_path / "a", append=True)
    assert outcome.read == 0
    assert before == {p.name: p.read_bytes() for p in (tmp_path / "a").iterdir()}


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_copy_from_elsewhere_has_its_row_in_whatever_order_it_comes(tmp_path, order):
    import csv

    text = "JNIM attacked Gao on 4 May 2024. JNIM has ties to al-Qaeda."
    files = []
    for name in ("b", "a", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(text)
        files.append(str(tmp_path / name / f"{name}.txt"))
    for n in order:
        extract_to_folder([files[n]], tmp_path / "out", append=True)
    extract_to_folder(files, tmp_path / "whole")
    same(tmp_path / "out", tmp_path / "whole")
    rows = list(csv.DictReader((tmp_path / "out" / "documents.csv").open(encoding="utf-8")))
    assert [(r["path"], r["doc_id"][13:]) for r in rows] == [("a.txt", ""), ("b.txt", "-2"), ("c.txt", "-3")]


def test_added_to_an_empty_folder_it_is_a_run(tmp_path, inputs):
    extract_to_folder(inputs[0], tmp_path / "a", append=True)
    extract_to_folder(inputs[0], tmp_path / "b")
    same(tmp_path / "a", tmp_path / "b")


def test_other_patterns_cannot_be_added_to(tmp_path, inputs):
    extract_to_folder(inputs[0], tmp_path / "a")
    info = json.loads((tmp_path / "a" / "run.json").read_text())
    (tmp_path / "a" / "run.json").write_text(json.dumps({**info, "patterns": "other"}))
    with pytest.raises(InputError, match="without --append"):
        extract_to_folder(inputs[1], tmp_path / "a", append=True)


@pytest.mark.parametrize("name", ["analyses.jsonl", "documents.jsonl"])
def test_a_broken_earlier_run_is_named(tmp_path, inputs, name):
    extract_to_folder(inputs[0], tmp_path / "a")
    (tmp_path / "a" / name).write_text("{")
    with pytest.raises(InputError, match="cannot be added to"):
        extract_to_folder(inputs[1], tmp_path / "a", append=True)


def test_texts_that_were_not_kept_are_missed_with_a_remedy(tmp_path, inputs):
    extract_to_folder(inputs[0], tmp_path / "a", keep_text=False)
    with pytest.raises(InputError, match="--no-text again"):
        extract_to_folder(inputs[1], tmp_path / "a", append=True)
