"""The claims of the sources, read from the packaged table or from a file of the same form."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from wijksim.domain.outcomes import OUTCOMES
from wijksim.io.scenario_files import load
from wijksim.model.result import summary_start
from wijksim.scenario.claim import Claim, ClaimKind, Contrast, Programme, Side, Strength
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.problems import ScenarioError, nearest
from wijksim.scenario.scenario import BilingualText, Scenario

SHIPPED = Path(__file__).resolve().parents[1] / "scenario" / "claims.yaml"
_OUTCOMES = tuple(outcome.name for outcome in OUTCOMES)
_DIRECTIONS = {"higher": 1, "lower": -1}
_INFINITE = float("inf")


class ClaimError(ValueError):
    """A claim cannot be read: names the file, the claim and what is wrong."""


def read_claims(path: Path | None = None) -> dict[str, Claim]:
    """All claims by id, in the order of the file; raises :class:`ClaimError`."""
    path = path or SHIPPED
    try:
        tree = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ClaimError(f"{path}: cannot be read: {error.strerror}") from error
    except Exception as error:
        raise ClaimError(f"{path}: is no YAML: {error}") from error
    if not isinstance(tree, dict) or not isinstance(tree.get("claims"), list):
        raise ClaimError(f"{path}: a list named claims is missing")
    settings = tree.get("settings", {})
    claims: dict[str, Claim] = {}
    for record in tree["claims"]:
        name = str(record.get("id", "?"))
        if name in claims:
            raise ClaimError(f"{path}: claim {name} stands there twice")
        try:
            claims[name] = _claim(record, settings)
        except ScenarioError as error:
            raise ClaimError(f"{path}: claim {name}: {error}") from error
        except (KeyError, TypeError, ValueError) as error:
            raise ClaimError(f"{path}: claim {name}: {error}") from error
    return claims


def _claim(record: Mapping[str, Any], settings: Mapping[str, Any]) -> Claim:
    needs = tuple(record.get("needs", ()))
    for name in needs:
        if name not in MECHANISMS:
            raise ValueError(f"unknown mechanism {name!r}; {nearest(name, MECHANISMS)}")
    return Claim(
        id=str(record["id"]),
        kind=ClaimKind(record["kind"]),
        strength=Strength(record["strength"]),
        source=record["source"],
        statement=_in_both(record["statement"]),
        failure=record["failure"],
        needs=needs,
        contrasts=tuple(_contrast(contrast, settings) for contrast in record["contrasts"]),
        diagnosis=_in_both(record["diagnosis"]) if "diagnosis" in record else None,
        programme=_programme(record["programme"], settings) if "programme" in record else None,
    )


def _in_both(text: Mapping[str, str]) -> BilingualText:
    return BilingualText(nl=text["nl"], en=text["en"])


def _programme(record: Mapping[str, Any], settings: Mapping[str, Any]) -> Programme:
    years = tuple(int(year) for year in record["years"])
    variant, base = (
        _side(record[side], settings)[0].vary({"horizon_weeks": 52 * max(years)}) for side in ("variant", "base")
    )
    if int(variant["neighbourhood.wijken"]) != int(base["neighbourhood.wijken"]) or min(years) < 1:
        raise ValueError("a programme has as many wijken on both sides, and looks after one year or later")
    return Programme(variant, base, years)


def _contrast(record: Mapping[str, Any], settings: Mapping[str, Any]) -> Contrast:
    outcome = record["outcome"]
    if outcome not in _OUTCOMES:
        raise ValueError(f"unknown outcome {outcome!r}; {nearest(outcome, _OUTCOMES)}")
    variant, told = _side(record["variant"], settings)
    base, base_told = _side(record["base"], settings) if "base" in record else (None, None)
    horizon = int(variant["horizon_weeks"])
    first, last = record.get("weeks", (summary_start(horizon), horizon))
    expected = record["expected"]
    direction, low, high = _expected(expected)
    share = isinstance(expected, dict) and "share" in expected
    relative = share or (isinstance(expected, dict) and "difference" in expected)
    if (direction or relative) and base is None:
        raise ValueError(f"{expected} needs a base to compare with")
    fitted = bool(record.get("fitted", False))
    since = (int(record["since"][0]), int(record["since"][1])) if "since" in record else None
    if since is not None and (share or not (direction or relative)):
        raise ValueError("since needs a base to compare with, and no share: a growth of nothing has none")
    return Contrast(variant, base, (told, base_told), outcome, int(first), int(last), direction, low, high,
                    relative=relative, share=share, since=since, fitted=fitted)  # fmt: skip


def _expected(expected: Any) -> tuple[int, float, float]:
    if isinstance(expected, str):
        return _DIRECTIONS[expected], -_INFINITE, _INFINITE
    if "at_least" in expected:
        return 0, float(expected["at_least"]), _INFINITE
    form = next((form for form in ("difference", "share") if form in expected), "between")
    low, high = expected[form]
    return 0, float(low), float(high)


def _side(record: Mapping[str, Any], settings: Mapping[str, Any]) -> tuple[Scenario, Side]:
    """A scenario from a shipped name, a named setting, values, switches and measures; and how it was made."""
    named = dict(settings.get(record.get("setting", ""), {}))
    unknown = set(record) - {"setting", "scenario", "set", "without", "measures"}
    if unknown:
        raise ValueError(f"unknown {sorted(unknown)}; allowed are setting, scenario, set, without and measures")
    shipped = load(record.get("scenario", named.get("scenario", "baseline")))
    values = {**named.get("set", {}), **record.get("set", {})}
    scenario = shipped.vary(
        values, without=record.get("without", shipped.without), measures=record.get("measures", shipped.measures)
    )
    own = tuple(each.name for each in scenario.measures if each not in shipped.measures)
    return scenario, Side(shipped.title, tuple(values), own)
