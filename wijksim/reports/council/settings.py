"""The plans in words: what every measure changes, from when, what it was and what it becomes; and source cards."""

from collections.abc import Iterator
from typing import Any

from wijksim.io.document.parts import Basis, Card, Paragraph, Part, Said, Table
from wijksim.reports.council.findings import Findings
from wijksim.scenario.measure_catalogue import CATALOGUE
from wijksim.scenario.measure_catalogue import title_of as catalogue_title
from wijksim.scenario.policy import Plan
from wijksim.scenario.register import setting, unit_of
from wijksim.scenario.scenario import Measure
from wijksim.scenario.variables import value_of
from wijksim.text.catalogue import has, say, week_words
from wijksim.text.council import listed, money
from wijksim.text.language import Language, format_number
from wijksim.text.levers import lever_heading, status_words, unit_beside
from wijksim.text.robust import title_of
from wijksim.text.setting_values import SHARES, value_in_words
from wijksim.text.sources import source_reference
from wijksim.text.tasks import contracts_in_words

WRONG = 0.25
"""How far a price may be off, of what is said on its card."""


def measure_title(measure: Measure, language: Language) -> str:
    """What a measure is called: the title of the catalogue where it is just that one, else its own name."""
    for key, entry in CATALOGUE.items():
        people = entry.get("people")
        same_people = (measure.people.to_dict() if measure.people else None) == people
        if measure.source == entry.get("source") and same_people and dict(measure.set) == entry.get("set", {}):
            return catalogue_title(key, language)
    return measure.name


def plans_in_words(found: Findings, language: Language) -> list[Part]:
    """A table for each plan, or a sentence where nothing changes."""
    parts: list[Part] = []
    for plan in found.plans:
        rows = list(_rows(found, plan, language))
        title = title_of(plan, language)
        if not rows:
            parts.append(Paragraph(Said(say("council_appendix.settings_same", language, plan=title))))
            continue
        heads = tuple(say(f"council_appendix.{name}", language) for name in ("setting", "from", "was", "becomes"))
        caption = say("council_appendix.settings_table", language, plan=title)
        parts.append(Table(f"settings_{len(parts)}", caption, heads, tuple(rows)))
    return parts


def _rows(found: Findings, plan: Plan, language: Language) -> Iterator[tuple[str, ...]]:
    scenario = plan.on(found.base)
    for measure in sorted(plan.measures, key=lambda each: each.begins):
        start = _start(measure, language)
        before = found.base.values if measure.when or measure.begins == 0 else scenario.values_at(measure.begins - 1)
        for name, value in measure.set.items():
            unit = unit_of(name)
            values = value_of(name, before, found.base), value
            was, becomes = (value_in_words(each, unit, language) for each in values)
            yield _label(name, unit, language), start, was, becomes
        if measure.people is not None:
            people = measure.people
            level = say(f"level.{people.level}", language)
            number = say(
                "council_appendix.people_value", language, number=people.number, hours=_plain(people.hours, language)
            )
            yield (
                say("council_appendix.people", language, level=level),
                start,
                say("council_appendix.nothing", language),
                number,
            )
    yield from _of_organisations(found, plan, language)


def _label(name: str, unit: str, language: Language) -> str:
    """A setting with its unit, where that has words and is not said by the value itself."""
    words = "" if unit in SHARES else unit_beside(name, unit, language)
    label = lever_heading(name, language)
    return f"{label} ({words})" if words else label


def _start(measure: Measure, language: Language) -> str:
    if measure.when is not None:
        return say("council_appendix.when", language, signpost=measure.when)
    if measure.end is None:
        return week_words(measure.begins, language)
    return say("council_appendix.until", language, start_week=measure.begins, end_week=measure.end)


def _of_organisations(found: Findings, plan: Plan, language: Language) -> Iterator[tuple[str, ...]]:
    """Fields of organisations that a plan changes from the start."""
    specs = {spec.key: spec for spec in found.base.organisations}
    for key, fields in plan.organisations.items():
        spec = specs.get(key)
        title = key if spec is None else spec.name_nl if language == "nl" else spec.name_en
        before = {} if spec is None else spec.to_dict()
        for name, value in dict(fields or {}).items():
            field = say(f"field.{name}", language) if has(f"field.{name}") else name
            label = say("council_appendix.organisation_field", language, organisation=title, field=field)
            words = _contracts if name == "contracts" else _field
            was, becomes = (words(each, language) for each in (before.get(name), value))
            yield label, week_words(0, language), was, becomes


def _contracts(value: Any, language: Language) -> str:
    return contracts_in_words(value or {}, language)


def _field(value: Any, language: Language) -> str:
    if value is None:
        return say("council_appendix.everywhere", language)
    if isinstance(value, bool | int | float):
        return value_in_words(value, "", language)
    return str(value)


def _plain(value: float, language: Language) -> str:
    return format_number(value, 0 if float(value).is_integer() else 1, language)


def source_cards(found: Findings, language: Language) -> list[Part]:
    """A card for every lever that a plan sets and for every price, with what an error does where runs say so."""
    return [
        Paragraph(Said(say("council_appendix.cards_about", language))),
        *_lever_cards(found, language),
        *_price_cards(found, language),
    ]


def _lever_cards(found: Findings, language: Language) -> Iterator[Card]:
    used: dict[str, dict[str, list[str]]] = {}
    for plan in found.plans:
        for measure in plan.measures:
            for name, value in measure.set.items():
                text = value_in_words(value, unit_of(name), language)
                used.setdefault(name, {}).setdefault(text, []).append(title_of(plan, language))
    for name, values in used.items():
        known = setting(name)
        assert known is not None
        plans = list(dict.fromkeys(title for titles in values.values() for title in titles))
        meaning = f"lever_meaning.{name}"
        about = [
            ("value", "; ".join(values)),
            ("plans", listed(plans, language)),
            ("code", name),
            *([("means", say(meaning, language))] if has(meaning) else []),
            ("source", source_reference(known.source, language)),
            ("status", status_words(known.status.value, language)),
            ("error", say("council_appendix.error_unknown", language)),
        ]
        yield _card(lever_heading(name, language), about, language)


def _card(title: str, about: list[tuple[str, str]], language: Language) -> Card:
    return Card(title, tuple((say(f"council_appendix.card_{name}", language), text) for name, text in about))


def _price_cards(found: Findings, language: Language) -> Iterator[Card]:
    """Prices of measures; the same measure in several plans once."""
    seen: dict[tuple[str, float, float], tuple[Measure, list[Plan]]] = {}
    for plan in found.plans:
        for measure in plan.measures:
            once, year = _price(measure)
            if once or year:
                seen.setdefault((measure_title(measure, language), once, year), (measure, []))[1].append(plan)
    for (title, once, year), (measure, plans) in seen.items():
        price = {"once": money(once, language), "year": money(year, language)}
        source = source_reference(measure.source, language)
        about = [
            ("value", say("council_appendix.price_value", language, **price)),
            ("plans", listed([title_of(plan, language) for plan in plans], language)),
            ("source", source or say("council_appendix.price_no_source", language)),
            ("status", say("council_appendix.price_assumed", language)),
            ("error", _error_of_price(found, plans, once, year, language)),
        ]
        yield _card(say("council_appendix.price_title", language, measure=title), about, language)


def _price(measure: Measure) -> tuple[float, float]:
    """Euro once, and a year with the people of the measure."""
    once = measure.cost.once_euro if measure.cost else 0.0
    year = measure.cost.euro_per_year if measure.cost else 0.0
    return once, year + (measure.people.euro_per_year if measure.people else 0.0)


def _error_of_price(found: Findings, plans: list[Plan], once: float, year: float, language: Language) -> str:
    """What a price that is a quarter higher does to all payers together: amounts are added up, so this is exact,
    but for years in which a measure is not yet in force, for which it says too much."""
    total = found.row("payers", plan=str(plans[0].name), payer="total")
    if total is None or not year:
        return say("council_appendix.error_once", language, euro=money(WRONG * once, language))
    added = WRONG * year
    differences = 52 * found.difference(str(plans[0].name), "cost_total")
    words = say(
        "council_appendix.error_price", language, euro=money(added, language), before=total["count"],
        total=money(float(differences.mean()) + added, language, signed=True), worlds=found.used,
        count=int((differences + added > 0).sum()),
    )  # fmt: skip
    return f"{words} [{Basis(found.used, len(found.seeds))}]"
