"""What every screen gets: its address, a way to go elsewhere, and who is looking (a random number, no person)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import solara

from wijksim.app.address import Address, Choice, shipped_scenario
from wijksim.io.scenario_files import shipped
from wijksim.text.app import words_of
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT

_PARTS = re.compile(r" ?\([a-z_]+_…\)|[a-z]+_…| ?\(--set [^)]*\)")
"""What only readers of files understand: beginnings of names, and options of the command line."""


@dataclass(frozen=True)
class View:
    """One visitor looking at one address."""

    address: Address
    visitor: str
    go: Callable[[Address], None]
    """Go to another address."""
    follow: Callable[[str], None]
    """Follow a link on the page, as text."""
    note: Callable[[str, str], None]
    """Remember what is open on this page, for a link to it: a name of :data:`wijksim.app.address.SHOWN` or a week."""
    origin: str
    """Host part of links for others, such as http://192.168.1.20:8765."""
    past: tuple[Address, ...] = ()
    """Where settings or plans were other than now, the oldest first."""
    back: Callable[[int], None] = lambda place: None
    """Go back to settings and plans of the past, by their place."""

    @property
    def language(self) -> Language:
        return self.address.language

    def say(self, name: str, /, **fields: object) -> str:
        """Words of the page."""
        return say(f"app.{name}", self.language, **fields)

    def words(self, part: str) -> dict[str, str]:
        """All words of one part."""
        return words_of(part, self.language)

    def choose(self, choice: Choice) -> None:
        """The same screen with another scenario, levers or seed."""
        self.go(self.address.to(self.address.path, choice=choice))


VIEW = solara.create_context(None)


def use_view() -> View:
    """The view of this visitor; only inside the shell."""
    view: View = solara.use_context(VIEW)
    return view


def html(content: str, tag: str = "div", classes: tuple[str, ...] = ()) -> Any:
    """Text as HTML; whoever makes it escapes what is not its own."""
    return solara.HTML(tag=tag, unsafe_innerHTML=content, classes=list(classes))


def letter_html(letter: str, colour: str) -> str:
    """The letter of a plan in its colour."""
    return f"<span class='wj-letter' style='border-color: {escape(colour, quote=True)}'>{escape(letter)}</span>"


def scenario_choices(language: Language) -> list[dict[str, str]]:
    """The shipped scenarios as choices of a field: name and title."""
    return [{"value": name, "label": shipped_scenario(name).title[language] or name} for name in shipped()]


def readable(text: str, language: Language) -> str:
    """Text of a scenario file for readers: names of outcomes and scenarios become their titles."""

    def title(found: re.Match[str]) -> str:
        name = found.group(0)
        if name in OUTCOME_TEXT:
            return f"«{OUTCOME_TEXT[name].label(language)}»"
        return f"«{shipped_scenario(name).title[language] or name}»" if name in shipped() else name

    return re.sub(r"\b[a-z]+(?:_[a-z]+)+\b|(?<=\()[a-z]+(?=\))", title, _PARTS.sub("", text))


def table(
    head: list[str], rows: list[list[str]], *, caption: str = "", name: str = "", foot: list[str] | None = None,
    classes: Mapping[tuple[int, int], str] | None = None, text: tuple[int, ...] = (), tall: bool = False,
) -> str:  # fmt: skip
    """A table: the first column names the row, the others hold numbers, or words in the columns ``text``.

    Cells are escaped here; ``classes`` marks single cells (row, column). Under a heading that says what it is, a table
    has a ``name`` for who does not see it instead of a caption; ``tall``: it does not scroll by itself.
    """
    marks = classes or {}

    def cells(row: list[str], number: int) -> str:
        first, *others = row
        rest = "".join(
            f'<td class="{"text" if place in text else "number"} {marks.get((number, place), "")}">{escape(each)}</td>'
            for place, each in enumerate(others)
        )
        return f'<tr><th scope="row">{escape(first)}</th>{rest}</tr>'

    top = "".join(f'<th scope="col">{escape(each)}</th>' for each in head)
    body = "".join(cells(row, number) for number, row in enumerate(rows))
    bottom = f"<tfoot>{cells(foot, -1)}</tfoot>" if foot else ""
    label = f"<caption>{escape(caption)}</caption>" if caption else ""
    region = escape(caption or name or head[0], quote=True)
    classes_of_it = "wj-scroll wj-tall" if tall else "wj-scroll"
    return (
        f'<div class="{classes_of_it}" tabindex="0" role="region" aria-label="{region}"><table>{label}'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody>{bottom}</table></div>"
    )
