"""Is everything here that wijksim needs, and does the model do what it must? A look at this machine, with advice."""

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from wijksim import figures
from wijksim.io.installation import browser, cannot_write_in, extras, versions
from wijksim.machine_code import compiles, is_temporary
from wijksim.scenario.scenario import baseline
from wijksim.text.catalogue import say, texts
from wijksim.text.installation import how_to_get
from wijksim.text.language import Language, format_number

LEAST_PYTHON = (3, 12)
TRIAL: dict[str, Any] = {"neighbourhood.residents": 400, "warm_up_weeks": 13, "horizon_weeks": 52}
"""Small enough for a second, large enough to touch every mechanism."""


class State(StrEnum):
    """How something is: as it must be, something to know, or something that must be put right."""

    WELL = "well"
    NOTE = "note"
    ILL = "ill"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    about: str
    state: State
    found: str
    advice: str = ""


def examine(language: Language) -> Iterator[Finding]:
    """Look at everything, one thing at a time; the trial of the model comes last."""
    yield _python(language)
    yield _packages(language)
    yield _machine_code(language)
    yield _results(language)
    yield _letters(language)
    yield from _parts(language)
    yield _browser(language)
    yield trial(language)


def _python(language: Language) -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    well = sys.version_info[:2] >= LEAST_PYTHON
    advice = "" if well else say("doctor.python_old", language)
    return Finding(say("doctor.python", language), State.WELL if well else State.ILL, found, advice)


def _packages(language: Language) -> Finding:
    found = versions()
    missing = [name for name, version in found.items() if version is None]
    listed = ", ".join(f"{name} {version}" for name, version in found.items() if version is not None)
    advice = say("doctor.packages_missing", language, names=", ".join(missing)) if missing else ""
    return Finding(say("doctor.packages", language), State.ILL if missing else State.WELL, listed, advice)


def _machine_code(language: Language) -> Finding:
    about = say("doctor.cache", language)
    folder = machine_code_folder()
    if folder is None:
        words = "cache_nowhere" if compiles() else "cache_switched_off"
        return Finding(about, State.NOTE, "–", say(f"doctor.{words}", language))
    if is_temporary(folder):
        return Finding(about, State.NOTE, str(folder), say("doctor.cache_temporary", language))
    reason = cannot_write_in(folder)
    advice = say("doctor.cache_closed", language, reason=reason) if reason else ""
    return Finding(about, State.NOTE if reason else State.WELL, str(folder), advice)


def machine_code_folder() -> Path | None:
    """Where Numba keeps the machine code of the rules, or None when it keeps none."""
    from wijksim.mechanisms import trust

    rule: Any = trust.trust_after_promise
    cache = getattr(rule, "_cache", None)
    place = getattr(cache, "cache_path", None)
    return Path(place) if place else None


def _results(language: Language) -> Finding:
    here = Path.cwd()
    reason = cannot_write_in(here)
    advice = say("doctor.results_closed", language, reason=reason) if reason else ""
    return Finding(say("doctor.results", language), State.ILL if reason else State.WELL, str(here), advice)


def _letters(language: Language) -> Finding:
    file = figures.fonts.font_file()
    advice = "" if file else say("doctor.no_font", language, font=figures.fonts.FONT)
    return Finding(
        say("doctor.fonts", language), State.WELL if file else State.NOTE, figures.fonts.FONT if file else "–", advice
    )


def _parts(language: Language) -> Iterator[Finding]:
    for extra in extras():
        about = say("doctor.extra", language, name=extra.name)
        if not extra.missing:
            yield Finding(about, State.WELL, say("doctor.complete", language))
            continue
        known = f"purpose_{extra.name}" if f"purpose_{extra.name}" in texts("doctor") else "purpose_other"
        purpose, names = say(f"doctor.{known}", language), ", ".join(extra.missing)
        how = how_to_get(extra.name, language)
        advice = say("doctor.extra_missing", language, names=names, purpose=purpose, how=how)
        yield Finding(about, State.NOTE, "–", advice)


def _browser(language: Language) -> Finding:
    found = browser()
    advice = "" if found else say("doctor.no_browser", language)
    return Finding(say("doctor.browser", language), State.WELL if found else State.NOTE, found or "–", advice)


def trial(language: Language) -> Finding:
    """Run a small wijk for a year with all invariants checked every week."""
    from wijksim.execution.run import run

    about = say("doctor.self_test", language)
    try:
        run(baseline().vary(TRIAL | {"warm_up_weeks": 0}), weeks=1)  # compiles, if that has not been done yet
        began = time.perf_counter()
        weeks = run(baseline().vary(TRIAL), check=True).weeks
    except Exception as error:
        listed = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        return Finding(about, State.ILL, "–", say("doctor.self_test_broken", language, error=listed))
    seconds = format_number(time.perf_counter() - began, 1, language)
    return Finding(about, State.WELL, say("doctor.self_test_done", language, weeks=weeks, seconds=seconds))
