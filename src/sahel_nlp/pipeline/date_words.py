"""What every reader of dates asks of the words and of the calendar."""

from __future__ import annotations

import calendar
import datetime

from ..records import Period
from .calendars import Calendar
from .state import DateSpan, Reading

Day = datetime.date
ONE = datetime.timedelta(days=1)
HALF_YEAR = 6


def month_end(year: int, month: int) -> Day:
    """Last day of a month."""
    return Day(year, month, calendar.monthrange(year, month)[1])


class DateWords:
    """The words of a sentence, and from when its days are counted."""

    def __init__(self, reading: Reading, cal: Calendar, start: int, end: int, told: datetime.date | None) -> None:
        self.words, self.cal, self.end, self.told = reading.words, cal, end, told
        self.view, self.modals = reading.view, reading.lexicon.modals
        self.start = start
        self.numbers, self.decade = reading.lexicon.number_words, cal.decade
        self.articles, self.dozens, self.of_words = reading.lexicon.number_articles, reading.lexicon.dozens, reading.lexicon.of_words
        self.quantifiers = reading.lexicon.quantifiers
        self.head_first, self.lexicon = reading.lexicon.head_first, reading.lexicon
        self.now = reading.published or Day(1900, 1, 1)
        self.known = reading.published is not None

    def determines(self, word: str) -> bool:
        """A determiner or a pronoun."""
        return word in self.lexicon.determiners or word in self.lexicon.pronouns

    def word(self, i: int) -> str:
        return self.words[i] if i < self.end else ""

    def capital(self, i: int) -> bool:
        """A month that is also a word of the language counts where it is written as a name, or beside a number."""
        return self.view is None or self.words[i] not in self.modals and not self.lexicon.trigger_nouns.at(self.words, i, i + 1) or self.view.surface[i][:1].isupper() and i > self.start \
            or self.word(i + 1)[:1].isdigit()

    def skip(self, i: int) -> int:
        while self.word(i) in self.cal.joiners:
            i += 1
        return i

    def span(self, a: Period, b: Period) -> Period:
        start, stop = a.start, b.end
        if start and stop and start > stop and (start - stop).days < 7:
            start -= 7 * ONE  # "between Thursday and Saturday"
        elif start and stop and start > stop:
            start = start.replace(year=start.year - 1, day=min(start.day, month_end(start.year - 1, start.month).day))
        return Period(start, stop, b.precision if b.precision != "day" else "day")

    def bounded(self, p: Period) -> Period:
        if p.start and p.end and p.start <= self.now < p.end and self.known:
            return Period(p.start, self.now, p.precision)
        return p

    def year(self, j: int) -> tuple[int | None, int]:
        k = j + 1 if self.word(j) == "," or self.word(j) in self.cal.of else j
        word = self.word(k)
        if len(word) == 4 and word.isdigit() and 1900 <= int(word) <= 2100:
            return int(word), k + 1
        return None, j

    def near(self, month: int) -> int:
        """The year of a month told without one: the nearest to the day told before, else the last."""
        if self.told is None:
            return self.now.year - (month > self.now.month)
        months = month - self.told.month
        year = self.told.year + (months <= -HALF_YEAR) - (months > HALF_YEAR)
        return year - (self.known and (year, month) > (self.now.year, self.now.month))

    def cut(self, period: Period, n: int) -> Period:
        return Period(period.start, min(period.end, self.now), period.precision) if n == 0 and period.end else period

    def third(self, p: Period, kind: str) -> Period:
        assert p.start and p.end
        if p.precision == "year":
            a, b = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}[kind]
            return Period(Day(p.start.year, a, 1), month_end(p.start.year, b), "month")
        last = month_end(p.start.year, p.start.month).day
        a, b = {"early": (1, 10), "mid": (11, 20), "late": (21, last)}[kind]
        return Period(p.start.replace(day=a), p.start.replace(day=min(b, last)), "week")

    def daypart(self, span: DateSpan) -> DateSpan:
        """Monday night runs into Tuesday; "Monday morning" is Monday."""
        word = self.word(span.end)
        if word in self.cal.dayparts:
            night = self.cal.parts.at(self.words, span.end, self.end)
            p = span.period
            if night and "night" in night[1] and p.start and word != self.word(span.end)[:0]:
                p = Period(p.start, p.start + ONE, "day") if night[1] == ["night"] and self.word(span.end) in self.night_words() else p
            return DateSpan(span.start, span.end + 1, p, future=span.future)
        return span

    def night_words(self) -> set[str]:
        return {k for k in self.cal.dayparts if (n := self.cal.parts.get([k])) and "night" in n} - self.cal.before_ago

    def counted_from(self, end: int) -> bool:
        """"Three days after the attack", "the day before gunmen struck": the length of time that ends here is counted from what follows."""
        after = self.word(end)
        return self.words[end - 1] in self.cal.links and after[:1].isalnum() and (after not in self.cal.joiners or self.determines(after))

    def simple(self, i: int, partial: bool = False) -> DateSpan | None:
        """One date that begins at a word."""
        raise NotImplementedError
