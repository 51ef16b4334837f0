"""Records to the rows of the contract: one list of columns and one function a table."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz, process

from .knowledge import Actor, Knowledge, Place
from .knowledge.folding import fold
from .records import Analysis, Event, Period, Relation, Report, Toll, Unknown

Row = dict[str, str]
COLUMNS: dict[str, list[str]] = {name: text.replace("\n", " ").replace(",", " ").split() for name, text in {
    "documents": """doc_id, path, source_id, title, publisher, author, published, language, characters, sentences, mentions, reports,
        status, reason""",
    "actors": """actor_id, name, actor_type, country, parent_id, affiliated_with, active_from, active_to, aliases_seen, mentions, documents,
        first_seen, last_seen, wikidata""",
    "places": """place_id, name, place_kind, country, admin1, admin2, latitude, longitude, coordinates, aliases_seen, mentions, documents,
        source""",
    "mentions": "mention_id, doc_id, sentence, start, end, text, label, entity_id, how, pattern_id, value",
    "events": """event_id, event_type, plover, acled_event_type, acled_sub_event_type, date_from, date_to, date_precision, initiator_ids,
        initiators, target_ids, targets, place_id, place, country, admin1, latitude, longitude, fatalities_low, fatalities_best,
        fatalities_high, fatalities_text, injured, status, attributed_to, confidence, reports, documents, first_doc_id, sentence,
        initiator_mode, target_mode, missing, abducted, counts_in_totals, statuses, denied_by""",
    "reports": """report_id, event_id, doc_id, source_id, sentence, start, end, trigger, rule_id, event_type, initiator_ids, initiators,
        target_ids, targets, place_id, place, date_from, date_to, date_precision, fatalities_low, fatalities_best, fatalities_high,
        fatalities_text, injured, status, cue, attributed_to, confidence, text, initiator_mode, target_mode, missing, abducted,
        counts_in_totals, place_text, place_relation, initiator_mentions, target_mentions, place_mention""",
    "relations": """subject_id, subject, predicate, object_id, object, status, valid_from, valid_to, reports, documents, doc_id, start, end,
        text, source""",
    "unresolved": "text, guess, count, documents, first_doc_id, example, nearest"}.items()}


@dataclass(frozen=True)
class Corpus:
    """All that a run found: analyses in doc_id order, events, relations, and the event of every report."""

    analyses: tuple[Analysis, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    index: dict[tuple[str, int], str]
    knowledge: Knowledge
    unknown: dict[str, Unknown]
    characters: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, analyses: Iterable[Analysis], knowledge: Knowledge, characters: Mapping[str, int] | None = None) -> Corpus:
        """Merged over documents. characters: lengths of texts that are not held."""
        from .merging import merge

        ordered = tuple(sorted(analyses, key=lambda a: a.document.doc_id))
        events, relations, index = merge(ordered, knowledge)
        unknown: dict[str, Unknown] = {}
        for a in ordered:
            for u in a.unknown:
                unknown[u.id] = u.fuller(unknown.get(u.id))
        lengths = {a.document.doc_id: len(a.document.text) for a in ordered} | dict(characters or {})
        return cls(ordered, tuple(events), tuple(relations), index, knowledge, unknown, lengths)

    def name(self, i: str) -> str:
        """Canonical name of an actor or place, or the words of the text."""
        entity: Actor | Place | None = self.knowledge.actors.get(i) or self.knowledge.places.get(i)
        if entity is not None:
            return entity.name
        return self.unknown[i].name if i in self.unknown else i


def cell(value: Any) -> str:
    """Empty for unknown; a line break inside a cell becomes a blank."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (datetime.date,)):
        return value.isoformat()
    return str(value)


def joined(values: Iterable[str]) -> str:
    """A list in one cell."""
    return "|".join(v.replace("|", "¦") for v in values)


def tables(c: Corpus) -> dict[str, list[Row]]:
    """Every table of the contract, rows as text."""
    return {"documents": documents(c), "actors": actors(c), "places": places(c), "mentions": mentions(c), "events": events(c),
            "reports": reports(c), "relations": relations(c), "unresolved": unresolved(c)}


def _row(table: str, values: dict[str, Any]) -> Row:
    return {k: cell(values.get(k)) for k in COLUMNS[table]}


def documents(c: Corpus) -> list[Row]:
    out = []
    for a in c.analyses:
        d = a.document
        out.append(_row("documents", {
            "doc_id": d.doc_id, "path": d.path, "source_id": d.source_id, "title": d.title, "publisher": d.publisher, "author": d.author,
            "published": d.published, "language": d.language, "characters": c.characters[d.doc_id], "sentences": a.sentences, "mentions": len(a.mentions),
            "reports": len(a.reports), "status": d.status, "reason": d.reason}))
    return out


def _seen(c: Corpus, label: str) -> dict[str, list[tuple[str, str, datetime.date | None]]]:
    out: dict[str, list[tuple[str, str, datetime.date | None]]] = defaultdict(list)
    for a in c.analyses:
        for m in a.mentions:
            if m.label == label and m.entity_id:
                out[m.entity_id].append((a.document.doc_id, m.text, a.document.published))
    return out


def actors(c: Corpus) -> list[Row]:
    seen = _seen(c, "ACTOR")
    ids = set(seen) | {i for e in c.events for i in (*e.initiators, *e.targets)}
    for r in c.relations:
        ids |= {i for i in (r.subject, r.object) if i in c.knowledge.actors}
    for i in list(ids):
        a = c.knowledge.actors.get(i)
        if a is not None:
            ids |= {x for x in (a.parent, *a.affiliated_with) if x}
    out = []
    for i in sorted(ids):
        a = c.knowledge.actors.get(i)
        u = c.unknown.get(i)
        found = seen.get(i, [])
        days = sorted(d for _, _, d in found if d is not None)
        out.append(_row("actors", {
            "actor_id": i, "name": c.name(i), "actor_type": a.type if a else (u.kind if u and u.kind else "other"),
            "country": a.country if a else (u.country if u else ""), "parent_id": a.parent if a else "",
            "affiliated_with": joined(a.affiliated_with) if a else "", "active_from": a.active_from if a else "",
            "active_to": a.active_to if a else "", "aliases_seen": joined(sorted({t.replace("\n", " ") for _, t, _ in found})),
            "mentions": len(found), "documents": len({d for d, _, _ in found}), "first_seen": days[0] if days else "",
            "last_seen": days[-1] if days else "", "wikidata": a.wikidata if a else ""}))
    return out


def place_facts(c: Corpus, i: str) -> dict[str, Any]:
    """Kind, country, admin units and coordinates of a place, known or not."""
    p = c.knowledge.places.get(i)
    if p is not None:
        point = p.latitude is not None and p.longitude is not None
        return {"place_kind": p.kind, "country": p.country, "admin1": p.admin1, "admin2": p.admin2,
                "latitude": f"{p.latitude:.5f}" if point else "", "longitude": f"{p.longitude:.5f}" if point else "",
                "coordinates": ("admin_centre" if p.kind in {"region", "province", "country"} else "exact") if point else "none",
                "source": p.source}
    u = c.unknown.get(i)
    if u is None:
        return {"coordinates": "none"}
    point = u.latitude is not None and u.longitude is not None
    return {"place_kind": u.kind or "other", "country": u.country, "admin1": u.admin1, "admin2": u.admin2,
            "latitude": f"{u.latitude:.5f}" if point else "", "longitude": f"{u.longitude:.5f}" if point else "",
            "coordinates": "admin_centre" if point else "none", "source": "text"}


def places(c: Corpus) -> list[Row]:
    seen = _seen(c, "PLACE")
    ids = set(seen) | {e.place for e in c.events if e.place}
    ids |= {r.object for r in c.relations if r.object in c.knowledge.places}
    return [_row("places", {
        "place_id": i, "name": c.name(i), **place_facts(c, i), "aliases_seen": joined(sorted({t.replace("\n", " ") for _, t, _ in seen.get(i, [])})),
        "mentions": len(seen.get(i, [])), "documents": len({d for d, _, _ in seen.get(i, [])})}) for i in sorted(ids)]


def mentions(c: Corpus) -> list[Row]:
    return [_row("mentions", {
        "mention_id": f"{a.document.doc_id}-m{m.number}", "doc_id": a.document.doc_id, "sentence": m.sentence, "start": m.start, "end": m.end,
        "text": m.text, "label": m.label, "entity_id": m.entity_id, "how": m.how, "pattern_id": m.pattern_id, "value": m.value})
        for a in c.analyses for m in a.mentions]


def _period(p: Period) -> dict[str, Any]:
    return {"date_from": p.start, "date_to": p.end, "date_precision": p.precision if p.start or p.end else ""}


def _toll(t: Toll) -> dict[str, Any]:
    return {"fatalities_low": t.low, "fatalities_best": t.best, "fatalities_high": t.high, "fatalities_text": t.text}


def armed(c: Corpus, ids: Sequence[str]) -> bool:
    """Is any of the actors an armed one?"""
    unarmed = {"civilians", "community", "protesters", "media", "other", "person", "political_group", "intergovernmental", "government", "state"}
    kinds = {c.knowledge.actors[i].type if i in c.knowledge.actors else c.unknown[i].kind for i in ids if i in c.knowledge.actors or i in c.unknown}
    return bool(kinds - unarmed)


def acled(c: Corpus, e: Event) -> tuple[str, str]:
    """ACLED's event and sub-event type: of two the one for an armed target, where the target is armed."""
    kind = c.knowledge.ontology.get(e.event_type)
    if kind is None:
        return "", ""
    text = kind.armed if kind.armed and armed(c, e.targets) else kind.acled
    if e.event_type == "territorial_takeover" and e.initiators:
        a = c.knowledge.actors.get(e.initiators[0])
        if a is not None and a.type in {"state_forces", "government", "police"}:
            text = "Battles / Government regains territory"
    event_type, _, sub = text.partition(" / ")
    return event_type, sub


def events(c: Corpus) -> list[Row]:
    sentences = {(a.document.doc_id, r.number): r.text for a in c.analyses for r in a.reports}
    out = []
    for e in c.events:
        facts = place_facts(c, e.place) if e.place else {}
        main, sub = acled(c, e)
        out.append(_row("events", {
            "event_id": e.event_id, "event_type": e.event_type,
            "plover": c.knowledge.ontology[e.event_type].plover if e.event_type in c.knowledge.ontology else "", "acled_event_type": main,
            "acled_sub_event_type": sub, **_period(e.period), "initiator_ids": joined(e.initiators),
            "initiators": joined(map(c.name, e.initiators)), "target_ids": joined(e.targets), "targets": joined(map(c.name, e.targets)),
            "place_id": e.place, "place": c.name(e.place) if e.place else "", "country": facts.get("country"), "admin1": facts.get("admin1"),
            "latitude": facts.get("latitude"), "longitude": facts.get("longitude"), **_toll(e.toll), "injured": e.injured, "status": e.status,
            "attributed_to": joined(map(c.name, e.attributed_to)), "confidence": f"{e.confidence:.2f}", "reports": len(e.reports),
            "documents": len(e.documents), "first_doc_id": e.documents[0], "sentence": sentences[e.best].replace("\n", " "),
            "initiator_mode": e.initiator_mode, "target_mode": e.target_mode, "missing": e.missing, "abducted": e.abducted,
            "counts_in_totals": e.counts_in_totals, "statuses": joined(e.statuses), "denied_by": joined(map(c.name, e.denied_by))}))
    return out


def reports(c: Corpus) -> list[Row]:
    out = []
    for a in c.analyses:
        for r in sorted(a.reports, key=lambda r: (r.start, r.number)):
            out.append(_report(c, a, r))
    return out


def _report(c: Corpus, a: Analysis, r: Report) -> Row:
    d = a.document
    return _row("reports", {
        "report_id": f"{d.doc_id}-r{r.number}", "event_id": c.index[(d.doc_id, r.number)], "doc_id": d.doc_id, "source_id": d.source_id,
        "sentence": r.sentence, "start": r.start, "end": r.end, "trigger": r.trigger, "rule_id": r.rule_id, "event_type": r.event_type,
        "initiator_ids": joined(r.initiators), "initiators": joined(map(c.name, r.initiators)), "target_ids": joined(r.targets),
        "targets": joined(map(c.name, r.targets)), "place_id": r.place, "place": c.name(r.place) if r.place else "", **_period(r.period),
        **_toll(r.toll), "injured": r.injured, "status": r.status, "cue": r.cue, "attributed_to": joined(map(c.name, r.attributed_to)),
        "confidence": f"{r.confidence:.2f}", "text": r.text, "initiator_mode": r.initiator_mode, "target_mode": r.target_mode,
        "missing": r.missing, "abducted": r.abducted, "counts_in_totals": r.counts_in_totals, "place_text": r.place_text,
        "place_relation": r.place_relation, "initiator_mentions": joined(f"{d.doc_id}-m{n}" for n in r.initiator_mentions),
        "target_mentions": joined(f"{d.doc_id}-m{n}" for n in r.target_mentions),
        "place_mention": f"{d.doc_id}-m{r.place_mention}" if r.place_mention is not None else ""})


def relations(c: Corpus) -> list[Row]:
    return [_row("relations", {
        "subject_id": r.subject, "subject": c.name(r.subject), "predicate": r.predicate, "object_id": r.object, "object": c.name(r.object),
        "status": r.status, "valid_from": r.period.start, "valid_to": r.period.end, "reports": r.reports, "documents": r.documents,
        "doc_id": r.doc_id, "start": r.start, "end": r.end, "text": r.text, "source": r.source}) for r in c.relations]


def unresolved(c: Corpus) -> list[Row]:
    actors = {fold(a.name): a.name for a in c.knowledge.actors.values()}
    aliases = {fold(x.text): a.name for a in c.knowledge.actors.values() for x in a.aliases}
    known = {"ACTOR": aliases | actors, "PLACE": {fold(p.name): p.name for p in c.knowledge.places.values()} | actors}
    counts: dict[str, list[str]] = defaultdict(list)
    examples: dict[str, str] = {}
    for a in c.analyses:
        sentences = {r.sentence: r.text for r in a.reports}
        for m in a.mentions:
            if m.entity_id in c.unknown:
                counts[m.entity_id].append(a.document.doc_id)
                examples.setdefault(m.entity_id, sentences.get(m.sentence, m.text))
    rows = []
    names = {guess: list(k) for guess, k in known.items()}
    for i, docs in counts.items():
        u = c.unknown[i]
        near = [name for name, _, _ in process.extract(fold(u.name), names[u.guess], scorer=fuzz.ratio, score_cutoff=75, limit=3)]
        rows.append(_row("unresolved", {"text": u.name, "guess": u.guess, "count": len(docs), "documents": len(set(docs)),
                                        "first_doc_id": min(docs), "example": examples[i].replace("\n", " "),
                                        "nearest": joined(dict.fromkeys(known[u.guess][n] for n in near))}))
    return sorted(rows, key=lambda r: (-int(r["count"]), r["text"]))
