"""One run of a scenario."""

from collections.abc import Callable

from wijksim.io.provenance import provenance
from wijksim.model.result import Run
from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.scenario import Scenario

Progress = Callable[[int, int], None]


def run(
    scenario: Scenario, *, seed: int = 1, weeks: int | None = None, progress: Progress | None = None,
    check: bool = False, command: str = "",
) -> Run:  # fmt: skip
    """Run ``scenario`` and return what it leaves.

    ``seed`` makes the run repeatable; ``weeks`` replaces the horizon of the scenario; ``progress(done, total)`` is
    called every week, warm-up included; ``check`` verifies the invariants of the model every week. Raises
    ``ScenarioError`` when ``weeks`` is not allowed.
    """
    if weeks is not None:
        scenario = scenario.vary({"horizon_weeks": weeks}, name=scenario.name)
    model = WijkModel(scenario, rng=seed, check=check)
    warm_up, horizon = int(scenario["warm_up_weeks"]), int(scenario["horizon_weeks"])
    total = warm_up + horizon
    model.warm_up(None if progress is None else lambda week: progress(warm_up + week, total))
    for week in range(horizon):
        model.step()
        if progress is not None:
            progress(warm_up + week + 1, total)
    return Run(model, provenance(scenario, seed=seed, weeks=horizon, command=command))
