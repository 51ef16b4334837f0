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
    from .pipeline import analyse_safely
    from .reading import existing, from_texts, read_inputs
    from .reading.copies import number_copies

    items = [inputs] if isinstance(inputs, (str, Path, dict)) else list(inputs)
    paths = [str(i) for i in items if isinstance(i, Path) or isinstance(i, str) and existing(i)]
    texts = [i for i in items if not isinstance(i, Path) and str(i) not in paths]
    documents = number_copies([*read_inputs(paths, default_date=date, language=language), *from_texts(texts, default_date=date, language=language)])
    corpus = Corpus.of((analyse_safely(d, patterns) for d in documents), load_knowledge(patterns))
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
