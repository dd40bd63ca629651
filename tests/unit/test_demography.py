"""Chances of birth and death by age, and bands of ages."""

import numpy as np
import pytest

from wijksim.mechanisms.demography import age_band, birth_chance, death_chance
from wijksim.model import demography_figures as figures
from wijksim.model.living import FIRST_AGES


def test_the_chance_to_die_grows_with_age_up_to_its_most() -> None:
    chance = death_chance(np.array([0.0, 65.0, 75.0, 200.0]), 0.01, 0.1, 0.0002, 0.45)
    assert chance[1] == pytest.approx(0.0102) and chance[2] == pytest.approx(0.01 * np.exp(1.0) + 0.0002)
    assert chance[3] == 0.45 and (np.diff(chance) > 0.0).all()


def test_chances_to_die_are_those_of_the_life_table() -> None:
    named = (figures.DEATH_AT_65, figures.DEATH_BY_AGE, figures.DEATH_OF_THE_YOUNG, figures.HIGHEST_DEATH)
    chance = death_chance(np.array([75.0, 85.0, 95.0]), *(each.value for each in named))
    assert chance == pytest.approx([0.027, 0.085, 0.25], rel=0.12)


def test_women_have_as_many_children_as_the_rate_says() -> None:
    ages = np.arange(0.0, 100.0, 0.1)
    chance = birth_chance(ages, 1.43, 20.0, 31.5, 43.0)
    assert chance.sum() * 0.1 == pytest.approx(1.43 / 2, rel=0.001)
    assert (
        chance[ages < 20].max() == 0.0
        and chance[ages > 43.01].max() == 0.0
        and ages[chance.argmax()] == pytest.approx(31.5)
    )


def test_an_age_lies_in_one_band() -> None:
    ages = np.array([0.0, 14.0, 15.0, 24.0, 25.0, 44.0, 45.0, 64.0, 65.0, 74.0, 75.0, 99.0])
    assert age_band(ages, FIRST_AGES).tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
