"""National figures of tenure and income of households (eigendom, inkomen), each with source and status."""

from wijksim.model.published_figure import Figure
from wijksim.scenario.parameter import Status

TENURE_NAMES = ("owned", "association", "other_rent")
"""Order of every row of tenure."""
TENURE_SHARES = Figure(
    value=(0.57, 0.29, 0.14),
    unit="share of dwellings that are owned, let by a housing association, let by others",
    source="general knowledge of CBS housing stock, to be checked",
    year=2023,
    status=Status.ESTIMATED,
)
LOW_INCOME_SHARE = Figure(
    value=0.40,
    unit="share of households among the 40 % of the land with the lowest income",
    source="by definition of the CBS figure p_hh_li",
    year=None,
    status=Status.MEASURED,
)
TENURE_OF_ALONE = Figure(
    value=(0.38, 0.42, 0.20),
    unit="share of one-person households by tenure, before raking",
    source="general knowledge of CBS and WoON, to be checked",
    year=None,
    status=Status.ESTIMATED,
)
TENURE_OF_COUPLES = Figure(
    value=(0.72, 0.20, 0.08),
    unit="share of couples without children by tenure, before raking",
    source="general knowledge of CBS and WoON, to be checked",
    year=None,
    status=Status.ESTIMATED,
)
TENURE_OF_ONE_PARENT = Figure(
    value=(0.42, 0.47, 0.11),
    unit="share of one-parent households by tenure, before raking",
    source="general knowledge of CBS and WoON, to be checked",
    year=None,
    status=Status.ESTIMATED,
)
TENURE_OF_TWO_PARENTS = Figure(
    value=(0.78, 0.15, 0.07),
    unit="share of two-parent households by tenure, before raking",
    source="general knowledge of CBS and WoON, to be checked",
    year=None,
    status=Status.ESTIMATED,
)
LOW_INCOME_BY_TENURE = Figure(
    value=(0.19, 0.73, 0.52),
    unit="share of households with a low income by tenure, before raking",
    source="general knowledge of CBS income by tenure, to be checked",
    year=None,
    status=Status.ESTIMATED,
)
