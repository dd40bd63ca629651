"""Words of comparisons, sensitivity and tipping points, in plain Dutch and plain English."""

from collections.abc import Mapping

from wijksim.text.language import Language, format_number
from wijksim.text.outcomes import OUTCOME_TEXT

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
    "not_for_good": ("–", "–"),
    "effect": (
        "{label}: van {base} naar {alt} {unit}. {side} in {k} van de {n} paren.",
        "{label}: from {base} to {alt} {unit}. {side} in {k} of {n} pairs.",
    ),
    "better": ("Beter", "Better"),
    "higher": ("Hoger", "Higher"),
    "shows_from": (" Het verschil is blijvend te zien vanaf week {week}.", " The difference shows for good from week {week}."),
    "unclear": (" Een duidelijk verschil is het niet.", " It is not a clear difference."),
    "who": ("Wie wint en wie betaalt, per jaar", "Who gains and who pays, a year"),
    "gains": ("{party} houdt per jaar {amount} meer over", "{party} keeps {amount} more a year"),
    "loses": ("{party} is per jaar {amount} meer kwijt", "{party} loses {amount} more a year"),
    "saves": ("{party} geeft per jaar {amount} minder uit", "{party} spends {amount} less a year"),
    "spends": ("{party} geeft per jaar {amount} meer uit", "{party} spends {amount} more a year"),
    "wrong_pocket": (
        "Verkeerde portemonnee: {investors} legt geld of uren in en wint er niet bij, terwijl {winners} wel wint.",
        "Wrong pocket: {investors} puts in money or hours and does not gain, while {winners} does.",
    ),
    "wrong_pocket_many": (
        "Verkeerde portemonnee: {investors} leggen geld of uren in en winnen er niet bij, terwijl {winners} wel wint.",
        "Wrong pocket: {investors} put in money or hours and do not gain, while {winners} does.",
    ),
    "nobody": ("Voor niemand is het verschil in geld duidelijk.", "For nobody is the difference in money clear."),
    "and": (" en ", " and "),
    "euro": ("€ {n}", "€{n}"),
    "pairing": (
        "Paren scheelt runs: voor {outcome} zijn met losse seeds {times} keer zo veel runs nodig.",
        "Pairing saves runs: for {outcome} independent seeds would take {times} times as many runs.",
    ),
    "about_interval": (
        "De intervallen gaan alleen over toeval in het model, niet over wat we niet weten van de echte wijk.",
        "The intervals are about chance in the model only, not about what we do not know of the real neighbourhood.",
    ),
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
}


def compare_words(name: str, language: Language, **fields: object) -> str:
    """The words with this name, with their fields filled in."""
    dutch, english = COMPARE_TEXT[name]
    return (dutch if language == "nl" else english).format(**fields)


def signed(outcome: str, value: float, language: Language) -> str:
    """A difference of an outcome with its sign; a true minus."""
    text = OUTCOME_TEXT[outcome].format(value, language)
    nothing = not any(digit in text for digit in "123456789")
    return text if nothing or text == "–" else "+" + text if value > 0 else text.replace("-", "−")


def effect_sentence(effect: Mapping[str, object], language: Language) -> str:
    """What happens to one outcome, in one or two plain sentences; ``effect`` is a row of the table of effects."""
    name, n = str(effect["outcome"]), int(str(effect["n"]))
    text = OUTCOME_TEXT[name]
    judged = effect["share_better"] == effect["share_better"]
    share = effect["share_better" if judged else "share_higher"]
    sentence = compare_words(
        "effect", language, label=text.label(language), base=text.format(_float(effect["base"]), language),
        alt=text.format(_float(effect["alt"]), language), unit=text.unit_label(language),
        side=compare_words("better" if judged else "higher", language), k=round(_float(share) * n), n=n,
    )  # fmt: skip
    if _float(effect["low"]) <= 0.0 <= _float(effect["high"]):
        return sentence + compare_words("unclear", language)
    week = effect["first_week"]
    return sentence if _is_missing(week) else sentence + compare_words("shows_from", language, week=week)


def euro(amount: float, language: Language) -> str:
    """An amount without its sign, as precise as an indication deserves: two or three figures."""
    size = abs(amount)
    step = 10 ** max(0, len(str(int(size))) - 3)
    return compare_words("euro", language, n=format_number(round(size / step) * step, 0, language))


def _float(value: object) -> float:
    return float(value)  # type: ignore[arg-type]


def _is_missing(value: object) -> bool:
    return value is None or str(value) in ("<NA>", "nan")
