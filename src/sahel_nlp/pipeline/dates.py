"""Date expressions and what days they mean: component `sahel_dates`. Words come from calendar.yaml."""

from __future__ import annotations

import datetime

from ..records import Period
from .calendars import Calendar
from .date_words import Day, month_end
from .day_dates import DayDates
from .state import DateSpan, Reading

OPENS = 1  # words of a sentence before the date that opens it


def find_dates(reading: Reading, cal: Calendar, start: int, end: int, told: datetime.date | None = None) -> list[DateSpan]:
    """All date expressions between two token offsets, resolved against the publication day; a day without its year against the day told before."""
    out: list[DateSpan] = []
    parser = _Parser(reading, cal, start, end, told)
    reached, words, starters = start, reading.words, cal.starters(reading)
    for i in [i for i in range(start, end) if words[i] in starters or words[i][:1].isdigit()]:
        if i < reached:
            continue
        found = parser.at(i)
        if found is not None and reading.published is None and found.period.start is not None and found.period.start.year < 1903:
            found.period = Period()  # counted from a publication day that nobody knows
        if found is not None:
            if found.full and found.start > start + OPENS:
                found.full = False
            if found.full and (parser.told is not None or not out and not reading.dates):
                parser.told = found.period.start  # a note that begins with a full date goes on from there
            out.append(found)
            reached = found.end
    return out


class _Parser(DayDates):
    """One date after the other, and those that two words join."""

    def at(self, i: int) -> DateSpan | None:
        start = i
        part = self.cal.parts.at(self.words, i, self.end)
        kinds = part[1] if part else []
        if part and "since" in kinds:
            inner = self.simple(self.skip(i + part[0])) or self.lasting(i + part[0])
            return DateSpan(start, inner.end, Period(inner.period.start, None, inner.period.precision), since=True) if inner else None
        if part and "by" in kinds:
            inner = self.simple(self.skip(i + part[0]))
            stop = inner.period.end if inner else None
            if stop is not None and stop < self.now and not any(self.word(k).isdigit() and len(self.word(k)) == 4 for k in range(i, inner.end)):  # type: ignore[union-attr]
                stop = stop.replace(year=stop.year + 1) if (stop.month, stop.day) != (2, 29) else None
            return DateSpan(start, inner.end, Period(self.now, stop, inner.period.precision), future=True) if inner else None
        if part and "until" in kinds:
            inner = self.simple(self.skip(i + part[0]))
            return DateSpan(start, inner.end, Period(None, inner.period.end, inner.period.precision), future=True) if inner else None
        if self.word(i) in self.cal.from_:
            first = self.simple(self.skip(i + 1), partial=True)
            if first and self.word(first.end) in self.cal.to:
                second = self.simple(self.skip(first.end + 1))
                if second:
                    return DateSpan(start, second.end, self.span(first.period, second.period))
        found = self.simple(i)
        if found is None and self.word(i) in self.cal.lead and (self.word(i + 1)[:1].isdigit() or self.word(i + 1) in self.cal.weekdays
                                                                or self.word(i + 1) in self.cal.months):
            found = self.at(i + 1)
            if found is not None:
                found.start = start
            return found
        if found and self.word(found.end) in self.cal.to and self.word(found.end) not in {","}:
            second = self.simple(self.skip(found.end + 1))
            if second and second.period.start and found.period.start and 0 < (second.period.start - found.period.start).days < 40 \
                    and self.word(found.end) not in self.cal.of:
                return DateSpan(start, second.end, Period(found.period.start, second.period.end, "day"))
        return found

    def simple(self, i: int, partial: bool = False) -> DateSpan | None:
        """One expression without since, until or a range."""
        if i >= self.end:
            return None
        start = i
        fixed = self.cal.fixed.at(self.words, i, self.end)
        if fixed and not (fixed[1][0][0] == "anchor_day" and self.counted_from(i + fixed[0])):
            return self.fixed(start, i + fixed[0], *fixed[1][0])
        part = self.cal.parts.at(self.words, i, self.end)
        if part:
            kind, j = part[1][0], self.skip(i + part[0])
            if kind in {"early", "mid", "late"}:
                inner = self.simple(j if self.word(j) != "-" else j + 1)
                if inner and inner.period.precision in {"month", "year"}:
                    return DateSpan(start, inner.end, self.third(inner.period, kind))
                return None
            if kind == "night":
                return self.night(start, j)
            if kind in {"last", "next"}:
                return self.relative(start, i + part[0], kind == "next")
        word = self.word(i)
        if (joined := self.joined(start, i, word)) is not None:
            return joined
        if word in self.cal.weekdays and (len(word) > 3 or self.view is None or self.view.surface[i][:1].isupper()):  # "Sat", but "they sat down"
            return self.weekday(start, i)
        if word in self.cal.months and self.capital(i):
            return self.month_first(start, i)
        if word in self.cal.seasons and self.word(i + 1).isdigit():
            a, b = self.cal.seasons[word]
            year = int(self.word(i + 1))
            return DateSpan(start, i + 2, Period(Day(year, a, 1), month_end(year if b >= a else year + 1, b), "month"))
        if word[:1].isdigit():
            return self.digits(start, i, partial)
        return self.ago(start, i)
