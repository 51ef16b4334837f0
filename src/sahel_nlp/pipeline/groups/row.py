"""The row of items so far, and what can be told of the words to come: could a noun, a verb, a clause start here?"""

from __future__ import annotations

from ..counts import number_at
from ..inflection import Tags
from ..state import DateSpan, Group, Item, Reading, Sentence, Verb, between

OPEN, CLOSE = {"(", "["}, {")", "]"}
LITTLE = 3  # letters of a small part of a name
STOP = {";", ":", "–", "—"}
QUOTES = {'"', "“", "”", "«", "»", "''", "``", "'"}
CLOSING, EITHER = {"»", "”"}, {'"'}
END = {".", "!", "?", "…", "..."}


class Row:
    """One sentence on its way from words to items; what the readers of its parts share."""

    def __init__(self, reading: Reading, sentence: Sentence, surface: list[str]) -> None:
        self.r, self.lex, self.words, self.surface = reading, reading.lexicon, reading.words, surface
        self.s, self.end = sentence, sentence.end
        self.dates = {d.start: d for d in sentence.dates}
        self.actors = {a.start: a for a in between(reading.actors, sentence.start, sentence.end)}
        self.places = {p.start: p for p in between(reading.places, sentence.start, sentence.end)}
        (self.adverbs, self.negators, self.conjunctions, self.prepositions, self.subordinators, self.trigger_nouns, self.place_words,
         self.clock_before) = self.lex.row_tables.starting(self.words, sentence.start, sentence.end)
        self.places = {i: p for i, p in self.places.items() if not (self.trigger_nouns.get(i) and self.trigger_nouns[i][0] > p.end - i)}  # "Air strikes" are not in Aïr
        self.hyphened = "-" in self.words[sentence.start:sentence.end]
        self.items: list[Item] = []
        self._tags: dict[int, list[tuple[str, Tags]]] = {}
        self.skip: dict[int, int] = {}
        self.given: set[int] = set()

    def add(self, kind: str, start: int, end: int, group: Group | None = None, verb: Verb | None = None, value: str = "", date: DateSpan | None = None) -> int:
        if group is not None:
            group.item = len(self.items)
        self.items.append(Item(kind, start, end, group, verb, value, date))
        return end

    def previous(self) -> Item | None:
        for item in reversed(self.items):
            if item.kind not in {"adverb", "quote"}:
                return item
        return None

    def last_group(self) -> Group | None:
        return next((it.group for it in reversed(self.items) if it.kind == "group"), None)

    def verb_seen(self) -> bool:
        return any(i.kind == "verb" for i in self.items)

    def dated(self, start: int, end: int) -> bool:
        """"around 20 May": the number belongs to a date."""
        return any(k in self.dates for k in range(start, end))

    def spaced(self, i: int) -> bool:
        return self.surface[i - 1].endswith(" ") or self.surface[i].endswith(" ")

    def joined_name(self, i: int) -> int:
        """The end of a name of parts that unspaced hyphens join, a small one among them ("I-n-Tagatt", "Bourem-ez-Zil"), or 0."""
        j, small = i + 1, False
        if j + 1 >= self.end or self.words[j] != "-" or not self.surface[i][:1].isupper():
            return 0
        while j + 1 < self.end and self.words[j] == "-" and not self.spaced(j) and self.words[j + 1].isalpha():
            small = small or len(self.words[j + 1]) <= LITTLE and self.surface[j + 1][:1].islower()
            j += 2
        return j if small and self.surface[j - 1][:1].isupper() and not any(k in self.actors for k in range(i, j)) else 0

    def starts_noun(self, i: int) -> bool:
        if i >= self.end:
            return False
        w, lex = self.words[i], self.lex
        return (w in lex.determiners or w in lex.possessives or w in lex.pronouns or i in self.actors or i in self.places
                or i in self.r.roles or number_at(self.r, i, self.end) is not None or w in lex.communities
                or self.surface[i][:1].isupper() or w in self.r.knowledge.demonym_words)

    def next_starts_noun_without_det(self, j: int) -> bool:
        """The next word is a bare noun (role, actor, place, trigger), so that a participle before it is an adjective."""
        if j >= self.end:
            return False
        w = self.words[j]
        if w in self.lex.determiners or w in self.lex.possessives or w in self.lex.pronouns:
            return False
        return j in self.r.roles or w in self.lex.communities or w in self.r.knowledge.demonym_words or bool(self.lex.classes.get(w, frozenset()) & {"bodies"})

    def noun_word(self, i: int) -> bool:
        return i in self.r.roles or i in self.trigger_nouns or self.words[i] in self.lex.communities

    def names_somebody(self, group: Group) -> bool:
        """A name, people or a pronoun: no noun stands right after it as part of it."""
        return bool(group.actors or group.places or group.pronoun and group.pronoun != "poss" or group.countries and not group.role
                    or group.role is not None and group.role.section == "people")

    def is_plain(self, group: Group) -> bool:
        """Can the group be a subject (a name, people, a pronoun, a thing with an article)?"""
        return bool(group.actors or group.role or group.pronoun or group.places or group.unknown or group.number or group.communities
                    or group.countries or group.determiner)

    def tags(self, i: int) -> list[tuple[str, Tags]]:
        """(lemma, tags) that the word can have as a verb; unknown words by their ending."""
        if i not in self._tags:
            self._tags[i] = self._verb_tags(i)
        return self._tags[i]

    def _verb_tags(self, i: int) -> list[tuple[str, Tags]]:
        w = self.words[i]
        found = self.lex.forms.get(w)
        if self.lex.head_first and w in self.lex.not_verbs and not self.after_auxiliary(i):
            return []
        if found is not None:
            return [] if self.shouted_name(i) else found
        if w in self.lex.not_verbs or i in self.r.roles or w in self.lex.trigger_nouns or len(w) < 5 or not w.isalpha():
            return []
        if self.surface[i][:1].isupper() and i != self.s.start:
            return []
        if i > self.s.start and self.lex.relatives.get(self.words[i - 1]) == "subject" and w.endswith(self.lex.third_endings) and self.has_complement(i):
            return [(w, frozenset({"fin", "third"}))]  # "the province, which flanks the border"
        for suffix, tags in self.lex.unknown_verbs:
            if w.endswith(suffix) and not (self.lex.head_first and "fin" not in tags and not self.after_auxiliary(i)):
                return [(w, tags)]
        return []

    def shouted_name(self, i: int) -> bool:
        """A word in capitals after a small one is a name ("the NGO ACTED"), whatever verb it looks like."""
        s = self.surface[i].strip()
        return len(s) > 2 and s.isupper() and i > self.s.start and self.surface[i - 1][:1].islower() or len(s) > 3 and s.isupper() and i > self.s.start + 1 \
            and self.surface[i - 1].strip().isupper() and self.surface[i - 2][:1].islower()

    def has_complement(self, i: int) -> bool:
        """A noun or a preposition follows: the word before it may be a verb."""
        return self.starts_noun(i + 1) or i + 1 < self.end and self.words[i + 1] in self.lex.prep_class

    def only_told(self, i: int) -> bool:
        """"Three soldiers reported killed", "clashes reported between A and B": the word at i only says how the rest is known."""
        if self.words[i] not in self.lex.told_as or i + 1 >= self.end:
            return False
        after = self.words[i + 1]
        return any("pp" in t for _, t in self.lex.forms.get(after, [])) or bool(self.lex.classes.get(after, frozenset()) & {"dead", "injured", "missing"}) \
            or bool(self.lex.prep_class.get(after, set()) & {"between", "internal"}) and (g := self.last_group()) is not None and bool(g.triggers)

    def after_auxiliary(self, i: int) -> bool:
        """Does an auxiliary stand before the word, adverbs aside?"""
        j = i - 1
        while j >= self.s.start and j > i - 4 and (self.words[j] in self.lex.adverbs or self.words[j] in self.lex.negators):
            j -= 1
        return j >= self.s.start and (self.words[j] in self.lex.be or self.words[j] in self.lex.have) or self.shares_auxiliary(i)

    def shares_auxiliary(self, i: int) -> bool:
        """"Have killed three and wounded two others": the auxiliary of the verb before goes on."""
        joined = self.words[i - 1] in self.lex.and_words or self.lex.head_first and self.words[i - 1] == ","
        if i <= self.s.start or not joined or not any("pp" in t for _, t in self.lex.forms.get(self.words[i], [])):
            return False
        last = next((it.verb for it in reversed(self.items) if it.verb is not None and not (self.lex.head_first and not it.verb.finite and "pp" in it.verb.tags)), None)
        following = self.words[i + 1] if i + 1 < self.end else ""
        return last is not None and last.perfect and last.finite and not last.passive and (
            number_at(self.r, i + 1, self.end) is not None or self.lex.head_first and (self.starts_noun(i + 1) or following in self.lex.possessives))

    def over_adverbs(self, i: int) -> int:
        while i < self.end:
            found = self.adverbs.get(i)
            neg = self.negators.get(i)
            if found:
                i += found[0]
            elif neg:
                i += neg[0]
            else:
                break
        return i

    def verb_ahead(self, i: int) -> bool:
        """A finite verb group starts here, adverbs aside."""
        i = self.over_adverbs(i)
        if i >= self.end:
            return False
        w, lex = self.words[i], self.lex
        return w in lex.be or w in lex.have or w in lex.do or w in lex.modals or w in lex.future \
            or any(t & {"fin", "pp"} for _, t in self.tags(i))

    def base_verb(self, i: int) -> bool:
        i = self.over_adverbs(i)
        if i >= self.end or i in self.actors:
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

    def adjectival(self, j: int) -> bool:
        """"Kidnapped priest", "suspected militants": a participle right before a bare noun."""
        if j + 1 >= self.end or self.lex.head_first:
            return False
        return self.next_starts_noun_without_det(j + 1)

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
            goes_on = last is not None and last.kind == "conj" and self.words[j - 1] not in lex.determiners and self.verb_seen() and not self.noun_word(j)  # « et en exhibe sept »
            if last is None or last.kind not in {"group", "rel"} and not goes_on:
                return None  # an article and a noun that looks like a verb
        return j

    def negative_particle_near(self, i: int) -> bool:
        """Has the verb before i, or that after it, the particle that makes "a person" nobody?"""
        last = next((it for it in reversed(self.items) if it.kind not in {"adverb", "quote", "prep", "date"}), None)
        behind = last is not None and last.kind == "verb" and any(self.words[k] in self.lex.negative_particles for k in range(last.start, last.end))
        return behind or i + 1 < self.end and self.words[i + 1] in self.lex.negative_particles

    def pronoun_before(self, i: int) -> bool:
        return i > self.s.start and self.words[i - 1] in self.lex.pronouns

    def owned(self) -> list[str]:
        """The words with one sign for all possessives, where patterns are written so."""
        if not self.lex.head_first:
            return self.words
        if self.r.owned is None:
            self.r.owned = list(self.lex.own(self.words))
        return self.r.owned

    def pattern_follows(self, j: int, tags: list[tuple[str, Tags]]) -> bool:
        for lemma, _ in tags:
            for p in self.lex.verbs.get(lemma, []):
                if p.rest and not p.gap and tuple(self.owned()[j + 1:j + 1 + len(p.rest)]) == p.rest:
                    noun = self.trigger_nouns.get(j)
                    if noun is None or not any(self.words[j + 1] in f.noun_preps or f.noun_preps.get("against") for f in noun[1]):
                        return True
        return False
