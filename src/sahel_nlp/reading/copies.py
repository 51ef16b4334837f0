"""True duplicates: the same text, day and source_id. They keep one id and get numbers that no order of reading changes."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from ..records import Document

BROKEN = "could not be read for events"
"""How the reason begins of a document that the pipeline broke on; before that it was like any other."""


def _base(d: Document) -> str:
    return d.doc_id.partition("-")[0]


def _source(d: Document) -> tuple[str, ...]:
    """What tells two copies apart."""
    reason = "" if d.reason.startswith(BROKEN) else d.reason
    return d.path, d.title, d.publisher, d.author, d.url, reason


def number_copies(documents: Sequence[Document]) -> list[Document]:
    """In the order given, with `-2`, `-3` … on the ids of copies, by where they come from."""
    alike: dict[str, list[int]] = defaultdict(list)
    for i, d in enumerate(documents):
        alike[_base(d)].append(i)
    out = list(documents)
    for base, members in alike.items():
        members.sort(key=lambda i: (_source(documents[i]), documents[i].language))
        for n, i in enumerate(members, 1):
            doc_id = base if n == 1 else f"{base}-{n}"
            if out[i].doc_id != doc_id:
                out[i] = dataclasses.replace(out[i], doc_id=doc_id)
    return out


def without(documents: Iterable[Document], held: Iterable[Document]) -> list[Document]:
    """Documents that are not held yet. A copy from elsewhere is one more document; the same one from the same place is not."""
    left = Counter((_base(d), _source(d)) for d in held)
    out = []
    for d in documents:
        key = (_base(d), _source(d))
        if left[key] > 0:
            left[key] -= 1
        else:
            out.append(d)
    return out
