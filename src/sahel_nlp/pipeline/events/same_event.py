"""One event told by several triggers of a sentence: which drafts are one, and what the stronger takes from the weaker."""

from __future__ import annotations

import dataclasses

from ...records import Toll
from ..found import STATE_TYPES
from ..state import RAIDS, Sentence
from .aside import Aside
from .dating import Dater
from .draft import CLASHES, Draft, no_victims
from .memory import Memory

CROWDS = {"protest", "riot"}  # folds
ENTERED = {"entered", "entered-seen", "stopped-vehicle", "intercepted-vehicle"}  # frames of those who come into a place, or stop a car, for something else
CAME_FOR = {"demand", "threat", "arrest"}


class SameEvent:
    """Joins drafts of one event."""

    def __init__(self, memory: Memory, dater: Dater, aside: Aside) -> None:
        self.memory = memory
        self.lex = memory.lex
        self.dater, self.aside = dater, aside

    def fold(self, drafts: list[Draft]) -> list[Draft]:
        out: list[Draft] = []
        for d in drafts:
            partners = [o for o in reversed(out) if self.one_event(o, d)]
            partner = next((o for o in partners if o.raw.frame.fold == d.raw.frame.fold), partners[0] if partners else None)  # "shot at marchers; six died"
            if partner is None:
                out.append(d)
                continue
            strong, weak = (partner, d) if self.stronger(partner, d) else (d, partner)
            self.absorb(strong, weak)
            out[out.index(partner)] = strong
        return [d for d in out if not (d.raw.frame.weak and not self.stands(d)) and not self.came_to_act(d, out) and not self.civil_move(d)]

    def stronger(self, a: Draft, b: Draft) -> bool:
        """The trigger of a crowd, else the one of the higher rank: "clashed with police; two were shot dead" is a riot with two dead."""
        crowd = [x.raw.frame.fold in CROWDS for x in (a, b)]
        return crowd[0] if crowd[0] != crowd[1] else a.raw.frame.rank >= b.raw.frame.rank

    def came_to_act(self, d: Draft, drafts: list[Draft]) -> bool:
        """"They entered the village and shot four men", "stopped a bus and took six": what they came to do is the event, the place is not taken."""
        return d.raw.frame.id in ENTERED and any(o is not d and (o.raw.frame.fold in RAIDS | CAME_FOR or o.raw.frame.id == "preaching")
                                                 and set(o.initiators.ids) & set(d.initiators.ids) for o in drafts)

    def told_again(self, d: Draft, s: Sentence) -> bool:
        """"The leader announced the takeover": the one told before, of which no more is said."""
        raw = d.raw
        if not raw.nominal or not raw.definite or d.own_place or d.own_date or self.lex.head_first:
            return False
        if raw.frame.fold == "blockade" and not d.claimed:  # "the blockade has hit traders"
            return any(x.raw.frame.fold == "blockade" and not (d.initiators.ids and x.initiators.ids and not set(d.initiators.ids) & set(x.initiators.ids)) for x in self.memory.drafts)
        if raw.frame.fold != "takeover":
            return False
        return any(x.raw.frame.fold == "takeover" and s.number - x.last_told() <= 4 for x in self.memory.drafts)

    def civil_move(self, d: Draft) -> bool:
        """"The arrival of refugees", "the departure of the villagers": people on the move are no deployment."""
        return (d.raw.nominal or self.lex.head_first) and d.raw.type in {"deployment", "withdrawal", "presence"} and d.initiators.ids == ["civilians"]

    def one_event(self, a: Draft, b: Draft) -> bool:
        fa, fb = a.raw.frame, b.raw.frame
        if "camp" in {a.raw.note, b.raw.note}:
            return False  # the dead of the other camp
        for verb, noun in ((a, b), (b, a)):  # "would have hit the mine": no mine that went off beside it
            if verb.raw.frame.object == "device" and not verb.raw.nominal and noun.raw.nominal and any(noun.raw.group is o for o in verb.raw.clause.objects):
                return True
        for event, toll in ((a, b), (b, a)):  # "an ambush in which six soldiers died"
            if event.raw.nominal and fa.fold == fb.fold == "violence" and toll.raw.clause.kind == "rel" and toll.raw.frame.toll == "dead" \
                    and any(x is event.raw.group for x in toll.raw.clause.adjuncts):
                return True
        for event, toll in ((a, b), (b, a)):  # "died in an attack on X": wherever each is said to have been
            if event.raw.nominal and fa.fold == fb.fold == "violence" and toll.raw.frame.toll == "dead" and not toll.raw.nominal and not toll.initiators.ids \
                    and event.raw.group is not None and any(x is event.raw.group for x in toll.raw.clause.adjuncts) \
                    and "locative" in self.lex.prep_class.get(event.raw.group.prep, ()) and not self.clashing_status(event, toll) and self.lex.head_first:
                return True
        if {fa.fold, fb.fold} == {"violence", "takeover"}:
            return self.toll_of(a, b) if fb.fold == "violence" else self.toll_of(b, a)
        for before, strike in ((a, b), (b, a)):  # « une frappe, après l'attaque de X » : what it was for
            if self.lex.head_first and before.raw.nominal and strike.raw.type == "air_strike" and before.raw.type == "attack" and before.raw.group is not None \
                    and "after" in self.lex.prep_class.get(before.raw.group.prep, ()):
                return False
        for event, toll in ((a, b), (b, a)):  # « deux jours après l'attaque, qui a fait six morts » : the dead of the noun before
            if event.raw.nominal and fa.fold == fb.fold == "violence" and toll.raw.clause.kind == "rel" and toll.raw.clause.subject is event.raw.group \
                    and toll.raw.frame.rank <= 50 and not toll.initiators.ids:
                return not self.clashing_status(a, b)
        for event, toll in ((a, b), (b, a)):  # "a protest: one demonstrator was wounded"
            if event.raw.frame.fold in CROWDS and toll.raw.frame.fold == "violence" and toll.raw.nominal and toll.raw.group is not None \
                    and self.lex.head_first and "after" in self.lex.prep_class.get(toll.raw.group.prep, ()):
                return False  # "burned the police post after the death of a prisoner"
            if event.raw.frame.fold in CROWDS and toll.raw.frame.fold == "violence" and toll.raw.nominal and toll.raw.group is not None and toll.raw.group.prep \
                    and not self.lex.head_first and not (kinds := self.lex.prep_class.get(toll.raw.group.prep, set())) & {"during", "comitative", "of"} \
                    and not ("locative" in kinds and "other" not in kinds):
                return False  # "went on strike over the murder of a colleague"
            if event.raw.frame.fold in CROWDS and toll.raw.frame.fold == "violence" and toll.raw.clause.kind == "sub" and not self.lex.head_first \
                    and "after" in self.lex.prep_class.get(toll.raw.clause.marker, ()) and toll.raw.clause.parent is event.raw.clause:
                return False  # "burned the town hall after a man died in a cell"
            if event.raw.frame.fold in CROWDS and toll.raw.frame.fold == "violence":
                return toll.raw.frame.rank <= 50 and not toll.initiators.ids and not toll.own_date and not self.clashing_status(event, toll) \
                    and not toll.raw.clause.kind == "rel"
        for before, deed in ((a, b), (b, a)):  # "fired on civilians following an IED attack": what came before
            if before.raw.nominal and before.raw.group is not None and "after" in self.lex.prep_class.get(before.raw.group.prep, ()) and not self.lex.head_first \
                    and not deed.raw.nominal and deed.initiators.ids and deed.targets.ids and (
                        (deed.raw.frame.rank >= 60 or any(g is deed.raw.clause.subject for g in deed.raw.initiators)) and deed.raw.clause is before.raw.clause
                        or deed.raw.clause.kind == "part" and deed.raw.clause.parent is before.raw.clause and deed.raw.clause.order > before.raw.clause.order):
                return False
        for before, deed in ((a, b), (b, a)):  # "in retaliation for the killing of a hunter, hunters attacked ..."
            if before.raw.nominal and before.raw.group is not None and "motive" in self.lex.prep_class.get(before.raw.group.prep, ()) and not self.lex.head_first \
                    and not deed.raw.nominal:
                return False
        for event, toll in ((a, b), (b, a)):  # "clashed at X, leaving four of A and two of B dead"
            if event.raw.frame.id == "clash" and not event.raw.nominal and toll.raw.frame.toll == "dead" and toll.raw.clause.kind == "part" \
                    and toll.raw.clause.subject_shared and toll.raw.clause.subject is event.raw.clause.subject and not self.clashing_status(event, toll):
                return True
        for before, other in ((a, b), (b, a)):  # "the killings occurred after the massacre of 23 March 2019 in the same village"
            if not self.lex.head_first and before.raw.nominal and other.raw.nominal and before.raw.group is not None and before.raw.group is not other.raw.group \
                    and "after" in self.lex.prep_class.get(before.raw.group.prep, ()) and self.dated_inside(before) and not self.dated_inside(other):
                return False
        if not self.lex.head_first and fa.fold == fb.fold == "violence" and not (fa.symmetric or fb.symmetric or fa.id in CLASHES or fb.id in CLASHES):
            if self.told_beside(a, b) or self.told_beside(b, a):
                return False
        if fa.fold == fb.fold == "violence" and (b.raw.group is not None and any(g is b.raw.group for g in a.raw.initiators)
                                                 or a.raw.group is not None and any(g is a.raw.group for g in b.raw.initiators)):
            return not self.clashing_status(a, b) and (self.lex.head_first or not self.own_dates_differ(a, b))  # "killed by the army's air strikes"
        for event, kill in ((a, b), (b, a)):  # « dans une autre attaque à X, on rapporte que onze civils ont été exécutés »
            up = kill.raw.clause.parent
            if event.raw.nominal and fa.fold == fb.fold == "violence" and not kill.raw.nominal and kill.raw.frame.toll == "dead" and kill.raw.clause.kind == "comp" \
                    and up is not None and (up is event.raw.clause or event.raw.clause.verb is None) and any(x is event.raw.group for x in event.raw.clause.adjuncts) \
                    and not kill.own_place and not kill.own_date and event.raw.group is not None and "locative" in self.lex.prep_class.get(event.raw.group.prep, ()):
                return not self.clashing_status(a, b)
        for event, kill in ((a, b), (b, a)):  # "attack on X: the army says that it killed fourteen attackers"
            if event.raw.nominal and event.raw.frame.id == "attack" and not kill.raw.nominal and any(
                    "attackers" in g.classes for g in kill.raw.targets):
                return False
        if self.lex.head_first and fa.enemy != fb.enemy and {fa.id, fb.id} & {"deaths", "left-dead"} and not (a.initiators.ids and b.initiators.ids):
            return False  # "our side three dead, fifteen terrorists neutralised"
        if {fa.id, fb.id} & {"deaths", "left-dead"} and self.lex.head_first and a.tally.dead != Toll() and b.tally.dead != Toll() and self.both_camps(a, b):
            return False  # « côté ami, six morts ; onze morts côté terroriste »
        if not fa.fold or fa.fold != fb.fold or a.raw.sentence is not b.raw.sentence:
            return False
        va, vb = a.raw.clause.verb, b.raw.clause.verb
        if (fa is fb or not self.lex.head_first and fa.fold == fb.fold) and va is not None and vb is not None and va.passive and vb.passive \
                and a.raw.clause.subject is b.raw.clause.subject is not None \
                and not (a.raw.nominal or b.raw.nominal) and fa.fold == "seizure":
            return not self.clashing_status(a, b)  # « une mine, découverte près de là, a été neutralisée »
        if fa is fb and not a.raw.nominal and not b.raw.nominal and a.raw.clause.objects and b.raw.clause.objects and a.raw.clause.objects[0] is b.raw.clause.objects[0]:
            return not self.clashing_status(a, b)  # "found and destroyed a cache"
        if fa.type == fb.type in {"withdrawal", "presence"} and b.raw.clause.subject_shared and b.raw.clause.subject is a.raw.clause.subject \
                and not (b.own_place and fa.type == "withdrawal") and not b.own_date:
            return not self.clashing_status(a, b)  # "abandoned their base at X and withdrew"
        if fa.fold not in {"violence", "protest"} and not (fa.type == fb.type and (
                a.raw.nominal or b.raw.nominal or fa.fold == "coup" and a.initiators.ids == b.initiators.ids and not self.lex.head_first)):
            return False
        if (self.aside.distance(a) is None) != (self.aside.distance(b) is None) and not (self.aside.another(a) and self.aside.another(b)):
            return False  # "attacked X two days after the raid on Y"
        if self.aside.other_one(a) != self.aside.other_one(b):
            return False
        if any(x.raw.nominal and x.raw.group is not None and x.raw.group.prep in self.lex.of_words and self.aside.another(x) for x in (a, b)) and a.raw.clause is b.raw.clause:
            return False  # "struck X, not far from the site of a similar attack"
        if self.aside.another(a) != self.aside.another(b) and not (a.raw.clause is b.raw.clause or b.raw.clause.parent is a.raw.clause and a.raw.clause.subject is a.raw.group
                                                              or self.lex.head_first and b.raw.clause.kind == "rel" and b.raw.clause.subject is a.raw.group):
            return False
        if a.raw.note == "attributive" or b.raw.note == "attributive":
            return False
        if self.clashing_status(a, b):
            return False
        if not a.raw.nominal and not b.raw.nominal and a.raw.frame.toll == b.raw.frame.toll == "dead" and a.raw.clause is not b.raw.clause and self.both_camps(a, b):
            return False  # "killed seven soldiers; 63 terrorists were killed": each side's dead
        if not b.raw.nominal and b.raw.frame.toll == "dead" and b.raw.clause.kind in {"main", "comp"} and a.tally.dead != Toll() and b.tally.dead != Toll() \
                and not self.lex.head_first and all(b.raw.clause is not r.clause for r in (a.raw, *a.raw.merged)) and self.both_camps(a, b):
            return False  # "eight soldiers died in an ambush; forty assailants were killed"
        for one, other in ((a, b), (b, a)):
            if (other.raw.frame.enemy or other.raw.note == "enemy") and self.told_before(one):
                return False  # "neutralised after the attack on a post that killed a gendarme"
        if a.own_place and b.own_place and not {p.id for p in a.places} & {p.id for p in b.places} \
                and not (self.memory.contains(a.places[0].id, b.places[0].id) or self.memory.contains(b.places[0].id, a.places[0].id)):
            return False
        if self.own_dates_differ(a, b):
            return False
        if a.initiators.ids and b.initiators.ids and not set(a.initiators.ids) & set(b.initiators.ids):
            return False
        if fa.fold != "agreement" and (set(a.initiators.ids) & set(b.targets.ids) - {"civilians"} and b.initiators.ids
                                       or set(b.initiators.ids) & set(a.targets.ids) - {"civilians"} and a.initiators.ids):
            return False
        if fa.enemy != fb.enemy and (a.tally.dead != Toll() and b.tally.dead != Toll()
                                     or not (fa.weak or fb.weak) and a.targets.ids and b.targets.ids and not set(a.targets.ids) & set(b.targets.ids)):
            return False
        if fa.enemy != fb.enemy and fa.fold == "violence" and not (fa.weak and not b.initiators.ids or fb.weak and not a.initiators.ids) and (fa.enemy and b.initiators.ids != a.initiators.ids
                                                              or fb.enemy and b.initiators.ids != a.initiators.ids):
            return False
        if a.tally.dead.best is not None and b.tally.dead.best is not None and a.raw.frame.rank >= 60 and b.raw.frame.rank >= 60:
            return False
        return True

    def dated_inside(self, d: Draft) -> bool:
        """Does the noun itself hold a day ("the 23 March 2019 massacre")?"""
        g = d.raw.group
        return g is not None and any(x.inside is g or g.start <= x.start < g.end for x in d.raw.sentence.dates)

    def intervention(self, d: Draft, s: Sentence) -> bool:
        """"Police dispersed the crowd." after a protest: a side of it, not another protest."""
        if d.raw.frame.id not in {"disperse", "crowd-control"}:
            return False
        last = next((x for x in reversed(self.memory.drafts) if x.raw.frame.fold in CROWDS), None)
        if last is None or s.number - last.raw.sentence.number > 2 or d.own_place and last.places and d.places[0].id != last.places[0].id:
            return d.raw.frame.id == "crowd-control" and not d.initiators.ids
        if not last.targets.ids:
            last.targets = d.targets
        last.tally.update(d.tally)
        return True

    def told_beside(self, one: Draft, other: Draft) -> bool:
        """What the sentence says of those who are struck, or of the region, and no part of the event itself."""
        c, v, up = one.raw.clause, one.raw.clause.verb, other.raw.clause
        if c.kind == "rel" and not one.raw.nominal and v is not None and v.perfect and not v.past_perfect and v.passive and not one.targets.ids \
                and up is not c and one.tally.dead == Toll():
            return True  # "near X, in a region that has been battered by Y"
        if not one.raw.nominal and not (c.kind == "part" and c.parent is up) and any(g is o for g in one.raw.initiators for o in (*other.raw.targets, *other.raw.dead)):
            return True  # "fighters who were trying to attack a convoy were killed by air strikes"
        return one.raw.nominal and c.kind == "sub" and "after" in self.lex.prep_class.get(c.marker, ()) and up is c.parent \
            and not other.raw.nominal and bool(other.initiators.ids and other.targets.ids)  # "executed ten men after they were found guilty of bomb attacks"

    def told_before(self, d: Draft) -> bool:
        """A noun behind "after", or what a relative clause says of it."""
        g = d.raw.group if d.raw.nominal else d.raw.clause.subject if d.raw.clause.kind == "rel" else None
        return g is not None and bool(g.triggers) and "after" in self.lex.prep_class.get(g.prep, ())

    def both_camps(self, a: Draft, b: Draft) -> bool:
        """Are the killed of the one the state's, those of the other its enemies?"""
        camps = [{self.memory.k.actors[i].type in STATE_TYPES for i in d.targets.ids if i in self.memory.k.actors} for d in (a, b)]
        if camps in ([{True}, {False}], [{False}, {True}]) and self.memory.armed(a.targets) and self.memory.armed(b.targets):
            return True
        foes = [bool(d.raw.targets) and all(g.classes & {"attackers", "nonstate"} or g.role is not None and g.role.id in {"jihadists", "gunmen"} for g in d.raw.targets) for d in (a, b)]
        return foes[0] != foes[1] and bool(a.targets.ids and b.targets.ids)  # "42 killed, 80 assailants shot dead"

    def toll_of(self, event: Draft, toll: Draft) -> bool:
        """Losses told beside a takeover are its toll."""
        return toll.raw.frame.rank <= 46 and not toll.initiators.ids and not toll.own_date and not self.clashing_status(event, toll)

    def clashing_status(self, a: Draft, b: Draft) -> bool:
        apart = {"negated", "hypothetical", "planned", "denied", "alleged"}
        va, vb = a.status.value, b.status.value
        if (a.raw.blamed or b.raw.blamed) and {va, vb} <= {"alleged", "asserted", "said"}:
            return False

        if self.lex.head_first and {va, vb} == {"asserted", "alleged"}:
            for toll, event in ((a, b), (b, a)):  # "the fighting is said to have left forty dead": one event, its toll uncertain
                if toll.raw.frame.id == "left-dead" and event.raw.nominal and event.raw.clause.subject is event.raw.group:
                    return False
        return va != vb and (va in apart or vb in apart)

    def own_dates_differ(self, a: Draft, b: Draft) -> bool:
        pa, pb = self.dater.own_date(a), self.dater.own_date(b)
        if pa is None or pb is None or pa.start is None or pb.start is None:
            return False
        return (pa.end or pa.start) < pb.start or (pb.end or pb.start) < pa.start

    def absorb(self, strong: Draft, weak: Draft) -> None:
        if strong.raw.frame.fended and self.lex.head_first and set(weak.initiators.ids) & set(strong.targets.ids):
            strong.initiators = strong.initiators if strong.initiators.ids else weak.targets  # "repelled the attack, killing forty attackers"
            strong.tally.join(weak.tally)
            strong.raw.merged.append(weak.raw)
            strong.raw.note = strong.raw.note or "enemy"
            return
        if not strong.places and weak.places:
            strong.places, strong.inherited = weak.places, weak.inherited
        elif weak.own_place and (not strong.own_place or strong.places and weak.places
                                 and self.memory.contains(strong.places[0].id, weak.places[0].id) and strong.places[0].rank < weak.places[0].rank):
            strong.places, strong.own_place, strong.inherited = weak.places, True, False
        played = strong.raw.type == "explosive" and weak.initiators.ids == ["civilians"] and not self.lex.head_first  # "a shell went off as children played with it, killing three"
        if not strong.initiators.ids and not set(weak.initiators.ids) & set(strong.targets.ids) and not played:
            strong.initiators = weak.initiators
        if played and not strong.targets.ids:
            strong.targets = weak.initiators
        if {strong.raw.type, weak.raw.type} == {"air_strike", "explosive"}:
            strong.raw.type = "air_strike"  # "a jet hit a base, the bombs killed ten"
        if self.nationality(weak) and not self.nationality(strong) and all(self.memory.of_state(x) and self.memory.armed(x) for x in (weak.targets, strong.targets)):
            strong.targets = weak.targets  # "fifteen Chadian soldiers were killed when X attacked a garrison": whose garrison it is
        if weak.raw.frame.toll and set(strong.targets.ids) < set(weak.targets.ids) and strong.targets.ids and not set(weak.targets.ids) & set(strong.initiators.ids):
            strong.targets = weak.targets  # "six soldiers and four volunteers were killed when a camp was attacked"
        sites = not self.lex.head_first and strong.targets.ids == ["civilians"] and bool(strong.raw.targets) and all(g.classes & {"building", "area"} for g in strong.raw.targets)
        if sites and weak.raw.frame.toll and self.memory.of_state(weak.targets) and not set(weak.targets.ids) & set(strong.initiators.ids):
            strong.targets = weak.targets  # "attacked the town of X, killing 42 soldiers"
        camp = not self.lex.head_first and bool(strong.raw.targets) and all("armed-facility" in g.classes and not (g.actors or g.owner) and g.role is not None and not g.role.institution
                                                                            for g in strong.raw.targets)
        if camp and weak.raw.frame.toll == "dead" and any(g.classes & {"civil", "community"} for g in weak.raw.targets) and weak.targets.ids and not self.memory.armed(weak.targets):
            strong.targets = weak.targets  # "raided the camp of X and killed 14 herders": no soldiers' camp
        fought = strong.raw.frame.id == "clash" and bool(weak.targets.ids) and set(weak.targets.ids) <= set(strong.initiators.ids)  # "ten rebels died in these clashes"
        if not strong.targets.ids and not fought or (strong.targets.generic and strong.targets.ids == ["civilians"] and weak.targets.ids
                                      and weak.raw.frame.toll and "community" in weak.targets.ids[0]):
            strong.targets = weak.targets
        if strong.raw.type in {"explosive", "suicide_bombing"} and strong.targets.ids == ["civilians"] and weak.raw.dead and self.memory.armed(weak.targets):
            strong.targets = weak.targets  # "a car blew up, killing six soldiers"
        for i in strong.initiators.ids:
            if i in strong.targets.ids and strong.raw.frame.id not in {"clash", "infighting"} and (i != "civilians" or weak.targets is strong.targets):
                strong.targets.remove(i)
        if strong.raw.frame.id == "clash" and not strong.initiators.ids and weak.targets.ids and self.memory.armed(weak.targets) \
                and not set(weak.targets.ids) & set(strong.targets.ids) and not self.allies(weak, strong):
            strong.initiators = weak.targets  # "twelve soldiers died in clashes with X"
        rival = self.lex.head_first and strong.status.speaker is not None and weak.status.speaker is not None \
            and strong.status.speaker is not weak.status.speaker
        counted = {id(x) for r in (strong.raw, *strong.raw.merged) for x in r.dead}
        again = bool(weak.raw.dead) and all(id(x) in counted for x in weak.raw.dead)
        if again and (weak.raw.injured or weak.raw.missing):
            strong.tally.join(dataclasses.replace(weak.tally, dead=Toll()))  # "leaving one dead and one wounded": the dead are counted once
        elif not ((again or rival or self.other_account(weak)) and strong.tally.dead != Toll()):
            strong.tally.join(weak.tally)
        strong.raw.merged.append(weak.raw)
        if weak.raw.blamed and strong.status.value in {"asserted", "said"}:
            strong.status.raise_to("alleged", weak.raw.blamed)
        elif weak.status.value == "said" and strong.status.value == "asserted":
            strong.status = weak.status
        elif strong.status.speaker is None and weak.status.speaker is not None and weak.status.value == "said":
            strong.status.raise_to(weak.status.value, weak.status.cue, weak.status.speaker)
        if weak.raw.frame.enemy:
            strong.raw.note = strong.raw.note or "enemy"

    def allies(self, a: Draft, b: Draft) -> bool:
        """The soldiers and the self-defence groups of one country do not clash with each other."""
        actors = [self.memory.k.actors[i] for i in (*a.targets.ids, *b.targets.ids) if i in self.memory.k.actors]
        return all(x.type in STATE_TYPES | {"self_defence_group"} and x.country for x in actors) and len({x.country for x in actors}) == 1

    def nationality(self, d: Draft) -> bool:
        """Do its own words say whose forces were struck?"""
        return any(m.countries or m.actors for raw in (d.raw, *d.raw.merged) for g in raw.targets for m in g.members())

    def other_account(self, d: Draft) -> bool:
        """"The ministry speaks of three dead": a count by somebody else, which does not add to the one told before."""
        v, up = d.raw.clause.verb, d.raw.clause.parent
        if d.raw.clause.kind == "rel" and d.raw.frame.toll == "dead" and up is not None and up.verb is not None and up.verb.cues("say") \
                and any(d.raw.clause.subject is g for g in (*up.objects, *up.adjuncts)):
            return True  # "others speak of sixty soldiers who lost their lives"
        return d.raw.frame.id == "left-dead" and v is not None and v.cues("say")

    def stands(self, d: Draft) -> bool:
        """A weak trigger stands as an event only with a toll or both sides."""
        if d.raw.frame.counts:
            return bool(d.tally.dead.best or d.tally.dead.low or d.tally.dead.text or d.tally.injured)
        if d.raw.frame.id == "operation" and self.lex.head_first:
            return bool(d.targets.ids or d.tally.dead.best)
        if d.raw.frame.id in ENTERED:
            return bool(d.initiators.ids) and bool(d.places)
        return bool(d.initiators.ids or d.targets.ids) and d.raw.frame.id != "missing"

    def laid(self, drafts: list[Draft]) -> list[Draft]:
        """Who laid the mine that went off is its initiator; the laying is no event beside it."""
        blasts = [d for d in drafts if d.raw.type == "explosive" and d.raw.frame.fold == "violence"]
        out = []
        for d in drafts:
            if d.raw.frame.fold == "device" and d.raw.clause.kind == "red" and self.lex.head_first and any(
                    o is not d and o.raw.frame.fold == "violence" for o in drafts):
                continue  # "attacked it with a device laid on the road"
            if d.raw.frame.fold == "device" and blasts:
                for b in blasts:
                    if not b.initiators.ids:
                        b.initiators = d.initiators
                continue
            out.append(d)
        negated = [d for d in out if d in blasts and d.status.value == "negated" and not no_victims(d)]
        return [d for d in out if not (negated and d in blasts and d not in negated and d.raw.nominal)]
