"""report.html: one self-contained page: filters, timeline, map, network, and every event with its sentences. Nothing is loaded from anywhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

from .. import __version__
from ..tables import Corpus, Row
from .files import write

EVENT = ("event_id", "event_type", "plover", "date_from", "date_to", "date_precision", "initiators", "targets", "place_id", "place", "country", "admin1", "latitude",
         "longitude", "fatalities_low", "fatalities_best", "fatalities_high", "fatalities_text", "injured", "missing", "abducted", "status", "statuses",
         "attributed_to", "denied_by", "confidence", "reports", "documents", "initiator_mode", "target_mode", "counts_in_totals", "sentence")
REPORT = ("report_id", "event_id", "text", "trigger", "status", "cue", "attributed_to", "rule_id")
DOCUMENT = ("path", "title", "publisher", "published", "language", "status", "reason", "reports")
RELATION = ("subject", "predicate", "object", "status", "valid_from", "valid_to", "documents")
UNKNOWN = 50
"""Names of the review queue that the page shows."""


def export_html(corpus: Corpus, rows: dict[str, list[Row]], folder: Path) -> list[str]:
    """Data stands in the page as JSON with `<` escaped; every text is set as text, never as markup."""
    page = resources.files("sahel_nlp.exporters") / "page"
    parts = {"STYLE": "report.css", "D3": "d3.min.js", "TOPOJSON": "topojson-client.min.js", "SCRIPT": "report.js"}
    html = (page / "report.html").read_text("utf-8")
    for mark, name in parts.items():
        html = html.replace(f"/*{mark}*/", (page / name).read_text("utf-8").strip())
    html = html.replace("/*MAP*/", _embedded(json.loads((page / "sahel.topo.json").read_text("utf-8"))))
    return [write(folder, "report.html", html.replace("/*DATA*/", _embedded(_data(corpus, rows))))]


def _embedded(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _data(corpus: Corpus, rows: dict[str, list[Row]]) -> dict[str, Any]:
    shown = {r["place_id"] for r in rows["events"]}
    unsure = [r for r in rows["unresolved"]][:UNKNOWN]
    return {"version": __version__, "patterns": corpus.knowledge.version, "columns": EVENT,
            "events": [_some(r, EVENT) for r in rows["events"]], "reports": list(_reports(corpus, rows)),
            "places": [_some(r, ("place_id", "coordinates")) for r in rows["places"] if r["place_id"] in shown],
            "relations": [_some(r, RELATION) for r in rows["relations"] if r["source"] == "text"],
            "unresolved": [_some(r, ("text", "guess", "count", "documents", "nearest", "example")) for r in unsure],
            "documents": [_some(r, DOCUMENT) for r in rows["documents"]]}


def _some(row: Row, names: tuple[str, ...]) -> Row:
    return {k: row[k] for k in names}


def _reports(corpus: Corpus, rows: dict[str, list[Row]]) -> Iterator[dict[str, Any]]:
    """With the document they stand in, and where the trigger begins in the sentence (in the page's units, UTF-16); -1: nowhere."""
    documents = {r["doc_id"]: r for r in rows["documents"]}
    texts = {a.document.doc_id: a.document.text for a in corpus.analyses}
    for r in rows["reports"]:
        d = documents[r["doc_id"]]
        at = _place(texts[r["doc_id"]], r["text"], r["trigger"], int(r["start"]))
        yield {**_some(r, REPORT), "at": len(r["text"][:at].encode("utf-16-le", "surrogatepass")) // 2 if at >= 0 else -1,
               "document": d["title"] or d["path"] or d["source_id"] or d["doc_id"], "publisher": d["publisher"], "published": d["published"]}


def _place(text: str, sentence: str, trigger: str, start: int) -> int:
    """Of the places of the trigger in its sentence the one that the offset means."""
    at = text.rfind(sentence, 0, start + len(sentence)) if sentence else -1
    while at >= 0:
        if at <= start and sentence[start - at:].startswith(trigger):
            return start - at
        at = text.rfind(sentence, 0, at + len(sentence) - 1)
    return sentence.find(trigger)
