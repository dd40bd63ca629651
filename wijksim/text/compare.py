"""Words of comparisons, sensitivity and tipping points, in plain Dutch and plain English."""

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from wijksim.text.language import Language, format_number
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.words import say

MORE_DECIMALS = 3
"""Decimals that a small difference may have beyond those of its outcome."""

COMPARE_TEXT: dict[str, tuple[str, str]] = {
    # name: (Nederlands, English)
    "title": ("{base} vergeleken met {alt}", "{base} compared with {alt}"),
    "pairs": (
        "{n} paren van runs met dezelfde seeds: zelfde bewoners, zelfde toeval, ander beleid",
        "{n} pairs of runs with the same seeds: same residents, same luck, other policy",
    ),
    "one_pair": (
        "Eén paar runs met dezelfde seed: zelfde bewoners, zelfde toeval, ander beleid",
        "One pair of runs with the same seed: same residents, same luck, other policy",
    ),
    "settings": ("Wat er anders is", "What is different"),
    "no_settings": ("Er is niets anders ingesteld.", "No setting differs."),
    "setting": ("Instelling", "Setting"),
    "yes": ("ja", "yes"),
    "no": ("nee", "no"),
    "nothing": ("–", "–"),
    "difference": ("Verschil", "Difference"),
    "interval": ("95 %-interval", "95% interval"),
    "better_in": ("Beter in", "Better in"),
    "from_week": ("Vanaf week", "From week"),
    "of": ("{k} van {n}", "{k} of {n}"),
    "effect": (
        "{label}: van {base} naar {alt} {unit}. {side} in {k} van de {n} paren.",
        "{label}: from {base} to {alt} {unit}. {side} in {k} of {n} pairs.",
    ),
    "better": ("Beter", "Better"),
    "higher": ("Hoger", "Higher"),
    "shows_from": (
        " Het verschil is blijvend te zien vanaf week {week}.",
        " The difference shows for good from week {week}.",
    ),
    "unclear": (" Een duidelijk verschil is het niet.", " It is not a clear difference."),
    "who": ("Wie wint en wie betaalt, gemiddeld per jaar over de hele run", "Who gains and who pays, mean a year over the whole run"),
    "gains": ("{party}: {amount} meer over", "{party}: {amount} more left over"),
    "loses": ("{party}: {amount} minder over", "{party}: {amount} less left over"),
    "saves": ("{party}: {amount} minder uitgaven", "{party}: {amount} less spending"),
    "spends": ("{party}: {amount} meer uitgaven", "{party}: {amount} more spending"),
    "wrong_pocket": (
        "Verkeerde portemonnee: {investors}. Wie hier staat, legt meer geld of uren in en wint er niet bij, terwijl anderen wel winnen ({winner} het meest).",
        "Wrong pocket: {investors}. These put in more money or hours and do not gain, while others do ({winner} most).",
    ),
    "as_payer": ("{party} (als betaler)", "{party} (as payer)"),
    "nobody": (
        "Voor niemand is het verschil in geld duidelijk.",
        "For nobody is the difference in money clear.",
    ),
    "and": (" en ", " and "),
    "euro": ("€ {n}", "€{n}"),
    "pairing_gain": ("Winst paren", "Pairing"),
    "pairing": (
        "Winst paren: zo veel keer meer runs zouden losse seeds vragen voor dezelfde precisie.",
        "Pairing: how many times as many runs independent seeds would take for the same precision.",
    ),
    "about_interval": (
        "De intervallen gaan alleen over toeval in het model, niet over wat we niet weten van de echte wijk.",
        "The intervals are about chance in the model only, not about what we do not know of the real "
        "neighbourhood.",
    ),
    "means_of": ("Gemiddeld over week {first}–{last}.", "Means of weeks {first}–{last}."),
    "base_column": ("basis", "base"),
    "variant_column": ("variant", "variant"),
    "failed_pairs": (
        "{n} van de {all} paren mislukten en tellen niet mee:",
        "{n} of {all} pairs failed and are left out:",
    ),
    "failed_pair": ("  seed {seed}, {scenario}: {error}", "  seed {seed}, {scenario}: {error}"),
    "all_failed": ("Geen enkel paar is gelukt.", "Not a single pair succeeded."),
    "few_pairs": (
        "Weinig paren: neem er meer met --runs voordat u iets besluit.",
        "Few pairs: take more with --runs before you decide anything.",
    ),
    "runs_done": ("Paren", "Pairs"),
    "no_xlsx": (
        "Geen .xlsx: daarvoor is XlsxWriter nodig (extra «study»).",
        "No .xlsx: that takes XlsxWriter (extra «study»).",
    ),
    # --- figures
    "caption": (
        "{base} en {alt}: {n} paren met dezelfde seeds (wortel {root}), {weeks} weken. wijksim {version}.",
        "{base} and {alt}: {n} pairs with the same seeds (root {root}), {weeks} weeks. wijksim {version}.",
    ),
    "proviso": (
        "Uitkomsten van een model, geen voorspelling. De spreiding is toeval in het model.",
        "Outcomes of a model, not a forecast. The spread is chance in the model.",
    ),
    "bands_shows": (
        "Lijn: middelste van {n} runs. Vlak: daarin ligt 80 % van de runs. Onder: variant min basis, per paar.",
        "Line: the middle one of {n} runs. Area: 80% of the runs lie in it. Below: variant minus base, per pair.",
    ),
    "bands_panel": ("{label}, {unit}", "{label}, {unit}"),
    "difference_panel": ("Verschil per paar (variant − basis)", "Difference per pair (variant − base)"),
    "shows_week": ("blijvend te zien vanaf week {week}", "shows for good from week {week}"),
    "axis_week": ("week", "week"),
    "no_effect": (
        "{label}: in {n} paren geen duidelijk verschil",
        "{label}: no clear difference in {n} pairs",
    ),
    "finding": (
        "{label}: {base} → {alt} {unit}; {side} in {k} van de {n} paren",
        "{label}: {base} → {alt} {unit}; {side} in {k} of {n} pairs",
    ),
    "finding_many": (
        "{label}: {base} in de basis, {alts} {unit} in de varianten; {side} in {ks} van de {n} paren",
        "{label}: {base} in the base, {alts} {unit} in the variants; {side} in {ks} of {n} pairs",
    ),
    "over_quarter": ("{label}, {unit} (over 13 weken)", "{label}, {unit} (over 13 weeks)"),
    "finding_better": ("beter", "better"),
    "finding_higher": ("hoger", "higher"),
    "differences_found": (
        "In {n} paren worden {better} van de {all} uitkomsten duidelijk beter en {worse} duidelijk slechter",
        "In {n} pairs {better} of {all} outcomes clearly get better and {worse} clearly get worse",
    ),
    "differences_shows": (
        "Elke stip is een paar: variant min basis, zelfde seed. Rechts van de nullijn is beter. Streep: 95 "
        "%-interval.",
        "Each dot is a pair: variant minus base, same seed. Right of the zero line is better. Bar: 95% interval.",
    ),
    "differences_column": ("verschil [95 %-interval]", "difference [95% interval]"),
    "better_column": ("beter in", "better in"),
    "worse_side": ("← slechter", "← worse"),
    "better_side": ("beter →", "better →"),
    "parties_found": (
        "{winner} wint het meest ({won}), {loser} levert het meest in ({lost})",
        "{winner} gains most ({won}), {loser} gives up most ({lost})",
    ),
    "parties_even": (
        "Niemand gaat er in geld duidelijk op voor- of achteruit",
        "Nobody clearly gains or loses money",
    ),
    "parties_shows": (
        "Variant min basis, euro per jaar. Organisaties: ontvangen min betaald. Betalers: minder uitgeven "
        "is winst.",
        "Variant minus base, euro a year. Organisations: received minus paid. Payers: spending less is a gain.",
    ),
    "organisations": ("Organisaties", "Organisations"),
    "payers": ("Betalers", "Payers"),
    "wrong_pocket_key": (
        "◆ en gearceerd: verkeerde portemonnee. Legt meer geld of uren in en wint niet, terwijl een ander "
        "wel wint.",
        "◆ and hatched: wrong pocket. Puts in more money or hours and does not gain, while another does.",
    ),
    "thousand_euro": ("duizend euro", "thousand euro"),
    "euro_axis": ("euro", "euro"),
    "parties_panel": ("{kind}, {unit} per jaar", "{kind}, {unit} a year"),
    "more_variants": ("{n} andere varianten staan in de tabellen.", "{n} other variants are in the tables."),
}


def compare_words(name: str, language: Language, **fields: object) -> str:
    """The words with this name, with their fields filled in."""
    dutch, english = COMPARE_TEXT[name]
    return (dutch if language == "nl" else english).format(**fields)


def signed(outcome: str, value: float, language: Language, *, like: float | None = None) -> str:
    """A difference of an outcome with its sign (a true minus), with two significant figures at least.

    ``like`` gives the number whose decimals are taken: ends of an interval are written like their middle.
    """
    unit = OUTCOME_TEXT[outcome].unit
    factor = 100.0 if unit.percentage else 1.0
    size = abs(factor * (value if like is None else like))
    decimals = unit.decimals
    while decimals < unit.decimals + MORE_DECIMALS and 0.0 < size * 10**decimals < 9.5:
        decimals += 1
    text = format_number(factor * value, decimals, language)
    if not any(digit in text for digit in "123456789"):
        return text
    return "+" + text if value > 0 else text.replace("-", "−")


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
        "k": round(share * n),
        "n": n,
    }


def effect_sentence(effect: Mapping[Any, Any], language: Language) -> str:
    """What happens to one outcome, in one or two plain sentences."""
    facts = effect_facts(effect, language)
    side = compare_words("better" if facts["judged"] else "higher", language)
    sentence = compare_words("effect", language, **(facts | {"side": side}))
    if not facts["clear"]:
        return sentence + compare_words("unclear", language)
    week = effect["first_week"]
    missing = week is None or str(week) in ("<NA>", "nan")
    return sentence if missing else sentence + compare_words("shows_from", language, week=week)


def effect_heads(base: str, alt: str, language: Language) -> tuple[str, ...]:
    """Heads of the table of effects."""
    middle = ("difference", "interval", "better_in", "from_week", "pairing_gain")
    return (
        say("outcome", language),
        base,
        alt,
        *(compare_words(name, language) for name in middle),
        say("unit", language),
    )


def effect_cells(effect: Mapping[Any, Any], language: Language) -> tuple[str, ...]:
    """One row of the table of effects in words, in the order of :func:`effect_heads`."""
    name, middle = str(effect["outcome"]), float(effect["difference"])
    text, facts = OUTCOME_TEXT[name], effect_facts(effect, language)
    low, high = (signed(name, float(effect[edge]), language, like=middle) for edge in ("low", "high"))
    better = compare_words("of", language, k=facts["k"], n=facts["n"]) if facts["judged"] else "–"
    week = str(effect["first_week"])
    return (
        facts["label"], facts["base"], facts["alt"], signed(name, middle, language), f"{low} … {high}", better,
        "–" if week in ("<NA>", "nan", "None") else week, _times(float(effect["variance_reduction"]), language),
        text.unit_label(language),
    )  # fmt: skip


def _times(factor: float, language: Language) -> str:
    return f"×{format_number(factor, 1 if factor < 100.0 else 0, language)}" if isfinite(factor) else "–"


def euro(amount: float, language: Language) -> str:
    """An amount without its sign, as precise as an indication deserves: two or three figures."""
    size = abs(amount)
    step = 10 ** max(0, len(str(int(size))) - 3)
    return compare_words("euro", language, n=format_number(round(size / step) * step, 0, language))


def parties_sentences(parties: Sequence[Mapping[Any, Any]], language: Language) -> list[str]:
    """Who gains and who pays, one sentence each, and who has the wrong pocket; rows of one year or of the
    mean year."""
    clear = sorted(
        (row for row in parties if row["gains"] or row["loses"]), key=lambda row: -row["difference"]
    )
    words = {("organisation", True): "gains", ("organisation", False): "loses",
             ("payer", True): "saves", ("payer", False): "spends"}  # fmt: skip
    sentences = [
        compare_words(
            words[row["kind"], row["gains"]],
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
        sentences.append(
            compare_words("wrong_pocket", language, investors=between.join(investors), winner=winner)
        )
    return sentences or [compare_words("nobody", language)]


def _party(row: Mapping[Any, Any], parties: Sequence[Mapping[Any, Any]], language: Language) -> str:
    """Name of a party; one that is an organisation and a payer at once is told apart."""
    twice = sum(other["label"] == row["label"] for other in parties) > 1
    label = str(row["label"])
    return compare_words("as_payer", language, party=label) if twice and row["kind"] == "payer" else label
