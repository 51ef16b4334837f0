"""What follows an event told only as an occasion ("in response to the attack on X of 2 March, ..."): its place and day, not the main event's."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..state import Clause, Sentence

OCCASIONS = {"motive", "after"}


def occasion_tail(c: Clause, s: Sentence, lex: Lexicon, far: bool = False) -> set[int]:
    """Identities of the groups and dates that hang on such a noun in a clause with a verb of its own; far: over commas, too."""
    out: set[int] = set()
    if c.verb is None:
        return out
    for g in (*c.adjuncts, *(c.objects if c.kind == "inf" else [])):
        kinds = lex.prep_class.get(g.prep, set())
        if g.triggers and g.item >= 0 and (not g.prep or OCCASIONS & kinds or far and "of" in kinds and g is not c.subject and (c.subject is None or c.subject.of is not g)):
            for n, item in enumerate(s.items[g.item + 1:], g.item + 1):
                following = s.items[n + 1] if far and n + 1 < len(s.items) else None
                if following is not None and (item.kind == "comma" and following.kind == "prep" or item.kind == "conj" and following.group is not None
                                              and id(following.group.parent_coord) in out):
                    continue
                if far and item.group is not None and id(item.group.parent_coord) in out:
                    out.add(id(item.group))
                    continue
                if item.kind not in {"group", "date", "prep", "open", "close"} and item.value != "bracket" \
                        or item.group is not None and not item.group.prep and item.value != "bracket":
                    break
                out |= {id(x) for x in (item.group, item.date) if x is not None}
    return out
