"""Names of groups that the patterns do not hold, told by the words beside them (roles.yaml, group_names). Component `sahel_unknown_groups`.

A capital alone makes no actor: without such a word the generic one ("fighters") stands.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..knowledge import Actor
from ..records import Unknown
from .phrases import Phrases
from .places import slug
from .state import NamedSpan, Reading, Sentence

if TYPE_CHECKING:
    from .lexicon import Lexicon

LONGEST = 5  # words of a name beside the word that tells what it is
LONGEST_TITLE = 14  # words of a name with an acronym
ACRONYM = (3, 10)  # letters of an acronym that stands beside fighters
BRACKET = (2, 10)  # letters of one in brackets
HEADING = 0.85  # share of capitalised words from which a sentence is a heading, where a capital tells nothing
FEW = 4  # words of a sentence below which capitals are not counted
MARKS = {"-", "'"}
QUOTES = {'"', "“", "”", "«", "»"}
OTHER = "other"


class GroupWords:
    """The section group_names of a language pack: words to the type of actor that they tell (`any` where they tell none)."""

    def __init__(self, data: Mapping[str, Mapping[str, Iterable[str]]], lexicon: Lexicon) -> None:
        def phrases(key: str) -> Phrases[str]:
            out: Phrases[str] = Phrases()
            for kind, texts in data.get(key, {}).items():
                for text in texts:
                    out.add(lexicon.split(lexicon.fold(text)), kind)
            return out

        self.first, self.first_capital, self.beside, self.last = map(phrases, ("first", "first_capital", "beside", "last"))
        self.long, self.bracketed, self.fighters, self.called, self.bodies, self.behind = map(
            phrases, ("long", "bracketed", "fighters", "called", "bodies", "behind"))
        self.joins, self.small, self.ordinary = map(phrases, ("joins", "small", "ordinary"))
        self.openers = frozenset(("(", *(w for table in (self.first, self.first_capital, self.beside, self.last, self.long, self.called) for w in table.firsts())))


@dataclass
class Group:
    """A name of the text. kind: the type of actor."""

    id: str
    name: str
    kind: str


class UnknownGroups:
    """Finds them in one Reading."""

    def __init__(self, r: Reading) -> None:
        self.r, self.lex, self.k, self.g = r, r.lexicon, r.knowledge, r.lexicon.group_words
        self.words, self.surface = r.words, r.view.bare
        self.taken = {k for a in r.actors for k in range(a.start, a.end)}
        self.dated = {k for d in r.dates for k in range(d.start, d.end)}
        self.placed = {k for p in r.places if not p.evidence for k in range(p.start, p.end)}
        self.groups: dict[tuple[str, ...], Group] = {}
        self.spans: list[NamedSpan] = []
        self.headings: dict[int, bool] = {}

    @functools.cached_property
    def plain(self) -> set[str]:
        """Words that the text has without a capital too."""
        return {w for w, x in zip(self.words, self.surface, strict=True) if x[:1].islower()}

    def run(self) -> None:
        """Names into Reading.actors and Reading.unknown; what lies inside them is no place."""
        at: dict[str, list[int]] = {}
        g = self.g
        for i, w in [(i, w) for i, w in enumerate(self.words) if w in g.openers]:
            at.setdefault(w, []).append(i)
        acronyms = [i for i, x in enumerate(self.surface) if x.isupper() and ACRONYM[0] <= len(x) <= ACRONYM[1] and x.isalpha()]
        for way, places in ((self.in_bracket, at.get("(", [])), (self.at_head, begins(at, g.first, g.first_capital, g.long)), (self.beside, begins(at, g.beside)),
                            (self.at_end, begins(at, g.last)), (self.called, begins(at, g.called)), (self.of_fighters, acronyms)):
            reached = 0
            for i in places:
                s = self.r.sentence_of(i)
                if i >= reached and s.readable and not self.heading(s):
                    reached = way(i, s)
        if not self.groups:
            return
        for s in self.r.sentences:
            self.again(s)
        self.arm()
        known: dict[str, Group] = {g.id: g for g in self.groups.values()}
        inside = {k for x in self.spans for k in range(x.start, x.end)}
        self.r.actors = sorted([*self.r.actors, *self.spans], key=lambda x: x.start)
        self.r.places = [p for p in self.r.places if inside.isdisjoint(range(p.start, p.end))]
        self.r.unknown |= {x: Unknown(x, g.name, "ACTOR", g.kind) for x, g in known.items()}
        self.r.knowledge = self.k.with_actors({i: Actor(i, g.name, g.kind) for i, g in known.items()})

    # -- evidence, each at a word of a sentence; returns where to go on
    def in_bracket(self, i: int, s: Sentence) -> int:
        """"The Front for the Dignity of Azawad (FDA)": the letters must be initials of the name."""
        if self.surface[i] != "(" or i == s.start:
            return i
        close = i + 1
        while close < s.end and close < i + 5 and self.surface[close] not in {")", ",", ";"}:
            close += 1
        acronym = "".join(self.surface[i + 1:close])
        letters = [c for c in acronym if c.isalpha()]
        if close >= s.end or not (BRACKET[0] <= len(letters) <= BRACKET[1] and acronym.isupper()) or not self.free(i + 1, close):
            return i
        start, kind = self.title_before(i, s, letters)
        if start < 0 or self.of_a_state(start, i) or self.lex.roles.at(self.words, i + 1, close):
            return i
        group = self.add(start, i, kind)
        self.add(i + 1, close, kind, group)
        return close

    def title_before(self, end: int, s: Sentence, letters: list[str]) -> tuple[int, str]:
        """Where a long name with these initials begins, and its type; -1 where none does."""
        best = (-1, "")
        head = ""
        wanted = Counter(c.lower() for c in letters)
        have: Counter[str] = Counter()
        for k in range(end - 1, max(s.start, end - LONGEST_TITLE) - 1, -1):
            w, text = self.words[k], self.surface[k]
            if k in self.taken or k in self.dated or not (w[:1].isalpha() or text in MARKS):
                break
            small = w in self.g.joins
            if small and best[0] >= 0:
                break  # "fighters of the | Zarghou Dignity Front"
            if not self.lex.head_first and not (text[:1].isupper() or small or text in MARKS):
                break
            if text not in MARKS:
                have[w[0]] += 1
            told = self.g.bracketed.at(self.words, k, end)
            head = told[1][0] if told else head
            if head and not small and (told or not self.lex.head_first) and (text[:1].isupper() or told) and not wanted - have and end - k > 2:
                best = (k, head)
                if self.lex.head_first:
                    break
        return best

    def of_a_state(self, start: int, end: int) -> bool:
        """"Forces de défense et de sécurité (FDS)", "Chadian National Army (ANT)": a role, or forces with a nationality."""
        found = [(k, self.r.roles[k]) for k in range(start, end) if k in self.r.roles]
        states = [n > 1 or any(self.words[j] in self.k.demonym_words for j in range(start, end)) or any(
            start <= p.start < end and self.k.is_polity(p.candidates[0]) for p in self.r.places) for _, (n, roles) in found if any(x.institution for x in roles)]
        return any(states)

    def at_head(self, i: int, s: Sentence) -> int:
        """"Katiba Zarghou", "Brigade Zarghou", "Front for the Dignity of Azawad"."""
        first = self.g.first.at(self.words, i, s.end)
        capital = self.surface[i][:1].isupper()
        told = first or (self.g.first_capital.at(self.words, i, s.end) if capital else None)
        if told and i not in self.taken and not self.joined_before(i, s):
            start = i + told[0]
            end = self.name_end(self.over_hyphen(start, s), s, bool(first))
            if end:
                self.add(i, end, told[1][0])
                return end
        told = self.g.long.at(self.words, i, s.end) if capital else None
        if told and i not in self.taken:
            end = self.title_end(i + told[0], s)
            if end:
                self.add(i, end, told[1][0])
                return end
        return i

    def title_end(self, i: int, s: Sentence) -> int:
        """Where a long name whose words are capitalised, small ones aside, ends; two of them must be words that no place takes."""
        if i >= s.end or self.words[i] not in self.g.joins:
            return 0
        end, own, j = 0, 0, i
        while j < s.end and self.words[j] in self.g.joins:
            j += 1
        if j < s.end and j in self.r.roles:
            return 0  # "Movement of Persons and Goods"
        while j < s.end and j < i + LONGEST_TITLE and j not in self.taken and j not in self.dated:
            if self.surface[j][:1].isupper() and self.surface[j].isalpha():
                end, own = j + 1, own + 1
            elif not (self.words[j] in self.g.joins or self.surface[j] in MARKS):
                break
            j += 1
        return end if own > 1 else 0

    def beside(self, i: int, s: Sentence) -> int:
        """"The armed group Zarghou"."""
        told = self.g.beside.at(self.words, i, s.end)
        return self.named(i + told[0], s, told[1][0]) if told and i not in self.taken else i

    def named(self, i: int, s: Sentence, kind: str) -> int:
        """A name alone at i, in quotes or not; a place is none."""
        while i < s.end and self.surface[i] in QUOTES:
            i += 1
        end = self.name_end(i, s)
        if end and self.placed.isdisjoint(range(i, end)):
            self.add(i, end, kind)
        return end

    def at_end(self, i: int, s: Sentence) -> int:
        """"The Kala militia"; a capital at the head of a sentence tells nothing."""
        told = self.g.last.at(self.words, i, s.end)
        if not told or i in self.taken:
            return i
        start = i
        while start > s.start and i - start < LONGEST and self.is_name(start - 1):
            start -= 2 if start - 2 >= s.start and self.surface[start - 2] in MARKS and self.is_name(start - 3) else 1
        before = self.words[start - 1] if start > s.start else ""
        if start == i or not self.placed.isdisjoint(range(start, i)) or start == s.start and i - start == 1 or self.joined_before(start, s):
            return i
        if before in self.lex.titles or before and self.surface[start - 1][:1].isupper() and before not in self.lex.determiners:
            return i  # "General Foo militia", "Former Foo militia"
        self.add(start, i + told[0], told[1][0])
        return i + told[0]

    def called(self, i: int, s: Sentence) -> int:
        """"A group calling itself Zarghou"."""
        told = self.g.called.at(self.words, i, s.end)
        if not told:
            return i
        for k in range(max(s.start, i - 4), i):
            body = self.g.bodies.at(self.words, k, i)
            if body and i - k - body[0] < 3:
                j = i + told[0]
                while j < s.end and (self.words[j] in self.lex.determiners or self.surface[j] in QUOTES):
                    j += 1
                return self.named(j, s, body[1][0])
        return i

    def of_fighters(self, i: int, s: Sentence) -> int:
        """"FDA fighters", "fighters of the FDA"."""
        end = self.acronym_end(i, s)
        if end:
            after = self.g.fighters.at(self.words, end, s.end) if not self.lex.head_first else None
            kind = after[1][0] if after else self.of_people(i, s)
            if kind:
                self.add(i, end, kind)
        return end or i

    def of_people(self, i: int, s: Sentence) -> str:
        """The type that the people before "of the" at i tell, or nothing."""
        for k in range(max(s.start, i - 5), i):
            people = self.g.fighters.at(self.words, k, i)
            if people and (between := self.g.behind.at(self.words, k + people[0], i)) and k + people[0] + between[0] == i:
                return people[1][0]
        return ""

    # -- words of names
    def acronym_end(self, i: int, s: Sentence) -> int:
        """Where an acronym that is no known word ends ("FDA", "FDA-K"), or 0."""
        text = self.surface[i]
        if not (text.isalpha() and text.isupper() and ACRONYM[0] <= len(text) <= ACRONYM[1]) or not self.is_name(i) or i in self.placed or self.joined_before(i, s):
            return 0
        end = i + 1
        while end + 1 < s.end and self.surface[end] in MARKS and self.surface[end + 1].isupper() and self.tight(end):
            end += 2
        return end

    def name_end(self, i: int, s: Sentence, sure: bool = False) -> int:
        """Where a name that begins at i ends, or 0. sure: a place's name may be part of it."""
        j, n = i, 0
        while j < s.end and n < LONGEST:
            if self.is_name(j):
                n += 1
            elif not (j + 1 < s.end and (self.words[j] in self.g.small or self.surface[j] in MARKS and j > i and self.tight(j))
                      and (self.is_name(j + 1) or self.words[j + 1] in self.g.small or self.surface[j + 1] in MARKS)):
                break
            if j > i and j in self.placed and not sure:
                break
            j += 1
        while j > i and not self.is_name(j - 1):
            j -= 1
        return j if n and j > i and (sure or i not in self.placed) else 0

    def is_name(self, j: int) -> bool:
        """A capitalised word that is nothing else, here or elsewhere in the text."""
        w, text, lex = self.words[j], self.surface[j], self.lex
        if not text[:1].isupper() or not text.isalnum() or j in self.taken or j in self.dated or w in self.plain or w in self.g.ordinary:
            return False
        return not (w in lex.roles or w in lex.trigger_nouns or w in lex.place_words or w in lex.communities or w in lex.directions or w in lex.titles
                    or w in lex.not_names or w in lex.determiners or w in lex.possessives or w in lex.pronouns or w in lex.prepositions or w in lex.conjunctions
                    or w in lex.subordinators or w in lex.relatives or w in lex.adverbs or w in lex.abbreviations or w in lex.inhabitants or w in lex.forms
                    or w in self.k.demonym_words)

    def tight(self, j: int) -> bool:
        """No blank around the mark at j."""
        view = self.r.view.surface
        return bool(view[j - 1] == self.surface[j - 1] and view[j] == self.surface[j])

    def over_hyphen(self, i: int, s: Sentence) -> int:
        """"Katiba-Zarghou" too."""
        return i + 1 if i + 1 < s.end and self.surface[i] in MARKS and self.tight(i) else i

    def joined_before(self, i: int, s: Sentence) -> bool:
        return i - 1 > s.start and self.surface[i - 1] in MARKS and self.tight(i - 1)

    def free(self, start: int, end: int) -> bool:
        return start < end and self.taken.isdisjoint(range(start, end)) and self.placed.isdisjoint(range(start, end))

    def heading(self, s: Sentence) -> bool:
        """Most words have a capital: it tells no name."""
        if s.start not in self.headings:
            words = [self.surface[k] for k in range(s.start, s.end) if self.surface[k].isalpha() and self.words[k] not in self.g.joins]
            self.headings[s.start] = len(words) >= FEW and sum(w[0].isupper() for w in words) > HEADING * len(words)
        return self.headings[s.start]

    # -- what was found
    def add(self, start: int, end: int, kind: str, same: Group | None = None) -> Group:
        """A name of the text, known again wherever it stands."""
        key = self.key(start, end)
        group = same or self.groups.get(key)
        if group is None:
            name = " ".join("".join(self.r.view.surface[start:end]).split())
            group = next((g for g in self.groups.values() if g.id == slug(name)), None) or Group(slug(name), name, kind)
        if group.kind == OTHER:
            group.kind = kind
        self.groups[key] = group
        if self.taken.isdisjoint(range(start, end)):
            self.spans.append(NamedSpan(start, end, [group.id], "unresolved"))
            self.taken |= set(range(start, end))
        return group

    def key(self, start: int, end: int) -> tuple[str, ...]:
        """An acronym is known by its capitals, every other name by its words."""
        alone = all(x.isupper() or x in MARKS for x in self.surface[start:end])
        return tuple(self.surface[start:end] if alone else self.words[start:end])

    def again(self, s: Sentence) -> None:
        """The same names elsewhere in the text."""
        keys: dict[str, list[tuple[str, ...]]] = {}
        for key in sorted(self.groups, key=len, reverse=True):
            keys.setdefault(key[0], []).append(key)
        for i in range(s.start, s.end):
            for key in (*keys.get(self.surface[i], ()), *keys.get(self.words[i], ())):
                end = i + len(key)
                if end <= s.end and key == self.key(i, end) and any(x[:1].isupper() for x in self.surface[i:end]) and self.taken.isdisjoint(range(i, end)) \
                        and (len(key) > 1 or i not in self.placed):
                    self.add(i, end, OTHER, self.groups[key])
                    break

    def arm(self) -> None:
        """A group with fighters is an armed one."""
        groups = {g.id: g for g in self.groups.values()}
        for x in self.spans:
            s = self.r.sentence_of(x.start)
            group = groups[x.candidates[0]]
            if group.kind == OTHER:
                after = self.g.fighters.at(self.words, x.end, s.end) if not self.lex.head_first else None
                group.kind = after[1][0] if after else self.of_people(x.start, s) or OTHER


def begins(at: Mapping[str, list[int]], *tables: Phrases[str]) -> list[int]:
    """Where a word stands with which an entry of one of the tables begins. at: words to where they stand."""
    return sorted({i for table in tables for w in table.firsts() for i in at.get(w, ())})


def find_unknown_groups(r: Reading) -> None:
    """Unresolved actors into a Reading whose names, places, roles and dates are known."""
    UnknownGroups(r).run()


