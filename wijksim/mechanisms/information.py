"""Sharing information: the law is partly a real limit, partly a pretext (privacy; 002 §2.3-4; K8-K9, P24)."""

from wijksim.mechanisms.compiled import compiled


@compiled
def may_share(legal_limit: float, u: float) -> bool:
    """Whether the law allows sharing in this case: not for a share ``legal_limit`` (0-1) of cases; u in [0, 1)."""
    return u >= legal_limit


@compiled
def pretext_share(unwillingness: float, pretext: float) -> float:
    """Share (0-1) of allowed cases refused under the pretext of the law: ``pretext * unwillingness``; who would rather
    not work together says that it is not allowed (002 §2.3-4; K9)."""
    return pretext * unwillingness


@compiled
def shares_willingly(legal_limit: float, pretext: float, willingness: float, u: float) -> bool:
    """Whether an organisation that may share does so; u in [legal_limit, 1) is the same draw as in :func:`may_share`."""
    return u >= legal_limit + (1.0 - legal_limit) * pretext_share(1.0 - willingness, pretext)
