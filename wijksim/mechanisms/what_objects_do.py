"""What each kind of boundary object does where it is in use: something that somebody could count (wat grensobjecten
doen; 002 §3.2, §4.4, §5.1.2; O4, O9-O22).

A map of the network finds people, an intake guideline the question behind the question
(:mod:`wijksim.mechanisms.referral`), a covenant keeps divisions alive, a cost-benefit analysis shows returns
(:mod:`wijksim.mechanisms.wrong_pocket`), a form saves registering twice and irritates who holds to a protocol, a vision
takes the quarrel out of making goals concrete, a motto makes willing for a while, a tender model lets pay follow the
division that was made here. ``strength`` is that of :mod:`wijksim.mechanisms.boundary_objects`, 0-1.
"""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="what each kind of object does",
    dutch="wat grensobjecten doen",
    sources=("002 §3.2", "002 §4.2d", "002 §4.4", "002 §5.1.2"),
    rows=("N21", "O5", "O10", "O12", "O13", "O19", "O20", "O22"),
    levers=("boundary_objects.planned", "boundary_objects.emergent"),
    outcomes=(
        "ties_per_person", "hidden_needs_found", "effort_per_joint_case", "task_clarity", "permeability_financial",
    ),
    switches=("objects",),
)  # fmt: skip


@compiled
def found_at_desk(desk: float, strength: float, finds: float) -> float:
    """Chance (0-1) to find somebody at a desk, ``d + (1 - d) finds strength``: a map of the network names people (002
    §3.2; O5)."""
    return desk + (1.0 - desk) * finds * strength


@compiled
def fading_on_map(fading: float, strength: float, keeps: float) -> float:
    """Share a week of how well one knows somebody that is lost, ``fading (1 - keeps strength)``: who is seen on a map
    that both houses use is not lost from view (002 §3.2; O5)."""
    return fading * (1.0 - keeps * strength)


@compiled
def registered_once(burden: float, strength: float, saves: float) -> float:
    """Burden of accounting to several, or hours for it, that is left with one form: ``burden (1 - saves strength)``
    (002 §4.2b; B7, O5)."""
    return burden * (1.0 - saves * strength)


@compiled
def irritation(strength: float, attachment: float, irritates: float) -> float:
    """Log-odds against joint work of who is attached to the own protocol (0-1) and gets a form on top, ``irritates
    strength attachment**2``: a strong protocol is irritated, a weak one hardly (002 §4.4a, §4.4c; O12, O16)."""
    return irritates * strength * attachment * attachment


@compiled
def fading_under_covenant(fading: float, strength: float, keeps: float) -> float:
    """Share a week of a division that is lost, ``fading (1 - keeps strength)``, with the strength of covenants at who
    does the task: what was signed is kept alive (002 §5.1.2; O20, R1)."""
    return fading * (1.0 - keeps * strength)


@compiled
def paid_by_tender(allowed: float, strength: float, done_here: float, pays: float, ceiling: float) -> float:
    """Share (0-1) of unpaid work that the system pays at a house, ``a + pays strength done_here (ceiling - a)``: with
    an integral tender pay follows the division made here, as far as this house does the task by it (``done_here``, 0-1)
    and the law allows (002 §4.2d; O22, B10)."""
    return allowed + pays * strength * done_here * max(0.0, ceiling - allowed)


def quarrel(dissent: float, strength: float, calms: float) -> float:
    """How much a difference laid bare is quarrelled about (0-1), ``dissent (1 - calms strength)``: with a vision that
    each reads the own way it is no breach of what was agreed (002 §3.1, §3.2, §4.3a; N21, O20)."""
    return dissent * (1.0 - calms * strength)
