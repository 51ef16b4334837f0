"""Status of an event with its cue and its speaker: asserted, claimed, reported, alleged, denied, negated, planned, hypothetical."""

from __future__ import annotations

from .state import Clause, Group, Sentence
from .status_words import Status, StatusWords
from .triggers import Raw


class StatusReader(StatusWords):
    """Reads the words that govern a raw event."""

    def of(self, raw: Raw) -> Status:
        """Status from the trigger outwards."""
        st = Status()
        if raw.nobody:
            st.raise_to("negated", "no")
        if raw.note == "imputed":
            st.raise_to("alleged", "")
        c: Clause | None = raw.clause
        if raw.nominal:
            self.noun(raw, st)
            if raw.blamed:
                st.raise_to("alleged", raw.blamed)
            if raw.light is not None and self.met(raw.light):
                self.climb(raw.light, st, raw)
            elif raw.light is not None and not self.claim(raw.light):
                self.verb(raw.light, st, raw)
                self.climb(raw.light, st, raw)
                if self.lex.head_first and raw.light.verb is not None and raw.light.verb.cues("plan") and not raw.light.verb.passive and raw.group in raw.light.objects:
                    st.raise_to("planned", " ".join(self.words[raw.light.verb.start:raw.light.verb.end]))  # « prépare une offensive »
                if not self.lex.head_first and raw.light.verb is not None and not raw.light.verb.passive and raw.light.verb.cues("demand") and raw.group in raw.light.objects:
                    st.raise_to("planned", " ".join(self.words[raw.light.verb.start:raw.light.verb.end]))  # "threatened a military intervention"
            elif c is not None and not self.disowned(c, raw):
                self.governs_noun(c, raw, st)
                self.outer(c, st, raw)
        else:
            assert c is not None
            self.verb(c, st, raw)
            self.climb(c, st, raw)
            self.rumour(c, st, raw)
        self.sentence(raw.sentence, raw.clause, st)
        return st

    def uncertain(self, c: Clause, child: Clause) -> bool:
        """"It is unclear whether ...", "it is not known who ...": nobody says that it was so."""
        v = c.verb
        if v is None or child.verb is None:
            return False
        end = v.end if self.words[v.main] not in self.lex.be else min(v.end + 2, child.verb.start)
        return any(self.lex.uncertain.at(self.words, i, end) is not None for i in range(v.start, end))

    # -- the clauses above
    def climb(self, c: Clause, st: Status, raw: Raw) -> None:
        seen = 0
        child = c
        while seen < 8:
            seen += 1
            if seen > 1 and self.lex.head_first and child.kind == "inf" and child.verb is not None and child.verb.cues("say"):
                break  # « il convient de rappeler que ... » : what is told is no plan
            if child.marker and (child.marker in self.lex.conditionals or child.marker.split(" ")[0] in self.lex.conditionals) and not self.concedes(child):
                st.raise_to("hypothetical", child.marker)
            if child.marker in self.lex.nonfinite_negators:
                st.raise_to("negated", child.marker)
            self.marker(child, st)
            parent = child.parent
            if parent is None:
                if child.previous is not None and child.kind == "main" and child.subject_shared and child.previous.kind in {"comp", "inf"}:
                    child = child.previous
                    continue
                break
            if child.kind in {"comp", "rel"} and not (raw.nominal and raw.definite) and self.uncertain(parent, child):
                st.raise_to("hypothetical", self.words[parent.verb.start] if parent.verb is not None else "")
            if child.kind == "comp" and self.untrue(parent):
                st.raise_to("denied", self.words[parent.verb.start] if parent.verb is not None else "")  # "it is false that"
            if child.kind == "comp":
                self.content(child, parent, st)
            if child.kind in {"comp", "inf", "part"} and parent.verb is not None:
                self.under(child, parent, st, raw)
            if parent.verb is not None and (child.kind in {"comp", "inf"} or child.kind == "part" and not child.marker and self.starts(parent)):
                self.verb_above(parent, st)
            if child.kind == "inf" and parent.verb is None and parent.kind == "main" and child.order == parent.order + 1 and child.verb is not None and not self.lex.head_first:
                st.raise_to("planned", self.words[child.verb.start])  # headlines: "Mali to send troops"
            if child.kind in {"rel", "red", "sub"}:
                self.content(child, parent, st)
                # a relative clause under speech is said too, but no more than said
                outer = Status()
                if child.kind == "sub" and parent.verb is not None and parent.verb.cues("say"):
                    return  # "he told the troops, two days after ...": when it was said, not what
                self.outer(parent, outer, raw)
                if outer.value == "said":
                    st.raise_to("said", outer.cue, outer.speaker)
                elif self.lex.head_first and child.kind == "red" and parent.verb is not None and parent.subject is not None and (
                        parent.verb.cues("say") or any(f.fold == "claim" for p in parent.verb.patterns for f in p.frames)) \
                        and "event" not in parent.subject.classes and any(o is child.subject for o in parent.objects):
                    st.raise_to("said", " ".join(self.words[parent.verb.start:parent.verb.end]), parent.subject)  # "announced eighty terrorists killed"
                if self.is_conditional(parent):
                    st.raise_to("hypothetical", "if")
                return
            child = parent

    def content(self, c: Clause, parent: Clause, st: Status) -> None:
        """"Rejected the accusations that soldiers killed ten": what the noun before "that" says is denied, or alleged."""
        noun, v = c.object_gap or (parent.objects[-1] if c.kind == "comp" and c.marker and parent.objects else None), parent.verb
        if self.lex.head_first or noun is None or not c.objects or v is None or not any(f.fold == "accusation" for *_, fs in noun.triggers for f in fs):
            return
        if v.cues("deny") or any(f.fold == "rejection" for p in v.patterns for f in p.frames):
            st.raise_to("denied", " ".join(self.words[v.start:v.end]), parent.subject)
        else:
            st.raise_to("alleged", " ".join(self.words[noun.start:noun.end]))

    def marker(self, c: Clause, st: Status) -> None:
        """"on suspicion of plotting": the words that open the clause are a cue."""
        if " " in c.marker and "alleged" in self.lex.cue_words.get(c.marker.split(" ")):
            st.raise_to("alleged", c.marker)

    def starts(self, c: Clause) -> bool:
        """"Will begin leaving": the verb says only that the next one begins, goes on or ends."""
        return c.verb is not None and any(p.use == "light" and p.value == "start" for p in c.verb.patterns)

    def verb_above(self, parent: Clause, st: Status) -> None:
        v = parent.verb
        assert v is not None
        if v.future and self.starts(parent):
            st.raise_to("planned", self.words[v.start])
        if v.negated and any(p.value in {"plan", "say", "hypothetical"} or p.use == "light" for p in v.patterns):
            st.raise_to("negated" if not any(p.value == "say" for p in v.patterns) else "hypothetical", v.negated)
        if v.modal and not any(p.value == "say" for p in v.patterns):
            st.raise_to("hypothetical", v.modal)

    def under(self, child: Clause, parent: Clause, st: Status, raw: Raw) -> None:
        v = parent.verb
        assert v is not None
        text = " ".join(self.words[v.start:v.end])
        for i in range(v.start, min(v.end + 2, raw.sentence.end)):
            kinds = self.lex.cue_words.at(self.words, i, raw.sentence.end)
            if kinds and "alleged" in kinds[1] and child.kind == "inf":
                st.raise_to("alleged", " ".join(self.words[i:i + kinds[0]]))
                return
            if kinds and "reported" in kinds[1] and child.kind == "inf":
                st.raise_to("said", " ".join(self.words[i:i + kinds[0]]))
                return
        if child.kind == "inf" and v.passive and any(f.fended for p in v.patterns for f in p.frames):
            st.raise_to("negated", text)  # "an attempt to take the town was beaten back"
            return
        values = [p.value for p in v.patterns if p.use == "cue"]
        values += [f.complement for p in v.patterns for f in p.frames if f.complement]
        speaker = parent.subject if not v.passive else next((a for a in parent.adjuncts if "agent" in self.lex.prep_class.get(a.prep, ())), None)
        if child.kind == "part" and child.marker == "" or child.marker == "front":
            return
        marching = not self.lex.head_first and child.kind == "inf" and any(f.fold == "protest" for p in v.patterns for f in p.frames)
        if (marching or self.lex.infinitive_markers.get(child.marker) == "purpose") and raw.frame.fold in {"demand", "protest", "statement", "rejection"}:
            return  # "marched to demand": what they did, not what they mean to do
        if child.kind == "inf" and raw.frame.fold in {"demand", "protest"} and any(
                f.fold in {"protest", "riot"} or f.type == "deployment" and raw.frame.id == "disperse" for p in v.patterns for f in p.frames):
            return  # "police intervened to disperse the crowd"
        told = bool(v.patterns) and len(v.patterns[0].rest) > 1 and v.cues("say")  # « il convient de rappeler que »
        if v.lemma in self.lex.required and not v.perfect and child.kind in {"comp", "inf"} and not told:
            st.raise_to("negated" if v.negated else "planned", text)  # "the town must not fall"
            return
        if not values:
            if child.kind == "inf" and (not any(p.use == "light" for p in v.patterns) or self.lex.infinitive_markers.get(child.marker) == "purpose") and v.lemma not in self.lex.achieve \
                    and not any(self.words[o.end - 1] in self.lex.achieve for o in parent.objects):
                st.raise_to("planned", self.words[child.verb.start] if child.verb else "to")
            return
        value = values[0]
        if value == "say":
            if child.kind == "inf" and not (child.verb is not None and child.verb.perfect) and v.passive is False:
                st.raise_to("said", text, speaker)
            else:
                st.raise_to("said", text, speaker)
        elif value == "deny":
            st.raise_to("denied", text, speaker)
        elif value in {"allege", "alleged"}:
            st.raise_to("alleged", text, speaker)
        elif value in {"plan", "demand", "planned"}:
            if child.kind == "comp" and value == "plan" and child.verb is not None and ("past" in child.verb.tags or child.verb.perfect):
                st.raise_to("said", text, speaker)
            elif child.kind == "part" and not child.marker:
                pass
            else:
                st.raise_to("planned", text, None)
        elif value == "hypothetical":
            st.raise_to("hypothetical", text, speaker)
        elif value == "negate":
            st.raise_to("negated", text)
        elif value == "fail" and child.kind in {"inf", "part"}:
            st.failed = True
            st.cue = text

    def outer(self, c: Clause, st: Status, raw: Raw) -> None:
        """For nouns: only speech above the clause bears on them, and doubts about the whole."""
        child = c
        self.marker(c, st)
        self.rumour(c, st, raw)
        for _ in range(8):
            parent = child.parent
            if parent is None:
                break
            if child.kind == "part" and child.marker and parent.verb is not None and not raw.definite and any(
                    f.complement == "alleged" for p in parent.verb.patterns for f in p.frames):
                st.raise_to("alleged", " ".join(self.words[parent.verb.start:parent.verb.end]), parent.subject)
            if child.kind in {"rel", "comp"}:
                self.content(child, parent, st)
            if child.kind in {"comp", "inf"} and parent.verb is not None:
                values = [p.value for p in parent.verb.patterns if p.use == "cue"]
                if "say" in values:
                    st.raise_to("said", " ".join(self.words[parent.verb.start:parent.verb.end]), parent.subject)
                elif any(f.complement == "alleged" for p in parent.verb.patterns for f in p.frames) and not raw.definite:
                    st.raise_to("alleged", " ".join(self.words[parent.verb.start:parent.verb.end]), parent.subject)
                elif values and values[0] == "hypothetical" and not raw.definite and not raw.initiators:
                    st.raise_to("hypothetical", values[0])
            child = parent
        if self.is_conditional(c) and not raw.definite:
            st.raise_to("hypothetical", c.marker)

    def rumour(self, c: Clause, st: Status, raw: Raw) -> None:
        """"Denied reports of a coup", "reports that speak of a coup": who denies the report denies what it tells."""
        while c.kind in {"part", "red", "rel"} and c.parent is not None:
            c = c.parent
        v = c.verb
        tellers = [o for o in c.objects if o.start < raw.start and any(w in self.lex.cue_nouns for w in self.words[o.start:o.end])]
        if not self.lex.head_first or v is None or not tellers:
            return
        if v.cues("deny", "deny_report"):
            st.raise_to("denied", " ".join(self.words[v.start:v.end]))
            st.speaker = c.subject

    # -- the sentence
    def sentence(self, s: Sentence, c: Clause, st: Status) -> None:
        """"X said" at the end, "according to X", questions."""
        if s.question:
            st.raise_to("hypothetical", "?")
        attribution = self.attribution(s, c) or self.quotations.speaker(s)
        if attribution is not None and st.value in {"asserted", "said"}:
            speaker, cue = attribution
            if st.speaker is None:
                accuses = any(x.aside and x.subject is speaker and x.verb is not None and x.verb.cues("allege") for x in s.clauses)
                st.raise_to("alleged" if accuses else "said", cue, speaker)
                st.speaker = speaker

    def attribution(self, s: Sentence, told: Clause) -> tuple[Group, str] | None:
        for c in s.clauses:
            for a in c.adjuncts:
                if "attribution" in self.lex.prep_class.get(a.prep, ()):
                    return a, a.prep
        for c in s.clauses:
            v = c.verb
            if c.segment != told.segment and s.items[0].kind != "quote" or told.kind == "sub" and told.order > c.order:
                continue
            if v is None or c.subject is None or c.order == 0 and len(s.clauses) == 1 or "event" in c.subject.classes:
                continue
            if c.subject_shared and c.previous is not None and not c.aside:
                continue  # "soldiers stormed the station and announced ...": the second deed of the same people
            if c.subject.number is not None and c.subject.role is None and not c.subject.actors and not c.subject.unknown:
                continue  # nobody speaks as a bare number
            longest = len(v.patterns[0].rest) if v.patterns else 0
            if any(p.use == "cue" and (p.value == "say" or p.value == "allege" and c.aside) and len(p.rest) >= longest for p in v.patterns) and not v.negated and not v.passive and v.finite \
                    and c.kind in {"main", "comp"} and c.order > 0 and not any(x.parent is c and (x.kind in {"comp", "inf"} or told is x) for x in s.clauses) \
                    and not any("event" in o.classes or "dead" in o.classes for o in c.objects if s.items[o.item - 1].kind != "comma"):
                return c.subject, " ".join(self.words[v.start:v.end])
        return None
