"""Claims of responsibility, and lines that name who did it: the claimant becomes the initiator of the attack."""

from __future__ import annotations

from ..background import perpetrator
from ..state import Clause, Group, Sentence
from ..status_words import Status
from .dating import Dater
from .draft import DEEDS, Draft
from .finishing import Finisher
from .memory import Memory

ALL = 99  # more than any text tells
BARE = 7  # tokens of a line that only names somebody


class Claims:
    """Credits attacks to those who claim them."""

    def __init__(self, memory: Memory, finisher: Finisher, dater: Dater) -> None:
        self.memory, self.dater = memory, dater
        self.r, self.k, self.lex, self.actors = memory.r, memory.k, memory.lex, memory.actors
        self.finisher = finisher
        self.pending_group: list[Draft] = []

    def attach(self, drafts: list[Draft], s: Sentence) -> None:
        """A claim makes the claimant the initiator of the attack that it claims."""
        for d in drafts:
            if d.raw.frame.fold != "claim":
                continue
            behind = d.raw.type == "behind" or d.status.value == "alleged" and not self.lex.head_first  # "accused X of carrying it out"
            if d.status.value == "negated" or d.initiators.ids == ["civilians"] or behind and d.status.value == "denied" and not any(
                    o.raw.nominal and o.raw.frame.fold == "violence" for o in drafts):
                d.drop = True
                for o in drafts:
                    if o.raw.nominal and o.raw.frame.fold == "violence" and not (o.own_place or o.initiators.ids or o.targets.ids or o.raw.dead) and self.dater.own_date(o) is None:
                        o.drop = True  # "no claim of responsibility for either attack"
                continue
            objects = d.raw.clause.objects
            attack = next((o for o in sorted(drafts, key=lambda x: not any(x.raw.group is g for g in objects)) if o is not d and o.raw.frame.fold in DEEDS and o.raw.nominal
                           and o.raw.group is not None and self.under(o.raw.group, d.raw.clause)
                           and not self.lex.prep_class.get(o.raw.group.prep, set()) & {"motive"}), None)  # "claims to have acted in retaliation for the raid on X"
            if attack is None and self.lex.head_first:  # "three days after the attack at X, the group claimed the operation"
                attack = next((o for o in drafts if o is not d and o.raw.frame.fold == "violence" and o.raw.nominal and o.raw.start < d.raw.start
                               and not o.initiators.ids), None)
            before = self.earlier(d, attack)
            earlier = before[0] if before else None
            many = self.several(d)
            if many > 1 and before and not (attack is not None and self.elsewhere(attack, before)):
                for x in before[:many]:
                    self.credit(x, d, behind)
                    self.finisher.finish(x, again=True)
                d.drop = True
                if attack is not None and not attack.own_place:
                    attack.drop = True
                continue
            if attack is not None and not (attack.raw.definite and not attack.own_place and not self.dated_within(attack) and earlier is not None):
                for x in [attack, *self.listed(attack, d, drafts)]:
                    self.credit(x, d, behind)
                self.await_name(attack, d)
                d.drop = True
                continue
            if earlier is not None:
                self.credit(earlier, d, behind)
                if attack is not None:
                    self.credit(attack, d, behind)
                    v = attack.raw.clause.verb  # "the attack, claimed by X, struck a convoy" goes on to tell
                    attack.drop = not (v is not None and attack.raw.clause.subject is attack.raw.group and any(p.use == "frame" for p in v.patterns))
                d.drop = True
                self.finisher.finish(earlier, again=True)
            elif attack is not None:
                self.credit(attack, d, behind)
                d.drop = True
            elif behind:
                d.drop = True

    def named_later(self, drafts: list[Draft], s: Sentence) -> None:
        """"The attackers are presumed to be X.", "Suspected X.", "Nobody claimed it, but X is active there.", "Residents blamed X.": who did what was told before."""
        last = next((x for x in reversed(self.memory.drafts) if x.raw.frame.fold in DEEDS), None)
        if last is None or s.number - last.raw.sentence.number > 3 or last.initiators.ids and not last.initiators.generic or self.memory.of_state(last.initiators):
            return
        named = next((f for g in s.groups if (f := self.actors.named(g)).ids and not self.memory.of_state(f) and self.memory.armed(f)), None)
        if named is None or set(named.ids) & set(last.targets.ids):
            return
        presence = [d for d in drafts if d.raw.type == "presence" and d.initiators.ids == named.ids]
        unclaimed = any(d.raw.frame.fold == "claim" and d.status.value == "negated" for d in drafts)
        blame = [d for d in drafts if d.raw.type == "accusation" and d.targets.ids == named.ids]
        again = [d for d in drafts if d.raw.nominal and d.raw.definite and d.raw.frame.fold == "violence" and d.initiators.ids == named.ids and not d.own_place
                 and d.status.value in {"asserted", "said", "alleged"}
                 and not d.targets.ids and (not d.raw.sentence.dates or d.status.value == "alleged")]
        others = [d for d in drafts if d not in presence and d not in blame and d not in again and d.raw.frame.fold != "claim"]
        others = [d for d in others if not (d.raw.nominal and d.raw.definite and d.raw.frame.fold == "violence" and not (d.own_place or d.initiators.ids or d.targets.ids))]
        first = s.clauses[0] if s.clauses else None
        attackers = first is not None and first.subject is not None and "attackers" in first.subject.classes and first.subject.determiner in self.lex.definite
        told = any(c.verb is not None and c.verb.lemma in self.lex.identifying for c in s.clauses)
        attackers = attackers or told and any("attackers" in g.classes and g.determiner in self.lex.definite for g in s.groups)  # "identified the killers as ..."
        suspected = any(c.verb is not None and c.subject is not None and c.kind == "main" and self.actors.resolve(c.subject).ids == named.ids and c.verb.cues("allege")
                        and (c.verb.passive or c.verb.ambiguous and not c.objects and not c.adjuncts) for c in s.clauses)
        pointed = any(c.subject is not None and not self.lex.suspicions.isdisjoint(self.r.words[c.subject.start:c.subject.end]) for c in s.clauses)
        bare = not any(i.kind == "verb" for i in s.items) and s.end - s.start <= BARE
        denies = any(c.verb is not None and c.verb.cues("deny") for c in s.clauses)
        if others or denies or not (unclaimed and presence or blame or again or attackers or suspected or pointed or bare):
            return
        last.initiators = named
        for d in (*presence, *again):
            d.drop = True
        self.finisher.finish(last, again=True)

    def listed(self, attack: Draft, claim: Draft, drafts: list[Draft]) -> list[Draft]:
        """"Claimed an attack on X in March; a suicide attack on Y; and an attack on Z": the others of the list."""
        if self.lex.head_first:
            return []
        return [o for o in drafts if o is not attack and o is not claim and o.raw.nominal and o.raw.frame.fold == "violence" and not o.initiators.ids and not o.raw.frame.counts
                and o.raw.start > claim.raw.start and o.raw.group is not None and (
                    o.raw.clause is claim.raw.clause and self.under(o.raw.group, claim.raw.clause) or o.raw.clause.verb is None and o.raw.clause.marker == "stop")]

    def dated_within(self, attack: Draft) -> bool:
        """Is the day part of the noun's own group ("the 8 May attack", "the attack of 8 May")? "claimed the ambush on 11 May" may tell the claim's day."""
        g = attack.raw.group
        return g is not None and any(
            date.inside is g or date.end in {g.start, g.start - 1} or g.start <= date.start < g.end
            or date.start > g.start and "of" in self.lex.prep_class.get(self.r.words[date.start - 1], ()) for date in attack.raw.sentence.dates)

    def await_name(self, attack: Draft, claim: Draft) -> None:
        """"A group claimed the assault": which one may be told in the next sentences ("the same group, JNIM")."""
        if not claim.initiators.ids and any(g.role is not None and g.role.weak for g in claim.raw.initiators):
            attack.claimed, attack.cue = True, " ".join(self.r.words[claim.raw.start:claim.raw.end])
            self.pending_group = [attack]

    def name_pending(self, s: Sentence) -> None:
        """Fill in the name where a later sentence gives it to the same group."""
        for g in s.groups:
            if g.role is None or not g.role.weak or g.determiner not in self.lex.definite:
                continue
            for other in [*g.appositions, *([g] if g.actors else [])]:
                found = self.actors.named(other)
                if found.ids:
                    for d in self.pending_group:
                        d.initiators, d.attributed = found, list(found.ids)
                        self.finisher.finish(d, again=True)
                    self.pending_group = []
                    return

    def under(self, g: Group, c: Clause) -> bool:
        groups = [*c.objects, *c.adjuncts, *([c.subject] if c.subject else []), *([c.object_gap] if c.object_gap else [])]
        return any(g is x or g in x.coord or x.of is g for x in groups)

    def earlier(self, d: Draft, but: Draft | None = None) -> list[Draft]:
        """Attacks told before that a claim may be of, the likeliest first."""
        here = [x for x in self.memory.sentence_drafts if x.raw.end <= d.raw.start and x.raw.clause is not d.raw.clause and not x.drop and x is not but]
        here = [x for x in here if not (x.raw.nominal and x.raw.definite and not x.own_place and x.raw.group is not None and "after" in self.lex.prep_class.get(
            x.raw.group.prep, ()))]  # "hours after this violence, X claimed the attacks": those told before
        before = [*reversed(here), *reversed(self.memory.drafts)]
        nearest = before[0].raw.sentence.number if before else 0
        if not self.memory.of_state(d.initiators):  # "commandos stormed a hotel seized by gunmen. X claimed the attack": the gunmen's
            before = [x for x in before if not self.of_the_state(x)]
            if not self.lex.head_first:
                before.sort(key=lambda x: x.raw.sentence.number == nearest and self.memory.of_state(x.initiators))
        return [x for x in before if (x.raw.frame.fold == "violence" or x.raw.frame.fold == "captivity" and x.targets.ids == ["civilians"] and x.event_type != "arrest") and not x.raw.frame.enemy
                and d.raw.sentence.number - (x.last_told() if self.lex.head_first else x.raw.sentence.number) <= (3 if self.lex.head_first else 4) and x.value not in {"planned", "hypothetical"}]

    def of_the_state(self, d: Draft) -> bool:
        """Strikes of an army on armed groups, which no such group claims."""
        return self.memory.of_state(d.initiators) and (d.raw.type == "air_strike" or self.memory.armed(d.targets) and not self.memory.of_state(d.targets))

    def elsewhere(self, attack: Draft, before: list[Draft]) -> bool:
        """"Claimed three attacks at X, Y and Z": told by the claim itself, with places of their own."""
        there = {p.id for p in attack.places}
        return attack.own_place and not any(there & {p.id for p in x.places} for x in before)

    def several(self, d: Draft) -> int:
        """How many attacks a claim claims: "both attacks", "the two raids", "these attacks"."""
        c = d.raw.clause
        for g in (c.subject, *c.objects):
            if g is None or not any(f.fold in DEEDS for *_, frames in g.triggers for f in frames):
                continue
            if any(w in self.lex.either for w in self.r.words[max(g.start - 1, 0):g.end]):
                return 2
            if g.number is not None and g.number.toll.best:
                return g.number.toll.best
            if g.determiner in self.lex.same and self.r.words[g.end - 1].endswith(self.lex.plural_endings):
                return ALL
        return 1

    def credit(self, attack: Draft, claim: Draft, behind: bool) -> None:
        if not claim.initiators.ids:
            return
        attack.told = max(attack.told, claim.raw.sentence.number)
        unknown = not attack.initiators.ids or attack.initiators.generic or self.memory.of_state(attack.initiators) and not self.memory.of_state(claim.initiators)
        if unknown or behind:
            attack.initiators = claim.initiators
        if not behind:
            attack.claimed = True
            attack.cue = " ".join(self.r.words[claim.raw.start:claim.raw.end])
            attack.attributed = list(claim.initiators.ids)
        if claim.initiators.mode == "any":
            attack.initiators.mode = "any"
        if attack.status.value == "negated":
            attack.status = Status()
        if behind and claim.status.value != "asserted":
            attack.status = claim.status

    def blamed(self, s: Sentence) -> None:
        """"Likely perpetrator: ISGS." names the initiator of the attack just told."""
        named = perpetrator(self.r, s, self.actors)
        if named is None:
            return
        found, _ = named
        for d in reversed(self.memory.drafts):
            if d.raw.frame.fold == "violence" and s.number - d.raw.sentence.number <= 3:
                if not d.initiators.ids or d.initiators.generic:
                    d.initiators = found
                break
