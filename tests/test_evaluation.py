"""`sahel-nlp evaluate`: the same verdicts as the scorer, errors with file, line and remedy, a floor."""

import json
from pathlib import Path

import pytest

from sahel_nlp.errors import InputError, UsageError
from sahel_nlp.evaluation import evaluate, read_gold

HERE = Path(__file__).resolve().parent
SETS = sorted((HERE / "gold").glob("s*.??.yaml"))
LONG = [HERE / "gold" / "long.en", HERE / "gold" / "long.fr"]
FLOORS = {"long.en": (92.0, 81.0, 81.0), "long.fr": (89.0, 78.0, 77.0)}  # of the long texts: precision and recall of event rows, F1 of rows right in every field; raise, never lower


def gold(tmp_path, text, name="mine.yaml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["sentences.en.yaml", "second.en.yaml", "sentences.fr.yaml"])
def test_verdicts_agree_with_the_scorer_item_for_item(scored, evaluated, name):
    ids = {item["id"] for item in read_gold(HERE / "gold" / name)}
    failed = {line.split(":")[0] for line in scored(name)[1]} & ids
    assert set(evaluated(name)["failed"]) == failed


@pytest.mark.parametrize("path", [*SETS, *LONG], ids=lambda p: p.name)
def test_the_gold_sets_are_sound(path):
    if path.name in {"seeds.yaml"}:
        return
    for item in read_gold(path):
        assert item["date"]
        for event in item["events"]:
            triggers = event.get("trigger") or []
            for trigger in [triggers] if isinstance(triggers, str) else triggers:
                assert trigger in item["text"], (item["id"], trigger)


@pytest.mark.parametrize("name", FLOORS)
def test_the_long_texts_stay_above_their_floors(evaluated, name):
    told, (precision, recall, whole) = evaluated(name), FLOORS[name]
    assert told["fields"]["event type"]["precision"] >= precision
    assert told["fields"]["event type"]["recall"] >= recall
    assert told["figure"] >= whole


@pytest.mark.parametrize(("text", "words"), [
    ("- id: a\n  date: 2024-01-01\n  text: x\n  events:\n    - {type: atack}\n", ["mine.yaml, line 5, a", "did you mean 'attack'"]),
    ("- id: a\n  date: 2024-13-01\n  text: x\n", ["line 1, a", "YYYY-MM-DD"]),
    ("- id: a\n  text: x\n- id: a\n  text: y\n", ["line 3, a", "twice"]),
    ("- id: a\n  date: 2024-01-01\n", ["line 1, a", "no text"]),
    ("- id: a\n  file: gone.txt\n", ["line 1, a", "gone.txt"]),
    ("- id: a\n  text: x\n  evnts: []\n", ["did you mean 'events'"]),
    ("- id: a\n  text: x\n  events: [{type: attack, must: perhaps}]\n", ["true or false"]),
    ("id: a\n", ["line 1", "list"]), ("- id: [\n", ["mine.yaml, line"]), ("[]\n", ["no gold items"])])
def test_a_bad_gold_file_is_named_with_line_and_remedy(tmp_path, text, words):
    with pytest.raises(InputError) as error:
        read_gold(gold(tmp_path, text))
    assert "\n" not in str(error.value)
    assert all(word in str(error.value) for word in words), str(error.value)


def test_a_missing_gold_file_is_wrong_usage(tmp_path):
    with pytest.raises(UsageError, match="no such gold file"):
        read_gold(tmp_path / "none.yaml")


MINE = """
- id: one
  behaviour: active
  date: 2024-05-10
  text: "JNIM attacked Dioura on Monday, killing four soldiers."
  events:
    - {type: [attack, killing], trigger: attacked, initiators: [JNIM], place: Dioura, date: 2024-05-06, fatalities: %s, status: asserted}
"""


def test_json_gives_fields_and_the_floor_its_exit_status(tmp_path, cli):
    path = gold(tmp_path, MINE % 4)
    done = cli("evaluate", str(path), "--format", "json", "--floor", "100")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["pass"] == 100 and result["fields"]["place"]["recall"] == 100
    done = cli("evaluate", str(gold(tmp_path, MINE % 5)), "--floor", "50")
    assert done.returncode == 1 and "floor of 50" in done.stderr
    assert "one: missed attack/killing" in done.stdout


def test_a_wrong_field_costs_only_itself(tmp_path):
    fields = evaluate(gold(tmp_path, MINE % 5))["fields"]
    assert fields["fatalities"]["precision"] == fields["fatalities"]["recall"] == 0
    assert fields["initiator"]["f1"] == fields["date"]["f1"] == 100


def test_a_row_that_no_gold_event_explains_is_a_false_alarm(tmp_path):
    (tmp_path / "a.txt").write_text("JNIM attacked Dioura on Monday.\n\nIn Gao, police arrested two traders on Tuesday.\n", encoding="utf-8")
    path = gold(tmp_path, "- {id: a, date: 2024-05-10, file: a.txt, events: [{type: attack, trigger: attacked, initiators: [JNIM], place: Dioura}]}\n")
    long = evaluate(path)["long"]
    assert long["recall"] == 100 and long["precision"] == 50
    assert "arrest" in long["false_alarms"]["a"][0]


def test_the_confidence_table_counts_every_event_row_once(evaluated):
    result = evaluated("sentences.fr.yaml")
    bands = result["confidence"].values()
    assert sum(b["rows"] for b in bands) > 100 and all(b["right"] <= b["rows"] for b in bands)


def test_surer_rows_are_more_often_right_on_gold(evaluated):
    total: dict[str, list[int]] = {}
    for name in ("sentences.en.yaml", "second.en.yaml", "sentences.fr.yaml", "second.fr.yaml"):
        for band, found in evaluated(name)["confidence"].items():
            total[band] = [a + b for a, b in zip(total.get(band, [0, 0]), (found["rows"], found["right"]), strict=True)]
    shares = [right / rows for rows, right in total.values()]
    assert shares == sorted(shares, reverse=True)
