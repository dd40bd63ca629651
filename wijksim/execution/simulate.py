"""What a worker does with a scenario and a seed: the model as in `run`, and of its results the weekly outcomes."""

import numpy as np

from wijksim.execution.keeping import kept_of
from wijksim.execution.messages import Simulated
from wijksim.execution.warm_start import WarmStarts
from wijksim.model.result import Run
from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.kept import NOTHING, Kept
from wijksim.scenario.scenario import Scenario

_PASTS = WarmStarts()


def simulate(scenario: Scenario, seed: int, kept: Kept = NOTHING) -> Simulated:
    """Run a scenario; the same numbers as `wijksim.run` gives, with the warm-up shared between variants of a seed.

    ``kept`` says what is kept of it besides the weekly outcomes.
    """
    return finished(_PASTS.finished(scenario, seed), kept)


def started(scenario: Scenario, seed: int) -> WijkModel:
    """The model of a scenario at the start of week 0."""
    return _PASTS.model(scenario, seed)


def finished(model: WijkModel, kept: Kept = NOTHING) -> Simulated:
    """What is reported of a run that came to its end."""
    run = Run(model)
    series = run.series.drop(columns="week")
    summary = run.summary
    return Simulated(
        outcomes=tuple(map(str, series.columns)),
        series=np.ascontiguousarray(series.to_numpy(np.float64)),
        summary=np.array([summary[str(name)] for name in series.columns]),
        extras=kept_of(run, kept),
    )
