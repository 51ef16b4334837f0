"""The small words between the groups: conjunctions, negators, relatives, subordinators, prepositions, and which of them a word is here."""

from __future__ import annotations

from ..counts import number_at
from ..state import Item
from .row import CLOSE, END, OPEN, STOP, Row

BREAKS = STOP | {","}


class ClosedWords:
    """Reads a word of a closed class at a position of the row."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.r, self.lex, self.words, self.surface, self.s, self.end = row.r, row.lex, row.words, row.surface, row.s, row.end
        self.dates, self.actors, self.places, self.items, self.given = row.dates, row.actors, row.places, row.items, row.given

    def special(self, i: int) -> int | None:
        lex, w = self.lex, self.words[i]
        if w not in lex.closed:
            return None
        if w in lex.either and i + 1 < self.end and not (w in lex.negators and self.row.verb_ahead(i + 1)):
            return i + 1
        neg = self.row.negators.get(i)
        if neg and lex.quantifiers.at(self.words, i, self.end) and (n := number_at(self.r, i, self.end)) and not self.row.dated(i, n.end):
            return None  # « pas moins de cinquante soldats »
        conj = self.row.conjunctions.get(i)
        if conj:
            return self.row.add("conj", i, i + conj[0], value=conj[1][0])
        longer = self.row.prepositions.get(i)
        if neg and w not in lex.particle_negators and not self.row.verb_ahead(i + neg[0]) and not (longer and longer[0] > neg[0]):
            return self.row.add("not", i, i + neg[0])
        if w in lex.that and i + 1 in self.row.dates:
            return self.row.add("adverb", i, i + 1, value=w)  # "that August"
        if w in lex.relatives and self.is_relative(i):
            before = self.row.previous()
            where = not lex.head_first and before is not None and before.kind == "prep" and lex.relatives[w] == "subject" \
                and bool(lex.prep_class.get(before.value, set()) & {"locative", "during"})
            if lex.relatives[w] == "which":
                told = before is not None and before.kind == "prep" and "attribution" in lex.prep_class.get(before.value, ())
                return self.row.add("rel", i, i + 1, value="told" if told else "subject")  # « les accusations selon lesquelles ... »
            return self.row.add("rel", i, i + 1, value="place" if where else lex.relatives[w])  # "an operation in which"
        if w in lex.complementizers and not self.starts_noun_after_that(i):
            return self.row.add("comp", i, i + 1)
        sub = self.row.subordinators.get(i)
        if sub and w in lex.reflexive and not (i + 1 < self.end and self.words[i + 1] in lex.pronouns and self.words[i + 1] not in lex.clitics):
            sub = None  # a reflexive pronoun, not "if"
        whole = sub is not None and sub[0] > 1 and lex.head_first and self.words[i + sub[0] - 1] in lex.complementizers  # « de peur que »
        if sub and w not in lex.have and (whole or self.finite_ahead(i + sub[0], w)):
            return self.row.add("sub", i, i + sub[0], value=sub[1][0])
        if sub and w in lex.have and i == self.s.start:
            return self.row.add("sub", i, i + sub[0], value=sub[1][0])
        prep = self.row.prepositions.get(i)
        if lex.quantifiers.at(self.words, i, self.end) and (n := number_at(self.r, i, self.end)) and not self.row.dated(i, n.end):
            return None
        if prep and prep[0] > 1 and w in lex.forms and not lex.head_first and (before := self.row.previous()) is not None and before.group is not None \
                and before.group.pronoun in {"they", "he", "it"} and not before.group.prep and not self.row.verb_seen():
            prep = None  # "whom they accused of": a verb with its subject
        if prep and lex.contractions and self.not_a_preposition(i, prep[0]):
            prep = None
        if prep and prep[0] > 1 and lex.head_first and any(k in self.places or k in self.actors for k in range(i + 1, i + prep[0])):
            prep = (1, [lex.prep_name(w)]) if w in lex.prepositions else None  # its last words begin a name
        if prep and prep[0] > 1 and len(self.items) > 1 and self.items[-2].kind == "rel" and self.items[-1].kind == "group" and any("past" in t for _, t in self.row.tags(i)):
            prep = None  # "whom survivors identified as members of X": a verb with its subject
        if prep and self.surface[i][:1].isupper() and i + 1 < self.end and self.words[i + 1] == "-" and not self.surface[i].endswith(" "):
            return None  # "In-Tagatt" is a name
        if prep and not (w in lex.infinitive and self.row.base_verb(i + 1)):
            if prep[0] == 1 and self.adverb_like(i):
                return self.row.add("adverb", i, i + 1)
            return self.row.add("prep", i, i + prep[0], value=prep[1][0])
        return None

    def not_a_preposition(self, i: int, length: int) -> bool:
        """A contraction that is an article of its own ("some"), or a word that is a pronoun before a verb."""
        lex, w = self.lex, self.words[i]
        if length > 1 or i in self.given:
            return False
        if w in lex.clitics and self.row.clitics_before_verb(i) is not None:
            return True
        if i + 1 < self.end and "between" in lex.prep_class.get(lex.prep_name(w), ()) and any("fin" in t for _, t in lex.forms.get(w, ())) \
                and self.words[i + 1] not in lex.determiners and "locative" in lex.prep_class.get(lex.prep_name(self.words[i + 1]), ()):
            return True  # « l'armée entre dans Kidal »
        if "of" not in lex.prep_class.get(lex.prep_name(w), ()):
            return False
        k = len(self.items) - 1
        while k >= 0 and self.items[k].kind in {"adverb", "date", "quote"}:
            k -= 1
        last = self.items[k] if k >= 0 else None
        if w not in lex.determiners:
            following = self.words[i + 1] if i + 1 < self.end else ""
            if self.items and self.items[-1].kind == "prep":
                return True
            without = last is not None and last.verb is not None and k > 0 and self.items[k - 1].value in lex.nonfinite_negators
            return without or last is not None and last.kind == "verb" and bool(last.verb and last.verb.negated) or following in lex.determiners \
                and lex.pronouns.get(following) == "other" and (last is None or last.kind != "group")
        if last is not None and last.verb is not None and not last.verb.finite and "pp" in last.verb.tags and self.items[k - 1].kind == "group":
            return False  # after a participle that describes a noun stands no object
        if last is None or last.kind in {"prep", "sub", "comp", "rel", "stop", "open", "verb"}:
            return True
        if last.kind in {"conj", "comma"}:
            before = next((it.group for it in reversed(self.items[:k]) if it.kind in {"group", "verb"}), None)
            return before is None or not ("of" in lex.prep_class.get(before.prep, ()) and last.kind == "conj")
        return False

    def adverb_like(self, i: int) -> bool:
        """A preposition with nothing to govern ("drew near;") is an adverb."""
        j = i + 1
        return j >= self.end or self.words[j] in END or self.words[j] in BREAKS

    def is_relative(self, i: int) -> bool:
        kind = self.lex.relatives[self.words[i]]
        previous = self.row.previous()
        if previous is None or i == self.s.start:
            return False
        if self.lex.head_first:
            return self.is_relative_after_noun(i, kind, previous)
        if self.words[i] not in self.lex.complementizers:
            return True
        if kind == "subject" and previous.kind == "group":
            speech = next((it.verb for it in reversed(self.items) if it.kind == "verb"), None)
            if speech is not None and speech.cues("say", "deny") and previous.group is not None \
                    and (not previous.group.prep or not self.row.verb_ahead(i + 1)) and "event" not in previous.group.classes:
                return False
            if previous.group is not None and previous.group.role is None and not previous.group.actors and not previous.group.triggers \
                    and previous.group.number is None and len(self.items) < 2:
                return False
            if self.words[i - 1] in self.lex.cue_nouns and not self.row.verb_ahead(i + 1):
                return False
            if self.words[i - 1] in self.lex.untrue and not self.lex.head_first:
                return False  # "it is false that"
            return self.row.verb_ahead(i + 1) or self.row.starts_noun(i + 1)
        return False

    def is_relative_after_noun(self, i: int, kind: str, previous: Item) -> bool:
        """Where one word is both "that" and "whom": after a verb of speech it opens what is said."""
        if kind == "possessive":
            return number_at(self.r, i + 1, self.end) is None and self.finite_in_sight(i + 1) and not self.of_members(i, previous)
        if self.words[i] not in self.lex.complementizers:
            return True
        verbs = [it.verb for it in self.items if it.verb is not None and it.verb.finite]
        first = next((it.group for it in self.items if it.group is not None), None)
        if len(verbs) == 1 and self.words[verbs[0].main] in self.lex.be and first is not None and first.pronoun == "other":
            return False  # "it is at Koufa that ..."
        if previous.kind != "group" and not (previous.kind == "comma" and len(self.items) > 1 and self.items[-2].kind == "group"):
            return False
        speech = next((it.verb for it in reversed(self.items) if it.kind == "verb"), None)
        says = speech is not None and any(p.use == "cue" for p in speech.patterns)
        if says and previous.group is not None and previous.group.prep and previous.kind == "group":
            return False
        return previous.group is None or not any(self.words[k] in self.lex.cue_nouns for k in range(previous.group.start, previous.group.end))

    def of_members(self, i: int, previous: Item) -> bool:
        """"Four people, the village chief among them, were killed": the only finite verb is that of the people before."""
        g = next((it.group for it in reversed(self.items) if it.group is not None), None)
        if g is None or g.prep or g.role is None or g.role.section != "people" or self.row.verb_seen():
            return False
        finite = 0
        for j in range(i + 1, self.end):
            if self.words[j] in STOP or self.words[j] in self.lex.relatives or self.words[j] == "," and finite:
                break
            finite += (self.words[j] in self.lex.be or self.words[j] in self.lex.have) and self.words[j] not in self.lex.be_nonfinite \
                and not (self.words[j - 1] in self.lex.have or self.words[j - 1] in self.lex.be) or self.is_finite_form(j)
        return finite == 1

    def finite_in_sight(self, i: int) -> bool:
        """A finite verb before the next comma or stop."""
        for j in range(i, self.end):
            w = self.words[j]
            if w == "," or w in STOP or w in CLOSE or w in END:
                return False
            if j > i and (w in self.lex.be or w in self.lex.have or any("fin" in t for _, t in self.row.tags(j)) and not self.row.noun_word(j)):
                return True
        return False

    def starts_noun_after_that(self, i: int) -> bool:
        """"that" as a determiner: right before a noun, and no verb of speech before it."""
        previous = self.row.previous()
        if previous is not None and previous.kind == "prep":
            return True
        if self.lex.head_first:
            return False
        if previous is not None and previous.kind in {"conj", "comma"} and any(i.kind == "comp" for i in self.items):
            return False  # "said that ..., and that two of its men ..."
        if previous is not None and previous.kind == "verb" and self.row.noun_word(i + 1) and i + 2 < self.end and (self.words[i + 2] in END or self.words[i + 2] in BREAKS):
            return True  # "nobody claimed that attack, but ..."
        if previous is not None and previous.kind in {"verb", "group", "date", "adverb"}:
            return False
        return self.row.starts_noun(i + 1)

    def finite_ahead(self, i: int, marker: str) -> bool:
        """Is the word a subordinator (a clause follows) rather than a preposition?"""
        if marker not in self.lex.prepositions:
            return True
        depth, need, auxiliary = 0, 1, -9
        for j in range(i, self.end):
            w = self.words[j]
            if w in OPEN:
                depth += 1
            elif w in CLOSE:
                depth -= 1
            elif depth:
                continue
            elif w == "," or w in STOP:
                return False
            elif w in self.lex.relatives:
                need += 1
            elif j in self.dates:
                continue
            elif w in self.lex.genitive:
                continue
            elif (w in self.lex.be or w in self.lex.have or w in self.lex.modals or w in self.lex.do) and j > i:
                need, auxiliary = need - (j - auxiliary > 2), j
            elif j > i and j - auxiliary > 2 and self.is_finite_form(j):
                need -= 1
            if not need:
                return True
        return False

    def is_finite_form(self, j: int) -> bool:
        """A form that only a finite verb has (or a past form after a noun)."""
        tags = self.row.tags(j)
        if not tags or not any("past" in t for _, t in tags):
            return False
        previous = self.words[j - 1]
        if previous in self.lex.determiners or previous in self.lex.possessives or previous in self.lex.prepositions:
            return False
        return not self.row.noun_word(j) or "past" in set().union(*(t for _, t in tags))
