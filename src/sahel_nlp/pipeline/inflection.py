"""Word forms made from lemmas by the rules of a language pack (grammar.yaml: inflection, irregular, plural)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..knowledge.folding import fold as fold_all

Tags = frozenset[str]


@dataclass(frozen=True)
class Rule:
    """One set of endings. `only`: a pattern that the lemma has to match."""

    tags: Tags
    suffixes: tuple[tuple[re.Pattern[str], str], ...]
    only: re.Pattern[str] | None = None


@dataclass
class Inflector:
    """Gives (form, tags) of a lemma. tags: inf, fin, base, third, present, past, pp, ger, hearsay, future."""

    rules: list[Rule] = field(default_factory=list)
    conjugations: list[tuple[re.Pattern[str], list[tuple[str, Tags]]]] = field(default_factory=list)
    irregular: dict[str, list[tuple[str, Tags]]] = field(default_factory=dict)
    plural_rules: list[tuple[re.Pattern[str], str]] = field(default_factory=list)

    @classmethod
    def of(cls, grammar: Mapping[str, Any], fold: Callable[[str], str] = fold_all) -> Inflector:
        """From the parsed grammar.yaml; lemmas are looked up in their folded form."""
        self = cls()
        for entry in grammar.get("conjugations", []):
            forms = [(form, frozenset(tags.split())) for tags, made in entry["forms"].items() for form in made]
            self.conjugations.append((re.compile(entry["match"]), forms))
        for entry in grammar.get("inflection", []):
            self.rules.append(Rule(
                frozenset(entry["tags"].split()),
                tuple((re.compile(f"{a}$"), b) for a, b in entry["suffixes"]),
                re.compile(entry["only"]) if entry.get("only") else None))
        for lemma, forms in grammar.get("irregular", {}).items():
            out: list[tuple[str, Tags]] = []
            if isinstance(forms, Mapping):
                for tags, words in forms.items():
                    out += [(w, frozenset(str(tags).split())) for w in words]
            else:
                for n, form in enumerate(forms):
                    ger = any(form.endswith(u["suffix"]) and "ger" in u["tags"].split() for u in grammar.get("unknown_verbs", []))
                    both = n < 2 and len(forms) > 1 and forms[0] == forms[1]
                    tags = {"fin", "past", "pp"} if both else {"ger"} if n > 1 and ger else {"fin", "past"} if n == 0 else {"pp"} if n == 1 else {"fin", "past", "pp"}
                    out.append((form, frozenset(tags)))
            self.irregular[fold(lemma)] = out
        self.plural_rules = [(re.compile(f"{a}$"), b) for a, b in grammar.get("plural_rules", [])]
        return self

    def forms(self, lemma: str) -> Iterator[tuple[str, Tags]]:
        """All forms of a verb, the lemma's own included."""
        irregular = self.irregular.get(lemma, [])
        yield from irregular
        if not irregular:
            for whole, made in self.conjugations:
                match = whole.fullmatch(lemma)
                if match is not None:
                    one, two = match[1], match[2] if whole.groups > 1 else ""
                    yield from ((template.replace("\\1", one).replace("\\2", two), tags) for template, tags in made)
                    break
        own: set[str] = {t for _, tags in irregular for t in tags}
        for rule in self.rules:
            if irregular and (rule.tags & {"pp", "past"}) and own & {"pp", "past"}:
                continue
            if irregular and rule.tags & own and rule.tags <= own:
                continue
            if rule.only and not rule.only.search(lemma):
                continue
            for pattern, ending in rule.suffixes:
                if pattern.search(lemma):
                    yield pattern.sub(ending, lemma, count=1), rule.tags
                    break

    def plurals(self, word: str) -> set[str]:
        """The word and its plural."""
        out = {word}
        for pattern, ending in self.plural_rules:
            if pattern.search(word):
                out.add(pattern.sub(ending, word, count=1))
                break
        return out
