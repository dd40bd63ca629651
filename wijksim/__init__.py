"""wijksim: how care, welfare and housing organisations come to work together in a neighbourhood.

>>> import wijksim as ws
>>> base = ws.load("baseline")
>>> run = ws.run(base, seed=1)

The names below are imported on first use, so that ``import wijksim`` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from wijksim._version import __version__

if TYPE_CHECKING:
    from wijksim.execution.run import run
    from wijksim.io.neighbourhood.making import Neighbourhood, neighbourhood
    from wijksim.io.observed_files import load_observed
    from wijksim.io.policy_files import load_plans
    from wijksim.io.results import load_run
    from wijksim.io.scenario_files import load
    from wijksim.model.result import Run
    from wijksim.model.wijk_model import WijkModel
    from wijksim.scenario.explain import explain
    from wijksim.scenario.observed import Observed
    from wijksim.scenario.policy import Plan
    from wijksim.scenario.problems import ScenarioError
    from wijksim.scenario.scenario import Scenario
    from wijksim.studies.ablation import Ablation, ablate
    from wijksim.studies.calibration import Calibration, calibrate
    from wijksim.studies.claims.evidence import evidence
    from wijksim.studies.compare import Comparison, compare
    from wijksim.studies.lesson import Lesson, lesson
    from wijksim.studies.observed import BesideObserved, beside
    from wijksim.studies.own_wijk import YourWijk, your_wijk
    from wijksim.studies.replications import ManyRuns, run_many
    from wijksim.studies.report.making import Report, report
    from wijksim.studies.robust.aim import Aim, aim
    from wijksim.studies.robust.study import Robust, robust
    from wijksim.studies.sensitivity import sensitivity
    from wijksim.studies.sweep import Sweep, sweep
    from wijksim.studies.tipping import tipping
    from wijksim.studies.trace.why import Why, why

_HOMES = {
    "Ablation": "wijksim.studies.ablation",
    "ablate": "wijksim.studies.ablation",
    "Calibration": "wijksim.studies.calibration",
    "Aim": "wijksim.studies.robust.aim",
    "aim": "wijksim.studies.robust.aim",
    "calibrate": "wijksim.studies.calibration",
    "Comparison": "wijksim.studies.compare",
    "compare": "wijksim.studies.compare",
    "evidence": "wijksim.studies.claims.evidence",
    "explain": "wijksim.scenario.explain",
    "Lesson": "wijksim.studies.lesson",
    "lesson": "wijksim.studies.lesson",
    "load": "wijksim.io.scenario_files",
    "BesideObserved": "wijksim.studies.observed",
    "beside": "wijksim.studies.observed",
    "load_observed": "wijksim.io.observed_files",
    "Observed": "wijksim.scenario.observed",
    "load_plans": "wijksim.io.policy_files",
    "load_run": "wijksim.io.results",
    "Neighbourhood": "wijksim.io.neighbourhood.making",
    "neighbourhood": "wijksim.io.neighbourhood.making",
    "ManyRuns": "wijksim.studies.replications",
    "run_many": "wijksim.studies.replications",
    "Plan": "wijksim.scenario.policy",
    "Robust": "wijksim.studies.robust.study",
    "robust": "wijksim.studies.robust.study",
    "Report": "wijksim.studies.report.making",
    "report": "wijksim.studies.report.making",
    "run": "wijksim.execution.run",
    "Run": "wijksim.model.result",
    "Scenario": "wijksim.scenario.scenario",
    "ScenarioError": "wijksim.scenario.problems",
    "Sweep": "wijksim.studies.sweep",
    "sensitivity": "wijksim.studies.sensitivity",
    "sweep": "wijksim.studies.sweep",
    "tipping": "wijksim.studies.tipping",
    "WijkModel": "wijksim.model.wijk_model",
    "YourWijk": "wijksim.studies.own_wijk",
    "your_wijk": "wijksim.studies.own_wijk",
    "Why": "wijksim.studies.trace.why",
    "why": "wijksim.studies.trace.why",
}

__all__ = [
    "Ablation",
    "Aim",
    "BesideObserved",
    "Calibration",
    "Comparison",
    "Lesson",
    "ManyRuns",
    "Neighbourhood",
    "Observed",
    "Plan",
    "Report",
    "Robust",
    "Run",
    "Scenario",
    "ScenarioError",
    "Sweep",
    "Why",
    "WijkModel",
    "YourWijk",
    "__version__",
    "ablate",
    "aim",
    "beside",
    "calibrate",
    "compare",
    "evidence",
    "explain",
    "lesson",
    "load",
    "load_observed",
    "load_plans",
    "load_run",
    "neighbourhood",
    "report",
    "robust",
    "run",
    "run_many",
    "sensitivity",
    "sweep",
    "tipping",
    "why",
    "your_wijk",
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
