"""The written rules one by one: places, sides, tolls, standing, denials, sources, ties."""

import csv
import datetime
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
from gold import KNOWLEDGE, merged, report  # noqa: E402

from sahel_nlp.merging import merge_reports, relations  # noqa: E402
from sahel_nlp.merging.places import Atlas  # noqa: E402
from sahel_nlp.merging.sides import Sides  # noqa: E402
from sahel_nlp.merging.sources import alike, independent  # noqa: E402
from sahel_nlp.records import Period, Tie, Toll, Unknown  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
ATLAS = Atlas(KNOWLEDGE, {"x-hamlet": Unknown("x-hamlet", "Hamlet", "PLACE", "village", "ML", "Mopti")})
SIDES = Sides(KNOWLEDGE)
DAY = datetime.date(2024, 5, 3)


def event(*records, printed=None):
    """The one event that the records give."""
    events, _ = merge_reports([report(x, x.get("doc", f"d{n}"), n) for n, x in enumerate(records, 1)], KNOWLEDGE, None, printed)
    assert len([e for e in events if e.status != "denied"]) == 1, events
    return next(e for e in events if e.status != "denied")


def at(**more):
    return {"t": "attack", "i": ["jnim"], "g": ["malian-armed-forces"], "p": "dioura", "d": DAY, **more}


@pytest.mark.parametrize("a, b, loose, want", [
    ("boulikessi", "boulikessi", False, "same"), ("boulikessi", "", False, "open"), ("boulikessi", "mopti-region-ml", False, "inside"),
    ("seytenga", "seno-province-bf", False, "inside"), ("seno-province-bf", "sahel-region-bf", False, "inside"), ("seytenga", "burkina-faso", False, "inside"),
    ("seytenga", "est-region-bf", False, "apart"), ("sevare", "mopti", False, "apart"), ("sevare", "mopti", True, "near"), ("sevare", "gao", True, "apart"),
    ("boulikessi", "central-mali", False, "soft"), ("boulikessi", "sahel", False, "soft"), ("djibo", "central-mali", False, "apart"),
    ("mopti-region-ml", "gao-region-ml", False, "apart"), ("x-hamlet", "mopti-region-ml", False, "inside"), ("x-hamlet", "gao-region-ml", False, "apart"),
    ("x-hamlet", "dioura", False, "apart"), ("centre-region-bf", "centre-nord-region-bf", False, "apart"), ("kaya", "centre-region-bf", False, "apart")])
def test_how_two_places_bear_on_each_other(a, b, loose, want):
    assert ATLAS.relation(a, b, loose) == want == ATLAS.relation(b, a, loose)


def test_one_spot_twice_in_the_gazetteer_is_one():
    assert ATLAS.canonical("ber-timbuktu-ml") == ATLAS.canonical("ber") and ATLAS.canonical("gao") != ATLAS.canonical("gao-bf")


@pytest.mark.parametrize("a, b, want", [
    ("jnim", "katiba-macina", True), ("amadou-koufa", "jnim", True), ("jnim", "jihadist-fighters", True), ("jnim", "unidentified-gunmen", True),
    ("jnim", "separatist-fighters", False), ("fla", "separatist-fighters", True), ("separatist-fighters", "jihadist-fighters", False), ("jnim", "issp", False),
    ("malian-armed-forces", "armed-forces", True), ("malian-armed-forces", "burkinabe-armed-forces", False), ("malian-gendarmerie", "malian-armed-forces", True),
    ("wagner-group", "russian-mercenaries", True), ("wagner-group", "africa-corps", False), ("civilians", "dogon-community", True),
    ("fulani-community", "dogon-community", False), ("fulani-militia", "dogon-militia", False), ("militia", "dogon-militia", True),
    ("minusma", "peacekeepers", True), ("jnim", "malian-armed-forces", False), ("x-unknown", "jnim", False)])
def test_which_names_can_be_one_side(a, b, want):
    assert SIDES.kin(a, b) is want is SIDES.kin(b, a)


def test_the_row_takes_the_most_exact_of_each():
    e = event(at(i=["unidentified-gunmen"], p="mopti-region-ml", n=4), at(i=["katiba-macina"], g=["armed-forces"], n=4), at(i=["jnim"], g=[], pub=DAY, n=4))
    assert (e.initiators, e.targets, e.place, e.period.precision) == (("katiba-macina",), ("malian-armed-forces",), "dioura", "day")


def test_sides_of_one_report_stay_together():
    assert event(at(i=["jnim", "katiba-macina"]), at(i=["jnim"])).initiators == ("jnim", "katiba-macina")


def test_the_toll_is_the_latest_of_the_best_sourced_and_spans_all():
    days = {"d1": DAY, "d2": datetime.date(2024, 5, 5), "d3": datetime.date(2024, 5, 6)}
    e = event(at(n=4), at(n=9), at(n=30, s="claimed"), printed=days)
    assert (e.toll.low, e.toll.best, e.toll.high) == (4, 9, 30)
    assert event(at(n=9), at(n=4), printed=days).toll.best == 4


def test_of_one_day_the_highest_toll_is_best():
    assert event(at(n=4), at(n=9)).toll.best == 9


def test_at_least_n_alone_keeps_its_bounds_open():
    assert event(at(n=4), at(n=4)).toll == Toll(4, 4, None, "4")


def test_what_a_party_says_of_the_enemy_it_killed_stands_apart():
    import dataclasses

    own = report(at(n=4), "d1", 1)
    enemy = dataclasses.replace(report(at(n=400, s="claimed"), "d2", 2), counts_in_totals=False)
    both = merged([own, enemy])[0][0]
    assert (both.toll.best, both.toll.high, both.counts_in_totals) == (4, None, True)
    alone = merged([dataclasses.replace(own, toll=Toll()), enemy])[0][0]
    assert (alone.toll.best, alone.counts_in_totals) == (400, False)


@pytest.mark.parametrize("given, want", [(("alleged", "claimed"), "claimed"), (("claimed", "reported"), "reported"), (("reported", "asserted"), "asserted")])
def test_the_best_standing_decides(given, want):
    e = event(*(at(s=s) for s in given))
    assert e.status == want and set(e.statuses) == set(given)


def test_a_denial_is_noted_where_it_is_denied_and_not_elsewhere():
    reports = [report(at(i=["malian-armed-forces"], g=["civilians"], s=s, p=p, by=["government-of-mali"] if s == "denied" else []), f"d{n}", n)
               for n, (s, p) in enumerate([("reported", "dioura"), ("denied", "dioura"), ("reported", "ber")], 1)]
    events, _ = merged(reports)
    assert {(e.status, e.place): e.denied_by for e in events} == {
        ("reported", "dioura"): ("government-of-mali",), ("denied", "dioura"): ("government-of-mali",), ("reported", "ber"): ()}


def test_a_plan_joins_the_later_event_where_dates_allow():
    end = datetime.date(2023, 12, 31)
    e = event({"t": "withdrawal", "i": ["minusma"], "p": "mali", "s": "planned", "d": end}, {"t": "withdrawal", "i": ["minusma"], "p": "mali", "d": end})
    assert e.status == "asserted" and e.statuses == ("asserted", "planned")


COPY = "Armed men on motorcycles attacked the village at dawn and killed seven people, a local official told the agency"


def test_copies_of_one_agency_text_are_one_source():
    one = event(at(text=COPY)).confidence
    assert event(at(text=COPY), at(text=COPY.upper() + ".")).confidence == one
    assert event(at(text=COPY), at(text="On Friday " + COPY + " by telephone")).confidence == one
    own = "Residents of Dioura counted seven bodies after fighters came to the market on Friday"
    assert event(at(text=COPY), at(text=own)).confidence == pytest.approx(one + 0.05)
    assert event(at(text=COPY), at(text=own), at(text=COPY)).documents == ("d1", "d2", "d3")


def test_one_document_is_one_source_however_often_it_tells():
    assert independent([report(at(text=f"Sentence number {n} of many words that differ {n * n}"), "d1", n) for n in range(5)]) == 1


def test_short_texts_are_copies_only_when_equal():
    assert alike(["a", "b"], ["a", "b"]) and not alike(["a", "b"], ["a", "b", "c"])


def test_ties_span_what_evidence_says_and_facts_are_no_evidence():
    def tie(doc, period=None):
        return Tie(doc, "jnim", "affiliated_with", "al-qaeda", "asserted", 1, 2, "x", period or Period())

    since = Period(datetime.date(2017, 3, 2), None, "day")
    early = Period(datetime.date(2017, 1, 1), datetime.date(2017, 12, 31), "year")
    printed = Period(DAY, DAY, "published")
    rows = relations([tie("d2", since), tie("d1", early), tie("d3", printed), tie("d3", printed)], KNOWLEDGE, {"jnim"})
    text = [r for r in rows if r.source == "text"]
    assert [(r.period.start, r.period.end, r.documents, r.reports, r.doc_id) for r in text] == [(datetime.date(2017, 1, 1), None, 3, 3, "d1")]
    fact = [r for r in rows if r.source == "patterns" and r.object == "al-qaeda"]
    assert [(r.documents, r.reports, r.doc_id, r.period) for r in fact] == [(0, 0, "", Period())]
    assert relations([tie("d1", early)], KNOWLEDGE, set())[0].period.end == datetime.date(2017, 12, 31)


# the seeds

@pytest.fixture(scope="module")
def seeds():
    with (ROOT / "outputs" / "events.csv").open(encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def test_the_withdrawal_of_wagner_is_one_event_of_both_documents(seeds):
    found = [e for e in seeds if (e["event_type"], e["initiator_ids"], e["place_id"]) == ("withdrawal", "wagner-group", "mali") and e["status"] != "planned"]
    assert [e["documents"] for e in found] == ["2"]


def test_the_two_attacks_on_boulikessi_stay_two(seeds):
    assert sorted(e["date_from"] for e in seeds if e["event_type"] == "attack" and e["place_id"] == "boulikessi") == ["2025-06-01", "2025-06-05"]


def test_the_base_in_the_centre_and_the_boulkessi_base_are_left_once(seeds):
    found = [e for e in seeds if e["event_type"] == "withdrawal" and e["initiator_ids"] == "malian-armed-forces"]
    assert [(e["place_id"], e["date_from"], int(e["reports"]) >= 2) for e in found] == [("boulikessi", "2025-06-05", True)]
