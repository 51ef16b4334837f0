"""The compiled language pack: each of its words lists has one name, read from one place."""

import ast
import collections
import re
from pathlib import Path

import pytest

from sahel_nlp.pipeline import closed_classes, inflection, lexicon, lexicon_words
from sahel_nlp.pipeline.pack import read_pack

PATTERNS = Path(__file__).resolve().parents[2] / "patterns"
PIPELINE = Path(lexicon.__file__).parent


def source(*modules):
    """What stands in their files, whether they are compiled or not."""
    return "".join((PIPELINE / f"{m.__name__.rpartition('.')[2]}.py").read_text(encoding="utf-8") for m in modules)


CODE = source(lexicon_words, closed_classes, lexicon)


def assigned():
    """The attributes of the lexicon that its code sets, each as often as it does."""
    targets = (t for node in ast.walk(ast.parse(CODE)) if isinstance(node, (ast.Assign, ast.AnnAssign))
               for t in (node.targets if isinstance(node, ast.Assign) else [node.target]))
    names = (n for t in targets for n in (t.elts if isinstance(t, ast.Tuple) else [t]))
    return collections.Counter(n.attr for n in names if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name) and n.value.id == "self")


def test_no_attribute_is_assigned_twice():
    assert {name: times for name, times in assigned().items() if times > 1} == {}


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("name", ["grammar", "cues"])
def test_every_list_of_a_pack_is_read(lang, name):
    read = set(re.findall(r'"([a-z_]+)"', CODE + source(inflection)))
    assert set(read_pack([PATTERNS / lang], name)) <= read


def named_frames():
    """The ids that the code compares a frame's id with."""
    for path in Path(lexicon.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute) and node.left.attr == "id" and ast.unparse(node.left.value).split(".")[-1] in {"f", "frame"}:
                yield from (c.value for right in node.comparators for c in ast.walk(right) if isinstance(c, ast.Constant))


def test_every_frame_that_the_code_names_stands_in_a_pack():
    ids = {f["id"] for lang in ("en", "fr") for f in read_pack([PATTERNS / lang], "frames")["frames"]}
    assert set(named_frames()) - ids == set()
