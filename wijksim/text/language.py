"""The two languages of wijksim, and numbers written the way each of them writes numbers."""

import math
import os
from collections.abc import Mapping
from typing import Literal

type Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")


def language_of_environment(environment: Mapping[str, str] = os.environ) -> Language:
    """Dutch if the locale variables ask for it, otherwise English; the first one that is set decides."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(variable, ""):
            return "nl" if value.lower().startswith("nl") else "en"
    return "en"


def format_number(value: float, decimals: int = 0, language: Language = "en") -> str:
    """Number for people: ``1.234,5`` in Dutch, ``1,234.5`` in English, a dash where there is no number."""
    if not math.isfinite(value):
        return "–"
    text = f"{value:,.{decimals}f}"
    if float(text.replace(",", "")) == 0.0:
        text = text.removeprefix("-")
    return text.translate(str.maketrans(",.", ".,")) if language == "nl" else text
