"""The language pack compiled for look-up: closed classes, verb forms, frames, roles, cues."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from .closed_classes import ClosedClasses
from .entries import Frame, Role, VerbPattern, Words
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


class Lexicon(ClosedClasses):
    """All of one language pack. `tokens` is the tokenizer: text to words."""

    def __init__(self, folders: Sequence[Path], tokens: Callable[[str], list[str]]) -> None:
        super().__init__(folders, tokens)
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
        self.same_time = self._set(data.get("same_time", []))
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
