"""Work on cases: hours, overlap, success and what it leaves behind (casus, maatwerk; 002 §2.2, §4.2; N6, E1, E5,
E20, F19)."""

from wijksim.domain.counts import ClosedCount
from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import CaseState
from wijksim.mechanisms.about import About
from wijksim.mechanisms.asking import domains_needed, largest_need_among, n_domains
from wijksim.mechanisms.columns import AtWork, Log, Now, Pairs, Residents
from wijksim.mechanisms.compiled import Floats, Ints, Record, compiled, loop, step
from wijksim.mechanisms.coordination_cost import mean_permeability
from wijksim.mechanisms.event_log import emit
from wijksim.mechanisms.recall import smoothed
from wijksim.mechanisms.referral import LOST, bring_to_desk
from wijksim.mechanisms.savings import follow
from wijksim.mechanisms.ties import keep_promise, meet
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

USUAL_CLARITY = 0.4
"""Clarity at which the intercept of joint success holds: centres the formula, so that ``casework.joint_intercept`` is
the parameter."""
HIGHEST_LOAD = 1.6
"""Load that nobody exceeds in the moving average: who is asked more than that lets it lie [assumed]."""
NO_HOURS = 1e-9
"""Hours below which nothing is left: the rounding of repeated subtraction."""

_OUTCOME, _PASS = decision("outcome_of_case"), decision("pass_on")
_FREE, _WAITING, _SINGLE, _JOINT = (
    int(CaseState.FREE),
    int(CaseState.WAITING),
    int(CaseState.OPEN_SINGLE),
    int(CaseState.OPEN_JOINT),
)
_SOLVED, _FAILED, _REFERRED = int(EventKind.SOLVED), int(EventKind.FAILED), int(EventKind.REFERRED)


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
    return logistic(intercept + by_clarity * (clarity - USUAL_CLARITY) + by_openness * openness)


@compiled
def clarity_of_case(clear: bool, sorted_out: float) -> float:
    """How clear the division of work is in one joint case (0-1): wholly where one house took the task up or an
    agreement covered it, else as far as the two sorted it out themselves, ``sorted_out`` (002 §4.2c; N1)."""
    return 1.0 if clear else sorted_out


@compiled
def overlap_share(openness: float, clarity: float, base: float, by_openness: float) -> float:
    """Share of joint hours spent on what the other also does, ``(base + by_openness b)(1 - clarity)`` (E5, P25)."""
    return (base + by_openness * openness) * (1.0 - clarity)


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
def _is_worked_on(case: Record) -> bool:
    """One or two organisations work on it."""
    return bool(case.state == _SINGLE or case.state == _JOINT)


@compiled
def spend_hours(settings: Record, cases: Record, professionals: Record) -> None:
    """Professionals divide their hours over their cases; nobody works more than there is.

    Every case asks up to ``casework.weekly_hours``; who is asked more than the hours at hand gives every case the
    same share. Writes ``asked``, ``used``, ``coordination`` (part of what was used) and ``load`` (asked over usual
    hours, moving average, 1.6 at most) of every professional.
    """
    p = settings[0]
    _ask_hours(p["casework.weekly_hours"], cases, professionals)
    for i in range(professionals.size):
        pro = professionals[i]
        pro.share = 1.0 if pro.asked <= pro.hours else pro.hours / pro.asked
        usual = pro.contracted * p["casework.direct_share"]
        load = smoothed(pro.load, pro.asked / usual if usual > 0.0 else 0.0, p["recall.load_smoothing"])
        pro.load = min(HIGHEST_LOAD, load)
        pro.used = pro.asked * pro.share
    for i in range(cases.size):
        if _is_worked_on(cases[i]):
            _work(p, cases[i], professionals)


@compiled
def _ask_hours(weekly: float, cases: Record, professionals: Record) -> None:
    """Every open case asks hours of who works on it."""
    for i in range(professionals.size):
        professionals[i].asked = 0.0
        professionals[i].coordination = 0.0
    for i in range(cases.size):
        case = cases[i]
        if _is_worked_on(case):
            professionals[case.handler].asked += hours_asked(weekly, case.hours)
            if case.state == _JOINT:
                professionals[case.partner_handler].asked += hours_asked(weekly, case.partner_hours)


@compiled
def _work(p: Record, case: Record, professionals: Record) -> None:
    """Who works on a case spends the share of hours that there is; of joint hours a part goes to aligning."""
    me = professionals[case.handler]
    worked = hours_asked(p["casework.weekly_hours"], case.hours) * me.share
    case.hours -= worked
    case.spent += worked
    if case.state == _JOINT:
        you = professionals[case.partner_handler]
        partner_worked = hours_asked(p["casework.weekly_hours"], case.partner_hours) * you.share
        case.partner_hours -= partner_worked
        case.spent += partner_worked
        aligning = case.coordination_hours / (case.coordination_hours + p["casework.hours"] * case.extent)
        me.coordination += worked * aligning
        you.coordination += partner_worked * aligning


@compiled
def heal(need: Floats, hidden: Ints, resident: int, domain: int, left: float, gone: float) -> float:
    """A met need falls to the share ``left`` of what it was, and is gone below ``gone``; returns how much was met."""
    before = need[resident, domain]
    after = before * left
    if after < gone:
        after = 0.0
        hidden[resident] &= ~(1 << domain)
    need[resident, domain] = after
    return before - after


@compiled
def _is_finished(case: Record) -> bool:
    """No hours are left for anybody who works on it."""
    return bool(case.hours <= NO_HOURS and (case.state == _SINGLE or case.partner_hours <= NO_HOURS))


@compiled
def _remember(p: Record, me: Record, you: Record, worked: float) -> None:
    """Both professionals remember how their joint case went, ``worked`` is 1 or -1 (002 §5.1)."""
    me.experience += p["experience.speed"] * (worked - me.experience) * p["experience_on"]
    you.experience += p["experience.speed"] * (worked - you.experience) * p["experience_on"]


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


@step
def _probability_of_success(p: Record, case: Record, people: Residents, pairs: Pairs) -> float:
    """Chance that the work on this case meets its needs: together, alone, or at the wrong desk."""
    a, b = case.organisation, case.partner
    if case.state == _JOINT:
        openness = mean_permeability(pairs.permeability[a, b])
        return success_together(
            p["casework.joint_intercept"],
            p["casework.joint_clarity"],
            p["casework.joint_openness"],
            clarity_of_case(case.clear, p["casework.sorted_out"]),
            openness,
        )
    if a != people.right_organisation[case.resident, case.domain]:
        return float(p["casework.wrong_desk_success"])
    return success_alone(p["casework.single_success"], _needs_elsewhere(case), p["casework.lost_per_need"])


@compiled
def _needs_elsewhere(case: Record) -> int:
    """Number of needs in other domains than those that are worked on."""
    elsewhere = case.needs & ~(1 << case.domain)
    if case.partner_domain >= 0:
        elsewhere &= ~(1 << case.partner_domain)
    return n_domains(elsewhere)


@step
def _count_hours(p: Record, case: Record, pairs: Pairs, projects: float, counts: Floats) -> None:
    """Hours spent on a case, and those of them that another organisation spent on the same."""
    a, b = case.organisation, case.partner
    if case.state == _JOINT:
        openness = mean_permeability(pairs.permeability[a, b])
        clarity = clarity_of_case(case.clear, p["casework.sorted_out"])
        twice = overlap_share(openness, clarity, p["casework.overlap_base"], p["casework.overlap_openness"])
    else:
        twice = p["casework.overlap_unseen"] if _needs_elsewhere(case) > 0 else 0.0
    counts[ClosedCount.OVERLAP_HOURS] += case.spent * min(1.0, twice + carousel(projects, p["casework.carousel"]))
    counts[ClosedCount.CASE_HOURS] += case.spent
    counts[ClosedCount.CLOSED] += 1.0


@step
def _meet_needs(p: Record, case: Record, people: Residents, solved: bool, counts: Floats) -> None:
    """The needs that were worked on fall, far or a little; trust in services follows."""
    r = case.resident
    left, gone = p["casework.need_left"] if solved else p["casework.need_left_failed"], p["casework.need_gone"]
    counts[ClosedCount.NEED_MET] += heal(people.need, people.hidden, r, case.domain, left, gone)
    if case.partner_domain >= 0:
        counts[ClosedCount.NEED_MET] += heal(people.need, people.hidden, r, case.partner_domain, left, gone)
    people.trust[r] += p["residents.trust_gain"] * ((1.0 if solved else 0.0) - people.trust[r])


@step
def _end_joint_work(
    now: Now, case: Record, at_work: AtWork, pairs: Pairs, solved: bool, counts: Floats, log: Log
) -> None:
    """Both professionals, both organisations and the broker keep what came of it: they know each other better, and
    whether the other kept the promise."""
    p = now.settings[0]
    a, b, worked = case.organisation, case.partner, 1.0 if solved else -1.0
    me, you = at_work.professionals[case.handler], at_work.professionals[case.partner_handler]
    you.open_cases -= 1
    _remember(p, me, you, worked)
    meet(p, at_work.network, now.week, case.handler, case.partner_handler, p["knowledge.joint_hours"], log)
    keep_promise(p, at_work.network, now.week, case.handler, case.partner_handler, solved, case.number, log)
    result = pairs.successes if solved else pairs.failures
    result[a, b] += 1.0
    result[b, a] += 1.0
    counts[ClosedCount.JOINT_CLOSED] += 1.0
    if case.broker >= 0:
        at_work.carried[case.broker] += worked
        at_work.workers[case.broker].joint_solved += 1.0 if solved else 0.0


@step
def _gain_from_joint_work(p: Record, r: int, people: Residents, counts: Floats) -> None:
    """People who were helped jointly manage better by themselves (E3)."""
    counts[ClosedCount.JOINT_SOLVED] += 1.0
    people.self_reliance[r] = min(1.0, people.self_reliance[r] + p["residents.self_reliance_gain"])


@compiled
def several_in_file(known: int, passed_on: bool) -> bool:
    """Whether a payer finds several problems in the file of a case: they are ``known`` (a mask), or it was passed on
    when a part was done."""
    return passed_on or (known & (known - 1)) != 0


@step
def _follow_client(p: Record, case: Record, people: Residents) -> None:
    """From the end of a case on payers see whether a client of several problems enters second-line care."""
    if case.state == _JOINT or several_in_file(case.known, case.passed_on):
        r, weeks = case.resident, int(p["savings.follow_weeks"])
        people.followed[r] = follow(people.followed[r], case.state == _JOINT, weeks)


@loop
def close_cases(
    now: Now,
    cases: Record,
    people: Residents,
    at_work: AtWork,
    pairs: Pairs,
    projects: float,
    counts: Floats,
    log: Log,
) -> None:
    """Finished cases end in success or failure; what is still needed elsewhere is passed on.

    ``projects`` run at the same time for each buurt. Joint results are counted by pair and by broker, the rest in
    ``counts`` (:class:`~wijksim.domain.counts.ClosedCount`). A case counts as solved by all needs there were at the
    start, once nothing is passed on.
    """
    p = now.settings[0]
    outcome, passing = stream(now.seed, _OUTCOME, now.week), stream(now.seed, _PASS, now.week)
    for i in range(cases.size):
        case = cases[i]
        case.weeks += 1
        if not _is_worked_on(case) or not _is_finished(case):
            continue
        solved = uniform(outcome, case.key) < _probability_of_success(p, case, people, pairs)
        _count_hours(p, case, pairs, projects, counts)
        _meet_needs(p, case, people, solved, counts)
        me = at_work.professionals[case.handler]
        me.open_cases -= 1
        me.closed += 1
        if case.state == _JOINT:
            _end_joint_work(now, case, at_work, pairs, solved, counts, log)
            if solved:
                _gain_from_joint_work(p, case.resident, people, counts)
        _follow_client(p, case, people)
        kind = _SOLVED if solved else _FAILED
        emit(log, now.week, kind, case.organisation, case.partner, case.broker, case.number, case.spent)
        _pass_on_or_end(now, case, people, pairs.knowledge, uniform(passing, case.key), counts, log)


@step
def _pass_on_or_end(
    now: Now, case: Record, people: Residents, knowledge: Floats, u: float, counts: Floats, log: Log
) -> None:
    """What is known and still needed elsewhere is passed on, or the case is closed."""
    p, r = now.settings[0], case.resident
    remaining = domains_needed(people.need[r], p["needs.threshold"])
    onward = remaining & case.known & ~(1 << case.domain)
    if case.partner_domain >= 0:
        onward &= ~(1 << case.partner_domain)
    case.state = LOST
    if onward:
        pass_on(now, case, people, onward, knowledge, u, counts, log)
    if case.state == LOST:
        people.has_case[r] = False
        people.pause[r] = int(p["asking.pause_weeks"])
        _count_ended(case.all_needs, remaining, counts)


@step
def pass_on(
    now: Now, case: Record, people: Residents, onward: int, knowledge: Floats, u: float, counts: Floats, log: Log
) -> None:
    """What is known and still needed is passed on to the organisation for it, when somebody knows which: the slow way
    of meeting several needs, one after another (doorverwijzing; 002 §2.2, E6)."""
    domain = largest_need_among(people.need[case.resident], onward)
    a, b = case.organisation, int(people.right_organisation[case.resident, domain])
    if b < 0 or b == a or u >= now.settings[0]["casework.pass_on"] * knowledge[a, b]:
        return
    case.needs, case.known = case.needs & onward | 1 << domain, case.known & onward
    bring_to_desk(case, b, domain, True)
    counts[ClosedCount.PASSED_ON] += 1.0
    emit(log, now.week, _REFERRED, a, b, -1, case.number, 1.0)


@loop
def end_cases_of_who_left(
    week: int, cases: Record, people: Residents, professionals: Record, counts: Floats, log: Log
) -> None:
    """Cases of residents who went into second-line care end unsolved, whether somebody worked on them or not (002
    §4.3b; W19): help that comes too late is not counted as help."""
    for i in range(cases.size):
        case = cases[i]
        r = case.resident
        if case.state == LOST or not people.in_second_line[r]:
            continue
        if _is_worked_on(case):
            professionals[case.handler].open_cases -= 1
            if case.state == _JOINT:
                professionals[case.partner_handler].open_cases -= 1
        emit(log, week, _FAILED, case.organisation, -1, -1, case.number, case.spent)
        people.has_case[r] = False
        _count_ended(case.all_needs, case.all_needs, counts)
        counts[ClosedCount.CLOSED] += 1.0
        counts[ClosedCount.CASE_HOURS] += case.spent
        case.state = LOST


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
    cases: Record, professionals: Record, by_waiting: float, direct_share: float, result: Floats
) -> None:
    """Hours of this week by organisation, [o, 5]: contracted, usual for cases, asked, used on own domain, coordination.

    Residents who wait at a desk ask ``by_waiting`` hours each.
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
            result[cases[i].organisation, 2] += by_waiting
