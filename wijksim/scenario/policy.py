"""A plan as people speak of one: a name, a colour, a sentence, and measures in time with what each costs.

It is no scenario: it says what is done, not where. Put on a scenario (`Plan.on`) it gives the scenario to run. Of
several plans one is the reference: today, with which all others are compared.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.measures import read_measures, with_measures
from wijksim.scenario.parameter import described, filled
from wijksim.scenario.problems import Path, Problems, nearest, shown
from wijksim.scenario.scenario import BilingualText, Measure, Scenario
from wijksim.scenario.words import read_name, read_words

TODAY = "today"
"""Name of the plan that changes nothing, which is the reference when no other plan is."""
MAX_PLANS = 40
KEYS = (
    "schema_version", "name", "title", "sentence", "colour", "reference", "set", "measures", "organisations",
    "without",
)  # fmt: skip
_COLOUR = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True)
class Plan:
    """What is done: measures in time, each with its people and costs, under a name, a colour and one sentence.

    Examples
    --------
    >>> import wijksim as ws
    >>> plan = ws.Plan.of({"name": "more room", "set": {"room_to_manoeuvre": 0.6}})
    >>> scenario = plan.on(ws.load("baseline"))
    >>> scenario.name, scenario.values_at(0)["room_to_manoeuvre"]
    ('more room', 0.6)
    """

    name: str
    title: BilingualText = field(default_factory=BilingualText)
    sentence: BilingualText = field(default_factory=BilingualText)
    colour: str = ""
    """``#rrggbb``; empty: the next colour of the figure."""
    reference: bool = False
    """Whether the other plans are compared with this one."""
    measures: tuple[Measure, ...] = ()
    organisations: Mapping[str, Any] = field(default_factory=FrozenMap)
    """Fields of organisations that change from the start, as in a scenario file."""
    without: tuple[str, ...] = ()
    """Mechanisms that are switched off, for plans that stand for a stress."""

    @staticmethod
    def of(tree: Mapping[str, Any]) -> "Plan":
        """The plan that keys and values describe; `ScenarioError` lists all that is wrong."""
        problems = Problems()
        plan = read_plan(tree, problems)
        problems.raise_if_any()
        return plan

    @property
    def once_euro(self) -> float:
        """What its measures cost once, in euro for all wijken together."""
        return sum(measure.cost.once_euro for measure in self.measures if measure.cost)

    @property
    def euro_per_year(self) -> float:
        """What its measures and their people cost a year when all are in force, in euro for all wijken together.

        People without a price of their own cost what all boundary work costs, which the model counts.
        """
        own = sum(measure.cost.euro_per_year for measure in self.measures if measure.cost)
        return own + sum(measure.people.euro_per_year for measure in self.measures if measure.people)

    def on(self, scenario: Scenario) -> Scenario:
        """The scenario with this plan carried out; `ScenarioError` when the two do not go together."""
        from wijksim.scenario.layer import check_together

        changed = scenario
        if self.organisations or self.without:
            changed = scenario.vary(
                organisations=dict(self.organisations) or None,
                without=sorted({*scenario.without, *self.without}),
                name=scenario.name,
            )
        title = BilingualText(self.title.nl or self.name, self.title.en or self.name)
        measures = with_measures(changed.measures, self.measures)
        carried_out = replace(changed, name=self.name, title=title, why=self.sentence, measures=measures)
        problems = Problems()
        check_together(carried_out, {}, problems)
        problems.raise_if_any()
        return carried_out

    def to_dict(self) -> dict[str, Any]:
        """As a plan file writes it; `of` reads it back."""
        return {
            "name": self.name,
            "title": {"nl": self.title.nl, "en": self.title.en},
            "sentence": {"nl": self.sentence.nl, "en": self.sentence.en},
            "colour": self.colour,
            "reference": self.reference,
            "measures": [measure.to_dict() for measure in self.measures],
            "organisations": dict(self.organisations),
            "without": list(self.without),
        }

    def __repr__(self) -> str:
        return f"<Plan {self.name!r}: {len(self.measures)} measures>"


def today() -> Plan:
    """The plan that changes nothing."""
    title = BilingualText("Vandaag", "Today")
    sentence = BilingualText("Alles blijft zoals het nu is.", "Everything stays as it is now.")
    return Plan(TODAY, title, sentence, "#555555", reference=True)


def read_plans(tree: Mapping[str, Any], problems: Problems, *, default_name: str = "plan") -> tuple[Plan, ...]:
    """The plans of a file: one plan, or several under ``plans``. Wrong parts are noted in `problems`."""
    if "plans" not in tree:
        return (read_plan(tree, problems, default_name=default_name),)
    for key in tree:
        if key not in ("schema_version", "plans"):
            allowed = "schema_version, plans"
            problems.add((shown(key),), f"a file of several plans has no {shown(key)}", allowed=allowed, at_key=True)
    listed = tree["plans"]
    if not isinstance(listed, list | tuple) or not listed:
        hint = "begin each plan with a dash: - name: …"
        problems.add(("plans",), f"plans needs a list, not {described(filled(listed))}", hint=hint)
        return ()
    if len(listed) > MAX_PLANS:
        problems.add(("plans",), f"there are {len(listed)} plans", allowed=f"at most {MAX_PLANS}")
        return ()
    plans = []
    for place, item in enumerate(listed):
        if isinstance(item, Mapping):
            plans.append(read_plan(item, problems, ("plans", place)))
        else:
            problems.add(("plans", place), f"a plan needs keys and values, not {described(item)}")
    return tuple(plans)


def read_plan(tree: object, problems: Problems, path: Path = (), *, default_name: str = "plan") -> Plan:
    """One plan; wrong parts are noted in `problems` and left out."""
    if not isinstance(tree, Mapping):
        problems.add(path, f"a plan needs keys and values, not {described(tree)}")
        return Plan(default_name)
    inside = _Inside(problems, path)
    for key in tree:
        if key not in KEYS:
            name = shown(key)
            inside.add((name,), f"a plan has no {name}", allowed=", ".join(KEYS), hint=nearest(name, KEYS), at_key=True)
    if "name" not in tree:
        inside.add((), "name is missing", hint="write for example name: three_nurses")
    name = read_name(tree["name"], inside) if "name" in tree else default_name
    plan = Plan(
        name=name,
        title=read_words(tree, "title", inside, BilingualText(name, name)),
        sentence=read_words(tree, "sentence", inside, BilingualText()),
        colour=_colour(tree, inside),
        reference=_flag(tree, "reference", inside),
        measures=_measures(tree, name, inside),
        organisations=FrozenMap(_group(tree, "organisations", inside)),
        without=tuple(_list(tree, "without", inside)),
    )
    _try_on_baseline(plan, inside)
    return plan


class _Inside(Problems):
    """Problems of one plan among several: every path begins with its place."""

    def __init__(self, problems: Problems, path: Path) -> None:
        self._problems, self._path = problems, path
        super().__init__(problems.file)
        self.found = problems.found

    def add(self, path: Path, message: str, *, allowed: str = "", hint: str = "", at_key: bool = False) -> None:
        self._problems.add((*self._path, *path), message, allowed=allowed, hint=hint, at_key=at_key)


def _colour(tree: Mapping[str, Any], problems: Problems) -> str:
    given = tree.get("colour") or ""
    if given and not (isinstance(given, str) and _COLOUR.fullmatch(given.lower())):
        hint = 'between quotation marks, as # begins a remark: colour: "#0072b2"'
        problems.add(("colour",), f"colour cannot be {described(given)}", allowed="#rrggbb", hint=hint)
        return ""
    return str(given).lower()


def _flag(tree: Mapping[str, Any], key: str, problems: Problems) -> bool:
    given = tree.get(key, False)
    if not isinstance(given, bool):
        problems.add((key,), f"{key} needs true or false, not {described(given)}", allowed="true or false")
        return False
    return given


def _group(tree: Mapping[str, Any], key: str, problems: Problems) -> Mapping[str, Any]:
    given = tree.get(key) or {}
    if not isinstance(given, Mapping):
        problems.add((key,), f"{key} needs a group of keys, not {described(given)}")
        return {}
    return given


def _list(tree: Mapping[str, Any], key: str, problems: Problems) -> Sequence[Any]:
    given = tree.get(key) or []
    if not isinstance(given, list | tuple):
        problems.add((key,), f"{key} needs a list, not {described(given)}")
        return []
    return given


def _measures(tree: Mapping[str, Any], name: str, problems: Problems) -> tuple[Measure, ...]:
    """Measures as in a scenario; ``set`` stands for one that holds from the first week."""
    measures = read_measures(tree["measures"], problems) if tree.get("measures") is not None else ()
    settings = tree.get("set")
    if settings is None:
        return measures
    at = _At(problems, ("measures", 0), ())
    return (*read_measures([{"name": name or "plan", "start": 0, "set": settings}], at), *measures)


class _At(Problems):
    """Problems of a part that stands at another place in the file than where it is read."""

    def __init__(self, problems: Problems, read_at: Path, stands_at: Path) -> None:
        self._problems, self._read_at, self._stands_at = problems, read_at, stands_at
        super().__init__(problems.file)
        self.found = problems.found

    def add(self, path: Path, message: str, *, allowed: str = "", hint: str = "", at_key: bool = False) -> None:
        if path[: len(self._read_at)] == self._read_at:
            path = (*self._stands_at, *path[len(self._read_at) :])
        self._problems.add(path, message, allowed=allowed, hint=hint, at_key=at_key)


def _try_on_baseline(plan: Plan, problems: Problems) -> None:
    """Organisations and mechanisms are checked by putting them in a scenario; what is wrong is told here."""
    if not (plan.organisations or plan.without):
        return
    from wijksim.scenario.layer import extend
    from wijksim.scenario.scenario import baseline

    tree = {"organisations": dict(plan.organisations), "without": list(plan.without)}
    extend(baseline(), {key: value for key, value in tree.items() if value}, problems, default_name=plan.name)
