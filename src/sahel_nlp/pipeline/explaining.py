"""What was found in a text and why, as plain lines."""

from __future__ import annotations

import datetime
from pathlib import Path

from ..records import Document


def explain_text(text: str | Document, lang: str, date: object, patterns: str | Path | None) -> str:
    """Sentence by sentence: mentions, clauses with their verbs, reports with rule and cue, triggers without a report."""
    if isinstance(text, Document):
        return _explained(text, patterns)
    if lang == "auto":
        from ..reading.language import tell_language

        lang = tell_language(text)
        lang = lang if lang in {"en", "fr"} else "en"
    return _explained(Document("text", language=lang, text=text, published=date if isinstance(date, datetime.date) else None), patterns)


def _explained(document: Document, patterns: str | Path | None) -> str:
    from . import load
    from .base import make_doc, read_doc

    text = document.text
    nlp = load(document.language, patterns)
    r = read_doc(nlp, make_doc(nlp, document))
    lines: list[str] = []
    w = r.view
    for s in r.sentences:
        lines.append(f"sentence {s.number}: {' '.join(text[w.offsets[s.start]:w.offsets[s.end - 1] + len(w.surface[s.end - 1])].split())}")
        for m in sorted((m for m in r.mentions if m.sentence == s.number), key=lambda m: m.start):
            lines.append(f"  mention  {m.label:5} {m.text!r} -> {m.entity_id or m.value} ({m.how or 'value'})")
        for start, (place, count, why) in sorted(r.choices.items()):
            if s.start <= start < s.end:
                known = r.knowledge.places[place]
                lies = ", ".join(x for x in (known.admin2, known.admin1, known.country) if x)
                lines.append(f"  place    {w.surface[start].strip()!r} -> {place} ({lies}), one of {count} so named: {why}")
        for c in s.clauses:
            if c.verb is not None:
                subject = " ".join(w.words[c.subject.start:c.subject.end]) if c.subject is not None else "-"
                objects = "; ".join(" ".join(w.words[o.start:o.end]) for o in c.objects) or "-"
                voice = "passive" if c.verb.passive else "active"
                lines.append(f"  clause   {c.kind}: {subject} | {' '.join(w.words[c.verb.start:c.verb.end])} ({voice}) | {objects}")
        for x in r.reports:
            if x.sentence == s.number:
                place = f" at {x.place} ({x.place_relation})" if x.place else ""
                cue = f", cue {x.cue!r}" if x.cue else ""
                said = f", by {', '.join(x.attributed_to)}" if x.attributed_to else ""
                toll = f", dead {x.toll.text or x.toll.best}" if x.toll.best is not None or x.toll.text else ""
                lines.append(f"  report   {x.event_type}: {', '.join(x.initiators) or '?'} -> {', '.join(x.targets) or '?'}{place}, "
                             f"{x.period.start or 'no date'} {x.period.precision}{toll}, {x.status}{cue}{said}; trigger {x.trigger!r}, rule "
                             f"{x.rule_id}, confidence {x.confidence:.2f}")
    for t in r.trace:
        lines.append(f"  no report: {t}")
    return "\n".join(lines)
