"""What a scenario changes with respect to the baseline, told in one paragraph of plain Dutch or English."""

from collections.abc import Iterable, Mapping

from wijksim.domain.tasks import TASK_KEYS
from wijksim.scenario.arguments import language_from
from wijksim.scenario.door import Given, scenario_of
from wijksim.scenario.organisation_spec import OrganisationSpec, split_field
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.scenario.parameter import Role, plain
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Measure, Scenario, baseline
from wijksim.text.catalogue import say, week_words
from wijksim.text.explain import LEVER_FORMS
from wijksim.text.language import Language, format_number
from wijksim.text.levers import choice_words
from wijksim.text.tasks import contracts_in_words

_NAMES = ("name_nl", "name_en")


def explain(scenario: Given, lang: Language = "en") -> str:
    """What differs from the baseline: levers, organisations, measures in the order of time, mechanisms that are off.

    ``scenario`` may be its name or its file.

    >>> import wijksim as ws
    >>> ws.explain(ws.load("baseline").vary({"boundary_workers.linked": True}))
    'Boundary workers of shop floor, management and policy consult each other regularly.'
    """
    scenario, lang = scenario_of(scenario), language_from(lang)
    sentences = [
        *_levers(scenario, lang),
        *_organisations(scenario, lang),
        *(_measure(measure, scenario, lang) for measure in sorted(scenario.measures, key=lambda each: each.start)),
        *_assumptions(scenario, lang),
        *_without(scenario, lang),
    ]
    return " ".join(sentences) if sentences else say("explain.same", lang)


def clause(lever: str, value: object, lang: Language) -> str:
    """What one lever is set to, as a clause: without a capital and without a full stop."""
    form, words = LEVER_FORMS[lever], say(f"lever_clause.{lever}", lang)
    if form == "?":
        on, off = words.split("|")
        return on if value else off
    if form == "w" and "{new}" not in words:
        return dict(part.split("=", 1) for part in words.split("|"))[str(value)]
    some, _, none = words.partition("|")
    return none if none and not value else some.format(new=_shown(lever, value, lang))


def _levers(scenario: Scenario, lang: Language) -> Iterable[str]:
    usual = baseline().values
    for name, value in scenario.values.items():
        if REGISTER[name].role is Role.LEVER and value != usual[name]:
            sentence = clause(name, value, lang)
            if LEVER_FORMS[name] in ("n", "%"):
                sentence += say("explain.base_value", lang, old=_shown(name, usual[name], lang))
            yield f"{sentence[0].upper()}{sentence[1:]}."


def _measure(measure: Measure, scenario: Scenario, lang: Language) -> str:
    sentence = [
        clause(name, value, lang) if name in LEVER_FORMS else _of_organisation(name, value, scenario, lang)
        for name, value in measure.set.items()
    ]
    clauses = "; ".join([*sentence, *measure_extras(measure, lang)])
    if measure.end is None:
        return say("explain.from_on", lang, start_week=measure.begins, clauses=clauses)
    return say("explain.from_to", lang, start_week=measure.begins, end_week=measure.end, clauses=clauses)


def _of_organisation(name: str, value: object, scenario: Scenario, lang: Language) -> str:
    """What a measure sets for one organisation, as a clause."""
    key, field = split_field(name) or ("", name)
    spec = next((each for each in scenario.organisations if each.key == key), None)
    whose = key if spec is None else _name(spec, lang)
    words = say(f"field.{field}", lang)
    return say("explain.of_organisation", lang, name=whose, field=words, value=_number(value, lang))


def measure_extras(measure: Measure, lang: Language) -> Iterable[str]:
    """What comes with a measure besides its settings, as clauses: people, cost, payers, lead time."""
    people, cost = measure.people, measure.cost
    if people is not None:
        level = say(f"level.{people.level}", lang)
        sentence = {"number": people.number, "hours": _number(people.hours, lang), "level": level}
        yield say("explain.people", lang, **sentence)
        if people.euro_per_fte is not None:
            yield say("explain.per_fte", lang, euro=_number(people.euro_per_fte, lang))
        if people.home:
            usual = next((spec for spec in DEFAULT_ORGANISATIONS if spec.key == people.home), None)
            yield say("explain.home", lang, home=people.home if usual is None else _name(usual, lang))
    if cost is not None:
        for key, amount in (("once", cost.once_euro), ("per_year", cost.euro_per_year)):
            if amount:
                yield say(f"explain.{key}", lang, euro=_number(amount, lang))
        payers = [f"{say(f'payer.{name}', lang)} {_number(100 * share, lang)}%" for name, share in cost.paid_by.items()]
        yield say("explain.paid_by", lang, payers=_listed(payers, lang))
    if measure.lead_weeks:
        yield say("explain.lead", lang, start_week=measure.start, weeks=measure.lead_weeks)


def _organisations(scenario: Scenario, lang: Language) -> Iterable[str]:
    usual = {spec.key: spec for spec in DEFAULT_ORGANISATIONS}
    here = {spec.key: spec for spec in scenario.organisations}
    gone = [_name(spec, lang) for key, spec in usual.items() if key not in here]
    new = [_name(spec, lang) for key, spec in here.items() if key not in usual]
    if gone:
        yield say("explain.left_out", lang, names=_listed(gone, lang))
    if new:
        yield say("explain.added", lang, names=_listed(new, lang))
    for key in (key for key in here if key in usual):
        before, after = usual[key].to_dict(), here[key].to_dict()
        if _name(here[key], lang) != _name(usual[key], lang):
            yield say("explain.renamed", lang, old=_name(usual[key], lang), name=_name(here[key], lang))
        fields = [name for name in after if name not in _NAMES and after[name] != before[name]]
        if fields:
            sentence = "; ".join(_field(name, before[name], after[name], lang) for name in fields)
            yield say("explain.changed", lang, name=_name(here[key], lang), fields=sentence)


def _field(name: str, old: object, new: object, lang: Language) -> str:
    label = say(f"field.{name}", lang)
    return f"{label} {_field_value(new, lang)}{say('explain.base_value', lang, old=_field_value(old, lang))}"


def _field_value(value: object, lang: Language) -> str:
    if value is None:
        return say("explain.as_lever", lang)
    if isinstance(value, bool):
        return say("explain.yes" if value else "explain.no", lang)
    if isinstance(value, Mapping) and value.keys() <= set(TASK_KEYS):
        return contracts_in_words(value, lang)
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_number(share, lang)}" for name, share in value.items())
    if isinstance(value, list | tuple):
        return " / ".join(_number(each, lang) for each in value)
    return _number(value, lang)


def _assumptions(scenario: Scenario, lang: Language) -> Iterable[str]:
    usual = baseline().values
    sentence = [
        f"{name} {_number(value, lang)}{say('explain.base_value', lang, old=_number(usual[name], lang))}"
        for name, value in scenario.values.items()
        if REGISTER[name].role is not Role.LEVER and value != usual[name]
    ]
    if sentence:
        yield say("explain.assumptions", lang, names="; ".join(sentence))


def _without(scenario: Scenario, lang: Language) -> Iterable[str]:
    if scenario.without:
        clauses = [say(f"without.{name}", lang) for name in scenario.without]
        yield say("explain.without", lang, clauses="; ".join(clauses))


def _name(spec: OrganisationSpec, lang: Language) -> str:
    return spec.name_nl if lang == "nl" else spec.name_en


def _shown(lever: str, value: object, lang: Language) -> str:
    """A value as people write it: a share as a percentage where the clause asks for one."""
    form = LEVER_FORMS[lever]
    if form == "o":
        assert isinstance(value, tuple | list)
        return _listed([say(f"planned.{kind!s}", lang) for kind in value], lang)
    if form == "p":
        assert isinstance(value, Mapping)
        shares = [f"{choice_words(name, lang)} {_number(100 * part, lang)}%" for name, part in value.items()]
        return _listed(shares, lang)
    if form == "k":
        assert isinstance(value, tuple | list)
        usual = {spec.key: _name(spec, lang) for spec in DEFAULT_ORGANISATIONS}
        return _listed([usual.get(key, choice_words(key, lang)) for key in value], lang)
    if form == "t":
        assert isinstance(value, int)
        return week_words(value, lang)
    if form == "%":
        assert isinstance(value, int | float)
        return f"{_number(100 * value, lang)}%"
    return _number(value, lang)


def _number(value: object, lang: Language) -> str:
    """A number with as few decimals as it needs; anything else as a file writes it."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return plain(value)
    rounded = round(value, 6)
    decimals = len(f"{rounded:.6f}".rstrip("0").partition(".")[2])
    return format_number(rounded, decimals, lang)


def _listed(words: list[str], lang: Language) -> str:
    """``a, b and c``."""
    *first, last = words
    return ", ".join(first) + say("explain.and", lang) + last if first else last
