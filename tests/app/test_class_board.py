"""The board of tasks: what the class says becomes a division of work in the model, and what the model makes of it is
what slides show."""

import numpy as np
import pytest

from tests.small_wijk import small_wijk
from wijksim.app.class_board import SEEN, Doers, before_and_after_html, board_html, doers, moved_most, said_state
from wijksim.app.class_card import asked_of
from wijksim.app.class_game import one_for_each, rounds_of, table_of
from wijksim.app.class_plan import DOUBLE, ON_THE_BOARD, PAID, TASK, WHOLE, Game
from wijksim.app.class_roles import ROLES, Decisions
from wijksim.app.class_steps import Phase, steps_of
from wijksim.app.class_words import task_name
from wijksim.domain.tasks import TASK_KEYS
from wijksim.execution.division import Division, divide
from wijksim.execution.rounds import ROUND_WEEKS
from wijksim.model.tasks import live_with_division
from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.scenario import Scenario
from wijksim.text.language import LANGUAGES

from .test_class_game import play, room_in
from .test_pages import view_of

FIRST = Game(rounds=1)
"""A lesson of one round, which is then the round of the board."""
ROLE = {role.key: role for role in ROLES}


@pytest.fixture(scope="module")
def wijk() -> Scenario:
    return small_wijk()


def everybody(take: bool, together: int = 0, paid: int = 0) -> Decisions:
    """All organisations say the same of all tasks."""
    said = [(role, {each.name: int(take) for each in FIRST.asked(role, 1) if each.name.startswith(TASK)})
            for role in ROLES if role.organisation]  # fmt: skip
    return [*said, (ROLE["tactical"], {DOUBLE.name: together}), (ROLE["policy"], {PAID: paid})]


def one_each() -> Decisions:
    said: dict[str, dict[str, int]] = {}
    for task, organisation, takes in one_for_each(FIRST).said:
        said.setdefault(organisation, {})[TASK + task] = int(takes)
    return [(ROLE[key], answers) for key, answers in said.items()]


def wrong(wijk: Scenario, choices: Decisions) -> tuple[float, float]:
    """Work left and work done twice, in the first quarter of the year that was divided so."""
    run = play(rounds_of("ABCD", [choices], FIRST, wijk))
    weeks = run.series.iloc[: ROUND_WEEKS // 4]
    return float(weeks["task_gaps"].mean()), float(weeks["task_overlaps"].mean())


def test_the_board_holds_the_tasks_where_most_goes_wrong() -> None:
    assert len(WHOLE.board) == ON_THE_BOARD
    assert {"keeping_an_eye", "listening_ear", "papers"} <= set(WHOLE.board)
    assert "general_practice" not in WHOLE.board
    for task in WHOLE.board:
        asked = {
            role.key for role in ROLES for each in WHOLE.asked(role, WHOLE.board_round) if each.name == TASK + task
        }
        assert asked == set(WHOLE.pay[task]) != set()


def test_who_is_on_no_task_of_the_board_decides_as_always() -> None:
    lone = next(role for role in ROLES if role.organisation and not any(role.key in pay for pay in WHOLE.pay.values()))
    assert WHOLE.asked(lone, WHOLE.board_round) == lone.questions
    assert DOUBLE in WHOLE.asked(ROLE["tactical"], WHOLE.board_round)
    assert DOUBLE not in WHOLE.asked(ROLE["tactical"], 1)


def test_gaps_and_overlaps_of_the_class_are_those_of_the_model(wijk: Scenario) -> None:
    nobody, all_of_them, shared, one = (
        wrong(wijk, choices) for choices in (everybody(False), everybody(True), everybody(True, 1), one_each())
    )
    left, twice = nobody[0], all_of_them[1]
    elsewhere = (nobody[1], all_of_them[0], *shared, *one)
    assert 2 * max(elsewhere) < min(left, twice)


def test_a_division_is_that_of_the_columns_of_the_model(wijk: Scenario) -> None:
    model = WijkModel(wijk, rng=1, check=True)
    model.warm_up()
    before = model.world.tasks.claim.copy()
    keys = [spec.key for spec in wijk.organisations]
    papers, debts = TASK_KEYS.index("papers"), TASK_KEYS.index("debts")
    said = (("papers", "welfare", True), ("papers", "dept_social", True), ("debts", "dept_social", False))
    divide(model, Division(said, together=True, paid="papers"))
    tasks = model.world.tasks
    two = [keys.index("welfare"), keys.index("dept_social")]
    assert tasks.agreed[papers] == 1.0
    assert tasks.share[two, papers].tolist() == [0.5, 0.5]
    assert min(tasks.arranged[two, papers]) > 0.0
    assert tasks.agreed[debts] == 0.0
    assert tasks.claim[two[1], debts] < before[two[1], debts]
    untouched = [o for o in range(len(keys)) if o not in two]
    np.testing.assert_array_equal(tasks.claim[untouched], before[untouched])
    live_with_division(model)
    model.step()  # with every invariant checked


def test_pay_pulls_a_division_back(wijk: Scenario) -> None:
    """Nobody is paid for keeping an eye: who takes it on does so less and less."""
    run = play(rounds_of("ABCD", [everybody(True)], FIRST, wijk))
    taken = run.tasks_by_quarter.query("task == 'keeping_an_eye'").groupby("quarter")["claim"].sum()
    shares = [float(taken[quarter]) for quarter in (1, 2, 3, 4)]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > shares[-1] + 0.2


def test_a_division_comes_in_its_round_and_is_part_of_what_is_asked(wijk: Scenario) -> None:
    game = Game(rounds=2)
    quiet, said = (rounds_of("ABCD", [[], choices], game, wijk) for choices in ([], one_each()))
    assert quiet.divided == ()
    assert [number for number, _ in said.divided] == [game.board_round] == [2]
    assert quiet.key != said.key
    first, second = play(quiet), play(said)
    assert first.series.iloc[:ROUND_WEEKS].equals(second.series.iloc[:ROUND_WEEKS])
    assert not first.series.iloc[ROUND_WEEKS:].equals(second.series.iloc[ROUND_WEEKS:])


def test_states_of_what_is_said() -> None:
    said = (
        ("papers", "welfare", True),
        ("debts", "welfare", True),
        ("debts", "dept_social", True),
        ("moving", "x", False),
    )
    states = [said_state(Division(said), task) for task in ("papers", "debts", "moving", "nuisance")]
    assert states == ["one", "double", "gap", "none"]
    assert said_state(Division(said, together=True), "debts") == "shared"


@pytest.mark.parametrize("language", LANGUAGES)
def test_slides_and_phones_show_the_board(wijk: Scenario, language) -> None:
    room = room_in(Phase.CHOOSE, WHOLE.board_round)
    page = board_html(room, language)
    assert all(task_name(task, language) in page for task in WHOLE.board)
    assert "class='wj-mark gap'" in page or "class='wj-mark double'" in page
    view = view_of("/klas" if language == "nl" else "/klas?taal=en")
    for player in room.seats():
        for each in asked_of(view, room, player, None):
            assert "{" not in each["label"] + each["definition"]
            assert "." not in each["label"].split()[0]
    played = play(rounds_of("ABCD", [*room.rounds_decided(), room.decided(3)], base=wijk))
    shown = before_and_after_html(room, played, played, 3, language)
    share = max(doers(played, WHOLE.board[0], 3).shares.values())
    assert f"\N{NO-BREAK SPACE}{100 * share:.0f}" in shown


def test_what_moved_most_is_told_from_the_table(wijk: Scenario) -> None:
    still = play(table_of({}, 1, wijk))
    moved = play(rounds_of("ABCD", [everybody(True)], FIRST, wijk))
    told = moved_most(moved, still, 1, ROLES, "en")
    before, after = (doers(run, "keeping_an_eye", each).shares for run, each in ((still, 0), (moved, 1)))
    most = max(after, key=lambda key: after[key] - before[key])
    assert after[most] - before[most] > SEEN
    assert "Keeping an eye" in told
    assert any(f"in {100 * after[key]:.0f} now" in told for key in after)


def test_who_does_a_task_is_told_as_it_is() -> None:
    """Five who each do it now and then are no one who does it."""
    states = [
        Doers(shares, agreed).state for shares, agreed in (
            ({"a": 0.96, "b": 0.02}, 0.0), ({"a": 0.96, "b": 0.96}, 0.0), ({"a": 0.02, "b": 0.02}, 0.0),
            ({"a": 0.5, "b": 0.5}, 1.0), ({"a": 0.5, "b": 0.5}, 0.0), (dict.fromkeys("abcde", 0.2), 0.0),
        )
    ]  # fmt: skip
    assert states == ["one", "double", "gap", "one", "gap", "gap"]


@pytest.mark.parametrize("rounds", [1, 2, 3, 4])
def test_every_lesson_has_one_board(rounds: int) -> None:
    steps = steps_of(Game(rounds=rounds))
    assert [number for phase, number in steps if phase is Phase.WORK] == [Game(rounds=rounds).board_round]
    assert [number for phase, number in steps if phase is Phase.CHOOSE] == list(range(1, rounds + 1))
    assert Game(rounds=rounds).intake_round < Game(rounds=rounds).board_round
