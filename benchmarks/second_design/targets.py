"""Magnitudes that the sketch is held against: stated ones only, never R1-R17 (evidence §4)."""

from collections.abc import Callable
from typing import NamedTuple

from benchmarks.second_design.runs import Metrics


class Target(NamedTuple):
    """One stated magnitude of the baseline."""

    name: str
    value: Callable[[Metrics], float]
    low: float
    high: float
    source: str


TARGETS = (
    Target("intention", lambda m: m["intention"], 0.65, 0.75, "70 %, 004"),
    Target("practice", lambda m: m["practice"], 0.30, 0.40, "30-40 %, 004"),
    Target("structural of practice", lambda m: m["structural"], 0.0, 0.5, "mostly not, 004"),
    Target("load", lambda m: m["load"], 0.5, 0.7, "evidence §4.3"),
    Target(
        "weeks to help, welfare", lambda m: m["wait_welfare_taken"], 0.4, 1.5, "Utrecht 4.3 working days, evidence §4.3"
    ),
    Target("second-line stock", lambda m: m["stock"], 0.013, 0.024, "2.0 % of residents, evidence §4.2"),
    Target("top broker", lambda m: m["top_broker"], 0.0, 1 / 3, "design: under a third of joint cases"),
)


def fits(base: Metrics) -> dict[str, bool]:
    """Which targets the baseline reaches."""
    return {t.name: t.low <= t.value(base) <= t.high for t in TARGETS}
