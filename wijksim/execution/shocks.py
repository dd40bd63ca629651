"""What a worker does for a stress test that no lever is about: the model as in `simulate`, and something happens."""

from wijksim.execution.messages import Simulated
from wijksim.execution.simulate import finished, started
from wijksim.model.departures import best_connected_leaves
from wijksim.scenario.kept import NOTHING, Kept
from wijksim.scenario.scenario import Scenario

HAPPENS = 0.4
"""Share of the weeks of a run after which it happens: where outcomes begin to count."""


def simulate_loss(scenario: Scenario, seed: int, kept: Kept = NOTHING) -> Simulated:
    """Run a scenario in which the best connected boundary worker leaves at two fifths of the weeks."""
    model = started(scenario, seed)
    weeks = int(scenario["horizon_weeks"])
    for week in range(weeks):
        if week == int(HAPPENS * weeks):
            best_connected_leaves(model)
        model.step()
    return finished(model, kept)
