"""People who know each other: learning, fading, promises, leaving, finding somebody, and what is measured on it."""

import numpy as np
import pytest

from tests.unit.rows import a_log, knows, network_of, noted, now, pairs_of, parameters, rows, settings
from wijksim.agents.columns import ORGANISATION, PROFESSIONAL, TIES, WORKER, with_more_room
from wijksim.domain.events import EventKind
from wijksim.mechanisms.finding import (
    KNOWN,
    NOT_FOUND,
    STRANGER,
    THROUGH,
    Search,
    chance_to_think_of,
    draws_of_case,
    find_through,
    most_trusted,
    talk_about,
    trust_in,
    whom_one_knows,
    worker_asked,
    works_for,
    worth_asking,
)
from wijksim.mechanisms.knowledge import (
    expected_trust,
    known_from_another,
    live_with_ties,
    look_at_ties,
    share_of_possible_ties,
    ties_per_person,
)
from wijksim.mechanisms.ties import (
    Visit,
    all_meet,
    clear,
    fade_ties,
    faded,
    forget,
    hand_over_ties,
    is_alive,
    keep_promise,
    know_at_least,
    know_some,
    known_after,
    known_as_before,
    learn_to_know,
    meet,
    meet_in_corridors,
    pay_visit,
    place_for,
    put,
    remember_promise,
    share_handed_over,
    sit_at_table,
    somebody_of,
    team_of_house,
    tie_to,
    trust_handed_over,
)
from wijksim.mechanisms.turnover import be_succeeded, chance_to_leave, professionals_leave

about = pytest.approx
HALF = float(np.log(2.0))
"""An hour that halves what is not known yet."""
A, B, C = 0, 1, 2
CERTAIN = {"finding_search": 100.0}


NO_OBJECTS = np.zeros((4, 4, 8))
MAP = 6


def kinds(log) -> list[int]:
    return noted(log)["kind"].tolist()


def houses(*numbers: int):
    """Organisations of so many professionals each."""
    first = np.cumsum([0, *numbers[:-1]])
    return rows(
        ORGANISATION, *({"first_professional": f, "professionals": n} for f, n in zip(first, numbers, strict=True))
    )


def test_hours_of_contact_close_what_is_not_known():
    assert known_after(0.0, 1.0, HALF) == about(0.5)
    assert known_after(0.5, 2.0, HALF) == about(0.875)
    assert known_after(0.4, 0.0, HALF) == about(0.4)


def test_ties_fade_slower_between_passionate_people():
    assert faded(0.5, 0.1, 0.5, False) == about(0.45)
    assert faded(0.5, 0.1, 0.5, True) == about(0.475)


def test_hand_over_passes_on_a_share():
    assert [share_handed_over(weeks, 4.0) for weeks in (0.0, 4.0, 12.0)] == about([0.0, 0.5, 0.75])
    assert trust_handed_over(0.8, 0.4, 0.5) == about(0.6)


def test_both_learn_from_meeting_and_colleagues_of_one_house_need_no_tie():
    network, log, p = network_of(A, B, A), a_log(), parameters(knowledge_gain=HALF)
    meet(p, network, 3, 0, 1, 1.0, log)
    meet(p, network, 3, 0, 2, 1.0, log)
    meet(p, network, 3, 0, 0, 1.0, log)
    assert network.known[:, 0].tolist() == about([0.5, 0.5, 0.0])
    assert (network.to[0, 0], network.to[1, 0], network.last[0, 0], network.trust[0, 0]) == (1, 0, 3, 0.5)
    assert kinds(log) == [EventKind.TIE_MADE] * 2, "0.5 is a tie of weight"
    meet(p, network, 4, 0, 1, 1.0, log)
    assert network.known[0, 0] == about(0.75) and noted(log).size == 2
    meet(parameters(knowledge_gain=HALF, knowledge_on=0.0), network, 4, 0, 1, 1.0, log)
    assert network.known[0, 0] == about(0.75)


def test_the_weakest_tie_gives_way_only_to_a_stronger_one():
    network, p = network_of(A, *([B] * (TIES + 1))), parameters(knowledge_gain=HALF)
    for b in range(1, TIES + 1):
        knows(network, 0, b, 0.6 if b != 7 else 0.55)
    learn_to_know(p, network, 0, 0, TIES + 1, 1.0, a_log())
    assert tie_to(network, 0, TIES + 1) == -1, "0.5 is weaker than all"
    learn_to_know(p, network, 0, 0, TIES + 1, 2.0, a_log())
    assert (tie_to(network, 0, TIES + 1), tie_to(network, 0, 7)) == (6, -1)


def test_places_are_free_first_then_the_weakest_and_can_be_cleared():
    network = network_of(A, B, C)
    put(network, 0, 0, 1, 5, 0.4, 0.7)
    assert (place_for(network, 0), tie_to(network, 0, 1), network.last[0, 0], is_alive(network, 0, 0)) == (
        1,
        0,
        5,
        True,
    )
    clear(network, 0, 0)
    assert (place_for(network, 0), tie_to(network, 0, 1), is_alive(network, 0, 0)) == (0, -1, False)


def test_a_promise_changes_trust_on_both_sides():
    network, log = network_of(A, B), a_log()
    knows(network, 0, 1, 0.4, trust=0.5)
    knows(network, 1, 0, 0.4, trust=0.2)
    p = parameters(trust_gain=0.2, trust_loss=0.3)
    keep_promise(p, network, 0, 0, 1, True, 9, log)
    assert network.trust[:2, 0].tolist() == about([0.6, 0.36])
    keep_promise(p, network, 0, 0, 1, False, 9, log)
    assert network.trust[:2, 0].tolist() == about([0.42, 0.252])
    assert kinds(log) == [EventKind.PROMISE_KEPT, EventKind.PROMISE_BROKEN]
    assert noted(log)[0]["value"] == about(0.6) and noted(log)[0]["resident"] == 9
    assert remember_promise(p, network_of(A, B), 0, 1, True) == 0.0, "who does not know the other"
    keep_promise(parameters(trust_on=0.0), network, 0, 0, 1, True, 9, log)
    assert network.trust[0, 0] == about(0.42)


def test_a_week_fades_ties_and_ends_those_that_no_longer_count():
    network, log = network_of(A, B, C, C), a_log()
    knows(network, 0, 1, 0.32)
    knows(network, 0, 2, 0.05)
    knows(network, 0, 3, 0.5)
    forget(network, 3)
    fade_ties(parameters(knowledge_decay=0.1, knowledge_gone=0.048), network, 1, NO_OBJECTS, log)
    assert network.known[0, :3].tolist() == about([0.288, 0.0, 0.0])
    assert network.to[0, :3].tolist() == [1, -1, -1]
    assert kinds(log) == [EventKind.TIE_LOST] * 2, "one faded below 0.3, one left"
    fade_ties(parameters(knowledge_decay=0.1, knowledge_on=0.0), network, 2, NO_OBJECTS, log)
    assert network.known[0, 0] == about(0.288)


def test_who_is_on_a_map_in_use_between_two_houses_is_not_lost_from_view():
    network, by_kind = network_of(A, B, C), np.zeros((4, 4, 8))
    knows(network, 0, 1, 0.5)
    knows(network, 0, 2, 0.5)
    by_kind[A, B, MAP] = 0.5
    values = {"knowledge_decay": 0.1, "objects_map_keeps": 0.8, "knowledge_gone": 0.0}
    fade_ties(parameters(**values), network, 1, by_kind, a_log())
    assert network.known[0, :2].tolist() == about([0.5 * 0.94, 0.45])


def test_passion_on_both_sides_keeps_a_tie():
    network = network_of(A, B)
    network.persons["passionate"] = True
    knows(network, 0, 1, 0.5)
    fade_ties(parameters(knowledge_decay=0.1, knowledge_nose=0.5, knowledge_gone=0.0), network, 1, NO_OBJECTS, a_log())
    assert network.known[0, 0] == about(0.475)


def test_who_leaves_takes_all_ties_along():
    network = network_of(A, B)
    knows(network, 0, 1, 0.5)
    knows(network, 1, 0, 0.5)
    forget(network, 1)
    assert (tie_to(network, 0, 1), tie_to(network, 1, 0), network.persons[1]["generation"]) == (-1, -1, 1)


def test_a_successor_in_another_row_gets_the_share_that_was_handed_over():
    network = network_of(A, B, workers=(C, C), trust=0.4)
    knows(network, 2, 0, 0.6, trust=0.8)
    knows(network, 1, 2, 0.4, trust=0.6)
    hand_over_ties(network, 2, 3, 0.5, 7)
    there, back = tie_to(network, 3, 0), tie_to(network, 1, 3)
    assert (network.known[3, there], network.trust[3, there]) == about((0.3, 0.6))
    assert (network.known[1, back], network.trust[1, back]) == about((0.2, 0.5))
    assert tie_to(network, 1, 2) == -1


def test_a_successor_in_the_same_row_keeps_the_share():
    network = network_of(A, B, trust=0.4)
    knows(network, 0, 1, 0.6, trust=0.8)
    knows(network, 1, 0, 0.4, trust=0.6)
    be_succeeded(network, 0, 0.5)
    assert network.known[:2, 0].tolist() == about([0.3, 0.2])
    assert network.trust[:2, 0].tolist() == about([0.6, 0.5])


def test_who_takes_a_role_is_known_as_before():
    network = network_of(A, B, workers=(A,))
    knows(network, 0, 1, 0.6, trust=0.8)
    knows(network, 1, 0, 0.4, trust=0.6)
    known_as_before(network, 0, 2, 7)
    there, back = tie_to(network, 2, 1), tie_to(network, 1, 2)
    assert (network.known[2, there], network.trust[2, there], network.known[1, back]) == about((0.6, 0.8, 0.4))
    assert tie_to(network, 1, 0) == 0, "and as a professional"


@pytest.mark.parametrize(
    ("people", "teams", "found"),
    [
        (4, 2, [(10, 2), (12, 2)]),
        (5, 2, [(10, 2), (12, 3)]),
        (1, 3, [(10, 1)] * 3),
        (2, 3, [(10, 1), (10, 1), (11, 1)]),
    ],
)
def test_people_are_divided_over_teams_and_few_serve_several(people, teams, found):
    house = rows(ORGANISATION, {"first_professional": 10, "professionals": people})[0]
    assert [team_of_house(house, team, teams) for team in range(teams)] == found


def test_passionate_people_are_found_more_often():
    network = network_of(A, A)
    network.persons["passionate"][1] = True
    drawn = [somebody_of(network, houses(2)[0], 0, np.uint64(5), np.uint64(i), 3.0) for i in range(400)]
    assert np.mean(drawn) == about(0.8, abs=0.06)


def test_one_meets_somebody_elsewhere_in_the_corridor():
    network, log = network_of(A, B), a_log()
    for week in range(20):
        meet_in_corridors(now(week, knowledge_gain=HALF), network, houses(1, 1), 1.0, log)
    assert network.known[0, 0] > 0.9 and network.to[0].tolist()[1:] == [-1] * (TIES - 1)


def test_faces_of_each_house_meet_at_the_table_of_each_team():
    network = network_of(A, A, B, B, teams=2)
    sit_at_table(now(0, knowledge_gain=HALF), network, houses(2, 2), np.array([A, B]), 0, 1.0, a_log())
    assert (network.to[0, 0], network.to[1, 0], network.known[1, 0]) == (2, 3, about(0.5))
    sit_at_table(now(0, knowledge_gain=HALF), network, houses(2, 2), np.array([A, B]), 1, 1.0, a_log())
    assert network.known[1, 0] == about(0.75), "one person a team is every face"


def test_everybody_knows_some_people_at_the_start():
    network = network_of(*([A] * 10), *([B] * 10), *([C] * 10))
    know_some(now(0, knowledge_at_start=12.0, knowledge_best_at_start=0.5), network, houses(10, 10, 10))
    alive = network.to >= 0
    assert 3.0 < alive.sum(axis=1).mean() < 9.0, "half of 24, a third of these in the own house, some drawn twice"
    assert network.known[alive].max() <= 0.5
    house = network.persons["organisation"]
    assert (house[network.to[alive]] != np.repeat(house, TIES).reshape(-1, TIES)[alive]).all()


def test_a_visit_and_a_learning_day_make_ties():
    network, log, week = network_of(A, B, workers=(A, C)), a_log(), settings(knowledge_gain=HALF)
    at_work, visit = houses(1, 1, 0), Visit(worker=2, key=np.uint64(9), house=B, hours=2.0, shared=1.0)
    pay_visit(now(0, knowledge_gain=HALF), network, at_work, visit, log)
    assert (network.known[2, 0], network.known[0, 0], network.known[1, 0]) == about((0.75, 0.5, 0.75))
    pay_visit(now(0, knowledge_gain=HALF), network, at_work, visit._replace(house=C), log)
    assert network.known[2, 0] == about(0.75), "nobody works there"
    all_meet(week, network, 0, np.array([2, 3]), 1.0, log)
    assert network.known[3, 0] == about(0.5)


def test_who_comes_to_mind_and_is_trusted_most():
    assert [chance_to_think_of(known, 2.5) for known in (0.2, 0.4, 0.9)] == about([0.5, 1.0, 1.0])
    network, p = network_of(A, B, B, C), parameters(**CERTAIN)
    knows(network, 0, 1, 0.9, trust=0.3)
    knows(network, 0, 2, 0.2, trust=0.7)
    knows(network, 0, 3, 0.9, trust=0.9)
    assert network.to[0, most_trusted(p, network, np.uint64(3), 0, 1, 2)] == 2
    assert most_trusted(parameters(finding_search=0.0), network, np.uint64(3), 0, 1, 2) == -1
    thought = [most_trusted(parameters(finding_search=2.5), network, np.uint64(i), 0, 2, 1) >= 0 for i in range(400)]
    assert np.mean(thought) == about(0.5, abs=0.08)


def test_a_boundary_worker_of_the_team_whom_one_knows_best_is_asked():
    network = network_of(A, workers=(B, B, A), teams=2)
    workers = rows(WORKER, *({"bridge_hours": 2.0} for _ in range(3)))
    p = parameters(finding_colleague=0.3, **CERTAIN)

    def asked(team: int = 0, hours: float = 1.0) -> int:
        return int(worker_asked(p, network, workers, 1, np.uint64(3), 0, team, hours))

    assert asked() == 2, "a colleague"
    knows(network, 0, 1, 0.9, trust=0.3)
    knows(network, 0, 2, 0.7, trust=0.8)
    assert asked() == 1, "0.56 against 0.27 and 0.3"
    network.persons["teams"][2] = 1
    assert (asked(team=1), works_for(network.persons[2], 0), works_for(network.persons[2], 1)) == (2, True, False)
    assert worth_asking(p, network, np.uint64(3), 0, 2, 0) == about(0.56)
    before = workers["times_asked"].copy()
    assert asked(hours=3.0) == -1
    assert (workers["times_asked"] - before).tolist() == [1.0, 1.0, 1.0], "all are asked, and have no time"


def find(network, *, beside: int = -1, mapped: float = 0.0, **values: float):
    week = now(0, knowledge_gain=HALF, finding_vouched=0.5, finding_introduction_hours=1.0, **CERTAIN | values)
    search = Search(np.uint64(3), a=0, house=B, team=0, beside=beside, mapped=mapped)
    known = whom_one_knows(week.settings[0], network, houses(1, 2), search.draws, search.a, B, search.team)
    return known if known.who >= 0 else find_through(week, network, houses(1, 2), search, a_log())


def test_somebody_is_known_or_introduced_or_a_stranger_at_the_desk():
    network = network_of(A, B, B, workers=(C,), trust=0.4)
    stranger = find(network, finding_desk=1.0)
    assert (stranger.way, stranger.trust, stranger.known) == (STRANGER, 0.4, 0.0) and stranger.who in (1, 2)
    assert find(network, finding_desk=0.0)[:2] == (-1, NOT_FOUND)
    assert find(network, mapped=1.0, finding_desk=0.0, objects_map_finds=1.0).way == STRANGER, "named on the map"
    knows(network, 3, 2, 0.6, trust=0.9)
    through = find(network, beside=3)
    assert through == (2, THROUGH, about(0.45), about(0.5)) and network.known[2, 0] == about(0.5)
    network.trust[0, 0] = 0.7
    assert find(network, beside=3) == (2, KNOWN, about(0.7), about(0.5))


def test_a_boundary_worker_of_the_other_house_brings_a_colleague():
    network = network_of(A, B, B, workers=(B,), trust=0.4)
    found = find(network, beside=3, finding_desk=0.0)
    assert found.way == THROUGH and found.trust == 0.4 and found.who in (1, 2)


def test_trust_is_in_a_person_or_in_strangers_and_a_talk_makes_all_known():
    network, p = network_of(A, B, workers=(C,), trust=0.4), parameters(knowledge_gain=HALF, finding_talk_hours=1.0)
    assert trust_in(network, 0, 1) == 0.4
    talk_about(p, network, 0, 0, 1, 2, a_log())
    assert network.known[:, :2].tolist() == [about([0.5, 0.5])] * 3
    network.trust[0, 0] = 0.9
    assert trust_in(network, 0, 1) == 0.9


def test_draws_of_two_cases_differ():
    assert draws_of_case(np.uint64(1), np.uint64(2)) != draws_of_case(np.uint64(1), np.uint64(3))


def test_pairs_are_measured_on_the_ties_of_their_people():
    assert expected_trust(0.2, 0.8, 0.5) == about(0.5)
    assert known_from_another(0.5, 0.2) == about(0.6)
    network, pairs = network_of(A, A, B, B, trust=0.4), pairs_of(3)
    knows(network, 0, 2, 0.2, trust=0.8)
    knows(network, 0, 3, 0.5, trust=0.6)
    values = {
        "knowledge_floor": 0.1,
        "finding_search": 2.0,
        "trust_floor": 0.2,
        "trust_strangers": 0.5,
        "trust_memory": 0.1,
    }
    look_at_ties(parameters(**values), network, houses(2, 2, 0), pairs, np.zeros((3, 3)), np.zeros((3, 3)))
    assert pairs.knowledge[0, 1] == about((0.6 + 0.1) / 2)
    assert pairs.trust[0, 1] == about((0.6 + 0.4) / 2), "in whom one knows best, or in strangers"
    assert network.institution[0, 1] == about(0.4 + 0.1 * (0.2 + 0.5 * 0.5 - 0.4))
    assert network.institution[1, 0] == about(0.4 + 0.1 * (0.2 - 0.4))
    assert ties_per_person(network) == 0.5
    assert share_of_possible_ties(network, houses(2, 2, 0)) == about(2 / 8)


def test_a_week_of_ties_fades_before_it_is_measured():
    network, pairs = network_of(A, B), pairs_of(2)
    knows(network, 0, 1, 0.5)
    values = settings(knowledge_decay=0.1, knowledge_floor=0.0)
    live_with_ties(values, network, 1, houses(1, 1), pairs, np.zeros((0, 2)), a_log())
    assert pairs.knowledge.tolist() == [[0.0, about(0.45)], [0.0, 0.0]]


@pytest.mark.parametrize("mechanism", ["trust", "knowledge"])
def test_what_is_switched_off_stays_as_it_is(mechanism):
    network, pairs = network_of(A, B), pairs_of(2, trust=0.3, knowledge=0.3)
    values = settings(**{f"{mechanism}_on": 0.0})
    live_with_ties(values, network, 1, houses(1, 1), pairs, np.zeros((0, 2)), a_log())
    other = {"trust": "knowledge", "knowledge": "trust"}[mechanism]
    assert getattr(pairs, mechanism)[0, 1] == 0.3 != getattr(pairs, other)[0, 1]


def test_professionals_leave_and_who_comes_starts_anew():
    assert chance_to_leave(0.19, 26.0) == about(0.1)
    assert chance_to_leave(2.0, 1.0) == 1.0
    network = network_of(A, B)
    knows(network, 0, 1, 0.6)
    person = {"experience": 0.5, "frustration": 0.5, "joint_recent": 3, "weeks_practising": 60, "practises": True}
    staff = rows(PROFESSIONAL, person, person | {"key": 1, "across": 4.0})
    starts = np.ones((2, 26), np.int16)
    gone = professionals_leave(now(8, workers_turnover_per_year=1.0), staff, starts, network, 4.0, 0.0)
    assert gone == 2, "who took a role beside the own work leaves as well"
    assert not network.known.any() and network.persons["since"].tolist() == [8, 8]
    assert staff["experience"].tolist() == [0.0, 0.0] and not staff["practises"].any()
    assert not starts.any()


def test_a_network_with_more_room_keeps_everybody():
    network = network_of(A, B, trust=0.4)
    knows(network, 0, 1, 0.6)
    more = with_more_room(network, 3)
    assert (more.persons.size, more.known[0, 0], more.institution[0, 1]) == (5, 0.6, 0.4)
    assert not more.persons["at_work"][2:].any() and (more.persons["worker"][2:] == -1).all()


def test_who_is_introduced_is_known_at_least_so_well_and_never_twice():
    network = network_of(A, B)
    know_at_least(network, 0, 1, 5, 0.4, 0.6)
    know_at_least(network, 0, 1, 6, 0.3, 0.7)
    held = network.to[0] >= 0
    assert held.sum() == 1, "one place for one person"
    assert (network.known[0][held][0], network.trust[0][held][0]) == (0.4, 0.7)
    know_at_least(network, 1, 0, 5, 0.0, 0.6)
    assert (network.to[1] < 0).all(), "who is not known gets no place"
