"""What the compiler of the grammar cannot take is found here, without compiling ("Compiled" in docs/architecture.md)."""

import ast
import fnmatch
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOOK = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
PIPELINE = sorted((ROOT / "src" / "sahel_nlp" / "pipeline").rglob("*.py"))
FILES = [p for p in PIPELINE if not any(fnmatch.fnmatch(p.relative_to(ROOT).as_posix(), x.lstrip("/")) or p.name == x for x in HOOK["exclude"])]


def places(found) -> list[str]:
    """Where in the compiled files a node is found, as path and line."""
    return [f"{p.relative_to(ROOT)}:{node.lineno}" for p in FILES for node in ast.walk(ast.parse(p.read_text(encoding="utf-8"))) if found(node)]


def starred_display(node: ast.AST) -> bool:
    """`x in (a, *b)`"""
    return isinstance(node, ast.Compare) and any(
        isinstance(op, ast.In | ast.NotIn) and isinstance(right, ast.Tuple | ast.List | ast.Set) and any(isinstance(e, ast.Starred) for e in right.elts)
        for op, right in zip(node.ops, node.comparators, strict=True))


def cached_property(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef) and any(ast.unparse(d).endswith("cached_property") for d in node.decorator_list)


def test_most_of_the_pipeline_is_compiled():
    assert len(FILES) > 60


def test_no_membership_in_a_display_with_a_star():
    assert places(starred_display) == []


def test_no_cached_property():
    assert places(cached_property) == []


def test_no_interpreted_class_inherits_from_a_compiled_one():
    classes = {p: [n for n in ast.walk(ast.parse(p.read_text(encoding="utf-8"))) if isinstance(n, ast.ClassDef)] for p in PIPELINE}
    compiled = {c.name for p in FILES for c in classes[p]}
    heirs = [c.name for p in PIPELINE if p not in FILES for c in classes[p] if any(isinstance(b, ast.Name) and b.id in compiled for b in c.bases)]
    assert heirs == []
