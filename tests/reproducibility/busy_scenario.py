"""One scenario in which nearly everything happens, and its results in one line: run as a script in other processes."""

from hashlib import sha256

from tests.trajectory import tables, trajectory
from wijksim.execution.run import run
from wijksim.scenario.scenario import Scenario, baseline


def busy_scenario() -> Scenario:
    """Linked workers, lead, objects of all kinds, a project that ends, a shock, pooled money, shared savings."""
    return baseline().vary(
        {
            "neighbourhood.residents": 1500, "neighbourhood.wijken": 2, "warm_up_weeks": 26, "horizon_weeks": 60,
            "funding.integration": 0.4, "funding.growth_per_year": 0.1, "funding.shared_savings": 0.5,
            "funding.subsidy_hours_per_week": 100, "funding.subsidy_start_week": 10, "funding.subsidy_weeks": 30,
            "boundary_workers.linked": True, "boundary_workers.training_hours": 4, "room_to_manoeuvre": 0.6,
            "boundary_objects.planned": ["vision", "mkba", "standard_form", "intake_guideline", "network_map"],
            "residents.key_figures": 30, "residents.formalise_key_figures": True, "experiments.mode": "local",
            "region.inflow_per_year": 200, "region.mediator": True, "learning.platform": True,
            "learning.reflection": True, "scale.team": "buurt", "scale.fence": True,
            "coordination.lead": "single", "coordination.lead_hours": 30, "consultation.weeks_between": 2,
        },
        name="busy",
        measures=[{"name": "shock", "start": 20, "end": 40, "set": {"workload.factor": 2.0}}],
    )  # fmt: skip


def fingerprint(scenario: Scenario, *, seed: int = 7) -> str:
    """Hash of the whole course of a run and of the series and events that it yields."""
    result = run(scenario, seed=seed)
    parts = trajectory(result.model) | tables(result)
    return sha256(b"".join(name.encode() + parts[name] for name in sorted(parts))).hexdigest()


if __name__ == "__main__":
    print(fingerprint(busy_scenario()))
