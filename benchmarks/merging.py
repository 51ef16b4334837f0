"""Synthetic reports at scale: how long merging takes and how much memory. `python benchmarks/merging.py [--dense] [N ...]`

--dense: one year and forty places whatever N, the worst case: everything happens everywhere every day.

A made-up year of war: events in villages of three countries, each told by one to forty papers (few by many), some vaguely, some copied, with tolls
that differ; a third of the documents also speak of withdrawals, statements and the like. Deterministic.
"""

from __future__ import annotations

import datetime
import random
import resource
import sys
import time
from collections import Counter, defaultdict

from sahel_nlp.knowledge import load_knowledge
from sahel_nlp.merging import merge_reports
from sahel_nlp.records import Period, Report, Toll

GROUPS = ["jnim", "issp", "katiba-macina", "ansaroul-islam", "fla", "dan-na-ambassagou", "unidentified-gunmen", "jihadist-fighters"]
FORCES = {"ML": "malian-armed-forces", "BF": "burkinabe-armed-forces", "NE": "nigerien-armed-forces"}
OTHER = ["withdrawal", "deployment", "statement", "accusation", "presence", "support", "negotiation", "sanction", "abduction", "looting"]
WORDS = "attack soldiers village sources said morning killed wounded fled camp army group armed men town residents since night road market".split()

TRUTH: dict[str, int] = {}
"""The true event of each document's report."""


def synthetic(n: int, seed: int = 1, dense: bool = False) -> list[Report]:
    """n reports of about n / 5 events."""
    rng = random.Random(seed)
    k = load_knowledge("none")
    points = [p for p in k.places.values() if p.country in FORCES and p.kind in {"town", "village"} and p.admin1]
    points = points[::len(points) // 40] if dense else points
    regions = {(p.country, p.name.removesuffix(" Region")): p.id for p in k.places.values() if p.kind == "region"}
    states = {"ML": "mali", "BF": "burkina-faso", "NE": "niger"}
    first = datetime.date(2020, 1, 1)
    years = 1 if dense else max(1, n // 40_000)
    out: list[Report] = []
    number = made = 0
    while len(out) < n:
        made += 1
        place = rng.choice(points)
        day = first + datetime.timedelta(rng.randrange(365 * years))
        violent = rng.random() < 0.7
        kind = rng.choice(["attack", "killing", "armed_clash", "explosive", "air_strike"]) if violent else rng.choice(OTHER)
        by, on = (rng.choice(GROUPS),), rng.choice([(FORCES[place.country],), ("civilians",)])
        dead = int(rng.paretovariate(0.9)) if violent else None
        where = place.id if violent or rng.random() < 0.4 else states[place.country]
        copy = " ".join(rng.choices(WORDS, k=25))
        for _ in range(min(40, int(rng.paretovariate(1.0)) + 1)):
            number += 1
            told_by = by if rng.random() < 0.6 else ("jihadist-fighters",) if rng.random() < 0.6 else ()
            told_on = on if rng.random() < 0.7 else ()
            told_at = where if rng.random() < 0.8 else regions.get((place.country, place.admin1), states[place.country]) if rng.random() < 0.7 else states[place.country]
            late = day + datetime.timedelta(rng.randrange(3))
            period = Period(day, day, "day") if rng.random() < 0.6 else Period(late, late, "published")
            toll = Toll(dead, dead, None, str(dead)) if dead is not None and rng.random() < 0.6 else Toll()
            text = copy if rng.random() < 0.3 else " ".join(rng.choices(WORDS, k=25))
            TRUTH[f"d{number:012x}"] = made
            out.append(Report(f"d{number:012x}", 1, 1, 0, 6, "t", "r", kind, told_by, told_on, place=told_at, place_relation="in", period=period,
                              toll=toll, status=rng.choice(["asserted", "asserted", "reported", "claimed"]), confidence=0.7, text=text))
    return out[:n]


def pure(index: dict[tuple[str, int], str]) -> float:
    """Share of reports whose event holds mostly reports of their true event."""
    held: dict[str, Counter[int]] = defaultdict(Counter)
    for (doc, _), event in index.items():
        held[event][TRUTH[doc]] += 1
    return sum(max(c.values()) for c in held.values()) / len(index)


def main() -> None:
    k = load_knowledge("none")
    dense = "--dense" in sys.argv
    for n in [int(a) for a in sys.argv[1:] if a.isdigit()] or [25_000, 50_000, 100_000, 200_000]:
        reports = synthetic(n, dense=dense)
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        start = time.perf_counter()
        events, index = merge_reports(reports, k)
        took = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{n:>8} reports  {len(events):>7} events  {took:6.1f} s  {1e6 * took / n:6.0f} µs a report  peak {peak} MB (reports alone {held} MB)  "
              f"in an event of their own truth {100 * pure(index):.1f} %", flush=True)


if __name__ == "__main__":
    main()
