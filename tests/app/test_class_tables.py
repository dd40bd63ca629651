"""Does the class game hold a dilemma? Every table is played by the model; what is found is printed and held to its words.

The model may change: nothing here knows a number of it. What must hold is that the game offers a choice at all, and that
what is said about it follows from what was played.
"""

import pytest

from .class_tables import (
    CAREFUL,
    DARING,
    ORGANISATIONS,
    SOME,
    but_one,
    mean_of,
)

pytestmark = pytest.mark.slow
SEEDS = (1, 2, 3)
TABLES, TABLES_SEED = 200, 7
OTHERS = 20
"""Random tables of others against which every option of an organisation is tried."""


def best_against(place: int, others: tuple[int, ...]) -> int:
    """The option with which an organisation keeps most, what the others do being given."""
    tried = {own: (*others[:place], own, *others[place + 1 :]) for own in (CAREFUL, SOME, DARING)}
    key = ORGANISATIONS[place]
    return max(tried, key=lambda own: mean_of(tried[own], DARING, SEEDS[:1]).kept[key])


def test_what_cooperation_and_defection_pay_is_found_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    n = len(ORGANISATIONS)
    careful, daring = (mean_of((each,) * n, DARING, SEEDS) for each in (CAREFUL, DARING))
    lines = [f"together: all careful {careful.together:.3f}, all daring {daring.together:.3f}"]
    for place, key in enumerate(ORGANISATIONS):
        free = mean_of(but_one(DARING, place, CAREFUL), DARING, SEEDS)
        lone = mean_of(but_one(CAREFUL, place, DARING), DARING, SEEDS)
        lines.append(
            f"{key}: all careful {careful.kept[key]:.0f}, all daring {daring.kept[key]:.0f}, "
            f"careful alone {free.kept[key]:.0f}, daring alone {lone.kept[key]:.0f}"
        )
    with capsys.disabled():
        print("\n" + "\n".join(lines))
    assert daring.together > careful.together
