"""How the rules behave: a digest of the shipped scenarios and of forty others, drawn over all that a file may say.

Two texts of the rules with equal digests are the same rules in other words; what was measured with one holds for the
other (``wijksim/io/same_rules.csv``, read by `wijksim.io.fingerprint.are_these_rules`). Draws are our own, so that no
version of a test library changes what is looked at.
"""

import json
from collections.abc import Sequence
from hashlib import sha256
from itertools import count
from typing import Any

from tests.golden.golden_runs import stored
from wijksim.execution.run import run
from wijksim.randomness import draw
from wijksim.scenario import DEFAULT_ORGANISATIONS, REGISTER, Scenario, baseline
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.parameter import Parameter, Role

SCENARIOS = 40
WEEKS = 60
MOST_RESIDENTS = 900
LEVERS = [row for row in REGISTER.values() if not row.structural and row.role is Role.LEVER]
UNCERTAINTIES = [row for row in REGISTER.values() if not row.structural and row.role is Role.UNCERTAINTY]
KEYS = [spec.key for spec in DEFAULT_ORGANISATIONS]


class Dice:
    """Draws of one scenario, one after the other."""

    def __init__(self, number: int) -> None:
        self._number, self._thrown = number, count()

    def share(self) -> float:
        """From 0 to below 1."""
        return draw(self._number, "any_scenario", next(self._thrown), 0)

    def below(self, n: int) -> int:
        """A whole number from 0 to below ``n``."""
        return int(self.share() * n)

    def one_of(self, choices: Sequence[Any]) -> Any:
        """One of several."""
        return choices[self.below(len(choices))]


def drawn_value(row: Parameter, dice: Dice) -> Any:
    """A value that the register allows; the ends of a range more often than by chance."""
    if row.kind == "bool":
        return dice.one_of([True, False])
    if row.kind in ("choice", "shares"):
        return dice.one_of(row.choices)
    if row.kind == "choices":
        return [choice for choice in row.choices if dice.below(2)]
    if row.kind == "organisations":
        return dice.one_of(["all", []])
    assert row.low is not None
    assert row.high is not None
    value = row.low + dice.one_of([0.0, 1.0, *(dice.share() for _ in range(4))]) * (row.high - row.low)
    return int(value) if row.kind == "int" else value


def changes(rows: Sequence[Parameter], share: float, dice: Dice) -> dict[str, Any]:
    """Values for about a ``share`` of the parameters."""
    return {row.name: drawn_value(row, dice) for row in rows if dice.share() < share}


def drawn_scenario(number: int) -> Scenario:
    """The scenario with a number: any levers, uncertainties, organisations, measures and mechanisms switched off."""
    dice = Dice(number)
    place = {
        "neighbourhood.residents": 50 + dice.below(MOST_RESIDENTS),
        "neighbourhood.buurten": 1 + dice.below(20),
        "neighbourhood.profile": drawn_value(REGISTER["neighbourhood.profile"], dice),
        "neighbourhood.cohesion": dice.share(),
        "warm_up_weeks": dice.below(14),
        "warm_up_regime": dice.one_of(["baseline", "own"]),
        "horizon_weeks": WEEKS,
    }
    set_at_start = changes(LEVERS, 0.15, dice) | changes(UNCERTAINTIES, 0.03, dice)
    measures = [
        {"name": f"measure {each}", "start": dice.below(WEEKS), "set": changes(LEVERS, 0.05, dice)}
        for each in range(dice.below(4))
    ]
    kept = [key for key in KEYS if dice.share() < 0.8] or KEYS
    off = [name for name in sorted(MECHANISMS) if dice.share() < 0.08]
    return baseline().vary(
        place | set_at_start, name=f"drawn {number}", without=off, organisations={"only": kept},
        measures=[each for each in measures if each["set"]],
    )  # fmt: skip


def digest_of_run(number: int) -> str:
    """SHA-256 of every week and event of a drawn scenario."""
    result = run(drawn_scenario(number), seed=number)
    log = result.model.world.log
    return sha256(result.series.drop(columns="week").to_numpy().tobytes() + log.rows[: log.n].tobytes()).hexdigest()


def behaviour() -> str:
    """Digest, 16 digits, of the drawn scenarios as they run now, and of what golden runs must be."""
    golden = {name: kept["sha256"] for name, kept in stored().items()}
    content = [golden, *(digest_of_run(number) for number in range(SCENARIOS))]
    return sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:16]
