"""The compiled language pack: each of its words lists has one name, read from one place."""

import ast
import collections
import inspect
import re
from pathlib import Path

import pytest

from sahel_nlp.pipeline import inflection, lexicon
from sahel_nlp.pipeline.pack import read_pack

PATTERNS = Path(__file__).resolve().parents[2] / "patterns"


def assigned():
    """The attributes of the lexicon that its code sets, each as often as it does."""
    targets = (t for node in ast.walk(ast.parse(inspect.getsource(lexicon))) if isinstance(node, (ast.Assign, ast.AnnAssign))
               for t in (node.targets if isinstance(node, ast.Assign) else [node.target]))
    names = (n for t in targets for n in (t.elts if isinstance(t, ast.Tuple) else [t]))
    return collections.Counter(n.attr for n in names if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name) and n.value.id == "self")


def test_no_attribute_is_assigned_twice():
    assert {name: times for name, times in assigned().items() if times > 1} == {}


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("name", ["grammar", "cues"])
def test_every_list_of_a_pack_is_read(lang, name):
    read = set(re.findall(r'"([a-z_]+)"', inspect.getsource(lexicon) + inspect.getsource(inflection)))
    assert set(read_pack([PATTERNS / lang], name)) <= read
