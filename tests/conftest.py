"""Tests never see a user's own pattern folder; the command line without a new process; gold read once."""

import dataclasses
import io
import os
import sys

import pytest

os.environ["SAHEL_NLP_PATTERNS"] = "none"


@dataclasses.dataclass
class Done:
    """What a command came to."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def cli(monkeypatch, capsys):
    """cli("extract", folder, stdin=b"…"): the command as a shell would run it, in this process."""
    from sahel_nlp.cli import main

    def run(*args, stdin=b""):
        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["sahel-nlp", *map(str, args)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        try:
            main()
            code = 0
        except SystemExit as done:
            code = done.code or 0
        return Done(code, *capsys.readouterr())

    return run
