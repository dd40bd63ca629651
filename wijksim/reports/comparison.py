"""How a comparison shows itself in a notebook: what differs, what it does to the headline outcomes, who gains
and pays."""

from collections.abc import Iterable
from html import escape

from wijksim.reports.protocols import Comparison
from wijksim.scenario.scenario import Scenario
from wijksim.text.catalogue import say
from wijksim.text.compare import effect_cells, effect_heads, effect_sentence, parties_sentences
from wijksim.text.headline import HEADLINES


def comparison_html(comparison: Comparison) -> str:
    """HTML of a comparison; names and texts come from files of somebody else and are escaped."""
    lang = comparison.lang
    if not comparison.seeds:
        return f"<p>{escape(say('compare.all_failed', lang))}</p>"
    return "".join(_variant_html(comparison, variant.name) for variant in comparison.variants)


def _variant_html(comparison: Comparison, name: str) -> str:
    lang, n = comparison.lang, comparison.n
    variant = comparison.variant(name)
    title = say("compare.title", lang, base=_name(comparison.base, lang), alt=_name(variant, lang))
    pairs = say("compare.pairs" if n > 1 else "compare.one_pair", lang, n=n)
    settings = comparison.settings[comparison.settings["variant"] == name]
    changed = _table(
        (say("compare.setting", lang), comparison.base.name, name),
        ((row["label"], row["base_words"], row["alt_words"]) for row in settings.to_dict("records")),
    )
    effects = comparison.effects[comparison.effects["variant"] == name].to_dict("records")
    shown = [effect for effect in effects if effect["outcome"] in HEADLINES]
    heads = effect_heads(comparison.base.name, name, lang)
    parties = comparison.parties[(comparison.parties["variant"] == name) & (comparison.parties["year"] == 0)]
    money = "".join(f"<li>{escape(each)}</li>" for each in parties_sentences(parties.to_dict("records"), lang))
    first = effect_sentence(comparison.effect("collaboration", name).to_dict(), lang)
    return (
        f"<h4>{escape(title)}</h4><p>{escape(pairs)}. {escape(first)}</p>{changed}"
        f"{_table(heads, (effect_cells(effect, lang) for effect in shown))}<ul>{money}</ul>"
        f"<p>{escape(say('compare.about_interval', lang))}</p>"
    )


def _name(scenario: Scenario, lang: str) -> str:
    return scenario.title[lang] or scenario.name


def _table(heads: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    head = "".join(f"<th>{escape(str(cell))}</th>" for cell in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"
