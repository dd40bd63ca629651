"""Dutch rates of birth, death, moving and forming households (demografie), each with source, year and status."""

from wijksim.model.published_figure import Figure
from wijksim.scenario.parameter import Status

BIRTHS_PER_WOMAN = Figure(
    value=1.43,
    unit="children per woman, if rates stay",
    source="CBS 37422ned, total fertility rate",
    year=2023,
    status=Status.MEASURED,
)
AGES_OF_PARENTS = Figure(
    value=(20.0, 31.5, 43.0),
    unit="youngest, most usual and oldest age at which women have children, a triangle between them",
    source="general knowledge of CBS births by age of the mother (mean 32.0), to be checked",
    year=2023,
    status=Status.ESTIMATED,
)
DEATH_AT_65 = Figure(
    value=0.0095,
    unit="chance to die within a year at 65, both sexes",
    source="general knowledge of the CBS life table, to be checked; set so that 9.5 per 1,000 die as in CBS 70895ned",
    year=2023,
    status=Status.ESTIMATED,
)
DEATH_BY_AGE = Figure(
    value=0.108,
    unit="growth of that chance with each year of age (Gompertz)",
    source="general knowledge of the CBS life table (65: .010, 75: .027, 85: .085, 95: .26), to be checked",
    year=2023,
    status=Status.ESTIMATED,
)
DEATH_OF_THE_YOUNG = Figure(
    value=0.0002,
    unit="chance to die within a year at any age, on top",
    source="general knowledge of the CBS life table, to be checked",
    year=2023,
    status=Status.ESTIMATED,
)
HIGHEST_DEATH = Figure(
    value=0.45,
    unit="chance to die within a year at most",
    source="general knowledge of life tables beyond 100, to be checked",
    year=None,
    status=Status.ESTIMATED,
)
LEAVING_BY_AGE = Figure(
    value=(0.045, 0.16, 0.085, 0.032, 0.022, 0.030),
    unit="share of households that leave the wijk in a year, by age band of the oldest",
    source="general knowledge of CBS moves by age (9 % move a year, half of them out of the gemeente), to be checked",
    year=2023,
    status=Status.ESTIMATED,
)
LEAVING_HOME = Figure(
    value=(18.0, 0.17),
    unit="age from which children leave home, and the share of them a year; half have left at 22-23",
    source="general knowledge of CBS (mean age 23.6 to 24.6), to be checked",
    year=2023,
    status=Status.ESTIMATED,
)
STAYING_IN_THE_WIJK = Figure(
    value=0.25,
    unit="share of children leaving home who stay in the wijk, alone",
    source="modelling choice",
    year=None,
    status=Status.ASSUMED,
)
AGES_OF_NEWCOMERS = Figure(
    value=(18.0, 45.0),
    unit="youngest and oldest age of shelter leavers and status holders who come to live here, evenly",
    source="modelling choice, as most status holders are young adults (general knowledge of CBS), to be checked",
    year=None,
    status=Status.ASSUMED,
)
SPLITTING = Figure(
    value=0.018,
    unit="share of couples that split in a year",
    source="general knowledge of CBS (divorces and partings of who lived together), to be checked",
    year=2023,
    status=Status.ESTIMATED,
)
PAIRING = Figure(
    value=0.09,
    unit="share of people from 20 to 60 living alone who find a partner in the wijk in a year",
    source="modelling choice, set so that the share living alone grows slowly, as CBS expects",
    year=None,
    status=Status.ASSUMED,
)
