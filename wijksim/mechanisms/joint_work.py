"""The course of an attempt at joint work: what is sought, with whom, what both make of it, and how it ends
(samenwerken aan één hulpvraag; 002 §2.3-3, §4.2-§4.3, §5.1).

What the two weigh is in :mod:`wijksim.mechanisms.engagement`, how they find each other in
:mod:`wijksim.mechanisms.finding`, whose task it is in :mod:`wijksim.mechanisms.tasks`.
"""

from typing import NamedTuple

import numpy as np

from wijksim.domain.counts import JointCount
from wijksim.domain.events import EventKind, Reason
from wijksim.domain.measure import WEEKS_OF_A_CENTURY, WEEKS_OF_TEN_YEARS, WEEKS_PER_HALF_YEAR, WEEKS_PER_QUARTER
from wijksim.domain.vocabulary import Boundary, CaseState, ObjectKind
from wijksim.mechanisms.about import About
from wijksim.mechanisms.asking import largest_need_among
from wijksim.mechanisms.columns import AtWork, Log, Now, Pairs, Residents, Tasks
from wijksim.mechanisms.compiled import Floats, Ints, Record, Seed, compiled, step
from wijksim.mechanisms.coordination_cost import (
    bridging_by_worker,
    coordination_cost,
    openness_in_work,
    understood,
)
from wijksim.mechanisms.engagement import (
    N_SCALES,
    Attempt,
    billed_here,
    boundary_of_refusal,
    considerations,
    has_room,
    reason_not_to_share,
    reason_of_refusal,
)
from wijksim.mechanisms.event_log import emit
from wijksim.mechanisms.finding import (
    STRANGER,
    Found,
    Search,
    draws_of_case,
    find_through,
    is_worth_asking_along,
    talk_about,
    trust_in,
    whom_one_knows,
    worker_asked,
)
from wijksim.mechanisms.information import may_share
from wijksim.mechanisms.tasks import GAP, OLD_FROM, OVERLAP, task_in, who_takes
from wijksim.mechanisms.what_objects_do import registered_once
from wijksim.randomness import decision, logistic, normal, stream, uniform

ABOUT = About(
    name="an attempt at joint work",
    dutch="samenwerken aan één hulpvraag",
    sources=("002 §2.3-3", "002 §4.1", "002 §4.2", "002 §4.3", "002 §5.1", "001"),
    rows=("A9", "A19", "K1", "K13", "K21", "R18", "W26"),
    levers=("coordination.lead", "goals.shared_vision", "information.legal_limit"),
    outcomes=("collaboration", "practice_share", "structural_share", "refusals_legal", "refusals_pretext"),
)  # fmt: skip

_COLLEAGUE, _MOOD = decision("choose_colleague"), decision("mood_about_case")
_FIRST, _SECOND, _INFORMATION = decision("propose_joint"), decision("accept_joint"), decision("share_information")
_BARRED = decision("barred_by_law")
_WHICH, _CLAIMS, _DIVISION = decision("task_of_case"), decision("claims_task"), decision("division_holds")
_APART = np.uint64(1 << 52)
"""Distance between two draws about one case in one decision; keys stay far below it."""
PARTIES = 2
"""Who asks and who is asked: no parameter, but what an attempt is."""
_OPEN_SINGLE, _OPEN_JOINT = int(CaseState.OPEN_SINGLE), int(CaseState.OPEN_JOINT)
_FINANCIAL, _SECTORAL, _PROFESSIONAL = int(Boundary.FINANCIAL), int(Boundary.SECTORAL), int(Boundary.PROFESSIONAL)
_MOTTO, _FORM, _MAP = int(ObjectKind.MOTTO), int(ObjectKind.STANDARD_FORM), int(ObjectKind.NETWORK_MAP)
_LAW = int(Reason.LAW)
_REFUSED, _STARTED = int(EventKind.JOINT_REFUSED), int(EventKind.JOINT_STARTED)
_NOT_SHARED, _ROOM_USED = int(EventKind.INFORMATION_REFUSED), int(EventKind.ROOM_USED)


class Draws(NamedTuple):
    """Streams of this week, one for each decision about joint work."""

    colleague: Seed
    mood: Seed
    first: Seed
    second: Seed
    information: Seed


class Book(NamedTuple):
    """Where an attempt is written down."""

    counts: Floats
    """Of :class:`~wijksim.domain.counts.JointCount`."""
    log: Log
    scales: Floats
    """[2, 6], considerations of the one who asks and the one who is asked, as :func:`considerations` writes them."""


class Sought(NamedTuple):
    """Help that a case needs besides."""

    domain: int
    """-1 when there is nothing to bring up."""
    house: int
    """Who could give it."""
    task: int
    """What it is about; -1 when that house does nothing of the kind."""
    team: int
    """Team of professionals that the resident belongs to."""
    buurt: int
    """Where the resident lives."""


class Table(NamedTuple):
    """Who sits down about a case."""

    found: Found
    broker: int
    """Number of the boundary worker who was asked along, -1 nobody."""
    beside: int
    """The same as a row of persons."""
    bridging: float
    """How far this worker and a shared language bridge, 0-1."""
    trust_back: float
    """Trust of who is asked in who asks, 0-1."""


class Weighed(NamedTuple):
    """What both make of it."""

    cost: float
    room_of_asker: float
    room_of_asked: float
    """Discretion that each uses, 0 or 0.8."""
    asker: float
    asked: float
    """How willing each is, 0-1."""


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

    Both must agree, each by :func:`~wijksim.mechanisms.engagement.considerations`; who refuses does so for a reason at
    a boundary, which is noted in ``pairs.failed_attempts``. A refused proposal may be tried again after
    ``engagement.retry_weeks``. ``counts`` are those of :class:`~wijksim.domain.counts.JointCount`.
    """
    seed, week = now.seed, now.week
    draws = Draws(
        stream(seed, _COLLEAGUE, week), stream(seed, _MOOD, week), stream(seed, _FIRST, week),
        stream(seed, _SECOND, week), stream(seed, _INFORMATION, week),
    )  # fmt: skip
    book = Book(counts, log, np.zeros((PARTIES, N_SCALES)))
    for i in range(cases.size):
        case = cases[i]
        if case.state != _OPEN_SINGLE:
            continue
        if case.retry > 0:
            case.retry -= 1
            continue
        _bring_up(now, draws, case, people, at_work, pairs, book)


@step
def _bring_up(
    now: Now, draws: Draws, case: Record, people: Residents, at_work: AtWork, pairs: Pairs, book: Book
) -> None:
    """One attempt, from what is sought to yes or no."""
    p, a = now.settings[0], int(case.organisation)
    sought = _what_is_sought(now, case, people, at_work, book.counts)
    if sought.domain < 0:
        return
    table = _who_sits_down(now, draws, case, sought, at_work, pairs, book)
    if table.found.who < 0:
        book.counts[JointCount.NOT_FOUND] += 1.0
        return
    pairs.proposals[a, sought.house] += 1.0
    talk_about(p, at_work.network, now.week, case.handler, table.found.who, table.beside, book.log)
    weighed = _weigh(now, draws, case, sought, table, at_work, pairs, book.scales)
    if _is_withheld(now, draws, case, sought.house, table.broker, weighed.asked, pairs, book):
        return
    if uniform(draws.first, case.key) >= weighed.asker:
        _refuse(now, case, sought, table.broker, True, at_work, pairs, book)
    elif uniform(draws.second, case.key) >= weighed.asked:
        _refuse(now, case, sought, table.broker, False, at_work, pairs, book)
    else:
        _start(now, case, sought, table, weighed, at_work, pairs, book)


@step
def _what_is_sought(now: Now, case: Record, people: Residents, at_work: AtWork, counts: Floats) -> Sought:
    """The largest known need that another house is for, the task in it, and who takes that up: by a division made here
    it may be the own house, which then does it too, or a third."""
    p, seed, organisations, tasks = now.settings[0], now.seed, at_work.organisations, at_work.tasks
    team, buurt = int(people.team[case.resident]), int(people.buurt[case.resident])
    nothing = Sought(-1, -1, -1, team, buurt)
    domain, house = _help_elsewhere(case, people.need[case.resident], people.right_organisation[case.resident])
    if domain < 0 or case.partner_domain >= 0 or organisations[house].professionals == 0:
        return nothing
    case.retry = int(p["engagement.retry_weeks"])
    asked_in = now.week - case.weeks  # what the case is about does not change from one attempt to the next
    draw = uniform(stream(seed, _WHICH, asked_in), case.key + _APART * np.uint64(domain))
    task = int(task_in(tasks.work[house], draw))
    if task < 0:
        return Sought(domain, house, -1, team, buurt)
    taker = who_takes(
        tasks, task, int(case.organisation), buurt, people.age[case.resident] >= OLD_FROM,
        stream(seed, _DIVISION, asked_in), stream(seed, _CLAIMS, asked_in), case.key,
    )  # fmt: skip
    _count_task(case, task, taker, counts)
    if taker == case.organisation:
        _take_over(p, case, domain)
        return nothing
    if taker >= 0 and organisations[taker].professionals > 0:
        house = int(taker)
    return Sought(domain, house, task, team, buurt)


@step
def _who_sits_down(
    now: Now, draws: Draws, case: Record, sought: Sought, at_work: AtWork, pairs: Pairs, book: Book
) -> Table:
    """Somebody one knows, somebody whom a boundary worker knows, or a stranger at the desk; a boundary worker is asked
    along where that is worth it."""
    p, network, organisations = now.settings[0], at_work.network, at_work.organisations
    a, b, handler, team = int(case.organisation), sought.house, case.handler, sought.team
    first_worker = at_work.professionals.size
    search = draws_of_case(draws.colleague, case.key)
    found, broker = whom_one_knows(p, network, organisations, search, handler, b, team), -1
    if is_worth_asking_along(found.who >= 0, case.broke, case.clear or sought.task < 0):
        hours = p["engagement.broker_hours"]
        broker = worker_asked(p, network, at_work.workers, first_worker, search, handler, team, hours)
    beside = first_worker + broker if broker >= 0 else -1
    language = pairs.language[a, b]
    bridging = _bridge(p, at_work.workers, at_work.acceptance, broker, a, b, language, book.counts)
    if found.who < 0:
        where = Search(search, int(handler), b, team, beside, pairs.by_kind[a, b, _MAP])
        found = find_through(now, network, organisations, where, book.log)
    trust_back = trust_in(network, found.who, handler) if found.who >= 0 else 0.0
    return Table(found, broker, beside, bridging, trust_back)


@step
def _weigh(
    now: Now, draws: Draws, case: Record, sought: Sought, table: Table, at_work: AtWork, pairs: Pairs, scales: Floats
) -> Weighed:
    """What the boundary costs, what both would gain, and how willing that makes them."""
    p, tasks, organisations = now.settings[0], at_work.tasks, at_work.organisations
    a, b, t = int(case.organisation), sought.house, sought.task
    me, you = at_work.professionals[case.handler], at_work.professionals[table.found.who]
    permeability, form = pairs.permeability[a, b], pairs.by_kind[a, b, _FORM]
    apart = pairs.frame_distance[a, b] + p["engagement.method"] * abs(me.method - you.method)
    method = understood(permeability[_PROFESSIONAL], table.found.known, p["engagement.known_method"])
    cost = coordination_cost(openness_in_work(permeability, method), apart, 1.0 if case.clear else 0.0, table.bridging)
    weeks_left = float(WEEKS_PER_QUARTER - 1 - (now.week + WEEKS_OF_TEN_YEARS) % WEEKS_PER_QUARTER)
    room_a = has_room(p, me, organisations[a].room, case.benefit, weeks_left)
    room_b = has_room(p, you, organisations[b].room, case.benefit, weeks_left)
    agreed = p["engagement.vision"] * pairs.vision[a, b] + p["engagement.lead"] * p["coordination_has_lead"]
    agreed += p["objects.motto_moves"] * pairs.by_kind[a, b, _MOTTO]
    billed_a, billed_b = 0.0, 0.0
    if t >= 0:
        billed_a = billed_here(tasks.contract[a, t], tasks.arranged[a, t], False, p["tasks.unpaid"])
        billed_b = billed_here(tasks.contract[b, t], tasks.arranged[b, t], True, p["tasks.unpaid"])
    attempt = Attempt(permeability, cost, case.benefit, form)
    x_a = considerations(p, me, organisations[a], table.found.trust, attempt, billed_a, room_a, scales[0])
    x_b = considerations(p, you, organisations[b], table.trust_back, attempt, billed_b, room_b, scales[1])
    mood_a, mood_b = normal(draws.mood, case.key), normal(draws.mood, case.key + _APART)
    asker = logistic(x_a + agreed + p["engagement.mood"] * mood_a)
    asked = logistic(x_b + agreed + p["engagement.asked"] + p["engagement.mood"] * mood_b)
    return Weighed(cost, room_a, room_b, asker, asked)


@step
def _is_withheld(
    now: Now, draws: Draws, case: Record, house: int, broker: int, willing: float, pairs: Pairs, book: Book
) -> bool:
    """Whether the other house does not share what it knows: the law, or the law as a pretext (002 §4.2)."""
    p, a = now.settings[0], int(case.organisation)
    barred = uniform(stream(now.seed, _BARRED, now.week - case.weeks), case.key)  # of the case, whenever it is tried
    reason = reason_not_to_share(
        not may_share(p["information.legal_limit"], barred),
        uniform(draws.information, case.key),
        1.0 - willing,
        p["information.pretext"],
    )
    if not reason:
        return False
    if reason == _LAW:
        book.counts[JointCount.REFUSALS_LEGAL] += 1.0
    else:
        book.counts[JointCount.REFUSALS_PRETEXT] += 1.0
        _break_off(pairs, a, house, _SECTORAL, broker >= 0)
    emit(book.log, now.week, _NOT_SHARED, house, a, broker, case.number, 0.0).reason = reason
    return True


@step
def _refuse(
    now: Now, case: Record, sought: Sought, broker: int, by_asker: bool, at_work: AtWork, pairs: Pairs, book: Book
) -> None:
    """One of both says no, for the heaviest reason against, and all who were there remember at which boundary."""
    p, a, b = now.settings[0], int(case.organisation), sought.house
    me = at_work.professionals[case.handler]
    refuser, other, place = (a, b, 0) if by_asker else (b, a, 1)
    reason = reason_of_refusal(book.scales[place])
    boundary = boundary_of_refusal(reason, pairs.permeability[a, b], case.clear)
    _break_off(pairs, a, b, boundary, broker >= 0)
    if sought.task >= 0:
        _break_on_task(at_work.tasks, sought.task, a, b, sought.buurt, refuser, boundary, broker >= 0)
    case.broke = True
    at_work.organisations[refuser].refusals += 1.0
    if not by_asker:  # turned down by the other
        me.frustration += p["experience.speed"] * (1.0 - me.frustration)
    book.counts[JointCount.JOINT_REFUSED] += 1.0
    refused = emit(book.log, now.week, _REFUSED, refuser, other, broker, case.number, 0.0)
    refused.boundary, refused.reason = boundary, reason


@step
def _start(
    now: Now, case: Record, sought: Sought, table: Table, weighed: Weighed, at_work: AtWork, pairs: Pairs, book: Book
) -> None:
    """Both say yes: they leave protocol where they use their room, and the case is joint from now on."""
    p, week, a, b = now.settings[0], now.week, int(case.organisation), sought.house
    you_at = table.found.who
    me, you = at_work.professionals[case.handler], at_work.professionals[you_at]
    if p["discretion_on"] > 0.0:
        if weighed.room_of_asker > 0.0:
            _leave_protocol(me, week, a, b, case.number, book.counts, book.log)
        if weighed.room_of_asked > 0.0:
            _leave_protocol(you, week, b, a, case.number, book.counts, book.log)
    cost = registered_once(weighed.cost, pairs.by_kind[a, b, _FORM], p["objects.form_hours"])
    _make_joint(p, case, b, you_at, sought.domain, table.broker, cost)
    you.open_cases += 1
    this_week = (week + WEEKS_OF_A_CENTURY) % WEEKS_PER_HALF_YEAR
    at_work.joint_starts[case.handler, this_week] += 1
    at_work.joint_starts[you_at, this_week] += 1
    book.counts[JointCount.JOINT_STARTED] += 1.0
    book.counts[JointCount.STARTED_KNOWN] += 1.0 if table.found.way != STRANGER else 0.0
    emit(book.log, week, _STARTED, a, b, table.broker, case.number, 0.0)


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
