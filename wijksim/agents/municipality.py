"""Municipality, care office, insurer and state: who pays, commissions and sets the rules (002 §2.3-3, §4.2b, §4.4;
A4-A6)."""

from typing import Any

import numpy as np

from wijksim.agents.from_outside import Decider
from wijksim.agents.ledger import POOL, SECOND_LINE
from wijksim.agents.organisation import Department
from wijksim.agents.world import World
from wijksim.domain.accounts import Stream
from wijksim.domain.measure import CENTS_PER_EURO, WEEKS_PER_YEAR
from wijksim.domain.vocabulary import Payer
from wijksim.mechanisms.money import bill_cents, pool_shares, split_cents
from wijksim.mechanisms.savings import Comparison, compare_clients, count_year, paid_per_side, times_this_wijk

POOL_OF_THE_AREA = "pool"
"""What the money that organisations put together is called among payers of boundary work."""
IN_EACH_CASE = 2.0
"""Organisations in a joint case: each of them counts it."""


class Funder(Decider):
    """A payer: pays bills as they come (care office, insurer, housing association's own means, residents, state)."""

    def __init__(self, model: Any, *, payer: Payer) -> None:
        super().__init__(model)
        self.world: World = model.world
        self.payer = payer

    @property
    def paid_cents(self) -> int:
        """Paid so far."""
        return int(self.world.ledger.total_out[self.payer].sum())


class CareOffice(Funder):
    """Care office (zorgkantoor): pays second-line and institutional care, less residents' own contribution; compares
    clients once a year, and shares what joint help saved."""

    def __init__(self, model: Any, *, payer: Payer) -> None:
        super().__init__(model, payer=payer)
        self._evidence = np.zeros_like(self.world.watched)
        self.found = Comparison(0.0, 0.0, 0.0, 0.0)
        """Entries a year avoided per client helped jointly, as the last comparison found them."""

    def step(self) -> None:
        """At the turn of the year clients are compared; every week what joint cases saved is shared, as agreed."""
        if self.world.week % WEEKS_PER_YEAR == 0:
            self.compare_clients()
        solved, avoided = self.model.solved_now.tolist(), self.world.saved_per_case * CENTS_PER_EURO
        self.world.tally.saving_cents = bill_cents(sum(solved) / IN_EACH_CASE, avoided)
        self.share_savings(solved)

    def pay_second_line(self, residents: int) -> None:
        """Pay a week of second-line care for ``residents`` people."""
        cents = bill_cents(residents, self.world.rules["second_line.cents_per_week"])
        share = self.world.rules["money.own_contribution"]
        own, rest = split_cents(cents, (share, 1.0 - share))
        self.world.ledger.move(Payer.RESIDENTS, SECOND_LINE, Stream.SECOND_LINE, own)
        self.world.ledger.move(self.payer, SECOND_LINE, Stream.SECOND_LINE, rest)

    def compare_clients(self) -> None:
        """Count the clients of the region and learn what a joint case avoids; a cost-benefit analysis shows this number
        (002 §4.4b; O13-O15)."""
        world, rules = self.world, self.world.rules
        times = times_this_wijk(rules["savings.region"], world.n_residents)
        count_year(world.p, world.seed, world.week, world.watched, self._evidence, world.n_residents)
        seen = Comparison(*compare_clients(self._evidence, times, rules["savings.proof"]))
        # Without second-line care there is nothing that a payer could save, whatever was seen before.
        self.found = seen if rules["second_line_on"] else Comparison(0.0, 0.0, 0.0, 0.0)
        world.saved_per_case = self.found.avoided * self._euro_per_entry()

    def _euro_per_entry(self) -> float:
        rules = self.world.rules
        return rules["savings.cost_weeks"] * rules["second_line.cents_per_week"] / CENTS_PER_EURO

    def share_savings(self, solved: list[float]) -> None:
        """Pay both sides of every joint case that was ``solved`` [o] the agreed share of what such cases avoid, out of
        what was not spent on second-line care (002 §4.4b; O14)."""
        rules = self.world.rules
        euro = paid_per_side(
            self.world.saved_per_case,
            self.found.entries * self._euro_per_entry(),
            rules["funding.shared_savings"],
            rules["savings.cap"],
        )
        if euro == 0.0:
            return
        for agent, number in zip(self.world.organisation_agents, solved, strict=True):
            cents = bill_cents(number, euro * CENTS_PER_EURO)
            self.world.ledger.move(self.payer, agent.account, Stream.SHARED_SAVINGS, cents)
            agent.savings_received += cents


class Municipality(Funder):
    """Municipality: funder, commissioner of boundary work and keeper of the area pool; its departments are
    organisations of their own (A4-A5; 000 Q1)."""

    def __init__(self, model: Any, *, payer: Payer) -> None:
        super().__init__(model, payer=payer)
        self.paid_shares: dict[int, float] = {Payer.MUNICIPALITY: 1.0}
        """Share of planned boundary work that each account paid, the last time that there was any."""

    @property
    def departments(self) -> list[Department]:
        """The municipality is several small organisations."""
        return [agent for agent in self.world.organisation_agents if isinstance(agent, Department)]

    def pay_boundary_work(self, hours_planned: float, hours_subsidised: float, homes: list[float]) -> None:
        """Planned boundary work is paid by who was agreed, subsidised hours with the state's money; ``homes`` [o]
        shares."""
        rate = self.world.rules["workers.cents_per_hour"]
        cents = bill_cents(hours_planned, rate)
        for payer, part in self._parts_of_payers(cents).items():
            self._pay_homes(payer, Stream.BOUNDARY_WORK, part, homes)
        self._pay_homes(Payer.STATE, Stream.SUBSIDY, bill_cents(hours_subsidised, rate), homes)

    def _parts_of_payers(self, cents: int) -> dict[int, int]:
        """What each payer pays of a bill, to the cent; what the pool does not have the municipality pays (K3, K10)."""
        shares = self.world.values["boundary_workers.paid_by"]
        parts = dict(zip(shares, split_cents(cents, list(shares.values())), strict=True))
        wanted = parts.pop(POOL_OF_THE_AREA, 0)
        there = min(wanted, max(0, self.world.ledger.balance[POOL]))
        bills: dict[int, int] = {Payer[name.upper()]: part for name, part in parts.items()}
        if wanted > there:
            bills[Payer.MUNICIPALITY] = bills.get(Payer.MUNICIPALITY, 0) + wanted - there
        if there:
            bills[POOL] = there
        if cents:
            self.paid_shares = {payer: part / cents for payer, part in bills.items()}
        return bills

    def _pay_homes(self, payer: int, stream: Stream, cents: int, homes: list[float]) -> None:
        if cents == 0:
            return
        for agent, part in zip(self.world.organisation_agents, split_cents(cents, homes), strict=True):
            self.world.ledger.move(payer, agent.account, stream, part)

    def divide_pool(self) -> None:
        """The pool of the area goes back to the organisations that take part in it: a lump for every joint result, the
        rest by their budgets (R2, R4)."""
        ledger = self.world.ledger
        organisations = [agent for agent in self.world.organisation_agents if agent.takes_part_in_pool]
        if ledger.balance[POOL] <= 0 or not organisations:
            return
        shares = pool_shares(
            [o.budget_cents for o in organisations],
            [o.solved_joint for o in organisations],
            self.world.rules["money.pool_for_joint"],
        )
        for agent, part in zip(organisations, split_cents(ledger.balance[POOL], shares), strict=True):
            ledger.move(POOL, agent.account, Stream.POOL, part)
