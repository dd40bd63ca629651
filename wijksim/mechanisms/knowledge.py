"""Knowing who does what: learned by working together and by meeting, lost without contact (kennen en gekend worden;
002 §2.2, §4.3b; E12-E13, W20-W21, W29, F20)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="knowing who does what",
    dutch="kennen en gekend worden",
    sources=("000 Q5", "002 §2.2", "002 §4.3b"),
    rows=("E12", "E13", "W20", "W21", "W29"),
    outcomes=("network_density", "referral_correct_share", "path_length"),
    switches=("knowledge",),
)  # fmt: skip


@compiled
def knowledge_after_week(
    knowledge: float, by_work: float, by_contact: float, kept: float, decay: float, floor: float
) -> float:
    """Knowledge (0-1) a week later: joint cases add the share ``by_work`` of what is still unknown, hours of contact
    ``by_contact`` (each as :func:`~wijksim.mechanisms.learning_rate.learned`); it fades to ``floor`` by ``decay`` per
    week, less by the share ``kept`` that meeting each other keeps alive."""
    knowledge += by_work * (1.0 - knowledge)
    knowledge += by_contact * (1.0 - knowledge)
    return knowledge + decay * (1.0 - kept) * (floor - knowledge)
