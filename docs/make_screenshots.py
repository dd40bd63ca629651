"""Makes the pictures of the screens in docs/images from a running server: `uv run docs/make_screenshots.py [NAME …]`.

Starts `wijksim app --class` itself, walks through the screens in Chromium and keeps six pictures as WebP, each of at
most 200 kB. What it waits for and presses is read from the catalogue of words, so that other words do not stop it.
"""

import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from wijksim.text.catalogue import say

SECRET = Path(tempfile.mkdtemp()) / "secret"
"""What lets the teacher in, from what the server prints."""
IMAGES = Path(__file__).with_name("images")
LARGEST = 200_000
"""Bytes of one picture."""
PATIENCE = 600_000
"""Milliseconds."""
READY = "!document.querySelector('[aria-busy=true], .wj-run progress')"
"""Nothing on the page waits for a run."""


def start(browser: Browser, address: str) -> Page:
    """The first page."""
    page = _open(browser, address, "/?taal=en", ".wj-cards", height=900)
    page.wait_for_timeout(500)
    return page


def explore(browser: Browser, address: str) -> Page:
    """Explore: tiles, network and plots of a scenario with linked boundary workers."""
    path = "/verken?scenario=linked_boundary_workers&week=150&wie=w2&taal=en"
    return _open(browser, address, path, ".wj-chart canvas", height=1450)


def compare(browser: Browser, address: str) -> Page:
    """Compare: outcomes with bands over runs, and two networks in the same week."""
    path = "/vergelijk?scenario=area_funding&week=200&taal=en"
    page = _open(browser, address, path, ".wj-sides svg", height=1500)
    page.get_by_text(say("app.compare.many_text", "en", n=10, all=10)).wait_for()
    page.evaluate("window.scrollTo(0, 330)")
    return page


def why(browser: Browser, address: str) -> Page:
    """Why: the chain of events from a setting to an outcome."""
    page = _open(browser, address, "/waarom?scenario=area_funding&taal=en", ".wj-chain", height=1150)
    page.evaluate("window.scrollTo(0, 150)")
    return page


def costs(browser: Browser, address: str) -> Page:
    """Costs and benefits: who pays, who is left with what."""
    return _open(browser, address, "/kosten?scenario=area_funding&taal=en", ".wj-chart canvas", height=1250)


def lesson(browser: Browser, address: str) -> Page:
    """Class mode: the page of the teacher while seven players have predicted."""
    page = _open(browser, address, f"/docent?taal=en&{SECRET.read_text()}", "main button", height=1150)
    page.get_by_role("button", name=say("classroom.make", "en")).click()
    code = page.locator(".wj-code").first.inner_text()
    students = [_open(browser, address, f"/klas?kamer={code}&taal=en", "main button", width=390) for _ in range(7)]
    for each in students:
        each.get_by_role("button", name=say("classroom.join", "en")).click()
        each.get_by_text(say("classroom.card", "en")).wait_for()
    page.get_by_role("button", name=say("classroom.next_lobby", "en")).click()
    for number, each in enumerate(students):
        each.wait_for_selector("fieldset")
        for place, group in enumerate(each.locator("fieldset").all()):
            group.locator("input").nth((0, 0, 0, 1, 1, 2, 0)[(number + place) % 7]).check()
        each.get_by_role("button", name=say("classroom.send", "en")).click()
        each.get_by_text(say("classroom.sent", "en")).wait_for()
    page.wait_for_timeout(1500)
    return page


SCREENS: dict[str, Callable[[Browser, str], Page]] = {
    "start": start, "explore": explore, "compare": compare, "why": why, "costs": costs, "class": lesson,
}  # fmt: skip


def _open(browser: Browser, address: str, path: str, wait: str, *, width: int = 1366, height: int = 844) -> Page:
    page = browser.new_context(viewport={"width": width, "height": height}).new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(address + path)
    page.wait_for_selector(wait)
    page.wait_for_function(READY)
    page.wait_for_timeout(1500)
    return page


def _keep(name: str, picture: bytes) -> int:
    """Write a picture as WebP, in the best quality that is small enough; its size in bytes."""
    image = Image.open(BytesIO(picture)).convert("RGB")
    for quality in range(90, 20, -10):
        target = BytesIO()
        image.save(target, "WEBP", quality=quality, method=6)
        if len(target.getvalue()) <= LARGEST:
            break
    else:
        raise SystemExit(f"{name} stays larger than {LARGEST} bytes")
    (IMAGES / f"{name}.webp").write_bytes(target.getvalue())
    return len(target.getvalue())


def main() -> None:
    """Serve, take the pictures, stop."""
    command = [sys.executable, "-m", "wijksim", "app", "--class", "--port", "0", "--host", "127.0.0.1"]
    said = SECRET.with_name("said.txt")
    with said.open("w") as target:
        server = subprocess.Popen(
            [*command, "--out", str(SECRET.parent)], stdout=subprocess.PIPE, stderr=target, text=True
        )
    IMAGES.mkdir(exist_ok=True)
    try:
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        while not (found := re.search(r"/docent\?(\S+)", said.read_text())):
            time.sleep(0.1)
        SECRET.write_text(found.group(1))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            for name in sys.argv[1:] or SCREENS:
                size = _keep(name, SCREENS[name](browser, address).screenshot())
                print(f"docs/images/{name}.webp: {size} bytes")
            browser.close()
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(30)
        shutil.rmtree(SECRET.parent)


if __name__ == "__main__":
    main()
