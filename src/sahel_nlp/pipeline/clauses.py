"""Items to clauses: which verb, whose subject, which objects. Component `sahel_clauses`."""

from __future__ import annotations

from .lexicon import Lexicon
from .state import Clause, Group, Item, Sentence, Verb

SHORT = 16  # items: a line of this length without a full stop is a headline


def link_groups(sentence: Sentence, lex: Lexicon) -> None:
    """Join noun groups: coordination, "of" complements, brackets, exclusion ("X, not Y"); a pair of dashes encloses like commas."""
    items = sentence.items
    dashes = [i for i in items if i.kind == "stop" and i.value in {"–", "—"}]
    if len(dashes) == 2 and items.index(dashes[0]) > 0 and items[items.index(dashes[1]) - 1].kind != "end":
        for d in dashes:
            d.kind = "comma"
    for n, item in enumerate(items):
        g = item.group
        if g is None:
            continue
        previous = items[n - 1] if n else None
        before = items[n - 2] if n > 1 and previous is not None and previous.kind == "prep" else previous
        if before is not None and before.kind == "not":
            g.excluded = True
            g.prep = g.prep or ""
        if "contrast" in lex.prep_class.get(g.prep, ()):
            g.excluded = True
    _brackets(items)
    _around_bracket(items)
    _coordinate(items, lex)
    _complements(items, lex)


def _brackets(items: list[Item]) -> None:
    """Groups inside round or square brackets belong to the group before them."""
    owner: Group | None = None
    depth = 0
    for n, item in enumerate(items):
        if item.kind == "open":
            depth += 1
            owner = next((items[k].group for k in range(n - 1, -1, -1) if items[k].kind == "group"), None) if depth == 1 else owner
        elif item.kind == "close":
            depth = max(0, depth - 1)
        elif depth and item.group is not None:
            if owner is not None:
                owner.bracket.append(item.group)
            item.value = "bracket"
        elif depth:
            item.value = "bracket"


def _around_bracket(items: list[Item]) -> None:
    """A name, its acronym in brackets, and the noun that both stand before are one group: "Islamic State (IS) militants"."""
    for n in range(len(items) - 1, 2, -1):
        g, host = items[n].group, None
        if g is None or items[n - 1].kind != "close" or g.prep or g.determiner or g.number is not None or g.actors or g.places or g.pronoun \
                or g.role is None or g.owner is not None or g.role_start < 0:
            continue
        start = next((k for k in range(n - 2, 0, -1) if items[k].kind == "open"), 0)
        host = items[start - 1].group if start else None
        if host is None or host.role is not None or not (host.actors or host.unknown) or host.places or items[n].start != items[n - 1].end:
            continue
        host.role, host.role_start, host.end = g.role, g.role_start, g.end
        host.roles += g.roles
        host.triggers += g.triggers
        host.classes |= g.classes - {"unknown"}
        items[n].group, items[n].kind, items[n].value = None, "adverb", "bracket"


def _next(items: list[Item], n: int, skip: tuple[str, ...] = ("adverb", "quote", "bracket")) -> int:
    n += 1
    while n < len(items) and (items[n].kind in skip or items[n].value == "bracket" or items[n].kind in {"open", "close"}):
        n += 1
    return n


def _coordinate(items: list[Item], lex: Lexicon) -> None:
    n = 0
    while n < len(items):
        g = items[n].group
        if g is None or items[n].value == "bracket" or g.parent_coord is not None or g.excluded:
            n += 1
            continue
        members, mode, stop = _chain(items, n, lex)
        if members:
            last = members[-1]
            for m in [g, *members[:-1]]:
                if m.role is None and last.role is not None and not m.places and not m.triggers and not m.unknown and (m.communities or m.countries) \
                        and m.number is None:
                    m.role, m.role_start = last.role, m.end
                    m.classes |= last.classes
            for m in members if lex.head_first and g.role is not None else []:
                if m.role is None and (m.countries or m.communities) and not (m.places or m.triggers or m.unknown or m.number or m.determiner):
                    m.role, m.role_start = g.role, m.end  # "Malian and Russian soldiers", the adjectives after their noun
                    m.classes |= g.classes - {"number"}
            g.mode = mode if mode != "all" else g.mode
            for m in members:
                m.parent_coord = g
                g.coord.append(m)
        n = max(stop, n + 1) if members else n + 1


def _chain(items: list[Item], n: int, lex: Lexicon) -> tuple[list[Group], str, int]:
    """Groups that follow with commas and one conjunction: (members, mode, index after)."""
    head = items[n].group
    assert head is not None
    members: list[Group] = []
    mode, k, closed = "all", n, False
    while True:
        j = _next(items, k)
        # of-complements and places inside a member are stepped over
        while j + 1 < len(items) and items[j].kind == "prep" and items[j].value != "" and not closed and _is_of(items[j].value, lex):
            j2 = _next(items, j)
            if j2 < len(items) and items[j2].kind == "group":
                j = _next(items, j2)
            else:
                break
        if j >= len(items):
            break
        j = _over_relative(items, j, lex)
        if items[j].kind == "comma" and not closed:
            q = _next(items, j)
            if q < len(items) and items[q].kind == "conj" and items[q].value in {"and", "or"}:
                j = q
            elif lex.head_first and head.prep and q < len(items) and (other := items[q].group) is not None and not other.prep and other.determiner:
                break
            elif q < len(items) and items[q].kind == "group" and _list_goes_on(items, q, lex) and _alike(head, items[q].group):
                members.append(items[q].group)  # type: ignore[arg-type]
                k = q
                continue
            else:
                break
        if items[j].kind != "conj" or items[j].value not in {"and", "or"}:
            break
        q = _next(items, j)
        both = q < len(items) and items[q].kind == "conj"
        if both:
            mode = "any"
            q = _next(items, q)
        if q < len(items) and items[q].kind == "prep" and items[q].value in {head.prep, head.after} - {""}:
            q = _next(items, q)
        if q >= len(items) or items[q].kind != "group" or items[q].group is None:
            break
        if _subject_of_next(items, q, lex) and _verb_before(items, n, lex.head_first) and not _after_speech(items, n):
            break
        if not _alike(head, items[q].group):
            break
        if items[j].value == "or":
            mode = "any"
        members.append(items[q].group)  # type: ignore[arg-type]
        k, closed = q, True
        break
    if members and not closed:
        return [], "all", n + 1
    return members, mode, k + 1


def _over_relative(items: list[Item], j: int, lex: Lexicon) -> int:
    """"X, Y, which is part of it, and Z": the comma after a relative clause inside a list."""
    if not lex.head_first or items[j].kind != "comma" or j + 1 >= len(items) or items[j + 1].kind != "rel":
        return j
    close = next((k for k in range(j + 2, len(items)) if items[k].kind == "comma"), None)
    return close if close is not None and close + 1 < len(items) and items[close + 1].kind == "conj" else j


def _is_of(prep: str, lex: Lexicon) -> bool:
    return "of" in lex.prep_class.get(prep, ())


def _alike(a: Group, b: Group | None) -> bool:
    if b is None:
        return False
    place_a, place_b = "place" in a.classes and not a.role, "place" in b.classes and not b.role
    if place_a and place_b:
        return True
    if bool(a.triggers) != bool(b.triggers) and (a.triggers or b.triggers):
        weak = all(f.weak or f.noun_weak for g in (a, b) for _, _, fs in g.triggers for f in fs)
        return weak
    return True


def _list_goes_on(items: list[Item], q: int, lex: Lexicon) -> bool:
    """After a comma: does a conjunction close the list before any verb?"""
    start = _over_relative(items, q + 1, lex) if q + 1 < len(items) else q + 1
    for k in range(start, min(start + 12, len(items))):
        kind = items[k].kind
        if kind == "conj" and items[k].value in {"and", "or"}:
            nxt = _next(items, k)
            return nxt < len(items) and items[nxt].kind in {"group", "prep"}
        if kind in {"verb", "rel", "sub", "stop", "end", "comp"}:
            return False
    return False


def _subject_of_next(items: list[Item], q: int, lex: Lexicon) -> bool:
    """Is the group at q followed, prepositional groups aside, by a finite verb?"""
    k = q + 1
    while k < len(items):
        item = items[k]
        if item.kind in {"adverb", "date", "quote", "open", "close"} or item.value == "bracket":
            k += 1
            continue
        if item.kind == "verb":
            return item.verb is not None and (item.verb.finite and not _reduced(items, k, lex))
        if item.kind == "prep":
            k += 1
            continue
        if item.kind == "group":
            if items[k - 1].kind == "prep" or item.group is not None and item.group.prep:
                k += 1
                continue
            return False
        if item.kind == "conj" and k + 1 < len(items) and items[k + 1].kind == "group":
            k += 2
            continue
        if item.kind == "rel":
            return _verb_after_relative(items, k)
        if item.kind == "comma":
            # an apposition or relative between commas, then the verb
            end = next((m for m in range(k + 1, len(items)) if items[m].kind == "comma"), None)
            if end is None:
                return False
            inside = items[k + 1:end]
            if any(i.kind in {"sub", "stop"} for i in inside) or not inside:
                return False
            if inside[0].kind in {"group", "rel", "not"} or inside[0].kind == "prep" or inside[0].kind == "verb" and inside[0].verb is not None \
                    and not inside[0].verb.finite:
                k = end + 1
                if k < len(items) and items[k].kind in {"verb", "adverb"}:
                    continue
            return False
        return False
    return False


def _verb_after_relative(items: list[Item], k: int) -> bool:
    """After a relative clause without commas: does a second finite verb follow that needs a subject?"""
    verbs = 0
    for m in range(k + 1, len(items)):
        item = items[m]
        if item.kind in {"stop", "end", "sub", "comma", "comp"} or item.kind == "conj" and verbs:
            return False
        if item.kind == "verb" and item.verb is not None and item.verb.finite:
            verbs += 1
            before = items[m - 1]
            if verbs == 2:
                return not (before.kind == "group" and before.group is not None and not before.group.prep
                            and not (m >= 2 and items[m - 2].kind == "verb"))
    return False


def _verb_before(items: list[Item], n: int, finite: bool = False) -> bool:
    """Has the clause that the group stands in a verb already?"""
    for k in range(n - 1, -1, -1):
        if items[k].kind == "verb" and (not finite or items[k].verb is not None and items[k].verb.finite):  # type: ignore[union-attr]
            return True
        if items[k].kind in {"stop", "end", "comp", "rel", "sub"}:
            return False
    return False


def _after_speech(items: list[Item], n: int) -> bool:
    """Right after a verb of speech a group begins what was said: "residents said soldiers and militia ..."."""
    v = items[n - 1].verb if n else None
    return v is not None and any(p.use == "cue" and p.value in {"say", "deny"} for p in v.patterns) and not any(p.use == "frame" and p.rest for p in v.patterns)


def _complements(items: list[Item], lex: Lexicon) -> None:
    """"members of X", "five of its fighters": the group after "of" belongs to the one before."""
    for n, item in enumerate(items):
        g = item.group
        if g is None or not g.prep or n < 2:
            continue
        origin = "origin" in lex.prep_class.get(g.prep, ()) and not _verb_before(items, n)
        belonging = "belonging" in lex.prep_class.get(g.prep, ())
        members = "members" in lex.prep_class.get(g.prep, ())
        allegiance = "allegiance" in lex.prep_class.get(g.prep, ())
        if not _is_of(g.prep, lex) and not origin and not belonging and not members and not allegiance:
            continue
        k = n - 1
        while k >= 0 and items[k].kind in {"prep", "quote"}:
            k -= 1
        while k >= 0 and (items[k].value == "bracket" or items[k].kind in {"open", "close"}):
            k -= 1
        if lex.head_first and k > 0 and (v := items[k].verb) is not None and not v.finite and "pp" in v.tags and not v.patterns:
            k -= 1  # "the hasty departure of X", the adjective a participle
        if k >= 0 and items[k].group is not None:
            owner = items[k].group
            assert owner is not None
            if origin and (owner.role is None or owner.role.section != "people"):
                continue
            if members:
                if owner.role is not None and not owner.actors and g.actors:
                    owner.of = g
                continue
            if allegiance and (owner.role is None or owner.role.kind not in {"armed", "unit"}):
                continue
            if belonging and not allegiance and not origin and (owner.role is None or not owner.role.weak):
                continue
            if owner.of is None:
                owner.of = g


def _reduced(items: list[Item], n: int, lex: Lexicon) -> bool:
    """A past form after a noun that is a participle ("a mine laid by ISSP blew up"), not the clause's verb."""
    v = items[n].verb
    if v is None or not v.ambiguous:
        return False
    k = n + 1
    while k < len(items) and items[k].kind in {"adverb", "quote"}:
        k += 1
    nxt = items[k] if k < len(items) else None
    transitive = any(f.object not in {"", "none"} and f.object for p in v.patterns for f in p.frames) and not any(p.rest for p in v.patterns)
    if nxt is not None and nxt.kind == "group" and nxt.group is not None and not nxt.group.prep:
        return False
    if nxt is not None and nxt.kind == "verb" and nxt.verb is not None and nxt.verb.infinitive and any(p.use == "cue" for p in v.patterns):
        return False  # "claimed to have captured the town, emptied the armoury ..."
    if nxt is not None and nxt.kind == "prep" and "agent" in lex.prep_class.get(nxt.value, ()):
        return True
    intransitive = any(f.object in {"", "none"} or any("none" in c for c in f.when.get("object", ())) for p in v.patterns for f in p.frames)
    later = _later_finite(items, n)
    if later:
        return not v.patterns or transitive or not intransitive
    return False


def _later_finite(items: list[Item], n: int) -> bool:
    """A finite verb further on that has no subject of its own: the real verb of the clause."""
    depth = 0
    for k in range(n + 1, len(items)):
        item = items[k]
        if item.kind == "open":
            depth += 1
        elif item.kind == "close":
            depth -= 1
        if depth:
            continue
        if item.kind in {"rel", "sub", "stop", "end", "comp"}:
            return False
        if item.kind == "comma" and not (k + 1 < len(items) and items[k + 1].kind == "verb"):
            continue
        if item.kind == "conj":
            return False
        if item.kind == "verb" and item.verb is not None and item.verb.finite:
            before = items[k - 1]
            if before.kind == "group" and before.group is not None and not before.group.prep and before.group.item != n:
                return False
            return True
    return False


class ClauseBuilder:
    """One pass over the items of a sentence, with a stack of open clauses."""

    def __init__(self, sentence: Sentence, lex: Lexicon) -> None:
        self.s, self.items, self.lex = sentence, sentence.items, lex
        self.clauses: list[Clause] = []
        self.segment = 0
        self.cur = self.open("main", None)
        self.last_group: Group | None = None
        self.headline = sentence.headline or bool(self.items) and self.items[-1].kind != "end" and len(self.items) < SHORT

    def open(self, kind: str, parent: Clause | None, subject: Group | None = None, marker: str = "", comma: bool = False) -> Clause:
        c = Clause(kind, parent, subject, marker=marker, comma=comma, order=len(self.clauses), segment=self.segment)
        self.clauses.append(c)
        return c

    def run(self) -> list[Clause]:
        """Clauses in text order."""
        n = 0
        while n < len(self.items):
            item = self.items[n]
            handler = getattr(self, f"on_{item.kind}", None)
            if item.value != "bracket" and handler is not None:
                handler(item, n)
            n += 1
        self.finish()
        return self.clauses

    def on_date(self, item: Item, n: int) -> None:
        assert item.date is not None
        self.cur.dates.append(item.date)

    def on_stop(self, item: Item, n: int) -> None:
        subject = self.cur.subject if self.cur.kind == "main" else self.main(self.cur).subject
        previous = self.cur
        self.segment += 1
        self.cur = self.open("main", None)
        self.cur.previous = previous
        self.cur.marker = "stop"
        nxt = next((i for i in self.items[n + 1:] if i.kind not in {"date", "adverb"}), None)
        if nxt is not None and nxt.kind == "verb" and subject is not None:
            self.cur.subject, self.cur.subject_shared = subject, True
        self.last_group = None

    def main(self, c: Clause) -> Clause:
        while c.parent is not None and c.kind != "main":
            c = c.parent
        return c

    def on_sub(self, item: Item, n: int) -> None:
        parent = self.cur if self.cur.verb is not None else self.cur.parent or self.cur
        self.cur = self.open("sub", parent if parent.verb is not None or parent.subject is not None else None, marker=item.value)
        if self.cur.parent is None and parent is not None:
            self.cur.parent = None

    def on_comp(self, item: Item, n: int) -> None:
        self.cur = self.open("comp", self.cur, marker="that")

    def on_rel(self, item: Item, n: int) -> None:
        antecedent = self.chain_head(n)
        if item.value == "object" and antecedent is not None and "place" in antecedent.classes and antecedent.prep and not antecedent.role:
            antecedent = next((i.group for i in reversed(self.items[:n]) if i.group is not None and i.group.classes & {"person", "armed", "actor", "community"}),
                              antecedent)  # "five men in Tougouri, whom they had arrested"
        antecedent = self.event_that_killed(antecedent, n) or antecedent
        comma = n > 0 and self.items[n - 1].kind == "comma"
        c = self.open("rel", self.cur, comma=comma, marker=item.value)
        nxt = self.items[n + 1] if n + 1 < len(self.items) else None
        k = n + 1
        while k < len(self.items) and self.items[k].kind in {"adverb", "date"}:
            k += 1
        nxt = self.items[k] if k < len(self.items) else None
        if item.value == "possessive" and nxt is not None and nxt.group is not None:
            nxt.group.owner = antecedent
        elif item.value == "place":
            if antecedent is not None:
                c.adjuncts.append(antecedent)
                c.marker = "place"
        elif nxt is not None and nxt.kind == "verb" and item.value != "object":
            c.subject = antecedent
        else:
            c.object_gap = antecedent
        self.cur = c

    def event_that_killed(self, near: Group | None, n: int) -> Group | None:
        """"An ambush on an army convoy that left six dead": what leaves dead is the event, not its target."""
        k = next((k for k in range(n + 1, min(n + 3, len(self.items))) if self.items[k].verb is not None), 0)
        v, dead = self.items[k].verb if k else None, next((i.group for i in self.items[k + 1:] if i.kind != "adverb"), None)
        if v is None or dead is None or dead.number is None and "dead" not in dead.classes or v.passive or near is None or not near.prep or "event" in near.classes \
                or any(p.use == "cue" for p in v.patterns) or not any(f.object == "dead-count" for p in v.patterns for f in p.frames):
            return None
        return next((i.group for i in reversed(self.items[:n]) if i.group is not None and "violence" in i.group.classes and i.group.triggers), None)

    def chain_head(self, n: int) -> Group | None:
        """The group that a relative pronoun speaks of: the one before it, its "of" chain stepped up."""
        k = n - 1
        while k >= 0 and (self.items[k].kind in {"comma", "adverb", "date", "quote", "open", "close"} or self.items[k].value == "bracket"):
            k -= 1
        g = self.items[k].group if k >= 0 else None
        while g is not None:
            owner = next((i.group for i in self.items[:k] if i.group is not None and i.group.of is g), None)
            if owner is None or g.actors:
                break
            g = owner
        return g.parent_coord or g if g is not None else None

    def on_group(self, item: Item, n: int) -> None:
        g = item.group
        assert g is not None
        self.s.groups.append(g)
        self.last_group = g
        if g.parent_coord is not None:
            if g.prep and not (g.parent_coord.prep == g.prep):
                self.cur.adjuncts.append(g)
            return
        if g.excluded:
            return
        if g.prep and not self.is_fronted_subject(item, n):
            self.cur.adjuncts.append(g)
            return
        cur = self.cur
        previous = self.items[n - 1] if n else None
        comma = previous is not None and previous.kind == "comma"
        if previous is not None and previous.kind == "group" and previous.group is not None and previous.group.prep and previous.group.pronoun == "they" \
                and cur.objects:
            self.append_apposition(cur.objects[-1], g)  # "nine men, among them the muezzin"
            return
        next_subject = _subject_of_next(self.items, n, self.lex)
        if next_subject and self.lex.head_first and cur.kind in {"inf", "part", "rel"} and cur.verb is not None and not cur.verb.passive \
                and not cur.objects and previous is not None and previous.kind in {"verb", "adverb", "date"} and self.main(cur).verb is None and self.main(cur).subject is not None:
            next_subject = False
        if next_subject and cur.kind in {"part", "red"} and cur.verb is not None and not cur.verb.passive and not cur.objects \
                and cur.parent is not None and cur.parent.verb is None and cur.parent.subject is not None:
            next_subject = False
        if next_subject and cur.verb is not None and previous is not None and previous.verb is cur.verb and cur.verb.finite and not cur.verb.passive \
                and not cur.objects and any(f.object == "target" for p in cur.verb.patterns for f in p.frames) and not any(p.use == "cue" for p in cur.verb.patterns):
            next_subject = False  # "attacked Sebba and JNIM took the camp"
        if cur.verb is None:
            if cur.subject is None or cur.subject_shared and next_subject:
                cur.subject, cur.subject_shared = g, False
            elif comma and cur.subject is not None and not next_subject:
                self.append_apposition(cur.subject, g)
            elif next_subject:
                if comma and cur.subject is not None and not cur.subject.prep and cur.kind in {"main"}:
                    self.append_apposition(cur.subject, g)
                    if cur.subject.triggers or not (cur.subject.actors or cur.subject.role):
                        c = self.open("main", None)
                        c.subject, c.previous = g, cur
                        self.cur = c
                else:
                    cur.subject = g
            else:
                self.append_apposition(cur.subject, g)
            return
        if next_subject:
            self.new_clause(g, previous)
            return
        if cur.objects and comma and not (previous is not None and previous.kind == "conj"):
            self.append_apposition(cur.objects[-1], g)
            return
        if self.lex.head_first and comma and not cur.objects and cur.verb is not None and (
                any(not f.about_host for *_, fs in g.triggers for f in fs) or n >= 2 and self.items[n - 2].kind in {"adverb", "date"} and self.items[n - 2].value != "bracket"):
            cur.objects.append(g)
            return
        listed = comma or previous is not None and previous.kind == "conj"
        if self.lex.head_first and listed and cur.kind == "red" and cur.verb is not None and cur.verb.passive and n + 1 < len(self.items) \
                and (nxt := self.items[n + 1].verb) is not None and not nxt.finite and "pp" in nxt.tags:
            self.cur = self.open("main", None, g)  # a headline's list: "three killed, two others reported missing"
            return
        if comma and not cur.objects and cur.verb is not None and self.last_adjunct() is not None:
            adjunct = self.last_adjunct()
            assert adjunct is not None
            self.append_apposition(adjunct, g)
            return
        cur.objects.append(g)

    def last_adjunct(self) -> Group | None:
        return self.cur.adjuncts[-1] if self.cur.adjuncts else None

    def is_fronted_subject(self, item: Item, n: int) -> bool:
        return False

    def new_clause(self, g: Group, previous: Item | None) -> None:
        """A group that is the subject of the verb after it, while the clause has a verb: another clause begins."""
        cur = self.cur
        verb = cur.verb
        cue = verb is not None and any(p.use == "cue" or p.frames and any(f.complement for f in p.frames) for p in verb.patterns)
        direct = previous is None or previous.kind in {"verb", "group", "adverb", "date"}
        if cue and not cur.objects and (direct or previous is not None and previous.kind in {"quote"}):
            self.cur = self.open("comp", cur, g)
        elif direct and previous is not None and previous.kind == "verb" and verb is not None and not any(p.frames for p in verb.patterns):
            self.cur = self.open("comp", cur, g)
        elif direct and previous is not None and previous.kind == "group" and cur.verb is not None and not cue:
            # "the men soldiers killed": a relative without its pronoun
            c = self.open("rel", cur, g)
            c.object_gap = previous.group
            self.cur = c
        else:
            base = self.enclosing(cur)
            c = self.open(base.kind if base.kind in {"comp"} else "main", base.parent if base.kind == "comp" else None, g)
            c.previous = cur
            self.cur = c

    def enclosing(self, c: Clause) -> Clause:
        while c.kind in {"rel", "part", "red", "inf", "sub"} and c.parent is not None:
            c = c.parent
        return c

    def on_verb(self, item: Item, n: int) -> None:
        v = item.verb
        assert v is not None
        previous = self.before(n)
        in_gap = self.cur.kind == "rel" and self.cur.object_gap is not None and self.cur.verb is None and self.cur.subject is not None
        reduced = not in_gap and _reduced(self.items, n, self.lex)
        if v.infinitive:
            marker = previous.value if previous is not None and previous.kind == "prep" else ""
            kind = self.lex.infinitive_markers.get(marker, "")
            c = self.open("part" if kind == "asserted" else "inf", self.cur, self.cur.subject, marker=marker if self.lex.head_first else "")
            c.subject_shared = True
            if self.cur.objects and self.cur.verb is not None and any(p.use == "cue" and p.value == "demand" for p in self.cur.verb.patterns):
                c.subject = self.cur.objects[0]
            if self.lex.head_first and self.cur.objects and self.cur.verb is not None and not self.cur.verb.passive and any(
                    f.complement for p in self.cur.verb.patterns for f in p.frames):
                c.subject = self.cur.objects[0]
            elif self.lex.head_first and self.cur.verb is not None and not self.cur.objects and self.cur.adjuncts and any(
                    f.complement == "alleged" and f.preps.get(self.cur.adjuncts[-1].prep) == "target" for p in self.cur.verb.patterns for f in p.frames):
                c.subject = self.cur.adjuncts[-1]
            c.verb = v
            self.cur = c
            return
        if self.lex.head_first and self.goes_on(v, previous, n):
            v.finite, v.perfect = True, True
            if self.cur.kind == "inf":
                c = self.open("inf", self.cur.parent, self.cur.subject, marker=self.cur.marker)
                c.previous, c.subject_shared, c.verb = self.cur, True, v
                v.finite, v.infinitive = False, True
                self.cur = c
                return
            self.finite(v, previous, n)
            return
        if not v.finite or reduced:
            self.nonfinite(v, previous, n, reduced)
            return
        self.finite(v, previous, n)

    def goes_on(self, v: Verb, previous: Item | None, n: int) -> bool:
        """A participle that shares the auxiliary before it: "have searched houses and arrested six"."""
        if v.finite or v.passive or "pp" not in v.tags or previous is None or previous.kind not in {"conj", "comma"}:
            return False
        c: Clause | None = self.cur
        while c is not None and c.kind in {"part", "red", "rel"} and c.parent is not None:
            c = c.parent
        if c is None or c.verb is None or not c.verb.perfect or c.verb.passive or not (self.object_follows(n) or v.patterns and v.patterns[0].rest):
            return False
        self.cur = c
        return True

    def before(self, n: int) -> Item | None:
        k = n - 1
        while k >= 0 and (self.items[k].kind in {"adverb", "quote", "date"} or self.items[k].value == "bracket"
                          or self.items[k].kind in {"open", "close"}):
            k -= 1
        return self.items[k] if k >= 0 else None

    def nonfinite(self, v, previous: Item | None, n: int, reduced: bool) -> None:  # type: ignore[no-untyped-def]
        """A participle: with the noun before it, or after a comma with the subject of the clause."""
        cur = self.cur
        gerund = "ger" in v.tags and "pp" not in v.tags
        if not gerund:
            v.passive = v.lemma not in self.lex.be_verbs or bool(v.patterns and v.patterns[0].rest)
        if gerund and v.passive is False and previous is not None and previous.kind == "prep":
            accused = cur.verb is not None and cur.objects and any(f.complement == "alleged" for p in cur.verb.patterns for f in p.frames)
            subject = (cur.objects[0] if accused and not cur.verb.passive else cur.subject) or self.main(cur).subject  # type: ignore[union-attr]
            c = self.open("part", cur, subject, marker=previous.value)
            c.subject_shared = True
        elif previous is None or previous.kind == "sub":
            if cur.kind == "sub" and cur.verb is None:
                cur.verb = v
                cur.subject = cur.subject or (self.main(cur).subject if cur.parent is not None else None)
                cur.subject_shared = True
                return
            c = self.open("part", cur)
            c.marker = "front"
        elif gerund and previous.kind == "group" and previous.group is not None and "belonging" in self.lex.prep_class.get(
                (previous.group.parent_coord or previous.group).prep, ()) and cur.verb is not None:
            c = self.open("part", cur, previous.group.parent_coord or previous.group, marker="with")
        elif previous.kind == "group" and not (gerund and cur.verb is not None and cur.objects == [] and previous.group is not None
                                               and previous.group.prep):
            head = self.head_of(previous.group)
            if self.lex.head_first and previous.group is not None and previous.group.number is not None and previous.group.host is not None:
                head = previous.group  # "on the enemy's side, fifteen killed"
            if self.lex.head_first and previous.group is not None and previous.group.triggers and any(p.use == "light" for p in v.patterns):
                head = previous.group  # "the lifting of the blockade imposed by X"
            c = self.open("red" if not gerund else "part", cur, head)
        elif previous.kind in {"comma", "conj", "group"}:
            if gerund:
                subject = self.main_subject(cur)
                if previous.kind == "conj" and cur.kind == "part":
                    subject = cur.subject
                c = self.open("part", cur if cur.kind != "part" else cur.parent, subject)
                c.subject_shared = True
            else:
                shared = cur.verb is not None and cur.verb.passive
                near = self.chain_head(n)
                if self.lex.head_first and near is not None and near.classes == {"place"} and cur.verb is None and cur.subject is not None:
                    near = cur.subject
                if self.lex.head_first and previous.kind == "comma" and any(
                        p.use == "light" or p.value == "allege" or any(f.fold == "claim" for f in p.frames) for p in v.patterns):
                    event = next((g for g in reversed(self.s.groups) if g.triggers), None)  # "the attack on the camp of X, claimed by Y"
                    near, shared = (event, False) if event is not None else (near, shared)
                subject = cur.subject if shared else (near or cur.subject)
                c = self.open("red", cur, subject)
                c.subject_shared = shared
        else:
            c = self.open("part", cur, cur.subject or self.main_subject(cur))
            c.subject_shared = True
        c.verb = v
        self.cur = c

    def head_of(self, g: Group | None) -> Group | None:
        """Of an "of" chain the first group ("mortar rounds fired", "men of X accused"); of an apposition what it explains."""
        if g is not None and g.host is not None:
            return g.host
        while g is not None and g.prep:
            owner = next((i.group for i in self.items if i.group is not None and i.group.of is g), None)
            if owner is None:
                break
            g = owner
        return g.parent_coord or g if g is not None else None

    def main_subject(self, c: Clause) -> Group | None:
        while c.subject is None and c.parent is not None:
            c = c.parent
        return c.subject

    def finite(self, v, previous: Item | None, n: int) -> None:  # type: ignore[no-untyped-def]
        cur = self.cur
        if cur.verb is None:
            cur.verb = v
            return
        coordinated = previous is not None and previous.kind in {"conj", "comma"}
        target = cur
        if coordinated and cur.kind == "inf" and cur.verb is not None and cur.verb.perfect and v.ambiguous:
            c2 = self.open("inf", cur.parent, cur.subject)  # "claimed to have captured the town and killed ten"
            c2.previous, c2.subject_shared, c2.verb, v.perfect = cur, True, v, True
            self.cur = c2
            return
        said = cur.parent if cur.kind == "red" else None
        if not coordinated and said is not None and said.verb is not None and cur.subject in said.objects \
                and any(p.use == "cue" and p.value == "say" for p in said.verb.patterns):
            said.objects.remove(cur.subject)  # "police say thirty worshippers abducted in May are being held"
            c2 = self.open("comp", said, cur.subject)
            c2.verb = v
            self.cur = c2
            return
        if previous is not None and previous.kind == "comma" and self.speaker_follows(v, n):
            told = self.open("main", None)
            told.previous, told.subject_shared, told.verb = cur, True, v
            self.cur = told
            return
        if not coordinated or previous is not None and previous.kind == "comma":
            # close what stands between a subject and its verb
            c: Clause | None = cur
            while c is not None and c.verb is not None and c.kind != "main":
                c = c.parent
            if c is not None and c.verb is None and c.subject is not None:
                c.verb = v
                self.cur = c
                return
        while target.kind in {"part", "red", "inf"} and target.parent is not None:
            target = target.parent
        if self.lex.head_first and target.kind == "rel" and coordinated and previous is not None and previous.kind == "conj" and n >= 2 \
                and self.items[n - 2].kind == "comma" and target.parent is not None and target.parent.verb is not None:
            target = target.parent  # "the attack that hit X, and says that ...": back to the main clause
        if target.kind == "rel" and target.comma and previous is not None and previous.kind == "comma" and target.parent is not None:
            target = target.parent
        if not coordinated and previous is not None and previous.kind == "group" and previous.group is not None:
            subject, shared = self.head_of(previous.group), False
            if target.verb is not None and any(p.use == "cue" for p in target.verb.patterns):
                c2 = self.open("comp", target, subject)
            else:
                c2 = self.open("main", None, subject)
                c2.previous = target
        else:
            shared = True
            c2 = self.open(target.kind if target.kind in {"comp", "rel", "sub"} else "main", target.parent, target.subject, marker=target.marker)
            c2.previous, c2.object_gap = target, target.object_gap
            if v.ambiguous and target.verb is not None and target.verb.passive and not self.object_follows(n):
                v.passive = True
        c2.subject_shared = shared
        c2.verb = v
        self.cur = c2

    def speaker_follows(self, v: Verb, n: int) -> bool:
        """"..., announces the ministry": a verb of speech with its subject behind it, at the end."""
        if not any(p.use == "cue" and p.value == "say" for p in v.patterns) or not self.object_follows(n):
            return False
        k = next(m for m in range(n + 1, len(self.items)) if self.items[m].group is not None)
        g = self.items[k].group
        rest = [i.kind for i in self.items[k + 1:]]
        return g is not None and not g.triggers and bool(g.classes & {"person", "armed", "actor", "group", "government", "local", "igo"}) \
            and "verb" not in rest and "comp" not in rest

    def object_follows(self, n: int) -> bool:
        k = n + 1
        while k < len(self.items) and self.items[k].kind in {"adverb", "quote"}:
            k += 1
        return k < len(self.items) and self.items[k].kind == "group" and not (self.items[k].group and self.items[k].group.prep)  # type: ignore[union-attr]

    def on_comma(self, item: Item, n: int) -> None:
        cur = self.cur
        nxt = self.items[n + 1] if n + 1 < len(self.items) else None
        if cur.kind == "sub" and cur.parent is None and cur.verb is not None:
            # "When the attack began, ..." : the main clause follows
            if nxt is not None and nxt.kind == "group" and _subject_of_next(self.items, n + 1, self.lex):
                c = self.open("main", None)
                c.previous = cur
                cur.parent = c
                self.cur = c
        elif (cur := self.front_of(cur)).kind == "part" and cur.marker == "front" and cur.subject is None and nxt is not None \
                and nxt.kind == "group":
            c = cur.parent or self.open("main", None)
            self.cur = c
            cur.subject_shared = True
        elif cur.kind == "rel" and cur.comma and cur.verb is not None and cur.parent is not None and cur.parent.verb is None:
            self.cur = cur.parent

    def invert(self) -> None:
        """Where a language puts the subject after the verb: "..., said the army", "the men that hired the group"."""
        for c in self.clauses:
            v = c.verb
            above = c.parent.verb if c.parent is not None else None
            if v is not None and c.kind == "inf" and not v.passive and not c.objects and above is not None and above.passive and c.parent is not None:
                agents = [a for a in c.adjuncts if "agent" in self.lex.prep_class.get(a.prep, ())]
                c.parent.adjuncts += agents  # "ordered to leave by X"
                c.adjuncts = [a for a in c.adjuncts if a not in agents]
            if v is None or not c.objects or v.passive or not v.finite:
                continue
            first = c.objects[0]
            before = self.items[first.item - 1] if first.item > 0 else None
            if before is None or before.kind not in {"verb", "adverb", "date"} or first.weak:
                continue
            if c.kind == "rel" and c.subject is None and (c.object_gap is not None or c.marker == "place"):
                c.subject = c.objects.pop(0)
                continue
            said = any(p.use == "cue" and p.value == "say" for p in v.patterns) and not any(x.parent is c for x in self.clauses)
            if said and c.kind == "main" and c.order > 0 and (c.subject_shared or c.subject is None) and first.classes & {
                    "actor", "armed", "person", "group", "government", "local", "polity", "igo", "media", "it", "unknown", "unit"}:
                c.subject, c.subject_shared, c.aside = c.objects.pop(0), False, True

    def front_of(self, c: Clause) -> Clause:
        """The participle at the front of a sentence that an infinitive depends on ("accused of having led")."""
        top = c
        while self.lex.head_first and top.kind in {"inf", "part"} and top.marker != "front" and top.parent is not None:
            top = top.parent
        return top if top.kind == "part" and top.marker == "front" else c

    def shared_object(self, c: Clause) -> list[Group]:
        """"shot and killed a trader": what the second verb has for object is the first one's too."""
        n = next((k for k, i in enumerate(self.items) if i.verb is c.verb), len(self.items))
        if c.objects or n + 2 >= len(self.items) or self.items[n + 1].kind != "conj" or self.items[n + 2].kind != "verb":
            return []
        return next((x.objects for x in self.clauses if x.verb is self.items[n + 2].verb and not x.verb.passive), [])  # type: ignore[union-attr]

    def append_apposition(self, host: Group, g: Group) -> None:
        """Note that g says more of host."""
        host.appositions.append(g)
        g.host = host

    def finish(self) -> None:
        """Participles at the front take the subject of the clause they open; verbs without finite form in headlines are passive."""
        self.invert()
        for c in self.clauses:
            if c.kind == "part" and c.marker == "front" and c.subject is None and c.parent is not None:
                c.subject = c.parent.subject
            if c.kind == "inf" and c.subject is None and c.parent is not None:
                c.subject = c.parent.subject
            if self.lex.head_first and c.kind == "part" and c.subject is None and c.marker in self.lex.infinitive_markers:
                after = next((x for x in self.clauses if x.order > c.order and x.kind == "main" and x.subject is not None), None)
                c.subject = c.parent.subject if c.parent is not None and c.parent.subject is not None else after.subject if after is not None else None
            v = c.verb
            if v is not None and v.ambiguous and not c.objects and c.previous is not None and c.previous.verb is not None and c.previous.verb.passive \
                    and c.subject is not None and not c.subject_shared and not any(p.use == "cue" for p in v.patterns) \
                    and any(f.object not in {"", "none"} for p in v.patterns for f in p.frames):
                v.passive = True  # "four were killed and two vehicles seized"
            if v is not None and v.ambiguous and not v.passive and v.finite:
                objects = [o for o in c.objects if not (0 < o.item < len(self.items) and self.items[o.item - 1].kind == "comma")]
                shared = self.shared_object(c)
                if shared:
                    c.objects = objects = shared
                transitive = v.patterns and all(
                    f.object and "none" not in f.when.get("object", ()) for p in v.patterns for f in p.frames if p.use == "frame") \
                    and any(p.frames for p in v.patterns) and not any(p.rest or p.gap for p in v.patterns)
                agent = bool(c.adjuncts) and "agent" in self.lex.prep_class.get(c.adjuncts[0].prep, ()) and c.adjuncts[0].prep_start == v.end
                if any("with" in f.preps for p in v.patterns for f in p.frames) or any(p.use == "cue" for p in v.patterns) or any(x.parent is c and x.kind in {"inf", "comp"} for x in self.clauses):
                    transitive = False
                frames = [f for p in v.patterns for f in p.frames]
                if frames and c.subject is not None and c.subject.number is not None and not c.subject.classes - {"number", "dead", "injured"} \
                        and any(f.toll in {"dead", "injured"} for f in frames) and all(f.object == "target" for f in frames):
                    transitive = True  # "three peacekeepers dead, five injured"
                if self.headline and frames and not any(p.use == "cue" for p in v.patterns) and all(
                        f.object in {"target", "none"} and f.subject == "initiator" for f in frames) and not (
                        v.patterns[0].rest and any("none" in f.when.get("object", ()) for f in v.patterns[0].frames)):
                    transitive = True  # headlines tell what was done in the present; a bare past form is a participle
                if not objects and c.object_gap is None and (transitive or agent) and c.subject is not None and c.kind != "rel":
                    v.passive = True
