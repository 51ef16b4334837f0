"""What stands around an item of the row: does a verb follow that needs it as subject, is a past form a participle?"""

from __future__ import annotations

from ..lexicon import Lexicon
from ..state import Item, Verb


def next_item(items: list[Item], n: int, skip: tuple[str, ...] = ("adverb", "quote", "bracket")) -> int:
    n += 1
    while n < len(items) and (items[n].kind in skip or items[n].value == "bracket" or items[n].kind in {"open", "close"}):
        n += 1
    return n


def is_of(prep: str, lex: Lexicon) -> bool:
    return "of" in lex.prep_class.get(prep, ())


def subject_of_next(items: list[Item], q: int, lex: Lexicon) -> bool:
    """Is the group at q followed, prepositional groups aside, by a finite verb?"""
    k = q + 1
    while k < len(items):
        item = items[k]
        if item.kind in {"adverb", "date", "quote", "open", "close"} or item.value == "bracket":
            k += 1
            continue
        if item.kind == "verb":
            return item.verb is not None and item.verb.finite and not is_reduced(items, k, lex) and not speaker_behind(items, k, lex)
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


def speaker_behind(items: list[Item], n: int, lex: Lexicon, told: bool = False) -> bool:
    """A verb of speech at the end of what is said, its subject behind it: "..., explained the colonel", "... », dit-elle"."""
    v, before = items[n].verb, items[n - 1] if n else None
    if v is None or not v.cues("say") or v.lemma in lex.addressing and before is not None and before.kind == "comma" and n > 1 and items[n - 2].group is not None:
        return False
    k = next_item(items, n, ("adverb", "quote", "bracket", "date"))
    g = items[k].group if k < len(items) else None
    if g is None or g.prep:
        return False
    if g.pronoun and items[k].start == items[n].end and g.end - g.start == 1 and lex.enclitics:
        return True
    rest = items[k + 1:next((m for m in range(k + 1, len(items)) if items[m].kind == "rel"), len(items))]
    apart = before is not None and (before.kind in {"comma", "quote"} or told and before.group is not None and bool(before.group.prep))
    return apart and not g.triggers and not any(i.kind == "comp" or i.verb is not None and i.verb.finite for i in rest) and bool(
        g.classes & {"person", "armed", "actor", "group", "government", "local", "igo", "unknown", "media"})


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


def verb_before(items: list[Item], n: int, finite: bool = False) -> bool:
    """Has the clause that the group stands in a verb already?"""
    for k in range(n - 1, -1, -1):
        v = items[k].verb
        if v is not None and not v.finite and "ger" in v.tags and k and (subject := items[k - 1].group) is not None and not subject.prep:
            continue  # "jihadists riding trucks and motorbikes attacked": the subject's participle
        if v is not None and (not finite or v.finite):
            return True
        if items[k].kind in {"stop", "end", "comp", "rel", "sub"}:
            return False
    return False


def takes_claim(v: Verb, lex: Lexicon) -> bool:
    """"Rejected claims by X": the agent is that of the noun in the verb's pattern."""
    return bool(v.patterns) and any(w in lex.cue_nouns for w in v.patterns[0].rest)


def told_of(items: list[Item], n: int, lex: Lexicon) -> bool:
    """"A raid that residents said left 12 dead": a verb of speech between "that" with its own subject and the verb of what it speaks of."""
    v = items[n].verb
    if lex.head_first or v is None or not v.cues("say") or n < 2 or n + 1 >= len(items) or items[n - 1].group is None or items[n - 1].group.prep:  # type: ignore[union-attr]
        return False
    behind = items[n + 1].verb
    return items[n - 2].kind in {"comp", "rel"} and behind is not None and behind.finite


def is_reduced(items: list[Item], n: int, lex: Lexicon) -> bool:
    """A past form after a noun that is a participle ("a mine laid by ISSP blew up"), not the clause's verb."""
    v = items[n].verb
    if v is None or not v.ambiguous or told_of(items, n, lex):
        return False
    k = n + 1
    while k < len(items) and items[k].kind in {"adverb", "quote"}:
        k += 1
    nxt = items[k] if k < len(items) else None
    means = k + 1 < len(items) and (deed := items[k + 1].verb) is not None and "ger" in deed.tags  # "imposed a blockade by sealing off the roads"
    told = items[n - 1].group if n else None
    k = n - 1
    while not lex.head_first and told is not None and not told.triggers and told.prep and k > 1 and (above := items[k - 2].group) is not None:
        k, told = k - 2, above  # "in attacks on villages in X blamed on Y"
    if not lex.head_first and told is not None and told.triggers and told.prep and nxt is not None and nxt.kind == "prep" and v.lemma in lex.pin and nxt.value in {t[-1] for t in lex.attributed}:
        return True  # "killed in an attack blamed on X"
    asked = next((i for i in reversed(items[:n]) if i.kind in {"verb", "comp", "conj"}), None)
    if not lex.head_first and asked is not None and asked.verb is not None and any(f.complement == "planned" for p in asked.verb.patterns for f in p.frames) \
            and not (nxt is not None and nxt.kind == "group") and any(i.group is not None and i.group.triggers for i in items[:n] if i.start > asked.start):
        return True  # "demand the release of a leader detained since Friday"
    if nxt is not None and nxt.kind == "group" and nxt.group is not None and not nxt.group.prep:
        return v.lemma in lex.bearing and bool(nxt.group.person_name or nxt.group.unknown or nxt.group.actors) and nxt.group.role is None \
            and any(i.verb is not None for i in items[:n])  # "killed a leader named X"
    if nxt is not None and nxt.kind == "verb" and nxt.verb is not None and nxt.verb.infinitive and any(p.use == "cue" for p in v.patterns) \
            and not ("ger" in nxt.verb.tags and _later_finite(items, n)):
        return False  # "claimed to have captured the town, emptied the armoury ..."
    if nxt is not None and nxt.kind == "prep" and "agent" in lex.prep_class.get(nxt.value, ()):
        return not takes_claim(v, lex) and not means
    who = next((i for i in reversed(items[:n]) if i.kind != "adverb"), None)
    return not (who is not None and who.kind == "rel") and _later_finite(items, n)  # but "X, who fled, said": the relative's own verb


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
            before = next(i for i in reversed(items[:k]) if i.kind not in {"adverb", "date"})
            if before.kind == "group" and before.group is not None and not before.group.prep and before.group.item != n:
                aim = items[k - 2].verb if k - 2 > n else None
                return aim is not None and aim.infinitive and item.verb.passive  # "soldiers sent to guard the bridge were killed"
            aside = items[k - 1].kind == "comma" and items[n - 1].kind != "comma" or any(i.verb is not None and i.verb.infinitive for i in items[n + 1:k])
            if aside and _wants_object(items, k):
                continue
            return True
    return False


def _wants_object(items: list[Item], k: int) -> bool:
    """A past form that could be a participle and has no object where its frames want one: "called for the release of X, held since July"."""
    v, after = items[k].verb, items[k + 1] if k + 1 < len(items) else None
    if v is None or not v.ambiguous or not v.patterns or v.patterns[0].rest or after is not None and after.group is not None and not after.group.prep:
        return False
    frames = [f for p in v.patterns if not p.rest for f in p.frames]
    return bool(frames) and all(f.object not in {"", "none"} for f in frames)
