"""Reading measures: changes of levers that start, and may end, during a run."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.parameter import Parameter, Role, Status, described
from wijksim.scenario.problems import Path, Problems, Refused, dotted, nearest, shown
from wijksim.scenario.scenario import Measure
from wijksim.scenario.settings import read_settings
from wijksim.scenario.words import LONGEST_NAME, read_text

MOST_MEASURES = 100
KEYS = ("name", "start", "end", "set")


def _week(name: str, low: int) -> Parameter:
    return Parameter(
        name=name,
        kind="int",
        default=low,
        low=low,
        high=1040,
        unit="weeks",
        role=Role.LEVER,
        source="set by the author of a scenario",
        status=Status.ASSUMED,
    )


START, END = _week("start", 0), _week("end", 1)
"""Weeks of the recorded run, from 0; the end is the first week without the measure."""


def read_measures(tree: object, problems: Problems) -> tuple[Measure, ...]:
    """The measures of one layer."""
    if not isinstance(tree, list | tuple):
        problems.add(
            ("measures",),
            f"measures needs a list, not {described(tree)}",
            hint="begin each measure with a dash: - name: …",
        )
        return ()
    if len(tree) > MOST_MEASURES:
        problems.add(("measures",), f"there are {len(tree)} measures", allowed=f"at most {MOST_MEASURES}")
        return ()
    measures: list[Measure] = []
    for position, item in enumerate(tree):
        measure = _read_measure(item, ("measures", position), problems)
        if measure.name and measure.name in {earlier.name for earlier in measures}:
            problems.add(
                ("measures", position, "name"),
                f'there are two measures "{shown(measure.name)}"',
                hint="give each its own name",
            )
        measures.append(measure)
    return tuple(measures)


def with_measures(base: Sequence[Measure], added: Sequence[Measure]) -> tuple[Measure, ...]:
    """Measures of a scenario and of the layer on top: one of the same name replaces, others are added."""
    replacing = {measure.name: measure for measure in added}
    kept = [replacing.pop(measure.name, measure) for measure in base]
    return (*kept, *replacing.values())


def _read_measure(item: object, path: Path, problems: Problems) -> Measure:
    if not isinstance(item, Mapping):
        problems.add(path, f"a measure needs {', '.join(KEYS)}, not {described(item)}")
        return Measure("", 0, None, FrozenMap())
    for key in item:
        if key not in KEYS:
            name = shown(key)
            problems.add(
                (*path, name),
                f"a measure has no {name}",
                allowed=", ".join(KEYS),
                hint=nearest(name, KEYS),
                at_key=True,
            )
    missing = [key for key in ("name", "start", "set") if key not in item]
    if missing:
        problems.add(path, f"the measure has no {' and no '.join(missing)}", allowed="name, start, set and perhaps end")
    start = _read_week(START, item.get("start", 0), (*path, "start"), problems)
    # "No end" may be said by leaving the line out or by an empty one, as to_dict and other writers do.
    end = None if item.get("end") is None else _read_week(END, item["end"], (*path, "end"), problems)
    if start is not None and end is not None and end <= start:
        problems.add(
            (*path, "end"),
            f"the measure ends in week {end}, before or when it starts in week {start}",
            allowed=f"{start + 1} to 1040, the first week without it",
        )
    name = read_text(item["name"], problems, (*path, "name"), longest=LONGEST_NAME) if "name" in item else ""
    return Measure(name, start or 0, end, _read_set(item, path, problems))


def _read_week(parameter: Parameter, value: object, path: Path, problems: Problems) -> int | None:
    try:
        week = replace(parameter, name=dotted(path)).check(value)
    except Refused as refused:
        problems.refuse(path, refused)
        return None
    assert isinstance(week, int)
    return week


def _read_set(item: Mapping[Any, Any], path: Path, problems: Problems) -> FrozenMap[Any]:
    if "set" not in item:
        return FrozenMap()
    settings = item["set"]
    if not isinstance(settings, Mapping) or not settings:
        problems.add(
            (*path, "set"),
            f"set needs at least one lever and its value, not {described(settings or None)}",
            hint="write for example workload.factor: 1.6 indented below it",
        )
        return FrozenMap()
    return FrozenMap(read_settings(settings, problems, (*path, "set"), in_measure=True))
