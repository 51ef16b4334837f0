"""The entries of a pattern file, and where in it something is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..errors import PatternError
from .hints import failed
from .yaml_loader import Entry, load_yaml


def fail(path: Path, line: int, entry: str, what: str) -> PatternError:
    return failed(path.name, line, entry, what)


def read_entries(path: Path) -> Iterable[Entry]:
    """The entries of a file that is a list of them."""
    data = load_yaml(path) or []
    if not isinstance(data, list):
        raise fail(path, 1, "", "the file is a list of entries: begin each with '- id:'")
    last = 1
    for raw in data:
        if not isinstance(raw, Entry):
            raise fail(path, last, "", f"after this line stands '{str(raw)[:30]}', which is no entry: give it keys such as id, name, type")
        last = raw.line
        yield raw
