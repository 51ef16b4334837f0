"""What stands behind `sahel-nlp gazetteer`: a GeoNames dump or a CSV of places into the user's own pattern folder."""

from __future__ import annotations

import csv
import io
import math
import os
import re
import unicodedata
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import InputError, PatternError, UsageError
from .distance import kilometres
from .folders import user_folder
from .folding import core, fold
from .hints import nearest
from .loader import load_knowledge
from .models import Place
from .place_files import PLACE_COLUMNS, PLACE_KINDS

BASE_URL = "https://download.geonames.org/export/dump"
CREDIT = "Place names: GeoNames (https://www.geonames.org), CC BY 4.0"
NEAR_KM = 25.0
COLUMNS = 19  # of a GeoNames dump

# feature codes of GeoNames to our kinds; a code that stands nowhere here is left out (hotels, banks, canals ...)
TOWNS = {"PPLC", "PPLA", "PPLA2"}
BY_CODE = {"ADM1": "region", "ADM1H": "region", "ADM2": "province", "ADM2H": "province", "ADM3": "province", "ADM4": "province", "ADMD": "province",
           "AREA": "area", "RGN": "area", "RGNH": "area", "RES": "area", "RESF": "area", "RESN": "area", "RESV": "area", "RESW": "area", "PRK": "area",
           "OAS": "village", "LCTY": "village", "CMP": "village", "CMPRF": "village", "RUIN": "village", "DEVH": "village",
           "FRST": "area", "FRSTF": "area", "SCRB": "area", "GRSLD": "area", "INSM": "base", "MILB": "base", "FT": "base",
           "AIRP": "other", "AIRF": "other", "AIRB": "base", "DAM": "other", "MN": "other", "MNAU": "other", "PSTB": "other", "BDG": "other", "MKT": "other",
           "STM": "river", "STMI": "river", "STMX": "river", "WAD": "river", "LK": "river", "LKI": "river", "LKS": "river", "LKSI": "river", "LKX": "river",
           "RSV": "river", "PND": "river", "PNDI": "river", "MRSH": "river", "WTLD": "river", "WTLDI": "river", "BAY": "river", "RPDS": "river",
           "WLL": "other", "WLLS": "other", "WLLQ": "other", "SPNG": "other", "WTRH": "other"}
CLASS_T = {"MT", "MTS", "HLL", "HLLS", "PLAT", "VAL", "DSRT", "ERG", "SCRP", "PASS", "MESA", "BUTE", "RDGE", "DUNE", "CLF", "ISL", "ISLS", "PLN", "PK", "DPR",
           "REG", "SAND", "SLP", "TRGD", "CNYN", "GRGE"}
@dataclass
class Report:
    """What an import did. skipped: feature code to number of rows without a kind."""

    read: int = 0
    new: int = 0
    known: int = 0
    aliases: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, int] = field(default_factory=dict)
    folder: Path = Path()
    total: int = 0

    def lines(self) -> list[str]:
        """The report in words."""
        left = sum(self.skipped.values())
        out = [f"{self.read} rows read: {self.new} new places, {self.known} known already (with {self.aliases} new aliases), {left} of no use here"]
        if self.kinds:
            out.append("new: " + ", ".join(f"{n} {k}" for k, n in sorted(self.kinds.items(), key=lambda x: -x[1])))
        out.append(f"{self.total} places in {self.folder / 'places.csv'}")
        return out


@dataclass(slots=True)
class Row:
    """A place on its way in."""

    name: str
    kind: str
    country: str
    admin1: str
    admin2: str
    latitude: float | None
    longitude: float | None
    aliases: list[str]
    source: str
    key: str = ""
    weight: int = 0
    evidence: bool | None = None


def kind_of(feature_class: str, code: str) -> str:
    """Our kind of a GeoNames feature; "" where it is no place that news names."""
    if feature_class == "P":
        return "" if code in {"PPLH", "PPLCH"} else "town" if code in TOWNS else "village"
    if code in BY_CODE:
        return BY_CODE[code]
    return "area" if feature_class == "T" and code in CLASS_T else ""


def latin(text: str) -> bool:
    """Latin letters only (marks aside), and at least two."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 1 and all(unicodedata.name(c, "").startswith("LATIN") or c in "ʼʻʿʾ" for c in letters) and not any(c in "|¦;/\\" for c in text)


def _text(path: Path) -> str:
    if not path.exists():
        raise UsageError(f"{path}: no such file: give a GeoNames dump such as ML.txt or ML.zip, or a CSV with the columns of places.csv")
    try:
        if path.suffix.lower() == ".zip":
            with zipfile.ZipFile(path) as z:
                names = [n for n in z.namelist() if n.lower().endswith((".txt", ".csv")) and "readme" not in n.lower()]
                if not names:
                    raise InputError(f"{path}: no .txt or .csv in it: give the dump of one country, such as ML.zip")
                return z.read(next((n for n in names if Path(n).stem == path.stem), names[0])).decode("utf-8-sig")
        return path.read_bytes().decode("utf-8-sig")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise InputError(f"{path}: no zip file that can be read ({error}): fetch it again") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start} is no UTF-8: save it as UTF-8 text") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from None


def _degrees(name: str, line: int, text: str, limit: float, what: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not abs(value) <= limit:
        raise PatternError(f"{name}, line {line}: {what} '{text}' is no number of degrees within ±{limit:g}: mend the line or fetch the file again")
    return value


def read_dump(text: str, name: str, report: Report) -> Iterator[Row]:
    """Rows of a GeoNames country dump, the admin names resolved."""
    records = []
    for line, raw in enumerate(text.split("\n"), 1):
        if not raw.strip():
            continue
        p = raw.rstrip("\r").split("\t")
        if len(p) != COLUMNS:
            raise PatternError(f"{name}, line {line}: {len(p)} columns where a GeoNames dump has {COLUMNS}: give ML.txt as downloaded, or a .csv")
        if not p[0].isdigit() or not p[1].strip():
            raise PatternError(f"{name}, line {line}: no GeoNames number or no name: give ML.txt as downloaded")
        records.append((p, _degrees(name, line, p[4], 90, "latitude"), _degrees(name, line, p[5], 180, "longitude")))
    admin1 = {p[10]: p[1] for p, _, _ in records if p[7] == "ADM1"}
    admin2 = {(p[10], p[11]): p[1] for p, _, _ in records if p[7] == "ADM2"}
    for p, lat, lon in records:
        report.read += 1
        kind = kind_of(p[6], p[7])
        if not kind or not latin(p[1]):
            report.skipped[p[7]] = report.skipped.get(p[7], 0) + 1
            continue
        weight = (3 if p[7] in TOWNS else 2 if p[6] == "P" else 1 if p[6] == "A" else 0) * 10 ** 9 + (int(p[14]) if p[14].isdigit() else 0)
        yield Row(p[1].strip(), "town" if kind == "village" and weight % 10 ** 9 >= 15000 else kind, p[8], admin1.get(p[10], ""), admin2.get((p[10], p[11]), ""),
                  lat, lon, [a.strip() for a in [p[2], *p[3].split(",")] if a.strip() and latin(a)], f"GeoNames {p[0]}, CC BY 4.0",
                  key=f"gn-{p[0]}", weight=weight)


def read_csv(text: str, name: str, report: Report) -> Iterator[Row]:
    """Rows of a CSV with the columns of places.csv."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = [c for c in PLACE_COLUMNS if c not in (reader.fieldnames or [])]
    if missing:
        raise PatternError(f"{name}, line 1: no column '{missing[0]}': the head is {','.join(PLACE_COLUMNS)}")
    for row in reader:
        report.read += 1
        r = {k: (v or "").strip() for k, v in row.items() if isinstance(k, str) and not isinstance(v, list)}
        line = reader.line_num
        if not r["name"]:
            raise PatternError(f"{name}, line {line}: no name: give one or take the line out")
        if r["kind"] not in PLACE_KINDS or r["kind"] == "off":
            raise PatternError(f"{name}, line {line}, {r['name']}: unknown kind '{r['kind']}': {nearest(r['kind'], PLACE_KINDS[:-1])}")
        lat = _degrees(name, line, r["latitude"], 90, "latitude") if r["latitude"] else None
        lon = _degrees(name, line, r["longitude"], 180, "longitude") if r["longitude"] else None
        yield Row(r["name"], r["kind"], r["country"], r["admin1"], r["admin2"], lat, lon, [a for a in r["aliases"].split("|") if a],
                  r["source"] or f"imported from {name}", key=r["place_id"], evidence=r["evidence"] in {"1", "true", "yes"} if r["evidence"] else None)


SETTLED = {"town", "village", "base"}


def same(p: Place, r: Row) -> bool:
    """Of one name already: is it one place? Within 25 km, or where a point is missing in the same admin unit; never a region and a town."""
    if p.country and r.country and p.country != r.country:
        return False
    if (p.kind in SETTLED) != (r.kind in SETTLED) and p.kind != "other" and r.kind != "other":
        return False
    gap = kilometres(p.latitude, p.longitude, r.latitude, r.longitude)
    if gap <= NEAR_KM:
        return True
    units = {core(p.admin1), core(p.admin2)} & {core(r.admin1), core(r.admin2)} - {""}
    return gap == math.inf and (bool(units) or p.kind == r.kind) or p.kind == r.kind and p.kind in {"region", "province"}


def import_files(paths: Iterable[Path], folder: Path | None = None) -> Report:
    """Read, merge with what is there, write the user's places.csv whole or not at all."""
    folder = folder or user_folder()
    report = Report(folder=folder)
    rows: list[Row] = []
    for path in paths:
        text = _text(path)
        dump = "\t" in text.split("\n", 1)[0]
        rows += (read_dump if dump else read_csv)(text, path.name, report)
    rows.sort(key=lambda r: -r.weight)
    ours = load_knowledge("none").places
    own = load_knowledge(str(folder)).places if folder.is_dir() else {}
    merged = _merge(rows, ours, {i: p for i, p in own.items() if ours.get(i) != p}, report)
    report.total = len(merged)
    _write(folder, merged, any("GeoNames" in r.source for r in rows))
    return report


def _merge(rows: list[Row], ours: dict[str, Place] | object, own: dict[str, Place], report: Report) -> dict[str, list[str]]:
    assert isinstance(ours, dict)
    out: dict[str, list[str]] = {i: _cells(p) for i, p in own.items()}
    index: dict[str, list[Place]] = {}
    for p in {**ours, **own}.values():
        for key in {core(n) for n in (p.name, *p.aliases)}:
            index.setdefault(key, []).append(p)
    names_of_ours = {(p.country, core(p.name)): p.id for p in ours.values() if p.kind in SETTLED}
    for r in rows:
        names = {core(r.name)} | ({core(a) for a in r.aliases} if r.kind in SETTLED else set())
        known = next((p for k in (core(r.name), *sorted(names)) for p in index.get(k, ()) if same(p, r)), None)
        if known is None:
            known = _new(r, out, ours)
            report.new += 1
            report.kinds[r.kind] = report.kinds.get(r.kind, 0) + 1
            index.setdefault(core(r.name), []).append(known)
            for a in known.aliases:
                index.setdefault(core(a), []).append(known)
            continue
        report.known += 1
        have = {fold(n).replace("-", " ") for n in (known.name, *known.aliases)} | {fold(a).replace("-", " ") for a in _aliases_of(out, known.id)}
        more = [a for a in dict.fromkeys([r.name, *r.aliases]) if fold(a).replace("-", " ") not in have and _alike(a, known)
                and names_of_ours.get((known.country, core(a)), known.id) == known.id]
        if more and known.kind in SETTLED:
            if known.id not in out:
                out[known.id] = _cells(known, bare=True)
            cells = out[known.id]
            seen = set(have)
            for a in more:
                if fold(a).replace("-", " ") not in seen:
                    seen.add(fold(a).replace("-", " "))
                    cells[8] = f"{cells[8]}|{a}" if cells[8] else a
                    report.aliases += 1
    return out


def _aliases_of(out: dict[str, list[str]], key: str) -> list[str]:
    return out[key][8].split("|") if key in out else []


def _alike(alias: str, known: Place) -> bool:
    """A one-word alias of another beginning is a translation or a nickname: not added to a place of ours."""
    return any(fold(alias)[:1] == fold(n)[:1] for n in (known.name, *known.aliases)) and len(alias) > 3


def _cells(p: Place, bare: bool = False) -> list[str]:
    point = p.latitude is not None and p.longitude is not None
    return [p.id, p.name, p.kind, p.country, p.admin1, p.admin2, f"{p.latitude:.5f}" if point else "", f"{p.longitude:.5f}" if point else "",
            "" if bare else "|".join(p.aliases), "1" if p.evidence else "", p.source]


def _new(r: Row, out: dict[str, list[str]], ours: dict[str, Place]) -> Place:
    seen = {fold(r.name).replace("-", " ")}
    aliases = []
    for a in r.aliases:
        k = fold(a).replace("-", " ")
        if k not in seen and len(a) > 3:
            seen.add(k)
            aliases.append(a)
    key = r.key or "own-" + re.sub(r"[^a-z0-9]+", "-", fold(r.name)).strip("-")
    while not r.key and (key in out or key in ours):
        key += "-2"
    evidence = r.evidence if r.evidence is not None else not re.search(r"\w[ -]\w{3}", r.name)
    p = Place(key, r.name, r.kind, r.country, r.admin1, r.admin2, r.latitude, r.longitude, tuple(aliases), evidence, r.source)
    out[key] = _cells(p)
    return p


def _write(folder: Path, rows: dict[str, list[str]], credit: bool) -> None:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(PLACE_COLUMNS)
    writer.writerows(rows[k] for k in sorted(rows))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if credit:
            (folder / "ATTRIBUTION.txt").write_text(CREDIT + "\n", "utf-8")
        part = folder / "places.csv.part"
        part.write_text(buffer.getvalue(), "utf-8")
        os.replace(part, folder / "places.csv")
    except OSError as error:
        raise InputError(f"{folder}: cannot be written ({error.strerror}): set XDG_DATA_HOME to another folder") from None


def install(codes: Iterable[str], base_url: str = "", folder: Path | None = None) -> Report:
    """Fetch the dumps of countries and import them; nothing is kept where one of them fails."""
    import tempfile

    base = (base_url or os.environ.get("SAHEL_NLP_GEONAMES") or BASE_URL).rstrip("/")
    wanted = [c.upper() for c in codes]
    for code in wanted:
        if not re.fullmatch(r"[A-Z]{2}", code):
            raise UsageError(f"gazetteer install {code}: no country code: two letters such as ML BF NE")
    with tempfile.TemporaryDirectory() as d:
        paths = []
        for code in wanted:
            url = f"{base}/{code}.zip"
            try:
                with urllib.request.urlopen(url, timeout=60) as answer:  # noqa: S310
                    data = answer.read()
            except (urllib.error.URLError, OSError, ValueError) as error:
                raise InputError(f"{url}: cannot be fetched ({getattr(error, 'reason', error)}): try again, or fetch it by hand and use "
                                 "'sahel-nlp gazetteer import'") from None
            path = Path(d) / f"{code}.zip"
            path.write_bytes(data)
            paths.append(path)
        return import_files(paths, folder)
