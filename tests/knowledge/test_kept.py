"""What is made from pattern files and kept: read back the same, made again when anything changed."""

import pytest

from sahel_nlp.knowledge import load_knowledge
from sahel_nlp.knowledge.kept import FEW, kept
from sahel_nlp.knowledge.loader import _load


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("SAHEL_NLP_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def never():
    raise AssertionError("made again")


def test_a_thing_is_made_once_for_a_key(folder):
    assert kept("thing", "a", lambda: [1, 2]) == [1, 2]
    assert kept("thing", "a", never) == [1, 2]


def test_another_key_makes_another(folder):
    kept("thing", "a", lambda: 1)
    assert kept("thing", "b", lambda: 2) == 2


def test_a_broken_file_is_made_again(folder):
    kept("thing", "a", lambda: 1)
    (path,) = folder.iterdir()
    path.write_bytes(b"no pickle")
    assert kept("thing", "a", lambda: 2) == 2
    assert kept("thing", "a", never) == 2


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("SAHEL_NLP_CACHE", str(tmp_path / "file"))
    assert kept("thing", "a", lambda: 1) == 1


def test_none_keeps_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAHEL_NLP_CACHE", "none")
    assert kept("thing", "a", lambda: 1) == 1
    assert list(tmp_path.iterdir()) == []


def test_objects_of_the_process_are_held_by_name(folder):
    here, later = object(), object()
    kept("thing", "a", lambda: [here], {"it": here})
    assert kept("thing", "a", never, {"it": later}) == [later]


def test_only_the_newest_few_of_a_name_stay(folder):
    for n in range(FEW + 3):
        kept("thing", str(n), lambda: 1)
    kept("other", "a", lambda: 1)
    assert len(list(folder.glob("thing-*"))) == FEW
    assert len(list(folder.glob("other-*"))) == 1


def test_knowledge_is_the_same_from_the_cache(folder):
    _load.cache_clear()
    made = load_knowledge("none")
    _load.cache_clear()
    assert load_knowledge("none") == made


def test_an_edit_of_a_pattern_file_is_seen_at_once(folder, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    entry = "- id: zorgho-boys\n  name: {}\n  type: ethnic_militia\n"
    for name in ("Zorgho Boys", "Zorgho Lads"):
        (own / "actors.yaml").write_text(entry.format(name))
        _load.cache_clear()
        assert load_knowledge(str(own)).actors["zorgho-boys"].name == name
