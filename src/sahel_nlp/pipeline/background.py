"""What bears on the events from outside their clause: sport and accidents, a communiqué's head, a line that names who did it. Used by `sahel_events`."""

from __future__ import annotations

from .actors import ActorResolver
from .found import ARMED_TYPES, Found
from .state import Group, Item, Reading, Sentence

ISSUERS = ARMED_TYPES | {"government", "state"}
HEAD_SENTENCES = 2  # a communiqué names its issuer in its first lines
LOOSE = {"sport", "film"}  # kinds of which one word may be chance


def about(reading: Reading, s: Sentence) -> set[str]:
    """Kinds of other news (sport, accident) that the words of a sentence tell of."""
    kinds = reading.other_news.get(s.number)
    if kinds is None:
        kinds = reading.other_news[s.number] = _about(reading, s)
    return kinds


def _about(reading: Reading, s: Sentence) -> set[str]:
    found: dict[str, set[str]] = {}
    reached = s.start
    for i, (length, kinds) in reading.lexicon.contexts.starting(reading.words, s.start, s.end).items():
        if i < reached:
            continue
        for kind in kinds:
            found.setdefault(kind, set()).add(" ".join(reading.words[i:i + length]))
        reached = i + length
    if "sport" in found and any(is_score(reading.words[i:i + 3]) and i + 3 not in reading.roles for i in range(s.start, s.end - 2)):
        found["sport"].add("2 - 1")
    return {kind for kind, words in found.items() if kind not in LOOSE or len(words) > 1}


def is_score(words: list[str]) -> bool:
    """"2 - 1"."""
    return words[1] in {"-", "–"} and all(len(w) == 1 and w.isdigit() for w in words[::2])


def issuer(reading: Reading, s: Sentence, actors: ActorResolver) -> list[str]:
    """Who issued the text, when the sentence is (or begins with) the head of a communiqué: "GENERAL STAFF - Ouagadougou."."""
    if s.number > HEAD_SENTENCES:
        return []
    head: list[Item] = []
    for item in s.items:
        if item.kind == "stop" and any("document" in _kinds(reading, h.start, h.end) for h in head):
            break
        head.append(item)
    if not head or any(i.kind == "verb" for i in head):
        return []
    if not any("document" in _kinds(reading, i.start, i.end) for i in head):
        return []
    groups = [i.group for i in head if i.group is not None]
    saved = actors.context.country
    actors.context.country = _country(reading, s) or saved
    try:
        for g in groups:
            found = actors.resolve(g, False)
            ids = [i for i in found.ids if i in reading.knowledge.actors and reading.knowledge.actors[i].type in ISSUERS]
            if ids:
                return ids[:1]
    finally:
        actors.context.country = saved
    return []


def _country(reading: Reading, s: Sentence) -> str:
    for g in s.groups:
        for p in g.places:
            for i in p.candidates[:1]:
                if i in reading.knowledge.places:
                    return reading.knowledge.places[i].country
    return ""


def _kinds(reading: Reading, start: int, end: int) -> set[str]:
    out: set[str] = set()
    for i in range(start, end):
        hit = reading.lexicon.document_words.at(reading.words, i, end)
        if hit is not None:
            out.update(hit[1])
    return out


def perpetrator(reading: Reading, s: Sentence, actors: ActorResolver) -> tuple[Found, str] | None:
    """(who did it, the words that say so) of a line such as "Likely perpetrator: ISGS."."""
    for i in range(s.start, min(s.start + 3, s.end)):
        hit = reading.lexicon.document_words.at(reading.words, i, s.end)
        if hit is None or "perpetrator" not in hit[1]:
            continue
        if any(x.verb is not None and x.verb.patterns for x in s.items):
            return None  # "the culprits were arrested by police"
        groups: list[Group] = [x.group for x in s.items if x.group is not None and x.start >= i + hit[0]]
        for g in groups:
            found = actors.resolve(g, False)
            if found.ids:
                return found, " ".join(reading.words[i:i + hit[0]])
    return None
