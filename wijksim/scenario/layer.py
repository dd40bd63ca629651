"""Reading one layer: what one file, or one change in Python, sets on top of another scenario.

A layer is a plain tree of dictionaries, lists, texts and numbers. Everything in it is checked against the
register; what is wrong is noted with its place, and reading goes on, so that one pass finds all problems.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.measures import read_measures, with_measures
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.organisation_edits import edit_organisations
from wijksim.scenario.organisation_spec import OrganisationSpec, split_field
from wijksim.scenario.parameter import ALL, Value, described
from wijksim.scenario.problems import Path, Problems, nearest, shown
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import SCHEMA_VERSION, BilingualText, Scenario
from wijksim.scenario.settings import GROUPS, read_group
from wijksim.scenario.wijk_reading import read_wijk
from wijksim.scenario.words import read_name, read_words

MAX_RESIDENTS = 20_000_000
"""Residents of all wijken together; more than the Netherlands has."""
TOGETHER = frozenset({"neighbourhood.residents", "neighbourhood.wijken", "neighbourhood.buurten", "funding.pooled_by"})
"""Parameters of which each value is allowed, and not every combination."""


def read_version(tree: Mapping[str, Any], problems: Problems) -> None:
    """Check ``schema_version``, which says in which form the rest is written."""
    version = tree.get("schema_version")
    if isinstance(version, int) and not isinstance(version, bool) and version == SCHEMA_VERSION:
        return
    missing = "schema_version" not in tree
    message = "schema_version is missing" if missing else f"schema_version cannot be {described(version)}"
    problems.add(() if missing else ("schema_version",), message, hint=f"write schema_version: {SCHEMA_VERSION}")


def extend(base: Scenario, tree: Mapping[str, Any], problems: Problems, *, default_name: str) -> Scenario:
    """The scenario that a layer makes of `base`. Wrong parts are noted in `problems` and left as they were.

    ``schema_version`` and ``extends`` are the business of the caller.
    """
    name = read_name(tree["name"], problems) if "name" in tree else default_name
    values = FrozenMap({**base.values, **read_group(tree, GROUPS, (), problems)})
    organisations = base.organisations
    if "organisations" in tree:
        organisations = edit_organisations(organisations, tree["organisations"], problems)
    measures = read_measures(tree["measures"], problems) if "measures" in tree else ()
    scenario = Scenario(
        name=name,
        title=read_words(tree, "title", problems, BilingualText(name, name)),
        why=read_words(tree, "why", problems, BilingualText()),
        notice=read_words(tree, "notice", problems, BilingualText()),
        values=values,
        organisations=organisations,
        measures=with_measures(base.measures, measures),
        without=_read_without(base.without, tree, problems),
        wijk=(read_wijk(tree["wijk"], problems) or base.wijk) if tree.get("wijk") is not None else base.wijk,
    )
    check_together(scenario, tree, problems)
    return scenario


def _read_without(base: tuple[str, ...], tree: Mapping[str, Any], problems: Problems) -> tuple[str, ...]:
    """Mechanisms switched off by the base and by this layer."""
    names = tree.get("without", [])
    if not isinstance(names, list | tuple):
        hint = f"write [{names}]" if isinstance(names, str) and names in MECHANISMS else ""
        problems.add(("without",), f"without needs a list of mechanisms, not {described(names)}", hint=hint)
        return base
    for position, name in enumerate(names):
        if not isinstance(name, str) or name not in MECHANISMS:
            problems.add(
                ("without", position),
                f"there is no mechanism {described(name)}",
                allowed=", ".join(MECHANISMS),
                hint=nearest(str(name), MECHANISMS),
            )
    known = {name for name in names if isinstance(name, str) and name in MECHANISMS}
    return tuple(sorted({*base, *known}))


def check_together(scenario: Scenario, tree: Mapping[str, Any], problems: Problems) -> None:
    """Rules over more than one part of a scenario; `tree` is what was written, for the place."""
    total = scenario["neighbourhood.residents"] * scenario["neighbourhood.wijken"]
    if total > MAX_RESIDENTS:
        problems.add(
            _place(tree, "neighbourhood", "wijken"),
            f"neighbourhood.residents x neighbourhood.wijken is {total} residents",
            allowed=f"at most {MAX_RESIDENTS} together",
        )
    _check_people(scenario, problems)
    _check_homes(scenario, problems)
    check_organisations_named(scenario, problems)
    if scenario.wijk is not None and scenario.wijk.buurten:
        known, said = len(scenario.wijk.buurten), scenario["neighbourhood.buurten"]
        if known != said:
            problems.add(
                _place(tree, "neighbourhood", "buurten"),
                f"neighbourhood.buurten is {said}, wijk.buurten lists {known}",
                allowed=f"{known}, or other buurten under wijk",
            )
    for spec in scenario.organisations:
        _check_service_area(spec, scenario["neighbourhood.buurten"], tree, problems)


def _check_people(scenario: Scenario, problems: Problems) -> None:
    """People of measures fit in the range of the lever that they add to, also together."""
    for week in sorted({measure.begins for measure in scenario.measures if measure.people is not None}):
        values = scenario.values_at(week)
        for measure in scenario.measures:
            if measure.people is None or measure.begins != week:
                continue
            lever, most = measure.people.lever, REGISTER[measure.people.lever].high or 0.0
            hours = values[lever]
            assert isinstance(hours, int | float)
            if hours > most:
                problems.add(
                    ("measures",),
                    f'with the people of measure "{measure.name}" {lever} is {hours:g}',
                    allowed=f"at most {most:g} hours a week per 10,000 residents",
                )


def _check_homes(scenario: Scenario, problems: Problems) -> None:
    """People of measures belong to an organisation that there is."""
    keys = [spec.key for spec in scenario.organisations]
    for measure in scenario.measures:
        home = measure.people.home if measure.people is not None else ""
        if home and home not in keys:
            said = f'the people of measure "{measure.name}" belong to {shown(home)}, which is no organisation'
            problems.add(("measures",), said, allowed=", ".join(keys), hint=nearest(home, keys))


def check_organisations_named(scenario: Scenario, problems: Problems) -> None:
    """Levers and measures name organisations that there are."""
    keys = [spec.key for spec in scenario.organisations]
    for key in _unknown(scenario.values, keys):
        said = f"funding.pooled_by names {shown(key)}, which is no organisation"
        problems.add(("funding", "pooled_by"), said, allowed=", ".join((ALL, *keys)), hint=nearest(key, keys))
    for measure in scenario.measures:
        for key in _unknown(measure.set, keys):
            said = f'measure "{shown(measure.name)}" sets something of {shown(key)}, which is no organisation'
            problems.add(("measures",), said, allowed=", ".join(keys), hint=nearest(key, keys))


def _unknown(settings: Mapping[str, Value], keys: Sequence[str]) -> list[str]:
    """Keys that settings name and no organisation has."""
    pooled_by = settings.get("funding.pooled_by", ())
    named = list(pooled_by) if isinstance(pooled_by, tuple) else []
    named += [field[0] for field in map(split_field, settings) if field is not None]
    return [key for key in dict.fromkeys(named) if key not in (ALL, *keys)]


def _check_service_area(spec: OrganisationSpec, buurten: int, tree: Mapping[str, Any], problems: Problems) -> None:
    area = spec.service_area
    if isinstance(area, tuple) and max(area) > buurten:
        problems.add(
            _place(tree, "organisations", spec.key, "service_area"),
            f"organisations.{spec.key}.service_area names buurt {max(area)}, the wijk has {buurten}",
            allowed=f"numbers from 1 to {buurten}",
        )


def _place(tree: Any, *path: str) -> Path:
    """The longest part of the path that this layer itself wrote."""
    found: Path = ()
    for key in path:
        if not isinstance(tree, Mapping) or key not in tree:
            break
        tree, found = tree[key], (*found, key)
    return found
