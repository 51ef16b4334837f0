"""A sentence as a flat row of items: noun groups, verb groups, and the small words between. Component `sahel_groups`."""

from __future__ import annotations

from .counts import number_at
from .inflection import Tags
from .lexicon import Role, VerbPattern
from .state import DateSpan, Group, Item, NamedSpan, Reading, Sentence, Verb

OPEN, CLOSE = {"(", "["}, {")", "]"}
STOP = {";", ":", "–", "—"}
QUOTES = {'"', "“", "”", "«", "»", "''", "``", "'"}
END = {".", "!", "?", "…", "..."}


class Chunker:
    """Reads one sentence of a Reading into items."""

    def __init__(self, reading: Reading, sentence: Sentence, surface: list[str]) -> None:
        self.r, self.lex, self.words, self.surface = reading, reading.lexicon, reading.words, surface
        self.s, self.end = sentence, sentence.end
        self.dates = {d.start: d for d in sentence.dates}
        self.actors = {a.start: a for a in reading.actors if sentence.start <= a.start < sentence.end}
        self.places = {p.start: p for p in reading.places if sentence.start <= p.start < sentence.end}
        self.items: list[Item] = []
        self.skip: dict[int, int] = {}
        self.given: set[int] = set()

    # -- main loop
    def run(self) -> list[Item]:
        """Items in text order; nothing of the sentence is lost except punctuation without meaning."""
        i = self.s.start
        while i < self.end:
            i = self.step(i)
        return self.items

    def add(self, kind: str, start: int, end: int, **more: object) -> int:
        item = Item(kind, start, end, **more)  # type: ignore[arg-type]
        if item.group is not None:
            item.group.item = len(self.items)
        self.items.append(item)
        return end

    def previous(self) -> Item | None:
        for item in reversed(self.items):
            if item.kind not in {"adverb", "quote"}:
                return item
        return None

    def step(self, i: int) -> int:
        w = self.words[i]
        if i in self.skip:
            return self.add("adverb", i, self.skip[i])
        if i in self.dates:
            d = self.dates[i]
            marked = d.end < self.end and self.words[d.end] in self.lex.genitive  # "Sunday's attack"
            return self.add("date", i, d.end + marked, date=d)
        if i in self.actors and self.actors[i].end - i > 1:
            return self.group(i)
        if w == ",":
            return self.add("comma", i, i + 1)
        if w in STOP:
            return self.add("stop", i, i + 1, value=w)
        if w == "-" and 0 < i < self.end - 1 and self._spaced(i):
            return self.add("stop", i, i + 1, value="–")
        if w in OPEN:
            return self.add("open", i, i + 1)
        if w in CLOSE:
            return self.add("close", i, i + 1)
        if w in QUOTES:
            return self.add("quote", i, i + 1)
        if w in END or not any(c.isalnum() for c in w):
            return self.add("end", i, i + 1) if w in END and not self.abbreviated(i) else i + 1
        whole = self.lex.adverbs.at(self.words, i, self.end) if self.lex.head_first else None
        if whole is not None and whole[0] > 1 and number_at(self.r, i, self.end) is None:
            prep = self.lex.prepositions.at(self.words, i, self.end)
            sub = self.lex.subordinators.at(self.words, i, self.end)
            if whole[0] >= max(prep[0] if prep else 0, sub[0] if sub else 0):
                return self.add("adverb", i, i + whole[0], value=w)
        special = self.special(i)
        if special is not None:
            return special
        phrase = self.lex.trigger_nouns.at(self.words, i, self.end)
        verb = self.verb(i) if phrase is None or phrase[0] < 3 else None
        if verb is not None:
            return verb
        adverb = self.lex.adverbs.at(self.words, i, self.end)
        counted = (n := number_at(self.r, i, self.end)) is not None and not self.dated(i, n.end)
        if adverb and not (counted or adverb[0] == 1 and self.starts_noun(i + 1) and w in self.lex.determiners):
            return self.add("adverb", i, i + adverb[0], value=w)
        return self.group(i)

    def abbreviated(self, i: int) -> bool:
        """A full stop after an abbreviation, the sentence goes on."""
        return i + 1 < self.end and i > self.s.start and not self.surface[i - 1].endswith(" ") \
            and (self.words[i - 1] in self.lex.abbreviations or len(self.words[i - 1]) == 1)

    def _spaced(self, i: int) -> bool:
        return self.surface[i - 1].endswith(" ") or self.surface[i].endswith(" ")

    # -- closed classes
    def special(self, i: int) -> int | None:
        lex, w = self.lex, self.words[i]
        if w in lex.either and i + 1 < self.end and not (w in lex.negators and self.verb_ahead(i + 1)):
            return i + 1
        neg = lex.negators.at(self.words, i, self.end)
        conj = lex.conjunctions.at(self.words, i, self.end)
        if conj:
            return self.add("conj", i, i + conj[0], value=conj[1][0])
        if neg and w not in lex.particle_negators and not self.verb_ahead(i + neg[0]):
            return self.add("not", i, i + neg[0])
        if w in lex.relatives and self.is_relative(i):
            return self.add("rel", i, i + 1, value=lex.relatives[w])
        if w in lex.complementizers and not self.starts_noun_after_that(i):
            return self.add("comp", i, i + 1)
        sub = lex.subordinators.at(self.words, i, self.end)
        if sub and w in lex.reflexive and not (i + 1 < self.end and self.words[i + 1] in lex.pronouns):
            sub = None  # a reflexive pronoun, not "if"
        if sub and w not in lex.have and self.finite_ahead(i + sub[0], w):
            return self.add("sub", i, i + sub[0], value=sub[1][0])
        if sub and w in lex.have and i == self.s.start:
            return self.add("sub", i, i + sub[0], value=sub[1][0])
        prep = lex.prepositions.at(self.words, i, self.end)
        if lex.quantifiers.at(self.words, i, self.end) and (n := number_at(self.r, i, self.end)) and not self.dated(i, n.end):
            return None
        if prep and lex.contractions and self.not_a_preposition(i, prep[0]):
            prep = None
        if prep and prep[0] > 1 and lex.head_first and any(k in self.places or k in self.actors for k in range(i + 1, i + prep[0])):
            prep = (1, [w]) if w in lex.prepositions else None  # its last words begin a name
        if prep and self.surface[i][:1].isupper() and i + 1 < self.end and self.words[i + 1] == "-" and not self.surface[i].endswith(" "):
            return None  # "In-Tagatt" is a name
        if prep and not (w in lex.infinitive and self.base_verb(i + 1)):
            if prep[0] == 1 and self.adverb_like(i):
                return self.add("adverb", i, i + 1)
            return self.add("prep", i, i + prep[0], value=prep[1][0])
        return None

    def not_a_preposition(self, i: int, length: int) -> bool:
        """A contraction that is an article of its own ("some"), or a word that is a pronoun before a verb."""
        lex, w = self.lex, self.words[i]
        if length > 1 or i in self.given:
            return False
        if w in lex.clitics and self.clitics_before_verb(i) is not None:
            return True
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

    def clitics_before_verb(self, i: int) -> int | None:
        """Index of the verb that weak pronouns, a reflexive or a negative particle at i stand before, or None."""
        lex, j, sure = self.lex, i, False
        while j < self.end and j < i + 4 and (self.words[j] in lex.clitics or self.words[j] in lex.negative_particles or self.words[j] in lex.reflexive):
            sure = sure or self.words[j] in lex.negative_particles or self.words[j] in lex.reflexive
            j += 1
        if j == i or j >= self.end:
            return None
        w = self.words[j]
        if w in lex.be or w in lex.have:
            return j if sure or w not in lex.directions or self.words[j - 1] not in lex.determiners else None
        if w in lex.modals or w in lex.future:
            return j
        tags = lex.forms.get(w, [])
        if not any(t & {"fin", "inf"} for _, t in tags):
            return None
        plain = self.words[j - 1] in lex.determiners or self.words[j - 1] in lex.prepositions
        if not sure and plain and (self.noun_word(j) or w in lex.not_verbs or w in lex.place_words or not self.pronoun_before(i) and any("pp" in t for _, t in tags)):
            return None
        if not sure and plain and any("inf" in t for _, t in tags) and self.noun_word(j):
            return None
        if not sure and plain and not any("inf" in t for _, t in tags):
            last = next((it for it in reversed(self.items) if it.kind not in {"adverb", "quote"}), None)
            if last is None or last.kind not in {"group", "rel"}:
                return None  # an article and a noun that looks like a verb
        return j

    def pronoun_before(self, i: int) -> bool:
        return i > self.s.start and self.words[i - 1] in self.lex.pronouns

    def adverb_like(self, i: int) -> bool:
        """A preposition with nothing to govern ("drew near;") is an adverb."""
        j = i + 1
        return j >= self.end or self.words[j] in END or self.words[j] in {",", *STOP}

    def is_relative(self, i: int) -> bool:
        kind = self.lex.relatives[self.words[i]]
        previous = self.previous()
        if previous is None or i == self.s.start:
            return False
        if self.lex.head_first:
            return self.is_relative_after_noun(i, kind, previous)
        if self.words[i] not in self.lex.complementizers:
            return True
        if kind == "subject" and previous.kind == "group":
            speech = next((it.verb for it in reversed(self.items) if it.kind == "verb"), None)
            if speech is not None and any(p.use == "cue" and p.value in {"say", "deny"} for p in speech.patterns) and previous.group is not None \
                    and (not previous.group.prep or not self.verb_ahead(i + 1)) and "event" not in previous.group.classes:
                return False
            if previous.group is not None and previous.group.role is None and not previous.group.actors and not previous.group.triggers \
                    and previous.group.number is None and len(self.items) < 2:
                return False
            if self.words[i - 1] in self.lex.cue_nouns and not self.verb_ahead(i + 1):
                return False
            return self.verb_ahead(i + 1) or self.starts_noun(i + 1)
        return False

    def is_relative_after_noun(self, i: int, kind: str, previous: Item) -> bool:
        """Where one word is both "that" and "whom": after a verb of speech it opens what is said."""
        if kind == "possessive":
            return number_at(self.r, i + 1, self.end) is None and self.finite_in_sight(i + 1)
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

    def finite_in_sight(self, i: int) -> bool:
        """A finite verb before the next comma or stop."""
        for j in range(i, self.end):
            w = self.words[j]
            if w == "," or w in STOP or w in CLOSE or w in END:
                return False
            if j > i and (w in self.lex.be or w in self.lex.have or any("fin" in t for _, t in self.tags(j)) and not self.noun_word(j)):
                return True
        return False

    def starts_noun_after_that(self, i: int) -> bool:
        """"that" as a determiner: right before a noun, and no verb of speech before it."""
        previous = self.previous()
        if previous is not None and previous.kind == "prep":
            return True
        if self.lex.head_first:
            return False
        if previous is not None and previous.kind in {"verb", "group", "date", "adverb"}:
            return False
        return self.starts_noun(i + 1)

    def starts_noun(self, i: int) -> bool:
        if i >= self.end:
            return False
        w, lex = self.words[i], self.lex
        return (w in lex.determiners or w in lex.possessives or w in lex.pronouns or i in self.actors or i in self.places
                or i in self.r.roles or number_at(self.r, i, self.end) is not None or w in lex.communities
                or self.surface[i][:1].isupper() or w in self.r.knowledge.demonym_words)

    def verb_ahead(self, i: int) -> bool:
        """A finite verb group starts here, adverbs aside."""
        i = self.over_adverbs(i)
        if i >= self.end:
            return False
        w, lex = self.words[i], self.lex
        return w in lex.be or w in lex.have or w in lex.do or w in lex.modals or w in lex.future \
            or any(t & {"fin", "pp"} for _, t in self.tags(i))

    def over_adverbs(self, i: int) -> int:
        while i < self.end:
            found = self.lex.adverbs.at(self.words, i, self.end)
            neg = self.lex.negators.at(self.words, i, self.end)
            if found:
                i += found[0]
            elif neg:
                i += neg[0]
            else:
                break
        return i

    def finite_ahead(self, i: int, marker: str) -> bool:
        """Is the word a subordinator (a clause follows) rather than a preposition?"""
        if marker not in self.lex.prepositions:
            return True
        depth = 0
        for j in range(i, self.end):
            w = self.words[j]
            if w in OPEN:
                depth += 1
            elif w in CLOSE:
                depth -= 1
            elif depth:
                continue
            elif w == "," or w in STOP or w in self.lex.relatives:
                return False
            elif j in self.dates:
                continue
            elif (w in self.lex.be or w in self.lex.have or w in self.lex.modals or w in self.lex.do) and j > i:
                return True
            elif j > i and self.is_finite_form(j):
                return True
        return False

    def is_finite_form(self, j: int) -> bool:
        """A form that only a finite verb has (or a past form after a noun)."""
        tags = self.tags(j)
        if not tags or not any("past" in t for _, t in tags):
            return False
        previous = self.words[j - 1]
        if previous in self.lex.determiners or previous in self.lex.possessives or previous in self.lex.prepositions:
            return False
        return not self.noun_word(j) or "past" in set().union(*(t for _, t in tags))

    def tags(self, i: int) -> list[tuple[str, Tags]]:
        """(lemma, tags) that the word can have as a verb; unknown words by their ending."""
        w = self.words[i]
        found = self.lex.forms.get(w)
        if self.lex.head_first and w in self.lex.not_verbs and not self.after_auxiliary(i):
            return []
        if found is not None:
            return found
        if w in self.lex.not_verbs or i in self.r.roles or w in self.lex.trigger_nouns or len(w) < 5 or not w.isalpha():
            return []
        if self.surface[i][:1].isupper() and i != self.s.start:
            return []
        for suffix, tags in self.lex.unknown_verbs:
            if w.endswith(suffix) and not (self.lex.head_first and "fin" not in tags and not self.after_auxiliary(i)):
                return [(w, tags)]
        return []

    def after_auxiliary(self, i: int) -> bool:
        """Does an auxiliary stand before the word, adverbs aside?"""
        j = i - 1
        while j >= self.s.start and j > i - 4 and (self.words[j] in self.lex.adverbs or self.words[j] in self.lex.negators):
            j -= 1
        return j >= self.s.start and (self.words[j] in self.lex.be or self.words[j] in self.lex.have)

    def base_verb(self, i: int) -> bool:
        i = self.over_adverbs(i)
        if i >= self.end:
            return False
        if any("inf" in t for _, t in self.lex.forms.get(self.words[i], [])):
            following = self.words[i + 1] if i + 1 < self.end else ""
            return not (self.noun_word(i) and (following in self.lex.prep_class and "of" in self.lex.prep_class[following]))
        return self.words[i] in self.lex.be or self.words[i] in self.lex.have or self.words[i] == next(iter(self.lex.do), "") \
            or (self.words[i].isalpha() and self.surface[i].islower() and i not in self.r.roles and i not in self.actors
                and i not in self.places and self.words[i] not in self.lex.determiners and self.words[i] not in self.lex.possessives
                and self.words[i] not in self.lex.pronouns and number_at(self.r, i, self.end) is None
                and self.words[i] not in self.lex.trigger_nouns and self.words[i] not in self.lex.communities
                and self.words[i] not in self.lex.directions and self.words[i - 1] in self.lex.infinitive
                and i + 1 < self.end and self.starts_noun(i + 1))

    def noun_word(self, i: int) -> bool:
        return i in self.r.roles or self.lex.trigger_nouns.at(self.words, i, self.end) is not None or self.words[i] in self.lex.communities

    # -- verbs
    def verb(self, i: int) -> int | None:
        """A verb group at i, auxiliaries and all."""
        lex, words = self.lex, self.words
        start, j = i, i
        if i > self.s.start and words[i - 1] == "-" and not self._spaced(i - 1):
            return None
        v = Verb(i, i, i, "", [], frozenset())
        aux: list[str] = []
        particle = False
        if words[j] in lex.clitics or words[j] in lex.negative_particles or words[j] in lex.reflexive:
            at = self.clitics_before_verb(j)
            if at is None:
                return None
            for k in range(j, at):
                particle = particle or words[k] in lex.negative_particles
                v.reflexive = v.reflexive or words[k] in lex.reflexive
                v.there = v.there or words[k] in lex.place_clitics
                if words[k] in lex.object_clitics:
                    v.clitic, v.clitic_at = lex.object_clitics[words[k]], k
            j = at
        elif words[j] in lex.be and words[j] in lex.directions and j > self.s.start and (
                words[j - 1] in lex.determiners or self.surface[j][:1].isupper()):
            return None
        if words[j] in lex.infinitive and self.base_verb(j + 1):
            v.infinitive, v.finite = True, False
            j += 1
        while j < self.end:
            w = words[j]
            if w in QUOTES and w != "'" and aux:
                j += 1
                continue
            neg = lex.negators.at(words, j, self.end)
            if neg and (particle or w not in lex.particle_negators) and not (lex.negative_particles and not aux and not particle):
                v.negated = v.negated or neg[1][0]
                j += neg[0]
                continue
            if aux and lex.negative_particles and (words[j] in lex.clitics or words[j] in lex.negative_particles or words[j] in lex.reflexive) \
                    and (at := self.clitics_before_verb(j)) is not None:
                v.reflexive = v.reflexive or any(words[k] in lex.reflexive for k in range(j, at))
                j = at
                continue
            if w in lex.reflexive and aux == [] and j == start:
                v.reflexive = True
                j += 1
                continue
            kind = ("modal" if w in lex.modals else "future" if w in lex.future else "be" if w in lex.be else "have" if w in lex.have
                    else "do" if w in lex.do else "get" if w in lex.get and aux_follows(self, j) else "")
            if w in lex.infinitive and aux and self.base_verb(j + 1) and aux[-1] in {"be", "have"}:
                v.cue = v.cue or "is to"
                aux.append("to")
                j += 1
                continue
            if kind:
                if kind == "modal":
                    v.modal = w
                if kind == "future":
                    v.future = True
                if "hearsay" in {t for _, ts in lex.forms.get(w, []) for t in ts}:
                    v.hearsay = True
                if kind == "have" and w in lex.past_have:
                    v.past_perfect = True
                aux.append(kind)
                v.main = j
                j += 1
                continue
            adverb = lex.adverbs.at(words, j, self.end)
            if adverb and (aux or v.negated or v.infinitive):
                kinds = lex.cue_words.at(words, j, self.end)
                if kinds:
                    v.cue = v.cue or " ".join(words[j:j + kinds[0]])
                j += adverb[0]
                continue
            break
        if particle and not v.negated and any(words[k] in lex.neither for k in range(self.s.start, start)):
            v.negated = next(words[k] for k in range(self.s.start, start) if words[k] in lex.neither)
        if particle and not v.negated and j + 1 < self.end and lex.negative_particles:
            after = lex.negators.at(words, j + 1, self.end)
            if after:
                v.negated = after[1][0]
                self.skip[j + 1] = j + 1 + after[0]
        return self.main_verb(start, j, v, aux)

    def main_verb(self, start: int, j: int, v: Verb, aux: list[str]) -> int | None:
        lex = self.lex
        tags = self.tags(j) if j < self.end and j not in self.dates else []
        wanted = self.wanted(v, aux)
        if lex.head_first and v.reflexive and not aux:
            wanted = {"fin", "inf", "ger"}
        fit = [(lemma, t) for lemma, t in tags if t & wanted]
        if aux or v.infinitive:
            noun_after_be = aux and aux[-1] == "be" and j < self.end and not any("pp" in t or "ger" in t for _, t in fit)
            if not fit or noun_after_be:
                if not aux and not v.infinitive:
                    return None
                if v.infinitive and not aux and j < self.end:
                    return self.finish(start, j + 1, v, self.words[j], frozenset({"inf"}), aux, j)
                lemma = {"be": "be", "have": "have", "do": "do"}.get(aux[-1], aux[-1])
                main = v.main
                lemma = next((lm for lm, _ in lex.forms.get(self.words[main], [])), lemma) if lemma in {"be", "have", "do"} else self.words[main]
                return self.finish(start, max(main + 1, start + 1), v, lemma, frozenset({"fin"}), aux[:-1], main)
            lemma, t = fit[0]
            return self.finish(start, j + 1, v, lemma, t, aux, j)
        if v.negated and not tags:
            return None
        if not tags:
            return None
        choice = self.bare_after_noun(j, tags, v, start) if lex.head_first else self.bare(j, tags)
        if choice is None:
            return None
        if lex.head_first and "inf" in choice[1] and "fin" not in choice[1]:
            v.infinitive, v.finite = True, False
        return self.finish(start, j + 1, v, choice[0], choice[1], aux, j)

    def wanted(self, v: Verb, aux: list[str]) -> set[str]:
        last = next((a for a in reversed(aux)), "")
        if not aux:
            return {"inf"} if v.infinitive else {"fin", "pp", "ger", "inf"}
        return {"be": {"pp", "ger"}, "have": {"pp"}, "get": {"pp"}}.get(last, {"inf"})

    def bare(self, j: int, tags: list[tuple[str, Tags]]) -> tuple[str, Tags] | None:
        """A verb form without auxiliary: is it a verb here, and which?"""
        lex, words = self.lex, self.words
        if words[j] in lex.not_verbs and (next_starts_noun_without_det(self, j + 1) or self.starts_noun(j + 1) and not self.counted_object(j)):
            return None
        all_tags = frozenset().union(*(t for _, t in tags))
        previous = self.previous()
        before = words[j - 1] if j > self.s.start else ""
        prep = previous is not None and previous.kind == "prep"
        noun = self.noun_word(j)
        after_noun = previous is not None and (previous.kind in {"group", "close", "date"}
                                               or previous.kind == "comma" or previous.kind == "rel" or previous.kind == "conj")
        det = (before in lex.determiners or before in lex.possessives or before in lex.genitive) and not (self.items and self.items[-1].kind == "rel")
        next_starts = self.starts_noun(j + 1)
        if self.surface[j][:1].isupper() and j != self.s.start and not self.s.headline:
            return None
        if "ger" in all_tags:
            if det or noun and not next_starts:
                return None
            if before in self.lex.directions or (before in self.lex.communities):
                return None
            if previous is not None and previous.kind == "verb" and not any(p.use == "light" for p in (previous.verb.patterns if previous.verb else [])) \
                    and next_starts_noun_without_det(self, j + 1):
                return None
            return next((x for x in tags if "ger" in x[1]), None)
        if "past" in all_tags or "pp" in all_tags:
            if det:
                return None
            if prep and next_starts_noun_without_det(self, j + 1) and "past" in all_tags:
                return None
            if previous is None or previous.kind in {"conj", "comma", "sub", "stop", "quote", "open"}:
                if previous is None and self.adjectival(j):
                    return None
                if previous is not None and previous.kind in {"conj", "comma"} and self.adjectival(j) and not self.governs(j, tags):
                    return None
            if noun and not after_noun:
                return None
            return next((x for x in tags if x[1] & {"past", "pp"}), None)
        # base and third person forms
        if not after_noun or det or prep:
            return None
        group = self.last_group()
        if previous is not None and previous.kind in {"conj", "comma"}:
            last_verb = next((it for it in reversed(self.items) if it.kind == "verb"), None)
            if last_verb is None and previous.kind == "comma" and group is not None:
                return tags[0] if next_starts or not noun else None
            if last_verb is None or last_verb.verb is None or not last_verb.verb.finite or "past" in last_verb.verb.tags:
                return None
            return tags[0] if next_starts or not noun else None
        if group is None or previous is None or previous.kind not in {"group", "rel", "close", "date"}:
            return None
        if self.is_plain(group):
            pass
        elif noun:
            return None
        if noun and not next_starts and not self.pattern_follows(j, tags):
            return None
        if noun and "third" in all_tags and not next_starts and not self.pattern_follows(j, tags):
            return None
        if previous.kind == "group" and not self.is_plain(group) and not next_starts and not self.pattern_follows(j, tags):
            return None
        return tags[0]

    def counted_object(self, j: int) -> bool:
        """"the strike wounded eight people": a number after the word, no article or name that it could qualify."""
        previous = self.previous()
        return previous is not None and (previous.kind == "group" or previous.kind in {"comma", "conj"} and self.verb_seen()) and number_at(self.r, j + 1, self.end) is not None

    def bare_after_noun(self, j: int, tags: list[tuple[str, Tags]], v: Verb, start: int) -> tuple[str, Tags] | None:
        """As `bare`, where adjectives follow their noun: a form that is also a noun is a verb only right after its subject."""
        lex, words = self.lex, self.words
        before = words[j - 1] if j > self.s.start else ""
        clitic = start < j
        if self.surface[j][:1].isupper() and j != self.s.start and not self.surface[j].strip().isupper():
            return None
        if not clitic and (before in lex.determiners and lex.pronouns.get(before) != "other" or before in lex.possessives):
            return None
        order = (("fin",), ("inf",), ("ger",), ("pp",))
        fit = {kind: next((x for x in tags if kind in x[1]), None) for (kind,) in order}
        if clitic:
            return fit["fin"] or fit["inf"] or fit["ger"]
        previous = self.previous()
        noun = self.noun_word(j) or words[j] in lex.place_words
        if fit["fin"] is not None and previous is not None and self.starts_noun(j + 1) and previous.kind in {"comma", "close", "quote"} and any(
                p.use == "cue" and p.value == "say" for p in lex.verbs.get(fit["fin"][0], [])):
            return fit["fin"]
        if previous is not None and previous.kind == "prep":
            return None if noun else fit["inf"] or fit["ger"] or fit["pp"]
        if noun and not fit["inf"]:
            group = self.last_group()
            subject = previous is not None and (previous.kind == "rel" or previous.kind == "group" and group is not None and self.is_plain(group))
            if not subject or fit["fin"] is None or not (group is not None and self.names_somebody(group) or self.starts_noun(j + 1) or self.pattern_follows(j, tags) or j + 1 < self.end and (
                    words[j + 1] in lex.prepositions or words[j + 1] in lex.determiners or words[j + 1] in lex.complementizers)):
                return None if fit["pp"] is None or noun and fit["fin"] is not None else fit["pp"]
            return fit["fin"]
        if previous is None or previous.kind in {"stop", "quote"}:
            return fit["inf"] or fit["pp"] or fit["ger"] or fit["fin"]
        if fit["pp"] is not None and fit["fin"] is not None:
            following = words[j + 1] if j + 1 < self.end else ""
            said = following in lex.complementizers or following in lex.be_nonfinite or any("inf" in t for _, t in lex.forms.get(following, []))
            finite = previous.kind in {"group", "rel", "comma"} and (
                said or previous.kind != "comma" and self.starts_noun(j + 1) and not (following in lex.prepositions and following not in lex.determiners))
            return fit["fin"] if finite else fit["pp"]
        return fit["fin"] or fit["inf"] or fit["ger"] or fit["pp"]

    def names_somebody(self, group: Group) -> bool:
        """A name, people or a pronoun: no noun stands right after it as part of it."""
        return bool(group.actors or group.places or group.pronoun and group.pronoun != "poss" or group.countries and not group.role
                    or group.role is not None and group.role.section == "people")

    def last_group(self) -> Group | None:
        return next((it.group for it in reversed(self.items) if it.kind == "group"), None)

    def is_plain(self, group: Group) -> bool:
        """Can the group be a subject (a name, people, a pronoun, a thing with an article)?"""
        return bool(group.actors or group.role or group.pronoun or group.places or group.unknown or group.number or group.communities
                    or group.countries or group.determiner)

    def pattern_follows(self, j: int, tags: list[tuple[str, Tags]]) -> bool:
        for lemma, _ in tags:
            for p in self.lex.verbs.get(lemma, []):
                if p.rest and not p.gap and tuple(self.owned()[j + 1:j + 1 + len(p.rest)]) == p.rest:
                    noun = self.lex.trigger_nouns.at(self.words, j, self.end)
                    if noun is None or not any(self.words[j + 1] in f.noun_preps or f.noun_preps.get("against") for f in noun[1]):
                        return True
        return False

    def governs(self, j: int, tags: list[tuple[str, Tags]]) -> bool:
        """After a comma or "and": a known trigger verb goes on with the same subject."""
        return any(lemma in self.lex.verbs for lemma, _ in tags) and any(
            it.kind == "verb" or it.group is not None and not it.group.prep for it in self.items)

    def adjectival(self, j: int) -> bool:
        """"Kidnapped priest", "suspected militants": a participle right before a bare noun."""
        if j + 1 >= self.end or self.lex.head_first:
            return False
        return next_starts_noun_without_det(self, j + 1)

    def finish(self, start: int, end: int, v: Verb, lemma: str, tags: Tags, aux: list[str], main: int) -> int:
        v.start, v.main, v.lemma, v.tags = start, main, lemma, tags
        be = "be" in aux[-2:] if aux else False
        v.passive = (bool(aux) and aux[-1] in {"be", "get"} and "pp" in tags and "ger" not in tags)
        if be and aux and aux[-1] == "be" and "ger" in tags and "pp" not in tags:
            v.passive = False
        v.perfect = "have" in aux
        if v.passive and (v.reflexive or lemma in self.lex.be_verbs) and "have" not in aux[-1:] and aux[-2:] != ["have", "be"]:
            v.passive, v.perfect = False, True  # tenses made with "be" that are no passive
        v.past_perfect = v.past_perfect and v.perfect
        if aux and any("inf" in t for _, t in self.lex.forms.get(self.first_word(start), [])) and self.lex.head_first:
            v.infinitive, v.finite = True, False
        v.finite = not v.infinitive and (bool(aux) and bool(aux) or "fin" in tags)
        if aux and self.first_word(start) in self.lex.be_nonfinite and not v.infinitive:
            v.finite = False
            if self.first_word(start) in self.lex.have_nonfinite or self.lex.head_first:
                v.tags = tags = frozenset({"ger"})
        if not aux and "ger" in tags and "fin" not in tags:
            v.finite = False
        if not aux and "pp" in tags and "fin" not in tags:
            v.finite = False
        v.ambiguous = not aux and {"fin", "pp"} <= tags
        if "hearsay" in tags:
            v.hearsay = True
        if "future" in tags:
            v.future = True
        v.patterns, end = self.bind(lemma, end)
        if self.lex.clitics:
            v.patterns = [p for p in v.patterns if p.reflexive == v.reflexive]
        v.end = end
        if not v.negated and end < self.end and self.words[end] in self.lex.complementizers and any(
                w in self.lex.negative_particles for w in self.words[start:main]):
            end += 1  # "ne ... que": only
        self.add("verb", start, end, verb=v)
        for k in range(main + 1, end):
            if k in self.dates:  # "fell on Monday into an ambush": the date stands inside the pattern
                v.cut = main + 1
                self.add("date", k, self.dates[k].end, date=self.dates[k])
        if v.clitic:
            g = Group(v.clitic_at, v.clitic_at + 1, pronoun=v.clitic, weak=True)
            g.classes.add("it")
            self.add("group", end, end, group=g)
        return end

    def first_word(self, start: int) -> str:
        """The first word of a verb group that is no weak pronoun or particle."""
        lex, j = self.lex, start
        while j < self.end and (self.words[j] in lex.clitics or self.words[j] in lex.negative_particles or self.words[j] in lex.reflexive
                                or self.words[j] in lex.negators):
            j += 1
        return self.words[j] if j < self.end else ""

    def bind(self, lemma: str, end: int) -> tuple[list[VerbPattern], int]:
        """The longest patterns of the lemma that fit the words after it; their words are used up."""
        best: list[VerbPattern] = []
        size, stop, tail = -1.0, end, None
        words = self.owned()
        for p in self.lex.verbs.get(lemma, []):
            j = self.over_plain_adverbs(end, p)
            if p.gap:
                at = self.find_rest(end, p)
                if at is None:
                    continue
                weight = len(p.rest) + len(p.gap_after) + 0.5 - (at - end) / 1000
                if weight > size:
                    best, size, stop, tail = [p, *best], weight, end + len(p.gap_after), (at, at + len(p.rest))
                elif weight == size:
                    best.insert(1, p)
                else:
                    best.append(p)
                continue
            n = len(p.rest)
            if tuple(words[j:j + n]) != p.rest or j + n > self.end:
                continue
            if n > size:
                best, size, stop, tail = [p, *best], n, (j + n if n else end), None
            elif n == size:
                best.insert(1, p)
            else:
                best.append(p)
        best.sort(key=lambda p: -(len(p.rest) + len(p.gap_after) + (0.5 if p.gap else 0)))
        if size > 0 and stop > end and best:
            stop = self.give_back(best, stop)
        if tail and best:
            self.skip[tail[0]] = self.give_back(best, tail[1])
            if self.skip[tail[0]] <= tail[0]:
                del self.skip[tail[0]]
        return best, stop

    def owned(self) -> list[str]:
        """The words with one sign for all possessives, where patterns are written so."""
        if not self.lex.head_first:
            return self.words
        if self.r.owned is None:
            self.r.owned = list(self.lex.own(self.words))
        return self.r.owned

    def give_back(self, best: list[VerbPattern], stop: int) -> int:
        """A preposition at the end of a pattern still governs the next group when the frame gives it a role."""
        last = self.lex.prep_name(self.words[stop - 1])
        given = [f.preps.get(last, "") for p in best[:1] for f in p.frames]
        if any(given) and not (self.lex.head_first and set(given) == {"none"}):
            self.given.add(stop - 1)
            return stop - 1
        return stop

    def over_plain_adverbs(self, end: int, p: VerbPattern) -> int:
        if not p.rest or (end < self.end and self.owned()[end] == p.rest[0]) or not self.lex.head_first:
            return end
        j = end
        while j < self.end and ((found := self.lex.adverbs.at(self.words, j, self.end)) or j in self.dates):
            j = self.dates[j].end if j in self.dates else j + (found[0] if found else 1)
        return j if tuple(self.owned()[j:j + len(p.rest)]) == p.rest else end

    def find_rest(self, end: int, p: VerbPattern) -> int | None:
        n, g = len(p.rest), len(p.gap_after)
        words = self.owned()
        if g and tuple(words[end:end + g]) != p.gap_after:
            return None
        for j in range(end + g + 1, min(end + 14, self.end - n + 1)):
            if self.words[j] in STOP or self.words[j] in END or (self.words[j] in self.lex.be or self.words[j] in self.lex.have):
                return None
            if tuple(words[j:j + n]) == p.rest:
                if self.words[j] in self.lex.contractions and self.words[j] in self.lex.determiners and self.words[j - 1] in self.lex.prepositions:
                    continue  # an article after another preposition
                return j
        return None

    # -- noun groups
    def group(self, i: int) -> int:
        g = Group(i, i)
        previous = self.items[-1] if self.items else None
        if previous is not None and previous.kind == "quote" and len(self.items) > 1 and self.items[-2].kind == "prep":
            previous = self.items[-2]  # 'by "armed men"'
        if previous is not None and previous.kind == "prep":
            g.prep, g.prep_start = previous.value, previous.start
        elif previous is not None and previous.date is not None and previous.end > previous.date.end and len(self.items) > 1 and self.items[-2].kind == "prep":
            g.prep, g.prep_start = self.items[-2].value, self.items[-2].start  # "after Sunday's attack"
        if i > self.s.start and self.words[i - 1] in self.lex.contractions and self.words[i - 1] not in self.lex.not_verbs:
            g.determiner = self.lex.contractions[self.words[i - 1]][1]
        if self.lex.contractions and not g.prep and i > self.s.start:
            g.after = next((self.lex.prep_name(w) for w in (self.words[i], self.words[i - 1]) if w in self.lex.contractions), "")
        j = i
        while j < self.end:
            step = self.extend(g, j)
            if step is None:
                break
            j = step
            if j < self.end and self.words[j] in self.lex.genitive or (j < self.end and self.words[j] == "'" and self.words[j - 1].endswith("s")
                                                        and j + 1 < self.end and self.words[j + 1].isalpha() and not self._spaced_before(j)):
                g.end = j
                self.classify(g)
                owner, g = g, Group(j + 1, j + 1, prep=g.prep, prep_start=g.prep_start, owner=g)
                owner.prep = ""
                j += 1
                continue
        if j == i:
            return i + 1
        g.end = j
        if g.end == g.start:
            if g.owner is not None:
                g = g.owner
            else:
                return j
        if self.lex.head_first and g.number is not None and g.role is None and g.countries and not (g.actors or g.places or g.triggers):
            g.role, g.role_start = self.lex.civilians, g.start  # "two Malians": people, not the state
        if self.lex.head_first and g.number is not None and g.role is None and not (g.actors or g.places or g.triggers or g.unknown) \
                and any(self.lex.pronouns.get(self.words[k]) == "other" for k in range(g.number.end, g.end)):
            like = next((it.group for it in reversed(self.items) if it.group is not None and it.group.role is not None
                         and it.group.role.section == "people"), None)
            if like is not None:  # "three others": people as before
                g.role, g.role_start = like.role, g.end
        self.classify(g)
        return self.add("group", g.start if g.owner is None else g.owner.start, j, group=g)

    def _spaced_before(self, j: int) -> bool:
        return self.surface[j - 1].endswith(" ")

    def extend(self, g: Group, j: int) -> int | None:
        """Take the next word into the group, or None when the group ends before it."""
        lex, words, w = self.lex, self.words, self.words[j]
        first = j == g.start
        if not first and (adverb := lex.adverbs.at(words, j, self.end)) and adverb[0] > 2:
            return None  # "house by house"
        if j in self.skip or (j in self.dates and not first):
            if j in self.dates and self.date_modifier(g, j):
                g.date, self.dates[j].inside = self.dates[j], g
                return self.dates[j].end
            return None
        longer = self.role_at(j)
        if j in self.actors and not (longer and j + longer[0] > self.actors[j].end):
            a = self.actors[j]
            if not first and self.new_subject(g, a):
                return None  # "In a video JNIM claims ..."
            if a.end + 1 < self.end and words[a.end] == "-" and not self._spaced(a.end) and (
                    words[a.end + 1] in self.lex.forms or words[a.end + 1] in self.lex.compound_ends):
                return a.end + 2  # "al-Qaeda-affiliated JNIM": a modifier, no side
            g.actors.append(a)
            g.role_start = max(g.role_start, j) if g.role_start < 0 else g.role_start
            return a.end
        reference = lex.pronouns.get(w) in {"former", "latter"} and not first and words[j - 1] in lex.determiners and not self.starts_noun(j + 1)
        if w in lex.pronouns and not (w in self.r.knowledge.demonym_words and self.surface[j].strip().isupper()) and (first or reference) and j not in self.r.roles:
            if lex.pronouns[w] == "other" and number_at(self.r, j, self.end):
                pass
            elif lex.pronouns[w] in {"former", "latter"} and not self.pronoun_alone(j):
                return j + 1
            else:
                g.pronoun = lex.pronouns[w]
                g.negated = w in lex.nobody
                return j + 1
        if not first and w in lex.pronouns and j not in self.r.roles and w not in lex.possessives and lex.pronouns[w] not in {"former", "latter"}:
            return j + 1 if g.number is not None and lex.pronouns[w] == "other" and g.number.end == j else None  # "five others"
        if w == "," or w in OPEN or w in CLOSE or w in STOP or w in END:
            return None
        if w in QUOTES:
            if w == "'" :
                return None
            g.quoted = True
            return j + 1 if not first else j + 1
        if w == "-" and not first and not self._spaced(j):
            return j + 1
        if w == "/" and not first:
            g.mode = "any"
            return j + 1
        if j in self.places and not (longer and longer[1][0].metonym and not lex.prep_class.get(g.prep, set()) & {"locative"}):
            p = self.places[j]
            g.places.append(p)
            return p.end
        if not first and lex.contractions:
            if w in lex.negative_particles or w in lex.reflexive or w in lex.clitics and self.clitics_before_verb(j) is not None:
                return None
            if w in lex.of_words and not g.places and self.place_of(g, j + 1):
                return j + 1
        role = longer
        trigger = lex.trigger_nouns.at(words, j, self.end)
        if (role or trigger) and (stop := self.compound(j + max(role[0] if role else 0, trigger[0] if trigger else 0))):
            return stop  # "violence-torn"
        if role or trigger:
            tags = self.tags(j) if lex.head_first and not first else []
            if not first and not self.counted_noun(g, j) and (self.is_verb_here(g, j, tags) if lex.head_first and tags else self.verbal(j)) \
                    and not (role and role[0] > 1 and words[j - 1] in QUOTES):
                return None
            if role and g.places and g.places[-1].end == j and j == g.end_of_place() and role[1][0].section == "people" \
                    and self.lex.prep_class.get(g.prep, set()) & {"locative"} and not self.lex.prep_class.get(g.prep, set()) & {"against", "goal", "origin"} \
                    and len(self.items) < 3:
                return None  # "In Bittou men of the VDP ...": the subject begins
            if w in self.r.knowledge.demonym_words and (not role or role[0] == 1) and not trigger:
                pass
            else:
                return self.take_noun(g, j, role, trigger)
        number = number_at(self.r, j, self.end)
        if number and not self.dated(j, number.end):
            if g.places and not g.role:
                return None
            if lex.head_first and not first and words[j - 1].isalpha() and words[j - 1] not in lex.determiners and words[j - 1] not in lex.possessives \
                    and not lex.prepositions.at(words, j - 1, self.end):
                return None  # a number stands before its noun
            if g.number is not None and not first:
                return None if g.role or g.actors else number.end
            g.number = number
            if words[number.end:number.end + 1] and words[number.end] in lex.not_people:
                g.distance = True
            return number.end
        if w in lex.inhabitants and lex.civilians is not None:
            g.role, g.role_start = g.role or lex.civilians, j
            g.places.append(NamedSpan(j, j + 1, [lex.inhabitants[w]], "gazetteer"))
            g.home = True
            return j + 1
        if w in lex.communities:
            g.communities.append(lex.communities[w])
            return j + 1
        country = self.r.knowledge.demonym_words.get(w)
        if country:
            g.countries.append(country)
            return j + 1
        if w in lex.determiners or w in lex.possessives:
            if not first and not (w in lex.definite and g.start == j - 1 and words[j - 1] in lex.determiners):
                return None
            if w in lex.possessives:
                g.pronoun = g.pronoun or "poss"
            g.determiner = g.determiner or w
            if lex.nobody and w in lex.number_none:
                g.negated = True
            return j + 1
        if w in lex.ordinals and (g.determiner or first):
            g.number = g.number or _ordinal(j)
            return j + 1
        if w in lex.directions and not (w in lex.be and words[j - 1] not in lex.determiners):
            g.direction, g.direction_word = True, w
            return j + 1
        if not first or w in lex.infinitive:
            if (lex.prepositions.at(words, j, self.end) or lex.conjunctions.at(words, j, self.end) or w in lex.relatives
                    or w in lex.complementizers or lex.subordinators.at(words, j, self.end)) :
                return None
            if lex.negators.at(words, j, self.end):
                return None
            if w in lex.be or w in lex.have or w in lex.modals or w in lex.future or w in lex.do:
                return None
            tags = self.tags(j)
            if tags and self.is_verb_here(g, j, tags):
                return None
            adverb = lex.adverbs.at(words, j, self.end)
            if adverb and lex.head_first and j + adverb[0] < self.end and words[j + adverb[0]] in lex.not_verbs:
                return j + adverb[0]  # "heavily armed", after its noun
            if adverb and not self.starts_noun(j + adverb[0]) and adverb[1]:
                return None
        kind = lex.place_words.at(words, j, self.end)
        if kind:
            g.place_word = kind[1][0]
            g.role = None if g.role and g.role.section != "people" else g.role
            return j + kind[0]
        surface = self.surface[j]
        if w in lex.not_names:
            return j + 1
        if surface[:1].isupper() and (j != self.s.start or len(surface) > 1):
            stop = j + 1
            while stop < self.end and (self.surface[stop][:1].isupper() or self.words[stop] in {"-", "'"} and stop + 1 < self.end
                                       and not self._spaced(stop)) \
                    and stop not in self.actors and stop not in self.places and stop not in self.dates \
                    and self.words[stop] not in lex.determiners and stop not in self.r.roles:
                stop += 1
            while stop > j + 1 and self.words[stop - 1] in {"-", "'"}:
                stop -= 1
            g.unknown = (j, stop) if g.unknown is None else (g.unknown[0], stop)
            return stop
        pps = self.tags(j)
        if pps and any("pp" in t for _, t in pps):
            patterns = [p for lemma, t in pps if "pp" in t for p in lex.verbs.get(lemma, []) if p.use == "frame" and not p.rest and not p.gap]
            if patterns:
                g.participle = (j, j + 1, patterns)
        return j + 1

    def role_at(self, j: int) -> tuple[int, list[Role]] | None:
        """The role words at j, unless their last words begin a longer name ("jihadist | Group to Support ...")."""
        role = self.r.roles.get(j)
        if role and any(k in self.actors and self.actors[k].end > j + role[0] for k in range(j + 1, j + role[0])):
            return None
        return role

    def compound(self, j: int) -> int:
        """The end of a hyphened adjective whose first part stops at j ("jihadist-infested"), or 0."""
        if j + 1 < self.end and self.words[j] == "-" and not self._spaced(j) and self.words[j + 1] in self.lex.compound_ends:
            return j + 2
        return 0

    def new_subject(self, g: Group, a: NamedSpan) -> bool:
        """A name right after a plain noun of a prepositional phrase and right before a verb is the subject."""
        return bool(g.prep and g.determiner and a.start > g.start + 1) and not (g.role or g.actors or g.countries or g.triggers or g.number or g.communities or g.place_word) \
            and not self.verb_seen() and a.end < self.end and any(t & {"fin", "past"} for _, t in self.tags(a.end))

    def counted_noun(self, g: Group, j: int) -> bool:
        """"1 dead and 4 wounded.": a number, the word, and nothing after that the word could govern."""
        after = self.words[j + 1] if j + 1 < self.end else "."
        return not self.lex.head_first and g.number is not None and g.number.end == j and bool(self.lex.classes.get(self.words[j], frozenset()) & {"injured", "missing"}) \
            and any(i.kind == "verb" for i in self.items) and (after in END or after in STOP or after in CLOSE or after == ",")

    def verb_seen(self) -> bool:
        return any(i.kind == "verb" for i in self.items)

    def place_of(self, g: Group, j: int) -> bool:
        """After "village", "camp", "region" and "of": a place name, which then names the same thing."""
        if j >= self.end or not (g.place_word or g.role is not None and g.role.kind in {"facility", "building"}) or j in self.dates:
            return False
        if j in self.actors or j in self.r.roles or self.words[j] in self.lex.place_words:
            return False
        return j in self.places or self.surface[j][:1].isupper() and self.words[j] not in self.lex.determiners

    def pronoun_alone(self, j: int) -> bool:
        return j > self.s.start and self.words[j - 1] in self.lex.determiners

    def dated(self, start: int, end: int) -> bool:
        """"around 20 May": the number belongs to a date."""
        return any(k in self.dates for k in range(start, end))

    def date_modifier(self, g: Group, j: int) -> bool:
        """"the 2015 accord": a year between a determiner and a noun."""
        d = self.dates[j]
        return d.end == j + 1 and d.period.precision == "year" and self.words[j - 1] in self.lex.determiners and d.end < self.end \
            and self.words[d.end].isalpha() and self.words[d.end] not in self.lex.prepositions

    def take_noun(self, g: Group, j: int, role: tuple[int, list] | None, trigger: tuple[int, list] | None) -> int:  # type: ignore[type-arg]
        n = max(role[0] if role else 0, trigger[0] if trigger else 0)
        if trigger and trigger[0] == n:
            g.triggers.append((j, j + n, trigger[1]))
        if role and role[0] == n:
            kind = self.lex.place_words.at(self.words, j, self.end)
            if kind and kind[0] == n:
                g.place_word = kind[1][0]
            if not (self.lex.head_first and g.role is not None):
                g.role, g.role_start = role[1][0], j
            g.roles.append(role[1][0])
            g.classes |= self.lex.classes.get(" ".join(self.words[j:j + n]), frozenset())
        elif trigger:
            g.classes |= self.lex.classes.get(" ".join(self.words[j:j + n]), frozenset())
        return j + n

    def verbal(self, j: int) -> bool:
        """A noun that is also a verb form, where a verb should stand."""
        tags = self.lex.forms.get(self.words[j], [])
        if not tags:
            return False
        return self.bare_here(j, tags)

    def bare_here(self, j: int, tags: list[tuple[str, Tags]]) -> bool:
        all_tags = frozenset().union(*(t for _, t in tags))
        if self.words[j - 1] in self.lex.determiners or self.words[j - 1] in self.lex.possessives:
            return False
        if "past" in all_tags:
            return True
        if j + 1 < self.end and self.words[j + 1] in self.lex.complementizers and any(p.use == "cue" for lemma, _ in tags for p in self.lex.verbs.get(lemma, [])):
            return True  # "a report states that"
        return (self.starts_noun(j + 1) and not ("base" in all_tags and "third" not in all_tags and not self.plural_before(j))
                and not self.verb_later(j + 1)) or self.pattern_follows(j, tags) and not self.verb_later(j + 1)

    def plural_before(self, j: int) -> bool:
        return self.words[j - 1].endswith(self.lex.plural_endings)

    def verb_later(self, j: int) -> bool:
        return any(self.words[k] in self.lex.be or self.words[k] in self.lex.have or any("past" in t for _, t in self.lex.forms.get(self.words[k], []))
                   for k in range(j, min(j + 12, self.end)))

    def is_verb_here(self, g: Group, j: int, tags: list[tuple[str, Tags]]) -> bool:
        all_tags = frozenset().union(*(t for _, t in tags))
        before = self.words[j - 1]
        article = before in self.lex.determiners and not (self.lex.head_first and self.lex.pronouns.get(before) == "other" and g.number is not None)
        if article or before in self.lex.possessives or (before in self.lex.number_words and self.adjectival(j)):
            return False
        if g.number is not None and before in QUOTES and self.words[j] in self.lex.not_verbs and self.adjectival(j):
            return False  # 'some "armed men"'
        headed = bool(g.role or g.actors or g.places or g.unknown or g.triggers or g.number or g.communities or g.countries or g.place_word
                      or g.pronoun or g.direction or g.owner)
        loosely = headed or (j > g.start and before.isalpha() and before not in self.lex.determiners and before not in self.lex.not_names)
        if self.lex.head_first:
            if not all_tags & {"fin", "inf", "ger", "pp"} or self.words[j] in self.lex.not_verbs and not self.after_auxiliary(j):
                return False
            if not self.noun_word(j):
                return loosely
            if not all_tags & {"fin"}:
                return bool(g.role or g.actors or g.communities or g.pronoun and g.pronoun != "poss")
            return headed and (self.names_somebody(g) or self.starts_noun(j + 1) or self.pattern_follows(j, tags))
        if "ger" in all_tags:
            return loosely
        if "past" in all_tags or "pp" in all_tags:
            if self.adjectival(j) and not headed:
                return False
            return loosely or not self.adjectival(j)
        if g.number is not None and g.distance and words_joined(self, g.number.end):
            return False  # "a 72-hour strike"
        if g.number is not None and g.number.end == j and not g.number.singular and "third" in all_tags and not self.lex.head_first:
            return False  # "45 sheds"
        if "third" in all_tags or "base" in all_tags:
            return headed and (self.starts_noun(j + 1) or self.pattern_follows(j, tags) or not self.noun_word(j) and self.words[j] not in self.lex.roles)
        return False

    def classify(self, g: Group) -> None:
        """Word classes that frames ask for."""
        c = g.classes
        for k in range(g.start, g.end):
            c |= self.lex.classes.get(self.words[k], frozenset()) & {"dead", "injured", "missing", "toll"}
        if g.role is not None:
            c.add(g.role.kind)
            if g.role.id == "government":
                c.add("government")
            if g.role.section == "people" and g.role.actor == "civilians":
                c.add("civil")
            if g.role.id in {"civil-sites", "civil-vehicles"}:
                c.update({"civil"} if g.role.id == "civil-vehicles" else {"building"})
                if g.role.id == "civil-vehicles":
                    c.add("civil-vehicle")
            if g.role.local:
                c.add("local")
            if g.role.kind == "armed":
                c.add("armed")
                if g.role.institution:
                    c.add("state-force")
        if g.actors:
            c.add("actor")
            kinds = {self.r.knowledge.actors[i].type for a in g.actors for i in a.candidates if i in self.r.knowledge.actors}
            people = [self.r.knowledge.actors[i] for a in g.actors for i in a.candidates if i in self.r.knowledge.actors]
            if any(a.type == "person" and a.parent and self.r.knowledge.actors[a.parent].type in {"government", "state"} for a in people):
                c.add("leader")
            if kinds & {"state_forces", "police", "foreign_forces", "peacekeeping"}:
                c.add("state-force")
            if kinds & {"jihadist_group", "separatist_group", "self_defence_group", "ethnic_militia", "unnamed_armed"}:
                c.add("nonstate")
            if kinds & {"intergovernmental", "peacekeeping"}:
                c.add("igo")
            if kinds & {"government", "state"}:
                c.add("government")
            if "media" in kinds:
                c.add("media")
        if g.countries and g.determiner and g.role is None and not g.triggers and g.unknown is None and g.number is None and not g.places:
            c.update({"polity", "actor"})
        if g.communities:
            c.add("community")
        if g.place_word in {"town", "village", "region", "province"} and not g.unknown:
            c.add("place")
        if g.place_word == "area" and not g.unknown and g.role is None and not g.places or g.direction and g.role is None and not g.actors and not g.places:
            c.add("area")
        if g.place_word == "country" and not g.unknown and g.role is None:
            c.update({"place", "polity"})
        if g.places:
            c.add("place")
            if any(self.r.knowledge.is_polity(i) for p in g.places for i in p.candidates):
                c.add("polity")
        if g.triggers:
            c.add("event")
            if any(f.fold == "violence" for _, _, fs in g.triggers for f in fs):
                c.add("violence")
        if g.pronoun and g.pronoun != "poss":
            c.add("it")
        if g.number is not None and not (c - {"it"}) and g.unknown is None and not g.distance:
            c.add("number")
        if not c:
            c.add("unknown" if g.unknown else "other-noun")


def words_joined(c: Chunker, j: int) -> bool:
    """A hyphen joins the number to its unit."""
    return j < c.end and (c.words[j] == "-" or c.words[j].startswith("-"))


def _ordinal(j: int):  # type: ignore[no-untyped-def]
    from ..records import Toll
    from .state import Number

    return Number(j, j + 1, Toll(1, 1, 1, ""), singular=True)


def aux_follows(c: Chunker, j: int) -> bool:
    """"got killed": a form of get before a participle."""
    return j + 1 < c.end and any("pp" in t and "fin" not in t or "pp" in t for _, t in c.lex.forms.get(c.words[j + 1], []))


def next_starts_noun_without_det(c: Chunker, j: int) -> bool:
    """The next word is a bare noun (role, actor, place, trigger), so that a participle before it is an adjective."""
    if j >= c.end:
        return False
    w = c.words[j]
    if w in c.lex.determiners or w in c.lex.possessives or w in c.lex.pronouns:
        return False
    return j in c.r.roles or w in c.lex.communities or w in c.r.knowledge.demonym_words


__all__ = ["Chunker", "DateSpan", "NamedSpan"]
