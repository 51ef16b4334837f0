"""--engine dask: the same bytes as serial, on its own workers and on a scheduler that runs already; skipped where the extra is missing."""

import pytest

from sahel_nlp.errors import InputError
from sahel_nlp.run import extract_to_folder

distributed = pytest.importorskip("distributed")
TEXTS = ["JNIM attacked Gao on 4 May 2024, killing three soldiers.", "Gunmen killed two farmers in Titao.", "Des hommes armés ont attaqué Djibo lundi.", ""]


@pytest.fixture
def inputs(tmp_path):
    import json

    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({"text": t, "id": str(n)}) + "\n" for n, t in enumerate(TEXTS * 6)))
    return [str(path)]


def same(a, b):
    assert sorted(p.name for p in a.iterdir()) == sorted(p.name for p in b.iterdir())
    for path in a.iterdir():
        assert path.read_bytes() == (b / path.name).read_bytes(), path.name


def test_its_own_workers_give_the_same_bytes_as_one_process(tmp_path, inputs):
    extract_to_folder(inputs, tmp_path / "serial", patterns="none")
    extract_to_folder(inputs, tmp_path / "dask", patterns="none", engine="dask", workers=2)
    same(tmp_path / "serial", tmp_path / "dask")


def test_a_running_scheduler_gives_the_same_bytes_and_other_patterns_are_refused(tmp_path, inputs, monkeypatch):
    import sahel_nlp

    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        extract_to_folder(inputs, tmp_path / "serial", patterns="none")
        extract_to_folder(inputs, tmp_path / "dask", patterns="none", engine="dask", scheduler=cluster.scheduler_address)
        same(tmp_path / "serial", tmp_path / "dask")
        monkeypatch.setattr(sahel_nlp, "__version__", "0")  # here; the workers have their own
        with pytest.raises(InputError, match="other patterns"):
            extract_to_folder(inputs, tmp_path / "no", patterns="none", engine="dask", scheduler=cluster.scheduler_address)
        assert not (tmp_path / "no").exists()


def test_a_scheduler_that_does_not_answer_is_named(tmp_path, inputs, monkeypatch):
    from sahel_nlp.engines import dask

    monkeypatch.setattr(dask, "PATIENCE", 1)
    with pytest.raises(InputError, match="no scheduler answers"):
        extract_to_folder(inputs, tmp_path / "out", patterns="none", engine="dask", scheduler="tcp://127.0.0.1:9")
