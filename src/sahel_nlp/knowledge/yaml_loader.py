"""YAML with every scalar a string, and the line of every entry at hand: `no`, `on`, `12:30` stay words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from ..errors import PatternError

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Entry(dict[str, Any]):
    """A mapping that knows its line (from 1), and the line of each key."""

    line: int = 0
    lines: dict[str, int]


class _Loader(_Base):  # type: ignore[misc]
    yaml_implicit_resolvers: dict[str, Any] = {}


def _mapping(loader: Any, node: Any) -> Entry:
    out = Entry()
    out.line, out.lines = node.start_mark.line + 1, {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in out:
            raise PatternError(f"line {key_node.start_mark.line + 1}: key '{key}' stands twice in one entry: keep one")
        out[key] = loader.construct_object(value_node, deep=True)
        out.lines[key] = key_node.start_mark.line + 1
    return out


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
_Loader.add_constructor("tag:yaml.org,2002:seq", lambda loader, node: loader.construct_sequence(node, deep=True))
_Loader.add_constructor("tag:yaml.org,2002:str", lambda loader, node: loader.construct_scalar(node))


def load_yaml(path: str | Path) -> Any:
    """The file's value. Raises PatternError naming file and line where it is no YAML."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PatternError(f"{path.name}: cannot be read ({error}): save it as UTF-8 text") from None
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506  a safe loader without implicit types
    except PatternError as error:
        raise PatternError(f"{path.name}: {error}") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise PatternError(f"{path.name}, line {line}: {error.problem}: mend the YAML there") from None
