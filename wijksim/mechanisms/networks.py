"""Shape of the network between organisations: density and shortest lines (korte lijnen; 002 §2.2, §5.1; E13, W3, P14).
Observed only: no rule reads it."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, Record, compiled

ABOUT = About(
    name="shape of the network (observed)",
    dutch="korte lijnen",
    sources=("002 §2.2", "002 §5.1", "000 Q1"),
    rows=("E2", "E13", "W3"),
    outcomes=("network_density", "path_length"),
)  # fmt: skip

_KNOWN_FROM = 0.3
"""Knowledge of who does what, or contact through a boundary worker, from which there is a line [assumed]."""


@compiled
def mean_over_pairs(values: Floats) -> float:
    """Mean over ordered pairs of different organisations, [o, o]; 0 when there is only one."""
    n = values.shape[0]
    total = 0.0
    for a in range(n):
        for b in range(n):
            if a != b:
                total += values[a, b]
    return total / (n * (n - 1)) if n > 1 else 0.0


@compiled
def mean_path_length(knowledge: Floats, acceptance: Floats, workers: Record, steps: Floats) -> float:
    """Mean number of steps between organisations: 1 where people know each other's work, 2 through a boundary
    worker who is known on both sides; unreachable counts as the number of organisations. ``steps`` [o, o] is
    scratch space."""
    n = knowledge.shape[0]
    for a in range(n):
        for b in range(n):
            steps[a, b] = 1.0 if max(knowledge[a, b], knowledge[b, a]) > _KNOWN_FROM else float(n)
        steps[a, a] = 0.0
    for w in range(workers.size):
        for a in range(n):
            if acceptance[w, a] > _KNOWN_FROM:
                for b in range(n):
                    if b != a and acceptance[w, b] > _KNOWN_FROM:
                        steps[a, b] = min(steps[a, b], 2.0)
    for k in range(n):
        for a in range(n):
            for b in range(n):
                steps[a, b] = min(steps[a, b], steps[a, k] + steps[k, b])
    return mean_over_pairs(steps)
