"""Reading ``wijk:`` of a scenario: a real neighbourhood with its figures and buurten."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.parameter import Parameter, described
from wijksim.scenario.problems import Path, Problems, Refused, dotted, nearest, shown
from wijksim.scenario.wijk import (
    ADDS_UP,
    FIGURES,
    LEVELS,
    LONGEST_SOURCE,
    LONGEST_SQUARES,
    MAX_BUURTEN,
    OF_A_BUURT,
    PARTITIONS,
    RESIDENTS,
    STATUSES,
    YEAR,
    Buurt,
    LocalFigure,
    Wijk,
    square_list,
)
from wijksim.scenario.words import LONGEST_NAME, read_text

KEYS = ("name", "code", "municipality", "figures", "buurten", "given")
FIGURE_KEYS = ("value", "source", "level", "status", "year")
BUURT_KEYS = ("name", "code", "residents", "figures", "filled", "squares")


def read_wijk(tree: object, problems: Problems, path: Path = ("wijk",)) -> Wijk | None:
    """``wijk:`` of a scenario; None when it is wrong, which is noted."""
    before = len(problems.found)
    if not _is_group(tree, KEYS, path, problems):
        return None
    assert isinstance(tree, Mapping)
    if "name" not in tree:
        problems.add(path, "the wijk has no name", hint="write name: and below it figures:")
    texts = {key: _text(tree, key, path, problems) for key in ("name", "code", "municipality")}
    figures = _read_figures(tree.get("figures") or {}, (*path, "figures"), problems)
    buurten = _read_buurten(tree.get("buurten") or [], (*path, "buurten"), problems)
    _check_partitions({name: each.value for name, each in figures.items()}, (*path, "figures"), problems)
    given = _read_given(tree.get("given") or {}, (*path, "given"), problems)
    return (
        Wijk(**texts, figures=FrozenMap(figures), buurten=buurten, given=given)
        if len(problems.found) == before
        else None
    )


def _read_given(tree: object, path: Path, problems: Problems) -> FrozenMap[str]:
    """Sources of settings of organisations, by ``organisations.KEY.FIELD``."""
    if not isinstance(tree, Mapping):
        problems.add(path, f"{dotted(path)} needs a source for each setting, not {described(tree)}")
        return FrozenMap()
    found: dict[str, str] = {}
    for name in tree:
        if not str(name).startswith("organisations.") or str(name).count(".") != 2:
            hint = "write organisations.home_care.hours_per_week: and where it comes from"
            problems.add((*path, shown(name)), f"{shown(name)} is no field of an organisation", hint=hint, at_key=True)
        else:
            found[str(name)] = _text(tree, str(name), path, problems, LONGEST_SOURCE)
    return FrozenMap(found)


def _is_group(tree: object, keys: tuple[str, ...], path: Path, problems: Problems) -> bool:
    if not isinstance(tree, Mapping):
        problems.add(path, f"{dotted(path)} needs a group of keys, not {described(tree)}", allowed=", ".join(keys))
        return False
    for key in tree:
        if key not in keys:
            name = shown(key)
            problems.add(
                (*path, name), f"{dotted(path)} has no {name}", allowed=", ".join(keys), hint=nearest(name, keys),
                at_key=True,
            )  # fmt: skip
    return set(tree) <= set(keys)


def _text(tree: Mapping[Any, Any], key: str, path: Path, problems: Problems, longest: int = LONGEST_NAME) -> str:
    if tree.get(key) in (None, ""):
        return ""
    return read_text(tree[key], problems, (*path, key), longest=longest)


def _checked(parameter: Parameter, value: object, path: Path, problems: Problems) -> Any:
    try:
        return replace(parameter, name=dotted(path)).check(value)
    except Refused as refused:
        problems.refuse(path, refused)
        return None


def _read_figures(tree: object, path: Path, problems: Problems) -> dict[str, LocalFigure]:
    if not _is_group(tree, tuple(FIGURES), path, problems):
        return {}
    assert isinstance(tree, Mapping)
    found = {name: _read_figure(str(name), tree[name], (*path, str(name)), problems) for name in tree}
    return {name: figure for name, figure in found.items() if figure is not None}


def _read_figure(name: str, tree: object, path: Path, problems: Problems) -> LocalFigure | None:
    if not _is_group(tree, FIGURE_KEYS, path, problems):
        return None
    assert isinstance(tree, Mapping)
    missing = [key for key in FIGURE_KEYS[:4] if key not in tree]
    if missing:
        problems.add(path, f"{dotted(path)} has no {' and no '.join(missing)}", allowed=", ".join(FIGURE_KEYS))
        return None
    value = _checked(FIGURES[name], tree["value"], (*path, "value"), problems)
    year = None if tree.get("year") is None else _checked(YEAR, tree["year"], (*path, "year"), problems)
    for key, allowed in (("level", LEVELS), ("status", STATUSES)):
        if tree[key] not in allowed:
            problems.add((*path, key), f"{key} cannot be {described(tree[key])}", allowed=", ".join(allowed))
            return None
    source = _text(tree, "source", path, problems, LONGEST_SOURCE)
    if value is None:
        return None
    return LocalFigure(value, source, str(tree["level"]), str(tree["status"]), year)


def _read_buurten(tree: object, path: Path, problems: Problems) -> tuple[Buurt, ...]:
    if not isinstance(tree, list | tuple):
        problems.add(path, f"{dotted(path)} needs a list, not {described(tree)}")
        return ()
    if len(tree) > MAX_BUURTEN:
        problems.add(path, f"there are {len(tree)} buurten", allowed=f"at most {MAX_BUURTEN}")
        return ()
    found = [_read_buurt(each, (*path, place), problems) for place, each in enumerate(tree)]
    return tuple(each for each in found if each is not None)


def _read_buurt(tree: object, path: Path, problems: Problems) -> Buurt | None:
    if not _is_group(tree, BUURT_KEYS, path, problems):
        return None
    assert isinstance(tree, Mapping)
    missing = [key for key in ("name", "residents") if key not in tree]
    if missing:
        problems.add(path, f"the buurt has no {' and no '.join(missing)}", allowed=", ".join(BUURT_KEYS))
        return None
    name, code = _text(tree, "name", path, problems), _text(tree, "code", path, problems)
    residents = _checked(RESIDENTS, tree["residents"], (*path, "residents"), problems)
    figures: dict[str, float] = {}
    own = tree.get("figures") or {}
    if _is_group(own, OF_A_BUURT, (*path, "figures"), problems):
        figures = {key: _checked(FIGURES[key], own[key], (*path, "figures", key), problems) for key in own}
        _check_partitions(figures, (*path, "figures"), problems)
    filled = tree.get("filled") or []
    if not isinstance(filled, list | tuple) or not set(map(str, filled)) <= set(figures):
        problems.add((*path, "filled"), "filled needs a list of figures of this buurt", allowed=", ".join(figures))
        filled = []
    squares = _text(tree, "squares", path, problems, LONGEST_SQUARES)
    if squares and square_list(squares) is None:
        problems.add((*path, "squares"), "squares are x,y,residents; x,y,residents; …", hint="975,4520,45; 976,4520,12")
    if residents is None or None in figures.values():
        return None
    return Buurt(name, residents, code, FrozenMap(figures), tuple(map(str, filled)), squares)


def _check_partitions(values: Mapping[str, Any], path: Path, problems: Problems) -> None:
    """Shares of one whole are given together, and add up to it."""
    for group in PARTITIONS:
        given = [name for name in group if values.get(name) is not None]
        if given and len(given) < len(group):
            missing = ", ".join(name for name in group if name not in given)
            problems.add(path, f"{dotted(path)} gives {', '.join(given)} but not {missing}")
        elif given and abs(sum(values[name] for name in group) - 1.0) > ADDS_UP:
            total = sum(values[name] for name in group)
            problems.add(path, f"{', '.join(group)} of {dotted(path)} add up to {total:.4f}", allowed="together 1")
