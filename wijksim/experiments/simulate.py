"""What a worker does with a scenario and a seed: the model as in `run`, and of its results the weekly outcomes."""

import numpy as np

from wijksim.experiments.engine import Simulated
from wijksim.experiments.warm_start import WarmStarts
from wijksim.model.result import Run
from wijksim.scenario.scenario import Scenario

_PASTS = WarmStarts()


def simulate(scenario: Scenario, seed: int) -> Simulated:
    """Run a scenario; the same numbers as `wijksim.run` gives, with the warm-up shared between variants of a seed."""
    model = _PASTS.model(scenario, seed)
    for _ in range(int(scenario["horizon_weeks"])):
        model.step()
    run = Run(model)
    series = run.series.drop(columns="week")
    summary = run.summary
    return Simulated(
        outcomes=tuple(map(str, series.columns)),
        series=np.ascontiguousarray(series.to_numpy(np.float64)),
        summary=np.array([summary[str(name)] for name in series.columns]),
    )
