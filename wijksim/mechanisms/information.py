"""Sharing information: the law is partly a real limit, partly a pretext (privacy; 002 §2.3-4; K8-K9, P24)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="sharing information",
    dutch="informatie-uitwisseling, privacy",
    sources=("002 §2.3-4",),
    rows=("K8", "K9"),
    levers=("information.legal_limit",),
    outcomes=("refusals_legal", "refusals_pretext"),
)  # fmt: skip


@compiled
def may_share(legal_limit: float, u: float) -> bool:
    """Whether the law allows sharing in this case: not for a share ``legal_limit`` (0-1) of cases; u in [0, 1)."""
    return u >= legal_limit


@compiled
def pretext_share(unwillingness: float, pretext: float) -> float:
    """Share (0-1) of allowed cases refused under the pretext of the law: ``pretext * unwillingness``; who would rather
    not work together says that it is not allowed (002 §2.3-4; K9)."""
    return pretext * unwillingness
