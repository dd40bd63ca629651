"""Words of observed figures: what each is called and how its numbers are written, outcomes and population alike."""

from collections.abc import Mapping, Sequence
from functools import cache

from wijksim.text.catalogue import say, texts
from wijksim.text.language import LANGUAGES, Language
from wijksim.text.outcomes import OUTCOME_TEXT, OutcomeText, UnitText

POPULATION_FIGURES = (
    "residents", "age_0_14", "age_15_24", "age_25_44", "age_45_64", "age_65", "age_65_74", "age_75", "one_person",
)  # fmt: skip
"""Figures of the population, which have their names among those of a neighbourhood."""


@cache
def text_of_figure(name: str) -> OutcomeText:
    """The words of an outcome or of a figure of the population."""
    if name in OUTCOME_TEXT:
        return OUTCOME_TEXT[name]
    dutch, english = texts("neighbourhood")[f"figure_{name}"]
    shown = (0, False) if name == "residents" else (1, True)
    of = "people" if name == "residents" else "households" if name == "one_person" else "residents"
    unit = UnitText(*texts("observed")[f"unit_{of}"], *shown)
    return OutcomeText(dutch, english, dutch, english, unit)


@cache
def words_of_outcomes() -> Mapping[str, str]:
    """Every name and label in small letters, and the name that it stands for."""
    names = (*OUTCOME_TEXT, *POPULATION_FIGURES)
    labels = {text_of_figure(name).label(each).lower(): name for name in names for each in LANGUAGES}
    return labels | {name: name for name in names}


def coverage_sentences(counted: Mapping[str, int], language: Language, *, band: bool) -> list[str]:
    """What was seen of observed figures: how many lie in the band, and how often the model is nearer than no change.

    ``counted`` has ``measured``, ``inside``, ``with_before``, ``nearer``, ``fitted``, ``forecasts`` and
    ``forecasts_inside``.
    """
    n = counted["measured"]
    sentences = [say("observed.none_measured" if n == 0 else _plural("covered" if band else "no_band", n), language,
                     **counted)]  # fmt: skip
    if n:
        before = counted["with_before"]
        sentences.append(say(_plural("nearer", before) if before else "observed.nothing_before", language, **counted))
    if counted["fitted"]:
        sentences.append(say(_plural("fitted", counted["fitted"]), language, **counted))
    if counted["forecasts"]:
        words = _plural("forecasts" if band else "forecasts_shown", counted["forecasts"])
        sentences.append(say(words, language, **counted))
    return sentences


def _plural(name: str, n: int) -> str:
    return f"observed.{name}_one" if n == 1 else f"observed.{name}"


def laid_out(table: Sequence[Sequence[str]]) -> list[str]:
    """Rows of cells as lines with columns below each other."""
    widths = [max(len(cells[place]) for cells in table) for place in range(len(table[0]))]
    return ["  ".join(map(str.ljust, cells, widths)).rstrip() for cells in table]
