"""Items to clauses in one pass: what a comma, a stop, a "that" or a "who" opens and closes."""

from __future__ import annotations

from collections.abc import Callable

from ..lexicon import Lexicon
from ..state import Clause, Group, Item, Sentence
from .lookahead import is_of, speaker_behind, subject_of_next
from .nouns import NounPlacer
from .settling import Settler
from .tree import ClauseTree
from .verbs import VerbPlacer


class ClauseBuilder:
    """One pass over the items of a sentence, with a tree of open clauses."""

    def __init__(self, sentence: Sentence, lex: Lexicon) -> None:
        self.tree = ClauseTree(sentence, lex)
        self.items, self.lex = self.tree.items, lex
        self.handlers: dict[str, Callable[[Item, int], None]] = {
            "group": NounPlacer(self.tree).on_group, "verb": VerbPlacer(self.tree).on_verb, "date": self.on_date, "comma": self.on_comma,
            "stop": self.on_stop, "sub": self.on_sub, "comp": self.on_comp, "rel": self.on_rel}

    def run(self) -> list[Clause]:
        """Clauses in text order."""
        n = 0
        while n < len(self.items):
            item = self.items[n]
            handler = self.handlers.get(item.kind)
            if item.value != "bracket" and handler is not None:
                handler(item, n)
            n += 1
        Settler(self.tree).finish()
        return self.tree.clauses

    def on_date(self, item: Item, n: int) -> None:
        assert item.date is not None
        before = self.items[n - 2].group if n > 1 and self.items[n - 1].kind == "prep" and is_of(self.items[n - 1].value, self.lex) else None
        if self.lex.head_first and item.date.inside is None and before is not None and "deal" in before.classes and item.date.period.precision == "year":
            item.date.inside = before
            return  # « l'accord de défense de 2014 » : the year of the deal alone
        if item.date.inside is None and before is not None and before.triggers and "after" in self.lex.prep_class.get(before.prep, ()):
            item.date.inside = before  # "withdrew after the attack of 10 December": the day of the attack only
        cur = self.tree.cur
        of_source = self.lex.head_first and cur.kind == "red" and cur.subject is not None and "attribution" in self.lex.prep_class.get(cur.subject.prep, ())
        (self.tree.ahead_dates if self.tree.before_next_subject(n) and not of_source or self.before_verb(n) else cur.dates).append(item.date)  # "according to a count of May, ..."

    def before_verb(self, n: int) -> bool:
        """"Gunmen 4 April killed an officer near X, 20 April abducted another": the day of the verb behind it."""
        if self.lex.head_first or not 0 < n < len(self.items) - 1 or self.tree.cur.verb is None or self.items[n - 1].kind not in {"comma", "conj"}:
            return False
        v = self.items[n + 1].verb
        return v is not None and v.finite and not v.passive and bool(v.patterns)

    def named_in_list(self, item: Item, n: int) -> bool:
        """"Attacked three villages in Soum: A, B and C": names behind a colon say which places they are, and open no clause."""
        rest = [i for i in self.items[n + 1:] if i.kind != "end"]
        names = [i.group for i in rest if i.group is not None]
        if item.value != ":" or self.tree.cur.verb is None or not names or any(i.kind not in {"group", "comma", "conj", "open", "close", "quote"} for i in rest) \
                or not all("place" in g.classes or g.unknown is not None and g.role is None and not g.person_name for g in names):
            return False
        told = [g for g in (self.tree.cur.subject, *self.tree.cur.objects, *self.tree.cur.adjuncts) if g is not None and g.number is not None and g.number.end < g.end
                and (g.place_word or g.role is not None and g.role.section in {"facilities", "units"})]
        if not told:
            return False
        for g in names:
            if g.parent_coord is None:
                self.tree.append_apposition(told[-1], g)
        for i in rest:
            i.value = "bracket"
        return True

    def on_stop(self, item: Item, n: int) -> None:
        if self.named_in_list(item, n):
            return
        subject = self.tree.cur.subject if self.tree.cur.kind == "main" else self.tree.main(self.tree.cur).subject
        previous = self.tree.cur
        self.tree.segment += 1
        self.tree.cur = self.tree.open("main", None)
        self.tree.cur.previous = previous
        self.tree.cur.marker = "stop"
        nxt = next((i for i in self.items[n + 1:] if i.kind not in {"date", "adverb"}), None)
        if nxt is not None and nxt.kind == "verb" and subject is not None:
            self.tree.cur.subject, self.tree.cur.subject_shared = subject, True

    def on_sub(self, item: Item, n: int) -> None:
        parent = self.tree.cur if self.tree.cur.verb is not None else self.tree.cur.parent or self.tree.cur
        self.tree.cur = self.tree.open("sub", parent if parent.verb is not None or parent.subject is not None else None, marker=item.value)
        if self.tree.cur.parent is None and parent is not None:
            self.tree.cur.parent = None
        day = self.items[n - 1].date if n and not self.lex.head_first and not self.lex.prep_class.get(item.value) else None
        if day is not None and day not in self.tree.ahead_dates:
            self.tree.cur.dates.append(day)  # "after a defeat in late July when rebels killed dozens"

    def on_comp(self, item: Item, n: int) -> None:
        above: Clause | None = self.tree.cur
        if n and self.items[n - 1].kind in {"conj", "comma"}:
            while above is not None and not (above.kind == "comp" and above.marker == "that"):
                above = above.parent
        first = above if above is not None and above.kind == "comp" and n and self.items[n - 1].kind in {"conj", "comma"} else None
        self.tree.cur = self.tree.open("comp", first.parent if first is not None else self.tree.cur, marker="that")

    def on_rel(self, item: Item, n: int) -> None:
        antecedent = self.tree.chain_head(n)
        if antecedent is not None and antecedent.excluded:  # "it was X, rather than Y, who ..."
            antecedent = next((i.group for i in reversed(self.items[:antecedent.item]) if i.group is not None), antecedent)
        if item.value == "object" and antecedent is not None and "place" in antecedent.classes and antecedent.prep and not antecedent.role:
            antecedent = next((i.group for i in reversed(self.items[:n]) if i.group is not None and i.group.classes & {"person", "armed", "actor", "community"}),
                              antecedent)  # "five men in Tougouri, whom they had arrested"
        if antecedent is not None and antecedent.host is not None and n and self.items[n - 1].kind == "comma" and any(
                a.number is not None and a.of is not None and a.of.pronoun == "they" for a in antecedent.host.appositions):
            antecedent = antecedent.host  # "the fighters, some of them boys, who attacked"
        antecedent = self.event_that_killed(antecedent, n) or antecedent
        near = self.items[n - 2].group if item.value == "place" and n > 1 and self.items[n - 1].kind == "prep" else None
        if near is not None and near.prep and "violence" in near.classes and antecedent is not None and antecedent.of is near and not antecedent.triggers:
            antecedent = near  # "the site of an attack in which dozens were killed"
        if item.value == "told":
            self.tree.cur = self.tree.open("comp", self.tree.cur, marker="that")
            return  # what accusations or rumours say
        antecedent = self.cleft(item.value) or antecedent
        comma = n > 0 and self.items[n - 1].kind == "comma"
        c = self.tree.open("rel", self.tree.cur, comma=comma, marker=item.value)
        nxt = self.items[n + 1] if n + 1 < len(self.items) else None
        k = n + 1
        while k < len(self.items) and self.items[k].kind in {"adverb", "date"}:
            k += 1
        nxt = self.items[k] if k < len(self.items) else None
        if item.value == "possessive" and nxt is not None and nxt.group is not None:
            nxt.group.owner = antecedent
        elif item.value == "place" and n and (day := self.items[n - 1].date) is not None:
            c.dates.append(day)  # « le 3 mars, où deux chauffeurs ont été enlevés »
            self.tree.cur.dates = [x for x in self.tree.cur.dates if x is not day]
            self.tree.ahead_dates = [x for x in self.tree.ahead_dates if x is not day]
        elif item.value == "place":
            if antecedent is not None:
                c.adjuncts.append(antecedent)
                c.marker = "place"
        elif (some := self.some_of(n)) is not None:
            c.subject = some
        elif nxt is not None and nxt.kind == "verb" and item.value != "object":
            c.subject = antecedent
        else:
            c.object_gap = antecedent
        self.tree.cur = c

    def some_of(self, n: int) -> Group | None:
        """"Arrested eight people, five of whom were found dead": the number is the subject, of those told before."""
        g = self.items[n - 2].group if n > 1 and self.items[n - 1].kind == "prep" and self.items[n - 1].value in self.lex.of_words else None
        if g is None or self.lex.head_first or g.number is None or g.role is not None or g.of is not None:
            return None
        g.of = next((i.group for i in reversed(self.items[:n - 2]) if i.group is not None and i.group.classes & {"person", "armed"}), None)
        return g if g.of is not None else None

    def enclosed(self, c: Clause, n: int) -> bool:
        """Does the speech verb, its subject behind it, stand between the comma at n and one before, in the midst of a clause?"""
        k = next((k for k in range(n - 1, 0, -1) if self.items[k].verb is c.verb), 0)
        before = next((i for i in reversed(self.items[:max(k - 1, 0)]) if i.kind not in {"adverb", "date"}), None)
        return k > 1 and self.items[k - 1].kind == "comma" and speaker_behind(self.items, k, self.lex) and before is not None and before.kind == "verb"

    def cleft(self, kind: str) -> Group | None:
        """« C'est un obus tombé sur une case qui a tué »: what "it is" points at."""
        c = self.tree.cur if self.tree.cur.kind == "main" else self.tree.cur.parent
        if not self.lex.head_first or kind != "subject" or c is None or c.verb is None or c.subject is None or c.subject.pronoun != "other" \
                or c.verb.lemma not in self.lex.be or len(c.objects) != 1:
            return None
        return c.objects[0]

    def event_that_killed(self, near: Group | None, n: int) -> Group | None:
        """"An ambush on an army convoy that left six dead": what leaves dead is the event, not its target."""
        k = next((k for k in range(n + 1, min(n + 3, len(self.items))) if self.items[k].verb is not None), 0)
        v, dead = self.items[k].verb if k else None, next((i.group for i in self.items[k + 1:] if i.kind != "adverb"), None)
        if v is None or dead is None or dead.number is None and "dead" not in dead.classes or v.passive or near is None or not near.prep or "event" in near.classes \
                or any(p.use == "cue" for p in v.patterns) or not any(f.object == "dead-count" for p in v.patterns for f in p.frames):
            return None
        if near.pronoun == "it":
            return None  # « après celle de X, qui a fait dix morts » : the other attack
        return next((i.group for i in reversed(self.items[:n]) if i.group is not None and (
            "violence" in i.group.classes and i.group.triggers or self.lex.head_first and i.group.pronoun == "it" and i.group.of is not None)), None)

    def on_comma(self, item: Item, n: int) -> None:
        cur = self.tree.cur
        if self.lex.head_first and cur.kind == "main" and cur.previous is not None and cur.verb is not None and cur.objects and cur.verb.cues("say") \
                and self.enclosed(cur, n):
            self.tree.cur = cur.previous  # « a abattu, dit-il, un drone »
            return
        nxt = self.items[n + 1] if n + 1 < len(self.items) else None
        if cur.kind == "sub" and cur.parent is None and cur.verb is not None:
            # "When the attack began, ..." : the main clause follows
            if nxt is not None and nxt.kind == "group" and subject_of_next(self.items, n + 1, self.lex):
                c = self.tree.open("main", None)
                c.previous = cur
                cur.parent = c
                self.tree.cur = c
        elif (cur := self.tree.front_of(cur)).kind == "part" and cur.marker == "front" and cur.subject is None and nxt is not None \
                and nxt.kind == "group":
            c = cur.parent or self.tree.open("main", None)
            self.tree.cur = c
            cur.subject_shared = True
        elif cur.kind == "rel" and cur.comma and cur.verb is not None and cur.parent is not None and cur.parent.verb is None:
            self.tree.cur = cur.parent
