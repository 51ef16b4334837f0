"""The keys that spare comparing all with all lose nothing on reports like those of the benchmark."""

import importlib.util
from pathlib import Path

from sahel_nlp.knowledge import load_knowledge
from sahel_nlp.merging.grouping import Block, cluster
from sahel_nlp.merging.same import Judge

PATH = Path(__file__).resolve().parents[2] / "benchmarks" / "merging.py"


def test_comparing_with_all_gives_the_same_events(monkeypatch):
    spec = importlib.util.spec_from_file_location("benchmark_of_merging", PATH)
    benchmark = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(benchmark)
    judge = Judge(load_knowledge("none"), {})
    for dense in (False, True):
        reports = benchmark.synthetic(1500, seed=7, dense=dense)
        quick = cluster(reports, judge)
        with monkeypatch.context() as m:
            m.setattr(Block, "candidates", lambda self, n: iter(list(self.groups)))
            assert cluster(reports, judge) == quick
