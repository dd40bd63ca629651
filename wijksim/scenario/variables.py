"""Everything that can differ between the points of a study, by one flat name.

Besides the parameters of the register: ``plan`` (one of the plans of the study), ``scenario`` (another base),
``measures.NAME.start``, ``.end`` and ``.LEVER``, ``organisations.KEY.FIELD`` and ``without.MECHANISM``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.measures import END, START
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.organisation_spec import CHANGEABLE, FIELDS, OVERRIDES, split_field
from wijksim.scenario.parameter import Parameter, Role, Status, Value
from wijksim.scenario.policy import Plan
from wijksim.scenario.problems import Refused, shown
from wijksim.scenario.register import REGISTER, setting
from wijksim.scenario.retired import instead_of
from wijksim.scenario.scenario import Measure, Scenario

PLAN, SCENARIO = "plan", "scenario"
_NONE_OF_THE_REGISTER = ("measures", "organisations", "without")


def variable(
    name: object, base: Scenario | None = None, plans: Sequence[Plan] = (), scenarios: Sequence[Scenario] = ()
) -> Parameter | None:
    """What can vary under this name, as a row of the register would say it; None when nothing has it.

    Without a `base` names of measures and organisations cannot be known and are taken on trust.
    """
    if not isinstance(name, str):
        return None
    if name in REGISTER:
        return REGISTER[name]
    if name == PLAN and plans:
        return _choice(PLAN, tuple(plan.name for plan in plans))
    if name == SCENARIO and scenarios:
        return _choice(SCENARIO, tuple(each.name for each in scenarios))
    group, _, rest = name.partition(".")
    if group not in _NONE_OF_THE_REGISTER or not rest:
        return None
    return _PARTS[group](name, rest, base, plans)


def refused_variable(
    name: object, base: Scenario | None, plans: Sequence[Plan] = (), scenarios: Sequence[Scenario] = ()
) -> Refused:
    """Why nothing has this name, with the nearest one that there is."""
    known = [*REGISTER, *names_of_parts(base, plans)]
    if name in (PLAN, SCENARIO):
        return Refused(f"there are no {name}s to vary", "", f"name them under {name}s")
    return Refused(f"there is no parameter {shown(name)}", "", instead_of(str(name), known))


def names_of_parts(base: Scenario | None, plans: Sequence[Plan] = ()) -> list[str]:
    """Names of everything outside the register that can vary in this scenario."""
    if base is None:
        return []
    measures = [*base.measures, *(measure for plan in plans for measure in plan.measures)]
    times = [f"measures.{each.name}.{part}" for each in measures for part in ("start", "end", *each.set)]
    fields = [f"organisations.{spec.key}.{field}" for spec in base.organisations for field in FIELDS]
    return [*times, *fields, *(f"without.{mechanism}" for mechanism in MECHANISMS)]


def _choice(name: str, choices: tuple[str, ...]) -> Parameter:
    return Parameter(
        name=name, kind="choice", default=choices[0], choices=choices, unit="name", role=Role.LEVER,
        source="the study itself", status=Status.ASSUMED,
    )  # fmt: skip


def _of_measures(name: str, rest: str, base: Scenario | None, plans: Sequence[Plan]) -> Parameter | None:
    measure, part = _split_measure(rest)
    known = None if base is None else {m.name for m in (*base.measures, *(m for p in plans for m in p.measures))}
    if not measure or (known is not None and measure not in known):
        return None
    if part in ("start", "end"):
        return replace(START if part == "start" else END, name=name)
    lever = setting(part)
    if lever is None or lever.structural or lever.role is not Role.LEVER:
        return None
    return replace(lever, name=name)


def _split_measure(rest: str) -> tuple[str, str]:
    """Name of a measure, which may have dots itself, and what of it varies."""
    for part in ("start", "end"):
        if rest.endswith(f".{part}"):
            return rest.removesuffix(f".{part}"), part
    pieces = rest.split(".")
    for place in range(1, len(pieces)):
        lever = ".".join(pieces[place:])
        field = split_field(lever)
        if lever in REGISTER or (field is not None and field[1] in CHANGEABLE):
            return ".".join(pieces[:place]), lever
    return "", ""


def _of_organisations(name: str, rest: str, base: Scenario | None, plans: Sequence[Plan]) -> Parameter | None:
    key, _, field = rest.partition(".")
    known = base is None or key in {spec.key for spec in base.organisations}
    return replace(FIELDS[field], name=name) if known and field in FIELDS else None


def _without(name: str, rest: str, base: Scenario | None, plans: Sequence[Plan]) -> Parameter | None:
    if rest not in MECHANISMS:
        return None
    return Parameter(
        name=name, kind="bool", default=False, unit="yes/no", role=Role.FIXED, source="mechanisms of the model",
        status=Status.ASSUMED,
    )  # fmt: skip


_PARTS = {"measures": _of_measures, "organisations": _of_organisations, "without": _without}


def value_of(
    name: str,
    changes: Mapping[str, Value],
    base: Scenario,
    plans: Sequence[Plan] = (),
    scenarios: Sequence[Scenario] = (),
) -> Value:
    """The value that a point gives to a name: what it changes, or else what the base has."""
    if name in changes:
        return changes[name]
    if name in REGISTER:
        found: Value = base[name]
        return found
    if name == PLAN:
        return plans[0].name if plans else ""
    if name == SCENARIO:
        return base.name
    return _value_in(base, name)


def _value_in(scenario: Scenario, name: str) -> Value:
    group, _, rest = name.partition(".")
    if group == "without":
        return rest in scenario.without
    if group == "organisations":
        key, _, field = rest.partition(".")
        spec = next((each for each in scenario.organisations if each.key == key), None)
        value = None if spec is None else spec.to_dict()[field]
        if value is None and field in OVERRIDES:
            value = scenario[OVERRIDES[field]]
        if value is None and spec is not None and field == "lump_sum":
            value = spec.paid_as_lump
        return "" if value is None else value  # type: ignore[return-value]
    wanted, part = _split_measure(rest)
    measure = next((each for each in scenario.measures if each.name == wanted), None)
    if measure is None:
        return ""
    if part in ("start", "end"):
        week = getattr(measure, part)
        return "" if week is None else int(week)
    return measure.set.get(part, "")


def at_point(
    base: Scenario, changes: Mapping[str, Value], plans: Sequence[Plan] = (), scenarios: Sequence[Scenario] = ()
) -> Scenario:
    """The scenario of a point: another base, then the plan, then everything else that the point changes.

    `ScenarioError` or `Refused` for what does not go together, such as a measure that would end before it starts. A
    change of a measure that the plan of the point does not have changes nothing.
    """
    scenario = base
    if SCENARIO in changes:
        scenario = next(each for each in scenarios if each.name == changes[SCENARIO])
    if PLAN in changes:
        scenario = next(plan for plan in plans if plan.name == changes[PLAN]).on(scenario)
    values = {name: value for name, value in changes.items() if name in REGISTER}
    parts = [(name.partition(".")[0], name.partition(".")[2], value) for name, value in changes.items()]
    edits: dict[str, dict[str, Any]] = {}
    for group, rest, value in parts:
        if group == "organisations":
            key, _, field = rest.partition(".")
            edits.setdefault(key, {})[field] = value
    off = {rest for group, rest, value in parts if group == "without" and value}
    on = {rest for group, rest, value in parts if group == "without" and not value}
    if values or edits or off or on:
        without = sorted((set(scenario.without) | off) - on) if off or on else None
        scenario = scenario.vary(values, organisations=edits or None, without=without, name=scenario.name)
    moved = {rest: value for group, rest, value in parts if group == "measures"}
    return _with_moved(scenario, moved) if moved else scenario


def _with_moved(scenario: Scenario, moved: Mapping[str, Value]) -> Scenario:
    """Measures with another start, end or setting."""
    measures = {measure.name: measure for measure in scenario.measures}
    for rest, value in moved.items():
        name, part = _split_measure(rest)
        if name in measures:
            measures[name] = _changed(measures[name], part, value)
    for measure in measures.values():
        if measure.end is not None and measure.end <= measure.start:
            said = f"the measure {shown(measure.name)} would end in week {measure.end}, before or when it starts"
            raise Refused(f"{said} in week {measure.start}", f"{measure.start + 1} to 1040")
    return replace(scenario, measures=tuple(measures.values()))


def _changed(measure: Measure, part: str, value: Value) -> Measure:
    if part == "start":
        # It lasts as long as it did: what moves is when.
        end = None if measure.end is None else measure.end + int(value) - measure.start  # type: ignore[arg-type]
        return replace(measure, start=int(value), end=end)  # type: ignore[arg-type]
    if part == "end":
        return replace(measure, end=int(value))  # type: ignore[arg-type]
    return replace(measure, set=FrozenMap({**measure.set, part: value}))
