"""Does the class game hold a dilemma? Every table is played by the model; what is found is printed, and what the game says
is held to it.

The model may change: nothing here knows a number of it. Cooperation must pay together and defection alone, else there is no
game; and an option that is best whatever others do must be told to the role by its card.
"""

import pytest

from wijksim.app.class_game import kept_in, table_of
from wijksim.app.class_roles import ROLES
from wijksim.app.recording import record_rounds

from .class_tables import CAREFUL, DARING, ORGANISATIONS, SOME, Table, but_one, mean_of, played, random_tables

pytestmark = pytest.mark.slow
SEEDS = (1, 2, 3)
RANDOM, RANDOM_SEED = 200, 7
TRIED = 4
"""Random tables of others against which every option of an organisation is tried."""
N = len(ORGANISATIONS)
CLASS_SEED = 1
"""Seed of every class."""


@pytest.fixture(scope="module", autouse=True)
def told(request: pytest.FixtureRequest):
    """What was found, printed at the end whether it is what was hoped or not."""
    lines: list[str] = []
    yield lines
    reporter = request.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None:
        reporter.write_line("\n" + "\n".join(lines))


def all_take(option: int) -> Table:
    return (option,) * N


def test_together_cooperation_pays_and_alone_defection_does(told: list[str]) -> None:
    careful, daring = (mean_of(all_take(option), DARING, SEEDS) for option in (CAREFUL, DARING))
    totals = [sum(each.kept.values()) for each in (careful, daring)]
    told.append(f"solved together: all careful {careful.together:.3f}, all daring {daring.together:.3f}")
    told.append(f"kept by all: all careful {totals[0]:.0f}, all daring {totals[1]:.0f} euro a year")
    tempted, exploited, gain = 0, 0, 0
    for place, key in enumerate(ORGANISATIONS):
        free = mean_of(but_one(DARING, place, CAREFUL), DARING, SEEDS)
        lone = mean_of(but_one(CAREFUL, place, DARING), DARING, SEEDS)
        told.append(
            f"{key}: all careful {careful.kept[key]:.0f}, all daring {daring.kept[key]:.0f}, only this one careful "
            f"{free.kept[key]:.0f} (solved together {free.together:.3f}), only this one daring {lone.kept[key]:.0f}"
        )
        tempted += free.kept[key] > daring.kept[key]
        exploited += lone.kept[key] < careful.kept[key]
        gain += daring.kept[key] > careful.kept[key]
    told.append(f"of {N}: {tempted} keep more by staying out alone, {exploited} lose by going alone, "
                f"{gain} keep more when all dare than when none does")  # fmt: skip
    assert daring.together > careful.together
    assert totals[1] > totals[0]
    assert tempted > N / 2
    assert exploited > N / 2


def test_among_random_tables_more_daring_means_more_together(told: list[str]) -> None:
    tables = sorted(set(random_tables(RANDOM, RANDOM_SEED)), key=sum)
    found = [played(table, DARING, CLASS_SEED).together for table in tables]
    half = len(tables) // 2
    low, high = sum(found[:half]) / half, sum(found[half:]) / (len(found) - half)
    told.append(
        f"{len(tables)} random tables: the half that dares least solves {low:.3f} together, the other {high:.3f}"
    )
    best = max(found)
    everybody = played(all_take(DARING), DARING, CLASS_SEED).together
    told.append(f"best random table {best:.3f}, everybody daring {everybody:.3f}")
    assert high > low


def test_an_option_that_is_best_whatever_others_do_is_told_by_the_card(told: list[str]) -> None:
    others = list(random_tables(TRIED, RANDOM_SEED + 1))
    daring, options = all_take(DARING), (CAREFUL, SOME, DARING)
    for place, key in enumerate(ORGANISATIONS):
        best = set()
        for table in others:
            tried = {own: (*table[:place], own, *table[place + 1 :]) for own in options}
            best.add(max(options, key=lambda own: played(tried[own], DARING, CLASS_SEED).kept[key]))
        dominant = best.pop() if len(best) == 1 else None
        told.append(
            f"{key}: best for its money against {TRIED} random tables: {dominant if dominant is not None else best}"
        )
        free = played(but_one(DARING, place, CAREFUL), DARING, CLASS_SEED).kept[key]
        if dominant == CAREFUL:
            # What the card tells: how much more it keeps when only this one puts in nothing.
            assert free > played(daring, DARING, CLASS_SEED).kept[key]
        assert dominant != DARING, f"{key} has nothing to choose: putting in all is always best for itself"


def test_the_numbers_of_the_card_are_those_of_the_tables() -> None:
    options = dict.fromkeys((role.key for role in ROLES), DARING)
    run = record_rounds(table_of(options).scenarios, CLASS_SEED, progress=lambda done: None, stop=lambda: False)
    expected = played(all_take(DARING), DARING, CLASS_SEED).kept
    assert {key: kept_in(run, key, 1)[0] for key in ORGANISATIONS} == pytest.approx(expected)
