"""What keeps the rooms easy to find the way in: short functions, and no new circles of files."""

import ast
from collections.abc import Iterator
from pathlib import Path

import grimp
import networkx as nx

import wijksim

PACKAGE = Path(wijksim.__file__).parent
LONGEST = 40
"""Lines of the body of a function, its docstring not counted."""
LONGER = {
    "scenario/measures.py _read_measure": 52,
    "model/living.py _live": 44,
    "model/build.py build_world": 43,
}
"""Those that are longer, all of them in the rules (their text is part of what results belong to); they may become shorter."""
CIRCLES = [("agents", 2), ("model", 2), ("model", 18), ("scenario", 8)]
"""Room and number of files of every circle: all in the rules, all but that of `scenario` by imports for types alone. None may be added or grow."""


def lines_of_bodies(source: str) -> Iterator[tuple[str, int]]:
    """Name of every function, those inside others too, and the lines of its body without the docstring."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node, clean=False) is not None else node.body
            yield node.name, (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_no_body_of_a_function_is_long() -> None:
    longer = {
        f"{path.relative_to(PACKAGE).as_posix()} {name}": lines
        for path in sorted(PACKAGE.rglob("*.py"))
        for name, lines in lines_of_bodies(path.read_text(encoding="utf-8"))
        if lines > LONGEST
    }
    assert longer == LONGER


def test_lines_of_a_body_are_counted_as_they_are_read() -> None:
    source = 'def f(\n    a,\n):\n    """Two\n    lines."""\n    def g():\n        pass\n\n    return a\n'
    assert list(lines_of_bodies(source)) == [("f", 4), ("g", 1)]
    assert list(lines_of_bodies('def f():\n    """Nothing."""\n')) == [("f", 0)]


def test_no_circle_of_files_is_added_or_grows() -> None:
    """Imports inside functions and for types count too."""
    graph = grimp.build_graph("wijksim", cache_dir=None, exclude_type_checking_imports=False)
    imports = nx.DiGraph(
        (name, each) for name in graph.modules for each in graph.find_modules_directly_imported_by(name)
    )
    circles = [sorted(each) for each in nx.strongly_connected_components(imports) if len(each) > 1]
    found = sorted((circle[0].split(".")[1], len(circle)) for circle in circles)
    assert found == CIRCLES, circles
