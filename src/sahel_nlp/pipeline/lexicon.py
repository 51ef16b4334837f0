"""The language pack compiled for look-up: closed classes, verb forms, frames, roles, cues."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..knowledge.folding import fold as fold_all
from ..knowledge.folding import folder
from .entries import Frame, Role, VerbPattern, Words
from .inflection import Inflector, Tags
from .pack import read_pack
from .phrases import Phrases, Tables
from .unknown_groups import GroupWords

OWN = "\1"  # stands in a pattern for any possessive
THERE = "\1"  # the same for a weak pronoun of place
DENIED = "\2"  # the same for a verb that is negated
REFLEXIVE = "\0"  # before a lemma while its pattern is made: the verb stands with a reflexive pronoun


def _flag(value: Any) -> bool:
    return str(value).lower() in {"yes", "true", "1"}


def _as_tuple(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, (list, tuple)) else (str(value),)


class Lexicon:
    """All of one language pack. `tokens` is the tokenizer: text to words."""

    def __init__(self, folders: Sequence[Path], tokens: Callable[[str], list[str]]) -> None:
        self.tokens = tokens
        self.data = {name: read_pack(folders, name) for name in ("grammar", "roles", "frames", "cues", "numbers", "calendar", "relations")}
        self.data["names"] = read_pack([f.parent for f in folders], "names")
        self.accented: dict[str, str] = {}
        self.plain: set[str] = set()
        self.fold = folder(self.data["grammar"].get("keep_accents", ""))
        self.inflector = Inflector.of(self.data["grammar"], self.fold)
        self._closed_classes(self.data["grammar"])
        self._frames(self.data["frames"])
        self._roles(self.data["roles"])
        self._cues(self.data["cues"])
        self.group_words = GroupWords(self.data["roles"].get("group_names", {}), self)
        self._numbers(self.data["numbers"])
        self.relations = self.data["relations"]
        self.of_words = frozenset(w for w in (*self.contractions, *self.prep_class) if "of" in self.prep_class.get(self.prep_name(w), ()))
        named = (*self.roles.keys(), *self.trigger_nouns.keys(), *self.place_words.keys())
        self.nouns = frozenset(w for words in named for w in words)
        self.head_nouns = frozenset(words[0 if self.head_first else -1] for words in named)

    def __getstate__(self) -> dict[str, Any]:
        return {k: v for k, v in self.__dict__.items() if k not in {"data", "inflector"}}  # which only the making needs

    @functools.cached_property
    def row_tables(self) -> Tables:
        """What is asked of every word of a sentence while its groups are read."""
        return Tables(self.adverbs, self.negators, self.conjunctions, self.prepositions, self.subordinators, self.trigger_nouns, self.place_words, self.clock_before)

    # -- closed classes
    def _closed_classes(self, g: Mapping[str, Any]) -> None:
        self.head_first = g.get("head") == "first"
        words = functools.partial(self._set)
        self.contractions = {self.fold(k): (self.fold(v[0]), self.fold(v[1])) for k, v in g.get("contractions", {}).items()}
        self.clitics = words(g.get("clitics", []))
        clock = g.get("clock", {})
        self.clock_time, self.clock_units = re.compile(clock.get("time", "$^")), words(clock.get("units", []))
        self.clock_before: Phrases[str] = Phrases()
        self.clock_after: Phrases[str] = Phrases()
        for text in clock.get("before", []):
            for form in self.contracted(self.split(self.fold(text))):
                self.clock_before.add(form, text)
        for text in clock.get("after", []):
            self.clock_after.add(self.split(self.fold(text)), text)
        self.object_clitics = {w: kind for kind, ws in g.get("object_clitics", {}).items() for w in words(ws)}
        self.inwards = words(g.get("inwards", []))
        self.located = words(g.get("located", []))
        self.genitive, self.plural_endings = words(g.get("genitive", [])), tuple(g.get("plural_endings", ["s"]))
        self.plural_words = words(g.get("plural_words", []))
        self.third_endings = tuple(g.get("third_endings", []))
        self.neither = words(g.get("neither", []))
        self.place_clitics = words(g.get("place_clitics", []))
        self.negative_particles = words(g.get("negative_particles", []))
        self.particle_negators = words(g.get("particle_negators", []))
        self.be_verbs = words(g.get("be_verbs", []))
        self.infinitive_markers = {w: kind for kind, ws in g.get("infinitive_markers", {}).items() for w in words(ws)}
        self.determiners = words(g["determiners"])
        self.definite = words(g["definite"])
        self.possessives = words(g["possessives"])
        self.first_person = words(g.get("first_person", []))
        self.enclitics = {self.fold(w): kind for w, kind in g.get("enclitics", {}).items()}
        self.pronouns = {**{w: kind for kind, ws in g["pronouns"].items() for w in words(ws)}, **self.enclitics}
        self.nobody = words(g.get("nobody", []))
        self.own_side = words(g.get("own_side", []))
        self.prepositions: Phrases[str] = Phrases()
        self.prep_class: dict[str, set[str]] = {}
        for kind, ws in g["prepositions"].items():
            for w in ws:
                key = self.split(self.fold(w))
                name = " ".join(key)
                for variant in (*self.contracted(key), *(v for sided in self.sided(key) for v in self.contracted(sided))):
                    self.prepositions.add(variant, name)
                self.prep_class.setdefault(name, set()).add(kind)
        for kind in ("comitative", "contrast", "context", "between", "attribution", "after", "origin", "motive", "belonging", "allegiance", "linked", "company", "members",
                     "agents_by_phrase", "siding", "during"):
            for w in g.get(kind, []):
                name = " ".join(self.split(self.fold(w)))
                self.prep_class.setdefault(name, set()).add("agent" if kind == "agents_by_phrase" else kind)
                if kind in {"comitative", "attribution", "after", "agents_by_phrase", "siding"}:
                    for variant in self.contracted(name.split(" ")):
                        self.prepositions.add(variant, name)
        self.place_relations = {" ".join(self.split(self.fold(w))): kind for kind, ws in g.get("relations", {}).items() for w in ws}
        self.conjunctions: Phrases[str] = Phrases()
        for kind, ws in g["conjunctions"].items():
            for w in ws:
                self.conjunctions.add(self.split(self.fold(w)), kind)
        self.that = words(g.get("that", []))
        self.either = words(g.get("either", []))
        self.both_sides = words(g.get("both_sides", []))
        self.two_heads = words(g.get("two_heads", []))
        self.pointing = words(g.get("pointing", []))
        self.operations = words(g.get("operations", []))
        self.dwellers = words(g.get("dwellers", []))
        self.road_names = re.compile(g["road_names"]) if g.get("road_names") else None
        self.fatal = words(g.get("fatal", []))
        self.told_as = words(g.get("told_as", []))
        self.relatives = {w: kind for kind, ws in g["relatives"].items() for w in words(ws)}
        self.complementizers = words(g["complementizers"])
        self.subordinators: Phrases[str] = Phrases()
        for w in g["subordinators"]:
            self.subordinators.add(self.split(self.fold(w)), w)
        self.conditionals = words(g["conditionals"])
        self.infinitive = words(g["infinitive"])
        self.negators: Phrases[str] = Phrases()
        for w in g["negators"]:
            self.negators.add(self.split(self.fold(w)), w)
        self.nonfinite_negators = words(g.get("nonfinite_negators", []))
        self.be, self.have, self.do, self.get = (words(g.get(k, [])) for k in ("be", "have", "do", "get"))
        self.future_in_past = words(g.get("future_in_past", []))
        self.not_only: Phrases[str] = Phrases()
        for w in g.get("not_only", []):
            self.not_only.add(self.split(self.fold(w)), w)
        self.present_be = words(g.get("present_be", []))
        self.be_nonfinite = words(g.get("be_nonfinite", []))
        self.be_nonfinite |= words(g.get("have_nonfinite", []))
        self.have_nonfinite = words(g.get("have_nonfinite", []))
        self.past_have = words(g.get("past_have", []))
        self.future, self.modals = words(g.get("future", [])), words(g.get("modals", []))
        self.makers = frozenset(g.get("makers", []))
        self.scheduled, self.gerund_markers = words(g.get("scheduled", [])), words(g.get("gerund_markers", []))
        self.reflexive = words(g.get("reflexive", []))
        self.verb_openers = frozenset((*self.clitics, *self.negative_particles, *self.reflexive, *self.infinitive, *self.negators.firsts(), *self.modals, *self.future,
                                       *self.be, *self.have, *self.do, *self.get))  # what can stand at the head of a verb group, its main verb aside
        self.not_names = words(g.get("not_names", []))
        self.abbreviations = {self.fold(w) for w in g.get("abbreviations", [])}
        self.titles = words(g.get("titles", []))
        self.given_names = words(self.data["names"].get("given", []))
        self.name_particles = words(self.data["names"].get("particles", []))
        self.place_openers = words(self.data["names"].get("places", []))
        self.adverbs: Phrases[str] = Phrases()
        for w in g.get("adverbs", []):
            self.adverbs.add(self.split(self.fold(w)), w)
        self.unknown_verbs = [(u["suffix"], frozenset(u["tags"].split())) for u in g.get("unknown_verbs", [])]
        self.carrying = frozenset(self.fold(w) for w in g.get("carrying", []))
        self.motion = {kind: frozenset(self.fold(w) for w in g.get("motion", {}).get(kind, [])) for kind in ("from", "into", "home")}
        be, phrases = g.get("verbless", ["", []])
        self.verbless_verb = self.fold(be)
        self.verbless: Phrases[str] = Phrases()
        for text in phrases:
            for form in self.contracted(self.split(self.fold(text))):
                self.verbless.add(form, text)
        self.verbless_firsts = frozenset(self.verbless.firsts())
        self.superseded = words(g.get("superseded", []))
        self.required = frozenset(self.fold(w) for w in g.get("required", []))
        self.before_infinitive = words(g.get("before_infinitive", []))
        self.free_relatives, self.as_what = words(g.get("free_relatives", [])), words(g.get("as_what", []))
        self.seeming = frozenset(self.fold(w) for w in g.get("seeming", []))
        self.naming = frozenset(self.fold(w) for w in g.get("naming", []))
        self.composing = frozenset(self.fold(w) for w in g.get("composing", []))
        self.adjoining = words(g.get("adjoining", []))
        self.opposed = words(g.get("opposed", []))
        self.joined_demonyms = {self.fold(w): code for w, code in g.get("joined_demonyms", {}).items()}
        self.personal = words(g.get("personal", []))
        self.held = frozenset(self.fold(w) for w in g.get("held", []))
        self.holding = frozenset(self.fold(w) for w in g.get("holding", []))
        self.compound_ends = words(g.get("compound_ends", []))
        self.plural_possessives = words(g.get("plural_possessives", []))
        self.wholes = words(g.get("wholes", []))
        self.bearing = words(g.get("bearing_name", []))
        self.person_possessives = words(g.get("person_possessives", []))
        self.addressing = words(g.get("addressing", []))
        self.authorship = frozenset(" ".join(self.split(self.fold(w))) for w in g.get("authorship", []))
        self.identifying = words(g.get("identifying", []))
        self.linked_ends = words(g.get("linked_ends", []))
        self.object_control = words(g.get("object_control", []))
        self.not_verbs = words(g.get("not_verbs", []))
        self.forms: dict[str, list[tuple[str, Tags]]] = {}
        for lemma in self.inflector.irregular:
            self._inflect(lemma)
        for lemma in (*g.get("verbs", []), *g.get("composing", []), *g.get("carrying", [])):
            self._inflect(lemma)

    def split(self, text: str) -> list[str]:
        """Text to folded words."""
        words = [self.fold(t) for t in self.tokens(text)]
        if len(words) > 1 and words[-1] == "'" and text.endswith(words[-2] + words[-1]):
            words = [*words[:-2], words[-2] + words[-1]]  # an elided word, which the tokenizer knows only before another
        for w in words:
            self._known(w)
        return words

    def _known(self, word: str) -> None:
        plain = fold_all(word)
        if plain == word:
            self.plain.add(word)
        else:
            self.accented.setdefault(plain, word)

    def contracted(self, words: Sequence[str]) -> list[Words]:
        """The sequence, and those that end in a contraction of its last word ("de": "du", "des")."""
        return [tuple(words), *((*words[:-1], short) for short, (prep, _) in self.contractions.items() if prep == words[-1])]

    def sided(self, words: Sequence[str]) -> list[Words]:
        """"At the entrance to" with a direction in it: "at the western entrance to"."""
        if len(words) < 4 or words[1] not in self.definite:
            return []
        at = len(words) - 1 if self.head_first else 2
        return [(*words[:at], *self.split(self.fold(d)), *words[at:]) for d in self.data["roles"].get("directions", [])]

    def prep_name(self, word: str) -> str:
        """The preposition in a contraction."""
        return self.contractions.get(word, (word,))[0]

    def _set(self, entries: Iterable[str]) -> frozenset[str]:
        return frozenset(" ".join(self.split(self.fold(w))) for w in entries)

    def _inflect(self, lemma: str) -> None:
        lemma = self.fold(lemma)
        for form, tags in self.inflector.forms(lemma):
            form = self.fold(form)
            self._known(form)
            entries = self.forms.setdefault(form, [])
            if (lemma, tags) not in entries:
                entries.append((lemma, tags))

    # -- frames
    def _frames(self, data: Mapping[str, Any]) -> None:
        self.frames: dict[str, Frame] = {}
        self.verbs: dict[str, list[VerbPattern]] = {}
        self.trigger_nouns: Phrases[Frame] = Phrases()
        by_pattern: dict[tuple[str, Words, bool, Words], list[Frame]] = {}
        for order, entry in enumerate(data["frames"]):
            frame = Frame(
                id=entry["id"], type=entry["type"], rank=int(entry.get("rank", 0)), fold=entry.get("fold", ""),
                subject=entry.get("subject", ""), object=entry.get("object", ""), preps=self._prep_roles(entry.get("preps", {})),
                when={k: _as_tuple(v) for k, v in entry.get("when", {}).items()},
                noun_preps=self._prep_roles(entry.get("noun_preps", {})),
                noun_when={k: _as_tuple(v) for k, v in entry.get("noun_when", {}).items()},
                possessive=entry.get("possessive", ""), compound=entry.get("compound", ""), toll=entry.get("toll", ""),
                polity=_flag(entry.get("polity", "")), fended=_flag(entry.get("fended", "")), symmetric=_flag(entry.get("symmetric", "")), weak=_flag(entry.get("weak", "")),
                noun_weak=_flag(entry.get("noun_weak", "")), enemy=_flag(entry.get("enemy", "")),
                complement=entry.get("complement", ""), default_initiator=entry.get("default_initiator", ""), about_possessor=bool(entry.get("about_possessor")),
                about_host=_flag(entry.get("about_host", "")), counts=_flag(entry.get("counts", "")), bearer=tuple(entry.get("bearer", [])),
                toll_verbs=frozenset(entry.get("toll_verbs", [])), injured_verbs=frozenset(entry.get("injured_verbs", [])), order=order)
            self.frames[frame.id] = frame
            for text in entry.get("verbs", []):
                by_pattern.setdefault(self._pattern(text), []).append(frame)
            for text in entry.get("nouns", []):
                for words in self._noun_forms(text):
                    self.trigger_nouns.add(words, frame)
        for (lemma, rest, gap, gap_after), frames in by_pattern.items():
            self._verb(VerbPattern(lemma, rest, gap, gap_after, "frame", tuple(frames)))
        self.sure = frozenset(self.fold(w) for w in data.get("sure", []))
        for use in ("happen", "state"):
            for text in data.get(use, []):
                lemma, rest, gap, gap_after = self._pattern(text)
                self._verb(VerbPattern(lemma, rest, gap, gap_after, use, (), use))
        for value, texts in data.get("light", {}).items():
            for text in texts:
                lemma, rest, gap, gap_after = self._pattern(text)
                self._verb(VerbPattern(lemma, rest, gap, gap_after, "light", (), value))

    def _prep_roles(self, roles: Mapping[str, str]) -> dict[str, str]:
        return {" ".join(self.split(self.fold(k))): v for k, v in roles.items()}

    def _pattern(self, text: str) -> tuple[str, Words, bool, Words]:
        before, star, after = self.fold(text).partition("*")
        head = self.split(before.strip())
        if head[0] in self.negative_particles and len(head) > 1:
            head = [w for n, w in enumerate(head[1:]) if n or not self.negators.get([w])]
            lemma, rest, gap, gap_after = self._of_words(head, star, after)
            return DENIED + lemma, rest, gap, gap_after
        return self._of_words(head, star, after)

    def _of_words(self, head: list[str], star: str, after: str) -> tuple[str, Words, bool, Words]:
        weak = 1 if head[0] in self.reflexive else 0
        if len(head) > weak + 1 and head[weak] in self.clitics - self.place_clitics - self.reflexive and head[weak] in self.prep_class:
            head = [*head[:weak], *head[weak + 1:]]  # « s'en prendre à », « en venir aux mains »
        if head[0] in self.reflexive and len(head) > 1:
            verb = 2 if head[1] in self.clitics and len(head) > 2 else 1  # « s'en prendre à »
            head = [REFLEXIVE + head[verb], *head[verb + 1:]]
        elif head[0] in self.place_clitics and len(head) > 1:
            head = [THERE + head[1], *head[2:]]
        if star:
            return head[0], tuple(self.split(after.strip())), True, tuple(head[1:])
        return head[0], tuple(head[1:]), False, ()

    def _verb(self, pattern: VerbPattern) -> None:
        if pattern.lemma.startswith(DENIED):
            pattern = dataclasses.replace(pattern, lemma=pattern.lemma[len(DENIED):], denied=True)
        if pattern.lemma.startswith(REFLEXIVE):
            pattern = dataclasses.replace(pattern, lemma=pattern.lemma[len(REFLEXIVE):], reflexive=True)
        if pattern.lemma.startswith(THERE):
            pattern = dataclasses.replace(pattern, lemma=pattern.lemma[len(THERE):], there=True)
        if pattern.lemma not in self.verbs:
            self._inflect(pattern.lemma)
        if self.head_first:  # "closed their borders", "closes its border": one pattern for all owners
            pattern = dataclasses.replace(pattern, rest=self.own(pattern.rest), gap_after=self.own(pattern.gap_after))
        for rest in self.contracted(pattern.rest) if pattern.rest else [()]:
            self.verbs.setdefault(pattern.lemma, []).append(pattern if rest == pattern.rest else dataclasses.replace(pattern, rest=rest))

    def own(self, words: Iterable[str]) -> Words:
        """The words, each possessive replaced by the same one."""
        return tuple(OWN if w in self.possessives else w for w in words)

    def _noun_forms(self, text: str) -> set[Words]:
        words = self.split(self.fold(text))
        if not words:
            return set()
        if self.head_first:
            out = {tuple(words)}
            plural = [next(iter(self.inflector.plurals(w) - {w}), w) if w not in self.prep_class else w for w in words]
            out.add((plural[0], *words[1:]))
            out.add(tuple(plural))
            return out
        return {(*words[:-1], last) for last in self.inflector.plurals(words[-1])}

    # -- roles
    def _roles(self, data: Mapping[str, Any]) -> None:
        self.roles: Phrases[Role] = Phrases()
        self.singular_roles: set[str] = set()
        plurals: set[str] = set()
        for section in ("people", "units", "facilities", "things"):
            for entry in data.get(section, []):
                role = Role(
                    id=entry["id"], kind=entry["kind"], section=section, actor=entry.get("actor", ""),
                    institution=entry.get("institution", ""), community=entry.get("community", ""), weak=_flag(entry.get("weak", "")), types=frozenset(entry.get("types", [])),
                    local=_flag(entry.get("local", "")), metonym=_flag(entry.get("metonym", "")), by_country=tuple(entry.get("by_country", [])),
                    by_nationality={k: tuple(v) for k, v in entry.get("by_nationality", {}).items()})
                for text in entry["words"]:
                    own = self.split(self.fold(text))
                    if section == "people" and own and self._noun_forms(text) != {tuple(own)}:
                        self.singular_roles.add(own[0] if self.head_first else own[-1])
                    for words in self._noun_forms(text):
                        self.roles.add(words, role)
                        if own and words != tuple(own):
                            plurals.add(words[0] if self.head_first else words[-1])
        self.singular_roles -= plurals | {w for w in self.singular_roles if w in self.plural_words or w.endswith(tuple(e for e in self.plural_endings if len(e) > 1))}
        self.civilians = next((r for words in self.roles.keys() for r in self.roles.get(words) if r.id == "civilians"), None)
        self.soldiers = next((r for words in self.roles.keys() for r in self.roles.get(words) if r.id == "soldiers"), None)
        self.inhabitants = {w: place for place, ws in data.get("inhabitants", {}).items() for w in self._set(ws)}
        self.communities: dict[str, str] = {self.fold(w): slug for slug, ws in data.get("communities", {}).items() for w in ws}
        self.place_words: Phrases[str] = Phrases()
        for kind, texts in data.get("place_words", {}).items():
            for text in texts:
                for words in self._noun_forms(text):
                    self.place_words.add(words, kind)
        self.direction_adjectives = {self.fold(k): v for k, v in data.get("direction_adjectives", {}).items()}
        self.directions = self._set(data.get("directions", []))
        word_classes: dict[str, set[str]] = {}
        for name, texts in data.get("classes", {}).items():
            for text in texts:
                for words in self._noun_forms(text):
                    word_classes.setdefault(" ".join(words), set()).add(name)
        self.classes: dict[str, frozenset[str]] = {k: frozenset(v) for k, v in word_classes.items()}

    # -- cues
    def _cues(self, data: Mapping[str, Any]) -> None:
        self.cue_words: Phrases[str] = Phrases()
        for kind, texts in data.get("words", {}).items():
            for text in texts:
                self.cue_words.add(self.split(self.fold(text)), kind)
        for value, texts in data.get("verbs", {}).items():
            for text in texts:
                lemma, rest, gap, gap_after = self._pattern(text)
                self._verb(VerbPattern(lemma, rest, gap, gap_after, "cue", (), value))

        self.speaker_party = frozenset(data.get("speaker_party", []))
        self.cue_nouns = frozenset(f for w in data.get("nouns", []) for f in self.inflector.plurals(self.fold(w)))
        self.own_deed = self._set(data.get("own_deed", []))
        self.documents, self.same = self._set(data.get("documents", [])), self._set(data.get("same", []))
        self.contexts: Phrases[str] = Phrases()
        for kind, texts in data.get("contexts", {}).items():
            for text in texts:
                self.contexts.add(self.split(self.fold(text)), kind)
        self.document_words: Phrases[str] = Phrases()
        for kind in ("document", "perpetrator"):
            for text in data.get(kind, []):
                self.document_words.add(self.split(self.fold(text)), kind)
        self.fields: Phrases[str] = Phrases()
        for kind, texts in data.get("fields", {}).items():
            for text in texts:
                self.fields.add(self.split(self.fold(text)), kind)
        self.attributed = {tuple(self.split(self.fold(text))) for text in data.get("attributed", [])}
        self.pin = frozenset(self.fold(w) for w in data.get("pin", []))
        self.another = self._set(data.get("another", []))
        self.time_links, self.time_links_ahead = self._set(data.get("time_links", [])), self._set(data.get("time_links_ahead", []))
        self.time_links_apart = self._set(data.get("time_links_apart", []))
        self.superlatives = self._set(data.get("superlatives", []))
        self.wars = frozenset(self.fold(w) for w in data.get("wars", []))
        self.general_articles, self.habit = self._set(data.get("general_articles", [])), self._set(data.get("habit", []))
        self.habit_adverbs = self._set(data.get("habit_adverbs", []))
        self.each_told, self.one_of = self._set(data.get("each_told", [])), self._set(data.get("one_of", []))
        self.general, self.general_verbs = self._set(data.get("general", [])), frozenset(self.fold(w) for w in data.get("general_verbs", []))
        self.repeated: Phrases[str] = Phrases()
        for text in data.get("repeated", []):
            self.repeated.add(self.split(self.fold(text)), text)
        self.enemy_side: Phrases[str] = Phrases()
        for text in data.get("enemy_side", []):
            self.enemy_side.add(self.split(self.fold(text)), text)
        self.fame: Phrases[str] = Phrases()
        for text in data.get("fame", []):
            self.fame.add(self.split(self.fold(text)), text)
        self.suspicions = self._set(data.get("suspicions", []))
        self.uncertain: Phrases[str] = Phrases()
        for text in data.get("uncertain", []):
            self.uncertain.add(self.split(self.fold(text)), text)
        self.untrue = self._set(data.get("untrue", []))
        self.on_top = self._set(data.get("on_top", []))
        self.ranging = frozenset(self.fold(w) for w in data.get("ranging", []))
        self.new_toll = self._set(data.get("new_toll", []))
        self.achieve = frozenset(self.fold(w) for w in data.get("achieve", []))
        self.not_here = self._set(data.get("not_here", []))
        self.attempts = self._set(data.get("attempts", []))
        self.accidents, self.offtopic = self._set(data.get("accidents", [])), self._set(data.get("offtopic", []))

    # -- numbers
    def _numbers(self, data: Mapping[str, Any]) -> None:
        self.number_words = {self.fold(k): int(v) for k, v in data["units"].items()}
        self.scales = {self.fold(k): int(v) for k, v in data["scales"].items()}
        self.dozens = {self.fold(k): int(v) for k, v in data["dozen"].items()}
        self.number_articles = self._set(data["articles"])
        self.singular = self._set(data["singular"])
        self.ordinals = self._set(data.get("ordinal_add", []))
        self.collectives = self._set(data.get("collectives", []))
        self.clock = self._set(data.get("clock", []))
        self.not_people = self._set(data["units_not_people"])
        self.number_none = self._set(data["none"])
        self.masses = self._set(data.get("masses", []))
        self.quantifiers: Phrases[str] = Phrases()
        for kind in ("vague", "at_least", "at_most", "about", "including", "range_open"):
            for text in data.get(kind, []):
                self.quantifiers.add(self.split(self.fold(text)), kind)
        self.number_starters = frozenset((*self.number_words, *self.scales, *self.dozens, *self.number_articles, *self.quantifiers.firsts()))
        self.closed = frozenset((*self.either, *self.relatives, *self.complementizers, *self.negators.firsts(), *self.conjunctions.firsts(),
                                 *self.subordinators.firsts(), *self.prepositions.firsts()))
        self.range_words = self._set(data["range"])
        conjunctions = self.data["grammar"]["conjunctions"]
        self.and_words, self.or_words = self._set(conjunctions["and"]), self._set(conjunctions["or"])
        self.conjunction_words = self.and_words | self.or_words
