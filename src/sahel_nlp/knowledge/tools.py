"""What stands behind `sahel-nlp patterns`: new, list, export, suggest."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from ..errors import InputError
from .loader import PLACE_COLUMNS, load_knowledge

SAMPLE = """# Actors of your own, laid over the built-in ones. An entry with the id of a built-in one changes it; `off: true` takes it out.
# - id: katiba-example
#   name: Katiba Example
#   type: jihadist_group          # see docs/columns.md for all types
#   parent: jnim
#   source: where the facts are from
#   aliases:
#     any: [Katibat Example]
#     en: [Example Battalion]
#     fr: [katiba Exemple]
# - {id: wagner-group, name: Wagner Group, type: private_military, aliases: {any: [Musicians]}}
"""


def new_folder(folder: Path) -> list[str]:
    """Write a commented folder; refuses one that holds files."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise InputError(f"{folder}: holds files already: choose an empty folder")
        (folder / "actors.yaml").write_text(SAMPLE, "utf-8")
        (folder / "places.csv").write_text(",".join(PLACE_COLUMNS) + "\n", "utf-8")
    except OSError as error:
        raise InputError(f"{folder}: cannot be made ({error.strerror}): choose another folder") from None
    return ["actors.yaml", "places.csv"]


def list_patterns(patterns: str | None, count: bool) -> list[str]:
    """One line an actor and place, or their numbers."""
    k = load_knowledge(patterns)
    named = [a for a in k.actors.values() if not a.derived]
    if count:
        return [f"actors {len(named)}", f"derived actors {len(k.actors) - len(named)}", f"places {len(k.places)}",
                f"countries {len(k.countries)}", f"event types {len(k.ontology)}"]
    return [f"actor\t{a.id}\t{a.name}\t{a.type}\t{a.country}" for a in named] + \
        [f"place\t{p.id}\t{p.name}\t{p.kind}\t{p.country}" for p in k.places.values()]


def export_patterns(patterns: str | None) -> Iterator[str]:
    """Patterns of spaCy's EntityRuler, one JSON object a line."""
    k = load_knowledge(patterns)
    for a in k.actors.values():
        for text in dict.fromkeys([a.name, *(x.text for x in a.aliases)]):
            yield json.dumps({"label": "ACTOR", "pattern": text, "id": a.id}, ensure_ascii=False)
    for p in k.places.values():
        for text in dict.fromkeys([p.name, *p.aliases]):
            yield json.dumps({"label": "PLACE", "pattern": text, "id": p.id}, ensure_ascii=False)


def suggest(outputs: Path) -> list[str]:
    """unresolved.csv as rows of places.csv and entries of actors.yaml to edit."""
    path = outputs / "unresolved.csv"
    if not path.exists():
        raise InputError(f"{outputs}: no unresolved.csv there: run 'sahel-nlp extract' with --format csv first")
    with path.open(encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f))
    lines = ["# places.csv: " + ",".join(PLACE_COLUMNS)]
    lines += [f'"{"-".join(r["text"].lower().split())}","{r["text"]}",village,,,,,,,,"" # seen {r["count"]} times; nearest: {r["nearest"]}'
              for r in rows if r["guess"] == "PLACE"]
    lines += ["# actors.yaml"]
    lines += [f'- {{id: {"-".join(r["text"].lower().split())}, name: "{r["text"]}", type: other, source: ""}}' for r in rows if r["guess"] == "ACTOR"]
    return lines
