"""Profiles of neighbourhoods (wijkprofielen), and the table of every figure behind their residents.

The figures are declared once, by theme: households, provisions, place and ties, starting values. A profile
holds shares, never totals: residents and buurten are levers. What a profile does not give points to the
national figure.
"""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from wijksim.model import (
    demography_figures,
    household_figures,
    place_figures,
    provision_figures,
    starting_figures,
    tenure_figures,
)
from wijksim.model.household_figures import (
    AGE_SHARES,
    MEAN_HOUSEHOLD_SIZE,
    NATIONAL_OLDER_SHARE,
    ONE_PERSON_SHARE,
    WITHOUT_CHILDREN_SHARE,
)
from wijksim.model.provision_figures import (
    MULTI_LAW_SHARE,
    NURSING_SHARE,
    PARTICIPATION_SHARE,
    WMO_SHARE,
    YOUTH_SHARE_UNDER_23,
)
from wijksim.model.published_figure import Figure, Shares
from wijksim.scenario.parameter import Status

if TYPE_CHECKING:
    from wijksim.model.own_wijk.profile import LocalBuurt

_THEMES = (demography_figures, household_figures, provision_figures, place_figures, starting_figures, tenure_figures)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Shares that make one kind of neighbourhood; what is not given is national.

    ``older_share`` is the share of persons aged 65 or older: the national bands are scaled to it on either
    side of 65. ``buurt_sizes`` are relative sizes; another number of buurten than listed here is split
    evenly.
    """

    key: str
    older_share: Figure[float]
    one_person_share: Figure[float] = ONE_PERSON_SHARE
    without_children_share: Figure[float] = WITHOUT_CHILDREN_SHARE
    mean_household_size: Figure[float] = MEAN_HOUSEHOLD_SIZE
    wmo_share: Figure[float] = WMO_SHARE
    youth_share_under_23: Figure[float] = YOUTH_SHARE_UNDER_23
    participation_share: Figure[float] = PARTICIPATION_SHARE
    nursing_share: Figure[float] = NURSING_SHARE
    multi_law_share: Figure[float] = MULTI_LAW_SHARE
    buurt_sizes: Figure[Shares] | None = None
    ages: Shares | None = None
    """Share of persons by age band, where all are known."""
    buurten: "tuple[LocalBuurt, ...]" = ()
    """Buurten of a real wijk, each with a profile of its own."""
    fitted: bool = True
    """Whether its figures are known to fit each other; those of a real wijk are rounded."""

    def age_shares(self) -> Shares:
        """Share of persons by age band, scaled to the profile's share of 65 and older."""
        if self.ages is not None:
            return self.ages
        older = self.older_share.value
        national_older = AGE_SHARES.value[4] + AGE_SHARES.value[5]
        below = (1.0 - older) / (1.0 - national_older)
        above = older / national_older
        return tuple(share * (below if band < FIRST_OLD_BAND else above) for band, share in enumerate(AGE_SHARES.value))

    def sizes(self, buurten: int) -> Shares:
        """Share of the households in each of this many buurten (sums to 1)."""
        listed = self.buurt_sizes.value if self.buurt_sizes is not None else ()
        if len(listed) != buurten:
            return (1.0 / buurten,) * buurten
        return tuple(size / sum(listed) for size in listed)


FIRST_OLD_BAND = 4
"""First age band of 65 and older."""
PROFILES: dict[str, Profile] = {
    "voorbeeldwijk": Profile(key="voorbeeldwijk", older_share=NATIONAL_OLDER_SHARE),
    "oudorp": Profile(
        key="oudorp",
        older_share=Figure(
            value=3_025 / (6_190 * 2.2),
            unit="share of persons aged 65 or older",
            source="CBS 85618NED, wijk Oudorp (Alkmaar): 3,025 over 6,190 households of mean size 2.2",
            year=2023,
            status=Status.ESTIMATED,
        ),
        one_person_share=Figure(
            value=2_220 / 6_190,
            unit="share of households",
            source="CBS 85618NED, wijk Oudorp (Alkmaar)",
            year=2023,
            status=Status.MEASURED,
        ),
        without_children_share=Figure(
            value=1_805 / 6_190,
            unit="share of households: several persons, no children (counted here as couples)",
            source="CBS 85618NED, wijk Oudorp (Alkmaar); 2,155 of 6,190 have children",
            year=2023,
            status=Status.MEASURED,
        ),
        mean_household_size=Figure(
            value=2.2,
            unit="persons per private household",
            source="CBS 85618NED, wijk Oudorp (Alkmaar)",
            year=2023,
            status=Status.MEASURED,
        ),
        wmo_share=Figure(
            value=0.063,
            unit="share of persons, year",
            source="CBS 83264NED, Alkmaar as a whole: 7,145 clients (provisional)",
            year=2023,
            status=Status.MEASURED,
        ),
    ),
    "camminghaburen": Profile(
        key="camminghaburen",
        older_share=NATIONAL_OLDER_SHARE,
        buurt_sizes=Figure(
            value=(4_175.0, 3_835.0, 2_735.0),
            unit="inhabitants by buurt, used as relative sizes",
            source="CBS, wijk Camminghaburen (Leeuwarden), 10,745 inhabitants; edition to be checked",
            year=None,
            status=Status.MEASURED,
        ),
    ),
}


def profile(key: str | Profile) -> Profile:
    """Profile by its key; an unknown key raises ValueError with the known ones. A profile itself is one too."""
    if isinstance(key, Profile):
        return key
    if key not in PROFILES:
        raise ValueError(f"unknown neighbourhood profile {key!r}; known: {', '.join(PROFILES)}")
    return PROFILES[key]


def figures_table() -> list[dict[str, object]]:
    """Every figure once, for the documentation.

    Keys: name, profile ("all" or the key of its profile), value, unit, source, year, status.
    """
    shared = {
        id(figure): (name.lower(), figure)
        for theme in _THEMES
        for name, figure in vars(theme).items()
        if isinstance(figure, Figure)
    }
    rows = [_row(name, "all", figure) for name, figure in shared.values()]
    for key, item in PROFILES.items():
        for field in fields(item):
            figure = getattr(item, field.name)
            if isinstance(figure, Figure) and id(figure) not in shared:
                rows.append(_row(field.name, key, figure))
    return rows


def _row(name: str, profile_key: str, figure: Figure[float] | Figure[Shares]) -> dict[str, object]:
    own = {field.name: getattr(figure, field.name) for field in fields(figure)}
    return {"name": name, "profile": profile_key, **own}
