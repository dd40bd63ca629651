"""Money in whole cents: nothing is lost in rounding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijksim.agents.ledger import Ledger
from wijksim.domain.accounts import Stream
from wijksim.mechanisms.money import bill_cents, lump_cents, paid_cents, pool_shares, pooled_cents, split_cents

about = pytest.approx


def test_a_bill_is_rounded_half_up_to_a_cent():
    assert [bill_cents(hours, 100.0) for hours in (0.0, 1.5, 0.005, 0.0049)] == [0, 150, 1, 0]


def test_what_rounding_leaves_goes_to_the_first():
    assert split_cents(100, [1 / 3, 1 / 3, 1 / 3]) == [34, 33, 33]
    assert split_cents(0, [0.5, 0.5]) == [0, 0]


@given(amount=st.integers(0, 10**12), weights=st.lists(st.integers(1, 1000), min_size=1, max_size=12))
def test_parts_always_add_up(amount, weights):
    shares = [weight / sum(weights) for weight in weights]
    parts = split_cents(amount, shares)
    assert sum(parts) == amount
    assert min(parts) >= 0
    assert all(abs(part - amount * share) <= len(weights) for part, share in zip(parts, shares, strict=True))


def test_the_pooled_part_is_rounded_down():
    assert [pooled_cents(101, integration) for integration in (0.0, 0.5, 1.0)] == [0, 50, 101]


def test_a_lump_is_so_many_contracted_hours_at_the_tariff_whatever_was_worked():
    assert lump_cents(100.0, 0.455, 6250) == 284_375
    assert lump_cents(0.0, 0.455, 6250) == lump_cents(100.0, 0.455, 0) == 0


def test_a_house_is_paid_by_the_hour_and_as_a_lump_by_its_share():
    assert [paid_cents(1001, 2000, lump) for lump in (0.0, 0.25, 0.5, 1.0)] == [1001, 1251, 1501, 2000]


def test_the_pool_pays_a_lump_for_each_joint_result_and_the_rest_by_budgets():
    assert pool_shares([300, 100], [0.0, 2.0], 0.5) == about([0.375, 0.625])
    assert pool_shares([300, 100], [3.0, 1.0], 0.25) == about([0.75, 0.25])
    assert pool_shares([300, 100], [0.0, 0.0], 0.5) == about([0.75, 0.25])
    assert pool_shares([0, 0], [0.0, 5.0], 0.5) == about([0.25, 0.75])


def test_the_books_balance_after_any_payment_and_show_when_they_do_not():
    ledger = Ledger(2)
    ledger.bill([0, 1], [0.3, 0.7], 9, stream=Stream.PRODUCTION, cents=1001)
    ledger.close_week()
    ledger.move(9, 8, Stream.WAGES, 400)
    assert ledger.imbalance() == 0
    assert [ledger.balance[account] for account in (0, 1, 8, 9)] == [-301, -700, 400, 601]
    ledger.balance[9] += 1
    assert ledger.imbalance() > 0
