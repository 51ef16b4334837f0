"""Where an event took place: its own words, its clause, the clauses around it, the scene."""

from __future__ import annotations

from ..places import RANK, SETTLED, PlaceFound
from ..state import Clause, Group, Sentence
from ..triggers import Raw
from .draft import DEEDS, Draft, same_scene, speech
from .memory import Memory
from .tails import occasion_tail

SPOKEN = {"demand", "statement", "threat", "rejection", "accusation"}  # folds of what is said


class Locator:
    """Gives drafts their places."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.r, self.k, self.lex, self.places = memory.r, memory.k, memory.lex, memory.places
        self.dead: tuple[Sentence, set[int]] | None = None

    def locate(self, d: Draft, s: Sentence) -> None:
        """Places of the event's own words first, then of its clause, then of those around it."""
        raw = d.raw
        if self.lex.head_first and raw.nominal and raw.group is not None:
            raw.befell = next((c for c in raw.sentence.clauses if c.kind == "red" and c.subject is raw.group and c.verb is not None and any(
                p.use == "happen" for p in c.verb.patterns)), None)
        own = self.of_groups(raw.places, raw)
        if not own and raw.befell is not None:
            own = self.of_clause(raw.befell, raw)
        if not own and raw.group is not None:
            own = [p for p in self.of_groups([raw.group], raw, loose=True) if raw.group.places and raw.group.places[0].start < raw.start]
            own = [p for p in own if not self.k.is_polity(p.id) or raw.frame.fold == "violence"]
        if not own and raw.group is not None and raw.frame.fold in {"violence", "captivity"}:
            own = self.named_after(raw)
        said = raw.clause.subject if raw.clause.kind == "rel" and not raw.nominal else None
        if not own and said is not None and said.pronoun == "it" and said.of is not None:
            own = self.of_groups([said.of], raw)  # « celle de X, qui a fait dix morts »
        if not own:
            own = [p for g in raw.targets for p in self.spoken_of(g, raw.sentence) or self.told_of(g, raw)]
        if not own and self.memory.scene is not None and self.memory.scene.rank >= RANK["town"] and any(self.the_village(g) for g in (*raw.places, *raw.targets)):
            own = [self.memory.scene]
        clause = self.of_clause(raw.clause, raw) if not raw.nominal or same_scene(raw) and not raw.frame.about_host else []
        if not clause and raw.nominal and raw.group is not None and any(o is raw.group for o in raw.clause.objects) and raw.frame.counts and self.lex.head_first:
            clause = [p for p in self.of_clause(raw.clause, raw) if p.known and p.start >= raw.group.end]  # « a annoncé la mort de X, dans une opération à Y »
        sides = [m.of for g in [*raw.targets, *raw.initiators] for m in g.members() if m.role is not None and m.role.local]
        spot = [p for p in clause if "locative" in self.lex.prep_class.get(p.prep, ()) and not any(p.group is x for x in sides)]
        clause = spot if sides and spot else clause  # "the chiefs of X signed a deal at Y"
        for group in [*raw.targets, *([] if clause or raw.clause.subject_shared and not raw.nominal else raw.initiators)]:
            if not own:
                own = self.inside(group, raw)
                own = [] if spot and own and all(p.group.home for p in own) else own  # « cinq Kidalois arrêtés à Gao »
                own = [] if spot and any(p.group is x for p in own for x in sides) and max(p.rank for p in spot) >= max(p.rank for p in own) else own
            elif max(p.rank for p in own) < 5 and any(group is g for g in raw.targets):
                finer = [p for p in self.inside(group, raw) if p.rank >= 5]
                own = finer or own  # "two villages of X, in the region of Y"
        clause = self.but_told(clause, own)
        chosen = self.finest(own) or self.finest(clause)
        if own and clause and max(p.rank for p in own) < 5 <= max(p.rank for p in clause):
            chosen = self.finest(clause)
        elif own and clause and not self.lex.head_first and not any(p.known for p in own) and all(p.group.determiner and not p.group.place_word for p in own) \
                and (seen := [p for p in clause if p.known and p.rank >= RANK["town"] and all(p.group is not x.group for x in own)]):
            chosen = self.finest(seen)  # "vandalised the Institut X in Bobo-Dioulasso"
        elif own and clause and self.lex.head_first and chosen[0].rank == 0 and (unit := self.finest(clause))[0].rank > 0 and self.memory.contains(chosen[0].id, unit[0].id):
            chosen = unit  # "In Mali, a convoy was hit in the region of Kidal"
        chosen = self.nearer(chosen, raw)
        d.places, d.own_place = chosen, bool(chosen)
        if not chosen:
            for c in self.around(raw.clause, s, raw):
                chosen = self.finest(self.of_clause(c, raw))
                if chosen:
                    d.places = chosen
                    break
        if not d.places and not self.lex.head_first and raw.frame.fold in DEEDS:
            d.places = self.placed_in_units(s, raw)
        if not d.places and self.lex.head_first:
            sites = [g for g in (*raw.clause.adjuncts, *raw.clause.objects) if g.places and g.role is not None and g.role.kind in {"facility", "building"}]
            d.places = self.finest(self.of_groups(sites, raw))
            homes = [m.of for g in raw.targets for m in g.members() if m.role is not None and m.role.id == "civilians" and m.determiner in self.lex.definite and m.number is None
                     and m.of is not None and m.of.unknown is not None and not (m.of.actors or m.of.role or m.of.person_name or m.of.determiner)]
            d.places = d.places or self.finest(self.of_groups(homes, raw))  # « ont détroussé les forains de Ngouri »
        before: Clause | None = raw.clause if raw.nominal else raw.clause.previous or (raw.clause.parent if self.lex.head_first and raw.clause.kind == "rel" else None)
        while not d.places and before is not None:
            acts = before.verb is not None and any(f.polity for p in before.verb.patterns for f in p.frames)  # "Beijing condemns the attack": a government
            if before.subject is not None and not raw.frame.polity and not acts and (
                    is_place_only(before.subject) or before.subject.home or before.subject.role is not None
                    and before.subject.role.kind == "building" and bool(before.subject.places)):
                d.places = self.finest(self.of_groups([before.subject], raw))
            before = before.previous

    def placed_in_units(self, s: Sentence, raw: Raw) -> list[PlaceFound]:
        """"Attacked a convoy heading to X (commune, province)": the one name whose units the note tells."""
        told = [g for g in s.groups if g.prep and (g.places or g.unknown is not None) and g.role is None and not g.actors and any(b.places for b in g.bracket)]
        return self.of_groups(told, raw)[:1] if len(told) == 1 else []

    def spoken_of(self, g: Group, s: Sentence) -> list[PlaceFound]:
        """"They fled X after gunmen attacked the village": the settlement that the sentence named before."""
        if not self.the_village(g):
            return []
        objects = {id(o) for c in s.clauses for o in c.objects}
        for x in reversed([x for x in s.groups if x.end <= g.start]):
            told = x.place_word or id(x) in objects or self.lex.prep_class.get(x.prep, set()) & {"locative", "origin", "goal"}
            if told and not x.actors and not x.excluded and not x.person_name and (x.places or x.unknown) and (x.role is None or x.place_word):
                return [p for p in self.places.of(x, loose=True) if p.rank >= RANK["town"]][:1]
        return []

    def the_village(self, g: Group) -> bool:
        """"The village", that the text spoke of, without its name."""
        return g.place_word in {"village", "town"} and g.determiner in self.lex.definite and not (g.places or g.unknown or g.number is not None or g.appositions or g.of is not None)

    def told_of(self, g: Group, raw: Raw) -> list[PlaceFound]:
        """"They struck four villages, including X and Y": the names that a noun for places is told to hold."""
        if g.number is not None and (listed := [a for a in g.appositions if a.start > g.end and is_place_only(a)]) and not (g.places or g.unknown):
            return self.of_groups(listed, raw)  # "three villages: A, B and C"
        if g.place_word not in {"village", "town"} or g.places or g.unknown:
            return []
        after = [x for x in raw.clause.adjuncts if x.start >= g.end and "members" in self.lex.prep_class.get(x.prep, ()) and x.role is None and not x.actors]
        return self.of_groups(after[:1], raw)

    def named_after(self, raw: Raw) -> list[PlaceFound]:
        """"the Nabassana raid", "the Karma massacre": the name right before the noun is where it happened."""
        g = raw.group
        assert g is not None
        before = [p for p in g.places if p.end == raw.start]
        if not before and (g.unknown is None or g.unknown[1] != raw.start or g.person_name or not g.determiner):
            return []
        plain = g.but(triggers=[], role=None, actors=[], end=raw.start, places=before, coord=[], appositions=[], of=None)
        found = self.places.single(plain, "", True)
        return [found] if found is not None and not self.k.is_polity(found.id) else []

    def nearer(self, chosen: list[PlaceFound], raw: Raw) -> list[PlaceFound]:
        """"In central Mali they searched Boumboum and took away five": the exact place of the clause before, inside the wide one."""
        before = raw.clause.previous
        if not chosen or before is None or chosen[0].rank > 3 or not raw.clause.subject_shared:
            return chosen
        finer = self.finest(self.of_clause(before, raw))
        return finer if finer and finer[0].rank > chosen[0].rank and self.memory.contains(chosen[0].id, finer[0].id) else chosen

    def inside(self, g: Group, raw: Raw) -> list[PlaceFound]:
        out: list[PlaceFound] = []
        for m in g.members():
            if m.home:
                out += self.places.of(m, loose=True)
            if self.lex.head_first and m.of is not None and m.of.unknown and m.role is not None and m.role.local and not m.of.determiner:
                out += self.places.of(m.of)
            if m.of is not None and m.of.home:
                out += self.places.of(m.of, loose=True)
            if not self.lex.dwellers.isdisjoint(self.r.words[m.start:m.end]) and m.of is not None and m.of.unknown is not None \
                    and not (m.of.person_name or m.of.actors or m.of.role) and m.of.prep in self.lex.of_words:
                out += self.places.of(m.of, loose=True)  # "residents of X blocked the road"
            site = m.of.of if m.of is not None and m.of.place_word and not (m.of.places or m.of.unknown) else None
            if site is not None and (site.places or site.unknown) and not site.actors and not self.lex.head_first:
                out += self.places.of(site, loose=True)  # "the chief of the village of X"
            if m.owner is not None and is_place_only(m.owner) and not any(self.k.is_polity(i) for p in m.owner.places for i in p.candidates):
                out += self.places.of(m.owner, loose=True)  # "Djibo's barracks"
            if m.of is not None and (is_place_only(m.of) or m.of.unknown and not m.of.actors and m.of.role is None and (
                    m.direction or m.role is not None and m.role.kind == "building" and m.number is not None)) and not any(self.k.is_polity(i) for p in m.of.places for i in p.candidates):
                out += self.places.of(m.of)
            if m.role is not None and m.role.section in {"facilities", "units"} and (m.places or m.unknown and "aircraft" not in m.classes):
                out += [p for p in self.places.of(m, loose=True) if not self.k.is_polity(p.id)]
        return out

    def of_groups(self, groups: list[Group], raw: Raw, loose: bool = True) -> list[PlaceFound]:
        out: list[PlaceFound] = []
        for g in groups:
            named = [a for a in g.appositions if is_place_only(a) and a.places] if not (g.places or g.unknown) and g.place_word or g.of is not None and g.of.place_word else []
            named = named or [a for a in g.appositions if g.number is not None and g.place_word and a.start > g.end and is_place_only(a)]
            if named:  # "a score of towns, among them Pama and Diapaga"
                out += [p for a in named for p in self.places.of(a, loose=True)]
                continue
            if g.of is not None and g.role is not None and g.role.kind == "group" and not g.places and any(self.k.is_polity(i) for p in g.of.places for i in p.candidates):
                continue  # "in front of the embassy of Canada": not there
            if g.of is not None and (g.place_word or g.role is not None and g.role.section in {"facilities", "units", "people"}) and not g.places \
                    and not ("polity" in g.of.classes and "origin" in self.lex.prep_class.get(g.of.prep, ())):
                inner = self.places.of(g.of)
                if inner and not self.lex.head_first and self.lex.place_relations.get(g.prep) == "between":
                    for p in inner:  # "on the road between the towns of A and B"
                        p.relation = "between"
                if inner:
                    out += inner
                    continue
            found = self.places.of(g, loose)
            out += found
        if self.lex.head_first:  # « près du Mali » : not in it
            return [p for p in out if not (p.relation in {"near", "offset"} and p.known and self.k.places[p.id].kind == "country" and p.group.role is None)]
        return out

    def named_site(self, g: Group) -> bool:
        """"The weekly market of the village of X": a village with its name."""
        return g.role is not None and g.role.kind == "building" and bool(g.place_word) and (g.unknown is not None or bool(g.places)) and not g.actors

    def site_of(self, g: Group, c: Clause) -> bool:
        """"The gendarmerie post of X", a name that is not known."""
        return g.unknown is not None and not (g.role or g.actors or g.person_name) and any(
            o.of is g and o.role is not None and o.role.section == "facilities" for o in (*c.objects, *([c.subject] if c.subject else [])))

    def home_of(self, g: Group, c: Clause) -> bool:
        """"Two peacekeepers from Togo were wounded": where they come from, right behind them."""
        ruled = c.subject is not None and c.subject.role is not None and c.subject.role.id == "leader-words"  # "the leaders of Mali and Niger"
        return (ruled or "origin" in self.lex.prep_class.get(g.prep, ())) and "polity" in g.classes and c.subject is not None and c.subject.of is g

    def of_clause(self, c: Clause, raw: Raw) -> list[PlaceFound]:
        groups = []
        if self.lists_members(c) and c is not raw.clause:
            return []
        dead = self.dead_groups(raw.sentence)
        named = {id(o.of) for o in raw.sentence.groups if o.of is not None and ("deal" in o.classes or o.role is not None and o.role.kind == "group"
                 and any(self.k.is_polity(i) for p in o.of.places for i in p.candidates)
                 or o.pronoun == "it" and self.lex.prep_class.get(o.prep, set()) & {"after"})} if self.lex.head_first else set()
        for g in c.adjuncts:
            classes = self.lex.prep_class.get(g.prep, set())
            if id(g) in named or self.came_from(g, c, raw) or c is not raw.clause and self.addressed(g, c):
                continue  # "the Algiers accord", "the embassy of Canada", « après celle de X »
            if c.subject is not None and c.subject.role is not None and c.subject.role.id == "government" and g.item == c.subject.item + 2 \
                    and not self.lex.head_first and (all(any(self.k.is_polity(i) for p in m.places for i in p.candidates) for m in g.members()) if g.coord
                                                     else any(i in self.k.capitals for p in g.places for i in p.candidates)):
                continue  # "the regimes in A, B and C", "the junta in Niamey": who, not where
            if id(g) in dead or g.excluded or self.home_of(g, c) or self.of_apposition(g, c, raw.sentence) or raw.frame.polity and any(g is x for x in (*raw.targets, *raw.initiators)):
                continue
            if c.kind == "rel" and c.marker == "place" and g is c.adjuncts[0]:
                holders = [x for x in (c.parent.adjuncts if c.parent is not None else []) for p in self.places.of(x) if g.places and g.places[-1].start in p.told]
                groups += holders[:1]
                groups.append(g.of if g.pronoun and g.of is not None and not g.places else g)  # "that of X, where ..."
            elif classes & {"locative"} or "of" in classes and (is_place_only(g) or self.named_site(g) or self.site_of(g, c)):
                if classes & {"goal"} and not raw.frame.preps.get("goal") and g.prep not in self.lex.inwards:
                    continue
                groups.append(g)
            elif raw.frame.polity and (any(g is x for x in (*raw.targets, *raw.initiators)) or self.lex.head_first and c.subject is not None and any(m.of is g for m in c.subject.members())):
                continue
            elif "goal" in classes and (raw.frame.preps.get("goal") == "place" or raw.frame.preps.get(g.prep) == "place" or g.prep in self.lex.inwards):
                groups.append(g)
        if c.verb is not None and not c.verb.passive and c.verb.lemma not in self.lex.motion["from"] \
                and not any(f.id != "entered" for p in c.verb.patterns for f in p.frames) and not raw.frame.polity and not speech(c):
            groups += [o for o in c.objects if self.lex.head_first and o.places and o.role is not None and o.role.section == "facilities"
                       or is_place_only(o) or o.unknown is not None and o.role is None and not o.person_name]
        home = {id(m.of) for m in c.subject.members() if m.of is not None and m.classes & {"person", "armed"}} if c.subject is not None else set()
        office = {id(a.of) for a in c.subject.appositions if a.of is not None} if c.subject is not None and self.lex.head_first and raw.frame.fold in SPOKEN else set()
        found = self.of_groups(groups, raw)
        spots = [p for p in found if "origin" not in self.lex.prep_class.get(p.group.prep, ())]
        if c is not raw.clause and any(p.rank >= RANK["town"] for p in spots):
            found = spots  # "a bus travelling from X to Y near Z"
        found = [p for p in found if id(p.group) not in home] or found  # "residents of X marched to Y": at Y
        found = [p for p in found if id(p.group) not in office]  # « l'abbé Y, vicaire de X, appelle à ... »
        came = raw.nominal and raw.group is c.subject  # "the attack came days after a raid on X"
        tail = occasion_tail(c, raw.sentence, self.lex, came) if came or not raw.nominal else set()
        found = [p for p in found if id(p.group) not in tail] or ([] if came else found)
        if self.lex.head_first:
            far = {id(a.of) for a in c.adjuncts if a.distance and a.of is not None}
            found = [p for p in found if id(p.group) not in far] or found
        found = self.but_told(found, found)
        beside = {a.end for a in c.adjuncts if self.lex.head_first and a.places and is_place_only(a) and "of" in self.lex.prep_class.get(a.prep, ())}  # « l'attaque de X, près de Y »
        beside |= {p.group.end for p in found if p.relation != "between" and (not p.known or self.k.places[p.id].kind in SETTLED)}
        found = [p for p in found if p.relation not in {"near", "offset"} or not self.follows(p.group, beside)] or found
        road = {p.group.end for p in found if p.relation == "between"} if not self.lex.head_first else set()
        near = [p for p in found if p.relation != "between" and p.rank >= RANK["town"] and self.follows(p.group, road)] if road else []
        found = near or found  # "on the A-B road, near C": at C
        origin = [p for p in found if "origin" in self.lex.prep_class.get(p.prep, ()) and raw.frame.fold not in {"withdrawal", "looting", "captivity"}]
        rest = [p for p in found if p not in origin]
        return rest or self.measured(origin, raw.sentence) or (origin if raw.frame.fold not in {"violence", "blockade"} else [])

    def of_apposition(self, g: Group, c: Clause, s: Sentence) -> bool:
        """"JNIM, an affiliate of al-Qaeda in the Sahel, claimed the attack": what is said of the subject between commas."""
        if self.lex.head_first or c.subject is None or c.verb is None or g.start >= c.verb.start:
            return False
        return any(a.end <= g.start and a.role is not None and a.role.kind in {"group", "armed"} and not any(i.kind == "comma" for i in s.items[a.item:g.item]) for a in c.subject.appositions)

    def measured(self, places: list[PlaceFound], s: Sentence) -> list[PlaceFound]:
        """"Some 25 kilometres from X": near there."""
        out = [p for p in places if p.group.item > 1 and (far := s.items[p.group.item - 2].group) is not None and far.distance]
        for p in out:
            p.relation = "offset"
        return out

    def but_told(self, places: list[PlaceFound], of: list[PlaceFound]) -> list[PlaceFound]:
        """Without those that only say where another lies ("X, 12 km from Y")."""
        told = {start for o in of for start in o.told}
        return [p for p in places if p.start not in told]

    def follows(self, g: Group, ends: set[int]) -> bool:
        """"In Mambiri forest, south of Kita": told to say where the place before it lies."""
        at = g.prep_start if g.prep_start >= 0 else g.start
        return at in ends or at - 1 in ends and not self.r.words[at - 1].isalnum()

    def came_from(self, g: Group, c: Clause, raw: Raw) -> bool:
        """"Reinforcements came from X", "the governor of X admits six deaths": no scene."""
        if not self.lex.head_first or c.verb is None or g.prep not in self.lex.of_words:
            return False
        return raw.frame.fold != "withdrawal" and c.verb.lemma in self.lex.be_verbs and c.subject is not None and c.subject.of is not g \
            or raw.clause is c and c.subject is not None and c.subject.of is g and c.verb.cues("say") and raw.frame.object == "dead-count"

    def addressed(self, g: Group, c: Clause) -> bool:
        """« Ouagadougou donne un mois à Paris pour retirer ses soldats »: a government that the verb speaks to, no scene of what it asks."""
        return self.lex.head_first and c.verb is not None and "polity" in g.classes and any(
            f.polity and f.preps.get(g.prep) in {"target", "initiator"} for p in c.verb.patterns for f in p.frames)

    def dead_groups(self, s: Sentence) -> set[int]:
        """Groups that tell where a speaker is, or where somebody was born."""
        if self.dead is not None and self.dead[0] is s:
            return self.dead[1]
        out: set[int] = set()
        self.dead = (s, out)
        attribution = False
        elsewhere = not self.lex.not_here.isdisjoint(self.r.words[s.start:s.end])
        for n, item in enumerate(s.items):
            if item.group is not None:
                if "attribution" in self.lex.prep_class.get(item.group.prep, ()):
                    attribution = True
                elif attribution and item.group.prep:
                    out.add(id(item.group))
                before = s.items[n - 2] if elsewhere and n >= 2 else None
                if before is not None and any(self.r.words[i] in self.lex.not_here for i in range(before.start, before.end)):
                    out.add(id(item.group))
            elif item.kind in {"comma", "stop", "verb"}:
                attribution = False
        return out

    def around(self, c: Clause, s: Sentence, raw: Raw) -> list[Clause]:
        """Other clauses whose place the event may share, the nearest relation first."""
        out: list[Clause] = []
        for other in (c.previous, c.parent):
            while other is not None and other not in out:
                if not speech(other):
                    out.append(other)
                other = other.previous or other.parent
        out = [x for x in out if not self.of_place(x)]
        children = [x for x in s.clauses if x.parent is c and x is not c and not self.aside(x)]
        if raw.frame.polity:
            children = [x for x in children if x.kind != "rel"]  # "sold the drones that rule the north"
        rest = [x for x in s.clauses if x is not c and x not in out and x not in children and not (raw.frame.polity and x.parent is c) and not speech(x) and not self.of_place(x) and not self.aside(x)]
        if raw.frame.fold == "captivity":
            rest = [x for x in rest if not self.lets_go(x)]
        found = out + children + rest
        if self.lex.head_first and raw.frame.fold == "captivity" and raw.clause.kind == "red" and any(x.period.precision in {"month", "year"} for x in raw.clause.dates):
            found = [x for x in found if x.verb is not None and any(p.frames for p in x.verb.patterns)]  # « accueilli à Agadez, l'ex-otage, capturé en 2021, ... »
        if raw.frame.fold == "release":  # freed, and landed elsewhere
            found = [x for x in found if x.verb is None or x.verb.lemma not in self.lex.motion["home"] and x.verb.lemma not in self.lex.motion["into"]]
        return found

    def lists_members(self, c: Clause) -> bool:
        """"The G5, composed of Chad, Mali and Niger": what something is made of is no scene."""
        return c.verb is not None and c.verb.lemma in self.lex.composing

    def aside(self, c: Clause) -> bool:
        """"JNIM, a group operating across the Sahel": where an actor is at home, not where it struck."""
        frames = [f for p in c.verb.patterns for f in p.frames] if c.verb is not None and c.kind in {"part", "red", "rel"} else []
        return bool(frames) and all(f.type == "presence" for f in frames) or self.lists_members(c)

    def lets_go(self, c: Clause) -> bool:
        """"Were arrested and handed over to the police in X": where somebody is set free or handed over is not where he was taken."""
        return c.verb is not None and any(f.fold == "release" for p in c.verb.patterns for f in p.frames)

    def of_place(self, c: Clause) -> bool:
        """"Koufa, a town situated 45 km from Niafunke": words about a place, not about the event."""
        g = c.subject
        return self.lex.head_first and c.kind == "red" and g is not None and (
            is_place_only(g) or bool(g.places) and g.role is not None and g.role.section == "facilities" or g.place_word != "" and g.role is None or g.unknown is not None and g.role is None
                                                                             and "locative" in self.lex.prep_class.get(g.prep, ()))

    def finest(self, places: list[PlaceFound]) -> list[PlaceFound]:
        """The most exact places of a list; coordinated ones stay together."""
        if not places:
            return []
        best = max(p.rank for p in places)
        first = next(p for p in places if p.rank == best or (p.rank >= 5 and best >= 5))
        head = first.group.parent_coord or first.group
        same = [p for p in places if (p.group.parent_coord or p.group) is head and (p.rank == first.rank or min(p.rank, first.rank) >= 5)]
        same = [p for n, p in enumerate(same) if p.id not in {q.id for q in same[:n]}]
        nearer = [p for p in places if p.relation in {"near", "in"} and p.rank >= RANK["town"] and p.start > first.start and p.group.parent_coord is None and p.prep]
        if first.relation == "between" and nearer and self.lex.head_first:
            return nearer[:1]  # « entre A et B, à hauteur de C »
        if first.relation == "between":
            return sorted(same, key=lambda p: not p.known or p.rank < RANK["town"])[:1]  # of the two ends the one whose place is known
        return same


def is_place_only(g: Group) -> bool:
    """A place and nobody there."""
    return bool(g.places or (g.unknown and g.place_word)) and not g.actors and g.role is None
