"""A scenario: one complete, checked and unchanging description of a world and of what is done in it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from typing import Any

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.organisation_spec import OrganisationSpec
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.scenario.parameter import Role, Value, plain
from wijksim.scenario.problems import Problem, Problems, ScenarioError
from wijksim.scenario.register import REGISTER, parameter

__all__ = ["BilingualText", "Measure", "OrganisationSpec", "Problem", "Scenario", "ScenarioError", "baseline"]

SCHEMA_VERSION = 1


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
    """A change of levers for some time (maatregel): from week `start` up to, not including, week `end`."""

    name: str
    start: int
    end: int | None
    """None: it lasts to the end of the run."""
    set: Mapping[str, Value]

    def holds_in(self, week: int) -> bool:
        """Whether the measure is in force in this week."""
        return self.start <= week and (self.end is None or week < self.end)

    def to_dict(self) -> dict[str, object]:
        """As a scenario file writes it."""
        ending = {} if self.end is None else {"end": self.end}
        return {"name": self.name, "start": self.start, **ending, "set": _plain_values(self.set)}


@dataclass(frozen=True, eq=False)
class Scenario:
    """Everything a run needs but the seed. `load`, `baseline`, `vary` and `from_dict` make checked ones."""

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

    def __getitem__(self, name: str) -> Any:
        """Value of a parameter at the start, before any measure."""
        return self.values[parameter(name).name]

    def values_at(self, week: int) -> Mapping[str, Value]:
        """All values in a week. Of two measures that set the same lever the one that started later wins."""
        values = dict(self.values)
        for measure in sorted(self.measures, key=lambda each: each.start):
            if measure.holds_in(week):
                values.update(measure.set)
        return FrozenMap(values)

    @property
    def change_weeks(self) -> tuple[int, ...]:
        """Weeks in which a measure starts or has ended, sorted."""
        weeks = {measure.start for measure in self.measures}
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
            settings = ", ".join(f"{name}: {plain(value)}" for name, value in measure.set.items())
            until = "the end" if measure.end is None else f"week {measure.end}"
            flat[f"measures.{measure.name}"] = f"week {measure.start} to {until}: {settings}"
        return flat | {f"without.{mechanism}": True for mechanism in self.without}

    def to_dict(self) -> dict[str, Any]:
        """The complete scenario in the form of a scenario file, ready for JSON or YAML."""
        return {
            "schema_version": SCHEMA_VERSION,
            "name": self.name,
            "title": {"nl": self.title.nl, "en": self.title.en},
            "why": {"nl": self.why.nl, "en": self.why.en},
            "notice": {"nl": self.notice.nl, "en": self.notice.en},
            **_nested(_plain_values(self.values)),
            "organisations": {
                "only": [spec.key for spec in self.organisations],
                **{spec.key: spec.to_dict() for spec in self.organisations},
            },
            "measures": [measure.to_dict() for measure in self.measures],
            "without": list(self.without),
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
        content = self.to_dict()
        for words in ("name", "title", "why", "notice"):
            del content[words]
        canonical = json.dumps(content, sort_keys=True, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
        return sha256(canonical.encode()).hexdigest()

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


def _is_own(name: str) -> bool:
    """Whether a value holds from the start of the warm-up, whatever the regime."""
    return REGISTER[name].structural or REGISTER[name].role is not Role.LEVER


def _plain_values(values: Mapping[str, Value]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


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
