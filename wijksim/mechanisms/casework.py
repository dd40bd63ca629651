"""Work on cases: hours, overlap, success and what it leaves behind (casus, maatwerk; 002 §2.2, §4.2; N6, E1, E5,
E20, F19)."""

from wijksim.domain.counts import ClosedCount
from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import CaseState
from wijksim.mechanisms.about import About
from wijksim.mechanisms.asking import domains_needed, largest_need_among, n_domains
from wijksim.mechanisms.compiled import Bools, Floats, Ints, Record, Seed, compiled
from wijksim.mechanisms.coordination_cost import mean_permeability
from wijksim.mechanisms.event_log import emit
from wijksim.mechanisms.recall import smoothed
from wijksim.mechanisms.referral import LOST
from wijksim.randomness import decision, logistic, stream, uniform

ABOUT = About(
    name="casework",
    dutch="casuswerk",
    sources=("002 §2.1", "002 §2.2", "002 §3.1", "002 §4.2a", "002 §5.1", "004 Lessons"),
    rows=("F19", "N5", "N6", "B14", "K18", "E1", "E3", "E5", "E19", "E20"),
    outcomes=(
        "collaboration", "joint_open_share", "multi_domain_solved_share", "single_domain_solved_share",
        "overlap_share", "cases_per_worker_year", "self_reliance",
    ),
    switches=("experience",),
)  # fmt: skip

_OUTCOME, _PASS = decision("outcome_of_case"), decision("pass_on")
_FREE, _WAITING, _SINGLE, _JOINT = (
    int(CaseState.FREE),
    int(CaseState.WAITING),
    int(CaseState.OPEN_SINGLE),
    int(CaseState.OPEN_JOINT),
)
_SOLVED, _FAILED, _REFERRED = int(EventKind.SOLVED), int(EventKind.FAILED), int(EventKind.REFERRED)


OVERLAP_UNSEEN = 0.1
"""Share of hours that another organisation does too for somebody with several needs who is helped alone [assumed]."""


@compiled
def success_alone(base: float, other_needs: int, lost_per_need: float) -> float:
    """Chance that one organisation meets the need that it works on: ``base (1 - lost_per_need)**other_needs``; what is
    wrong elsewhere undoes the work (002 §2.1; F19)."""
    chance = base
    for _ in range(other_needs):
        chance *= 1.0 - lost_per_need
    return chance


@compiled
def success_together(intercept: float, by_clarity: float, by_openness: float, clarity: float, openness: float) -> float:
    """Chance that joint work meets the needs, ``logistic(intercept + by_clarity (clarity - 0.4) + by_openness b)``: it
    takes a clear division of work and open boundaries (002 §3.1, §4.2a; N6, B14)."""
    return logistic(intercept + by_clarity * (clarity - 0.4) + by_openness * openness)


@compiled
def overlap_share(openness: float, clarity: float) -> float:
    """Share (0-0.5) of joint hours spent on what the other also does, ``(0.05 + 0.45 b)(1 - clarity)`` (E5, P25)."""
    return (0.05 + 0.45 * openness) * (1.0 - clarity)


@compiled
def carousel(projects: float, weight: float) -> float:
    """Extra share of hours that overlap when overview is lost: ``weight * n / (1 + n)`` with n the temporary
    projects and experiments for each buurt (projectencarrousel; 002 §5.1.1; K18, P9)."""
    return weight * projects / (1.0 + projects)


@compiled
def hours_asked(weekly: float, left: float) -> float:
    """Hours that one case asks this week: what is left, ``weekly`` at most."""
    return min(weekly, left)


@compiled
def spend_hours(settings: Record, cases: Record, professionals: Record) -> None:
    """Professionals divide their hours over their cases; nobody works more than there is.

    Every case asks up to ``casework.weekly_hours``; who is asked more than the hours at hand gives every case the
    same share. Writes ``asked``, ``used``, ``coordination`` (part of what was used) and ``load`` (asked over usual
    hours, moving average, 1.6 at most) of every professional.
    """
    p = settings[0]
    for i in range(professionals.size):
        professionals[i].asked = 0.0
        professionals[i].coordination = 0.0
    for i in range(cases.size):
        case = cases[i]
        if case.state == _SINGLE or case.state == _JOINT:
            professionals[case.handler].asked += hours_asked(p.casework_weekly_hours, case.hours)
            if case.state == _JOINT:
                professionals[case.partner_handler].asked += hours_asked(p.casework_weekly_hours, case.partner_hours)
    for i in range(professionals.size):
        pro = professionals[i]
        pro.share = 1.0 if pro.asked <= pro.hours else pro.hours / pro.asked
        usual = pro.contracted * p.casework_direct_share
        pro.load = min(1.6, smoothed(pro.load, pro.asked / usual if usual > 0.0 else 0.0, p.recall_load_smoothing))
        pro.used = pro.asked * pro.share
    for i in range(cases.size):
        case = cases[i]
        if case.state == _SINGLE or case.state == _JOINT:
            worked = hours_asked(p.casework_weekly_hours, case.hours) * professionals[case.handler].share
            case.hours -= worked
            case.spent += worked
            if case.state == _JOINT:
                partner_worked = (
                    hours_asked(p.casework_weekly_hours, case.partner_hours) * professionals[case.partner_handler].share
                )
                case.partner_hours -= partner_worked
                case.spent += partner_worked
                aligning = case.coordination_hours / (case.coordination_hours + p.casework_hours * case.extent)
                professionals[case.handler].coordination += worked * aligning
                professionals[case.partner_handler].coordination += partner_worked * aligning


@compiled
def heal(need: Floats, hidden: Ints, resident: int, domain: int, left: float) -> float:
    """A met need falls to the share ``left`` of what it was, and is gone below 0.1; returns how much was met."""
    before = need[resident, domain]
    after = before * left
    if after < 0.1:
        after = 0.0
        hidden[resident] &= ~(1 << domain)
    need[resident, domain] = after
    return before - after


@compiled
def _is_finished(case: Record) -> bool:
    """No hours are left for anybody who works on it."""
    return bool(case.hours <= 1e-9 and (case.state == _SINGLE or case.partner_hours <= 1e-9))


@compiled
def _remember(p: Record, me: Record, you: Record, worked: float) -> None:
    """Both professionals remember how their joint case went, ``worked`` is 1 or -1 (002 §5.1)."""
    me.experience += p.experience_speed * (worked - me.experience) * p.experience_on
    you.experience += p.experience_speed * (worked - you.experience) * p.experience_on


@compiled
def _count_ended(all_needs: int, remaining: int, counts: Floats) -> None:
    """A case that ends is solved when none of the needs at its start remains; masks of domains."""
    whole = 1.0 if (all_needs & remaining) == 0 else 0.0
    if all_needs & (all_needs - 1):
        counts[ClosedCount.MULTI_CLOSED] += 1.0
        counts[ClosedCount.MULTI_SOLVED] += whole
    else:
        counts[ClosedCount.SINGLE_CLOSED] += 1.0
        counts[ClosedCount.SINGLE_SOLVED] += whole


@compiled
def close_cases(
    settings: Record,
    seed: Seed,
    week: int,
    cases: Record,
    professionals: Record,
    organisations: Record,
    workers: Record,
    need: Floats,
    hidden: Ints,
    has_case: Bools,
    pause: Ints,
    self_reliance: Floats,
    trust_in_services: Floats,
    vulnerability: Floats,
    permeability: Floats,
    clarity: Floats,
    knowledge: Floats,
    right_organisation: Ints,
    successes: Floats,
    failures: Floats,
    carried: Floats,
    projects: float,
    counts: Floats,
    log: Record,
    n_events: int,
) -> int:
    """Finished cases end in success or failure; what is still needed elsewhere is passed on.

    ``projects`` run at the same time for each buurt. Joint results are counted by pair in ``successes`` and
    ``failures`` [o, o] and by broker in ``carried`` [w], the rest in ``counts``
    (:class:`~wijksim.domain.counts.ClosedCount`). A case counts as solved by all needs there were at the start, once
    nothing is passed on.
    """
    p = settings[0]
    outcome, passing = stream(seed, _OUTCOME, week), stream(seed, _PASS, week)
    for i in range(cases.size):
        case = cases[i]
        case.weeks += 1
        joint = case.state == _JOINT
        if not (joint or case.state == _SINGLE) or not _is_finished(case):
            continue
        r, a, b = case.resident, case.organisation, case.partner
        u = uniform(outcome, case.key)
        n_others = n_domains(case.needs & ~(1 << case.domain))
        care_before = need[r, 0]
        if joint:
            openness, clear = mean_permeability(permeability[a, b]), clarity[a, b]
            chance = success_together(
                p.casework_joint_intercept, p.casework_joint_clarity, p.casework_joint_openness, clear, openness
            )
            twice = overlap_share(openness, clear)
        else:
            chance = success_alone(p.casework_single_success, n_others, p.casework_lost_per_need)
            if a != right_organisation[r, case.domain]:
                chance = p.casework_wrong_desk_success
            twice = OVERLAP_UNSEEN if n_others > 0 else 0.0
        solved = u < chance
        counts[ClosedCount.OVERLAP_HOURS] += case.spent * min(1.0, twice + carousel(projects, p.casework_carousel))
        counts[ClosedCount.CASE_HOURS] += case.spent
        counts[ClosedCount.CLOSED] += 1.0
        me = professionals[case.handler]
        me.open_cases -= 1
        me.closed += 1
        left = p.casework_need_left if solved else p.casework_need_left_failed
        counts[ClosedCount.NEED_MET] += heal(need, hidden, r, case.domain, left)

        if joint:
            you = professionals[case.partner_handler]
            you.open_cases -= 1
            counts[ClosedCount.NEED_MET] += heal(need, hidden, r, case.partner_domain, left)
            worked = 1.0 if solved else -1.0
            _remember(p, me, you, worked)
            counts[ClosedCount.JOINT_CLOSED] += 1.0
            result = successes if solved else failures
            result[a, b] += 1.0
            result[b, a] += 1.0
            if solved:
                counts[ClosedCount.JOINT_SOLVED] += 1.0
                less_care = max(0.0, care_before - need[r, 0])
                avoided = p.second_line_entry * vulnerability[r] * less_care * p.second_line_on
                counts[ClosedCount.HAZARD_AVOIDED] += avoided
                self_reliance[r] = min(1.0, self_reliance[r] + p.residents_self_reliance_gain)
            if case.broker >= 0:
                carried[case.broker] += worked
                workers[case.broker].joint_solved += 1.0 if solved else 0.0

        trust_in_services[r] += p.residents_trust_gain * ((1.0 if solved else 0.0) - trust_in_services[r])
        n_events = emit(
            log, n_events, week, _SOLVED if solved else _FAILED, a, b, case.broker, case.number, -1, 0, case.spent
        )
        case.state = LOST
        remaining = domains_needed(need[r], p.needs_threshold)
        onward = remaining & case.known & ~(1 << case.domain)
        if joint:
            onward &= ~(1 << case.partner_domain)
        if onward:
            u = uniform(passing, case.key)
            n_events = pass_on(p, week, case, need[r], onward, knowledge, right_organisation, u, counts, log, n_events)
        if case.state == LOST:
            has_case[r] = False
            pause[r] = int(p.asking_pause_weeks)
            _count_ended(case.all_needs, remaining, counts)
    return n_events


@compiled
def pass_on(
    p: Record,
    week: int,
    case: Record,
    needs: Floats,
    onward: int,
    knowledge: Floats,
    right_organisation: Ints,
    u: float,
    counts: Floats,
    log: Record,
    n_events: int,
) -> int:
    """What is known and still needed is passed on to the organisation for it, when somebody knows which: the slow way
    of meeting several needs, one after another (doorverwijzing; 002 §2.2, E6)."""
    domain = largest_need_among(needs, onward)
    a = case.organisation
    b = right_organisation[case.resident, domain]
    if b < 0 or b == a or u >= p.casework_pass_on * knowledge[a, b]:
        return n_events
    case.state, case.organisation, case.partner = _WAITING, b, -1
    case.asked, case.domain, case.partner_domain = domain, domain, -1
    case.needs, case.known = case.needs & onward | 1 << domain, case.known & onward
    case.handler, case.partner_handler, case.broker = -1, -1, -1
    case.wait, case.wrong_desks, case.retry, case.passed_on = 0, 0, 0, True
    case.hours, case.partner_hours, case.coordination_hours, case.spent = 0.0, 0.0, 0.0, 0.0
    counts[ClosedCount.PASSED_ON] += 1.0
    return emit(log, n_events, week, _REFERRED, a, b, -1, case.number, -1, 0, 1.0)


@compiled
def keep_open_cases(cases: Record, n_cases: int) -> int:
    """Drop the closed and lost cases, keeping the order of the others; returns how many are left."""
    kept = 0
    for i in range(n_cases):
        if cases[i].state != LOST and cases[i].state != _FREE:
            if kept != i:
                cases[kept] = cases[i]
            kept += 1
    return kept


@compiled
def hours_by_organisation(
    cases: Record, professionals: Record, weekly: float, direct_share: float, result: Floats
) -> None:
    """Hours of this week by organisation, [o, 5]: contracted, usual for cases, asked, used on own domain, coordination.

    Residents who wait at a desk ask half of what an open case asks.
    """
    result[:] = 0.0
    for i in range(professionals.size):
        pro = professionals[i]
        row = result[pro.organisation]
        row[0] += pro.contracted
        row[1] += pro.contracted * direct_share
        row[2] += pro.asked
        row[3] += pro.used - pro.coordination
        row[4] += pro.coordination
    for i in range(cases.size):
        if cases[i].state == _WAITING:
            result[cases[i].organisation, 2] += 0.5 * weekly
