"""A word inside a noun group that could also be a verb ("attacks", "forces", "fires"): does the group end before it?"""

from __future__ import annotations

from ..inflection import Tags
from ..state import Group
from .row import CLOSE, END, QUOTES, STOP, Row


class NounOrVerb:
    """Tells nouns from verbs by what stands around them."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.lex, self.words, self.end = row.lex, row.words, row.end
        self.items = row.items

    def what_they_do(self, g: Group, j: int) -> bool:
        """"Women gathering firewood": after people a participle with an object, though the word is a noun too."""
        if self.lex.head_first or not any("ger" in t for _, t in self.lex.forms.get(self.words[j], [])) or j + 1 >= self.end:
            return False
        after = self.words[j + 1]
        people = g.role is not None and g.role.section == "people" and not g.role.weak and self.words[j - 1] not in self.lex.determiners
        if people and self.plural_before(j) and after in self.lex.prep_class and "of" not in self.lex.prep_class[after]:
            return True  # "rebels fighting for a homeland"
        return people and after.isalpha() and not (after in self.lex.prep_class or after in self.lex.be or after in self.lex.have or after in self.lex.conjunction_words
                                                   or any("past" in t for _, t in self.row.tags(j + 1)) or j + 1 in self.row.r.roles)

    def verbal(self, j: int) -> bool:
        """A noun that is also a verb form, where a verb should stand."""
        tags = self.lex.forms.get(self.words[j], [])
        if not tags:
            return False
        return self.bare_here(j, tags)

    def bare_here(self, j: int, tags: list[tuple[str, Tags]]) -> bool:
        all_tags = frozenset().union(*(t for _, t in tags))
        if self.words[j - 1] in self.lex.determiners or self.words[j - 1] in self.lex.possessives:
            return False
        if "past" in all_tags:
            return True
        if j + 1 < self.end and self.words[j + 1] in self.lex.complementizers and any(p.use == "cue" for lemma, _ in tags for p in self.lex.verbs.get(lemma, [])):
            return True  # "a report states that"
        return (self.row.starts_noun(j + 1) and not ("base" in all_tags and "third" not in all_tags and not self.plural_before(j))
                and not self.verb_later(j + 1)) or self.row.pattern_follows(j, tags) and not self.verb_later(j + 1)

    def plural_before(self, j: int) -> bool:
        return self.words[j - 1].endswith(self.lex.plural_endings)

    def verb_later(self, j: int) -> bool:
        return any(self.words[k] in self.lex.be or self.words[k] in self.lex.have or any("past" in t for _, t in self.lex.forms.get(self.words[k], []))
                   for k in range(j, min(j + 12, self.end)))

    def is_verb_here(self, g: Group, j: int, tags: list[tuple[str, Tags]]) -> bool:
        all_tags = frozenset().union(*(t for _, t in tags))
        before = self.words[j - 1]
        article = before in self.lex.determiners and not (self.lex.head_first and self.lex.pronouns.get(before) == "other" and g.number is not None)
        counted = g.number is not None and g.number.end == j and not g.number.singular or before in self.lex.number_words
        # "25 suspected JNIM fighters"
        if article or before in self.lex.possessives or counted and (self.row.adjectival(j) or "pp" in all_tags and j + 1 in self.row.actors):
            return False
        if g.number is not None and before in QUOTES and self.words[j] in self.lex.not_verbs and self.row.adjectival(j):
            return False  # 'some "armed men"'
        headed = bool(g.role or g.actors or g.places or g.unknown or g.triggers or g.number or g.communities or g.countries or g.place_word
                      or g.pronoun and not (g.pronoun == "poss" and self.lex.head_first) or g.direction or g.owner)
        loosely = headed or (j > g.start and before.isalpha() and before not in self.lex.determiners and before not in self.lex.not_names)
        if self.lex.head_first:
            if not all_tags & {"fin", "inf", "ger", "pp"} or self.words[j] in self.lex.not_verbs and not self.row.after_auxiliary(j):
                return False
            if not self.row.noun_word(j):
                return loosely
            if not all_tags & {"fin"}:
                return bool(g.role or g.actors or g.communities or g.pronoun and g.pronoun != "poss")
            return headed and (self.row.names_somebody(g) or self.row.starts_noun(j + 1) or self.row.pattern_follows(j, tags))
        if "ger" in all_tags:
            return loosely
        if "past" in all_tags or "pp" in all_tags:
            if self.row.adjectival(j) and not headed and "pp" in all_tags:
                return False
            return loosely or not self.row.adjectival(j)
        if g.number is not None and g.distance and words_joined(self.row, g.number.end):
            return False  # "a 72-hour strike"
        if g.number is not None and g.number.end == j and not g.number.singular and "third" in all_tags and not self.lex.head_first:
            return False  # "45 sheds"
        if "third" in all_tags or "base" in all_tags:
            return headed and (self.row.starts_noun(j + 1) or self.row.pattern_follows(j, tags) or not self.row.noun_word(j) and self.words[j] not in self.lex.roles)
        return False

    def counted_noun(self, g: Group, j: int) -> bool:
        """"1 dead and 4 wounded.": a number, the word, and nothing after that the word could govern."""
        after = self.words[j + 1] if j + 1 < self.end else "."
        return not self.lex.head_first and g.number is not None and g.number.end == j and bool(self.lex.classes.get(self.words[j], frozenset()) & {"injured", "missing"}) \
            and any(i.kind == "verb" or i.group is not None and bool(i.group.triggers) for i in self.items) and (after in END or after in STOP or after in CLOSE or after == ",")


def words_joined(c: Row, j: int) -> bool:
    """A hyphen joins the number to its unit."""
    return j < c.end and (c.words[j] == "-" or c.words[j].startswith("-"))
