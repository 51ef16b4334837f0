"""One document after another, in this process."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator

from ..records import Analysis, Document


def run_serial(documents: Iterable[Document], patterns: str | None) -> Iterator[Analysis]:
    """Analyses in order."""
    from ..pipeline import analyse_safely

    for n, document in enumerate(documents):
        yield analyse_safely(document, patterns)
        if not n:
            gc.freeze()  # the knowledge is there to stay: no need to look through it again and again
