"""Which place names of a Doc are places: no surnames, no parts of longer names; and the country that the text is about. Component `sahel_places`."""

from __future__ import annotations

from spacy.tokens import Doc

from .base import Component
from .ground import Ground
from .homonyms import IMPORTED
from .state import NamedSpan, Reading


class Places(Component):
    """Names of places; a surname or a word at the head of a sentence is none."""

    def read(self, doc: Doc, r: Reading) -> None:
        g = self.shared.ground
        spans = g.find_places(r.view.tokens, g.find_actors(r.view.tokens, r.published) if r.actor_spans is None else r.actor_spans)
        words, surface = r.words, r.view.surface
        starts = {s.start for s in r.sentences}
        known = {x.start for s in spans if not s.evidence and (x := r.view.span(s)) is not None}
        surnames = {words[a.end - 1] for a in r.actors if a.end - a.start > 1 and any(g.actors[i].type == "person" for i in a.candidates)}
        out: list[NamedSpan] = []
        for s in spans:
            x = r.view.span(s)
            if x is None:
                continue
            if is_surname(x, words, surface, starts, r):
                r.trace.append(f"{' '.join(words[x.start:x.end])}: part of a person's name, not a place")
                surnames.add(words[x.end - 1])
                continue
            if x.end - x.start == 1 and words[x.start] in surnames and not (x.start and r.lexicon.prep_class.get(words[x.start - 1], set()) & {"locative", "goal", "of"}):
                r.trace.append(f"{words[x.start]}: a person named before, not a place")
                continue
            if is_part(x, words, surface, known, r) or is_tail(x, words, surface, out, r):
                r.trace.append(f"{' '.join(words[x.start:x.end])}: part of a longer name, not the place of that name")
                continue
            out.append(x)
        r.places = out
        r.country = main_country(out, r, g) or country_of_forces(r, g)
        for a in r.actors:
            if len(a.candidates) > 1:  # two forces of one name: that of the text's country first
                a.candidates.sort(key=lambda i: g.actors[i].country != r.country)


def is_surname(x: NamedSpan, words: list[str], surface: list[str], starts: set[int], r: Reading) -> bool:
    """Preceded by a capitalised word that is nothing else: "Adama Kaya"."""
    if x.start in starts or x.start == 0:
        return False
    before = x.start - 1
    if not surface[before][:1].isupper() or not surface[before].strip().isalpha() or "\n" in surface[before]:
        return False
    if before in starts and (words[before] in r.lexicon.prepositions or words[before] in r.lexicon.determiners or words[before] in r.lexicon.number_words
                             or words[before] in r.lexicon.roles or words[before] in r.lexicon.place_words
                             or words[before] in r.lexicon.trigger_nouns):
        return False
    if any(a.start <= before < a.end for a in r.actors) or words[before] in r.lexicon.directions or words[before] in r.lexicon.place_words:
        return False
    if words[before] in r.knowledge.demonym_words or words[before] in r.lexicon.communities or words[before] in r.lexicon.roles:
        return False
    if words[before].isupper() or len(words[before]) < 3:
        return False
    return words[before] not in r.lexicon.prepositions and words[before] not in r.lexicon.determiners


def is_part(x: NamedSpan, words: list[str], surface: list[str], known: set[int], r: Reading) -> bool:
    """The head of a name that is not known: "Dan Adoua", "Kouna-Gandala" where only Dan and Kouna are."""
    after, ends = x.end, surface[x.end - 1]
    if after < len(words) and words[after] == "-" and ends == ends.rstrip():
        after += 1
        if surface[after - 1].strip() != surface[after - 1] or is_road(words[max(0, x.start - 2):x.start] + words[after + 1:after + 2], r):
            return False
    elif not x.evidence or "\n" in ends:
        return False
    if after >= len(words) or after in known or not surface[after][:1].isupper() or not words[after].isalpha() or words[after].isupper():
        return False
    if any(r.knowledge.places[i].kind in {"country", "region", "province"} or r.knowledge.is_polity(i) for i in x.candidates):
        return False
    lex, w = r.lexicon, words[after]
    return not (w in lex.roles or w in lex.place_words or w in lex.directions or w in lex.communities or w in lex.trigger_nouns or w in lex.determiners
                or w in lex.prepositions or w in lex.conjunctions or w in r.knowledge.demonym_words or any(a.start <= after < a.end for a in r.actors))


def is_tail(x: NamedSpan, words: list[str], surface: list[str], before: list[NamedSpan], r: Reading) -> bool:
    """The last part of a name that hyphens join and that is not known: "Wagadou-Koro" where only Koro is."""
    hyphen = x.start - 1
    if hyphen < 1 or words[hyphen] != "-" or surface[hyphen].strip() != surface[hyphen] or surface[hyphen - 1].rstrip() != surface[hyphen - 1]:
        return False
    if before and before[-1].end == hyphen or not surface[hyphen - 1][:1].isupper() or not words[hyphen - 1].isalpha() or is_road(words[max(0, hyphen - 3):hyphen - 1] + words[x.end:x.end + 1], r):
        return False
    return not any(r.knowledge.places[i].kind in {"country", "region", "province"} or r.knowledge.is_polity(i) for i in x.candidates)


def is_road(beside: list[str], r: Reading) -> bool:
    """"The Djibo-Toptiagou road", "l'axe Djibo-Toptiagou": two places that a hyphen joins, of which one may be known."""
    return any(role.kind == "road" for w in beside for role in r.lexicon.roles.get([w]) or [])


def main_country(places: list[NamedSpan], r: Reading, g: Ground) -> str:
    """The country that most places of the text lie in; next to a word for people or units a nationality tells it too."""
    tally: dict[str, float] = {}
    roles = r.lexicon.roles
    for n, code in [(n, code) for n, w in enumerate(r.words) if (code := g.demonym_words.get(w)) in g.focus]:
        beside = [*(roles.at(r.words, n + 1, len(r.words)) or (0, []))[1], *(roles.get([r.words[n - 1]]) if n else [])]
        if code and any(role.section in {"people", "units"} for role in beside):
            tally[code] = tally.get(code, 0) + 0.75
    for a in r.actors:
        actor = g.actors[a.candidates[0]]
        if len(a.candidates) == 1 and actor.country in g.focus and actor.type in {"person", "government", "state_forces", "police", "separatist_group", "self_defence_group"}:
            tally[actor.country] = tally.get(actor.country, 0) + 0.5
    for p in places:
        ours = [i for i in p.candidates if not i.startswith(IMPORTED)] or p.candidates
        codes = {g.places[i].country for i in (ours[:1] if g.places[ours[0]].kind == "country" else ours)}  # before a town of the same name
        if len(codes) == 1:
            code = next(iter(codes))
            if code:
                before = r.words[max(0, p.start - 4):p.start]
                bordering = any(" ".join(before[k:]) in r.lexicon.place_relations for k in range(len(before))) or any(
                    "border" in r.lexicon.classes.get(w, ()) for w in (*before, *r.words[p.end:p.end + 1]))
                bearing = p.start > 0 and r.words[p.start - 1] == "(" and all(w in r.lexicon.directions for w in r.words[p.start:p.end])  # "Kidal (Nord)"
                if not bearing:
                    tally[code] = tally.get(code, 0) + (0.3 if bordering and g.places[p.candidates[0]].kind == "country" else 1)
    return max(tally, key=lambda c: tally[c]) if tally else ""  # of two that are level the first told


def country_of_forces(r: Reading, g: Ground) -> str:
    """Where no place tells it: the one country whose forces or government the text names."""
    codes = {g.actors[i].country for a in r.actors for i in a.candidates if g.actors[i].type in {"state_forces", "government", "police", "peacekeeping"}}
    return codes.pop() if len(codes) == 1 else ""
