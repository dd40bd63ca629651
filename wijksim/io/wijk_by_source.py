"""Figures of a wijk in a file, grouped by where they come from, so that each source is named once.

A file says under ``wijk: by_source:``, for each source, year, level and status, which figures they are; and which
settings of organisations came from it. `grouped` writes that form. `ungrouped` turns it into ``figures:`` and
``given:``, the form with the source at every figure, which files may have as well. Both say the same.
"""

from collections.abc import Mapping
from typing import Any

from wijksim.io.scenario_tree import Positions
from wijksim.scenario.parameter import described
from wijksim.scenario.problems import Path, Problems, dotted, nearest, shown
from wijksim.scenario.wijk import FIGURES, LEVELS, STATUSES

KEY = "by_source"
ABOUT_FIGURES = ("source", "year", "level", "status")
"""What the figures of a group have in common."""
KEYS = (*ABOUT_FIGURES, "figures", "organisations")
_HERE: Path = ("wijk", KEY)
_GIVEN = "organisations"


def grouped(wijk: Mapping[str, Any]) -> dict[str, Any]:
    """A wijk as `Wijk.to_dict` gives it, with each source once.

    >>> age = {"value": 0.2, "level": "wijk", "status": "measured", "year": 2025, "source": "CBS"}
    >>> grouped({"name": "Oost", "figures": {"age_65": age, "wmo": age | {"value": 0.1}}})["by_source"]
    [{'source': 'CBS', 'year': 2025, 'level': 'wijk', 'status': 'measured', 'figures': {'age_65': 0.2, 'wmo': 0.1}}]
    """
    groups: dict[tuple[Any, ...], dict[str, Any]] = {}
    for name, figure in _in_order(wijk.get("figures", {})).items():
        about = {key: figure[key] for key in ABOUT_FIGURES if key in figure}
        group = groups.setdefault(tuple(about.items()), about | {"figures": {}})
        group["figures"][name] = figure["value"]
    for name, source in wijk.get("given", {}).items():
        _, organisation, field = name.split(".")
        group = groups.setdefault((source,), {"source": source, _GIVEN: {}})
        group[_GIVEN].setdefault(organisation, []).append(field)
    rest = {key: value for key, value in wijk.items() if key not in ("figures", "given") and value not in ("", [])}
    buurten = {"buurten": rest.pop("buurten")} if "buurten" in rest else {}
    return {**rest, KEY: list(groups.values()), **buurten}


def ungrouped(tree: dict[str, Any], problems: Problems, positions: Positions) -> None:
    """Put the figures of ``wijk: by_source:`` of a file under ``figures:`` and ``given:``; what is wrong is noted.

    A later problem with one of these figures is told of the line on which it stands.
    """
    wijk = tree.get("wijk")
    if not isinstance(wijk, dict) or KEY not in wijk:
        return
    groups = wijk.pop(KEY)
    if not isinstance(groups, list):
        problems.add(_HERE, f"{dotted(_HERE)} needs a list, not {described(groups)}")
        return
    reader = _Reader(wijk, problems, positions)
    for place, group in enumerate(groups):
        if reader.is_right(group, (*_HERE, place)):
            reader.take(group, (*_HERE, place))
    reader.finish()


class _Reader:
    """Takes the groups of one wijk, one by one."""

    def __init__(self, wijk: dict[str, Any], problems: Problems, positions: Positions) -> None:
        self._wijk, self._problems, self._positions = wijk, problems, positions
        self._before = len(problems.found)
        self._figures: dict[str, Any] = {}
        self._given: dict[str, Any] = {}

    def is_right(self, group: object, path: Path) -> bool:
        """Whether a group has the form that it needs."""
        if not self._is_group(group, KEYS, path):
            return False
        assert isinstance(group, Mapping)
        needed = ("source", "level", "status") if "figures" in group else ("source", _GIVEN)
        missing = [key for key in needed if key not in group]
        if missing:
            said = f"{dotted(path)} has no {' and no '.join(missing)}"
            self._problems.add(path, said, allowed=", ".join(KEYS))
            return False
        return self._words_are_right(group, path) and self._parts_are_right(group, path)

    def _words_are_right(self, group: Mapping[str, Any], path: Path) -> bool:
        for key, allowed in (("level", LEVELS), ("status", STATUSES)):
            if "figures" in group and group[key] not in allowed:
                said = f"{key} cannot be {described(group[key])}"
                self._problems.add((*path, key), said, allowed=", ".join(allowed))
                return False
        return True

    def _parts_are_right(self, group: Mapping[str, Any], path: Path) -> bool:
        if "figures" in group and not self._is_group(group["figures"], tuple(FIGURES), (*path, "figures")):
            return False
        organisations = group.get(_GIVEN, {})
        here: Path = (*path, _GIVEN)
        if not isinstance(organisations, Mapping):
            said = f"{dotted(here)} needs a group of keys, not {described(organisations)}"
            self._problems.add(here, said, hint="write for example {home_care: [hours_per_week]}")
            return False
        for key, fields in organisations.items():
            if not isinstance(fields, list) or not all(isinstance(each, str) for each in fields):
                place: Path = (*here, key)
                said = f"{dotted(place)} needs a list, not {described(fields)}"
                self._problems.add(place, said, hint="write for example [hours_per_week]")
                return False
        return True

    def _is_group(self, tree: object, keys: tuple[str, ...], path: Path) -> bool:
        if not isinstance(tree, Mapping):
            said = f"{dotted(path)} needs a group of keys, not {described(tree)}"
            self._problems.add(path, said, allowed=", ".join(keys))
            return False
        for key in tree:
            if key not in keys:
                name = shown(key)
                hint = nearest(name, keys)
                said = f"{dotted(path)} has no {name}"
                self._problems.add((*path, key), said, allowed=", ".join(keys), hint=hint, at_key=True)
        return set(tree) <= set(keys)

    def take(self, group: Mapping[str, Any], path: Path) -> None:
        """Keep the figures and the settings of a group, each with its source."""
        about = {key: group[key] for key in ABOUT_FIGURES if key in group}
        for name, value in group.get("figures", {}).items():
            if self._is_new(name, self._figures, "figures", (*path, "figures", name)):
                self._figures[name] = {"value": value, **about}
                self._note_places(("wijk", "figures", name), path, about)
        for organisation, fields in group.get(_GIVEN, {}).items():
            for field in fields:
                name = f"{_GIVEN}.{organisation}.{field}"
                if self._is_new(name, self._given, "given", (*path, _GIVEN, organisation)):
                    self._given[name] = group["source"]
                    self._copy(("wijk", "given", name), (*path, _GIVEN, organisation))

    def _is_new(self, name: str, so_far: Mapping[str, Any], part: str, path: Path) -> bool:
        at_the_figures = self._wijk.get(part)
        if name in so_far or (isinstance(at_the_figures, Mapping) and name in at_the_figures):
            said = f"there are two sources of {shown(name)}"
            self._problems.add(path, said, hint="take one of them out", at_key=True)
            return False
        return True

    def _note_places(self, figure: Path, path: Path, about: Mapping[str, Any]) -> None:
        """Where in the file the parts of a figure stand."""
        value: Path = (*path, "figures", figure[-1])
        for part, place in (((), value), (("value",), value), *(((key,), (*path, key)) for key in about)):
            self._copy((*figure, *part), place)

    def _copy(self, there: Path, here: Path) -> None:
        self._positions.values[there] = self._positions.locate(here, False)
        self._positions.keys[there] = self._positions.locate(here, True)

    def finish(self) -> None:
        """Put all in its place, in one order however it was grouped; nothing of it when something is wrong."""
        if len(self._problems.found) > self._before:
            return
        for part, found in (("figures", self._figures), ("given", self._given)):
            kept = self._wijk.get(part)
            if found and (kept is None or isinstance(kept, Mapping)):
                self._wijk[part] = {**(kept or {}), **found}
        if isinstance(self._wijk.get("figures"), Mapping):
            self._wijk["figures"] = _in_order(self._wijk["figures"])


def _in_order(figures: Mapping[str, Any]) -> dict[str, Any]:
    """Figures in one order, however they were grouped; those that do not exist last."""
    order = {name: place for place, name in enumerate(FIGURES)}
    return dict(sorted(figures.items(), key=lambda each: order.get(each[0], len(order))))
