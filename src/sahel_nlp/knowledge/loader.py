"""Pattern folders read, checked and laid over one another."""

from __future__ import annotations

import csv
import dataclasses
import datetime
import functools
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..errors import PatternError
from .folding import fold
from .hints import failed, nearest
from .kept import kept
from .models import ACTOR_TYPES, Actor, Alias, Country, EventType, Knowledge, Place
from .pack_check import check_packs
from .yaml_loader import Entry, load_yaml

PLACE_KINDS = "country region province town village area base river other off".split()
ACTOR_KEYS = ("id name type country parent affiliated_with active_from active_to institution nationality predecessor successor led_by rivals "
              "wikidata source aliases off").split()
ALIAS_KEYS = ["text", "from", "to", "case"]
EVENT_KEYS = "id plover acled armed_target family".split()
PLACE_COLUMNS = "place_id name kind country admin1 admin2 latitude longitude aliases evidence source".split()
COUNTRY_COLUMNS = "iso2 name_en name_fr capital_en capital_fr demonyms_en demonyms_fr source".split()


def built_in() -> Path:
    """The patterns inside the package, else beside src/ (an editable install)."""
    inside = Path(__file__).resolve().parent.parent / "patterns"
    if inside.is_dir():
        return inside
    return Path(__file__).resolve().parents[3] / "patterns"


def user_folder() -> Path:
    """Where imports go; may not exist."""
    import platformdirs

    return Path(platformdirs.user_data_dir("sahel-nlp")) / "patterns"


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


Tables = tuple[dict[str, Actor], dict[str, Place], dict[str, Country], dict[str, EventType]]


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
    _references(actors)
    _shared_aliases(actors)
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
        _actors(folder / "actors.yaml", actors, over)
    if (folder / "places.csv").exists():
        _places(folder / "places.csv", places, over)
    if (folder / "countries.csv").exists():
        _countries(folder / "countries.csv", countries)
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


def _fail(path: Path, line: int, entry: str, what: str) -> PatternError:
    return failed(path.name, line, entry, what)


def _strings(value: Any) -> tuple[str, ...]:
    if value in (None, ""):
        return ()
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


def _entries(path: Path) -> Iterable[Entry]:
    """The entries of a file that is a list of them."""
    data = load_yaml(path) or []
    if not isinstance(data, list):
        raise _fail(path, 1, "", "the file is a list of entries: begin each with '- id:'")
    last = 1
    for raw in data:
        if not isinstance(raw, Entry):
            raise _fail(path, last, "", f"after this line stands '{str(raw)[:30]}', which is no entry: give it keys such as id, name, type")
        last = raw.line
        yield raw


def _actors(path: Path, out: dict[str, Actor], over: bool) -> None:
    seen: set[str] = set()
    for raw in _entries(path):
        line = raw.line
        key = str(raw.get("id", ""))
        if not key:
            raise _fail(path, line, str(raw.get("name", "")), "no id: give it a slug such as 'wagner-group'")
        for k in raw:
            if k not in ACTOR_KEYS:
                raise _fail(path, line, key, f"unknown key '{k}': {nearest(k, ACTOR_KEYS)}")
        if key in seen:
            raise _fail(path, line, key, "the id stands twice: rename or join the entries")
        seen.add(key)
        if str(raw.get("off", "")).lower() in {"true", "yes"}:
            out.pop(key, None)
            continue
        base = out.get(key) if over else None
        actor_type = str(raw.get("type", base.type if base else ""))
        if actor_type not in ACTOR_TYPES:
            raise _fail(path, line, key, f"unknown type '{actor_type}': {nearest(actor_type, ACTOR_TYPES)}")
        name = str(raw.get("name", base.name if base else ""))
        if not name:
            raise _fail(path, line, key, "no name")

        def get(field: str, base: Actor | None = base, raw: Entry = raw) -> str:
            return str(raw.get(field) or (getattr(base, field) if base else ""))

        def many(field: str, base: Actor | None = base, raw: Entry = raw) -> tuple[str, ...]:
            return _strings(raw.get(field)) or (getattr(base, field) if base else ())

        out[key] = Actor(
            key, name, actor_type, get("country"), get("parent"), many("affiliated_with"), get("active_from"), get("active_to"),
            get("institution"), get("nationality"), get("predecessor"), get("successor"), many("led_by"), many("rivals"), get("wikidata"),
            get("source"), (base.aliases if base else ()) + tuple(_aliases(path, line, key, raw.get("aliases"))))
        a = out[key]
        for field in ("active_from", "active_to"):
            _day(path, line, key, field, getattr(a, field))
        if a.active_from and a.active_to and a.active_to < a.active_from[:len(a.active_to)]:
            raise _fail(path, line, key, f"active_to {a.active_to} lies before active_from {a.active_from}")


def _day(path: Path, line: int, key: str, field: str, text: str) -> None:
    """A day, or the month or year of one."""
    if not text:
        return
    try:
        datetime.date.fromisoformat(f"{text}-01-01"[:10] if len(text) in {4, 7} else text)
    except ValueError:
        raise _fail(path, line, key, f"{field} '{text}' is no date: write 2020, 2020-05 or 2020-05-31") from None


def _aliases(path: Path, line: int, key: str, raw: Any) -> Iterable[Alias]:
    if raw in (None, ""):
        return
    groups = raw if isinstance(raw, dict) else {"any": raw}
    seen: dict[tuple[str, str], list[Alias]] = {}
    for lang, entries in groups.items():
        if lang not in {"any"} and len(lang) != 2:
            raise _fail(path, line, key, f"unknown language '{lang}' of aliases: any, or two letters such as en, fr")
        for entry in entries if isinstance(entries, list) else [entries]:
            alias = _alias(path, line, key, "" if lang == "any" else lang, entry)
            others = seen.setdefault((fold(alias.text), alias.lang), [])
            if any(_overlap(alias, other) for other in others):
                raise _fail(path, line, key, f"alias '{alias.text}' stands twice{' in the same years' if alias.from_ or alias.to else ''}: keep one")
            others.append(alias)
            yield alias


def _alias(path: Path, line: int, key: str, lang: str, entry: Any) -> Alias:
    if not isinstance(entry, Entry):
        return Alias(str(entry), lang)
    for k in entry:
        if k not in ALIAS_KEYS:
            raise _fail(path, entry.line, key, f"unknown key '{k}' of an alias: {nearest(k, ALIAS_KEYS)}")
    if not entry.get("text"):
        raise _fail(path, entry.line, key, "an alias without text: write {text: Name, from: '2020'}")
    alias = Alias(str(entry["text"]), lang, str(entry.get("from") or ""), str(entry.get("to") or ""), str(entry.get("case", "")).lower() in {"true", "yes"})
    for field, day in (("from", alias.from_), ("to", alias.to)):
        _day(path, entry.line, key, f"{field} of alias '{alias.text}'", day)
    if alias.from_ and alias.to and alias.to < alias.from_[:len(alias.to)]:
        raise _fail(path, entry.line, key, f"alias '{alias.text}': to {alias.to} lies before from {alias.from_}")
    return alias


def _number(path: Path, line: int, key: str, field: str, text: str, limit: float) -> float | None:
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        raise _fail(path, line, key, f"{field} '{text}' is no number of degrees") from None
    if abs(value) > limit:
        raise _fail(path, line, key, f"{field} {value} lies outside ±{limit:g} degrees")
    return value


def _rows(path: Path, columns: list[str]) -> Iterable[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as f:
            reader = csv.DictReader(f)
            missing = [c for c in columns if c not in (reader.fieldnames or [])]
            if missing:
                raise PatternError(f"{path.name}, line 1: no column '{missing[0]}': the head is {','.join(columns)}")
            for row in reader:
                if (row[reader.fieldnames[0]] or "").startswith("#"):  # type: ignore[index]
                    continue  # a remark
                yield reader.line_num, {k: (v or "").strip() for k, v in row.items() if k}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise PatternError(f"{path.name}: cannot be read ({error}): save it as CSV in UTF-8") from None


def _places(path: Path, out: dict[str, Place], over: bool) -> None:
    seen: set[str] = set()
    for line, row in _rows(path, PLACE_COLUMNS):
        key = row["place_id"]
        if not key:
            raise _fail(path, line, row["name"], "no place_id")
        if key in seen:
            raise _fail(path, line, key, "the place_id stands twice")
        seen.add(key)
        if row["kind"] not in PLACE_KINDS:
            raise _fail(path, line, key, f"unknown kind '{row['kind']}': {nearest(row['kind'], PLACE_KINDS)}")
        if row["kind"] == "off":
            out.pop(key, None)
            continue
        base = out.get(key) if over else None
        aliases = tuple(a for a in row["aliases"].split("|") if a)
        if row["country"] and not _is_code(row["country"]):
            raise _fail(path, line, key, f"country '{row['country']}' is no code of two capitals: write ML, BF, NE")
        if not (row["name"] or base):
            raise _fail(path, line, key, "no name")
        if bool(row["latitude"]) != bool(row["longitude"]):
            raise _fail(path, line, key, "latitude and longitude go together: give both or none")
        out[key] = Place(
            key, row["name"] or (base.name if base else ""), row["kind"], row["country"], row["admin1"], row["admin2"],
            _number(path, line, key, "latitude", row["latitude"], 90), _number(path, line, key, "longitude", row["longitude"], 180),
            tuple(dict.fromkeys((base.aliases if base else ()) + aliases)), row["evidence"] in {"1", "true", "yes"}, row["source"])


def _is_code(text: str) -> bool:
    return len(text) == 2 and text.isascii() and text.isalpha() and text.isupper()


def _countries(path: Path, out: dict[str, Country]) -> None:
    for line, row in _rows(path, COUNTRY_COLUMNS):
        if not _is_code(row["iso2"]):
            raise _fail(path, line, row["name_en"], f"iso2 '{row['iso2']}' is no code of two capitals: write ML, BF, NE")
        out[row["iso2"]] = Country(
            row["iso2"], row["name_en"], row["name_fr"], row["capital_en"], row["capital_fr"],
            tuple(d for d in row["demonyms_en"].split("|") if d), tuple(d for d in row["demonyms_fr"].split("|") if d), row["source"])


def _ontology(path: Path, out: dict[str, EventType]) -> None:
    seen: set[str] = set()
    for raw in _entries(path):
        if not raw.get("id"):
            raise _fail(path, raw.line, "", "no id: give it a word such as 'attack'")
        if raw["id"] in seen:
            raise _fail(path, raw.line, raw["id"], "the id stands twice: keep one")
        seen.add(raw["id"])
        for k in raw:
            if k not in EVENT_KEYS:
                raise _fail(path, raw.line, str(raw.get("id", "")), f"unknown key '{k}': {nearest(k, EVENT_KEYS)}")
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


def _references(actors: dict[str, Actor]) -> None:
    for a in actors.values():
        for field in ("parent", "predecessor", "successor"):
            other = getattr(a, field)
            if other and other not in actors:
                raise PatternError(f"actors.yaml, {a.id}: {field} '{other}' is no actor: {nearest(other, actors)}")
        for field in ("affiliated_with", "led_by", "rivals"):
            for other in getattr(a, field):
                if other not in actors:
                    raise PatternError(f"actors.yaml, {a.id}: {field} '{other}' is no actor: {nearest(other, actors)}")


def _shared_aliases(actors: dict[str, Actor]) -> None:
    owners: dict[str, list[tuple[str, Alias]]] = {}
    for a in actors.values():
        if a.derived:
            continue
        for alias in (Alias(a.name), *a.aliases):
            for other, theirs in owners.setdefault(fold(alias.text), []):
                same_tongue = not alias.lang or not theirs.lang or alias.lang == theirs.lang
                apart = a.country and actors[other].country and a.country != actors[other].country  # the text's country tells which
                if other != a.id and same_tongue and not apart and _overlap(alias, theirs):
                    raise PatternError(f"actors.yaml, {a.id}: alias '{alias.text}' belongs to '{other}' in the same years: "
                                       "give both a from/to or a country of its own, or take it from one")
            owners[fold(alias.text)].append((a.id, alias))


def _overlap(a: Alias, b: Alias) -> bool:
    return not (a.to and b.from_ and a.to < b.from_[:len(a.to)] or b.to and a.from_ and b.to < a.from_[:len(b.to)]
                or a.to and b.from_ and a.to <= b.from_ or b.to and a.from_ and b.to <= a.from_)
