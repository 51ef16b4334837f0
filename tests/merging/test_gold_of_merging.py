"""The gold of merging, with floors that only rise."""

import itertools
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
import gold  # noqa: E402


@pytest.fixture(scope="module")
def score():
    return gold.score()


def test_pairs_are_told_one_or_two_as_a_reader_would(score):
    assert score["pairs"][2] >= 0.99 and len(score["wrong"]) <= 1  # the one: 17 km apart, told as near


def test_no_two_of_the_pairs_are_merged_that_are_different(score):
    assert [line for same, line in score["wrong"] if not same] == []


def test_document_sets_give_their_events(score):
    assert score["only_sets"][2] >= 0.98


@pytest.mark.parametrize("name", [s["name"] for s in gold.sets()])
def test_no_event_of_a_set_holds_two_days_or_villages(score, name):
    labels, index, reports = score["sets"][name]
    told = {(r.doc_id, r.number): r for r in reports}
    for a, b in itertools.combinations(labels, 2):
        if index[a] == index[b]:
            p, q = told[a], told[b]
            assert labels[a] == labels[b]
            assert "day" != p.period.precision or "day" != q.period.precision or p.period == q.period
