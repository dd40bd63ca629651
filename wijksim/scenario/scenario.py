"""A scenario: one complete, checked and unchanging description of a world and of what is done in it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from typing import Any

from wijksim.domain.measure import PER
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.measure_parts import MeasureCost, People
from wijksim.scenario.organisation_spec import OrganisationSpec
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.scenario.parameter import Role, Value, as_tree, plain
from wijksim.scenario.problems import Problem, Problems, ScenarioError
from wijksim.scenario.register import REGISTER, parameter
from wijksim.scenario.triggers import Trigger
from wijksim.scenario.wijk import Wijk

__all__ = ["BilingualText", "Measure", "OrganisationSpec", "Problem", "Scenario", "ScenarioError", "baseline"]

SCHEMA_VERSION = 1
CAME_LATER = (
    "neighbourhood.living", "boundary_workers.hours_per_post", "boundary_workers.paid_by",
    "boundary_workers.hand_over_weeks", "funding.pooled_by",
)  # fmt: skip
"""Parameters that came after results had been kept: at their default, which is what the model did before, they change
no key."""


@dataclass(frozen=True)
class BilingualText:
    """The same words in Dutch and in English."""

    nl: str = ""
    en: str = ""

    def __getitem__(self, language: str) -> str:
        return self.nl if language == "nl" else self.en

    def __str__(self) -> str:
        return self.en


@dataclass(frozen=True)
class Measure:
    """A change of levers for some time (maatregel): decided in week `start`, in force from `begins` up to, not
    including, week `end`."""

    name: str
    start: int
    end: int | None
    """None: it lasts to the end of the run."""
    set: Mapping[str, Value]
    lead_weeks: int = 0
    """Weeks between the decision and the first week in force: recruiting, building, drawing up."""
    people: People | None = None
    """Boundary workers that it appoints, on top of the levers."""
    cost: MeasureCost | None = None
    """What it costs by itself; None: nothing."""
    source: str = ""
    """Where its settings and prices come from."""
    when: Trigger | None = None
    """What it waits for, from week `start` on; None: nothing, it is decided in week `start`."""
    until: Trigger | None = None
    """What ends it, however long it would last; None: nothing does."""

    @property
    def waits(self) -> bool:
        """Whether the course of a run decides when it begins or ends."""
        return self.when is not None or self.until is not None

    @property
    def begins(self) -> int:
        """First week in force."""
        return self.start + self.lead_weeks

    def holds_in(self, week: int) -> bool:
        """Whether the measure is in force in this week."""
        waiting = self.when is not None  # nobody knows beforehand whether it will be taken
        return not waiting and self.begins <= week and (self.end is None or week < self.end)

    def to_dict(self) -> dict[str, object]:
        """As a scenario file writes it."""
        plain_form: dict[str, object] = {"name": self.name, "start": self.start}
        if self.end is not None:
            plain_form["end"] = self.end
        if self.lead_weeks:
            plain_form["lead_weeks"] = self.lead_weeks
        if self.set or self.people is None:
            plain_form["set"] = _plain_values(self.set)
        if self.people is not None:
            plain_form["people"] = self.people.to_dict()
        if self.cost is not None:
            plain_form["cost"] = self.cost.to_dict()
        if self.source:
            plain_form["source"] = self.source
        if self.when is not None:
            plain_form["when"] = self.when.to_dict()
        if self.until is not None:
            plain_form["until"] = self.until.to_dict()
        return plain_form


@dataclass(frozen=True, eq=False)
class Scenario:
    """Everything a run needs but the seed. `load`, `baseline`, `vary` and `from_dict` make checked ones.

    Examples
    --------
    >>> import wijksim as ws
    >>> base = ws.load("baseline")
    >>> roomy = base.vary({"room_to_manoeuvre": 0.8}, name="roomy")
    >>> roomy["room_to_manoeuvre"]
    0.8
    >>> [name for name, mine, theirs in roomy.differences(base)]
    ['room_to_manoeuvre']
    >>> roomy.key == base.key
    False
    """

    name: str
    title: BilingualText
    why: BilingualText
    """Why this scenario exists, with its source."""
    notice: BilingualText
    """What to look for in its results."""
    values: Mapping[str, Value]
    """A value for every name of the register."""
    organisations: tuple[OrganisationSpec, ...]
    measures: tuple[Measure, ...]
    without: tuple[str, ...]
    """Mechanisms that are switched off, sorted."""
    wijk: Wijk | None = None
    """The real neighbourhood that it is about; None: the profile ``neighbourhood.profile``."""
    __iter__ = None
    """It is one thing and no list of values: ``batch_run`` of Mesa goes through whatever it can go through."""

    def __getitem__(self, name: str) -> Any:
        """Value of a parameter at the start, before any measure."""
        return self.values[parameter(name).name]

    def values_at(self, week: int) -> Mapping[str, Value]:
        """All values in a week. Of two measures that set the same lever the one that started later wins."""
        values: dict[str, Any] = dict(self.values)
        in_force = [each for each in sorted(self.measures, key=lambda each: each.begins) if each.holds_in(week)]
        for measure in in_force:
            values.update(measure.set)
        for people in (each.people for each in in_force if each.people is not None):
            values[people.lever] += self.per_10000(people.hours_per_week)
        return FrozenMap(values)

    def per_10000(self, amount: float) -> float:
        """An amount for the whole area per 10,000 residents."""
        return amount * PER / (self.values["neighbourhood.residents"] * self.values["neighbourhood.wijken"])  # type: ignore[operator]

    def in_force_since(self, week: int, *names: str) -> int:
        """First week of the setting that holds in a week: the start of the measure that gave one of these names the
        value it has, the latest of several; 0 where no measure did."""
        since = 0
        for name in names:
            starts = [each.begins for each in self.measures if each.holds_in(week) and name in each.set]
            since = max(since, *starts, 0)
        return since

    @property
    def change_weeks(self) -> tuple[int, ...]:
        """Weeks in which a measure starts or has ended, sorted."""
        weeks = {measure.begins for measure in self.measures}
        weeks |= {measure.end for measure in self.measures if measure.end is not None}
        return tuple(sorted(weeks))

    @cached_property
    def warm_up_values(self) -> Mapping[str, Value]:
        """All values during the warm-up: those of the baseline for levers, so that variants share one past.

        The world itself (structural parameters) and what nobody knows (uncertainties) are the scenario's own.
        """
        if self.values["warm_up_regime"] == "own":
            return self.values
        past = baseline().values
        return FrozenMap({name: value if _is_own(name) else past[name] for name, value in self.values.items()})

    def vary(
        self,
        changes: Mapping[str, object] | None = None,
        *,
        name: str | None = None,
        measures: Iterable[Measure | Mapping[str, object]] | None = None,
        without: Iterable[str] | None = None,
        organisations: Iterable[OrganisationSpec] | Mapping[str, object] | None = None,
    ) -> "Scenario":
        """A scenario with other values; `ScenarioError` lists everything that is wrong with them.

        `measures` and `without` replace those of this scenario. `organisations` is the complete list or, as
        in a file, a mapping from key to the fields that change (with ``only`` for the keys that remain).
        """
        from wijksim.scenario.variation import varied

        return varied(self, changes or {}, name=name, measures=measures, without=without, organisations=organisations)

    def differences(self, other: "Scenario") -> list[tuple[str, object, object]]:
        """What differs, as (name, value here, value there), in the order of the register."""
        mine, theirs = self.flat(), other.flat()
        names = [*mine, *(name for name in theirs if name not in mine)]
        return [(name, mine.get(name), theirs.get(name)) for name in names if mine.get(name) != theirs.get(name)]

    def flat(self) -> dict[str, object]:
        """Every part that can differ, by one flat name: a parameter, ``organisations.KEY.FIELD``, ``measures.NAME`` or
        ``without.MECHANISM``."""
        flat: dict[str, object] = dict(self.values)
        for spec in self.organisations:
            flat |= {f"organisations.{spec.key}.{field}": value for field, value in spec.to_dict().items()}
        for measure in self.measures:
            flat[f"measures.{measure.name}"] = _told(measure)
        if self.wijk is not None:
            flat["wijk"] = " ".join(filter(None, (self.wijk.name, self.wijk.code)))
        return flat | {f"without.{mechanism}": True for mechanism in self.without}

    def to_dict(self) -> dict[str, Any]:
        """The complete scenario in the form of a scenario file, ready for JSON or YAML."""
        return {
            "schema_version": SCHEMA_VERSION,
            "name": self.name,
            "title": {"nl": self.title.nl, "en": self.title.en},
            "why": {"nl": self.why.nl, "en": self.why.en},
            "notice": {"nl": self.notice.nl, "en": self.notice.en},
            **(what_counts(self, self.values) | _nested(_plain_values(self.values))),
        }

    @staticmethod
    def from_dict(data: Mapping[str, Any]) -> "Scenario":
        """A scenario from its `to_dict`, or from any part of it: what is left out is as in the baseline."""
        from wijksim.scenario.layer import extend, read_version

        problems = Problems()
        read_version(data, problems)
        if "extends" in data:
            problems.add(("extends",), "extends works in files only", hint="load the file, then vary it")
        scenario = extend(baseline(), data, problems, default_name="scenario")
        problems.raise_if_any()
        return scenario

    def key(self) -> str:
        """SHA-256 of everything that can change a result; name, title, why and notice cannot."""
        return self._key

    @cached_property
    def _key(self) -> str:
        return sha256(canonical(what_counts(self, self.values)).encode()).hexdigest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Scenario) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    def __repr__(self) -> str:
        return f"Scenario({self.name!r}, key={self._key[:12]})"

    def _repr_html_(self) -> str:
        from wijksim.scenario.page import scenario_html

        return scenario_html(self)


@cache
def baseline() -> Scenario:
    """A Dutch wijk of today, siloed: every parameter at the default of the register."""
    return Scenario(
        name="baseline",
        title=BilingualText("Basis: een Nederlandse wijk van nu", "Baseline: a Dutch wijk of today"),
        why=BilingualText(),
        notice=BilingualText(),
        values=FrozenMap({name: each.check(each.default) for name, each in REGISTER.items()}),
        organisations=DEFAULT_ORGANISATIONS,
        measures=(),
        without=(),
    )


def what_counts(scenario: Scenario, values: Mapping[str, Value]) -> dict[str, Any]:
    """What can change a result, with these values instead of those of the scenario."""
    return {
        "schema_version": SCHEMA_VERSION,
        **_nested(_plain_values({name: value for name, value in values.items() if not _is_as_before(name, value)})),
        "organisations": {
            "only": [spec.key for spec in scenario.organisations],
            **{spec.key: spec.to_dict() for spec in scenario.organisations},
        },
        "measures": [measure.to_dict() for measure in scenario.measures],
        "without": list(scenario.without),
        # A scenario without a wijk of its own keeps the key that it always had.
        **({} if scenario.wijk is None else {"wijk": scenario.wijk.to_dict()}),
    }


def _is_as_before(name: str, value: Value) -> bool:
    """Whether a parameter that came later is at its default: what the model did before it was there."""
    return name in CAME_LATER and value == REGISTER[name].default


_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=True, allow_nan=False, separators=(",", ":"))


def canonical(content: object) -> str:
    """The one way to write something, for keys: JSON with sorted names and nothing to spare."""
    return _ENCODER.encode(content)


def _is_own(name: str) -> bool:
    """Whether a value holds from the start of the warm-up, whatever the regime."""
    return REGISTER[name].structural or REGISTER[name].role is not Role.LEVER


def _told(measure: Measure) -> str:
    """A measure on one line: when, what it sets, and what comes with it."""
    parts = [f"{name}: {plain(value)}" for name, value in measure.set.items()]
    for key, part in (("people", measure.people), ("cost", measure.cost)):
        if part is not None:
            parts.append(f"{key}: " + ", ".join(f"{name} {plain(value)}" for name, value in part.to_dict().items()))
    until = "the end" if measure.end is None else f"week {measure.end}"
    parts += [f"{key} {trigger}" for key, trigger in (("when", measure.when), ("until", measure.until)) if trigger]
    since = f"week {measure.start}" + (f" + {measure.lead_weeks}" if measure.lead_weeks else "")
    return f"{since} to {until}: {', '.join(parts)}"


def _plain_values(values: Mapping[str, Value]) -> dict[str, Any]:
    return {name: as_tree(value) for name, value in values.items()}


def _nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """Dotted names as nested groups."""
    tree: dict[str, Any] = {}
    for name, value in values.items():
        *groups, last = name.split(".")
        place = tree
        for group in groups:
            place = place.setdefault(group, {})
        place[last] = value
    return tree
