"""Several processes; each loads the pipeline once."""

from __future__ import annotations

import functools
import multiprocessing
import os
from collections.abc import Iterable, Iterator

from ..records import Analysis, Document


def _work(document: Document, patterns: str | None) -> Analysis:
    from ..pipeline import analyse_safely

    return analyse_safely(document, patterns)


def run_process(documents: Iterable[Document], patterns: str | None, workers: int) -> Iterator[Analysis]:
    """Analyses in the order of the documents, whichever process read them."""
    with multiprocessing.get_context("spawn").Pool(workers or os.cpu_count() or 1) as pool:
        yield from pool.imap(functools.partial(_work, patterns=patterns), documents, chunksize=8)
