"""Title, publisher, author and date in the head (or at the foot) of a plain text, and the zones that are not body."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..records import Zone
from .datelines import Dateline, find_datelines
from .head_lines import LONGEST, PROSE, STOPS, Facts, Line, cut_lines, glued, is_prose, is_title, read_facts, settle_names, wrapped
from .head_words import alternatives, flat, is_known_outlet, is_name, is_outlet, label, listed, pattern, squeezed
from .written_dates import end_of_month, find_dates, is_month, months_first, without_year

FIRST, MOST, LAST, CHRONICLE = 6, 16, 6, 300
"""Lines that belong to the head in any case; at most, where no prose stands before them; lines of the foot; lines that show a chronicle."""
BULLET = re.compile(r"\s*(?:[-*•–▪·]\s|\d{1,2}[.)]\s)")
BRACKET = re.compile(r"\(([^()]{6,70})\)\s*\.?\s*$")
FIELD = re.compile(r"[^:\d]{2,25}: ?\S(?!.*[.!?]$)")
YEAR = re.compile(r"\d{4}|[./-]\d\d(?!\d)")
YEAR_OF_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\D{0,40}(20\d\d)(?!\d)")

LABELLED, PLAIN, DATELINE, SIGNED, BULLETIN, FOOT, UPDATED = range(7)
"""How a date is known to be the document's, the surest first."""


@dataclass(frozen=True)
class Head:
    """What the head of a text says of the document."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: datetime.date | None = None
    zones: tuple[Zone, ...] = ()


def read_head(text: str, lang: str) -> Head:
    """Head and zones of a text; a text of one line has neither, but for a dateline."""
    return _Reader(text, lang).read()


def datelines(text: str) -> tuple[Zone, ...]:
    """The datelines of a text whose head came in fields of its own."""
    lines = cut_lines(text)
    return tuple(Zone(d.start, d.end, "dateline") for d in _not_labels(find_datelines(lines), lines))


class _Reader:
    def __init__(self, text: str, lang: str) -> None:
        self.text, self.lang = text, lang
        self.lines = cut_lines(text)
        self.month_first = months_first("\n".join(x.text for x in self.lines if len(x.text) <= LONGEST))
        self.title = self.publisher = self.author = ""
        self.dates: list[tuple[int, datetime.date]] = []
        self.zones: list[Zone] = []
        self.taken: set[int] = set()
        self.head: set[int] = set()
        """Lines of labels and dates above the body; `taken` are those of the foot and the title too."""

    def read(self) -> Head:
        """Line by line: labels and dates first, then the title among what is left."""
        found = find_datelines(self.lines, self.month_first)
        self.wrapped = wrapped(self.lines)
        if len(self.lines) > 1:
            self.metadata()
            self.foot()
            self.find_title({d.start: d.end for d in found if d.day is not None or d.yearless})
        for d in found:
            if d.day is not None:
                self.dates.append((DATELINE, d.day))
            self.publisher = self.publisher or d.agency
        published = self.first() or self.year_from_elsewhere(found)
        titles = {z.start for z in self.zones if z.kind == "headline"}
        self.zones += [Zone(d.start, d.end, "dateline") for d in _not_labels(found, self.lines)
                       if d.start not in titles and all(z.start >= d.end or z.end <= d.start for z in self.zones)]
        if len(self.lines) > 2:
            self.standfirst()
        self.around()
        return Head(self.title, self.publisher, self.author, published, tuple(sorted(self.zones, key=lambda z: z.start)))

    # ---- labels and dates

    def first(self) -> datetime.date | None:
        """The surest date, the first of its kind; of labelled ones the earliest, for what was posted again was published before."""
        best = min((level for level, _ in self.dates), default=None)
        days = [day for level, day in self.dates if level == best]
        return None if not days else min(days) if best == LABELLED else days[0]

    def metadata(self) -> None:
        pending, prose, titled = "", False, False
        chronicle = self.chronicle()
        for n, line in enumerate(self.lines[:MOST]):
            if prose and (n >= FIRST or not any(is_prose(x) for x in self.lines[n:])):
                break  # what stands below the body is its foot
            facts = None if n in self.wrapped or BULLET.match(line.raw) else read_facts(line.text, self.month_first, pending)
            pending = ""
            if facts is not None and self.accept(facts, line, titled, chronicle):
                self.take(facts, line)
                self.taken.add(n)
                self.head.add(n)
                pending = facts.pending
                titled = titled or facts.title is not None
            elif is_known_outlet(bare := re.sub(r"\s*\([^()]*\)$", "", line.text)) and n < len(self.lines) - 1:
                self.publisher = self.publisher or _site(bare)
                self.zone(line, "furniture")
                self.taken.add(n)
            else:
                self.bulletin(line)
                prose = prose or is_prose(line) or n in self.wrapped
                titled = True

    def accept(self, facts: Facts, line: Line, titled: bool, chronicle: bool) -> bool:
        """Is the line one of the head's own, and not a title or a label of a note with a date in it?"""
        settle_names(facts)
        if facts.pending == "event" or any(kind == "event" for kind, _ in facts.dates):
            return False
        if facts.labels - {"passed"} or facts.title or any(kind for kind, _ in facts.dates):
            return True
        if not facts.dates and facts.labels:  # "Tags: ..."
            return True
        if chronicle or any(_has(n, "periodic") or _has(n, "documents") for n in facts.names):
            return False
        if not facts.names or facts.publisher or facts.author:
            return True
        return titled and len(facts.names) < 4 and not line.text.endswith(STOPS) or _town_then_day(facts, line)

    def chronicle(self) -> bool:
        """Do lines of one form, each with a day of its own, head the notes of the text?"""
        days: set[datetime.date] = set()
        for before, line in itertools.pairwise([None, *self.lines[:CHRONICLE][:-2]]):
            if line is None or len(line.text) >= PROSE or not YEAR.search(line.text):
                continue
            facts = read_facts(line.text, self.month_first)
            announced = before is not None and (above := read_facts(before.text, self.month_first)) is not None and above.pending
            if facts is not None and not announced and not facts.labels - {"published"} and (not facts.labels or len(self.lines) > MOST):
                days |= {d.day for kind, d in facts.dates}
        return len(days) > 1

    def take(self, facts: Facts, line: Line) -> None:
        """What the line says of the document, and its zone."""
        for kind, date in facts.dates:
            if kind != "later":
                self.dates.append(({"published": LABELLED, "updated": UPDATED}.get(kind, PLAIN), date.day))
        self.author, self.publisher = self.author or facts.author, self.publisher or _site(facts.publisher)
        if facts.title is not None:
            begin, words = facts.title
            if not self.title:
                self.title = words
                self.zones.append(Zone(line.start, line.inner + begin, "furniture"))
                self.zones.append(Zone(line.inner + begin, line.end, "headline"))
            return
        self.zone(line, "dateline" if facts.dates else "byline" if "author" in facts.labels else "furniture")

    def bulletin(self, line: Line) -> None:
        """A title such as "Weekly summary, 4-10 March 2024" or "Communiqué n°12 du 14 mars 2022" has the document's date."""
        plain = flat(line.text)
        if len(line.text) > LONGEST or line.text.endswith(STOPS):
            return
        dates = find_dates(line.text, self.month_first)
        if len(dates) == 1 and (_has(line.text, "periodic") or _document(line.text[:dates[0].start]) and dates[0].end >= len(line.text) - 1):
            day = dates[0].day
            week = dates[0].days == 1 and re.search(rf"(?:{pattern('week_of').pattern})\W*$", plain[:dates[0].start])
            self.dates.append((BULLETIN, day + datetime.timedelta(days=6) if week else day))
        elif not dates and (_has(line.text, "monthly") or is_month(line.text)) and (last := end_of_month(line.text)):
            self.dates.append((BULLETIN, last))

    def foot(self) -> None:
        """"(AFP 14 March 2022)", "Bamako, le 14 mars 2022", "Fait à Ouagadougou, le ...": several days are a list of sources."""
        found: list[tuple[int, datetime.date]] = []
        zones: list[Zone] = []
        body = next((n for n, line in enumerate(self.lines) if is_prose(line) or n in self.wrapped), 0)
        first = max(1, body + 1, len(self.lines) - LAST, max(self.taken, default=-1) + 1)
        publisher = ""
        for n, line in enumerate(self.lines[first:], first):
            bracket = BRACKET.search(line.text)
            facts = None if BULLET.match(line.raw) else read_facts(line.text, self.month_first)
            if facts is None and bracket:
                facts = read_facts(bracket[1], self.month_first)
            if facts is None:
                if is_outlet(line.text) and is_name(line.text):
                    publisher = publisher or _site(line.text)
                continue
            settle_names(facts)
            whole = bracket is None or not bracket.start()
            days = [({"published": SIGNED, "updated": UPDATED}.get(kind, FOOT), d.day) for kind, d in facts.dates if kind not in {"later", "event"}]
            sure = facts.labels or facts.publisher or (whole and (not facts.names or _town_then_day(facts, line)))
            if not days and not (whole and facts.labels & {"author", "publisher"}) or days and not sure:
                continue
            found += days
            publisher = publisher or _site(facts.publisher)
            begin = line.start if whole or bracket is None else line.inner + bracket.start()
            zones.append(Zone(begin, line.end, "dateline" if days else "byline"))
            self.author = self.author or facts.author
            if whole:
                self.taken.add(n)
        if len({d for _, d in found}) < 2:
            self.dates += found
            self.zones += zones
            self.publisher = self.publisher or publisher

    def year_from_elsewhere(self, found: Sequence[Dateline]) -> datetime.date | None:
        """The day of "NIAMEY, Nov 5 (Reuters)", where the text holds the year of its rights; else it stays unknown."""
        years = {int(y) for y in YEAR_OF_RIGHTS.findall(flat(self.text))}
        yearless = next((d.yearless for d in found if d.yearless), "")
        day = without_year(yearless, years.pop()) if yearless and len(years) == 1 else None
        return day[0] if day else None

    # ---- title and body

    def find_title(self, ends: Mapping[int, int]) -> None:
        if self.title:
            return
        left = [n for n in range(len(self.lines)) if n not in self.taken]
        if len(left) < 2:
            return
        n = self.candidate(left)
        if n is None:
            return
        line = self.lines[n]
        last = n
        while last + 1 in left and not self.lines[last + 1].gap and self.lines[last + 1].text[0].islower():
            last += 1  # a title written over two lines
        words = " ".join(self.lines[k].text for k in range(n, last + 1))
        if not is_title(words) or last + 1 >= len(self.lines):
            return
        if last > n:
            self.title = words
            self.zones.append(Zone(line.start, self.lines[last].end, "headline"))
            self.taken |= set(range(n, last + 1))
            return
        if line.start in ends:  # "Niamey, 14 mars 2022 - Six gendarmes tués à Torodi"
            self.title = self.text[ends[line.start]:line.end].strip()
            self.zones.append(Zone(ends[line.start], line.end, "headline"))
            self.taken.add(n)
            return
        cut = glued(line.text)
        self.title = line.text[:cut].strip() if cut else line.text
        self.taken.add(n)
        if cut:
            self.zones += [Zone(line.start, line.inner + cut, "headline"), Zone(line.inner + cut, line.end, "headline")]
            other = line.text[cut:].strip()
            self.title = other if self.text.rstrip().count(self.title) else self.title
            return
        bar = max((line.text.rfind(s) for s in (" | ", " - ", " – ", " — ")), default=-1)
        if bar > 0 and is_known_outlet(line.text[bar + 3:]):
            self.title = line.text[:bar].strip()
            self.publisher = self.publisher or _site(line.text[bar + 3:].strip())
            self.zones += [Zone(line.start, line.inner + bar, "headline"), Zone(line.inner + bar, line.end, "furniture")]
        else:
            self.zone(line, "headline")

    def candidate(self, left: Sequence[int]) -> int | None:
        """The line of the title: the first that is none of the head's own, but for a topic above it and the letterhead of a communiqué."""
        head = []
        for n in left[:MOST]:
            line = self.lines[n]
            if n in self.wrapped or BULLET.match(line.raw) or is_prose(line) or not any(c.isalpha() for c in line.text):
                if any(c.isalpha() for c in line.text):
                    break
                continue
            head.append(n)
        after = next((n for n in left if n > (head[-1] if head else -1)), None)
        if not head and left and is_title(self.lines[left[0]].text) and left[0] not in self.wrapped and not BULLET.match(self.lines[left[0]].raw):
            head = [left[0]]  # a title that is a whole sentence
        head = [n for n in head if label(flat(self.lines[n].text))[0] != "event"]
        if not head or all(FIELD.match(self.lines[n].text) and len(self.lines[n].text) < 60 for n in left[:2]):
            return None  # the form of an incident
        first = head[0]
        if self.lines[first].text.isupper():
            named = next((n for n in head if _document_name(self.lines[n].text)), None)
            if named is not None:
                return named
        if len(self.lines[first].text.split()) < 3:
            if len(head) > 1 and len(self.lines[head[1]].text.split()) > 3:
                return head[1]
            if after is None or BULLET.match(self.lines[after].raw):
                return None
        if len(self.lines) == 2 and (after is None or not (is_prose(self.lines[after]) and self.lines[after].text.endswith((*STOPS, "”", "»", '"')))):
            return None
        return first

    def standfirst(self) -> None:
        """Prose between the title and a line of the head."""
        title = max((z.end for z in self.zones if z.kind == "headline"), default=-1)
        for n, line in enumerate(self.lines[:FIRST]):
            if n not in self.taken and 0 <= title < line.start and len(line.text) > 60 and self.head & {n + 1, n + 2}:
                self.zone(line, "standfirst")
                self.taken.add(n)

    def around(self) -> None:
        """Furniture, the title again, the publisher's name, and headings."""
        furniture = pattern("furniture", self.lang)
        publisher = squeezed(self.publisher)
        seen = {z.start for z in self.zones}
        for n, line in enumerate(self.lines):
            if n in self.taken or n in self.wrapped:
                continue
            plain = squeezed(line.text) if len(line.text) < 60 or abs(len(line.text) - len(self.title)) < 9 else line.text
            if not (line.text[0].islower() and len(line.text) > 25) and furniture.fullmatch(flat(line.text)) or not plain:
                self.zone(line, "furniture")
            elif publisher and publisher in plain and len(line.text) < 60 and (plain == publisher or not line.text.endswith(".")):
                self.zone(line, "furniture")
            elif self.title and n > 2 and plain == squeezed(self.title):
                self.zone(line, "furniture")
            elif n > 0 and len(self.lines) > 2 and line.start not in seen and self.heading(n):
                self.zone(line, "heading")

    def heading(self, n: int) -> bool:
        """A short line of its own, not one of many that an editor has wrapped."""
        line, words = self.lines[n], self.lines[n].text
        if len(words) >= 70 or words[-1] in ".!?:;,”\"»" or not words[0].isupper() or len(words.split()) < 4:
            return False  # a place above its notes, such as "Burkina Faso", labels them
        if n + 1 == len(self.lines) or self.lines[n + 1].gap:
            return line.gap or self.lines[n - 1].text[-1] in ".!?:;”\"»" or n - 1 in self.taken or len(self.lines[n - 1].text) < 70
        return not self.lines[n + 1].text[0].islower()

    def zone(self, line: Line, kind: str) -> None:
        self.zones.append(Zone(line.start, line.end, kind))


def _not_labels(found: Sequence[Dateline], lines: Sequence[Line]) -> list[Dateline]:
    """A town and a day before every note say where and when it happened; before a note that stands alone, they may."""
    days = [d for d in found if d.day is not None or d.yearless]
    if len(days) > 1 or len(lines) == 1 and days and not days[0].agency and not lines[0].text.split(",")[0].isupper():
        return [d for d in found if d not in days]
    return list(found)


def _town_then_day(facts: Facts, line: Line) -> bool:
    """"Bamako, le 14 mars 2022", and nothing else."""
    if len(facts.names) != 1 or len(facts.dates) != 1 or len(facts.names[0].split()) > 3 or not is_name(facts.names[0]):
        return False
    date = facts.dates[0][1]
    between = line.text[:date.start].strip(" (*")[len(facts.names[0]):].strip()
    return between[:1] == "," and line.text.strip(" (*").startswith(facts.names[0]) and date.end >= len(line.text.rstrip(" .)"))


def _has(text: str, key: str) -> bool:
    return pattern(key).search(flat(text)) is not None


def _document(before: str) -> bool:
    """"Communiqué n°045 du", "Press statement,": the kind of the document and its number, nothing between them and the day."""
    links = alternatives(listed("links"))
    return re.fullmatch(rf"(?:{pattern('documents').pattern})(?: n?\W{{0,3}}\w*\d\S*)?\W*(?:(?:{links})\W*)*", flat(before).strip()) is not None


def _document_name(text: str) -> bool:
    """A line that begins with the kind of the document."""
    return pattern("documents").match(flat(text)) is not None


def _site(name: str) -> str:
    """The publisher's name; of an address the site's."""
    return re.sub(r"^(?:https?://)?(?:www\.)?([^/\s]+\.[a-z]+)/?\S*$", r"\1", name) if name and not name[-1].isspace() and "." in name and is_outlet(name) else name
