"""diff tells what an edit of the patterns changed, and nothing else."""

import json

import pytest

from sahel_nlp.comparing import compare
from sahel_nlp.run import extract_to_folder

TEXTS = ("JNIM attacked the army camp at Dioura on 3 May 2024 and killed four soldiers.\n\nGunmen struck the village of Kobekire near Bankass on Monday.\n",
         "The Zorro Brigade attacked soldiers in Gao on 4 May 2024. JNIM attacked soldiers in Ber on 5 May 2024.\n")


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    top = tmp_path_factory.mktemp("diff")
    (top / "in").mkdir()
    for n, text in enumerate(TEXTS):
        (top / "in" / f"{n}.txt").write_text(text)
    (top / "patterns").mkdir()
    (top / "patterns" / "actors.yaml").write_text(
        "- id: zorro-brigade\n  name: Zorro Brigade\n  type: jihadist_group\n  country: ML\n  source: made up\n  aliases: [Zorro Brigade]\n")
    extract_to_folder([str(top / "in")], top / "old", patterns="none")
    extract_to_folder([str(top / "in")], top / "new", patterns=str(top / "patterns"))
    return top


def test_a_folder_does_not_differ_from_itself(folders):
    for c in compare(folders / "old", folders / "old").values():
        assert (c.gone, c.new, c.changed) == ([], [], []) and c.same >= 0


def test_a_new_actor_shows_in_its_event_its_mention_and_its_row(folders):
    changes = compare(folders / "old", folders / "new")
    assert [r["actor_id"] for r in changes["actors"].new] == ["zorro-brigade"]
    events = changes["events"]
    assert events.gone == [] == events.new
    assert [(b["place"], a["initiators"], b["initiators"]) for a, b, _ in events.changed] == [("Gao", "Zorro Brigade", "Zorro Brigade")]
    assert [r["text"] for r in changes["unresolved"].gone] == ["Zorro Brigade"] and changes["unresolved"].new == []


def test_old_and_new_mirror_each_other(folders):
    there, back = compare(folders / "old", folders / "new"), compare(folders / "new", folders / "old")
    for name in there:
        assert (len(there[name].gone), len(there[name].new), len(there[name].changed)) == (len(back[name].new), len(back[name].gone), len(back[name].changed))


def test_an_event_is_known_again_when_its_id_is_not(folders, tmp_path):
    import csv
    import shutil

    shutil.copytree(folders / "old", tmp_path / "other")
    for name in ("events", "reports"):
        text = (tmp_path / "other" / f"{name}.csv").read_text("utf-8")
        for r in csv.DictReader((folders / "old" / "events.csv").open(encoding="utf-8")):
            text = text.replace(r["event_id"], "e" + r["event_id"][:0:-1])
        (tmp_path / "other" / f"{name}.csv").write_text(text, "utf-8")
    c = compare(folders / "old", tmp_path / "other")["events"]
    assert (c.gone, c.new, c.changed) == ([], [], [])


def test_the_command_prints_a_short_table_or_json(folders, cli):
    done = cli("diff", folders / "old", folders / "new")
    assert done.returncode == 0 and "zorro" in done.stdout.lower() and done.stderr == ""
    data = json.loads(cli("diff", folders / "old", folders / "new", "--format", "json").stdout)
    assert [r["actor_id"] for r in data["actors"]["new"]] == ["zorro-brigade"]
    assert data["events"]["changed"][0]["columns"]["initiator_ids"][1] == "zorro-brigade"


def test_what_is_no_output_folder_is_named(folders, tmp_path, cli):
    assert cli("diff", folders / "old", tmp_path / "no").returncode == 2
    done = cli("diff", folders / "old", tmp_path)
    assert done.returncode == 1 and "--format csv" in done.stderr and done.stderr.count("\n") == 1


def test_help_has_an_example(cli):
    assert "Example: sahel-nlp diff" in cli("diff", "--help").stdout
