"""Scenario files: find, read and check them. A name stands for a shipped scenario, anything else is a path.

``load`` gives a `Scenario` or raises `ScenarioError`, whatever the file holds; ``check`` gives the problems.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from wijksim.io.scenario_schema import json_schema, schema_text
from wijksim.io.scenario_source import read_source
from wijksim.io.scenario_tree import Positions, read_tree
from wijksim.io.scenario_writing import new_text, scenario_text
from wijksim.io.wijk_by_source import ungrouped
from wijksim.scenario.layer import extend, read_version
from wijksim.scenario.parameter import described
from wijksim.scenario.problems import PYTHON, Problem, Problems, ScenarioError, in_order, nearest, shown
from wijksim.scenario.scenario import SCHEMA_VERSION, Scenario, baseline

__all__ = [
    "check",
    "json_schema",
    "load",
    "load_beside",
    "new_text",
    "scenario_text",
    "schema_text",
    "shipped",
    "shipped_folder",
]

MAX_PARENTS = 5
"""How far ``extends`` may go on."""
_SUFFIXES = (".yaml", ".yml")


@dataclass
class _Layer:
    """One file of a chain of ``extends``."""

    tree: Mapping[str, Any]
    problems: Problems
    positions: Positions
    path: Path


def shipped_folder() -> Path:
    """Folder of the shipped scenarios: inside an installed package, or beside it in a clone."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "shipped_scenarios"
    return inside if os.path.isdir(inside) else package.parent / "scenarios"


def shipped() -> list[str]:
    """Names of the shipped scenarios, the baseline first."""
    names = sorted(path.stem for path in shipped_folder().glob("[!.]*.yaml"))
    return sorted(names, key=lambda name: name != "baseline")


def load(name_or_path: str | Path) -> Scenario:
    """The scenario of that shipped name, or in that file; `ScenarioError` lists all that is wrong with it.

    Parameters
    ----------
    name_or_path
        A shipped name such as ``baseline`` (`wijksim scenarios` lists them), or the path of a YAML file.

    Raises
    ------
    ScenarioError
        With every mistake: file, line, what is allowed, the nearest name.

    Examples
    --------
    >>> import wijksim as ws
    >>> ws.load("baseline")["neighbourhood.residents"]
    6000
    """
    scenario, problems = _read(name_or_path)
    if problems or scenario is None:
        raise ScenarioError(problems)
    return scenario


def load_beside(wanted: str, folder: Path) -> Scenario:
    """The shipped scenario of that name, or that of a file inside ``folder``; `ScenarioError` says what is wrong."""
    if wanted in shipped():
        return load(wanted)
    file = folder / wanted
    if not wanted.endswith(_SUFFIXES) or not _is_inside(wanted, file, folder.resolve(), file):
        message = f"there is no scenario {shown(wanted)}"
        allowed = f"{', '.join(shipped())}, or a .yaml file in this folder"
        raise ScenarioError([Problem(PYTHON, None, None, "", message, allowed, nearest(wanted, shipped()))])
    return load(file)


def check(name_or_path: str | Path) -> list[Problem]:
    """Everything that is wrong with a scenario file; empty when it can be run."""
    return _read(name_or_path)[1]


def _read(name_or_path: str | Path) -> tuple[Scenario | None, list[Problem]]:
    try:
        path = _path_of(name_or_path)
        layers = _chain(path, path.parent.resolve())
        scenario = baseline()
        for layer in reversed(layers):
            scenario = extend(scenario, layer.tree, layer.problems, default_name=path.stem)
    except ScenarioError as error:
        return None, error.problems
    except (OSError, ValueError, RuntimeError) as error:
        # Names that no file can have: a NUL inside, a loop of links, too long for the system.
        file = shown(str(name_or_path), 300)
        reason = getattr(error, "strerror", None) or "its name is not possible"
        return None, [Problem(file, None, None, "", f"the file cannot be read: {reason}")]
    return scenario, in_order(problem for layer in layers for problem in layer.problems.found)


def _path_of(name_or_path: object) -> Path:
    """Path of a shipped scenario or of a file; a name that is neither gets the nearest one."""
    if not isinstance(name_or_path, str | os.PathLike):
        allowed = "the name of a shipped scenario, or the path of a file"
        said = f"a scenario cannot be loaded by {described(name_or_path)}"
        raise ScenarioError([Problem(PYTHON, None, None, "", said, allowed)])
    if not isinstance(name_or_path, str):
        return Path(os.path.expanduser(name_or_path))
    names = shipped()
    if name_or_path in names:
        return shipped_folder() / f"{name_or_path}.yaml"
    is_name = not name_or_path.endswith(_SUFFIXES) and not set(name_or_path) & set("/\\")
    if is_name and not os.path.exists(Path(os.path.expanduser(name_or_path))):
        name = shown(name_or_path)
        problem = Problem(
            name,
            None,
            None,
            "",
            f"there is no scenario {name}",
            ", ".join(names),
            nearest(name_or_path, names),
        )
        raise ScenarioError([problem])
    return Path(os.path.expanduser(name_or_path))


def _chain(path: Path, folder: Path) -> list[_Layer]:
    """The file and, in turn, those it extends. Problems of ``extends`` are noted where it stands."""
    layers = [_layer(path)]
    seen = [path.resolve()]
    while "extends" in layers[-1].tree:
        layer = layers[-1]
        parent = _parent(layer, folder)
        if parent is None:
            break
        if (target := parent.resolve()) in seen:
            layer.problems.add(("extends",), "the file extends itself, directly or by way of others")
            break
        if len(layers) > MAX_PARENTS:
            layer.problems.add(("extends",), f"more than {MAX_PARENTS} files extend each other")
            break
        seen.append(target)
        try:
            layers.append(_layer(parent))
        except ScenarioError as error:
            reason = error.problems[0]
            if reason.line is None:
                layer.problems.add(("extends",), f"{shown(layer.tree['extends'])}: {reason.message}")
            else:
                layer.problems.found.extend(error.problems)
            break
    return layers


def _layer(path: Path) -> _Layer:
    """One file as a tree; what is wrong with its form is noted or, if nothing can be read, raised."""
    text = read_source(path)
    positions = Positions()
    problems = Problems(shown(str(path), 300), positions.locate)
    tree = read_tree(text, problems, positions)
    if tree is None or not isinstance(tree, dict):
        if not problems.found:
            held = "nothing" if tree is None else described(tree)
            message = f"the file holds {held}, not keys and values"
            problems.add((), message, hint=f"begin with schema_version: {SCHEMA_VERSION}")
        problems.raise_if_any()
    read_version(tree, problems)
    ungrouped(tree, problems, positions)
    if "name" not in tree:
        problems.add((), "name is missing", hint="write for example name: my_wijk")
    return _Layer(tree, problems, positions, path)


def _parent(layer: _Layer, folder: Path) -> Path | None:
    """Path that ``extends`` gives: a shipped name, or a file inside the folder of the scenario asked for."""
    wanted, names = layer.tree["extends"], shipped()
    if isinstance(wanted, str) and wanted in names:
        return shipped_folder() / f"{wanted}.yaml"
    allowed = f"{', '.join(names)}, or a .yaml file in the folder of the scenario"
    if not isinstance(wanted, str) or not wanted.endswith(_SUFFIXES):
        message = f"there is no scenario to extend called {described(wanted)}"
        hint = nearest(wanted, names) if isinstance(wanted, str) else ""
        layer.problems.add(("extends",), message, allowed=allowed, hint=hint)
        return None
    parent = layer.path.parent / wanted
    if _is_inside(wanted, parent, folder, layer.path):
        return parent
    layer.problems.add(("extends",), f"{shown(wanted)} lies outside the folder of the scenario", allowed=allowed)
    return None


def _is_inside(wanted: str, parent: Path, folder: Path, child: Path) -> bool:
    """Whether a path stays inside the folder, links followed; a shipped file stays among the shipped ones."""
    if not wanted.isprintable() or set(wanted) & set("\\:~") or PurePosixPath(wanted).is_absolute():
        return False
    among_shipped = child.parent.resolve() == shipped_folder().resolve()
    return parent.resolve().is_relative_to(shipped_folder().resolve() if among_shipped else folder)
