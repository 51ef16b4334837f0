"""The main job on the seeds, end to end."""

import csv
import json
from pathlib import Path

import pytest

from sahel_nlp.run import extract_to_folder

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("outputs")
    extract_to_folder([str(ROOT / "seeds")], folder)
    return folder


def rows(folder, name):
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def test_both_seed_articles_are_read_with_their_head(outputs):
    documents = {r["path"][:3]: r for r in rows(outputs, "documents")}
    assert (documents["000"]["publisher"], documents["000"]["published"]) == ("Clash Report", "2025-06-06")
    assert (documents["001"]["author"], documents["001"]["published"]) == ("Piyal Chatterjee", "2025-06-07")


def test_every_mention_is_the_text_at_its_offsets(outputs):
    texts = {d["doc_id"]: d["text"] for d in map(json.loads, (outputs / "documents.jsonl").read_text("utf-8").splitlines())}
    mentions = rows(outputs, "mentions")
    assert len(mentions) > 50
    for m in mentions:
        assert texts[m["doc_id"]][int(m["start"]):int(m["end"])] == m["text"]


def test_every_event_has_its_reports(outputs):
    reports = rows(outputs, "reports")
    for e in rows(outputs, "events"):
        assert sum(r["event_id"] == e["event_id"] for r in reports) == int(e["reports"])


def test_the_withdrawal_of_wagner_is_one_event_of_two_documents(outputs):
    found = [e for e in rows(outputs, "events") if e["event_type"] == "withdrawal" and e["initiator_ids"] == "wagner-group" and e["status"] == "asserted"]
    assert [(e["place_id"], e["documents"]) for e in found] == [("mali", "2")]


def test_a_second_run_gives_the_same_bytes(outputs, tmp_path):
    extract_to_folder([str(ROOT / "seeds")], tmp_path)
    for path in outputs.iterdir():
        assert path.read_bytes() == (tmp_path / path.name).read_bytes(), path.name


def test_nothing_of_the_page_furniture_is_an_actor(outputs):
    assert not {"clash-report", "clashreport-editor"} & {r["actor_id"] for r in rows(outputs, "actors")}
