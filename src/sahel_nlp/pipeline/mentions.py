"""Reports of a Doc, then every mention of it as an entity. Component `sahel_events`."""

from __future__ import annotations

from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from .base import Component
from .counts import find_numbers
from .events import EventReader
from .state import NamedSpan, Reading, Sentence, between


class Events(Component):
    """Frames to reports, with status, toll, place and date; then every mention."""

    def read(self, doc: Doc, r: Reading) -> None:
        w = r.view
        text = (doc._.sahel_document.text if doc._.sahel_document else doc.text)
        reader = EventReader(r, w.surface, w.offsets, text)
        reader.run()
        as_actor: dict[int, list[tuple[int, int]]] = {}
        for (start, end, label, _), (number, how, _) in reader.reporter.found.items():
            if label == "ACTOR" and how == "role":
                as_actor.setdefault(number, []).append((start, end))
        as_place = {(start, number) for (start, _, label, _), (number, _, _) in reader.reporter.found.items() if label == "PLACE"}
        for s in r.sentences:
            if not s.readable:
                continue
            self.names(reader, r, s, as_actor.get(s.number, []), as_place)
            for d in s.dates:
                if d.period.start or d.period.end:
                    value = f"{d.period.start or ''}" + (f"/{d.period.end or ''}" if d.period.end != d.period.start else "")
                    reader.reporter.mention("DATE", d.start, d.end, "", "", value)
            for n in find_numbers(r, s.start, s.end):
                if not any(d.start <= n.start < d.end for d in s.dates):
                    t = n.toll
                    reader.reporter.mention("COUNT", n.start, n.end, "", "", str(t.best if t.best is not None else t.low if t.low is not None else ""))
        reader.reporter.write()

    def show(self, doc: Doc, r: Reading) -> None:
        ents = []
        told = {n for x in r.reports for n in (*x.initiator_mentions, *x.target_mentions, x.place_mention)}
        for m in sorted(r.mentions, key=lambda m: m.number not in told):  # of two on the same words the one that a report speaks of
            span = doc.char_span(m.start, m.end, label=m.label, span_id=m.entity_id, alignment_mode="expand")
            if span is not None:
                ents.append(Span(doc, span.start, span.end, label=m.label, span_id=m.entity_id))
        doc.spans["sahel"] = ents
        doc.ents = filter_spans(ents)

    def names(self, reader: EventReader, r: Reading, s: Sentence, as_actor: list[tuple[int, int]], as_place: set[tuple[int, int]]) -> None:
        """Names of a sentence as mentions. as_actor: where its words stand for an actor of a report; as_place: offset and sentence of the places of reports."""
        for a in between(r.actors, s.start, s.end):
            reader.reporter.mention("ACTOR", a.start, a.end, a.candidates[0], a.how)
        for p in between(r.places, s.start, s.end):
            if not p.evidence:
                place = reader.places.homonyms.choose(p)
                if in_name(p, s):
                    continue
                at = r.view.offsets[p.start]
                if (at, s.number) not in as_place and not any(start <= at < end for start, end in as_actor):
                    reader.reporter.mention("PLACE", p.start, p.end, place, "gazetteer")


def in_name(p: NamedSpan, s: Sentence) -> bool:
    """A place inside the name of something else: "the Bamako government", "the Algiers accord"."""
    for item in s.items:
        g = item.group
        while g is not None:
            if g.start <= p.start and p.end <= g.end and g.role is not None and p.end <= g.role_start and (
                    g.role.section == "people" or g.role.kind == "deal"):
                return True
            g = g.owner
    return False
