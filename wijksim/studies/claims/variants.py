"""The same claim elsewhere: in another size of wijk, at a point of the uncertainty sample, without a mechanism."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from wijksim.scenario.claim import Claim
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario
from wijksim.studies.claims.uncertainty_sample import SMALL_WIJK

_SIZE = "neighbourhood.residents"


def resized(claim: Claim, residents: int | None) -> Claim:
    """The claim in a wijk of ``residents``; what sets its own size keeps it, and None changes nothing."""
    return claim if residents is None else _mapped(claim, lambda s: _where_default(s, {_SIZE: residents}))


def at_point(claim: Claim, point: Mapping[str, float]) -> Claim:
    """The claim in a small wijk at a point of the uncertainty sample; what a contrast sets itself is its
    question and stays."""
    return _mapped(claim, lambda scenario: _where_default(scenario, {_SIZE: SMALL_WIJK, **point}))


def without(claim: Claim, mechanism: str) -> Claim:
    """The claim with a mechanism switched off, on both sides of every contrast."""
    return _mapped(claim, lambda scenario: scenario.vary({}, without=sorted({*scenario.without, mechanism})))


def without_each_need(claim: Claim) -> dict[str, Claim]:
    """The claim with each mechanism that it needs switched off in turn."""
    return {name: without(claim, name) for name in claim.needs}


def _where_default(scenario: Scenario, values: Mapping[str, float]) -> Scenario:
    return scenario.vary({name: x for name, x in values.items() if scenario[name] == REGISTER[name].default})


def _mapped(claim: Claim, change: Callable[[Scenario], Scenario]) -> Claim:
    contrasts = tuple(
        replace(c, variant=change(c.variant), base=None if c.base is None else change(c.base)) for c in claim.contrasts
    )
    return replace(claim, contrasts=contrasts)
