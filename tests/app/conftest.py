"""A served wijksim and a real browser (Debian's Chromium). Without a browser or the extra «app» these tests skip; in CI
that is a failure."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

if os.environ.get("CI") == "true":
    import solara  # noqa: F401
else:
    pytest.importorskip("solara", reason="the pages need the extra «app»")
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from .reading import PATIENCE, calm, wait_for

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --host-resolver-rules=MAP*~NOTFOUND,EXCLUDE127.0.0.1"
).replace("MAP*~NOTFOUND,EXCLUDE127.0.0.1", "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1")


@dataclass(frozen=True)
class Served:
    """A server started by the tests."""

    address: str
    process: subprocess.Popen[str]
    cut: Path
    """Connections that were refused because they left the machine."""
    log: Path
    """What it says on standard error."""

    @property
    def port(self) -> int:
        return int(self.address.rsplit(":", 1)[1])

    def teachers_link(self) -> str:
        """The link that it prints for the teacher."""
        found = wait_for(lambda: re.search(r"http://\S+/docent\?\S+", self.log.read_text()), bool)
        assert found is not None
        return found.group()


COMMAND = ("-m", "wijksim", "app", "--class", "--port", "0", "--host", "127.0.0.1")
"""What a teacher types."""


def start_server(folder: Path, *arguments: str) -> Served:
    """Start a server with the network cut, and wait for its address."""
    cut = folder / "left_the_machine.txt"
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).with_name("cut_network")),
        "WIJKSIM_CUT_NETWORK": str(cut),
        "LANG": "nl_NL.UTF-8",
    }
    log = folder / "server.log"
    process = subprocess.Popen(
        [sys.executable, *(arguments or (*COMMAND, "--out", str(folder)))],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=log.open("w"),
        text=True,
    )
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    assert address.startswith("http://127.0.0.1:"), log.read_text()
    return Served(address, process, cut, log)


def stop_server(served: Served) -> None:
    """Stop it as Ctrl-C does."""
    served.process.send_signal(signal.SIGINT)
    try:
        served.process.wait(PATIENCE / 1000)
    except subprocess.TimeoutExpired:
        served.process.kill()
        served.process.wait(10)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server for a class, shared by the tests of one test process."""
    server = start_server(tmp_path_factory.mktemp("server"))
    yield server
    stop_server(server)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of Chromium."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        reason = "no Chromium was found: install it with `apt-get install chromium`"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{reason}; in CI a skip is a failure")
        pytest.skip(reason)
    return found


@pytest.fixture(scope="session")
def browser(chromium: str, playwright: Playwright) -> Iterator[Browser]:
    """One browser for the tests of one test process."""
    running = playwright.chromium.launch(executable_path=chromium, args=_arguments())
    yield running
    running.close()


def _arguments() -> list[str]:
    head, _, rules = FLAGS.partition("--host-resolver-rules=")
    return [*head.split(), f"--host-resolver-rules={rules}"]


@dataclass
class Visitor:
    """One visitor: a page of its own, what went wrong in it, and every address it asked for."""

    page: Page
    served: Served
    errors: list[str]
    requests: list[str]

    def open(self, path: str, wait: str = "main h1") -> Page:
        """Go to a page and wait until it is there; a network or a chart with all its weeks."""
        self.page.goto(self.served.address + path, timeout=PATIENCE)
        self.page.wait_for_selector(wait)
        if wait in (".wj-network", ".wj-chart canvas"):
            calm(self.page)
        return self.page

    def lead(self, path: str = "/docent") -> Page:
        """Become the teacher, by the link that was printed, and go to a page of the teacher."""
        self.open(self.served.teachers_link().removeprefix(self.served.address))
        return self.open(path)

    def ready(self) -> None:
        """Wait until a run is ready."""
        self.page.wait_for_function("document.querySelector('.wj-run p')?.innerText.match(/^(Klaar|Ready)/)")


@pytest.fixture
def visit(browser: Browser, served: Served) -> Iterator[Callable[..., Visitor]]:
    """Make visitors, each with a session of its own; at the end none may have seen an error in the browser."""
    contexts: list[BrowserContext] = []
    visitors: list[Visitor] = []

    def make(width: int = 1280, height: int = 900, **options: object) -> Visitor:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        visitor = Visitor(page, served, [], [])
        page.on("console", lambda message: visitor.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: visitor.errors.append(str(error)))
        page.on("request", lambda request: visitor.requests.append(request.url))
        visitors.append(visitor)
        return visitor

    yield make
    for context in contexts:
        context.close()
    assert [error for visitor in visitors for error in visitor.errors] == []


@pytest.fixture
def visitor(visit: Callable[..., Visitor]) -> Visitor:
    """One visitor."""
    return visit()
