"""Reading measures: changes of levers that start, and may end, during a run."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.measure_catalogue import CATALOGUE
from wijksim.scenario.measure_parts import read_cost, read_people
from wijksim.scenario.parameter import Parameter, Role, Status, described, filled
from wijksim.scenario.problems import Path, Problems, Refused, dotted, nearest, shown
from wijksim.scenario.scenario import Measure, Scenario
from wijksim.scenario.settings import read_settings
from wijksim.scenario.triggers import check_apart, read_trigger
from wijksim.scenario.words import LONGEST_NAME, read_text

MAX_MEASURES = 1_040
"""One for every week that a run can have."""
KEYS = ("name", "start", "end", "set", "from", "lead_weeks", "people", "cost", "source", "when", "until")


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
LEAD = replace(_week("lead_weeks", 0), high=520)
"""Weeks between the decision and the first week in force."""
LONGEST_SOURCE = 400


def read_measures(tree: object, problems: Problems) -> tuple[Measure, ...]:
    """The measures of one layer."""
    if not isinstance(tree, list | tuple):
        problems.add(
            ("measures",),
            f"measures needs a list, not {described(tree)}",
            hint="begin each measure with a dash: - name: …",
        )
        return ()
    if len(tree) > MAX_MEASURES:
        problems.add(("measures",), f"there are {len(tree)} measures", allowed=f"at most {MAX_MEASURES}")
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


def with_measure(scenario: Scenario, week: int, changes: object) -> Scenario:
    """The scenario with levers set from a week on; what is set twice in a week counts as it was set last."""
    from wijksim.scenario.layer import check_organisations_named  # which reads measures itself

    name = f"set in week {week}"
    earlier = next((each for each in scenario.measures if each.name == name and each.end is None), None)
    problems = Problems()
    (added,) = read_measures([{"name": name, "start": week, "set": changes}], problems)
    check_organisations_named(replace(scenario, measures=(added,)), problems)
    problems.raise_if_any()
    if earlier is not None:
        added = replace(added, set=FrozenMap({**earlier.set, **added.set}))
    others = tuple(each for each in scenario.measures if each is not earlier)
    if len(others) >= MAX_MEASURES:
        problems.add(("measures",), f"there are {len(others) + 1} measures", allowed=f"at most {MAX_MEASURES}")
        problems.raise_if_any()
    return replace(scenario, measures=(*others, added))


def _read_measure(item: object, path: Path, problems: Problems) -> Measure:
    if not isinstance(item, Mapping):
        problems.add(path, f"a measure needs {', '.join(KEYS[:4])}, not {described(item)}")
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
    item = _from_catalogue(item, path, problems)
    needed: tuple[str, ...] = ("name", "start", "set") if item.get("people") is None else ("name", "start")
    if item.get("when") is not None:  # what it waits for says when
        needed = tuple(key for key in needed if key != "start")
    missing = [key for key in needed if key not in item]
    if missing:
        problems.add(path, f"the measure has no {' and no '.join(missing)}", allowed="name, start, set and perhaps end")
    start = _read_week(START, item.get("start", 0), (*path, "start"), problems)
    # "No end" may be said by leaving the line out or by an empty one, as to_dict and other writers do.
    end = None if item.get("end") is None else _read_week(END, item["end"], (*path, "end"), problems)
    lead = _read_week(LEAD, item.get("lead_weeks", 0), (*path, "lead_weeks"), problems) or 0
    if start is not None and end is not None and start < end <= start + lead:
        problems.add(
            (*path, "end"),
            f"the measure ends in week {end}, before it is in force in week {start + lead} (start + lead_weeks)",
            allowed=f"{start + lead + 1} to 1040, the first week without it",
        )
    if start is not None and end is not None and end <= start:
        problems.add(
            (*path, "end"),
            f"the measure ends in week {end}, before or when it starts in week {start}",
            allowed=f"{start + 1} to 1040, the first week without it",
        )
    name = read_text(item["name"], problems, (*path, "name"), longest=LONGEST_NAME) if "name" in item else ""
    when = _read_part(item, "when", read_trigger, path, problems)
    until = _read_part(item, "until", read_trigger, path, problems)
    check_apart(when, until, path, problems)
    return Measure(
        name,
        start or 0,
        end,
        _read_set(item, path, problems),
        lead_weeks=lead,
        people=_read_part(item, "people", read_people, path, problems),
        cost=_read_part(item, "cost", read_cost, path, problems),
        source=_read_source(item, path, problems),
        when=when,
        until=until,
    )


def _from_catalogue(item: Mapping[Any, Any], path: Path, problems: Problems) -> Mapping[Any, Any]:
    """The measure with what the catalogue says under it; what is written here goes before it."""
    if "from" not in item:
        return item
    key = item["from"]
    if not isinstance(key, str) or key not in CATALOGUE:
        hint = nearest(str(key), CATALOGUE)
        said = f"there is no measure {described(key)} in the catalogue"
        problems.add((*path, "from"), said, allowed=", ".join(CATALOGUE), hint=hint)
        return {"name": "measure", "set": {"workload.factor": 1}, **item}  # only so that reading can go on
    entry = {part: value for part, value in CATALOGUE[key].items() if part != "title"}
    merged = {"name": key, **entry, **{part: value for part, value in item.items() if part != "from"}}
    for part in ("set", "people", "cost"):  # a part of these may be changed alone
        own, kept = item.get(part), entry.get(part)
        if isinstance(own, Mapping) and own and isinstance(kept, Mapping):
            merged[part] = {**kept, **own}
    return merged


def _read_part[T](
    item: Mapping[Any, Any],
    key: str,
    read: Callable[[object, Path, Problems], T | None],
    path: Path,
    problems: Problems,
) -> T | None:
    return None if item.get(key) is None else read(item[key], (*path, key), problems)


def _read_source(item: Mapping[Any, Any], path: Path, problems: Problems) -> str:
    if item.get("source") is None:
        return ""
    return read_text(item["source"], problems, (*path, "source"), longest=LONGEST_SOURCE)


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
            f"set needs at least one lever and its value, not {described(filled(settings))}",
            hint="write for example workload.factor: 1.6 indented below it",
        )
        return FrozenMap()
    return FrozenMap(read_settings(settings, problems, (*path, "set"), in_measure=True))
