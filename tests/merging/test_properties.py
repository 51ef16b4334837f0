"""What holds of any reports: order and grouping never matter, nothing is lost, nothing counts twice, no contradiction is merged."""

import datetime
import itertools
import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parent))
from gold import KNOWLEDGE  # noqa: E402

from sahel_nlp.merging import Gathered  # noqa: E402
from sahel_nlp.merging.same import Judge  # noqa: E402
from sahel_nlp.records import Analysis, Document, Period, Report, Tie, Toll  # noqa: E402

JUDGE = Judge(KNOWLEDGE, {})
ACTORS = ["jnim", "katiba-macina", "issp", "jihadist-fighters", "unidentified-gunmen", "malian-armed-forces", "armed-forces", "civilians", "wagner-group",
          "fulani-community", "x-new-group"]
PLACES = ["", "mali", "central-mali", "mopti-region-ml", "sevare", "mopti", "soufouroulaye", "ber", "ber-timbuktu-ml", "djibo", "sahel", "x-new-village"]
TYPES = ["attack", "killing", "armed_clash", "explosive", "air_strike", "withdrawal", "presence", "agreement", "coup"]
STATUS = ["asserted", "reported", "claimed", "alleged", "planned", "denied", "negated", "hypothetical"]
days = st.integers(0, 12).map(lambda n: datetime.date(2024, 5, 1) + datetime.timedelta(n))
periods = st.one_of(
    days.map(lambda d: Period(d, d, "day")), days.map(lambda d: Period(d, d, "published")), days.map(lambda d: Period(d, None, "day")),
    days.map(lambda d: Period(d - datetime.timedelta(d.weekday()), d, "week")), st.just(Period()),
    st.just(Period(datetime.date(2024, 5, 1), datetime.date(2024, 5, 31), "month")), st.just(Period(datetime.date(2024, 1, 1), datetime.date(2024, 12, 31), "year")))
sides = st.lists(st.sampled_from(ACTORS), max_size=2, unique=True).map(tuple)
tolls = st.sampled_from([None, 0, 3, 4, 30, 31]).map(lambda n: Toll(n, n, None, "" if n is None else str(n)))


@st.composite
def corpora(draw):
    out = []
    for d in range(draw(st.integers(1, 5))):
        reports = []
        for n in range(1, draw(st.integers(0, 4)) + 1):
            status = draw(st.sampled_from(STATUS))
            reports.append(Report(
                f"d{d}", n, n, n, n + 1, "t", "r", draw(st.sampled_from(TYPES)), draw(sides), draw(sides), place=draw(st.sampled_from(PLACES)),
                place_relation=draw(st.sampled_from(["in", "near"])), period=draw(periods), toll=draw(tolls), status=status,
                attributed_to=draw(sides), confidence=draw(st.sampled_from([0.5, 0.7])), text=draw(st.sampled_from(["one two three", "four five six seven eight nine ten", ""])),
                counts_in_totals=status in {"asserted", "claimed", "reported"}))
        ties = (Tie(f"d{d}", "jnim", "affiliated_with", "al-qaeda", "asserted", 1, 2, "x", draw(periods)),) if draw(st.booleans()) else ()
        out.append(Analysis(Document(f"d{d}"), reports=tuple(reports), ties=ties))
    return out


@settings(deadline=None, max_examples=150)
@given(corpora(), st.randoms())
def test_the_order_of_documents_and_reports_changes_nothing(corpus, rng):
    import dataclasses

    other = [dataclasses.replace(a, reports=tuple(rng.sample(a.reports, len(a.reports)))) for a in corpus]
    rng.shuffle(other)
    assert Gathered.of(corpus).finish(KNOWLEDGE) == Gathered.of(other).finish(KNOWLEDGE)


@settings(deadline=None, max_examples=100)
@given(corpora(), st.integers(0, 5), st.integers(0, 5))
def test_parts_may_be_gathered_in_any_grouping_and_twice(corpus, i, j):
    low, high = sorted((i, j))
    a, b, c = Gathered.of(corpus[:low]), Gathered.of(corpus[low:high]), Gathered.of(corpus[high:])
    whole = Gathered.of(corpus).finish(KNOWLEDGE)
    assert ((a + b) + c).finish(KNOWLEDGE) == whole
    assert (a + (b + c)).finish(KNOWLEDGE) == whole
    assert (c + a + b + a + c).finish(KNOWLEDGE) == whole


@settings(deadline=None, max_examples=150)
@given(corpora())
def test_no_report_is_lost_or_counted_twice(corpus):
    events, _, index = Gathered.of(corpus).finish(KNOWLEDGE)
    given_in = sorted((r.doc_id, r.number) for a in corpus for r in a.reports)
    assert sorted(k for e in events for k in e.reports) == given_in == sorted(index)
    assert all(index[k] == e.event_id for e in events for k in e.reports)
    assert all(set(e.documents) == {d for d, _ in e.reports} for e in events)
    assert len({e.event_id for e in events}) == len(events)


@settings(deadline=None, max_examples=200)
@given(corpora())
def test_no_event_holds_two_days_two_villages_or_two_standings(corpus):
    told = {(r.doc_id, r.number): r for a in corpus for r in a.reports}
    for e in Gathered.of(corpus).finish(KNOWLEDGE)[0]:
        for x, y in itertools.combinations(e.reports, 2):
            a, b = told[x], told[y]
            if a.period.precision == b.period.precision == "day" and a.period.end and b.period.end:
                assert a.period == b.period
            if a.place and b.place and "near" not in (a.place_relation, b.place_relation):
                assert JUDGE.atlas.relation(JUDGE.atlas.canonical(a.place), JUDGE.atlas.canonical(b.place), False) not in {"apart", "near"}
            apart = {"denied", "negated", "hypothetical"}
            assert a.status == b.status or not {a.status, b.status} & apart


@settings(deadline=None, max_examples=60)
@given(corpora())
def test_a_toll_lies_between_its_bounds_and_confidence_is_a_share(corpus):
    for e in Gathered.of(corpus).finish(KNOWLEDGE)[0]:
        if e.toll.best is not None:
            assert (e.toll.low or 0) <= e.toll.best <= (e.toll.high if e.toll.high is not None else e.toll.best)
        assert 0 < e.confidence <= 0.99
