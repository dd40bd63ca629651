"""Learning from each other and from oneself: learning days, exchange between wijken, reflection (leren, reflectie;
000 Q6; 002 §1.3, §1.5, §5.1; 004 Lessons; F15, W33, W38, E27, R16, P26b)."""

from wijksim.domain.measure import WEEKS_PER_YEAR
from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="learning days, reflection and the integral lens",
    dutch="leren, reflectie, integrale bril",
    sources=("000 Q5", "000 Q6", "002 §1.3", "002 §1.5", "002 §5.1"),
    rows=("F15", "W30", "W33", "W38", "E23", "E27", "N20"),
    levers=("learning.platform", "learning.reflection"),
    outcomes=("hidden_needs_found", "network_density"),
    switches=("lens",),
)  # fmt: skip


@compiled
def learned_from_best(skill: float, best: float, uptake: float) -> float:
    """Skill (0-1) after a learning day: moves by ``uptake`` towards the best skill at the table (F15, E27)."""
    return skill + uptake * max(0.0, best - skill)


@compiled
def made_explicit(skill: float, weeks_of_experience: float, uptake: float) -> float:
    """Skill after a moment of reflection: tacit skill is made explicit, ``s + uptake * e / (52 + e) (1 - s)`` with
    e the weeks of experience; the experienced gain most (000 Q6; W38)."""
    return skill + uptake * weeks_of_experience / (WEEKS_PER_YEAR + weeks_of_experience) * (1.0 - skill)


@compiled
def lens(joint_recent: float, wide_enough: float) -> float:
    """Integral lens (0-1) of a professional, ``j / (j + wide_enough)`` with j the joint cases of the last half year:
    who has worked together looks wider in other cases too, the by-catch (000 Q5; W30, E23, N20)."""
    return joint_recent / (joint_recent + wide_enough)
