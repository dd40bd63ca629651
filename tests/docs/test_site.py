"""The site is built without a warning, fetches nothing from elsewhere, and has every public name, page and decision."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

import wijksim
from tests.patience import PATIENCE
from wijksim.cli import docs as command
from wijksim.io import documentation
from wijksim.io.folders import StoreError

PROJECT = Path(__file__).parents[2]
DOCS = PROJECT / "docs"
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
SUBJECT = re.compile(r"^::: wijksim\.(\w+)$", re.MULTILINE)
FETCHES = {
    "script": "src",
    "link": "href",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "object": "data",
}
"""Elements that a browser fills by itself, and the attribute that says from where."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as strictly as the release asks."""
    folder = tmp_path_factory.mktemp("pages") / "site"
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(
        build, cwd=PROJECT, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


class _Fetched(HTMLParser):
    """Addresses that a page makes a browser ask for, and words of its styles."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        if tag == "link" and values.get("rel") in {"canonical", "prev", "next"}:
            return
        self.addresses += filter(None, [values.get(FETCHES.get(tag, ""))])


def addresses_of(page: Path) -> list[str]:
    """What a page makes a browser fetch."""
    reader = _Fetched()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader.addresses


def test_a_built_page_fetches_nothing_from_elsewhere_and_all_that_it_fetches_is_there(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 40
    for page in pages:
        for address in addresses_of(page):
            assert not re.match(r"(\w+:)?//", address), f"{page.name}: {address}"
            local = address.partition("?")[0].partition("#")[0]
            there = site / local.lstrip("/") if local.startswith("/") else page.parent / local
            assert there.exists(), f"{page.name}: {address}"
    for style in site.rglob("*.css"):
        assert not re.search(r"(@import|url\()\s*[\"']?(\w+:)?//", style.read_text(encoding="utf-8")), style.name


def test_a_page_that_fetches_from_elsewhere_would_be_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<script src="https://cdn.example/x.js"></script><a href="https://elsewhere.example">read</a>')
    assert addresses_of(page) == ["https://cdn.example/x.js"]


def test_search_works_without_a_server(site: Path) -> None:
    assert (site / "search" / "search_index.js").read_text(encoding="utf-8").startswith("var __index")


def test_every_public_name_is_in_the_reference_once_and_is_shown(site: Path) -> None:
    named = {
        page: SUBJECT.findall(page.read_text(encoding="utf-8")) for page in (DOCS / "reference").glob("python*.md")
    }
    assert sorted(name for names in named.values() for name in names) == sorted(set(wijksim.__all__) - {"__version__"})
    for page, names in named.items():
        shown = (site / "reference" / f"{page.stem}.html").read_text(encoding="utf-8")
        for name in names:
            home = wijksim._HOMES[name]
            assert f'id="wijksim.{name}"' in shown or f'id="{home}.{name}"' in shown, name
            assert f"`{name}`" in (DOCS / "reference" / "python.md").read_text(encoding="utf-8")


def test_what_is_at_the_root_of_the_project_is_a_page_too(site: Path) -> None:
    for page, words in {"contributing": "A new mechanism", "changelog": "Changelog"}.items():
        assert words in (site / f"{page}.html").read_text(encoding="utf-8")


def test_every_decision_is_in_the_menu(site: Path) -> None:
    shown = (site / "index.html").read_text(encoding="utf-8")
    decisions = sorted(path.stem for path in (DOCS / "decisions").glob("*.md"))
    assert len(decisions) > 3
    assert [name for name in decisions if f'href="decisions/{name}.html"' not in shown] == []


class Browser:
    """Stands in for a browser: remembers what it was asked to open."""

    def __init__(self, *, there: bool) -> None:
        self.there, self.opened = there, list[str]()

    def open(self, address: str) -> bool:
        self.opened.append(address)
        return self.there


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """As if wijksim were installed, not cloned: with its pages, or without."""

    def install(*, pages: bool) -> Path:
        page = tmp_path / "index.html"
        if pages:
            page.write_text("<p>read</p>")
        monkeypatch.setattr(command, "can_build", lambda: False)
        monkeypatch.setattr(command, "first_page", lambda: page if pages else None)
        return page

    return install


@pytest.mark.parametrize("there", [True, False])
def test_the_command_opens_the_pages_or_says_where_they_are(
    there: bool, installed: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page, browser = installed(pages=True), Browser(there=there)
    monkeypatch.setattr(command.webbrowser, "open", browser.open)
    command.docs(lang="en")
    printed = capsys.readouterr()
    assert printed.out.strip() == str(page)
    assert browser.opened == [page.as_uri()]
    assert ("no browser" in printed.err) is not there
    command.docs(only_path=True, lang="en")
    assert browser.opened == [page.as_uri()], "with --path nothing is opened"


def test_the_command_says_so_when_there_are_no_pages(
    installed: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    installed(pages=False)
    with pytest.raises(command.typer.Exit) as end:
        command.docs(lang="nl")
    assert end.value.exit_code == 1
    assert "niet bij deze installatie" in capsys.readouterr().err


def a_clone(folder: Path, text: str) -> Path:
    """A clone with one page."""
    (folder / "docs").mkdir(parents=True)
    (folder / "wijksim").mkdir()
    (folder / "docs" / "index.md").write_text("# Read me\n")
    (folder / "mkdocs.yml").write_text(text)
    for name in ("CONTRIBUTING.md", "CHANGELOG.md"):
        (folder / name).write_text("")
    return folder


def test_in_a_clone_pages_are_made_anew_when_something_changed(tmp_path: Path) -> None:
    clone = a_clone(tmp_path / "clone", "site_name: small\ntheme: mkdocs\n")
    site = clone / "wijksim" / "site"
    assert documentation.can_build(clone)
    assert not documentation.can_build(tmp_path)
    assert not documentation.is_current(site, clone)
    documentation.build(site, clone)
    assert documentation.is_current(site, clone)
    later = (site / "index.html").stat().st_mtime + 60
    os.utime(clone / "docs" / "index.md", (later, later))
    assert not documentation.is_current(site, clone)


def test_pages_that_cannot_be_made_leave_those_that_are_there(tmp_path: Path) -> None:
    clone = a_clone(tmp_path / "clone", "site_name: [\n")
    site = clone / "wijksim" / "site"
    site.mkdir()
    (site / "index.html").write_text("as it was")
    with pytest.raises(StoreError, match="mkdocs cannot build"):
        documentation.build(site, clone)
    assert (site / "index.html").read_text() == "as it was"
    assert [path.name for path in site.parent.iterdir()] == ["site"]
