"""Whose figures a result rests on and under which licence: what outputs about a wijk of one's own have to say."""

from typing import TYPE_CHECKING, Any

from wijksim.scenario.scenario import Scenario
from wijksim.text.language import LANGUAGES, Language

if TYPE_CHECKING:
    import pandas as pd


def citation_of(scenario: Scenario, language: Language) -> str:
    """Source, years and licence of the figures of a wijk; empty for a wijk that is shipped.

    >>> from wijksim.scenario.scenario import baseline
    >>> citation_of(baseline(), "en")
    ''
    """
    if scenario.wijk is None:
        return ""
    from wijksim.io.neighbourhood.making import citation  # with it comes much that other results do without

    return citation(scenario.wijk, language)


def cited(scenario: Scenario) -> dict[str, Any]:
    """The part of a manifest, or of other data, that says it in both languages; nothing for a shipped wijk.

    >>> from wijksim.scenario.scenario import baseline
    >>> cited(baseline())
    {}
    """
    if scenario.wijk is None:
        return {}
    return {"citation": {language: citation_of(scenario, language) for language in LANGUAGES}}


def source_sheet(scenario: Scenario) -> "dict[str, pd.DataFrame]":
    """A sheet of a workbook that says it, by its name; nothing for a shipped wijk."""
    if scenario.wijk is None:
        return {}
    import pandas as pd

    rows = [(language, citation_of(scenario, language)) for language in LANGUAGES]
    return {"source": pd.DataFrame(rows, columns=["language", "source"])}
