"""A user's language files checked before they are laid over a pack: what the built-in packs use is what there is."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..errors import PatternError
from .hints import failed, nearest
from .models import ACTOR_TYPES
from .yaml_loader import Entry, load_yaml

ENTRIES = {"frames": ("frames",), "roles": ("people", "units", "facilities", "things")}
"""Lists whose items are entries with an id."""
WORDS = {"verbs", "nouns", "words", "toll_verbs", "injured_verbs"}
INNER = ("none", "behind")
"""Types of frames that give no row: words that tell of nothing, and of who stood behind an event."""
SIDES = ("subject", "object", "possessive", "compound", "toll", "complement")
NAMES = "group_names"
"""Lists of words by the type of actor that they tell."""
NEEDED = {"frames": ("type",), "roles": ("kind", "words")}
NUMBERS = {"numbers": ("units", "scales", "dozen"), "calendar": ("months", "weekdays", "day", "anchor_day"), "head": ("months",)}


class Known:
    """What the built-in packs of all languages hold: files, keys and their shapes, keys of entries, ids, and words of enumerations."""

    def __init__(self, folder: Path) -> None:
        self.shapes: dict[str, dict[str, type]] = {}
        self.keys: dict[str, set[str]] = {name: {"id"} for name in ENTRIES}
        self.ids: dict[tuple[str, str], set[str]] = {}
        self.values: dict[str, set[str]] = {}
        self.names: set[str] = set()
        for path in sorted(folder.glob("??/*.yaml")):
            data = load_yaml(path)
            shapes = self.shapes.setdefault(path.stem, {})
            shapes.update({k: type(v) for k, v in data.items()})
            self.names |= set(data.get(NAMES, ()))
            for section in ENTRIES.get(path.stem, ()):
                for e in data.get(section, ()):
                    self.keys[path.stem] |= set(e)
                    self.ids.setdefault((path.parent.name, path.stem), set()).add(e["id"])
                    for field, value in enumerated(e):
                        self.values.setdefault(field, set()).add(value)


def enumerated(e: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(field, word) of an entry where the field takes one of a few words."""
    for field in (*SIDES, "kind", "institution"):
        if field in e:
            yield field, str(e[field])
    for field in ("preps", "noun_preps"):
        for value in e.get(field, {}).values():
            yield "role of a preposition", str(value)
    for field in ("when", "noun_when"):
        for key in e.get(field, {}):
            yield "condition", str(key)


@functools.cache
def known(folder: Path) -> Known:
    """Of the built-in patterns, read once."""
    return Known(folder)


def check_packs(folder: Path, built_in: Path, actors: Collection[str], event_types: Collection[str]) -> None:
    """Raises PatternError at the first fault in the language files of a folder."""
    for path in sorted(folder.glob("*/*.yaml")):
        k = known(built_in)
        name = f"{path.parent.name}/{path.name}"
        if len(path.parent.name) != 2:
            raise PatternError(f"{name}: a language folder has two letters, such as en or fr")
        if path.stem not in k.shapes:
            raise PatternError(f"{name}: no file of a language pack: {nearest(path.stem, k.shapes)}")
        _File(name, path, k, folder == built_in, actors, event_types).check()


class _File:
    """One file while it is checked."""

    def __init__(self, name: str, path: Path, k: Known, own: bool, actors: Collection[str], event_types: Collection[str]) -> None:
        self.name, self.path, self.k, self.own, self.actors, self.event_types = name, path, k, own, actors, event_types

    def fail(self, line: int, entry: str, what: str) -> PatternError:
        return failed(self.name, line, entry, what)

    def one_of(self, line: int, entry: str, field: str, word: str, words: Iterable[str]) -> None:
        if word not in words:
            raise self.fail(line, entry, f"unknown {field} '{word}': {nearest(word, sorted(words))}")

    def check(self) -> None:
        data = load_yaml(self.path)
        if data is None:
            return
        if not isinstance(data, Entry):
            raise self.fail(1, "", f"the file is made of keys such as '{sorted(self.k.shapes[self.path.stem])[0]}:', each with its entries below")
        shapes = self.k.shapes[self.path.stem]
        for key, value in data.items():
            line = data.lines.get(key, 1)
            self.one_of(line, key, "key", key, shapes)
            if not isinstance(value, shapes[key]):
                wanted = "a list" if shapes[key] is list else "a mapping of keys" if shapes[key] is Entry else "a word"
                raise self.fail(line, key, f"{wanted} is wanted here")
            if key in NUMBERS.get(self.path.stem, ()) and isinstance(value, Entry):
                self.numbers(line, key, value)
        for section in ENTRIES.get(self.path.stem, ()):
            self.entries(section, data.get(section, []))
        self.group_names(data.get(NAMES, {}))

    def group_names(self, data: Mapping[str, Any]) -> None:
        types = {*ACTOR_TYPES, "any"}
        for key, kinds in data.items():
            line = data.lines.get(key, 1) if isinstance(data, Entry) else 1
            self.one_of(line, NAMES, "key", key, self.k.names)
            for kind in kinds:
                self.one_of(line, NAMES, "actor type", kind, types)

    def numbers(self, line: int, key: str, values: Mapping[str, Any]) -> None:
        for word, value in values.items():
            if not str(value).lstrip("-").isdigit():
                raise self.fail(line, key, f"'{word}: {value}' is no whole number")

    def entries(self, section: str, entries: list[Any]) -> None:
        kind, seen = self.path.stem, set()
        for e in entries:
            if not isinstance(e, Entry):
                raise self.fail(1, section, f"'{str(e)[:30]}' is no entry: give it keys such as id")
            key = str(e.get("id", ""))
            if not key:
                raise self.fail(e.line, section, "no id: give it a word of your own")
            if key in seen:
                raise self.fail(e.line, key, "the id stands twice: rename or join the entries")
            seen.add(key)
            for k in e:
                self.one_of(e.lines.get(k, e.line), key, "key", k, self.k.keys[kind])
            if self.own or key not in self.k.ids.get((self.path.parent.name, kind), ()):
                for k in NEEDED[kind]:
                    if not e.get(k):
                        raise self.fail(e.line, key, f"no {k}")
            self.entry(e, key)

    def entry(self, e: Entry, key: str) -> None:
        for field in WORDS & set(e):
            if not isinstance(e[field], list) or not all(isinstance(w, str) for w in e[field]):
                raise self.fail(e.lines[field], key, f"{field} is a list of words: [{field}, ...]")
        for field in ("preps", "noun_preps", "when", "noun_when"):
            if field in e and not isinstance(e[field], Entry):
                raise self.fail(e.lines[field], key, f"{field} is made of pairs: {{word: what it brings}}")
        if "type" in e:
            self.one_of(e.lines["type"], key, "event type", str(e["type"]), {*self.event_types, *INNER})
        if e.get("actor"):
            self.one_of(e.lines["actor"], key, "actor", str(e["actor"]), self.actors)
        if "rank" in e and not str(e["rank"]).isdigit():
            raise self.fail(e.lines["rank"], key, f"rank '{e['rank']}' is no whole number")
        for field, word in enumerated(e):
            self.one_of(e.lines.get(field, e.line), key, field, word, self.k.values[field])
