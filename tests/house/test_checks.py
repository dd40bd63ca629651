"""The tools that keep the house in order; here so that one command runs every check."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE

PROJECT = Path(__file__).parents[2]
TOOLS = Path(sys.executable).parent


@pytest.mark.parametrize("check", ["ruff check", "ruff format --check", "mypy", "lint-imports", "codespell ."])
def test_the_house_is_in_order(check: str) -> None:
    tool, *arguments = check.split()
    done = subprocess.run(
        [TOOLS / tool, *arguments], cwd=PROJECT, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert done.returncode == 0, done.stdout + done.stderr
