"""From desk to desk: right desk, wrong desk, somebody who looks neutrally (doorverwijzing, ‘verkeerde bureau’; 002
§2.2, §4.3b, §5.1; E6, E12-E13, O19, W17-W21, P14)."""

from typing import NamedTuple

import numpy as np

from wijksim.domain.counts import ArrivalCount, DeskCount
from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import N_SECTORS, CaseState
from wijksim.mechanisms.about import About
from wijksim.mechanisms.accountability import time_to_notice
from wijksim.mechanisms.appointments import fullness, probability_of_appointment, weeks_to_appointment
from wijksim.mechanisms.asking import domain_seen, domains_needed
from wijksim.mechanisms.columns import AtWork, Desks, Log, Now, Residents
from wijksim.mechanisms.compiled import Floats, Ints, Record, Seed, compiled, loop, step
from wijksim.mechanisms.event_log import emit
from wijksim.mechanisms.scale import contact_with_residents
from wijksim.mechanisms.shared_learning import lens
from wijksim.mechanisms.ties import team_of_house
from wijksim.randomness import decision, stream, uniform

ABOUT = About(
    name="from desk to desk",
    dutch="doorverwijzing",
    sources=("002 §2.2", "002 §4.3b", "002 §5.1", "004 Lessons"),
    rows=("A8", "E6", "E12", "E13", "F10", "F14", "O19", "R16", "W6", "W17", "W18", "W21"),
    levers=(
        "accountability.production_pressure", "accountability.neighbourhood_demand", "scale.team",
        "boundary_workers.operational_hours", "coordination.co_location",
    ),
    outcomes=(
        "wrong_desk_share", "referral_correct_share", "weeks_to_help", "hidden_needs_found", "waiting_weeks_care",
        "waiting_weeks_welfare", "waiting_weeks_housing",
    ),
    switches=("hidden_needs", "production_pressure"),
)  # fmt: skip

SMALLEST_CASE = 0.6
"""Hours of the smallest case, and benefit of joint work on the least suited, relative to usual [assumed]."""
RANGE_OF_SIZES = 0.8
"""How much larger the largest case is; the mean is 1 by construction."""
RANGE_OF_BENEFITS = 1.1
"""How much larger the largest benefit is [assumed]."""

_DESK, _STRAY = decision("choose_desk"), decision("stray_to_desk")
_REFER, _KEEP, _LOOK = decision("refer_right"), decision("keep_for_oneself"), decision("clarify_question")
_TURN, _SIZE, _MENTION = decision("whose_turn"), decision("size_of_case"), decision("mention_other_need")
_APPOINTMENT = decision("first_appointment")
_WAITING, _OPEN = int(CaseState.WAITING), int(CaseState.OPEN_SINGLE)
_ASKED, _WRONG, _REFERRED = int(EventKind.ASKED), int(EventKind.WRONG_DESK), int(EventKind.REFERRED)
_TAKEN, _GAVE_UP, _FOUND = int(EventKind.TAKEN_UP), int(EventKind.GAVE_UP), int(EventKind.NEED_FOUND)
_APART = np.uint64(1 << 52)
"""Distance between several draws of one resident in one decision; keys of residents stay far below it."""
SECOND_STRAYING = 100_000
"""Added to the week in the draw of where somebody who is sent on strays to, beyond the weeks of any run: not the desk
to which the same resident strayed unsent."""
AT_ONCE = 0.0
"""Draw with which everybody has an appointment: who is kept by a desk (own services first) is seen at once."""
LOST = 255
"""State marker of a case whose resident gave up; removed at the end of the week."""


@compiled
def probability_of_right_desk(
    base: float, by_trust: float, trust_in_services: float, by_knowledge: float, knowledge: float
) -> float:
    """Chance that a resident goes to the right desk at once: ``base + by_trust * trust + by_knowledge * knowledge``.

    Many come by a general practitioner or another professional; who knows the offer sends them to the right place
    (002 §2.2, §5.1; A8, E6, E13). ``knowledge`` (0-1) is how well the other organisations know what the right one does.
    """
    return min(1.0, base + by_trust * trust_in_services + by_knowledge * knowledge)


@compiled
def probability_of_right_referral(knowledge: float, neutral_look: float, one_counter: float) -> float:
    """Chance that a wrong desk sends the resident on to the right one.

    ``1 - (1 - knowledge)(1 - neutral_look)(1 - one_counter)``: the desk knows who does what (002 §4.3b; W21), somebody
    looks neutrally which organisation fits (W17), or organisations share one counter and the right colleague sits
    next door (één loket; 004; F10).
    """
    return 1.0 - (1.0 - knowledge) * (1.0 - neutral_look) * (1.0 - one_counter)


@compiled
def probability_of_finding(base: float, notice: float, by_guideline: float, by_worker: float) -> float:
    """Chance that the question behind the question is found at intake (vraagverheldering; O19, F14, W18).

    ``1 - (1 - base * notice)(1 - by_guideline)(1 - by_worker)``: a professional with attention left, an intake
    guideline in use, or a boundary worker who comes behind the front door.
    """
    return 1.0 - (1.0 - base * notice) * (1.0 - by_guideline) * (1.0 - by_worker)


@compiled
def stray_desk(u: float, visibility: Floats) -> int:
    """Desk that a resident happens to go to: drawn by cumulative share of visibility, ``visibility`` [n] sums to 1."""
    edge = 0.0
    for o in range(visibility.size):
        edge += visibility[o]
        if u < edge:
            return o
    return int(visibility.size) - 1


class _Arrival(NamedTuple):
    """Streams of the draws of who asks, this week."""

    desk: Seed
    stray: Seed
    size: Seed
    mention: Seed


@loop
def open_cases_at_desks(
    now: Now, requests: Ints, people: Residents, desks: Desks, cases: Record, counts: Floats, log: Log
) -> None:
    """Every request of this week becomes a waiting case at a desk, in the drawn order: ``cases[i]`` of ``requests[i]``.

    The resident asks for the largest need in sight and may mention others in sight; hidden ones stay unsaid.
    ``counts`` are those of :class:`~wijksim.domain.counts.ArrivalCount`.
    """
    p = now.settings[0]
    draws = _Arrival(
        stream(now.seed, _DESK, now.week),
        stream(now.seed, _STRAY, now.week),
        stream(now.seed, _SIZE, now.week),
        stream(now.seed, _MENTION, now.week),
    )
    for i in range(requests.size):
        r, case = requests[i], cases[i]
        seen, mask = domain_seen(people.need[r], people.hidden[r]), domains_needed(people.need[r], p["needs.threshold"])
        at = _desk_gone_to(p, draws, people, r, seen, desks)
        case.number, case.resident, case.key = people.number[r], r, people.key[r]
        case.needs, case.all_needs = mask, mask
        case.known = mask & _mentioned(p, draws.mention, people, r) | 1 << seen
        case.extent = SMALLEST_CASE + RANGE_OF_SIZES * uniform(draws.size, people.key[r])
        case.benefit = SMALLEST_CASE + RANGE_OF_BENEFITS * uniform(draws.size, people.key[r] + _APART)
        case.weeks, case.first_wrong, case.broke, case.helped = 0, False, False, -1
        bring_to_desk(case, at, seen, False)
        people.has_case[r] = True
        counts[ArrivalCount.ARRIVED] += 1.0
        if mask & (mask - 1):
            counts[ArrivalCount.ARRIVED_MULTI] += 1.0
        emit(log, now.week, _ASKED, at, -1, -1, people.number[r], float(seen))


@step
def _mentioned(p: Record, mention: Seed, people: Residents, r: int) -> int:
    """Bit mask of the domains about which the resident speaks, as far as they are not hidden."""
    mentioned = 0
    for d in range(N_SECTORS):
        u = uniform(mention, people.key[r] + np.uint64(d) * _APART)
        if not people.hidden[r] >> d & 1 and u < p["asking.mention"]:
            mentioned |= 1 << d
    return mentioned


@step
def _desk_gone_to(p: Record, draws: _Arrival, people: Residents, r: int, seen: int, desks: Desks) -> int:
    """The right desk for the need that is seen, or whichever the resident happens to come to."""
    right = int(people.right_organisation[r, seen])
    if right < 0 or uniform(draws.desk, people.key[r]) >= probability_of_right_desk(
        p["referral.right_desk"] + people.directed[r],
        p["referral.right_desk_trust"],
        people.trust[r],
        p["referral.right_desk_knowledge"],
        desks.known_for[right],
    ):
        return stray_desk(uniform(draws.stray, people.key[r]), desks.visibility)
    return right


@step
def bring_to_desk(case: Record, at: int, domain: int, passed_on: bool) -> None:
    """The case comes in at a desk for one domain: nobody works on it yet, no hours are planned or spent."""
    case.state, case.organisation, case.partner, case.passed_on = _WAITING, at, -1, passed_on
    case.asked, case.domain, case.partner_domain = domain, domain, -1
    case.task, case.clear = -1, True
    case.handler, case.partner_handler, case.broker = -1, -1, -1
    case.wait, case.wrong_desks, case.retry = 0, 0, 0
    case.hours, case.partner_hours, case.coordination_hours, case.spent = 0.0, 0.0, 0.0, 0.0


@compiled
def places_at_desks(p: Record, professionals: Record, organisations: Record) -> None:
    """Free places of each organisation: ``hours / hours_per_place - open cases`` summed over its professionals."""
    for o in range(organisations.size):
        organisations[o].places = 0
    for i in range(professionals.size):
        pro = professionals[i]
        free = int(pro.hours / p["casework.hours_per_place"]) - pro.open_cases
        if free > 0:
            organisations[pro.organisation].places += free


@compiled
def next_with_place(p: Record, professionals: Record, first: int, n: int, start: int) -> int:
    """The next professional in turn with a free place; the round starts at ``start``. Returns a row, or -1."""
    for turn in range(n):
        i = first + (start + turn) % n
        if professionals[i].open_cases < int(professionals[i].hours / p["casework.hours_per_place"]):
            return i
    return -1


class Helper(NamedTuple):
    """The boundary worker who looks along at a desk."""

    worker: int
    """Row of the worker, -1 when there is nobody."""
    neutral_look: float
    """How well this one sees which organisation fits, 0-1."""


@compiled
def neutral_helper(workers: Record, acceptance: Floats, at: int, hours: float) -> Helper:
    """The boundary worker who looks along at desk ``at``, and how well (0-1): who is accepted there and
    able, highest ``competence * acceptance``, of those with ``hours`` left; (-1, 0) when nobody is (002 §4.3b; W17)."""
    helper, best = -1, 0.0
    for w in range(workers.size):
        if workers[w].look_hours >= hours:
            strength = workers[w].competence * acceptance[w, at]
            if strength > best:
                helper, best = w, strength
    return Helper(helper, best)


@compiled
def hidden_need_is_seen(case: Record, domain: int, u: float, finding: float) -> bool:
    """Whether the question behind the question comes up in one domain; if so the case knows it from now on (O19)."""
    if not case.needs >> domain & 1 or case.known >> domain & 1 or u >= finding:
        return False
    case.known |= 1 << domain
    return True


@compiled
def probability_of_keeping(own_first: float, pressure: float, neutral_look: float) -> float:
    """Chance that a wrong desk turns the wish into a service of its own: ``own_first * pressure * (1 - neutral_look)``,
    each 0-1 (002 §4.3b; W17)."""
    return own_first * pressure * (1.0 - neutral_look)


class _Serving(NamedTuple):
    """Streams of the draws at desks, this week."""

    refer: Seed
    stray: Seed
    keep: Seed
    look: Seed
    appointment: Seed


@compiled
def _has_had_enough(p: Record, case: Record) -> bool:
    """The resident waited too long at this desk, or was sent around too often."""
    return bool(case.wait > p["referral.patience_weeks"] or case.wrong_desks >= p["referral.most_wrong_desks"])


@step
def _give_up(p: Record, week: int, case: Record, people: Residents, counts: Floats, log: Log) -> None:
    """The resident asks nothing for a while, and trusts services less."""
    case.state = LOST
    people.has_case[case.resident] = False
    people.pause[case.resident] = int(p["asking.pause_weeks"])
    people.trust[case.resident] *= 1.0 - p["residents.trust_loss"]
    counts[DeskCount.GAVE_UP] += 1.0
    emit(log, week, _GAVE_UP, case.organisation, -1, -1, case.number, float(case.wrong_desks))


@compiled
def _spend_look(p: Record, worker: Record, counts: Floats) -> None:
    """A boundary worker spends the hours of one neutral look."""
    worker.look_hours -= p["referral.look_hours"]
    counts[DeskCount.LOOK_HOURS] += p["referral.look_hours"]


@compiled
def _take_up(p: Record, case: Record, professional: Record, handler: int, is_right: bool, counts: Floats) -> None:
    """A professional takes up the case; at the right desk for the first time the resident is helped from now on."""
    professional.open_cases += 1
    case.state, case.handler, case.domain = _OPEN, handler, case.asked
    case.hours = p["casework.hours"] * case.extent
    if is_right and case.helped < 0:
        case.helped = case.weeks
        counts[DeskCount.WEEKS_WAITED] += case.weeks
        counts[DeskCount.HELPED] += 1.0


@compiled
def _attention(p: Record, desk: Record) -> float:
    """Attention (0-1) that a professional has left for what is not asked: time to notice, and knowing the residents."""
    notice = time_to_notice(
        desk.production_pressure * p["production_pressure_on"],
        p["accountability.neighbourhood_demand"],
        p["referral.pressure_weight"],
    )
    return notice * contact_with_residents(p["scale_team_size"], p["scale.contact"])


@compiled
def _draw_turns(now: Now, organisations: Record, turn: Ints) -> None:
    """Each week another professional of an organisation is the first to take a case."""
    rounds = stream(now.seed, _TURN, now.week)
    for o in range(organisations.size):
        turn[o] = int(uniform(rounds, np.uint64(o)) * max(1, organisations[o].professionals))


@compiled
def _count_first_desk(case: Record, is_right: bool, counts: Floats) -> None:
    """The first desk of a resident is counted once, and whether it was a wrong one."""
    if case.wrong_desks > 0 or case.passed_on:
        return
    if not is_right:
        case.first_wrong = True
        counts[DeskCount.WRONG_FIRST] += 1.0
        counts[DeskCount.FIRST_DESKS] += 1.0
    elif case.wait == 1:
        counts[DeskCount.FIRST_DESKS] += 1.0


@step
def _find_wrong(p: Record, week: int, case: Record, helper: Helper, workers: Record, counts: Floats, log: Log) -> None:
    """The desk turns out to be a wrong one; who looks along spends hours on it."""
    case.wrong_desks += 1
    emit(log, week, _WRONG, case.organisation, -1, -1, case.number, float(case.wrong_desks))
    if helper.worker >= 0:
        _spend_look(p, workers[helper.worker], counts)


@compiled
def _is_kept(p: Record, keep: Seed, case: Record, desk: Record, neutral_look: float) -> bool:
    """Whether a wrong desk of the domain asked for, with a place free, makes a service of its own of the wish."""
    if desk.sector != case.asked or desk.places <= 0:
        return False
    pressure = desk.production_pressure * p["production_pressure_on"]
    return bool(uniform(keep, case.key) < probability_of_keeping(p["referral.own_first"], pressure, neutral_look))


@step
def _desk_sent_to(p: Record, draws: _Serving, case: Record, right: int, desks: Desks, neutral_look: float) -> int:
    """The right desk when somebody knows or sees it, or any other."""
    if right >= 0:
        at = case.organisation
        known = max(desks.knowledge[at, right], desks.network_map[at])
        one_counter = p["referral.one_counter"] * p["coordination.co_location"]
        if uniform(draws.refer, case.key) < probability_of_right_referral(known, neutral_look, one_counter):
            return right
    return stray_desk(uniform(draws.stray, case.key), desks.visibility)


@step
def _send_on(week: int, case: Record, target: int, right: int, helper: Helper, counts: Floats, log: Log) -> None:
    """The resident goes to another desk, the right one or not, and waits there."""
    rightly = 1.0 if target == right else 0.0
    counts[DeskCount.REFERRALS] += 1.0
    counts[DeskCount.REFERRALS_RIGHT] += rightly
    emit(log, week, _REFERRED, case.organisation, target, helper.worker, case.number, rightly)
    case.organisation, case.wait = target, 0


@step
def _whose_turn(p: Record, at: int, team: int, at_work: AtWork, turn: Ints) -> int:
    """The professional at the desk whose turn it is and who has a place: of the team for the resident, else a colleague
    of another team; -1 when nobody has."""
    desk = at_work.organisations[at]
    if desk.places <= 0:
        return -1
    first, n = team_of_house(desk, team, at_work.network.teams[0])
    who = next_with_place(p, at_work.professionals, first, n, turn[at] % n)
    if who < 0:
        who = next_with_place(p, at_work.professionals, desk.first_professional, desk.professionals, turn[at])
    return who


@compiled
def has_an_hour(p: Record, professional: Record, u: float) -> bool:
    """Whether the first appointment with this professional is this week, ``u`` in [0, 1)."""
    full = fullness(professional.load, professional.contracted * p["casework.direct_share"], professional.hours)
    return u < probability_of_appointment(weeks_to_appointment(full, p["casework.appointment_weeks"]))


@step
def _who_takes_it(p: Record, at: int, team: int, at_work: AtWork, u: float, turn: Ints) -> int:
    """The professional who sees the resident this week, whose place is taken now; -1 when the appointment is later."""
    who = _whose_turn(p, at, team, at_work, turn)
    if who < 0 or not has_an_hour(p, at_work.professionals[who], u):
        return -1
    desk = at_work.organisations[at]
    turn[at] = (who - desk.first_professional + 1) % desk.professionals
    desk.places -= 1
    return who


@step
def _look_further(
    now: Now, look: Seed, case: Record, at_work: AtWork, guideline: Floats, helper: Helper, counts: Floats, log: Log
) -> None:
    """At intake the question behind the question may come up; a boundary worker with hours left looks along."""
    p, at = now.settings[0], case.organisation
    if helper.worker >= 0 and at_work.workers[helper.worker].look_hours >= p["referral.look_hours"]:
        _spend_look(p, at_work.workers[helper.worker], counts)
    joint = float(at_work.professionals[case.handler].joint_recent)
    wider = p["learning.lens"] * lens(joint, p["learning.wide_enough"]) * p["lens_on"]
    base = min(1.0, p["referral.finding"] + wider)
    attention = _attention(p, at_work.organisations[at])
    finding = probability_of_finding(
        base, attention, p["referral.guideline_finds"] * guideline[at], p["referral.worker_finds"] * helper.neutral_look
    )
    for d in range(N_SECTORS):
        if hidden_need_is_seen(case, d, uniform(look, case.key + np.uint64(d) * _APART), finding):
            counts[DeskCount.HIDDEN_NEEDS_FOUND] += 1.0
            emit(log, now.week, _FOUND, at, -1, helper.worker, case.number, float(d))


@loop
def serve_desks(
    now: Now, cases: Record, people: Residents, at_work: AtWork, desks: Desks, counts: Floats, log: Log
) -> None:
    """Desks serve the waiting cases in the order in which they came, with exactly the places that they have.

    At the wrong desk the resident is kept (own services first), sent on rightly or wrongly, or gives up; a boundary
    worker with hours for it looks neutrally. At the right desk a professional takes up the case and may see more than
    was asked, in the week of the first appointment. ``counts`` are those of :class:`~wijksim.domain.counts.DeskCount`.
    """
    p, week = now.settings[0], now.week
    draws = _Serving(
        stream(now.seed, _REFER, week),
        stream(now.seed, _STRAY, week + SECOND_STRAYING),
        stream(now.seed, _KEEP, week),
        stream(now.seed, _LOOK, week),
        stream(now.seed, _APPOINTMENT, week),
    )
    places_at_desks(p, at_work.professionals, at_work.organisations)
    _draw_turns(now, at_work.organisations, desks.turn)
    for i in range(cases.size):
        case = cases[i]
        if case.state != _WAITING:
            continue
        case.wait += 1
        if _has_had_enough(p, case):
            _give_up(p, week, case, people, counts, log)
            continue
        at, right = case.organisation, int(people.right_organisation[case.resident, case.asked])
        helper = neutral_helper(at_work.workers, at_work.acceptance, at, p["referral.look_hours"])
        _count_first_desk(case, at == right, counts)
        if at != right:
            _find_wrong(p, week, case, helper, at_work.workers, counts, log)
            if not _is_kept(p, draws.keep, case, at_work.organisations[at], helper.neutral_look):
                target = _desk_sent_to(p, draws, case, right, desks, helper.neutral_look)
                _send_on(week, case, target, right, helper, counts, log)
                continue
        u = uniform(draws.appointment, case.key) if at == right else AT_ONCE
        handler = _who_takes_it(p, at, people.team[case.resident], at_work, u, desks.turn)
        if handler >= 0:
            _take_up(p, case, at_work.professionals[handler], handler, at == right, counts)
            emit(log, week, _TAKEN, at, -1, -1, case.number, float(case.weeks))
            _look_further(now, draws.look, case, at_work, desks.guideline, helper, counts, log)
