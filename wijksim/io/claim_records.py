"""The form of a file of claims; what its fields mean stands at the top of ``wijksim/scenario/claims.yaml``."""

from typing import Any, Literal

from pydantic import Field, field_validator

from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.io.records import Record, known
from wijksim.scenario.claim import ClaimKind, Strength
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.problems import shown

_EXPECTED = (
    "higher, lower, {between: [low, high]}, {at_least: number}, {difference: [low, high]} or {share: [low, high]}"
)
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
    outcome: str
    weeks: tuple[int, int] | None = None
    expected: Any
    since: tuple[int, int] | None = None
    fitted: bool = False

    @field_validator("outcome")
    @classmethod
    def _is_an_outcome(cls, name: str) -> str:
        return known(name, OUTCOME_NAMES, "outcome")

    @field_validator("expected")
    @classmethod
    def _is_expected(cls, value: Any) -> Any:
        """A direction as it stands, a range as its form and two numbers."""
        if value in ("higher", "lower"):
            return value
        if isinstance(value, dict) and len(value) == 1:
            ((form, numbers),) = value.items()
            if form == "at_least" and _are_numbers([numbers]):
                return value
            if form in _RANGES and isinstance(numbers, list) and len(numbers) == 2 and _are_numbers(numbers):
                if numbers[0] < numbers[1]:
                    return value
                raise ValueError(f"a range goes from low to high, not from {numbers[0]:g} to {numbers[1]:g}")
        raise ValueError(f"{shown(value)} cannot be expected; allowed: {_EXPECTED}")


class ProgrammeRecord(Record):
    """Wijken with and without a programme, and when is looked."""

    base: SideRecord
    variant: SideRecord
    years: list[int] = Field(min_length=1)


class ClaimRecord(Record):
    """One claim."""

    id: str = Field(min_length=1, max_length=20, pattern=r"^[A-Za-z0-9_]+$")
    kind: ClaimKind
    strength: Strength
    source: str
    statement: InBothRecord
    failure: str
    needs: list[str] = Field(default=[])
    contrasts: list[ContrastRecord] = Field(min_length=1)
    diagnosis: InBothRecord | None = None
    programme: ProgrammeRecord | None = None

    @field_validator("needs")
    @classmethod
    def _are_mechanisms(cls, names: list[str]) -> list[str]:
        return [known(name, MECHANISMS, "mechanism") for name in names]


class ClaimsRecord(Record):
    """The whole file."""

    schema_version: Literal[1] = 1
    settings: dict[str, SettingRecord] = Field(default={})
    claims: list[ClaimRecord] = Field(min_length=1)


def _are_numbers(values: list[Any]) -> bool:
    return all(isinstance(each, int | float) and not isinstance(each, bool) for each in values)
