"""The words of the field as enumerations; their values are the numbers used in columns."""

from enum import IntEnum


class Sector(IntEnum):
    """Domain of work and of need (sector, domein): zorg, welzijn, wonen (002 §4.1; B1)."""

    CARE = 0
    WELFARE = 1
    HOUSING = 2


class Boundary(IntEnum):
    """Kinds of boundary between two organisations (grens; 002 summary and §4.1; B1-B12).

    The summary of 002 names five kinds, its chapter 4 groups finance and accountability; both are kept apart here.
    """

    SECTORAL = 0
    PROFESSIONAL = 1
    FINANCIAL = 2
    ACCOUNTABILITY = 3
    GEOGRAPHIC = 4


class Level(IntEnum):
    """Level at which a boundary worker works (002 §4.3; W5-W8)."""

    OPERATIONAL = 0
    TACTICAL = 1
    POLICY = 2
    INFORMAL = 3


class Payer(IntEnum):
    """Who pays (financier). The state pays temporary project money only (002 §2.3-3; A4, A6)."""

    MUNICIPALITY = 0
    INSURER = 1
    CARE_OFFICE = 2
    HOUSING_ASSOCIATION = 3
    RESIDENTS = 4
    STATE = 5


class CaseState(IntEnum):
    """Where a case is; every case is in exactly one of these (rule 3 of the model)."""

    FREE = 0  # the row holds no case
    WAITING = 1  # at a desk, not yet taken up
    OPEN_SINGLE = 2  # one organisation works on it
    OPEN_JOINT = 3  # two organisations work on it together


class ObjectKind(IntEnum):
    """Kinds of boundary object (grensobject; 002 §3.2, §4.4; O5, O10-O22)."""

    MOTTO = 0
    VISION = 1
    COVENANT = 2
    MKBA = 3
    STANDARD_FORM = 4
    INTAKE_GUIDELINE = 5
    NETWORK_MAP = 6
    TENDER_MODEL = 7


class ObjectStatus(IntEnum):
    """Life of a boundary object: on paper is not in use (002 §4.4c; O18)."""

    IDEA = 0
    ON_PAPER = 1
    IN_USE = 2
    ABANDONED = 3


N_SECTORS = len(Sector)
N_BOUNDARIES = len(Boundary)
N_PAYERS = len(Payer)
