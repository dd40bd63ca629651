"""A function of a run as a user writes it in a file of his own."""

import wijksim as ws


def busiest(run: ws.Run) -> dict[str, float]:
    """Open cases in the busiest week, and which week that is."""
    return {"cases": float(run.series["open_cases"].max()), "week": float(run.series["open_cases"].idxmax())}
