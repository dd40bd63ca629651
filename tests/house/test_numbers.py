"""No bare number in the rules: what a rule weighs is a row of the register, or a constant that says what it is."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import wijksim

PACKAGE = Path(wijksim.__file__).parent
ROOMS = ("mechanisms", "agents", "model")
FREE = (0, 1)
"""Nothing and one (minus one with a sign): they count, switch and mark nobody, and weigh nothing."""


def bare_numbers(source: str) -> list[tuple[int, float]]:
    """Line and value of every number that stands without a name.

    Free are 0 and 1, a place (``row[3]``), a half of pairs (``// 2``), a power (``x ** 2``) and the settings of a
    decorator. At the top of a file and in a class a number belongs to a name in capitals with a sentence right below
    it, or to a figure that carries its unit, source and status.
    """
    tree = ast.parse(source)
    named = {node for body in _bodies(tree) for node in _explained(body)}
    return sorted(_bare_below(tree, named))


def _bodies(tree: ast.Module) -> Iterator[list[ast.stmt]]:
    yield tree.body
    yield from (node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def _explained(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """Assignments of this body to names in capitals that a sentence explains."""
    for statement, after in zip(body, [*body[1:], None], strict=True):
        if not isinstance(statement, ast.Assign | ast.AnnAssign):
            continue
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        said = (
            isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and isinstance(after.value.value, str)
        )
        if said and all(isinstance(t, ast.Name) and t.id.isupper() for t in targets):
            yield statement


def _bare_below(node: ast.AST, named: set[ast.AST]) -> Iterator[tuple[int, float]]:
    if node in named or (isinstance(node, ast.Call) and ast.unparse(node.func) == "Figure"):
        return
    if isinstance(node, ast.Constant) and type(node.value) in (int, float) and node.value not in FREE:
        yield node.lineno, node.value
    for name, value in ast.iter_fields(node):
        if (name == "decorator_list") or (name == "slice" and _is_place(value)):
            continue
        if name == "right" and isinstance(node, ast.BinOp) and _is_half_or_power(node):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _bare_below(child, named)


def _is_place(slice_: ast.AST) -> bool:
    """A place in a row, or some of them: ``[3]``, ``[:, 2]``, ``[2:]``."""
    parts = slice_.elts if isinstance(slice_, ast.Tuple) else [slice_]
    return all(isinstance(part, ast.Constant | ast.Slice | ast.Name | ast.Attribute | ast.UnaryOp) for part in parts)


def _is_half_or_power(node: ast.BinOp) -> bool:
    right = node.right
    half = isinstance(node.op, ast.FloorDiv) and isinstance(right, ast.Constant) and right.value == 2
    return half or (isinstance(node.op, ast.Pow) and isinstance(right, ast.Constant) and isinstance(right.value, int))


FILES = [path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_number_in_the_rules_has_a_name(path: Path) -> None:
    found = bare_numbers(path.read_text(encoding="utf-8"))
    assert found == [], "make it a row of scenario/uncertainties.py, or a constant that says why it is none"


@pytest.mark.parametrize(
    "source",
    [
        "def rule(x):\n    return 0.4 * x",
        "def rule(x, weight=3.0):\n    return weight * x",
        "def rule(x):\n    return x / 52.0",
        "WEIGHT = 0.4\n",
        'weight = 0.4\n"""Explained, but no constant."""\n',
        "class Worker:\n    energy: float = 0.7\n",
        "def rule(rows, k):\n    return rows[k + 3]",
        "def rule(x):\n    return 2.0 * x",
    ],
)
def test_a_bare_number_is_found(source: str) -> None:
    assert len(bare_numbers(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        'WEIGHT = 0.4\n"""Share that counts [assumed]."""\ndef rule(x):\n    return WEIGHT * (1.0 - x)',
        "def rule(rows):\n    return rows[:, 3] - rows[-2] + 0.0",
        "def pairs(n):\n    return n * (n - 1) // 2 + n**2",
        "@cache(maxsize=16)\ndef rule():\n    return -1",
        'SHARE = Figure(value=0.3, unit="share", source="somewhere", year=None, status=1)\n',
    ],
)
def test_what_has_a_name_or_weighs_nothing_is_free(source: str) -> None:
    assert bare_numbers(source) == []
