"""The claims of the sources, read from the packaged table or from a file of the same form."""

from pathlib import Path

from wijksim.io.claim_records import (
    ClaimRecord,
    ClaimsRecord,
    ContrastRecord,
    InBothRecord,
    ProgrammeRecord,
    SettingRecord,
    SideRecord,
)
from wijksim.io.records import read_records
from wijksim.io.scenario_files import load_beside, shipped
from wijksim.model.result import summary_start
from wijksim.scenario.claim import Claim, Contrast, Programme, Side
from wijksim.scenario.problems import PYTHON, Problem, Problems, ScenarioError, nearest, shown
from wijksim.scenario.problems import Path as Place
from wijksim.scenario.scenario import BilingualText, Scenario, baseline

SHIPPED = Path(__file__).resolve().parents[1] / "scenario" / "claims.yaml"
MAX_YEARS = 20
"""The longest run."""
_DIRECTIONS = {"higher": 1, "lower": -1}
_INFINITE = float("inf")


def read_claims(path: Path | None = None) -> dict[str, Claim]:
    """All claims by id, in the order of the file.

    A scenario is a shipped name, or a file inside the folder of ``path``. Raises
    :class:`~wijksim.scenario.problems.ScenarioError` with everything that is wrong and its line.
    """
    path = path or SHIPPED
    file, problems = read_records(path, ClaimsRecord)
    reader = _Reader(path.parent, file.settings, problems)
    claims: dict[str, Claim] = {}
    for i, record in enumerate(file.claims):
        if record.id in claims:
            problems.add(("claims", i, "id"), f"claim {record.id} stands there twice")
        claims[record.id] = reader.claim(record, ("claims", i))
    problems.raise_if_any()
    return claims


class _Reader:
    """Makes claims of records, and notes what is wrong with them; what is wrong has a stand-in until all is read."""

    def __init__(self, folder: Path, settings: dict[str, SettingRecord], problems: Problems) -> None:
        self._folder, self._settings, self._problems = folder, settings, problems
        self._wrong_settings = set()
        for name, setting in settings.items():
            record = SideRecord(scenario=setting.scenario, set=setting.sets)
            if self._side(record, ("settings", name)) is None:
                self._wrong_settings.add(name)

    def claim(self, record: ClaimRecord, place: Place) -> Claim:
        """A claim with all its contrasts."""
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
            rests_on=None if record.rests_on is None else _in_both(record.rests_on),
            programme=None if programme is None else self._programme(programme, (*place, "programme")),
        )

    def _contrast(self, record: ContrastRecord, place: Place) -> Contrast:
        direction, low, high = _expected(record.expected)
        share = "share" in record.expected
        relative = share or "difference" in record.expected
        self._check_expected(record, place, paired=direction != 0 or relative)
        made = self._side(record.variant, (*place, "variant"))
        made_base = None if record.base is None else self._side(record.base, (*place, "base"))
        variant, side = made or _stand_in()
        base, base_side = (None, None) if record.base is None else made_base or _stand_in()
        horizon = min(int(each["horizon_weeks"]) for each in (variant, base) if each is not None)
        first, last = record.weeks or (summary_start(horizon), horizon)
        if made is not None and (made_base is not None or record.base is None):
            self._check_weeks({"weeks": record.weeks, "since": record.since}, horizon, place)
            if base is not None and base.key() == variant.key():
                self._problems.add(place, "base and variant are the same")
        return Contrast(variant, base, (side, base_side), record.outcome, first, last, direction, low, high,
                        relative=relative, share=share, since=record.since, fitted=record.fitted)  # fmt: skip

    def _check_expected(self, record: ContrastRecord, place: Place, *, paired: bool) -> None:
        """Whether what is expected goes with having a base."""
        if paired and record.base is None:
            self._problems.add((*place, "expected"), "a difference needs a base to compare with")
        if not paired and record.base is not None:
            why = "between and at_least are about the variant alone"
            self._problems.add((*place, "base"), why, hint="take the base out, or expect a difference", at_key=True)
        if record.since is not None and ("share" in record.expected or "at_least" in record.expected):
            why = "since goes with higher, lower, difference or between, not with a share: a growth of nothing has none"
            self._problems.add((*place, "since"), why)

    def _check_weeks(self, spans: dict[str, tuple[int, int] | None], horizon: int, place: Place) -> None:
        for name, span in spans.items():
            if span is not None and not 0 <= span[0] < span[1] <= horizon:
                why = f"{shown(span[0])} to {shown(span[1])} are no weeks of this run"
                self._problems.add((*place, name), why, allowed=f"from 0 up to {horizon}")

    def _programme(self, record: ProgrammeRecord, place: Place) -> Programme:
        years = tuple(record.years)
        if min(years) < 1 or max(years) > MAX_YEARS:
            self._problems.add((*place, "years"), "an evaluation looks after whole years", allowed=f"1 to {MAX_YEARS}")
            years = (1,)
        horizon = {"horizon_weeks": 52 * max(years)}
        variant, base = (
            (self._side(side, (*place, name)) or _stand_in())[0].vary(horizon)
            for name, side in (("variant", record.variant), ("base", record.base))
        )
        if int(variant["neighbourhood.wijken"]) != int(base["neighbourhood.wijken"]):
            self._problems.add(place, "a programme has as many wijken on both sides")
        return Programme(variant, base, years)

    def _side(self, record: SideRecord, place: Place) -> tuple[Scenario, Side] | None:
        """A scenario from a name, a setting, values, switches and measures, and how it was made; None when that is
        wrong, which is noted."""
        named = self._settings.get(record.setting or "")
        if record.setting is not None and named is None:
            hint = nearest(record.setting, self._settings)
            self._problems.add((*place, "setting"), f"unknown setting {shown(record.setting)}", hint=hint)
            return None
        if record.setting in self._wrong_settings:
            return None  # said where the setting stands
        name = record.scenario or (named.scenario if named else "baseline")
        try:
            start = load_beside(name, self._folder)
        except ScenarioError as error:
            self._note_file(name, error, (*place, "scenario"))
            return None
        values = {**(named.sets if named else {}), **record.sets}
        try:
            scenario = start.vary(
                values,
                without=start.without if record.without is None else record.without,
                measures=start.measures if record.measures is None else record.measures,
            )
        except ScenarioError as error:
            for each in error.problems:
                where = _place_of(each, record)
                self._problems.add((*place, *where), each.message, allowed=each.allowed, hint=each.hint)
            return None
        own = tuple(each.name for each in scenario.measures if each not in start.measures)
        return scenario, Side(_title(start, name), tuple(values), own)

    def _note_file(self, name: str, error: ScenarioError, place: Place) -> None:
        """A scenario that cannot be used: what is wrong with its name, or the first thing that is wrong in its file."""
        first = error.problems[0]
        if first.file == PYTHON:
            self._problems.add(place, first.message, allowed=first.allowed, hint=first.hint)
        else:
            self._problems.add(place, f"scenario {shown(name)} cannot be used: {first}")


def _stand_in() -> tuple[Scenario, Side]:
    return baseline(), Side(baseline().title)


def _in_both(text: InBothRecord) -> BilingualText:
    return BilingualText(nl=text.nl, en=text.en)


def _title(scenario: Scenario, name: str) -> BilingualText:
    """The title; that of a file of one's own with its name, as titles may be alike."""
    if name in shipped():
        return scenario.title
    return BilingualText(**{language: f"{scenario.title[language]} ({name})" for language in ("nl", "en")})


def _place_of(problem: Problem, record: SideRecord) -> Place:
    """Where in a side the thing stands that a problem is about."""
    for name in record.sets:
        if problem.path == name:
            return ("set", name)
    for part in ("measures", "without"):
        if problem.path.startswith(part):
            return (part,)
    return ()


def _expected(expected: str | dict[str, float | list[float]]) -> tuple[int, float, float]:
    """Direction, and the range where there is one."""
    if isinstance(expected, str):
        return _DIRECTIONS[expected], -_INFINITE, _INFINITE
    (numbers,) = expected.values()
    low, high = numbers if isinstance(numbers, list) else (numbers, _INFINITE)
    return 0, float(low), float(high)
