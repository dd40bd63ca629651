"""Joint or alone: both professionals must agree per case (samen of alleen; 002 §2.3-3, §4.2-§4.3, §5.1; evidence
§2.3)."""

import numpy as np

from wijksim.domain.counts import JointCount
from wijksim.domain.events import EventKind, Reason
from wijksim.domain.vocabulary import Boundary, CaseState
from wijksim.mechanisms.about import About
from wijksim.mechanisms.accountability import accountability_load
from wijksim.mechanisms.asking import largest_need_among
from wijksim.mechanisms.compiled import Floats, Ints, Record, Seed, compiled
from wijksim.mechanisms.coordination_cost import (
    best_broker,
    bridging_by_worker,
    coordination_cost,
    mean_permeability,
    most_closed_boundary,
)
from wijksim.mechanisms.discretion import resistance, worth_a_deviation
from wijksim.mechanisms.event_log import emit
from wijksim.mechanisms.experiments import easier_in_experiment
from wijksim.mechanisms.information import may_share, pretext_share
from wijksim.randomness import decision, logistic, normal, stream, uniform

ABOUT = About(
    name="jointly or alone",
    dutch="samen of alleen",
    sources=("002 §2.3-3", "002 §4.2", "002 §4.3", "002 §5.1", "evidence §2.3"),
    rows=("A9", "A19", "B5", "K1", "K3", "K13", "K21", "R18", "W26"),
    levers=("coordination.lead", "goals.shared_vision", "room_to_manoeuvre", "information.legal_limit"),
    outcomes=("collaboration", "practice_share", "structural_share", "refusals_legal", "refusals_pretext"),
)  # fmt: skip

_COLLEAGUE, _MOOD = decision("choose_colleague"), decision("mood_about_case")
_FIRST, _SECOND, _INFORMATION = decision("propose_joint"), decision("accept_joint"), decision("share_information")
_BARRED = decision("barred_by_law")
_APART = np.uint64(1 << 52)
_OPEN_SINGLE, _OPEN_JOINT = int(CaseState.OPEN_SINGLE), int(CaseState.OPEN_JOINT)
_FINANCIAL, _ACCOUNTABILITY, _SECTORAL = int(Boundary.FINANCIAL), int(Boundary.ACCOUNTABILITY), int(Boundary.SECTORAL)
_OWN, _COST, _ACCOUNT = int(Reason.OWN_INTEREST), int(Reason.COST), int(Reason.ACCOUNTABILITY)
_DISTRUST, _LOAD, _UNCERTAIN = int(Reason.DISTRUST), int(Reason.LOAD), int(Reason.UNCERTAINTY)
_LAW, _PRETEXT = int(Reason.LAW), int(Reason.PRETEXT)
_REFUSED, _STARTED = int(EventKind.JOINT_REFUSED), int(EventKind.JOINT_STARTED)
_NOT_SHARED, _ROOM_USED = int(EventKind.INFORMATION_REFUSED), int(EventKind.ROOM_USED)


@compiled
def considerations(
    p: Record,
    professional: Record,
    organisation: Record,
    trust: float,
    permeability: Floats,
    cost: float,
    benefit: float,
    discretion: float,
    experiment: float,
    scales: Floats,
) -> float:
    """Weigh joint work on one case; returns the sum x of the considerations, and writes the heavy ones to ``scales``.

    ``x = intercept + b1 phi B - b2 cost - b3 account (1 - d) + b4 (trust - 0.2) + motivation + b5 experience
    - b6 max(0, load - 0.9) - resistance`` with phi the perceived captured benefit, B the benefit of joint work
      (0.6-1.7), d the discretion used (0 or 0.8), ``experiment`` the strength of an experiment in the buurt (0-1).
      ``scales`` [6]: own interest, cost, accountability, distrust, load, uncertainty, each as its distance from an
      untroubled state, so that the most negative is the reason of a refusal.
    """
    account = (
        accountability_load(
            organisation.production_pressure,
            p.accountability_neighbourhood_demand,
            p.accountability_team_mode,
            permeability[_ACCOUNTABILITY],
        )
        * p.accountability_on
    )
    account = easier_in_experiment(account, experiment, p.experiments_relief)
    resist = resistance(
        professional.attachment, organisation.room, professional.habituated_room, p.discretion_resistance
    )
    scales[0] = p.engagement_benefit * (organisation.perceived - p.wrong_pocket_fair_share) * benefit
    scales[1] = -p.engagement_cost * cost
    scales[2] = -p.engagement_accountability * account * (1.0 - discretion)
    scales[3] = p.engagement_trust * (trust - 0.5)
    scales[4] = -p.engagement_load * max(0.0, professional.load - 0.9)
    scales[5] = -resist
    return (
        p.engagement_intercept
        + p.engagement_benefit * organisation.perceived * benefit
        + scales[1]
        + scales[2]
        + p.engagement_trust * (trust - 0.2)
        + scales[4]
        + scales[5]
        + professional.motivation
        + p.engagement_experience * professional.experience
    )


@compiled
def reason_of_refusal(scales: Floats) -> int:
    """The heaviest consideration against: a :class:`wijksim.domain.events.Reason`."""
    return int(np.argmin(scales)) + 1


@compiled
def boundary_of_refusal(reason: int, permeability: Floats) -> int:
    """Boundary at which an attempt broke: money for own interest, accounts for accountability, otherwise the boundary
    that costs most to cross."""
    if reason == _OWN:
        return _FINANCIAL
    if reason == _ACCOUNT:
        return _ACCOUNTABILITY
    return most_closed_boundary(permeability)


@compiled
def has_room(p: Record, professional: Record, granted: float, benefit: float, weeks_left: float) -> float:
    """Discretion d of :func:`considerations`: ``discretion.strength`` when a deviation is worth it, else 0; with the
    budget switched off, in proportion to the room ``granted`` (0-1)."""
    if p.discretion_on == 0.0:
        return p.discretion_strength * granted
    if worth_a_deviation(benefit, professional.deviations, weeks_left):
        return float(p.discretion_strength)
    return 0.0


@compiled
def reason_not_to_share(barred_by_law: bool, u: float, unwilling: float, pretext: float) -> int:
    """Why information on a case is not shared: the law, the law as a pretext of who is ``unwilling`` (0-1), or 0 when
    it is shared (002 §4.2; :mod:`wijksim.mechanisms.information`). ``u`` is a draw (0-1)."""
    if barred_by_law:
        return _LAW
    if u < pretext_share(unwilling, pretext):
        return _PRETEXT
    return 0


@compiled
def _help_elsewhere(case: Record, needs: Floats, right_organisation: Ints) -> tuple[int, int]:
    """Largest known need that another organisation is for, and that organisation; (-1, -1) when there is none."""
    domain = largest_need_among(needs, case.known & ~(1 << case.domain))
    if domain < 0:
        return -1, -1
    other = int(right_organisation[domain])
    if other < 0 or other == case.organisation:
        return -1, -1
    return int(domain), other


@compiled
def _bridge(
    p: Record, workers: Record, acceptance: Floats, a: int, b: int, language: float, counts: Floats
) -> tuple[int, float]:
    """Who brokers between two organisations (-1 when nobody can) and how far that and a shared language bridge; the
    broker spends hours on it."""
    bridging = p.engagement_language * language
    broker = best_broker(workers, acceptance, a, b, p.engagement_broker_hours)
    if broker >= 0:
        who = workers[broker]
        bridging += bridging_by_worker(
            who.competence, acceptance[broker, a], acceptance[broker, b], language, p.engagement_bridging
        )
        who.bridge_hours -= p.engagement_broker_hours
        who.brokered_hours += p.engagement_broker_hours
        counts[JointCount.BROKER_HOURS] += p.engagement_broker_hours
    return broker, bridging


@compiled
def _break_off(failed_attempts: Floats, a: int, b: int, boundary: int) -> None:
    """Both organisations remember at which boundary the attempt broke."""
    failed_attempts[a, b, boundary] += 1.0
    failed_attempts[b, a, boundary] += 1.0


@compiled
def _leave_protocol(
    professional: Record, week: int, at: int, other: int, number: int, counts: Floats, log: Record, n_events: int
) -> int:
    """A professional uses up a deviation from protocol for this case."""
    professional.deviations -= 1
    counts[JointCount.ROOM_USED] += 1.0
    return emit(log, n_events, week, _ROOM_USED, at, other, -1, number, -1, 0, 0.0)


@compiled
def _make_joint(p: Record, case: Record, partner: int, handler: int, domain: int, broker: int, cost: float) -> None:
    """The case gets a second organisation and handler, and both plan hours for aligning on top of the work itself."""
    aligning = p.casework_coordination_hours * cost
    case.state = _OPEN_JOINT
    case.partner, case.partner_handler, case.partner_domain = partner, handler, domain
    case.broker = broker
    case.hours += aligning
    case.coordination_hours = aligning
    case.partner_hours = p.casework_hours * case.extent + aligning


@compiled
def propose_joint_work(
    settings: Record,
    seed: Seed,
    week: int,
    cases: Record,
    professionals: Record,
    organisations: Record,
    workers: Record,
    need: Floats,
    right_organisation: Ints,
    trust: Floats,
    permeability: Floats,
    clarity: Floats,
    buurt: Ints,
    in_experiment: Floats,
    frame_distance: Floats,
    vision: Floats,
    language: Floats,
    acceptance: Floats,
    joint_starts: Ints,
    failed_attempts: Floats,
    proposals: Floats,
    counts: Floats,
    log: Record,
    n_events: int,
) -> int:
    """Every single case with a known need elsewhere is brought to a colleague of the organisation that could help.

    Both must agree, each by :func:`considerations`; who refuses does so for a reason at a boundary, which is noted
    in ``failed_attempts`` [o, o, 5]. In a ``buurt`` with an experiment (``in_experiment`` [buurten] 0-1) it is
    easier. A refused proposal may be tried again after ``engagement.retry_weeks``. ``joint_starts``
    [n_professionals, 26] counts joint cases by week; ``proposals`` [o, o] attempts of this week. ``counts`` are
    those of :class:`~wijksim.domain.counts.JointCount`. Returns the
    number of events in ``log``.
    """
    p = settings[0]
    colleague, mood = stream(seed, _COLLEAGUE, week), stream(seed, _MOOD, week)
    first, second = stream(seed, _FIRST, week), stream(seed, _SECOND, week)
    information = stream(seed, _INFORMATION, week)
    weeks_left = 12.0 - (week + 520) % 13
    scales_a, scales_b = np.zeros(6), np.zeros(6)
    now = (week + 5200) % 26
    for i in range(cases.size):
        case = cases[i]
        if case.state != _OPEN_SINGLE:
            continue
        if case.retry > 0:
            case.retry -= 1
            continue
        domain, b = _help_elsewhere(case, need[case.resident], right_organisation[case.resident])
        if domain < 0 or organisations[b].professionals == 0:
            continue
        a = int(case.organisation)
        case.retry = int(p.engagement_retry_weeks)
        proposals[a, b] += 1.0
        me = professionals[case.handler]
        you_at = organisations[b].first_professional + int(
            uniform(colleague, case.key) * organisations[b].professionals
        )
        you = professionals[you_at]

        broker, bridging = _bridge(p, workers, acceptance, a, b, language[a, b], counts)
        trying = in_experiment[buurt[case.resident]]
        apart = frame_distance[a, b] + p.engagement_method * abs(me.method - you.method)
        cost = coordination_cost(mean_permeability(permeability[a, b]), apart, clarity[a, b], bridging)
        cost = easier_in_experiment(cost, trying, p.experiments_relief)

        room_a = has_room(p, me, organisations[a].room, case.benefit, weeks_left)
        room_b = has_room(p, you, organisations[b].room, case.benefit, weeks_left)
        agreed = p.engagement_vision * vision[a, b] + p.engagement_lead * p.coordination_has_lead
        x_a = considerations(
            p, me, organisations[a], trust[a, b], permeability[a, b], cost, case.benefit, room_a, trying, scales_a
        )
        x_b = considerations(
            p, you, organisations[b], trust[b, a], permeability[a, b], cost, case.benefit, room_b, trying, scales_b
        )
        willing_a = logistic(x_a + agreed + p.engagement_mood * normal(mood, case.key))
        willing_b = logistic(x_b + agreed + p.engagement_asked + p.engagement_mood * normal(mood, case.key + _APART))

        barred = uniform(stream(seed, _BARRED, week - case.weeks), case.key)  # of the case, whenever it is tried
        reason = reason_not_to_share(
            not may_share(p.information_legal_limit, barred),
            uniform(information, case.key),
            1.0 - willing_b,
            p.information_pretext,
        )
        if reason:
            if reason == _LAW:
                counts[JointCount.REFUSALS_LEGAL] += 1.0
            else:
                counts[JointCount.REFUSALS_PRETEXT] += 1.0
                _break_off(failed_attempts, a, b, _SECTORAL)
            n_events = emit(log, n_events, week, _NOT_SHARED, b, a, broker, case.number, -1, reason, 0.0)
            continue

        refuser, other, scales = -1, -1, scales_a
        if uniform(first, case.key) >= willing_a:
            refuser, other, scales = a, b, scales_a
        elif uniform(second, case.key) >= willing_b:
            refuser, other, scales = b, a, scales_b
        if refuser >= 0:
            reason = reason_of_refusal(scales)
            boundary = boundary_of_refusal(reason, permeability[a, b])
            _break_off(failed_attempts, a, b, boundary)
            organisations[refuser].refusals += 1.0
            if refuser == b:  # turned down by the other
                me.frustration += p.experience_speed * (1.0 - me.frustration)
            counts[JointCount.JOINT_REFUSED] += 1.0
            n_events = emit(log, n_events, week, _REFUSED, refuser, other, broker, case.number, boundary, reason, 0.0)
            continue

        if p.discretion_on > 0.0:
            if room_a > 0.0:
                n_events = _leave_protocol(me, week, a, b, case.number, counts, log, n_events)
            if room_b > 0.0:
                n_events = _leave_protocol(you, week, b, a, case.number, counts, log, n_events)
        _make_joint(p, case, b, you_at, domain, broker, cost)
        you.open_cases += 1
        joint_starts[case.handler, now] += 1
        joint_starts[you_at, now] += 1
        counts[JointCount.JOINT_STARTED] += 1.0
        n_events = emit(log, n_events, week, _STARTED, a, b, broker, case.number, -1, 0, 0.0)
    return n_events
