"""How many places of the GeoNames dumps are found, with and without an import; how fast; how many false ones in other text.

    python benchmarks/places.py ../shared/gazetteer

Needs ML.txt, BF.txt and NE.txt in that folder; prints the figures. Not run by CI.
"""

from __future__ import annotations

import collections
import csv
import os
import random
import subprocess
import sys
import sysconfig
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from sahel_nlp.knowledge import gazetteer  # noqa: E402
from sahel_nlp.knowledge.distance import kilometres  # noqa: E402
from sahel_nlp.knowledge.folding import core  # noqa: E402
from sahel_nlp.pipeline import analyse, load  # noqa: E402
from sahel_nlp.reading import from_texts  # noqa: E402

FRAMES = ("Gunmen attacked traders in the village of {n}.", "Gunmen attacked traders near {n} ({a3}, {a2}).", "Gunmen attacked traders 12 km north of {n}.",
          "Gunmen attacked traders in {n}, in the {a1} region.", "Gunmen attacked the {n} market.")
BRACKET = 1  # the frame that tells commune and province
TAB = "\t"
COUNTRY = {"ML": "Mali", "BF": "Burkina Faso", "NE": "Niger"}


def sample(folder: Path, count: int = 500) -> list[tuple[gazetteer.Row, str]]:
    """Places drawn by a fixed seed."""
    rows = []
    for code in COUNTRY:
        text = (folder / f"{code}.txt").read_text("utf-8")
        rows += [r for r in gazetteer.read_dump(text, code, gazetteer.Report()) if r.kind != "region"]
    return random.Random(20250101).sample(rows, count)


def unit(name: str) -> str:
    """An admin name as the news has it."""
    for word in ("Province de la ", "Province du ", "Province des ", "Département de ", "Département du ", "Département d' ", "Département d’", "Cercle de ",
                 "Cercle d’ "):
        name = name.removeprefix(word)
    for word in (" Region", " Cercle", " Province", " Department"):
        name = name.removesuffix(word)
    return name


def places(text: str, patterns: str) -> tuple[list[tuple[str, str]], object, object]:
    document = next(iter(from_texts([{"text": text, "lang": "en", "date": "2024-05-02"}])))
    a = analyse(document, patterns)
    return [(m.text, m.entity_id) for m in a.mentions if m.label == "PLACE"], a, document


@dataclass(frozen=True)
class Seats:
    """Chief towns: of communes, and of cercles, provinces and departments."""

    communes: list[tuple[str, str, float, float]]  # name, country, latitude, longitude
    chief: list[gazetteer.Row]
    own: dict[str, str]  # a place's key to the commune that the dump itself gives it


def seats(folder: Path) -> Seats:
    """From the dumps (chief towns, ADM3) and, where the folder has it, from OpenStreetMap (what it calls a town is as a rule the seat of a commune)."""
    communes, chief, own = [], [], {}
    for code in COUNTRY:
        text = (folder / f"{code}.txt").read_text("utf-8")
        records = [line.split(TAB) for line in text.split("\n") if line.count(TAB) > 13]
        kinds = {f"gn-{p[0]}": p[7] for p in records}
        third = {p[12]: p[1] for p in records if p[7] == "ADM3"}
        own |= {f"gn-{p[0]}": unit(third[p[12]]) for p in records if p[12] in third}
        for r in gazetteer.read_dump(text, code, gazetteer.Report()):
            if kinds[r.key] in {"PPLA", "PPLA2", "PPLC"}:
                chief.append(r)
            if kinds[r.key] in {"PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLC", "ADM3"}:
                communes.append((unit(r.name), code, r.latitude, r.longitude))
    if (osm := folder / "osm_ml_bf_ne.csv").exists():
        with osm.open(encoding="utf-8", newline="") as f:
            communes += [(r["name"], r["country"], float(r["latitude"]), float(r["longitude"])) for r in csv.DictReader(f)
                         if r["kind"] in {"town", "city"} and gazetteer.latin(r["name"]) and r["name"][0].isupper()]
    return Seats(communes, chief, own)


def units(r: gazetteer.Row, s: Seats) -> tuple[str, str]:
    """Commune and province of a place as a reporter's bracket names them: its own in the dump, else of the nearest seat."""
    near = min((c for c in s.communes if c[1] == r.country), key=lambda c: kilometres(r.latitude, r.longitude, c[2], c[3]))
    chief = min((c for c in s.chief if c.country == r.country and (c.admin1 == r.admin1 or not r.admin1)),
                key=lambda c: kilometres(r.latitude, r.longitude, c.latitude, c.longitude))
    commune, province = s.own.get(r.key, near[0]), unit(r.admin2) or unit(chief.name)
    return commune, province if core(province) != core(commune) else unit(r.admin1) or COUNTRY[r.country]


def homonyms(folder: Path, s: Seats) -> tuple[set[str], set[str]]:
    """Keys of places that share their name with another, more than 25 km off: in the same region (nothing that a frame says tells these apart), and those
    that share the bracket's units too."""
    by_region: dict[tuple[str, ...], list[gazetteer.Row]] = {}
    by_bracket: dict[tuple[str, ...], list[gazetteer.Row]] = {}
    for code in COUNTRY:
        for r in gazetteer.read_dump((folder / f"{code}.txt").read_text("utf-8"), code, gazetteer.Report()):
            for name in {core(n) for n in (r.name, *r.aliases)}:
                by_region.setdefault((r.country, r.admin1, name), []).append(r)
                if r.admin1:  # without a region only the country is told
                    by_region.setdefault((r.country, "", name), []).append(r)
    for (country, region, name), rows in by_region.items():
        if len(rows) > 1 and not (region and len({r.key for r in rows}) < 2):
            for r in rows:
                by_bracket.setdefault((country, region, name, *units(r, s)), []).append(r)

    def far(groups: dict[tuple[str, ...], list[gazetteer.Row]]) -> set[str]:
        return {a.key for key, rows in groups.items() for a in rows for b in rows
                if a.admin1 == key[1] and kilometres(a.latitude, a.longitude, b.latitude, b.longitude) > 25}

    return far(by_region), far(by_bracket)


def ceiling(rows: list[gazetteer.Row], folder: Path) -> float:
    """What the best rule can be expected to have where only name and region are told: it takes the spot where most places of that name and region lie."""
    alike: dict[tuple[str, str, str], list[gazetteer.Row]] = {}
    for code in COUNTRY:
        for r in gazetteer.read_dump((folder / f"{code}.txt").read_text("utf-8"), code, gazetteer.Report()):
            for name in {core(n) for n in (r.name, *r.aliases)}:
                for region in {r.admin1, ""}:  # without a region only the country is told
                    alike.setdefault((r.country, region, name), []).append(r)
    out = 0.0
    for r in rows:
        same = alike[(r.country, r.admin1, core(r.name))]
        out += max(sum(kilometres(a.latitude, a.longitude, b.latitude, b.longitude) <= 25 for b in same) for a in same) / len(same)
    return out / len(rows)


def recall(rows: list[gazetteer.Row], patterns: str, located: bool, s: Seats, twins: tuple[set[str], set[str]] = (set(), set())) -> None:
    """Share of right spans, and of right points, by frame."""
    from sahel_nlp.knowledge import load_knowledge

    known = load_knowledge(patterns).places
    spans: collections.Counter[int] = collections.Counter()
    points: collections.Counter[int] = collections.Counter()
    apart: collections.Counter[int] = collections.Counter()
    misses = []
    for r in rows:
        bracket = units(r, s)
        for n, frame in enumerate(FRAMES):
            a1, (a3, a2) = unit(r.admin1) or COUNTRY[r.country], bracket
            alike = twins[1 if n == BRACKET else 0]
            text = f"The news came from the {a1} region. " + frame.format(n=r.name, a1=a1, a2=a2, a3=a3)
            found, _, _ = places(text, patterns)
            right = [i for t, i in found if t == r.name]
            spans[n] += bool(right)
            hit = any(i in known and kilometres(known[i].latitude, known[i].longitude, r.latitude, r.longitude) <= 25 for i in right)
            points[n] += hit
            apart[n] += hit and r.key not in alike
            if not right or located and not hit and r.key not in alike:
                misses.append((n, r.name, r.admin1, bracket, found))
    total = len(rows) * len(FRAMES)
    print(f"patterns {Path(patterns).name}: right span {sum(spans.values()) / total:.1%}", [f"{spans[n] / len(rows):.1%}" for n in range(len(FRAMES))])
    if located:
        print(f"  within 25 km {sum(points.values()) / total:.1%}", [f"{points[n] / len(rows):.1%}" for n in range(len(FRAMES))])
        rest = [sum(r.key not in twins[1 if n == BRACKET else 0] for r in rows) for n in range(len(FRAMES))]
        print(f"  the same, without the {len(rows) - rest[0]} that share name and region with another place (in the bracket, without the {len(rows) - rest[BRACKET]} that share its "
              f"units too): {sum(apart.values()) / sum(rest):.1%}", [f"{apart[n] / rest[n]:.1%}" for n in range(len(FRAMES))])
    if os.environ.get("SHOW"):
        for m in random.Random(1).sample(misses, min(int(os.environ["SHOW"]), len(misses))):
            print("   ", *m)


def other_text(words: int = 20_000) -> str:
    """Text that has nothing to do with the Sahel: the standard library's own words about itself."""
    import ast

    out: list[str] = []
    size = 0
    for path in sorted(Path(sysconfig.get_paths()["stdlib"]).glob("*.py")):
        try:
            tree = ast.parse(path.read_text("utf-8"))
        except (SyntaxError, UnicodeDecodeError):
            continue
        for node in ast.walk(tree):
            if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and (doc := ast.get_docstring(node)):
                out.append(doc)
                size += len(doc.split())
        if size >= words:
            break
    return "\n\n".join(out)


def false_alarms(patterns: str) -> None:
    """Known places and actors found where there are none."""
    text = other_text()
    found, names = 0, []
    for part in text.split("\n\n"):
        _, a, _ = places(part, patterns)
        hits = [m for m in a.mentions if m.label in {"PLACE", "ACTOR"} and m.how in {"alias", "gazetteer"}]  # type: ignore[attr-defined]
        found += len(hits)
        names += [m.text for m in hits]
    print(f"patterns {Path(patterns).name}: {found} wrong known places or actors in {len(text.split())} words", collections.Counter(names).most_common(12))


def speed(patterns: str, texts: list[str]) -> float:
    """Seconds to load and to read."""
    code = ("import time,sys; sys.path.insert(0,sys.argv[1])\nfrom sahel_nlp.knowledge import load_knowledge\nimport spacy\nfrom sahel_nlp.pipeline import load\n"
            "t=time.perf_counter(); k=load_knowledge(sys.argv[2]); u=time.perf_counter(); load('en', sys.argv[2]); v=time.perf_counter()\n"
            "print(f'{len(k.places)} places: files {u-t:.2f} s, pipeline {v-u:.2f} s')")
    print(subprocess.run([sys.executable, "-c", code, str(ROOT / "src"), patterns], capture_output=True, text=True, check=True).stdout.strip())
    load("en", patterns)
    best = min(_timed(texts, patterns) for _ in range(3))
    print(f"patterns {Path(patterns).name}: {best * 1000:.1f} ms for {len(texts)} documents")
    return best


def _timed(texts: list[str], patterns: str) -> float:
    start = time.perf_counter()
    for t in texts:
        places(t, patterns)
    return time.perf_counter() - start


def main() -> None:
    """All figures."""
    folder = Path(sys.argv[1])
    rows = sample(folder, int(os.environ.get("COUNT", "500")))
    with tempfile.TemporaryDirectory() as d:
        own = str(Path(d) / "imported")
        start = time.perf_counter()
        report = gazetteer.import_files([folder / f"{c}.txt" for c in COUNTRY], Path(own))
        print(*report.lines(), f"import: {time.perf_counter() - start:.1f} s", sep="\n")
        texts = [p.read_text("utf-8") for p in sorted((ROOT / "seeds").glob("*.txt"))] * 3
        before, after = speed("none", texts), speed(own, texts)
        print(f"slower by {after / before - 1:.0%}")
        known = seats(folder)
        recall(rows, "none", False, known)
        recall(rows, own, True, known, homonyms(folder, known))
        print(f"  in a frame that tells the region alone, the best rule can be expected to have {ceiling(rows, folder):.1%}")
        false_alarms("none")
        false_alarms(own)


if __name__ == "__main__":
    main()
