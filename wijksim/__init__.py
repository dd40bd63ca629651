"""wijksim: how care, welfare and housing organisations come to work together in a neighbourhood.

>>> import wijksim as ws
>>> base = ws.load("baseline")
>>> run = ws.run(base, seed=1)

The names below are imported on first use, so that ``import wijksim`` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wijksim.experiments.ablation import Ablation, ablate
    from wijksim.experiments.calibration import Calibration, calibrate
    from wijksim.experiments.compare import Comparison, compare
    from wijksim.experiments.evidence import evidence
    from wijksim.experiments.many import ManyRuns, run_many
    from wijksim.experiments.run import run
    from wijksim.experiments.sensitivity import sensitivity
    from wijksim.experiments.sweep import Sweep, sweep
    from wijksim.experiments.tipping import tipping
    from wijksim.experiments.why import Why, why
    from wijksim.io.results import load_run
    from wijksim.io.scenario_files import load
    from wijksim.model.result import Run
    from wijksim.model.wijk_model import WijkModel
    from wijksim.scenario.explain import explain
    from wijksim.scenario.problems import ScenarioError
    from wijksim.scenario.scenario import Scenario

__version__ = "0.1.0"

_HOMES = {
    "Ablation": "wijksim.experiments.ablation",
    "ablate": "wijksim.experiments.ablation",
    "Calibration": "wijksim.experiments.calibration",
    "calibrate": "wijksim.experiments.calibration",
    "Comparison": "wijksim.experiments.compare",
    "compare": "wijksim.experiments.compare",
    "evidence": "wijksim.experiments.evidence",
    "explain": "wijksim.scenario.explain",
    "load": "wijksim.io.scenario_files",
    "load_run": "wijksim.io.results",
    "ManyRuns": "wijksim.experiments.many",
    "run_many": "wijksim.experiments.many",
    "run": "wijksim.experiments.run",
    "Run": "wijksim.model.result",
    "Scenario": "wijksim.scenario.scenario",
    "ScenarioError": "wijksim.scenario.problems",
    "Sweep": "wijksim.experiments.sweep",
    "sensitivity": "wijksim.experiments.sensitivity",
    "sweep": "wijksim.experiments.sweep",
    "tipping": "wijksim.experiments.tipping",
    "WijkModel": "wijksim.model.wijk_model",
    "Why": "wijksim.experiments.why",
    "why": "wijksim.experiments.why",
}

__all__ = [
    "Ablation",
    "Calibration",
    "Comparison",
    "ManyRuns",
    "Run",
    "Scenario",
    "ScenarioError",
    "Sweep",
    "Why",
    "WijkModel",
    "__version__",
    "ablate",
    "calibrate",
    "compare",
    "evidence",
    "explain",
    "load",
    "load_run",
    "run",
    "run_many",
    "sensitivity",
    "sweep",
    "tipping",
    "why",
]


def __getattr__(name: str) -> Any:
    """Import a public name from its room when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
