"""Days counted from the publication day: "yesterday", "last week", "on Monday night", "three days ago"."""

from __future__ import annotations

from ..records import Period
from .date_words import ONE, DateWords, Day, month_end
from .state import DateSpan


class CountedDates(DateWords):
    """Reads what is counted."""

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

    def lasting(self, i: int) -> DateSpan | None:
        """A length of time after "since", in languages that say "since four months"."""
        word = self.word(i)
        n = 1 if word in self.articles else int(word) if word.isdigit() and len(word) < 4 else self.numbers.get(word)
        unit = self.cal.units.get(self.word(i + 1))
        if n is None or unit is None or not self.cal.heads.keys():
            return None
        days = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650}[unit] * n
        return DateSpan(i, i + 2, Period(self.now - days * ONE, None, {"day": "day", "week": "week", "month": "month"}.get(unit, "year")))

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
