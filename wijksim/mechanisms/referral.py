"""From desk to desk: right desk, wrong desk, somebody who looks neutrally (doorverwijzing, ‘verkeerde bureau’; 002
§2.2, §4.3b, §5.1; E6, E12-E13, O19, W17-W21, P14)."""

import numpy as np

from wijksim.domain.counts import ArrivalCount, DeskCount
from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import CaseState
from wijksim.mechanisms.about import About
from wijksim.mechanisms.accountability import time_to_notice
from wijksim.mechanisms.asking import domain_seen, domains_needed
from wijksim.mechanisms.compiled import Bools, Floats, Ints, Record, Seed, compiled
from wijksim.mechanisms.event_log import emit
from wijksim.mechanisms.scale import contact_with_residents
from wijksim.mechanisms.shared_learning import lens
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
    outcomes=("wrong_desk_share", "referral_correct_share", "weeks_to_help", "hidden_needs_found"),
    switches=("hidden_needs", "production_pressure"),
)  # fmt: skip

_DESK, _STRAY = decision("choose_desk"), decision("stray_to_desk")
_REFER, _KEEP, _LOOK = decision("refer_right"), decision("keep_for_oneself"), decision("clarify_question")
_TURN, _SIZE, _MENTION = decision("whose_turn"), decision("size_of_case"), decision("mention_other_need")
_WAITING, _OPEN = int(CaseState.WAITING), int(CaseState.OPEN_SINGLE)
_ASKED, _WRONG, _REFERRED = int(EventKind.ASKED), int(EventKind.WRONG_DESK), int(EventKind.REFERRED)
_TAKEN, _GAVE_UP, _FOUND = int(EventKind.TAKEN_UP), int(EventKind.GAVE_UP), int(EventKind.NEED_FOUND)
_APART = np.uint64(1 << 52)
"""Distance between several draws of one resident in one decision; keys of residents stay far below it."""
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
def probability_of_finding(base: float, notice: float, guideline: float, neutral_look: float) -> float:
    """Chance that the question behind the question is found at intake (vraagverheldering; O19, F14, W18).

    ``1 - (1 - base * notice)(1 - 0.4 guideline)(1 - 0.6 neutral_look)``: a professional with attention left, an intake
    guideline in use, or a boundary worker who comes behind the front door.
    """
    return 1.0 - (1.0 - base * notice) * (1.0 - 0.4 * guideline) * (1.0 - 0.6 * neutral_look)


@compiled
def stray_desk(u: float, visibility: Floats) -> int:
    """Desk that a resident happens to go to: drawn by cumulative share of visibility, ``visibility`` [n] sums to 1."""
    edge = 0.0
    for o in range(visibility.size):
        edge += visibility[o]
        if u < edge:
            return o
    return int(visibility.size) - 1


@compiled
def open_cases_at_desks(
    settings: Record,
    seed: Seed,
    week: int,
    requests: Ints,
    n_requests: int,
    key: Ints,
    number: Ints,
    need: Floats,
    hidden: Ints,
    trust: Floats,
    directed: Floats,
    has_case: Bools,
    right_organisation: Ints,
    visibility: Floats,
    known_for: Floats,
    cases: Record,
    n_cases: int,
    counts: Floats,
    log: Record,
    n_events: int,
) -> int:
    """Every request of this week becomes a waiting case at a desk, in the drawn order; returns the number of events.

    ``directed`` [n] adds to the chance of the right desk for who lives near a key figure with ties to institutions,
    ``known_for`` [o] is how well the others know what each organisation does (0-1).

    The resident asks for the largest need in sight and may mention others in sight; hidden ones stay unsaid.

    ``counts`` are those of :class:`~wijksim.domain.counts.ArrivalCount`.
    """
    p = settings[0]
    desk, stray = stream(seed, _DESK, week), stream(seed, _STRAY, week)
    size, mention = stream(seed, _SIZE, week), stream(seed, _MENTION, week)
    for i in range(n_requests):
        r = requests[i]
        seen, mask, told = domain_seen(need[r], hidden[r]), domains_needed(need[r], p.needs_threshold), 0
        for d in range(3):
            if not hidden[r] >> d & 1 and uniform(mention, key[r] + np.uint64(d) * _APART) < p.asking_mention:
                told |= 1 << d
        right = right_organisation[r, seen]
        at = right
        if right < 0 or uniform(desk, key[r]) >= probability_of_right_desk(
            p.referral_right_desk + directed[r],
            p.referral_right_desk_trust,
            trust[r],
            p.referral_right_desk_knowledge,
            known_for[right],
        ):
            at = stray_desk(uniform(stray, key[r]), visibility)
        case = cases[n_cases + i]
        case.number, case.resident, case.key = number[r], r, key[r]
        case.state, case.organisation, case.partner = _WAITING, at, -1
        case.asked, case.domain, case.needs, case.known = seen, seen, mask, mask & told | 1 << seen
        case.all_needs, case.passed_on = mask, False
        case.handler, case.partner_handler, case.broker, case.partner_domain = -1, -1, -1, -1
        case.weeks, case.wait, case.wrong_desks, case.retry = 0, 0, 0, 0
        case.first_wrong, case.helped = False, -1
        case.extent = 0.6 + 0.8 * uniform(size, key[r])
        case.benefit = 0.6 + 1.1 * uniform(size, key[r] + _APART)
        case.hours, case.partner_hours, case.coordination_hours, case.spent = 0.0, 0.0, 0.0, 0.0
        has_case[r] = True
        counts[ArrivalCount.ARRIVED] += 1.0
        if mask & (mask - 1):
            counts[ArrivalCount.ARRIVED_MULTI] += 1.0
        n_events = emit(log, n_events, week, _ASKED, at, -1, -1, number[r], -1, 0, float(seen))
    return n_events


@compiled
def places_at_desks(p: Record, professionals: Record, organisations: Record) -> None:
    """Free places of each organisation: ``hours / hours_per_place - open cases`` summed over its professionals."""
    for o in range(organisations.size):
        organisations[o].places = 0
    for i in range(professionals.size):
        pro = professionals[i]
        free = int(pro.hours / p.casework_hours_per_place) - pro.open_cases
        if free > 0:
            organisations[pro.organisation].places += free


@compiled
def next_with_place(p: Record, professionals: Record, first: int, n: int, start: int) -> int:
    """The next professional in turn with a free place; the round starts at ``start``. Returns a row, or -1."""
    for step in range(n):
        i = first + (start + step) % n
        if professionals[i].open_cases < int(professionals[i].hours / p.casework_hours_per_place):
            return i
    return -1


@compiled
def neutral_helper(workers: Record, acceptance: Floats, at: int, hours: float) -> tuple[int, float]:
    """The boundary worker who looks along at desk ``at``, and how well (0-1): who is accepted there and
    able, highest ``competence * acceptance``, of those with ``hours`` left; (-1, 0) when nobody is (002 §4.3b; W17)."""
    helper, best = -1, 0.0
    for w in range(workers.size):
        if workers[w].look_hours >= hours:
            strength = workers[w].competence * acceptance[w, at]
            if strength > best:
                helper, best = w, strength
    return helper, best


@compiled
def hidden_need_is_seen(case: Record, domain: int, u: float, finding: float) -> bool:
    """Whether the question behind the question comes up in one domain; if so the case knows it from now on (O19)."""
    if not case.needs >> domain & 1 or case.known >> domain & 1 or u >= finding:
        return False
    case.known |= 1 << domain
    return True


@compiled
def chance_to_keep(own_first: float, pressure: float, neutral_look: float) -> float:
    """Chance that a wrong desk turns the wish into a service of its own: ``own_first * pressure * (1 - neutral_look)``,
    each 0-1 (002 §4.3b; W17)."""
    return own_first * pressure * (1.0 - neutral_look)


@compiled
def _give_up(p: Record, case: Record, has_case: Bools, pause: Ints, trust_in_services: Floats) -> None:
    """The resident waited too long or was sent around too often, and asks nothing for a while."""
    case.state = LOST
    has_case[case.resident] = False
    pause[case.resident] = int(p.asking_pause_weeks)
    trust_in_services[case.resident] *= 1.0 - p.residents_trust_loss


@compiled
def _spend_look(p: Record, worker: Record, counts: Floats) -> None:
    """A boundary worker spends the hours of one neutral look."""
    worker.look_hours -= p.referral_look_hours
    counts[DeskCount.LOOK_HOURS] += p.referral_look_hours


@compiled
def _take_up(p: Record, case: Record, professional: Record, handler: int, is_right: bool, counts: Floats) -> None:
    """A professional takes up the case; at the right desk for the first time the resident is helped from now on."""
    professional.open_cases += 1
    case.state, case.handler, case.domain = _OPEN, handler, case.asked
    case.hours = p.casework_hours * case.extent
    if is_right and case.helped < 0:
        case.helped = case.weeks
        counts[DeskCount.WEEKS_WAITED] += case.weeks
        counts[DeskCount.HELPED] += 1.0


@compiled
def _attention(p: Record, desk: Record) -> float:
    """Attention (0-1) that a professional has left for what is not asked: time to notice, and knowing the residents."""
    notice = time_to_notice(
        desk.production_pressure * p.production_pressure_on,
        p.accountability_neighbourhood_demand,
        p.referral_pressure_weight,
    )
    return notice * contact_with_residents(p.scale_team_size, p.scale_contact)


@compiled
def serve_desks(
    settings: Record,
    seed: Seed,
    week: int,
    cases: Record,
    professionals: Record,
    organisations: Record,
    workers: Record,
    has_case: Bools,
    pause: Ints,
    trust_in_services: Floats,
    right_organisation: Ints,
    visibility: Floats,
    knowledge: Floats,
    acceptance: Floats,
    network_map: Floats,
    guideline: Floats,
    turn: Ints,
    counts: Floats,
    log: Record,
    n_events: int,
) -> int:
    """Desks serve the waiting cases in the order in which they came, with exactly the places that they have.

    At the wrong desk the resident is kept (own services first), sent on rightly or wrongly, or gives up; a boundary
    worker with hours for it looks neutrally. At the right desk a professional takes up the case and may see more than
    was asked. ``counts`` are those of
    :class:`~wijksim.domain.counts.DeskCount`.
    """
    p = settings[0]
    refer, stray = stream(seed, _REFER, week), stream(seed, _STRAY, week + 100_000)
    keep, look = stream(seed, _KEEP, week), stream(seed, _LOOK, week)
    one_counter = p.referral_one_counter * p.coordination_co_location
    places_at_desks(p, professionals, organisations)
    rounds = stream(seed, _TURN, week)
    for o in range(organisations.size):
        turn[o] = int(uniform(rounds, np.uint64(o)) * max(1, organisations[o].professionals))
    for i in range(cases.size):
        case = cases[i]
        if case.state != _WAITING:
            continue
        at = case.organisation
        desk = organisations[at]
        case.wait += 1
        if case.wait > p.referral_patience_weeks or case.wrong_desks >= 4:
            _give_up(p, case, has_case, pause, trust_in_services)
            counts[DeskCount.GAVE_UP] += 1.0
            n_events = emit(log, n_events, week, _GAVE_UP, at, -1, -1, case.number, -1, 0, float(case.wrong_desks))
            continue
        right = right_organisation[case.resident, case.asked]
        helper, neutral = neutral_helper(workers, acceptance, at, p.referral_look_hours)
        first_desk = case.wrong_desks == 0 and not case.passed_on
        if at != right:
            if first_desk:
                case.first_wrong = True
                counts[DeskCount.WRONG_FIRST] += 1.0
                counts[DeskCount.FIRST_DESKS] += 1.0
            case.wrong_desks += 1
            n_events = emit(log, n_events, week, _WRONG, at, -1, -1, case.number, -1, 0, float(case.wrong_desks))
            if helper >= 0:
                _spend_look(p, workers[helper], counts)
            own = chance_to_keep(p.referral_own_first, desk.production_pressure * p.production_pressure_on, neutral)
            if not (desk.sector == case.asked and desk.places > 0 and uniform(keep, case.key) < own):
                known = max(knowledge[at, right], network_map[at]) if right >= 0 else 0.0
                target = right
                if right < 0 or uniform(refer, case.key) >= probability_of_right_referral(known, neutral, one_counter):
                    target = stray_desk(uniform(stray, case.key), visibility)
                rightly = 1.0 if target == right else 0.0
                counts[DeskCount.REFERRALS] += 1.0
                counts[DeskCount.REFERRALS_RIGHT] += rightly
                n_events = emit(log, n_events, week, _REFERRED, at, target, helper, case.number, -1, 0, rightly)
                case.organisation, case.wait = target, 0
                continue
        elif case.wait == 1 and first_desk:
            counts[DeskCount.FIRST_DESKS] += 1.0

        if desk.places <= 0:
            continue
        who = next_with_place(p, professionals, desk.first_professional, desk.professionals, turn[at])
        if who < 0:
            continue
        turn[at] = (who - desk.first_professional + 1) % desk.professionals
        desk.places -= 1
        pro = professionals[who]
        _take_up(p, case, pro, who, at == right, counts)
        if helper >= 0 and workers[helper].look_hours >= p.referral_look_hours:
            _spend_look(p, workers[helper], counts)
        n_events = emit(log, n_events, week, _TAKEN, at, -1, -1, case.number, -1, 0, float(case.weeks))
        wider = p.learning_lens * lens(float(pro.joint_recent)) * p.lens_on
        base = min(1.0, p.referral_finding + wider)
        finding = probability_of_finding(base, _attention(p, desk), guideline[at], neutral)
        for d in range(3):
            if hidden_need_is_seen(case, d, uniform(look, case.key + np.uint64(d) * _APART), finding):
                counts[DeskCount.HIDDEN_NEEDS_FOUND] += 1.0
                n_events = emit(log, n_events, week, _FOUND, at, -1, helper, case.number, -1, 0, float(d))
    return n_events
