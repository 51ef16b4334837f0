"""Every word of a language stands in patterns/: the code compares no word of a text with a string of its own."""

import ast
from pathlib import Path

import pytest

from sahel_nlp.knowledge.folders import built_in
from sahel_nlp.knowledge.folding import fold
from sahel_nlp.knowledge.yaml_loader import load_yaml

CODE = Path(__file__).resolve().parent.parent / "src" / "sahel_nlp" / "pipeline"
WORDS = {"w", "word", "words", "before", "lemma", "prep", "determiner", "norm_", "tail"}  # names that hold words of a text


def holds_a_word(node):
    """words[i], w, verb.lemma, self.word(i), words[i].endswith(...)."""
    if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice):
        return isinstance(node.value, (ast.Name, ast.Attribute)) and (getattr(node.value, "id", "") or getattr(node.value, "attr", "")) == "words"
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr == "word"
    return (getattr(node, "id", "") or getattr(node, "attr", "")) in WORDS - {"words"}


def literals(node):
    return [n for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str) and any(c.isalpha() for c in n.value)]


def comparisons(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and holds_a_word(node.left):
            for right in node.comparators:
                if isinstance(right, (ast.Constant, ast.Set, ast.Tuple, ast.List)):
                    yield from literals(right)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"endswith", "startswith"} \
                and holds_a_word(node.func.value):
            for argument in node.args:
                yield from literals(argument)


@pytest.mark.parametrize("path", sorted(CODE.rglob("*.py")), ids=lambda p: str(p.relative_to(CODE)))
def test_no_word_of_a_text_is_compared_with_a_string(path):
    found = [(n.lineno, n.value) for n in comparisons(ast.parse(path.read_text(encoding="utf-8"))) if n.value not in ALLOWED]
    assert found == []


# Tags the chunker makes itself, and the two letters of the old numerals that close a decade.
ALLOWED = {"be", "have", "do", "s"}


def keys(data):
    """All keys of nested mappings, and the class names that stand as values of keys."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from keys(value)
    elif isinstance(data, list):
        for value in data:
            yield from keys(value)


@pytest.mark.parametrize("lang", sorted(p.parent.name for p in built_in().glob("*/grammar.yaml")))
def test_no_list_in_the_code_repeats_the_function_words_of_a_pack(lang):
    grammar = load_yaml(built_in() / lang / "grammar.yaml")
    words = {fold(w) for key in ("determiners", "possessives", "be", "have", "modals", "negators", "subordinators") for w in grammar.get(key, [])}
    words |= {fold(w) for ws in grammar["prepositions"].values() for w in ws}
    technical = {key for path in (built_in() / lang).glob("*.yaml") for key in keys(load_yaml(path))}  # names of classes
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.Set, ast.List, ast.Tuple)) and node.elts and all(isinstance(e, ast.Constant) for e in node.elts):
                found = [e.value for e in node.elts if isinstance(e.value, str) and fold(e.value) in words - technical]
                assert len(found) < 2, (path.name, node.lineno, found)
