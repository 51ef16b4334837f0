"""The spaCy components, one factory each."""

from __future__ import annotations

import datetime

import numpy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from .base import Component
from .clauses import ClauseBuilder, join_free_relatives, link_groups
from .dates import find_dates
from .groups import Chunker, without_title_case
from .mentions import Events
from .named_places import Places
from .relations import find_ties
from .sentences import split_sentences
from .state import Reading
from .unknown_groups import find_unknown_groups


class Fold(Component):
    """Folds the form of every word (case, accents, apostrophes, hyphens) into NORM, once per word form."""

    def read(self, doc: Doc, r: Reading) -> None:
        """The work was done when the words were made."""


class Sentences(Component):
    """Sentence starts, and which sentences are read for events."""

    def read(self, doc: Doc, r: Reading) -> None:
        w = r.view
        if not w.words:
            return
        r.sentences = split_sentences(w.words, w.surface, w.offsets, w.tokens.text, r.zones, r.lexicon)

    def show(self, doc: Doc, r: Reading) -> None:
        starts = {r.view.index[s.start] for s in r.sentences}
        if not starts:
            return
        marks = numpy.full(len(doc), -1, dtype="int64")
        marks[[0, *starts]] = 1
        doc.from_array([SENT_START], marks.astype("uint64"))  # type: ignore[arg-type]  # token by token it would take quadratic time


class Actors(Component):
    """Names of actors, all candidates kept, then the one whose years fit."""

    def read(self, doc: Doc, r: Reading) -> None:
        spans = r.actor_spans = self.shared.ground.find_actors(r.view.tokens, r.published)
        r.actors = [x for s in spans if (x := r.view.span(s)) is not None]


class Roles(Component):
    """Role nouns: longest match at each word."""

    def read(self, doc: Doc, r: Reading) -> None:
        r.roles = r.lexicon.roles.starting(r.words, 0, len(r.words))
        if not r.lexicon.head_first:
            words = r.lexicon.place_words
            for i in [i for i, (n, _) in r.roles.items() if (at := words.at(r.words, i, len(r.words))) is not None and at[0] > n]:
                del r.roles[i]  # a "national park" is no national


class Dates(Component):
    """Dates and counts of each sentence."""

    def read(self, doc: Doc, r: Reading) -> None:
        told: datetime.date | None = None
        for s in r.sentences:
            s.dates = find_dates(r, self.shared.ground.calendar, s.start, s.end, told)
            full = [d.period.start for d in s.dates if d.full]
            if full and (told is not None or not r.dates and s.dates[0].full):
                told = full[-1]
            r.dates += s.dates


class UnknownGroups(Component):
    """Names of groups that the patterns do not hold."""

    def read(self, doc: Doc, r: Reading) -> None:
        find_unknown_groups(r)


class Groups(Component):
    """Noun groups, verb groups and the small words between them."""

    def read(self, doc: Doc, r: Reading) -> None:
        surface = without_title_case(r)
        for s in r.sentences:
            if s.readable:
                s.items = Chunker(r, s, surface).run()
                join_free_relatives(s, r)
                link_groups(s, r.lexicon)


class Clauses(Component):
    """Which verb, whose subject, which objects."""

    def read(self, doc: Doc, r: Reading) -> None:
        for s in r.sentences:
            if s.readable:
                s.clauses = ClauseBuilder(s, r.lexicon).run()


class Relations(Component):
    """Standing ties between two actors, or an actor and a place."""

    def read(self, doc: Doc, r: Reading) -> None:
        find_ties(r, r.view.surface, r.view.offsets, doc._.sahel_document.text if doc._.sahel_document else doc.text, r.lexicon.relations)


def _register(name: str, cls: type[Component]) -> None:
    def create(nlp: Language, name: str, patterns: str) -> Component:
        return cls(nlp, patterns)

    Language.factory(name, default_config={"patterns": ""}, func=create)


for _name, _cls in (("sahel_fold", Fold), ("sahel_sentences", Sentences), ("sahel_actors", Actors), ("sahel_places", Places),
                    ("sahel_roles", Roles), ("sahel_dates", Dates), ("sahel_unknown_groups", UnknownGroups), ("sahel_groups", Groups), ("sahel_clauses", Clauses),
                    ("sahel_events", Events), ("sahel_relations", Relations)):
    if not Language.has_factory(_name):
        _register(_name, _cls)
