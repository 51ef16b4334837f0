"""Gold of merging: compact records to reports, and B-cubed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import yaml

from sahel_nlp.knowledge import load_knowledge
from sahel_nlp.merging import merge_reports
from sahel_nlp.records import Period, Report, Toll

HERE = Path(__file__).resolve().parents[1] / "gold" / "merging"
BUILT_IN = load_knowledge("none")
# A gazetteer laid over ours may hold a spot once more.
TWINS = {"ber-timbuktu-ml": "ber", "tombouctou": "timbuktu"}
KNOWLEDGE = replace(BUILT_IN, places={**BUILT_IN.places, **{twin: replace(BUILT_IN.places[place], id=twin) for twin, place in TWINS.items()}})


def period(x):
    if "d" in x:
        return Period(x["d"], x["d"], "day")
    if "pub" in x:
        return Period(x["pub"], x["pub"], "published")
    return Period(*x["span"]) if "span" in x else Period()


def report(x, doc, number=1):
    toll = Toll(x.get("n", x.get("lo")), x.get("n"), None, "several" if "lo" in x else str(x.get("n", "")))
    text = x.get("text") or " ".join(f"{k} {v}" for k, v in sorted(x.items()) if k not in {"e", "doc"}) + f" says {doc}"
    return Report(doc, number, number, 0, 1, "", "", x["t"], tuple(x.get("i") or ()), tuple(x.get("g") or ()), place=x["p"],
                  place_relation=x.get("rel", "in" if x["p"] else ""), period=period(x), toll=toll, status=x.get("s", "asserted"),
                  attributed_to=tuple(x.get("by", ())), confidence=0.7, text=text, counts_in_totals=x.get("s", "asserted") in {"asserted", "reported", "claimed"})


def pairs():
    """(same?, report, report, the line) of every pair."""
    data = yaml.safe_load((HERE / "pairs.yaml").read_text("utf-8"))
    for name, same in (("same", True), ("different", False)):
        for a, b in data[name]:
            if a.get("doc") == "a" and "doc" not in b:
                b = {**b, "doc": "b"}
            first = report(a, a.get("doc", "a"), 1)
            second = report(b, b.get("doc", "a" if "doc" in b else "b"), 2)
            yield same, first, second, (a, b)


def sets():
    return yaml.safe_load((HERE / "sets.yaml").read_text("utf-8"))


def of_records(item):
    """Reports of a set and the true event of each."""
    out, truth = [], {}
    for n, x in enumerate(item["records"], 1):
        out.append(report(x, x["doc"], n))
        truth[(x["doc"], n)] = x["e"]
    return out, truth


def of_documents(item):
    """Reports that the program reads in a set's texts, and the true event of those that are labelled."""
    from sahel_nlp.pipeline import analyse
    from sahel_nlp.reading import from_texts

    records = [{"text": d["text"], "id": d["id"], "date": str(d["published"]), "lang": "en"} for d in item["documents"]]
    out, truth = [], {}
    for document in from_texts(records):
        for r in analyse(document, "none").reports:
            out.append(r)
            for event, places in item["events"].items():
                for where, words, kind in places:
                    family = KNOWLEDGE.ontology[r.event_type].family
                    if where == document.source_id and words in r.text and (r.event_type == kind or not kind and family == "violence"):
                        truth[(r.doc_id, r.number)] = event
    return out, truth


def merged(reports):
    return merge_reports(reports, KNOWLEDGE)


def b_cubed(truth, found):
    """Precision, recall, F1 over the items of truth."""
    by_truth, by_found = defaultdict(set), defaultdict(set)
    for k, v in truth.items():
        by_truth[v].add(k)
        by_found[found[k]].add(k)
    both = [len(by_truth[truth[k]] & by_found[found[k]]) for k in truth]
    precision = sum(n / len(by_found[found[k]]) for n, k in zip(both, truth, strict=True)) / len(truth)
    recall = sum(n / len(by_truth[truth[k]]) for n, k in zip(both, truth, strict=True)) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def score():
    """All figures of the gold, for the test and for a look."""
    truth, found, wrong = {}, {}, []
    for n, (same, a, b, line) in enumerate(pairs()):
        index = merged([a, b])[1]
        one = index[(a.doc_id, 1)] == index[(b.doc_id, 2)]
        if one != same:
            wrong.append((same, line))
        for r in (a, b):
            truth[(n, r.number)] = (n, 0 if same else r.number)
            found[(n, r.number)] = (n, index[(r.doc_id, r.number)])
    per_set = {}
    all_truth, all_found = dict(truth), dict(found)
    for item in sets():
        reports, labels = of_records(item) if "records" in item else of_documents(item)
        index = merged(reports)[1]
        per_set[item["name"]] = (labels, {k: index[k] for k in labels}, reports)
        all_truth |= {(item["name"], *k): (item["name"], v) for k, v in labels.items()}
        all_found |= {(item["name"], *k): (item["name"], index[k]) for k in labels}
    return {"pairs": b_cubed(truth, found), "wrong": wrong, "sets": per_set, "all": b_cubed(all_truth, all_found),
            "only_sets": b_cubed({k: v for k, v in all_truth.items() if len(k) == 3}, {k: v for k, v in all_found.items() if len(k) == 3})}


if __name__ == "__main__":
    s = score()
    print("pairs", s["pairs"], "sets", s["only_sets"], "all", s["all"])
    for same, (a, b) in s["wrong"]:
        print("should be", "one" if same else "two", a, "|", b)
    for name, (labels, index, reports) in s["sets"].items():
        p, r, f = b_cubed(labels, index)
        print(f"{f:.2f} {p:.2f} {r:.2f} {name} ({len(labels)} of {len(reports)})")
        if f < 1:
            for x in reports:
                k = (x.doc_id, x.number)
                print("   ", labels.get(k), index.get(k), x.doc_id, x.event_type, x.initiators, x.targets, x.place, x.period.start, x.period.precision, x.toll.best, x.status)
