"""The words after a verb that belong to its pattern ("took | part in", "claimed * for"): the longest pattern wins."""

from __future__ import annotations

from ..entries import VerbPattern, Words
from .row import END, STOP, Row

ADJECTIVES = 2  # before a noun of a pattern
WITHIN = 40  # words after a verb in which the rest of its pattern can stand


class PatternBinder:
    """Patterns of a verb that fit the words after it."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.lex, self.words, self.end = row.lex, row.words, row.end
        self.dates, self.skip, self.given = row.dates, row.skip, row.given

    def bind(self, lemma: str, end: int, reflexive: bool = False) -> tuple[list[VerbPattern], int]:
        """The longest patterns of the lemma that fit the words after it; their words are used up."""
        best: list[VerbPattern] = []
        size, stop, tail = -1.0, end, None
        words = self.row.owned()
        near = set(words[end:end + WITHIN])
        near.update(words[end - 2:end - 1] if self.lex.head_first else ())
        for p in [p for p in self.lex.verbs.get(lemma, ()) if not p.rest or p.rest[-1] in near]:
            if self.lex.clitics and p.reflexive != reflexive:
                continue  # « se tenir » is no « tenir à »
            j = self.over_plain_adverbs(end, p) if self.lex.head_first else end
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
            after = self.after(p.rest, j, words)
            if after is None and n == 1 and self.lex.head_first and end > 1 and words[end - 2] == p.rest[0] and end - 2 in self.row.adverbs:
                after = end  # « mortellement touché »
            if after is None or after > self.end or n and self.begins_another(after - 1) and any(q.rest == p.rest[:-1] for q in self.lex.verbs[lemma]):
                continue
            if n == 1 and not p.frames and self.article_after(after):
                continue  # « venus de l'État de Sokoto »
            if n > size:
                best, size, stop, tail = [p, *best], float(n), (after if n else end), None
            elif n == size:
                best.insert(1, p)
            else:
                best.append(p)
        best.sort(key=lambda p: -(len(p.rest) + len(p.gap_after) + (0.5 if p.gap else 0)))
        if size > 0 and stop > end and best:
            stop = self.give_back(best, stop)
            if self.lex.head_first and stop < self.end and self.is_noun(words[stop - 1]) and self.is_adjective(stop) and words[stop] not in self.lex.forms:
                stop += 1  # « barrer la route nationale »
        if tail and best:
            infinitive = not self.lex.head_first and self.words[tail[1] - 1] in self.lex.infinitive and self.row.base_verb(tail[1])  # "called for him | to step down"
            self.skip[tail[0]] = tail[1] - 1 if infinitive else self.give_back(best, tail[1])
            if self.skip[tail[0]] <= tail[0]:
                del self.skip[tail[0]]
        return best, stop

    def begins_another(self, j: int) -> bool:
        """"Shot at | least four", "blew up on | Monday": the last word of a pattern goes with what follows."""
        bound = self.lex.quantifiers.at(self.words, j, self.end)
        return bound is not None and bound[0] > 1 or j + 1 in self.dates and self.words[j] in self.lex.prepositions

    def give_back(self, best: list[VerbPattern], stop: int) -> int:
        """A preposition at the end of a pattern still governs the next group when the frame gives it a role."""
        if self.words[stop - 1] in self.lex.complementizers and not self.lex.head_first:
            return stop - 1  # "found that": the pattern wants the word, which opens the clause all the same
        last = self.lex.prep_name(self.words[stop - 1])
        if self.lex.head_first and best[0].use == "state" and "agent" in self.lex.prep_class.get(last, ()) and any(p.frames for p in best[1:]):
            self.given.add(stop - 1)
            return stop - 1  # « visée par des hommes armés » : a state where violence is named, else an attack with its agent
        given = [f.preps.get(last, "") for p in best[:1] for f in p.frames]
        no_object = self.lex.head_first and bool(best[0].frames) and not any(f.object for f in best[0].frames)
        if no_object and "locative" in self.lex.prep_class.get(last, ()) and stop < self.end and (stop in self.row.places or self.row.surface[stop][:1].isupper()):
            self.given.add(stop - 1)
            return stop - 1  # « s'est fait exploser à Gao »
        if any(given) and not (self.lex.head_first and set(given) == {"none"}):
            self.given.add(stop - 1)
            return stop - 1
        return stop

    def over_plain_adverbs(self, end: int, p: VerbPattern) -> int:
        if not p.rest or (end < self.end and self.row.owned()[end] == p.rest[0]) or not self.lex.head_first:
            return end
        j = end
        while j < self.end and ((found := self.row.adverbs.get(j) or self.row.negators.get(j)) or j in self.dates):
            j = self.dates[j].end if j in self.dates else j + (found[0] if found else 1)
        if j == end and j + 1 in self.dates and self.words[j] == "," and self.words[self.dates[j + 1].end:self.dates[j + 1].end + 1] == [","]:
            j = self.dates[j + 1].end + 1  # « s'en sont pris, dimanche 30 juin, aux villages »
        return j if tuple(self.row.owned()[j:j + len(p.rest)]) == p.rest else end

    def after(self, rest: Words, j: int, words: list[str]) -> int | None:
        """Where the rest of a pattern ends that begins at j; before one of its nouns an adjective or two may stand ("exchanged heavy fire")."""
        n = len(rest)
        if tuple(words[j:j + n]) == rest:
            return j + n
        skipped = 0
        for r in rest:
            while j < self.end and words[j] != r:
                if skipped == ADJECTIVES or not self.is_noun(r) or not self.is_adjective(j):
                    return None
                j, skipped = j + 1, skipped + 1
            if j >= self.end:
                return None
            j += 1
        return j

    def is_noun(self, word: str) -> bool:
        """A word of a pattern that an adjective can stand before."""
        lex = self.lex
        return word in lex.head_nouns and word not in lex.closed and word not in lex.determiners

    def is_adjective(self, j: int) -> bool:
        """A plain small word of no class that is known: it could be an adjective."""
        w, lex = self.words[j], self.lex
        return w.replace("-", "").isalpha() and w not in lex.closed and w not in lex.determiners and w not in lex.head_nouns and w not in lex.number_starters \
            and w not in lex.possessives and w not in lex.adverbs and w not in lex.pronouns and j not in self.dates and not self.row.surface[j][:1].isupper()

    def article_after(self, j: int) -> bool:
        """After the "of" of a pattern that wants an infinitive: an article with its noun."""
        return self.lex.head_first and self.words[j - 1] in self.lex.of_words and j < self.end and (
            self.words[j] in self.lex.definite and self.row.clitics_before_verb(j) is None or self.row.surface[j][:1].isupper())

    def names_after(self, j: int) -> bool:
        """An "of" before a capital: it joins a name to the noun before it, not a deed to the verb."""
        return self.lex.head_first and self.words[j] in self.lex.of_words and j + 1 < self.end and self.row.surface[j + 1][:1].isupper()

    def find_rest(self, end: int, p: VerbPattern) -> int | None:
        n, g = len(p.rest), len(p.gap_after)
        words = self.row.owned()
        if g and tuple(words[end:end + g]) != p.gap_after:
            return None
        for j in range(end + g + 1, min(end + 14, self.end - n + 1)):
            if self.words[j] in STOP or self.words[j] in END or self.lex.head_first and self.words[j] == "," or (self.words[j] in self.lex.be or self.words[j] in self.lex.have):
                return None
            if self.words[j] in self.lex.relatives and self.words[j] not in self.lex.complementizers and not self.lex.head_first and j > end + g + 1:
                return None  # "called it an attack by people who claim to ..."
            if tuple(words[j:j + n]) == p.rest:
                if n == 1 and self.names_after(j):
                    continue  # « menace les habitants de Marebougou »
                if self.words[j] in self.lex.contractions and self.words[j] in self.lex.determiners and self.words[j - 1] in self.lex.prepositions:
                    continue  # an article after another preposition
                if self.lex.head_first and n == 1 and words[j] in self.lex.of_words and j + 1 in self.row.places:
                    continue  # « accuser les forces du Mali d'avoir » : whose they are
                return j
        return None
