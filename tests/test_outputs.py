"""The committed outputs/ are what the program writes today, whatever the order of the files."""

import shutil
from pathlib import Path

from sahel_nlp.run import extract_to_folder

ROOT = Path(__file__).resolve().parents[1]


def test_committed_outputs_are_what_the_program_writes(tmp_path):
    extract_to_folder([str(ROOT / "seeds")], tmp_path)
    names = sorted(p.name for p in (ROOT / "outputs").iterdir())
    assert names == sorted(p.name for p in tmp_path.iterdir())
    for name in names:
        assert (ROOT / "outputs" / name).read_bytes() == (tmp_path / name).read_bytes(), name


def test_order_of_inputs_changes_nothing(tmp_path):
    files = sorted(str(p) for p in (ROOT / "seeds").iterdir())
    extract_to_folder(files, tmp_path / "a")
    extract_to_folder(files[::-1], tmp_path / "b")
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


def test_files_of_an_earlier_run_are_taken_away(tmp_path):
    source = tmp_path / "in"
    source.mkdir()
    shutil.copy(next((ROOT / "seeds").iterdir()), source)
    extract_to_folder([str(source)], tmp_path / "out", formats=["csv,graphml"])
    (tmp_path / "out" / "mine.txt").write_text("kept")
    extract_to_folder([str(source)], tmp_path / "out", formats=["csv"])
    assert not (tmp_path / "out" / "graph.graphml").exists()
    assert (tmp_path / "out" / "mine.txt").exists()
