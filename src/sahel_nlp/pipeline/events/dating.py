"""When an event took place: its own date, its clause's neighbours', the last one told, the day of publication."""

from __future__ import annotations

import calendar
import dataclasses
import datetime

from ...records import Period
from ..state import Clause, DateSpan, Sentence
from ..triggers import Raw
from .draft import DEEDS, Draft, same_scene, speech
from .memory import Memory
from .tails import occasion_tail

DAY = datetime.timedelta(days=1)
SAID = {"demand", "statement", "accusation", "investigation", "threat", "rejection", "support", "sanction"}
"""Folds of what is said."""
OLD = 14  # days before the day of the paper; what was told of them is no news
MONTH_OVER = 25  # days back beyond which a bare day is of the next month


class Dater:
    """Gives drafts their dates."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.r, self.lex = memory.r, memory.lex

    def anchor(self, d: DateSpan, before: list[DateSpan]) -> None:
        own = next((x.period.start for x in reversed(before) if x.period.start), None)
        base = own or (self.memory.last_period.start if self.memory.last_period and self.memory.last_period.start else self.r.published)
        if base is None:
            return
        if d.month_day:
            d.period = self.of_month(base, d.month_day, base is self.r.published)
            return
        day = base + (d.anchor_days or 0) * DAY
        if d.period.precision == "vague":
            d.period = self.long_before(base, d.anchor_days or 0) if self.lex.head_first else Period(None, None, "")
        else:
            d.period = Period(day, day, "day")

    def long_before(self, base: datetime.date, days: int) -> Period:
        """« deux mois plus tôt », « un an plus tôt »: the month; « trois ans plus tôt »: the year."""
        years, months = (int(days / 365), 0) if days % 365 == 0 else (0, int(days / 30) if days % 30 == 0 else 0)
        if abs(years) > 1:
            return Period(base.replace(month=1, day=1, year=base.year + years), base.replace(month=12, day=31, year=base.year + years), "year")
        if not years and not months:
            return Period(None, None, "")
        year, month = divmod(base.year * 12 + base.month - 1 + years * 12 + months, 12)
        return Period(datetime.date(year, month + 1, 1), datetime.date(year, month + 1, calendar.monthrange(year, month + 1)[1]), "month")

    def of_month(self, base: datetime.date, n: int, published: bool) -> Period:
        """"Le 6, ...": of the month spoken of, or of the next after its end; of the day of publication, the last such day."""
        first = base.replace(day=1)
        if published and n > base.day:
            first = (first - DAY).replace(day=1)
        elif not published and base.day - n > MONTH_OVER:
            first = (first + 31 * DAY).replace(day=1)
        if not published and self.r.published and first + (n - 1) * DAY > self.r.published >= base:
            first = (first - DAY).replace(day=1)  # no day to come
        day = first + (n - 1) * DAY
        return Period(day, day, "day") if day.month == first.month else Period()

    def same_year(self, d: DateSpan) -> None:
        """"In early 2003 ... freed that August": a month of the year spoken of."""
        last, p = self.memory.last_period, d.period
        if last is None or last.start is None or p.precision != "month" or p.start is None or p.end is None or d.start == 0 \
                or self.r.words[d.start - 1] not in self.lex.that or last.start.year == p.start.year:
            return
        year = last.start.year
        d.period = Period(p.start.replace(year=year), p.end.replace(year=year, day=min(p.end.day, calendar.monthrange(year, p.end.month)[1])), "month")

    def own_date(self, d: Draft) -> Period | None:
        raw = d.raw
        if raw.befell is not None and raw.befell.dates:
            return raw.befell.dates[0].period
        if raw.group is not None:
            for date in raw.sentence.dates:
                if date.inside is not None:
                    if date.inside is raw.group or date.inside.of is raw.group and not date.inside.triggers:
                        return date.period
                    continue
                verb = raw.clause.verb
                if self.lex.head_first and verb is not None and verb.end <= date.start < raw.group.start:
                    continue  # after the verb and before the noun the date is the verb's
                near = date.end == raw.group.start or date.end == raw.group.start - 1 and not self.r.words[date.end].isalpha()
                if near and self.lex.head_first and any(c.kind == "red" and c is not raw.clause and any(x is date for x in c.dates) for c in raw.sentence.clauses):
                    continue  # "according to a statement of Friday, two attacks ..."
                if near or raw.group.start <= date.start < raw.group.end or self.right_after(raw, date):
                    return date.period
            for c in raw.sentence.clauses:  # "an attack on X, carried out on Monday", "the attack, which took place on Monday"
                if c.kind in {"red", "rel"} and c.subject is raw.group and c.dates and c.verb is not None and not c.verb.cues("say") and any(
                        p.use == "light" or p.use == "happen" and c.kind == "rel" for p in c.verb.patterns):
                    return c.dates[0].period
            for c in raw.sentence.clauses:  # "claimed an ambush in which six soldiers died last week"
                if c.kind == "rel" and c is not raw.clause and c.dates and (c.subject is raw.group or any(a is raw.group for a in c.adjuncts)) and c.verb is not None and any(
                        f.toll == "dead" or f.object == "dead-count" for p in c.verb.patterns for f in p.frames):
                    return c.dates[0].period
            if raw.clause.verb is not None and not same_scene(raw):
                v = raw.clause.verb
                said = [x for x in raw.clause.dates if v.end <= x.start < raw.group.start]
                later = [x for x in raw.clause.dates if x.start > raw.group.end and x.inside is None]
                return later[0].period if said and later and any(o is raw.group for o in raw.clause.objects) else None  # "announced on Friday the death of X, on 3 June"
            if self.before_news(raw) or self.beside_coup(raw):
                return None
        dates = raw.clause.dates
        if raw.group is not None and raw.light is None and raw.clause.subject is not raw.group and "after" in self.lex.prep_class.get(raw.group.prep, ()):
            dates = [x for x in dates if x.start > raw.group.start]
        if self.lex.head_first and len(dates) > 1 and dates[0].since and raw.clause.verb is not None:
            dates = sorted(dates, key=lambda x: x.start < raw.clause.verb.start)  # type: ignore[union-attr]
        if dates and raw.nominal and raw.group is raw.clause.subject and self.lex.head_first:
            tail = occasion_tail(raw.clause, raw.sentence, self.lex, True)
            dates = [x for x in dates if id(x) not in tail]  # "this attack comes a week after a raid of 3 March"
        if dates and not raw.nominal and not self.lex.head_first:
            tail = occasion_tail(raw.clause, raw.sentence, self.lex)
            own = [x for x in dates if id(x) not in tail]
            up = raw.clause.parent
            dates = own or ([] if raw.clause.kind == "inf" and up is not None and up.dates else dates)
        told = [x.period for x in dates if x.inside is None]
        return finest(told) if told else None

    def unmeasured(self, s: Sentence) -> None:
        """Take out of a sentence what an event is only measured by: "the deadliest attack on the army since 2019"."""
        for date in [x for x in s.dates if x.since] if not self.lex.head_first else []:
            best = next((g for g in reversed(s.groups) if g.triggers and g.end <= date.start), None)
            if best is not None and not self.lex.superlatives.isdisjoint(self.r.words[best.start:best.end]):
                s.dates.remove(date)
                for c in s.clauses:
                    c.dates = [x for x in c.dates if x is not date]

    def before_news(self, raw: Raw) -> bool:
        """"Two days after the attack on X, gunmen struck Y on Monday": the day is that of the second."""
        v = raw.clause.verb
        return self.lex.head_first and raw.group is not None and raw.light is None and raw.clause.subject is not raw.group and v is not None \
            and "after" in self.lex.prep_class.get(raw.group.prep, ()) and any(f.fold in DEEDS for p in v.patterns for f in p.frames)

    def right_after(self, raw: Raw, date: DateSpan) -> bool:
        """"the attack of 2 January 2021", "the coup of ..."."""
        if date.start < raw.end or raw.group is None or date.since and self.lex.head_first:
            return False
        between = [i for i in raw.sentence.items if raw.group.end <= i.start < date.start]
        if self.lex.head_first:
            between = [i for i in between if not (i.verb is not None and not i.verb.finite and "pp" in i.verb.tags)]
        return all(i.kind in {"prep", "group"} for i in between) and len(between) <= 5 \
            and not any(i.group is not None and not i.group.prep for i in between)

    def tail(self, raw: Raw, s: Sentence) -> Period | None:
        """"Killed 179 people in X, most of whom were women, on 25 February.": the only day of the sentence, behind a comma at its end."""
        if self.lex.head_first or raw.nominal or len(s.dates) != 1 or raw.clause.kind not in {"main", "comp"} or s.dates[0].inside is not None:
            return None
        at = next((n for n, i in enumerate(s.items) if i.date is s.dates[0]), -1)
        if at < 2 or s.items[at - 1].kind != "prep" or s.items[at - 2].kind != "comma" or any(i.kind not in {"end", "quote", "close"} for i in s.items[at + 1:]):
            return None
        return s.dates[0].period if s.dates[0].period.precision == "day" else None

    def when(self, d: Draft, s: Sentence) -> None:
        """The event's own date, then its clause's neighbours', then the last one told, then the publication day."""
        raw = d.raw
        own = self.own_date(d)
        for m in raw.merged:
            if own is None:
                own = self.own_date(Draft(m, d.status))
        if own is not None and (own.start or own.end):
            if d.status.value == "planned":
                own = next((x.coming for x in s.dates if x.period is own and x.coming is not None), own)
            d.period, d.dated, d.own_date = own, True, True
            return
        if self.before_news(raw) and d.own_place and not any(m.clause is raw.clause and not m.nominal for m in raw.merged):
            return
        tail = self.tail(raw, s) if own is None else None
        if tail is not None:
            d.period, d.dated, d.own_date = tail, True, True
            return
        if self.beside_coup(raw):
            return
        for c in self.around_dates(raw.clause, s):
            free = [x for x in c.dates if x.inside is None or "after" not in self.lex.prep_class.get(x.inside.prep, ())]
            if free:
                d.period, d.dated = as_told(free[0].period) if speech(c) and d.status.value not in {"planned", "hypothetical"} else free[0].period, True
                return
        if self.lex.head_first and self.in_passing(raw):
            return
        told = [x.period for x in raw.clause.dates if x.inside is None and x.period.start] if raw.nominal else []
        if told and d.status.value not in {"planned", "hypothetical"}:  # "announced on Sunday its withdrawal": the day of the statement, where there is no other
            d.period, d.dated = told[0], True
            return
        self.no_date(d, s)

    def describes_subject(self, c: Clause) -> bool:
        """"Soldiers killed in the raid were buried on Tuesday": a participle of the subject, whose day is another."""
        up = c.parent
        if up is None or up.verb is None or up.subject is None or c.verb is None or c.subject is None or c.marker or c.subject_shared:
            return False
        return c.kind in {"red", "part"} and c.verb.start < up.verb.start and c.subject in (up.subject, up.subject.of) and not speech(up)

    def points_at(self, c: Clause) -> bool:
        """"On Friday it was seven villages that were attacked": one statement in two clauses."""
        up = c.parent
        return c.kind == "rel" and c.subject is not None and up is not None and up.verb is not None and up.subject is not None and up.subject.pronoun != "" \
            and up.subject.role is None and self.r.words[up.verb.main] in self.lex.be and any(o is c.subject for o in up.objects)

    def around_dates(self, c: Clause, s: Sentence) -> list[Clause]:
        if self.describes_subject(c):
            return [x for x in s.clauses if x.parent is c]
        if self.points_at(c) and c.parent is not None and c.parent.dates:
            return [c.parent]
        out: list[Clause] = []
        for other in (c.previous, c.parent):
            while other is not None and other not in out and len(out) < 6:
                out.append(other)
                other = other.previous or other.parent
        agent = self.lex.head_first and c.kind == "rel" and c.parent is not None and c.subject is not None and c.verb is not None and not c.verb.past_perfect \
            and any(a is c.subject for a in c.parent.adjuncts) and "agent" in self.lex.prep_class.get(c.subject.prep, ())
        same = self.lex.head_first and c.kind == "rel" and c.comma and c.object_gap is not None and c.subject is not None and c.subject.pronoun in {"it", "they"} \
            and c.verb is not None and not c.verb.past_perfect  # « se sont vengés lundi sur Sari, qu'ils ont rasé »
        if (agent or same) and c.parent is not None and c.parent.dates:
            return [c.parent]  # « visité mardi par des hommes qui ont emporté les vivres »
        there = self.lex.head_first and c.marker == "place" and c.parent is not None and c.verb is not None and not c.verb.past_perfect  # "entered X, where they attacked ..."
        if c.verb is not None and c.verb.past_perfect or c.kind == "rel" and c.verb is not None and (c.verb.past_perfect or c.verb.perfect) and not there:
            return [x for x in out if speech(x) or x is c.parent and c.kind == "comp" and x.verb is not None and x.verb.cues("say")]
        kinds = {"sub", "part", "inf", "red"} if self.lex.head_first else {"sub", "part", "inf"}
        children = [x for x in s.clauses if x.parent is c and x.kind in kinds
                    and not (x.kind == "red" and x.dates and (x.dates[0].period.precision != "day" or x.dates[0].since))]
        following = [x for x in s.clauses if x.previous is c and x.kind == c.kind]
        if self.lex.head_first and c.verb is not None and c.verb.passive:  # « ont été volées et leur berger battu, vendredi »
            bare = next((x for x in s.clauses if x.order == c.order + 1 and x.kind == "main" and x.verb is None and x.segment == c.segment), None)
            following += [x for x in s.clauses if bare is not None and x.kind == "red" and x.subject is bare.subject and x.order == bare.order + 1]
        return [x for x in out if not speech(x)] + children + following + [x for x in out if speech(x)]

    def by_the_way(self, raw: Raw, s: Sentence) -> Period | None:
        """"Seized ammunition hidden in a truck coming from X at Y on 1 March": the only day of the sentence, at the end of participles that tell no event."""
        date = s.dates[0] if len(s.dates) == 1 and not self.lex.head_first else None
        if date is None or date.inside is not None or date.period.precision != "day" or raw.clause.kind != "main":
            return None
        c = next((x for x in s.clauses if date in x.dates), None)
        goal = raw.clause if date.start >= raw.end else raw.clause.previous
        while c is not None and c is not goal:
            if c.kind not in {"red", "part"} or any(x.raw.clause is c for x in self.memory.sentence_drafts):
                return None
            c = c.parent
        return date.period if c is not None and c is goal else None

    def backshifted(self, c: Clause) -> bool:
        """"JNIM said that it had killed 11": what is said of an event told before, and no background."""
        up = c.parent
        return c.kind == "comp" and up is not None and up.verb is not None and up.verb.cues("say", "deny") and "past" in up.verb.tags \
            and (not self.lex.head_first or bool(self.memory.drafts or self.memory.label_period or self.memory.last_period))

    def in_passing(self, raw: Raw) -> bool:
        """"Officials involved in the coup", "the coups in Mali and Niger": an event named in passing."""
        if raw.nominal and raw.frame.fold == "coup" and not self.lex.head_first and self.r.words[raw.end - 1].endswith(self.lex.plural_endings):
            return True
        return raw.nominal and raw.frame.fold in {"coup", "agreement"} and raw.light is None and raw.clause.subject is not raw.group \
            and not any(o is raw.group for o in raw.clause.objects)

    def beside_coup(self, raw: Raw) -> bool:
        """"Marched on Sunday in support of the soldiers who overthrew him", "... of the coup": power was taken on another day."""
        if raw.frame.fold != "coup":
            return False
        if not raw.nominal:
            return raw.clause.kind == "rel" and not raw.clause.dates
        return self.in_passing(raw) and raw.group is not None and not self.lex.prep_class.get(raw.group.prep, set()) & {"locative", "during", "agent"} and bool(raw.group.prep)

    def counted_from(self, raw: Raw, s: Sentence) -> bool:
        """"Ten days after the events, gunmen came back": a day that is counted from one which the text does not give."""
        units = self.memory.k.calendar.units
        return not self.lex.head_first and any(
            "after" in self.lex.prep_class.get(g.prep, ()) and g.prep_start > s.start and self.r.words[g.prep_start - 1] in units and g.end <= raw.start
            and not g.date for g in s.groups) and not s.dates

    def news_again(self, raw: Raw, earlier: Draft | None) -> bool:
        """"HRW called on Mali to investigate", after what was done in a month gone: what is said now is of the day of the paper."""
        if self.lex.head_first or raw.frame.fold not in SAID or self.r.published is None or raw.clause.kind in {"part", "red"}:
            return False
        last = earlier.period.start if earlier is not None else self.memory.last_period.start if self.memory.last_period is not None else None
        return last is not None and (self.r.published - last).days > OLD

    def up_to_now(self, raw: Raw) -> bool:
        """"They have expelled French forces": no perfect tense tells of the day that was just spoken of."""
        v = raw.clause.verb
        return not self.lex.head_first and self.r.published is not None and not raw.nominal and v is not None and v.perfect and v.finite and not v.past_perfect and not v.modal \
            and raw.frame.fold not in {"violence", "captivity"} and raw.clause.kind == "main"

    def no_date(self, d: Draft, s: Sentence) -> None:
        raw = d.raw
        if d.status.value in {"planned", "hypothetical"}:
            return
        v = raw.clause.verb
        aside = self.lex.head_first and raw.clause.kind == "red" and raw.clause.subject is not None and raw.clause.parent is not None \
            and raw.clause.subject.determiner in self.lex.definite and raw.clause.parent.verb is not None and not raw.nominal
        background = aside or self.describes_subject(raw.clause) or (v is not None and v.past_perfect and not raw.nominal and not self.backshifted(raw.clause)) or raw.note == "attributive" or (
            raw.nominal and raw.group is not None and "after" in self.lex.prep_class.get(raw.group.prep, ()) and raw.light is None
            and raw.frame.fold != "violence")
        passing = self.in_passing(raw)
        if (background or passing) and not (self.memory.label_period is not None and self.memory.label_sentence == s.number):
            return  # "officials involved in the coup": an event named in passing
        by_the_way = self.by_the_way(raw, s)
        if by_the_way is not None:
            d.period, d.dated = by_the_way, True
            return
        if self.counted_from(raw, s):
            return
        if self.memory.label_period is not None:
            d.period, d.dated = self.memory.label_period, True
            return
        far = 4 if self.lex.head_first else 3
        earlier = next((x for x in reversed(self.memory.drafts) if x.dated and s.number - x.last_told() <= far), None)
        if self.news_again(raw, earlier) or self.up_to_now(raw):
            d.period = Period(self.r.published, self.r.published, "published")
            return
        if earlier is not None and earlier.period.precision == "day" and earlier.period.end is not None and d.places and earlier.places and (
                d.inherited or d.places[0].id == earlier.places[0].id or not s.dates):
            still = self.lex.head_first and self.memory.last_sentence_dated <= earlier.last_told() and raw.frame.fold == earlier.raw.frame.fold  # no other day was told since
            if s.number - earlier.last_told() <= (far if still else 2):
                d.period, d.dated = earlier.period, True
                return
        if self.memory.last_period is not None and self.memory.last_sentence_dated == s.number - 1 and self.memory.last_period.start and self.memory.last_period.end \
                and (self.memory.last_period.end - self.memory.last_period.start).days < 8:
            d.period, d.dated = self.memory.last_period, True
            return
        if self.r.published is not None:
            d.period = Period(self.r.published, self.r.published, "published")


def as_told(p: Period) -> Period:
    """The day of a statement: news of an event whose own day is not told, as the day of publication is."""
    return dataclasses.replace(p, precision="published") if p.precision == "day" and p.end == p.start else p


def finest(told: list[Period]) -> Period:
    """The first of several dates, or a day inside it that says it more exactly ("two years ago, on 15 August 2022")."""
    first = told[0]
    if first.precision in {"year", "month", "week"} and first.start and first.end:
        return next((p for p in told[1:] if p.precision == "day" and p.start and first.start <= p.start <= first.end), first)
    return first
