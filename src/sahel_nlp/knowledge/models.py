"""What the pattern files hold, as frozen records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ACTOR_TYPES = ("state government state_forces police private_military jihadist_group separatist_group self_defence_group ethnic_militia "
               "political_group peacekeeping intergovernmental foreign_forces media community civilians protesters unnamed_armed person "
               "other").split()


@dataclass(frozen=True, slots=True)
class Alias:
    """A name of an actor. lang: "" for any; from_, to: ISO days or parts of one; case: only as it is spelled."""

    text: str
    lang: str = ""
    from_: str = ""
    to: str = ""
    case: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of actors.yaml, or one derived from countries.csv (derived true)."""

    id: str
    name: str
    type: str
    country: str = ""
    parent: str = ""
    affiliated_with: tuple[str, ...] = ()
    active_from: str = ""
    active_to: str = ""
    institution: str = ""
    nationality: str = ""
    predecessor: str = ""
    successor: str = ""
    led_by: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    wikidata: str = ""
    source: str = ""
    aliases: tuple[Alias, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """One row of places.csv. evidence: the bare name needs a preposition, an admin word or a bracket. Degrees, WGS 84."""

    id: str
    name: str
    kind: str
    country: str = ""
    admin1: str = ""
    admin2: str = ""
    latitude: float | None = None
    longitude: float | None = None
    aliases: tuple[str, ...] = ()
    evidence: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Country:
    """One row of countries.csv."""

    iso2: str
    name_en: str
    name_fr: str = ""
    capital_en: str = ""
    capital_fr: str = ""
    demonyms_en: tuple[str, ...] = ()
    demonyms_fr: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class EventType:
    """One row of the event types: codes of PLOVER and ACLED; armed: ACLED's pair where the target is armed."""

    id: str
    plover: str = ""
    acled: str = ""
    armed: str = ""
    family: str = ""

    @property
    def acled_event_type(self) -> str:
        """What stands before the slash."""
        return self.acled.partition(" / ")[0]

    @property
    def acled_sub_event_type(self) -> str:
        """What stands after the slash."""
        return self.acled.partition(" / ")[2]


@dataclass(frozen=True)
class Knowledge:
    """All that the patterns in force say. folders: built-in first, then those laid over it; version: a hash over their files."""

    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    countries: Mapping[str, Country]
    ontology: Mapping[str, EventType]
    folders: tuple[Path, ...] = ()
    version: str = ""
    institutions: Mapping[tuple[str, str], str] = field(default_factory=dict)
    transliteration: Mapping[str, Any] = field(default_factory=dict)

    def institution(self, country: str, kind: str) -> str | None:
        """Actor id of a country's army, police, government ...; state and government stand in for each other."""
        found = self.institutions.get((country, kind))
        if found is None and kind in {"government", "state"}:
            found = self.institutions.get((country, "state" if kind == "government" else "government"))
        if found is None and kind not in {"government", "state", "army"}:
            found = self.institutions.get((country, "army"))
        return found

    def language_dir(self, lang: str) -> list[Path]:
        """Folders that hold the language's files, the built-in one first."""
        return [f / lang for f in self.folders if (f / lang).is_dir()]
