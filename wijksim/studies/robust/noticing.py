"""When would we notice: weeks until a difference of a plan can be seen, in the model, in a wijk's own figures, and in
an evaluation that compares wijken with the plan with wijken without it.

All from the weekly outcomes of the runs that there are, as means of 13 weeks. The three observers differ in what they
can compare with: the model with the same wijk and the same luck, a wijk with what its figure did before, an evaluation
with other wijken (as for claim P15, `wijksim.studies.claims.power`, for this plan).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.scenario.arguments import count
from wijksim.scenario.problems import Refused
from wijksim.studies.claims.power import ENOUGH, power_of_comparison
from wijksim.studies.effects import QUARTER, first_week, trailing_mean
from wijksim.studies.robust.engine import EngineLaboratory
from wijksim.studies.robust.studied import Studied
from wijksim.studies.robust.trials import Floats
from wijksim.text import robust as words
from wijksim.text.language import LANGUAGES, Language

if TYPE_CHECKING:
    from wijksim.figures.sheet import Figure

OBSERVERS = ("model", "own_figures", "evaluation")
USUAL = (0.025, 0.975)
"""What 95 of 100 quarters without the plan give."""
MAX_WIJKEN = 10_000


@dataclass(frozen=True, eq=False)
class Noticing:
    """When each observer would notice what each plan does."""

    wijken: int
    """Wijken with the plan, and as many without, in the evaluation."""
    worlds: int
    pairs: int
    """Seeds of every plan in every world."""
    weeks: int
    titles: Mapping[str, Mapping[Language, str]]
    """Name of a plan -> language -> what it is called."""
    table: pd.DataFrame
    """A row for each plan, outcome and observer: ``share`` of worlds in which it is noticed before the end of the runs,
    and ``week``: by when that is so in half of the worlds; missing when it is not."""

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """The table by its name."""
        return {"noticing": self.table}

    def sentences(self, lang: Language) -> list[str]:
        """When who would notice."""
        return words.noticing(self, lang)

    def plots(self, lang: Language) -> "dict[str, Figure]":
        """Nothing is drawn: the table says it all."""
        return {}


def noticing(study: Studied, wijken: int = 10) -> Noticing:
    """When each plan would be noticed, with ``wijken`` wijken on either side of an evaluation."""
    n = count("wijken", wijken, 2, MAX_WIJKEN)
    series = getattr(study.laboratory, "series", None)
    if series is None:
        raise Refused("this laboratory keeps no weekly outcomes", "the engine of the model")
    trials = study.all_trials
    if len(trials.seeds) < 2:
        raise Refused("there is one seed", "two or more, which show how much of a difference is luck")
    weekly_ones = OUTCOME_NAMES if isinstance(study.laboratory, EngineLaboratory) else study.outcomes
    outcomes = [name for name in study.outcomes if name in weekly_ones]
    if not outcomes:
        raise Refused("nothing that is told is an outcome of every week", "one outcome or more")
    weekly: Mapping[str, Floats] = series(outcomes)
    rows = [
        row
        for outcome in outcomes
        for place, name in enumerate(trials.names[1:], 1)
        for row in _rows(name, outcome, weekly[outcome][0], weekly[outcome][place], n)
    ]
    weeks = next(iter(weekly.values())).shape[-1]
    titles = {plan.name: {lang: words.quoted_title(plan, lang) for lang in LANGUAGES} for plan in trials.plans}
    return Noticing(n, trials.n, len(trials.seeds), weeks, titles, pd.DataFrame(rows))


def _rows(plan: str, outcome: str, without: Floats, with_plan: Floats, wijken: int) -> list[dict[str, Any]]:
    """A row for each observer, from [worlds, seeds, weeks] without and with the plan."""
    whole = np.isfinite(without).all(axis=(1, 2)) & np.isfinite(with_plan).all(axis=(1, 2))
    found: dict[str, list[int | None]] = {name: [] for name in OBSERVERS}
    for before, after in zip(without[whole], with_plan[whole], strict=True):
        found["model"].append(first_week(after - before))
        smooth = trailing_mean(before, QUARTER), trailing_mean(after, QUARTER)
        found["own_figures"].append(in_own_figures(*smooth))
        found["evaluation"].append(in_evaluation(*smooth, wijken))
    return [{"plan": plan, "outcome": outcome, "observer": name, **_summed(weeks)} for name, weeks in found.items()]


def _summed(weeks: list[int | None]) -> dict[str, Any]:
    seen = sorted(week for week in weeks if week is not None)
    half = (len(weeks) + 1) // 2
    enough = len(seen) >= half > 0
    return {"worlds": len(weeks), "count": len(seen), "share": len(seen) / len(weeks) if weeks else float("nan"),
            "week": seen[half - 1] if enough else None}  # fmt: skip


def in_own_figures(without: Floats, with_plan: Floats) -> int | None:
    """First week from which most wijken see their own figure outside of what is usual without the plan, for good.

    [seeds, weeks] of means of 13 weeks. Usual is what 95 of 100 quarters of the same wijk without the plan gave, over
    all weeks and seeds: a wijk knows its own past, and no other luck than its own.
    """
    low, high = np.quantile(without[:, QUARTER:] if without.shape[1] > QUARTER else without, USUAL)
    outside = (with_plan < low) | (with_plan > high)
    return _for_good(outside.mean(axis=0) >= ENOUGH)


def in_evaluation(without: Floats, with_plan: Floats, wijken: int) -> int | None:
    """First week from which an evaluation of so many wijken on either side finds the difference in 80 of 100 times.

    [seeds, weeks]. The effect is what the model says, the spread between wijken that of luck alone, so that real
    evaluations need more wijken or more time.
    """
    effect = (with_plan - without).mean(axis=0)
    spread = np.sqrt((with_plan.var(axis=0, ddof=1) + without.var(axis=0, ddof=1)) / 2.0)
    size = 1e-9 * max(float(np.abs(without).max()), float(np.abs(with_plan).max()), 1e-300)
    power = [
        power_of_comparison(float(a), float(b), wijken) if b > size else float(abs(a) > size)
        for a, b in zip(effect, spread, strict=True)
    ]
    return _for_good(np.array(power) >= ENOUGH)


def _for_good(seen: Any) -> int | None:
    """First week from which something is seen in every week to the end, for a quarter at least."""
    if not seen[-1]:
        return None
    gone = np.flatnonzero(~seen)
    week = int(gone[-1]) + 1 if gone.size else 0
    return week if len(seen) - week >= min(QUARTER, len(seen) // 2) else None
