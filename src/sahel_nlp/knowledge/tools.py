"""What stands behind `sahel-nlp patterns`: new, list, export, suggest."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

from ..errors import InputError
from .folding import fold
from .loader import load_knowledge
from .place_files import PLACE_COLUMNS, PLACE_KINDS

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
    """unresolved.csv as a places.csv to edit: what the text told of each name filled in, remarks behind #; entries of actors.yaml follow as remarks."""
    rows = _table(outputs / "unresolved.csv")
    if rows is None:
        raise InputError(f"{outputs}: no unresolved.csv there: run 'sahel-nlp extract' with --format csv first")
    told = {r["name"]: r for r in _table(outputs / "places.csv") or [] if r["place_id"].startswith("x-")}
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(PLACE_COLUMNS)
    for r in (r for r in rows if r["guess"] == "PLACE"):
        facts = told.get(r["text"], {})
        buffer.write("".join(f"{line}\n" for line in _remarks(r, "a spelling of one of these? then add it to its aliases: ")))
        kind = facts.get("place_kind", "")
        writer.writerow([_slug(r["text"]), r["text"], kind if kind in PLACE_KINDS else "village", facts.get("country", ""), facts.get("admin1", ""), facts.get("admin2", ""),
                         "", "", "", "", ""])  # coordinates and source: to be looked up
    lines = buffer.getvalue().splitlines()
    actors = [r for r in rows if r["guess"] == "ACTOR"]
    types = {r["name"]: r["actor_type"] for r in _table(outputs / "actors.csv") or [] if r["actor_id"].startswith("x-")}
    if actors:
        lines.append("# for actors.yaml, without the # before each:")
    for r in actors:
        lines += _remarks(r, "a spelling of one of these? then add it to its aliases: ")
        kind = types.get(r["text"], "other")
        lines.append(f'# - {{id: {_slug(r["text"])}, name: {json.dumps(r["text"], ensure_ascii=False)}, type: {kind}, source: ""}}')
    return lines


def _table(path: Path) -> list[dict[str, str]] | None:
    if not path.exists():
        return None
    with path.open(encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def _remarks(r: dict[str, str], near: str) -> list[str]:
    """What a reader needs to judge a name: how often, where, and what it may be."""
    example = " ".join(r["example"].replace(",", ";").replace('"', "'").split())
    out = [f"# {r['text']}: {r['count']} times in {r['documents']} documents; {example}"]
    return [*out, f"#   {near}{r['nearest'].replace('|', ' | ')}"] if r["nearest"] else out


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
