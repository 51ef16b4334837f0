"""One Parquet file a table; needs the extra `parquet`."""

from __future__ import annotations

import io
from pathlib import Path

from ..tables import COLUMNS, Corpus, Row
from .files import write


def export_parquet(corpus: Corpus, rows: dict[str, list[Row]], folder: Path) -> list[str]:
    """Columns as text, as in the CSVs."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    out = []
    for name, columns in COLUMNS.items():
        table = pa.table({c: pa.array([r[c] for r in rows[name]], pa.string()) for c in columns})
        buffer = io.BytesIO()
        pq.write_table(table, buffer)
        out.append(write(folder, f"{name}.parquet", buffer.getvalue()))
    return out
