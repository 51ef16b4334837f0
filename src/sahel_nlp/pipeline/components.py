"""The spaCy components, one factory each; `make_doc` begins a Doc with what is known of its document."""

from __future__ import annotations

import functools
from typing import Any

import numpy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Span

from ..knowledge import load_knowledge
from ..knowledge.folding import fold
from ..records import Document, Mention
from .accents import spelling
from .clauses import ClauseBuilder, link_groups
from .counts import find_numbers
from .dates import find_dates
from .events import EventReader
from .ground import Ground
from .groups import Chunker
from .places import IMPORTED
from .relations import find_ties
from .sentences import split_sentences
from .state import NamedSpan, Reading

if not Doc.has_extension("sahel"):
    Doc.set_extension("sahel", default=None)
    Doc.set_extension("sahel_document", default=None)
    Doc.set_extension("reports", getter=lambda doc: doc._.sahel.reports if doc._.sahel else [])
    Doc.set_extension("relations", getter=lambda doc: doc._.sahel.ties if doc._.sahel else [])

PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ʻ": "'", "‐": "-", "‑": "-", "‒": "-", "−": "-", "\u00a0": " ",
                       "\u202f": " ", "\u2009": " ", "\t": " "})


def plain(text: str) -> str:
    """The text with one kind of apostrophe, hyphen and blank; same length, so offsets stay true."""
    return text.translate(PLAIN)


def make_doc(nlp: Language, document: Document) -> Doc:
    """A tokenised Doc that knows its document."""
    doc = nlp.make_doc(plain(document.text))
    doc._.sahel_document = document
    return doc


class Shared:
    """The ground of a pipeline, made when the first component needs it."""

    def __init__(self, nlp: Language, patterns: str) -> None:
        self.nlp, self.patterns = nlp, patterns

    @functools.cached_property
    def ground(self) -> Ground:
        return Ground(self.nlp, load_knowledge(self.patterns or None), self.nlp.lang or "en")


_SHARED: dict[tuple[int, str], Shared] = {}


def shared(nlp: Language, patterns: str) -> Shared:
    """One Shared for all components of a pipeline."""
    return _SHARED.setdefault((id(nlp), patterns), Shared(nlp, patterns))


class Words:
    """Non-blank tokens of a Doc as plain lists: folded form, surface with what follows it, offset, index in the Doc."""

    def __init__(self, doc: Doc) -> None:
        self.index = [t.i for t in doc if not t.is_space]
        self.words = [doc[i].norm_.lower() for i in self.index]  # the tokenizer writes "August" for "Aug."
        self.offsets = [doc[i].idx for i in self.index]
        text = doc.text
        edges = [*self.offsets, len(text)]
        self.surface = [text[edges[n]:edges[n + 1]] for n in range(len(self.index))]
        self.position = {i: n for n, i in enumerate(self.index)}

    def span(self, s: NamedSpan) -> NamedSpan | None:
        """A span of Doc tokens as one of words."""
        if s.start not in self.position or s.end - 1 not in self.position:
            return None
        return NamedSpan(self.position[s.start], self.position[s.end - 1] + 1, s.candidates, s.how, s.evidence)


def begin(doc: Doc, ground: Ground) -> Reading:
    """The Reading of a Doc, made at the first component."""
    if doc._.sahel is None:
        document: Document = doc._.sahel_document or Document("", text=doc.text)
        w = Words(doc)
        w.words = spelling(ground.lexicon, w.words, w.surface)
        reading = Reading(ground, ground.lexicon, w.words, document.published, "", document.zones)
        reading.view = w
        doc._.sahel = reading
    out: Reading = doc._.sahel
    return out


class Component:
    """A step over a Doc with the shared ground at hand."""

    def __init__(self, nlp: Language, patterns: str) -> None:
        from spacy.attrs import NORM

        getters: dict[int, Any] = nlp.vocab.lex_attr_getters  # type: ignore[union-attr, attr-defined]
        if getters.get(NORM) is not fold:
            getters[NORM] = fold
            for lexeme in nlp.vocab:
                lexeme.norm_ = fold(lexeme.text)
        from spacy.lang.tokenizer_exceptions import emoticons

        rules: dict[str, Any] = nlp.tokenizer.rules  # type: ignore[union-attr, attr-defined]
        if not rules.keys().isdisjoint(emoticons):  # "(Mopti): three dead" holds no smiley
            nlp.tokenizer.rules = {k: v for k, v in rules.items() if k not in emoticons}  # type: ignore[union-attr, attr-defined]
        self.shared = shared(nlp, patterns)
        self.ground = self.shared.ground  # built now: what is made inside a memory zone is lost after it

    def __call__(self, doc: Doc) -> Doc:
        self.read(doc, begin(doc, self.shared.ground))
        return doc

    def read(self, doc: Doc, r: Reading) -> None:
        """What the step adds."""
        raise NotImplementedError


class Fold(Component):
    """Folds the form of every word (case, accents, apostrophes, hyphens) into NORM, once per word form."""

    def read(self, doc: Doc, r: Reading) -> None:
        """The work was done when the words were made."""


class Sentences(Component):
    """Sentence starts, and which sentences are read for events."""

    def read(self, doc: Doc, r: Reading) -> None:
        w = r.view
        if not w.words:
            return
        r.sentences = split_sentences(w.words, w.surface, w.offsets, doc.text, r.zones, r.lexicon)
        starts = {w.index[s.start] for s in r.sentences}
        marks = numpy.full(len(doc), -1, dtype="int64")
        marks[[0, *starts]] = 1
        doc.from_array([SENT_START], marks.astype("uint64"))  # type: ignore[arg-type]  # token by token it would take quadratic time


class Actors(Component):
    """Names of actors, all candidates kept, then the one whose years fit."""

    def read(self, doc: Doc, r: Reading) -> None:
        spans = self.shared.ground.find_actors(doc, r.published)
        r.actors = [x for s in spans if (x := r.view.span(s)) is not None]


class Places(Component):
    """Names of places; a surname or a word at the head of a sentence is none."""

    def read(self, doc: Doc, r: Reading) -> None:
        g = self.shared.ground
        spans = g.find_places(doc, g.find_actors(doc, r.published))
        words, surface = r.words, r.view.surface
        starts = {s.start for s in r.sentences}
        known = {x.start for s in spans if not s.evidence and (x := r.view.span(s)) is not None}
        out = []
        for s in spans:
            x = r.view.span(s)
            if x is None:
                continue
            if is_surname(x, words, surface, starts, r):
                r.trace.append(f"{' '.join(words[x.start:x.end])}: part of a person's name, not a place")
                continue
            if is_part(x, words, surface, known, r):
                r.trace.append(f"{' '.join(words[x.start:x.end])}: part of a longer name, not the place of that name")
                continue
            out.append(x)
        r.places = out
        r.country = main_country(out, r, g) or country_of_forces(r, g)


def is_surname(x: NamedSpan, words: list[str], surface: list[str], starts: set[int], r: Reading) -> bool:
    """Preceded by a capitalised word that is nothing else: "Adama Kaya"."""
    if x.start in starts or x.start == 0:
        return False
    before = x.start - 1
    if not surface[before][:1].isupper() or not surface[before].strip().isalpha() or "\n" in surface[before]:
        return False
    if before in starts and (words[before] in r.lexicon.prepositions or words[before] in r.lexicon.determiners
                             or words[before] in r.lexicon.roles or words[before] in r.lexicon.place_words
                             or words[before] in r.lexicon.trigger_nouns):
        return False
    if any(a.start <= before < a.end for a in r.actors) or words[before] in r.lexicon.directions or words[before] in r.lexicon.place_words:
        return False
    if words[before] in r.knowledge.demonym_words or words[before] in r.lexicon.communities or words[before] in r.lexicon.roles:
        return False
    if words[before].isupper() or len(words[before]) < 3 or words[before] in r.knowledge_calendar_words:
        return False
    return words[before] not in r.lexicon.prepositions and words[before] not in r.lexicon.determiners


def is_part(x: NamedSpan, words: list[str], surface: list[str], known: set[int], r: Reading) -> bool:
    """The head of a name that is not known: "Dan Adoua", "Kouna-Gandala" where only Dan and Kouna are."""
    after, ends = x.end, surface[x.end - 1]
    if after < len(words) and words[after] == "-" and ends == ends.rstrip():
        after += 1
        if surface[after - 1].strip() != surface[after - 1]:
            return False
    elif not x.evidence or "\n" in ends:
        return False
    if after >= len(words) or after in known or not surface[after][:1].isupper() or not words[after].isalpha() or words[after].isupper():
        return False
    if any(r.knowledge.places[i].kind in {"country", "region", "province"} or r.knowledge.is_polity(i) for i in x.candidates):
        return False
    lex, w = r.lexicon, words[after]
    return not (w in lex.roles or w in lex.place_words or w in lex.directions or w in lex.communities or w in lex.trigger_nouns or w in lex.determiners
                or w in lex.prepositions or w in lex.conjunctions or w in r.knowledge.demonym_words or any(a.start <= after < a.end for a in r.actors))


def main_country(places: list[NamedSpan], r: Reading, g: Ground) -> str:
    """The country that most places of the text lie in; next to a word for people or units a nationality tells it too."""
    tally: dict[str, float] = {}
    roles = r.lexicon.roles
    for n, w in enumerate(r.words):
        code = g.demonym_words.get(w)
        beside = [*(roles.at(r.words, n + 1, len(r.words)) or (0, []))[1], *(roles.get([r.words[n - 1]]) if n else [])] if code in g.focus else []
        if code and any(role.section in {"people", "units"} for role in beside):
            tally[code] = tally.get(code, 0) + 0.5
    for p in places:
        codes = {g.places[i].country for i in [i for i in p.candidates if not i.startswith(IMPORTED)] or p.candidates}
        if len(codes) == 1:
            code = next(iter(codes))
            if code:
                tally[code] = tally.get(code, 0) + 1
    return max(sorted(tally), key=lambda c: tally[c]) if tally else ""


def country_of_forces(r: Reading, g: Ground) -> str:
    """Where no place tells it: the one country whose forces or government the text names."""
    codes = {g.actors[i].country for a in r.actors for i in a.candidates[:1] if g.actors[i].type in {"state_forces", "government", "police", "peacekeeping"}}
    return codes.pop() if len(codes) == 1 else ""


class Roles(Component):
    """Role nouns: longest match at each word."""

    def read(self, doc: Doc, r: Reading) -> None:
        i, n = 0, len(r.words)
        while i < n:
            found = r.lexicon.roles.at(r.words, i, n)
            if found is not None:
                r.roles[i] = found
            i += 1


class Dates(Component):
    """Dates and counts of each sentence."""

    def read(self, doc: Doc, r: Reading) -> None:
        for s in r.sentences:
            s.dates = find_dates(r, self.shared.ground.calendar, s.start, s.end)
            r.dates += s.dates


class Groups(Component):
    """Noun groups, verb groups and the small words between them."""

    def read(self, doc: Doc, r: Reading) -> None:
        for s in r.sentences:
            if s.readable:
                s.items = Chunker(r, s, r.view.surface).run()
                link_groups(s, r.lexicon)


class Clauses(Component):
    """Which verb, whose subject, which objects."""

    def read(self, doc: Doc, r: Reading) -> None:
        for s in r.sentences:
            if s.readable:
                s.clauses = ClauseBuilder(s, r.lexicon).run()


class Events(Component):
    """Frames to reports, with status, toll, place and date; then every mention."""

    def read(self, doc: Doc, r: Reading) -> None:
        w = r.view
        text = (doc._.sahel_document.text if doc._.sahel_document else doc.text)
        reader = EventReader(r, w.surface, w.offsets, text)
        reader.run()
        for s in r.sentences:
            if not s.readable:
                continue
            self.names(reader, r, s)
            for d in s.dates:
                if d.period.start or d.period.end:
                    value = f"{d.period.start or ''}" + (f"/{d.period.end or ''}" if d.period.end != d.period.start else "")
                    self.value(reader, r, "DATE", d.start, d.end, value)
            for n in find_numbers(r, s.start, s.end):
                if not any(d.start <= n.start < d.end for d in s.dates):
                    t = n.toll
                    self.value(reader, r, "COUNT", n.start, n.end, str(t.best if t.best is not None else t.low if t.low is not None else ""))
        ents = []
        for m in r.mentions:
            span = doc.char_span(m.start, m.end, label=m.label, span_id=m.entity_id, alignment_mode="expand")
            if span is not None:
                ents.append(Span(doc, span.start, span.end, label=m.label, span_id=m.entity_id))
        doc.spans["sahel"] = ents
        doc.ents = _filtered(ents)

    def names(self, reader: EventReader, r: Reading, s: Any) -> None:
        for a in r.actors:
            if s.start <= a.start < s.end:
                reader.reporter.mention("ACTOR", a.start, a.end, a.candidates[0], "alias")
        as_actor = [m for m in r.mentions if m.label == "ACTOR" and m.how == "role" and m.sentence == s.number]
        as_place = {m.start for m in r.mentions if m.label == "PLACE" and m.sentence == s.number}
        for p in r.places:
            if s.start <= p.start < s.end and not p.evidence:
                place = reader.places.choose(p)
                if in_name(p, s):
                    continue
                at = r.view.offsets[p.start]
                if at not in as_place and not any(m.start <= at < m.end for m in as_actor):
                    reader.reporter.mention("PLACE", p.start, p.end, place, "gazetteer")

    def value(self, reader: EventReader, r: Reading, label: str, start: int, end: int, value: str) -> None:
        n = reader.reporter.mention(label, start, end, "", "")
        m = r.mentions[n - 1]
        r.mentions[n - 1] = Mention(m.number, m.sentence, m.start, m.end, m.text, m.label, "", "", "", value)


def in_name(p: NamedSpan, s: Any) -> bool:
    """A place inside the name of something else: "the Bamako government", "the Algiers accord"."""
    for item in s.items:
        g = item.group
        while g is not None:
            if g.start <= p.start and p.end <= g.end and g.role is not None and p.end <= g.role_start and (
                    g.role.section == "people" or g.role.kind == "deal"):
                return True
            g = g.owner
    return False


def _filtered(spans: list[Span]) -> list[Span]:
    from spacy.util import filter_spans

    return filter_spans(spans)


class Relations(Component):
    """Standing ties between two actors, or an actor and a place."""

    def read(self, doc: Doc, r: Reading) -> None:
        find_ties(r, r.view.surface, r.view.offsets, doc._.sahel_document.text if doc._.sahel_document else doc.text, r.lexicon.data["relations"])


def _register(name: str, cls: type[Component]) -> None:
    def create(nlp: Language, name: str, patterns: str) -> Component:
        return cls(nlp, patterns)

    Language.factory(name, default_config={"patterns": ""}, func=create)


for _name, _cls in (("sahel_fold", Fold), ("sahel_sentences", Sentences), ("sahel_actors", Actors), ("sahel_places", Places),
                    ("sahel_roles", Roles), ("sahel_dates", Dates), ("sahel_groups", Groups), ("sahel_clauses", Clauses),
                    ("sahel_events", Events), ("sahel_relations", Relations)):
    if not Language.has_factory(_name):
        _register(_name, _cls)
