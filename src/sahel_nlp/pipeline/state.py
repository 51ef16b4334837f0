"""What the components of the pipeline share about one Doc: kept in Doc._.sahel while it is read. A group, verb, item or clause is equal to itself alone."""

from __future__ import annotations

import bisect
import datetime
import functools
import operator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..records import Mention, Period, Report, Tie, Toll, Unknown, Zone
from .entries import Frame, Role, VerbPattern

if TYPE_CHECKING:
    from .ground import Ground
    from .lexicon import Lexicon

RAIDS = {"violence", "captivity", "looting", "burning"}  # folds of what raiders do in a place


@dataclass(slots=True)
class NamedSpan:
    """A name found by look-up. candidates: ids; start, end: token offsets (end excluded)."""

    start: int
    end: int
    candidates: list[str]
    how: str = "alias"
    evidence: bool = False


_start = operator.attrgetter("start")


def between(spans: list[NamedSpan], start: int, end: int) -> list[NamedSpan]:
    """Those of some names in text order that begin between two words."""
    return spans[bisect.bisect_left(spans, start, key=_start):bisect.bisect_left(spans, end, key=_start)]


@dataclass(slots=True)
class DateSpan:
    """A date expression. kind: day | period | since | until | anchor. value resolved when its anchor is known."""

    start: int
    end: int
    period: Period
    anchor_days: int | None = None
    month_day: int = 0  # a day whose month was told before
    since: bool = False
    future: bool = False
    inside: Group | None = None
    coming: Period | None = None
    full: bool = False  # a day whose year is written, which opens its sentence


@dataclass(slots=True)
class Number:
    """A count in the text."""

    start: int
    end: int
    toll: Toll
    singular: bool = False


@dataclass(slots=True, eq=False)
class Group:
    """A noun group: one head, its modifiers, and what it may stand for."""

    start: int
    end: int
    prep: str = ""
    prep_start: int = -1
    determiner: str = ""
    number: Number | None = None
    role: Role | None = None
    role_start: int = -1
    roles: list[Role] = field(default_factory=list)
    actors: list[NamedSpan] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    communities: list[str] = field(default_factory=list)
    places: list[NamedSpan] = field(default_factory=list)
    place_word: str = ""
    direction: bool = False
    triggers: list[tuple[int, int, list[Frame]]] = field(default_factory=list)
    participle: tuple[int, int, list[VerbPattern]] | None = None
    owner: Group | None = None
    pronoun: str = ""
    unknown: tuple[int, int] | None = None
    person_name: bool = False
    coord: list[Group] = field(default_factory=list)
    mode: str = "all"
    of: Group | None = None
    bracket: list[Group] = field(default_factory=list)
    appositions: list[Group] = field(default_factory=list)
    excluded: bool = False
    classes: set[str] = field(default_factory=set)
    item: int = -1
    negated: bool = False
    parent_coord: Group | None = None
    distance: bool = False
    host: Group | None = None
    date: DateSpan | None = None
    direction_word: str = ""
    weak: bool = False
    home: bool = False
    after: str = ""
    linked: NamedSpan | None = None

    def end_of_place(self) -> int:
        """Where the last place of the group ends, when the group began with it."""
        return self.places[-1].end if self.places and self.places[0].start == self.start else -1

    def members(self) -> list[Group]:
        """The group and those coordinated with it."""
        return [self, *self.coord]


@dataclass(slots=True, eq=False)
class Verb:
    """A verb group with what its words say of voice, tense and mood."""

    start: int
    end: int
    main: int
    lemma: str
    patterns: list[VerbPattern]
    tags: frozenset[str]
    passive: bool = False
    finite: bool = True
    negated: str = ""
    modal: str = ""
    future: bool = False
    perfect: bool = False
    past_perfect: bool = False
    infinitive: bool = False
    hearsay: bool = False
    cue: str = ""
    ambiguous: bool = False
    reflexive: bool = False
    clitic: str = ""
    clitic_at: int = -1
    there: bool = False
    cut: int = 0

    def cues(self, *values: str) -> bool:
        """Can the verb be a cue of one of these kinds (say, deny, allege, demand ...)?"""
        for p in self.patterns:
            if p.use == "cue" and p.value in values:
                return True
        return False


@dataclass(slots=True, eq=False)
class Item:
    """One element of a sentence: group | verb | conj | comma | stop | rel | sub | comp | date | adverb | open | close | number."""

    kind: str
    start: int
    end: int
    group: Group | None = None
    verb: Verb | None = None
    value: str = ""
    date: DateSpan | None = None


@dataclass(slots=True, eq=False)
class Clause:
    """A verb with its subject, objects and adjuncts. kind: main | comp | rel | sub | part | red | inf."""

    kind: str
    parent: Clause | None = None
    subject: Group | None = None
    verb: Verb | None = None
    objects: list[Group] = field(default_factory=list)
    adjuncts: list[Group] = field(default_factory=list)
    dates: list[DateSpan] = field(default_factory=list)
    marker: str = ""
    subject_shared: bool = False
    object_gap: Group | None = None
    comma: bool = False
    order: int = 0
    cues: list[tuple[str, str, int]] = field(default_factory=list)
    previous: Clause | None = None
    segment: int = 0
    aside: bool = False


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence: token range and all that was found in it."""

    number: int
    start: int
    end: int
    readable: bool = True
    headline: bool = False
    items: list[Item] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    dates: list[DateSpan] = field(default_factory=list)
    quoted: list[tuple[int, int]] = field(default_factory=list)
    question: bool = False
    field: str = ""  # of a value in a form: what it tells (place, date, initiator ...)


@dataclass
class Reading:
    """All that is known of one Doc while its components run."""

    knowledge: Ground
    lexicon: Lexicon
    words: list[str]
    published: datetime.date | None = None
    country: str = ""
    zones: tuple[Zone, ...] = ()
    doc_id: str = ""
    actors: list[NamedSpan] = field(default_factory=list)
    places: list[NamedSpan] = field(default_factory=list)
    roles: dict[int, tuple[int, list[Role]]] = field(default_factory=dict)
    dates: list[DateSpan] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    unknown: dict[str, Unknown] = field(default_factory=dict)
    trace: list[str] = field(default_factory=list)
    choices: dict[int, tuple[str, int, str]] = field(default_factory=dict)  # start of a place's name: which of how many of that name, and why
    other_news: dict[int, set[str]] = field(default_factory=dict)  # number of a sentence: sport, accident ... that its words tell of
    view: Any = None
    owned: list[str] | None = None
    actor_spans: list[NamedSpan] | None = None  # in tokens of the Doc
    knowledge_calendar_words: frozenset[str] = frozenset()

    def sentence_of(self, word: int) -> Sentence:
        """The sentence of a word."""
        return self.sentences[bisect.bisect_right(self._sentence_starts, word) - 1]

    @functools.cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    @functools.cached_property
    def number_starts(self) -> frozenset[int]:
        """Words that a number can begin with."""
        starters = self.lexicon.number_starters
        return frozenset([i for i, w in enumerate(self.words) if w in starters or not w.isalpha() and (w[:1].isdigit() or "-" in w)])
