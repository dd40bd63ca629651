"""The notebooks run from top to bottom, are kept in pairs without outputs, and define nothing that belongs inside."""

import json
from pathlib import Path

import jupytext
import nbformat
import pytest
from nbclient import NotebookClient

from tests.patience import PATIENCE

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
NAMES = ("01_first_run", "02_what_if", "03_sweep_and_sensitivity")


def test_there_are_no_others() -> None:
    assert {path.stem for path in NOTEBOOKS.glob("*.*")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_both_files_of_a_pair_say_the_same_and_hold_no_outputs(name: str) -> None:
    script = jupytext.read(NOTEBOOKS / f"{name}.py")
    notebook = json.loads((NOTEBOOKS / f"{name}.ipynb").read_text())
    cells = [(cell["cell_type"], "".join(cell["source"])) for cell in notebook["cells"]]
    assert cells == [(cell.cell_type, cell.source) for cell in script.cells]
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_defines_nothing_of_its_own(name: str) -> None:
    script = (NOTEBOOKS / f"{name}.py").read_text()
    assert "import wijksim as ws" in script
    assert not any(line.startswith(("def ", "class ")) for line in script.splitlines())


@pytest.mark.parametrize("name", [NAMES[0], *(pytest.param(name, marks=pytest.mark.slow) for name in NAMES[1:])])
def test_a_notebook_runs(name: str, tmp_path: Path) -> None:
    notebook = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)
    client = NotebookClient(
        notebook, timeout=PATIENCE, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}
    )
    client.execute()
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    streams = [each for cell in code for each in cell.outputs if each.get("name") == "stderr"]
    assert not streams, streams
    assert any("image/png" in each.get("data", {}) for cell in code for each in cell.outputs)
