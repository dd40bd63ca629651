"""Trust between organisations: slow to grow, quick to lose, fading without contact (vertrouwen; evidence §1.2, §2.1;
002 §4.3, §5.1.3; W32, K12)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled
from wijksim.mechanisms.learning_rate import learned

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
    trust: float,
    successes: float,
    failures: float,
    contact_hours: float,
    scale: float,
    gain: float,
    loss: float,
    contact_gain: float,
    decay: float,
    floor: float,
) -> float:
    """Trust (0-1) a week later.

    Success moves it towards 1 by ``gain`` a time, failure towards 0 by ``loss`` (three times ``gain``), contact
    through a boundary worker or consultation by ``contact_gain`` an hour; the rest of it fades to ``floor`` by
    ``decay`` per week.
    """
    trust += learned(gain, successes, scale) * (1.0 - trust)
    trust -= learned(loss, failures, scale) * trust
    trust += learned(contact_gain, contact_hours, scale) * (1.0 - trust)
    return trust + decay * (floor - trust)
