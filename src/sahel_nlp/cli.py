"""Command line: arguments in, messages out; nothing else."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from . import __version__
from .errors import InputError, SahelError, UsageError

if TYPE_CHECKING:
    from .knowledge.gazetteer import Report

MANY = 10_000  # places

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None,
                  help="Who did what to whom, where and when, in news about the conflicts of the Sahel.",
                  epilog="Example: sahel-nlp extract seeds/ -o outputs")
patterns_app = typer.Typer(no_args_is_help=True, help="The pattern files: make, check and list them.", epilog="Example: sahel-nlp patterns new my-patterns")
app.add_typer(patterns_app, name="patterns")
gazetteer_app = typer.Typer(no_args_is_help=True, help="More place names: GeoNames dumps or a CSV into your own patterns.",
                            epilog="Example: sahel-nlp gazetteer install ML BF NE")
app.add_typer(gazetteer_app, name="gazetteer")

Patterns = Annotated[Optional[str], typer.Option("--patterns", help="A folder laid over the built-in patterns, or 'none'.")]


def _version(value: bool) -> None:
    if value:
        print(f"sahel-nlp {__version__}")
        raise typer.Exit


@app.callback()
def root(version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False) -> None:
    """Options of the program itself."""


def _day(text: str | None) -> datetime.date | None:
    if text is None:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--date {text}: no day: write YYYY-MM-DD") from None


@app.command(epilog="Example: sahel-nlp extract seeds/ -o outputs")
def extract(
        inputs: Annotated[list[str], typer.Argument(metavar="INPUT...", help="Files, folders, or - for standard input.")],
        output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the tables and graphs.")] = Path("outputs"),
        formats: Annotated[Optional[list[str]], typer.Option("--format", help="csv,graphml,gexf,geojson,html,jsonl,parquet")] = None,
        append: Annotated[bool, typer.Option("--append", help="Add to the run in the output folder; what it holds is not read again.")] = False,
        no_text: Annotated[bool, typer.Option("--no-text", help="Do not write documents.jsonl.")] = False,
        lang: Annotated[str, typer.Option("--lang", help="auto, en or fr.")] = "auto",
        date: Annotated[Optional[str], typer.Option("--date", help="Publication day of documents that have none.")] = None,
        patterns: Patterns = None,
        engine: Annotated[str, typer.Option("--engine", help="serial, process or dask.")] = "serial",
        workers: Annotated[int, typer.Option("--workers", min=0, help="Number of processes; 0: one a core.")] = 0,
        scheduler: Annotated[str, typer.Option("--scheduler", metavar="ADDRESS", help="A running Dask scheduler, such as tcp://127.0.0.1:8786.")] = "",
        strict: Annotated[bool, typer.Option("--strict", help="Fail when a document is skipped.")] = False,
        quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but errors.")] = False,
        verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Name every skipped document.")] = False) -> None:
    """Read documents; write tables, graphs and a report."""
    from .run import extract_to_folder

    _language(lang)
    outcome = extract_to_folder(inputs, output, formats=formats or [], keep_text=not no_text, language=lang, date=_day(date),
                                patterns=patterns, engine=engine, workers=workers, scheduler=scheduler, append=append)
    if not quiet:
        c = outcome.counts
        print(f"{outcome.read} documents read, {len(outcome.skipped)} skipped: {c['events']} events from {c['reports']} reports, "
              f"{c['actors']} actors, {c['places']} places in {output}", file=sys.stderr)
    for path, reason in outcome.skipped if verbose or not quiet else []:
        print(f"skipped {path}: {reason}", file=sys.stderr)
    if outcome.skipped:
        raise typer.Exit(1 if strict else 3)


@app.command(epilog='Example: sahel-nlp explain "JNIM attacked Dioura on Monday, killing four soldiers."')
def explain(text: Annotated[str, typer.Argument(help="A text, a file, or - for standard input.")],
            lang: Annotated[str, typer.Option("--lang", help="auto, en or fr.")] = "auto",
            date: Annotated[Optional[str], typer.Option("--date", help="Publication day.")] = None, patterns: Patterns = None) -> None:
    """Show which words gave which report, and why a trigger gave none."""
    from .pipeline import explain as run
    from .reading import existing, read_inputs

    _language(lang)
    if text != "-" and not existing(text):
        print(run(text, lang, _day(date), patterns))
        return
    documents = list(read_inputs([text], default_date=_day(date), language=lang))
    for d in documents:
        if len(documents) > 1:
            print(f"document {d.doc_id} {d.source_id or d.title}".rstrip())
        if d.status == "read":
            print(run(d, patterns=patterns))
        else:
            print(f"skipped {d.path}: {d.reason}", file=sys.stderr)
    if all(d.status != "read" for d in documents):
        raise typer.Exit(1)


def _language(lang: str) -> None:
    from .reading.language import packs

    if lang not in {"auto", *packs()}:
        raise UsageError(f"--lang {lang}: choose auto, {' or '.join(packs())}")


@app.command(epilog="Example: sahel-nlp diff outputs-before outputs")
def diff(old: Annotated[Path, typer.Argument(metavar="OLD", help="The earlier output folder.")],
         new: Annotated[Path, typer.Argument(metavar="NEW", help="The later one.")],
         form: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
         limit: Annotated[int, typer.Option("--limit", min=0, help="Rows shown of each kind in the table.")] = 10) -> None:
    """What changed between two output folders: rows gone, new and altered."""
    import json

    from .comparing import as_json, as_lines, compare

    if form not in {"table", "json"}:
        raise UsageError(f"--format {form}: choose table or json")
    for folder in (old, new):
        if not folder.is_dir():
            raise UsageError(f"{folder}: no such folder: check the path")
    changes = compare(old, new)
    if form == "json":
        print(json.dumps(as_json(changes), ensure_ascii=False, indent=1))
        return
    from rich.console import Console
    from rich.table import Table

    counts = Table("table", "gone", "new", "changed", "same", box=None)
    for name, c in changes.items():
        counts.add_row(name, *map(str, (len(c.gone), len(c.new), len(c.changed), c.same)))
    console = Console()
    console.print(counts)
    found = as_lines(changes, limit)
    if found:
        lines = Table("table", "", "row", box=None)
        for row in found:
            lines.add_row(*map(_plain, row))
        console.print()
        console.print(lines)


def _plain(text: str) -> Any:
    """Square brackets of a text are no markup."""
    from rich.text import Text

    return Text(text)


@app.command(epilog="Example: sahel-nlp evaluate tests/gold/second.en.yaml --floor 80")
def evaluate(gold: Annotated[Path, typer.Argument(help="A gold file, or a folder of them.")],
             form: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
             floor: Annotated[Optional[float], typer.Option("--floor", help="Fail below this: percent of items that pass; for files of long texts only, F1 of event rows.")] = None,
             patterns: Patterns = None) -> None:
    """Score the program on a gold file: items that pass, precision and recall by field."""
    import json

    from .evaluation import as_table
    from .evaluation import evaluate as run

    if form not in {"table", "json"}:
        raise UsageError(f"--format {form}: choose table or json")
    result = run(gold, patterns)
    print(json.dumps(result, ensure_ascii=False, indent=1) if form == "json" else as_table(result))
    if floor is not None and result["figure"] < floor:
        raise InputError(f"{gold}: {result['figure']} is below the floor of {floor:g}: see what failed, or lower the floor")


@patterns_app.command("check", epilog="Example: sahel-nlp patterns check my-patterns")
def patterns_check(folder: Annotated[Optional[Path], typer.Argument(help="A folder to lay over the built-in patterns.")] = None) -> None:
    """Read every pattern file and name the first error."""
    from .knowledge import load_knowledge
    from .knowledge.loader import check_built_in

    k = load_knowledge(str(folder) if folder else None)
    check_built_in()
    print(f"{len(k.actors)} actors, {len(k.places)} places, {len(k.countries)} countries, {len(k.ontology)} event types: no errors")


@patterns_app.command("list", epilog="Example: sahel-nlp patterns list --count")
def patterns_list(count: Annotated[bool, typer.Option("--count", help="Numbers only.")] = False, patterns: Patterns = None) -> None:
    """What is known, one line each."""
    from .knowledge.tools import list_patterns

    print("\n".join(list_patterns(patterns, count)))


@patterns_app.command("new", epilog="Example: sahel-nlp patterns new my-patterns")
def patterns_new(folder: Annotated[Path, typer.Argument(help="The folder to make.")]) -> None:
    """A commented folder to start from."""
    from .knowledge.tools import new_folder

    for name in new_folder(folder):
        print(folder / name)


@patterns_app.command("export", epilog="Example: sahel-nlp patterns export > ruler.jsonl")
def patterns_export(patterns: Patterns = None) -> None:
    """JSONL that a plain spaCy EntityRuler loads."""
    from .knowledge.tools import export_patterns

    for line in export_patterns(patterns):
        print(line)


@patterns_app.command("suggest", epilog="Example: sahel-nlp patterns suggest outputs > more.csv")
def patterns_suggest(outputs: Annotated[Path, typer.Argument(help="An output folder.")]) -> None:
    """The review queue as pattern entries to edit."""
    from .knowledge.tools import suggest

    print("\n".join(suggest(outputs)))


@gazetteer_app.command("import", epilog="Example: sahel-nlp gazetteer import ML.txt")
def gazetteer_import(files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="ML.txt, ML.zip, or a CSV with the columns of places.csv.")]) -> None:
    """Add the places of a file to your own patterns; what is known stays as it is."""
    from .knowledge.gazetteer import import_files

    _imported(import_files(files))


@gazetteer_app.command("install", epilog="Example: sahel-nlp gazetteer install ML BF NE")
def gazetteer_install(
        countries: Annotated[list[str], typer.Argument(metavar="CC...", help="Countries by their two letters.")],
        base_url: Annotated[str, typer.Option("--base-url", envvar="SAHEL_NLP_GEONAMES", help="Where CC.zip is fetched from.")] = "") -> None:
    """Fetch GeoNames dumps and add their places. The only command that uses the network."""
    from .knowledge.gazetteer import install

    _imported(install(countries, base_url))


def _imported(report: Report) -> None:
    """What an import did. Of many places the next start would take seconds, so they are made ready here."""
    from .knowledge.gazetteer import CREDIT
    from .pipeline import load
    from .reading.language import packs

    print("\n".join([*report.lines(), CREDIT]), file=sys.stderr)
    for lang in packs() if report.total > MANY else ():
        load(lang)


def main() -> Any:
    """Entry point: every error of ours is one line and its exit status."""
    try:
        return app(standalone_mode=True)
    except SahelError as error:
        print(f"sahel-nlp: {error}", file=sys.stderr)
        sys.exit(error.status)
