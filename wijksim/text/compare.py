"""Words of comparisons, sensitivity and tipping points, in plain Dutch and plain English."""

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from wijksim.text.amounts import difference_words
from wijksim.text.catalogue import say, week_words
from wijksim.text.language import Language, format_number
from wijksim.text.outcomes import OUTCOME_TEXT


def interval_words(effect: Mapping[Any, Any], language: Language) -> tuple[str, str, str]:
    """The difference of an effect and the ends of its interval, all as precise as the widest of them."""
    values = [float(effect[name]) for name in ("difference", "low", "high")]
    widest = max((abs(value) for value in values if isfinite(value)), default=0.0)
    middle, low, high = (difference_words(str(effect["outcome"]), value, language, beside=widest) for value in values)
    return middle, low, high


def effect_facts(effect: Mapping[Any, Any], language: Language) -> dict[str, Any]:
    """What a sentence about one outcome needs, in words; ``effect`` is a row of the table of effects."""
    text, n = OUTCOME_TEXT[effect["outcome"]], int(effect["n"])
    judged = bool(effect["share_better"] == effect["share_better"])
    share = float(effect["share_better" if judged else "share_higher"])
    return {
        "label": text.label(language),
        "base": text.format(float(effect["base"]), language),
        "alt": text.format(float(effect["alt"]), language),
        "unit": text.unit_label(language),
        "judged": judged,
        "clear": not float(effect["low"]) <= 0.0 <= float(effect["high"]),
        "value": float(effect["alt"]),
        "k": round(share * n),
        "n": n,
    }


def effect_sentence(effect: Mapping[Any, Any], language: Language) -> str:
    """What happens to one outcome, in one or two plain sentences."""
    facts = effect_facts(effect, language)
    side = say("compare.better" if facts["judged"] else "compare.higher", language)
    sentence = say("compare.effect", language, **(facts | {"side": side}))
    if not facts["clear"]:
        return sentence + say("compare.unclear", language)
    week = effect["first_week"]
    missing = week is None or str(week) in ("<NA>", "nan")
    return sentence if missing else sentence + say("compare.shows_from", language, week=week)


def effect_heads(base: str, alt: str, language: Language) -> tuple[str, ...]:
    """Heads of the table of effects."""
    middle = ("difference", "interval", "better_in", "from_week")
    return (
        say("command.outcome", language),
        base,
        alt,
        *(say(f"compare.{name}", language) for name in middle),
        say("command.unit", language),
    )


def effect_cells(effect: Mapping[Any, Any], language: Language) -> tuple[str, ...]:
    """One row of the table of effects in words, in the order of :func:`effect_heads`."""
    text, facts = OUTCOME_TEXT[str(effect["outcome"])], effect_facts(effect, language)
    middle, low, high = interval_words(effect, language)
    better = say("compare.of", language, k=facts["k"], n=facts["n"]) if facts["judged"] else "–"
    week = str(effect["first_week"])
    return (
        facts["label"], facts["base"], facts["alt"], middle, f"{low} … {high}", better,
        "–" if week in ("<NA>", "nan", "None") else week_words(int(week), language), text.unit_label(language),
    )  # fmt: skip


def euro(amount: float, language: Language) -> str:
    """An amount without its sign, as precise as an indication deserves: two or three figures."""
    size = abs(amount)
    step = 10 ** max(0, len(str(int(size))) - 3)
    return say("compare.euro", language, n=format_number(round(size / step) * step, 0, language))


def parties_sentences(parties: Sequence[Mapping[Any, Any]], language: Language) -> list[str]:
    """Who gains and who pays, one sentence each, and who has the wrong pocket; rows of one year or of the
    mean year."""
    clear = sorted((row for row in parties if row["gains"] or row["loses"]), key=lambda row: -row["difference"])
    words = {("organisation", True): "gains", ("organisation", False): "loses",
             ("payer", True): "saves", ("payer", False): "spends"}  # fmt: skip
    sentences = [
        say(
            f"compare.{words[row['kind'], row['gains']]}",
            language,
            party=_party(row, parties, language),
            amount=euro(row["difference"], language),
        )
        for row in clear
    ]
    investors = [_party(row, parties, language) for row in parties if row["wrong_pocket"]]
    if investors:
        winner = _party(next(row for row in clear if row["gains"]), parties, language)
        between = "; " if any("," in name for name in investors) else ", "
        sentences.append(say("compare.wrong_pocket", language, investors=between.join(investors), winner=winner))
    return sentences or [say("compare.nobody", language)]


def _party(row: Mapping[Any, Any], parties: Sequence[Mapping[Any, Any]], language: Language) -> str:
    """Name of a party; one that is an organisation and a payer at once is told apart."""
    twice = sum(other["label"] == row["label"] for other in parties) > 1
    label = str(row["label"])
    return say("compare.as_payer", language, party=label) if twice and row["kind"] == "payer" else label
