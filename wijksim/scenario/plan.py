"""A plan: which scenarios to run with which seeds. Like a scenario it is frozen, complete and checked."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from math import prod
from typing import Any

from wijksim.scenario.exploration import Explored, Range, Values, read_explored
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.parameter import Parameter, Role, Status, Value, described
from wijksim.scenario.problems import Problems, Refused, nearest, shown
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.settings import read_settings
from wijksim.scenario.words import read_name

MOST_RUNS = 5_000_000
"""Runs of one plan; at one second each they keep two cores busy for a month."""
KEYS = (
    "schema_version", "name", "scenario", "set", "vary", "points", "design", "n", "replications", "seed",
    "run_limit_seconds", "memory_limit_mb",
)  # fmt: skip


class Design(StrEnum):
    """How points are chosen among what is explored."""

    GRID = "grid"
    """Every combination of values."""
    LIST = "list"
    """The points as they are listed."""
    LHS = "lhs"
    """Latin hypercube: `n` points that fill the space."""
    SOBOL = "sobol"
    """Saltelli's scheme for Sobol indices: `n` (a power of two) times the number of parameters + 2."""
    MORRIS = "morris"
    """Morris screening: `n` trajectories of the number of parameters + 1 points."""


def _number(name: str, low: int, high: int) -> Parameter:
    return Parameter(
        name=name, kind="int", default=low, low=low, high=high, unit="", role=Role.FIXED,
        source="set by the author of a plan", status=Status.ASSUMED,
    )  # fmt: skip


_NUMBERS = {
    "n": _number("n", 1, 1_000_000),
    "replications": _number("replications", 1, 1_000_000),
    "seed": _number("seed", 0, 2**32 - 1),
    "run_limit_seconds": _number("run_limit_seconds", 1, 31_536_000),
    "memory_limit_mb": _number("memory_limit_mb", 256, 16_777_216),
}


@dataclass(frozen=True)
class Plan:
    """Points and seeds of a sweep. Every point meets the same seeds, so that points differ by policy, not by luck."""

    base: Scenario
    explored: Mapping[str, Explored]
    """What varies: dotted name of a parameter -> range or values."""
    design: Design
    n: int | None = None
    """Size of the sample; None for a grid and a list."""
    listed: tuple[Mapping[str, Value], ...] = ()
    """Points of a list: what each changes."""
    replications: int = 1
    """Seeds per point."""
    seed: int = 1
    """First seed; the others follow it."""
    name: str = ""
    run_limit_seconds: int | None = None
    """Longest time of one run; None: judged from the other runs."""
    memory_limit_mb: int | None = None
    """Most memory of one run; None: a fair share of the machine."""

    @property
    def names(self) -> tuple[str, ...]:
        """Parameters that differ between points, in the order in which they were given."""
        if self.design is Design.LIST and self.listed:
            return tuple(dict.fromkeys(name for point in self.listed for name in point))
        return tuple(self.explored)

    @property
    def n_points(self) -> int:
        """Number of points of the design."""
        if self.design is Design.GRID:
            return prod(len(each.values) for each in self.explored.values() if isinstance(each, Values))
        if self.design is Design.LIST:
            return len(self.listed)
        rows = {Design.LHS: 1, Design.MORRIS: len(self.explored) + 1, Design.SOBOL: len(self.explored) + 2}
        return (self.n or 0) * rows[self.design]

    @property
    def seeds(self) -> range:
        """Seeds that every point meets."""
        return range(self.seed, self.seed + self.replications)

    @property
    def n_runs(self) -> int:
        """Points times seeds."""
        return self.n_points * self.replications

    def to_dict(self) -> dict[str, Any]:
        """The complete plan, ready for JSON; `from_dict` reads it back."""
        return {
            "scenario": self.base.to_dict(),
            "vary": {name: explored.to_plain() for name, explored in self.explored.items()},
            "points": [_plain(point) for point in self.listed],
            "design": str(self.design),
            "n": self.n,
            "replications": self.replications,
            "seed": self.seed,
            "name": self.name,
            "run_limit_seconds": self.run_limit_seconds,
            "memory_limit_mb": self.memory_limit_mb,
        }

    @staticmethod
    def from_dict(data: Mapping[str, Any]) -> "Plan":
        """A plan from its `to_dict`."""
        tree = {name: value for name, value in data.items() if value not in (None, [], {}, "")}
        return read_plan(tree, Scenario.from_dict(data["scenario"]))

    def key(self) -> str:
        """SHA-256 of what decides which runs are made; name and limits do not."""
        content = self.to_dict() | {"scenario": self.base.key()}
        for words in ("name", "run_limit_seconds", "memory_limit_mb"):
            del content[words]
        return sha256(json.dumps(content, allow_nan=False).encode()).hexdigest()


def read_plan(tree: Mapping[str, Any], base: Scenario, problems: Problems | None = None) -> Plan:
    """The plan that `tree` describes around a scenario; `ScenarioError` lists all that is wrong with it.

    ``schema_version`` and ``scenario`` are the business of the caller.
    """
    problems = problems or Problems()
    _refuse_unknown(tree, problems)
    numbers = {name: _read_number(name, tree, problems) for name in _NUMBERS}
    explored = read_explored(tree["vary"], problems, ("vary",)) if "vary" in tree else {}
    listed = _read_points(tree["points"], problems) if "points" in tree else ()
    changes = _read_set(tree, problems)
    name = read_name(tree["name"], problems) if "name" in tree else ""
    design = _read_design(tree, explored, problems)
    problems.raise_if_any()
    plan = Plan(
        base=base.vary(changes, name=base.name) if changes else base,
        explored=FrozenMap(explored),
        design=design,
        n=numbers["n"],
        listed=listed,
        replications=numbers["replications"] or 1,
        seed=1 if numbers["seed"] is None else numbers["seed"],
        name=name or base.name,
        run_limit_seconds=numbers["run_limit_seconds"],
        memory_limit_mb=numbers["memory_limit_mb"],
    )
    _check_together(plan, problems)
    problems.raise_if_any()
    return _zipped(plan)


def _refuse_unknown(tree: Mapping[str, Any], problems: Problems) -> None:
    for key in tree:
        if key not in KEYS:
            name = shown(key)
            problems.add(
                (name,),
                f"a plan has no {name}",
                allowed=", ".join(KEYS),
                hint=nearest(name, KEYS),
                at_key=True,
            )


def _read_number(name: str, tree: Mapping[str, Any], problems: Problems) -> int | None:
    if tree.get(name) is None:
        return None
    try:
        number = _NUMBERS[name].check(tree[name])
    except Refused as refused:
        problems.refuse((name,), refused)
        return None
    assert isinstance(number, int)
    return number


def _read_set(tree: Mapping[str, Any], problems: Problems) -> dict[str, Value]:
    settings = tree.get("set", {})
    if isinstance(settings, Mapping):
        return read_settings(settings, problems, ("set",))
    problems.add(("set",), f"set needs parameters and their values, not {described(settings)}")
    return {}


def _read_points(points: object, problems: Problems) -> tuple[Mapping[str, Value], ...]:
    if not isinstance(points, Sequence) or isinstance(points, str) or not points:
        problems.add(("points",), f"points needs a list of settings, not {described(points or None)}")
        return ()
    found = []
    for position, point in enumerate(points):
        path = ("points", position)
        if isinstance(point, Mapping):
            found.append(FrozenMap(read_settings(point, problems, path)))
        else:
            hint = "write for example - {room_to_manoeuvre: 0.3}"
            problems.add(path, f"a point needs parameters and their values, not {described(point)}", hint=hint)
    return tuple(found)


def _read_design(tree: Mapping[str, Any], explored: Mapping[str, Explored], problems: Problems) -> Design:
    """The design that is asked for, or the one that goes without saying."""
    if tree.get("design") is None:
        if "points" in tree:
            return Design.LIST
        return Design.LHS if any(isinstance(each, Range) for each in explored.values()) else Design.GRID
    asked = tree["design"]
    known = [str(design) for design in Design]
    if asked in known:
        return Design(asked)
    problems.add(
        ("design",),
        f"there is no design {shown(asked)}",
        allowed=", ".join(known),
        hint=nearest(str(asked), known),
    )
    return Design.GRID


def _check_together(plan: Plan, problems: Problems) -> None:
    """Rules over more than one part of a plan."""
    if plan.listed and (plan.explored or plan.design is not Design.LIST):
        problems.add(("points",), "points are for a list: take out vary and other designs, or take out points")
        return
    if plan.design in (Design.GRID, Design.LIST):
        _check_values_only(plan, problems)
    else:
        _check_sample(plan, problems)
    if problems.found:
        return
    last = plan.seed + plan.replications - 1
    if last > 2**32 - 1:
        problems.add(("replications",), f"the last seed would be {last}", allowed=f"at most {2**32 - 1}")
    if plan.n_runs > MOST_RUNS:
        size = plan.n_runs if plan.n_runs < 10**15 else f"about 10^{len(str(plan.n_runs)) - 1}"
        message = f"the plan has {size} runs ({plan.replications} seeds for every point)"
        hint = "take fewer values, or a sample: design lhs with n"
        problems.add((), message, allowed=f"at most {MOST_RUNS}", hint=hint)


def _check_values_only(plan: Plan, problems: Problems) -> None:
    if plan.n is not None:
        hint = "choose a design that samples: lhs, sobol or morris"
        problems.add(("n",), f"n has no meaning for the design {plan.design}", hint=hint)
    for name, explored in plan.explored.items():
        if isinstance(explored, Range):
            problems.add(
                ("vary", name),
                f"the design {plan.design} needs values of {name}, not a range",
                hint="add steps to the range (0:1:5 on the command line), or choose the design lhs",
            )
    sizes = {len(each.values) for each in plan.explored.values() if isinstance(each, Values)}
    if plan.design is Design.LIST and len(sizes) > 1:
        problems.add(("vary",), "a list needs equally many values of every parameter", hint="or choose the design grid")


def _check_sample(plan: Plan, problems: Problems) -> None:
    if not plan.explored:
        problems.add((), f"the design {plan.design} needs vary: parameters with a range")
    if plan.n is None:
        problems.add((), f"the design {plan.design} needs n", hint="for example n: 64")
    elif plan.design is Design.SOBOL and plan.n & (plan.n - 1):
        below = 1 << (plan.n.bit_length() - 1)
        allowed = "a power of two for the design sobol"
        problems.add(("n",), f"n is {plan.n}", allowed=allowed, hint=f"{below} or {2 * below}")
    if plan.design in (Design.SOBOL, Design.MORRIS):
        for name, explored in plan.explored.items():
            if isinstance(explored, Values) and len(explored.values) == 1:
                problems.add(("vary", name), f"{name} does not vary", hint="put a single value under set")


def _zipped(plan: Plan) -> Plan:
    """A list made of lists of values becomes a list of points: the first of each, the second of each …"""
    if plan.design is not Design.LIST or plan.listed:
        return plan
    columns = [each.values for each in plan.explored.values() if isinstance(each, Values)]
    points = tuple(FrozenMap(dict(zip(plan.explored, row, strict=True))) for row in zip(*columns, strict=True))
    return replace(plan, listed=points, explored=FrozenMap())


def _plain(point: Mapping[str, Value]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in point.items()}
