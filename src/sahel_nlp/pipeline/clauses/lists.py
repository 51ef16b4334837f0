"""Coordination: groups joined by commas and one conjunction ("soldiers, militiamen and two teachers")."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..state import Group, Item
from .lookahead import is_of, next_item, subject_of_next, verb_before


def coordinate(items: list[Item], lex: Lexicon) -> None:
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
                        and (m.number is None or last.number is not None):
                    m.role, m.role_start = last.role, m.end
                    m.classes |= last.classes
            for m in members if lex.head_first and g.role is not None else []:
                if m.role is None and (m.countries or m.communities) and not (m.places or m.triggers or m.unknown or m.number or m.determiner):
                    m.role, m.role_start = g.role, m.end  # "Malian and Russian soldiers", the adjectives after their noun
                    m.classes |= g.classes - {"number"}
            g.mode = mode if mode != "all" else g.mode
            if _names_of(g, members) and items[next_item(items, n)].kind == "comma":
                g, members = members[0], members[1:]  # "two politicians, X and Y, were abducted": who they are
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
    inner: Group | None = None
    while True:
        j = next_item(items, k)
        # of-complements and places inside a member are stepped over
        while j + 1 < len(items) and items[j].kind == "prep" and items[j].value != "" and not closed and is_of(items[j].value, lex):
            j2 = next_item(items, j)
            if j2 < len(items) and items[j2].kind == "group":
                inner = items[j2].group
                j = next_item(items, j2)
            else:
                break
        if j >= len(items):
            break
        j = over_relative(items, j, lex)
        if items[j].kind == "comma" and not closed:
            q = next_item(items, j)
            if q < len(items) and items[q].kind == "conj" and items[q].value in {"and", "or"}:
                j = q
            elif lex.head_first and head.prep and q < len(items) and (other := items[q].group) is not None and not other.prep and (
                    other.determiner or other.number is not None and head.number is None):
                break  # « selon le bilan, douze soldats et un civil ont été tués »
            elif q < len(items) and items[q].kind == "group" and _list_goes_on(items, q, lex) and _alike(head, items[q].group, lex) \
                    and not (lex.head_first and items[n + 1].verb is not None and _told_of_next(items, q)):
                members.append(items[q].group)  # type: ignore[arg-type]
                k = q
                continue
            else:
                break
        if items[j].kind != "conj" or items[j].value not in {"and", "or"}:
            break
        q = next_item(items, j)
        both = q < len(items) and items[q].kind == "conj"
        if both:
            mode = "any"
            q = next_item(items, q)
        if q < len(items) and items[q].kind == "prep" and items[q].value in {head.prep, head.after} - {""}:
            q = next_item(items, q)
        elif lex.head_first and q + 1 < len(items) and items[q].kind == "prep" and is_of(items[q].value, lex) and not members and _more_counted(head, items[q + 1].group, lex):
            q = q + 1  # « une dizaine de soldats et de volontaires »
            items[q].group.prep = head.prep  # type: ignore[union-attr]
        elif lex.head_first and q + 1 < len(items) and items[q].kind == "prep" and is_of(items[q].value, lex) and head.places and head.place_word and _bare_place(items[q + 1].group):
            q = q + 1  # « les villages de X et de Y »
            items[q].group.prep = head.prep  # type: ignore[union-attr]
        if q >= len(items) or items[q].kind != "group" or items[q].group is None:
            break
        between = lex.head_first and "between" in lex.prep_class.get(head.prep, ())
        if not between and not (members and "place" in head.classes) and subject_of_next(items, q, lex) and verb_before(items, n, lex.head_first) and not _after_speech(items, n):
            break
        if lex.head_first and _told_of_next(items, q) and (verb_before(items, n, True) if head.prep else items[n + 1].verb is not None):
            break  # « intercepté par des bandits, et sa cargaison distribuée », « deux soldats tués et quatre rebelles capturés »
        if not _alike(head, items[q].group, lex) or not members and inner is not None and head.place_word and _bare_place(inner) and _bare_place(items[q].group):
            break  # "the villages of X and Y"
        if inner is not None and inner.number is not None and items[q].group.number is not None and head.number is None and head.triggers and not members:  # type: ignore[union-attr]
            break  # "the deaths of eleven soldiers and twenty insurgents"
        if inner is not None and inner.role is None and _peoples(inner) and _peoples(items[q].group):
            break  # "a coalition of Tuareg and Arab movements"
        if items[j].value == "or":
            mode = "any"
        members.append(items[q].group)  # type: ignore[arg-type]
        k, closed = q, True
        break
    if members and not closed:
        return [], "all", n + 1
    return members, mode, k + 1


def _names_of(g: Group, members: list[Group]) -> bool:
    """Are the members as many names as the group counts people?"""
    return g.number is not None and g.number.toll.best == len(members) > 1 and g.role is not None and g.role.section == "people" and all(
        m.number is None and m.role is None and not m.places and (m.unknown is not None or bool(m.actors)) for m in members)


def _told_of_next(items: list[Item], q: int) -> bool:
    """Does a bare participle follow the group: another thing done, to another subject?"""
    g, k = items[q].group, next_item(items, q)
    while k + 1 < len(items) and items[k].kind == "prep" and items[k + 1].kind == "group":
        k = next_item(items, k + 1)
    v = items[k].verb if k < len(items) else None
    return g is not None and not g.prep and v is not None and not v.finite and v.passive


def _more_counted(head: Group, g: Group | None, lex: Lexicon) -> bool:
    """Is the group behind "and of" more of those that a round number counts?"""
    return g is not None and head.number is not None and head.of is None and bool(set(head.number.toll.text.split(" ")) & lex.dozens.keys()) and g.number is None \
        and not g.determiner and bool(g.classes & {"person", "armed", "civil", "actor", "dead", "injured"}) and bool(head.role or head.actors or head.classes & {"dead", "injured"})


def _bare_place(g: Group | None) -> bool:
    return g is not None and "place" in g.classes and g.role is None and not g.actors


def _peoples(g: Group | None) -> bool:
    return g is not None and bool(g.communities or g.countries)


def _alike(a: Group, b: Group | None, lex: Lexicon) -> bool:
    if b is None:
        return False
    if b.number is not None and "siding" in lex.prep_class.get(a.prep, ()):
        return False  # « six morts côté FAMa et onze côté terroriste »
    place_a, place_b = "place" in a.classes and not a.role, "place" in b.classes and not b.role
    if place_a and place_b:
        return True
    if (place_a or a.unknown is not None and a.role is None) and a.prep and "locative" in lex.prep_class.get(a.prep, ()) and b.number is not None and not place_b:
        return False  # "44 people in Nondin, and 179 people ..."
    told = lex.prep_class.get(a.prep, set())
    if not lex.head_first and (place_a or a.place_word and a.places or a.unknown is not None and a.role is None and not a.actors) and "locative" in told and "between" not in told and not place_b \
            and "polity" not in a.classes | b.classes and (b.actors or b.role is not None and b.role.section == "people"):
        return False  # "in Kolmangol (Bankass), FAMa and Dozo militiamen ..."
    if not lex.head_first and a.prep and a.number is None and a.classes & {"building", "area"} and b.classes <= {"number"} and b.number is not None:
        return False  # "31 people in the first village and 13 in the second"
    if place_a and not place_b and not a.prep and "polity" not in a.classes and not lex.head_first and (b.number is not None or b.role is not None and b.role.section == "people"):
        return False  # "in Kollo, Tillaberi region, six French and two Nigerien aid workers"
    if place_a and a.prep and b.actors and "figure" in b.classes:
        return False  # « réunis à Niamey, Goïta et Tiani ... »
    if place_a and not place_b and a.prep and "polity" not in a.classes and b.role is not None and b.role.section == "people":
        return False  # "in northern Benin, a security source and an NGO said"
    if bool(a.triggers) != bool(b.triggers) and (a.triggers or b.triggers):
        weak = all(f.weak or f.noun_weak for g in (a, b) for _, _, fs in g.triggers for f in fs)
        return weak
    return True


def _list_goes_on(items: list[Item], q: int, lex: Lexicon) -> bool:
    """After a comma: does a conjunction close the list before any verb?"""
    start = over_relative(items, q + 1, lex) if q + 1 < len(items) else q + 1
    for k in range(start, min(start + 12, len(items))):
        kind = items[k].kind
        if kind == "conj" and items[k].value in {"and", "or"}:
            nxt = next_item(items, k)
            return nxt < len(items) and items[nxt].kind in {"group", "prep"}
        if kind in {"verb", "rel", "sub", "stop", "end", "comp"}:
            return False
    return False


def over_relative(items: list[Item], j: int, lex: Lexicon) -> int:
    """"X, Y, which is part of it, and Z": the comma after a relative clause inside a list."""
    opens = items[j + 1] if j + 1 < len(items) else None
    if not lex.head_first or items[j].kind != "comma" or opens is None or opens.kind != "rel" and not (
            opens.kind == "prep" and "allegiance" in lex.prep_class.get(opens.value, ())):
        return j  # "X, linked to Y, and Z"
    close = next((k for k in range(j + 2, len(items)) if items[k].kind == "comma"), None)
    return close if close is not None and close + 1 < len(items) and items[close + 1].kind == "conj" else j


def _after_speech(items: list[Item], n: int) -> bool:
    """Right after a verb of speech a group begins what was said: "residents said soldiers and militia ..."."""
    v = items[n - 1].verb if n else None
    return v is not None and v.cues("say", "deny") and not any(p.use == "frame" and p.rest for p in v.patterns)
