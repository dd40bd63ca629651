"""Experiments in buurten: people of two houses who meet about one task that breaks, and try a division (experimenten;
004 Lessons, Experiments; 002 §1.3, §5.1.1; R12-R15, K18, K24, C8, P11, P11b)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Log, Network, Now
from wijksim.mechanisms.compiled import Ints, Record, compiled, loop
from wijksim.mechanisms.ties import keep_promise, meet
from wijksim.randomness import logistic

ABOUT = About(
    name="experiments in buurten",
    dutch="experimenten",
    sources=("002 §1.3", "002 §5.1.1", "004 Lessons", "004 Experiments"),
    rows=("R12", "R13", "R15", "K18", "K24"),
    levers=("experiments.mode", "experiments.tightness", "experiments.start_share", "learning.platform"),
    outcomes=("collaboration", "practice_share"),
)  # fmt: skip

N_LINKS = 3.0
"""Links of which the geometric mean is taken."""
HALF = 0.5
"""Who has no practice yet settles half of what who is practised settles, by definition of practice."""


def probability_of_starting(p: Record, problem_felt: float, hours_free: float, example: float) -> float:
    """Chance per quarter that people in a buurt start to try something together.

    ``rate * problem * (on_their_own + example)``: a shared problem that all feel, and an example close by; without an
    example people begin only when advisers have hours left (004 Lessons; R12). ``problem_felt`` 0-1 and ``example``
    0-1.
    """
    on_their_own = p["experiments.on_their_own"] if hours_free > 0.0 else 0.0
    return min(1.0, p["experiments.rate"] * problem_felt * (on_their_own + example))


def support(running: float, hours: float, hours_each: float) -> float:
    """Support (0-1) that each experiment gets, ``min(1, hours / (running hours_each))``: few advisers are divided over
    all that run (002 §1.3, §5.1.1; A15, K18)."""
    asked = running * hours_each
    return min(1.0, hours / asked) if asked > 0.0 else 1.0


def practised(successes: float, advisers: float, lesson: float) -> float:
    """How practised advisers are (0-1), ``1 - (1 - lesson)**(successes / advisers)``: each success teaches them
    ``lesson`` of what is left to learn; what they learn in one place they take to the next (004 Lessons: small and
    successive; C8)."""
    return float(1.0 - (1.0 - lesson) ** (successes / advisers))


def settled_in_session(supported: float, skill: float, left_open: float, settles: float) -> float:
    """Share (0-1) of what is open about the task that one meeting of the group settles, ``settles supported (0.5 + 0.5
    skill) left_open``, with ``left_open`` what the order does not close beforehand (004 Lessons, Experiments; R12,
    K24)."""
    return settles * supported * (HALF + HALF * skill) * left_open


def has_result(before: float, now: float, enough: float) -> bool:
    """Whether a group has something to show: it settled at least ``enough`` (0-1) of what was open when it began."""
    return now - before >= enough * (1.0 - before) and now > before


def probability_of_lasting(p: Record, operational: float, policy: float, political: float) -> float:
    """Chance that an experiment with a result becomes ordinary practice when its time is up: it takes operational *and*
    policy *and* political links, ``logistic(12 (o p q)**(1/3) - 6)`` of links 0-1 (004 Lessons; R13, P11b)."""
    mean = (operational * policy * political) ** (1.0 / N_LINKS)
    return logistic(p["experiments.links_steepness"] * mean - p["experiments.links_half"])


@compiled
def faded_here(strength: float, fading: float, held: bool) -> float:
    """Strength (0-1) of a division in one buurt a week later: held while people work at it or where it became ordinary
    practice, else ``s (1 - fading)`` as any division (002 §5.1.1; R1)."""
    return strength if held else strength * (1.0 - fading)


@loop
def sit_together(now: Now, network: Network, people: Ints, hours: float, log: Log) -> None:
    """People of a group, rows of the network, meet and get to know each other; -1 is nobody."""
    for i in range(people.size):
        for j in range(i):
            if people[i] >= 0 and people[j] >= 0:
                meet(now.settings[0], network, now.week, people[i], people[j], hours, log)


@loop
def remember_group(now: Now, network: Network, a: int, b: int, kept: bool, log: Log) -> None:
    """Both remember whether something came of what they had promised each other."""
    keep_promise(now.settings[0], network, now.week, a, b, kept, -1, log)
