"""What one visitor may ask of the server; checked here, on the server, whatever a slider or a forged message says."""

from dataclasses import dataclass

from wijksim.scenario.scenario import Scenario

RESIDENT_WEEKS_PER_SECOND = 5_000_000
"""Speed on one core of a small server, for the estimate that a visitor sees [measured, rounded down]."""
_START_SECONDS = 0.2


@dataclass(frozen=True)
class Limits:
    """Hard limits of one run and of the queue."""

    residents: int = 60_000
    """Residents of all wijken together."""
    resident_weeks: int = 76_000_000
    """Residents times weeks, eight years before week 0 included: about fifteen seconds of one core."""
    organisations: int = 40
    measures: int = 40
    seconds: float = 90.0
    """Wall time in which a run says nothing of how far it is; a worker that is silent for longer is replaced."""
    longest_seconds: float = 1800.0
    """Wall time of one run, however busy the machine is: its size was looked at before."""
    start_seconds: float = 600.0
    """Wall time in which a worker must be ready; the first one ever compiles the model."""
    waiting_per_visitor: int = 6
    brief_per_visitor: int = 220
    """Runs of which only the numbers for statistics are wanted."""
    waiting: int = 240
    waiting_briefs: int = 960
    cached_runs: int = 96
    cached_briefs: int = 1500
    cached_stories: int = 200
    cached_rounds: int = 96

    @property
    def cached(self) -> dict[str, int]:
        """How many results of each kind of job are kept: one kind never pushes out another."""
        return {
            "run": self.cached_runs,
            "brief": self.cached_briefs,
            "why": self.cached_stories,
            "rounds": self.cached_rounds,
        }


class TooMuch(Exception):
    """A run that this server does not do. ``limit`` and ``asked`` are numbers, ``what`` names the limit."""

    def __init__(self, what: str, *, asked: int, limit: int) -> None:
        super().__init__(f"{what}: {asked} asked, at most {limit}")
        self.what, self.asked, self.limit = what, asked, limit


def residents_of(scenario: Scenario) -> int:
    """Residents of all wijken together."""
    return int(scenario["neighbourhood.residents"]) * int(scenario["neighbourhood.wijken"])


def resident_weeks_of(scenario: Scenario) -> int:
    """Residents times simulated weeks, warm-up included: what the time of a run goes with."""
    return residents_of(scenario) * (int(scenario["warm_up_weeks"]) + int(scenario["horizon_weeks"]))


def estimated_seconds(scenario: Scenario) -> float:
    """How long a run will take on one free core."""
    return _START_SECONDS + resident_weeks_of(scenario) / RESIDENT_WEEKS_PER_SECOND


def check_cost(scenario: Scenario, limits: Limits) -> None:
    """Raise `TooMuch` when a run goes beyond what this server does."""
    asked = {
        "residents": residents_of(scenario),
        "resident_weeks": resident_weeks_of(scenario),
        "organisations": len(scenario.organisations),
        "measures": len(scenario.measures),
    }
    for what, number in asked.items():
        if number > getattr(limits, what):
            raise TooMuch(what, asked=number, limit=getattr(limits, what))
