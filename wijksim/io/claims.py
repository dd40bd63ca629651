"""The claims of the sources, read from the packaged table or from a file of the same form."""

from pathlib import Path

from wijksim.io.claim_records import (
    ClaimRecord,
    ClaimsRecord,
    ContrastRecord,
    InBothRecord,
    ProgrammeRecord,
    SideRecord,
)
from wijksim.io.records import read_records
from wijksim.io.scenario_files import load
from wijksim.model.result import summary_start
from wijksim.scenario.claim import Claim, Contrast, Programme, Side
from wijksim.scenario.problems import Path as Place
from wijksim.scenario.problems import Problems, ScenarioError, nearest, shown
from wijksim.scenario.scenario import BilingualText, Scenario, baseline

SHIPPED = Path(__file__).resolve().parents[1] / "scenario" / "claims.yaml"
MOST_YEARS = 20
"""The longest run."""
_DIRECTIONS = {"higher": 1, "lower": -1}
_INFINITE = float("inf")


def read_claims(path: Path | None = None) -> dict[str, Claim]:
    """All claims by id, in the order of the file.

    A scenario is a shipped name, or a file named from the folder of ``path``. Raises
    :class:`~wijksim.scenario.problems.ScenarioError` with everything that is wrong and its line.
    """
    path = path or SHIPPED
    file, problems = read_records(path, ClaimsRecord)
    reader = _Reader(path.parent, file, problems)
    claims: dict[str, Claim] = {}
    for i, record in enumerate(file.claims):
        if record.id in claims:
            problems.add(("claims", i, "id"), f"claim {record.id} stands there twice")
        claims[record.id] = reader.claim(record, ("claims", i))
    problems.raise_if_any()
    return claims


class _Reader:
    """Makes claims of records, and notes what is wrong with them; what is wrong has a stand-in until all is read."""

    def __init__(self, folder: Path, file: ClaimsRecord, problems: Problems) -> None:
        self._folder, self._file, self._problems = folder, file, problems

    def claim(self, record: ClaimRecord, place: Place) -> Claim:
        contrasts = enumerate(record.contrasts)
        programme = record.programme
        return Claim(
            id=record.id,
            kind=record.kind,
            strength=record.strength,
            source=record.source,
            statement=_in_both(record.statement),
            failure=record.failure,
            needs=tuple(record.needs),
            contrasts=tuple(self._contrast(each, (*place, "contrasts", i)) for i, each in contrasts),
            diagnosis=None if record.diagnosis is None else _in_both(record.diagnosis),
            programme=None if programme is None else self._programme(programme, (*place, "programme")),
        )

    def _contrast(self, record: ContrastRecord, place: Place) -> Contrast:
        variant, told = self._side(record.variant, (*place, "variant"))
        base, base_told = (None, None) if record.base is None else self._side(record.base, (*place, "base"))
        direction, low, high = _expected(record.expected)
        share = "share" in record.expected
        relative = share or "difference" in record.expected
        if (direction or relative) and base is None:
            self._problems.add((*place, "expected"), f"{shown(record.expected)} needs a base to compare with")
        if record.since is not None and (share or not (direction or relative)):
            why = "since needs a base to compare with, and no share: a growth of nothing has none"
            self._problems.add((*place, "since"), why)
        horizon = int(variant["horizon_weeks"])
        first, last = record.weeks or (summary_start(horizon), horizon)
        for name, span in (("weeks", (first, last)), ("since", record.since)):
            if span is not None and not 0 <= span[0] < span[1] <= horizon:
                why = f"{span[0]} to {span[1]} are no weeks of this run"
                self._problems.add((*place, name), why, allowed=f"from 0 up to {horizon}")
        return Contrast(variant, base, (told, base_told), record.outcome, first, last, direction, low, high,
                        relative=relative, share=share, since=record.since, fitted=record.fitted)  # fmt: skip

    def _programme(self, record: ProgrammeRecord, place: Place) -> Programme:
        years = tuple(record.years)
        if min(years) < 1 or max(years) > MOST_YEARS:
            self._problems.add((*place, "years"), "an evaluation looks after whole years", allowed=f"1 to {MOST_YEARS}")
            years = (1,)
        horizon = {"horizon_weeks": 52 * max(years)}
        variant, base = (
            self._side(side, (*place, name))[0].vary(horizon)
            for name, side in (("variant", record.variant), ("base", record.base))
        )
        if int(variant["neighbourhood.wijken"]) != int(base["neighbourhood.wijken"]):
            self._problems.add(place, "a programme has as many wijken on both sides")
        return Programme(variant, base, years)

    def _side(self, record: SideRecord, place: Place) -> tuple[Scenario, Side]:
        """A scenario from a name, a setting, values, switches and measures; and how it was made."""
        named = self._file.settings.get(record.setting or "")
        if record.setting is not None and named is None:
            hint = nearest(record.setting, self._file.settings)
            self._problems.add((*place, "setting"), f"unknown setting {shown(record.setting)}", hint=hint)
        values = {**(named.sets if named else {}), **record.sets}
        name = record.scenario or (named.scenario if named else "baseline")
        try:
            start = load(self._folder / name if name.endswith((".yaml", ".yml")) else name)
            scenario = start.vary(
                values,
                without=start.without if record.without is None else record.without,
                measures=start.measures if record.measures is None else record.measures,
            )
        except ScenarioError as error:
            for each in error.problems:
                self._problems.add(place, each.message, allowed=each.allowed, hint=each.hint)
            return baseline(), Side(baseline().title)
        own = tuple(each.name for each in scenario.measures if each not in start.measures)
        return scenario, Side(start.title, tuple(values), own)


def _in_both(text: InBothRecord) -> BilingualText:
    return BilingualText(nl=text.nl, en=text.en)


def _expected(expected: str | dict[str, float | list[float]]) -> tuple[int, float, float]:
    """Direction, and the range where there is one."""
    if isinstance(expected, str):
        return _DIRECTIONS[expected], -_INFINITE, _INFINITE
    (numbers,) = expected.values()
    low, high = numbers if isinstance(numbers, list) else (numbers, _INFINITE)
    return 0, float(low), float(high)
