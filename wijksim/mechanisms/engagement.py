"""Joint or alone: both professionals must agree per case (samen of alleen; 002 §2.3-3, §4.2-§4.3, §5.1; evidence
§2.3)."""

from typing import NamedTuple

import numpy as np

from wijksim.domain.counts import JointCount
from wijksim.domain.events import EventKind, Reason
from wijksim.domain.measure import WEEKS_OF_A_CENTURY, WEEKS_OF_TEN_YEARS, WEEKS_PER_HALF_YEAR, WEEKS_PER_QUARTER
from wijksim.domain.vocabulary import Boundary, CaseState, ObjectKind
from wijksim.mechanisms.about import About
from wijksim.mechanisms.accountability import accountability_load
from wijksim.mechanisms.asking import largest_need_among
from wijksim.mechanisms.columns import AtWork, Log, Now, Pairs, Residents, Tasks
from wijksim.mechanisms.compiled import Floats, Ints, Record, compiled, step
from wijksim.mechanisms.coordination_cost import (
    bridging_by_worker,
    coordination_cost,
    most_closed_boundary,
    openness_in_work,
    understood,
)
from wijksim.mechanisms.discretion import resistance, worth_a_deviation
from wijksim.mechanisms.event_log import emit
from wijksim.mechanisms.finding import (
    STRANGER,
    draws_of_case,
    find_through,
    is_worth_asking_along,
    talk_about,
    trust_in,
    whom_one_knows,
    worker_asked,
)
from wijksim.mechanisms.information import may_share, pretext_share
from wijksim.mechanisms.tasks import GAP, OLD_FROM, OVERLAP, paid_share, task_in, who_takes
from wijksim.mechanisms.what_objects_do import irritation, registered_once
from wijksim.randomness import decision, logistic, normal, stream, uniform

ABOUT = About(
    name="jointly or alone",
    dutch="samen of alleen",
    sources=("002 §2.3-3", "002 §4.2", "002 §4.3", "002 §5.1", "evidence §2.3"),
    rows=("A9", "A19", "B5", "K1", "K3", "K13", "K21", "R18", "W26"),
    levers=("coordination.lead", "goals.shared_vision", "room_to_manoeuvre", "information.legal_limit"),
    outcomes=("collaboration", "practice_share", "structural_share", "refusals_legal", "refusals_pretext"),
)  # fmt: skip

EVEN_TRUST = 0.5
"""Trust that is no reason to refuse [assumed]."""
TRUST_AT_REST = 0.2
"""Trust at which the intercept holds: centres the formula, so that ``engagement.intercept`` is the parameter."""
BUSY_FROM = 0.9
"""Load from which it weighs on joint work [assumed; as above]."""

_COLLEAGUE, _MOOD = decision("choose_colleague"), decision("mood_about_case")
_FIRST, _SECOND, _INFORMATION = decision("propose_joint"), decision("accept_joint"), decision("share_information")
_BARRED = decision("barred_by_law")
_WHICH, _CLAIMS, _DIVISION = decision("task_of_case"), decision("claims_task"), decision("division_holds")
_APART = np.uint64(1 << 52)
"""Distance between two draws about one case in one decision; keys stay far below it."""
_OPEN_SINGLE, _OPEN_JOINT = int(CaseState.OPEN_SINGLE), int(CaseState.OPEN_JOINT)
_FINANCIAL, _ACCOUNTABILITY, _SECTORAL = int(Boundary.FINANCIAL), int(Boundary.ACCOUNTABILITY), int(Boundary.SECTORAL)
_PROFESSIONAL = int(Boundary.PROFESSIONAL)
_MOTTO, _FORM, _MAP = int(ObjectKind.MOTTO), int(ObjectKind.STANDARD_FORM), int(ObjectKind.NETWORK_MAP)
_OWN, _COST, _ACCOUNT = int(Reason.OWN_INTEREST), int(Reason.COST), int(Reason.ACCOUNTABILITY)
_DISTRUST, _LOAD, _UNCERTAIN = int(Reason.DISTRUST), int(Reason.LOAD), int(Reason.UNCERTAINTY)
N_SCALES = _UNCERTAIN
"""Number of considerations that a refusal may name, as many as there are reasons before the law."""
_LAW, _PRETEXT = int(Reason.LAW), int(Reason.PRETEXT)
_REFUSED, _STARTED = int(EventKind.JOINT_REFUSED), int(EventKind.JOINT_STARTED)
_NOT_SHARED, _ROOM_USED = int(EventKind.INFORMATION_REFUSED), int(EventKind.ROOM_USED)


class Attempt(NamedTuple):
    """What an attempt at joint work on one case comes up against, the same for both parties."""

    permeability: Floats
    """[5], how open each boundary between the two is, 0-1."""
    cost: float
    """Of working over the boundary."""
    benefit: float
    """Of working jointly on this case."""
    form: float
    """Strength of a shared form between the two, 0-1."""


@compiled
def considerations(
    p: Record,
    professional: Record,
    organisation: Record,
    trust: float,
    attempt: Attempt,
    billed: float,
    discretion: float,
    scales: Floats,
) -> float:
    """Weigh joint work on one case; returns the sum x of the considerations, and writes the heavy ones to ``scales``.

    ``x = intercept + b1 phi B - b2 cost - b3 account (1 - d) + b4 (trust - 0.2) + motivation + b5 experience
    - b6 max(0, load - 0.9) - resistance`` with phi the perceived captured benefit, to which the hours that are
    ``billed`` (:func:`billed_here`) give back of what production lost costs, B the benefit of joint work (0.6-1.7), d
    the discretion used (0 or 0.8). ``scales`` [6]: own interest, cost, accountability, distrust, load,
    uncertainty, each as its distance from an untroubled state, so that the most negative is the reason of a refusal.
    """
    account = (
        accountability_load(
            organisation.production_pressure,
            p["accountability.neighbourhood_demand"],
            p["accountability_team_mode"],
            attempt.permeability[_ACCOUNTABILITY],
        )
        * p["accountability_on"]
    )
    account = registered_once(account, attempt.form, p["objects.form_saves"])
    resist = resistance(
        professional.attachment, organisation.room, professional.habituated_room, p["discretion.resistance"]
    ) + irritation(attempt.form, professional.attachment, p["objects.form_irritates"])
    perceived = organisation.perceived + billed * organisation.withheld
    scales[0] = p["engagement.benefit"] * (perceived - p["wrong_pocket.fair_share"]) * attempt.benefit
    scales[1] = -p["engagement.cost"] * attempt.cost
    scales[2] = -p["engagement.accountability"] * account * (1.0 - discretion)
    scales[3] = p["engagement.trust"] * (trust - EVEN_TRUST)
    scales[4] = -p["engagement.load"] * max(0.0, professional.load - BUSY_FROM)
    scales[5] = -resist
    return (
        p["engagement.intercept"]
        + p["engagement.benefit"] * perceived * attempt.benefit
        + scales[1]
        + scales[2]
        + p["engagement.trust"] * (trust - TRUST_AT_REST)
        + scales[4]
        + scales[5]
        + professional.motivation
        + p["engagement.experience"] * professional.experience
    )


@compiled
def billed_here(contract: float, arranged: float, takes_task: bool, unpaid: float) -> float:
    """What can be billed of joint work on a task, relative to production lost by it (1 all of it, below 0 what is done
    unpaid on top): ``arranged - unpaid (1 - paid)`` for who takes the task on, with ``paid`` the share of an hour that
    contract and arrangement pay; ``arranged`` for the other (002 §2.3-3, §4.1; B2, K3-K4, W12)."""
    if not takes_task:
        return arranged
    return arranged - unpaid * (1.0 - paid_share(contract, arranged))


@compiled
def reason_of_refusal(scales: Floats) -> int:
    """The heaviest consideration against: a :class:`wijksim.domain.events.Reason`."""
    return int(np.argmin(scales)) + 1


@compiled
def boundary_of_refusal(reason: int, permeability: Floats, clear: bool) -> int:
    """Boundary at which an attempt broke: money for own interest, accounts for accountability, who does what where the
    task is not ``clear``, otherwise the boundary that costs most to cross."""
    if reason == _OWN:
        return _FINANCIAL
    if reason == _ACCOUNT:
        return _ACCOUNTABILITY
    if not clear:
        return _SECTORAL
    return most_closed_boundary(permeability)


@compiled
def has_room(p: Record, professional: Record, granted: float, benefit: float, weeks_left: float) -> float:
    """Discretion d of :func:`considerations`: ``discretion.strength`` when a deviation is worth it, else 0; with the
    budget switched off, in proportion to the room ``granted`` (0-1)."""
    if p["discretion_on"] == 0.0:
        return p["discretion.strength"] * granted
    if worth_a_deviation(benefit, professional.deviations, weeks_left):
        return float(p["discretion.strength"])
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
    p: Record, workers: Record, acceptance: Floats, broker: int, a: int, b: int, language: float, counts: Floats
) -> float:
    """How far the boundary worker who was asked (-1 nobody) and a shared language bridge; the worker spends hours on
    it."""
    bridging = float(p["engagement.language"] * language)
    if broker >= 0:
        who = workers[broker]
        bridging += bridging_by_worker(
            who.competence, acceptance[broker, a], acceptance[broker, b], language, p["engagement.bridging"]
        )
        who.bridge_hours -= p["engagement.broker_hours"]
        who.brokered_hours += p["engagement.broker_hours"]
        counts[JointCount.BROKER_HOURS] += p["engagement.broker_hours"]
    return bridging


@step
def _break_off(pairs: Pairs, a: int, b: int, boundary: int, seen: bool) -> None:
    """Both organisations remember at which boundary the attempt broke, a boundary worker who was there too (``seen``);
    how one works is a matter for their next meeting."""
    _note_broken(pairs, a, b, boundary, seen)
    _note_broken(pairs, b, a, boundary, seen)


@step
def _note_broken(pairs: Pairs, one: int, other: int, boundary: int, seen: bool) -> None:
    pairs.failed_attempts[one, other, boundary] += 1.0
    if seen and boundary not in (_SECTORAL, _FINANCIAL):
        pairs.seen_by_workers[one, other, boundary] += 1.0
    if boundary == _PROFESSIONAL:
        pairs.agenda[one, other] += 1.0


@step
def _break_on_task(tasks: Tasks, t: int, a: int, b: int, buurt: int, refuser: int, boundary: int, seen: bool) -> None:
    """Who does what and who is paid for it break on a task, not on two houses: both remember the first, who refused the
    second, and in the buurt it is known what breaks there."""
    if boundary in (_SECTORAL, _FINANCIAL):
        tasks.broke_here[buurt, t] += 1.0
    if boundary == _SECTORAL:
        tasks.broke[a, t] += 1.0
        tasks.broke[b, t] += 1.0
        tasks.agenda[t] += 1.0
        if seen:
            tasks.seen[t] += 1.0
    elif boundary == _FINANCIAL:
        tasks.unpaid[refuser, t] += 1.0
        if seen:
            tasks.unpaid_seen[refuser, t] += 1.0


@step
def _take_over(p: Record, case: Record, domain: int) -> None:
    """By a division made here the house that has the case does the second task as well, and plans hours for it."""
    case.partner_domain = domain
    case.hours += p["casework.hours"] * case.extent


@step
def _count_task(case: Record, task: int, taker: int, counts: Floats) -> None:
    """A task for which help is sought is counted once, whoever takes it up."""
    if case.task != task:
        counts[JointCount.TASKS_SOUGHT] += 1.0
        counts[JointCount.TASKS_UNTAKEN] += 1.0 if taker == GAP else 0.0
        counts[JointCount.TASKS_TAKEN_TWICE] += 1.0 if taker == OVERLAP else 0.0
    case.task, case.clear = task, taker >= 0


@step
def _leave_protocol(
    professional: Record, week: int, at: int, other: int, number: int, counts: Floats, log: Log
) -> None:
    """A professional uses up a deviation from protocol for this case."""
    professional.deviations -= 1
    counts[JointCount.ROOM_USED] += 1.0
    emit(log, week, _ROOM_USED, at, other, -1, number, 0.0)


@compiled
def _make_joint(p: Record, case: Record, partner: int, handler: int, domain: int, broker: int, cost: float) -> None:
    """The case gets a second organisation and handler, and both plan hours for aligning on top of the work itself."""
    aligning = p["casework.coordination_hours"] * cost
    case.state = _OPEN_JOINT
    case.partner, case.partner_handler, case.partner_domain = partner, handler, domain
    case.broker = broker
    case.hours += aligning
    case.coordination_hours = aligning
    case.partner_hours = p["casework.hours"] * case.extent + aligning


@compiled
def propose_joint_work(
    now: Now,
    cases: Record,
    people: Residents,
    at_work: AtWork,
    pairs: Pairs,
    counts: Floats,
    log: Log,
) -> None:
    """Every single case with a known need elsewhere is brought to a colleague of the organisation that could help.

    Whom that is, :mod:`wijksim.mechanisms.finding` tells; with who is known another method costs less. Both must agree,
    each by :func:`considerations`; who refuses does so for a reason at a boundary, which is
    noted in ``pairs.failed_attempts``. A refused proposal may be tried again after ``engagement.retry_weeks``.
    ``counts`` are those of :class:`~wijksim.domain.counts.JointCount`.
    """
    p, seed, week = now.settings[0], now.seed, now.week
    professionals, organisations, workers = at_work.professionals, at_work.organisations, at_work.workers
    permeability, acceptance, network = pairs.permeability, at_work.acceptance, at_work.network
    tasks = at_work.tasks
    search, mood = stream(seed, _COLLEAGUE, week), stream(seed, _MOOD, week)
    first_worker = professionals.size
    first, second = stream(seed, _FIRST, week), stream(seed, _SECOND, week)
    information = stream(seed, _INFORMATION, week)
    weeks_left = float(WEEKS_PER_QUARTER - 1 - (week + WEEKS_OF_TEN_YEARS) % WEEKS_PER_QUARTER)
    scales_a, scales_b = np.zeros(N_SCALES), np.zeros(N_SCALES)
    this_week = (week + WEEKS_OF_A_CENTURY) % WEEKS_PER_HALF_YEAR
    for i in range(cases.size):
        case = cases[i]
        if case.state != _OPEN_SINGLE:
            continue
        if case.retry > 0:
            case.retry -= 1
            continue
        domain, b = _help_elsewhere(case, people.need[case.resident], people.right_organisation[case.resident])
        if domain < 0 or case.partner_domain >= 0 or organisations[b].professionals == 0:
            continue
        a = int(case.organisation)
        case.retry = int(p["engagement.retry_weeks"])
        asked_in = week - case.weeks  # what the case is about does not change from one attempt to the next
        t = task_in(tasks.work[b], uniform(stream(seed, _WHICH, asked_in), case.key + _APART * np.uint64(domain)))
        if t >= 0:
            is_old = people.age[case.resident] >= OLD_FROM
            buurt = people.buurt[case.resident]
            division, claims = stream(seed, _DIVISION, asked_in), stream(seed, _CLAIMS, asked_in)
            taker = who_takes(tasks, t, a, buurt, is_old, division, claims, case.key)
            _count_task(case, t, taker, counts)
            if taker == a:
                _take_over(p, case, domain)
                continue
            if taker >= 0 and organisations[taker].professionals > 0:
                b = taker
        me, team = professionals[case.handler], people.team[case.resident]
        draws = draws_of_case(search, case.key)
        found, broker = whom_one_knows(p, network, organisations, draws, case.handler, b, team), -1
        if is_worth_asking_along(found.who >= 0, case.broke, case.clear or t < 0):
            broker = worker_asked(
                p, network, workers, first_worker, draws, case.handler, team, p["engagement.broker_hours"]
            )
        beside = first_worker + broker if broker >= 0 else -1
        bridging = _bridge(p, workers, acceptance, broker, a, b, pairs.language[a, b], counts)
        if found.who < 0:
            mapped = pairs.by_kind[a, b, _MAP]
            found = find_through(p, network, organisations, draws, week, case.handler, b, team, beside, mapped, log)
        if found.who < 0:
            counts[JointCount.NOT_FOUND] += 1.0
            continue
        pairs.proposals[a, b] += 1.0
        you_at = found.who
        you = professionals[you_at]
        trust_back = trust_in(network, you_at, case.handler)
        talk_about(p, network, week, case.handler, you_at, beside, log)

        apart = pairs.frame_distance[a, b] + p["engagement.method"] * abs(me.method - you.method)
        method = understood(permeability[a, b, _PROFESSIONAL], found.known, p["engagement.known_method"])
        cost = coordination_cost(
            openness_in_work(permeability[a, b], method), apart, 1.0 if case.clear else 0.0, bridging
        )
        room_a = has_room(p, me, organisations[a].room, case.benefit, weeks_left)
        room_b = has_room(p, you, organisations[b].room, case.benefit, weeks_left)
        agreed = p["engagement.vision"] * pairs.vision[a, b] + p["engagement.lead"] * p["coordination_has_lead"]
        agreed += p["objects.motto_moves"] * pairs.by_kind[a, b, _MOTTO]
        form = pairs.by_kind[a, b, _FORM]
        attempt = Attempt(permeability[a, b], cost, case.benefit, form)
        billed_a, billed_b = 0.0, 0.0
        if t >= 0:
            billed_a = billed_here(tasks.contract[a, t], tasks.arranged[a, t], False, p["tasks.unpaid"])
            billed_b = billed_here(tasks.contract[b, t], tasks.arranged[b, t], True, p["tasks.unpaid"])
        x_a = considerations(p, me, organisations[a], found.trust, attempt, billed_a, room_a, scales_a)
        x_b = considerations(p, you, organisations[b], trust_back, attempt, billed_b, room_b, scales_b)
        willing_a = logistic(x_a + agreed + p["engagement.mood"] * normal(mood, case.key))
        willing_b = logistic(
            x_b + agreed + p["engagement.asked"] + p["engagement.mood"] * normal(mood, case.key + _APART)
        )

        barred = uniform(stream(seed, _BARRED, week - case.weeks), case.key)  # of the case, whenever it is tried
        reason = reason_not_to_share(
            not may_share(p["information.legal_limit"], barred),
            uniform(information, case.key),
            1.0 - willing_b,
            p["information.pretext"],
        )
        if reason:
            if reason == _LAW:
                counts[JointCount.REFUSALS_LEGAL] += 1.0
            else:
                counts[JointCount.REFUSALS_PRETEXT] += 1.0
                _break_off(pairs, a, b, _SECTORAL, broker >= 0)
            emit(log, week, _NOT_SHARED, b, a, broker, case.number, 0.0).reason = reason
            continue

        refuser, other, scales = -1, -1, scales_a
        if uniform(first, case.key) >= willing_a:
            refuser, other, scales = a, b, scales_a
        elif uniform(second, case.key) >= willing_b:
            refuser, other, scales = b, a, scales_b
        if refuser >= 0:
            reason = reason_of_refusal(scales)
            boundary = boundary_of_refusal(reason, permeability[a, b], case.clear)
            _break_off(pairs, a, b, boundary, broker >= 0)
            if t >= 0:
                _break_on_task(tasks, t, a, b, people.buurt[case.resident], refuser, boundary, broker >= 0)
            case.broke = True
            organisations[refuser].refusals += 1.0
            if refuser == b:  # turned down by the other
                me.frustration += p["experience.speed"] * (1.0 - me.frustration)
            counts[JointCount.JOINT_REFUSED] += 1.0
            refused = emit(log, week, _REFUSED, refuser, other, broker, case.number, 0.0)
            refused.boundary, refused.reason = boundary, reason
            continue

        if p["discretion_on"] > 0.0:
            if room_a > 0.0:
                _leave_protocol(me, week, a, b, case.number, counts, log)
            if room_b > 0.0:
                _leave_protocol(you, week, b, a, case.number, counts, log)
        _make_joint(p, case, b, you_at, domain, broker, registered_once(cost, form, p["objects.form_hours"]))
        you.open_cases += 1
        at_work.joint_starts[case.handler, this_week] += 1
        at_work.joint_starts[you_at, this_week] += 1
        counts[JointCount.JOINT_STARTED] += 1.0
        counts[JointCount.STARTED_KNOWN] += 1.0 if found.way != STRANGER else 0.0
        emit(log, week, _STARTED, a, b, broker, case.number, 0.0)
