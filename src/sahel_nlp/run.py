"""The main job: inputs to a folder of tables and graphs."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Sequence
from pathlib import Path

from . import __version__
from .engines import run_engine
from .errors import InputError
from .exporters import EXPORTERS, check_formats
from .exporters.files import write
from .knowledge import load_knowledge
from .reading import read_inputs
from .stored import NAME, lines, read_stored
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
                      append: bool = False) -> Outcome:
    """Reads, merges, writes. Raises InputError where no document at all could be read, and writes nothing then.

    append: with the documents of an earlier run in the folder, which are not read again.
    """
    names = check_formats(list(formats))
    knowledge = load_knowledge(patterns)
    documents = list(read_inputs(inputs, default_date=date, language=language))
    earlier, characters = read_stored(output, knowledge.version, keep_text) if append else ([], {})
    there = {a.document.doc_id for a in earlier}
    readable = [d for d in documents if d.status == "read"]
    skipped = [(d.path or d.source_id or d.doc_id, d.reason) for d in documents if d.status != "read"]
    new = [d for d in documents if d.doc_id not in there]
    if not readable:
        why = f" ({skipped[0][0]}: {skipped[0][1]})" if skipped else ""
        raise InputError(f"no readable document{why}: give text, HTML, JSON lines or CSV in a language that has a pack")
    output_ready(output)
    fresh = list(run_engine(engine, new, patterns, workers))
    corpus = Corpus.of([*earlier, *fresh], knowledge, characters)
    broken = [a.document for a in fresh if a.document.status != "read" and a.document.reason.startswith("could not be read")]
    skipped += [(d.path or d.source_id or d.doc_id, d.reason) for d in broken]
    rows = tables(corpus)
    files: list[str] = []
    for name in names:
        files += EXPORTERS[name](corpus, rows, output)
    if keep_text:
        text = "".join(json.dumps({"doc_id": a.document.doc_id, "title": a.document.title, "text": a.document.text}, ensure_ascii=False) + "\n"
                       for a in corpus.analyses)
        files.append(write(output, "documents.jsonl", text))
    files.append(write(output, NAME, lines(corpus.analyses, corpus.characters)))
    files.append("run.json")
    remove_stale(output, files)
    counts = {name: len(r) for name, r in rows.items()}
    info = {"program": "sahel-nlp", "version": __version__, "patterns": knowledge.version,
            "arguments": {"format": names, "no_text": not keep_text, "lang": language, "date": date.isoformat() if date else None},
            "counts": counts, "files": sorted(files)}
    write(output, "run.json", json.dumps(info, indent=1, ensure_ascii=False) + "\n")
    return Outcome(sum(d.status == "read" for d in new) - len(broken), skipped, counts, files)


def output_ready(folder: Path) -> None:
    """Makes the folder, or says why it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".sahel-nlp-probe"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise InputError(f"{folder}: cannot be written ({error.strerror}): choose another folder with -o") from None


def remove_stale(folder: Path, files: Sequence[str]) -> None:
    """Takes away what an earlier run wrote and this one does not."""
    path = folder / "run.json"
    if not path.exists():
        return
    try:
        earlier = json.loads(path.read_text("utf-8")).get("files", [])
    except (ValueError, OSError):
        return
    for name in earlier:
        target = folder / str(name)
        if name not in files and "/" not in str(name) and target.is_file():
            target.unlink()
