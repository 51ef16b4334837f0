"""docs/commands.md from the commands themselves; a test holds the two together.

    python tools/commands.py > docs/commands.md
"""

from collections.abc import Iterator
from typing import Any

import typer

from sahel_nlp.cli import app

HEAD = "# Commands\n\nWritten by `python tools/commands.py`; `sahel-nlp COMMAND --help` says the same.\n"


def commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    """(name as typed, command) of a command and all below it."""
    yield name, command
    for key, below in getattr(command, "commands", {}).items():
        yield from commands(below, f"{name} {key}")


def told(name: str, command: Any) -> str:
    """One command: what it does, its arguments and options, an example."""
    lines = [f"\n## {name}\n", command.help.strip()]
    rows = []
    for p in command.params:
        if p.name == "help":
            continue
        options = ", ".join(f"`{o}`" for o in p.opts) if p.param_type_name == "option" else f"`{(p.metavar or p.name.upper()).strip('[]')}`"
        rows.append(f"| {options} | {p.help or ''} |")
    if rows:
        lines += ["", "| | |", "|---|---|", *rows]
    if command.epilog:
        lines += ["", command.epilog.replace("Example: ", "    ", 1)]
    return "\n".join(lines) + "\n"


def page() -> str:
    """The whole page."""
    return HEAD + "".join(told(name, c) for name, c in commands(typer.main.get_command(app), "sahel-nlp"))


if __name__ == "__main__":
    print(page(), end="")
