"""Residents keep who they are: whatever is added beside them, in whatever order, in whatever process."""

import os
import subprocess
import sys
from hashlib import sha256

import numpy as np
import pytest

from wijksim.model.population import build_population

OWN = (
    "key", "wijk", "buurt", "age", "alone", "uses_youth", "uses_participation", "uses_wmo", "uses_nursing",
    "self_reliance", "informal_support", "trust_in_services",
)  # fmt: skip
PLACE = ("cell", "x", "y")


def build(**changes):
    usual = {
        "seed": 7,
        "residents": 3_000,
        "buurten": 4,
        "wijken": 1,
        "profile": "voorbeeldwijk",
        "cohesion": 0.5,
    }
    return build_population(**(usual | changes))


def by_key(p, name):
    return getattr(p, name)[np.argsort(p.key, kind="stable")]


def housemates(p):
    """Key of the first housemate of each resident, in order of key: who lives with whom."""
    lowest = np.full(int(p.household.max()) + 1, np.iinfo(np.uint64).max, dtype=np.uint64)
    np.minimum.at(lowest, p.household, p.key)
    return lowest[p.household][np.argsort(p.key, kind="stable")]


def tie_keys(p):
    """Ties as keys plus one, 0 for none; one row per resident in order of key."""
    keys = np.where(p.contacts >= 0, p.key[p.contacts] + np.uint64(1), np.uint64(0))
    return keys[np.argsort(p.key, kind="stable")]


@pytest.mark.parametrize("residents", [50, 2_999, 3_000, 6_047, 6_048])
@pytest.mark.parametrize("more", [1, 40])
def test_residents_added_change_nobody_elses_attributes(residents, more):
    before, after = build(residents=residents), build(residents=residents + more)
    for name in OWN:
        assert np.array_equal(by_key(before, name), by_key(after, name)[:residents]), name
    assert np.array_equal(housemates(before), housemates(after)[:residents])


def test_one_resident_more_changes_few_ties_and_no_cells_while_the_grid_stays():
    before, after = build(residents=3_000), build(residents=3_001)
    assert (before.grid_width, before.grid_height) == (after.grid_width, after.grid_height)
    for name in PLACE:
        assert np.array_equal(by_key(before, name), by_key(after, name)[:3_000]), name
    changed = np.any(tie_keys(before) != tie_keys(after)[:3_000], axis=1)
    assert changed.mean() < 0.15, "only where the new resident lives, and who sought in the whole buurt"
    new_buurt = by_key(after, "buurt")[-1]
    near = by_key(before, "buurt") == new_buurt
    next_to = np.isin(by_key(before, "x"), by_key(after, "x")[-1] + np.arange(-1, 2))
    assert not np.any(changed & ~near & ~next_to)


def test_residents_of_a_wijk_do_not_depend_on_the_other_wijken():
    alone, among = build(wijken=1), build(wijken=3)
    first = slice(0, 3_000)
    for name in (*OWN, *PLACE, "household", "contacts"):
        assert np.array_equal(getattr(alone, name), getattr(among, name)[first]), name
    assert np.array_equal(alone.cells_buurt, among.cells_buurt[: alone.cells_buurt.size])
    n = 3_000
    for name in ("age", "uses_wmo", "uses_nursing", "self_reliance"):
        column = by_key(among, name)
        assert not np.array_equal(column[n : 2 * n], column[2 * n :]), f"{name} differs between wijken"


def test_residents_with_the_same_number_in_two_wijken_have_unrelated_luck():
    p = build(residents=20_000, wijken=2)
    age = by_key(p, "age").reshape(2, -1)
    both_old = (age[0] == 5) & (age[1] == 5)
    for name in ("uses_wmo", "uses_nursing", "self_reliance"):
        first, second = by_key(p, name).reshape(2, -1)[:, both_old].astype(float)
        assert abs(np.corrcoef(first, second)[0, 1]) < 0.2, name  # about 4 standard errors


def test_cohesion_and_buurten_leave_the_people_as_they_are():
    base = build()
    for other in (build(cohesion=1.0), build(buurten=9)):
        for name in OWN:
            if name != "buurt":
                assert np.array_equal(by_key(base, name), by_key(other, name)), name


def test_more_cohesion_adds_ties_and_takes_none_away():
    fewer, more = build(cohesion=0.3), build(cohesion=0.8)
    looked_for = (fewer.contacts >= 0).sum(axis=1)
    assert np.mean((more.contacts >= 0).sum(axis=1) >= looked_for) > 0.97  # a double tie may be dropped


def test_another_seed_gives_other_people_of_the_same_kind():
    one, other = build(seed=1), build(seed=2)
    assert not np.array_equal(by_key(one, "age"), by_key(other, "age"))
    assert abs(one.uses_wmo.mean() - other.uses_wmo.mean()) < 0.03


def test_permuting_rows_is_a_relabelling():
    p = build(wijken=2)
    order = np.argsort(p.self_reliance, kind="stable")
    q = p.permuted(order)
    for name in (*OWN, *PLACE, "household"):
        assert np.array_equal(getattr(q, name), getattr(p, name)[order]), name
    assert np.array_equal(tie_keys(q), tie_keys(p))
    assert not np.array_equal(q.contacts, p.contacts)


def fingerprint():
    p = build(residents=2_000, wijken=2)
    columns = (*OWN, *PLACE, "household", "contacts", "cells_buurt")
    return sha256(b"".join(np.ascontiguousarray(getattr(p, name)).tobytes() for name in columns)).hexdigest()


@pytest.mark.parametrize("hash_seed", ["0", "4711"])
def test_every_process_builds_the_same_residents(hash_seed):
    here = os.path.dirname(__file__)
    code = f"import sys; sys.path.insert(0, {here!r}); import test_population_identity as t\n"
    code += "print(t.fingerprint())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == fingerprint()
