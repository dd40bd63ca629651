"""Results of the shipped scenarios change on purpose only (see ``update_golden``)."""

import pytest

from tests.golden.golden_runs import kept_of, stored
from wijksim.io.scenario_files import shipped

ON_PURPOSE = "if this is meant: uv run python -m tests.golden.update_golden, and a line in CHANGELOG.md"


def test_every_shipped_scenario_is_kept():
    assert sorted(stored()) == sorted(shipped()), ON_PURPOSE


@pytest.mark.parametrize("name", sorted(shipped()))
def test_a_shipped_scenario_gives_the_results_that_were_kept(name):
    kept, now = stored()[name], kept_of(name)
    assert now["outcomes"] == kept["outcomes"], ON_PURPOSE
    assert now == kept, f"the means are the same, the course is not; {ON_PURPOSE}"
