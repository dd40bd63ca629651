"""Knowing who does what: learned by working together and by meeting, lost without contact (kennen en gekend worden;
002 §2.2, §4.3b; E12-E13, W20-W21, W29, F20)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled
from wijksim.mechanisms.learning_rate import learned

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
    knowledge: float,
    experiences: float,
    contact_hours: float,
    scale: float,
    gain: float,
    contact_gain: float,
    decay: float,
    floor: float,
) -> float:
    """Knowledge (0-1) a week later: each joint case adds ``gain`` of what is still unknown, each hour of contact
    ``contact_gain``; it fades to ``floor`` by ``decay`` per week."""
    knowledge += learned(gain, experiences, scale) * (1.0 - knowledge)
    knowledge += learned(contact_gain, contact_hours, scale) * (1.0 - knowledge)
    return knowledge + decay * (floor - knowledge)
