"""A cluster: Dask's own processes on this machine, or a scheduler that runs elsewhere. Needs the extra `dask`."""

from __future__ import annotations

import itertools
import os
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import InputError
from ..records import Analysis, Document

BATCH = 8
PATIENCE = 10
"""Seconds that a scheduler has to answer."""
AHEAD = 4
"""Batches that each worker has waiting; the rest stay here, so that memory does not grow with the corpus."""


def _work(batch: tuple[Document, ...], patterns: str | None) -> list[Analysis]:
    from ..pipeline import analyse_safely

    return [analyse_safely(document, patterns) for document in batch]


def _versions(patterns: str | None) -> tuple[str, str]:
    from .. import __version__
    from ..knowledge import load_knowledge

    return __version__, load_knowledge(patterns).version


def run_dask(documents: Iterable[Document], patterns: str | None, workers: int, scheduler: str) -> Iterator[Analysis]:
    """Analyses in the order of the documents, whichever worker read them."""
    from distributed import KilledWorker

    patterns = patterns or os.environ.get("SAHEL_NLP_PATTERNS") or None  # workers elsewhere have another environment
    with _client(workers, scheduler) as client:
        slots = max(1, len(_same_everywhere(client, patterns))) * AHEAD
        waiting: deque[Any] = deque()
        batches = iter(documents)
        try:
            while True:
                while len(waiting) < slots and (batch := tuple(itertools.islice(batches, BATCH))):
                    waiting.append(client.submit(_work, batch, patterns, pure=False))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        except KilledWorker as error:
            raise InputError(f"--engine dask: workers died on one batch ({error.last_worker.address}): give them more memory, or use --engine serial") from None


def _client(workers: int, scheduler: str) -> Any:
    import logging

    from distributed import Client

    if not scheduler:
        return Client(n_workers=workers or os.cpu_count() or 1, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=logging.ERROR)
    try:
        return Client(scheduler, timeout=PATIENCE)
    except (OSError, ValueError, ImportError) as error:
        raise InputError(f"--scheduler {scheduler}: no scheduler answers there ({type(error).__name__}): write it like tcp://127.0.0.1:8786") from None


def _same_everywhere(client: Any, patterns: str | None) -> list[str]:
    """Addresses of the workers, each with our version and patterns: others would give other rows."""
    ours = _versions(patterns)
    try:
        theirs = client.run(_versions, patterns)
    except Exception as error:  # whatever a worker of another build raises
        raise InputError(f"--engine dask: a worker cannot load the program ({type(error).__name__}: {error}): install sahel-nlp and the patterns there") from None
    for address, found in theirs.items():
        if found != ours:
            raise InputError(f"--engine dask: the worker {address} has another version or other patterns: install the same there")
    return list(theirs)
