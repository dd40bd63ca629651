"""Every row is valid, whatever the size, the number of buurten and wijken, and the cohesion."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijksim.model.households import KEYS_PER_WIJK
from wijksim.model.neighbourhood_figures import PROFILES
from wijksim.model.population import build_population, multi_law_household_share, multi_law_share

KINDS = {
    "key": "uint64", "wijk": "int16", "buurt": "int16", "cell": "int32", "x": "int16", "y": "int16",
    "age": "uint8", "alone": "bool", "household": "int32", "uses_youth": "bool", "uses_participation": "bool",
    "uses_wmo": "bool", "uses_nursing": "bool", "self_reliance": "float32", "informal_support": "float32",
    "trust_in_services": "float32", "contacts": "int32", "cells_buurt": "int16",
}  # fmt: skip


def check_rows(p, *, residents, buurten, wijken):
    n = residents * wijken
    assert len(p) == n
    for name, kind in KINDS.items():
        column = getattr(p, name)
        assert column.dtype == kind, name
        assert name == "cells_buurt" or column.shape[0] == n, name
    check_identity(p, residents, wijken)
    check_place(p, buurten, wijken)
    check_households(p, wijken)
    check_ties(p)
    assert p.age.max() <= 5
    for name in ("self_reliance", "informal_support", "trust_in_services"):
        column = getattr(p, name)
        assert np.all((column >= 0.0) & (column <= 1.0)), name


def check_identity(p, residents, wijken):
    assert np.unique(p.key).size == len(p)
    assert np.array_equal(p.key // np.uint64(KEYS_PER_WIJK), p.wijk)
    assert p.key[p.wijk == wijken - 1].max() % np.uint64(KEYS_PER_WIJK) == residents - 1


def check_place(p, buurten, wijken):
    assert p.n_buurten == buurten * wijken
    assert p.cells_buurt.size == p.grid_width * p.grid_height
    assert np.array_equal(p.cell, p.x.astype(np.int32) * p.grid_height + p.y)
    assert np.array_equal(p.cells_buurt[p.cell], p.buurt)
    assert np.array_equal(p.buurt // buurten, p.wijk)
    assert set(np.unique(p.cells_buurt)) - {-1} == set(range(p.n_buurten)), "each buurt has a cell"
    order = np.lexsort((p.cell, p.buurt))
    assert np.array_equal(order, np.arange(len(p))), "sorted by buurt and then cell"


def check_households(p, wijken):
    """Housemates are adjacent and share a cell; who lives alone has no housemate.

    In each wijk the last household may be cut off: one person may be left who does not count as living alone.
    """
    steps = np.diff(p.household)
    assert p.household[0] == 0
    assert np.all((steps == 0) | (steps == 1))
    size = np.bincount(p.household)[p.household]
    assert np.all(size[p.alone] == 1)
    assert np.count_nonzero((size == 1) & ~p.alone) <= wijken
    assert np.all(p.cell[1:][steps == 0] == p.cell[:-1][steps == 0])
    assert np.all(p.age[p.alone] >= 1)


def check_ties(p):
    ties = p.contacts
    rows = np.arange(len(p))
    there = ties >= 0
    assert ties.shape == (len(p), 4)
    assert ties.min() >= -1
    assert ties.max() < len(p)
    assert not np.any(ties == rows[:, None]), "nobody is tied to itself"
    assert np.all((p.wijk[ties] == p.wijk[:, None])[there]), "no ties out of the wijk"
    adjacent = (np.abs(p.x[ties] - p.x[:, None]) <= 1) & (np.abs(p.y[ties] - p.y[:, None]) <= 1)
    assert np.all((adjacent | (p.buurt[ties] == p.buurt[:, None]))[there])
    for later in range(1, 4):
        for earlier in range(later):
            assert not np.any((ties[:, later] == ties[:, earlier]) & there[:, later]), "no tie twice"
    size = np.bincount(p.household)[p.household]
    has_housemate = size > 1
    assert np.all(p.household[ties[has_housemate, 0]] == p.household[has_housemate]), "first tie: a housemate"


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    residents=st.integers(1, 600),
    buurten=st.integers(1, 20),
    wijken=st.integers(1, 3),
    key=st.sampled_from(list(PROFILES)),
    cohesion=st.floats(0.0, 1.0),
)
def test_rows_are_valid_in_every_small_neighbourhood(seed, residents, buurten, wijken, key, cohesion):
    p = build_population(seed=seed, residents=residents, buurten=buurten, wijken=wijken, profile=key, cohesion=cohesion)
    check_rows(p, residents=residents, buurten=buurten, wijken=wijken)


@pytest.mark.parametrize(
    ("residents", "buurten", "wijken", "cohesion"),
    [
        (50, 20, 1, 1.0),
        (50, 1, 1, 0.0),
        (6_000, 4, 1, 0.5),
        (6_000, 7, 5, 0.9),
        (200_000, 20, 1, 0.5),
        (50, 20, 500, 0.5),
    ],
)
def test_rows_are_valid_from_50_residents_to_a_city(residents, buurten, wijken, cohesion):
    p = build_population(
        seed=5,
        residents=residents,
        buurten=buurten,
        wijken=wijken,
        profile="voorbeeldwijk",
        cohesion=cohesion,
    )
    check_rows(p, residents=residents, buurten=buurten, wijken=wijken)
    assert 0.0 <= multi_law_share(p) <= 1.0
    assert 0.0 <= multi_law_household_share(p) <= 1.0


def test_the_default_neighbourhood_stands_on_twelve_by_twelve_cells():
    p = build_population(seed=1, residents=6_000, buurten=4, wijken=1, profile="voorbeeldwijk", cohesion=0.5)
    assert (p.grid_width, p.grid_height) == (12, 12)
    corners = p.cells_buurt.reshape(12, 12)
    blocks = [set(np.unique(corners[x : x + 6, y : y + 6])) - {-1} for y in (0, 6) for x in (0, 6)]
    assert blocks == [{0}, {1}, {2}, {3}], "each buurt is a compact block"


def test_fifty_residents_fill_twenty_buurten_when_there_are_enough_households():
    p = build_population(seed=1, residents=50, buurten=20, wijken=1, profile="oudorp", cohesion=0.5)
    assert p.household.max() + 1 >= 20
    assert np.unique(p.buurt).size == 20


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"residents": 0}, "residents is 0"),
        ({"buurten": 0}, "buurten is 0"),
        ({"wijken": 0}, "wijken is 0"),
        ({"cohesion": 1.5}, "cohesion is 1.5"),
        ({"cohesion": float("nan")}, "cohesion is nan"),
        ({"profile": "elsewhere"}, "unknown neighbourhood profile"),
        ({"residents": 1_000_000, "wijken": 500}, "do not fit on one grid"),
    ],
)
def test_impossible_neighbourhoods_are_refused(change, message):
    usual = {"seed": 1, "residents": 100, "buurten": 2, "wijken": 1, "profile": "oudorp", "cohesion": 0.5}
    with pytest.raises(ValueError, match=message):
        build_population(**(usual | change))
