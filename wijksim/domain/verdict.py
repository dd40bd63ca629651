"""What the check of a claim may say."""

from enum import StrEnum


class Verdict(StrEnum):
    """What a check says of a claim."""

    HOLDS = "holds"
    TENTATIVE = "holds tentatively"
    UNDECIDED = "undecided"
    FAILS = "fails"
