"""What grows and fades between two organisations: trust, knowledge, clarity, permeability, frames, and what is seen
of it."""

import numpy as np
import pytest

from tests.unit.rows import pairs_of, rows, settings
from wijksim.agents.columns import ORGANISATION, WORKER
from wijksim.domain.vocabulary import Boundary
from wijksim.mechanisms.coordination_ladder import (
    level_of_pair,
    levels_of_pairs,
    mean_quality_of_policy_frames,
    quality_of_policy_frame,
)
from wijksim.mechanisms.frames import (
    distance,
    drifted,
    mean_agreement,
    move_frames,
    moved_by_working_together,
    variance,
)
from wijksim.mechanisms.learning_rate import learned, share_won_in_part
from wijksim.mechanisms.networks import line, mean_over_pairs, mean_path_length
from wijksim.mechanisms.pairs import distances, learn_and_forget, shares_learned
from wijksim.mechanisms.permeability import Allowed, Weights, opened, relaxed, resting_permeability
from wijksim.mechanisms.trust import trust_after_promise, trust_in_strangers

about = pytest.approx
QUARTER = 0.25
"""A gain for one experience."""


def test_an_organisation_learns_less_from_one_case_the_larger_the_wijk_and_never_more_than_all():
    assert learned(QUARTER, 1.0, 1.0) == about(1.0 - np.exp(-0.25))
    assert learned(QUARTER, 1.0, 0.5) == about(1.0 - np.exp(-0.125))
    assert learned(QUARTER, 0.0, 1.0) == 0.0
    assert learned(1.0, 1e9, 1.0) <= 1.0


def test_what_is_settled_with_one_team_is_the_same_in_that_team_however_many_there_are():
    assert share_won_in_part(QUARTER, 1.0) == about(1.0 - np.exp(-0.25))
    assert share_won_in_part(QUARTER / 10.0, 0.1) == about(0.1 * (1.0 - np.exp(-0.25)))


def test_trust_in_a_person_grows_by_promises_kept_and_falls_faster_by_broken_ones():
    assert trust_after_promise(0.5, True, 0.2, 0.3) == about(0.6)
    assert trust_after_promise(0.5, False, 0.2, 0.3) == about(0.35)


def test_trust_in_strangers_follows_slowly_what_people_lived_through():
    assert trust_in_strangers(0.4, 0.8, 0.2, 0.5, 0.1) == about(0.41)
    assert trust_in_strangers(0.5, 0.8, 0.2, 0.5, 0.1) == about(0.5), "0.2 + half of 0.6"
    assert trust_in_strangers(0.4, 0.2, 0.2, 0.5, 1.0) == about(0.2)


def test_without_negotiation_a_boundary_relaxes_to_what_the_system_allows():
    assert relaxed(0.5, 0.1, 0.03) == about(0.488)
    assert relaxed(0.1, 0.5, 0.03) == about(0.112)


def test_negotiation_opens_a_boundary_up_to_its_ceiling():
    assert opened(0.2, 0.5, 0.7) == about(0.45)
    assert opened(0.8, 0.5, 0.7) == 0.8


def resting(legal_ceiling: float = 1.0, **conditions: float) -> list[float]:
    """Resting permeability by boundary with base 0.1 and the weights 0.5, 0.25, 0.2, 0.15, 0.12, 0.3."""
    result = np.zeros(5)
    now = Allowed(*(conditions.get(name, 0.0) for name in Allowed._fields))
    resting_permeability(0.1, now, Weights(0.5, 0.25, 0.2, 0.15, 0.12, 0.3), legal_ceiling, result)
    return result.tolist()


@pytest.mark.parametrize(
    ("condition", "opens"),
    [
        ("integration", {Boundary.FINANCIAL: 0.5}),
        ("team_mode", {Boundary.ACCOUNTABILITY: 0.25}),
        ("policy_support", {Boundary.FINANCIAL: 0.2, Boundary.ACCOUNTABILITY: 0.2}),
        ("same_sector", {Boundary.SECTORAL: 0.15, Boundary.PROFESSIONAL: 0.15}),
        ("same_area", {Boundary.GEOGRAPHIC: 0.12}),
        ("decentralised", {Boundary.FINANCIAL: 0.3, Boundary.ACCOUNTABILITY: 0.3}),
    ],
)
def test_each_system_condition_opens_its_own_boundaries(condition, opens):
    assert resting(**{condition: 1.0}) == about([0.1 + opens.get(boundary, 0.0) for boundary in Boundary])


def test_partitions_in_law_hold_money_and_accounts_back_until_powers_are_decentralised():
    conditions = {"integration": 1.0, "team_mode": 1.0, "policy_support": 1.0}
    assert resting(0.3, **conditions)[2:4] == [0.3, 0.3]
    assert resting(0.3, decentralised=1.0, **conditions)[2:4] == about([1.0, 0.85])


def test_system_conditions_together_open_no_further_than_fully():
    assert resting(integration=1.0, policy_support=1.0, decentralised=1.0)[Boundary.FINANCIAL] == 1.0


def test_distance_runs_from_the_same_place_to_opposite_corners():
    assert distance(np.zeros(3), np.ones(3)) == about(1.0)
    assert distance(np.zeros(3), np.zeros(3)) == 0.0
    assert distance(np.zeros(2), np.array([0.6, 0.8])) == about(np.sqrt(0.5))


def test_frames_move_by_working_together_and_drift_back_alone():
    assert moved_by_working_together(0.2, 0.6, 0.25) == about(0.3)
    assert drifted(0.6, 0.2, 0.25) == about(0.5)


def after_moving(distance_apart: float) -> list[float]:
    """First coordinates of two frames that far apart (in the first coordinate) after learning half."""
    frames = np.zeros((2, 3))
    frames[1] = distance_apart
    own, joint = frames.copy(), np.ones((2, 2))
    move_frames(frames, own, joint, np.zeros((2, 2)), 0.5, 0.0, 0.6)
    return frames[:, 0].tolist()


def test_only_frames_within_confidence_of_each_other_move():
    assert after_moving(0.4) == about([0.2, 0.2])
    assert after_moving(0.7) == about([0.0, 0.7])


def test_agreement_is_one_less_the_mean_distance_and_full_alone():
    assert mean_agreement(np.array([[0.0], [1.0], [1.0]])) == about(1 - 2 / 3)
    assert mean_agreement(np.array([[0.3]])) == 1.0


def test_variance_is_the_mean_over_coordinates():
    assert variance(np.array([[0.0, 0.5], [1.0, 0.5]])) == about(0.125)
    assert variance(np.array([[0.2, 0.8]])) == 0.0


TOP = (0.31, 0.4, 0.51, 0.26, 0.6, 0.6, 0.8)
"""Just above every rung: knowledge, trust, clarity, openness, joint rate, solved share, agreement."""


@pytest.mark.parametrize(
    ("place", "value", "level"),
    [
        (0, 0.1, 0),
        (0, 0.25, 1),
        (1, 0.3, 2),
        (3, 0.25, 3),
        (2, 0.5, 4),
        (4, 0.5, 5),
        (5, 0.5, 6),
        (6, 0.75, 7),
        (6, 0.8, 8),
    ],
)
def test_each_rung_of_the_ladder_asks_all_rungs_below_it(place, value, level):
    values = [*TOP]
    values[place] = value
    assert level_of_pair(*values) == level


def test_the_weaker_direction_sets_the_level_of_a_pair():
    pairs = pairs_of(
        2, knowledge=0.5, trust=0.5, clarity=0.6, permeability=0.3, joint_rate=1.0, solved_rate=0.9, vision=0.9
    )
    pairs.knowledge[1, 0] = 0.25
    levels_of_pairs(0.5, pairs)
    assert pairs.level.tolist() == [[0, 1], [1, 0]]
    pairs.knowledge[1, 0] = 0.5
    levels_of_pairs(0.5, pairs)
    assert pairs.level.tolist() == [[0, 8], [8, 0]]


def test_the_mean_over_pairs_leaves_out_the_diagonal():
    assert mean_over_pairs(np.array([[9.0, 1.0], [0.5, 9.0]])) == 0.75
    assert mean_over_pairs(np.array([[9.0]])) == 0.0


def test_a_line_is_as_long_as_it_is_weak_and_a_boundary_worker_makes_two_of_them():
    assert [line(strength, 3.0) for strength in (1.0, 0.8, 0.1, 0.0)] == [1.0, 1.25, 3.0, 3.0]
    steps, nobody = np.zeros((3, 3)), rows(WORKER)
    knowledge = np.zeros((3, 3))
    assert mean_path_length(knowledge, np.zeros((0, 3)), nobody, steps) == 3.0
    knowledge[0, 1] = knowledge[2, 1] = 0.8
    assert mean_path_length(knowledge, np.zeros((0, 3)), nobody, steps) == about((1.25 + 1.25 + 2.5) / 3)
    knowledge[0, 2] = 0.1
    assert mean_path_length(knowledge, np.zeros((0, 3)), nobody, steps) == about((1.25 + 1.25 + 2.5) / 3)
    worker = np.array([[1.0, 0.8, 0.0]])
    assert mean_path_length(np.zeros((3, 3)), worker, rows(WORKER, {}), steps) == about((2.25 + 3 + 3) / 3)


def a_week(*, successes: float = 0.0, sectors: tuple[int, int] = (0, 1), **values: float) -> dict[str, np.ndarray]:
    """Two organisations after a week in which nothing else happened; openness .5."""
    pairs = pairs_of(2, permeability=0.5, failed_attempts=1.0)
    pairs.successes[:] = [[0, successes], [successes, 0]]
    still = {"permeability_relaxation": 0.0, "permeability_memory": 0.25}
    organisations = rows(ORGANISATION, *({"sector": s} for s in sectors))
    learn_and_forget(settings(**still | values), organisations, np.zeros(2), pairs)
    return pairs._asdict()


def test_a_quiet_week_changes_nothing_but_the_memory_of_broken_attempts():
    found = a_week()
    assert found["failed_attempts"][0, 1].tolist() == [0.75] * 5
    for name in ("permeability",):
        assert found[name] == about(np.full(found[name].shape, 0.5)), name


def test_a_joint_success_is_remembered_and_the_counters_start_anew():
    found = a_week(successes=1.0)
    assert found["joint_rate"][0, 1] == found["solved_rate"][0, 1] == about(0.1)
    assert not found["successes"].any()


@pytest.mark.parametrize(
    ("mechanism", "column", "values"),
    [
        ("relaxation", "permeability", {"permeability_relaxation": 1.0}),
    ],
)
def test_what_is_switched_off_stays_as_it_is(mechanism, column, values):
    assert a_week(**values)[column][0, 1] != about(0.5)
    assert a_week(**values, **{f"{mechanism}_on": 0.0})[column][0, 1] == about(0.5)


def test_what_lies_at_a_task_is_not_moved_by_the_pair():
    open_now = a_week(permeability_relaxation=1.0)["permeability"][0, 1]
    assert open_now[[Boundary.SECTORAL, Boundary.FINANCIAL]].tolist() == [0.5, 0.5]


def test_organisations_of_one_sector_are_closer():
    same, other = (
        a_week(sectors=sectors, permeability_relaxation=1.0)["permeability"][0, 1] for sectors in ((1, 1), (0, 1))
    )
    assert (same > other).tolist() == [False, True, False, False, False]


def test_shares_learned_and_distances_are_by_pair():
    joint, contact = np.zeros((2, 2)), np.zeros((2, 2))
    shares_learned(
        settings(frames_joint=QUARTER, frames_contact=0.0),
        1.0,
        np.array([[0, 1.0], [0, 0]]),
        np.ones((2, 2)),
        joint,
        contact,
    )
    assert joint.tolist() == [[0.0, about(1.0 - np.exp(-0.25))], [0.0, 0.0]]
    assert not contact.any()
    result = np.zeros((2, 2))
    distances(np.array([[0.0, 0.0], [1.0, 1.0]]), result)
    assert result == about(np.array([[0.0, 1.0], [1.0, 0.0]]))


def test_a_good_policy_frame_takes_the_highest_rungs_and_agreement():
    assert [quality_of_policy_frame(level, 0.5) for level in (0, 4, 6, 8)] == [0.0, 0.0, 0.125, 0.5]
    levels = np.array([[0, 8, 4], [8, 0, 6], [4, 6, 0]])
    assert mean_quality_of_policy_frames(levels, np.full((3, 3), 0.5)) == about((0.5 + 0.0 + 0.125) / 3)
    assert mean_quality_of_policy_frames(np.zeros((1, 1), np.int64), np.ones((1, 1))) == 0.0
