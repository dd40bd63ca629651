"""Browser tests wait for what they read: a read straight from a page or a locator gives what happens to be there."""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1] / "app"
READER = "reading.py"
"""The one module that may read: it waits."""
READS = {
    "all_inner_texts", "all_text_contents", "bounding_box", "eval_on_selector", "eval_on_selector_all", "evaluate",
    "evaluate_all", "evaluate_handle", "get_attribute", "inner_html", "inner_text", "input_value", "is_checked",
    "is_disabled", "is_editable", "is_enabled", "is_hidden", "is_visible", "query_selector", "query_selector_all",
    "text_content", "wait_for_timeout",
}  # fmt: skip
READS_WITHOUT_ARGUMENTS = {"all", "content", "count", "title"}
"""Also names of methods of texts and lists, which take arguments or are not called in these tests."""


def reads_at_once(code: str) -> list[str]:
    """Places where code reads from a page without waiting for what it reads."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Attribute) and node.attr == "url" and _is_a_page(node.value):
            found.append(f"line {node.lineno}: .url")
        # Named without a call as well: it may be handed over and called elsewhere.
        elif isinstance(node, ast.Attribute) and node.attr in READS:
            found.append(f"line {node.lineno}: .{node.attr}")
        elif _is_call_without_arguments(node, READS_WITHOUT_ARGUMENTS):
            found.append(f"line {node.lineno}: .{ast.unparse(node).rpartition('.')[2]}")
    return found


def _is_call_without_arguments(node: ast.AST, names: set[str]) -> bool:
    called = node.func if isinstance(node, ast.Call) and not node.args else None
    return isinstance(called, ast.Attribute) and called.attr in names


def _is_a_page(node: ast.expr) -> bool:
    name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    return name not in ("request", "response")


@pytest.mark.parametrize("path", sorted(TESTS.glob("*.py")), ids=lambda path: path.name)
def test_browser_tests_read_only_through_what_waits(path: Path) -> None:
    if path.name != READER:
        assert reads_at_once(path.read_text()) == [], f"read through tests/app/{READER} or expect(), which wait"


@pytest.mark.parametrize("mistake", [
    'before = page.inner_text(".wj-tiles")',
    'assert page.locator("h1").count() == 1',
    'assert page.get_by_role("button").is_disabled()',
    'assert page.evaluate("document.title") == "wijksim"',
    'assert "seed=4" in page.url',
    'assert visitor.page.url.endswith("x")',
    'for each in page.locator("fieldset").all(): each.check()',
    'page.wait_for_timeout(500)',
    'read = page.locator("h1").inner_text',
])  # fmt: skip
def test_the_old_mistake_is_found(mistake: str) -> None:
    assert len(reads_at_once(mistake)) == 1


@pytest.mark.parametrize("right", [
    'expect(page.locator(".wj-week")).to_have_text("Week 33")',
    'before = settled(page.locator(".wj-tiles"))',
    'assert "a-b".count("-") == 1',
    'assert request.url.startswith("http")',
    'at(page, "seed=4")',
])  # fmt: skip
def test_what_waits_is_not_refused(right: str) -> None:
    assert reads_at_once(right) == []
