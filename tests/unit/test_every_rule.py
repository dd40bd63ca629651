"""No rule without a test: whoever adds one finds its name here."""

import ast
from pathlib import Path

HERE = Path(__file__).parent
MECHANISMS = HERE.parents[1] / "wijksim" / "mechanisms"


def rules() -> dict[str, str]:
    """Public functions of the mechanisms and the file of each."""
    found = {}
    for path in sorted(MECHANISMS.glob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and path.stem != "compiled":
                found[node.name] = path.stem
    return found


def called(path: Path) -> set[str]:
    """Names that a test file calls."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}


def test_every_rule_has_a_test() -> None:
    tested = set().union(*(called(path) for path in HERE.glob("test_*.py")))
    untested = [f"{name} of mechanisms/{file}.py" for name, file in rules().items() if name not in tested]
    assert untested == []
