"""What an entry of the language pack becomes: frames, verb patterns, roles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Words = tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """Which event a trigger tells of, and where its sides stand (see patterns/<language>/frames.yaml)."""

    id: str
    type: str
    rank: int
    fold: str = ""
    subject: str = ""
    object: str = ""
    preps: Mapping[str, str] = field(default_factory=dict)
    when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    noun_preps: Mapping[str, str] = field(default_factory=dict)
    noun_when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    possessive: str = ""
    compound: str = ""
    toll: str = ""
    polity: bool = False
    symmetric: bool = False
    weak: bool = False
    noun_weak: bool = False
    enemy: bool = False
    complement: str = ""
    default_initiator: str = ""
    about_possessor: bool = False
    counts: bool = False
    bearer: tuple[str, ...] = ()
    about_host: bool = False
    fended: bool = False  # tells of an attack that failed: "repelled"
    toll_verbs: frozenset[str] = frozenset()
    injured_verbs: frozenset[str] = frozenset()
    order: int = 0

    def __hash__(self) -> int:
        return hash(self.id)


@dataclass(frozen=True)
class VerbPattern:
    """A lemma with the words that must follow it; gap: an object may stand before `rest`. use: frame | light | cue."""

    lemma: str
    rest: Words
    gap: bool
    gap_after: Words
    use: str
    frames: tuple[Frame, ...] = ()
    value: str = ""
    reflexive: bool = False
    there: bool = False  # stands with a weak pronoun of place: "y rester"
    denied: bool = False  # tells its event where the verb is negated: « ne pas survivre »

    @property
    def text(self) -> str:
        """The pattern as written."""
        return " ".join((self.lemma, *self.gap_after, *(("*",) if self.gap else ()), *self.rest))


@dataclass(frozen=True)
class Role:
    """What a noun for people, units or things tells of an actor (roles.yaml)."""

    id: str
    kind: str
    section: str
    actor: str = ""
    institution: str = ""
    community: str = ""
    weak: bool = False
    local: bool = False
    types: frozenset[str] = frozenset()
    metonym: bool = False
    by_country: tuple[Mapping[str, Any], ...] = ()
    by_nationality: Mapping[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict)
    classes: frozenset[str] = frozenset()

    def __hash__(self) -> int:
        return hash(self.id)
