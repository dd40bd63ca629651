"""Does the class game hold a dilemma? All least, all most, and each alone are played by the model; what is found is printed.

The model may change: nothing here knows a number of it. Cooperation must pay together and defection alone, else there is no
game.
"""

import pytest

from .class_tables import CAREFUL, DARING, ORGANISATIONS, Table, but_one, mean_of

pytestmark = pytest.mark.slow
SEEDS = (1, 2, 3)
N = len(ORGANISATIONS)


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
