"""Last touches of a draft: its type, whether it says enough to be a row, its status and who it is attributed to."""

from __future__ import annotations

from ...records import Toll
from ..found import ARMED_TYPES, STATE_TYPES, Found
from ..state import RAIDS, Group
from ..triggers import Raw
from .draft import Draft, speech
from .memory import Memory
from .speakers import Speakers


class Finisher:
    """Settles drafts."""

    def __init__(self, memory: Memory, speakers: Speakers) -> None:
        self.memory = memory
        self.k, self.lex = memory.k, memory.lex
        self.speakers = speakers

    def finish(self, d: Draft, again: bool = False) -> None:
        """The last touches; again: the draft took something from a later sentence."""
        self.settle_type(d, again)
        self.settle_status(d)

    def settle_type(self, d: Draft, again: bool) -> None:
        """What type of event the draft ends as, or that it says too little to be a row."""
        raw, st = d.raw, d.status
        d.event_type = raw.type
        if raw.nominal and st.value == "negated" and not again and raw.frame.fold == "violence" and not d.initiators.ids and not d.targets.ids:
            d.drop = True  # "left without violence"
        if st.failed and raw.frame.fold in {"takeover", "control"}:
            d.event_type = "attack"
        elif st.failed and raw.frame.fold not in {"violence"}:
            d.drop = not again
        elif st.failed and raw.frame.type in {"killing"}:
            d.event_type = "attack"
            d.tally.dead = Toll()  # "attempted to assassinate": nobody died
        told = raw.clause.subject
        if self.lex.head_first and raw.frame.id == "attack" and raw.clause.kind == "red" and not again and told is not None and told.determiner in self.lex.definite and not (
                d.initiators.ids or raw.clause.adjuncts or raw.clause.dates or raw.clause.objects or d.tally.dead != Toll()) and (told.prep or any(
                    o is told for c in raw.sentence.clauses for o in c.objects)) and self.memory.drafts:
            d.drop = True  # « sécuriser la zone attaquée »
        if self.lex.head_first and d.event_type == "presence" and not raw.nominal and raw.clause.kind in {"sub", "rel"} and any(
                x is not d and x.raw.frame.fold == "violence" for x in self.memory.sentence_drafts):
            d.drop = True  # « tué alors qu'il circulait à moto », « à Diffa, où sévissent ... »
        if self.lex.head_first and raw.nominal and raw.frame.fold == "deployment" and any(
                x is not d and x.raw.frame.fold == "violence" and x.raw.clause.subject is raw.group for x in self.memory.sentence_drafts):
            d.drop = True  # « une intervention a permis d'éliminer dix jihadistes »
        if raw.frame.id == "reported-missing" and not again:
            d.drop = True  # who is missing belongs to an event told before
        if raw.frame.fold == "takeover" and raw.clause.kind == "red" and raw.lemma in self.lex.held and not raw.clause.dates:
            d.drop = True  # "a base occupied by X was attacked": who holds it, and no news
        if raw.nominal and raw.frame.fold in {"looting", "burning"} and st.value == "alleged" and not d.initiators.ids and not d.targets.ids:
            d.drop = True  # "a man suspected of theft"
        if raw.nominal and raw.group is not None and raw.frame.fold == "violence" and not d.initiators.ids and not d.targets.ids and not self.lex.head_first \
                and not any(p.group is g for p in d.places for g in raw.places) and any(
                    x is not d and x.raw.frame.fold in RAIDS and x.initiators.ids for x in self.memory.sentence_drafts) \
                and self.lex.prep_class.get(self.prep_above(raw.group, raw), set()) & {"after", "context"} and not raw.merged and raw.light is None and not raw.dead:
            d.drop = True  # "following an IED attack", "as part of a series of attacks": no more is told of it
        if raw.nominal and raw.frame.fold == "burning" and raw.light is None and not (d.initiators.ids or d.targets.ids or d.own_place):
            d.drop = True  # "material damage only"
        be = raw.clause.verb is not None and raw.clause.verb.lemma in self.lex.be and "past" not in raw.clause.verb.tags
        if raw.nominal and raw.frame.fold == "release" and not self.lex.head_first and raw.clause.subject is raw.group and be:
            d.drop = True  # "the release of the hostages is our priority"
        if raw.nominal and d.event_type == "deployment" and not self.lex.head_first and raw.group is not None and raw.group.pronoun == "poss" and raw.light is None \
                and self.lex.prep_class.get(raw.group.prep, set()) & {"during", "locative"}:
            d.drop = True  # "killings by the army in its operations"
        if raw.nominal and raw.frame.fold == "release" and not self.lex.head_first and not (d.initiators.ids or d.targets.ids or d.tally.abducted):
            d.drop = True  # "the release said": a paper
        if self.lex.head_first and raw.frame.id == "left-dead" and d.tally.dead == Toll() and raw.injured and not raw.dead:
            d.event_type = "attack"  # « n'ont fait que des blessés »
        if raw.frame.id == "deaths" and d.tally.dead == Toll() and d.tally.injured and self.lex.head_first:
            d.event_type = "attack"  # « deux blessés ont été transférés à X »
        if raw.frame.id == "shot" and d.tally.dead == Toll() and d.tally.injured:
            d.event_type = "attack"  # "shot and wounded"
        if raw.nominal and raw.note == "attributive" and not d.initiators.ids and not d.targets.ids and any(o is raw.group for o in raw.clause.objects):
            d.drop = True  # "rescued ten abducted persons"
        if self.lex.head_first and raw.nominal and raw.clause.kind == "red" and st.value == "alleged" and not d.own_place and d.tally.dead == Toll() \
                and raw.clause.verb is not None and raw.clause.verb.cues("allege") and any(
                    x.raw.frame.id == "arrest" and x.raw.clause is raw.clause.parent for x in self.memory.sentence_drafts):
            d.drop = True  # « arrêtés, soupçonnés d'implication dans les violences » : what they are suspected of
        if raw.frame.id == "arrest" and d.initiators.ids == d.targets.ids:
            d.initiators = Found()
        if not again and d.event_type == "claim_of_responsibility" and not d.initiators.ids:
            d.drop = True
        if d.event_type in {"statement", "threat", "demand", "accusation", "support", "sanction", "rejection", "investigation", "aid"} \
                and not d.initiators.ids and not (d.event_type in {"accusation", "sanction", "support"} and d.targets.ids) \
                and not (d.event_type == "aid" and self.lex.head_first and not raw.nominal and d.own_place) \
                and not (d.event_type == "investigation" and raw.nominal and raw.clause.subject is raw.group):
            d.drop = True
        if raw.frame.id == "protest" and not raw.nominal and self.lex.head_first and len(raw.initiators) == 1 and self.one_person(raw.initiators[0]):
            d.drop = True  # « celui qui a protesté »
        if raw.frame.id == "attack" and not raw.nominal and not d.targets.ids and not d.own_place and d.tally.dead == Toll() and d.initiators.ids and all(
                self.k.actors[i].type in {"intergovernmental", "government", "state"} for i in d.initiators.ids if i in self.k.actors):
            d.drop = True  # "ECOWAS had never struck so hard": with sanctions
        if d.event_type == "statement" and st.value in {"planned", "hypothetical", "negated"}:
            d.drop = True  # "one would like them to applaud"
        if raw.frame.fold == "burning" and not d.initiators.ids and raw.clause.kind == "part" and raw.clause.subject is not None \
                and raw.clause.subject.classes & {"weapon", "shells", "device", "event", "aircraft"}:
            d.drop = True  # "shells fell on the airfield, damaging a plane": what the blow did
        if raw.frame.id == "release" and not self.lex.head_first and d.targets.ids and all(
                self.k.actors[i].type in {"intergovernmental", "government", "state", "other", "media"} for i in d.targets.ids if i in self.k.actors) and not d.tally.abducted \
                and not any("person" in g.classes for g in raw.targets):
            d.drop = True  # "a report from the UN office released on Friday"
        up_verb = raw.clause.parent.verb if raw.clause.parent is not None else None
        if d.event_type == "cooperation" and not self.lex.head_first and not raw.nominal and up_verb is not None and up_verb.cues("allege") and raw.clause.parent is not None \
                and raw.clause.parent.kind in {"red", "part", "sub"}:
            d.drop = True  # "killed after being accused by the army of collaborating"
        if d.event_type in {"cooperation", "support"} and not self.lex.head_first and st.value in {"alleged", "planned"} and " " in raw.clause.marker \
                and self.lex.cue_words.get(raw.clause.marker.split(" ")):
            d.drop = True  # "villagers accused of collaborating with X": why they were struck
        if d.event_type in {"agreement", "negotiation", "cooperation"} and not d.initiators.ids and raw.frame.fold != "release":
            d.drop = True
        if d.event_type == "looting" and raw.nominal and not self.lex.head_first and not d.initiators.ids and not d.targets.ids and raw.group is not None \
                and "other" in self.lex.prep_class.get(raw.group.prep, ()):
            d.drop = True  # "over crop damage": nobody's deed
        if raw.frame.id == "laid-mine" and raw.clause.kind == "red" and not self.lex.head_first and not any(
                "agent" in self.lex.prep_class.get(a.prep, ()) for a in raw.clause.adjuncts) and any(x.raw.frame.fold == "seizure" for x in self.memory.sentence_drafts):
            d.drop = True  # "a bomb hidden in a parcel was found"
        if d.event_type == "statement" and not self.lex.head_first and raw.clause.kind == "inf" and raw.clause.parent is not None and raw.clause.parent.verb is not None \
                and any(f.fold in {"protest", "riot"} for p in raw.clause.parent.verb.patterns for f in p.frames):
            d.drop = True  # "marched to denounce the results": what the march was for
        if d.event_type in {"presence", "territorial_control", "replacement"} and not d.initiators.ids:
            d.drop = True
        spot = any(p.rank >= 5 and p.group in raw.clause.adjuncts for p in d.places)
        if d.event_type == "presence" and not spot and raw.clause.kind == "rel" and raw.clause.verb is not None and raw.clause.verb.perfect and not self.lex.head_first:
            d.drop = True  # "a region in which militants have been active"
        if d.event_type == "presence" and raw.clause.kind == "rel" and raw.clause.verb is not None and not raw.clause.verb.perfect and "past" not in raw.clause.verb.tags \
                and not raw.clause.verb.passive and not d.own_date and not self.lex.head_first:
            d.drop = True  # "X, which operates mainly in ...": where an actor is at home
        if d.event_type == "presence" and d.initiators.generic and not (d.own_place and d.own_date and raw.clause.kind == "main") and (raw.clause.kind in {"red", "part"} or not any(
                self.k.actors[i].country for i in d.initiators.ids if i in self.k.actors)):
            d.drop = True  # "militants operating in the region": nobody in particular
        if d.event_type == "presence" and raw.clause.kind == "red" and raw.clause.parent is not None and raw.clause.subject is raw.clause.parent.subject \
                and speech(raw.clause.parent):
            d.drop = True  # "an officer stationed in the north said": where a speaker serves
        if d.event_type in {"withdrawal", "deployment"} and self.lex.head_first and not raw.nominal and raw.initiators and all(
                g.actors and all(self.k.actors[i].type == "person" for a in g.actors for i in a.candidates if i in self.k.actors) for g in raw.initiators):
            d.drop = True  # "imam Dicko left Algiers": a traveller
        up = raw.clause.parent
        if st.value == "hypothetical" and raw.clause.kind == "comp" and up is not None and up.verb is not None and up.verb.negated and up.verb.cues("say"):
            d.drop = True  # "did not say how many had been wounded"
        if d.event_type == "cooperation" and not self.lex.head_first and not raw.nominal and raw.clause.kind in {"red", "part", "sub"} and not d.targets.ids and len(d.initiators.ids) < 2:
            d.drop = True  # "rangers working with a charity": who they are
        if raw.frame.id == "gave-back" and not self.memory.armed(d.initiators):
            d.drop = True  # « a rendu l'enfant à sa mère »
        stolen = raw.clause.subject
        if raw.frame.fold == "looting" and self.lex.head_first and raw.clause.kind == "red" and not d.initiators.ids and not (raw.clause.dates or raw.clause.adjuncts) \
                and stolen is not None and (stolen.of is not None and stolen.role is None if stolen.triggers or not stolen.prep
                                            else stolen.prep in self.lex.of_words and any(g.of is stolen for g in raw.sentence.groups)):
            d.drop = True  # « la restitution du bétail volé »
        if raw.frame.fold == "looting" and self.lex.head_first and raw.clause.kind == "red" and not d.initiators.ids and not raw.clause.dates and up is not None \
                and up.subject is not None and "state-force" in up.subject.classes and any(o is raw.clause.subject for o in up.objects):
            d.drop = True  # « l'armée a récupéré du bétail volé »
        if raw.type == "explosive" and (raw.clause.kind in {"part", "inf"} and raw.clause.marker or raw.frame.id == "laid-mine") and up is not None and up.verb is not None \
                and any(f.id == "disarm-bomb" for p in up.verb.patterns for f in p.frames) and self.lex.head_first:
            d.drop = True  # "defused before it went off"
        if d.event_type == "accusation" and (not d.targets.ids or self.lex.head_first and not d.initiators.ids and raw.clause.kind == "red"):
            d.drop = True
        if raw.frame.id == "foil" and any(f.fold == "coup" for g in raw.clause.objects for *_, fs in g.triggers for f in fs):
            d.drop = True  # "thwarted a coup": the coup is the event, which failed
        if d.event_type == "accusation" and not self.lex.head_first and raw.clause.kind == "red" and raw.clause.subject is not None and raw.clause.subject.triggers:
            d.drop = True  # "attacks blamed on X": said of the attacks
        if d.event_type == "territorial_control" and st.value == "asserted" and d.places and d.initiators.ids and self.rules_home(d):
            d.drop = True  # "Niger is ruled by a junta"
        left = self.lex.head_first and d.event_type == "withdrawal" and d.own_place and raw.clause.verb is not None and raw.clause.verb.passive \
            and raw.clause.subject is not None and bool(raw.clause.subject.classes & {"armed-facility", "military"})  # « le poste a été abandonné en août »
        if d.event_type in {"withdrawal", "deployment"} and not d.initiators.ids and not raw.nominal and not left:
            d.drop = True
        if raw.frame.id == "withdrawn" and any(x.raw.injured and x.raw.clause.subject is raw.clause.subject for x in self.memory.sentence_drafts):
            d.drop = True  # "were wounded and evacuated to X"
        if d.event_type == "withdrawal" and not raw.nominal and not self.lex.head_first and raw.clause.kind == "part" and up is not None and up.verb is not None \
                and up.subject is raw.clause.subject and raw.clause.verb is not None and raw.clause.verb.start < up.verb.start \
                and any(f.fold == "violence" for p in up.verb.patterns for f in p.frames):
            d.drop = True  # "the convoy leaving X struck a mine"
        if d.event_type == "withdrawal" and raw.nominal and self.lex.head_first and not d.own_place and raw.group is not None and raw.group.pronoun == "poss" \
                and self.lex.prep_class.get(raw.group.prep, set()) & {"during", "locative", "after"}:
            d.drop = True  # « dans leur repli, plusieurs assaillants ont été tués »
        if d.event_type == "withdrawal" and raw.nominal and raw.definite and not d.initiators.ids and not d.own_place:
            d.drop = True  # "with the withdrawal, ...": the one spoken of
        if d.event_type in {"withdrawal"} and raw.clause.verb is not None and not raw.nominal and (not d.places or self.left_scene(d)) and not d.targets.ids \
                and not any(p.lemma in self.lex.sure or p.rest for p in raw.clause.verb.patterns) \
                and not (self.lex.head_first and any("armed-facility" in o.classes for o in raw.clause.objects)):
            d.drop = True
        if d.event_type == "deployment" and (self.lex.head_first and raw.clause.kind == "red" and not d.own_place or d.initiators.ids and all(
                self.k.actors[i].type in {"unnamed_armed"} for i in d.initiators.ids if i in self.k.actors)):
            d.drop = True
        if d.event_type == "cooperation" and not self.lex.head_first and not raw.nominal and raw.clause.kind in {"part", "red"} and not d.own_date \
                and (d.initiators.generic or not d.initiators.ids) and any(self.k.actors[i].type == "self_defence_group" for i in d.initiators.ids if i in self.k.actors):
            d.drop = True  # "auxiliaries fighting alongside the army": who they are
        if d.event_type == "withdrawal" and raw.nominal and raw.group is not None and raw.group.pronoun == "poss" and raw.group.prep and not raw.places and any(
                    x is not d and x.raw.frame.fold in RAIDS for x in self.memory.sentence_drafts):
            d.drop = True  # "bombed the attackers during their retreat"
        if d.event_type == "cooperation" and self.lex.head_first and (not d.targets.ids and len(d.initiators.ids) < 2
                                                                      or raw.clause.kind == "red" and d.targets.ids == ["civilians"]):
            d.drop = True  # "a convoy escorted by soldiers"
        if d.event_type == "withdrawal" and self.lex.head_first and not raw.nominal and raw.clause.kind == "red" and raw.lemma in self.lex.be_verbs:
            d.drop = True  # "a convoy that had set out from X"
        if d.event_type == "territorial_takeover" and not raw.nominal and raw.clause.verb is not None and not raw.clause.verb.passive \
                and not raw.clause.objects and not d.own_place and not d.targets.ids and raw.clause.object_gap is None and raw.frame.id != "flag" \
                and not raw.clause.verb.there:
            d.drop = True  # "photos of vehicles it claimed to have captured"
        if raw.frame.id == "bodies-found" and d.tally.dead == Toll():
            d.drop = True
        if d.event_type in {"base_established"} and not d.initiators.ids:
            d.drop = True

    def one_person(self, g: Group) -> bool:
        """A pronoun or a noun that stands for one human being."""
        return not g.coord and g.number is None and (g.pronoun in {"he", "it"} and g.role is None and not g.actors or g.determiner in self.lex.singular
                                                     and g.role is not None and g.role.id == "civilians")

    def prep_above(self, g: Group, raw: Raw) -> str:
        """The preposition of a group, or of that whose "of" it is."""
        return next((o.prep for o in raw.sentence.groups if o.of is g), g.prep)

    def rules_home(self, d: Draft) -> bool:
        """A government that rules its own country."""
        place = self.k.places.get(d.places[0].id)
        return place is not None and place.kind == "country" and not self.lex.head_first and all(
            self.k.actors[i].type in {"government", "state"} and self.k.actors[i].country == place.country for i in d.initiators.ids if i in self.k.actors) \
            and any(i in self.k.actors for i in d.initiators.ids)

    def left_scene(self, d: Draft) -> bool:
        """"They looted shops before leaving": the end of a raid is no withdrawal."""
        if d.own_place:
            return False
        raids = [x for x in (*self.memory.sentence_drafts, *self.memory.drafts[-3:]) if x is not d and x.raw.frame.fold in {"violence", "looting", "burning", "captivity", "blockade"}]
        return any(set(x.initiators.ids) & set(d.initiators.ids) for x in raids)

    def settle_status(self, d: Draft) -> None:
        """Asserted, claimed, reported ..., by whom, and whether its toll counts in totals."""
        raw, st = d.raw, d.status
        value, cue, speakers = st.value, st.cue, list(d.attributed)
        if value == "said" and st.speaker is not None and st.speaker.distance:
            value, cue, st.speaker = "asserted", "", None  # "three days of mourning declared"
        if value == "said" and st.speaker is not None and st.speaker.pronoun == "other" and st.speaker.role is None:
            st.speaker = self.source(d, st.speaker)
            value = "said" if st.speaker is not None else "asserted"  # "we count three dead": nobody in particular
        if value == "said":
            value, names = self.speakers.speaker(d, st)
            speakers = speakers or names
        elif st.speaker is not None:
            _, names = self.speakers.speaker(d, st)
            speakers = speakers or names
        if d.claimed and value in {"asserted", "reported", "claimed"}:
            value, cue = "claimed", d.cue or cue
        if raw.frame.enemy and not d.initiators.ids and self.memory.issuer:
            for i in self.memory.issuer:
                d.initiators.add(i, raw.start, raw.end, "coreference")
        if (raw.frame.enemy or self.its_enemies(d, speakers)) and value == "claimed" and not d.initiators.ids and d.targets.ids:
            for i in speakers:
                actor = self.k.actors.get(i)
                own = i if actor is not None and actor.type in ARMED_TYPES else self.k.institution(actor.country, "army") if actor is not None and actor.country else ""
                if own and own not in d.targets.ids:
                    d.initiators.add(own, raw.start, raw.end, "coreference")
        if value == "claimed" and not d.initiators.ids and st.cue in self.lex.own_deed and raw.frame.fold == "violence" \
                and not set(speakers) & set(d.targets.ids):
            for i in speakers:
                d.initiators.add(i, raw.start, raw.end, "coreference")
        if value == "claimed" and len(speakers) == 1 and not self.lex.head_first:
            self.its_own(d, speakers[0])
        if value == "claimed" and raw.nominal and raw.frame.fold == "sanction" and not d.initiators.ids and self.lex.head_first and not set(speakers) & set(d.targets.ids):
            for i in speakers:
                d.initiators.add(i, raw.start, raw.end, "coreference")  # « le ministère a annoncé l'expulsion de l'ambassadeur »
        if value == "asserted" and self.memory.issuer and not speakers:
            value, speakers, cue = "claimed", list(self.memory.issuer), cue
        d.value, d.cue = value, cue
        d.attributed = speakers
        d.counts = value in {"asserted", "claimed", "reported"} and not self.enemy_dead(d)

    def its_own(self, d: Draft, speaker: str) -> None:
        """"Militants blew up an army convoy, JNIM said": its own."""
        actor = self.k.actors.get(speaker)
        unnamed = {"jihadist_group": {"jihadist-fighters", "fighters"}, "separatist_group": {"separatist-fighters", "fighters"}}.get(actor.type if actor else "", set())
        above = {actor.parent, *actor.affiliated_with} if actor is not None else set()
        if d.initiators.ids and set(d.initiators.ids) <= unnamed | above and speaker not in unnamed and d.targets.ids and all(
                self.k.actors[i].type in STATE_TYPES | {"peacekeeping", "foreign_forces", "private_military", "self_defence_group"} for i in d.targets.ids if i in self.k.actors):
            start, end = d.initiators.spans[0][1:3]
            d.initiators = Found()
            d.initiators.add(speaker, start, end, "coreference")

    def its_enemies(self, d: Draft, speakers: list[str]) -> bool:
        """"Forty terrorists were killed in a raid, the army said": whoever counts its dead enemies killed them."""
        forces = any(self.k.actors[i].type in STATE_TYPES - {"state"} for i in speakers if i in self.k.actors)
        killed = any(r.frame.toll == "dead" and not r.nominal and r.clause.verb is not None and r.clause.verb.passive for r in (d.raw, *d.raw.merged))
        return forces and (killed or d.raw.type == "air_strike" and not self.lex.head_first) and all(
            self.k.actors[i].type in {"jihadist_group", "unnamed_armed", "separatist_group"} for i in d.targets.ids if i in self.k.actors)

    def source(self, d: Draft, impersonal: Group) -> Group | None:
        """"One learns from security sources": whom it is learnt from."""
        for c in d.raw.sentence.clauses:
            if c.subject is impersonal:
                return next((a for a in c.adjuncts if "of" in self.lex.prep_class.get(a.prep, ()) and a.role is not None and a.role.section == "people"), None)
        return None

    def enemy_dead(self, d: Draft) -> bool:
        """A party's count of the enemies that it says it killed is no part of a total."""
        if d.tally.dead.best is None and d.tally.dead.low is None and not d.raw.frame.enemy:
            return False
        if d.value == "claimed" and set(d.attributed) & set(d.initiators.ids) and d.targets.ids != ["civilians"]:
            return not (d.claimed and not d.attributed)
        return (d.raw.frame.enemy or d.raw.note == "enemy") and bool(d.initiators.ids)
