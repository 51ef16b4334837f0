"""Noun groups: one head, its modifiers, and the names, counts and role words in it."""

from __future__ import annotations

from ...records import Toll
from ..counts import number_at
from ..entries import Role
from ..state import Group, NamedSpan, Number
from .classes import classify
from .noun_or_verb import NounOrVerb
from .row import CLOSE, CLOSING, EITHER, END, LITTLE, OPEN, QUOTES, STOP, Row

OUTSIDE = {",", *OPEN, *CLOSE, *STOP, *END}  # marks that no group holds


class NounReader:
    """Reads a noun group at a position of the row."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.either = NounOrVerb(row)
        self.r, self.lex, self.words, self.surface, self.s, self.end = row.r, row.lex, row.words, row.surface, row.s, row.end
        self.dates, self.actors, self.places, self.items, self.skip = row.dates, row.actors, row.places, row.items, row.skip

    def group(self, i: int) -> int:
        g = Group(i, i)
        previous = self.items[-1] if self.items else None
        if previous is not None and previous.kind == "quote" and len(self.items) > 1 and self.items[-2].kind == "prep":
            previous = self.items[-2]  # 'by "armed men"'
        if previous is not None and previous.kind == "adverb" and len(self.items) > 1 and self.items[-2].kind == "prep" and not self.lex.head_first:
            previous = self.items[-2]  # "in nearby Soro"
        if previous is not None and previous.kind == "prep":
            g.prep, g.prep_start = previous.value, previous.start
        elif previous is not None and previous.date is not None and previous.end > previous.date.end and len(self.items) > 1 and self.items[-2].kind == "prep":
            g.prep, g.prep_start = self.items[-2].value, self.items[-2].start  # "after Sunday's attack"
        elif self.dated_noun(i):
            g.prep, g.prep_start = self.items[-2].value, self.items[-2].start
        if i > self.s.start and self.words[i - 1] in self.lex.neither and not self.row.verb_seen():
            g.negated = True  # "neither dead nor wounded"
        if i > self.s.start and self.words[i - 1] in self.lex.contractions and self.words[i - 1] not in self.lex.not_verbs:
            g.determiner = self.lex.contractions[self.words[i - 1]][1]
        if self.lex.contractions and not g.prep and i > self.s.start:
            g.after = next((self.lex.prep_name(w) for w in (self.words[i], self.words[i - 1]) if w in self.lex.contractions), "")
        j = i
        while j < self.end:
            step = self.extend(g, j)
            if step is None:
                break
            j = step
            if j < self.end and self.words[j] in self.lex.genitive or (j < self.end and self.words[j] == "'" and self.words[j - 1].endswith("s")
                                                        and j + 1 < self.end and self.words[j + 1].isalpha() and not self.surface[j - 1].endswith(" ")):
                g.end = j
                classify(g, self.r)
                owner, g = g, Group(j + 1, j + 1, prep=g.prep, prep_start=g.prep_start, owner=g)
                owner.prep = ""
                j += 1
                continue
        if j == i:
            return i + 1
        g.end = j
        if g.end == g.start:
            if g.owner is not None:
                g = g.owner
            else:
                return j
        if self.lex.head_first and (g.number is not None or g.determiner in self.lex.singular) and g.role is None and g.countries and not (g.actors or g.places or g.triggers):
            g.role, g.role_start = self.lex.civilians, g.start  # "two Malians": people, not the state
        if g.number is not None and g.role is None and not (g.actors or g.places or g.triggers or g.unknown) \
                and any(self.lex.pronouns.get(self.words[k]) == "other" for k in range(g.number.end, g.end)):
            like = next((it.group for it in reversed(self.items) if it.group is not None and it.group.role is not None
                         and it.group.role.section == "people"), None)
            if like is not None:  # "three others": people as before
                g.role, g.role_start = like.role, g.end
        if g.role is None and self.words[g.end - 1] in self.lex.own_side and "siding" in self.lex.prep_class.get(g.prep, ()):
            g.role, g.role_start = self.lex.soldiers, g.end - 1  # « côté ami »
        classify(g, self.r)
        return self.row.add("group", g.start if g.owner is None else g.owner.start, j, group=g)

    def told_medium(self, g: Group, j: int) -> bool:
        """"Told AFP | at least 15 civilians", "told Reuters | gunmen ...": the medium that hears it is no part of what is said."""
        if self.lex.head_first or not g.actors or g.actors[-1].end != j or g.actors[0].start != g.start:
            return False
        before = next((it for it in reversed(self.items) if it.end <= g.start), None)
        if before is None or before.verb is None:
            return False
        known = self.r.knowledge.actors
        return before.verb.cues("say") and self.words[j].isalnum() and any(known[i].type == "media" for i in g.actors[0].candidates if i in known)

    def dated_noun(self, i: int) -> bool:
        """"Six killed in overnight attack": the day stands before its noun as an adjective, in the short style of headlines."""
        if self.lex.head_first or len(self.items) < 3:
            return False
        verb, prep, day = self.items[-3:]
        return verb.kind == "verb" and prep.kind == "prep" and day.date is not None and day.end == i and day.date.period.precision == "day" \
            and (hit := self.lex.trigger_nouns.at(self.words, i, self.end)) is not None and not self.words[i + hit[0] - 1].endswith(self.lex.plural_endings)

    def extend(self, g: Group, j: int) -> int | None:
        """Take the next word into the group, or None when the group ends before it."""
        lex, words, w = self.lex, self.words, self.words[j]
        first = j == g.start
        if lex.head_first and g.actors and g.actors[-1].end == j and w.isdigit() and len(w) < 4 and g.role is None and not (
                j + 1 < self.end and (self.row.noun_word(j + 1) or j + 1 in self.row.actors)):
            return j + 1  # "le BIR 18": the number of a unit
        if not first and g.pronoun in {"they", "it", "he"} and j == g.start + 1 and w != "-" and w not in lex.possessives and not g.number:
            return None  # a personal pronoun stands alone
        if not first and (adverb := self.row.adverbs.get(j)) and adverb[0] > 2:
            return None  # "house by house"
        if not first and g.number is not None and self.row.only_told(j) and lex.classes.get(words[j + 1], frozenset()) & {"dead", "injured"} \
                and not any("pp" in t for _, t in lex.forms.get(words[j + 1], [])):
            return j + 1  # "15 soldiers reported dead"
        if not first and g.number is not None and w in lex.not_verbs and lex.classes.get(w, frozenset()) & {"missing"}:
            return j + 1  # "three soldiers missing", "one missing"
        if j in self.skip or (j in self.dates and not first):
            if j in self.dates and self.date_modifier(g, j):
                g.date, self.dates[j].inside = self.dates[j], g
                return self.dates[j].end
            return None
        if self.told_medium(g, j):
            return None
        if first and j + 1 < self.end and (pair := f"{w} {words[j + 1]}") in lex.nobody and pair in lex.pronouns:
            g.pronoun, g.negated = lex.pronouns[pair], True
            return j + 2  # "no one"
        if first and w in lex.of_words and j + 1 < self.end and f"{w} {words[j + 1]}" in lex.determiners:
            g.determiner = words[j + 1]
            return j + 2  # « d'autres officiers »
        if first and lex.head_first and j + 2 < self.end and words[j + 2] in lex.of_words and words[j + 1] in lex.number_articles and f"{w} {words[j + 1]}" in lex.pronouns:
            g.number = Number(j, j + 2, Toll(1, 1, 1, words[j + 1]))
            return j + 2  # « l'un des gendarmes »
        if first and lex.negative_particles and w in lex.nobody and self.row.negative_particle_near(j):
            g.pronoun, g.negated = lex.pronouns.get(w, "other"), True
            return j + 1  # « n'a tué personne »
        longer = self.role_at(j)
        if j in self.actors and not (longer and j + longer[0] > self.actors[j].end):
            a = self.actors[j]
            if not first and self.new_subject(g, a):
                return None  # "In a video JNIM claims ..."
            if j > 1 and words[j - 1] == "-" and words[j - 2] in lex.opposed and not self.row.spaced(j - 1):
                return a.end  # "a counter-JNIM operation": JNIM is whom it is against
            if a.end + 1 < self.end and words[a.end] == "-" and not self.row.spaced(a.end) and (
                    words[a.end + 1] in self.lex.forms or words[a.end + 1] in self.lex.compound_ends):
                g.linked = a if words[a.end + 1] in self.lex.linked_ends else g.linked
                return a.end + 2  # "al-Qaeda-affiliated JNIM": a modifier, no side
            if a.end + 1 < self.end and words[a.end] in self.lex.linked_ends and not lex.head_first and self.role_at(a.end + 1):
                g.linked = a
                return a.end + 1  # "an al-Qaeda linked group"
            g.actors.append(a)
            g.role_start = max(g.role_start, j) if g.role_start < 0 else g.role_start
            return a.end
        pronoun = lex.pronouns.get(w, "")
        reference = pronoun in {"former", "latter"} and not first and words[j - 1] in lex.determiners and not self.row.starts_noun(j + 1)
        whole = self.row.hyphened and self.row.joined_name(j)
        if whole and not (j in self.places and self.places[j].end >= whole):
            g.unknown = (j, whole) if g.unknown is None else (g.unknown[0], whole)
            return whole
        if pronoun and j in self.places and self.places[j].end - j > 1 and self.surface[j][:1].isupper():
            g.places.append(self.places[j])
            return self.places[j].end
        initials = pronoun and w in self.r.knowledge.demonym_words and self.surface[j].strip().isupper()  # "the US" is no "us"
        if pronoun and not initials and (first or reference) and j not in self.r.roles:
            if pronoun == "other" and number_at(self.r, j, self.end):
                pass
            elif pronoun in {"former", "latter"} and not self.pronoun_alone(j):
                return j + 1
            else:
                g.pronoun = pronoun
                g.negated = w in lex.nobody
                return j + 1
        if not first and pronoun and not initials and j not in self.r.roles and w not in lex.possessives and pronoun not in {"former", "latter"}:
            return j + 1 if pronoun == "other" and (g.number is not None and g.number.end == j or words[j - 1] in lex.singular) else None  # "five others"
        if w in OUTSIDE:
            return None
        if w in QUOTES:
            if w == "'" :
                return None
            if not first and (w in CLOSING or w in EITHER and self.words[self.s.start:j].count(w) % 2):
                counted = g.number is not None and g.number.end == j and j + 1 < self.end and (
                    j + 1 in self.actors or j + 1 in self.r.roles or lex.head_first and self.row.noun_word(j + 1))
                if lex.head_first and g.number is not None and g.number.end == j and (words[j - 1] in lex.dozens or g.number.toll.best is None) and j + 1 < self.end and words[j + 1] in lex.of_words:
                    return j + 2  # « une « soixantaine » de morts »
                described = j + 1 in self.row.trigger_nouns and any(words[k] in QUOTES for k in range(g.start, j)) and not g.triggers and not lex.head_first  # 'a "terrorist" attack'
                return j + 1 if counted or described else None  # '"around thirty" soldiers'
            return j + 1
        if w == "-" and not first and not self.row.spaced(j):
            return j + 1
        if w == "/" and not first:
            if self.another_side(g, j + 1):
                return None  # "military forces/Africa Corps"
            g.mode = "any"
            return j + 1
        if j in self.places and not (longer and longer[1][0].metonym and not lex.prep_class.get(g.prep, set()) & {"locative"}):
            p = self.places[j]
            if p.end + 1 < self.end and words[p.end] == "-" and not self.row.spaced(p.end) and words[p.end + 1] in lex.compound_ends:
                return p.end + 2  # "Burkina Faso-affiliated militias"
            if lex.head_first and self.longer_name(p):
                g.unknown = (j, p.end + 1)
                return p.end + 1  # « Bamba Deguéré » is no Bamba
            g.places.append(p)
            return p.end
        if not first and lex.contractions:
            if w in lex.negative_particles or w in lex.reflexive or w in lex.clitics and self.row.clitics_before_verb(j) is not None:
                return None
            if w in lex.of_words and not g.places and self.place_of(g, j + 1):
                return j + 1
        if not first and g.places and w in lex.adjoining:
            return j + 1  # « le département de X voisin de Y »: an adjective, and no neighbour
        role = longer
        if role and role[1][0].section == "people" and j > 1 and words[j - 1] == "-" and words[j - 2] in lex.opposed and not self.row.spaced(j - 1):
            return j + role[0]  # "anti-jihadist": an adjective, and no jihadist
        if role and role[1][0].actor == "civilians" and not first and words[j - 1] in lex.superlatives and j + role[0] in self.row.trigger_nouns:
            return j + role[0]  # "the most notable attack"
        trigger = self.row.trigger_nouns.get(j)
        if (role or trigger) and (stop := self.compound(j + max(role[0] if role else 0, trigger[0] if trigger else 0))):
            return stop  # "violence-torn"
        if role or trigger:
            tags = self.row.tags(j) if lex.head_first and not first else []
            counted = g.number is not None and g.number.end == j and not g.number.singular and role is not None and role[1][0].section == "people" and not lex.head_first
            if not first and not counted and not self.either.counted_noun(g, j) \
                    and (self.either.is_verb_here(g, j, tags) if lex.head_first and tags else self.either.verbal(j) or self.either.what_they_do(g, j)) \
                    and not (role and role[0] > 1 and (words[j - 1] in QUOTES or w in lex.not_verbs and not lex.head_first)):
                return None  # but "unknown armed men": a word of two parts whose first is no verb
            if role and g.places and g.places[-1].end == j and j == g.end_of_place() and role[1][0].section == "people" \
                    and self.lex.prep_class.get(g.prep, set()) & {"locative"} and not self.lex.prep_class.get(g.prep, set()) & {"against", "goal", "origin"} \
                    and len(self.items) < 3:
                return None  # "In Bittou men of the VDP ...": the subject begins
            if w in self.r.knowledge.demonym_words and (not role or role[0] == 1) and not trigger:
                pass
            else:
                return self.take_noun(g, j, role, trigger)
        number = number_at(self.r, j, self.end)
        if number and number.end + 1 < self.end and words[number.end] == "-" and not self.row.spaced(number.end) and words[number.end + 1].isalpha() \
                and words[number.end + 1] not in self.r.lexicon.number_starters and not lex.head_first:
            return number.end  # "a 19-year-old student", "a 150-vehicle convoy": no count of the noun
        if number and not self.row.dated(j, number.end):
            if g.places and not g.role or not first and (g.role or g.actors or g.places) and words[number.end:number.end + 1] \
                    and words[number.end] in lex.not_people:
                return None  # "fighters | about 15 km from X"
            if lex.head_first and not first and words[j - 1].isalpha() and words[j - 1] not in lex.determiners and words[j - 1] not in lex.possessives \
                    and j - 1 not in self.row.prepositions:
                return None  # a number stands before its noun
            if g.number is not None and not first:
                return None if g.role or g.actors else number.end
            g.number = number
            if words[number.end:number.end + 1] and words[number.end] in lex.not_people | lex.clock:
                g.distance = True
            return number.end + (number.end < self.end and words[number.end] in lex.clock)
        if w in lex.inhabitants and lex.civilians is not None:
            g.role, g.role_start = g.role or lex.civilians, j
            g.places.append(NamedSpan(j, j + 1, [lex.inhabitants[w]], "gazetteer"))
            g.home = True
            return j + 1
        if w in lex.communities:
            g.communities.append(lex.communities[w])
            return j + 1
        return self.extend_plain(g, j)

    def extend_plain(self, g: Group, j: int) -> int | None:
        """As `extend`, of a word that is no name, noun or number: adjectives, articles, words for places, unknown names."""
        lex, words, w = self.lex, self.words, self.words[j]
        first = j == g.start
        if not first and j + 1 in self.dates and g.triggers and not lex.head_first:
            return None  # "an attack early Tuesday"
        country = self.r.knowledge.demonym_words.get(w)
        if country:
            g.countries.append(country)
            return j + 1
        land, _, other = w.partition("-")
        if other and land in lex.joined_demonyms and other in self.r.knowledge.demonym_words:
            g.countries += [lex.joined_demonyms[land], self.r.knowledge.demonym_words[other]]  # « franco-nigérienne »
            return j + 1
        if w in lex.determiners or w in lex.possessives:
            if not first and g.number is not None and g.number.end == j and w in lex.another and not lex.head_first:
                return j + 1  # "13 other soldiers"
            if not first and not (w in lex.definite and g.start == j - 1 and words[j - 1] in lex.determiners):
                return None
            if w in lex.possessives:
                g.pronoun = g.pronoun or "poss"
            g.determiner = g.determiner or w
            if first and lex.head_first and w in lex.definite and j + 2 < self.end and words[j + 1] in lex.number_articles and words[j + 2] in lex.of_words | set(lex.contractions):
                g.determiner = words[j + 1]  # « l'un des habitants » : one of them
                return j + 2
            if lex.nobody and w in lex.number_none:
                g.negated = True
            return j + 1
        if w in lex.ordinals and (g.determiner or first):
            g.number = g.number or Number(j, j + 1, Toll(1, 1, 1, ""), singular=True)
            return j + 1
        if w in lex.directions and j + 1 < self.end and words[j + 1] in lex.not_names and self.surface[j + 1][:1].isupper():
            return j + 2  # "the West African country" is no west of it
        if w in lex.directions and not (w in lex.be and words[j - 1] not in lex.determiners):
            g.direction, g.direction_word = True, w
            return j + 1
        if not first or w in lex.infinitive:
            if (j in self.row.prepositions or j in self.row.conjunctions or w in lex.relatives
                    or w in lex.complementizers or j in self.row.subordinators or j in self.row.negators):
                return None
            if w in lex.be or w in lex.have or w in lex.modals or w in lex.future or w in lex.do:
                return None
            tags = self.row.tags(j)
            if tags and self.either.is_verb_here(g, j, tags):
                return None
            adverb = self.row.adverbs.get(j)
            if adverb and lex.head_first and j + adverb[0] < self.end and words[j + adverb[0]] in lex.not_verbs:
                return j + adverb[0]  # "heavily armed", after its noun
            if adverb and not self.row.starts_noun(j + adverb[0]) and adverb[1] and (lex.head_first or words[j - 1] not in lex.determiners):
                return None
        kind = self.row.place_words.get(j)
        if kind:
            g.place_word = kind[1][0]
            g.role = None if g.role and g.role.section != "people" else g.role
            return j + kind[0]
        surface = self.surface[j]
        if w in lex.not_names:
            return j + 1
        if lex.road_names is not None and lex.road_names.match(w):
            g.classes.add("road")  # "blocked the RN1": a road, and no place of that name
            return j + 1
        if surface[:1].isupper() and (j != self.s.start or len(surface) > 1 and w not in lex.relatives):
            stop = j + 1
            while stop < self.end and (self.surface[stop][:1].isupper() or self.words[stop] in {"-", "'"} and stop + 1 < self.end
                                       and not self.row.spaced(stop)) \
                    and stop not in self.actors and stop not in self.places and stop not in self.dates \
                    and self.words[stop] not in lex.determiners and stop not in self.r.roles:
                stop += 1
            while stop > j + 1 and self.words[stop - 1] in {"-", "'"}:
                stop -= 1
            g.unknown = (j, stop) if g.unknown is None else (g.unknown[0], stop)
            return stop
        pps = self.row.tags(j)
        if pps and any("pp" in t for _, t in pps):
            patterns = [p for lemma, t in pps if "pp" in t for p in lex.verbs.get(lemma, []) if p.use == "frame" and not p.rest and not p.gap]
            if patterns:
                g.participle = (j, j + 1, patterns)
        return j + 1

    def longer_name(self, p: NamedSpan) -> bool:
        """A place of one word with another capitalised word right behind it that is nothing known: the name of another place."""
        j = p.end
        if j >= self.end or p.end - p.start > 1 or self.s.headline or not self.surface[j][:1].isupper() or not self.words[j].isalpha() or len(self.words[j]) < LITTLE:
            return False
        w = self.words[j]
        if any(self.r.knowledge.is_polity(i) for i in p.candidates) or self.surface[j].strip().isupper():
            return False
        return not (j in self.places or j in self.actors or j in self.dates or j in self.r.roles or j in self.row.trigger_nouns or j in self.row.place_words or w in self.lex.communities
                    or w in self.r.knowledge.demonym_words or w in self.lex.directions or w in self.lex.closed or w in self.lex.forms or w in self.lex.not_names or w in self.lex.titles)

    def role_at(self, j: int) -> tuple[int, list[Role]] | None:
        """The role words at j, unless their last words begin a longer name ("jihadist | Group to Support ...")."""
        role = self.r.roles.get(j)
        if role and role[0] > 1 and any(k in self.actors and self.actors[k].end > j + role[0] for k in range(j + 1, j + role[0])):
            return None
        return role

    def compound(self, j: int) -> int:
        """The end of a hyphened adjective whose first part stops at j ("jihadist-infested"), or 0."""
        if j + 1 < self.end and self.words[j] == "-" and not self.row.spaced(j) and self.words[j + 1] in self.lex.compound_ends:
            return j + 2
        return 0

    def new_subject(self, g: Group, a: NamedSpan) -> bool:
        """A name right after a plain noun of a prepositional phrase and right before a verb is the subject."""
        return bool(g.prep and g.determiner and a.start > g.start + 1) and not (g.role or g.actors or g.countries or g.triggers or g.number or g.communities or g.place_word) \
            and not self.row.verb_seen() and a.end < self.end and any(t & {"fin", "past"} for _, t in self.row.tags(a.end))

    def place_of(self, g: Group, j: int) -> bool:
        """After "village", "camp", "region" and "of": a place name, which then names the same thing."""
        if j >= self.end or not (g.place_word or g.role is not None and (
                g.role.kind in {"facility", "building"} or self.lex.head_first and g.role.section == "units" and g.role.institution and j not in self.places)) or j in self.dates:
            return False
        if j in self.actors or j in self.r.roles or self.words[j] in self.lex.place_words:
            return False
        return j in self.places or self.surface[j][:1].isupper() and self.words[j] not in self.lex.determiners

    def another_side(self, g: Group, j: int) -> bool:
        """Behind a slash: a name after people, or people after a name, which are two sides and no single name."""
        people = g.role is not None and g.role.section == "people"
        role = self.r.roles.get(j)
        return people and j in self.actors or bool(people or g.actors) and role is not None and role[1][0].section == "people"

    def pronoun_alone(self, j: int) -> bool:
        return j > self.s.start and self.words[j - 1] in self.lex.determiners

    def date_modifier(self, g: Group, j: int) -> bool:
        """"the 2015 accord", "a January coup": a date between a determiner and a noun."""
        d = self.dates[j]
        if not self.lex.head_first and self.words[j - 1] in self.lex.determiners and self.lex.trigger_nouns.at(self.words, d.end, self.end) is not None:
            return True
        return d.end == j + 1 and d.period.precision == "year" and self.words[j - 1] in self.lex.determiners and d.end < self.end \
            and self.words[d.end].isalpha() and self.words[d.end] not in self.lex.prepositions

    def take_noun(self, g: Group, j: int, role: tuple[int, list] | None, trigger: tuple[int, list] | None) -> int:  # type: ignore[type-arg]
        n = max(role[0] if role else 0, trigger[0] if trigger else 0)
        if trigger and trigger[0] == n:
            g.triggers.append((j, j + n, trigger[1]))
        if role and role[0] == n:
            kind = self.row.place_words.get(j)
            if kind and kind[0] == n:
                g.place_word = kind[1][0]
            kept = self.lex.head_first and g.role is not None or role[1][0].weak and role[1][0].kind == "group" and g.role is not None \
                and g.role.kind == "armed" and not g.role.weak  # "a Tuareg rebel group"
            if not kept:
                g.role, g.role_start = role[1][0], j
            g.roles.append(role[1][0])
            g.classes |= self.lex.classes.get(" ".join(self.words[j:j + n]), frozenset())
        elif trigger:
            g.classes |= self.lex.classes.get(" ".join(self.words[j:j + n]), frozenset())
        return j + n
