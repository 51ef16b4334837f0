"""Tests never see a user's own pattern or cache folder; the command line without a new process; gold read once."""

import dataclasses
import functools
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
os.environ["SAHEL_NLP_PATTERNS"] = "none"
_CACHE = tempfile.TemporaryDirectory()
os.environ["SAHEL_NLP_CACHE"] = _CACHE.name


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


@pytest.fixture(scope="session")
def evaluated():
    """evaluated("sentences.en.yaml"): what `evaluate` finds on a gold set, run once a session."""
    from sahel_nlp.evaluation import evaluate

    return functools.cache(lambda name: evaluate(HERE / "gold" / name))


@pytest.fixture(scope="session")
def scored(tmp_path_factory):
    """scored("sentences.en.yaml"): (figures, lines) of the scorer on a gold set, run once a session through the command line."""

    @functools.cache
    def run(name):
        folder = tmp_path_factory.mktemp("gold")
        lang = name.split(".")[1]
        shutil.copy(HERE / "gold" / name, folder / f"sentences.{lang}.yaml")
        command = [sys.executable, str(HERE / "score" / "score_gold.py"), "--gold", str(folder), "--lang", lang, "--fails", "--cmd", f"{sys.executable} -m sahel_nlp"]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        lines = done.stdout.splitlines()
        return json.loads(lines[-1]), lines

    return run
