"""Organisations of care, welfare and housing, with their own money, targets and room (organisaties; 002 §1.3, §4.1)."""

from typing import Any

import numpy as np

from wijksim.agents.from_outside import Decider
from wijksim.agents.ledger import OUTSIDE, POOL, account_of
from wijksim.agents.moving_ratio import MovingRatio
from wijksim.agents.world import World
from wijksim.domain.accounts import Stream
from wijksim.domain.measure import CENTS_PER_EURO, WEEKS_PER_YEAR
from wijksim.domain.vocabulary import Payer, Sector
from wijksim.mechanisms.capacity import change_of_hours
from wijksim.mechanisms.casework import HIGHEST_LOAD
from wijksim.mechanisms.discretion import room_left_by_managers
from wijksim.mechanisms.intention import win_win_seen
from wijksim.mechanisms.learning_rate import share_won
from wijksim.mechanisms.money import bill_cents, lump_cents, paid_cents, pooled_cents
from wijksim.mechanisms.recall import smoothed
from wijksim.mechanisms.wrong_pocket import production_lost
from wijksim.scenario.organisation_spec import field_name
from wijksim.scenario.parameter import ALL
from wijksim.scenario.scenario import OrganisationSpec

_PAYER = {payer.name.lower(): payer for payer in Payer}
_SET_BY_MEASURES = (
    "funding_integration", "room_to_manoeuvre", "production_pressure", "tariff_cents_per_hour", "production_target",
)  # fmt: skip
"""What a measure may set for one organisation in the middle of a run."""
MAX_ROOM_WON = 0.3
"""Most room that pleas of boundary workers win at home, on top of what policy gives [assumed; R11]."""
ROOM_TAKEN_BACK = 0.01
"""Share a week of the room won that directors take back [assumed]."""
TARGET_NOTICED = 0.04
"""Share a week in which a shortfall on the target is noticed: about half a year [assumed]."""
FELT_WITHOUT_TARGET = 0.5
"""Part of the pressure that is felt without a production target [assumed]."""
FULL_TARGET = 1.4
"""Production target at which pressure is what policy sets, half of it having been felt anyway [assumed]."""


class Organisation(Decider):
    """A care, welfare or housing organisation (A1-A3, A8): serves its desk, is paid for own production, grants room.

    Works from its own accounts, workload and experience only. ``index`` is its place in all columns.
    """

    def __init__(self, model: Any, *, index: int, spec: OrganisationSpec) -> None:
        super().__init__(model)
        self.world: World = model.world
        self.index = index
        self.spec = spec
        self.account = account_of(index)
        self.payers = self._payers_main_first()
        self._names = {field: field_name(spec.key, field) for field in _SET_BY_MEASURES}
        self.room_won = 0.0
        self.production_hours = 0.0
        self.coordination_hours = 0.0
        self.production_cents = 0
        """Paid for own production this week, by the hour and as a lump."""
        self.produced_cents = 0
        """Own production of this week at its tariff, however it is paid."""
        self._balance = self._wages = self._weeks = 0
        """Cents there were at the turn of the year, and cents paid to the own people and weeks since."""
        self.budget_cents = 0
        """A week's budget: what a house that is paid a lump for everything gets."""
        self.solved_joint = 0.0
        self.savings_received = 0
        """Cents of shared savings since the books were last looked at."""
        self._returns = MovingRatio(WEEKS_PER_YEAR)
        self.target_met = 1.0
        self.tariff_cents_per_hour: int = spec.tariff_cents_per_hour
        """Tariff of this week; a measure may set another."""
        self.production_target: float = spec.production_target
        """Share of hours that must be own production, this week."""
        self._lost_by_contract = float(self.row["lost_production"])

    def _payers_main_first(self) -> tuple[list[int], list[float]]:
        mix = self.spec.funding_mix
        names = sorted(mix, key=lambda name: (name != self.spec.funder, name))
        return [int(_PAYER[name]) for name in names], [mix[name] for name in names]

    @property
    def sector(self) -> Sector:
        return self.spec.sector

    @property
    def row(self) -> Any:
        """This organisation's row in the columns."""
        return self.world.organisations[self.index]

    def hear_levers(self) -> None:
        """Take over what policy sets: integration of money, room to manoeuvre, weight of production (R2, R10, K4).

        The organisation's own value goes before the lever. Funding integration grows with the years in a growth model,
        from the week in which policy set it.
        """
        world, row = self.world, self.row
        values = world.values
        self._hear_contract()
        its_own = self._own("funding_integration")
        integration = values["funding.integration"] if its_own is None else its_own
        grown = integration + values["funding.growth_per_year"] * self._years_of_growth(its_own)
        row["integration"] = min(1.0, grown) if self.takes_part_in_pool else 0.0
        its_room, its_pressure = self._own("room_to_manoeuvre"), self._own("production_pressure")
        room = values["room_to_manoeuvre"] if its_room is None else its_room
        pressure = values["accountability.production_pressure"] if its_pressure is None else its_pressure
        weight = world.rules["production_pressure_on"]
        short = max(0.0, 1.0 - self.target_met)
        by_target = FELT_WITHOUT_TARGET + self.production_target / FULL_TARGET
        felt = min(1.0, pressure * by_target * (1.0 + short)) * weight
        row["production_pressure"] = felt
        row["room"] = room_left_by_managers(min(1.0, room + self.room_won), felt, short)

    def _own(self, field: str) -> Any:
        """What a measure sets for this organisation this week, else its own setting; None where the lever holds."""
        name = self._names[field]
        if name in self.world.values:
            return self.world.values[name]
        return getattr(self.spec, field) if self.world.own_settings else None

    @property
    def takes_part_in_pool(self) -> bool:
        """Whether this house takes part in pooled money: all do, or those that policy names; what it was set to pool
        itself goes before the list (002 §2.3-3, §5.1.1; K6, R2)."""
        pooled_by = self.world.values["funding.pooled_by"]
        if ALL in pooled_by:
            return True
        its_own = self._own("funding_integration")
        return self.spec.key in pooled_by if its_own is None else its_own > 0.0

    def _hear_contract(self) -> None:
        """Tariff and production target of this week; another tariff is another loss by joint work (W12)."""
        tariff, target = (self._contract(field) for field in ("tariff_cents_per_hour", "production_target"))
        if tariff != self.tariff_cents_per_hour:
            self.row["lost_production"] = self._production_lost(tariff)
        self.tariff_cents_per_hour, self.production_target = tariff, target

    def _contract(self, field: str) -> Any:
        return self.world.values.get(self._names[field], getattr(self.spec, field))

    def _production_lost(self, tariff: float) -> float:
        rules = self.world.rules
        if tariff == self.spec.tariff_cents_per_hour:
            return self._lost_by_contract
        return production_lost(
            1.0 - float(self.row["by_the_hour"]),
            tariff / rules["wrong_pocket.usual_tariff"],
            rules["wrong_pocket.lost_paid_by_the_hour"],
            rules["wrong_pocket.lost_paid_by_budget"],
        )

    def _years_of_growth(self, own_integration: float | None) -> float:
        """Years since the growth began, or since the level that it starts from was set, if that was later; 0 without
        growth."""
        week = self.world.week
        if week <= 0 or self.world.values["funding.growth_per_year"] == 0.0:
            return 0.0
        level = "funding.integration"
        if own_integration is not None:
            level = self._names["funding_integration"]
        names = ("funding.growth_per_year", level)
        return (week - self.model.carried_out.in_force_since(week, *names)) / WEEKS_PER_YEAR

    def hear_plea_for_room(self, strength: float) -> float:
        """A boundary worker argues for more room at home; directors give a little, and take it back in time (R11)."""
        won = share_won(self.world.rules["workers.home_room"] * strength) * (MAX_ROOM_WON - self.room_won)
        self.room_won += won
        return won

    def look_at_returns(self) -> None:
        """What the own books of about a year show that a joint case brought back (002 §4.4b; O14)."""
        self._returns.add(self.savings_received / CENTS_PER_EURO, float(self.model.solved_now[self.index]))
        self.savings_received = 0
        self.row["returns"] = self._returns.per_case

    def step(self) -> None:
        """End of the week: bill the own production, pay the people, look at the workload and at the room given."""
        self.bill_production()
        self.pay_wages()
        self.weigh_workload()
        self.look_at_results()
        self.look_at_returns()
        self.look_at_target()
        self.room_won *= 1.0 - ROOM_TAKEN_BACK
        self.hear_levers()

    def bill_production(self) -> None:
        """Own production is paid by the own funders, by the hour or as a lump; a pooled part goes to the area (002
        §2.3-3, §5.1.1)."""
        world = self.world
        self.produced_cents = bill_cents(self.production_hours, self.tariff_cents_per_hour)
        self.budget_cents = lump_cents(
            self.contracted_hours, world.rules["money.budget_share"], self.tariff_cents_per_hour
        )
        bill = paid_cents(self.produced_cents, self.budget_cents, 1.0 - float(self.row["by_the_hour"]))
        pool = pooled_cents(bill, float(self.row["integration"]))
        payers, shares = self.payers
        world.ledger.bill(payers, shares, self.account, stream=Stream.PRODUCTION, cents=bill - pool)
        world.ledger.bill(payers, shares, POOL, stream=Stream.POOL, cents=pool)
        joint = bill_cents(self.coordination_hours, self.tariff_cents_per_hour * world.rules["funding.team_budget"])
        world.ledger.move(Payer.MUNICIPALITY, self.account, Stream.TEAM_BUDGET, joint)
        self.production_cents = bill

    def pay_wages(self) -> None:
        """Contracted hours are paid whatever was done in them."""
        world = self.world
        cents = bill_cents(self.contracted_hours, world.rules["money.wage_cents_per_hour"])
        world.ledger.move(self.account, OUTSIDE, Stream.WAGES, cents)
        self._wages += cents
        self._weeks += 1

    def plan_the_year(self) -> float:
        """How many hours more or less the house takes on for the year to come, relative, by its own books; nothing
        changes before there is a year to look back on."""
        if self._weeks < WEEKS_PER_YEAR:
            return 0.0
        balance = self.world.ledger.balance[self.account]
        by_the_hour = float(self.row["by_the_hour"]) * (1.0 - float(self.row["integration"]))
        change = change_of_hours(
            balance - self._balance, self._wages, by_the_hour, self.world.rules["money.capacity_change"]
        )
        self._balance, self._wages, self._weeks = balance, 0, 0
        return change

    def pay_worker(self, hours: float) -> None:
        """Pay a boundary worker of the house; what is planned or subsidised is paid for by others."""
        cents = bill_cents(hours, self.world.rules["workers.cents_per_hour"])
        self.world.ledger.move(self.account, OUTSIDE, Stream.WAGES, cents)

    def weigh_workload(self) -> None:
        """Load: hours asked over hours there are, as a moving average, 1.6 at most (000 Q4)."""
        asked, usual = self.asked_hours, self.usual_hours
        load = asked / usual if usual > 0.0 else 0.0
        row = self.row
        row["load"] = min(HIGHEST_LOAD, smoothed(float(row["load"]), load, self.world.rules["recall.load_smoothing"]))

    def look_at_results(self) -> None:
        """What people here have seen joint work do, of late (004 ¶; E21)."""
        rules, row = self.world.rules, self.row
        row["win_win_seen"] = win_win_seen(
            rules["intention.usual_win_win"], rules["intention.by_success"], rules["intention.by_returns"],
            self.solved_joint / int(row["professionals"]), float(self.world.visibility_of_returns[self.index]),
        )  # fmt: skip

    def look_at_target(self) -> None:
        """Own production as a share of hours worked, against the target, over about half a year: who falls short
        feels it (002 §4.1; B3, K4)."""
        worked = self.production_hours + self.coordination_hours
        share = self.production_hours / worked if worked > 0.0 else 1.0
        met = min(1.0, share / self.production_target) if self.production_target > 0.0 else 1.0
        self.target_met = smoothed(self.target_met, met, TARGET_NOTICED)

    contracted_hours: float = 0.0
    """Contracted hours a week of all its professionals."""
    usual_hours: float = 0.0
    """Hours a week that are normally left for cases."""
    asked_hours: float = 0.0
    """Hours that cases and waiting residents asked this week."""


class Department(Organisation):
    """A department of the municipality: a small organisation with its own culture and its own desk (000 Q0-Q1; A5,
    W36)."""


def organisation_totals(world: World, hours_now: np.ndarray[Any, Any]) -> None:
    """Hand every organisation its hours of this week: [o, 5] contracted, usual, asked, own production, coordination."""
    for agent, hours in zip(world.organisation_agents, hours_now.tolist(), strict=True):
        agent.contracted_hours, agent.usual_hours, agent.asked_hours, agent.production_hours = hours[:4]
        agent.coordination_hours = hours[4]
