"""The ten phases of a week, each a short story over the mechanisms; their order is in :mod:`wijksim.model.week`."""

from typing import TYPE_CHECKING

import numpy as np

from wijksim.agents.columns import F8
from wijksim.agents.organisation import organisation_totals
from wijksim.domain.events import EventKind
from wijksim.domain.measure import WEEKS_OF_TEN_YEARS, WEEKS_PER_MONTH, WEEKS_PER_QUARTER, WEEKS_PER_YEAR
from wijksim.mechanisms.accountability import time_to_notice
from wijksim.mechanisms.asking import who_asks
from wijksim.mechanisms.boundary_objects import advance_objects, strengths_between, strengths_in_houses
from wijksim.mechanisms.capacity import plan_hours
from wijksim.mechanisms.casework import (
    close_cases,
    end_cases_of_who_left,
    hours_by_organisation,
    keep_open_cases,
    spend_hours,
)
from wijksim.mechanisms.coordination_ladder import levels_of_pairs
from wijksim.mechanisms.discretion import grant_room
from wijksim.mechanisms.frames import move_frames
from wijksim.mechanisms.informal_help import meet_neighbours
from wijksim.mechanisms.intention import update_practice
from wijksim.mechanisms.joint_work import propose_joint_work
from wijksim.mechanisms.knowledge import live_with_ties
from wijksim.mechanisms.needs import advance_needs, mark_burdened
from wijksim.mechanisms.pairs import distances, learn_and_forget, shares_learned
from wijksim.mechanisms.referral import open_cases_at_desks, serve_desks
from wijksim.mechanisms.scale import contact_with_residents, tables_for_teams
from wijksim.mechanisms.second_line import advance_second_line
from wijksim.mechanisms.ties import OF_WEIGHT, meet_in_corridors
from wijksim.mechanisms.visits import visit_homes
from wijksim.mechanisms.wrong_pocket import weigh_interests
from wijksim.model.emergence import step_forward
from wijksim.model.experiments import hours_of_groups, meet_in_groups, try_things
from wijksim.model.key_figures import live_with_key_figures
from wijksim.model.living import live_on
from wijksim.model.measure_costs import hours_with_own_price, pay_measures
from wijksim.model.messages import tell_what_broke
from wijksim.model.objects import arise_from_need, read_again
from wijksim.model.region import deal_with_region, receive_newcomers
from wijksim.model.shared_learning import learn_together
from wijksim.model.staffing import turn_over
from wijksim.model.tasks import live_with_division
from wijksim.observe.waiting import waiting_ended, who_waits

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel

EVENTS_PER_CASE = 20
"""Room kept in the event log for each case and week."""
EVENTS_OF_A_WALK = 2
"""The same for each professional who meets somebody in a corridor."""
FULL_PART_IN_MEETINGS = 20.0
"""Usual hours a week from which somebody takes a full part in meetings, below it in proportion [assumed]."""
SEEN_FROM_OUTSIDE = 0.3
"""Share of the contact in one building that also reaches pairs of which one works for the whole district [assumed]."""
RESULTS_FORGOTTEN = 0.05
"""Share a week of what an organisation remembers of joint results: about half a year [assumed]."""


def calendar(model: "WijkModel") -> None:
    """Measures start and end, subsidies run out, a new year brings the hours its books allow; who meets this week keeps
    hours free for it."""
    world = model.world
    world.tally.empty()
    world.waited[:] = 0.0
    world.organisations["refusals"] = 0.0
    model.apply_settings_of_week()
    if world.week % WEEKS_PER_YEAR == 0:
        plan_hours(world.professionals, np.array([agent.plan_the_year() for agent in model.organisations]))
    _keep_hours_for_meetings(model)
    world.workers["look_hours"] = world.workers["bridge_hours"] = 0.0
    for worker in model.workers_at_work:
        worker.plan_week()
    if (world.week + WEEKS_OF_TEN_YEARS) % WEEKS_PER_QUARTER == 0:
        grant_room(world.now, world.professionals, world.organisations)


def _keep_hours_for_meetings(model: "WijkModel") -> None:
    world, rules = model.world, model.world.rules
    usual = world.professionals["contracted"] * rules["casework.direct_share"]
    tables = np.zeros(world.n_organisations)
    for arena in model.arenas:
        if arena.meets_this_week:
            tables[arena.members] += arena.hours
    tables *= tables_for_teams(rules["scale_team_size"], float(rules["neighbourhood.buurten"]))
    per_professional = rules["consultation.share"]
    part = np.minimum(1.0, usual / FULL_PART_IN_MEETINGS)
    wanted = tables[world.professionals["organisation"]] * per_professional * part
    meeting = np.minimum(usual, wanted)
    if model.experiments:
        meeting = np.minimum(usual, meeting + hours_of_groups(model))
    hours = usual - meeting - world.professionals["across"] + _called_back(model)
    world.professionals["hours"] = np.clip(hours, 0.0, world.professionals["contracted"])
    world.tally.meeting_hours = float(meeting.sum())


def _called_back(model: "WijkModel") -> "F8":
    """Hours a week that each professional gets from colleagues who were called back to the own desk (000 Q4; W25)."""
    world = model.world
    back = np.zeros(world.n_organisations)
    for worker in model.workers_at_work:
        back[worker.home] += worker.hours_granted * worker.recalled_share
    shares: F8 = (back / world.organisations["professionals"])[world.professionals["organisation"]]
    return shares


def needs(model: "WijkModel") -> None:
    """Needs arise, grow, spill over and heal; neighbours and family help first; some end in second-line care."""
    world, people = model.world, model.world.residents
    now = world.now
    live_on(model)
    receive_newcomers(model)
    world.tally.living_ties = meet_neighbours(now, people)
    advance_needs(now, people, world.spill, world.tally.needs)
    n = advance_second_line(now, people, world.watched, model.scratch)
    _note_second_line(model, n)
    if n:
        _end_cases_of_who_left(model)
    mark_burdened(people.need, people.in_second_line, world.rules["needs.burdened"], people.burdened)


def _end_cases_of_who_left(model: "WijkModel") -> None:
    world = model.world
    world.log.make_room(world.n_cases)
    waited = who_waits(world.open_cases)
    end_cases_of_who_left(
        world.week, world.open_cases, world.residents, world.professionals, world.tally.closed, world.log.open
    )
    world.waited += waiting_ended(waited, world.open_cases, world.n_organisations)
    world.n_cases = keep_open_cases(world.cases, world.n_cases)


def _note_second_line(model: "WijkModel", n: int) -> None:
    world = model.world
    moves = model.scratch[:n]
    rows = np.abs(moves) - 1
    order = np.argsort(world.residents.number[rows], kind="stable")
    for move, row in zip(moves[order].tolist(), rows[order].tolist(), strict=True):
        entered = move > 0
        world.tally.second_line_entries += entered
        world.log.note(
            world.week,
            EventKind.ENTERED_SECOND_LINE if entered else EventKind.LEFT_SECOND_LINE,
            resident=int(world.residents.number[row]),
        )


def asking(model: "WijkModel") -> None:
    """Visits bring hidden needs into the open; residents ask at a desk, usually for the domain that they see, in an
    order that is drawn."""
    world, people = model.world, model.world.residents
    _visit(model)
    now = world.now
    n = who_asks(now, people, model.scratch)
    world.make_room_for_cases(n)
    world.log.make_room(n + EVENTS_PER_CASE * (world.n_cases + n))
    arriving = world.cases[world.n_cases : world.n_cases + n]
    open_cases_at_desks(now, model.scratch[:n], people, world.desks, arriving, world.tally.arrivals, world.log.open)
    world.n_cases += n


def _visit(model: "WijkModel") -> None:
    world, people, rules = model.world, model.world.residents, model.world.rules
    hours = sum(worker.visit_hours for worker in model.workers_at_work)
    pressure = float(world.organisations["production_pressure"].mean())
    attention = time_to_notice(
        pressure, rules["accountability.neighbourhood_demand"], rules["referral.pressure_weight"]
    )
    hidden = people.hidden.copy()
    world.tally.found_by_visits = visit_homes(
        world.now,
        people,
        hours / rules["referral.look_hours"] / model.visit_weights,
        attention * contact_with_residents(rules["scale_team_size"], rules["scale.contact"]),
    )
    if world.tally.found_by_visits:  # noted by buurt, for the tables
        found = np.bitwise_count(hidden ^ people.hidden)
        rows = np.flatnonzero(found)
        np.add.at(model.found_at_visits, people.buurt[rows], found[rows])


def intake(model: "WijkModel") -> None:
    """Right desk, wrong desk, or a boundary worker who looks neutrally; the question behind the question."""
    world, people = model.world, model.world.residents
    _read_objects_at_desks(model)
    waited = who_waits(world.open_cases)
    serve_desks(world.now, world.open_cases, people, world.at_work, world.desks, world.tally.desks, world.log.open)
    world.waited += waiting_ended(waited, world.open_cases, world.n_organisations)
    world.n_cases = keep_open_cases(world.cases, world.n_cases)


def _read_objects_at_desks(model: "WijkModel") -> None:
    world = model.world
    if world.rules["objects_on"] == 0.0:
        world.in_houses[:] = 0.0
        return
    state = world.objects, world.object_fit, world.object_legitimacy, world.object_use
    strengths_in_houses(*state, world.in_houses)


def casework(model: "WijkModel") -> None:
    """Alone or together, decided per case by both professionals; hours are spent, cases close."""
    world, people, pairs = model.world, model.world.residents, model.world.pairs
    cases, now, at_work, log = world.open_cases, world.now, world.at_work, world.log.open
    weigh_interests(world.p, world.organisations, world.visibility_of_returns, world.saved_per_case)
    propose_joint_work(now, cases, people, at_work, pairs, world.tally.joint, log)
    spend_hours(world.p, cases, world.professionals)
    hours_by_organisation(
        cases,
        world.professionals,
        world.rules["casework.asked_while_waiting"] * world.rules["casework.weekly_hours"],
        world.rules["casework.direct_share"],
        model.hours_now,
    )
    close_cases(now, cases, people, at_work, pairs, _carousel(model), world.tally.closed, log)
    world.n_cases = keep_open_cases(world.cases, world.n_cases)


def _carousel(model: "WijkModel") -> float:
    """Temporary projects and experiments at the same time, for every buurt (K18)."""
    project = any(worker.subsidised for worker in model.workers)
    projects = model.world.parallel_projects + project
    return projects / model.n_buurten


def boundary_work(model: "WijkModel") -> None:
    """Boundary workers spend the hours they really have: networking, negotiating, carrying objects, winning room."""
    world = model.world
    tell_what_broke(model)
    _look_passionate(model)
    world.living_objects = np.flatnonzero(world.objects["alive"]).tolist()
    meet_in_groups(model)
    for worker in model.workers_at_work:
        worker.step()
    arise_from_need(model)
    step_forward(model)
    live_with_key_figures(model)


def _look_passionate(model: "WijkModel") -> None:
    """What somebody with a nose for it sees of every organisation: how many there want to work together (W27)."""
    world = model.world
    at, intends = world.professionals["organisation"], world.professionals["intends"]
    world.passion[:] = np.bincount(at, weights=intends, minlength=world.n_organisations)
    world.passion /= world.organisations["professionals"]


def consultation(model: "WijkModel") -> None:
    """Arenas meet; what seemed agreed turns out to differ when it is made concrete."""
    for arena in model.arenas:
        arena.step()
    _meet_in_corridors(model)


def _meet_in_corridors(model: "WijkModel") -> None:
    """Who works in one building meets without an appointment (002 §1.3, §4.3a; F9, F16)."""
    world, rules = model.world, model.world.rules
    if rules["coordination.co_location"] > 0.0:
        local = world.pairs.inside_fence
        world.pairs.contact_hours[:] += (
            rules["corridors.hours"]
            * rules["coordination.co_location"]
            * (SEEN_FROM_OUTSIDE + (1.0 - SEEN_FROM_OUTSIDE) * local)
        )
        world.log.make_room(EVENTS_OF_A_WALK * world.professionals.size)
        hours = rules["corridors.hours"] * rules["coordination.co_location"]
        meet_in_corridors(world.now, world.network, world.organisations, hours, world.log.open)


def learning(model: "WijkModel") -> None:
    """Trust, knowledge, tasks and permeability; frames, objects and recall: what this week leaves behind."""
    world, pairs, rules = model.world, model.world.pairs, model.world.rules
    p, scale = world.p, world.scale
    if rules["frames_on"]:
        shares_learned(p, scale, pairs.successes, pairs.contact_hours, model.joint_share, model.contact_share)
        move_frames(
            world.frames,
            world.own_frames,
            model.joint_share,
            model.contact_share,
            rules["frames.step"],
            rules["frames.drift"],
            rules["frames.confidence"],
        )
    pairs.joint_total[:] += pairs.successes
    model.solved_now = pairs.successes.sum(axis=1)
    learn_and_forget(p, world.organisations, world.policy_support, pairs)
    live_with_division(model)
    world.log.make_room(int(np.count_nonzero(world.network.known >= OF_WEIGHT)))
    live_with_ties(p, world.network, world.week, world.organisations, pairs, world.acceptance, world.log.open)
    world.policy_support *= 1.0 - rules["negotiation.policy_decay"]
    world.revealed *= 1.0 - rules["goals.forgotten"]
    compare_worlds(model)
    _use_objects(model)
    update_practice(p, world.week, world.professionals, world.joint_starts, world.organisations)
    for worker in model.workers_at_work:
        worker.be_recalled()
    learn_together(model)
    turn_over(model)


def compare_worlds(model: "WijkModel") -> None:
    """How far frames and goals of every pair are apart now."""
    world, pairs = model.world, model.world.pairs
    distances(world.frames, pairs.frame_distance)
    distances(world.goals + world.offsets * world.revealed[:, None], pairs.vision)
    np.subtract(1.0, pairs.vision, out=pairs.vision)


def _use_objects(model: "WijkModel") -> None:
    world, pairs = model.world, model.world.pairs
    if not model.objects or not model.world.rules["objects_on"]:
        for nothing in (pairs.by_kind, pairs.object_effect, pairs.language):
            nothing[:] = 0.0
        return
    if world.week % WEEKS_PER_MONTH == 0:
        read_again(model)
    advance_objects(
        world.p,
        world.objects,
        world.object_fit,
        world.object_local,
        world.object_legitimacy,
        world.object_use,
        world.object_carried,
        world.organisations["attachment"],
    )
    state = world.objects, world.object_fit, world.object_legitimacy, world.object_use
    strengths_between(*state, pairs.by_kind, pairs.object_effect, pairs.language)
    for thing in model.objects:
        if world.objects[thing.number]["alive"]:
            thing.step()


def organisations(model: "WijkModel") -> None:
    """Production, money, workload, room given; the municipality, the care office and the state pay."""
    world = model.world
    organisation_totals(world, model.hours_now)
    for agent in model.organisations:
        agent.solved_joint = (1.0 - RESULTS_FORGOTTEN) * agent.solved_joint + float(model.solved_now[agent.index])
        agent.step()
    _pay_boundary_work(model)  # before the pool is divided, as it may pay part of it
    model.municipality.divide_pool()
    model.care_office.pay_second_line(int(np.count_nonzero(world.residents.in_second_line)))
    model.care_office.step()
    deal_with_region(model)
    try_things(model)
    _climb_ladder(model)


def _pay_boundary_work(model: "WijkModel") -> None:
    world = model.world
    planned_homes: list[float] = []
    for subsidised in (False, True):
        homes = [0.0] * world.n_organisations
        for worker in model.workers_at_work:
            if worker.subsidised == subsidised and not worker.embedded and worker.professional < 0:
                homes[worker.home] += worker.hours_granted
        total = sum(homes)
        if total > 0.0:
            shares = [hours / total for hours in homes]
            if not subsidised:
                planned_homes = shares
            planned = 0.0 if subsidised else max(0.0, total - hours_with_own_price(model))
            total = total if subsidised else planned
            model.municipality.pay_boundary_work(planned, total - planned, shares)
    pay_measures(model, planned_homes)
    for worker in model.workers_at_work:
        if worker.professional < 0:  # who took the role unasked is paid as a professional already
            model.organisations[worker.home].pay_worker(worker.hours_granted)
        world.tally.boundary_hours += worker.hours_available
        world.tally.recalled_hours += worker.hours_granted * worker.recalled_share


def _climb_ladder(model: "WijkModel") -> None:
    world, pairs = model.world, model.world.pairs
    before = pairs.level.copy()
    levels_of_pairs(world.per_10000, pairs)
    moved = pairs.level != before
    for a, b in zip(*np.nonzero(np.triu(moved)), strict=True) if moved.any() else ():
        kind = EventKind.LEVEL_ROSE if pairs.level[a, b] > before[a, b] else EventKind.LEVEL_FELL
        world.log.note(world.week, kind, actor=int(a), partner=int(b), value=float(pairs.level[a, b]))


def recording(model: "WijkModel") -> None:
    """Outcomes of the week are written down; nothing here changes the course of the run."""
    model.world.ledger.close_week() if model.recorder is None else model.recorder.record(model)
