"""Sentences and a table about the cheapest settings that reach goals in enough worlds, in plain Dutch and English."""

from collections.abc import Mapping
from typing import Any

from wijksim.text.amounts import settings_in_words
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number
from wijksim.text.robust import goals_in_words, of_100, pairs_in_words, round_euro


def sentences(found: Any, language: Language) -> list[str]:
    """What is recommended, at what cost and how sure; then what that rests on."""
    return [_recommendation(found, language), *_basis(found, language)]


def _recommendation(found: Any, language: Language) -> str:
    goals = goals_in_words(found.goals, found.titles[language], language)
    again = _again(found, language)
    about = {"goals": goals, "again": again, "least": of_100(1.0 - found.risk), "tried": len(found.tried)}
    row = found.recommended
    if row is None:
        best = of_100(float(found.frontier["anew_certainty"].max()))
        return say("robust.aim_none", language, best=best, **about)
    settings = settings_in_words(found.settings_with_units(row), language)
    return say(
        "robust.aim", language, settings=settings, cost=_cost(row["anew_cost"], found, language),
        of_100=of_100(row["anew_certainty"]), low=of_100(row["anew_low"]), high=of_100(row["anew_high"]), **about,
    )  # fmt: skip


def _again(found: Any, language: Language) -> str:
    key = "robust.aim_fresh" if found.fresh_worlds else "robust.aim_other_seeds"
    return say(key, language, worlds=found.worlds, pairs=pairs_in_words(len(found.seeds), language))


def _cost(euro: float, found: Any, language: Language) -> str:
    reference = say("exploration.quoted", language, label=found.titles[language])
    rounded = round_euro(euro)
    if not rounded:
        return say("robust.costs_same", language, reference=reference)
    key = "robust.costs_more" if rounded > 0 else "robust.costs_less"
    return say(key, language, euro=format_number(abs(rounded), 0, language), reference=reference)


def _basis(found: Any, language: Language) -> list[str]:
    """What was searched, and what is wrong with the worlds."""
    kind = say(f"robust.kind_{found.source.kind}", language)
    lines = [say(
        "robust.aim_rests_on", language, searched=found.searched, kind=kind, tried=len(found.tried),
        pairs=pairs_in_words(len(found.seeds), language), again=_again(found, language),
    )]  # fmt: skip
    nowhere = int((found.tried["certainty"] == 0).sum())
    if nowhere:
        key = "robust.aim_all_nowhere" if nowhere == len(found.tried) else "robust.aim_nowhere"
        lines.append(say(key, language, n=nowhere, tried=len(found.tried), searched=found.searched))
    if found.failed:
        lines.append(say("robust.aim_failed", language, n=found.failed))
    if not found.source.is_of_these_rules:
        lines.append(say("robust.other_rules", language))
    return lines


def frontier_rows(found: Any, language: Language) -> list[list[str]]:
    """The frontier for a terminal: certainty as searched and as run anew, euro a year, and the settings."""
    heads = ["searched_of_100", "anew_of_100", "euro_a_year", "settings"]
    rows = [["", *(say(f"robust.{head}", language) for head in heads)]]
    best = found.recommended
    for row in found.frontier.to_dict("records"):
        mark = "→" if best is not None and row["plan"] == best["plan"] else ""
        rows.append(
            [mark, of_100(row["certainty"]), _with_interval(row), _euro(row, language), _settings(found, row, language)]
        )
    return rows


def _with_interval(row: Mapping[str, Any]) -> str:
    return f"{of_100(row['anew_certainty'])} ({of_100(row['anew_low'])}–{of_100(row['anew_high'])})"


def _euro(row: Mapping[str, Any], language: Language) -> str:
    return format_number(round_euro(row["anew_cost"]), 0, language)


def _settings(found: Any, row: Mapping[str, Any], language: Language) -> str:
    return settings_in_words(found.settings_with_units(row), language)
