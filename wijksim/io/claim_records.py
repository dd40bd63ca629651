"""The form of a file of claims; what its fields mean stands at the top of ``wijksim/scenario/claims.yaml``."""

from re import fullmatch
from typing import Annotated, Any

from pydantic import Field, StrictBool, StrictInt, field_validator

from wijksim.io.records import OutcomeName, Record, going_up, is_number, known
from wijksim.scenario.claim import ClaimKind, Strength
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.problems import shown

_EXPECTED = (
    "higher, lower, {between: [low, high]}, {at_least: number}, {difference: [low, high]} or {share: [low, high]}"
)
Span = tuple[StrictInt, StrictInt]
"""Weeks, from and up to."""
Version = Annotated[StrictInt, Field(ge=1, le=1)]
_RANGES = ("between", "difference", "share")


class InBothRecord(Record):
    """A text in Dutch and in English."""

    nl: str
    en: str


class SettingRecord(Record):
    """A scenario with changes that several contrasts start from."""

    scenario: str = "baseline"
    sets: dict[str, Any] = Field(default={}, alias="set")


class SideRecord(Record):
    """One side of a contrast; what is left out is that of the setting, or of the baseline."""

    setting: str | None = None
    scenario: str | None = None
    sets: dict[str, Any] = Field(default={}, alias="set")
    without: list[str] | None = None
    measures: list[dict[str, Any]] | None = None


class ContrastRecord(Record):
    """A comparison, and what is expected of it."""

    variant: SideRecord
    base: SideRecord | None = None
    outcome: OutcomeName
    weeks: Span | None = None
    expected: Any
    since: Span | None = None
    fitted: StrictBool = False

    @field_validator("expected")
    @classmethod
    def _is_expected(cls, value: Any) -> Any:
        """A direction as it stands, a range as its form and two numbers."""
        if value in ("higher", "lower"):
            return value
        if isinstance(value, dict) and len(value) == 1:
            ((form, numbers),) = value.items()
            if form == "at_least" and is_number(numbers):
                return value
            if form in _RANGES and isinstance(numbers, list) and len(numbers) == 2 and all(map(is_number, numbers)):
                going_up(numbers)
                return value
        raise ValueError(f"this cannot be expected; allowed: {_EXPECTED}")


class ProgrammeRecord(Record):
    """Wijken with and without a programme, and when is looked."""

    base: SideRecord
    variant: SideRecord
    years: list[StrictInt] = Field(min_length=1)


class ClaimRecord(Record):
    """One claim."""

    id: str
    kind: ClaimKind
    strength: Strength
    source: str
    statement: InBothRecord
    failure: str
    needs: list[str] = Field(default=[])
    contrasts: list[ContrastRecord] = Field(min_length=1)
    diagnosis: InBothRecord | None = None
    rests_on: InBothRecord | None = None
    programme: ProgrammeRecord | None = None

    @field_validator("id")
    @classmethod
    def _is_an_id(cls, name: str) -> str:
        if not fullmatch(r"[A-Za-z0-9_]{1,20}", name):
            raise ValueError(f"{shown(name)} cannot be an id; allowed: 1 to 20 letters, digits and _")
        return name

    @field_validator("needs")
    @classmethod
    def _are_mechanisms(cls, names: list[str]) -> list[str]:
        return [known(name, MECHANISMS, "mechanism") for name in names]


class ClaimsRecord(Record):
    """The whole file."""

    schema_version: Version = 1
    settings: dict[str, SettingRecord] = Field(default={})
    claims: list[ClaimRecord] = Field(min_length=1)
