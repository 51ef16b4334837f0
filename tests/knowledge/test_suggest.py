"""The review queue as entries to edit, and as a folder to try at once."""

import subprocess
import sys

import pytest

from sahel_nlp.knowledge import load_knowledge
from sahel_nlp.knowledge.tools import suggest
from sahel_nlp.pipeline import analyse
from sahel_nlp.reading import from_texts

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
    assert "zzambelgui,Zzambelgui,village,ML,Mopti,,,,,," in lines
    (tmp_path / "places.csv").write_text("\n".join(lines) + "\n", "utf-8")
    assert load_knowledge(str(tmp_path)).places["zzambelgui"].country == "ML"


def test_a_unit_named_right_after_is_its_own(outputs):
    assert any(line.startswith("zziribe,Zziribé,village,NE,") for line in suggest(outputs))


def test_the_next_run_knows_the_name(outputs, tmp_path):
    (tmp_path / "places.csv").write_text("\n".join(suggest(outputs)) + "\n", "utf-8")
    found = analyse(next(iter(from_texts([{"text": NOTES[1], "lang": "en", "date": "2024-05-10"}]))), str(tmp_path)).mentions
    assert {m.entity_id for m in found if m.label == "PLACE"} == {"zzambelgui"}
