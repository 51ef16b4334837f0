"""Places that the events of a sentence share: what is told at its front, beside another event, by who rules there."""

from __future__ import annotations

import dataclasses

from ..places import RANK, PlaceFound
from ..state import Sentence
from ..triggers import Raw
from .draft import DEEDS, Draft
from .locating import Locator
from .memory import Memory


class Scenes:
    """Gives drafts the places of those beside them."""

    def __init__(self, memory: Memory, locator: Locator) -> None:
        self.memory, self.locator = memory, locator
        self.r, self.k, self.lex, self.places = memory.r, memory.k, memory.lex, memory.places

    def share_places(self, drafts: list[Draft], s: Sentence) -> None:
        fronted = self.of_front(s)
        for d in drafts:
            if d.places:
                d.places = self.shared_finer(d, drafts) or d.places
                continue
            others = [o for o in drafts if o.places and not (d.raw.frame.fold in DEEDS and o.raw.type == "presence" and self.locator.aside(o.raw.clause))]
            others = [o for o in others if not (d.raw.frame.fold == "captivity" and o.raw.frame.fold == "release") and not self.came_after(d.raw, o.raw)]
            there = d.raw.clause.verb is not None and d.raw.clause.verb.there
            finer = [o for o in others if fronted and self.lex.head_first and o.places[0].rank > fronted[0].rank]
            if finer:
                d.places = finer[0].places
            elif fronted:
                d.places = fronted
            elif self.memory.label_place and not others:
                d.places, d.inherited = self.memory.label_place, True
            elif others:
                near = min(others, key=lambda o: abs(o.raw.start - d.raw.start))
                d.places = near.places
            elif self.memory.scene is not None and (there or d.raw.frame.fold not in {"agreement", "accusation", "claim", "sanction", "statement", "demand",
                                                                     "threat", "rejection", "investigation", "collapse", "talks", "support"}):
                d.places, d.inherited = [self.memory.scene], True
            else:
                d.places = []

    def came_after(self, raw: Raw, before: Raw) -> bool:
        """"The attack came days after the raid on X": two nouns of one clause, each with its own place."""
        return raw.nominal and before.nominal and raw.clause is before.clause and raw.group is raw.clause.subject and before.group is not None \
            and "after" in self.lex.prep_class.get(before.group.prep, ())

    def actors_country(self) -> str:
        return self.memory.actors.context.country or self.r.country

    def where_ruled(self, d: Draft) -> None:
        """A government falls in its own country, and power changes hands in a country, wherever the text has been before."""
        if d.raw.frame.fold == "coup" and not d.own_place and d.places and not self.lex.head_first:
            home = self.k.country_places.get(self.memory.country(d.places[0].id) or self.actors_country(), "")
            d.places = [dataclasses.replace(d.places[0], id=home, rank=0, relation="in")] if home else d.places
        ruled = {self.k.actors[i].country for i in d.targets.ids if i in self.k.actors and self.k.actors[i].type in {"government", "state"}} - {""}
        if d.raw.frame.fold != "coup" or d.own_place or len(ruled) != 1 or not d.places or self.memory.country(d.places[0].id) in ruled:
            return
        home = self.k.country_places.get(next(iter(ruled)), "")
        d.places = [dataclasses.replace(d.places[0], id=home, rank=0, relation="in")] if home else []

    def shared_finer(self, d: Draft, drafts: list[Draft]) -> list[PlaceFound]:
        """"They raided X, in the Y province, and stole cattle": where the first was done the second was, too, not somewhere in the province."""
        if d.own_place:
            return []
        holder = next((o for o in drafts if o.own_place and d.places[0].start in o.places[0].told), None)
        if holder is not None or d.places[0].rank > 3 or not d.raw.clause.subject_shared:
            return holder.places if holder is not None else []
        before = [o for o in drafts if o.own_place and o.raw.start < d.raw.start and o.places[0].rank >= RANK["town"]]
        return before[-1].places if before and self.memory.contains(d.places[0].id, before[-1].places[0].id) else []

    def of_front(self, s: Sentence) -> list[PlaceFound]:
        """A place before the subject ("In Djibo, ...")."""
        head = s.items[0].group if len(s.items) > 1 and s.items[1].kind == "stop" else None
        if head is not None and (head.places or head.unknown) and not head.actors:
            found = self.places.of(head, loose=True)
            if found:
                return self.locator.finest(found)
        verb = next((n for n, i in enumerate(s.items) if i.kind == "verb"), len(s.items))
        stop = max((n for n, i in enumerate(s.items[:verb]) if i.kind == "stop"), default=0)
        if stop:  # "28 March, 16:30, Tamkoutat (Ouattagouna): gunmen ..."
            timed = self.lex.head_first and bool(self.lex.clock_time.match(self.r.words[s.start]))
            for n, item in enumerate(s.items[:stop]):
                g = item.group
                if timed and g is not None and g.unknown is not None and not (g.person_name or g.determiner or g.number or g.role or g.actors) \
                        and n and s.items[n - 1].kind == "stop" and s.items[n + 1].kind == "stop":
                    return self.places.of(g, loose=True)  # « 09h10 – Gremadi : ... »
                site = g is not None and self.lex.head_first and bool(g.place_word) and g.unknown is not None  # « Village de X (commune de Y) : ... »
                if g is not None and item.value != "bracket" and (g.places or g.unknown and g.bracket or site) and not g.actors and (g.role is None or site):
                    found = self.places.of(g, loose=True)
                    if found and found[0].rank > 1:
                        return self.locator.finest(found)
        for item in s.items:
            if item.kind == "verb" or item.group is not None and not item.group.prep:
                break
            if item.group is not None and "locative" in self.lex.prep_class.get(item.group.prep, ()):
                found = self.places.of(item.group)
                if found:
                    return self.locator.finest(found)
        return []
