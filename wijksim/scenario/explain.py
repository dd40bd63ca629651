"""What a scenario changes with respect to the baseline, told in one paragraph of plain Dutch or English."""

from collections.abc import Iterable, Mapping

from wijksim.scenario.organisation_spec import OrganisationSpec
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.scenario.parameter import Role, plain
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Measure, Scenario, baseline
from wijksim.text.explain import FIELD_TEXT, LEVER_CLAUSES, OBJECT_NAMES, WITHOUT_CLAUSES, phrase
from wijksim.text.language import Language, format_number

_NAMES = ("name_nl", "name_en")


def explain(scenario: Scenario, lang: Language = "en") -> str:
    """What differs from the baseline: levers, organisations, measures in the order of time, mechanisms that are off.

    >>> explain(baseline().vary({"boundary_workers.linked": True}))
    'Boundary workers of shop floor, management and policy consult each other regularly.'
    """
    sentences = [
        *_levers(scenario, lang),
        *_organisations(scenario, lang),
        *(_measure(measure, lang) for measure in sorted(scenario.measures, key=lambda each: each.start)),
        *_assumptions(scenario, lang),
        *_without(scenario, lang),
    ]
    return " ".join(sentences) if sentences else phrase("same", lang)


def clause(lever: str, value: object, lang: Language) -> str:
    """What one lever is set to, as a clause: without a capital and without a full stop."""
    form, dutch, english = LEVER_CLAUSES[lever]
    words = dutch if lang == "nl" else english
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
            told = clause(name, value, lang)
            if LEVER_CLAUSES[name][0] in ("n", "%"):
                told += phrase("base_value", lang, old=_shown(name, usual[name], lang))
            yield f"{told[0].upper()}{told[1:]}."


def _measure(measure: Measure, lang: Language) -> str:
    clauses = "; ".join(
        clause(name, value, lang) if name in LEVER_CLAUSES else f"{name} {_number(value, lang)}"
        for name, value in measure.set.items()
    )
    if measure.end is None:
        return phrase("from_on", lang, start=measure.start, clauses=clauses)
    return phrase("from_to", lang, start=measure.start, end=measure.end, clauses=clauses)


def _organisations(scenario: Scenario, lang: Language) -> Iterable[str]:
    usual = {spec.key: spec for spec in DEFAULT_ORGANISATIONS}
    here = {spec.key: spec for spec in scenario.organisations}
    gone = [_name(spec, lang) for key, spec in usual.items() if key not in here]
    new = [_name(spec, lang) for key, spec in here.items() if key not in usual]
    if gone:
        yield phrase("left_out", lang, names=_listed(gone, lang))
    if new:
        yield phrase("added", lang, names=_listed(new, lang))
    for key in (key for key in here if key in usual):
        before, after = usual[key].to_dict(), here[key].to_dict()
        if _name(here[key], lang) != _name(usual[key], lang):
            yield phrase("renamed", lang, old=_name(usual[key], lang), name=_name(here[key], lang))
        fields = [name for name in after if name not in _NAMES and after[name] != before[name]]
        if fields:
            told = "; ".join(_field(name, before[name], after[name], lang) for name in fields)
            yield phrase("changed", lang, name=_name(here[key], lang), fields=told)


def _field(name: str, old: object, new: object, lang: Language) -> str:
    label = FIELD_TEXT[name][0 if lang == "nl" else 1]
    return f"{label} {_field_value(new, lang)}{phrase('base_value', lang, old=_field_value(old, lang))}"


def _field_value(value: object, lang: Language) -> str:
    if value is None:
        return phrase("as_lever", lang)
    if isinstance(value, bool):
        return phrase("yes" if value else "no", lang)
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_number(share, lang)}" for name, share in value.items())
    if isinstance(value, list | tuple):
        return " / ".join(_number(each, lang) for each in value)
    return _number(value, lang)


def _assumptions(scenario: Scenario, lang: Language) -> Iterable[str]:
    usual = baseline().values
    told = [
        f"{name} {_number(value, lang)}{phrase('base_value', lang, old=_number(usual[name], lang))}"
        for name, value in scenario.values.items()
        if REGISTER[name].role is not Role.LEVER and value != usual[name]
    ]
    if told:
        yield phrase("assumptions", lang, names="; ".join(told))


def _without(scenario: Scenario, lang: Language) -> Iterable[str]:
    if scenario.without:
        clauses = [WITHOUT_CLAUSES[name][0 if lang == "nl" else 1] for name in scenario.without]
        yield phrase("without", lang, clauses="; ".join(clauses))


def _name(spec: OrganisationSpec, lang: Language) -> str:
    return spec.name_nl if lang == "nl" else spec.name_en


def _shown(lever: str, value: object, lang: Language) -> str:
    """A value as people write it: a share as a percentage where the clause asks for one."""
    form = LEVER_CLAUSES[lever][0]
    if form == "o":
        assert isinstance(value, tuple | list)
        return _listed([OBJECT_NAMES[str(kind)][0 if lang == "nl" else 1] for kind in value], lang)
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
    return ", ".join(first) + phrase("and", lang) + last if first else last
