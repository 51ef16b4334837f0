"""What is no event of the conflict: sport, fiction, accidents, labels, figures of speech."""

from __future__ import annotations

from ...records import Toll
from ..background import about
from ..state import Sentence
from .draft import Draft
from .memory import Memory

LABEL = 4  # tokens
PLAYED = {"violence", "takeover", "captivity", "release"}  # folds of what an exercise plays
STAGED = {"violence", "takeover", "captivity", "looting", "burning", "replacement", "release"}  # folds of what a film or a novel tells
ACCIDENTAL = {"deaths", "died", "left-dead", "lost-men", "found-dead", "taken-by-death", "missing", "reported-missing", "wounding"}  # frames that name no violent act


class Relevance:
    """Tells drafts that are beside the point."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.r, self.lex = memory.r, memory.lex

    def real(self, drafts: list[Draft], s: Sentence) -> list[Draft]:
        """Without what sport and accidents tell in the words of war, and without labels ("Property destruction.")."""
        last = self.r.words[s.end - 1]
        if s.end - s.start <= LABEL and not s.headline and (last in {".", ":"} or s.number > 2 and last.isalpha()) and all(
                d.raw.nominal and not d.initiators.ids and not d.targets.ids and not d.raw.dead and (last in {".", ":"} or not d.own_place) for d in drafts):
            return []
        kinds = about(self.r, s)
        if "sport" in kinds or self.match_goes_on(drafts, s):
            return []
        if kinds & {"fiction", "film"}:
            return [d for d in drafts if d.raw.frame.fold not in STAGED]
        if self.drill(s, kinds):
            drafts = [d for d in drafts if d.raw.frame.fold not in PLAYED or d.raw.dead or d.raw.injured or d.initiators.ids and not self.memory.of_state(d.initiators)]
        if "accident" in kinds:
            return [d for d in drafts if d.raw.type not in {"killing", "attack", "looting"} or self.memory.armed(d.initiators)]
        return drafts

    def match_goes_on(self, drafts: list[Draft], s: Sentence) -> bool:
        """After a sentence of sport: nobody of the conflict is named and no place."""
        before = self.r.sentences[s.number - 2] if s.number > 1 and self.lex.head_first else None
        return before is not None and "sport" in about(self.r, before) and all(
            not d.own_place and not self.memory.armed(d.initiators) and not self.memory.armed(d.targets) for d in drafts)

    def drill(self, s: Sentence, kinds: set[str]) -> bool:
        """Does the sentence, or one beside it, speak of an exercise?"""
        near = [x for x in self.r.sentences[max(0, s.number - 2):s.number + 1] if x is not s]
        return "drill" in kinds or any("drill" in about(self.r, x) for x in near)

    def beside_the_point(self, d: Draft, s: Sentence) -> bool:
        """Deaths by accident or disease, sport, and figures of speech ("it is a long fight")."""
        words = set(self.r.words[s.start:s.end])
        raw = d.raw
        passive = raw.frame.id == "killing" and raw.clause.verb is not None and raw.clause.verb.passive
        if (raw.frame.id in ACCIDENTAL or passive) and not d.initiators.ids and (words & self.lex.accidents):
            return not any(o.fold == "violence" and o.id not in ACCIDENTAL for g in s.groups for *_, fs in g.triggers for o in fs)
        up = raw.clause.parent if raw.clause.kind == "inf" else None
        if self.lex.head_first and up is not None and up.verb is not None and up.verb.cues("demand") and up.subject is not None and up.subject.pronoun == "other" \
                and self.r.words[up.subject.start] in self.lex.first_person:
            return True  # « nous appelons les autorités à ouvrir une enquête » : what the writers wish for
        if raw.nominal and raw.group is not None and "plagued" in self.lex.prep_class.get(raw.group.prep, ()):
            return True  # « une localité en proie à des attaques »
        v, subject = raw.clause.verb, raw.clause.subject
        predicate = v is not None and not v.patterns and self.r.words[v.main] in self.lex.be and any(o is raw.group for o in raw.clause.objects)
        if predicate and raw.nominal and raw.frame.fold == "violence" and subject is not None and (subject.pronoun or "event" in subject.classes) and not d.own_place:
            return True  # "it was the deadliest attack on the army": the one told before
        named = raw.nominal and raw.frame.fold == "violence" and raw.group is not None and v is not None and v.lemma in self.lex.naming
        if named and raw.group is not None and raw.group.determiner in self.lex.singular and subject is not raw.group and (not d.own_place or not self.lex.head_first and not raw.places) \
                and v is not None and not any(p.rest for p in v.patterns) and any(x is raw.group for x in (*raw.clause.objects, *raw.clause.adjuncts)):
            return True  # "called it a cowardly attack", "described it as a massacre"
        if raw.nominal and raw.frame.fold == "violence" and raw.group is not None and subject is not raw.group and not d.own_place and raw.light is None \
                and any(self.r.words[i] in self.lex.superlatives or self.r.words[i] in self.lex.one_of for i in range(raw.group.start, raw.start)) and (
                raw.group.host is not None or raw.group.of is None and raw.group.item > 0 and s.items[raw.group.item - 1].kind == "comma"):
            return True  # "..., the deadliest attack since the coup"
        if raw.frame.fold != "violence" or not raw.nominal or d.initiators.ids or d.targets.ids or d.tally.dead != Toll():
            return False
        if not self.lex.head_first:
            return False
        near = self.r.words[max(0, s.start - 40):s.end]
        return predicate or any(w in self.lex.offtopic for w in near)
