"""Date expressions and what days they mean: component `sahel_dates`. Words come from calendar.yaml."""

from __future__ import annotations

import calendar
import datetime
import re

from ..records import Period
from .calendars import Calendar
from .state import DateSpan, Reading

Day = datetime.date
ONE = datetime.timedelta(days=1)
HALF_YEAR = 6
OPENS = 1  # words of a sentence before the date that opens it
TWO_DAYS = re.compile(r"(\d{1,2})[/–-](\d{1,2})")
MILITARY = re.compile(r"(\d{1,2})([a-z]{3,9})(\d{4}|\d{2})")  # "05MAR24"
CLOSES = {",", ";", "."}
MARKED_OFF = {":", "-", "–", "—"}
AFTER_DAY = MARKED_OFF | {",", "."}


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


def month_end(year: int, month: int) -> Day:
    """Last day of a month."""
    return Day(year, month, calendar.monthrange(year, month)[1])


class _Parser:
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

    def joined(self, start: int, i: int, word: str) -> DateSpan | None:
        """« mi-janvier », "mid-March": one word of a part and a month."""
        part, hyphen, month = word.partition("-")
        kinds = self.cal.parts.at([part], 0, 1) if hyphen and month in self.cal.months else None
        if not kinds or kinds[1][0] not in {"early", "mid", "late"}:
            return None
        number = self.cal.months[month]
        year, j = self.year(i + 1)
        year = self.now.year - (number > self.now.month) if year is None else year
        return DateSpan(start, j, self.third(Period(Day(year, number, 1), month_end(year, number), "month"), kinds[1][0]))

    def counted_from(self, end: int) -> bool:
        """"Three days after the attack", "the day before gunmen struck": the length of time that ends here is counted from what follows."""
        after = self.word(end)
        return self.words[end - 1] in self.cal.links and after[:1].isalnum() and (after not in self.cal.joiners or self.determines(after))

    def fixed(self, start: int, end: int, kind: str, n: int) -> DateSpan | None:
        now = self.now
        if kind == "anchor_day":
            return DateSpan(start, end, Period(None, None, "day"), anchor_days=n)
        if kind == "day":
            d = now + n * ONE
            return DateSpan(start, end, Period(d, d, "day"), future=n > 0)
        if kind == "overnight":  # "overnight on 3-4 March", "overnight Thursday to Friday", or the last one
            return self.night(start, end) or DateSpan(start, end, Period(now - ONE, now, "day"))
        if kind == "week":
            monday = now - now.weekday() * ONE + 7 * n * ONE
            return DateSpan(start, end, self.cut(Period(monday, monday + 6 * ONE, "week"), n), future=n > 0)
        if kind == "weekend":
            sunday = now - ((now.weekday() + 1) % 7 or 7 * (n < 0)) * ONE
            if now.weekday() == 5:
                sunday = now + ONE if n == 0 else now - 6 * ONE
            return DateSpan(start, end, Period(sunday - ONE, min(sunday, now), "day"))
        if kind == "month":
            year, month = divmod(now.year * 12 + now.month - 1 + n, 12)
            return DateSpan(start, end, self.cut(Period(Day(year, month + 1, 1), month_end(year, month + 1), "month"), n), future=n > 0)
        if kind == "year":
            return DateSpan(start, end, self.cut(Period(Day(now.year + n, 1, 1), Day(now.year + n, 12, 31), "year"), n), future=n > 0)
        return None

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

    def night(self, start: int, j: int) -> DateSpan | None:
        """The night of 19 May; of Monday to Tuesday."""
        inner = self.simple(self.skip(j))
        until = inner is None and self.word(j) in self.cal.to
        if until:
            inner = self.simple(self.skip(j + 1))
        if inner is None or inner.period.start is None or inner.period.precision != "day":
            return None
        first = inner.period.start
        if until and inner.period.end == first:  # "overnight to 5 March"
            return DateSpan(start, inner.end, Period(first - ONE, first, "day"))
        if self.word(inner.end) in self.cal.to:
            second = self.simple(self.skip(inner.end + 1))
            if second and second.period.start and second.period.end:
                if second.period.start < first:
                    first = second.period.start - ONE
                return DateSpan(start, second.end, Period(first, second.period.end, "day"))
        end = (inner.period.end or first)
        if end == first:
            end = first + ONE
        return DateSpan(start, inner.end, Period(first, end, "day"))

    def relative(self, start: int, i: int, coming: bool) -> DateSpan | None:
        """last Tuesday, last March, next week."""
        word = self.word(i)
        if word in self.cal.weekdays:
            days = (self.now.weekday() - self.cal.weekdays[word]) % 7
            d = self.now - (days or 7) * ONE if not coming else self.now + (7 - days) * ONE
            return self.daypart(DateSpan(start, i + 1, Period(d, d, "day"), future=coming))
        if word in self.cal.months:
            m = self.cal.months[word]
            year = self.now.year - (m >= self.now.month) if not coming else self.now.year + (m <= self.now.month)
            return DateSpan(start, i + 1, Period(Day(year, m, 1), month_end(year, m), "month"), future=coming)
        return None

    def weekday(self, start: int, i: int) -> DateSpan | None:
        days = (self.now.weekday() - self.cal.weekdays[self.word(i)]) % 7
        d = self.now - days * ONE
        j = i + 1
        if j < self.end and (self.word(j) == "," or self.word(j) in self.cal.dayparts and self.word(j + 1)[:1].isdigit()):
            j += 1  # « dimanche soir 24 septembre »
        full = self.simple(j) if (self.word(j)[:1].isdigit() or self.word(j) in self.cal.months) else None
        if full and full.period.precision == "day" and full.period.start:
            return DateSpan(start, full.end, full.period)
        j = i + 1
        if self.word(j) in self.cal.after_last:
            if d == self.now:
                d -= 7 * ONE
            j += 1
        span = self.daypart(DateSpan(start, j, Period(d, d, "day")))
        if j == i + 1 and d != self.now:  # "on Monday" of something planned: the Monday to come
            span.coming = Period(d + 7 * ONE, d + 7 * ONE, "day")
        return span

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

    def month_first(self, start: int, i: int) -> DateSpan | None:
        month, j = self.cal.months[self.word(i)], i + 1
        if self.word(j) == "." and len(self.word(i)) <= 4:
            j += 1
        word = self.word(j)
        number = word.rstrip("".join({c for o in self.cal.ordinals for c in o})) if word[:1].isdigit() else ""
        if number.isdigit() and len(number) <= 2 and 1 <= int(number) <= 31:
            day, j = int(number), j + 1
            stop = self.word(j + 1) if self.word(j) in self.cal.to or self.word(j) == "-" else ""
            if stop.isdigit() and len(stop) <= 2 and day < int(stop) <= 31:  # "July 22-27"
                year, k = self.year(j + 2)
                first, last = self.day(start, j, year, month, day), self.day(start, k, year, month, int(stop))
                if first and last:
                    return DateSpan(start, k, Period(first.period.start, last.period.end, "day"))
            year, j = self.year(j)
            return self.day(start, j, year, month, day)
        year, j = self.year(j)
        told = year is not None
        year = self.near(month) if year is None else year
        span = DateSpan(start, j, self.bounded(Period(Day(year, month, 1), month_end(year, month), "month")))
        if not told and span.period.end and span.period.end < self.now:  # "in September" of something planned: the September to come
            coming = self.now.year + (month <= self.now.month)
            span.coming = Period(Day(coming, month, 1), month_end(coming, month), "month")
        return span

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

    def day(self, start: int, end: int, year: int | None, month: int, day: int) -> DateSpan | None:
        future = False
        try:
            if year is None and self.told is not None:
                d = Day(self.near(month), month, day)
                d = Day(d.year - 1, month, day) if self.known and d > self.now + 31 * ONE else d
                future = d > self.now and self.known
            elif year is None:
                d = Day(self.now.year, month, day)
                if d > self.now + 31 * ONE:
                    d = Day(self.now.year - 1, month, day)
                future = d > self.now
            else:
                d = Day(year, month, day)
                future = d > self.now
        except ValueError:
            return None
        return DateSpan(start, end, Period(d, d, "day"), future=future, full=year is not None)

    def near(self, month: int) -> int:
        """The year of a month told without one: the nearest to the day told before, else the last."""
        if self.told is None:
            return self.now.year - (month > self.now.month)
        months = month - self.told.month
        year = self.told.year + (months <= -HALF_YEAR) - (months > HALF_YEAR)
        return year - (self.known and (year, month) > (self.now.year, self.now.month))

    def digits(self, start: int, i: int, partial: bool) -> DateSpan | None:
        word = self.word(i)
        if len(word) == 4 and word.isdigit() and 1950 <= int(word) <= 2100:
            if self.word(i - 1) in self.cal.units or self.word(i + 1) in self.cal.units:
                return None
            if i > 0 and self.words[i - 1] not in self.cal.joiners | self.cal.from_ | self.cal.to | {"(", "since", ","} \
                    and not self.cal.parts.get([self.words[i - 1]]) and self.words[i - 1] not in self.decade \
                    and not (self.words[i - 1] in self.articles and self.word(i + 1).isalpha()):  # "a 2020 coup"
                return None
            return DateSpan(start, i + 1, self.bounded(Period(Day(int(word), 1, 1), Day(int(word), 12, 31), "year")))
        if len(word) == 5 and word[:4].isdigit() and word.endswith("s"):
            y = int(word[:4])
            return DateSpan(start, i + 1, Period(Day(y, 1, 1), Day(y + 9, 12, 31), "year"))
        if (two := TWO_DAYS.fullmatch(word)) and self.word(i + 1) in self.cal.months:
            second = self.month_after(start, i + 1, int(two[2]))  # "25/26 May", "3–4 May"
            last = second.period.start if second else None
            if second is None or last is None or not 0 < int(two[1]) < last.day:
                return None
            return DateSpan(start, second.end, Period(last.replace(day=int(two[1])), second.period.end, "day"))
        number = word.rstrip("".join({c for o in self.cal.ordinals for c in o}))
        led = i > 0 and (self.words[i - 1] in self.cal.lead or self.words[i - 1] in MARKED_OFF and self.word(i + 1) in AFTER_DAY)
        if word.count("/") == 1 and (led or self.heads_note(i)) and all(p.isdigit() and len(p) <= 2 for p in word.split("/")):
            day, month = map(int, word.split("/"))
            day, month = (month, day) if month > 12 >= day else (day, month)
            return self.day(start, i + 1, None, month, day) if 1 <= month <= 12 else None
        if (group := MILITARY.fullmatch(word)) and group[2] in self.cal.months:
            full = int(group[3])
            return self.day(start, i + 1, full if full > 99 else self.now.year // 100 * 100 + full, self.cal.months[group[2]], int(group[1]))
        if self.heads_text(i) and number == word and len(word) == 2 and (mm := self.word(i + 1)).isdigit() and len(mm) == 2 and 0 < int(mm) < 13 \
                and len(yyyy := self.word(i + 2)) == 4 and yyyy.isdigit():
            return self.day(start, i + 3, int(yyyy), int(mm), int(word))  # "20 10 2018 vers 20h, ..."
        if not (number.isdigit() and len(number) <= 2 and 1 <= int(number) <= 31):
            if word.count("-") == 2 or word.count("/") == 2:
                return self.numeric(start, i)
            return self.ago(start, i)
        j = i + 1
        if self.word(j) in self.cal.ordinals:
            j += 1
        if self.word(j) in self.cal.of and self.word(j + 1) in self.cal.months:
            j += 1
        if self.word(j) in self.cal.months:
            found = self.month_after(start, j, int(number))
            return self.daypart(found) if found else None
        if self.word(j) in self.cal.to:  # "3 to 5 May": the month stands after the second day
            k = self.skip(j + 1)
            k += self.word(k) in self.cal.weekdays and self.word(k + 1)[:1].isdigit()  # "dimanche 3 au lundi 4 juillet"
            second = self.digits(k, k, False) if self.word(k)[:1].isdigit() else None
            if second and second.period.precision == "day" and second.period.end:
                stop = second.period.end
                try:
                    first = stop.replace(day=int(number))
                except ValueError:
                    return None
                if first < stop:
                    if partial:
                        return DateSpan(start, j, Period(first, first, "day"))
                    return DateSpan(start, second.end, Period(first, stop, "day"))
        if number == word and self.word(j) in self.cal.of and self.cal.units.get(self.word(j + 1)) == "month" and self.word(j + 2) in self.cal.current:
            return self.day(start, j + 3, self.now.year, self.now.month, int(number))  # « le 3 du mois courant »
        if number == word and i > self.start and self.words[i - 1] in self.cal.alone and self.word(j) in self.cal.of and self.cal.units.get(self.word(j + 1)) == "month" \
                and self.word(j + 2) in CLOSES:
            return DateSpan(min(start, i - 1), j + 2, Period(None, None, "day"), anchor_days=0, month_day=int(number))  # « le 2 du mois, ... »
        told = self.lexicon.prep_class.get(self.word(j), set())
        if number == word and i > self.start and self.words[i - 1] in self.cal.alone and (
                self.word(j) in CLOSES or told & {"locative", "comitative", "between"} and not self.word(j + 1)[:1].isdigit()):
            return DateSpan(min(start, i - 1), j, Period(None, None, "day"), anchor_days=0, month_day=int(number))  # "Le 27, ..."
        return self.ago(start, i)

    def month_after(self, start: int, j: int, day: int) -> DateSpan | None:
        """A day whose month stands at j."""
        month = self.cal.months[self.word(j)]
        j += 1
        if self.word(j) == ".":
            j += 1
        year, k = self.year(j)
        found = self.day(start, k, year, month, day)
        if found and year is None and self.word(k) in self.cal.after_last:
            found.end += 1
        return found

    def heads_text(self, i: int) -> bool:
        """The first word of a sentence, its number in a list aside."""
        return i == self.start or i > 0 and self.words[i - 1] in self.cal.lead or i <= self.start + 2 and not self.words[i - 1].isalpha()

    def heads_note(self, i: int) -> bool:
        """"8/3: gunmen ...", "- 08/03 - Gorgadji: ...": the first word of a note, marked off from the rest."""
        first = i == self.start or i == self.start + 1 and not self.words[i - 1].isalnum()
        return first and i + 1 < self.end and self.words[i + 1] in AFTER_DAY

    def lasting(self, i: int) -> DateSpan | None:
        """A length of time after "since", in languages that say "since four months"."""
        word = self.word(i)
        n = 1 if word in self.articles else int(word) if word.isdigit() and len(word) < 4 else self.numbers.get(word)
        unit = self.cal.units.get(self.word(i + 1))
        if n is None or unit is None or not self.cal.heads.keys():
            return None
        days = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650}[unit] * n
        return DateSpan(i, i + 2, Period(self.now - days * ONE, None, {"day": "day", "week": "week", "month": "month"}.get(unit, "year")))

    def numeric(self, start: int, i: int) -> DateSpan | None:
        parts = self.word(i).replace("/", "-").split("-")
        if not all(p.isdigit() for p in parts):
            return None
        a, b, c = map(int, parts)
        if len(parts[2]) == 2 and a <= 31:
            c += self.now.year // 100 * 100  # 07/12/21
        try:
            d = Day(a, b, c) if a > 31 else Day(c, b, a)
        except ValueError:
            return None
        return DateSpan(start, i + 1, Period(d, d, "day"))

    def ago(self, start: int, i: int) -> DateSpan | None:
        """six years ago; two days earlier (counted from the last date of the text)."""
        head = self.cal.heads.at(self.words, i, self.end) if i < self.end else None
        prefix = head is not None
        j = i + head[0] if head else i
        if prefix and (quantifier := self.quantifiers.at(self.words, j, self.end)) and set(quantifier[1]) & {"about", "at_least", "at_most"}:
            j += quantifier[0]
        word = self.word(j)
        n = 1 if word in self.articles else self.numbers.get(word) if not word.isdigit() else int(word) if len(word) < 4 else None
        if prefix and (dozen := self.dozens.get(self.word(j + 1))) and word in self.articles and self.word(j + 2) in self.of_words:
            n, j = dozen, j + 2  # "il y a une dizaine de jours"
        unit = self.cal.units.get(self.word(j + 1))
        if n is None or unit is None:
            return None
        found = self.cal.tails.at(self.words, j + 2, self.end) if j + 2 < self.end else None
        tail = found[1][0] if found else ""
        if found and (self.counted_from(j + 2 + found[0]) or self.head_first and (
                self.determines(after := self.word(j + 2 + found[0])) or after in self.lexicon.complementizers)):
            return None
        if not prefix and tail not in self.cal.ago and tail not in self.cal.later:
            return None
        end = j + 2 if prefix else j + 2 + (found[0] if found else 0)
        if not prefix and tail in self.cal.anchored:
            days = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650}[unit] * n
            sign = 1 if tail in self.cal.later else -1
            if unit == "day" and tail not in self.cal.before_ago:
                return DateSpan(start, end, Period(None, None, "day"), anchor_days=sign * days)
            return DateSpan(start, end, Period(None, None, "vague"), anchor_days=sign * days)
        now = self.now
        if unit == "day":
            d = now - n * ONE
            return DateSpan(start, end, Period(d, d, "day"))
        if unit in {"week", "fortnight"}:
            day = now - n * (14 if unit == "fortnight" else 7) * ONE
            monday = day - day.weekday() * ONE
            return DateSpan(start, end, Period(monday, monday + 6 * ONE, "week"))
        if unit == "month":
            year, month = divmod(now.year * 12 + now.month - 1 - n, 12)
            return DateSpan(start, end, Period(Day(year, month + 1, 1), month_end(year, month + 1), "month"))
        year = now.year - n * (10 if unit == "decade" else 1)
        if self.word(end) in self.cal.fixed and ("day", 0) in self.cal.fixed.get([self.word(end)]):
            d = now.replace(year=year, day=min(now.day, month_end(year, now.month).day))
            return DateSpan(start, end + 1, Period(d, d, "day"))
        return DateSpan(start, end, Period(Day(year, 1, 1), Day(year, 12, 31), "year"))
