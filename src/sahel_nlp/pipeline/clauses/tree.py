"""The clauses of a sentence while they are built: which one is open, and the ways from one to another."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..state import Clause, DateSpan, Group, Item, Sentence
from .lookahead import subject_of_next

SHORT = 16  # items: a line of this length without a full stop is a headline


class ClauseTree:
    """Clauses so far, and the one that takes what comes next (`cur`)."""

    def __init__(self, sentence: Sentence, lex: Lexicon) -> None:
        self.s, self.items, self.lex = sentence, sentence.items, lex
        self.clauses: list[Clause] = []
        self.segment = 0
        self.ahead: list[Group] = []  # told before the subject of a clause that is yet to open
        self.ahead_dates: list[DateSpan] = []
        self.cur = self.open("main", None)
        self.headline = sentence.headline or bool(self.items) and self.items[-1].kind != "end" and len(self.items) < SHORT

    def open(self, kind: str, parent: Clause | None, subject: Group | None = None, marker: str = "", comma: bool = False) -> Clause:
        c = Clause(kind, parent, subject, marker=marker, comma=comma, order=len(self.clauses), segment=self.segment)
        self.clauses.append(c)
        if subject is not None and kind in {"main", "comp"}:
            c.adjuncts, self.ahead = [*self.ahead], []
            c.dates, self.ahead_dates = [*self.ahead_dates], []
        return c

    def before_next_subject(self, n: int) -> bool:
        """"... killed 66, and on 24 June, a village was attacked": does the adjunct at n belong to the clause to come?"""
        k = n - 1
        while k > 0 and self.items[k].kind in {"prep", "adverb"}:
            k -= 1
        joined = k > 0 and (self.items[k].kind == "conj" or self.items[k].kind == "comma" and bool(self.ahead or self.ahead_dates))
        joined = joined or k > 0 and (self.items[k].group in self.ahead or self.items[k].date in self.ahead_dates)
        if not joined or self.cur.verb is None:
            return False
        m = n + 1
        while m < len(self.items) and (self.items[m].kind in {"comma", "adverb", "date", "prep"} or (g := self.items[m].group) is not None and g.prep):
            m += 1
        if not self.lex.head_first and m < len(self.items) and self.items[n].date is not None and self.items[k].kind == "conj" \
                and (v := self.items[m].verb) is not None and v.finite:
            return True  # "strikes killed four, and on 10 December killed six"
        return m < len(self.items) and m > n + 1 and self.items[m].group is not None and subject_of_next(self.items, m, self.lex)

    def main(self, c: Clause) -> Clause:
        while c.parent is not None and c.kind != "main":
            c = c.parent
        return c

    def enclosing(self, c: Clause) -> Clause:
        while c.kind in {"rel", "part", "red", "inf", "sub"} and c.parent is not None:
            c = c.parent
        return c

    def main_subject(self, c: Clause) -> Group | None:
        while c.subject is None and c.parent is not None:
            c = c.parent
        return c.subject

    def front_of(self, c: Clause) -> Clause:
        """The participle at the front of a sentence that an infinitive depends on ("accused of having led")."""
        top = c
        while self.lex.head_first and top.kind in {"inf", "part", "sub"} and top.marker != "front" and top.parent is not None:
            top = top.parent
        return top if top.kind == "part" and top.marker == "front" else c

    def chain_head(self, n: int) -> Group | None:
        """The group that a relative pronoun speaks of: the one before it, its "of" chain stepped up."""
        k = n - 1
        while k >= 0 and (self.items[k].kind in {"comma", "adverb", "date", "quote", "open", "close"} or self.items[k].value == "bracket"):
            k -= 1
        if k == n - 1 and k > 0 and self.items[k].kind == "prep" and self.items[n].value == "place":
            k -= 1  # "an ambush in which ..."
        g = self.items[k].group if k >= 0 else None
        if g is not None and g.host is not None and g.number is None and not g.actors and k < n - 1:
            return g.host.parent_coord or g.host  # "eleven villagers, four of them children, who ..."
        if g is not None and g.prep and self.lex.head_first and "members" in self.lex.prep_class.get(g.prep, ()):
            g = next((i.group for i in reversed(self.items[:max(k - 1, 0)]) if i.group is not None), g)  # « deux civils, dont un enfant, tués »
        while g is not None:
            owner = next((i.group for i in self.items[:k] if i.group is not None and i.group.of is g), None)
            if owner is None or g.actors:
                break
            g = owner
        return g.parent_coord or g if g is not None else None

    def head_of(self, g: Group | None) -> Group | None:
        """Of an "of" chain the first group ("mortar rounds fired", "men of X accused"); of an apposition what it explains."""
        if g is not None and g.host is not None:
            return g.host
        if g is not None and "paper" in g.classes:
            return g  # "according to three sources and a video released by the group"
        while g is not None and g.prep:
            owner = next((i.group for i in self.items if i.group is not None and i.group.of is g), None)
            if owner is None and g.item >= 2 and "allegiance" in self.lex.prep_class.get(g.prep, ()) and not self.lex.head_first:
                owner = self.items[g.item - 2].group  # "a convoy of the army escorted by X ambushed by Y"
            if owner is None and g.item >= 2 and "members" in self.lex.prep_class.get(g.prep, ()) and self.lex.head_first:
                owner = self.items[g.item - 2].group  # « quarante personnes dont des supplétifs tuées »
            if owner is None and not self.lex.head_first and "members" in self.lex.prep_class.get(g.prep, ()):
                counted = next((i.group for i in reversed(self.items[:g.item - 1]) if i.group is not None), None)
                owner = counted if counted is not None and counted.number is not None else None  # "13 people, including ten soldiers were wounded"
            if owner is None:
                break
            g = owner
        return g.parent_coord or g if g is not None else None

    def before(self, n: int) -> Item | None:
        k = n - 1
        while k >= 0 and (self.items[k].kind in {"adverb", "quote", "date"} or self.items[k].value == "bracket"
                          or self.items[k].kind in {"open", "close"}):
            k -= 1
        return self.items[k] if k >= 0 else None

    def object_follows(self, n: int) -> bool:
        between = {"adverb", "quote", "date"} if self.lex.head_first else {"adverb", "quote"}  # "arrested on Monday two traders"
        k = n + 1
        while k < len(self.items) and self.items[k].kind in between:
            k += 1
        return k < len(self.items) and self.items[k].kind == "group" and not (self.items[k].group and self.items[k].group.prep)  # type: ignore[union-attr]

    def append_apposition(self, host: Group, g: Group) -> None:
        """Note that g says more of host."""
        host.appositions.append(g)
        g.host = host
