"""Municipality, care office, insurer and state: who pays, commissions and sets the rules (002 §2.3-3, §4.2b, §4.4;
A4-A6)."""

from typing import Any

from wijksim.agents.from_outside import Decider
from wijksim.agents.ledger import POOL, SECOND_LINE
from wijksim.agents.moving_ratio import MovingRatio
from wijksim.agents.organisation import Department
from wijksim.agents.world import World
from wijksim.domain.accounts import Stream
from wijksim.domain.measure import CENTS_PER_EURO, WEEKS_PER_YEAR
from wijksim.domain.vocabulary import Payer
from wijksim.mechanisms.money import bill_cents, pool_shares, split_cents

YEARS_OF_CLIENTS = 3.0
"""Years of clients that a care office looks back on: long enough that luck does not count [assumed; evidence §4.4]."""
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
    """Care office (zorgkantoor): pays second-line and institutional care, less residents' own
    contribution."""

    def __init__(self, model: Any, *, payer: Payer) -> None:
        super().__init__(model, payer=payer)
        self._saved = MovingRatio(YEARS_OF_CLIENTS * WEEKS_PER_YEAR)

    def pay_second_line(self, residents: int) -> None:
        """Pay a week of second-line care for ``residents`` people."""
        cents = bill_cents(residents, self.world.rules["second_line.cents_per_week"])
        share = self.world.rules["money.own_contribution"]
        own, rest = split_cents(cents, (share, 1.0 - share))
        self.world.ledger.move(Payer.RESIDENTS, SECOND_LINE, Stream.SECOND_LINE, own)
        self.world.ledger.move(self.payer, SECOND_LINE, Stream.SECOND_LINE, rest)

    def estimate_savings(self, saving_cents: int, solved: float) -> None:
        """Learn from the clients of some years what a joint case avoids; a cost-benefit analysis shows this number
        (002 §4.4b; O13-O15)."""
        self._saved.add(saving_cents / CENTS_PER_EURO, solved / IN_EACH_CASE)
        self.world.saved_per_case = self._saved.per_case

    def share_savings(self, saving_cents: int, weights: list[float]) -> None:
        """Pay part of the expected savings of joint work back to the organisations that made them (002 §4.4b; O14)."""
        cents = int(saving_cents * self.world.rules["funding.shared_savings"])
        total = sum(weights)
        if cents <= 0 or total <= 0.0:
            return
        parts = split_cents(cents, [weight / total for weight in weights])
        for agent, part in zip(self.world.organisation_agents, parts, strict=True):
            self.world.ledger.move(self.payer, agent.account, Stream.SHARED_SAVINGS, part)
            agent.savings_received += part


class Municipality(Funder):
    """Municipality: funder, commissioner of boundary work and keeper of the area pool; its departments are
    organisations of their own (A4-A5; 000 Q1)."""

    @property
    def departments(self) -> list[Department]:
        """The municipality is several small organisations."""
        return [agent for agent in self.world.organisation_agents if isinstance(agent, Department)]

    def pay_boundary_work(self, hours_planned: float, hours_subsidised: float, homes: list[float]) -> None:
        """Pay planned boundary work itself, and pass on the state's money for subsidised hours; ``homes`` [o]
        shares."""
        rules, ledger = self.world.rules, self.world.ledger
        for payer, stream, hours in (
            (Payer.MUNICIPALITY, Stream.BOUNDARY_WORK, hours_planned),
            (Payer.STATE, Stream.SUBSIDY, hours_subsidised),
        ):
            cents = bill_cents(hours, rules["workers.cents_per_hour"])
            if cents == 0:
                continue
            for agent, part in zip(self.world.organisation_agents, split_cents(cents, homes), strict=True):
                ledger.move(payer, agent.account, stream, part)

    def divide_pool(self) -> None:
        """The pool of the area goes back to the organisations, half by hours, half by joint results (R2, R4)."""
        ledger, organisations = self.world.ledger, self.world.organisation_agents
        if ledger.balance[POOL] <= 0:
            return
        shares = pool_shares([o.production_hours for o in organisations], [o.solved_joint for o in organisations])
        for agent, part in zip(organisations, split_cents(ledger.balance[POOL], shares), strict=True):
            ledger.move(POOL, agent.account, Stream.POOL, part)
