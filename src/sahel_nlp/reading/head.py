"""Title, publisher, author and date in the head of a plain text, and the zones that are not body."""

from __future__ import annotations

import datetime
import functools
import re
from dataclasses import dataclass
from typing import Any

from ..knowledge.folding import fold
from ..knowledge.loader import built_in
from ..knowledge.yaml_loader import load_yaml
from ..records import Zone

# "NIAMEY, 4 March (AFP) - ", "BAMAKO: ", "Bamako, Mali (AP) — ", "(Nairobi) – "
DATELINE = re.compile(r"\s*(?:[A-ZÀ-Ý][A-ZÀ-Ý'’.\- ]{2,30}(?:,[^–—\-:]{0,40})?(?:\([^)]{1,30}\))?\s*(?:[–—-]{1,2}|:)\s"
                      r"|[A-ZÀ-Ý][\w'’.\- ]{2,30}(?:,[^–—\-:.(]{0,40})?\([^)]{1,30}\)\s*[–—-]{1,2}\s|\([A-ZÀ-Ý][\w'’.\- ]{2,30}\)\s*[–—-]{1,2}\s)")


@dataclass(frozen=True)
class Head:
    """What the head of a text says of the document."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: datetime.date | None = None
    zones: tuple[Zone, ...] = ()


@functools.cache
def _data(lang: str) -> dict[str, Any]:
    data: dict[str, Any] = load_yaml(built_in() / lang / "head.yaml")
    return data


@functools.cache
def _date_pattern(lang: str) -> tuple[re.Pattern[str], dict[str, int]]:
    months = {fold(k): int(v) for k, v in _data(lang)["months"].items()}
    names = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    day = r"(\d{1,2})"
    return re.compile(rf"\b(?:{day}(?:st|nd|rd|th|er)?\.? ({names})\.?,? (\d{{4}})|({names})\.? {day}(?:st|nd|rd|th)?,? (\d{{4}}))"), months


def find_date(line: str, lang: str) -> tuple[datetime.date, int, int] | None:
    """(day, start, end) of the first full date written in a line."""
    pattern, months = _date_pattern(lang)
    m = pattern.search(fold(line))
    if m is None:
        iso = re.search(r"\b(\d{4})-(\d{2})-(\d{2})\b", line)
        if iso is None:
            return None
        try:
            return datetime.date(*map(int, iso.groups())), iso.start(), iso.end()
        except ValueError:
            return None
    day, month, year = (m[1], m[2], m[3]) if m[1] else (m[5], m[4], m[6])
    try:
        return datetime.date(int(year), months[month], int(day)), m.start(), m.end()
    except ValueError:
        return None


def read_head(text: str, lang: str) -> Head:
    """Head and zones of a text; a text of one line has neither, but for a dateline."""
    lines = _lines(text)
    zones: list[Zone] = []
    title = publisher = author = ""
    published: datetime.date | None = None
    data = _data(lang)
    furniture = [re.compile(p) for p in data.get("furniture", [])]
    body = len(lines) > 2
    if body and _is_title(lines[0][2]):
        start, end, line = lines[0]
        cut = _glued(line)
        title = line[:cut].strip() if cut else line.strip()
        zones.append(Zone(start, start + cut if cut else end, "headline"))
        if cut:
            zones.append(Zone(start + cut, end, "headline"))
            other = line[cut:].strip()
            title = other if text.rstrip().count(title) else title
    for n, (start, end, line) in enumerate(lines):
        plain = line.strip()
        if body and n < 6 and n > 0 and published is None and len(plain) < 90:
            found = find_date(line, lang)
            if found is not None:
                published = found[0]
                rest = (line[:found[1]] + "\0" + line[found[2]:])
                parts = [p.strip(" -–—|,·") for p in re.split(r"[/\0|]", rest)]
                parts = [p for p in parts if p]
                publisher = publisher or (parts[0] if parts else "")
                author = author or (parts[1] if len(parts) > 1 else "")
                zones.append(Zone(start, end, "dateline"))
                continue
        if any(p.fullmatch(fold(plain)) for p in furniture):
            zones.append(Zone(start, end, "furniture"))
        elif publisher and fold(plain).replace(" ", "") == fold(publisher).replace(" ", ""):
            zones.append(Zone(start, end, "furniture"))
        elif publisher and len(plain) < 60 and fold(publisher).replace(" ", "") in fold(plain).replace(" ", "") and not plain.endswith("."):
            zones.append(Zone(start, end, "furniture"))
        elif title and n > 2 and fold(plain) == fold(title):
            zones.append(Zone(start, end, "furniture"))
        elif body and n == 1 and published is None and len(plain) > 60 and len(lines) > 3 and find_date(lines[2][2], lang):
            zones.append(Zone(start, end, "standfirst"))
        elif body and n > 1 and len(plain) < 70 and plain[-1] not in ".!?:;,”\"»" and plain[0].isupper() and len(plain.split()) > 1:
            zones.append(Zone(start, end, "heading"))
    zones += _dateline(lines, data)
    zones.sort(key=lambda z: z.start)
    return Head(title, publisher, author, published, tuple(zones))


def _is_title(line: str) -> bool:
    line = line.strip()
    return len(line) < 200 and not line.endswith(".") or len(line) < 120 and line.endswith(("’", "'", "”", ".’"))


def _glued(line: str) -> int:
    """Where a second headline is glued to the first one ("… WithdrawalWagner will …"), or 0."""
    m = re.search(r"[a-zà-ÿ](?=[A-Z][a-z]+ [a-z])", line)
    return m.end() if m else 0


def datelines(text: str, lang: str) -> tuple[Zone, ...]:
    """The datelines of a text whose head came in fields of its own."""
    return tuple(_dateline(_lines(text), _data(lang if lang in {"en", "fr"} else "en")))


def _lines(text: str) -> list[tuple[int, int, str]]:
    """(start, end, words) of each line that is not blank."""
    return [(m.start(), m.end(), m.group()) for m in re.finditer(r"[^\n]+", text) if m.group().strip()]


def _dateline(lines: list[tuple[int, int, str]], data: dict[str, Any]) -> list[Zone]:
    """"NIAMEY, 4 March (AFP) - " at the head of a paragraph: the town of the desk, not of the event."""
    out = []
    for start, _, line in lines[:6]:
        m = DATELINE.match(line)
        if m and not any(fold(w) in line[:m.end()].casefold() for w in data.get("not_dateline", [])):
            out.append(Zone(start, start + m.end(), "dateline"))
    return out
