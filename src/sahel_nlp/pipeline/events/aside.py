"""What is told beside the news: another event from which it is counted or for which it was done, and what has happened many times."""

from __future__ import annotations

import calendar
import datetime

from ...records import Period, Toll
from ..counts import number_at
from ..state import Clause, Group, Verb
from .draft import DEEDS, Draft
from .memory import Memory

MANY = 1000  # dead; more are no toll of a day
BACK = 3  # tokens between a length of time and the word that links it


class Aside:
    """Tells drafts that are another event than the one reported, and generic mentions of violence."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.r, self.lex = memory.r, memory.lex
        self.units = {**memory.k.calendar.units, **dict.fromkeys(memory.k.calendar.hours, "hour")}

    def another(self, d: Draft) -> bool:
        """"A day after gunmen struck X", "in retaliation for the murder of Y", "in a separate attack": not the event beside it."""
        if self.distance(d) is not None:
            return True
        raw, g = d.raw, d.raw.group
        link = self.link(d)
        if link is not None and self.r.words[link] in self.lex.time_links_apart:
            return True
        if self.other_one(d):
            return True
        if raw.nominal and g is not None:
            return bool(self.lex.prep_class.get(g.prep, set()) & {"motive"}) and raw.light is None \
                or not raw.frame.counts and any(self.r.words[i] in self.lex.another for i in range(g.start, raw.start))
        return False

    def other_one(self, d: Draft) -> bool:
        """« Quelques jours après celle de X, qui a fait dix morts » : what is told of the other attack."""
        c = d.raw.clause
        return c.kind == "rel" and c.subject is not None and c.subject.pronoun == "it" and c.subject.of is not None \
            and "after" in self.lex.prep_class.get(c.subject.prep, ())

    def one_more(self, d: Draft) -> bool:
        """"Another attack took place at X.": news like the attack before it, of the day spoken of."""
        raw, v = d.raw, (d.raw.light or d.raw.clause).verb
        return raw.nominal and raw.clause.subject is raw.group and raw.clause.kind == "main" and self.distance(d) is None and v is not None and not v.past_perfect

    def distance(self, d: Draft) -> tuple[int, str] | None:
        """(number, unit) of "two days after" before the words that tell the event, or None."""
        link = self.link(d)
        if link is None or self.r.words[link] not in self.lex.time_links:
            return None
        link = next((i.start for i in d.raw.sentence.items
                     if i.kind == "adverb" and i.value != "length" and i.end == link and i.start > d.raw.sentence.start), link)  # « dix ans jour pour jour après »
        unit = self.units.get(self.r.words[link - 1]) if link > d.raw.sentence.start else None
        if unit is None:
            return None
        for i in range(max(d.raw.sentence.start, link - 1 - BACK), link - 1):
            n = number_at(self.r, i, link)
            value = n.toll.best if n is not None and n.end == link - 1 else 1 if i == link - 2 and self.r.words[i] in self.lex.number_articles else None
            if value is not None:
                return value, unit
        return 1, unit  # "just days after"

    def link(self, d: Draft) -> int | None:
        """The token of the word ("after", "since") that ties the event to the rest of the sentence."""
        raw, g = d.raw, d.raw.group
        if raw.nominal and g is not None and g.prep and raw.clause.subject is not g:
            return g.prep_start
        c = raw.clause
        if raw.nominal and c.kind == "sub" and c.subject is not g:
            return None
        while c.kind != "sub" and c.parent is not None and c.kind in {"part", "red", "comp"}:
            c = c.parent
        if c.kind != "sub":
            return None
        first = min((x.start for x in (c.subject, c.verb, *c.adjuncts) if x is not None), default=raw.start)
        return next((i for i in range(first - 1, max(raw.sentence.start, first - 4) - 1, -1) if self.r.words[i] in self.lex.time_links), None)

    def day(self, d: Draft, drafts: list[Draft]) -> Period:
        """The day that the distance to the event beside it gives, or no date."""
        away = self.away(d)
        other = next((o for o in drafts if o is not d and o.period.start is not None and o.period.precision == "day" and self.distance(o) is None), None)
        if away is not None and other is None and self.lex.head_first and not d.raw.sentence.dates and (told := self.years_ago(*away)) is not None:
            return told
        if away is None or other is None or other.period.start is None:
            return Period()
        return shifted(other.period.start, *away)

    def years_ago(self, n: int, unit: str) -> Period | None:
        """« Cinq ans après la tuerie de X, les rescapés attendent »: counted from the day of the paper."""
        day = self.r.published
        if day is None or n >= 0 or unit not in {"year", "decade"}:
            return None
        year = day.year + n * (10 if unit == "decade" else 1)
        return Period(day.replace(year=year, month=1, day=1), day.replace(year=year, month=12, day=31), "year")

    def away(self, d: Draft) -> tuple[int, str] | None:
        """(number, unit) from the event beside it to this one, negative for what came before, or None."""
        found, link = self.distance(d), self.link(d)
        if found is None or link is None:
            return None
        return (1 if self.r.words[link] in self.lex.time_links_ahead else -1) * found[0], found[1]

    def counted_from(self, d: Draft, drafts: list[Draft]) -> Period | None:
        """"Two days after the army bombed X on 3 March, Y attacked": the day of an event that another, told with its own, is counted from."""
        other = next((o for o in drafts if o is not d and o.own_date and o.period.start is not None and o.period.precision == "day" and self.distance(o) is not None
                      and o.raw.start < d.raw.start), None)
        link = self.link(other) if other is not None else None
        away = self.away(other) if other is not None else None
        if other is None or link is None or away is None or other.period.start is None or not any(
                x.period is other.period and x.start > link for x in d.raw.sentence.dates):
            return None  # "on 17 October, two days after X left": the day of the news
        return shifted(other.period.start, -away[0], away[1])

    def repeated(self, d: Draft) -> bool:
        """"Has been attacked three times", "attacks have increased": no single event on a day."""
        v = d.raw.clause.verb
        if v is None or d.own_date:
            return False
        if v.perfect and not v.past_perfect and "ger" in v.tags:
            return True  # "has been battling"
        end = next((i.start for i in d.raw.sentence.items if i.start >= v.end and i.kind in {"comma", "stop", "sub", "conj", "comp", "rel"}), d.raw.sentence.end)
        return any(self.lex.repeated.at(self.r.words, i, end) is not None for i in range(max(d.raw.sentence.start, v.start - 2), end))

    def at_war(self, d: Draft) -> bool:
        """"Niger is battling two insurgencies", "help in combating terrorists": a war, no fight of a day."""
        raw, v = d.raw, d.raw.clause.verb
        if self.long_war(d):
            return True
        if raw.nominal or raw.frame.id != "clash" or v is None or v.lemma not in self.lex.wars or d.own_date and (d.period.end is not None or self.lex.head_first) \
                or d.own_place and d.places and d.places[0].rank >= 5 or raw.sentence.headline:
            return False
        told_of_actor = raw.clause.kind == "rel"  # "hunters, who fight the jihadists"
        if not told_of_actor and not all(i in self.memory.k.actors and self.memory.k.actors[i].type in {"government", "state"} for i in d.initiators.ids):
            return False
        going_on = v.perfect and not v.past_perfect and not d.own_date and not d.own_place and not self.lex.head_first  # "has battled an insurgency"
        return v.infinitive or going_on or "past" not in v.tags and not v.passive and not (v.perfect and "ger" not in v.tags)

    def long_war(self, d: Draft) -> bool:
        """"Has long been engaged in a conflict", "has grappled with violence since 2012": a war of years, with no day and no spot."""
        raw, v = d.raw, d.raw.clause.verb
        if raw.nominal or raw.frame.id != "clash" or v is None or v.lemma not in self.lex.wars or self.lex.head_first or d.tally.dead != Toll():
            return False
        if not (d.initiators.ids or d.targets.ids):
            return True  # "engaged in efforts against insurgents"
        if d.own_date and d.period.precision != "year" or any(p.rank >= 5 for p in d.places if d.own_place):
            return False
        if d.initiators.ids and d.targets.ids:
            again = any(self.lex.repeated.at(self.r.words, i, raw.sentence.end) for i in range(v.start, raw.sentence.end))
            return v.perfect and again and all(self.memory.k.actors[i].type in {"government", "state"} for i in d.initiators.ids if i in self.memory.k.actors)
        return v.perfect and not v.past_perfect or v.passive or raw.clause.kind in {"red", "part"}

    def purpose(self, d: Draft) -> bool:
        """"They encircled the mosque to carry out a massacre": what the deed told beside was for."""
        c = d.raw.light or d.raw.clause
        above = c.parent.verb if c.parent is not None else None
        return d.status.value == "planned" and c.kind == "inf" and d.raw.frame.fold == "violence" and above is not None \
            and not any(p.use == "cue" for p in above.patterns) and any(f.fold in DEEDS for p in above.patterns for f in p.frames)

    def generic(self, d: Draft) -> bool:
        """"Most attacks", "jihadist violence has spread": violence in general, without a number, a day or a spot."""
        raw, g = d.raw, d.raw.group
        v = raw.clause.verb
        if self.at_war(d) or self.purpose(d) or self.told_already(d) or self.by_the_way(d):
            return True
        if not raw.nominal and raw.clause.kind == "rel" and v is not None and v.perfect and not v.past_perfect and raw.frame.fold == "violence" \
                and d.tally.dead.best is None and d.tally.dead.low is not None and not d.own_place and not d.own_date:
            return True  # "violence that has killed thousands"
        if raw.nominal and g is not None and raw.frame.id == "violence" and not g.determiner and g.number is None and g.owner is None and not d.targets.ids \
                and d.tally.dead == Toll() and not self.lex.head_first and not raw.sentence.headline and not any(p.rank >= 5 for p in d.places if d.own_place):
            return True  # "to counter rising violence by extremists"
        if raw.frame.id == "left-dead" and not raw.nominal and d.tally.dead == Toll() and not (d.tally.injured or d.initiators.ids or d.targets.ids or self.lex.head_first) \
                and d.status.value == "asserted":
            return True  # "continued to inflict casualties"
        if raw.nominal and raw.frame.fold == "coup" and not self.lex.head_first and self.r.words[raw.end - 1].endswith(self.lex.plural_endings) and not (d.own_place or d.own_date):
            return True  # "following coups in all three nations in recent years"
        if self.standing(d) or self.of_years(d) or self.habitual(d) or self.spell(d):
            return True
        if self.lex.head_first and raw.nominal and g is not None and raw.frame.fold in {"looting", "captivity", "burning"} and not raw.definite and raw.light is None \
                and g.number is None and g.prep and not (d.own_place or d.own_date or d.initiators.ids or d.targets.ids) and self.r.words[raw.start].endswith(self.lex.plural_endings):
            return True  # "attacks civilians with looting and kidnappings"
        if not raw.nominal or g is None or raw.frame.fold != "violence" or raw.definite or raw.light is not None or g.number is not None \
                or g.determiner in self.lex.singular or g.owner is not None or g.pronoun:
            return False
        if d.tally.dead != Toll() or d.tally.injured or d.own_date and d.period.precision == "day" or d.targets.ids and d.initiators.ids:
            return False
        if any(p.rank >= 5 for p in d.places if d.own_place):
            return False
        v = raw.clause.verb
        if g.determiner in self.lex.general:
            return True
        if v is None or raw.clause.subject is not g:
            return False
        return v.perfect or "past" not in v.tags and v.finite and not v.passive or v.lemma in self.lex.general_verbs

    def bare(self, d: Draft) -> bool:
        """A noun of violence beside which no side, day, spot or toll is told."""
        raw = d.raw
        return raw.nominal and raw.frame.fold == "violence" and raw.light is None and not d.claimed and not (raw.initiators or raw.targets or raw.places or raw.dead or raw.injured) \
            and not (d.own_date and self.dated_itself(d)) and d.tally.dead == Toll() and d.tally.injured is None

    def dated_itself(self, d: Draft) -> bool:
        """Is the day the noun's, and not that of the verb it stands beside ("interviewed witnesses to the killings in March")?"""
        g = d.raw.group
        if g is None or not g.prep or d.raw.clause.subject is g or self.lex.head_first:
            return True
        return any(x.inside is g or g.start <= x.start < g.end or 0 <= x.start - g.end <= 1 or 0 <= g.prep_start - x.end <= 1 for x in d.raw.sentence.dates)

    def told_already(self, d: Draft) -> bool:
        """"These attacks", "the killings", "neither attack": those told before, of which no more is said."""
        raw, g = d.raw, d.raw.group
        if g is None or not self.bare(d) or d.own_place and not self.lex.head_first or raw.sentence.headline:
            return False
        v = raw.clause.verb
        condemned = not self.lex.head_first and raw.definite and v is not None and any(o is g for o in raw.clause.objects) and any(f.fold == "statement" for p in v.patterns for f in p.frames)
        several = condemned or g.determiner in self.lex.each_told or raw.definite and self.r.words[raw.end - 1].endswith(self.lex.plural_endings)
        return several and any(x.raw.frame.fold == "violence" for x in self.memory.drafts)

    def by_the_way(self, d: Draft) -> bool:
        """"A hotspot for attacks", "incidents in which forces committed abuses": violence as such."""
        raw, g = d.raw, d.raw.group
        if self.lex.head_first:
            return False
        if self.in_passing(d):
            return True
        if g is None:
            return False
        if raw.frame.id == "abuses":
            spot = any(p.rank >= 5 for p in d.places if d.own_place)
            return not (d.own_date or spot or d.tally.dead != Toll() or d.targets.ids and (d.own_place and raw.sentence.headline or raw.light is not None and d.initiators.ids))
        linked = g.prep and raw.clause.subject is not g and not self.lex.prep_class.get(g.prep, set()) & {"during", "locative", "after", "agent", "means"}
        return bool(linked) and self.bare(d) and self.in_general(g)

    def in_passing(self, d: Draft) -> bool:
        """"One of several countries to be hit by violence", "where there are hostilities", "blamed for kidnapping and theft", "attacks were reported in Mali"."""
        raw, g, v = d.raw, d.raw.group, d.raw.clause.verb
        up = raw.clause.parent.verb if raw.clause.parent is not None else None
        if not raw.nominal and raw.clause.kind == "inf" and v is not None and v.passive and up is not None and up.lemma in self.lex.be and raw.frame.fold == "violence" and not d.own_date:
            return True
        if g is None or not raw.nominal or raw.light is not None or d.claimed or raw.initiators or raw.targets or d.own_date or d.tally.dead != Toll() or d.tally.injured \
                or g.number is not None or g.determiner or g.owner is not None or raw.sentence.headline or any(p.rank >= 3 for p in d.places if d.own_place):
            return False
        if v is not None and v.there and "past" not in v.tags and not v.perfect:
            return True
        head = g.parent_coord or g
        listed = head.prep and raw.clause.subject is not head and not self.lex.prep_class.get(head.prep, set()) & {"during", "locative", "after", "agent", "means"}
        if raw.frame.type in {"abduction", "arrest", "sexual_violence", "looting"} and not (raw.dead or raw.injured or raw.abducted):
            return bool(listed)
        return raw.frame.fold == "violence" and raw.clause.subject is g and self.in_general(g) and v is not None and v.passive and v.cues("say")

    def spell(self, d: Draft) -> bool:
        """"..., ending weeks of clashes": a spell of violence without sides or a toll, told by the way."""
        g = d.raw.group
        bare = not (d.initiators.ids or d.targets.ids or d.tally.dead.best or d.raw.places)
        return bare and d.raw.nominal and d.raw.clause.kind == "part" and g is not None and d.raw.frame.fold == "violence" and any(
            o.of is g and self.r.words[o.end - 1] in self.units for o in d.raw.sentence.groups)

    def of_years(self, d: Draft) -> bool:
        """"Militants have killed thousands", "have carried out attacks": what has come about up to now, and no event of the article's day."""
        raw, v = d.raw, self.finite(d)
        for m in raw.merged:  # "thousands have died in the fighting"
            if raw.nominal and m.clause.verb is not None and m.clause.verb.perfect and not m.clause.verb.past_perfect and not m.nominal and not self.lex.head_first and any(
                    self.r.words[i] in self.lex.masses for g in m.dead for i in range(g.start, g.end)):
                return not any(p.rank >= 5 for p in d.places if d.own_place)
        if v is None or not v.perfect or v.past_perfect or raw.sentence.headline or raw.frame.fold not in DEEDS - {"takeover"} | {"demand"} or self.lex.head_first:
            return False
        if d.own_date and d.period.precision != "year" and d.period.end is not None or any(p.rank >= 5 for p in d.places if d.own_place) or d.tally.injured:
            return False
        if raw.frame.fold == "demand" and any((m.number.toll.best or 0) >= MANY for g in raw.targets for m in g.members() if m.number is not None):
            return True  # "has forced more than a million people to flee"
        dead = d.tally.dead
        if dead == Toll() and not raw.nominal and any(self.r.words[i] in self.lex.habit for i in range(v.start, v.end)):
            return True  # "has come under repeated attack"
        if dead.best is not None:
            return dead.best >= MANY
        if any(self.r.words[i] in self.lex.masses for g in (*raw.dead, *raw.clause.objects) for m in g.members() for i in range(m.start, m.end)):
            return True
        if dead != Toll():
            return False
        if raw.clause.kind == "rel" and v.passive and not d.targets.ids:
            return True  # "a region that has been battered by X"
        named = d.initiators.ids and not d.initiators.generic
        if raw.nominal:
            g = raw.group
            return g is not None and not raw.definite and self.in_general(g) and (not d.targets.ids or not named)
        return bool(raw.targets) and not named and all(self.in_general(m) for g in raw.targets for m in g.members())

    def habitual(self, d: Draft) -> bool:
        """"Troops are frequently attacked", "gunmen regularly raid villages": a habit told in the present tense."""
        v = self.finite(d)
        if v is not None and v.perfect and not v.past_perfect and not d.own_date and d.raw.frame.fold in DEEDS and d.tally.dead == Toll() and not d.raw.sentence.headline \
                and not any(p.rank >= 5 for p in d.places if d.own_place) and any(self.r.words[i] in self.lex.habit_adverbs for i in range(v.start, v.end)):
            return True  # "have often been targeted"
        if v is None or v.perfect or "past" in v.tags and not v.passive or d.own_date or d.raw.sentence.headline or self.lex.head_first:
            return False
        above = c.parent.verb if (c := d.raw.light or d.raw.clause).kind == "inf" and c.parent is not None else None
        if above is not None and above.finite and not above.perfect and "past" not in above.tags and not above.passive and above.lemma in self.lex.general_verbs:
            return d.raw.frame.fold in DEEDS  # "militants continue to stage attacks"
        present = not v.passive or any(self.r.words[i] in self.lex.present_be for i in range(v.start, v.end))
        return present and d.raw.frame.fold in DEEDS and any(self.r.words[i] in self.lex.habit_adverbs for i in range(max(d.raw.sentence.start, v.start - 1), v.end))

    def finite(self, d: Draft) -> Verb | None:
        """The finite verb that gives the event its tense."""
        c: Clause | None = d.raw.light or d.raw.clause
        while c is not None and (c.verb is None or not c.verb.finite) and c.kind in {"part", "red"}:
            c = c.parent
        if c is not None and c.verb is not None and c.subject_shared and c.kind == "main" and c.verb.ambiguous and c.previous is not None \
                and c.previous.verb is not None and c.previous.verb.perfect:
            return c.previous.verb  # "have staged attacks and kidnapped foreigners"
        return c.verb if c is not None else None

    def in_general(self, g: Group) -> bool:
        """A plural without article, number or name: "attacks", "civilians"."""
        return g.number is None and not g.determiner and g.owner is None and not g.actors and not g.pronoun and not g.unknown and not g.places \
            and self.r.words[g.end - 1].endswith(self.lex.plural_endings)

    def most_of_all(self, d: Draft) -> bool:
        """"The largest number of civilians killed by drones since 2021": a measure, and no killing of its own."""
        c = d.raw.clause
        return not d.raw.nominal and c.kind == "red" and c.subject is not None and c.subject.number is None and c.subject.of is not None and not self.lex.superlatives.isdisjoint(
            self.r.words[c.subject.start:c.subject.end])

    def famed(self, d: Draft, g: Group) -> bool:
        """"Kidnapping is rife", "gangs known for kidnapping and cattle-rustling": a habit of a place or of people."""
        v, words = d.raw.clause.verb, self.r.words
        if d.raw.clause.subject is g and v is not None and words[v.main] in self.lex.present_be and not d.raw.definite \
                and any(w in self.lex.habit for w in words[v.end:v.end + 2]):
            return True
        head = g.parent_coord or g
        return head.prep_start > 0 and self.lex.fame.at(words, head.prep_start - 1, g.start) is not None

    def standing(self, d: Draft) -> bool:
        """"Regular attacks", "the country has been the scene of attacks since 2015": what a place lives with, and no event of a day."""
        raw, g, v = d.raw, d.raw.group, d.raw.clause.verb
        since = any(x.since and x.period is d.period for x in raw.sentence.dates)
        if not raw.nominal and raw.frame.id == "suffered" and v is not None and not v.perfect and "past" not in v.tags and since:
            return True  # "has been the target of attacks since 2015"
        if raw.nominal and g is not None and raw.frame.fold in DEEDS and self.famed(d, g) or self.most_of_all(d):
            return True
        if not raw.nominal or g is None or raw.frame.fold != "violence" or g.number is not None or g.determiner in self.lex.singular or g.owner is not None \
                or raw.definite and g.determiner not in self.lex.general_articles:
            return False
        if d.tally.dead != Toll() or d.tally.injured or d.own_date and d.period.precision == "day" and d.period.end is not None:
            return False
        if any(w in self.lex.habit for w in self.r.words[g.start:g.end]):
            return True
        if v is not None and any(self.lex.repeated.at(self.r.words, i, v.end) for i in range(max(raw.sentence.start, v.start - 2), v.end)):
            return True  # "a town often hit by attacks"
        plural = not raw.definite or self.r.words[raw.start].endswith(self.lex.plural_endings)
        state = v is not None and any(p.use == "state" for p in v.patterns) and not v.past_perfect and (since or not v.perfect and "past" not in v.tags)
        plural = plural or state and g.determiner in self.lex.general_articles  # « confronté à la violence »
        return plural and (since or state and not any(p.rank >= 5 for p in d.places if d.own_place) and not (d.own_date and d.period.precision == "day"))


def shifted(day: datetime.date, n: int, unit: str) -> Period:
    """The day, the week or the month that lies n units from a day; of longer units nothing certain."""
    if unit == "hour" and n % 24 == 0:
        n, unit = n // 24, "day"
    if unit == "day":
        there = day + n * datetime.timedelta(days=1)
        return Period(there, there, "day")
    if unit == "week":
        monday = day + 7 * n * datetime.timedelta(days=1) - day.weekday() * datetime.timedelta(days=1)
        return Period(monday, monday + datetime.timedelta(days=6), "week")
    if unit == "month":
        year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
        return Period(datetime.date(year, month + 1, 1), datetime.date(year, month + 1, calendar.monthrange(year, month + 1)[1]), "month")
    return Period()
