"""A step over a Doc: what every component shares (the knowledge, the words of the Doc, what was read so far)."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Mapping
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from ..knowledge import load_knowledge
from ..knowledge.folding import fold
from ..records import Document
from .accents import spelling
from .ground import Ground, ground
from .state import NamedSpan, Reading
from .token_lists import TokenLists

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
        return ground(self.nlp, load_knowledge(self.patterns or None), self.nlp.lang or "en")


_SHARED: dict[tuple[int, str], Shared] = {}


def shared(nlp: Language, patterns: str) -> Shared:
    """One Shared for all components of a pipeline."""
    return _SHARED.setdefault((id(nlp), patterns), Shared(nlp, patterns))


class Words:
    """Non-blank tokens of a Doc as plain lists: folded form, surface with what follows it and bare, offset, index in the Doc. joined: what of several tokens is one word."""

    def __init__(self, doc: Doc, text: str, joined: Mapping[str, list[tuple[tuple[str, ...], str]]] | None = None) -> None:
        self.tokens = tokens = TokenLists(doc, text)
        self.index = [i for i, text in enumerate(tokens.texts) if not text.isspace()]
        self.words = [tokens.norms[i].lower() for i in self.index]  # the tokenizer writes "August" for "Aug."
        self.position = {i: n for n, i in enumerate(self.index)}
        if joined and not joined.keys().isdisjoint(self.words):
            self._join(joined)
        self.offsets = [tokens.starts[i] for i in self.index]
        edges = [*self.offsets, len(tokens.text)]
        self.surface = [tokens.text[edges[n]:edges[n + 1]] for n in range(len(self.index))]
        self.bare = [x.strip() for x in self.surface]

    def _join(self, joined: Mapping[str, list[tuple[tuple[str, ...], str]]]) -> None:
        """Nationalities of several tokens ("South African") as one word each."""
        words: list[str] = []
        index: list[int] = []
        n = 0
        for i in [i for i, w in enumerate(self.words) if w in joined]:
            found = next((x for x in joined[self.words[i]] if tuple(self.words[i:i + len(x[0])]) == x[0]), None)
            if found is not None and i >= n:
                words += [*self.words[n:i], found[1]]
                index += self.index[n:i + 1]
                n = i + len(found[0])
        if words:
            tokens = self.index
            self.words, self.index = [*words, *self.words[n:]], [*index, *self.index[n:]]
            self.position = {i: bisect.bisect_right(self.index, i) - 1 for i in tokens}

    def span(self, s: NamedSpan) -> NamedSpan | None:
        """A span of Doc tokens as one of words."""
        if s.start not in self.position or s.end - 1 not in self.position:
            return None
        return NamedSpan(self.position[s.start], self.position[s.end - 1] + 1, s.candidates, s.how, s.evidence)


def begin(doc: Doc, ground: Ground) -> Reading:
    """The Reading of a Doc, made at the first component."""
    if doc._.sahel is None:
        document: Document = doc._.sahel_document or Document("", text=doc.text)
        w = Words(doc, plain(document.text), ground.joined)
        w.words = spelling(ground.lexicon, w.words, w.bare)
        reading = Reading(ground, ground.lexicon, w.words, document.published, document.zones, document.doc_id)
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
        reading = begin(doc, self.shared.ground)
        self.read(doc, reading)
        self.show(doc, reading)
        return doc

    def read(self, doc: Doc, r: Reading) -> None:
        """What the step adds to the Reading."""
        raise NotImplementedError

    def show(self, doc: Doc, r: Reading) -> None:
        """What the step puts into the Doc's own fields, for those who look there."""


def read_doc(nlp: Language, doc: Doc) -> Reading:
    """All steps of a pipeline over a Doc. Its own fields stay empty when all steps are ours, since nobody looks at them."""
    steps = [step for _, step in nlp.pipeline]
    ours = [step for step in steps if isinstance(step, Component)]
    if len(ours) < len(steps):
        for step in steps:
            doc = step(doc)
        return begin(doc, ours[0].ground)
    reading = begin(doc, ours[0].ground)
    for step in ours:
        step.read(doc, reading)
    return reading
