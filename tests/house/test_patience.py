"""Tests do not turn because a machine is busy: they wait on conditions, with one long limit from `tests/patience.py`."""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
SHORT = 300
"""Seconds below which a limit can be passed by a machine that has ten other things to do."""
WAITS = {"communicate", "run", "wait", "join", "check_output", "check_call"}


def short_limits(code: str) -> list[str]:
    """Places where a test gives another process, or a thread, a limit that a busy machine can pass."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and _name(node.func) in WAITS:
            limits = [each.value for each in node.keywords if each.arg == "timeout"]
            found += [f"line {node.lineno}: {each.value}" for each in limits if _is_short(each)]  # type: ignore[attr-defined]
    return found


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


def _is_short(limit: ast.expr) -> bool:
    return isinstance(limit, ast.Constant) and isinstance(limit.value, int | float) and limit.value < SHORT


@pytest.mark.parametrize("path", sorted(TESTS.rglob("*.py")), ids=lambda path: str(path.relative_to(TESTS)))
def test_no_test_has_a_limit_that_a_busy_machine_can_pass(path: Path) -> None:
    assert short_limits(path.read_text(encoding="utf-8")) == [], "wait with PATIENCE of tests/patience.py"


def test_a_short_limit_would_be_found() -> None:
    assert short_limits("driver.communicate(timeout=30)") == ["line 1: 30"]
    assert short_limits("subprocess.run(words, timeout=60.0, check=True)") == ["line 1: 60.0"]
    assert short_limits("subprocess.run(words, timeout=PATIENCE)\nqueue.get(timeout=1)") == []
