"""From the figures of a real wijk to the profile of its residents, for the whole and for each buurt."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from wijksim.model.household_figures import AGE_SHARES
from wijksim.model.neighbourhood_figures import FIRST_OLD_BAND, Profile
from wijksim.model.published_figure import Figure, Shares
from wijksim.model.tenure_figures import LOW_INCOME_SHARE, TENURE_SHARES
from wijksim.scenario.parameter import Status
from wijksim.scenario.wijk import AGES, TENURES, Buurt, Wijk, square_list

_STATUS = {
    "measured": Status.MEASURED, "gemeente": Status.ESTIMATED, "national": Status.ESTIMATED, "assumed": Status.ASSUMED,
}  # fmt: skip
OF_75_TO_79_AMONG_65_TO_79 = 0.27
"""Share of those from 65 to 79 who are 75 or older: .042 of .155 nationally (CBS 70072ned, general knowledge)."""
LEAST_OLD = 1e-6
"""Share of 65 and older below which there are none to divide."""


@dataclass(frozen=True, slots=True)
class LocalBuurt:
    """One buurt of a real wijk: its profile, tenure and income, and where people live in it."""

    profile: Profile
    residents: int
    tenure: Shares
    low_income: float
    squares: tuple[tuple[int, int, float], ...] = ()


@lru_cache(maxsize=32)
def profile_from(wijk: Wijk) -> Profile:
    """The profile of the whole wijk; what its figures do not say is national."""
    shares = {name: figure.value for name, figure in wijk.figures.items()}
    whole = _with_shares(Profile(key=wijk.code or wijk.name, older_share=_older(wijk), fitted=False), shares, wijk)
    rates: dict[str, Any] = {}
    for name, field in (
        ("wmo", "wmo_share"), ("youth_under_23", "youth_share_under_23"), ("participation", "participation_share"),
        ("nursing", "nursing_share"), ("multi_law", "multi_law_share"),
    ):  # fmt: skip
        figure = wijk.figures.get(name)
        if figure is not None:
            rates[field] = _figure(figure.value, "share", figure.source, figure.year, figure.status)
    whole = replace(whole, **rates)
    buurten = wijk.buurten or (Buurt(wijk.name, 1, wijk.code),)
    return replace(whole, buurten=tuple(_buurt(each, whole, wijk) for each in buurten))


def _older(wijk: Wijk) -> Figure[float]:
    figure = wijk.figures.get("age_65")
    if figure is None:
        return Figure(value=sum(AGE_SHARES.value[FIRST_OLD_BAND:]), unit="share", source=AGE_SHARES.source,
                      year=AGE_SHARES.year, status=AGE_SHARES.status)  # fmt: skip
    return _figure(figure.value, "share of persons aged 65 or older", figure.source, figure.year, figure.status)


def _figure(value: float, unit: str, source: str, year: int | None, status: str) -> Figure[float]:
    return Figure(value=value, unit=unit, source=source, year=year, status=_STATUS[status])


def _with_shares(profile: Profile, shares: Mapping[str, float], wijk: Wijk) -> Profile:
    """A profile with ages, household forms and mean size from shares by name, as far as they are there."""
    changes: dict[str, Any] = {}
    for name, field in (("one_person", "one_person_share"), ("without_children", "without_children_share"),
                        ("household_size", "mean_household_size"), ("wmo", "wmo_share"),
                        ("participation", "participation_share")):  # fmt: skip
        if name in shares:
            known = wijk.figures.get(name)
            told = (known.source, known.year, known.status) if known is not None else ("file", None, "measured")
            changes[field] = _figure(shares[name], "share", *told)
    if set(AGES) <= set(shares):
        oldest = wijk.figures.get("age_80")
        changes["ages"] = _bands(shares, None if oldest is None else oldest.value, wijk)
    return replace(profile, **changes)


def _bands(shares: Mapping[str, float], oldest: float | None, wijk: Wijk) -> Shares:
    """The six bands of the model: 65 and older divided as nationally, or by who is 80 and older in the wijk."""
    older = shares["age_65"]
    from_75 = AGE_SHARES.value[-1] / sum(AGE_SHARES.value[FIRST_OLD_BAND:])
    of_wijk = wijk.figures.get("age_65")
    if oldest is not None and of_wijk is not None and of_wijk.value > LEAST_OLD:
        part = min(1.0, oldest / of_wijk.value)
        from_75 = part + OF_75_TO_79_AMONG_65_TO_79 * (1.0 - part)
    bands = [*(shares[name] for name in AGES[:FIRST_OLD_BAND]), older * (1.0 - from_75), older * from_75]
    return tuple(share / sum(bands) for share in bands)


def _buurt(buurt: Buurt, whole: Profile, wijk: Wijk) -> LocalBuurt:
    of_wijk = {name: figure.value for name, figure in wijk.figures.items()}
    mix = {**of_wijk, **buurt.figures}
    tenure = tuple(mix.get(name, share) for name, share in zip(TENURES, TENURE_SHARES.value, strict=True))
    return LocalBuurt(
        profile=replace(_with_shares(whole, buurt.figures, wijk), key=f"{whole.key} {buurt.code or buurt.name}"),
        residents=buurt.residents,
        tenure=tuple(share / sum(tenure) for share in tenure),
        low_income=mix.get("low_income", LOW_INCOME_SHARE.value),
        squares=tuple(square_list(buurt.squares) or ()) if buurt.squares else (),
    )
