"""Reports of a Doc, then every mention of it as an entity. Component `sahel_events`."""

from __future__ import annotations

from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from ..records import Mention
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
        reported: dict[int, list[Mention]] = {}
        for m in r.mentions:
            reported.setdefault(m.sentence, []).append(m)
        for s in r.sentences:
            if not s.readable:
                continue
            self.names(reader, r, s, reported.get(s.number, []))
            for d in s.dates:
                if d.period.start or d.period.end:
                    value = f"{d.period.start or ''}" + (f"/{d.period.end or ''}" if d.period.end != d.period.start else "")
                    reader.reporter.mention("DATE", d.start, d.end, "", "", value)
            for n in find_numbers(r, s.start, s.end):
                if not any(d.start <= n.start < d.end for d in s.dates):
                    t = n.toll
                    reader.reporter.mention("COUNT", n.start, n.end, "", "", str(t.best if t.best is not None else t.low if t.low is not None else ""))

    def show(self, doc: Doc, r: Reading) -> None:
        ents = []
        for m in r.mentions:
            span = doc.char_span(m.start, m.end, label=m.label, span_id=m.entity_id, alignment_mode="expand")
            if span is not None:
                ents.append(Span(doc, span.start, span.end, label=m.label, span_id=m.entity_id))
        doc.spans["sahel"] = ents
        doc.ents = filter_spans(ents)

    def names(self, reader: EventReader, r: Reading, s: Sentence, reported: list[Mention]) -> None:
        """Names of a sentence as mentions. reported: those of its reports."""
        for a in between(r.actors, s.start, s.end):
            reader.reporter.mention("ACTOR", a.start, a.end, a.candidates[0], a.how)
        as_actor = [m for m in reported if m.label == "ACTOR" and m.how == "role"]
        as_place = {m.start for m in reported if m.label == "PLACE"}
        for p in between(r.places, s.start, s.end):
            if not p.evidence:
                place = reader.places.homonyms.choose(p)
                if in_name(p, s):
                    continue
                at = r.view.offsets[p.start]
                if at not in as_place and not any(m.start <= at < m.end for m in as_actor):
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
