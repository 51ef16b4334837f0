"""Where the map over documents runs: one process, or several. Order is kept; results are small records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..errors import UsageError
from ..records import Analysis, Document
from .process import run_process
from .serial import run_serial

Analyse = Callable[[Document], Analysis]


def run_engine(name: str, documents: Iterable[Document], patterns: str | None, workers: int) -> Iterator[Analysis]:
    """Analyses in the order of the documents."""
    if name == "serial":
        return run_serial(documents, patterns)
    if name == "process":
        return run_process(documents, patterns, workers)
    if name == "dask":
        raise UsageError("--engine dask is not built yet: use --engine process")
    raise UsageError(f"--engine {name}: no such engine: choose serial or process")
