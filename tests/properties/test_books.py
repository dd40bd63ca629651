"""Books of the baseline: every organisation breaks even, and payers of joint work pay what was found and no more."""

import numpy as np
import pytest

from wijksim.domain.accounts import Stream
from wijksim.domain.vocabulary import Payer
from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.scenario import baseline

LOOKED_AT = 104
"""Weeks of which the result is looked at: the last two years."""


def wijk(residents: int, weeks: int, **levers: object) -> WijkModel:
    """A run of the baseline with some levers, after all its weeks."""
    named = {name.replace("__", "."): value for name, value in levers.items()}
    scenario = baseline().vary({"neighbourhood.residents": residents, "horizon_weeks": weeks, **named})
    return WijkModel(scenario, rng=7)


def stepped(model: WijkModel, weeks: int) -> WijkModel:
    for _ in range(weeks):
        model.step()
    return model


def test_every_organisation_of_the_baseline_breaks_even_within_a_twentieth_of_its_income() -> None:
    model = stepped(wijk(12_000, 260), 260 - LOOKED_AT)
    ledger = model.world.ledger
    before = ledger.total_in.sum(axis=1), ledger.total_out.sum(axis=1)
    stepped(model, LOOKED_AT)
    income, cost = ledger.total_in.sum(axis=1) - before[0], ledger.total_out.sum(axis=1) - before[1]
    shares = {o.spec.key: float((income[o.account] - cost[o.account]) / income[o.account]) for o in model.organisations}
    assert {key: round(share, 3) for key, share in shares.items() if abs(share) > 0.05} == {}


def test_both_sides_of_joint_cases_are_paid_what_the_care_office_found() -> None:
    model = stepped(wijk(3_000, 60, funding__shared_savings=0.8, second_line__entry=0.01, savings__proof=0.0), 60)
    ledger, office = model.world.ledger, model.care_office
    paid = ledger.total_out[Payer.CARE_OFFICE, Stream.SHARED_SAVINGS]
    received = [ledger.total_in[o.account, Stream.SHARED_SAVINGS] for o in model.organisations]
    assert office.found.avoided > 0.0
    assert paid == sum(received) > 0
    assert max(float(o.row["returns"]) for o in model.organisations) > 0.0


@pytest.mark.parametrize(
    "absent", [{"second_line__entry": 0.0}, {"second_line__entry": 0.0, "second_line__by_age": 0.0}]
)
def test_where_care_does_not_depend_on_need_nothing_is_shared(absent: dict[str, float]) -> None:
    usual = stepped(wijk(3_000, 60, **absent), 60)
    shared = stepped(wijk(3_000, 60, funding__shared_savings=0.8, **absent), 60)
    assert shared.world.ledger.total_out[Payer.CARE_OFFICE, Stream.SHARED_SAVINGS] == 0
    assert np.array_equal(usual.world.residents.need, shared.world.residents.need)
