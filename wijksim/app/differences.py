"""In what scenarios differ, in words: levers, fields of organisations, measures, mechanisms that are switched off."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from wijksim.app.lever_rows import in_words
from wijksim.app.view import View
from wijksim.io.policy_files import load_plans, shipped_plans
from wijksim.scenario.explain import measure_extras
from wijksim.scenario.measure_catalogue import CATALOGUE, title_of
from wijksim.scenario.measures import read_measures
from wijksim.scenario.organisation_spec import FIELDS
from wijksim.scenario.problems import Problems
from wijksim.scenario.register import REGISTER, unit_of
from wijksim.scenario.scenario import Measure, Scenario
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.levers import choice_words, lever_heading, lever_name
from wijksim.text.setting_values import value_in_words
from wijksim.text.tasks import contracts_in_words


def difference_rows(view: View, scenarios: Sequence[Scenario]) -> list[list[str]]:
    """Settings in which not all scenarios are alike: name, then the value in each scenario."""
    flats = [each.flat() for each in scenarios]
    names = dict.fromkeys(name for flat in flats for name in flat)
    return [
        [_name(view, name, scenarios), *(_value(view, name, each) for each in scenarios)]
        for name in names
        if any(flat.get(name) != flats[0].get(name) for flat in flats)
    ]


def measure_text(view: View, measure: Measure) -> tuple[str, str]:
    """When a measure holds, and what it sets."""
    end = view.say("measures.to_end") if measure.end is None else measure.end
    return view.say("measures.from_to", start_week=measure.begins, end_week=end), measure_settings(view, measure)


def measure_settings(view: View, measure: Measure) -> str:
    """What a measure sets, whom it appoints, what it costs and how long it takes to prepare."""
    settings = [
        f"{lever_name(name, view.language)} → {value_in_words(value, unit_of(name), view.language)}"
        for name, value in measure.set.items()
    ]
    return "; ".join([*settings, *measure_extras(measure, view.language)])


def measure_title(measure: Measure, language: Language) -> str:
    """The name of a measure; of one of the catalogue its title there, in the language of the page."""
    same = next((key for key, each in _catalogue().items() if _same(each, measure)), None)
    known = same is not None and measure.name in {same, *CATALOGUE[same]["title"], *_shipped_names()}
    return title_of(same, language) if same is not None and known else measure.name


@cache
def _shipped_names() -> frozenset[str]:
    """Names of measures in the plans that come with the package, which are in one language."""
    return frozenset(each.name for plan in load_plans(*shipped_plans()) for each in plan.measures)


@cache
def _catalogue() -> dict[str, Measure]:
    """The measures of the catalogue as they are when nobody changes them."""
    return {key: read_measures([{"from": key, "start": 0}], Problems())[0] for key in CATALOGUE}


def _same(one: Measure, other: Measure) -> bool:
    return (one.set, one.people, one.cost) == (other.set, other.people, other.cost)


def _name(view: View, name: str, scenarios: Sequence[Scenario]) -> str:
    if name in REGISTER:
        return lever_heading(name, view.language)
    kind, _, rest = name.partition(".")
    if kind == "wijk":
        return view.say("history.wijk")
    if kind == "measures":
        named = next(each for scenario in scenarios for each in scenario.measures if each.name == rest)
        return view.say("compare.measure", name=measure_title(named, view.language))
    if kind == "without":
        return say(f"without.{rest}", view.language)
    key, _, field = rest.rpartition(".")
    spec = next(spec for each in scenarios for spec in each.organisations if spec.key == key)
    organisation = spec.name_nl if view.language == "nl" else spec.name_en
    return f"{organisation}: {say(f'field.{field}', view.language)}"


def _value(view: View, name: str, scenario: Scenario) -> str:
    """The value in words; a dash where the scenario has no such measure or organisation."""
    if name in REGISTER:
        return in_words(REGISTER[name], scenario[name], view.language)
    kind, _, rest = name.partition(".")
    if kind == "wijk":
        return str(scenario.flat().get(name, "–"))
    if kind == "measures":
        found = next((each for each in scenario.measures if each.name == rest), None)
        return "–" if found is None else ": ".join(measure_text(view, found))
    if kind == "without":
        return view.say("levers.yes" if rest in scenario.without else "levers.no")
    return _field_value(view, rest.rpartition(".")[2], scenario.flat().get(name))


def _field_value(view: View, field: str, value: Any) -> str:
    unit = FIELDS[field].unit if field in FIELDS else "share" if field in ("funding_mix", "frame") else ""
    if field == "contracts":
        return contracts_in_words(value or {}, view.language)
    if isinstance(value, dict):
        return ", ".join(
            f"{choice_words(payer, view.language)} {_field_value(view, field, each)}" for payer, each in value.items()
        )
    if isinstance(value, list):
        return ", ".join(value_in_words(each, unit, view.language) for each in value)
    return value_in_words(value, unit, view.language)


def _in(view: View, text: tuple[str, str]) -> str:
    return text[0] if view.language == "nl" else text[1]
