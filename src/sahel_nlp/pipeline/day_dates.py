"""Days written with their number or their month: "3 March", "the 3rd", "05/03/2024", "March 2024"."""

from __future__ import annotations

import re

from ..records import Period
from .counted_dates import CountedDates
from .date_words import ONE, Day, month_end
from .state import DateSpan

TWO_DAYS = re.compile(r"(\d{1,2})[/–-](\d{1,2})")
MILITARY = re.compile(r"(\d{1,2})([a-z]{3,9})(\d{4}|\d{2})")  # "05MAR24"
CLOSES = {",", ";", "."}
MARKED_OFF = {":", "-", "–", "—"}
AFTER_DAY = MARKED_OFF | {",", "."}


class DayDates(CountedDates):
    """Reads what is written."""

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
