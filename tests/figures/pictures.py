"""Small runs to draw, and what can be read on a sheet."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from matplotlib.axes import Axes
from matplotlib.text import Text
from matplotlib.transforms import Bbox

import wijksim as ws
from wijksim.figures.sheet import Sheet, house_style

QUICK = {"neighbourhood.residents": 600, "warm_up_weeks": 13}


@cache
def shipped_run(name: str) -> Any:
    """A shipped scenario, small and for a little over two years."""
    small = QUICK | {"horizon_weeks": 110, "neighbourhood.wijken": 1}
    return ws.run(ws.load(name).vary(small), seed=2)


NEW = {
    "hours_per_week": 80, "funder": "municipality", "production_target": 0.6, "tariff_cents_per_hour": 6500,
    "protocol_attachment": 0.5, "method": 0.5, "frame": [0.4, 0.5, 0.3],
}  # fmt: skip
SECTORS = ("care", "welfare", "housing")
ALL_OBJECTS = [
    "motto", "vision", "covenant", "mkba", "standard_form", "intake_guideline", "network_map", "tender_model"
]  # fmt: skip
NOBODY = {
    "boundary_workers.operational_hours": 0, "boundary_workers.tactical_hours": 0, "boundary_workers.policy_hours": 0,
    "boundary_objects.planned": [], "boundary_objects.emergent": False, "warm_up_regime": "own", "warm_up_weeks": 0,
}  # fmt: skip
STRANGE = "Stichting $x_1$ <&> \U0001f600 met een lange naam voor ondersteuning in de wijk"

EXTREMES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    # name: levers, and what else varies
    "one_organisation": ({"horizon_weeks": 30}, {"organisations": {"only": ["welfare"]}}),
    "nobody_and_nothing": (NOBODY | {"horizon_weeks": 30}, {}),
    "one_week": ({"horizon_weeks": 1}, {}),
    "two_weeks": ({"horizon_weeks": 2}, {}),
    "fifty_residents": ({"neighbourhood.residents": 50, "neighbourhood.buurten": 1, "horizon_weeks": 20}, {}),
    "twenty_wijken": ({"neighbourhood.wijken": 20, "neighbourhood.residents": 150, "horizon_weeks": 10}, {}),
    "sixty_wijken": ({"neighbourhood.wijken": 60, "neighbourhood.residents": 60, "horizon_weeks": 4}, {}),
    "twenty_years": (
        {
            "horizon_weeks": 1040, "neighbourhood.residents": 200, "neighbourhood.buurten": 20,
            "boundary_objects.planned": ALL_OBJECTS, "funding.subsidy_hours_per_week": 100,
            "funding.subsidy_start_week": 104, "funding.subsidy_weeks": 104,
        },
        {
            "measures": [
                {"name": f"Maatregel met een lange naam, nummer {i}", "start": 100 * i, "end": 100 * i + 150,
                 "set": {"room_to_manoeuvre": 0.1 * i}}
                for i in range(1, 8)
            ]
        },
    ),
    "forty_organisations": (
        {"horizon_weeks": 20, "neighbourhood.residents": 2000},
        {
            "organisations": {
                "only": ["welfare", *(f"org{i}" for i in range(39))],
                **{
                    f"org{i}": NEW | {"name_nl": f"Organisatie {i}", "name_en": f"Organisation {i}",
                                      "sector": SECTORS[i % 3], "department": i % 5 == 0}
                    for i in range(39)
                },
            }
        },
    ),
    "strange_names": (
        {"horizon_weeks": 60},
        {"organisations": {key: {"name_nl": STRANGE, "name_en": STRANGE} for key in ("welfare", "home_care")}},
    ),
    "many_workers": ({"horizon_weeks": 20, "boundary_workers.operational_hours": 2000}, {}),
}  # fmt: skip


@cache
def extreme_run(name: str) -> Any:
    """The baseline with extreme values."""
    levers, others = EXTREMES[name]
    return ws.run(ws.load("baseline").vary({**QUICK, **levers}, **others), seed=3)


def texts_of(sheet: Sheet) -> Iterator[Text]:
    """Every text that can be read."""
    yield from sheet.texts
    for axes in sheet.axes:
        yield from axes.texts
        if legend := axes.get_legend():
            yield from legend.get_texts()
        if axes.axison:
            yield from _texts_of_axes(axes)


def _texts_of_axes(axes: Axes) -> Iterator[Text]:
    yield from (axes.title, axes._left_title)
    for axis in (axes.xaxis, axes.yaxis):
        yield axis.label
        low, high = sorted(axis.get_view_interval())
        yield from (
            tick.label1
            for tick in axis.get_major_ticks()
            if tick.label1.get_visible() and low <= tick.get_loc() <= high
        )


def boxes_of(sheet: Sheet) -> list[tuple[str, Bbox]]:
    """Every text with its place, in points from the lower left corner."""
    with house_style():
        sheet.draw_without_rendering()
        per_point = sheet.dpi / 72
        found = [(text.get_text(), text.get_window_extent()) for text in texts_of(sheet) if text.get_text().strip()]
    return [(words, Bbox(box.get_points() / per_point)) for words, box in found]
