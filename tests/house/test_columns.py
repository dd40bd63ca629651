"""Residents and pairs are named groups of columns: the length of such a group is its number of columns, not of rows."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "wijksim"
GROUPS = {"residents", "pairs", "desks", "at_work"}
"""Attributes of the world that hold one."""


def lengths_of_groups(code: str) -> list[int]:
    """Lines that take the length of a group of columns of a world, by its own name or by another."""
    found: set[int] = set()
    for scope in [each for each in ast.walk(ast.parse(code)) if isinstance(each, ast.FunctionDef)]:
        names = {target for node in ast.walk(scope) if isinstance(node, ast.Assign) for target in _groups_in(node)}
        for node in ast.walk(scope):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "len":
                of = node.args[0]
                if _is_group(of) or (isinstance(of, ast.Name) and of.id in names):
                    found.add(node.lineno)
    return sorted(found)


def _groups_in(node: ast.Assign) -> list[str]:
    target, value = node.targets[0], node.value
    both = zip(target.elts, value.elts, strict=False) if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) else [(target, value)]  # fmt: skip
    return [name.id for name, made in both if isinstance(name, ast.Name) and _is_group(made)]


def _is_group(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr in GROUPS and "world" in ast.unparse(node.value)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_nobody_takes_the_length_of_a_group_of_columns(path: Path) -> None:
    assert lengths_of_groups(path.read_text()) == [], "ask a column for its size"


def test_the_mistake_is_found() -> None:
    assert lengths_of_groups(
        "def f(world):\n    people, staff = world.residents, world.staff\n    return len(people)"
    ) == [3]
    assert lengths_of_groups("def f(self):\n    return len(self.model.world.residents)") == [2]
    assert lengths_of_groups("def f(world):\n    people = world.residents\n    return people.key.size") == []
