""""NIAMEY, 4 March (AFP) - " at the head of a paragraph: the town of the desk, not of the event; often the day, and the agency."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from .head_lines import Line
from .head_words import flat, is_name, is_outlet, listed, pattern, words
from .written_dates import find_dates, without_year

# "NIAMEY, 4 March (AFP) - ", "BAMAKO: ", "Bamako, Mali (AP) — ", "(Nairobi) – "
SHAPES = re.compile(r"\s*(?:[A-ZÀ-Ý][A-ZÀ-Ý'’.\- ]{2,30}(?:,[^–—\-:]{0,40})?(?:\([^)]{1,30}\))?\s*(?:[–—-]{1,2}|:)\s"
                    r"|[A-ZÀ-Ý][\w'’.\- ]{2,30}(?:,[^–—\-:.(]{0,40})?\([^)]{1,30}\)\s*[–—-]{1,2}\s|\([A-ZÀ-Ý][\w'’.\- ]{2,30}\)\s*[–—-]{1,2}\s)")
DASH = re.compile(r"\s*(?:[–—]|--|-(?=\s)|(?<=[\s)])-)[–—-]*\s*")
LONGEST = 90
FIRST_LINES = 8
LEAP = 2000
"""A year that has every day."""


@dataclass(frozen=True)
class Dateline:
    """From the start of a line to `end` (both offsets of the text)."""

    start: int
    end: int
    day: datetime.date | None
    agency: str
    yearless: str
    """The words before the dash, where they name a day without its year."""


def find_datelines(lines: Sequence[Line], month_first: bool = False) -> list[Dateline]:
    """Those of the first lines of a text."""
    out = []
    for line in lines[:FIRST_LINES]:
        end = _end(line.raw, month_first)
        if end and not any(flat(w) in flat(line.raw[:end]) for w in listed("not_dateline")):
            prefix = line.raw[:end]
            days = find_dates(prefix, month_first)
            agency = next((n.strip() for n in re.findall(r"[^(),/–—]+", prefix) if is_outlet(n.strip(" -–—:"))), "").strip(" -–—:")
            yearless = prefix if not days and without_year(prefix, LEAP) else ""
            out.append(Dateline(line.start, line.start + end, days[0].day if days else None, agency, yearless))
    return out


def _end(line: str, month_first: bool) -> int:
    """Where the dateline at the head of a line ends, or 0."""
    for m in DASH.finditer(line[:LONGEST]):
        if m.end() < len(line) and _town_and_day(line[:m.start()], month_first):
            return m.end()
    found = SHAPES.match(line)
    return found.end() if found else 0


def _town_and_day(prefix: str, month_first: bool) -> bool:
    """"Bamako, 2 December 2023", "(Nairobi, March 14, 2022)", "Ouagadougou, le 5 mai (AIB)"."""
    spans = [(d.start, d.end) for d in find_dates(prefix, month_first)]
    if not spans and (found := without_year(prefix, LEAP)):
        spans = [found[1:]]
    if len(spans) != 1:
        return False
    start, end = spans[0]
    before = [w for p in re.split(r"[,()]", prefix[:start]) if (w := p.strip()) and flat(w) not in words("links")]
    after = [w for p in re.split(r"[,()/]", prefix[end:]) if (w := p.strip())]
    names = [*before, *after]
    if any(pattern(kind).search(flat(n)) for n in names for kind in ("periodic", "documents")):
        return False
    return bool(names) and len(names) <= 4 and all(is_name(n) and len(n.split()) < 5 or is_outlet(n) for n in names) and prefix.lstrip("*_ ")[0] in "(" + names[0][0]
