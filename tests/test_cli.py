"""Exit statuses and one-line errors with a remedy."""

import subprocess
import sys
from pathlib import Path

import pytest


def run(*args, **more):
    return subprocess.run([sys.executable, "-m", "sahel_nlp", *map(str, args)], capture_output=True, text=True, **more)


def test_a_missing_input_is_wrong_usage():
    done = run("extract", "no-such-folder")
    assert done.returncode == 2 and "no such file or folder" in done.stderr and done.stderr.count("\n") == 1


def test_an_empty_folder_fails_with_a_remedy(tmp_path, cli):
    done = cli("extract", tmp_path, "-o", tmp_path / "out")
    assert done.returncode == 1 and "put .txt" in done.stderr and not (tmp_path / "out").exists()


def test_a_binary_file_alone_fails_and_writes_nothing(tmp_path, cli):
    (tmp_path / "a.txt").write_bytes(b"\0\1\2" * 100)
    done = cli("extract", tmp_path / "a.txt", "-o", tmp_path / "out")
    assert done.returncode == 1 and "binary" in done.stderr and not (tmp_path / "out").exists()


def test_skipped_documents_have_their_row_and_status_three(tmp_path, cli):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("JNIM attacked the army camp at Dioura on 3 May 2024 and killed four soldiers.")
    (tmp_path / "in" / "b.txt").write_text("   ")
    done = cli("extract", tmp_path / "in", "-o", tmp_path / "out", "--format", "csv")
    assert done.returncode == 3
    assert "empty text" in (tmp_path / "out" / "documents.csv").read_text()


def test_strict_makes_a_skipped_document_a_failure(tmp_path, cli):
    (tmp_path / "in.jsonl").write_text('{"text": "JNIM attacked Gao."}\n{"text": ""}\n')
    assert cli("extract", tmp_path / "in.jsonl", "-o", tmp_path / "out", "--strict").returncode == 1


def test_an_unknown_format_names_the_known_ones(tmp_path, cli):
    done = cli("extract", tmp_path, "--format", "xlsx")
    assert done.returncode == 2 and "graphml" in done.stderr


def test_an_output_folder_that_cannot_be_made_is_named(tmp_path, cli):
    (tmp_path / "file").write_text("x")
    (tmp_path / "a.txt").write_text("JNIM attacked Gao.")
    done = cli("extract", tmp_path / "a.txt", "-o", tmp_path / "file")
    assert done.returncode == 1 and "cannot be written" in done.stderr


def test_a_bad_pattern_file_names_file_line_and_nearest_word(tmp_path, cli):
    (tmp_path / "actors.yaml").write_text("- id: x\n  name: X\n  type: jihadist_grup\n")
    done = cli("patterns", "check", tmp_path)
    assert done.returncode == 1 and "actors.yaml, line 1, x" in done.stderr and "jihadist_group" in done.stderr


def test_standard_input_is_read(tmp_path, cli):
    done = cli("extract", "-", "-o", tmp_path, "--format", "csv", stdin=b"JNIM attacked the town of Dioura on 3 May 2024.")
    assert done.returncode == 0 and "dioura" in (tmp_path / "events.csv").read_text().lower()


def every_command():
    import typer

    from sahel_nlp.cli import app

    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
    import commands

    return list(commands.commands(typer.main.get_command(app), "sahel-nlp"))


@pytest.mark.parametrize("name", [name for name, _ in every_command()])
def test_every_command_has_help_with_an_example(name, cli):
    done = cli(*name.split()[1:], "--help")
    assert done.returncode == 0 and "Example: sahel-nlp" in done.stdout


@pytest.mark.parametrize("name", [name for name, _ in every_command()])
def test_every_option_has_its_help_and_every_example_is_well_formed(name):
    import shlex

    all_commands = dict(every_command())
    command = all_commands[name]
    assert all(p.help for p in command.params if p.name != "help"), [p.name for p in command.params if not p.help]
    words = shlex.split(command.epilog.removeprefix("Example: "), posix=True)
    known = max((n for n in all_commands if words[:len(n.split())] == n.split()), key=len)
    options = {o for p in all_commands[known].params for o in (*p.opts, *p.secondary_opts)}
    assert known.startswith(name) and all(w in options for w in words if w.startswith("-") and w != "-")


def test_the_documented_help_is_the_real_one():
    import commands

    assert (Path(__file__).resolve().parents[1] / "docs" / "commands.md").read_text("utf-8") == commands.page()


def test_help_does_not_load_what_it_does_not_need():
    heavy = "spacy", "pandas", "networkx", "numpy", "yaml", "pydantic"
    code = f"import sys; sys.argv = ['x', '--help']; from sahel_nlp.cli import main\ntry: main()\nexcept SystemExit: print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.splitlines()[-1] == "[]"


def test_explain_names_rule_cue_and_clause(cli):
    out = cli("explain", "JNIM said it had killed four soldiers in Gao.").stdout
    assert "rule killing.verb" in out and "cue 'said'" in out and "clause" in out
