"""One event or two? `clash`: what two reports cannot both say of one event; `support`: what ties them to one."""

from __future__ import annotations

from collections.abc import Mapping

from ..knowledge import Knowledge
from ..records import Unknown
from .nodes import FAR, PRECISION, Node
from .places import Atlas
from .sides import Sides

VIOLENCE = "violence"
ANY_DEED = {"attack", "killing", "armed_clash"}
"""Words for violence of any means."""
MEANS = {frozenset(("explosive", "suicide_bombing"))}
TWO_SIDED = {"armed_clash", "agreement", "negotiation", "cooperation"}
LASTING = {"presence", "territorial_control", "blockade", "cooperation", "support"}
"""States, not events of a day."""
RARE = {"coup"}
"""So rare that place and season are enough."""
WINDOW = {VIOLENCE: 4, "captivity": 4}
"""Days that news of an undated event lags behind it at most."""
LAG = 7


class Judge:
    """All rules of identity, with what they look up."""

    def __init__(self, knowledge: Knowledge, unknown: Mapping[str, Unknown]) -> None:
        self.k = knowledge
        self.atlas = Atlas(knowledge, unknown)
        self.sides = Sides(knowledge, unknown)

    # contradictions

    def clash(self, a: Node, b: Node) -> bool:
        """Is there a contradiction? Every member of an event is asked, so that no chain drifts."""
        return not (self.types(a, b) and (self.days(a, b) or self.days_off(a, b)) and self.parties(a, b)) or self.relation(a, b) == "apart"

    def types(self, a: Node, b: Node) -> bool:
        """One family, and no two different means."""
        if a.type == b.type:
            return True
        if a.family != b.family:
            return False
        return a.family != VIOLENCE or a.type in ANY_DEED or b.type in ANY_DEED or frozenset((a.type, b.type)) in MEANS

    def lag(self, n: Node) -> int:
        """How many days news may lag."""
        return WINDOW.get(n.family, LAG)

    def days(self, a: Node, b: Node) -> bool:
        """Can both periods hold one event?"""
        if "planned" in (a.status, b.status) and a.status != b.status:
            return a.low > 0 and b.low > 0 and a.low <= b.high and b.low <= a.high
        if not a.dated or not b.dated:
            return True
        if (a.precision == "published") != (b.precision == "published"):
            news, event = (a, b) if a.precision == "published" else (b, a)
            if event.low > news.low:
                return False
            return news.low <= min(event.high, FAR) + self.lag(a) or event.high == FAR
        if a.precision == "published":
            return abs(a.low - b.low) <= 2 * self.lag(a)
        return a.low <= b.high and b.low <= a.high

    def days_off(self, a: Node, b: Node) -> bool:
        """"Attacked X overnight", then "on Thursday night": one text, one spot and one figure, some days apart."""
        return a.dead >= 3 and a.dead == b.dead and a.short and b.short and not a.docs.isdisjoint(b.docs) and self.relation(a, b) == "same" \
            and self.atlas.kind(a.place) == "point" and abs(a.low - b.low) <= self.lag(a)

    def parties(self, a: Node, b: Node) -> bool:
        """Can the sides be the same?"""
        s = self.sides
        for strike, other in ((a, b), (b, a)):
            if strike.type == "air_strike" and other.type != "air_strike" and not strike.initiators and s.irregular(other.initiators):
                return False  # the army's planes came after the raid
        if s.agree(a.initiators, b.initiators):
            if s.agree(a.targets, b.targets):
                return True
            # one named group hits soldiers and villagers of one town on one day
            if a.place == b.place and a.exact and b.exact and s.shared(a.initiators, b.initiators) and (s.unarmed(a.targets) or s.unarmed(b.targets)):
                return True
        two = a.type in TWO_SIDED or b.type in TWO_SIDED
        return two and s.agree(a.initiators, b.targets) and s.agree(a.targets, b.initiators)

    def two_tolls(self, a: Node, b: Node) -> bool:
        """Two figures that one document gives of two places."""
        return a.dead >= 0 and b.dead >= 0 and a.dead != b.dead and not a.docs.isdisjoint(b.docs) and self.relation(a, b) != "same"

    # what ties

    def support(self, a: Node, b: Node) -> int:
        """0: nothing ties them; else the more the better. Called where nothing contradicts."""
        one_text = not a.docs.isdisjoint(b.docs)
        relation = self.relation(a, b)
        toll = self.toll(a, b)
        if a.precision == b.precision == "published" and abs(a.low - b.low) > self.lag(a) and not toll:
            return 0
        shared = self.shared(a, b)
        told = bool((a.initiators or a.targets) and (b.initiators or b.targets))
        enough = self._violence if a.family == VIOLENCE else self._other
        if not enough(a, b, relation, toll, shared, told, one_text):
            return 0
        vague = a.family == VIOLENCE and self.atlas.kind(a.place) == "country"
        points = 20 + 8 * shared + (15 if one_text else 6) * toll + (10 if one_text else 0) + (40 if relation == "same" and not vague else 0)
        if one_text and relation != "same":
            points += max(0, 6 - self.sentences_apart(a, b))  # a lead is about what is told next
        if a.dated and b.dated:
            if a.exact and b.exact:
                points += 15
            elif "published" in (a.precision, b.precision):
                points += max(0, 10 - abs(min(a.high, FAR) - min(b.high, FAR)))
        return points

    def relation(self, a: Node, b: Node) -> str:
        """How the places lie to each other; "near Burkina Faso" is said of a place in Niger."""
        found = self.atlas.relation(a.place, b.place, a.loose or b.loose)
        if found == "apart" and not a.docs.isdisjoint(b.docs) and (self.atlas.seat(a.place, b.place) or self.atlas.seat(b.place, a.place)):
            return "inside"  # "in Tillabéri": the town or its region
        if found == "apart" and (a.loose != b.loose) and not a.docs.isdisjoint(b.docs) and self.atlas.unmapped(a.place, b.place):
            return "soft"  # "near Ngouboua", then the name of an island that no gazetteer holds
        return "open" if found == "apart" and any(n.loose and self.atlas.kind(n.place) == "country" for n in (a, b)) else found

    def sentences_apart(self, a: Node, b: Node) -> int:
        """How far apart one text tells both."""
        return min((abs(x.sentence - y.sentence) for x in a.reports for y in b.reports if x.doc_id == y.doc_id), default=99)

    def toll(self, a: Node, b: Node) -> int:
        """2: one figure that is not common; 1: much the same; 0: nothing."""
        if a.dead < 3 or b.dead < 3:
            return 0
        if a.dead == b.dead:
            return 2
        low, high = sorted((a.dead, b.dead))
        return 1 if low >= 5 and low / high >= 0.75 else 0

    def shared(self, a: Node, b: Node) -> int:
        """Sides on which both name the same."""
        s = self.sides
        straight = s.shared(a.initiators, b.initiators) + s.shared(a.targets, b.targets)
        if a.type in TWO_SIDED or b.type in TWO_SIDED:
            return max(straight, s.shared(a.initiators, b.targets) + s.shared(a.targets, b.initiators))
        return straight

    def _violence(self, a: Node, b: Node, relation: str, toll: int, shared: int, told: bool, one_text: bool) -> bool:
        rank = max(PRECISION[a.precision], PRECISION[b.precision])
        kinds = (self.atlas.kind(a.place), self.atlas.kind(b.place))
        exact = a.exact and b.exact
        if relation == "same" and kinds[0] == "point":
            if exact or one_text:
                return True
            if rank <= 2:
                return told or toll > 0 or "week" not in (a.precision, b.precision)
            return shared > 0 and rank == 3 or toll == 2
        if one_text:
            return rank <= 2 and (told or toll > 0 or relation == "same") or rank == 5 and told and relation == "same" or toll == 2
        if rank > 2:
            return False
        if relation == "near":
            return exact and (told or toll > 0 or a.type == b.type)
        if "country" in kinds or relation == "open" or not exact:
            return toll == 2 and (a.dead >= 10 or exact and told)
        return toll > 0 or shared > 0 and told

    def _other(self, a: Node, b: Node, relation: str, toll: int, shared: int, told: bool, one_text: bool) -> bool:
        rank = max(PRECISION[a.precision], PRECISION[b.precision])
        if relation == "same":
            if a.type in RARE:
                return True
            if not told:
                return one_text or a.exact and b.exact
            return self._told(a, b)
        if a.family == "captivity" and one_text and told and a.dead == b.dead > 0 and rank <= 2:
            return True  # "two Chinese were kidnapped in Mali", then "at Naréna on Monday"
        if not shared:
            return False
        return one_text and rank <= 2 or a.exact and b.exact

    def _told(self, a: Node, b: Node) -> bool:
        """Both name a side, and the sides that both name agree (else `clash`): is there such a side?"""
        if a.initiators and b.initiators or a.targets and b.targets:
            return True
        return (a.type in TWO_SIDED or b.type in TWO_SIDED) and bool(a.initiators and b.targets or a.targets and b.initiators)
