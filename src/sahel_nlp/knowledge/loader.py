"""Pattern folders read, checked and laid over one another."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
from pathlib import Path
from typing import Any

from ..errors import PatternError
from .actor_files import check_references, check_shared_aliases, read_actors
from .entry_files import fail, read_entries
from .folders import built_in, user_folder
from .folding import fold
from .hints import nearest
from .kept import kept
from .models import Actor, Country, EventType, Knowledge, Place
from .pack_check import check_packs
from .place_files import read_countries, read_places
from .yaml_loader import load_yaml

EVENT_KEYS = "id plover acled armed_target family".split()
Tables = tuple[dict[str, Actor], dict[str, Place], dict[str, Country], dict[str, EventType]]


def load_knowledge(patterns: str | Path | None = None) -> Knowledge:
    """Built-in patterns with a folder laid over them; None: the user's own folder where there is one; "none": built-in only."""
    import os

    chosen = os.environ.get("SAHEL_NLP_PATTERNS") if patterns in (None, "") else str(patterns)
    if chosen == "none":
        return _load((built_in(),))
    if chosen:
        folder = Path(chosen)
        if not folder.is_dir():
            raise PatternError(f"{folder}: no such pattern folder: make one with 'sahel-nlp patterns new {folder}'")
        return _load((built_in(), folder.resolve()))
    own = user_folder()
    return _load((built_in(), own) if own.is_dir() else (built_in(),))


@functools.lru_cache(maxsize=8)
def _load(folders: tuple[Path, ...]) -> Knowledge:
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.suffix in {".yaml", ".csv"}):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + _bytes(path) + b"\0")
    made = kept("knowledge", f"{digest.hexdigest()} {[str(f) for f in folders]}", lambda: _made(folders))
    return dataclasses.replace(made, folders=folders, version=digest.hexdigest()[:16])


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PatternError(f"{path.name}: cannot be read ({error}): save it as UTF-8 text") from None


def _made(folders: tuple[Path, ...]) -> Knowledge:
    """The tables of the folders, read and checked."""
    actors, places, countries, ontology = _first(folders[0])
    actors, places, countries, ontology = actors.copy(), places.copy(), countries.copy(), ontology.copy()
    for folder in folders[1:]:
        _files(folder)
        _read(folder, (actors, places, countries, ontology), over=True)
    institutions = _institutions(actors, countries)
    check_references(actors)
    check_shared_aliases(actors)
    for folder in folders[1:]:
        check_packs(folder, folders[0], actors, ontology)
    return Knowledge(actors, places, countries, ontology, institutions=institutions, transliteration=_transliteration(folders))


@functools.lru_cache(maxsize=1)
def _first(folder: Path) -> Tables:
    """The built-in tables, read once a process."""
    out: Tables = ({}, {}, {}, {})
    _read(folder, out, over=False)
    return out


def _read(folder: Path, tables: Tables, over: bool) -> None:
    actors, places, countries, ontology = tables
    if (folder / "actors.yaml").exists():
        read_actors(folder / "actors.yaml", actors, over)
    if (folder / "places.csv").exists():
        read_places(folder / "places.csv", places, over)
    if (folder / "countries.csv").exists():
        read_countries(folder / "countries.csv", countries)
    if (folder / "ontology.yaml").exists():
        _ontology(folder / "ontology.yaml", ontology)


def check_built_in() -> None:
    """The language packs that come with the program; a user's are checked whenever they are read."""
    k = _load((built_in(),))
    check_packs(built_in(), built_in(), k.actors, k.ontology)


def _files(folder: Path) -> None:
    """A file of a wrong name would be passed over in silence."""
    names = {p.name for p in built_in().iterdir() if p.is_file()}
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.suffix in {".yaml", ".yml", ".csv"} and path.name not in names:
            raise PatternError(f"{path.name}: no pattern file of that name: {nearest(path.name, sorted(names))}")


def _transliteration(folders: tuple[Path, ...]) -> dict[str, Any]:
    """The rules of the last folder that has some."""
    path = next((f / "transliteration.yaml" for f in reversed(folders) if (f / "transliteration.yaml").is_file()), None)
    return dict(load_yaml(path) or {}) if path else {}


def _ontology(path: Path, out: dict[str, EventType]) -> None:
    seen: set[str] = set()
    for raw in read_entries(path):
        if not raw.get("id"):
            raise fail(path, raw.line, "", "no id: give it a word such as 'attack'")
        if raw["id"] in seen:
            raise fail(path, raw.line, raw["id"], "the id stands twice: keep one")
        seen.add(raw["id"])
        for k in raw:
            if k not in EVENT_KEYS:
                raise fail(path, raw.line, str(raw.get("id", "")), f"unknown key '{k}': {nearest(k, EVENT_KEYS)}")
        out[raw["id"]] = EventType(raw["id"], str(raw.get("plover") or ""), str(raw.get("acled") or ""), str(raw.get("armed_target") or ""),
                                   str(raw.get("family") or ""))


def _institutions(actors: dict[str, Actor], countries: dict[str, Country]) -> dict[tuple[str, str], str]:
    """National institutions by (country, kind); state, army and police of every other country are derived."""
    out: dict[tuple[str, str], str] = {}
    for a in actors.values():
        if a.institution and a.country:
            out.setdefault((a.country, a.institution), a.id)
    for code, c in countries.items():
        if (code, "state") not in out and (code, "government") not in out:
            _derive(actors, out, code, "state", c.name_en, "state")
        demonym = c.demonyms_en[0] if c.demonyms_en else c.name_en
        for kind, title, actor_type in (("army", "Armed Forces", "state_forces"), ("police", "Police", "police"),
                                        ("gendarmerie", "Gendarmerie", "state_forces")):
            if (code, kind) not in out:
                _derive(actors, out, code, kind, f"{demonym} {title}", actor_type)
    return out


def _derive(actors: dict[str, Actor], out: dict[tuple[str, str], str], code: str, kind: str, name: str, actor_type: str) -> None:
    slug = "-".join("".join(ch if ch.isalnum() else " " for ch in fold(name)).split())
    if slug not in actors:
        actors[slug] = Actor(slug, name, actor_type, code, institution=kind, source="derived from countries.csv", derived=True)
    out[(code, kind)] = slug
