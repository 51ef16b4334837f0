"""Verb groups: auxiliaries, negation and the main verb, and whether a bare form is a verb here at all."""

from __future__ import annotations

from ..counts import number_at
from ..inflection import Tags
from ..state import Group, Item, Verb
from .binding import PatternBinder
from .row import QUOTES, Row

CLOSING = 7  # words of a speaker named at the end of a sentence
ANY, BARE, REFLEXIVE = frozenset({"fin", "pp", "ger", "inf"}), frozenset({"inf"}), frozenset({"fin", "inf", "ger"})
AFTER = {"be": frozenset({"pp", "ger"}), "have": frozenset({"pp"}), "get": frozenset({"pp"})}


class VerbReader:
    """Reads a verb group at a position of the row."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.patterns = PatternBinder(row)
        self.r, self.lex, self.words, self.surface, self.s, self.end = row.r, row.lex, row.words, row.surface, row.s, row.end
        self.dates, self.items, self.skip = row.dates, row.items, row.skip

    def verb(self, i: int) -> int | None:
        """A verb group at i, auxiliaries and all."""
        lex, words = self.lex, self.words
        if words[i] not in lex.verb_openers and not self.row.tags(i):
            return None
        start, j = i, i
        if (opens := lex.quantifiers.at(words, i, self.end)) is not None and "range_open" in opens[1] and number_at(self.row.r, i, self.end) is not None:
            return None  # « entre 20 et 30 paysans »
        if i > self.s.start and words[i - 1] == "-" and not self.row.spaced(i - 1):
            return None
        v = Verb(i, i, i, "", [], frozenset())
        aux: list[str] = []
        particle = False
        if words[j] in lex.first_person and lex.clitics and ((before := self.row.previous()) is None or before.kind not in {"group", "rel"}):
            return None  # "we" is the subject here
        if words[j] in lex.clitics or words[j] in lex.negative_particles or words[j] in lex.reflexive:
            at = self.row.clitics_before_verb(j)
            if at is None:
                return None
            for k in range(j, at):
                particle = particle or words[k] in lex.negative_particles
                v.reflexive = v.reflexive or words[k] in lex.reflexive
                v.there = v.there or words[k] in lex.place_clitics
                if words[k] in lex.object_clitics:
                    v.clitic, v.clitic_at = lex.object_clitics[words[k]], k
            j = at
        elif words[j] in lex.be and words[j] in lex.directions and j > self.s.start and (
                words[j - 1] in lex.determiners or self.surface[j][:1].isupper()):
            return None
        elif words[j] in lex.be and self.surface[j][:1].isupper() and j > self.s.start and not self.s.headline and (
                words[j - 1] in lex.prep_class or j + 1 < self.end and self.surface[j + 1][:1].isupper()):
            return None  # "in Am Zoer"
        if words[j] in lex.infinitive and self.row.base_verb(j + 1):
            v.infinitive, v.finite = True, False
            j += 1
        while j < self.end:
            w = words[j]
            if w in QUOTES and w != "'" and aux:
                j += 1
                continue
            if aux and w in lex.enclitics:
                j += 1
                continue
            neg = self.row.negators.get(j)
            only = lex.not_only.at(words, j, self.end) if neg else None
            if only and aux:
                j += only[0]  # "is not only committing abuses"
                continue
            if neg and (particle or w not in lex.particle_negators) and not (lex.negative_particles and not aux and not particle):
                v.negated = v.negated or neg[1][0]
                j += neg[0]
                continue
            whole = self.row.adverbs.get(j)
            if aux and lex.negative_particles and (words[j] in lex.clitics or words[j] in lex.negative_particles or words[j] in lex.reflexive) \
                    and (whole is None or whole[0] < 2) and (at := self.row.clitics_before_verb(j)) is not None:
                v.reflexive = v.reflexive or any(words[k] in lex.reflexive for k in range(j, at))
                j = at
                continue
            if w in lex.reflexive and aux == [] and j == start:
                v.reflexive = True
                j += 1
                continue
            kind = ("modal" if w in lex.modals else "future" if w in lex.future else "be" if w in lex.be else "have" if w in lex.have
                    else "do" if w in lex.do else "get" if w in lex.get and self.aux_follows(j) else "")
            if w in lex.infinitive and aux and self.row.base_verb(j + 1) and aux[-1] in {"be", "have"}:
                v.cue = v.cue or "is to"
                aux.append("to")
                j += 1
                continue
            if kind:
                if kind == "modal":
                    v.modal = w
                if kind == "future":
                    v.future = True
                if "hearsay" in {t for _, ts in lex.forms.get(w, []) for t in ts}:
                    v.hearsay = True
                if kind == "have" and w in lex.past_have:
                    v.past_perfect = True
                aux.append(kind)
                v.main = j
                j += 1
                continue
            if aux and self.row.only_told(j) and words[j + 1] not in lex.prep_class:
                v.cue = v.cue or w
                j += 1
                continue
            adverb = whole
            if adverb and (aux or v.negated or v.infinitive):
                kinds = lex.cue_words.at(words, j, self.end)
                if kinds:
                    v.cue = v.cue or " ".join(words[j:j + kinds[0]])
                j += adverb[0]
                continue
            break
        if particle and not v.negated and any(words[k] in lex.neither for k in range(self.s.start, start)):
            v.negated = next(words[k] for k in range(self.s.start, start) if words[k] in lex.neither)
        if particle and not v.negated and j + 1 < self.end and lex.negative_particles:
            after = self.row.negators.get(j + 1)
            if after:
                v.negated = after[1][0]
                self.skip[j + 1] = j + 1 + after[0]
        return self.main_verb(start, j, v, aux)

    def implied(self, i: int, lemma: str) -> int:
        """A verb that a headline leaves out before a phrase of its pattern at i."""
        return self.finish(i, i, Verb(i, i, i, "", [], frozenset()), lemma, frozenset({"fin"}), [], i)

    def main_verb(self, start: int, j: int, v: Verb, aux: list[str]) -> int | None:
        lex = self.lex
        tags = self.row.tags(j) if j < self.end and j not in self.dates else []
        wanted = self.wanted(v, aux)
        if lex.head_first and v.reflexive and not aux:
            wanted = REFLEXIVE
        fit = [(lemma, t) for lemma, t in tags if t & wanted]
        if aux or v.infinitive:
            noun_after_be = aux and aux[-1] == "be" and j < self.end and not any("pp" in t or "ger" in t for _, t in fit)
            if not fit or noun_after_be:
                if not aux and not v.infinitive:
                    return None
                if v.infinitive and not aux and j < self.end:
                    return self.finish(start, j + 1, v, self.words[j], frozenset({"inf"}), aux, j)
                lemma = {"be": "be", "have": "have", "do": "do"}.get(aux[-1], aux[-1])
                main = v.main
                lemma = next((lm for lm, _ in lex.forms.get(self.words[main], [])), lemma) if lemma in {"be", "have", "do"} else self.words[main]
                return self.finish(start, max(main + 1, start + 1), v, lemma, frozenset({"fin"}), aux[:-1], main)
            lemma, t = fit[0]
            if aux == ["be"] and "pp" in t and self.words[v.main] in lex.genitive and self.row.starts_noun(j + 1) and lex.prepositions.at(self.words, j + 1, self.end) is None:
                aux = ["have"]  # "violence that's killed thousands"
            return self.finish(start, j + 1, v, lemma, t, aux, j)
        if v.negated and not tags:
            return None
        if not tags:
            return None
        choice = self.bare_after_noun(j, tags, v, start) if lex.head_first else self.bare(j, tags)
        if choice is None:
            return None
        if lex.head_first and "inf" in choice[1] and "fin" not in choice[1]:
            v.infinitive, v.finite = True, False
        return self.finish(start, j + 1, v, choice[0], choice[1], aux, j)

    def what_people_do(self, j: int, previous: Item | None) -> bool:
        """"Two women gathering firewood": right after people and before a plain word, a verb that is a noun elsewhere."""
        g = previous.group if previous is not None and previous.end == j else None
        after = self.words[j + 1] if j + 1 < self.end else ""
        plural = g is not None and self.words[j - 1].endswith(self.lex.plural_endings) and "of" not in self.lex.prep_class.get(after, {"of"})
        if plural and g is not None and g.role is not None and g.role.kind == "armed" and not self.lex.head_first:
            return True  # "auxiliaries fighting alongside the army"
        return g is not None and g.role is not None and g.role.section == "people" and after.isalpha() and after not in self.lex.prep_class \
            and after not in self.lex.be and after not in self.lex.have and after not in self.lex.closed and not self.row.tags(j + 1)

    def wanted(self, v: Verb, aux: list[str]) -> frozenset[str]:
        """What the main verb can be after its auxiliaries."""
        if not aux:
            return BARE if v.infinitive else ANY
        return AFTER.get(aux[-1], BARE)

    def bare(self, j: int, tags: list[tuple[str, Tags]]) -> tuple[str, Tags] | None:
        """A verb form without auxiliary: is it a verb here, and which?"""
        lex, words = self.lex, self.words
        if j + 1 < self.end and words[j + 1] == "-" and not self.row.spaced(j + 1) and any("pp" in t for _, t in tags):
            return None  # "a burnt-out car"
        says = j + 1 < self.end and words[j + 1] in lex.complementizers  # "alleged that"
        event = not lex.head_first and j + 1 in self.row.trigger_nouns  # "two separate attacks"
        if words[j] in lex.not_verbs and not says and (event or self.row.next_starts_noun_without_det(j + 1) or self.row.starts_noun(j + 1) and not self.counted_object(j)) \
                and not self.with_article(j, tags):
            return None
        if not lex.head_first and number_at(self.r, j, self.end) is not None:
            return None  # "dozens of"
        all_tags = frozenset().union(*(t for _, t in tags))
        previous = self.row.previous()
        before = words[j - 1] if j > self.s.start else ""
        prep = previous is not None and previous.kind == "prep"
        noun = self.row.noun_word(j)
        if previous is not None and previous.kind == "rel" and (role := self.r.roles.get(j)) is not None and role[0] > 1:
            return None  # "which state television denied"
        after_noun = previous is not None and (previous.kind in {"group", "close", "date"}
                                               or previous.kind == "comma" or previous.kind == "rel" or previous.kind == "conj")
        det = (before in lex.determiners or before in lex.possessives or before in lex.genitive) and not (self.items and self.items[-1].kind == "rel")
        next_starts = self.row.starts_noun(j + 1 + (j + 1 < self.end and words[j + 1] in QUOTES))  # 'killing "49 civilians"'
        if self.surface[j][:1].isupper() and j != self.s.start and not self.s.headline:
            return None
        if "ger" in all_tags:
            if det or noun and not next_starts and not self.what_people_do(j, previous):
                return None
            if before in self.lex.directions or (before in self.lex.communities):
                return None
            if previous is not None and previous.kind == "verb" and not any(p.use == "light" for p in (previous.verb.patterns if previous.verb else [])) \
                    and self.row.next_starts_noun_without_det(j + 1):
                return None
            return next((x for x in tags if "ger" in x[1]), None)
        if "past" in all_tags or "pp" in all_tags:
            if det or previous is not None and previous.kind == "rel" and previous.value == "possessive" and self.row.adjectival(j):
                return None
            if prep and (self.row.next_starts_noun_without_det(j + 1) or not lex.head_first and j + 1 in self.row.places) and "past" in all_tags:
                return None  # "the mayor of targeted Bankass district"
            if previous is None or previous.kind in {"conj", "comma", "sub", "stop", "quote", "open"}:
                if previous is None and self.row.adjectival(j):
                    return None
                if previous is not None and previous.kind in {"conj", "comma"} and self.row.adjectival(j) and not self.governs(j, tags):
                    return None
                if previous is not None and previous.kind == "conj" and self.joined_adjective(j):
                    return None
            if noun and not after_noun:
                return None
            return next((x for x in tags if x[1] & {"past", "pp"}), None)
        # base and third person forms
        if not after_noun or det or prep or j + 1 < self.end and words[j + 1] in lex.of_words and not self.row.pattern_follows(j, tags):
            return None  # "from the Burkinabe side of the border"
        group = self.row.last_group()
        if previous is not None and previous.kind == "comma" and previous.end == j and "third" in all_tags and words[j + 1:j + 2] and words[j + 1] in lex.determiners \
                and self.end - j <= CLOSING and self.row.verb_seen() and any(
                p.use == "cue" and p.value == "say" and not p.rest for lemma, _ in tags for p in lex.verbs.get(lemma, [])):
            return tags[0]  # "..., reports the broadcaster"
        if previous is not None and previous.kind in {"conj", "comma"}:
            last_verb = next((it for it in reversed(self.items) if it.kind == "verb"), None)
            if last_verb is None and previous.kind == "comma" and group is not None:
                return tags[0] if next_starts or not noun else None
            if last_verb is None or last_verb.verb is None or not last_verb.verb.finite or "past" in last_verb.verb.tags:
                return None
            return tags[0] if next_starts or not noun else None
        if group is None or previous is None or previous.kind not in {"group", "rel", "close", "date"}:
            return None
        if self.row.is_plain(group):
            pass
        elif noun:
            return None
        if noun and not next_starts and not self.row.pattern_follows(j, tags):
            return None
        if noun and "third" in all_tags and not next_starts and not self.row.pattern_follows(j, tags):
            return None
        if previous.kind == "group" and not self.row.is_plain(group) and not next_starts and not self.row.pattern_follows(j, tags):
            return None
        return tags[0]

    def with_article(self, j: int, tags: list[tuple[str, Tags]]) -> bool:
        """"The rebels led an attack", "the blast wounded a soldier": right after its subject, an article behind it."""
        previous, after = self.row.previous(), self.words[j + 1]
        return not self.lex.head_first and previous is not None and previous.group is not None and previous.end == j and any("past" in t for _, t in tags) \
            and (after in self.lex.determiners or after in self.lex.possessives) and not self.words[j - 1].isdigit()

    def joined_adjective(self, j: int) -> bool:
        """"Simultaneous and coordinated attacks": two words that describe the noun of an event."""
        k = j + 1 + (j + 1 < self.end and self.words[j + 1] in QUOTES)
        group = self.row.last_group()
        return k in self.row.trigger_nouns and group is not None and group.end == j - 1 and group.end - group.start <= 2 \
            and not (group.role or group.actors or group.places or group.number or group.triggers or group.unknown or group.pronoun)

    def counted_object(self, j: int) -> bool:
        """"the strike wounded eight people": a number after the word, no article or name that it could qualify."""
        previous = self.row.previous()
        return previous is not None and (previous.kind == "group" or previous.kind in {"comma", "conj"} and self.row.verb_seen()) and number_at(self.r, j + 1, self.end) is not None

    def bare_after_noun(self, j: int, tags: list[tuple[str, Tags]], v: Verb, start: int) -> tuple[str, Tags] | None:
        """As `bare`, where adjectives follow their noun: a form that is also a noun is a verb only right after its subject."""
        lex, words = self.lex, self.words
        before = words[j - 1] if j > self.s.start else ""
        clitic = start < j
        if self.surface[j][:1].isupper() and j != self.s.start and not self.surface[j].strip().isupper():
            return None
        if not clitic and (before in lex.determiners and lex.pronouns.get(before) != "other" or before in lex.possessives):
            return None
        order = (("fin",), ("inf",), ("ger",), ("pp",))
        fit = {kind: next((x for x in tags if kind in x[1]), None) for (kind,) in order}
        if clitic:
            return fit["fin"] or fit["inf"] or fit["ger"]
        previous = self.row.previous()
        noun = self.row.noun_word(j) or words[j] in lex.place_words
        if fit["fin"] is not None and previous is not None and self.row.starts_noun(j + 1) and previous.kind in {"comma", "close", "quote"} and any(
                p.use == "cue" and p.value == "say" for p in lex.verbs.get(fit["fin"][0], [])):
            return fit["fin"]
        if noun and fit["ger"] is not None and previous is not None and previous.end == j and previous.value in lex.gerund_markers:
            return fit["ger"]  # « en passant sur une mine »
        if previous is not None and previous.kind == "prep":
            return None if noun else fit["inf"] or fit["ger"] or fit["pp"]
        if noun and fit["ger"] is not None and previous is not None and previous.kind == "comma" and self.row.starts_noun(self.row.over_adverbs(j + 1)):
            return fit["ger"]  # ", attacking first the camp": a bare noun would have its article
        if noun and fit["fin"] is not None and previous is not None and previous.kind == "conj" and self.row.verb_seen() and (
                self.row.starts_noun(self.row.over_adverbs(j + 1)) or self.words[self.row.over_adverbs(j + 1)] in lex.possessives or self.row.pattern_follows(j, [fit["fin"]])) \
                and "past" not in fit["fin"][1] and (self.governs(j, [fit["fin"]]) or previous.value == "but"):
            return fit["fin"]  # « attaque le camp et incendie deux véhicules »: a bare noun would have its article
        if noun and fit["pp"] is not None and self.row.shares_auxiliary(j):
            return fit["pp"]  # « ont abattu le maire et blessé un garde »
        if noun and not fit["inf"]:
            group = self.row.last_group()
            subject = previous is not None and (previous.kind == "rel" or previous.kind == "group" and group is not None and self.row.is_plain(group))
            if not subject or fit["fin"] is None or not (group is not None and self.row.names_somebody(group) or self.row.starts_noun(j + 1) or self.row.pattern_follows(j, tags)
                                                        or j + 1 < self.end and (
                    words[j + 1] in lex.prepositions or words[j + 1] in lex.determiners or words[j + 1] in lex.complementizers)):
                return None if fit["pp"] is None or noun and fit["fin"] is not None else fit["pp"]
            return fit["fin"]
        if previous is None or previous.kind in {"stop", "quote"}:
            return fit["inf"] or fit["pp"] or fit["ger"] or fit["fin"]
        if fit["pp"] is not None and fit["fin"] is not None:
            following = words[j + 1] if j + 1 < self.end else ""
            said = following in lex.complementizers or following in lex.be_nonfinite or any("inf" in t for _, t in lex.forms.get(following, []))
            last = next((it.verb for it in reversed(self.row.items) if it.verb is not None), None) if previous.kind == "conj" else None
            if last is not None and last.finite and not last.perfect and not last.passive and "present" in last.tags and self.row.starts_noun(j + 1):
                return fit["fin"]  # « brûle les citernes et interdit les cars »
            finite = previous.kind in {"group", "rel", "comma"} and (
                said or previous.kind != "comma" and self.row.starts_noun(j + 1) and not (following in lex.prepositions and following not in lex.determiners))
            return fit["fin"] if finite or lex.head_first and previous.kind == "group" and self.row.pattern_follows(j, tags) else fit["pp"]
        return fit["fin"] or fit["inf"] or fit["ger"] or fit["pp"]

    def governs(self, j: int, tags: list[tuple[str, Tags]]) -> bool:
        """After a comma or "and": a known trigger verb goes on with the same subject."""
        return any(lemma in self.lex.verbs for lemma, _ in tags) and any(
            it.kind == "verb" or it.group is not None and not it.group.prep for it in self.items)

    def finish(self, start: int, end: int, v: Verb, lemma: str, tags: Tags, aux: list[str], main: int) -> int:
        v.start, v.main, v.lemma, v.tags = start, main, lemma, tags
        be = "be" in aux[-2:] if aux else False
        v.passive = (bool(aux) and aux[-1] in {"be", "get"} and "pp" in tags and "ger" not in tags)
        if be and aux and aux[-1] == "be" and "ger" in tags and "pp" not in tags:
            v.passive = False
        v.perfect = "have" in aux
        if v.passive and (v.reflexive or lemma in self.lex.be_verbs) and "have" not in aux[-1:] and aux[-2:] != ["have", "be"]:
            v.passive, v.perfect = False, True  # tenses made with "be" that are no passive
        v.past_perfect = v.past_perfect and v.perfect
        if aux and any("inf" in t for _, t in self.lex.forms.get(self.first_word(start), [])) and self.lex.head_first:
            v.infinitive, v.finite = True, False
        v.finite = not v.infinitive and (bool(aux) and bool(aux) or "fin" in tags)
        if aux and self.first_word(start) in self.lex.be_nonfinite and not v.infinitive:
            v.finite = False
            if self.first_word(start) in self.lex.have_nonfinite or self.lex.head_first:
                v.tags = tags = frozenset({"ger"})
        if not aux and "ger" in tags and "fin" not in tags:
            v.finite = False
        if not aux and "pp" in tags and "fin" not in tags:
            v.finite = False
        v.ambiguous = not aux and {"fin", "pp"} <= tags
        if "hearsay" in tags:
            v.hearsay = True
        if "future" in tags:
            v.future = True
        v.patterns, end = self.patterns.bind(lemma, end, v.reflexive)
        if self.lex.clitics:
            v.patterns = [p for p in v.patterns if p.reflexive == v.reflexive and (v.there or not p.there) and (v.negated or not p.denied)]
        v.end = end
        if not v.negated and end < self.end and self.words[end] in self.lex.complementizers and any(
                w in self.lex.negative_particles for w in self.words[start:main]):
            end += 1  # "ne ... que": only
        enclitic = next((k for k in range(start + 1, end) if self.words[k] in self.lex.enclitics), -1)
        self.row.add("verb", start, end, verb=v)
        if enclitic >= 0:  # "a-t-il indiqué": the subject inside the verb
            inside = Group(enclitic, enclitic + 1, pronoun=self.lex.enclitics[self.words[enclitic]])
            inside.classes.add("it")
            self.row.add("group", enclitic, end, group=inside)
        for k in range(main + 1, end):
            if k in self.dates:  # "fell on Monday into an ambush": the date stands inside the pattern
                v.cut = main + 1
                self.row.add("date", k, self.dates[k].end, date=self.dates[k])
        if v.clitic:
            g = Group(v.clitic_at, v.clitic_at + 1, pronoun=v.clitic)
            g.weak = True
            g.classes.add("it")
            self.row.add("group", end, end, group=g)
        return end

    def first_word(self, start: int) -> str:
        """The first word of a verb group that is no weak pronoun or particle."""
        lex, j = self.lex, start
        while j < self.end and (self.words[j] in lex.clitics or self.words[j] in lex.negative_particles or self.words[j] in lex.reflexive
                                or self.words[j] in lex.negators):
            j += 1
        return self.words[j] if j < self.end else ""

    def aux_follows(self, j: int) -> bool:
        """"got killed": a form of get before a participle."""
        return j + 1 < self.end and any("pp" in t and "fin" not in t or "pp" in t for _, t in self.lex.forms.get(self.words[j + 1], []))
