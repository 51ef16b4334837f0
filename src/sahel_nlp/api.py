"""From Python: the tables as typed DataFrames."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from .errors import InputError
from .exporters.jsonl import LISTS, REAL
from .tables import COLUMNS, Corpus, tables

DATES = {"date_from", "date_to", "published", "first_seen", "last_seen", "valid_from", "valid_to"}
COUNTS = {"characters", "sentences", "mentions", "reports", "documents", "start", "end", "fatalities_low", "fatalities_best",
          "fatalities_high", "injured", "missing", "abducted", "count"}


def extract(inputs: str | Path | dict[str, Any] | Sequence[Any], *, patterns: str | None = None, date: datetime.date | None = None,
            language: str = "auto") -> dict[str, pd.DataFrame]:
    """Tables of paths, or of texts and records: a str that is an existing path is read, any other is taken as text."""
    from .knowledge import load_knowledge
    from .pipeline import analyse
    from .reading import from_texts, read_inputs

    items = [inputs] if isinstance(inputs, (str, Path, dict)) else list(inputs)
    documents = []
    texts: list[Any] = []
    for item in items:
        if isinstance(item, Path) or (isinstance(item, str) and len(item) < 1000 and "\n" not in item and Path(item).exists()):
            documents += list(read_inputs([str(item)], default_date=date, language=language))
        else:
            texts.append(item)
    documents += list(from_texts(texts, default_date=date, language=language))
    corpus = Corpus.of((analyse(d, patterns) for d in documents), load_knowledge(patterns))
    return {name: typed_frame(name, pd.DataFrame(rows, columns=COLUMNS[name], dtype=str)) for name, rows in tables(corpus).items()}


def read_outputs(folder: str | Path) -> dict[str, pd.DataFrame]:
    """The CSVs of an output folder: dates as dates, lists as lists, counts as nullable integers."""
    folder = Path(folder)
    if not (folder / "events.csv").exists():
        raise InputError(f"{folder}: no events.csv there: run 'sahel-nlp extract INPUT -o {folder}' first")
    return {name: typed_frame(name, pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)) for name in COLUMNS
            if (folder / f"{name}.csv").exists()}


def typed_frame(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Columns of a table with their types."""
    out = frame.copy()
    for column in out.columns:
        if column in DATES:
            out[column] = pd.to_datetime(out[column].replace("", None), format="%Y-%m-%d", errors="coerce")
        elif column in LISTS or column in {"aliases_seen", "affiliated_with", "nearest"}:
            out[column] = [v.split("|") if v else [] for v in out[column]]
        elif column in COUNTS or column == "sentence" and name != "events":
            out[column] = pd.to_numeric(out[column].replace("", None), errors="coerce").astype("Int64")
        elif column in REAL:
            out[column] = pd.to_numeric(out[column].replace("", None), errors="coerce").astype("Float64")
        elif column == "counts_in_totals":
            out[column] = out[column] == "true"
    return out
