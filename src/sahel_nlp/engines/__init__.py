"""Where the map over documents runs: one process, several, or a cluster. Order is kept; results are small records."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterable, Iterator

from ..errors import UsageError
from ..records import Analysis, Document
from .dask import run_dask
from .process import run_process
from .serial import run_serial

Analyse = Callable[[Document], Analysis]
ENGINES = ("serial", "process", "dask")


def check_engine(name: str, scheduler: str = "") -> None:
    """Known and installed: told before anything is read."""
    if name not in ENGINES:
        raise UsageError(f"--engine {name}: no such engine: choose serial, process or dask")
    if scheduler and name != "dask":
        raise UsageError(f"--scheduler {scheduler}: only --engine dask has one: add it, or leave the address out")
    if name == "dask" and importlib.util.find_spec("distributed") is None:
        raise UsageError("--engine dask needs the extra 'dask': pip install 'sahel-nlp[dask]'")


def run_engine(name: str, documents: Iterable[Document], patterns: str | None, workers: int, scheduler: str = "") -> Iterator[Analysis]:
    """Analyses in the order of the documents."""
    if name == "process":
        return run_process(documents, patterns, workers)
    if name == "dask":
        return run_dask(documents, patterns, workers, scheduler)
    return run_serial(documents, patterns)
