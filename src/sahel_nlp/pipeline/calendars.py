"""calendar.yaml of a language compiled for the date grammar of dates.py."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .phrases import Phrases

if TYPE_CHECKING:
    from .state import Reading


class Calendar:
    """calendar.yaml compiled: fixed phrases to meanings, and word classes for the small date grammar."""

    def __init__(self, data: Mapping[str, Any], split: Any, fold: Any) -> None:
        def words(key: str) -> frozenset[str]:
            return frozenset(" ".join(split(fold(w))) for w in data.get(key, []))

        self.months = {fold(k): int(v) for k, v in data["months"].items()}
        self.weekdays = {fold(k): int(v) for k, v in data["weekdays"].items()}
        self.units = {fold(k): v for k, v in data["units"].items()}
        self.fixed: Phrases[tuple[str, int]] = Phrases()
        for kind in ("day", "anchor_day"):
            for text, days in data.get(kind, {}).items():
                self.fixed.add(split(fold(text)), (kind, int(days)))
        for unit, entries in data.get("periods", {}).items():
            for text, n in entries.items():
                self.fixed.add(split(fold(text)), (unit, int(n)))
        for text in data.get("overnight", []):
            self.fixed.add(split(fold(text)), ("overnight", 0))
        self.parts: Phrases[str] = Phrases()
        for kind in ("early", "mid", "late", "night", "since", "until", "by", "last", "next"):
            for text in data.get(kind, []):
                self.parts.add(split(fold(text)), kind)
        self.ago, self.later, self.anchored = words("ago"), words("later"), words("anchored")
        self.tails: Phrases[str] = Phrases()
        self.heads: Phrases[str] = Phrases()
        for text in (*data.get("ago", []), *data.get("later", [])):
            self.tails.add(split(fold(text)), " ".join(split(fold(text))))
        for text in data.get("before_ago", []):
            self.heads.add(split(fold(text)), text)
        self.from_, self.to, self.of = words("from"), words("to"), words("of")
        self.dayparts, self.joiners, self.ordinals = words("dayparts"), words("joiners"), words("ordinals")
        self.seasons = {fold(k): (int(v[0]), int(v[1])) for k, v in data.get("seasons", {}).items()}
        self.decade = words("decade")
        self.before_ago, self.lead = words("before_ago"), words("lead")
        self.after_last = words("after_last")
        self.links = words("links")
        self.hours = words("hours")
        self.alone, self.current = words("alone"), words("current")
        self._starters: frozenset[str] | None = None


    def starters(self, reading: Reading) -> frozenset[str]:
        """All words, but for digits, that a date can begin with."""
        if self._starters is None:
            lex = reading.lexicon
            self._starters = frozenset((*self.months, *self.weekdays, *self.seasons, *self.fixed.firsts(), *self.parts.firsts(), *self.heads.firsts(), *self.from_,
                                        *self.lead, *lex.number_words, *lex.number_articles,
                                        *(f"{p}-{m}" for p in self.parts.firsts() for m in self.months)))
        return self._starters
