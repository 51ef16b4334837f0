"""Noun groups to actors: names, roles with a nationality, owners, coreference. Used by `sahel_events`."""

from __future__ import annotations

import datetime
from typing import Any

from .coreference import Coreference
from .entries import Role
from .found import ARMED_TYPES, NOBODY, ORGANISED, STATE_TYPES, Found
from .groups.classes import initials
from .state import Group, NamedSpan

KINDS = {"jihadists": "jihadist_group", "separatists": "separatist_group"}  # roles whose plural with an article stands for the group that attacked last


class ActorResolver(Coreference):
    """Resolves groups against the knowledge, in a context."""

    def resolve(self, g: Group | None, polity: bool = True, depth: int = 0) -> Found:
        """All actors of a group and of those coordinated with it."""
        if g is None or depth > 4:
            return Found()
        if not g.coord:
            return Found() if g.excluded or g.negated else self.single(g, polity, depth)
        found = Found()
        for member in g.members():
            if member.excluded or member.negated:
                continue
            found.join(self.single(member, polity, depth))
        if g.mode == "any" and len(found.ids) > 1:
            found.mode = "any"
        return found

    def single(self, g: Group, polity: bool, depth: int) -> Found:
        found = self.named(g)
        if found.ids:
            return self.affiliate(g, found) or found
        if (g.number is not None or g.determiner) and (both := self.both_sides(g)).ids:
            return both
        found = self.described(g, polity, depth)
        if found.ids and not found.generic:
            return found
        for other in g.appositions:
            if other.excluded or other.pronoun and other.role is None or other.number is not None and not other.actors:
                continue  # "eleven villagers, four of them children"
            named = self.resolve(other, polity, depth + 1)
            if named.ids and (not found.ids or not named.generic):
                return named
        if g.bracket and (not found.ids or found.generic and g.role is not None and g.role.kind == "armed"):
            for other in g.bracket:
                named = self.named(other)
                if named.ids and (not found.ids or all(self.k.actors[i].type in ARMED_TYPES for i in named.ids)):
                    return named
                if not found.ids and other.role is not None and g.unknown is not None and not g.places:
                    return self.resolve(other, False, depth + 1)  # "EAI (armed individuals)"
        return found

    def affiliate(self, g: Group, found: Found) -> Found | None:
        """"The al-Qaeda affiliate, JNIM": whom the name behind the comma makes of it."""
        for other in g.appositions if not self.lex.head_first else []:
            named = self.named(other) if other.actors else NOBODY
            if named.ids and all(i in self.k.actors and {self.k.actors[i].parent, *self.k.actors[i].affiliated_with} & set(found.ids) for i in named.ids):
                return named
        if g.determiner in self.lex.definite and g.role is not None and g.role.kind == "group" and not self.lex.head_first:
            for i in reversed(self.context.named):  # "the al-Qaeda group" after JNIM
                if i in self.k.actors and {self.k.actors[i].parent, *self.k.actors[i].affiliated_with} & set(found.ids):
                    again = Found()
                    again.add(i, g.start, g.end, "coreference")
                    return again
        return None

    # -- names
    def named(self, g: Group) -> Found:
        if not g.actors:
            return NOBODY
        found = Found()
        ids = [(self.choose(a), a) for a in g.actors]
        joined = all(a.end + 1 == b.start and self.r.words[a.end] in {"-", "/"} for a, b in zip(g.actors, g.actors[1:], strict=False))  # "a FAMa-Wagner patrol"
        if len(ids) > 1 and not joined:
            parents = {self.k.actors[i].parent for i, _ in ids if i in self.k.actors}
            if not self.lex.head_first:
                parents |= {x for i, _ in ids if i in self.k.actors for x in self.k.actors[i].affiliated_with}  # "the al-Qaeda affiliate JNIM"
            ids = [(i, a) for i, a in ids if i not in parents] or ids
            if g.mode != "any":
                ids = ids[:1] if not g.role or g.role.section != "people" else ids[:1]
        for actor, span in ids:
            info = self.k.actors.get(actor)
            if info is None:
                continue
            target = actor
            if info.type == "media" and info.parent in self.k.actors and self.k.actors[info.parent].type in ARMED_TYPES:
                target = info.parent  # what an armed group's own medium says, the group says
            elif info.type == "media" and g.role is None:
                continue
            if info.type == "person" and info.parent:
                target = info.parent
            found.add(target, span.start, span.end, span.how)
        if found.ids and g.mode == "any":
            found.mode = "any"
        return found

    def choose(self, span: NamedSpan) -> str:
        """The candidate of the country spoken of; else the one earlier in the file."""
        where = self.context.country
        here = [i for i in span.candidates if where and i in self.k.actors and self.k.actors[i].country == where] if len(span.candidates) > 1 else []
        return (here or span.candidates)[0]

    # -- descriptions
    def described(self, g: Group, polity: bool, depth: int) -> Found:
        found, role = Found(), g.role
        start, end = (g.start, g.end)
        if g.pronoun and role is None and not g.communities and g.pronoun != "poss" and not g.places and not g.unknown:
            return self.pronoun(g, start, end, depth)
        country = self.country_of(g, depth)
        owner = self.owner(g, depth)
        if g.communities and role is not None and role.kind == "armed" and g.of is not None and g.of.actors and not self.lex.head_first:
            inner = self.named(g.of)
            if inner.ids:
                return inner  # "Daoussahak fighters of MSA"
        if g.communities and (role is None or role.kind in {"person", "armed", "group", "unit", "building", "vehicle", "facility"}):
            actor = self.community(g.communities[0], role)
            if actor:
                found.add(actor, start, end, "role", generic=True)
                return found
        if role is None:
            return self.without_role(g, polity, depth, owner)
        if role.section == "things" or self.lex.head_first and role.kind == "vehicle" and g.pronoun == "poss":
            if owner.ids:
                return owner
            inner = self.resolve(g.of, False, depth + 1) if g.of is not None else Found()
            return inner if inner.ids else self.carried(g, depth)
        if role.institution and not country and role.kind == "armed" and role.actor in self.k.actors and self.k.actors[role.actor].type not in STATE_TYPES:
            country = self.master(g, owner, depth)
        elif g.owner is not None and owner.ids and not owner.generic and role.kind == "armed" and all(
                self.k.actors[i].type not in {"government", "state"} for i in owner.ids if i in self.k.actors):
            return owner
        if role.kind == "armed" and not role.institution and (not role.weak or g.of is not None and "linked" in self.lex.prep_class.get(g.of.prep, ())) and (linked := self.linked(g)).ids:
            return linked
        if role.id == "leader-words" and g.of is not None and "polity" in g.of.classes and not g.of.actors and "of" in self.lex.prep_class.get(g.of.prep, ()) \
                and not self.lex.head_first and (ruled := self.resolve(g.of, True, depth + 1)).ids:
            return ruled  # "the leaders of Mali and Niger"
        if role.kind == "group" and role.weak and g.determiner not in self.lex.definite and not self.lex.head_first and (linked := self.linked(g)).ids:
            return linked  # "an al-Qaeda-linked group"
        if role.weak and g.appositions and not (not self.lex.head_first and g.of is not None and g.of.actors):
            for other in g.appositions:
                named = self.named(other)
                if named.ids:
                    return named
        if role.weak or role.section in {"units", "facilities"} or role.id == "armed-groups" or (role.kind == "armed" and not role.institution):
            site = self.lex.head_first and role.section == "people" and g.of is not None and g.of.role is not None and g.of.role.section == "facilities" \
                and not (g.of.role.institution and (role.weak or role.id == "fighters"))
            inner = self.resolve(g.of, role.section != "facilities", depth + 1) if g.of is not None and (not g.of.places or g.of.owner is not None) and not site else Found()
            meeting = role.kind == "building" and g.of is not None and g.of.role is not None and g.of.role.kind == "armed" and not self.lex.head_first  # "a gathering of terrorists"
            if inner.ids and (role.kind != "building" or meeting) and not (inner.ids == ["civilians"] and role.kind == "armed" and not role.weak):
                return inner
            if owner.ids and role.id not in {"civil-sites", "gunmen"} and (role.kind != "armed" or role.weak or role.id == "fighters"):
                return owner
            for before in g.roles[1:] if self.lex.head_first else reversed(g.roles[:-1]):
                if before.section == "people" and not before.weak and (role.section != "people" or role.id == "fighters" and before.institution):
                    actor, how = self.of_role(before, country, g)
                    found.add(actor, start, end, how, generic=True)
                    return found
        elif "members" in g.classes and owner.ids and g.of is None and all(self.k.actors[i].type in ARMED_TYPES for i in owner.ids if i in self.k.actors):
            return owner
        elif role.id == "rioters" and g.of is not None and g.of.role is not None and g.of.role.id == "protesters":
            return self.resolve(g.of, False, depth + 1)  # "a crowd of protesters"
        elif role.id == "civilians" and g.of is not None and not g.of.places and not any("apart" in self.lex.classes.get(w, ()) for w in self.r.words[g.start:g.end]):
            inner = self.resolve(g.of, False, depth + 1)
            types = ORGANISED if self.lex.head_first and "members" in g.classes else ARMED_TYPES
            unit = "members" in g.classes and g.of.role is not None and bool(g.of.role.institution)  # « trois cents hommes du 8e bataillon »
            if inner.ids and (not inner.generic or unit or " " in g.of.prep) and all(self.k.actors[i].type in types for i in inner.ids if i in self.k.actors):
                return inner
        elif role.institution and not g.countries and g.of is not None and len(self.polities(g.of)) > 1:
            for code in self.polities(g.of):
                found.add(self.k.institution(code, role.institution) or "", start, end, "role", generic=True)
            return found
        elif role.id == "government" and not g.countries and g.of is None and not self.lex.head_first and (lands := self.beside(g)) is not None:
            for code in self.polities(lands):
                found.add(self.k.institution(code, role.institution) or "", start, end, "role", generic=True)  # "the regimes in A, B and C"
            return found
        elif role.kind in {"armed", "group"} and role.institution and not country:
            inner = self.resolve(g.of, True, depth + 1) if g.of is not None else Found()
            if inner.ids and role.id == "government" and all(i in self.k.actors and self.k.actors[i].type in ARMED_TYPES - STATE_TYPES for i in inner.ids):
                return inner  # "a delegation of rebels"
            if inner.ids and inner.ids[0] in self.k.actors and self.k.actors[inner.ids[0]].type in {"government", "state"}:
                country = self.k.actors[inner.ids[0]].country
            elif inner.ids and (role.kind == "armed" or self.k.actors[inner.ids[0]].type == "intergovernmental") and not inner.generic:
                return inner  # "the heads of state of ECOWAS"
            elif owner.ids and not owner.generic:
                holder = self.k.actors.get(owner.ids[0])
                if holder is not None and holder.type not in {"government", "state"} and role.kind == "armed":
                    return owner
                country = holder.country if holder is not None and holder.type in {"government", "state"} else country  # "Algeria said its army ..."
        if role.id == "analysts" and self.lex.head_first and g.of is not None and g.of.actors:
            inner = self.named(g.of)
            if any(self.k.actors[i].type == "intergovernmental" for i in inner.ids if i in self.k.actors):
                return inner  # "UN experts"
        codes = g.countries or (self.polities(g.of) if polity and role.weak and g.of is not None and g.of.places and not g.of.actors and g.number is None else [])
        if role.weak and codes and self.lex.head_first and role.section == "people":
            for code in codes:
                found.add(self.k.institution(code, "government") or "", start, end, "role", generic=True)  # "three Malian officials"
            return found
        if role.types and not role.weak and g.determiner in self.lex.definite and not self.r.words[g.end - 1].endswith(self.lex.plural_endings):
            for i in self.antecedent(g, depth, role.types) if g.start > 0 else []:
                found.add(i, start, end, "coreference")
            for i in self.last_of(role) if not found.ids else []:
                found.add(i, start, end, "coreference")  # "the jihadist group": the one named last
            if found.ids:
                return found
        if role.weak:
            near = self.antecedent(g, depth, role.types) if role.types and g.start > 0 else []
            if self.context.last_group:
                ids = near or self.last_of(role) or self.context.last_group
                if role.types and not self.lex.head_first and all(i in self.k.actors and self.k.actors[i].type in {"government", "state", "media"} for i in ids):
                    ids = []  # "the group" is no country
            else:
                ids = near or (self.antecedent(g, depth) if self.lex.head_first else [])
            if g.determiner in self.lex.definite and ids:
                for i in ids:
                    found.add(i, start, end, "coreference")
                return found
            return found
        if len(g.countries) > 1 and self.lex.head_first and (role.institution or role.section == "units"):
            for code in g.countries:  # « une patrouille franco-nigérienne »
                found.add(self.k.institution(code, role.institution or "army") or "", start, end, "role", generic=True)
            return found
        if role.section == "units" and not g.countries and not self.lex.head_first and g.determiner and self.r.words[g.start + 1] in self.lex.definite and self.context.last_targets:
            for i in self.context.last_targets:
                found.add(i, start, end, "coreference")  # "the same column"
            return found
        if role.section == "units" and "aircraft" in g.classes and g.countries and self.lex.makers.issuperset(g.countries):
            return found  # « un drone turc »: its make
        whose = next((o for o in self.sentence_groups if o.item == g.item + 2 and "origin" in self.lex.prep_class.get(o.prep, ()) and o.classes & {"armed", "actor", "igo"}), None) \
            if role.section == "units" and not g.countries and not g.actors and g.item >= 0 and not self.lex.head_first else None
        if whose is not None and not self.polities(whose):
            return self.resolve(whose, False, depth + 1)  # "an armoured vehicle from a UN convoy"
        if role.section == "units" and not role.institution and country:
            found.add(self.k.institution(country, "army") or "", start, end, "role", generic=True)
            return found
        if role.id in {"gunmen", "fighters"}:  # "jihadist gunmen": the word before says of which kind
            role = next((r for r in g.roles if r.kind == "armed" and not r.weak and not r.institution and r.id not in {"gunmen", "fighters"}), role)
        actor, how = self.of_role(role, country, g)
        known = self.context.by_type.get(self.k.actors[actor].type) if actor in self.k.actors and actor == role.actor else None
        if known and role.id in {"mercenaries", "peacekeepers", "volunteers"} and g.determiner in self.lex.definite:
            found.add(known, start, end, "coreference")
            return found
        same = [i for i in (*self.context.last_initiators, *self.context.last_targets) if role.institution and actor in self.k.actors and i in self.k.actors
                and self.k.institution(self.k.actors[i].country, role.institution) == i]
        if same and g.determiner in self.lex.definite and not country and not self.lex.head_first and self.r.words[g.end - 1].endswith(self.lex.plural_endings):
            found.add(same[0], start, end, "coreference")  # "the policemen repelled": those who were attacked
            return found
        if actor == "" or (role.section == "units" and not role.institution):
            return found
        if role.id in {"gunmen", "fighters"} and (g.determiner in self.lex.definite or "attackers" in g.classes):
            near = self.named_before(g) if g.determiner in self.lex.definite else []
            for i in near:
                found.add(i, start, end, "coreference")
            if near:
                return found  # "JNIM attacked X; the militants ..."
            for i in self.context.last_attackers:
                if self.k.actors[i].type not in STATE_TYPES:
                    found.add(i, start, end, "coreference")
            if found.ids:
                return found
        kind = KINDS.get(role.id)
        if kind is not None and g.determiner in self.lex.definite and g.number is None and g.of is None and not country and self.r.words[g.end - 1].endswith(self.lex.plural_endings):
            for i in self.named_before(g) or self.context.last_attackers:
                if self.k.actors[i].type == kind:
                    found.add(i, start, end, "coreference")  # "ISWAP attacked X. The insurgents ..."
            if found.ids:
                return found
        found.add(actor, start, end, how, generic=True)
        return found

    def master(self, g: Group, owner: Found, depth: int) -> str:
        """"Auxiliaries of the Burkinabe army", "the soldiers and their auxiliaries": the country of those whom they serve, who they are not."""
        served = self.resolve(g.of, False, depth + 1) if g.of is not None else owner
        return next((self.k.actors[i].country for i in served.ids if i in self.k.actors and self.k.actors[i].type in STATE_TYPES), "")

    def linked(self, g: Group) -> Found:
        """"JNIM-linked fighters", "men loyal to X": theirs; those linked to al-Qaeda at large may be of any of its branches."""
        found = Found()
        if g.linked is not None:
            found.add(self.choose(g.linked), g.linked.start, g.linked.end, "alias")
        elif g.of is not None and "linked" in self.lex.prep_class.get(g.of.prep, ()):
            found.join(self.named(g.of))
        actors = [self.k.actors[i] for i in found.ids if i in self.k.actors]
        if not actors or any(a.type != "jihadist_group" for a in actors):
            return NOBODY
        if all(not (a.country or a.parent or a.affiliated_with or a.active_to) for a in actors):
            found = Found()
            found.add("jihadist-fighters", g.start, g.end, "role", generic=True)
        return found

    def beside(self, g: Group) -> Group | None:
        """The countries or capitals named right after: "the regimes in A, B and C", "the junta in Niamey"."""
        near = next((o for o in self.sentence_groups if o.item == g.item + 2 and o.prep and "locative" in self.lex.prep_class.get(o.prep, ())), None)
        return near if near is not None and self.polities(near) else None

    def carried(self, g: Group, depth: int) -> Found:
        """"Two vehicles carrying civilians": who is in them."""
        for c in self.sentence_clauses:
            if c.verb is not None and c.verb.lemma in self.lex.carrying and (c.subject is g or c.subject is not None and g in c.subject.coord) and not c.verb.passive:
                return self.resolve(c.objects[0], False, depth + 1) if c.objects else Found()
        aboard = next((o for o in self.sentence_groups if o.item == g.item + 2 and "comitative" in self.lex.prep_class.get(o.prep, ())), None)
        return self.resolve(aboard, False, depth + 1) if aboard is not None else Found()  # "two pick-ups with armed men"

    def polities(self, g: Group) -> list[str]:
        """Countries that a group and its coordinated members name."""
        return list(dict.fromkeys(self.k.places[i].country for m in g.members() for p in m.places for i in p.candidates[:1] if self.k.is_polity(i)))

    def country_of(self, g: Group, depth: int = 0) -> str:
        """ISO code that the group's own words give."""
        if g.countries:
            return g.countries[0]
        sources = [g.owner, g.of]
        for other in sources:
            if other is not None:
                if other.countries:
                    return other.countries[0]
                for a in other.actors:
                    actor = self.k.actors.get(a.candidates[0])
                    if actor is not None and actor.type in {"state", "government"}:
                        return actor.country
                for p in other.places:
                    for i in p.candidates:
                        if self.k.is_polity(i):
                            return self.k.places[i].country
        for p in g.places:
            for i in p.candidates:
                if self.k.is_polity(i) and p.start < g.role_start:
                    return self.k.places[i].country
        head = g.parent_coord or g
        if self.lex.head_first and g.role is not None and g.role.institution and head.coord and g.of is None and g.owner is None:
            for m in (head, *head.coord):  # « cinq rangers et un soldat de l'armée béninoise »
                for x in (m, m.of) if m is not g else ():
                    named = [self.k.actors[i] for a in x.actors for i in a.candidates[:1] if i in self.k.actors] if x is not None else []
                    country = x.countries[0] if x is not None and x.countries else next((a.country for a in named if a.type in STATE_TYPES and a.country), "")
                    if country:
                        return country
        holder = self.holder(g)
        if holder is not None:
            for i in self.named(holder).ids:
                if self.k.actors[i].type in {"state", "government"}:
                    return self.k.actors[i].country
        said = next((c.subject for c in self.sentence_clauses if c.subject is not None and c.subject.end <= g.start and c.verb is not None and c.verb.cues("say")), None) \
            if g.pronoun == "poss" and g.owner is None and not self.lex.head_first else None
        if said is not None and (spoke := self.polities(said)):
            return spoke[0]  # "Algeria said that its army ..."
        if g.pronoun == "poss" and g.owner is None and self.context.last_group:
            near = self.antecedent(g, 1, STATE_TYPES) if depth == 0 and not self.lex.head_first else []
            actor = self.k.actors.get((near or self.context.last_group)[0])
            if actor is not None and actor.type in {"government", "state", "state_forces"}:
                return actor.country
        return ""

    def holder(self, g: Group) -> Group | None:
        """"France has 1,500 soldiers (based) in Niger": whose soldiers they are."""
        for c in self.holding:
            verb = c.verb if any(o is g for o in c.objects) else c.parent.verb if c.subject is g and c.parent is not None else None
            holds = c if verb is c.verb else c.parent
            if verb is not None and holds is not None and holds.subject is not g and not verb.passive and verb.lemma in self.lex.holding:
                return holds.subject
        return None

    def of_role(self, role: Role, country: str, g: Group) -> tuple[str, str]:
        """The actor that a role word names, given a nationality or the country of the place."""
        if role.by_nationality and country in role.by_nationality:
            return self.by_rule(role.by_nationality[country]), "role"
        if role.by_country:
            actor = self.by_rule(role.by_country)
            if actor:
                return actor, "role"
        if role.institution:
            abroad = self.k.actors.get(self.context.by_type.get("foreign_forces", "")) if self.lex.head_first and not country and role.institution == "army" \
                and g.determiner in self.lex.definite and g.number is None and "state_forces" not in self.context.by_type and not any(o.countries for o in self.sentence_groups) else None
            where = country or (abroad.country if abroad is not None else "") or self.context.country or self.context.document_country  # "the army": of the forces that the text speaks of
            actor = (self.k.institution(where, role.institution) or "") if where else ""
            if actor:
                return actor, "role"
        return role.actor, "role"

    def by_rule(self, rules: Any) -> str:
        where = self.context.country or self.context.document_country
        day = (self.context.day or datetime.date(2100, 1, 1)).isoformat()
        for rule in rules:
            countries = rule.get("countries")
            if countries is not None and where not in countries:
                continue
            if rule.get("from") and day < str(rule["from"]):
                continue
            if rule.get("to") and day[:len(str(rule["to"]))] > str(rule["to"]):
                continue
            return str(rule["actor"])
        return ""

    def community(self, slug: str, role: Role | None) -> str:
        militia, people = f"{slug}-militia", f"{slug}-community"
        if role is not None and (role.community == "militia" or role.kind == "armed" and not (role.weak and self.lex.head_first)):
            if role.id == "hunters":
                return "dozo-hunters"
            if role.id in {"jihadists", "separatists"} or role.institution:
                return role.actor if not role.institution else ""
            return militia if militia in self.k.actors else "militia"
        return people if people in self.k.actors else "civilians"

    def without_role(self, g: Group, polity: bool, depth: int, owner: Found) -> Found:
        found = Found()
        if polity and g.places and not g.triggers and not g.place_word:
            for i in g.places[0].candidates:
                place = self.k.places[i]
                if self.k.is_polity(i):
                    actor = self.k.institution(place.country, "government") or ""
                    if actor:
                        found.add(actor, g.places[0].start, g.places[0].end, "role")
                        return found
        if g.of is not None and (g.number is not None or g.pronoun or not g.triggers) and not g.places:
            inner = self.resolve(g.of, False, depth + 1)
            if inner.ids:
                return inner
        if g.countries and g.end - g.start == 1 and any(m.actors and "state-force" in m.classes for m in g.coord):
            found.add(self.k.institution(g.countries[0], "army") or "", g.start, g.end, "role", generic=True)
            return found  # "French and US forces", where the second is a name
        if g.countries and g.number is None and not g.triggers and g.unknown is None and not g.classes & {"other-noun"}:
            actor = self.k.institution(g.countries[0], "government") or ""
            if actor and g.end - g.start <= 2 and (g.determiner or initials(self.r, g)):
                found.add(actor, g.start, g.end, "role", generic=True)
                return found
        if owner.ids and (g.triggers or g.number is not None):
            return owner
        return found
