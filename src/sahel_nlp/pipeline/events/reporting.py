"""Drafts to Report records: their mentions, places one by one, and the confidence of the row."""

from __future__ import annotations

from ...records import Mention, Report
from ..places import PlaceFound
from .draft import Draft
from .memory import Memory


class Reporter:
    """Writes reports and mentions into the Reading."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.r = memory.r
        self.seen: dict[tuple[int, int, str, str], int] = {}

    def write(self) -> None:
        number = 0
        for d in sorted(self.memory.drafts, key=lambda d: (d.raw.start, d.raw.end)):
            if d.drop:
                continue
            places: list[PlaceFound | None] = list(d.places) or [None]
            for place in places:
                number += 1
                self.r.reports.append(self.report(d, place, number))

    def report(self, d: Draft, place: PlaceFound | None, number: int) -> Report:
        raw, s = d.raw, d.raw.sentence
        start, end = self.memory.offsets[raw.start], self.memory.end_of(max(raw.start, raw.end - 1))
        tally = d.tally
        keys = [self.mention("ACTOR", a, b, actor, how) for actor, a, b, how in d.initiators.spans]
        tkeys = [self.mention("ACTOR", a, b, actor, how) for actor, a, b, how in d.targets.spans]
        pkey = self.mention("PLACE", place.start, place.end, place.id, "gazetteer" if place.known else "unresolved") if place else None
        toll = tally.dead
        return Report(
            doc_id="", number=number, sentence=s.number, start=start, end=end, trigger=self.memory.text[start:end],
            rule_id=f"{raw.frame.id}.{'noun' if raw.nominal else 'verb'}", event_type=d.event_type,
            initiators=tuple(d.initiators.ids), targets=tuple(d.targets.ids), initiator_mode=d.initiators.mode, target_mode=d.targets.mode,
            place=place.id if place else "", place_text=self.memory.text[self.memory.offsets[place.start]:self.memory.end_of(place.end - 1)] if place else "",
            place_relation=("inherited" if d.inherited else place.relation) if place else "", period=d.period, toll=toll,
            injured=tally.injured, missing=tally.missing, abducted=tally.abducted, status=d.value, cue=d.cue,
            attributed_to=tuple(d.attributed), counts_in_totals=d.counts, confidence=self.confidence(d),
            text=self.memory.text[self.memory.offsets[s.start]:self.memory.end_of(s.end - 1)],
            initiator_mentions=tuple(keys), target_mentions=tuple(tkeys), place_mention=pkey)

    def mention(self, label: str, start: int, end: int, entity: str, how: str, value: str = "") -> int:
        """Number of a mention for now: an index that the last component renumbers in text order."""
        a, b = self.memory.offsets[start], self.memory.end_of(end - 1)
        key = (a, b, label, entity)
        if key in self.seen:
            return self.seen[key]
        n = len(self.r.mentions) + 1
        self.seen[key] = n
        self.r.mentions.append(Mention(n, self.r.sentence_of(start).number, a, b, self.memory.text[a:b], label, entity, how, entity if how == "alias" else "", value))
        return n

    def confidence(self, d: Draft) -> float:
        """Share of the evidence: see docs/accuracy.md for what each part is worth."""
        score = 0.5
        if d.initiators.ids:
            score += 0.15 if not any(how == "coreference" for *_, how in d.initiators.spans) else 0.05
            if not d.initiators.generic:
                score += 0.05
        if d.targets.ids:
            score += 0.08
        if d.own_place:
            score += 0.12
        elif d.places and not d.inherited:
            score += 0.05
        if d.own_date:
            score += 0.06
        if d.raw.nominal:
            score -= 0.06
        if any(not p.known for p in d.places):
            score -= 0.05
        if d.value in {"alleged", "planned", "hypothetical"}:
            score -= 0.1
        return round(min(0.95, max(0.1, score)), 2)
