"""Who did it where another clause of the sentence tells: one agent of two passives, whose operation it was, the side that was beaten."""

from __future__ import annotations

from ..found import Found
from ..state import Group, Sentence
from ..triggers import Raw
from .draft import DEEDS, Draft
from .memory import Memory
from .parties import OFFICIAL, STATE_SIDE, TAKEN, civil_goods

SPOILS = {"captivity", "looting", "burning"}  # what attackers do beside


class CommonAgents:
    """Gives drafts the sides of those beside them."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.r, self.k, self.lex, self.actors = memory.r, memory.k, memory.lex, memory.actors

    def share_agents(self, drafts: list[Draft]) -> None:
        """"Were robbed and beaten by gunmen", "three taxis were taken and their drivers beaten by gunmen": the agent of the last passive is that of the first."""
        for d in drafts:
            v = d.raw.clause.verb
            if d.initiators.ids or d.raw.nominal or v is None or not v.passive:
                continue
            for e in drafts if d.raw.frame.fold != "accusation" else ():  # "are accused of ... and have been attacked by soldiers"
                went_on = self.lex.head_first and d.raw.clause.kind != "main" and not e.raw.nominal and self.same_subject(e.raw, d.raw) \
                    and e.raw.clause.verb is not None and e.raw.clause.verb.passive and d.raw.frame.fold in DEEDS  # "were stopped by X and emptied"
                if e.raw.frame.fold not in DEEDS and self.lex.head_first and d.raw.frame.fold in DEEDS:
                    continue  # « une unité financée par X, ont été attaqués »
                if d.raw.frame.fold == "release" and e.raw.frame.fold == "captivity" and self.lex.head_first:
                    continue  # « enlevés par des hommes armés, ils ont été libérés » : not said by whom
                if set(e.initiators.ids) & set(d.targets.ids) - {"civilians"}:
                    continue  # "two soldiers were killed and four gunmen wounded by troops"
                if self.meanwhile(d, e):
                    d.initiators.join(e.initiators)
                elif e is not d and e.initiators.ids and e.raw.frame.object != "initiator" and (went_on or self.same_subject(d.raw, e.raw) or self.same_auxiliary(d.raw, e.raw)
                                                        or self.lex.head_first and self.under_object(d.raw, e.raw)):
                    d.initiators.join(e.initiators)

    def meanwhile(self, d: Draft, e: Draft) -> bool:
        """"Two women were abducted when gunmen raided X": taken or burned by those who attacked at that time; arrested by no others than a state's forces."""
        c = e.raw.clause
        if c.kind != "sub" or c.marker not in self.lex.same_time or e.raw.frame.fold != "violence" or e.raw.type == "armed_clash" or e.raw.nominal or d.raw.frame.fold not in SPOILS \
                or d.raw.sentence is not e.raw.sentence or d.raw.start > e.raw.start:
            return False
        named = bool(e.initiators.ids) and c.subject is not None and any(g is c.subject for g in e.raw.initiators)
        return named and not set(e.initiators.ids) & set(d.targets.ids) and (d.raw.frame.id not in OFFICIAL or self.memory.of_state(e.initiators))

    def borne(self, drafts: list[Draft]) -> None:
        """"The convoy came under fire from X, killing two": a participle after what befell its subject was done by those who did that."""
        for d in drafts:
            c = d.raw.clause
            shot = next((e for e in drafts if c.kind == "part" and c.parent is e.raw.clause and e.raw.frame.fold == "protest" and e.targets.ids), None)
            if shot is not None and shot.targets.ids == d.initiators.ids and not d.targets.ids and d.raw.frame.toll:
                d.targets = shot.initiators  # "fired live rounds at demonstrators, killing five"
            host = next((e for e in drafts if e is not d and e.raw.frame.fold == "violence" and c.kind == "part" and c.parent is e.raw.clause and not e.raw.nominal and e.initiators.ids), None)
            if host is None or d.raw.nominal or not d.raw.frame.toll or c.subject is None or all(c.subject is not g for g in host.raw.targets):
                continue
            d.initiators = host.initiators
            if not d.targets.ids:
                d.targets = host.targets

    def in_operation(self, drafts: list[Draft]) -> None:
        """"Were arrested during an army operation", "in a joint X-Y operation": by those whose operation it was."""
        for d in drafts:
            v = d.raw.clause.verb
            led = d.raw.clause.subject is not None and not d.raw.nominal and (
                d.raw.frame.id == "left-dead" or self.lex.head_first and d.raw.clause.kind == "inf" and d.raw.clause.subject.role is None)  # "an army sweep resulted in twelve deaths"
            if d.initiators.ids or d.raw.nominal or v is None or not (v.passive or led) or d.raw.frame.fold not in TAKEN | {"violence"}:
                continue
            items = d.raw.sentence.items
            stop = next((n for n, i in enumerate(items) if i.kind == "stop"), 0) if self.lex.head_first and d.raw.clause.kind == "red" and not led else 0
            head = [i.group for i in items[:stop] if i.group is not None and i.end <= d.raw.start]  # « Bilan de l'opération de l'armée : douze terroristes tués »
            for a in [d.raw.clause.subject] if led and d.raw.clause.subject is not None else [*d.raw.clause.adjuncts, *head]:
                if self.lex.operations.isdisjoint(self.r.words[a.start:a.end]) or not led and a not in head and not self.lex.prep_class.get(a.prep, set()) & {"locative", "other", "during"}:
                    continue
                found = self.whose_operation(a, drafts)
                if found.ids and self.memory.armed(found) and not set(found.ids) & set(d.targets.ids):
                    d.initiators = found
                    break

    def whose_operation(self, a: Group, drafts: list[Draft]) -> Found:
        """Who carries out the operation that a group names: by its own words, or by what else is said of it."""
        weak = self.lex.head_first and a.role is not None and a.role.weak and not a.actors  # "these operations" stand for no group
        found = self.actors.resolve(a.of) if weak and a.of is not None else Found() if weak else self.actors.resolve(a)
        if not found.ids and not self.lex.head_first:
            run = next((x for c in self.actors.sentence_clauses if c.kind == "red" and c.subject is a and c.verb is not None and any(
                p.use == "light" and p.value == "initiator" for p in c.verb.patterns) for x in c.adjuncts if "agent" in self.lex.prep_class.get(x.prep, ())), None)
            found = self.actors.resolve(run) if run is not None else found  # "an operation conducted by X"
        if not found.ids and a.of is not None and a.role is None and self.lex.head_first:
            found = self.actors.resolve(a.of)  # « une intervention des forces spéciales a permis d'éliminer ... »
        for code in a.countries if not found.ids else []:
            found.add(self.k.institution(code, "army") or "", a.start, a.end, "role", True)
        if not found.ids and self.lex.head_first:
            found = next((e.initiators for e in drafts if e.raw.group is a and e.initiators.ids), found)
        return found

    def same_subject(self, a: Raw, b: Raw) -> bool:
        """Is b a later passive of a's subject?"""
        first, then = a.clause, b.clause
        return first.subject is not None and then.subject is first.subject and then.order > first.order and then.verb is not None \
            and then.verb.passive and then.kind in {first.kind, "red", "part"}

    def same_auxiliary(self, a: Raw, b: Raw) -> bool:
        """"Two were killed and three (were) taken by X": two passives side by side, the agent of both behind the second."""
        first, then = a.clause, b.clause
        return then.previous is first and not b.nominal and then.verb is not None and then.verb.passive and then.subject is not None and self.joined(b) \
            and not self.lex.head_first and any("agent" in self.lex.prep_class.get(x.prep, ()) for x in then.adjuncts)

    def joined(self, b: Raw) -> bool:
        """Does only a conjunction or a comma stand before the subject of the clause?"""
        items, g = b.sentence.items, b.clause.subject
        return g is not None and 0 < g.item < len(items) and items[g.item - 1].kind in {"conj", "comma"}

    def by_the_same(self, drafts: list[Draft], s: Sentence) -> None:
        """"Two teachers were taken away.", "..., and cattle stolen", "residents were given three days": after a deed, by those who did it; arrests and seizures by the forces that were there."""
        losses = any(x.raw.frame.toll == "dead" and not x.initiators.ids and not x.own_place and not x.raw.nominal for x in drafts) and not self.lex.head_first
        told = [x for x in self.memory.drafts[-4:] if s.number - x.raw.sentence.number == 1 or losses and s.number - x.last_told() <= 4]  # "five were killed and four taken hostage"
        for n, d in enumerate(drafts):
            v = d.raw.clause.verb
            killed = d.raw.type == "killing" and d.raw.frame.toll == "dead" and not d.own_place and d.raw.clause.kind == "main"  # "burned forty lorries. Two drivers were killed"
            if d.initiators.ids or d.raw.nominal or v is None or not v.passive or not (killed or d.raw.frame.fold in TAKEN or d.raw.type == "sexual_violence") \
                    or d.raw.clause.kind not in {"main", "comp"} or d.status.value not in {"asserted", "said"} or d.raw.clause.dates:
                continue
            official = d.raw.frame.id in OFFICIAL
            source = next((x for x in reversed([*told, *drafts[:n]]) if (x.initiators.ids if not official else any(
                               self.memory.of_state(f) for f in (x.initiators, x.targets))) and x.raw.frame.fold in TAKEN | {"violence", "takeover", "blockade", "protest", "riot"}
                           and x.status.value in {"asserted", "said"} and x.value in {"asserted", "claimed", "reported"}), None)
            foes = source is not None and self.only(source.initiators, STATE_SIDE) and self.memory.armed(d.targets) and not self.only(d.targets, STATE_SIDE)
            if source is not None and killed and not foes and (source.raw.frame.fold not in TAKEN or self.memory.of_state(source.initiators)
                                                               or not self.memory.armed(source.initiators) or self.memory.armed(d.targets)):
                continue  # but "destroyed a hideout of X. Seven terrorists were killed"
            if source is None or d.own_place and source.places and d.places[0].id != source.places[0].id or d.raw.frame.fold == "release" and source.raw.frame.fold not in TAKEN:
                continue
            near = next((x for x in reversed(drafts[:n]) if x.targets.ids), drafts[n - 1]) if n else None
            if near is not None and near.targets.ids and not d.targets.ids and d.raw.frame.fold == "captivity" and d.raw.targets and all(
                    g.classes <= {"number"} for g in d.raw.targets):
                d.targets = near.targets  # "one bandit was killed and two were captured"
                official = official or not set(near.targets.ids) & {"civilians"} and not self.memory.of_state(near.targets)
            if d.raw.frame.fold == "seizure" and any(set(x.targets.ids) & set(source.initiators.ids) for x in drafts[:n]):
                official = True  # "two assailants were killed and their motorcycles seized"
            sides = [source.initiators, source.targets]
            if official or set(source.initiators.ids) & set(d.targets.ids):
                sides = [f for f in reversed(sides) if f.ids and (not official or self.memory.of_state(f)) and not set(f.ids) & set(d.targets.ids)]
            if sides and sides[0].ids and not set(sides[0].ids) & set(d.targets.ids) and (official or self.memory.armed(sides[0])):
                for i, start, end, _ in sides[0].spans:
                    d.initiators.add(i, start, end, "coreference")
                if not d.targets.ids and d.raw.frame.fold in {"looting", "burning"}:
                    civil_goods(d)

    def only(self, found: Found, types: set[str]) -> bool:
        """Is every actor of a side of one of the types?"""
        return bool(found.ids) and all(self.k.actors[i].type in types for i in found.ids if i in self.k.actors)

    def under_object(self, a: Raw, b: Raw) -> bool:
        """Is b a participle of what stands as object in a's clause, which has no agent of its own?"""
        up = b.clause.parent
        listed = up is not None and (up is a.clause and b.clause.subject in a.clause.objects
                                     or up.verb is None and up.previous is a.clause and up.subject is b.clause.subject)
        return not b.nominal and b.clause.kind == "red" and listed and not any("agent" in self.lex.prep_class.get(x.prep, ()) for x in a.clause.adjuncts)

    def beaten(self, drafts: list[Draft]) -> None:
        """Whom a town was taken from: the side that its taker fought in the same sentence."""
        for d in drafts:
            if d.raw.type == "territorial_takeover" and d.initiators.ids and not d.targets.ids:
                for e in drafts:
                    if e.raw.frame.id == "clash" and e.targets.ids and set(e.initiators.ids) & set(d.initiators.ids):
                        d.targets.join(e.targets)
