"""Words to items, left to right: each word goes to the reader of its kind."""

from __future__ import annotations

from ..counts import number_at
from ..state import Item, Reading, Sentence
from .closed import ClosedWords
from .nouns import NounReader
from .row import CLOSE, END, OPEN, QUOTES, STOP, Row
from .verbs import VerbReader


class Chunker:
    """Reads one sentence of a Reading into items."""

    def __init__(self, reading: Reading, sentence: Sentence, surface: list[str]) -> None:
        self.row = row = Row(reading, sentence, surface)
        self.closed, self.verbs, self.nouns = ClosedWords(row), VerbReader(row), NounReader(row)
        self.r, self.lex, self.words, self.surface, self.s, self.end = row.r, row.lex, row.words, row.surface, row.s, row.end
        self.dates, self.actors, self.items, self.skip = row.dates, row.actors, row.items, row.skip
        self.counted_from = {k for k in row.subordinators if self.words[k] in self.lex.time_links} if self.lex.head_first else set()  # « après que »

    def run(self) -> list[Item]:
        """Items in text order; nothing of the sentence is lost except punctuation without meaning."""
        i = self.s.start
        while i < self.end:
            i = self.step(i)
        return self.items

    def step(self, i: int) -> int:
        w = self.words[i]
        if i in self.skip:
            return self.row.add("adverb", i, self.skip[i], value=" ".join(self.words[i:self.skip[i]]))
        if i in self.dates:
            d = self.dates[i]
            marked = d.end < self.end and self.words[d.end] in self.lex.genitive  # "Sunday's attack"
            after = self.row.add("date", i, d.end + marked, date=d)
            return self.row.add("end", after - 1, after) if after == self.end and self.words[after - 1] in END else after  # "on 3 March.": the stop of "Mar." too
        if i in self.actors and self.actors[i].end - i > 1 or self.row.hyphened and self.row.joined_name(i) or i in self.row.places and self.named(i):
            return self.nouns.group(i)
        if not w.isalpha() and (after_mark := self.mark(i, w)):
            return after_mark
        if self.items and self.items[-1].kind == "group" and self.row.only_told(i):
            return self.row.add("adverb", i, i + 1, value=w)
        if i in self.row.clock_before and (time := self.clock(i)):
            return self.row.add("adverb", i, time)
        whole = self.row.adverbs.get(i)
        if whole is not None and whole[0] > 1 and number_at(self.r, i, self.end) is None:
            prep = self.row.prepositions.get(i)
            sub = self.row.subordinators.get(i)
            if whole[0] >= max(prep[0] if prep else 0, sub[0] if sub else 0):
                return self.row.add("adverb", i, i + whole[0], value=w)
        if w in self.lex.before_infinitive and i + 1 < self.end and any("inf" in t for _, t in self.lex.forms.get(self.words[i + 1], [])) and i + 1 not in self.r.roles:
            return self.row.add("adverb", i, i + 1, value=w)
        if self.counted_from and (length := self.length_of_time(i)):
            return self.row.add("adverb", i, length, value="length")
        if w in self.lex.verbless_firsts and (held := self.lex.verbless.at(self.words, i, self.end)) and self.without_verb(i, i + held[0]):
            return self.verbs.implied(i, self.lex.verbless_verb)
        special = self.closed.special(i)
        if special is not None:
            return special
        phrase = self.row.trigger_nouns.get(i)
        people = self.r.roles.get(i)
        whole_noun = people is not None and people[0] > 1 and people[1][0].section == "people" and not self.lex.head_first  # "two Nigerien (...) aid workers"
        verb = self.verbs.verb(i) if (phrase is None or phrase[0] < 3) and not whole_noun else None
        if verb is not None:
            return verb
        adverb = self.row.adverbs.get(i)
        same = bool(adverb) and self.lex.head_first and w in self.lex.determiners and bool(self.items) and self.items[-1].kind == "prep"  # « au même endroit »
        if adverb and not (self.counted(i) or adverb[0] == 1 and (self.row.starts_noun(i + 1) or same) and w in self.lex.determiners):
            return self.row.add("adverb", i, i + adverb[0], value=w)
        return self.nouns.group(i)

    def length_of_time(self, i: int) -> int:
        """The end of "two days" before "after they had left": it is no object, or 0."""
        number = number_at(self.r, i, self.end)
        j = number.end if number is not None else i + 1 if self.words[i] in self.lex.number_articles else self.end
        return j + 1 if j + 1 in self.counted_from and self.words[j] in self.r.knowledge.calendar.units else 0

    def without_verb(self, i: int, after: int) -> bool:
        """« Le camp | aux mains de X »: right after a noun with its article, and no verb behind."""
        last = self.items[-1] if self.items else None
        opens = len(self.items) < 2 or self.items[-2].kind in {"comma", "stop", "conj", "quote"}
        if last is None or last.group is None or not opens or last.end != i or last.group.prep or not (last.group.determiner or last.group.places):
            return False
        stop = next((k for k in range(after, self.end) if self.words[k] in STOP or self.words[k] in END or self.words[k] == ","), self.end)
        return not any(self.words[k] in self.lex.be or self.words[k] in self.lex.have or any("fin" in t for _, t in self.lex.forms.get(self.words[k], ())) for k in range(after, stop))

    def predicate(self, i: int, end: int) -> bool:
        """"X menace de mort les habitants": a noun phrase right between an actor's name and an object is none."""
        last = self.items[-1] if self.items else None
        return self.lex.head_first and last is not None and last.group is not None and last.end == i and bool(last.group.actors) and not last.group.prep \
            and end < self.end and self.words[end] in self.lex.determiners

    def mark(self, i: int, w: str) -> int:
        """The end of a mark at i, or 0 for a word."""
        if w == ",":
            return self.row.add("comma", i, i + 1)
        if w in STOP:
            return self.row.add("stop", i, i + 1, value=w)
        if w == "-" and 0 < i < self.end - 1 and self.row.spaced(i):
            return self.row.add("stop", i, i + 1, value="–")
        if w == "/" and self.items and self.items[-1].kind == "group" and self.items[-1].end == i and self.row.starts_noun(i + 1):
            return self.row.add("conj", i, i + 1, value="or")
        if w in OPEN:
            return self.row.add("open", i, i + 1)
        if w in CLOSE:
            return self.row.add("close", i, i + 1)
        if w in QUOTES:
            return self.row.add("quote", i, i + 1)
        if w in END or not any(c.isalnum() for c in w):
            return self.row.add("end", i, i + 1) if w in END and not self.abbreviated(i) else i + 1
        return 0

    def counted(self, i: int) -> bool:
        """A number at i that belongs to no date."""
        return (n := number_at(self.r, i, self.end)) is not None and not self.row.dated(i, n.end)

    def clock(self, i: int) -> int:
        """The end of a time of day at i ("around 4 pm", "vers 5h du matin"), or 0: it is neither place nor object."""
        before = self.row.clock_before.get(i)
        j = i + before[0] if before else i
        while before and (more := self.row.clock_before.get(j)):
            j += more[0]
        if not before or j >= self.end:
            return 0
        if not self.lex.clock_time.match(self.words[j]):
            number = number_at(self.r, j, self.end)
            if number is None or number.end >= self.end or self.words[number.end] not in self.lex.clock_units:
                return 0
            j = number.end
        j += 1
        while j < self.end and (self.lex.clock_after.at(self.words, j, self.end) or self.words[j].isdigit() and (
                self.words[j - 1] in self.lex.clock_units or self.lex.clock_time.match(self.words[j - 1]))):
            after = self.lex.clock_after.at(self.words, j, self.end)
            j += after[0] if after else 1
        if j + 2 < self.end and self.words[j] in self.lex.clock_units and self.words[j + 1] in self.lex.of_words and j + 2 in self.row.places:
            return self.row.places[j + 2].end  # « 4h 47, heure de N'Djaména » : no scene
        return j

    def named(self, i: int) -> bool:
        """A place whose name begins with a word that is a preposition elsewhere ("In Delimane"), not at the head of a sentence."""
        return self.row.places[i].end - i > 1 and i > self.s.start and self.surface[i][:1].isupper()

    def abbreviated(self, i: int) -> bool:
        """A full stop after an abbreviation, the sentence goes on."""
        return i + 1 < self.end and i > self.s.start and not self.surface[i - 1].endswith(" ") \
            and (self.words[i - 1] in self.lex.abbreviations or len(self.words[i - 1]) == 1)
