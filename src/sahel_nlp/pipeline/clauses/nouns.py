"""Where a noun group goes: subject, object, adjunct or apposition, or the subject of a new clause."""

from __future__ import annotations

from ..state import Clause, Group, Item
from .lookahead import next_item, subject_of_next
from .tree import ClauseTree


class NounPlacer:
    """Gives noun groups their place in the open clause."""

    def __init__(self, tree: ClauseTree) -> None:
        self.tree = tree
        self.s, self.items, self.lex = tree.s, tree.items, tree.lex

    def on_group(self, item: Item, n: int) -> None:
        g = item.group
        assert g is not None
        self.s.groups.append(g)
        if g.parent_coord is not None:
            if g.prep and g.parent_coord.prep != g.prep and "company" not in self.lex.prep_class.get(g.prep, ()):
                self.tree.cur.adjuncts.append(g)
            return
        if g.excluded:
            return
        if g.prep:
            (self.tree.ahead if self.tree.before_next_subject(n) else self.tree.cur.adjuncts).append(g)
            return
        cur = self.tree.cur
        previous = self.items[n - 1] if n else None
        comma = previous is not None and previous.kind == "comma"
        if previous is not None and previous.kind == "group" and previous.group is not None and previous.group.prep and previous.group.pronoun == "they" \
                and (cur.objects or cur.subject is not None and cur.verb is not None and (cur.verb.passive or cur.verb.ambiguous)):
            self.tree.append_apposition(cur.objects[-1] if cur.objects else cur.subject, g)  # type: ignore[arg-type]  # "nine men, among them the muezzin"
            return
        if self.lex.head_first and g.pronoun and g.role is not None and g.role.weak and g.of is not None and cur.verb is None and cur.subject is not None \
                and previous is not None and previous.kind == "group":
            self.tree.append_apposition(cur.subject, g)  # « cinq personnes tous membres d'une même famille ont été tuées »
            return
        next_subject = subject_of_next(self.items, n, self.lex)
        said = cur.verb is not None and not self.lex.head_first and (any(p.use == "cue" for p in cur.verb.patterns) or not previous or previous.kind != "verb")
        if next_subject and not said and cur.kind in {"inf", "part", "rel"} and cur.verb is not None and not cur.verb.passive \
                and not cur.objects and previous is not None and previous.kind in {"verb", "adverb", "date"} and self.waiting(cur):
            next_subject = False
        if next_subject and cur.kind in {"part", "red"} and cur.verb is not None and not cur.verb.passive and not cur.objects \
                and cur.parent is not None and cur.parent.verb is None and cur.parent.subject is not None:
            next_subject = False
        if next_subject and cur.verb is not None and previous is not None and previous.verb is cur.verb and not cur.verb.passive \
                and (cur.verb.finite or cur.kind == "inf" and cur.verb.perfect and not self.lex.head_first) \
                and not cur.objects and any(f.object in {"target", "place"} for p in cur.verb.patterns for f in p.frames) and not any(p.use == "cue" for p in cur.verb.patterns):
            next_subject = False  # "attacked Sebba and JNIM took the camp"
        if cur.verb is None:
            if comma and self.names_place(g, n):
                self.tree.append_apposition(cur.adjuncts[-1], g)
                return
            if comma and cur.subject is None and not next_subject and self.says_of_place(g, n):
                self.tree.append_apposition(self.tree.cur.adjuncts[-1], g)
                return
            if cur.subject is None or cur.subject_shared and next_subject:
                cur.subject, cur.subject_shared = g, False
            elif comma and cur.subject is not None and not next_subject:
                if self.unit_before_subject(cur.subject, g):
                    cur.subject = g
                else:
                    self.tree.append_apposition(cur.subject, g)
            elif next_subject and self.lex.head_first and previous is not None and previous.value == "but":
                self.tree.cur = self.tree.open("sub", cur, g)  # « le bilan, qui ..., alors que le convoi revenait, faisait état de ... »
            elif next_subject:
                if comma and cur.subject is not None and not cur.subject.prep and cur.kind in {"main"}:
                    self.tree.append_apposition(cur.subject, g)
                    if cur.subject.triggers or not (cur.subject.actors or cur.subject.role):
                        c = self.tree.open("main", None)
                        c.subject, c.previous = g, cur
                        self.tree.cur = c
                else:
                    cur.subject = g
            else:
                self.tree.append_apposition(cur.subject, g)
            return
        if next_subject:
            self.new_clause(g, previous)
            return
        if comma and not cur.objects and g.number is not None and g.of is not None and g.of.pronoun == "they" and cur.verb is not None and (cur.verb.passive or cur.verb.ambiguous) \
                and cur.subject is not None:
            self.tree.append_apposition(cur.subject, g)  # "13 civilians were killed, seven of them children"
            return
        if comma and not self.lex.head_first and not cur.objects and g.classes == {"number"} and cur.verb is not None and cur.verb.passive \
                and cur.subject is not None and cur.subject.number is not None and n + 1 < len(self.items) and self.items[n + 1].kind == "prep":
            cur.objects.append(g)  # "fifteen were killed in X, 16 in Y"
            return
        if cur.objects and comma and not (previous is not None and previous.kind == "conj"):
            unit = self.last_adjunct() if g.places and not (g.actors or g.role) else None
            capital = unit is not None and not self.lex.head_first and self.items[n - 2].group is unit and "locative" in self.lex.prep_class.get(unit.prep, ())  # "in the capital, X"
            near = unit if unit is not None and (unit.places or unit.unknown is not None or capital) and unit.start > cur.objects[-1].start else None
            self.tree.append_apposition(near or cur.objects[-1], g)  # "a camp at X, Y district": the district of X
            return
        if self.lex.head_first and comma and not cur.objects and cur.verb is not None and (
                any(not f.about_host for *_, fs in g.triggers for f in fs) or n >= 2 and self.items[n - 2].kind in {"adverb", "date"} and self.items[n - 2].value != "bracket"):
            cur.objects.append(g)
            return
        if self.lex.head_first and comma and not cur.objects and not cur.verb.passive and self.set_apart(n) and any(
                f.object in {"target", "initiator", "none"} for p in cur.verb.patterns for f in p.frames):
            cur.objects.append(g)  # "neutralised, 7 km from X, several terrorists"
            return
        listed = comma or previous is not None and previous.kind == "conj"
        if self.lex.head_first and listed and cur.verb is not None and "pp" in cur.verb.tags and (cur.verb.passive or not cur.verb.finite or not cur.objects):
            k = next_item(self.items, n)
            while k + 1 < len(self.items) and self.items[k].kind == "prep" and self.items[k + 1].kind == "group":
                k = next_item(self.items, k + 1)  # « treize éléments de X tués »
            nxt = self.items[k].verb if k < len(self.items) else None
            if nxt is not None and not nxt.finite and "pp" in nxt.tags and not any(p.use == "light" for p in nxt.patterns):
                told = self.tree.open("main", None, g)  # "three killed, two others reported missing"
                told.previous = cur if cur.verb.finite else cur.parent
                self.tree.cur = told
                return
            if not cur.verb.finite and cur.kind == "red" and g.classes & {"paper", "outlet"}:
                told = self.tree.open("main", None, g)  # "nine soldiers killed, and a message on the radio to say that ..."
                told.previous = cur
                self.tree.cur = told
                return
            if not cur.verb.finite and cur.subject is not None and cur.kind == "red" and not comma:
                cur.subject.coord.append(g)  # "two soldiers killed and a dozen wounded"
                g.parent_coord = cur.subject
                return
        if comma and not cur.objects and cur.verb is not None and self.last_adjunct() is not None:
            adjunct = self.last_adjunct()
            assert adjunct is not None
            self.tree.append_apposition(adjunct, g)
            return
        cur.objects.append(g)

    def waiting(self, c: Clause) -> bool:
        """Is there a subject above that has no verb yet ("said that gunmen who held up travellers were killed")?"""
        above = c.parent if self.lex.head_first else self.tree.main(c)
        while above is not None and above.kind not in {"main", "comp"} and above.verb is not None:
            above = above.parent
        return above is not None and above.verb is None and above.subject is not None

    def says_of_place(self, g: Group, n: int) -> bool:
        """"In Djibo, a stronghold of JNIM, soldiers killed ...": what the place is, and no subject."""
        before, near = self.items[n - 2].group if n > 1 else None, self.last_adjunct()
        if self.lex.head_first or before is None or near is None or not before.prep or not g.determiner or g.number is not None and not g.number.singular \
                or not (before.places or before.unknown is not None or before.place_word) \
                or not g.classes & {"area", "building", "place", "facility", "armed-facility", "other-noun"} or g.classes & {"person", "armed", "unit"}:
            return False
        k = n + 1
        while k < len(self.items) and (self.items[k].kind in {"prep", "adverb", "date", "quote"} or (o := self.items[k].group) is not None and (o.prep or o.parent_coord is not None)):
            k += 1
        return k + 1 < len(self.items) and self.items[k].kind == "comma" and self.items[k + 1].group is not None and subject_of_next(self.items, k + 1, self.lex)

    def names_place(self, g: Group, n: int) -> bool:
        """"An attack on the capital, Niamey, by gunmen": the name of the place told before the comma."""
        near = self.last_adjunct()
        return near is not None and not self.lex.head_first and n > 1 and self.items[n - 2].group is near and near.determiner in self.lex.definite and near.role is None \
            and not (near.places or near.unknown or near.actors or near.number or near.triggers) and bool(g.places) and not (g.determiner or g.role or g.prep) \
            and n + 1 < len(self.items) and self.items[n + 1].kind == "comma" and "locative" in self.lex.prep_class.get(near.prep, ())

    def set_apart(self, n: int) -> bool:
        """Does a comma right after the verb open what the comma before n closes?"""
        v = next((k for k in range(n - 1, -1, -1) if self.items[k].verb is self.tree.cur.verb), n)
        k = v + 1
        while k < n and self.items[k].kind in {"date", "adverb"}:
            k += 1
        between = self.items[k:n - 1]
        counted = self.items[n].group is not None and (self.items[n].group.number is not None or self.items[n].group.determiner in self.lex.singular)  # type: ignore[union-attr]
        apart = counted and any(i.kind == "comma" for i in between) and all(i.kind in {"comma", "prep", "date", "adverb"} or i.group is not None and i.group.prep for i in between)
        return k < n - 1 and self.items[k].kind == "comma" or apart  # « a intercepté à X, face au Niger, un camion »

    def unit_before_subject(self, place: Group, g: Group) -> bool:
        """"In Karma, Kollo department, Tillaberi region, a convoy carrying food was ...": the units say where, the people or things come then."""
        adjunct = self.last_adjunct()
        return adjunct is not None and not self.lex.head_first and "locative" in self.lex.prep_class.get(adjunct.prep, ()) and "place" in place.classes and place.role is None \
            and not place.actors and bool(g.role is not None and g.role.section != "facilities" or g.actors) and not g.place_word and not g.places

    def last_adjunct(self) -> Group | None:
        return self.tree.cur.adjuncts[-1] if self.tree.cur.adjuncts else None

    def new_clause(self, g: Group, previous: Item | None) -> None:
        """A group that is the subject of the verb after it, while the clause has a verb: another clause begins."""
        cur = self.tree.cur
        verb = cur.verb
        cue = verb is not None and any(p.use == "cue" or p.frames and any(f.complement for f in p.frames) for p in verb.patterns)
        direct = previous is None or previous.kind in {"verb", "group", "adverb", "date"}
        hearer = verb is not None and verb.cues("say") and previous is not None and cur.objects == [previous.group] and not self.lex.head_first  # "told AFP | ..."
        if cue and (not cur.objects or hearer) and (direct or previous is not None and previous.kind in {"quote"}):
            self.tree.cur = self.tree.open("comp", cur, g)
        elif direct and previous is not None and previous.kind == "verb" and verb is not None and not any(p.frames for p in verb.patterns):
            self.tree.cur = self.tree.open("comp", cur, g)
        elif direct and previous is not None and previous.kind == "group" and cur.verb is not None and not cue:
            # "the men soldiers killed": a relative without its pronoun
            c = self.tree.open("rel", cur, g)
            c.object_gap = previous.group
            self.tree.cur = c
        else:
            base = self.tree.enclosing(cur)
            if base.kind == "comp" and base.parent is not None and base.parent.verb is not None and previous is not None and previous.value == "but" \
                    and base.parent.verb.cues("deny"):
                base = base.parent  # "X denied that ..., but Y broke off relations"
            c = self.tree.open(base.kind if base.kind in {"comp"} else "main", base.parent if base.kind == "comp" else None, g)
            c.previous = cur
            self.tree.cur = c
