"""What is worth finding out: expected value of partial information, by regression on the runs that there are.

Knowing one thing that nobody knows now, one would choose the plan that is best given it. For each such thing the score
of every plan is regressed on it (a spline), in nine tenths of the worlds; in the other tenth the plan is chosen
that the regression says is best, and what that plan really gave there is compared with what the plan gave that would
be chosen anyhow. A gain is thus never read off the worlds that it was found in, and what is worth nothing comes out as
nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.special import stdtr, stdtrit  # type: ignore[import-untyped]
from scipy.stats import false_discovery_control  # type: ignore[import-untyped]

from wijksim import figures
from wijksim.randomness import stream_key, uniforms
from wijksim.scenario.problems import Refused
from wijksim.studies.robust.studied import Studied
from wijksim.studies.robust.trials import Floats
from wijksim.text import robust as words
from wijksim.text.installation import not_installed
from wijksim.text.language import LANGUAGES, Language

if TYPE_CHECKING:
    from wijksim.figures.sheet import Figure

FOLDS = 10
LEAST_WORLDS = 40
"""Fewer worlds say nothing about what a thing is worth."""
FALSE_FINDINGS = 0.05
"""Share of what is said to be worth something that is not, on average (Benjamini and Hochberg)."""
KNOTS, DEGREE = 4, 2
RIDGE = 1e-3


@dataclass(frozen=True, eq=False)
class Information:
    """What knowing each thing would be worth for the choice between plans."""

    outcome: str
    usual: str
    """The plan that is chosen when nothing more is known: the best on average."""
    usual_titles: Mapping[Language, str]
    worlds: int
    pairs: int
    """Seeds of every plan in every world."""
    table: pd.DataFrame
    """A row for each thing that nobody knows, what is worth most first: ``gain`` (in units of the outcome, mean over
    worlds), ``low`` to ``high`` (95 %), ``changes``: share of worlds in which another plan is chosen, ``chance``
    (one-sided, corrected for looking at many), ``worth``."""
    perfect: float
    """Gain of knowing everything, at most: chance in the runs is in it, which makes it too large."""
    perfect_changes: int
    """Worlds in which another plan is best than the usual one, at most."""

    @cached_property
    def worth(self) -> pd.DataFrame:
        """Only what is worth something."""
        return self.table[self.table["worth"]]

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """The table by its name."""
        return {"information": self.table}

    def sentences(self, lang: Language) -> list[str]:
        """What is worth finding out, or that nothing is."""
        return words.information(self, lang)

    def plots(self, lang: Language) -> "dict[str, Figure]":
        """Bars of the gain."""
        return {"worth_knowing": figures.robust_more.figure_of_information(self, lang)}


def information(study: Studied) -> Information:
    """The value of knowing each thing, for the first outcome of the study that has a better side."""
    if find_spec("sklearn") is None:
        raise Refused(not_installed("scikit-learn"))
    trials = study.trials
    outcome = next((name for name in study.outcomes if trials.sign(name)), "")
    if not outcome:
        raise Refused("no outcome of the study has a better side", ", ".join(trials.judged))
    if trials.n < LEAST_WORLDS:
        raise Refused(f"there are {trials.n} worlds", f"{LEAST_WORLDS} or more to say what is worth finding out")
    scores = trials.score(outcome)
    usual = int(scores.mean(axis=1).argmax())
    names = [str(name) for name in trials.worlds.columns if _varies(trials.worlds[name])]
    folds = _folds(trials.n, study.root)
    rows = [_row(name, trials.worlds[name].to_numpy(np.float64), scores, folds) for name in names]
    plan = trials.plans[usual]
    return Information(
        outcome, str(plan.name), {lang: words.quoted_title(plan, lang) for lang in LANGUAGES}, trials.n,
        len(trials.seeds), _ranked(rows),
        float((scores.max(axis=0) - scores[usual]).mean()), int((scores.argmax(axis=0) != usual).sum()),
    )  # fmt: skip


def _varies(column: "pd.Series[Any]") -> bool:
    return bool(pd.api.types.is_numeric_dtype(column) and column.nunique() > 1)


def _folds(n: int, root: int) -> npt.NDArray[np.int64]:
    """[worlds]: the tenth that each world belongs to."""
    order = np.argsort(
        uniforms(stream_key(root, "tenths of the worlds", 0), np.arange(n, dtype=np.uint64)), kind="stable"
    )
    folds = np.empty(n, np.int64)
    folds[order] = np.arange(n) % FOLDS
    return folds


def _row(name: str, values: Floats, scores: Floats, folds: npt.NDArray[np.int64]) -> dict[str, Any]:
    """What knowing one thing is worth: gain in worlds that the choice was not learned from."""
    gain = np.zeros(values.size)
    changes = np.zeros(values.size, bool)
    # Of all worlds, and not of nine tenths: where two plans are about as good, the one that is best in nine tenths is
    # for that reason worse in the other, and then any change of plan looks like a gain.
    usual = int(scores.mean(axis=1).argmax())
    for fold in range(FOLDS):
        learn, apart = folds != fold, folds == fold
        expected = _regressed(values[learn], scores[:, learn], values[apart])
        chosen = expected.argmax(axis=0)
        gain[apart] = scores[chosen, np.flatnonzero(apart)] - scores[usual, apart]
        changes[apart] = chosen != usual
    n = values.size
    error = float(gain.std(ddof=1)) / np.sqrt(n)
    mean = float(gain.mean())
    margin = float(stdtrit(n - 1, 0.975)) * error
    chance = 1.0 if error == 0.0 else float(1.0 - stdtr(n - 1, mean / error))
    return {"name": name, "gain": mean, "low": mean - margin, "high": mean + margin,
            "changes": float(changes.mean()), "chance": chance}  # fmt: skip


def _regressed(known: Floats, scores: Floats, asked: Floats) -> Floats:
    """[plans, asked]: what every plan is expected to give where the one thing has these values."""
    from sklearn.linear_model import Ridge  # type: ignore[import-untyped]
    from sklearn.pipeline import make_pipeline  # type: ignore[import-untyped]
    from sklearn.preprocessing import SplineTransformer  # type: ignore[import-untyped]

    low, high = known.min(), known.max()
    width = high - low or 1.0
    curve = make_pipeline(SplineTransformer(KNOTS, degree=DEGREE, extrapolation="constant"), Ridge(RIDGE))
    curve.fit(((known - low) / width)[:, None], scores.T)
    found: Floats = np.asarray(curve.predict(((asked - low) / width)[:, None])).reshape(asked.size, -1).T
    return found


def _ranked(rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["name", "gain", "low", "high", "changes", "chance"])
    if len(table):
        table["chance"] = false_discovery_control(table["chance"].to_numpy())
    table["worth"] = (table["chance"] < FALSE_FINDINGS) & (table["gain"] > 0)
    return table.sort_values("gain", ascending=False, kind="stable", ignore_index=True)
