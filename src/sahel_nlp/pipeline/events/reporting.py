"""Drafts to Report records: their mentions, places one by one, and the confidence of the row."""

from __future__ import annotations

from ...records import Mention, Report
from ..places import PlaceFound
from .draft import Draft
from .memory import Memory

Key = tuple[int, int, str, str]  # a mention: start, end, label, entity
Row = tuple[Draft, PlaceFound | None, list[Key], list[Key], Key | None]  # a report to be: its place, the mentions of its sides and of its place


class Reporter:
    """Writes reports and mentions into the Reading."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.r = memory.r
        self.found: dict[Key, tuple[int, str, str]] = {}  # mentions: sentence, how it was found, value
        self.rows: list[Row] = []

    def collect(self) -> None:
        """One row for each place of a draft, and the mentions that it cites."""
        for d in sorted(self.memory.drafts, key=lambda d: (d.raw.start, d.raw.end)):
            if d.drop:
                continue
            places: list[PlaceFound | None] = list(d.places) or [None]
            for place in places:
                initiators = [self.mention("ACTOR", a, b, actor, how) for actor, a, b, how in d.initiators.spans]
                targets = [self.mention("ACTOR", a, b, actor, how) for actor, a, b, how in d.targets.spans]
                self.rows.append((d, place, initiators, targets, self.mention(
                    "PLACE", place.start, place.end, place.id, "gazetteer" if place.known else "unresolved") if place else None))

    def write(self) -> None:
        """Mentions in the order of the text, then the reports that cite them by number."""
        numbers: dict[Key, int] = {}
        for n, (key, (sentence, how, value)) in enumerate(sorted(self.found.items()), 1):
            start, end, label, entity = key
            numbers[key] = n
            self.r.mentions.append(Mention(n, sentence, start, end, self.memory.text[start:end], label, entity, how, entity if how == "alias" else "", value))
        self.r.reports = [self.report(n, row, numbers) for n, row in enumerate(self.rows, 1)]

    def report(self, number: int, row: Row, numbers: dict[Key, int]) -> Report:
        d, place, initiators, targets, place_key = row
        raw, s = d.raw, d.raw.sentence
        start, end = self.memory.offsets[raw.start], self.memory.end_of(max(raw.start, raw.end - 1))
        tally = d.tally
        toll = tally.dead
        again = toll.best is not None and len(d.places) > 1 and place is not d.places[0]  # the dead of several places are told once
        return Report(
            doc_id=self.r.doc_id, number=number, sentence=s.number, start=start, end=end, trigger=self.memory.text[start:end],
            rule_id=f"{raw.frame.id}.{'noun' if raw.nominal else 'verb'}", event_type=d.event_type,
            initiators=tuple(d.initiators.ids), targets=tuple(d.targets.ids), initiator_mode=d.initiators.mode, target_mode=d.targets.mode,
            place=place.id if place else "", place_text=self.memory.text[self.memory.offsets[place.start]:self.memory.end_of(place.end - 1)] if place else "",
            place_relation=("inherited" if d.inherited else place.relation) if place else "", period=d.period, toll=toll,
            injured=tally.injured, missing=tally.missing, abducted=tally.abducted, status=d.value, cue=d.cue,
            attributed_to=tuple(d.attributed), counts_in_totals=d.counts and not again, confidence=self.confidence(d),
            text=self.memory.text[self.memory.offsets[s.start]:self.memory.end_of(s.end - 1)],
            initiator_mentions=tuple(numbers[k] for k in initiators), target_mentions=tuple(numbers[k] for k in targets),
            place_mention=numbers[place_key] if place_key else None)

    def mention(self, label: str, start: int, end: int, entity: str, how: str, value: str = "") -> Key:
        """Notes a mention once."""
        a, b = self.memory.offsets[start], self.memory.end_of(end - 1)
        key = (a, b, label, entity)
        if key not in self.found:
            self.found[key] = (self.r.sentence_of(start).number, how, value)
        return key

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
