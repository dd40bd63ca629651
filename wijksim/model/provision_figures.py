"""National figures of the use of provisions and their overlap (voorzieningen), with source, year and status.

Marginals are annual shares of persons.
"""

from wijksim.model.published_figure import Figure
from wijksim.scenario.parameter import Status

USE_COMBINATIONS = ("J", "P", "W", "JP", "JW", "PW", "JPW")
"""Exactly these laws and no other: J youth care (Jeugdwet), P Participatiewet, W Wmo."""

WMO_SHARE = Figure(
    value=0.072,
    unit="share of persons, year",
    source="CBS 86050NED, 1,284,680 Wmo clients (provisional)",
    year=2024,
    status=Status.MEASURED,
)
YOUTH_SHARE_UNDER_23 = Figure(
    value=0.105,
    unit="share of persons under 23, year",
    source="CBS youth care statistics, 467,000 young people",
    year=2022,
    status=Status.MEASURED,
)
UNDER_23_OF_15_24 = Figure(
    value=0.8,
    unit="share of the band 15-24 that is under 23",
    source="eight of ten single years, taken as equal",
    year=None,
    status=Status.ASSUMED,
)
PARTICIPATION_SHARE = Figure(
    value=(513_980 + 173_940 - 128_970 + 91_450) / 16_979_120,
    unit="share of persons, year",
    source="CBS 83747NED: social assistance or reintegration, plus Wsw as if not overlapping; 17.0 M persons",
    year=2016,
    status=Status.ESTIMATED,
)
NURSING_SHARE = Figure(
    value=0.033,
    unit="share of persons, year",
    source="CBS, 584,000 users of district nursing (wijkverpleging)",
    year=2021,
    status=Status.MEASURED,
)
OVERLAP_COUNTS = Figure(
    value=(8_970.0, 11_835.0, 15_310.0, 115.0, 195.0, 3_400.0, 35.0),
    unit="persons using exactly J, P, W, JP, JW, PW, JPW",
    source="CBS 85994NED, Utrecht: 9.4 % of users under several laws (Zutphen 2022: 7.8 %)",
    year=2024,
    status=Status.MEASURED,
)
MULTI_LAW_SHARE = Figure(
    value=0.08,
    unit="share of users of youth care, participation and Wmo under more than one law",
    source='SCP, Voorzieningen in 3D ("almost 8 %" of 1.6 M users)',
    year=2018,
    status=Status.MEASURED,
)
MULTI_LAW_HOUSEHOLD_SHARE = Figure(
    value=0.13,
    unit="share of user households under more than one law (target of household_pull)",
    source="SCP, Voorzieningen in 3D; Utrecht 2024 14.7 %, Zutphen 2022 11.8 % (CBS 85994NED)",
    year=2018,
    status=Status.MEASURED,
)
HOUSEHOLD_PULL = Figure(
    value=0.12,
    unit="share of residents whose use of provisions follows the luck of their household",
    source="fitted to multi_law_household_share with the default profile",
    year=None,
    status=Status.CALIBRATED,
)
AGE_OF_J = Figure(
    value=(0.65, 0.35, 0.0, 0.0, 0.0, 0.0),
    unit="users of youth care only by age band",
    source="general knowledge of CBS youth care (mostly of school age), to be checked",
    year=None,
    status=Status.ESTIMATED,
)
AGE_OF_P = Figure(
    value=(0.0, 0.08, 0.43, 0.49, 0.0, 0.0),
    unit="users of participation only by age band",
    source="general knowledge of CBS social assistance, to be checked",
    year=None,
    status=Status.ESTIMATED,
)
AGE_OF_W = Figure(
    value=(0.01, 0.03, 0.10, 0.18, 0.18, 0.50),
    unit="users of Wmo only by age band",
    source="general knowledge of CBS Wmo clients (about half are 75 or older), to be checked",
    year=None,
    status=Status.ESTIMATED,
)
AGE_OF_JP = Figure(
    value=(0.0, 1.0, 0.0, 0.0, 0.0, 0.0),
    unit="users of youth care and participation by age band",
    source="the ages that both laws allow",
    year=None,
    status=Status.ASSUMED,
)
AGE_OF_JW = Figure(
    value=(0.45, 0.55, 0.0, 0.0, 0.0, 0.0),
    unit="users of youth care and Wmo by age band",
    source="the ages that both laws allow",
    year=None,
    status=Status.ASSUMED,
)
AGE_OF_PW = Figure(
    value=(0.0, 0.02, 0.35, 0.63, 0.0, 0.0),
    unit="users of participation and Wmo by age band",
    source="the ages that both laws allow, Wmo use rising with age",
    year=None,
    status=Status.ASSUMED,
)
AGE_OF_JPW = Figure(
    value=(0.0, 1.0, 0.0, 0.0, 0.0, 0.0),
    unit="users of all three laws by age band",
    source="the ages that all laws allow",
    year=None,
    status=Status.ASSUMED,
)
AGE_OF_NURSING = Figure(
    value=(0.01, 0.02, 0.06, 0.13, 0.20, 0.58),
    unit="users of district nursing by age band",
    source="general knowledge (mostly 65 and older), to be checked",
    year=None,
    status=Status.ESTIMATED,
)
NURSING_RISK_OF_WMO_USERS = Figure(
    value=3.0,
    unit="chance of district nursing of a Wmo user over that of a non-user of the same age band",
    source="frailty drives both; no joint table found",
    year=None,
    status=Status.ASSUMED,
)
