"""Tables from Python have their types."""

from pathlib import Path

import pandas as pd

import sahel_nlp

ROOT = Path(__file__).resolve().parents[1]


def test_outputs_come_back_typed():
    t = sahel_nlp.read_outputs(ROOT / "outputs")
    events = t["events"]
    assert str(events["date_from"].dtype).startswith("datetime64") and str(events["fatalities_best"].dtype) == "Int64"
    assert all(isinstance(v, list) for v in events["initiators"])


def test_texts_give_the_same_tables_as_files():
    a = sahel_nlp.extract(ROOT / "seeds")["events"]
    b = sahel_nlp.read_outputs(ROOT / "outputs")["events"]
    pd.testing.assert_frame_equal(a, b)


def test_a_plain_string_is_a_text():
    t = sahel_nlp.extract("JNIM attacked the army camp at Dioura.")
    assert list(t["events"]["initiators"]) == [["JNIM"]]
