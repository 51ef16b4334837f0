"""events.jsonl and reports.jsonl: lists as lists, numbers as numbers."""

from __future__ import annotations

import json
from pathlib import Path

from ..tables import Corpus, Row
from .files import write

LISTS = {"initiator_ids", "initiators", "target_ids", "targets", "attributed_to", "statuses", "denied_by", "initiator_mentions",
         "target_mentions"}
WHOLE = {"sentence", "start", "end", "fatalities_low", "fatalities_best", "fatalities_high", "injured", "missing", "abducted", "reports",
         "documents"}
REAL = {"latitude", "longitude", "confidence"}


def typed(row: Row) -> dict[str, object]:
    """A row with its types: lists, integers, floats, booleans; None for unknown."""
    out: dict[str, object] = {}
    for k, v in row.items():
        if k in LISTS:
            out[k] = v.split("|") if v else []
        elif v == "":
            out[k] = None
        elif k in WHOLE and v.lstrip("-").isdigit():
            out[k] = int(v)
        elif k in REAL:
            out[k] = float(v)
        elif k == "counts_in_totals":
            out[k] = v == "true"
        else:
            out[k] = v
    return out


def export_jsonl(corpus: Corpus, rows: dict[str, list[Row]], folder: Path) -> list[str]:
    """One object a line."""
    return [write(folder, f"{name}.jsonl", "".join(json.dumps(typed(r), ensure_ascii=False) + "\n" for r in rows[name]))
            for name in ("events", "reports")]
