"""The review queue as entries to edit, and as a folder to try at once."""

import csv
import subprocess
import sys

import pytest

from sahel_nlp.knowledge import load_knowledge
from sahel_nlp.knowledge.tools import suggest
from sahel_nlp.pipeline import analyse
from sahel_nlp.reading import from_texts
from sahel_nlp.tables import COLUMNS, Corpus, tables

NOTES = ("Gunmen attacked the village of Zzambelgui (Koro, Mopti) on 3 May 2024, killing two traders.", "Militants attacked Zzambelgui again on 9 May 2024.",
         "Three soldiers were killed in Zziribé, in the Tillabéri region, on 12 May 2024.")


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notes")
    for n, text in enumerate(NOTES):
        (folder / f"{n}.txt").write_text(text + "\n", "utf-8")
    out = folder / "out"
    subprocess.run([sys.executable, "-m", "sahel_nlp", "extract", str(folder), "-o", str(out), "--format", "csv", "-q"], check=True)
    return out


def test_the_suggestion_is_a_places_csv_with_remarks(outputs, tmp_path):
    lines = suggest(outputs)
    assert lines[0].startswith("place_id,name,kind,country")
    assert any(line.startswith("# Zzambelgui: 2 times in 2 documents; ") for line in lines)
    assert "zzambelgui,Zzambelgui,village,ML,Mopti,Koro,,,,," in lines
    (tmp_path / "places.csv").write_text("\n".join(lines) + "\n", "utf-8")
    assert load_knowledge(str(tmp_path)).places["zzambelgui"].country == "ML"


def test_a_unit_named_right_after_is_its_own(outputs):
    assert any(line.startswith("zziribe,Zziribé,village,NE,") for line in suggest(outputs))


def test_the_next_run_knows_the_name(outputs, tmp_path):
    (tmp_path / "places.csv").write_text("\n".join(suggest(outputs)) + "\n", "utf-8")
    found = analyse(next(iter(from_texts([{"text": NOTES[1], "lang": "en", "date": "2024-05-10"}]))), str(tmp_path)).mentions
    assert {m.entity_id for m in found if m.label == "PLACE"} == {"zzambelgui"}


GROUPS = ("Katiba Zarghou militants ambushed soldiers near Boni on 3 May 2024, killing two.", "The army killed six fighters of the Katiba Zarghou in Boni on 9 May 2024.",
          "Fighters ambushed soldiers near Boni on 3 May 2024, killing two.")


@pytest.fixture(scope="module")
def groups():
    return Corpus.of([analyse(d) for d in from_texts([{"text": t, "lang": "en", "date": "2024-05-10"} for t in GROUPS])], load_knowledge())


def test_an_unknown_group_has_its_row_and_stands_in_the_queue(groups):
    rows = tables(groups)
    (row,) = [r for r in rows["actors"] if r["actor_id"].startswith("x-")]
    assert (row["actor_id"], row["name"], row["actor_type"], row["mentions"]) == ("x-katiba-zarghou", "Katiba Zarghou", "jihadist_group", "2")
    (unsure,) = rows["unresolved"]
    assert (unsure["text"], unsure["guess"], unsure["count"], unsure["documents"]) == ("Katiba Zarghou", "ACTOR", "2", "2")
    assert "Zarghou" in unsure["example"]

def test_the_nearest_names_of_an_unknown_group_are_those_of_actors():
    text = "The armed group Katiba Sormi attacked soldiers near Boni on 3 May 2024."
    (unsure,) = tables(Corpus.of([analyse(d) for d in from_texts([{"text": text, "lang": "en"}])], load_knowledge()))["unresolved"]
    assert unsure["guess"] == "ACTOR" and "Katiba Serma" in unsure["nearest"].split("|")


def test_fighters_may_be_those_of_the_unknown_group(groups):
    (event,) = [e for e in tables(groups)["events"] if e["date_from"] == "2024-05-03"]
    assert (event["initiators"], event["reports"], event["acled_event_type"]) == ("Katiba Zarghou", "2", "Battles")


def test_an_unknown_group_is_suggested_as_an_actor(groups, tmp_path):
    for name in ("actors", "unresolved", "places"):
        rows = tables(groups)[name]
        with (tmp_path / f"{name}.csv").open("w", encoding="utf-8", newline="") as f:
            writer = csv.DictWriter(f, COLUMNS[name], lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    entry = '# - {id: katiba-zarghou, name: "Katiba Zarghou", type: jihadist_group, source: ""}'
    assert entry in suggest(tmp_path)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "actors.yaml").write_text(entry[2:].replace('""', '"a note"') + "\n", "utf-8")
    assert load_knowledge(str(tmp_path / "mine")).actors["katiba-zarghou"].type == "jihadist_group"
