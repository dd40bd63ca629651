"""Trust between organisations: slow to grow, quick to lose, fading without contact (vertrouwen; evidence §1.2, §2.1;
002 §4.3, §5.1.3; W32, K12)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="trust between organisations",
    dutch="vertrouwen",
    sources=("002 §4.3", "002 §5.1.3", "evidence §1.2", "evidence §2.1"),
    rows=("W32", "K12"),
    outcomes=("trust",),
    switches=("trust",),
)  # fmt: skip


@compiled
def trust_after_week(
    trust: float, gained: float, lost: float, by_contact: float, kept: float, decay: float, floor: float
) -> float:
    """Trust (0-1) a week later.

    Success moves it towards 1 by the share ``gained``, failure towards 0 by ``lost`` (a failure weighs three times a
    success), contact through a boundary worker towards 1 by ``by_contact``, each as
    :func:`~wijksim.mechanisms.learning_rate.learned` from what happened; the rest of it fades to ``floor`` by
    ``decay`` per week, less by the share ``kept`` of it that meeting each other keeps alive. Sitting at one table
    is not yet a promise kept: it keeps trust, it does not build it (002 §4.1, §5.1.2).
    """
    trust += gained * (1.0 - trust)
    trust -= lost * trust
    trust += by_contact * (1.0 - trust)
    return trust + decay * (1.0 - kept) * (floor - trust)
