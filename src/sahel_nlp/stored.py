"""analyses.jsonl: what a run took from each document, kept so that a later run can add to it without reading again."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from . import __version__
from .errors import InputError
from .records import Analysis, Document, Mention, Period, Report, Tie, Toll, Unknown

NAME = "analyses.jsonl"
TUPLES = {"initiators", "targets", "attributed_to", "initiator_mentions", "target_mentions"}
LEFT_OUT = {"text", "zones"}
"""Of a document: the text stands in documents.jsonl, its zones are used up."""


def lines(analyses: Iterable[Analysis], characters: Mapping[str, int]) -> str:
    """One JSON object a document, without what is empty."""
    out = []
    for a in analyses:
        document = {k: v for k, v in _plain(a.document).items() if k not in LEFT_OUT}
        value = {"document": document, "characters": characters[a.document.doc_id], "sentences": a.sentences,
                 **{k: [_plain(x) for x in getattr(a, k)] for k in ("mentions", "reports", "ties", "unknown") if getattr(a, k)}}
        out.append(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")
    return "".join(out)


def _plain(record: Any) -> dict[str, Any]:
    """Fields that differ from their defaults."""
    out: dict[str, Any] = {}
    for f in dataclasses.fields(record):
        value = getattr(record, f.name)
        default = f.default_factory() if f.default_factory is not dataclasses.MISSING else f.default
        if value == default:
            continue
        if dataclasses.is_dataclass(value):
            value = _plain(value)
        elif isinstance(value, datetime.date):
            value = value.isoformat()
        out[f.name] = list(value) if isinstance(value, tuple) else value
    return out


def read_stored(folder: Path, patterns: str, need_text: bool) -> tuple[list[Analysis], dict[str, int]]:
    """(analyses, characters of each text) of an earlier run; none where there was no run. Raises InputError where the run cannot be added to."""
    info_path = folder / "run.json"
    if not info_path.exists():
        return [], {}
    remedy = "run on all documents at once, without --append"
    try:
        info = json.loads(info_path.read_text("utf-8"))
        if (info.get("version"), info.get("patterns")) != (__version__, patterns):
            raise InputError(f"{folder}: made with another version or other patterns, so what it holds would differ: {remedy}")
        if need_text and info["arguments"]["no_text"]:
            raise InputError(f"{folder}: made with --no-text, so its texts are not there: give --no-text again, or {remedy}")
        texts = _texts(folder) if not info["arguments"]["no_text"] else {}
        analyses, characters = [], {}
        with (folder / NAME).open(encoding="utf-8") as f:
            for line in f:
                value = json.loads(line)
                a = _analysis(value, texts)
                analyses.append(a)
                characters[a.document.doc_id] = value["characters"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{folder}: an earlier run that cannot be added to ({type(error).__name__}: {error}): {remedy}") from None
    return analyses, characters


def with_id(a: Analysis, doc_id: str) -> Analysis:
    """The same under another id; copies change numbers when one more comes before them."""
    if a.document.doc_id == doc_id:
        return a
    return dataclasses.replace(a, document=dataclasses.replace(a.document, doc_id=doc_id), reports=tuple(dataclasses.replace(r, doc_id=doc_id) for r in a.reports),
                               ties=tuple(dataclasses.replace(t, doc_id=doc_id) for t in a.ties))


def _texts(folder: Path) -> dict[str, str]:
    with (folder / "documents.jsonl").open(encoding="utf-8") as f:
        return {d["doc_id"]: d["text"] for d in map(json.loads, f)}


def _analysis(value: dict[str, Any], texts: Mapping[str, str]) -> Analysis:
    d = dict(value["document"])
    if "published" in d:
        d["published"] = datetime.date.fromisoformat(d["published"])
    document = Document(**d, text=texts.get(d["doc_id"], ""))
    return Analysis(document, value["sentences"], tuple(Mention(**m) for m in value.get("mentions", ())), tuple(map(_report, value.get("reports", ()))),
                    tuple(map(_tie, value.get("ties", ()))), tuple(Unknown(**u) for u in value.get("unknown", ())))


def _report(value: dict[str, Any]) -> Report:
    v: dict[str, Any] = {k: tuple(x) if k in TUPLES else x for k, x in value.items()}
    return Report(**{**v, "period": _period(value.get("period")), "toll": Toll(**value.get("toll", {}))})


def _tie(value: dict[str, Any]) -> Tie:
    return Tie(**{**value, "period": _period(value.get("period"))})


def _period(value: dict[str, str] | None) -> Period:
    v = value or {}
    start, end = (datetime.date.fromisoformat(v[k]) if k in v else None for k in ("start", "end"))
    return Period(start, end, v.get("precision", ""))
