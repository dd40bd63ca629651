"""The frame of every page: bar, main part, foot; the state of one visitor lives here and in the address."""

from dataclasses import dataclass
from html import escape
from pathlib import Path
from secrets import token_hex
from typing import Any

import solara

from wijksim.app.address import SHOWN, Address, read_address
from wijksim.app.address_parts import LAST_WEEK, whole_number
from wijksim.app.parts import Bar, Titled
from wijksim.app.service import service
from wijksim.app.sparing_log import note_failure
from wijksim.app.view import VIEW, View, html
from wijksim.text.app import words_of
from wijksim.text.catalogue import say
from wijksim.text.language import Language

_LETTERS = (85, 100, 120, 140)
SCREENS = ("", "wijk", "verken", "plannen", "voorspel", "vergelijk", "waarom", "kosten", "theorie", "delen")
CLASS_SCREENS = ("klas", "docent")
WITHOUT_BAR = ("scherm",)
"""Pages for a projector: no menu, no foot."""
ON_PHONES = ("klas",)
"""Pages that follow the dark mode of the device: they have no charts, whose colours are those of paper."""
MAX_UNDO = 50


@solara.component
def Shell(children: list[Any] = []):  # noqa: B006
    """What surrounds every screen; when even that fails, a plain page says so."""
    error, _ = solara.use_exception()
    router = solara.use_router()
    if error is not None:
        Outside(error, str(router.path), "en" if "taal=en" in (router.search or "") else "nl").key("outside")
    else:
        Frame(children).key("frame")


@solara.component
def Outside(error: BaseException, path: str, language: Language):
    """A page of which even the frame fails."""
    with solara.Div(classes=["wj"]):
        solara.Style(Path(__file__).with_name("page.css"))
        with solara.v.Html(tag="main", attributes={"id": "inhoud"}):
            Sorry(error, path, language)


@solara.component
def Frame(children: list[Any]):
    """Bar, screen and foot. ``children`` is the screen that belongs to the path."""
    router = solara.use_router()
    visitor = solara.use_memo(lambda: token_hex(8), [])
    past: Any = solara.use_ref([])
    noted: Any = solara.use_ref({})
    address = read_address(router.path, router.search)
    language = address.language

    ways = Ways(address, router, past, noted)
    solara.use_effect(lambda: lambda: leave(visitor), [])
    solara.use_memo(lambda: setattr(noted, "current", opened(address)), [address.path])

    # The same view for the same address: a new one would draw every part of the page again each time.
    def seen() -> View:
        return View(
            address, visitor, ways.go, ways.follow, ways.note, service().address, tuple(past.current), ways.back
        )

    VIEW.provide(solara.use_memo(seen, [address]))
    solara.Style(Path(__file__).with_name("page.css"))
    kinds = {"big": address.big, "phone": address.path in ON_PHONES}
    with solara.Div(classes=["wj", *(kind for kind, is_so in kinds.items() if is_so)]):
        if address.path in WITHOUT_BAR:
            Bare(address, children)
            return
        _bar(address, ways)
        with solara.v.Html(tag="main", attributes={"id": "inhoud"}):
            Wrong(address.problems, language)
            Screen(children, address).key(f"screen {address.path}")
        html(f"<p>{say('app.bar.foot', language)}</p>", "footer", ("wj-foot",))


def _bar(address: Address, ways: "Ways") -> None:
    Bar(
        links=_links(address),
        words=words_of("bar", address.language),
        page_title=_title(address),
        code=address.language,
        big=address.big,
        size=address.letter,
        can_undo=bool(ways.past.current),
        event_follow=ways.follow,
        event_undo=ways.undo,
        event_language=ways.other_language,
        event_letter=ways.other_letters,
        event_projector=ways.projector,
    )


@dataclass(frozen=True)
class Ways:
    """The ways from one address of one visitor to another, and back."""

    address: Address
    router: Any
    past: Any
    """Where settings or plans were other than now, the oldest first (a ref)."""
    noted: Any
    """What is open on the page (a ref)."""

    def go(self, target: Address) -> None:
        """To another address."""
        if target.path == self.address.path and _kept(target) != _kept(self.address):
            self.past.current = [*self.past.current, self.address][-MAX_UNDO:]
        if target.text() != self.address.text():
            self.router.push(target.text())

    def follow(self, href: Any) -> None:
        """A link on the page, as text."""
        if isinstance(href, str) and href.startswith("/") and not href.startswith("//"):
            path, _, search = href.partition("?")
            target = read_address(path, search or None)
            if target.path == "delen" and self.address.path != "delen":
                target = with_what_is_open(target, self.address.path, self.noted.current)
            self.go(target)

    def note(self, name: str, text: str) -> None:
        """What is open on this page."""
        self.noted.current = {**self.noted.current, name: text}

    def back(self, place: int) -> None:
        """To settings and plans of the past."""
        before = self.past.current[place]
        self.past.current = self.past.current[:place]
        here = self.address
        self.router.push(here.to(here.path, choice=before.choice, plans=before.plans, opened=before.opened).text())

    def undo(self, _: Any) -> None:
        """One step back."""
        if self.past.current:
            self.back(len(self.past.current) - 1)

    def other_letters(self, step: Any) -> None:
        """Larger letters, or smaller ones."""
        place = _LETTERS.index(self.address.letter) + (1 if step == 1 else -1)
        self.go(self.address.to(self.address.path, letter=_LETTERS[max(0, min(place, len(_LETTERS) - 1))]))

    def other_language(self, _: Any) -> None:
        """The same page in the other language."""
        self.go(self.address.to(self.address.path, language="en" if self.address.language == "nl" else "nl"))

    def projector(self, _: Any) -> None:
        """Large and calm, or as it was."""
        self.go(self.address.to(self.address.path, big=not self.address.big))


def leave(visitor: str) -> None:
    """A visitor has gone: nothing is computed or written for them any more."""
    service().engine.leave(visitor)
    service().reports.leave(visitor)


def _kept(address: Address) -> tuple[Any, ...]:
    """What undo brings back: settings and plans."""
    return address.choice, address.plans, address.opened


@solara.component
def Bare(address: Address, children: list[Any]):
    """A page without a bar: only what is on it."""
    Titled(page_title=_title(address), code=address.language)
    with solara.v.Html(tag="main", attributes={"id": "inhoud"}):
        Screen(children, address).key(f"screen {address.path}")


@solara.component
def Wrong(problems: tuple[str, ...], language: Language):
    """What could not be read in the address."""
    if problems:
        items = "".join(f"<li>{escape(each)}</li>" for each in problems)
        html(f"<p class='wj-wrong'>{escape(say('app.explore.address_wrong', language))}</p><ul>{items}</ul>", "div")


@solara.component
def Screen(children: list[Any], address: Address):
    """One screen, or what is said when it fails; on another screen it starts anew."""
    error, _ = solara.use_exception()
    if error is not None:
        Sorry(error, address.path, address.language)
    else:
        solara.Div(children=children)


@solara.component
def Sorry(error: BaseException, path: str, language: Language):
    """A plain sentence with a number; the details stay in the log of the server."""

    number = solara.use_memo(lambda: note_failure(f"page {path[:80]}", error), [id(error)])
    title, text = (say(f"app.{name}", language, error=number) for name in ("error.title", "error.text"))
    html(f"<h1>{title}</h1><p role='alert'>{text}</p>")


def _links(address: Address) -> list[dict[str, Any]]:
    paths = [*SCREENS, *(CLASS_SCREENS if service().class_mode else ())]
    return [
        {
            "href": _linked(address, path).text(),
            "label": say(f"app.screen.{path}", address.language),
            "current": path == address.path,
        }
        for path in paths
    ]


def _linked(address: Address, path: str) -> Address:
    """The same choice on another screen; back from sharing to where one was, with what was open there."""
    if address.path == "delen" and path == address.back:
        return address.to(path, back="")
    return address.to(path, week=None, shown={}, back="")


def _title(address: Address) -> str:
    name = f"screen.{address.path}"
    shown = say(f"app.{name}", address.language) if address.path in (*SCREENS, *CLASS_SCREENS, *WITHOUT_BAR) else ""
    return f"{shown} – wijksim" if shown else "wijksim"


def opened(address: Address) -> dict[str, str]:
    """What an address says is open on its page."""
    week = {} if address.week is None else {"week": str(address.week)}
    return {**address.shown, **week}


def with_what_is_open(target: Address, path: str, noted: dict[str, str]) -> Address:
    """The sharing screen, told which page is shared and what is open there."""
    shown = {name: text for name, text in noted.items() if name in SHOWN and text}
    week = whole_number(noted.get("week", ""), 0, LAST_WEEK)
    return target.to("delen", back=path, shown=shown, week=week)
