"""report.html: one self-contained page with the events, their sentences, and a filter. No network, no library."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

from ..tables import Corpus, Row
from .files import write

SHOWN = ("date_from", "event_type", "initiators", "targets", "place", "fatalities_text", "fatalities_best", "status", "attributed_to",
         "confidence", "documents", "event_id", "sentence")


def export_html(corpus: Corpus, rows: dict[str, list[Row]], folder: Path) -> list[str]:
    """Data stands in the page as JSON with `<` escaped; every text is set as text, never as markup."""
    template = (resources.files("sahel_nlp.exporters") / "report.html").read_text("utf-8")
    paths = {r["doc_id"]: r["title"] or r["path"] for r in rows["documents"]}
    data = {"events": [{k: r[k] for k in SHOWN} for r in rows["events"]],
            "reports": [{**{k: r[k] for k in ("event_id", "text", "trigger", "status", "cue", "attributed_to", "rule_id")},
                         "document": paths.get(r["doc_id"], r["doc_id"])} for r in rows["reports"]],
            "documents": [{k: r[k] for k in ("path", "title", "published", "status", "reason", "reports")} for r in rows["documents"]]}
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    return [write(folder, "report.html", template.replace("/*DATA*/", text))]
