"""The main job: inputs to a folder of tables and graphs."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Sequence
from pathlib import Path

from . import __version__
from .engines import check_engine, run_engine
from .errors import InputError
from .exporters import EXPORTERS, check_formats
from .exporters.files import staged, write
from .knowledge import load_knowledge
from .reading import read_inputs
from .reading.copies import BROKEN, number_copies, without
from .records import Analysis, Document
from .stored import NAME, lines, read_stored, with_id
from .tables import Corpus, tables


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What a run did: documents read and skipped, counts, files written."""

    read: int
    skipped: list[tuple[str, str]]
    counts: dict[str, int]
    files: list[str]


def extract_to_folder(inputs: Sequence[str], output: Path, *, formats: Sequence[str] = (), keep_text: bool = True, language: str = "auto",
                      date: datetime.date | None = None, patterns: str | None = None, engine: str = "serial", workers: int = 0,
                      scheduler: str = "", append: bool = False) -> Outcome:
    """Reads, merges, writes. Raises InputError where no document at all could be read, and writes nothing then.

    append: with the documents of an earlier run in the folder, which are not read again.
    """
    names = check_formats(list(formats))
    check_engine(engine, scheduler)
    knowledge = load_knowledge(patterns)
    new = documents = list(read_inputs(inputs, default_date=date, language=language))
    earlier: list[Analysis] = []
    characters: dict[str, int] = {}
    if append:
        earlier, characters, new = _added(*read_stored(output, knowledge.version, keep_text), documents)
    skipped = [(_name(d), d.reason) for d in documents if d.status != "read"]
    if len(skipped) == len(documents):
        raise _unreadable(skipped)
    before = written_before(output)
    with staged(output) as beside:
        fresh = list(run_engine(engine, new, patterns, workers, scheduler))
        broken = [a.document for a in fresh if a.document.reason.startswith(BROKEN)]
        skipped += [(_name(d), d.reason) for d in broken]
        if len(skipped) == len(documents):
            raise _unreadable(skipped)
        corpus = Corpus.of([*earlier, *fresh], knowledge, characters)
        rows = tables(corpus)
        files: list[str] = []
        for name in names:
            files += EXPORTERS[name](corpus, rows, beside)
        if keep_text:
            text = "".join(json.dumps({"doc_id": a.document.doc_id, "title": a.document.title, "text": a.document.text}, ensure_ascii=False) + "\n"
                           for a in corpus.analyses)
            files.append(write(beside, "documents.jsonl", text))
        files.append(write(beside, NAME, lines(corpus.analyses, corpus.characters)))
        files.append("run.json")
        counts = {name: len(r) for name, r in rows.items()}
        info = {"program": "sahel-nlp", "version": __version__, "patterns": knowledge.version,
                "arguments": {"format": names, "no_text": not keep_text, "lang": language, "date": date.isoformat() if date else None},
                "counts": counts, "files": sorted(files)}
        write(beside, "run.json", json.dumps(info, indent=1, ensure_ascii=False) + "\n")
    for stale in set(before) - set(files):
        if (output / stale).is_file():
            (output / stale).unlink()
    return Outcome(sum(d.status == "read" for d in new) - len(broken), skipped, counts, files)


def _added(earlier: list[Analysis], characters: dict[str, int],
           documents: list[Document]) -> tuple[list[Analysis], dict[str, int], list[Document]]:
    """Earlier analyses, lengths of their texts, and the documents that are new, with the ids that one run on everything gives."""
    held = [a.document for a in earlier]
    numbered = number_copies([*held, *without(documents, held)])
    renamed = [(a, with_id(a, d.doc_id)) for a, d in zip(earlier, numbered, strict=False)]
    return [b for _, b in renamed], {b.document.doc_id: characters[a.document.doc_id] for a, b in renamed}, numbered[len(earlier):]


def _name(d: Document) -> str:
    return d.path or d.source_id or d.doc_id


def _unreadable(skipped: Sequence[tuple[str, str]]) -> InputError:
    why = f" ({skipped[0][0]}: {skipped[0][1]})" if skipped else ""
    return InputError(f"no readable document{why}: give text, HTML, JSON lines or CSV in a language that has a pack")


def written_before(folder: Path) -> list[str]:
    """What run.json says that an earlier run wrote."""
    try:
        names = json.loads((folder / "run.json").read_text("utf-8"))["files"]
        return [str(n) for n in names if "/" not in str(n)]
    except (ValueError, OSError, KeyError, TypeError):
        return []
