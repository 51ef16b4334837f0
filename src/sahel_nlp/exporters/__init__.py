"""Corpus to files. Every exporter is a function (corpus, rows, folder) -> names of the files it wrote; one dict lists them all."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

from ..errors import UsageError
from ..tables import Corpus, Row
from .csv import export_csv
from .geojson import export_geojson
from .gexf import export_gexf
from .graphml import export_graphml
from .html import export_html
from .jsonl import export_jsonl
from .parquet import export_parquet

Exporter = Callable[[Corpus, dict[str, list[Row]], Path], list[str]]
EXPORTERS: dict[str, Exporter] = {"csv": export_csv, "graphml": export_graphml, "gexf": export_gexf, "geojson": export_geojson,
                                  "html": export_html, "jsonl": export_jsonl, "parquet": export_parquet}
EXTRAS = {"parquet": "pyarrow"}
"""Formats that need a package of an extra of the same name."""
DEFAULT = ("csv", "graphml", "gexf", "geojson", "html")


def check_formats(names: list[str]) -> list[str]:
    """The names, split at commas, each known and installed: told before anything is read."""
    out = [n.strip() for text in names for n in text.split(",") if n.strip()]
    for n in out:
        if n not in EXPORTERS:
            raise UsageError(f"--format {n}: no such format: choose from {', '.join(EXPORTERS)}")
        if n in EXTRAS and importlib.util.find_spec(EXTRAS[n]) is None:
            raise UsageError(f"--format {n} needs the extra '{n}': pip install 'sahel-nlp[{n}]'")
    return list(dict.fromkeys(out)) or list(DEFAULT)
