"""Building a network by own effort, and being known for it (netwerken, ambassadeurschap; 002 §4.3b; 000 Q4; W3,
W20-W21, W27-W28, P14, P17)."""

from wijksim.domain.measure import MONTHS_PER_YEAR, WEEKS_PER_QUARTER, WEEKS_PER_YEAR
from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, Record, compiled

ABOUT = About(
    name="building a network",
    dutch="netwerken, ambassadeurschap",
    sources=("000 Q4", "002 §4.3a", "002 §4.3b", "002 §5.1.3", "evidence §2.15"),
    rows=("W14", "W20", "W25", "W28", "W33", "R1", "R9"),
    levers=("boundary_workers.training_hours",),
    outcomes=("frustration", "energy", "ambassadorship_gini", "network_density"),
)  # fmt: skip

MAX_LEARNING = 0.5
"""Part of the hours that learning takes at most [assumed]."""
HOURS_OF_A_LEARNING_DAY = 6.0
"""Hours of one learning day, once a quarter [assumed]."""
HOURS_OF_REFLECTION = 0.25
"""Hours a week of a moment of reflection of an hour, once a month: a conversion."""
WHATEVER_THE_ROLE = 0.5
"""Weight of the usual division of time for who has nothing of a role [assumed]."""
BY_ROLE = 2.0
"""Weight that a role adds; four even roles leave the usual division as it is."""
EACH_OF_FOUR = 0.25
"""Four competences weigh the same: a mean."""
LEAST_SKILL = 0.02
"""Least of a skill that anybody in such a post has [assumed]."""
MAX_SKILL = 0.98
"""Most of a skill that anybody has [assumed]."""
A_CASE_COUNTS = 0.2
"""What a case that was brokered and solved tires and pleases, relative to a negotiation [assumed]."""
FULL_WEEK = 12.0
"""Hours of boundary work a week that tire as much as one switch between worlds, and make somebody well known: the usual
post (``workers.hours_each``)."""

WITHOUT_SKILL = 0.4
"""Part of the acquaintance that an hour brings whoever spends it [assumed]: a division within
``knowledge.gain``."""


@compiled
def hours_that_count(hours: float, skill: float) -> float:
    """Hours of getting to know people as they count: ``hours (0.4 + 0.6 skill)`` (002 §5.1.3; W33)."""
    return hours * (WITHOUT_SKILL + (1.0 - WITHOUT_SKILL) * skill)


@compiled
def reputation_after(reputation: float, visible_success: float, gain: float, decay: float) -> float:
    """Ambassadorship (0-1): ``A + gain * success (1 - A) - decay * A``; seen as the face of an organisation after
    visible success and advocacy (000 Q4; W28; evidence §2.15)."""
    return reputation + min(1.0, gain * visible_success) * (1.0 - reputation) - decay * reputation


@compiled
def fatigue(energy: float, switches: float, tiring: float, rest: float) -> float:
    """Energy (0-1) after a week: switching between worlds tires, ``E - tiring * switches * E + rest (1 - E)`` (W14,
    R1)."""
    return max(0.0, energy - tiring * switches * energy + rest * (1.0 - energy))


@compiled
def probability_of_leaving(usual: float, frustration: float, anyway: float, by_frustration: float) -> float:
    """Chance to leave a post: ``usual * (anyway + by_frustration * frustration)``; who is called back time and
    again goes (000 Q4; W25). At the frustration of the baseline (about .08) people leave as often as usual."""
    return min(1.0, usual * (anyway + by_frustration * frustration))


@compiled
def well_known(reputation: float) -> float:
    """How much further an hour of networking goes for an ambassador: ``1 + reputation`` (000 Q4; W28)."""
    return 1.0 + reputation


def frustration_after(p: Record, frustration: float, recalled_share: float, failures: float, successes: float) -> float:
    """Frustration (0-1) after a week: recall and failed attempts feed it, success and time relieve it (000 Q4; W25)."""
    push = p["workers.frustrated_by_recall"] * recalled_share + p["workers.frustrated_by_failure"] * failures
    relief = p["workers.relieved_by_time"] + p["workers.relieved_by_success"] * successes
    return min(1.0, max(0.0, frustration + push * (1.0 - frustration) - min(1.0, relief) * frustration))


@compiled
def trained(skill: float, hours_per_month: float, per_hour: float) -> float:
    """Competence (0-1) a week later: each hour of training closes ``per_hour`` of the gap (002 §5.1.3; W33, R9)."""
    return skill + min(1.0, per_hour * hours_per_month * MONTHS_PER_YEAR / WEEKS_PER_YEAR) * (1.0 - skill)


Four = tuple[float, float, float, float]


def hours_available(granted: float, recalled_share: float, energy: float, learning: float, tired: float) -> float:
    """Hours of a week that are left when others were called back, rest was taken and something was learned:
    ``h = granted (1 - recalled)(tired + (1 - tired) energy)``, less ``learning`` but at most half of h (W14, W25,
    R9)."""
    hours = granted * (1.0 - recalled_share) * (tired + (1.0 - tired) * energy)
    return max(0.0, hours - min(learning, MAX_LEARNING * hours))


def hours_of_learning(training_per_month: float, reflection: float, platform: float) -> float:
    """Hours a week that training, reflection and a learning day a quarter take; the last two are 0 or 1 (002 §1.3;
    R9, W38, F15)."""
    learning_day = HOURS_OF_A_LEARNING_DAY / WEEKS_PER_QUARTER * platform
    training = training_per_month * MONTHS_PER_YEAR / WEEKS_PER_YEAR
    return float(training + HOURS_OF_REFLECTION * reflection + learning_day)


def shares_of_time(usual: Four, roles: Four) -> Four:
    """Shares of the time left by task: the ``usual`` ones, each times ``0.5 + 2 role``, to a sum of 1; one is more of
    a networker, another an innovator, a strategist, or somebody who knows how organisations work (000 Q1; W4)."""
    a, b, c, d = (share * (WHATEVER_THE_ROLE + BY_ROLE * role) for share, role in zip(usual, roles, strict=True))
    total = a + b + c + d
    return a / total, b / total, c / total, d / total


def competence_of(skills: Four) -> float:
    """Mean (0-1) of speaking several languages, networking, evoking trust and handling the rank and file (W33)."""
    a, b, c, d = skills
    return EACH_OF_FOUR * (a + b + c + d)


def possible_skill(drawn: float) -> float:
    """Skill (0.02-0.98) of somebody in such a post: not self-evident, and never perfect (002 §5.1.3; W33)."""
    return min(MAX_SKILL, max(LEAST_SKILL, drawn))


def loyalty_after(p: Record, loyalty: float, worked: bool, recalled_share: float) -> float:
    """Loyalty to the new whole (0-1): grows in a week in which something worked, fades in others, less so for who is
    called back (002 §4.3a; W11)."""
    pull = p["workers.loyalty_gain"] if worked else -p["workers.loyalty_loss"]
    return min(1.0, max(0.0, loyalty + pull * (1.0 - recalled_share)))


@compiled
def house_with_passion(passion: Floats, nose: float, home: int, u: float) -> int:
    """A house other than ``home``, drawn by ``1 + nose passion``: somebody with a nose for it goes where people want to
    work together (``passion`` [o], 0-1; ``u`` a draw, 0-1; 000 Q4; W27)."""
    total = 0.0
    for o in range(passion.size):
        total += 0.0 if o == home else 1.0 + nose * passion[o]
    left, at = u * total, 0.0
    for o in range(passion.size):
        at += 0.0 if o == home else 1.0 + nose * passion[o]
        if at > left:
            return o
    return int(passion.size - 1)
