"""The map: 100 m cells with residents' unmet need, buurten with their borders, open cases and second-line care."""

from dataclasses import dataclass
from math import ceil, floor, sqrt

import numpy as np
import numpy.typing as npt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.patheffects import withStroke

from wijksim.figures.lettering import SMALL, TINY
from wijksim.figures.palette import INK, LINES, MUTED, PAPER, SEQUENTIAL
from wijksim.figures.reading import Reading
from wijksim.figures.sheet import Sheet
from wijksim.figures.timelines import key_row, number_axis, panel_title

_NEEDS = ["need_care", "need_welfare", "need_housing"]
_SAME = 0.01
_MAX_VECTOR_CELLS = 4000
_MAX_ROWS = 14
_CELL_METRES = 100
_MAP_SHARE = 0.475
_LEAST_POINTS = 4.0
"""Size of a cell from which dots can be seen."""

Grid = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Mosaic:
    """Wijken as blocks of cells, one cell apart, in rows from above; everything [row, column] of cells."""

    need: Grid
    cases: Grid
    buurt: Whole
    """-1 where nobody can live."""
    block: tuple[int, int]
    """Height and width of one wijk."""
    columns: int
    wijken: int

    def borders(self, *, between: bool) -> list[list[tuple[int, int]]]:
        """Lines between cells of different buurten, or else round what is inhabited."""
        padded = np.pad(self.buurt, 1, constant_values=-1)
        lines = []
        for one, other, step in (
            (padded[:-1, 1:-1], padded[1:, 1:-1], (1, 0)),
            (padded[1:-1, :-1], padded[1:-1, 1:], (0, 1)),
        ):
            wanted = (one != other) & ((np.minimum(one, other) >= 0) == between)
            rows, columns = (places.tolist() for places in np.nonzero(wanted))
            lines += [[(c, r), (c + step[0], r + step[1])] for r, c in zip(rows, columns, strict=True)]
        return lines

    @property
    def most_cases(self) -> float:
        """Open cases in the fullest cell, at least 1."""
        return max(1.0, float(self.cases.max()))

    def dot(self, points: float, cases: float | npt.NDArray[np.float64]) -> float | npt.NDArray[np.float64]:
        """Area of a dot in square points, for cells of this many points."""
        return min(0.62 * points, 22.0) ** 2 * cases / self.most_cases

    def corner(self, wijk: int) -> tuple[int, int]:
        """Row and column of the first cell of a wijk."""
        row, column = divmod(wijk, self.columns)
        return row * (self.block[0] + 1), column * (self.block[1] + 1)


def draw_map(reading: Reading) -> Sheet:
    """Left the map, right what there is per buurt or wijk."""
    people = reading.run.residents()
    people = people.assign(need=people[_NEEDS].max(axis=1))
    by = "buurt" if people["wijk"].iloc[-1] == 0 else "wijk"
    areas = people.groupby(by).agg(
        need=("need", "mean"),
        residents=("need", "size"),
        open_cases=("has_case", "sum"),
        in_second_line=("in_second_line", "sum"),
    )
    shows = reading.say("map_shows")
    sheet = Sheet(finding=_finding(reading, areas, by), shows=shows, **reading.provenance)
    room = _MAP_SHARE * sheet.body_width, sheet.body_points
    mosaic = _mosaic(reading, people, room[0] / room[1])
    axes = sheet.blank(0.0, 0.0, _MAP_SHARE, 1.0)
    points = min(room[0] / (mosaic.need.shape[1] + 0.6), room[1] / (mosaic.need.shape[0] + 0.6))
    scale = _draw_cells(axes, mosaic, points)
    _name_places(axes, reading, mosaic, areas if by == "buurt" else None, points)
    _draw_keys(sheet, reading, mosaic, scale, points)
    _draw_areas(sheet, reading, areas, by)
    return sheet


def _finding(reading: Reading, areas: pd.DataFrame, by: str) -> str:
    need = areas["need"]
    high, low = reading.number(need.max(), 2), reading.number(need.min(), 2)
    if len(areas) == 1:
        return reading.say("map_one", high=high)
    if need.max() - need.min() < _SAME:
        return reading.say("map_even", high=high)
    numbers = areas.index.to_numpy(dtype=int) + 1
    high_place, low_place = (reading.say(by, n=numbers[i]) for i in (need.argmax(), need.argmin()))
    return reading.say("map_found", high_place=high_place, high=high, low_place=low_place, low=low)


def _mosaic(reading: Reading, people: pd.DataFrame, shape: float) -> Mosaic:
    """Residents summed into cells; `shape` is width over height of the room there is."""
    population = reading.run.population
    wijken = int(people["wijk"].iloc[-1]) + 1
    wide, high = population.grid_width // wijken, population.grid_height
    columns = min(wijken, max(1, round(sqrt(wijken * shape * (high + 1) / (wide + 1)))))
    rows = -(-wijken // columns)
    size = (rows * (high + 1) - 1, columns * (wide + 1) - 1)

    def places(wijk: Whole, x: Whole, y: Whole) -> Whole:
        row, column = wijk // columns, wijk % columns
        return (row * (high + 1) + high - 1 - y) * size[1] + column * (wide + 1) + x % wide

    x, y, wijk = (people[name].to_numpy(dtype=np.int64) for name in ("x", "y", "wijk"))
    home = places(wijk, x, y)
    cells = size[0] * size[1]
    lived = np.bincount(home, minlength=cells)
    need = np.full(cells, np.nan)
    np.divide(np.bincount(home, people["need"], cells), lived, out=need, where=lived > 0)
    buurt = np.full(cells, -1, dtype=np.int64)
    every = np.arange(population.cells_buurt.size)
    every_x, every_y = every // high, every % high
    buurt[places(every_x // wide, every_x, every_y)] = population.cells_buurt
    return Mosaic(
        need.reshape(size),
        np.bincount(home, people["has_case"], cells).reshape(size),
        buurt.reshape(size),
        (high, wide),
        columns,
        wijken,
    )


def _draw_cells(axes: Axes, mosaic: Mosaic, points: float) -> tuple[float, float]:
    """Cells by need, borders of buurten, dots for open cases; returns the lowest and highest need of the colours."""
    rows, columns = mosaic.need.shape
    axes.set_xlim(-0.3, columns + 0.3)
    axes.set_ylim(rows + 0.3, -0.3)
    axes.set_aspect("equal", anchor="W")
    seen = mosaic.need[~np.isnan(mosaic.need)]
    low, high = floor(float(seen.min()) * 10) / 10, ceil(float(seen.max()) * 10) / 10
    high = max(high, low + 0.1)
    few = mosaic.need.size <= _MAX_VECTOR_CELLS
    axes.pcolormesh(
        np.arange(columns + 1),
        np.arange(rows + 1),
        np.ma.masked_invalid(mosaic.need),
        cmap=SEQUENTIAL,
        vmin=low,
        vmax=high,
        edgecolors=PAPER if points > 8.0 else "none",
        linewidth=0.4,
        rasterized=not few,
    )
    _draw_borders(axes, mosaic, points, rasterized=not few)
    if points >= _LEAST_POINTS:
        _draw_cases(axes, mosaic, points, rasterized=not few)
    return low, high


def _draw_borders(axes: Axes, mosaic: Mosaic, points: float, *, rasterized: bool) -> None:
    for between, colour, width in ((False, MUTED, 0.7), (True, INK, 2.0)):
        lines = LineCollection(
            mosaic.borders(between=between),
            colors=colour,
            linewidths=width if points > 8.0 else width / 3,
            capstyle="projecting",
            rasterized=rasterized,
        )
        axes.add_collection(lines)


def _draw_cases(axes: Axes, mosaic: Mosaic, points: float, *, rasterized: bool) -> None:
    r, c = np.nonzero(mosaic.cases)
    axes.scatter(
        c + 0.5,
        r + 0.5,
        s=mosaic.dot(points, mosaic.cases[r, c]),
        facecolor=PAPER,
        edgecolor=INK,
        linewidth=0.8 if points > 10 else 0.4,
        zorder=3,
        rasterized=rasterized,
    )


def _name_places(axes: Axes, reading: Reading, mosaic: Mosaic, buurten: pd.DataFrame | None, points: float) -> None:
    """Names of buurten in the map of one wijk, of wijken above the blocks of several."""
    halo = [withStroke(linewidth=3.0, foreground=PAPER)]
    patch = {
        "boxstyle": "round,pad=0.2",
        "facecolor": PAPER,
        "edgecolor": MUTED,
        "linewidth": 0.6,
        "alpha": 0.9,
    }
    if buurten is None:
        if mosaic.block[1] * points < 26.0:
            return
        for wijk in range(mosaic.wijken):
            row, column = mosaic.corner(wijk)
            text = str(wijk + 1) if mosaic.block[1] * points < 60.0 else reading.say("wijk", n=wijk + 1)
            axes.text(column + 0.3, row + 0.3, text, size=TINY, weight="bold", va="top", path_effects=halo, zorder=5)
        return
    few = len(buurten) <= 9
    for buurt, value in zip(buurten.index.to_numpy(dtype=int).tolist(), buurten["need"].tolist(), strict=True):
        r, c = np.nonzero(mosaic.buurt == buurt)
        text = f"{reading.say('buurt', n=buurt + 1)}\n{reading.number(value, 2)}" if few else str(buurt + 1)
        axes.text(
            float(c.mean()) + 0.5,
            float(r.mean()) + 0.5,
            text,
            size=SMALL if few else TINY,
            weight="bold",
            ha="center",
            va="center",
            bbox=patch,
            zorder=5,
        )


def _draw_keys(sheet: Sheet, reading: Reading, mosaic: Mosaic, scale: tuple[float, float], points: float) -> None:
    """Beside the map: what colours, dots and a length mean."""
    bar = sheet.panel(0.50, 0.80, 0.15, 0.035)
    bar.imshow(np.linspace(0.0, 1.0, 64)[None, :], aspect="auto", cmap=SEQUENTIAL, extent=(*scale, 0.0, 1.0))
    bar.set_yticks([])
    number_axis(bar.xaxis, reading.language, ticks=4)
    bar.tick_params(axis="x", labelsize=9.0, length=2.0, pad=1.5)
    bar.set_title(reading.say("axis_need"), loc="left", size=9.5, pad=4.0, linespacing=1.2)
    wide, high = 0.15 * sheet.body_width, 0.55 * sheet.body_points
    key = sheet.panel(0.50, 0.12, 0.15, 0.55, xlim=(0.0, wide), ylim=(high, 0.0))
    key.set_axis_off()
    y = 8.0
    if points >= _LEAST_POINTS:
        key.text(0.0, y, reading.say("dots_open_cases"), size=9.5, va="center", linespacing=1.2)
        y += 26.0
        most = mosaic.most_cases
        for cases in sorted({max(1, round(most * part)) for part in (0.25, 0.5, 1.0)}):
            key.scatter([9.0], [y], s=mosaic.dot(points, cases), facecolor=PAPER, edgecolor=INK, linewidth=0.8)
            key.text(24.0, y, reading.cases(cases), size=9.5, va="center_baseline")
            y += 18.0
        y += 18.0
    metres = next((m for m in (100, 200, 500, 1000, 2000, 5000) if m / _CELL_METRES * points > 28.0), 10_000)
    key.plot(
        [0.0, metres / _CELL_METRES * points],
        [y, y],
        color=INK,
        linewidth=2.0,
        solid_capstyle="butt",
        clip_on=False,
    )
    unit = reading.say("metres", n=metres) if metres < 1000 else reading.say("kilometres", n=metres // 1000)
    key.text(0.0, y + 5.0, unit, size=9.5, va="top")


def _draw_areas(sheet: Sheet, reading: Reading, areas: pd.DataFrame, by: str) -> None:
    """Open cases and people in second-line care per 100 residents, a row for each buurt or wijk."""
    shown = areas if len(areas) <= _MAX_ROWS + 6 else areas.nlargest(_MAX_ROWS, "need", keep="first").sort_index()
    axes = sheet.panel(0.755, 0.13, 0.225, 0.69)
    panel_title(axes, reading.say("per_100_residents"))
    rows = np.arange(len(shown))
    highest = 0.0
    for name, style, offset in (("open_cases", LINES[0], -0.12), ("in_second_line", LINES[1], 0.12)):
        rate = 100.0 * shown[name].to_numpy(dtype=float) / shown["residents"].to_numpy(dtype=float)
        highest = max(highest, float(rate.max()))
        axes.hlines(rows + offset, 0.0, rate, color=style.colour, linewidth=1.6, linestyle=style.dashes)
        axes.plot(
            rate,
            rows + offset,
            marker=style.marker,
            linestyle="none",
            markersize=8,
            color=style.colour,
            clip_on=False,
            label=reading.say(name),
        )
        if len(shown) <= 8:
            for value, row in zip(rate, rows, strict=True):
                axes.annotate(
                    reading.number(value, 1),
                    (value, row + offset),
                    (7, 0),
                    textcoords="offset points",
                    va="center",
                    size=9.0,
                )
    axes.set_ylim(len(shown) - 0.4, -0.6)
    axes.set_yticks(rows, [reading.say(by, n=int(place) + 1) for place in shown.index])
    axes.tick_params(axis="y", length=0)
    axes.set_xlim(0.0, max(1.0, highest * 1.2))
    number_axis(axes.xaxis, reading.language)
    axes.grid(axis="x")
    label = reading.say("axis_per_100")
    if len(shown) < len(areas):
        label += "\n" + reading.say("map_highest", n=len(shown))
    axes.set_xlabel(label)
    key_row(axes, columns=1, rows=2)
