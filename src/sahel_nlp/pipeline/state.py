"""What the components of the pipeline share about one Doc: kept in Doc._.sahel while it is read. A group, verb, item or clause is equal to itself alone."""

from __future__ import annotations

import bisect
import datetime
import operator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..records import Mention, Period, Report, Tie, Toll, Unknown, Zone
from .entries import Frame, Role, VerbPattern

if TYPE_CHECKING:
    from .ground import Ground
    from .lexicon import Lexicon

RAIDS = {"violence", "captivity", "looting", "burning"}  # folds of what raiders do in a place
GROUP = ("start", "end", "prep", "prep_start", "determiner", "number", "role", "role_start", "roles", "actors", "countries", "communities",
         "places", "place_word", "direction", "triggers", "participle", "owner", "pronoun", "unknown", "person_name", "coord", "mode", "of",
         "bracket", "appositions", "excluded", "classes", "item", "negated", "parent_coord", "distance", "host", "date", "direction_word", "weak",
         "home", "after", "linked", "teller")  # what a group holds


class NamedSpan:
    """A name found by look-up. candidates: ids; start, end: token offsets (end excluded)."""

    __slots__ = ("start", "end", "candidates", "how", "evidence")

    def __init__(self, start: int, end: int, candidates: list[str], how: str = "alias", evidence: bool = False) -> None:
        self.start, self.end, self.candidates, self.how, self.evidence = start, end, candidates, how, evidence


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


class Group:
    """A noun group: one head, its modifiers, and what it may stand for."""

    __slots__ = GROUP

    def __init__(self, start: int, end: int, prep: str = "", prep_start: int = -1, owner: Group | None = None, pronoun: str = "") -> None:
        self.start: int = start
        self.end: int = end
        self.prep: str = prep
        self.prep_start: int = prep_start
        self.determiner: str = ""
        self.number: Number | None = None
        self.role: Role | None = None
        self.role_start: int = -1
        self.roles: list[Role] = []
        self.actors: list[NamedSpan] = []
        self.countries: list[str] = []
        self.communities: list[str] = []
        self.places: list[NamedSpan] = []
        self.place_word: str = ""
        self.direction: bool = False
        self.triggers: list[tuple[int, int, list[Frame]]] = []
        self.participle: tuple[int, int, list[VerbPattern]] | None = None
        self.owner: Group | None = owner
        self.pronoun: str = pronoun
        self.unknown: tuple[int, int] | None = None
        self.person_name: bool = False
        self.coord: list[Group] = []
        self.mode: str = "all"
        self.of: Group | None = None
        self.bracket: list[Group] = []
        self.appositions: list[Group] = []
        self.excluded: bool = False
        self.classes: set[str] = set()
        self.item: int = -1
        self.negated: bool = False
        self.parent_coord: Group | None = None
        self.distance: bool = False
        self.host: Group | None = None
        self.date: DateSpan | None = None
        self.direction_word: str = ""
        self.weak: bool = False
        self.home: bool = False
        self.after: str = ""
        self.linked: NamedSpan | None = None
        self.teller: Group | None = None  # who says that this is what it was

    def but(self, **changes: object) -> Group:
        """A copy in which some things are otherwise."""
        out = Group(self.start, self.end)
        for name in GROUP:
            setattr(out, name, changes[name] if name in changes else getattr(self, name))
        return out

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


class Item:
    """One element of a sentence: group | verb | conj | comma | stop | rel | sub | comp | date | adverb | open | close | number."""

    __slots__ = ("kind", "start", "end", "group", "verb", "value", "date")

    def __init__(self, kind: str, start: int, end: int, group: Group | None = None, verb: Verb | None = None, value: str = "", date: DateSpan | None = None) -> None:
        self.kind, self.start, self.end, self.group, self.verb, self.value, self.date = kind, start, end, group, verb, value, date


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


class Reading:
    """All that is known of one Doc while its components run."""

    def __init__(self, knowledge: Ground, lexicon: Lexicon, words: list[str], published: datetime.date | None = None, zones: tuple[Zone, ...] = (),
                 doc_id: str = "") -> None:
        self.knowledge, self.lexicon, self.words, self.published, self.zones, self.doc_id = knowledge, lexicon, words, published, zones, doc_id
        self.country = ""
        self.actors: list[NamedSpan] = []
        self.places: list[NamedSpan] = []
        self.roles: dict[int, tuple[int, list[Role]]] = {}
        self.dates: list[DateSpan] = []
        self.numbers: list[Number] = []
        self.sentences: list[Sentence] = []
        self.reports: list[Report] = []
        self.ties: list[Tie] = []
        self.mentions: list[Mention] = []
        self.unknown: dict[str, Unknown] = {}
        self.trace: list[str] = []
        self.choices: dict[int, tuple[str, int, str]] = {}  # start of a place's name: which of how many of that name, and why
        self.other_news: dict[int, set[str]] = {}  # number of a sentence: sport, accident ... that its words tell of
        self.view: Any = None
        self.owned: list[str] | None = None
        self.actor_spans: list[NamedSpan] | None = None  # in tokens of the Doc
        self._starts: list[int] | None = None
        starters = lexicon.number_starters
        self.number_starts = frozenset([i for i, w in enumerate(words) if w in starters or not w.isalpha() and (w[:1].isdigit() or "-" in w)])  # words a number can begin with

    def sentence_of(self, word: int) -> Sentence:
        """The sentence of a word."""
        if self._starts is None:
            self._starts = [s.start for s in self.sentences]
        return self.sentences[bisect.bisect_right(self._starts, word) - 1]
