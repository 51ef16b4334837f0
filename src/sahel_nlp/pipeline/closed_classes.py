"""The closed classes of a language pack (grammar.yaml), and the verbs that it inflects."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Any

from .inflection import Tags
from .lexicon_words import LexiconWords
from .phrases import Phrases


class ClosedClasses(LexiconWords):
    """Pronouns, prepositions, conjunctions, auxiliaries and the short lists of the grammar."""

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
