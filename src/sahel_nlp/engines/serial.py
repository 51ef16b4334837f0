"""One document after another, in this process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..records import Analysis, Document


def run_serial(documents: Iterable[Document], patterns: str | None) -> Iterator[Analysis]:
    """Analyses in order."""
    from ..pipeline import analyse_safely

    for document in documents:
        yield analyse_safely(document, patterns)
