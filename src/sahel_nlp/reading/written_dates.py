"""Full dates as heads write them: "Tue, 5 Nov 2024", "1er mars 2022", "05/11/24", "2023-07-11T09:22:00Z", "4-10 March 2024"."""

from __future__ import annotations

import calendar
import datetime
import functools
import re
from dataclasses import dataclass

from .head_words import alternatives, flat, listed, mapped

OLDEST, LATEST = 1950, 2099
"""Years that can be those of a document."""


@dataclass(frozen=True)
class Written:
    """A date between two offsets; of a range `first` is its first day and `day` its last."""

    day: datetime.date
    start: int
    end: int
    first: datetime.date

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.day - self.first).days + 1


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    month = rf"(?:{alternatives(mapped('months'))})(?![^\W\d_])\.?"
    ordinal = rf"(?:{alternatives(listed('ordinals'))})?\.?"
    small = rf"(?:(?:{alternatives([*listed('links'), *listed('of')])}) ?)*"
    weekday = rf"(?:(?<!\w)(?:{alternatives(mapped('weekdays'))})\.?(?!\w),? ?{small})?"
    named = rf"(?:(?<!\w)(?P<w>{alternatives(mapped('weekdays'))})\.?(?!\w),? ?{small})?"
    day = rf"(?<![\d.,/])(?P<d>\d{{1,2}}){ordinal}"
    to = rf"(?:{alternatives([*listed('to'), '–', '—', '/'])})"
    year = r"(?P<y>\d{4}|(?<=[-'])\d\d)(?!\d)"
    return {name: re.compile(p) for name, p in {
        "day month year": rf"{named}{day}[ -]?{small}(?P<m>{month}),?[ -]?(?:'|{small})(?P<y>\d{{4}}|(?<=[-'])\d\d)(?!\d)",
        "month day year": rf"{named}(?<!\w)(?P<m>{month}) ?(?P<d>\d{{1,2}})(?!\d){ordinal}(?: ?{to} ?(?P<m2>{month})? ?(?P<d2>\d{{1,2}})(?!\d){ordinal})?"
                          rf",? (?:\d\d?:\d\d(?::\d\d)?(?: [a-z]{{3,4}})?,? )?{year}",
        "iso": r"(?<![\d./-])(?P<y>\d{4})(?P<s>[-/.])(?P<n>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)",
        "figures": rf"{named}(?<![\d./-])(?P<a>\d{{1,2}})(?P<s>[/.-])(?P<b>\d{{1,2}})(?P=s)(?P<y>\d{{4}}|\d\d)(?![\d/]|[.-]\d)",
        "no year": rf"{weekday}(?:{day} ?{small}(?P<m>{month})|(?<!\w)(?P<m2>{month}) ?(?P<d2>\d{{1,2}})(?!\d){ordinal})",
        "lead": rf"{weekday}(?<![\d.,/])(?P<d>\d{{1,2}}){ordinal}(?:[ -]?(?P<m>{month}))?(?:,? ?(?P<y>\d{{4}}))? ?{to} ?{small}$",
        "figures lead": rf"(?<![\d./-])(?P<d>\d{{1,2}})[/.](?P<n>\d{{1,2}})(?:[/.](?P<y>\d{{4}}|\d\d))? ?{to} ?{small}$",
        "between": rf" ?{to} ?{small}", "month year": rf"(?<!\w)(?P<m>{month}),? (?P<y>\d{{4}})(?!\d)"}.items()}


def find_dates(text: str, month_first: bool = False) -> list[Written]:
    """All full dates of a line in text order; a range is one."""
    plain = flat(text)
    found: list[Written] = []
    for name in ("iso", "figures", "day month year", "month day year"):
        for m in _patterns()[name].finditer(plain):
            one = _made(m, month_first)
            if one is not None and not any(one.start < f.end and f.start < one.end for f in found):
                found.append(one)
    out: list[Written] = []
    for one in sorted(found, key=lambda f: f.start):
        before = out[-1] if out else None
        if before is not None and before.first < one.day and _patterns()["between"].fullmatch(plain, before.end, one.start):
            out[-1] = Written(one.day, before.start, one.end, before.first)
        else:
            out.append(_from(one, plain))
    return out


def months_first(text: str) -> bool:
    """Does the text write a date that can only be month, day, year ("03/14/2022"), and none the other way?"""
    pairs = [(int(m["a"]), int(m["b"])) for m in _patterns()["figures"].finditer(flat(text)) if m["s"] == "/"]
    return any(a <= 12 < b for a, b in pairs) and not any(b <= 12 < a for a, b in pairs)


def without_year(text: str, year: int) -> tuple[datetime.date | None, int, int] | None:
    """(day in that year, start, end) of the first date that names day and month."""
    m = _patterns()["no year"].search(flat(text))
    if m is None:
        return None
    return _day(year, mapped("months")[(m["m"] or m["m2"]).rstrip(".")], int(m["d"] or m["d2"])), m.start(), m.end()


def end_of_month(text: str) -> datetime.date | None:
    """The last day of the last month that a line names with its year."""
    found = None
    for m in _patterns()["month year"].finditer(flat(text)):
        year, month = int(m["y"]), mapped("months")[m["m"].rstrip(".")]
        found = _day(year, month, calendar.monthrange(year, month)[1]) if OLDEST <= year <= LATEST else None
    return found


def is_month(text: str) -> bool:
    """Is a line a month with its year and no more ("April 2020", "Janvier - mars 2024"), as digests write above their entries?"""
    plain = flat(text).strip(" .:()[]*#-–—|")
    last = next((m for m in _patterns()["month year"].finditer(plain) if m.end() == len(plain)), None)
    return last is not None and all(w in mapped("months") for w in re.findall(r"[^\W\d_]+", plain[:last.start()]))


def _made(m: re.Match[str], month_first: bool) -> Written | None:
    g = m.groupdict()
    year = int(g["y"]) if len(g["y"]) == 4 else 2000 + int(g["y"]) if int(g["y"]) < 69 else 1900 + int(g["y"])
    if not OLDEST <= year <= LATEST:
        return None
    if "a" in g:
        a, b = int(g["a"]), int(g["b"])
        both = [_day(year, b, a), _day(year, a, b)]
        if g["w"]:  # "Sunday 03/12/2023": the weekday tells the order
            of_week = mapped("weekdays")[g["w"]]
            month_first = month_first if (both[0] and both[0].weekday() == of_week) == (both[1] and both[1].weekday() == of_week) \
                else both[0] is None or both[0].weekday() != of_week
        day = both[month_first] or both[not month_first]
        return Written(day, m.start(), m.end(), day) if day else None
    month = int(g["n"]) if g.get("n") else mapped("months")[g["m"].rstrip(".")]
    day = first = _day(year, month, int(g["d"]))
    if g.get("d2"):
        day = _day(year, mapped("months")[g["m2"].rstrip(".")] if g["m2"] else month, int(g["d2"]))
    return Written(day, m.start(), m.end(), first) if day and first and first <= day else None


def _from(one: Written, plain: str) -> Written:
    """With the first day of its range, where one is written before it: "4-10 March 2024", "du 28 février au 5 mars 2024"."""
    for name in ("lead", "figures lead"):
        m = _patterns()[name].search(plain, max(0, one.start - 40), one.start)
        if m is None:
            continue
        g = m.groupdict()
        month = int(g["n"]) if g.get("n") else mapped("months")[g["m"].rstrip(".")] if g.get("m") else one.day.month
        year = int(g["y"]) if g["y"] and len(g["y"]) == 4 else one.day.year - (month > one.day.month)
        first = _day(year, month, int(g["d"]))
        if first is not None and first < one.first:
            return Written(one.day, m.start(), one.end, first)
    return one


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
