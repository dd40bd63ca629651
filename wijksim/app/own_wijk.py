"""A wijk of one's own on the pages: the baseline that plans are compared with, its figures and its map."""

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.wijk import Wijk, square_list
from wijksim.studies.own_wijk import your_wijk  # with the model comes much that the pages do without
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number
from wijksim.text.sources import source_words

if TYPE_CHECKING:
    from wijksim.studies.own_wijk import YourWijk

POSTS = "posts "
"""How the names of measures begin that stand for the boundary workers of the wijk as it is."""
_LEVERS_OF_POSTS = tuple(f"boundary_workers.{level}_hours" for level in ("operational", "tactical", "policy"))
_MAX_PAGES = 32
_PIXELS = 600
"""Width of the map."""
_TINTS = ("#0b3c6f", "#b85c00", "#0a5c36", "#6b2d73", "#8f1d1d", "#4d4d00")
"""Of the borders of buurten, in turn; each buurt is told apart by its letter as well."""


def local_baseline(scenario: Scenario, start: Scenario) -> Scenario:
    """The wijk as it is today, without policy: what plans in that wijk are compared with.

    Residents, what is given of organisations, organisations of its own and the posts of a workbook belong to the wijk;
    all else is as in the baseline.
    """
    wijk = scenario.wijk
    assert wijk is not None
    posts = tuple(each for each in scenario.measures if each.name.startswith(POSTS) and each.people is not None)
    kept = {name for name in scenario.values if name.startswith("neighbourhood.")}
    values = {name: scenario.values[name] for name in (*kept, *(_LEVERS_OF_POSTS if posts else ()))}
    usual = {spec.key: spec for spec in start.organisations}
    organisations = []
    for spec in scenario.organisations:
        fields = {name.rsplit(".", 1)[1] for name in wijk.given if name.startswith(f"organisations.{spec.key}.")}
        before = usual.get(spec.key)
        organisations.append(
            spec if before is None else replace(before, **{name: getattr(spec, name) for name in sorted(fields)})
        )
    return replace(
        start, wijk=wijk, values=FrozenMap({**start.values, **values}), organisations=tuple(organisations),
        measures=posts,
    )  # fmt: skip


def wijk_title(scenario: Scenario, language: Language) -> str:
    """What a wijk of one's own is called on the pages."""
    assert scenario.wijk is not None
    return say("neighbourhood.title", language, place=place_of(scenario.wijk))


def place_of(wijk: Wijk) -> str:
    """Name and gemeente."""
    return f"{wijk.name} ({wijk.municipality})" if wijk.municipality else wijk.name


class Pages:
    """Pages "your wijk in this model", made once for each scenario, one at a time."""

    def __init__(self) -> None:
        self._made: OrderedDict[str, YourWijk] = OrderedDict()
        self._lock = threading.Lock()

    def page(self, scenario: Scenario) -> "YourWijk":
        """The page of a scenario; takes a second the first time."""
        with self._lock:
            key = scenario.key()
            if key not in self._made:
                self._made[key] = your_wijk(scenario, with_run=False)
            self._made.move_to_end(key)
            while len(self._made) > _MAX_PAGES:
                self._made.popitem(last=False)
            return self._made[key]


PAGES = Pages()


def letter_of(place: int) -> str:
    """The letter of a buurt on the map."""
    return chr(ord("A") + place % 26)


def map_svg(wijk: Wijk, language: Language) -> str:
    """The inhabited squares of the wijk as a picture: the darker, the more people; empty without squares."""
    squares = [(place, *each) for place, buurt in enumerate(wijk.buurten) for each in square_list(buurt.squares) or ()]
    if not squares:
        return ""
    left, right = min(s[1] for s in squares), max(s[1] for s in squares) + 1
    low, high = min(s[2] for s in squares), max(s[2] for s in squares) + 1
    most = max(s[3] for s in squares)
    side = _PIXELS / max(right - left, high - low)
    parts = []
    for place, x, y, residents in squares:
        shade = 0.12 + 0.78 * residents / most
        tint = _TINTS[place % len(_TINTS)]
        told = say("own_wijk.square", language, buurt=wijk.buurten[place].name, n=format_number(residents, 0, language))
        parts.append(
            f'<rect x="{(x - left) * side:.1f}" y="{(high - 1 - y) * side:.1f}" width="{side * 0.94:.1f}" '
            f'height="{side * 0.94:.1f}" fill="{tint}" fill-opacity="{shade:.2f}" stroke="{tint}">'
            f"<title>{escape(told)}</title></rect>"
        )
    parts += _letters(wijk, squares, left, high, side)
    wide, tall = (right - left) * side, (high - low) * side
    label = escape(say("own_wijk.map_alt", language, n=len(squares), buurten=len(wijk.buurten)), quote=True)
    return (
        f'<svg class="wj-map" role="img" aria-label="{label}" viewBox="-4 -4 {wide + 8:.0f} {tall + 8:.0f}" '
        f'style="max-width: {_PIXELS}px">{"".join(parts)}</svg>'
    )


def squares_left_out(whole: Wijk, wijk: Wijk, language: Language) -> str:
    """That the address of the page has no place for the squares of the wijk; empty where it has."""
    count = [sum(len(square_list(buurt.squares) or ()) for buurt in each.buurten) for each in (whole, wijk)]
    if count[0] <= count[1]:
        return ""
    return say("own_wijk.squares_left_out", language, n=format_number(count[0] - count[1], 0, language))


def _letters(wijk: Wijk, squares: list[tuple[int, int, int, float]], left: int, high: int, side: float) -> list[str]:
    """A letter in the middle of each buurt."""
    parts = []
    for place in range(len(wijk.buurten)):
        mine = [each for each in squares if each[0] == place]
        if mine:
            x = sum(each[1] for each in mine) / len(mine) + 0.5 - left
            y = high - sum(each[2] for each in mine) / len(mine) - 0.5
            parts.append(
                f'<text x="{x * side:.1f}" y="{y * side:.1f}" text-anchor="middle" dominant-baseline="middle" '
                'font-weight="700" font-size="22" paint-order="stroke" stroke="#ffffff" stroke-width="5" '
                f'fill="#1a1a1a">{letter_of(place)}</text>'
            )
    return parts


def figure_rows(wijk: Wijk, page: "YourWijk | None", language: Language) -> list[list[str]]:
    """A row for each figure: what, observed, in the model, where it comes from, level and year, source."""
    modelled = {row.name: row.modelled for row in page.rows} if page else {}
    rows = []
    for name, figure in wijk.figures.items():
        year = "" if figure.year is None else f", {figure.year}"
        rows.append([
            say(f"neighbourhood.figure_{name}", language), shown_figure(name, figure.value, language),
            shown_figure(name, modelled[name], language) if name in modelled else "–",
            say(f"neighbourhood.status_{figure.status}", language), f"{figure.level}{year}",
            source_words(figure.source, language),
        ])  # fmt: skip
    return rows


_PLAIN: Mapping[str, int] = {"residents": 0, "household_size": 2, "woz": 0, "urbanity": 0}
"""Figures that are no share, and their decimals."""
_PERCENT = 100.0


def shown_figure(name: str, value: float, language: Language) -> str:
    """A figure of a wijk as a reader sees it: shares in per cent."""
    if name in _PLAIN:
        return format_number(value, _PLAIN[name], language)
    return f"{format_number(_PERCENT * value, 1, language)}%"


def buurt_rows(wijk: Wijk, language: Language) -> list[list[str]]:
    """A row for each buurt: letter, name, residents, how many figures are its own and how many were filled in."""
    return [
        [
            f"{letter_of(place)}. {buurt.name}", format_number(buurt.residents, 0, language),
            str(len(buurt.figures) - len(buurt.filled)), str(len(buurt.filled)),
        ]
        for place, buurt in enumerate(wijk.buurten)
    ]  # fmt: skip
