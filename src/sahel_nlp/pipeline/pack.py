"""The files of a language pack, a user's laid over the built-in ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..knowledge.yaml_loader import load_yaml


def read_pack(folders: Sequence[Path], name: str) -> dict[str, Any]:
    """The file of the first base, with later folders' entries laid over it: lists grow, keys are replaced."""
    out: dict[str, Any] = {}
    for base in folders:
        path = base / f"{name}.yaml"
        if path.exists():
            _lay(out, load_yaml(path) or {})
    return out


def _lay(base: dict[str, Any], over: Mapping[str, Any]) -> None:
    for key, value in over.items():
        if isinstance(value, Mapping) and isinstance(base.get(key), dict):
            _lay(base[key], value)
        elif isinstance(value, list) and isinstance(base.get(key), list):
            ids = {e["id"]: n for n, e in enumerate(base[key]) if isinstance(e, Mapping) and "id" in e}
            for entry in value:
                if isinstance(entry, Mapping) and entry.get("id") in ids:
                    _lay(base[key][ids[entry["id"]]], entry)
                else:
                    base[key].append(entry)
        else:
            base[key] = value
