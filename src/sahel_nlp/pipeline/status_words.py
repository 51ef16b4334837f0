"""The status that the words of the trigger, and the verb that governs its noun, give an event."""

from __future__ import annotations

from dataclasses import dataclass

from .quotations import Quotations
from .state import Clause, Group, Reading, Sentence
from .triggers import Raw

WISHED = {"release", "withdrawal", "agreement", "deployment", "takeover"}  # folds of what people work or march for
ARRANGED = {"withdrawal", "deployment", "talks", "agreement", "release", "support", "handover", "protest", "replacement"}  # folds of what people agree upon beforehand
ORDER = ["asserted", "said", "alleged", "planned", "hypothetical", "denied", "negated"]


@dataclass(slots=True)
class Status:
    """value: a status of the contract, or `said` until the speaker is known."""

    value: str = "asserted"
    cue: str = ""
    speaker: Group | None = None
    failed: bool = False

    def raise_to(self, value: str, cue: str, speaker: Group | None = None) -> None:
        """The status further from fact wins; a speaker once found stays unless the new cue brings one."""
        if value == "denied" and self.value == "negated":
            self.value = "denied"
        if ORDER.index(value) > ORDER.index(self.value):
            self.value, self.cue = value, cue
        if speaker is not None and self.speaker is None:
            self.speaker = speaker
            self.cue = self.cue or cue


class StatusWords:
    """Reads the trigger's own words."""

    def __init__(self, reading: Reading) -> None:
        self.r, self.lex, self.words = reading, reading.lexicon, reading.words
        self.quotations = Quotations(reading)

    # -- the trigger's own words
    def noun(self, raw: Raw, st: Status) -> None:
        g = raw.group
        assert g is not None
        for i in range(g.start, raw.start):
            kinds = self.lex.cue_words.at(self.words, i, raw.start)
            if kinds:
                for kind in kinds[1]:
                    self.cue(kind, " ".join(self.words[i:i + kinds[0]]), st)
        for i in range(raw.end, g.end) if self.lex.head_first else ():  # « le retrait prochain des soldats »
            kinds = self.lex.cue_words.at(self.words, i, g.end)
            for kind in kinds[1] if kinds else ():
                self.cue(kind, " ".join(self.words[i:i + kinds[0]]), st) if kind in {"planned", "hypothetical"} else None  # type: ignore[index]
        attempt = next((o for o in raw.sentence.groups if o.of is g and any(w in self.lex.attempts for w in self.words[o.start:o.end])), None)
        if attempt is not None and raw.frame.fold != "violence":
            st.raise_to("negated", " ".join(self.words[attempt.start:attempt.end]))  # "an attempted abduction": nobody was taken
        before = max(raw.sentence.start, (g.prep_start if g.prep_start >= 0 else g.start) - 4)
        for i in range(before, g.start):
            kinds = self.lex.cue_words.at(self.words, i, g.start)
            if kinds and i + kinds[0] >= (g.prep_start if g.prep_start >= 0 else g.start):
                for kind in kinds[1]:
                    self.cue(kind, " ".join(self.words[i:i + kinds[0]]), st)
        if g.prep in self.lex.nonfinite_negators:
            st.raise_to("negated", g.prep)
        for c in raw.sentence.clauses:
            if c.kind == "rel" and c.object_gap is not None and (c.object_gap is g or c.object_gap.of is g) and c.verb is not None \
                    and c.verb.cues("deny"):
                st.raise_to("denied", " ".join(self.words[c.verb.start:c.verb.end]), c.subject)  # "a mutiny, which the army denied"
        if g.teller is not None:
            st.raise_to("said", "", g.teller)
        teller = next((o for o in raw.sentence.groups if o.of is g and any(w in self.lex.cue_nouns for w in self.words[o.start:o.end])), None)
        if teller is not None and not self.lex.head_first:
            st.raise_to("said", " ".join(self.words[teller.start:teller.end]))  # "reports of an attack"

    def governs_noun(self, c: Clause, raw: Raw, st: Status) -> None:
        """The verb whose object the noun is: "denied an attack", "called for a strike", "warned of attacks"."""
        v = c.verb
        g = raw.group
        if v is None or g is None:
            return
        is_object = any(o is g or g in o.coord for o in c.objects)
        is_adjunct = any(a is g for a in c.adjuncts)
        if not (is_object or is_adjunct or c.subject is g or c.subject is not None and c.subject.of is g):
            return
        longest = v.patterns[0].rest if v.patterns else ()  # "are feared dead": no fear of what stands beside
        cues = [p for p in v.patterns if p.use == "cue" and not (p.rest and len(p.rest) < len(longest) and longest[:len(p.rest)] == p.rest)]
        complement = next((f.complement for p in v.patterns for f in p.frames if f.complement), "")
        text = " ".join(self.words[v.start:v.end])
        if v.passive and c.subject is g and any(p.value == "plan" for p in cues) and (self.lex.head_first or not raw.definite):
            st.raise_to("planned", text)
        if v.passive and c.subject is g and not raw.definite and any(p.value == "hypothetical" for p in cues):
            st.raise_to("hypothetical", text)  # "a new attack is feared"
        if self.lex.head_first and c.subject is not None and (c.subject is g or c.subject.of is g) and any(p.use == "happen" for p in v.patterns):
            if v.negated:
                st.raise_to("negated", v.negated)  # « l'attaque n'a pas eu lieu »
            if v.modal or v.future:
                st.raise_to("planned", text)  # « un sommet doit se tenir »
        if v.hearsay and not raw.definite:
            st.raise_to("alleged" if v.perfect or v.passive else "hypothetical", text)
        if (is_object or is_adjunct and any(p.rest for p in v.patterns)) and not v.passive:
            other = any(p.use == "light" or p.use == "frame" and raw.definite and any(f.id != "left-dead" for f in p.frames) for p in v.patterns)
            lives = any(p.use == "state" for p in v.patterns) and c.subject is not None and "polity" in c.subject.classes  # "Benin saw an attack"
            if is_object and any(p.value == "say" for p in cues) and not other and not lives and (self.lex.head_first or c.subject is not None and "event" not in c.subject.classes):
                st.raise_to("said", text, c.subject)
            for p in cues:
                if p.value in {"deny", "hypothetical", "negate"}:
                    st.raise_to({"deny": "denied", "hypothetical": "hypothetical", "negate": "negated"}[p.value], text, c.subject)
                elif p.value == "plan" and raw.frame.counts and any(f.object == "dead-count" for q in v.patterns for f in q.frames):
                    continue  # « on a compté seize corps »
                elif p.value in {"plan", "demand"} and (not raw.definite or is_object or raw.frame.fold == "protest") and not (raw.initiators and raw.frame.toll == "dead") \
                        and not (p.value == "plan" and c.subject is not None and "event" in c.subject.classes):
                    st.raise_to("planned", text)
            if complement == "alleged":
                st.raise_to("alleged", text, c.subject)
            if is_object and not raw.definite and (v.negated or c.marker in self.lex.nonfinite_negators):
                st.raise_to("negated", v.negated or c.marker)  # "without causing casualties"
            if is_object and not raw.definite and v.modal and cues == []:
                st.raise_to("hypothetical", v.modal)
        elif is_adjunct and self.lex.head_first and self.lex.infinitive_markers.get(g.prep) == "purpose" and raw.frame.fold not in WISHED and any(
                f.type in {"arrest", "sanction"} for p in v.patterns for f in p.frames):
            st.raise_to("alleged", g.prep)  # « condamnés pour tentative de coup d'État »
        elif is_adjunct and self.lex.head_first and v.cues("plan") and g.prep in self.lex.of_words and raw.frame.fold in WISHED:
            st.raise_to("planned", text)  # « sont convenus d'un retrait »
        elif is_adjunct and self.lex.head_first and raw.frame.fold == "release" and (v.cues("demand") or v.hearsay or any(f.fold == "demand" for p in v.patterns for f in p.frames)):
            st.raise_to("planned", text)  # « exige une rançon contre la libération de »
        elif is_adjunct and self.lex.head_first and self.lex.infinitive_markers.get(g.prep) == "purpose" and raw.frame.fold in WISHED:
            st.raise_to("planned", g.prep)  # "called on them to work for the release"
        elif v.passive and v.cues("deny", "deny_report") and c.subject is not None and c.subject.of is g and any(
                w in self.lex.cue_nouns for w in self.words[c.subject.start:c.subject.end]):
            st.raise_to("denied", text)  # "the theory of an ambush is ruled out"
        elif complement == "alleged" and is_adjunct and not (self.lex.head_first and self.lex.prep_class.get(g.prep, set()) & {"after", "motive"}):
            st.raise_to("alleged", text, c.subject if not v.passive else None)
        elif c.subject is not None and (c.subject is g or c.subject.of is g) and self.untrue(c):
            st.raise_to("denied", text)
        elif v.negated and c.subject is g and any(p.use == "light" for p in v.patterns):
            st.raise_to("negated", v.negated)
        elif v.negated and c.subject is g and raw.frame.rank >= 90:
            st.raise_to("negated", v.negated)
        elif v.negated and c.subject is g and not raw.definite and g.determiner == "" and not raw.initiators:
            st.raise_to("negated", v.negated)

    def verb(self, c: Clause, st: Status, raw: Raw) -> None:
        v = c.verb
        if v is None:
            return
        if v.negated and not (raw.denied and c is raw.clause):
            st.raise_to("negated", v.negated)
        subject_negated = [g for g in (c.subject, *c.objects, *(a for a in c.adjuncts if a.pronoun and self.lex.head_first)) if g is not None and g.negated]
        neither = c.kind == "rel" and c.subject is not None and c.subject.start > 0 and self.words[c.subject.start - 1] in self.lex.neither  # "neither X, who lost Y, nor Z": X lost Y
        if subject_negated and not neither:
            g = subject_negated[0]
            st.raise_to("negated", self.words[g.start])
        if self.untrue(c):
            st.raise_to("denied", self.words[v.start])
        if raw.frame.object == "dead-count" and c.subject is not None and (c.subject.pronoun != "other" or c.subject.role is not None) \
                and "event" not in c.subject.classes and not v.passive and v.cues("say"):
            st.raise_to("said", self.words[v.start], c.subject)  # "the army reports 30 militants killed"
        if v.modal and v.modal in self.lex.future_in_past and not v.perfect and c.kind == "comp" and c.parent is not None and c.parent.verb is not None \
                and c.parent.verb.cues("say", "plan") and not self.is_conditional(c):
            st.raise_to("planned", v.modal)  # "announced that it would withdraw"
        elif v.modal in self.lex.scheduled and not v.perfect and not v.negated and raw.frame.fold in ARRANGED:
            st.raise_to("planned", v.modal)  # « le convoi doit quitter Kidal mardi »
        elif v.modal:
            st.raise_to("hypothetical", v.modal)
        if v.future:
            st.raise_to("planned", self.words[v.start])
        if v.cue == "is to":
            kinds = None
            for i in range(max(raw.sentence.start, v.start), v.end):
                kinds = self.lex.cue_words.at(self.words, i, raw.sentence.end)
                if kinds:
                    break
            if kinds is None:
                st.raise_to("planned", v.cue)
        for i in range(max(raw.sentence.start, v.start - 2), v.end):
            kinds = self.lex.cue_words.at(self.words, i, raw.sentence.end)
            if kinds and i + kinds[0] >= v.start:
                for kind in kinds[1]:
                    if kind in {"alleged", "reported"} or kind == "planned" and i + kinds[0] <= v.end and i > v.start - 1 and not (i == v.main and raw.frame.complement):
                        self.cue(kind, " ".join(self.words[i:i + kinds[0]]), st)
        if v.hearsay and self.unreal(c, raw.sentence):
            st.raise_to("hypothetical", self.words[v.start])
        elif v.hearsay:
            st.raise_to("alleged" if v.perfect or v.passive or raw.frame.object == "dead-count" or raw.type in {"territorial_control", "presence"} else "hypothetical", self.words[v.start])

    def unreal(self, c: Clause, s: Sentence) -> bool:
        """« Si l'armée avait tardé, ils auraient pillé la ville », « Sans les drones, le camp serait tombé »: what did not come about."""
        if any(self.is_conditional(x) and x.verb is not None and x.kind == "sub" for x in s.clauses) or c.adjuncts and any(
                a.prep in self.lex.nonfinite_negators and a.item < 3 for a in c.adjuncts):
            return True
        before = self.r.sentences[s.number - 2] if s.number > 1 else None
        return before is not None and before.question and any(self.is_conditional(x) and x.kind == "sub" for x in before.clauses)

    def untrue(self, c: Clause) -> bool:
        """"The report was wrong", "these claims are unfounded"."""
        v = c.verb
        return v is not None and not v.negated and any(self.words[i] in self.lex.untrue for i in range(v.end, min(v.end + 3, len(self.words)))
                                                       if all(self.words[k] not in self.lex.determiners for k in range(v.end, i)))

    def cue(self, kind: str, text: str, st: Status) -> None:
        if kind in {"alleged", "planned", "hypothetical", "negated"}:
            st.raise_to(kind, text)
        elif kind == "reported":
            st.raise_to("said", text)
        elif kind == "exercise":
            st.raise_to("hypothetical", text)

    def is_conditional(self, c: Clause) -> bool:
        return bool(c.marker and c.marker.split(" ")[0] in self.lex.conditionals) and not self.concedes(c)

    def concedes(self, c: Clause) -> bool:
        """« Si l'attaque a fait dix morts, l'armée a aussi perdu des armes »: the main clause tells what came about, so both did."""
        v, main = c.verb, c.parent.verb if c.parent is not None else None
        return self.lex.head_first and c.kind == "sub" and " " not in c.marker and v is not None and main is not None and main.finite and main.perfect \
            and not (main.hearsay or main.modal or main.past_perfect or v.past_perfect or v.hearsay)

    def disowned(self, c: Clause, raw: Raw) -> bool:
        """"JNIM had nothing to do with the attack": it took place, only not by them."""
        return c.verb is not None and c.verb.cues("disown") and raw.definite and any(g is raw.group for g in (*c.objects, *c.adjuncts))

    def claim(self, c: Clause) -> bool:
        """"Nobody has claimed the bombing": the claim is denied, not the bombing."""
        return c.verb is not None and bool(c.verb.negated or c.subject is not None and c.subject.negated) and any(
            f.fold == "claim" for p in c.verb.patterns for f in p.frames)

    def met(self, c: Clause) -> bool:
        """« Rien n'a échappé aux pillages », "did not escape the raid": what is not escaped happened."""
        v = c.verb
        return v is not None and v.cues("negate") and bool(v.negated or c.subject is not None and c.subject.negated)
