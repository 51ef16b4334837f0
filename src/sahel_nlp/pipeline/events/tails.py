"""What follows an event told only as an occasion ("in response to the attack on X of 2 March, ..."): its place and day, not the main event's."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..state import Clause, Sentence

OCCASIONS = {"motive", "after"}


def occasion_tail(c: Clause, s: Sentence, lex: Lexicon) -> set[int]:
    """Identities of the groups and dates that hang on such a noun in a clause with a verb of its own."""
    out: set[int] = set()
    if c.verb is None:
        return out
    for g in (*c.adjuncts, *(c.objects if c.kind == "inf" else [])):
        if g.triggers and g.item >= 0 and (not g.prep or OCCASIONS & lex.prep_class.get(g.prep, set())):
            for item in s.items[g.item + 1:]:
                if item.kind not in {"group", "date", "prep", "open", "close"} and item.value != "bracket" \
                        or item.group is not None and not item.group.prep and item.value != "bracket":
                    break
                out |= {id(x) for x in (item.group, item.date) if x is not None}
    return out
