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
def line(strength: float, longest: float) -> float:
    """Length of one line: 1 step where everybody knows whom to call, twice as long where half of them do (the inverse
    of its ``strength`` 0-1, as is usual for weighted networks); where nobody does ``longest``."""
    return min(longest, 1.0 / strength) if strength > 0.0 else longest


@compiled
def mean_path_length(knowledge: Floats, acceptance: Floats, workers: Record, steps: Floats) -> float:
    """Mean length of the shortest way between organisations, 1 to their number (which also stands for unreachable):
    a line where people know each other's work, two by way of a boundary worker, or through other organisations.
    ``steps`` [o, o] is scratch space."""
    n = knowledge.shape[0]
    longest = float(n)
    for a in range(n):
        for b in range(n):
            steps[a, b] = line(max(knowledge[a, b], knowledge[b, a]), longest)
        steps[a, a] = 0.0
    for w in range(workers.size):
        for a in range(n):
            for b in range(n):
                if b != a:
                    through = line(acceptance[w, a], longest) + line(acceptance[w, b], longest)
                    steps[a, b] = min(steps[a, b], through)
    for k in range(n):
        for a in range(n):
            for b in range(n):
                steps[a, b] = min(steps[a, b], steps[a, k] + steps[k, b])
    return mean_over_pairs(steps)
