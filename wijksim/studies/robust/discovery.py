"""When is a plan wrong: worlds in which it falls short, as a box (PRIM) and as a tree (CART) of the EMA workbench.

The boxes are found on one half of the worlds and told with what they hold in the other half; then worlds that were not
used before, inside the box and outside it, are run. With hundreds of things that nobody knows and some hundred worlds a
box that looks good on the worlds that it was found in means little: what counts is what it holds elsewhere.
"""

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import binomtest, fisher_exact, mannwhitneyu  # type: ignore[import-untyped]

from wijksim import figures
from wijksim.randomness import stream_key, uniforms
from wijksim.scenario.problems import Refused
from wijksim.studies.robust.choice import interval_of_share
from wijksim.studies.robust.goals import all_reached
from wijksim.studies.robust.studied import Studied
from wijksim.text import robust as words
from wijksim.text.installation import not_installed
from wijksim.text.language import LANGUAGES, Language

if TYPE_CHECKING:
    from wijksim.figures.sheet import Figure

LEAST = 5
"""Worlds of either kind, fewer of which say nothing about when."""
SCREENED = 8
"""Things nobody knows that a box may be about: those that differ most between both kinds of worlds."""
PEEL = 0.1
"""Share of the worlds that PRIM takes off at a time."""
HARDLY = 0.02
"""A loss of balance between density and coverage that is no loss: then the wider box is told."""
MAX_LIMITS = 3
"""Limits of a box that people can keep in mind."""
CHANCE = 0.05
"""A box holds in other worlds when chance gives a difference as large less often than this."""
CONFIRM = "confirm"


@dataclass(frozen=True)
class Limit:
    """One side of a box: what nobody knows lies from ``low`` to ``high``; None: no limit there."""

    name: str
    low: float | None
    high: float | None

    def holds(self, worlds: pd.DataFrame) -> npt.NDArray[np.bool_]:
        """[worlds]: which of them lie within."""
        values = worlds[self.name].to_numpy(np.float64)
        above = np.ones(values.size, bool) if self.low is None else values >= self.low
        return above if self.high is None else above & (values <= self.high)


@dataclass(frozen=True)
class Count:
    """How many worlds fall short, inside a box and outside it."""

    inside_short: int
    inside: int
    outside_short: int
    outside: int

    @property
    def density(self) -> float:
        """Share of the worlds in the box that fall short."""
        return self.inside_short / self.inside if self.inside else float("nan")

    @property
    def coverage(self) -> float:
        """Share of the worlds that fall short which lie in the box."""
        whole = self.inside_short + self.outside_short
        return self.inside_short / whole if whole else float("nan")

    @property
    def holds(self) -> bool:
        """Whether falling short is more usual inside than outside, beyond chance (Fisher's exact test, one-sided)."""
        if not (self.inside and self.outside):
            return False
        rows = [[self.inside_short, self.inside - self.inside_short],
                [self.outside_short, self.outside - self.outside_short]]  # fmt: skip
        return bool(fisher_exact(rows, alternative="greater").pvalue < CHANCE)


@dataclass(frozen=True, eq=False)
class Discovery:
    """When a plan falls short of the goals."""

    plan: str
    titles: Mapping[Language, str]
    """What the plan is called, by language."""
    limits: tuple[Limit, ...]
    """The box; empty when none was found."""
    found_in: Count
    """Worlds that the box was found in."""
    held_out: Count
    """Worlds that were kept apart."""
    confirmed: Count | None
    """Worlds run anew; None when there were none to run."""
    fresh_worlds: bool
    """Whether those were worlds that were not used before, and not only other seeds."""
    short: int
    worlds: int
    """Worlds of the study in which it falls short, and all of them."""
    pairs: int
    """Seeds of every plan in every world."""
    tree: str
    """The tree of CART as text."""
    tree_held_out: float
    """Share of the worlds kept apart that the tree puts on the right side."""
    tree_usual: float
    """The same of a guess that never looks: always what is most usual."""

    @property
    def holds(self) -> bool:
        """Whether the box says something about worlds that it was not found in, kept apart and run anew."""
        anew = self.confirmed is None or self.confirmed.holds
        return bool(self.limits) and self.held_out.holds and anew

    @property
    def tree_holds(self) -> bool:
        """Whether the tree is right more often than the guess in worlds kept apart, beyond chance (exact test)."""
        n = self.held_out.inside + self.held_out.outside
        if not n or not np.isfinite(self.tree_held_out):
            return False
        right = round(self.tree_held_out * n)
        return bool(binomtest(right, n, self.tree_usual, alternative="greater").pvalue < CHANCE)

    @cached_property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """The limits of the box, and how many worlds fall short inside and outside it."""
        limits = pd.DataFrame(
            [{"plan": self.plan, "name": each.name, "low": each.low, "high": each.high} for each in self.limits],
            columns=["plan", "name", "low", "high"],
        )
        counts = {"found_in": self.found_in, "held_out": self.held_out, "confirmed": self.confirmed}
        rows = [
            {"plan": self.plan, "worlds": name, **vars(each), "density": each.density, "coverage": each.coverage,
             "low": interval_of_share(each.inside_short, each.inside)[0],
             "high": interval_of_share(each.inside_short, each.inside)[1]}
            for name, each in counts.items() if each is not None
        ]  # fmt: skip
        return {"box_limits": limits, "box_worlds": pd.DataFrame(rows)}

    def sentences(self, lang: Language) -> list[str]:
        """When the plan falls short, in plain words."""
        return words.discovery(self, lang)

    def plots(self, lang: Language) -> "dict[str, Figure]":
        """Worlds in the box and outside it."""
        return {"when_wrong": figures.robust.figure_of_box(self, lang)}


def discover(study: Studied, plan: str, *, confirm: int = 40) -> Discovery:
    """When ``plan`` falls short of the goals of a study; ``confirm`` worlds are run anew for the box that is found."""
    if find_spec("ema_workbench") is None:
        raise Refused(not_installed("ema_workbench"))
    trials = study.trials
    if plan not in trials.names:
        raise Refused(f"there is no plan {plan!r} in this study", ", ".join(trials.names))
    short = ~all_reached(study.goals, trials)[trials.names.index(plan)]
    learn = _learning_half(trials.n, study.root)
    titles = {lang: words.quoted_title(trials.plans[trials.names.index(plan)], lang) for lang in LANGUAGES}
    about: dict[str, Any] = {"plan": plan, "titles": titles, "short": int(short.sum()), "worlds": trials.n,
                             "pairs": len(trials.seeds)}  # fmt: skip
    if min(short[learn].sum(), (~short[learn]).sum()) < LEAST:
        nothing = Count(0, 0, int(short[learn].sum()), int(learn.sum()))
        apart = Count(0, 0, int(short[~learn].sum()), int((~learn).sum()))
        return Discovery(
            **about, limits=(), found_in=nothing, held_out=apart, confirmed=None, fresh_worlds=False, tree="",
            tree_held_out=float("nan"), tree_usual=float("nan"),
        )  # fmt: skip
    names = _screened(trials.worlds[learn], short[learn])
    limits = _box(trials.worlds.loc[learn, names], short[learn])
    tree, right = _tree(trials.worlds[names], short, learn)
    held_out = _count(limits, trials.worlds[~learn], short[~learn])
    # What does not hold in worlds that are there already needs no new runs.
    confirmed, fresh = _confirm(study, plan, limits, confirm) if held_out.holds and confirm else (None, False)
    usual = max(short[~learn].mean(), 1 - short[~learn].mean()) if (~learn).any() else float("nan")
    return Discovery(
        **about, limits=limits, found_in=_count(limits, trials.worlds[learn], short[learn]),
        held_out=held_out, confirmed=confirmed, fresh_worlds=fresh,
        tree=tree, tree_held_out=right, tree_usual=float(usual),
    )  # fmt: skip


def _learning_half(n: int, root: int) -> npt.NDArray[np.bool_]:
    """[worlds]: the half in which boxes are looked for, drawn with a key of its own."""
    order = np.argsort(
        uniforms(stream_key(root, "half of the worlds", 0), np.arange(n, dtype=np.uint64)), kind="stable"
    )
    learn = np.zeros(n, bool)
    learn[order[: (n + 1) // 2]] = True
    return learn


def _screened(worlds: pd.DataFrame, short: npt.NDArray[np.bool_]) -> list[str]:
    """The names that differ most between both kinds of worlds (Mann-Whitney), in the half that is looked at only."""
    numbers = [
        name for name in worlds.columns if worlds[name].nunique() > 1 and pd.api.types.is_numeric_dtype(worlds[name])
    ]
    chance = [float(mannwhitneyu(worlds[name][short], worlds[name][~short]).pvalue) for name in numbers]
    order = np.argsort(chance, kind="stable")[:SCREENED]
    return [numbers[place] for place in order]


def _box(worlds: pd.DataFrame, short: npt.NDArray[np.bool_]) -> tuple[Limit, ...]:
    """The box of PRIM with the best balance of density and coverage, its limits at most :data:`MAX_LIMITS`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from ema_workbench.analysis.prim import Prim

        algorithm = Prim(worlds.reset_index(drop=True).astype(float), short, peel_alpha=PEEL)
        box = algorithm.find_box()
        if box is None:
            return ()
        path = box.peeling_trajectory
        usual = float(short.mean())
        best, score = None, 0.0
        for place in range(len(path)):
            density, coverage, dimensions = (float(path[name][place]) for name in ("density", "coverage", "res_dim"))
            gain = 2 * density * coverage / (density + coverage) if density > usual else 0.0
            if 0 < dimensions <= MAX_LIMITS and gain > score:
                best, score = place, gain
        return () if best is None else _needed(_limits(box, best, worlds), worlds, short)


def _needed(
    limits: tuple[Limit, ...], worlds: pd.DataFrame, short: npt.NDArray[np.bool_]
) -> tuple[Limit, ...]:  # fmt: skip
    """The limits without ends that hardly matter: PRIM trims a little off every side that it looks at."""
    kept = limits
    for limit in limits:
        for side in ("low", "high"):
            now = next((each for each in kept if each.name == limit.name), None)
            if now is None or getattr(now, side) is None:
                continue
            wider = replace(now, low=None) if side == "low" else replace(now, high=None)
            others = tuple(each for each in kept if each is not now)
            tried = others if wider.low is None and wider.high is None else tuple(
                wider if each is now else each for each in kept
            )  # fmt: skip
            if tried and _balance(tried, worlds, short) >= _balance(kept, worlds, short) - HARDLY:
                kept = tried
    return kept


def _balance(limits: tuple[Limit, ...], worlds: pd.DataFrame, short: npt.NDArray[np.bool_]) -> float:
    """Harmonic mean of density and coverage."""
    count = _count(limits, worlds, short)
    if not count.inside_short:
        return 0.0
    return 2 * count.density * count.coverage / (count.density + count.coverage)


def _limits(box: Any, place: int, worlds: pd.DataFrame) -> tuple[Limit, ...]:
    """Limits of the box at one place of its path; an end that is the end of the worlds is no limit."""
    ends = box.box_lims[place]
    limits = []
    for name in worlds.columns:
        low, high = (float(ends[name].iloc[side]) for side in (0, 1))
        within = low > worlds[name].min(), high < worlds[name].max()
        if any(within):
            limits.append(Limit(str(name), low if within[0] else None, high if within[1] else None))
    return tuple(limits)


def in_box(limits: Sequence[Limit], worlds: pd.DataFrame) -> npt.NDArray[np.bool_]:
    """[worlds]: which of them lie within every limit."""
    inside = np.ones(len(worlds), bool)
    for limit in limits:
        inside &= limit.holds(worlds)
    return inside


def _count(limits: Sequence[Limit], worlds: pd.DataFrame, short: npt.NDArray[np.bool_]) -> Count:
    inside = in_box(limits, worlds) if limits else np.zeros(len(worlds), bool)
    return Count(int(short[inside].sum()), int(inside.sum()), int(short[~inside].sum()), int((~inside).sum()))


def _tree(worlds: pd.DataFrame, short: npt.NDArray[np.bool_], learn: npt.NDArray[np.bool_]) -> tuple[str, float]:
    """A small tree of CART, and how often it is right in the worlds kept apart."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from ema_workbench.analysis.cart import CART
        from sklearn.tree import export_text  # type: ignore[import-untyped]

        table = worlds[learn].reset_index(drop=True).astype(float)
        grown = CART(table, short[learn].astype(int), mass_min=0.1, mode=_binary())
        grown.build_tree()
        # The workbench leaves ties between splits to chance; the same worlds must give the same tree.
        grown.clf.set_params(random_state=0).fit(table.to_numpy(), short[learn].astype(int))
        text = export_text(grown.clf, feature_names=list(grown.feature_names))
        apart = worlds[~learn].astype(float)[list(grown.feature_names)]
        right = (
            float((grown.clf.predict(apart.to_numpy()) == short[~learn].astype(int)).mean())
            if len(apart)
            else float("nan")
        )
        return text, right


def _binary() -> Any:
    from ema_workbench.analysis.scenario_discovery_util import RuleInductionType

    return RuleInductionType.BINARY


def _confirm(study: Studied, plan: str, limits: tuple[Limit, ...], n: int) -> tuple[Count | None, bool]:
    """Worlds run anew with other seeds, half of them inside the box where there are as many.

    Worlds that were not used before where the source has them, else those that were.
    """
    used = study.all_trials.n
    pool, fresh = study.worlds.take(POOL * n, skip=used), True
    inside = in_box(limits, pool) if len(pool) else np.zeros(0, bool)
    if min(inside.sum(), (~inside).sum()) < LEAST:
        pool, fresh = study.trials.worlds, False
        inside = in_box(limits, pool)
    half = max(1, n // 2)
    places = np.concatenate([np.flatnonzero(inside)[:half], np.flatnonzero(~inside)[:half]])
    if not len(places):
        return None, False
    chosen = pool.iloc[places].reset_index(drop=True)
    reference = study.trials.plans[0]
    plans = [reference, *(each for each in study.trials.plans[1:] if each.name == plan)]
    if plan == reference.name:
        plans = [reference, *study.trials.plans[1:2]]
    again = study.laboratory.try_out(
        plans, chosen, seeds=len(study.trials.seeds), root=study.root + 1, name=f"{CONFIRM}-{plan}"
    ).complete
    short = ~all_reached(study.goals, again)[again.names.index(plan)]
    return _count(limits, again.worlds, short), fresh


POOL = 20
"""Times as many worlds as are run anew are looked through for those inside a box."""
