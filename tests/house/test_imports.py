"""Imports stand at the top; one inside a function has a reason, of which there are four.

- It brings a library that the file does not load otherwise: one of `LATER`, or a file of ours that loads such a library.
- It brings a module that is not there on Windows (`NOT_EVERYWHERE`).
- The files would import each other.
- What is loaded when a command starts is counted: the files of `COUNTED`.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import wijksim
from tests.patience import PATIENCE
from wijksim import figures

PACKAGE = Path(wijksim.__file__).parent
LATER = {
    "SALib": "of the extra study",
    "distributed": "of the extra study",
    "ema_workbench": "of the extra study",
    "fontTools": "comes with matplotlib; for the letters of a PDF alone",
    "numba": "half a second; a command that runs no model need not wait for it",
    "openpyxl": "a third of a second; most wijken have no workbook",
    "optuna": "of the extra study",
    "pandas": "most of a second; the citation of a source needs it in a table alone",
    "python_calamine": "for files of Excel alone",
    "rich": "for tables and bars on a terminal alone",
    "ruamel": "to read or write YAML alone, which most imports of a scenario do not",
    "scipy": "scipy.stats alone takes more than a second",
    "segno": "of the extra app; for the code on the screen of a class alone",
    "sklearn": "of the extra study",
    "solara": "reads its settings when it is imported, so they have to be made before",
    "typst": "of the extras report and lesson",
    "xarray": "of the extra study",
    "xlsxwriter": "of the extras app, report and study",
}
"""Libraries that a function may import by itself, and why."""
ALWAYS_THERE = {"pydantic", "typer"}
"""Every command loads these: no reason to put an import off."""
NOT_EVERYWHERE = {"fcntl", "resource"}
COUNTED = {
    "cli/app.py": (2, "asyncio and what belongs to it, for one exception"),
    "cli/options.py": (4, "every command loads it, the help too"),
    "cli/run.py": (5, "the command that is asked for most"),
    "cli/seen.py": (1, "run.py loads it"),
    "scenario/policy.py": (3, "its text is part of what results belong to"),
    "scenario/problems.py": (1, "its text is part of what results belong to"),
}
"""Files in which functions import what is light: how often, and why. Those of `scenario` may become fewer."""


def name_of(path: Path) -> str:
    """Name by which a file is imported."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {name_of(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    """Modules that a statement imports."""
    if isinstance(node, ast.Import):
        return [each.name for each in node.names]
    names = (f"{node.module}.{each.name}" for each in node.names)
    return [name if name in FILES else str(node.module) for name in names]


def imports_of(tree: ast.AST, *, inside: bool = False) -> Iterator[tuple[bool, ast.Import | ast.ImportFrom]]:
    """Every import that is carried out, and whether it stands in a function; those for types alone are left out."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield inside, node
        elif not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            yield from imports_of(node, inside=inside or function)


@cache
def all_imports(name: str) -> tuple[tuple[bool, int, list[str]], ...]:
    """Of every import of a file of ours: whether it stands in a function, its line, and the modules."""
    tree = ast.parse(FILES[name].read_text(encoding="utf-8"))
    return tuple((inside, node.lineno, imported(node)) for inside, node in imports_of(tree))


@cache
def loaded_by(name: str) -> frozenset[str]:
    """A module, and all that its imports at the top load, and theirs."""
    found, waiting = set(), [name]
    while waiting:
        each = waiting.pop()
        if each in found:
            continue
        found.add(each)
        if each in FILES:
            waiting += [part for inside, _, modules in all_imports(each) if not inside for part in modules]
            waiting += [each.rpartition(".")[0]] if "." in each else []
    return frozenset(found)


def libraries(modules: frozenset[str]) -> set[str]:
    """The libraries among modules; parts of SciPy by themselves, as some take a second and others none."""
    others = {tuple(each.split(".")[:2]) for each in modules if each.split(".")[0] != "wijksim"}
    return {
        ".".join(parts) if parts[0] == "scipy" else parts[0]
        for parts in others
        if parts[0] not in sys.stdlib_module_names and parts[0] not in ALWAYS_THERE
    }


def has_a_reason(name: str, modules: list[str]) -> bool:
    """Whether a function of the module ``name`` has to import these by itself."""
    if not NOT_EVERYWHERE.isdisjoint(modules):
        return True
    if any(name in loaded_by(each) for each in modules):
        return True
    new = libraries(frozenset().union(*map(loaded_by, modules))) - libraries(loaded_by(name))
    return bool(new) and all(each in FILES or each.split(".")[0] in LATER for each in modules)


def without_reason(name: str) -> list[int]:
    """Lines of the imports in functions of a module that could as well stand at the top."""
    return [line for inside, line, modules in all_imports(name) if inside and not has_a_reason(name, modules)]


def test_an_import_inside_a_function_has_a_reason() -> None:
    found = {FILES[name].relative_to(PACKAGE).as_posix(): lines for name in FILES if (lines := without_reason(name))}
    assert {file: len(lines) for file, lines in found.items()} == {file: n for file, (n, _) in COUNTED.items()}, found


def test_no_reason_is_left_over() -> None:
    inner = (modules for name in FILES for inside, _, modules in all_imports(name) if inside)
    used = {each.split(".")[0] for modules in inner for each in modules}
    assert not (LATER.keys() | NOT_EVERYWHERE) - used


@pytest.mark.parametrize(
    ("module", "planted", "right"),
    [
        ("wijksim.studies.compare", "import json", False),
        ("wijksim.studies.compare", "import pandas", False),
        ("wijksim.studies.compare", "import tomlkit", False),
        ("wijksim.studies.compare", "from wijksim.text.language import Language", False),
        ("wijksim.studies.compare", "from wijksim.figures.comparison import figure_of_bands", True),
        ("wijksim.studies.compare", "import optuna", True),
        ("wijksim.io.folders", "from wijksim.studies.compare import compare", True),
        ("wijksim.io.folders", "from wijksim.io import results", True),
        ("wijksim.scenario.scenario", "from wijksim.scenario.layer import extend", True),
        ("wijksim.io.folders", "import fcntl", True),
    ],
)
def test_a_planted_import_is_seen(module: str, planted: str, right: bool) -> None:
    tree = ast.parse(f"class C:\n    def f():\n        if True:\n            {planted}\n")
    [(inside, node)] = imports_of(tree)
    assert inside
    assert has_a_reason(module, imported(node)) is right


def test_who_draws_no_figure_loads_no_matplotlib() -> None:
    code = (
        "import sys; from wijksim import figures; heavy = {'matplotlib', 'numba', 'numpy'} & set(sys.modules);"
        "assert not heavy, heavy; from wijksim.figures import draw_figure; assert 'matplotlib' in sys.modules;"
        "assert all(getattr(figures, name) is not None for name in figures.__all__)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=PATIENCE)
    with pytest.raises(AttributeError, match="no attribute 'lood'"):
        figures.lood  # noqa: B018


def test_imports_for_types_are_no_imports() -> None:
    assert list(imports_of(ast.parse("def f():\n    if TYPE_CHECKING:\n        import json\n"))) == []
