"""Tolls told apart from their event: in another clause or sentence, risen, denied, or by another speaker."""

from __future__ import annotations

import dataclasses
import datetime

from ...records import Toll
from ..found import STATE_TYPES, Found
from ..places import RANK
from ..state import RAIDS, Clause, Sentence
from ..tolls import count_dead, rival
from ..triggers import Raw
from .dating import Dater
from .draft import DEEDS, Draft, no_victims
from .finishing import Finisher
from .memory import Memory
from .rival_accounts import RivalAccounts
from .speakers import Speakers

COUNTED = {"number", "unknown", "other-noun", "person", "civil", "dead"}  # classes of what a toll counts
FAR_DAYS = 10  # days before the event told, of which a toll is no longer its own
FOUND = {"found-dead", "bodies-found"}  # frames of the dead that come to light later
FAR_BACK = 6  # sentences over which "the attack" may still mean the one told


class TollUpdates:
    """Gives tolls to the event that they belong to."""

    def __init__(self, memory: Memory, dater: Dater, speakers: Speakers, finisher: Finisher) -> None:
        self.memory = memory
        self.r, self.lex = memory.r, memory.lex
        self.dater, self.speakers, self.finisher = dater, speakers, finisher
        self.rivals = RivalAccounts(memory)

    def new_toll(self, drafts: list[Draft], s: Sentence) -> None:
        """"The toll of the attack has risen from 12 to 17": the last figure is the toll."""
        for d in drafts if self.lex.head_first else ():
            d.drop = d.drop or self.total_of_several(d)
        for c in s.clauses:
            if c.verb is None or c.verb.modal or not any(g is not None and (g.classes & {"toll"} or g is c.subject and g.classes & {"dead"})
                                                         for g in (c.subject, *c.objects[:1])) and not self.goes_on(c, s):
                continue
            if c.subject is not None and self.lex.head_first and not self.lex.superseded.isdisjoint(self.r.words[c.subject.start:c.subject.end]):
                for d in drafts:
                    d.drop = d.drop or d.raw.clause is c and self.memory.drafts != []  # « un précédent bilan faisait état de ... »
                continue
            if self.lex.head_first and c.verb.past_perfect and c.subject is not None and "toll" in c.subject.classes and self.memory.drafts:
                continue  # « un premier bilan avait fait état de six morts »
            counted = [g for g in [*c.objects, *c.adjuncts] if g.number is not None and not g.distance
                       and not self.lex.prep_class.get(g.prep, set()) & {"members", "agent"}
                       and not g.classes - COUNTED - {"armed", "state-force"} - ({"event", "violence"} if "dead" in g.classes else set())
                       and not any(x.kind == "red" and x.subject is g and x.verb is not None and any(f.toll == "injured" for p in x.verb.patterns for f in p.frames) for x in s.clauses)]
            later = [g for g in counted if not self.lex.prep_class.get(g.prep, set()) & {"of", "against"}]  # « de 114, le bilan est passé à 132 »
            numbers = [g.number for g in (later or counted) if g.number is not None]
            died = [d for d in drafts if self.died_since(d, c)]
            now = [d for d in drafts if d not in died]
            event = next((d for d in now if d.raw.frame.fold == "violence" and not d.raw.frame.counts and not self.gives_toll(d, c)), None)
            spoken = self.speaks_of_toll(c)
            if event is None and c.subject is not None and (spoken or "toll" in c.subject.classes):  # "the death toll stood at 162": that of the event just told
                event = next((d for d in reversed(self.memory.drafts[-3:]) if d.raw.frame.fold == "violence" and s.number - d.raw.sentence.number <= 3), None)
                for d in now:
                    if event is not None and numbers and (d.raw.frame.counts or self.gives_toll(d, c)) and d.raw.clause is c and not (d.initiators.ids or d.own_place):
                        d.drop = True
                        event.tally.injured = event.tally.injured if d.tally.injured is None else d.tally.injured
            event = event or next((d for d in now if not d.raw.frame.polity and not d.drop), None)
            if numbers and event is not None:
                last = (later or counted)[-1]
                whole = count_dead(last, self.r) if last.coord and self.lex.head_first else None  # « de 49 civils et 15 militaires »
                top = (whole or numbers[-1].toll).high or (whole or numbers[-1].toll).best
                told = [Toll(top, top, top, str(top)), *self.rivals.bare_figures(s, c)]
                event.told = s.number
                if c.verb.lemma in self.lex.ranging:
                    told = [n.toll for n in numbers]
                old, by = event.tally.dead, event.status.speaker
                if spoken and event not in drafts and old.best is not None and old.best != told[0].best and not self.lex.new_toll & set(self.r.words[s.start:s.end]) and (
                        by is None or c.subject is None or self.rivals.words_of(by) != self.rivals.words_of(c.subject)):
                    told = [old, *told]  # the figure of another speaker
                event.tally.dead = told[0] if len(told) == 1 else rival(told)
                for d in died:
                    d.drop = True
                for d in drafts:
                    if d is not event and (d.raw.frame.id in {"left-dead", "deaths"} and (self.lex.head_first or d.raw.clause is c) or any(g in d.raw.dead for g in counted)):
                        d.tally.dead = Toll()

    def total_of_several(self, d: Draft) -> bool:
        """« ..., ce qui porte à une cinquantaine de personnes tuées le bilan de trois attaques »: no toll of the one told."""
        c = d.raw.clause
        up = c.parent if c.kind == "red" else c
        return not d.raw.nominal and up is not None and up.kind == "rel" and up.subject is not None and up.subject.pronoun in {"it", "other"} and up.subject.of is None \
            and up.verb is not None and any(f.id == "left-dead" and p.rest for p in up.verb.patterns for f in p.frames)

    def speaks_of_toll(self, c: Clause) -> bool:
        """« Le gouvernement a fait état d'un bilan de 38 morts »: a figure that somebody gives of the event told."""
        return self.lex.head_first and c.verb is not None and c.verb.cues("say") and any("toll" in g.classes and g.of is not None for g in c.objects[:1])

    def gives_toll(self, d: Draft, c: Clause) -> bool:
        """A verb of speech that only gives a toll is no event of its own beside the one told."""
        return d.raw.frame.id == "left-dead" and d.raw.clause is c and self.speaks_of_toll(c)

    def goes_on(self, c: Clause, s: Sentence) -> bool:
        """« Le premier bilan était de six morts ; il est désormais de neuf »: the pronoun is the toll."""
        return self.lex.head_first and c.subject is not None and c.subject.pronoun == "it" and c.subject.role is None and c.previous is not None and any(
            x.order < c.order and x.subject is not None and "toll" in x.subject.classes for x in s.clauses)

    def died_since(self, d: Draft, c: Clause) -> bool:
        """"The toll rose to 17 after two of the wounded died": they are among the 17."""
        return d.raw.clause.parent is c and not d.raw.nominal and d.raw.frame.toll == "dead" and not d.initiators.ids and c.subject is not None and "toll" in c.subject.classes

    def unharmed(self, drafts: list[Draft]) -> list[Draft]:
        """"Nobody was hurt", "no victims": no dead in the event told beside or before it."""
        out = []
        for d in drafts:
            none = d.status.value == "negated" and d.raw.frame.fold == "violence" and d.raw.frame.rank <= 50 \
                and (d.raw.frame.toll or d.raw.frame.counts or d.raw.frame.object == "dead-count") \
                or d.status.value == "negated" and no_victims(d)
            if not none:
                out.append(d)
                continue
            event = next((o for o in drafts if o is not d and o.raw.frame.fold == "violence" and o.status.value in {"asserted", "said"}), None)
            event = event or next((o for o in reversed(self.memory.drafts) if o.raw.frame.fold == "violence"
                                   and d.raw.sentence.number - o.raw.sentence.number <= 2), None)
            if event is None and not d.initiators.ids and not d.targets.ids and (d.raw.frame.counts or d.raw.frame.object == "dead-count" or d.raw.frame.id == "left-dead"):
                event = next((o for o in reversed([*self.memory.drafts, *(o for o in drafts if o is not d)])
                              if d.raw.sentence.number - o.raw.sentence.number <= 2 and o.status.value != "negated"), None)  # "... burned shops. No casualties were reported."
            untold = d.raw.group is not None and "toll" in d.raw.group.classes  # "without providing a toll"
            if event is not None and event.tally.dead == Toll() and not untold:
                event.tally.dead = Toll(0, 0, 0, d.status.cue)
            elif event is None and not d.raw.frame.counts and (d.initiators.ids or d.targets.ids):
                out.append(d)
        return out

    def found_again(self, d: Draft, s: Sentence) -> bool:
        """"Locals found the bodies of 31 men.", after 31 men were killed: the same dead."""
        return d.raw.frame.id in FOUND and d.tally.dead.best is not None and any(
            x.tally.dead.best == d.tally.dead.best and x.raw.frame.fold == "violence" and s.number - x.last_told() <= 4 for x in self.memory.drafts)

    def more_victims(self, d: Draft) -> bool:
        """"Two women were hit.": people counted in a passive without agent, where and when it was told before."""
        v = d.raw.clause.verb
        return not d.raw.nominal and v is not None and v.passive and not d.initiators.ids and not d.own_place and not d.raw.clause.dates \
            and bool(d.raw.targets) and all(g.number is not None and g.classes & {"person", "armed", "number"} for g in d.raw.targets)

    def continues(self, d: Draft, s: Sentence) -> bool:
        """"One gendarme was killed." after an attack: its toll, not another event."""
        if self.memory.drafts and (self.anaphoric(d, s) or self.fought_off(d, s) or self.found_again(d, s)):
            return True
        if not self.memory.drafts or d.raw.frame.fold != "violence" or d.raw.frame.rank > 52 and not self.more_victims(d):
            return False
        if d.raw.note == "enemy":
            return False  # "on the enemy side: nine dead"
        if self.earlier_count(d):
            return True
        c = d.raw.clause
        if c.kind == "rel" and c.verb is not None and c.verb.perfect:
            return False  # "violence that has killed thousands"
        if c.subject is not None and c.subject.triggers and any(self.r.words[i] in self.lex.another for i in range(c.subject.start, c.subject.end)):
            return False  # "another attack, which left dozens dead"
        if self.rivals.account(d, s):
            return False
        if d.raw.type == "explosive" and any(g.determiner not in self.lex.definite and "device" in g.classes for g in c.adjuncts) \
                and self.memory.drafts[-1].raw.type not in {"explosive", "suicide_bombing", "killing"}:
            return False  # "an attack took place at X. Two civilians were killed by a mine.": another event
        first = self.memory.drafts[-1]
        if not self.lex.head_first and first.raw.sentence.number == 1 and not first.own_place and not first.own_date and d.own_place and d.initiators.ids and d.raw.targets:
            return False  # the lead tells in full what the headline told
        told = next((x.dates[0].period for x in (c.previous, c.parent) if x is not None and x.dates), None)
        last = next((x for x in reversed(self.memory.drafts) if (x.raw.frame.fold == "violence" or self.stormed(x, d, s))
                     and not (self.memory.of_state(d.targets) and self.answers(x))), None)
        if last is None or s.number - last.last_told() > 2 or last.raw.frame.rank <= 20:
            return False
        if last.value in {"hypothetical", "planned", "negated"} or d.status.value not in {"asserted", "said"} and not self.of_this_one(d):
            return False
        if self.lex.head_first and len(last.places) > 1 and d.own_place and len(d.places) == 1 and d.places[0].id in {p.id for p in last.places}:
            return False  # « à Sévaré, six morts » after attacks on three towns: of the one alone
        if d.own_place and d.places and last.places and d.places[0].id not in {p.id for p in last.places} \
                and not self.memory.contains(d.places[0].id, last.places[0].id):
            return False
        own = self.dater.own_date(d) or told
        if not self.lex.head_first and (own is not None and own.start and own.end is None or own is None and any(x.since and x.period.end is None for x in s.dates)):
            return False  # "violence has killed hundreds since January"
        if own is not None and own.start and last.period.start and last.dated and own.start != last.period.start and not (
                not self.lex.head_first and last.period.end and last.period.precision in {"week", "month"} and last.period.start <= own.start <= last.period.end):
            return False
        if own is not None and own.end and last.period.start and (last.period.start - own.end).days > FAR_DAYS:
            return False  # "at the end of May, eight were killed": another event than that of the day
        if d.raw.frame.enemy:
            self.other_side(d, last)
            return False
        if d.status.value == "said" and last.value == "asserted" and last.initiators.ids and self.memory.armed(d.targets) \
                and set(self.speakers.speaker(d, d.status)[1]) & set(last.initiators.ids):
            if not d.initiators.ids:
                d.initiators = last.initiators
            if d.targets.generic and not self.memory.of_state(last.targets) and self.memory.armed(last.targets):
                d.targets = last.targets
            return False  # a party's count of those it says it killed
        if d.initiators.ids and last.initiators.ids and set(d.initiators.ids) != set(last.initiators.ids):
            return False
        if d.initiators.ids and set(d.initiators.ids) & set(last.targets.ids):
            return False
        if d.targets.ids and set(d.targets.ids) & set(last.initiators.ids) and not last.raw.frame.id == "clash":
            self.other_side(d, last)
            return False
        if self.memory.armed(d.targets) and self.memory.armed(last.targets) and not set(d.targets.ids) & set(last.targets.ids) and last.raw.frame.id != "clash" \
                and self.memory.of_state(d.targets) != self.memory.of_state(last.targets):
            return False  # soldiers fell, and so did terrorists
        if not self.lex.head_first and self.only(last, {"peacekeeping", "foreign_forces"}) and self.only(d, {"unnamed_armed", "jihadist_group", "separatist_group"}):
            self.other_side(d, last)
            return False  # a peacekeeper fell, and so did assailants
        if self.memory.of_state(d.targets) and last.targets.ids == ["civilians"] and (d.tally.dead.best or 0) > (last.tally.dead.best or 1000):
            return False  # seven civilians, and twenty soldiers
        had = last.tally.dead
        if own is not None and own.start and own.precision == "day" and last.period.precision in {"week", "month"} and not self.lex.head_first:
            last.period = own  # "last week", then "on 17 April"
        if had.best and d.tally.dead.best and self.on_top(d):
            last.tally.join(d.tally)
        elif not self.rivals.version(last, d):
            last.tally.update(d.tally)
        sites = not self.lex.head_first and last.targets.ids == ["civilians"] and bool(last.raw.targets) and all(g.classes & {"building", "area"} for g in last.raw.targets)
        if sites and had.best is None and self.memory.of_state(d.targets) and self.memory.armed(d.targets) and not self.memory.of_state(last.initiators):
            last.targets = d.targets  # "attacked the village of X. 23 soldiers were killed."
        if not last.targets.ids or had.best is None and last.targets.ids == ["civilians"] and d.targets.ids and not d.targets.generic:
            last.targets = d.targets if not set(d.targets.ids) & set(last.initiators.ids) else last.targets
        elif self.memory.armed(d.targets) and self.memory.armed(last.targets) and not d.targets.generic and set(d.targets.ids) & set(last.targets.ids) \
                and not set(d.targets.ids) & set(last.initiators.ids):
            last.targets.join(d.targets)  # "six soldiers and thirty-four volunteers died": more of those attacked
        if not last.initiators.ids:
            last.initiators = d.initiators
        if own is not None and own.start and not last.dated and self.dater.own_date(last) is None:
            last.period, last.dated, last.own_date = own, True, True  # a headline has no day: the first sentence gives it
        self.finisher.finish(last, again=True)
        return True

    def earlier_count(self, d: Draft) -> bool:
        """« Un précédent bilan avait fait état de six morts » : what the toll told was before."""
        c, last = d.raw.clause, self.memory.drafts[-1]
        return self.lex.head_first and (d.raw.frame.id == "left-dead" or d.raw.frame.counts) and c.verb is not None and c.verb.past_perfect and c.subject is not None and "toll" in c.subject.classes \
            and last.raw.frame.fold == "violence" and last.tally.dead.best is not None and not d.own_place

    def only(self, d: Draft, types: set[str]) -> bool:
        """Are all its targets of these types?"""
        return bool(d.targets.ids) and all(i in self.memory.k.actors and self.memory.k.actors[i].type in types for i in d.targets.ids)

    def of_this_one(self, d: Draft) -> bool:
        """« Six soldats auraient péri au cours de cette attaque » : uncertain is the count, not the attack."""
        c = d.raw.clause
        return self.lex.head_first and d.status.value == "alleged" and d.raw.frame.toll == "dead" and not d.initiators.ids and any(
            g.determiner in self.lex.same and "event" in g.classes and self.lex.prep_class.get(g.prep, set()) & {"locative", "other"}
            and not self.lex.prep_class[g.prep] & {"after", "attribution", "motive", "contrast", "context"} for g in c.adjuncts)

    def stormed(self, last: Draft, d: Draft, s: Sentence) -> bool:
        """"X overran an army position. Three soldiers were killed.": losses told right after a place was taken are its toll."""
        return last.raw.frame.fold == "takeover" and bool(last.initiators.ids) and not d.initiators.ids and not d.own_place and not d.raw.nominal \
            and s.number - last.raw.sentence.number == 1 and last.value in {"asserted", "claimed", "reported"}

    def on_top(self, d: Draft) -> bool:
        """"A driver was also killed", "four others died": more dead than those told before."""
        v = d.raw.clause.verb
        spans = [(v.start, v.end), *((g.start, g.end) for g in d.raw.dead)] if v is not None else []
        return not self.lex.on_top.isdisjoint(w for start, end in spans for w in self.r.words[start:end])

    def other_side(self, d: Draft, last: Draft) -> None:
        """"Two assailants were neutralised." after their attack: by those whom they attacked."""
        if d.initiators.ids or not d.targets.ids:
            return
        for mine, theirs in ((last.targets, last.initiators), (last.initiators, last.targets)):
            if mine.ids and not set(mine.ids) & set(d.targets.ids) and (set(theirs.ids) & set(d.targets.ids) or d.targets.generic) and all(
                    self.memory.k.actors[i].type in STATE_TYPES | {"self_defence_group", "peacekeeping", "foreign_forces"} for i in mine.ids if i in self.memory.k.actors):
                d.initiators = mine
                return

    def retold(self, d: Draft, drafts: list[Draft], s: Sentence) -> bool:
        """"The attack took place on Monday near X", "after this attack": the event told before, which takes its day and its place."""
        raw, g = d.raw, d.raw.group
        taken = raw.frame.fold == "captivity" and g is not None and (
            self.lex.head_first and g.determiner in self.lex.same and not d.own_place and not d.own_date or not raw.initiators and raw.clause.subject is g and self.happens(raw))
        if not raw.nominal or g is None or not raw.definite or raw.frame.fold != "violence" and not taken or raw.frame.counts or raw.dead or raw.injured \
                or raw.places or g.date is not None or g.number is not None and not g.number.singular or d.status.value not in {"asserted", "said"}:
            return False
        if raw.initiators and raw.light is None and not d.initiators.generic or g.places or g.unknown is not None \
                or any(self.r.words[i] in self.lex.another or self.r.words[i] in self.lex.one_of for i in range(g.start, raw.start)):
            return False
        v = raw.clause.verb
        subject = raw.clause.subject is g
        happens = subject and self.happens(raw) or raw.befell is not None
        this = g.determiner in self.lex.same or happens
        of_day = self.of_day_told(d)
        here = [x for x in drafts if x is not d and not x.drop and x.raw.end <= raw.start and x.raw.clause is not raw.clause]
        facts = raw.frame.id == "facts"  # « les faits se sont produits à X » : whatever was done
        earlier = next((x for x in [*reversed(here), *reversed(self.memory.drafts)] if (x.raw.frame.fold == raw.frame.fold or facts and x.raw.frame.fold in DEEDS) and not self.answers(x)
                        and x.raw.frame.id not in FOUND
                        and s.number - x.raw.sentence.number <= (4 if this else 2)), None)
        if earlier is None or earlier.status.value in {"planned", "hypothetical", "negated", "denied"}:
            return False
        if d.targets.ids and earlier.targets.ids and not set(d.targets.ids) & set(earlier.targets.ids):
            return False
        if d.initiators.ids and earlier.initiators.ids and not set(d.initiators.ids) & set(earlier.initiators.ids) and not earlier.initiators.generic:
            return False
        if happens:
            earlier.told = s.number
            for x in self.memory.drafts if facts else ():
                if x is not earlier and x.raw.sentence is earlier.raw.sentence and x.raw.frame.fold in RAIDS:
                    self.placed(d, x)  # "kidnapped fifty in a raid. The incident took place on Sunday": both
            return self.placed(d, earlier)
        owned = not self.lex.head_first and v is not None and v.cues("say") and any(o is g for o in raw.clause.objects)  # "the army acknowledged the attack"
        aside = bool(self.lex.prep_class.get(g.prep, set()) & {"after", "motive"})
        bare = not any(o.raw.clause is raw.clause and o is not d for o in drafts) and raw.light is None and (subject or bool(g.prep)) \
            and not self.lex.prep_class.get(g.prep, set()) & {"during"}
        again = of_day is not None and of_day == earlier.period.start and not d.own_place
        if of_day is not None and not again and not d.own_place and self.dayless(earlier, of_day):
            return self.placed(d, earlier)  # "Gunmen struck X. ... Tuesday's attack": the day of what was told without one
        first = raw.light is not None and raw.light.kind in {"part", "sub"} and "after" in self.lex.prep_class.get(raw.light.marker, ()) and not self.lex.head_first
        again = again or first and not d.own_place and bool(set(d.initiators.ids) & set(earlier.initiators.ids))  # "before launching the raid"
        same = again and (first or not d.initiators.ids) or (aside or bare and v is not None) and not d.initiators.ids and earlier.raw.type != "killing" or aside and g.determiner in self.lex.same
        same = same or owned and not raw.initiators and earlier.raw.type != "killing"
        if same:
            earlier.told = s.number
            if earlier.places and not self.lex.head_first:
                self.memory.scene = earlier.places[-1]
            if not self.rivals.version(earlier, d):
                earlier.tally.update(d.tally)
        return same

    def happens(self, raw: Raw) -> bool:
        """Does the verb only say that the event took place, or was carried out?"""
        v = raw.clause.verb
        return v is not None and (any(p.use == "happen" for p in v.patterns) or v.passive and any(p.use == "light" and p.value == "initiator" for p in v.patterns))

    def dayless(self, d: Draft, day: datetime.date) -> bool:
        """Was the event told without a day of its own, in a text of the days right after that day?"""
        paper = self.r.published
        return self.dater.own_date(d) is None and d.period.precision == "published" and paper is not None and 0 <= (paper - day).days <= 3

    def answers(self, d: Draft) -> bool:
        """"..., and forty assailants were killed in a counter-attack": not "the attack" that is spoken of next."""
        return not self.lex.head_first and bool(d.initiators.ids) and any(
            x is not d and x.raw.sentence is d.raw.sentence and x.raw.start < d.raw.start and x.raw.frame.fold == "violence" and self.memory.of_state(x.targets)
            and set(x.targets.ids) & set(d.initiators.ids) for x in self.memory.drafts[-4:])

    def of_day_told(self, d: Draft) -> datetime.date | None:
        """The day of "Monday's attack"."""
        own = self.dater.own_date(d) if d.raw.definite and d.raw.group is not None and not d.raw.group.determiner else None
        return own.start if own is not None and own.precision == "day" else None

    def fought_off(self, d: Draft, s: Sentence) -> bool:
        """"The army said it had repelled the attack in Mourdiah": the attack told before, and where it was."""
        raw = d.raw
        told = [g for g in raw.clause.objects if "event" in g.classes and g.determiner in self.lex.definite]
        if self.lex.head_first or raw.nominal or not raw.frame.fended or not told or d.tally.dead != Toll() or d.status.value not in {"asserted", "said"}:
            return False
        last = next((x for x in reversed(self.memory.drafts) if x.raw.frame.fold == "violence"), None)
        if last is None or s.number - last.last_told() > 2 or last.value in {"planned", "hypothetical", "negated", "denied"} or last.raw.frame.rank <= 52:
            return False
        if d.targets.ids and last.targets.ids and not set(d.targets.ids) & (set(last.targets.ids) | set(last.initiators.ids)):
            return False
        return self.placed(dataclasses.replace(d, initiators=Found(), targets=Found()), last)

    def placed(self, d: Draft, earlier: Draft) -> bool:
        """Give the event told before the day and the place told of it now, unless they tell of another."""
        own = self.dater.own_date(d)
        own = None if own is not None and own.end is None else own  # "part of the violence since 2015"
        known = self.dater.own_date(earlier)
        near = bool(earlier.places) and earlier.places[0].relation == "near" and bool(d.places) and d.places[0].relation == "in"  # "near X", then "at Y"
        if own is not None and known is not None and own.start and known.start and ((own.end or own.start) < known.start or (known.end or known.start) < own.start):
            return False
        if d.own_place and earlier.own_place and not near and min(d.places[0].rank, earlier.places[0].rank) >= 5 \
                and not {p.id for p in d.places} & {p.id for p in earlier.places} and not (
                self.memory.contains(earlier.places[0].id, d.places[0].id) or self.memory.contains(d.places[0].id, earlier.places[0].id)):
            return False
        if d.own_place and (not earlier.own_place or near or d.places[0].rank > earlier.places[0].rank or self.memory.contains(earlier.places[0].id, d.places[0].id)):
            earlier.places, earlier.own_place, earlier.inherited = d.places, True, False
        if own is not None and own.start and known is None:
            earlier.period, earlier.dated, earlier.own_date = own, True, True
        if d.initiators.ids and (not earlier.initiators.ids or earlier.initiators.generic):
            earlier.initiators = d.initiators
        earlier.targets = earlier.targets if earlier.targets.ids else d.targets
        earlier.tally.update(d.tally)
        self.memory.scene = earlier.places[-1] if earlier.places else self.memory.scene
        self.finisher.finish(earlier, again=True)
        return True

    def anaphoric(self, d: Draft, s: Sentence) -> bool:
        """"The attack left no victims": the one told before, which takes the toll."""
        raw = d.raw
        called = self.lex.head_first and raw.group is not None and raw.group.determiner in self.lex.same and d.initiators.generic and raw.light is None \
            and not any(g is not raw.group for g in raw.initiators)  # « cette attaque terroriste »
        if not raw.nominal or not raw.definite or raw.frame.fold != "violence" or d.initiators.ids and not called or d.own_place \
                or d.status.value not in {"asserted", "said"} or self.dater.own_date(d) is not None:
            return False
        last = next((x for x in reversed(self.memory.drafts) if x.raw.frame.fold == "violence" and x.value in {"asserted", "reported", "claimed"}), None)
        if called and last is not None and (last.raw.type != "attack" or self.memory.of_state(last.initiators)):
            return False
        if last is None or not 0 < s.number - last.raw.sentence.number <= (FAR_BACK if d.tally.dead == Toll() else 2):
            return False
        if d.targets.ids and last.targets.ids and not set(d.targets.ids) & set(last.targets.ids):
            return False
        last.tally.update(d.tally)
        last.targets = last.targets if last.targets.ids else d.targets
        return True

    def arrived(self, drafts: list[Draft], s: Sentence) -> None:
        """"Gunmen stormed a village in central Mali. The attackers reached X on Saturday": where and when it was, told after."""
        last = self.memory.drafts[-1] if self.memory.drafts else None
        if drafts or last is None or last.raw.frame.fold not in RAIDS or s.number - last.raw.sentence.number > 1 or not last.places or last.places[0].rank >= RANK["town"]:
            return
        for c in s.clauses[:2]:
            if c.verb is None or c.verb.lemma not in self.lex.motion["into"] or c.verb.negated or c.subject is None:
                continue
            found = [p for g in (*c.objects, *c.adjuncts) if not g.excluded for p in self.memory.places.of(g, loose=True) if p.rank >= RANK["town"]]
            inside = bool(found) and (self.part_of_country(last.places[0].id, found[0].id) or self.memory.contains(last.places[0].id, found[0].id))
            if inside and set(self.memory.actors.resolve(c.subject).ids) & set(last.initiators.ids):
                last.places, last.own_place, last.inherited = found[:1], True, False
                if c.dates and c.dates[0].period.start is not None and self.dater.own_date(last) is None:
                    last.period, last.dated, last.own_date = c.dates[0].period, True, True
                self.memory.scene = found[0]
                self.finisher.finish(last, again=True)
                return

    def part_of_country(self, part: str, place: str) -> bool:
        """"Central Mali", and a town of Mali: no unit tells which towns lie there."""
        country = self.memory.country(part)
        names = self.memory.k.country_names
        known = self.memory.k.places.get(part)
        return known is not None and country == self.memory.country(place) and country in names and known.name != names[country] and names[country] in known.name

    def early_toll(self, drafts: list[Draft], s: Sentence) -> None:
        """"Eleven dead, the army says. Gunmen attacked Youba ...": a bare toll before its event."""
        before = self.memory.drafts[-1] if self.memory.drafts else None
        if before is None or before.drop or before.initiators.ids or before.own_place or not (before.raw.frame.counts or before.raw.frame.toll == "dead"):
            return
        event = next((d for d in drafts if d.raw.frame.fold == "violence" and d.value in {"asserted", "claimed", "reported"}), None)
        if event is None or event.tally.dead != Toll():
            return
        toll_of = event.raw.nominal and any(g.of is event.raw.group and "toll" in g.classes for g in s.groups)  # "Nine soldiers killed. Such is the toll of an attack ..."
        if not (toll_of or before.raw.frame.counts) or s.number - before.last_told() > 1 + toll_of:
            return
        if not event.targets.ids or set(event.targets.ids) < set(before.targets.ids):
            event.targets = before.targets
        event.tally.update(before.tally)
        before.drop = True
        self.finisher.finish(event, again=True)
