"""A plan: which scenarios to run with which seeds. Like a scenario it is frozen, complete and checked."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property, partial
from hashlib import sha256
from math import prod
from typing import Any

from wijksim.scenario import policy
from wijksim.scenario.arguments import MAX_REPLICATIONS, count
from wijksim.scenario.design_table import Points, columns_of, points_of_table
from wijksim.scenario.exploration import Explored, Range, Values, read_explored
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.kept import NOTHING, Kept, read_kept
from wijksim.scenario.parameter import Parameter, Value, as_tree, described, plain
from wijksim.scenario.problems import Path, Problems, Refused, nearest, shown
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.seed import seed_from
from wijksim.scenario.seeds import DEFAULT_ROOT, paired_seeds
from wijksim.scenario.settings import read_settings
from wijksim.scenario.variables import at_point, value_of, variable
from wijksim.scenario.words import read_name

MAX_RUNS = 5_000_000
"""Runs of one plan; at one second each they keep two cores busy for a month."""
KEYS = (
    "schema_version", "name", "scenario", "set", "vary", "points", "design", "n", "replications", "seed",
    "run_limit_seconds", "memory_limit_mb", "plans", "scenarios", "keep", "summary", "outcome",
)  # fmt: skip


type Find = Callable[[object], Parameter | None]
"""Gives what varies under a name, or nothing."""


class Design(StrEnum):
    """How points are chosen among what is explored."""

    GRID = "grid"
    """Every combination of values."""
    LIST = "list"
    """The points as they are listed."""
    SEQUENCE = "sequence"
    """A scrambled Sobol sequence: `n` points that fill the space, and the first of any larger `n`."""
    LHS = "lhs"
    """Latin hypercube: `n` points that fill the space."""
    SOBOL = "sobol"
    """Saltelli's scheme for Sobol indices: `n` (a power of two) times the number of parameters + 2."""
    MORRIS = "morris"
    """Morris screening: `n` trajectories of the number of parameters + 1 points."""


_NUMBERS = {
    "n": (1, 1_000_000),
    "replications": (1, MAX_REPLICATIONS),
    "run_limit_seconds": (1, 31_536_000),
    "memory_limit_mb": (256, 16_777_216),
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
    seed: int = DEFAULT_ROOT
    """Root of the list of seeds, and seed of the sample."""
    name: str = ""
    run_limit_seconds: int | None = None
    """Longest time of one run; None: judged from the other runs."""
    memory_limit_mb: int | None = None
    """Most memory of one run; None: a fair share of the machine."""
    plans: tuple[policy.Plan, ...] = ()
    """Plans that a point may name under ``plan``."""
    scenarios: tuple[Scenario, ...] = ()
    """Scenarios that a point may name under ``scenario`` to be its base."""
    kept: Kept = NOTHING
    """What is kept of every run besides its weekly outcomes."""
    skipped: tuple[str, ...] = field(default=(), compare=False)
    """Columns of the table of points that are no parameters; it is no part of the plan."""

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
        rows = {
            Design.SEQUENCE: 1,
            Design.LHS: 1,
            Design.MORRIS: len(self.explored) + 1,
            Design.SOBOL: len(self.explored) + 2,
        }
        return (self.n or 0) * rows[self.design]

    @property
    def seeds(self) -> tuple[int, ...]:
        """Seeds that every point meets, the same as in a comparison and in many runs of one scenario."""
        return paired_seeds(self.seed, self.replications)

    @property
    def n_runs(self) -> int:
        """Points times seeds."""
        return self.n_points * self.replications

    def at(self, changes: Mapping[str, Value]) -> Scenario:
        """The scenario of a point that changes this."""
        return at_point(self.base, changes, self.plans, self.scenarios) if changes else self.base

    def variable(self, name: str) -> Parameter:
        """What varies under a name, as a row of the register would say it."""
        found = variable(name, self.base, self.plans, self.scenarios)
        assert found is not None, name
        return found

    def value(self, name: str, changes: Mapping[str, Value]) -> Value:
        """The value that a point gives to a name."""
        return value_of(name, changes, self.base, self.plans, self.scenarios)

    def bases(self) -> dict[str, Any]:
        """All that the scenario of a point is made of, ready for JSON; `bases_from` reads it back."""
        return {
            "scenario": self.base.to_dict(), "plans": [plan.to_dict() for plan in self.plans],
            "scenarios": [each.to_dict() for each in self.scenarios], **self.kept.to_plain(),
        }  # fmt: skip

    @staticmethod
    def bases_from(data: Mapping[str, Any]) -> "Plan":
        """A plan without points from its `bases`: enough for the scenario of any point."""
        tree = {name: value for name, value in data.items() if name != "scenario" and value}
        return read_plan({**tree, "points": [{}]}, Scenario.from_dict(data["scenario"]))

    def to_dict(self) -> dict[str, Any]:
        """The complete plan, ready for JSON; `from_dict` reads it back."""
        return {
            **self.bases(),
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

    def __repr__(self) -> str:
        return f"<Plan {self.name!r}: {self.design}, {self.n_points} points x {self.replications} seeds>"

    def key(self) -> str:
        """SHA-256 of what decides which runs are made; name and limits do not."""
        return self._key

    @cached_property
    def _key(self) -> str:
        content = self.to_dict() | {
            "scenario": self.base.key(),
            "plans": [[plan.name, plan.on(self.base).key()] for plan in self.plans],
            "scenarios": [[each.name, each.key()] for each in self.scenarios],
        }  # fmt: skip
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
    seed = _read_seed(tree, problems)
    plans, scenarios = _read_plans(tree, problems), _read_scenarios(tree, base, problems)
    find = partial(variable, base=base, plans=plans, scenarios=scenarios)
    explored = read_explored(tree["vary"], problems, ("vary",), find) if "vary" in tree else {}
    listed = _read_points(tree["points"], problems, find) if "points" in tree else Points(())
    kept = read_kept(tree, problems)
    changes = _read_set(tree, problems)
    name = read_name(tree["name"], problems) if "name" in tree else ""
    design = _read_design(tree, explored, problems)
    problems.raise_if_any()
    plan = Plan(
        base=base.vary(changes, name=base.name) if changes else base,
        explored=FrozenMap(explored),
        design=design,
        n=numbers["n"],
        listed=listed.rows,
        skipped=listed.skipped,
        replications=numbers["replications"] or 1,
        seed=seed,
        name=name or base.name,
        run_limit_seconds=numbers["run_limit_seconds"],
        memory_limit_mb=numbers["memory_limit_mb"],
        plans=plans,
        scenarios=scenarios,
        kept=kept,
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
        return count(name, tree[name], *_NUMBERS[name])
    except Refused as refused:
        problems.refuse((name,), refused)
        return None


def _read_seed(tree: Mapping[str, Any], problems: Problems) -> int:
    if tree.get("seed") is None:
        return DEFAULT_ROOT
    try:
        return seed_from(tree["seed"])
    except Refused as refused:
        problems.refuse(("seed",), refused)
        return DEFAULT_ROOT


def _read_set(tree: Mapping[str, Any], problems: Problems) -> dict[str, Value]:
    settings = tree.get("set", {})
    if isinstance(settings, Mapping):
        return read_settings(settings, problems, ("set",))
    problems.add(("set",), f"set needs parameters and their values, not {described(settings)}")
    return {}


def _read_plans(tree: Mapping[str, Any], problems: Problems) -> tuple[policy.Plan, ...]:
    """Plans that points may name: plans themselves, or as keys and values."""
    listed = tree.get("plans") or ()
    if not isinstance(listed, list | tuple):
        problems.add(("plans",), f"plans needs a list, not {described(listed)}")
        return ()
    plans = [
        each if isinstance(each, policy.Plan) else policy.read_plan(each, problems, ("plans", place))
        for place, each in enumerate(listed)
    ]
    _no_name_twice([plan.name for plan in plans], "plans", problems)
    return tuple(plans)


def _read_scenarios(tree: Mapping[str, Any], base: Scenario, problems: Problems) -> tuple[Scenario, ...]:
    """Scenarios that points may name: scenarios themselves, or as keys and values."""
    listed = tree.get("scenarios") or ()
    if not isinstance(listed, list | tuple):
        problems.add(("scenarios",), f"scenarios needs a list, not {described(listed)}")
        return ()
    scenarios = tuple(each if isinstance(each, Scenario) else Scenario.from_dict(each) for each in listed)
    _no_name_twice([each.name for each in scenarios], "scenarios", problems)
    weeks = {each["horizon_weeks"] for each in (base, *scenarios)}
    if len(weeks) > 1:
        problems.add(("scenarios",), f"the scenarios have {plain(sorted(weeks))} weeks", allowed="one horizon for all")
    return scenarios


def _no_name_twice(names: Sequence[str], part: str, problems: Problems) -> None:
    for place, name in enumerate(names):
        if name in names[:place]:
            problems.add((part, place), f"two {part} have the name {shown(name)}", allowed="a name for each")


def _read_points(points: object, problems: Problems, find: Find) -> Points:
    """Points of a list of settings, or of a table."""
    if isinstance(points, Points):
        return points
    try:
        columns = columns_of(points)
    except Refused as refused:
        problems.refuse(("points",), refused)
        return Points(())
    if columns is not None:
        return points_of_table(columns, problems, ("points",), find)
    if not isinstance(points, Sequence) or isinstance(points, str) or not points:
        no_names = len(getattr(points, "shape", ())) > 1
        hint = "give the columns names: pandas.DataFrame(points, columns=[...])" if no_names else ""
        nothing = isinstance(points, Sequence) and not points
        problems.add(
            ("points",), f"points needs a list of settings, not {described(None if nothing else points)}", hint=hint
        )
        return Points(())
    found = []
    for position, point in enumerate(points):
        path = ("points", position)
        if isinstance(point, Mapping):
            found.append(FrozenMap(_read_point(point, problems, path, find)))
        else:
            hint = "write for example - {room_to_manoeuvre: 0.3}"
            problems.add(path, f"a point needs parameters and their values, not {described(point)}", hint=hint)
    return Points(tuple(found))


def _read_point(point: Mapping[Any, Any], problems: Problems, path: Path, find: Find) -> dict[str, Value]:
    """Settings of the register, and the other parts that a point may change."""
    others = {name: value for name, value in point.items() if name not in REGISTER and find(name) is not None}
    values = read_settings({name: value for name, value in point.items() if name not in others}, problems, path)
    for name, value in others.items():
        part = find(name)
        assert part is not None
        try:
            values[name] = part.check(value)
        except Refused as refused:
            problems.refuse((*path, name), refused)
    return {name: values[name] for name in point if name in values}


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
    if plan.design is not Design.LIST:
        _check_no_value_twice(plan, problems)
    if problems.found:
        return
    if plan.n_runs > MAX_RUNS:
        size = plan.n_runs if plan.n_runs < 10**15 else f"about 10^{len(str(plan.n_runs)) - 1}"
        message = f"the plan has {size} runs ({plan.replications} seeds for every point)"
        hint = "take fewer values, or a sample: design lhs with n"
        problems.add((), message, allowed=f"at most {MAX_RUNS}", hint=hint)


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


def _check_no_value_twice(plan: Plan, problems: Problems) -> None:
    """In a list a value may come again; elsewhere every point with it would be made twice."""
    for name, explored in plan.explored.items():
        if isinstance(explored, Values) and len(set(explored.values)) < len(explored.values):
            problems.add(("vary", name), f"{name} gets the same value twice", allowed="different values")


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
    return {name: as_tree(value) for name, value in point.items()}
