"""Reading a page in a test. A page is drawn in pieces, and on a busy machine long after a test has asked for it: every
read waits until it finds what it looks for, or until the page says that nothing more is to come.

Tests read through `expect` of Playwright and through this module, never straight from a page or a locator; see
`tests/house/test_browser_tests.py`, which refuses the other way.
"""

import re
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

from playwright.sync_api import Locator, Page, expect

from tests import patience

PATIENCE = 1000 * patience.PATIENCE
"""Milliseconds. With thirty other processes on two cores forty runs take ten minutes; only a test that fails waits so
long."""
_SECONDS_BETWEEN_LOOKS = 0.1
_CALM = "() => document.querySelector('h1') && !document.querySelector('[aria-busy=true], .wj-run progress')"
"""A page that waits for a run shows how far it is; what is shown and still misses a part is marked ``aria-busy``."""

expect.set_options(timeout=PATIENCE)


def wait_for[T](read: Callable[[], T], good: Callable[[T], bool], limit: float = PATIENCE) -> T:
    """What ``read`` gives once it is good; fails with what it gave last."""
    end = time.monotonic() + limit / 1000
    while not good(found := read()):
        assert time.monotonic() < end, f"still not there after {limit / 1000:.0f} s, last seen: {found!r}"
        time.sleep(_SECONDS_BETWEEN_LOOKS)
    return found


def calm(page: Page) -> Page:
    """The page, once nothing on it waits for a run any more."""
    page.wait_for_function(_CALM)
    return page


def settled(where: Locator) -> str:
    """Text of a part of the page once nothing waits for a run and two looks show the same."""
    seen: list[str] = []

    def look() -> tuple[str, str]:
        calm(where.page)
        seen.append(where.inner_text())
        return seen[-2] if len(seen) > 1 else "", seen[-1]

    return wait_for(look, lambda last: last[0] == last[1] != "")[1]


def text_of(where: Locator, good: str | Callable[[str], bool]) -> str:
    """Text of a part of the page once it is good: holds this text, or passes this check."""
    check = good if callable(good) else lambda text: good in text
    return wait_for(where.inner_text, check)


def same_text(where: Locator, text: str) -> None:
    """Wait until a part shows exactly the text that it, or another part, showed before."""
    wait_for(where.inner_text, lambda shown: shown == text)


def value_of(where: Locator, good: Callable[[str], bool] = bool) -> str:
    """Value of a field once it is good; by default once it is filled."""
    return wait_for(where.input_value, good)


def attribute_of(where: Locator, name: str) -> str:
    """An attribute of an element, once the element is there."""
    where.wait_for(state="attached")
    return where.get_attribute(name) or ""


def each_of(where: Locator, number: int) -> list[Locator]:
    """All elements, once there are this many."""
    expect(where).to_have_count(number)
    return [where.nth(place) for place in range(number)]


def texts_of(where: Locator, number: int) -> list[str]:
    """Texts of all elements, once there are this many."""
    return [settled(each) for each in each_of(where, number)]


def box_of(where: Locator) -> dict[str, float]:
    """Where an element is, once it is on the page and stays there."""
    where.scroll_into_view_if_needed()
    boxes: list[Any] = []

    def look() -> tuple[Any, Any]:
        boxes.append(where.bounding_box())
        return boxes[-2] if len(boxes) > 1 else None, boxes[-1]

    found: dict[str, float] = wait_for(look, lambda last: last[0] == last[1] is not None)[1]
    return found


def finds(page: Page, script: str, wanted: object = True) -> None:
    """Wait until a script finds this on a page that waits for nothing."""
    wait_for(lambda: calm(page).evaluate(script), lambda found: found == wanted)


def do(page: Page, script: str) -> Any:
    """Run a script for what it does, not for what it reads."""
    return page.evaluate(script)


def at(page: Page, *parts: str) -> str:
    """The address of the page, decoded, once it holds all these parts."""
    # `page.url` stays what it was while nothing is asked of the browser.
    return wait_for(
        lambda: unquote(str(page.evaluate("location.href"))), lambda address: all(part in address for part in parts)
    )


def not_at(page: Page, *parts: str) -> None:
    """The address holds none of these parts. Only after something that the page shows when it has decided."""
    assert not [part for part in parts if part in unquote(page.url)]


def starts(text: str) -> re.Pattern[str]:
    """For `expect`: text that starts with this."""
    return re.compile("^" + re.escape(text))


def edges_of(page: Page, selector: str) -> tuple[float, float] | None:
    """Top and bottom of the first such element in the window, without scrolling; None while there is none."""
    found = page.evaluate(
        "s => { const box = document.querySelector(s)?.getBoundingClientRect(); return box ? [box.top, box.bottom] : null }",
        selector,
    )
    return None if found is None else (found[0], found[1])
