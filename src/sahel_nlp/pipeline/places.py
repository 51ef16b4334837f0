"""Which place a group names; which of homonyms is told by `homonyms.py`. Used by `sahel_events`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..knowledge.folding import fold
from ..records import UNRESOLVED, Unknown
from .homonyms import Homonyms
from .state import Group, Reading
from .whereabouts import Locator

SETTLED = {"town", "village", "base", "other"}
RANK = {"base": 6, "village": 6, "town": 5, "river": 4, "other": 4, "area": 3, "province": 2, "region": 1, "country": 0}


@dataclass(slots=True)
class PlaceFound:
    """A place of the text. rank: the higher the more exact; relation: in | near | between | offset; told: where the names stand that say where it lies."""

    id: str
    start: int
    end: int
    relation: str
    rank: int
    group: Group
    known: bool = True
    prep: str = ""
    told: frozenset[int] = frozenset()


def slug(text: str) -> str:
    """Id of an unresolved name."""
    return UNRESOLVED + re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


class PlaceResolver:
    """Finds the place in a group, with the text around it as evidence."""

    def __init__(self, reading: Reading, surface: list[str]) -> None:
        self.r, self.k, self.lex, self.surface = reading, reading.knowledge, reading.lexicon, surface
        self.seen_countries: list[str] = [reading.country] if reading.country and reading.lexicon.head_first else []
        self.homonyms = Homonyms(reading, self.seen_countries)
        self.locator = Locator(reading, self.homonyms)
        self.current = reading.country

    def of(self, g: Group, loose: bool = False) -> list[PlaceFound]:
        """Places that the group (and its coordinated members) names; loose: also without a preposition."""
        out = []
        for m in g.members():
            prep = m.prep or g.prep
            found = self.single(m, prep, loose or bool(prep))
            if found is not None:
                out.append(found)
        return out

    def single(self, g: Group, prep: str, allowed: bool) -> PlaceFound | None:
        classes = self.lex.prep_class.get(prep, set())
        relation = self.lex.place_relations.get(prep, "in")
        road = g.place_word or relation == "road"
        relation = "in" if relation == "road" else relation
        if g.actors and not g.place_word and not g.places:
            return None
        country_only = len(g.places) == 1 and g.place_word in {"town", "village"} and g.of is not None and not self.lex.head_first and any(
            self.k.is_polity(i) for i in g.places[0].candidates)
        if country_only and g.of is not None and (g.of.places or g.of.unknown is not None):
            return self.single(g.of, prep, True)  # "in the Burkina town of X"
        if g.places:
            span = g.places[-1]
            if len(g.places) > 1 and road and g.places[0].end == span.start - 1 and not self.r.words[span.start - 1].isalpha():
                span, relation = g.places[0], "between"  # "the Djibo-Bourzanga axis"
            if (g.role is not None and g.role.section == "people") and not g.place_word and span.start < g.role_start:
                return None
            if span.evidence and not (allowed or classes & {"locative", "of", "against", "goal"} or g.place_word or g.bracket):
                return None
            i = self.homonyms.choose(span, g)
            if "border" in g.classes and self.k.places[i].kind == "country":
                return None  # "near the Cameroon border": on this side of it
            if g.start < span.start and self.k.is_polity(i) and any(w in self.lex.adjoining for w in self.r.words[g.start:span.start]):
                return None  # "districts that border on Mali"
            if 0 < g.prep_start and self.r.words[g.prep_start - 1] in self.lex.adjoining and (
                    self.k.is_polity(i) or g.prep in self.lex.of_words and any(p.end == g.prep_start - 1 for p in self.r.places)):
                return None  # « le parc frontalier au Niger »
            if self.elsewhere(i, g):
                return self.unlisted(span.start, span.end, g, relation, prep)  # "Bougou (Gayéri, Komondjari)" is not the Bougou of another country
            rank = RANK.get(self.k.places[i].kind, 4)
            if self.lex.head_first and g.place_word in {"region", "province"}:
                rank = min(rank, RANK[g.place_word])
            return PlaceFound(i, span.start, span.end, relation, rank, g, prep=prep)
        said = next((o for o in g.appositions if g.unknown is None and not o.actors and o.role is None and (
            g.place_word and self.lex.head_first and (o.places or o.unknown is not None and not o.determiner)
            or not self.lex.head_first and o.places and not o.determiner and g.role is None and not (g.actors or g.triggers) and classes & {"locative"})), None)
        if said is not None:
            return self.single(said, prep, True)  # "the chief town, X, ..."
        anaphor = self.anaphor(g)
        if anaphor:
            return PlaceFound(anaphor, g.start, g.end, relation, RANK.get(self.k.places[anaphor].kind, 1), g, prep=prep)
        if g.unknown is not None and allowed and not g.person_name and (g.role is None or g.role.section in {"facilities", "units"}
                                                                      or g.place_word):
            if g.place_word == "quarter":
                return None  # a part of a town that no gazetteer holds: the town itself is told elsewhere
            site = g.role is not None and g.role.kind in {"building", "facility"} and self.r.words[g.unknown[0] - 1] in self.lex.of_words  # « la mine d'or de X »
            if self.lex.head_first and g.determiner and not g.place_word and not site and not classes & {"locative"}:
                return None
            if self.lex.head_first and g.role is not None and g.role.section == "units" and not g.place_word and not (
                    g.role.institution and self.r.words[g.unknown[0] - 1] in self.lex.of_words):
                return None  # the make of a drone, the name of a unit
            if self.lex.head_first and not prep and not g.place_word and g.of is not None and not (g.of.places or g.of.unknown):
                return None  # « Scènes de panique »: a capital that opens the sentence
            start, end = g.unknown
            name = self.text(start, end)
            if len(name) < 2 or not name[0].isupper() or end - start == 1 and self.r.words[start] in self.lex.new_toll:
                return None  # "Provisional toll: ..."
            return self.unlisted(start, end, g, relation, prep)
        return None

    def anaphor(self, g: Group) -> str:
        """"the country", "the country's north", "Mali's north": the country spoken of, or a part of it."""
        if g.unknown is not None or g.actors or g.role is not None and g.role.section == "people":
            return ""
        country = next((self.k.places[i].country for p in (g.owner.places if g.owner else []) for i in p.candidates[:1]), "") or self.current
        if not country:
            return ""
        if g.direction and g.direction_word in self.lex.direction_adjectives and (g.owner or g.determiner and self.r.words[g.start + 1] in self.lex.directions):
            return self.k.country_parts.get((country, self.lex.direction_adjectives[g.direction_word]), "")
        if g.place_word == "country" and g.determiner in self.lex.definite:
            way = next((w for w in g.prep.split(" ") if w in self.lex.directions), "") if " " in g.prep else ""
            return self.k.country_parts.get((country, way), "") or self.k.country_places.get(country, "")
        return ""

    def text(self, start: int, end: int) -> str:
        return "".join(self.surface[start:end]).strip()

    def elsewhere(self, place: str, g: Group) -> bool:
        """Does the bracket after a name put it in another country, region or province than this place's?"""
        known = self.k.places[place]
        if self.k.is_polity(place) or known.kind not in SETTLED:
            return False
        return self.homonyms.contradicts(known, (p for other in g.bracket for p in other.places))

    def unlisted(self, start: int, end: int, g: Group, relation: str, prep: str) -> PlaceFound:
        """A place by its name alone, of the kind that a word beside it tells, in the admin unit that a bracket gives."""
        name = self.text(start, end)
        kind = g.place_word if g.place_word in {"village", "town", "region", "province"} else ""
        w = self.locator.locate(g)
        self.r.unknown[slug(name)] = Unknown(slug(name), name, "PLACE", kind or "village", w.country, w.admin1, w.admin2, w.latitude, w.longitude).fuller(
            self.r.unknown.get(slug(name)))
        rank = RANK.get(kind, RANK["other"]) if g.place_word else RANK["town"]
        return PlaceFound(slug(name), start, end, relation, rank, g, known=False, prep=prep, told=w.told)
