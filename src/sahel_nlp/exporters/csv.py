"""One CSV a table, columns of the contract."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ..tables import COLUMNS, Corpus, Row
from .files import write


def export_csv(corpus: Corpus, rows: dict[str, list[Row]], folder: Path) -> list[str]:
    """documents.csv ... unresolved.csv."""
    out = []
    for name, columns in COLUMNS.items():
        buffer = io.StringIO()
        writer = csv.DictWriter(buffer, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows[name])
        out.append(write(folder, f"{name}.csv", buffer.getvalue()))
    return out
