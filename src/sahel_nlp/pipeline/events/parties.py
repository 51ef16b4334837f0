"""Who did it and to whom: the initiators and targets of a draft."""

from __future__ import annotations

from ..found import ARMED_TYPES, STATE_TYPES, Found
from ..state import Group
from ..tolls import Tally
from ..triggers import Raw
from .draft import CLASHES, DEEDS, Draft
from .locating import is_place_only
from .memory import Memory

TAKEN = {"captivity", "looting", "burning", "release", "seizure", "threat"}
TWO_SIDED = {"agreement", "talks"}  # "X and Y signed a deal": with each other
COUNTED_FOLDS = {"release", "captivity"}  # of those, too, a bare number counts people just spoken of
OFFICIAL = {"arrest", "recovered"}  # frames of what forces of a state do
UNNAMED = {"jihadist-fighters": "jihadist_group", "separatist-fighters": "separatist_group"}
CROWD = {"civilians", "protesters"}
STATE_SIDE = STATE_TYPES | {"private_military", "foreign_forces"}


class Parties:
    """Gives drafts their sides."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.r, self.k, self.lex, self.actors = memory.r, memory.k, memory.lex, memory.actors

    def fill(self, d: Draft) -> None:
        raw, ctx = d.raw, self.actors.context
        place = d.places[0] if d.places else None
        country = ""
        if place is not None:
            country = self.memory.country_there(place)
        saved = ctx.country
        ctx.country = country or ctx.country
        polity = True
        for side, groups in ((d.initiators, raw.initiators), (d.targets, raw.targets)):
            for g in groups:
                if raw.group is g and not g.owner and raw.note != "attributive":
                    found = self.premodifier(g, raw)
                elif side is d.targets and g.pronoun == "poss" and g.role is not None and g.role.section != "people" and not self.lex.head_first and (robbed := self.actors.robbed(g)):
                    found = Found()
                    for i in robbed:
                        found.add(i, g.start, g.end, "coreference")  # "shot three herders and burned their camp"
                elif side is d.targets and self.only_place(g, raw):
                    continue
                elif g.role is None and g.pronoun == "other" and self.r.words[g.start] in self.lex.first_person:
                    found = self.ourselves(d)
                else:
                    found = self.actors.resolve(g, polity and not (side is d.targets and raw.frame.fold == "violence"))
                side.join(found)
        self.named_kind(d)
        if raw.type == "mob_violence" and d.targets.ids == ["unidentified-gunmen"] and not self.lex.head_first:
            ((_, start, end, how),) = d.targets.spans[:1]
            d.targets = Found()
            d.targets.add("civilians", start, end, how, True)  # "a mob lynched two suspected thieves"
        if raw.frame.id == "sunk" and d.targets.ids and not self.memory.armed(d.targets):
            self.burnt(d)
        if raw.frame.fold == "sanction":
            self.sanctioned(d)
        if not d.targets.ids and raw.frame.subject == "owner" and not raw.nominal:
            self.lost(d)
        speaker = d.status.speaker
        spoke = self.actors.resolve(speaker).ids if speaker is not None and any(g.pronoun == "they" and g.role is None for g in raw.initiators) else []
        if d.initiators.ids and raw.frame.id not in OFFICIAL and (d.initiators.ids in (["civilians"], spoke) or set(d.initiators.ids) <= set(ctx.last_targets)):
            self.attackers(d)
        if not d.initiators.ids and raw.type == "air_strike" and ctx.country and "foreign_forces" not in ctx.by_type and any("warplane" in g.classes for g in raw.initiators):
            d.initiators.add(self.k.institution(ctx.country, "army") or "", raw.start, raw.end, "role", True)  # "fighter jets bombed them"
        if raw.nominal and raw.group is not None and not d.initiators.ids and raw.group.prep in self.lex.authorship and raw.group.item > 1:
            men = raw.sentence.items[raw.group.item - 2].group
            doers = men is not None and any(c.subject is men for c in raw.sentence.clauses)
            found = self.actors.resolve(men) if men is not None and doers else Found()
            if self.memory.armed(found) and not set(found.ids) & set(d.targets.ids):
                d.initiators = found  # "the terrorists responsible for the attack"
        above = raw.clause.parent
        if raw.frame.fold == "seizure" and raw.clause.kind == "red" and not raw.nominal and not d.initiators.ids and above is not None and above.subject is not None \
                and any(o is raw.clause.subject for o in above.objects):
            found = self.actors.resolve(above.subject)
            if self.memory.of_state(found) and self.memory.armed(found):
                d.initiators = found  # "the army displayed three rifles recovered near X"
        if raw.nominal and not d.initiators.ids and d.status.value == "planned" and raw.frame.fold in {"violence", "blockade", "takeover"} and d.status.speaker is not None:
            found = self.actors.resolve(d.status.speaker)
            if self.memory.armed(found) and not self.memory.of_state(found) and not set(found.ids) & set(d.targets.ids):
                d.initiators = found  # "JNIM announced a coming blockade of X"
        if raw.nominal and raw.group is not None and raw.group.countries and not d.initiators.ids and raw.frame.fold == "violence" and (
                raw.type in {"air_strike", "shelling"} or not self.lex.operations.isdisjoint(self.r.words[raw.start:raw.end])):
            d.initiators.add(self.k.institution(raw.group.countries[0], "army") or "", raw.start, raw.end, "role", True)  # "a French air strike"
        if raw.type == "withdrawal" and not self.lex.head_first:
            self.left_bloc(d)
        if raw.type == "attack" and not raw.nominal and not self.lex.head_first and d.initiators.ids in (["rioters"], ["protesters"]):
            d.raw.type = "riot"  # "angry youths attacked the police station"
        if raw.type == "coup":
            self.by_soldiers(d)
        led = bool(d.initiators.ids) and all(self.k.actors[i].type in {"government", "state"} for i in d.initiators.ids if i in self.k.actors)
        supporters = led and any(g.role is not None and g.role.weak and g.of is not None for g in raw.initiators)  # "supporters of the regime marched"
        if raw.frame.default_initiator and (d.initiators.ids == ["civilians"] or supporters):
            d.initiators = Found()
            d.initiators.add(raw.frame.default_initiator, raw.start, raw.end, "role", True)
        if not raw.nominal and raw.frame.default_initiator and not d.initiators.ids and any("number" in g.classes for g in raw.initiators):
            d.initiators.add(raw.frame.default_initiator, raw.start, raw.end, "role", True)  # "thousands took to the streets"
        if d.initiators.ids == ["civilians"] and raw.frame.fold in DEEDS - {"takeover"} and raw.type not in {"mob_violence"} and any(
                "members" in m.classes and m.role is not None for g in raw.initiators for m in (g, g.of) if m is not None):
            d.initiators = Found()
            d.initiators.add("unidentified-gunmen", raw.start, raw.end, "role", True)  # "attacked by a band of men"
        if d.initiators.ids == ["civilians"] and raw.frame.fold == "violence" and self.lex.head_first and all(
                g.role is None and not g.actors and g.of is not None and "vehicle" in g.of.classes for g in raw.initiators):
            d.initiators = Found()  # « le passage d'un car sur une mine a causé la mort de ... »
        for i in list(d.targets.ids):
            if i == "civilians" and raw.frame.fold in {"violence", "captivity", "looting", "burning"} and not self.lex.head_first and not raw.nominal and any(
                    g.role is not None and g.role.actor == i and not g.pronoun for g in raw.initiators) and any(g.role is not None and g.role.actor == i for g in raw.targets):
                continue  # "suspected herders shot dead two farmers"
            if i in d.initiators.ids and raw.frame.fold not in {"agreement", "talks", "cooperation"}:
                d.targets.remove(i)
        if raw.frame.fold == "takeover" and self.lex.head_first and len(d.targets.ids) > 1 and self.memory.armed(d.targets):
            d.targets.remove("civilians")  # "took the village from X"
        if raw.type == "explosive" and not self.lex.head_first and d.initiators.ids == ["civilians"]:
            d.targets = d.targets if d.targets.ids else d.initiators  # "a shell went off as children played with it"
            d.initiators = Found()
        if (raw.type == "suicide_bombing" or self.lex.head_first and raw.type in {"explosive", "air_strike", "shelling"}) and d.initiators.ids == ["civilians"]:
            d.initiators = Found()
        if raw.default_initiator and not d.initiators.ids:
            d.initiators.add(raw.default_initiator, raw.start, raw.end, "role", True)
        if raw.frame.symmetric or raw.frame.id in CLASHES:
            if len(d.initiators.ids) > 1 and not d.targets.ids and (
                    raw.nominal and self.between(raw) or not raw.nominal and len(d.initiators.ids) == 2 and (
                        raw.frame.id in CLASHES or raw.frame.fold in TWO_SIDED and any(g.coord for g in raw.initiators))):
                last = d.initiators.spans[1:]
                for span in last:
                    d.targets.add(*span)
                for span in last:
                    d.initiators.remove(span[0])
        one = {i for f in (d.initiators, d.targets) for i in f.ids}
        internal = raw.frame.symmetric and raw.frame.fold == "violence" or raw.frame.id == "clash" and raw.nominal and self.between(raw) \
            and sum(len(g.members()) for g in raw.initiators) == 1 and len(d.initiators.ids) == 1
        internal = internal and not any("comitative" in self.lex.prep_class.get(g.prep, ()) for g in raw.initiators)  # but "infighting with X"
        if internal and one and (len(one) == 1 or raw.frame.id == "clash") and not self.lex.head_first:  # "among JNIM units", "between rival factions of ISWAP"
            ((actor, start, end, how), *_) = (*d.initiators.spans, *d.targets.spans)
            d.initiators, d.targets = Found(), Found()
            d.initiators.add(actor, start, end, how)
            d.targets.add(actor, start, end, how)
        elif raw.frame.id in CLASHES:
            self.crowd(d)
            two = sum(len(g.members()) for g in raw.initiators) == 2 or bool(raw.targets) and all(self.actors.resolve(g).ids == d.initiators.ids for g in raw.targets)
            if two and not d.targets.ids and len(d.initiators.ids) == 1 and not self.lex.head_first:  # "between farmers and herders": civilians on both sides
                d.targets.add(d.initiators.ids[0], raw.start, raw.end, "role", True)
        if not d.initiators.ids and d.status.value == "alleged" and raw.nominal:
            c = raw.clause
            if c.verb is not None and any(f.complement == "alleged" for p in c.verb.patterns for f in p.frames):
                for g in c.objects if not c.verb.passive else ([c.subject] if c.subject else []):
                    d.initiators.join(self.actors.resolve(g))
        people = [*raw.targets, *raw.dead]
        they = raw.frame.fold == "captivity" and not d.targets.ids and any(g.pronoun == "they" and not g.role for g in people)
        if self.lex.head_first and raw.frame.fold in {"captivity", "release"} and any(g.pronoun == "they" and not g.role and self.r.words[g.start] not in self.lex.pointing for g in raw.targets):
            self.taken_before(d)
        others = raw.frame.fold == "captivity" and not d.targets.ids and any(g.number is not None and (g.role is None or not self.lex.head_first) and any(
            self.lex.pronouns.get(self.r.words[k]) == "other" for k in range(g.number.end, g.end)) for g in people)  # "two others were arrested"
        if they or others or (raw.frame.toll == "dead" or raw.frame.fold in COUNTED_FOLDS) and any(self.stands_for(g, d) for g in people):
            self.same_people(d)
        if not d.targets.ids and raw.frame.fold == "violence" and not any(self.k.actors[i].type in STATE_SIDE for i in d.initiators.ids if i in self.k.actors):
            for g in raw.targets:
                if "armed-facility" in g.classes and g.role is not None and not g.actors and not g.unknown and ctx.country:
                    d.targets.add(self.k.institution(ctx.country, "army") or "", g.start, g.end, "role", True)  # "Banibangou camp"
        if not d.targets.ids and raw.frame.fold == "takeover" and ctx.country and d.initiators.ids and all(
                self.k.actors[i].type not in STATE_SIDE for i in d.initiators.ids if i in self.k.actors) and any(
                "armed-facility" in g.classes and not g.actors and g.role is not None and g.role.id == "posts" for g in raw.places):
            d.targets.add(self.k.institution(ctx.country, "army") or "", raw.start, raw.end, "role", True)  # "JNIM overran a base at Mansila"
        if not d.targets.ids and not raw.nominal and raw.frame.object == "target" and any(g.of is not None and g.of.pronoun == "they" and g.number is not None for g in raw.targets):
            self.some_of_them(d)
        if not d.targets.ids and raw.frame.fold == "violence" and not self.lex.head_first and speaker is not None \
                and any("unit" in g.classes and not g.classes & {"civil", "aircraft"} for g in raw.targets):
            told = self.actors.resolve(speaker)
            if self.memory.of_state(told) and self.memory.armed(told) and not set(told.ids) & set(d.initiators.ids):
                for i, start, end, _ in told.spans:
                    d.targets.add(i, start, end, "coreference", True)  # "a patrol was attacked, the army said": its own
        if not d.targets.ids and raw.frame.fold == "violence" and not raw.nominal and not self.lex.head_first and d.initiators.ids:
            self.meant(d)
        if not d.targets.ids and not raw.nominal and (raw.frame.toll in {"dead", "abducted"} or raw.frame.fold == "captivity"):
            for g in raw.targets:
                member = g.role is not None and g.role.weak and "members" not in g.classes and g.number is not None and g.of is not None and not g.of.classes & {"armed", "actor", "unit"} \
                    and g.role.section == "people" and not self.lex.head_first  # "ten members of a local committee"
                if member and raw.frame.fold in {"captivity", "release"}:
                    d.targets.add("civilians", g.start, g.end, "role", True)
                if g.determiner and g.role is None and g.unknown is None and not g.places and not g.pronoun and not g.place_word \
                        and not g.triggers and g.classes <= {"other-noun", "number"} and g.end - g.start > 1:
                    d.targets.add("civilians", g.start, g.end, "role", True)  # whoever is killed or taken is a person ("the pilot")
        if not d.targets.ids and not raw.nominal and not self.lex.head_first and raw.frame.fold in {"looting", "burning", "seizure"} and d.initiators.ids:
            for goods in raw.clause.objects:
                for i in self.actors.robbed(goods) if goods.pronoun == "poss" and goods.role is not None and goods.role.section != "people" else []:
                    d.targets.add(i, goods.start, goods.end, "coreference")
        if not d.targets.ids and not raw.nominal and raw.frame.fold in {"looting", "burning"} and d.initiators.ids and (
                not self.lex.head_first or any(g is not None and g.pronoun == "poss" for g in (*raw.clause.objects, raw.clause.subject))):
            civil_goods(d)  # « leurs cases » are those of the people spoken of
        if raw.type == "weapons_seizure" and d.targets.ids == ["civilians"] and self.lex.head_first and not any(
                m.role is not None and m.role.section == "people" and not m.role.local for g in raw.targets for m in g.members()):
            d.targets = Found()  # « ont récupéré des radios et un tricycle » : nobody is said to have lost them
        if not d.initiators.ids and (raw.frame.enemy or raw.frame.id in OFFICIAL or raw.type == "weapons_seizure") and self.lex.head_first and ctx.country and any(
                g.role is not None and g.role.section == "units" and not g.actors for g in raw.initiators):
            d.initiators.add(self.k.institution(ctx.country, "army") or "", raw.start, raw.end, "role", True)  # « une patrouille a neutralisé ... »
        ctx.country = saved
        d.tally = Tally.of(raw, self.r)
        self.enemy_losses(d)

    def enemy_losses(self, d: Draft) -> None:
        """"On the enemy side: nine dead": those who attacked, killed by those whom they attacked."""
        raw, ctx, words = d.raw, self.actors.context, self.r.words
        if d.initiators.ids or not (raw.frame.counts or raw.frame.toll == "dead" or raw.frame.object == "dead-count"):
            return
        start = next((i + 1 for i in range(raw.start - 1, raw.sentence.start - 1, -1) if words[i] == ";"), raw.sentence.start)
        at = next((i for i in range(start, raw.start) if self.lex.enemy_side.at(words, i, raw.sentence.end)), -1)
        if at < 0:
            return
        raw.note = "enemy"
        state = all(i in self.k.actors and self.k.actors[i].type in STATE_SIDE for i in ctx.last_targets)
        if set(d.targets.ids) <= {*ctx.last_targets, "civilians"} and ctx.last_attackers:
            d.targets = Found()
            for i in ctx.last_attackers:
                d.targets.add(i, at, raw.start, "coreference", True)
        for i in ctx.last_targets if state and not set(ctx.last_targets) & set(d.targets.ids) else ():
            d.initiators.add(i, at, raw.start, "coreference", True)

    def meant(self, d: Draft) -> None:
        """"Shelled the edge of the town to repel the fighters": at whom, told by what it was for."""
        for c in d.raw.sentence.clauses:
            if c.kind == "inf" and c.parent is d.raw.clause and c.verb is not None and c.objects and any(f.fold == "violence" for p in c.verb.patterns for f in p.frames):
                found = self.actors.resolve(c.objects[0], False)
                if self.memory.armed(found) and not set(found.ids) & set(d.initiators.ids):
                    d.targets = found
                    return

    def burnt(self, d: Draft) -> None:
        """"His car was burned": property of a civilian, where soldiers' cars would be attacked."""
        v = d.raw.clause.verb
        own = next((f for p in v.patterns for f in p.frames if f.fold == "burning"), None) if v is not None else None
        if own is not None:
            d.raw.frame, d.raw.type = own, own.type

    def sanctioned(self, d: Draft) -> None:
        """"Suspended the BBC", "closed its airspace to Malian planes": a medium, or the state whose planes they are; what a governor decrees, the state does."""
        country = self.actors.context.country
        if d.initiators.ids == ["civilians"] and country and not self.lex.head_first and all(g.role is not None and g.role.local for g in d.raw.initiators):
            ((_, start, end, how),) = d.initiators.spans[:1]
            d.initiators = Found()
            d.initiators.add(self.k.institution(country, "government") or "", start, end, how, True)
        for g in d.raw.targets:
            for a in [a for m in g.members() for a in m.actors]:
                if self.k.actors[a.candidates[0]].type == "media":
                    d.targets.add(a.candidates[0], a.start, a.end, a.how)
            if g.role is not None and g.role.section != "people" and g.countries and len(d.targets.ids) == 1 and self.memory.armed(d.targets):
                d.targets = Found()
                d.targets.add(self.k.institution(g.countries[0], "government") or "", g.start, g.end, "role", True)

    def left_bloc(self, d: Draft) -> None:
        """"X and Y announced their withdrawal from the bloc": a body is left, and no place."""
        for g in (*d.raw.places, *d.raw.clause.adjuncts, *d.raw.clause.objects):
            found = self.actors.named(g)
            if "origin" in self.lex.prep_class.get(g.prep, ()) and found.ids and all(self.k.actors[i].type == "intergovernmental" for i in found.ids if i in self.k.actors):
                d.targets = d.targets if d.targets.ids else found
                d.places = []

    def named_kind(self, d: Draft) -> None:
        """"The jihadist attack by Boko Haram": the name says which jihadists."""
        named = {self.k.actors[i].type for i, _, _, how in d.initiators.spans if i in self.k.actors and how == "alias"}
        for i, _, _, how in list(d.initiators.spans):
            kind = UNNAMED.get(i)
            if self.lex.head_first and d.raw.nominal and how == "role" and kind in named:
                d.initiators.remove(i)

    def some_of_them(self, d: Draft) -> None:
        """"Stopped a group of women and raped four of them": of the people told before in the sentence."""
        first = min(g.start for g in d.raw.targets)
        for g in reversed([g for g in d.raw.sentence.groups if g.end <= first and not g.pronoun and g.classes & {"person", "armed"} and not any(g is x for x in d.raw.initiators)]):
            found = self.actors.resolve(g, False)
            if found.ids and not set(found.ids) & set(d.initiators.ids):
                d.targets.join(found)
                return

    def lost(self, d: Draft) -> None:
        """"Niger lost 34 soldiers": those of the country."""
        code = next((self.k.places[i].country for g in d.raw.targets for p in g.places for i in p.candidates[:1] if self.k.is_polity(i)), "")
        if code:
            self.actors.context.country = code
            for g in d.raw.dead:
                d.targets.join(self.actors.resolve(g, False))

    def stands_for(self, g: Group, d: Draft) -> bool:
        """A bare number or a pronoun stands for people just spoken of; "thousands" for nobody in particular."""
        elsewhere = d.own_place and any(x.inside is None for x in d.raw.clause.dates) and not any(x.targets.ids for x in self.memory.sentence_drafts)
        bare = "number" in g.classes and not d.targets.ids and not elsewhere and (g.number is None or g.number.toll.best is not None)
        return bare or g.pronoun in {"he", "they"} and not g.role and not (not self.lex.head_first and d.targets.ids and self.actors.subject_before(g, 0))

    def attackers(self, d: Draft) -> None:
        """"They opened fire": those who attacked, not those who were missing, nor the ministry that says so."""
        ids = [i for i in self.actors.context.last_initiators if i in self.k.actors and self.k.actors[i].type not in STATE_TYPES]
        if ids and d.raw.frame.fold in DEEDS and any(g.pronoun == "they" and g.role is None for g in d.raw.initiators):
            d.initiators = Found()
            for i in ids:
                d.initiators.add(i, d.raw.start, d.raw.end, "coreference")
        elif d.raw.frame.fold == "violence" and d.status.speaker is not None and d.initiators.ids == ["civilians"] and all(g.pronoun == "they" for g in d.raw.initiators):
            d.initiators = Found()  # "they fired at everything", a survivor says: nobody knows who

    def by_soldiers(self, d: Draft) -> None:
        """"Military leaders overthrew the president": the army did, whatever it rules today."""
        for actor, start, end, how in list(d.initiators.spans):
            known = self.k.actors.get(actor)
            if how == "alias" and (leader := next((a.candidates[0] for g in d.raw.initiators for a in g.actors if self.k.actors[a.candidates[0]].type == "person"), None)):
                d.initiators.remove(actor)
                d.initiators.add(leader, start, end, how)  # "Captain Traoré seized power"
                continue
            army = self.k.institution(known.country, "army") if known is not None and known.type in {"government", "state"} else None
            if army and known is not None:
                d.initiators.remove(actor)
                d.initiators.add(army, start, end, how, True)
                if not d.targets.ids and d.raw.targets:
                    d.targets.add(actor, start, end, how, True)

    def crowd(self, d: Draft) -> None:
        """"Students clashed with police": a riot, whoever is named first."""
        sides = [d.initiators, d.targets]
        crowd = next((f for f in sides if f.ids and all(i in self.k.actors and self.k.actors[i].type in CROWD for i in f.ids)), None)
        other = sides[1 - sides.index(crowd)] if crowd is not None else None
        if crowd is None or other is None or not other.ids or not all(i in self.k.actors and self.k.actors[i].type in STATE_TYPES for i in other.ids):
            return
        if crowd.ids == ["civilians"] and not self.lex.head_first:
            ((_, start, end, how),) = crowd.spans[:1]
            crowd = Found()
            crowd.add("rioters", start, end, how, True)
        d.initiators, d.targets, d.raw.type = crowd, other, "riot"

    def ourselves(self, d: Draft) -> Found:
        """"We lost six men": the side of who speaks, where it is one of the war."""
        found = Found()
        spoke = self.actors.resolve(d.status.speaker) if d.status.speaker is not None else found
        for span in spoke.spans:
            if span[0] in self.k.actors and self.k.actors[span[0]].type in ARMED_TYPES - {"unnamed_armed"}:
                found.add(span[0], span[1], span[2], "coreference")
        return found

    def taken_before(self, d: Draft) -> None:
        """« Ils ont été enlevés » : those whom the sentence before spoke of, and not those who took or freed them."""
        ctx = self.actors.context
        by = {*ctx.last_initiators, *d.initiators.ids}
        ids = ctx.topic if ctx.topic and not by & set(ctx.topic) else ctx.last_targets
        if ids and not set(ids) & set(d.initiators.ids):
            d.targets = Found()
            for i in ids:
                d.targets.add(i, d.raw.start, d.raw.end, "coreference", True)

    def same_people(self, d: Draft) -> None:
        """"Six have been found dead": six of those last spoken of."""
        n = self.memory.sentence_drafts.index(d) if d in self.memory.sentence_drafts else 0
        before = next((o for o in reversed(self.memory.sentence_drafts[:n]) if o.targets.ids), None)
        some = not self.lex.head_first and d.raw.clause.subject_shared and any("number" in g.classes for g in d.raw.targets)
        here = self.acted_on(d) if before is None and some else []  # "pursued the bandits and killed six"
        ids = before.targets.ids if before is not None else here or self.actors.context.last_targets
        ids = [i for i in ids if i not in d.initiators.ids]
        if not ids and self.lex.head_first and any(g.weak for g in d.raw.targets):  # « ont rassemblé les hommes et les ont fusillés »
            ids = self.acted_on(d)
        if ids:
            d.targets = Found()
        for i in ids:
            d.targets.add(i, d.raw.start, d.raw.end, "coreference", True)

    def acted_on(self, d: Draft) -> list[str]:
        """The people to whom something was done in the clauses before."""
        said = [o for c in d.raw.sentence.clauses if c.order < d.raw.clause.order for o in c.objects if o.end <= d.raw.start and not o.weak]
        return next((found.ids for o in reversed(said) if (o.classes & {"person", "armed"} or o.pronoun == "they") and (found := self.actors.resolve(o, False)).ids), [])

    def between(self, raw: Raw) -> bool:
        return any(self.lex.prep_class.get(g.prep, set()) & {"between", "internal"} for g in raw.initiators)

    def only_place(self, g: Group, raw: Raw) -> bool:
        """A place that is hit is where, not who; in politics a capital is its government."""
        if raw.frame.polity:
            return False
        taken = raw.frame.fold in {"takeover", "control"} and g.role is not None and g.role.kind == "building" and not self.lex.head_first  # "took the town of X"
        return is_place_only(g) or g.place_word != "" and (g.role is None or taken) and not g.actors

    def premodifier(self, g: Group, raw: Raw) -> Found:
        """"JNIM attack", "army raid": what stands before the trigger in its own group."""
        before = g.but(end=raw.start, triggers=[], of=None, coord=[], appositions=[], bracket=[], number=None,
                       actors=[a for a in g.actors if a.start < raw.start], places=[p for p in g.places if p.start < raw.start] if raw.frame.polity else [])
        if self.lex.head_first:
            before = before.but(end=g.end, actors=g.actors)
        elif before.role_start >= raw.start or before.role is not None and before.role.kind not in {"armed", "group"} and not before.role.institution:
            before.role = None
        if g.pronoun == "poss":
            found = Found()
            for i in self.actors.antecedent(g, 0) or self.actors.context.last_group:
                found.add(i, g.start, g.start + 1, "coreference")
            return found
        return self.actors.resolve(before, raw.frame.polity)


def civil_goods(d: Draft) -> None:
    """Shops, cattle and food that nobody is named for are those of civilians."""
    c = d.raw.clause
    for g in [*c.objects, *([c.subject] if c.subject is not None and c.verb is not None and c.verb.passive else [])]:
        for m in g.members():
            goods = m.of if m.role is None and m.of is not None and m.of.role is not None and m.of.role.kind == "livestock" else m  # "a number of cows"
            if goods.role is not None and (goods.role.id == "civil-sites" or goods.role.kind in {"livestock", "goods"} and not m.actors):
                d.targets.add("civilians", m.start, m.end, "role", True)
                return
