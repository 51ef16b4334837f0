"""Can two names of one side be the same actor?"""

from __future__ import annotations

from collections.abc import Mapping

from ..knowledge import Actor, Alias, Knowledge
from ..records import UNRESOLVED, Unknown

ARMED = {"jihadist_group", "separatist_group", "unnamed_armed", "ethnic_militia", "private_military", "self_defence_group"}
FORCES = {"state_forces", "police"}
STATE = {"state", "government"}
VAGUE = {"unnamed_armed", "civilians", "community", "other", "protesters", ""}
UNARMED = {"civilians", "community", "protesters"}


class Sides:
    """Kinship of actors, each pair judged once."""

    def __init__(self, knowledge: Knowledge, unknown: Mapping[str, Unknown] | None = None) -> None:
        self.k = knowledge
        self.told = {u.id: Actor(u.id, u.name, u.kind, aliases=(Alias(u.name),)) for u in (unknown or {}).values() if u.guess == "ACTOR"}
        self._kin: dict[tuple[str, str], bool] = {}
        self._clash: dict[tuple[tuple[str, ...], tuple[str, ...]], bool] = {}

    def kin(self, x: str, y: str) -> bool:
        """Same, part of, affiliated with, or a generic word for."""
        if x == y:
            return True
        key = (x, y) if x < y else (y, x)
        found = self._kin.get(key)
        if found is None:
            found = self._kin[key] = self._tell(*key)
        return found

    def _tell(self, x: str, y: str) -> bool:
        a, b = self.k.actors.get(x) or self.told.get(x), self.k.actors.get(y) or self.told.get(y)
        if a is None or b is None:
            return False
        if y in self._line(a) or x in self._line(b) or x in b.affiliated_with or y in a.affiliated_with:
            return True
        if x.endswith("-" + y) or y.endswith("-" + x):  # "armed-forces" and "malian-armed-forces"
            return True
        types = {a.type, b.type}
        if "unnamed_armed" in types:
            return self._fighters(a, b) or self._fighters(b, a)
        if types == {"civilians", "community"} or types == STATE and a.country == b.country:
            return True
        if types == {"ethnic_militia", "self_defence_group"}:
            return not (a.country and b.country and a.country != b.country)
        if types <= FORCES:
            return a.country == b.country or generic(a) or generic(b)
        return len(types) == 1 and types <= {"private_military", "peacekeeping", "government", "self_defence_group"} \
            and generic(a) != generic(b) and (not a.country or not b.country or a.country == b.country)

    def _line(self, a: Actor) -> set[str]:
        out: set[str] = set()
        while a.parent and a.parent not in out:
            out.add(a.parent)
            if a.parent not in self.k.actors:
                break
            a = self.k.actors[a.parent]
        return out

    def family(self, ids: tuple[str, ...]) -> set[str]:
        """Actors and all that they are part of."""
        return {*ids, *(x for i in ids if i in self.k.actors for x in self._line(self.k.actors[i]))}

    @staticmethod
    def _fighters(vague: Actor, other: Actor) -> bool:
        if vague.type != "unnamed_armed" or vague.id.startswith(UNRESOLVED):
            return False
        kind = vague.id.partition("-")[0] + "_group"
        if kind in ARMED:  # jihadist-fighters, separatist-fighters
            return other.type == kind or other.type == "unnamed_armed" and (other.id.partition("-")[0] + "_group") not in ARMED
        return other.type in ARMED

    def agree(self, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
        """Can both be one side? A side that is not told agrees with all."""
        if not a or not b or a == b:
            return True
        key = (a, b) if a < b else (b, a)
        found = self._clash.get(key)
        if found is None:
            found = self._clash[key] = any(self.kin(x, y) for x in a for y in b)
        return found

    def named(self, i: str) -> bool:
        """A name of its own, no generic word."""
        a = self.k.actors.get(i)
        return a is None or a.type not in VAGUE and not generic(a)

    def shared(self, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
        """Do both name one and the same actor, or one and its part?"""
        return any(self.named(x) and self.named(y) and self.kin(x, y) for x in a for y in b)

    def irregular(self, ids: tuple[str, ...]) -> bool:
        """Only armed groups, which fly no planes."""
        return bool(ids) and all(i in self.k.actors and self.k.actors[i].type in ARMED - {"private_military"} for i in ids)

    def unarmed(self, ids: tuple[str, ...]) -> bool:
        """Only civilians."""
        return bool(ids) and all(i in self.k.actors and self.k.actors[i].type in UNARMED for i in ids)


def generic(a: Actor) -> bool:
    """"soldiers", "police", "mercenaries": no name of the patterns, only a role."""
    return not a.aliases and not a.derived and not a.parent and not a.wikidata
