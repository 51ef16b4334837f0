"""places.csv and countries.csv: read, checked, laid over what was read before."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from ..errors import PatternError
from .entry_files import fail
from .hints import nearest
from .models import Country, Place

PLACE_KINDS = "country region province town village area base river other off".split()
PLACE_COLUMNS = "place_id name kind country admin1 admin2 latitude longitude aliases evidence source".split()
COUNTRY_COLUMNS = "iso2 name_en name_fr capital_en capital_fr demonyms_en demonyms_fr source".split()


def _number(path: Path, line: int, key: str, field: str, text: str, limit: float) -> float | None:
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        raise fail(path, line, key, f"{field} '{text}' is no number of degrees") from None
    if abs(value) > limit:
        raise fail(path, line, key, f"{field} {value} lies outside ±{limit:g} degrees")
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


def read_places(path: Path, out: dict[str, Place], over: bool) -> None:
    seen: set[str] = set()
    for line, row in _rows(path, PLACE_COLUMNS):
        key = row["place_id"]
        if not key:
            raise fail(path, line, row["name"], "no place_id")
        if key in seen:
            raise fail(path, line, key, "the place_id stands twice")
        seen.add(key)
        if row["kind"] not in PLACE_KINDS:
            raise fail(path, line, key, f"unknown kind '{row['kind']}': {nearest(row['kind'], PLACE_KINDS)}")
        if row["kind"] == "off":
            out.pop(key, None)
            continue
        base = out.get(key) if over else None
        aliases = tuple(a for a in row["aliases"].split("|") if a)
        if row["country"] and not _is_code(row["country"]):
            raise fail(path, line, key, f"country '{row['country']}' is no code of two capitals: write ML, BF, NE")
        if not (row["name"] or base):
            raise fail(path, line, key, "no name")
        if bool(row["latitude"]) != bool(row["longitude"]):
            raise fail(path, line, key, "latitude and longitude go together: give both or none")
        out[key] = Place(
            key, row["name"] or (base.name if base else ""), row["kind"], row["country"], row["admin1"], row["admin2"],
            _number(path, line, key, "latitude", row["latitude"], 90), _number(path, line, key, "longitude", row["longitude"], 180),
            tuple(dict.fromkeys((base.aliases if base else ()) + aliases)), row["evidence"] in {"1", "true", "yes"}, row["source"])


def _is_code(text: str) -> bool:
    return len(text) == 2 and text.isascii() and text.isalpha() and text.isupper()


def read_countries(path: Path, out: dict[str, Country]) -> None:
    for line, row in _rows(path, COUNTRY_COLUMNS):
        if not _is_code(row["iso2"]):
            raise fail(path, line, row["name_en"], f"iso2 '{row['iso2']}' is no code of two capitals: write ML, BF, NE")
        out[row["iso2"]] = Country(
            row["iso2"], row["name_en"], row["name_fr"], row["capital_en"], row["capital_fr"],
            tuple(d for d in row["demonyms_en"].split("|") if d), tuple(d for d in row["demonyms_fr"].split("|") if d), row["source"])
