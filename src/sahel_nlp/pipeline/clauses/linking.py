"""Noun groups that belong together: brackets, "of" complements, exclusion ("X, not Y"); lists are joined in lists.py."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..state import Group, Item, Sentence
from .lists import coordinate
from .lookahead import is_of, verb_before

PARTIES = {"armed", "actor", "unit", "group", "government"}  # classes of groups that can be a side


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
    _before_its_noun(items)
    _brackets(items)
    _around_bracket(items)
    coordinate(items, lex)
    _complements(items, lex)
    _siding(items, lex)
    _sites(items)


def _sites(items: list[Item]) -> None:
    """"The villages of X and Y", "the people of X and Y": the second name goes with the first, not with the noun before."""
    for item in items:
        g = item.group
        if g is None or g.of is None or not g.coord or not (g.place_word or g.role is not None and g.role.section == "people"):
            continue
        names = [g.of, *g.coord]
        if all(_is_name(m, bool(g.place_word)) for m in names) and not any(m.prep or m.determiner for m in g.coord):
            g.of.coord, g.of.mode, g.coord = g.coord, g.mode, []
            for m in g.of.coord:
                m.parent_coord = g.of


def _is_name(m: Group, unknown: bool) -> bool:
    """A place's name and nothing more; unknown: also one that is not known."""
    return not (m.role or m.actors or m.countries or m.number) and (bool(m.places) or unknown and m.unknown is not None and not m.person_name)


def _before_its_noun(items: list[Item]) -> None:
    """"(JNIM) fighters attacked": a name in a bracket that stands right before its noun, and after no other, belongs to it."""
    for n, opened in enumerate(items):
        if opened.kind != "open" or n and items[n - 1].group is not None:
            continue
        k = next((k for k in range(n + 1, len(items)) if items[k].kind == "close"), len(items))
        g = items[k + 1].group if k + 1 < len(items) else None
        names = [i.group for i in items[n + 1:k] if i.group is not None]
        if g is None or items[k].end != items[k + 1].start or g.role is None or g.role.kind != "armed" or g.actors or g.determiner or g.prep or not names \
                or not all(name.actors and not name.places for name in names) or any(i.group is None and i.kind != "conj" for i in items[n + 1:k]):
            continue
        g.actors, g.coord = names[0].actors, names[1:]
        g.mode = "any" if any(i.value == "or" for i in items[n + 1:k]) else g.mode
        for i in items[n + 1:k]:
            i.group, i.kind, i.value = None, "adverb", "bracket"
        for other in g.coord:
            other.parent_coord = g


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
        while start > 1 and items[start - 1].kind == "quote":
            start -= 1
        host = items[start - 1].group if start else None
        if host is None or host.places or items[n].start != items[n - 1].end or host.unknown is not None and any(b.places for b in host.bracket):
            continue
        if host.role is not None and host.role.section == g.role.section == "people" and host.role.kind == g.role.kind and host.role.actor:
            host.end = g.end  # "dozo (Dambe) militiamen"
            items[n].group, items[n].kind, items[n].value = None, "adverb", "bracket"
            continue
        if host.role is not None or not (host.actors or host.unknown or host.countries and host.number is not None):
            continue
        host.role, host.role_start, host.end = g.role, g.role_start, g.end
        host.roles += g.roles
        host.triggers += g.triggers
        host.classes |= g.classes - {"unknown"}
        items[n].group, items[n].kind, items[n].value = None, "adverb", "bracket"


def _complements(items: list[Item], lex: Lexicon) -> None:
    """"members of X", "five of its fighters": the group after "of" belongs to the one before."""
    for n, item in enumerate(items):
        g = item.group
        if lex.head_first and g is not None and n > 3 and (told := _told_between(items, n, g, lex)) is not None:
            told.of, g.prep, g.prep_start = g, g.prep or lex.prep_name(g.determiner), g.start
            continue
        if g is None or not g.prep or n < 2:
            continue
        origin = "origin" in lex.prep_class.get(g.prep, ()) and (not verb_before(items, n) or bool(g.actors) and g.role is None)
        belonging = "belonging" in lex.prep_class.get(g.prep, ())
        members = "members" in lex.prep_class.get(g.prep, ())
        allegiance = "allegiance" in lex.prep_class.get(g.prep, ())
        if "company" in lex.prep_class.get(g.prep, ()):
            _join_company(items, n, g)
            continue
        if not is_of(g.prep, lex) and not origin and not belonging and not members and not allegiance:
            continue
        k = n - 1
        while k >= 0 and items[k].kind in {"prep", "quote"}:
            k -= 1
        while k >= 0 and item.value != "bracket" and (items[k].value == "bracket" or items[k].kind in {"open", "close"}):
            k -= 1
        if lex.head_first and k > 0 and (v := items[k].verb) is not None and not v.finite and "pp" in v.tags and not v.patterns and v.lemma not in lex.be_verbs:
            k -= 1  # "the hasty departure of X", the adjective a participle
        if k >= 0 and items[k].group is not None:
            owner = items[k].group
            assert owner is not None
            if origin and (owner.role is None or owner.role.section != "people"):
                continue
            if members:
                if owner.role is not None and not owner.actors and (g.actors or " " in g.prep and g.classes & {"armed", "actor"}):
                    owner.of = g  # "men believed to be jihadists"
                continue
            if allegiance and (owner.role is None or owner.role.kind not in {"armed", "unit", "vehicle", "facility"} and "members" not in owner.classes):
                continue
            if belonging and not allegiance and not origin and (owner.role is None or not owner.role.weak):
                continue
            if (owner.places or owner.unknown) and owner.prep and not owner.role and not owner.place_word and not owner.actors and g.role is not None and g.role.section == "people":
                continue  # "the kidnapping near X of two men": no men of X
            if is_of(g.prep, lex) and lex.head_first and (told := _before_agent(items, k, owner, g, lex)) is not None:
                owner = told
            if owner.of is None:
                owner.of = g
                if "loss" in owner.classes and g.classes & {"place", "facility", "vehicle", "goods"} and not g.classes & {"person", "armed", "actor"} and owner.number is None:
                    owner.classes -= {"dead", "violence"}  # « la perte de son camp »
                if owner.place_word and owner.places and not owner.actors and _is_name(g, True):  # "the Mopti village of X": where X lies
                    named = Group(owner.start, owner.end)
                    named.places = owner.places
                    g.bracket.append(named)
                    owner.places = []
                if owner.role is not None and owner.role.kind == "vehicle" and "civil" in g.classes and "armed" not in g.classes:
                    owner.classes.add("civil-vehicle")  # "vehicles belonging to an NGO"


def _siding(items: list[Item], lex: Lexicon) -> None:
    """« Six morts côté FAMa et onze côté terroriste », « côté ami, sept morts »: whose dead and wounded are counted; each side's stand apart."""
    sided: Group | None = None
    for n, item in enumerate(items):
        g = item.group
        if g is None or "siding" not in lex.prep_class.get(g.prep, ()) or not g.classes & {"armed", "actor", "civil"}:
            continue
        after = items[n + 1].kind if n + 1 < len(items) else ""
        ahead = n < 2 or items[n - 2].kind in {"stop", "comma", "conj"} and after in {"comma", "stop"}
        step, k = (1, n + 1 + (after == "stop")) if ahead else (-1, n - 2)
        first: Group | None = None
        told_by = next((m for m in range(n - 2, -1, -1) if items[m].kind not in {"date", "adverb"}), 0) if not ahead else 0
        v = items[told_by].verb
        if v is not None and v.passive and v.finite:
            k = told_by - 1  # « huit morts ont été enregistrés lundi dans les rangs de l'armée »
        while 0 <= k < len(items) and (items[k].value == "bracket" or items[k].kind not in {"stop", "verb", "rel", "sub"}):
            told = items[k].group
            if told is not None and items[k].value != "bracket":
                if not _counts(told) or told.of is not None:
                    break
                told.of, first = g, told
            k += step
        if first is not None and sided is not None and not ahead:
            _apart(items, first, sided)
        sided = first or sided


def _apart(items: list[Item], count: Group, first: Group) -> None:
    """The count of another side: no part of the list before it."""
    if not count.triggers:
        count.triggers, count.classes = first.triggers, count.classes | first.classes & {"dead", "injured", "event", "violence"}
    if count.parent_coord is not None:
        count.parent_coord.coord.remove(count)
        count.parent_coord = None
    before = items[count.item - 1]
    if before.kind in {"conj", "comma"}:
        before.kind, before.value = "stop", ";"


def _counts(g: Group) -> bool:
    """A count of dead or wounded and of nobody named."""
    return g.role is None and not (g.actors or g.prep or g.places) and bool(g.classes & {"dead", "injured", "missing"} or g.number is not None and g.classes <= {"number"})


def _told_between(items: list[Item], n: int, g: Group, lex: Lexicon) -> Group | None:
    """« L'enlèvement, vendredi à Kidira, du fils d'un transporteur »: the noun before the comma where the group is opened by an "of" after another."""
    of = g.prep if g.prep else g.determiner
    k = n - 2 if items[n - 1].kind == "prep" else n - 1
    if not is_of(lex.prep_name(of), lex) or items[k].kind != "comma":
        return None
    first = next((m for m in range(k - 1, 0, -1) if items[m].kind not in {"date", "prep", "adverb"} and (items[m].group is None or not items[m].group.prep)), 0)  # type: ignore[union-attr]
    owner = items[first - 1].group if first and items[first].kind == "comma" and first < k - 1 else None
    return owner if owner is not None and owner.triggers and owner.of is None and not owner.prep else None


def _before_agent(items: list[Item], k: int, agent: Group, g: Group, lex: Lexicon) -> Group | None:
    """"The arrest by the army of three men": the noun of the deed, to which the people belong, not the army."""
    people = g.role is not None and g.role.section == "people"
    named = bool(agent.actors) or agent.role is not None and (agent.role.institution != "" or people and "armed" in agent.classes - g.classes and not agent.role.weak)
    inner = items[k - 2].group if k > 3 and items[k - 1].kind == "prep" else None
    if inner is not None and inner.of is agent:
        k, agent = k - 2, inner  # "by men of X"
    before = items[k - 2].group if k > 1 and items[k - 1].kind == "prep" else None
    told = "agent" in lex.prep_class.get(agent.prep, ()) and before is not None and bool(before.triggers) and before.of is None
    one = g.role is not None and (people and g.number is not None or g.determiner in lex.singular)
    return before if told and named and one else None



def _join_company(items: list[Item], n: int, g: Group) -> None:
    """"Fighters of X, accompanied by (or alongside) mercenaries, ...": both stand on one side."""
    k = n - 1
    while k >= 0 and (items[k].kind in {"prep", "quote", "comma", "open", "close"} or items[k].value == "bracket"):
        k -= 1
    owner = items[k].group if k >= 0 else None
    of = next((i.group for i in items[:max(k, 0)] if i.group is not None and owner is not None and i.group.of is owner), None)
    owner = of or (owner.parent_coord or owner if owner is not None else None)
    if owner is None or owner.parent_coord is not None or not owner.classes & PARTIES or not g.classes & PARTIES - {"unit"} or owner.excluded:
        return
    for m in g.members():
        m.parent_coord = owner
        owner.coord.append(m)
    g.coord = []
