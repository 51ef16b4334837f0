"""Words of a language pack and their forms: folded, contracted, inflected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from ..knowledge.folding import fold as fold_all
from ..knowledge.folding import folder
from .entries import Words
from .inflection import Inflector, Tags
from .pack import read_pack


class LexiconWords:
    """Turns the entries of a pack into folded words, and remembers their forms. `tokens` is the tokenizer: text to words."""

    contractions: dict[str, tuple[str, str]]
    definite: frozenset[str]
    head_first: bool
    forms: dict[str, list[tuple[str, Tags]]]

    def __init__(self, folders: Sequence[Path], tokens: Callable[[str], list[str]]) -> None:
        self.tokens = tokens
        self.data = {name: read_pack(folders, name) for name in ("grammar", "roles", "frames", "cues", "numbers", "calendar", "relations")}
        self.data["names"] = read_pack([f.parent for f in folders], "names")
        self.accented: dict[str, str] = {}
        self.plain: set[str] = set()
        self.fold = folder(self.data["grammar"].get("keep_accents", ""))
        self.inflector = Inflector.of(self.data["grammar"], self.fold)

    def split(self, text: str) -> list[str]:
        """Text to folded words."""
        words = [self.fold(t) for t in self.tokens(text)]
        if len(words) > 1 and words[-1] == "'" and text.endswith(words[-2] + words[-1]):
            words = [*words[:-2], words[-2] + words[-1]]  # an elided word, which the tokenizer knows only before another
        for w in words:
            self._known(w)
        return words

    def _known(self, word: str) -> None:
        plain = fold_all(word)
        if plain == word:
            self.plain.add(word)
        else:
            self.accented.setdefault(plain, word)

    def contracted(self, words: Sequence[str]) -> list[Words]:
        """The sequence, and those that end in a contraction of its last word ("de": "du", "des")."""
        return [tuple(words), *((*words[:-1], short) for short, (prep, _) in self.contractions.items() if prep == words[-1])]

    def sided(self, words: Sequence[str]) -> list[Words]:
        """"At the entrance to" with a direction in it: "at the western entrance to"."""
        if len(words) < 4 or words[1] not in self.definite:
            return []
        at = len(words) - 1 if self.head_first else 2
        return [(*words[:at], *self.split(self.fold(d)), *words[at:]) for d in self.data["roles"].get("directions", [])]

    def prep_name(self, word: str) -> str:
        """The preposition in a contraction."""
        return self.contractions.get(word, (word,))[0]

    def _set(self, entries: Iterable[str]) -> frozenset[str]:
        return frozenset(" ".join(self.split(self.fold(w))) for w in entries)

    def _inflect(self, lemma: str) -> None:
        lemma = self.fold(lemma)
        for form, tags in self.inflector.forms(lemma):
            form = self.fold(form)
            self._known(form)
            entries = self.forms.setdefault(form, [])
            if (lemma, tags) not in entries:
                entries.append((lemma, tags))
