"""One line of a head: is it made of dates, names and labels only, and what does it say of the document?"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .head_words import alternatives, flat, is_name, is_outlet, is_person, label, listed, pattern, words
from .written_dates import Written, find_dates

LONGEST = 140
"""Characters of a line that is no prose."""
PROSE = 80
"""Characters of a line that is prose, not a title or a label."""
CUTS = re.compile(r"(?:(?<=\s)|^)-+(?=\s|$)")
PART = re.compile(r"\0+|[^\0|/•·–—,;()\[\]»>…\t]+")
MARKS = re.compile(r"\s*(?:#{1,6}\s+|>\s*)?[*_`]{0,3}")
ADDRESS = re.compile(r"\s*<?[\w.+-]+@[\w.-]+>?")
STOPS = (".", "!", "?")
EDGES = " .:;'\"“”«»*_-–—,"


@dataclass(frozen=True)
class Line:
    """A line that is not blank. `text` is without the marks of Markdown and begins at `inner`."""

    start: int
    end: int
    inner: int
    text: str
    raw: str
    gap: bool
    """Does a blank line stand before it?"""


@dataclass
class Facts:
    """What a line that is no prose says. dates: (published | updated | later | event | "", date); names: those without a label."""

    dates: list[tuple[str, Written]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    author: str = ""
    publisher: str = ""
    title: tuple[int, str] | None = None
    """Where in the line it begins, and its words."""
    pending: str = ""
    """A label at the end: what it announces stands in the next line."""
    labels: set[str] = field(default_factory=set)


def cut_lines(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    out: list[Line] = []
    for m in re.finditer(r"[^\n]+", text):
        raw = m.group()
        if not raw.strip():
            continue
        lead = MARKS.match(raw)
        begin = lead.end() if lead else 0
        inner = raw[begin:].rstrip().rstrip("*_`#").rstrip() or raw[begin:].strip()
        begin += len(raw[begin:]) - len(raw[begin:].lstrip())
        gap = not out or text.count("\n", out[-1].end, m.start()) > 1
        out.append(Line(m.start(), m.end(), m.start() + begin, inner.strip(), raw, gap))
    return out


@functools.cache
def _times() -> re.Pattern[str]:
    clock = rf"(?:(?:{alternatives(listed('clock'))})(?!\w))"
    return re.compile(rf"t?(?<!\d)\d{{1,2}} ?[:h] ?\d{{2}}(?::\d{{2}})?(?:\.\d+)?(?: ?{clock})*(?: ?[+-]\d\d:?\d\d)?|(?<![\d.])\d{{1,2}}\.\d\d ?{clock}+|(?<![\w.,])\d{{1,4}} ?{clock}+")


def read_facts(text: str, month_first: bool = False, pending: str = "") -> Facts | None:
    """What a line says where it is made of dates, times, labels and names; None where it is prose."""
    if not text or len(text) > LONGEST:
        return None
    plain = flat(text)
    kind, rest = label(plain)
    while kind == "title" and label(plain[rest:])[0] == "title":
        rest += label(plain[rest:])[1]
    out = Facts()
    if kind == "title":
        out.title = rest, re.sub(r'^"(.*)"$', r"\1", text[rest:].strip())
        return out if out.title[1] else None
    if kind == "passed" and ":" in plain[:rest]:
        out.labels.add(kind)
        return out
    dates = {d.start: d for d in find_dates(text, month_first)}
    masked = plain
    for d in dates.values():
        masked = masked[:d.start] + "\0" * (d.end - d.start) + masked[d.end:]
    masked = CUTS.sub(lambda m: "|" * len(m.group()), _times().sub(lambda m: "|" * len(m.group()), masked))
    current = pending
    for m in PART.finditer(masked):
        if masked[m.start()] == "\0":
            out.dates.append((current, dates[m.start()]))
            current = ""
            continue
        part = text[m.start():m.end()]
        while True:
            part = part.strip(EDGES)
            kind, rest = label(flat(part))
            if kind not in {"published", "updated", "later", "event"}:
                break
            current = kind
            out.labels.add(kind)
            part = part[rest:]
        part = _trimmed(part)
        if part and not _part(out, part, kind, rest, bool(dates)) and not (out.labels - {"passed"} and not text.endswith(STOPS)):
            return None
    out.pending = current
    return out if out.dates or out.labels else None


def _part(out: Facts, part: str, kind: str, rest: int, dated: bool) -> bool:
    """Takes in what stands between dates; False where it is prose."""
    plain = flat(part)
    says = re.match(rf"(.{{2,40}}?) (?:{alternatives(listed('says'))})$", plain)
    if kind in {"author", "publisher", "passed"}:
        name = _trimmed(ADDRESS.sub("", part[rest:]))
        if kind == "author":
            name = re.split(rf"(?i)\s(?:{alternatives(listed('author_ends'))})\s", name)[0]
        if not name or kind == "passed":
            out.labels.add(kind)
            return not name or is_name(name)
        nobody = bool(pattern("no_author").fullmatch(flat(name)))
        if not nobody and not is_name(name) and not is_outlet(name) and not (dated and len(name.split()) == 1):
            return False
        if kind == "publisher" and not is_outlet(name):
            return bool(out.dates or out.labels)
        out.labels.add(kind)
        if is_outlet(name):
            out.publisher = out.publisher or name
        elif not nobody:
            out.author = out.author or name
        return True
    if says:
        out.labels.add("author")
        out.author = out.author or part[:says.end(1)]
        return True
    if pattern("clutter").fullmatch(plain) or pattern("no_author").fullmatch(plain):
        return True
    if is_name(part) or is_outlet(part):
        out.names.append(part)
        return True
    return False


def settle_names(facts: Facts) -> None:
    """Who is who among names without a label: an outlet is known by itself, a person only beside an outlet."""
    for name in facts.names:
        if is_outlet(name):
            facts.publisher = facts.publisher or name
        elif name.startswith("@"):
            facts.author = facts.author or name
    if facts.publisher:
        facts.author = facts.author or next((n for n in facts.names if is_person(n)), "")


def _trimmed(part: str) -> str:
    """Without the small words at its end that led to what was cut off."""
    left = part.strip(EDGES).split()
    while left and (not (last := flat(left[-1]).strip(EDGES)) or last in words("links")):
        left.pop()
    return " ".join(left).strip(EDGES)


def is_prose(line: Line) -> bool:
    """A sentence or more."""
    return len(line.text) >= PROSE and line.text.endswith((*STOPS, "”", "»", '"')) or line.text.endswith(STOPS) and len(line.text.split()) > 7 or len(line.text) > 200


def is_title(line: str) -> bool:
    """Can it stand as a title?"""
    return len(line) < 200 and not line.endswith(".") or len(line) < 120 and line.endswith(("’", "'", "”", ".’"))


def glued(line: str) -> int:
    """Where a second headline is glued to the first one ("… WithdrawalWagner will …"), or 0."""
    m = re.search(r"[a-zà-ÿ](?=[A-Z][a-z]+ [a-z])", line)
    return m.end() if m else 0


def wrapped(lines: Sequence[Line]) -> set[int]:
    """Lines of paragraphs that were cut at a column: at least three, of like length, some beginning in the middle of a sentence."""
    out: set[int] = set()
    n = 0
    while n < len(lines):
        end = n + 1
        while end < len(lines) and not lines[end].gap:
            end += 1
        block = list(range(n, end))
        if len(block) > 2 and not lines[n + 1].text[0].islower():
            block = block[1:] if len(lines[n].text) < 0.75 * max(len(lines[k].text) for k in block) else block
        widest = max(len(lines[k].text) for k in block)
        if len(block) > 2 and widest <= 100 and any(lines[k].text[0].islower() for k in block[1:]) \
                and all(len(lines[k].text) > 0.6 * widest for k in block[:-1]):
            out |= set(block)
        n = end
    return out
