"""Document to Doc with mentions, dates, counts, clauses and reports: `load`, `analyse`, `explain`."""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import gc
from typing import TYPE_CHECKING

from ..errors import SahelError
from ..records import Analysis, Document, Mention

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

    from ..knowledge import Knowledge
    from .state import Reading

COMPONENTS = ("sahel_fold", "sahel_sentences", "sahel_actors", "sahel_places", "sahel_roles", "sahel_dates", "sahel_unknown_groups", "sahel_groups", "sahel_clauses",
              "sahel_events", "sahel_relations")
KEPT_STRINGS = 150_000
"""Words, once met, stay known to the tokenizer for the next document: so many of them that memory does not grow with the corpus."""


def load(lang: str = "en", patterns: str | Path | None = None) -> Language:
    """The spaCy pipeline of a language. Doc._.reports, Doc._.relations, doc.ents and doc.spans hold what it finds."""
    return _load(lang, None if patterns is None else str(patterns))


@functools.lru_cache(maxsize=8)
def _load(lang: str, patterns: str | None) -> Language:
    from . import components  # noqa: F401  registers the factories
    from .tokens import blank

    nlp = blank(lang)
    for name in COMPONENTS:
        nlp.add_pipe(name, config={"patterns": patterns or ""})
    gc.freeze()  # the knowledge is there to stay: no need to look through it again and again
    return nlp


def analyse(document: Document, patterns: str | Path | None = None) -> Analysis:
    """All that one document states; a skipped document gives empty tables."""
    if document.status != "read":
        return Analysis(document)
    nlp = load(document.language or "en", patterns)
    from .base import make_doc, read_doc

    with nlp.memory_zone() if len(nlp.vocab.strings) > KEPT_STRINGS else contextlib.nullcontext():
        return _analysis(document, read_doc(nlp, make_doc(nlp, document)))


def analyse_safely(document: Document, patterns: str | Path | None = None) -> Analysis:
    """As analyse, but a document that breaks the reader is skipped with its reason and loses no other."""
    try:
        return analyse(document, patterns)
    except SahelError:
        raise
    except Exception as error:  # any fault of ours in one document
        reason = f"could not be read for events ({type(error).__name__}: {error}): please report it with the text"
        return Analysis(dataclasses.replace(document, status="skipped", reason=reason))


def _analysis(document: Document, reading: Reading) -> Analysis:
    used = {m.entity_id for m in reading.mentions}
    unknown = tuple(u for i, u in sorted(reading.unknown.items()) if i in used)
    return Analysis(document, len(reading.sentences), tuple(reading.mentions), tuple(reading.reports), tuple(reading.ties), unknown)


def explain(text: str | Document, lang: str = "auto", date: object = None, patterns: str | Path | None = None) -> str:
    """What was found in a text and why, as plain lines."""
    from .explaining import explain_text

    return explain_text(text, lang, date, patterns)


__all__ = ["COMPONENTS", "Mention", "analyse", "analyse_safely", "explain", "load"]

if TYPE_CHECKING:
    _ = Knowledge
