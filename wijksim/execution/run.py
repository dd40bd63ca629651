"""One run of a scenario."""

from collections.abc import Callable
from typing import Any

from wijksim.execution.warm_start import WarmStarts
from wijksim.io.provenance import provenance
from wijksim.model.result import Run
from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.door import Given, scenario_of, with_horizon
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.seed import seed_from

Progress = Callable[[int, int], None]


def run(
    scenario: Given, *, seed: Any = 1, weeks: int | None = None, progress: Progress | None = None,
    check: bool = False, command: str = "",
) -> Run:  # fmt: skip
    """Run ``scenario`` and return what it leaves.

    Parameters
    ----------
    scenario
        What to run: a scenario, its name or its file.
    seed
        A whole number from 0 to 2**32 - 1: the same seed, scenario and version give the same run. None or a generator
        of NumPy gives a new one, which the provenance then tells.
    weeks
        Recorded weeks, 1 to 1040, if not those of the scenario.
    progress
        Called every week as ``progress(done, total)``, warm-up included.
    check
        Verify the invariants of the model every week, which makes it slower.
    command
        The command to note in the provenance of the run.

    Returns
    -------
    Run
        The weekly series, events and tables.

    Raises
    ------
    ScenarioError
        When ``weeks`` is not allowed.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> run = ws.run(small, seed=7)
    >>> run.weeks, len(run.series)
    (13, 13)
    >>> 0 <= run.summary["collaboration"] <= 1
    True
    """
    scenario, seed = with_horizon(scenario_of(scenario), weeks), seed_from(seed)
    model = WijkModel(scenario, rng=seed, check=check)
    model.warm_up(before_week_0(scenario, progress))
    return _to_the_end(model, scenario, seed, progress, command)


def run_on(pasts: WarmStarts, scenario: Scenario, *, seed: int, progress: Progress | None = None) -> Run:
    """The run that :func:`run` gives, on a past that another run of its seed left in ``pasts`` where there is one."""
    model = pasts.model(scenario, seed, before_week_0(scenario, progress))
    return _to_the_end(model, scenario, seed, progress)


def before_week_0(scenario: Scenario, progress: Progress | None) -> Callable[[int], None] | None:
    """Who hears the week, below 0, of a warm-up; nobody where nobody listens."""
    if progress is None:
        return None
    warm_up, total = int(scenario["warm_up_weeks"]), int(scenario["warm_up_weeks"]) + int(scenario["horizon_weeks"])
    return lambda week: progress(warm_up + week, total)


def _to_the_end(
    model: WijkModel, scenario: Scenario, seed: int, progress: Progress | None, command: str = ""
) -> Run:  # fmt: skip
    warm_up, horizon = int(scenario["warm_up_weeks"]), int(scenario["horizon_weeks"])
    for week in range(horizon):
        model.step()
        if progress is not None:
            progress(warm_up + week + 1, warm_up + horizon)
    return Run(model, provenance(scenario, seed=seed, weeks=horizon, command=command))
