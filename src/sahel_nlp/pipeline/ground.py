"""The knowledge as one language sees it: names of actors and places, nationality words, polities. Made once a language and kept."""

from __future__ import annotations

import copy
import datetime
import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from spacy.language import Language

from ..knowledge.folding import fold
from ..knowledge.kept import kept
from ..knowledge.spelling import plain_spelling
from ..knowledge.transliteration import Skeleton
from .calendars import Calendar
from .lexicon import Lexicon
from .names import Names
from .splitting import Splitter
from .state import NamedSpan
from .token_lists import TokenLists, has_capital

if TYPE_CHECKING:
    from ..knowledge import Actor, Knowledge

LONGEST_NAME = 12  # words
LONGEST_PLACE = 7  # words and hyphens of a place's name
NAME_MARKS = "-'’"
SPELLED = {"town", "village", "base"}  # kinds whose names come in many spellings
ORDER = {"country": 0, "region": 1, "province": 2, "town": 3, "base": 4, "area": 4, "river": 4, "other": 4, "village": 5}


def ground(nlp: Language, knowledge: Knowledge, language: str) -> Ground:
    """What a pipeline needs to know, made once for its patterns and its tokenizer and then kept."""
    live = {"knowledge": knowledge, "actors": knowledge.actors, "places": knowledge.places, "countries": knowledge.countries,
            "transliteration": knowledge.transliteration, "tokenizer": nlp.tokenizer}
    key = f"{knowledge.version} {[str(f) for f in knowledge.folders]} {hashlib.sha256(nlp.tokenizer.to_bytes()).hexdigest()}"  # type: ignore[union-attr, attr-defined]
    return kept(language, key, lambda: Ground(nlp, knowledge, language), live)


class Ground:
    """Everything that the components look up, compiled for a language."""

    def __init__(self, nlp: Language, knowledge: Knowledge, language: str) -> None:
        self.knowledge, self.language = knowledge, language
        self.actors, self.places, self.countries = knowledge.actors, knowledge.places, knowledge.countries
        self.institution = knowledge.institution

        self.split = Splitter(nlp.tokenizer)  # type: ignore[arg-type]
        self.lexicon = Lexicon(knowledge.language_dir(language), self.split.surfaces)
        self.calendar = Calendar(self.lexicon.data["calendar"], self.lexicon.split, self.lexicon.fold)
        self.demonym_words: dict[str, str] = {}
        self.capitals: dict[str, str] = {}
        self.joined: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._countries(language)
        self._actors(language)
        self._places()
        self.spellings = self._spellings()
        self.country_places = {p.country: p.id for p in self.places.values() if p.kind == "country"}
        self.country_names = {p.country: p.name for p in self.places.values() if p.kind == "country"}
        self.country_parts: dict[tuple[str, str], str] = {}  # by country and direction: "the north of the country"
        for p in self.places.values():
            if p.kind == "region" and p.country and p.latitude is None and not p.admin1:
                for name in (p.name, *p.aliases):
                    if (way := self.lexicon.fold(name).split(" ")[0]) in self.lexicon.directions:
                        self.country_parts.setdefault((p.country, way), p.id)

    def with_actors(self, more: Mapping[str, Actor]) -> Ground:
        """The same ground with actors that one text alone names."""
        out = copy.copy(self)
        out.actors = {**self.actors, **more}
        return out

    def is_polity(self, place: str) -> bool:
        """Can the place's name stand for a government: a country, or a country's capital?"""
        p = self.places.get(place)
        return p is not None and (p.kind == "country" or place in self.capitals)

    def _countries(self, language: str) -> None:
        by_name: dict[str, list[str]] = {}
        for p in self.places.values():
            if p.kind in {"town", "country"}:
                by_name.setdefault(fold(p.name), []).append(p.id)
                for a in p.aliases:
                    by_name.setdefault(fold(a), []).append(p.id)
        for code, c in self.countries.items():
            demonyms = c.demonyms_fr if language == "fr" else c.demonyms_en
            for d in demonyms:
                for words in (self.split(fold(d)), self.lexicon.split(d)):
                    if len(words) == 1:
                        self.demonym_words.setdefault(words[0], code)
                if len(parts := tuple(self.split(d.title()))) > 1:  # one word to all that follows, capitals or not
                    whole = fold(d)
                    self.demonym_words.setdefault(whole, code)
                    self.joined.setdefault(parts[0], []).append((parts, whole))
            for capital in (*c.capital_en.split("|"), *c.capital_fr.split("|")):  # the seat of government too
                for i in by_name.get(fold(capital), []) if capital else []:
                    if self.places[i].country == code:
                        self.capitals[i] = code
        self.focus = frozenset(a.country for a in self.actors.values() if a.institution == "government" and a.type == "government")

    def _actors(self, language: str) -> None:
        """Aliases over folded forms; several actors of one alias are told apart by their years."""
        self.alias: Names[tuple[str, str, str, bool, str]] = Names()
        for actor in self.actors.values():
            names: list[tuple[str, str, str, bool]] = [(actor.name, "", "", actor.name.isupper() and len(actor.name) <= 3)]
            for a in actor.aliases:
                if a.lang in ("", language) or a.lang not in ("en", "fr"):
                    names.append((a.text, a.from_, a.to, bool(getattr(a, "case", False))))
                elif len(a.text) > 3:
                    names.append((a.text, a.from_, a.to, bool(getattr(a, "case", False))))
            if actor.derived and actor.type == "state" or actor.source.startswith("generic"):
                continue
            for text, since, until, case in names:
                for variant in self._variants(text):
                    words = self.split(variant)
                    if not words:
                        continue
                    entries = self.alias.entries(words)
                    if not any(e[0] == actor.id for e in entries):
                        entries.append((actor.id, since, until, case, text))
        self._skeletons()

    def _skeletons(self) -> None:
        """Names by their skeleton, for spellings that no alias lists; a skeleton that two actors share tells nothing."""
        self.skeleton = Skeleton(self.knowledge.transliteration)
        owners: dict[str, set[str]] = {}
        for entries in self.alias.of.values():
            for actor, _, _, _, text in entries:
                if self.actors[actor].type in self.skeleton.types and (bones := self.skeleton.of(text)):
                    owners.setdefault(bones, set()).add(actor)
        self.bones = {b: next(iter(ids)) for b, ids in owners.items() if len(ids) == 1}

    def _by_skeleton(self, tokens: TokenLists, taken: set[int]) -> list[NamedSpan]:
        """Runs of capitalised words (small articles between) whose skeleton is that of one known name."""
        out: list[NamedSpan] = []
        reached, n, texts = 0, len(tokens), tokens.texts
        for i in tokens.capitals:
            if i < reached or i in taken:
                continue
            j, last, capitals = i, i, 0
            while j < n and j not in taken and j - i < LONGEST_NAME and (texts[j][:1].isupper() or tokens.norms[j] in self.skeleton.articles
                                                                      or not texts[j].isalnum() and texts[j][:1] in NAME_MARKS):
                if texts[j][:1].isupper():
                    last, capitals = j, capitals + 1
                j += 1
            end = last + 1
            while capitals > 1 and end > i + 1:
                actor = self.bones.get(self.skeleton.of(tokens.written(i, end)))
                if actor:
                    out.append(NamedSpan(i, end, [actor], "alias"))
                    reached = end
                    break
                end -= 1
        return out

    def _variants(self, text: str) -> set[str]:
        """A hyphen may be a space; a trailing bracketed acronym is left out."""
        base = text.split(" (")[0].strip() if text.endswith(")") else text
        base = base.replace("’", "'")
        out = {base}
        if "-" in base:
            out |= {base.replace("-", " "), base.lower()}
        return {o for o in out if o}

    def _places(self) -> None:
        """Names of places, countries by all of theirs."""
        self.place_names: Names[str] = Names()
        self.common_names: set[str] = set()
        self.letters: dict[str, set[str]] = {}  # names of letters ("CAR"), which a capital alone does not make, and whose they are
        rules = self.split.rules
        for p in self.places.values():
            names = [p.name, *p.aliases]
            if p.kind == "country" and p.country in self.countries:
                c = self.countries[p.country]
                names += [n for n in (c.name_en, c.name_fr) if n]
            for text in names:
                for variant in self._variants(text):
                    words = variant.lower().split(" ")
                    if not all(w.isalpha() and w.isascii() and w not in rules for w in [*words, *variant.split(" ")]):  # else the tokenizer leaves it as it is
                        words = self.split(variant)
                    if not words:
                        continue
                    if text.islower() and " " in text:
                        self.common_names.add(" ".join(words))
                    if text.isupper() and len(text) > 2:
                        self.letters.setdefault(" ".join(words), set()).add(p.id)
                    ids = self.place_names.entries(words)
                    if p.id not in ids:
                        ids.append(p.id)

    def find_actors(self, tokens: TokenLists, day: datetime.date | None) -> list[NamedSpan]:
        """Actor names of a text, the longest first, aliases checked for their years and, where asked, their capitals."""
        out: list[NamedSpan] = []
        for start, end in self.alias.longest(tokens.norms):
            seen, key = tokens.written(start, end), tokens.folded(start, end)
            ids = []
            for actor, since, until, case, text in self.alias.get(key):
                if not self._valid(day, since, until):
                    continue
                short = len(key) <= 3  # the press writes Jnim and Fama
                if case and not same_capitals(seen, text) or short and not any(c.isupper() for c in seen[1:]) and any(c.islower() for c in seen):
                    continue
                if not any(c.isupper() for c in seen) and any(c.isupper() for c in text):
                    continue
                ids.append(actor)
            if ids and not (end - start == 1 and self.another_person(tokens, start, ids)):
                active = [i for i in ids if self._active(i, day)]
                out.append(NamedSpan(start, end, active or ids))
        found = self._by_skeleton(tokens, {k for s in out for k in range(s.start, s.end)})
        return sorted([*out, *found], key=lambda s: s.start) if found else out

    def another_person(self, tokens: TokenLists, at: int, ids: list[str]) -> bool:
        """"Modibo Goïta" is not Assimi Goïta: a surname behind a given name that is not its bearer's."""
        return at > 0 and tokens.norms[at - 1] in self.lexicon.given_names and tokens.texts[at - 1][:1].isupper() and all(self.actors[i].type == "person" for i in ids)

    def _valid(self, day: datetime.date | None, since: str, until: str) -> bool:
        if day is None:
            return True
        iso = day.isoformat()
        return (not since or iso >= since) and (not until or iso[:len(until)] <= until)

    def _active(self, actor: str, day: datetime.date | None) -> bool:
        a = self.actors[actor]
        return self._valid(day, a.active_from, a.active_to)

    def rank_place(self, i: str) -> tuple[int, int]:
        """Order of homonyms when nothing else decides: countries at the centre of the knowledge first, larger kinds first."""
        p = self.places[i]
        return (0 if p.country in self.focus else 1, ORDER.get(p.kind, 9))

    def find_places(self, tokens: TokenLists, actors: list[NamedSpan]) -> list[NamedSpan]:
        """Place names of a text that no longer actor name covers."""
        actor_end = {k: a.end for a in actors for k in range(a.start, a.end)}
        out: list[NamedSpan] = []
        for start, end in self.place_names.longest(tokens.norms):
            seen, key = tokens.written(start, end), tokens.folded(start, end)
            if not has_capital(tokens.texts[start:end]) and key not in self.common_names:
                continue
            if end <= actor_end.get(start, 0) or len(seen) == 2 and seen.isupper():
                continue
            ids = sorted(self.place_names.get(key), key=self.rank_place)
            if key in self.letters and not seen.strip().isupper():
                ids = [i for i in ids if i not in self.letters[key]]
            if ids:
                out.append(NamedSpan(start, end, ids, "gazetteer", all(self.places[i].evidence for i in ids)))
        spelled = self._by_spelling(tokens, set(actor_end), {s.start: s.end for s in out})
        inside = {k for s in spelled for k in range(s.start, s.end)}
        return sorted([*(s for s in out if s.start not in inside), *spelled], key=lambda s: s.start) if spelled else out

    def _by_spelling(self, tokens: TokenLists, taken: set[int], known: dict[int, int]) -> list[NamedSpan]:
        """Capitalised names that no alias lists, in a spelling of one that is known; such a name needs evidence. known: start to end of names found already."""
        out: list[NamedSpan] = []
        reached, texts = 0, tokens.texts
        for i in tokens.capitals:
            if i < reached:
                continue
            if i in known and self._name_end(tokens, i, taken) == known[i]:
                reached = known[i]
                continue
            if i in taken or texts[i].isupper() and len(texts[i]) > 1 or i and texts[i - 1] in NAME_MARKS and not tokens.spaced[i - 1]:
                continue
            for end in range(self._name_end(tokens, i, taken), known.get(i, i), -1):
                ids = self.spellings.get(plain_spelling(tokens.written(i, end)), []) if texts[end - 1] not in NAME_MARKS else []
                if ids and not any(self._is_word(tokens.norms[k]) for k in range(i, end) if len(texts[k]) > 2 or end == i + 1):
                    out.append(NamedSpan(i, end, sorted(ids, key=self.rank_place), "gazetteer", True))
                    reached = end
                    break
        return out

    def _name_end(self, tokens: TokenLists, i: int, taken: set[int]) -> int:
        """Where a run of name words that begins at i stops: capitalised words, and what unspaced hyphens join to them."""
        j, texts = i + 1, tokens.texts
        while j < len(texts) and j not in taken and j - i < LONGEST_PLACE:
            joined = not tokens.spaced[j - 1] and (texts[j] in NAME_MARKS or texts[j - 1] in NAME_MARKS)
            if not (joined or texts[j][:1].isupper()):
                break
            j += 1
        return j

    def _is_word(self, w: str) -> bool:
        lex = self.lexicon
        return w in lex.roles or w in lex.place_words or w in lex.communities or w in lex.inhabitants or w in self.demonym_words or w in lex.verbs

    def _spellings(self) -> dict[str, list[str]]:
        """Ids of towns, villages and other points by the form that the spellings of their names share."""
        out: dict[str, list[str]] = {}
        for key, ids in self.place_names.of.items():
            points = [i for i in ids if self.places[i].kind in SPELLED]
            bones = plain_spelling(key) if points else ""
            if bones:
                have = out.setdefault(bones, [])
                have += [i for i in points if i not in have]
        return out


def same_capitals(seen: str, alias: str) -> bool:
    """Is a name written with the capitals of its alias (an article before it aside), or all in capitals?"""
    letters, theirs = ([c.isupper() for c in x if c.isalpha()] for x in (seen, alias))
    return all(letters) and len(letters) > 1 or letters == theirs or " " in alias and letters[1:] == theirs[1:]
