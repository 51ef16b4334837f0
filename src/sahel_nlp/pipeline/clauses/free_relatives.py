"""Events behind a free relative: "in what the army said was an attack by X" is an attack, as the army says."""

from __future__ import annotations

from ..state import Item, Reading, Sentence


def join_free_relatives(s: Sentence, r: Reading) -> None:
    """The words between "what" and the noun of an event leave the row; the noun keeps who says so."""
    for n, item in enumerate(s.items):
        if item.group is None or item.end - item.start != 1 or r.words[item.start] not in r.lexicon.free_relatives:
            continue
        k = noun_told(s.items, n, r)
        told = s.items[k].group if k else None
        if told is None:
            continue
        told.teller = s.items[n + 1].group
        told.prep, told.prep_start = item.group.prep, item.group.prep_start
        for x in s.items[n:k]:
            x.kind, x.group, x.verb, x.value = "adverb", None, None, "bracket"


def noun_told(items: list[Item], n: int, r: Reading) -> int:
    """Where the noun of the event stands that "what" at n is said or seems to be, or 0."""
    lex = r.lexicon
    k = n + 1
    speaker = items[k].group if k < len(items) else None
    if speaker is not None and (speaker.prep or speaker.triggers):
        return 0
    k += speaker is not None
    v = items[k].verb if k < len(items) else None
    if v is None or v.negated or not (v.cues("say", "allege", "hypothetical") or v.lemma in lex.naming if speaker is not None else v.lemma in lex.seeming):
        return 0
    k += 1
    while k < len(items) and (items[k].kind in {"adverb", "quote", "prep"} or (be := items[k].verb) is not None and r.words[be.main] in lex.be):
        k += 1
    g = items[k].group if k < len(items) else None
    return k if g is not None and g.triggers and not any(i.kind == "prep" and i.value not in lex.as_what for i in items[n + 1:k]) else 0
