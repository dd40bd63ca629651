"""National figures of age and households (leeftijd, huishoudens), each with source, year and status."""

from wijksim.model.published_figure import Figure
from wijksim.scenario.parameter import Status

AGE_BANDS = ("0-14", "15-24", "25-44", "45-64", "65-74", "75+")
"""Age bands in the order of the column ``age``; every row of figures "by age band" follows it."""

AGE_SHARES = Figure(
    value=(0.150, 0.123, 0.256, 0.266, 0.113, 0.092),
    unit="share of persons by age band",
    source="general knowledge of CBS population by age, to be checked; 80+ is 5.0 % in CBS 70072ned",
    year=2024,
    status=Status.ESTIMATED,
)
NATIONAL_OLDER_SHARE = Figure(
    value=AGE_SHARES.value[4] + AGE_SHARES.value[5],
    unit="share of persons aged 65 or older",
    source="sum of age_shares; 20.2 % follows from CBS 85496NED for 2023",
    year=2024,
    status=Status.ESTIMATED,
)
ONE_PERSON_SHARE = Figure(
    value=3_340_560 / 8_374_404,
    unit="share of households",
    source="CBS 37975, private households by composition",
    year=2024,
    status=Status.MEASURED,
)
WITHOUT_CHILDREN_SHARE = Figure(
    value=2_385_910 / 8_374_404,
    unit="share of households: several persons, no children (counted here as couples)",
    source="CBS 37975, private households by composition",
    year=2024,
    status=Status.MEASURED,
)
MEAN_HOUSEHOLD_SIZE = Figure(
    value=17_653_766 / 8_374_404,
    unit="persons per private household",
    source="CBS 37620 (persons in private households) over 37975 (private households)",
    year=2024,
    status=Status.MEASURED,
)
ONE_PARENT_SHARE = Figure(
    value=618_056 / 2_647_934,
    unit="share of households with children",
    source="CBS 71486ned over 37975",
    year=2024,
    status=Status.MEASURED,
)
CHILDREN_PER_FAMILY = Figure(
    value=(
        1_126_696 / 2_616_206,
        1_076_550 / 2_616_206,
        0.78 * 412_960 / 2_616_206,
        0.22 * 412_960 / 2_616_206,
    ),
    unit="share of households with children that have 1, 2, 3, 4 children at home",
    source="CBS 71487ned; its group of 3 or more split .78/.22 so that the mean is that of 37620 (1.76)",
    year=2022,
    status=Status.ESTIMATED,
)
AGE_OF_ALONE = Figure(
    value=(0.0, 0.11, 0.30, 0.27, 0.145, 0.175),
    unit="share of persons living alone by age band, before raking to the profile's margins",
    source="general knowledge of CBS households, to be checked",
    year=None,
    status=Status.ESTIMATED,
)
AGE_OF_PARTNERS = Figure(
    value=(0.0, 0.035, 0.22, 0.325, 0.25, 0.17),
    unit="share of partners without children at home by age band, before raking",
    source="general knowledge of CBS households, to be checked",
    year=None,
    status=Status.ESTIMATED,
)
AGE_OF_PARENTS = Figure(
    value=(0.0, 0.004, 0.47, 0.486, 0.03, 0.01),
    unit="share of parents with children at home by age band, before raking",
    source="general knowledge of CBS households, to be checked",
    year=None,
    status=Status.ESTIMATED,
)
AGE_OF_CHILDREN = Figure(
    value=(0.545, 0.335, 0.10, 0.02, 0.0, 0.0),
    unit="share of children living at home by age band, before raking",
    source="general knowledge of CBS households, to be checked",
    year=None,
    status=Status.ESTIMATED,
)
CHILD_OF_PARENT_15_24 = Figure(
    value=(1.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    unit="children at home by age band, parent 15-24, before raking",
    source="generations about 30 years apart",
    year=None,
    status=Status.ASSUMED,
)
CHILD_OF_PARENT_25_44 = Figure(
    value=(0.87, 0.13, 0.0, 0.0, 0.0, 0.0),
    unit="children at home by age band, parent 25-44, before raking",
    source="generations about 30 years apart",
    year=None,
    status=Status.ASSUMED,
)
CHILD_OF_PARENT_45_64 = Figure(
    value=(0.30, 0.53, 0.17, 0.0, 0.0, 0.0),
    unit="children at home by age band, parent 45-64, before raking",
    source="generations about 30 years apart",
    year=None,
    status=Status.ASSUMED,
)
CHILD_OF_PARENT_65_74 = Figure(
    value=(0.0, 0.02, 0.73, 0.25, 0.0, 0.0),
    unit="children at home by age band, parent 65-74, before raking",
    source="generations about 30 years apart",
    year=None,
    status=Status.ASSUMED,
)
CHILD_OF_PARENT_75 = Figure(
    value=(0.0, 0.0, 0.10, 0.90, 0.0, 0.0),
    unit="children at home by age band, parent 75+, before raking",
    source="generations about 30 years apart",
    year=None,
    status=Status.ASSUMED,
)
