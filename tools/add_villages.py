"""Adds chosen places of a GeoNames dump to patterns/places.csv, one by one, under the name that the news uses.

    python tools/add_villages.py DUMP... < CHOSEN

CHOSEN holds one place a line, `GeoNames number|name|alias|alias`, picked by a person for what the news names: a name alone misleads (places of one name lie far
apart), so each number is looked up before. The dump's own name and its spellings that begin alike come along as aliases. Rows that are there stay as they are and gain
the names that they lack.
"""

from __future__ import annotations

import csv
import difflib
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

UNITS = {"High-Basins": "Hauts-Bassins", "Southwest": "Sud-Ouest", "Tillaberi": "Tillabéri", "Segou": "Ségou", "Baroueli": "Barouéli", "Djenne": "Djenné",
         "Tenenkou": "Ténenkou", "Dioila": "Dioïla", "Tombouctou": "Timbuktu", "Dire": "Diré", "Bazega": "Bazèga", "Komandjoari": "Komondjari",
         "Zoundweogo": "Zoundwéogo"}  # names of the dumps, as places.csv has them

LIKE = 0.75  # how like the chosen name a spelling of the dump must be


def unit(name: str) -> str:
    """An admin unit's name without its kind."""
    name = re.sub(r"^(Province|Département|Cercle) (de la |du |des |de |d['’] ?)(la )?", "", name)
    name = re.sub(r" (Region|Cercle|Province|Department)$", "", name)
    return UNITS.get(name, name)


def main() -> None:
    """Read the choice, add what is new, write places.csv back sorted by id."""
    from add_towns import common_words

    from sahel_nlp.knowledge.folding import fold
    from sahel_nlp.knowledge.gazetteer import Report, read_dump

    path = ROOT / "patterns" / "places.csv"
    with path.open(encoding="utf-8", newline="") as f:
        reader = csv.DictReader(f)
        columns = list(reader.fieldnames or [])
        rows = {r["place_id"]: r for r in reader}
    dump = {r.key.removeprefix("gn-"): r for p in sys.argv[1:] for r in read_dump(Path(p).read_text("utf-8"), Path(p).name, Report())}
    by_number = {m[1]: r for r in rows.values() if (m := re.match(r"GeoNames (\d+)", r["source"]))}
    words, added = common_words(), 0
    for line in sys.stdin:
        number, name, *aliases = line.strip().split("|")
        found = dump[number]
        more = [a for a in (found.name, *found.aliases) if a[0].isupper() and len(a) > 3 and fold(a)[:2] == fold(name)[:2]
                and difflib.SequenceMatcher(None, fold(a), fold(name)).ratio() >= LIKE]
        names = list({fold(n): n for n in reversed([*aliases, *more]) if fold(n) != fold(name)}.values())[::-1]
        if number in by_number:
            row = by_number[number]
            have = {fold(n) for n in (row["name"], *row["aliases"].split("|"))}
            new = [n for n in (name, *aliases) if fold(n) not in have]
            row["aliases"] = "|".join(filter(None, [row["aliases"], *new]))
            continue
        slug = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
        key = slug if slug not in rows else f"{slug}-{unit(found.admin2 or found.admin1).lower()}-{found.country.lower()}"
        key = re.sub(r"[^a-z0-9]+", "-", fold(key))
        if key in rows:
            print(f"{number} {name}: {key} is there already with another number", file=sys.stderr)
            continue
        added += 1
        rows[key] = {"place_id": key, "name": name, "kind": found.kind, "country": found.country, "admin1": unit(found.admin1), "admin2": unit(found.admin2),
                     "latitude": f"{found.latitude:.5f}", "longitude": f"{found.longitude:.5f}", "aliases": "|".join(names),
                     "evidence": "1" if len(name) < 5 or fold(name) in words else "", "source": f"GeoNames {number}"}
    with path.open("w", encoding="utf-8", newline="") as f:
        writer = csv.DictWriter(f, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows[k] for k in sorted(rows))
    print(f"{added} places added", file=sys.stderr)


if __name__ == "__main__":
    main()
