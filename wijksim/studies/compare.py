"""What if: a base and one or more variants on the same seeds, and what differs between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from os import cpu_count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from wijksim import figures
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.execution.paired_runs import Failure, Progress, RunOutput, Task, map_runs
from wijksim.io.cited import cited
from wijksim.io.comparison_files import save_comparison
from wijksim.model.result import summary_start
from wijksim.model.tables.columns import typed
from wijksim.old_names import renamed
from wijksim.reports.comparison import comparison_html
from wijksim.scenario.arguments import known_name, language_from, outcome_from, replications_from, workers_from
from wijksim.scenario.door import Given, scenario_of, with_horizon
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.parameter import plain
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.seed import seed_from
from wijksim.scenario.seeds import paired_seeds
from wijksim.studies.distributional_effects import party_table
from wijksim.studies.effects import (
    bands,
    difference_bands,
    effect_table,
    interval_of_mean,
    summaries,
)
from wijksim.studies.plain_rows import plain_rows
from wijksim.studies.trace.why import why as tell_why
from wijksim.text.compare import effect_sentence
from wijksim.text.exploration import lever_label
from wijksim.text.language import Language
from wijksim.text.setting_values import value_in_words

if TYPE_CHECKING:
    from wijksim.figures.protocols import BesideObserved
    from wijksim.figures.sheet import Figure
    from wijksim.studies.trace.why import Why

OUTCOMES = OUTCOME_NAMES


def _same_wijk(scenarios: Sequence[Scenario]) -> None:
    """Policy and neighbourhood are never mixed in one difference: all are about the same wijk."""
    first = scenarios[0]
    for each in scenarios[1:]:
        if each.wijk != first.wijk:
            names = [f"{s.name} ({s.wijk.name if s.wijk else 'no wijk of its own'})" for s in (first, each)]
            raise CompareError(
                f"{' and '.join(names)} are about different neighbourhoods, so that policy and neighbourhood would be "
                "mixed; compare with the wijk as it is today, and let plans extend that file"
            )


class CompareError(ValueError):
    """These scenarios cannot be compared; the message says why, in one line."""


def compare(
    base: Given, *variants: Given, replications: int = 20, seed: Any = 2026, workers: int | None = None,
    weeks: int | None = None, progress: Progress | None = None, lang: Language = "en",
) -> "Comparison":  # fmt: skip
    """Run ``base`` and every variant on the same ``replications`` seeds and return what differs.

    Parameters
    ----------
    seed
        Root of the list of seeds; the list does not depend on the scenarios.
    workers
        Processes; by default the processors there are. The result does not depend on it.
    weeks
        Replaces the horizon of all scenarios; without it they must have the same.
    progress
        Called as ``progress(done, total)`` after every pair.
    lang
        Language of labels, sentences and figures, ``en`` or ``nl``.

    Raises
    ------
    CompareError
        When there is nothing to compare or the horizons differ.

    Returns
    -------
    Comparison
        Differences (variant minus base, per pair) with their intervals.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> money = small.vary({"funding.integration": 0.8}, name="pooled money")
    >>> cmp = ws.compare(small, money, replications=2, workers=1)
    >>> cmp.n
    2
    >>> bool(cmp.effect("trust")["low"] <= cmp.effect("trust")["difference"] <= cmp.effect("trust")["high"])
    True
    """
    scenarios = _checked([scenario_of(each) for each in (base, *variants)], weeks)
    root, language = seed_from(seed), language_from(lang)
    seeds = paired_seeds(root, replications_from(replications))
    tasks = [Task(scenarios, each) for each in seeds]
    results = map_runs(tasks, min(workers_from(workers) or cpu_count() or 1, len(tasks)), progress)
    done = [(each, result) for each, result in zip(seeds, results, strict=True) if not isinstance(result, Failure)]
    failures = tuple(result for result in results if isinstance(result, Failure))
    return Comparison(
        base=scenarios[0],
        variants=scenarios[1:],
        root=root,
        seeds=tuple(each for each, _ in done),
        outputs=tuple(tuple(result[i] for _, result in done) for i in range(len(scenarios))),
        failures=failures,
        lang=language,
    )


@dataclass(frozen=True, eq=False)
class Comparison:
    """Paired runs of a base and its variants; every table is made when asked for.

    Differences are always variant minus base, per pair: same seed, same residents, same luck.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> money = small.vary({"funding.integration": 0.8}, name="pooled money")
    >>> cmp = ws.compare(small, money, replications=2, workers=1)
    >>> cmp.settings["setting"].tolist()
    ['funding.integration']
    >>> cmp.sentence("trust").endswith(".")
    True
    """

    base: Scenario
    variants: tuple[Scenario, ...]
    root: int
    """Root of the list of seeds."""
    seeds: tuple[int, ...]
    """Seeds of the pairs that succeeded."""
    outputs: tuple[tuple[RunOutput, ...], ...]
    """Per scenario, base first, what is kept of every run."""
    failures: tuple[Failure, ...] = ()
    lang: Language = "en"

    @property
    def n(self) -> int:
        """Number of pairs."""
        return len(self.seeds)

    @property
    def scenarios(self) -> tuple[Scenario, ...]:
        """Base and variants."""
        return (self.base, *self.variants)

    @property
    def weeks(self) -> int:
        """Recorded weeks of every run."""
        return int(self.base["horizon_weeks"])

    @property
    def summary_from(self) -> int:
        """First of the weeks that outcomes are means of."""
        return summary_start(self.weeks)

    @cached_property
    def effects(self) -> pd.DataFrame:
        """A row for each variant and outcome.

        ``base``, ``alt``: means over pairs of the mean of the weeks that count. ``difference`` with ``low``
        and ``high``: mean paired difference and its 95 % interval (Student's t). ``median``, ``p10``,
        ``p90``: of the paired differences. ``share_better``: share of pairs in which the variant is better;
        undefined for outcomes without a better side (:mod:`wijksim.domain.better`); ``share_higher``: share
        in which it is higher. ``n``: pairs. ``first_week``: first week from which the difference shows for
        good (:func:`wijksim.studies.effects.first_week`). ``variance_reduction``: how many times more
        runs independent seeds would need.
        """
        parts = [
            effect_table(OUTCOMES, self.outputs[0], outputs, self.lang).assign(variant=variant.name)
            for variant, outputs in self._runs_of_variants()
        ]
        return _variant_first(parts)

    @cached_property
    def settings(self) -> pd.DataFrame:
        """Only what differs: a row for each variant and setting, with its value in the base and in the variant, as in a
        scenario file and (``base_words``, ``alt_words``) for people."""
        rows = [
            {
                "variant": variant.name, "setting": name, "label": lever_label(name, self.lang),
                "base": _shown(old), "alt": _shown(new),
                "base_words": _in_words(name, old, self.lang), "alt_words": _in_words(name, new, self.lang),
            }
            for variant in self.variants
            for name, old, new in self.base.differences(variant)
        ]  # fmt: skip
        return typed(rows, "variant:str setting:str label:str base:str alt:str base_words:str alt_words:str")

    @cached_property
    def organisations(self) -> pd.DataFrame:
        """Who gains and who pays among organisations, per year (euro); see
        :func:`wijksim.studies.distributional_effects.party_table`."""
        return self._parties_of("organisation")

    @cached_property
    def payers(self) -> pd.DataFrame:
        """Who gains and who pays among payers, per year (euro); ``difference`` above 0 is spending less."""
        return self._parties_of("payer")

    @cached_property
    def parties(self) -> pd.DataFrame:
        """Organisations and payers in one table, the mean per year (year 0) and every year."""
        parts = []
        for variant, outputs in self._runs_of_variants():
            kept = {spec.key for spec in variant.organisations}
            names = [
                (spec.key, spec.name_nl if self.lang == "nl" else spec.name_en)
                for spec in self.base.organisations
                if spec.key in kept
            ]
            parts.append(party_table(self.outputs[0], outputs, names, self.lang).assign(variant=variant.name))
        return _variant_first(parts)

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """A row for each variant, pair and outcome: seed, value in the base, in the variant, difference."""
        parts = []
        for variant, outputs in self._runs_of_variants():
            for name in OUTCOMES:
                base, alt = summaries(self.outputs[0], name), summaries(outputs, name)
                parts.append(pd.DataFrame({
                    "variant": variant.name, "seed": list(self.seeds), "outcome": name, "base": base, "alt": alt,
                    "difference": alt - base,
                }))  # fmt: skip
        return pd.concat(parts, ignore_index=True)

    @cached_property
    def events(self) -> pd.DataFrame:
        """Mean number of events a run, by kind and reason, in base and variant, with the interval of the
        difference."""
        parts = [
            event_table(self.outputs[0], outputs).assign(variant=variant.name)
            for variant, outputs in self._runs_of_variants()
        ]
        return _variant_first(parts)

    @cached_property
    def bands(self) -> pd.DataFrame:
        """Mean, p10, median and p90 over runs, a row for each outcome, scenario and week."""
        return pd.concat([self.bands_of(name).assign(outcome=name) for name in OUTCOMES], ignore_index=True)

    def bands_of(self, outcome: str, *, span: int = 1) -> pd.DataFrame:
        """Mean, p10, median and p90 over runs of one outcome, a row for each scenario and week; with a
        ``span`` of the means of so many weeks."""
        outcome = outcome_from(outcome)
        runs = {scenario.name: outputs for scenario, outputs in zip(self.scenarios, self.outputs, strict=True)}
        return bands(OUTCOMES.index(outcome), runs, span=span)

    def difference_bands(self, outcome: str, *, span: int = 1) -> pd.DataFrame:
        """As :meth:`bands_of`, of the paired differences of every variant."""
        outcome_from(outcome)
        parts = [
            difference_bands(OUTCOMES.index(outcome), self.outputs[0], outputs, span=span).assign(variant=variant.name)
            for variant, outputs in self._runs_of_variants()
        ]
        return _variant_first(parts)

    def effect(self, outcome: str, variant: str | None = None) -> pd.Series:
        """The row of :attr:`effects` of one outcome, of the first variant unless another is named."""
        outcome_from(outcome)
        rows = self.effects
        chosen = rows[(rows["outcome"] == outcome) & (rows["variant"] == self.variant(variant).name)]
        return chosen.iloc[0]

    def sentence(self, outcome: str, variant: str | None = None, *, lang: Language | None = None) -> str:
        """What happens to one outcome, in plain words: how much, in how many pairs, from which week."""
        return effect_sentence(self.effect(outcome, variant).to_dict(), lang or self.lang)

    def variant(self, name: str | Scenario | None = None) -> Scenario:
        """The variant with this name, or the first."""
        name = name.name if isinstance(name, Scenario) else name
        for each in self.variants:
            if name in (None, each.name):
                return each
        raise CompareError(f"there is no variant {name!r}; there is " + ", ".join(each.name for each in self.variants))

    def typical_seed(self, outcome: str, variant: str | None = None) -> int:
        """Seed of the pair whose difference is nearest to the median of all pairs."""
        name = self.variant(variant).name
        rows = self.pairs[(self.pairs["outcome"] == outcome) & (self.pairs["variant"] == name)]
        distance = (rows["difference"] - rows["difference"].median()).abs()
        return int(rows["seed"].iloc[int(distance.to_numpy().argmin())])

    def why(
        self, outcome: str = "collaboration", lang: Language | None = None, *, variant: str | None = None,
        seed: int | None = None,
    ) -> "Why":  # fmt: skip
        """What happened, event by event, in one typical pair: what differed first, through whom, until the outcome.

        The pair is run again, as a comparison keeps no events; ``seed`` chooses another pair.
        """
        outcome_from(outcome)
        alternative = self.variant(variant)
        chosen = self.typical_seed(outcome, alternative.name) if seed is None else seed
        return tell_why(self.base, alternative, outcome, lang or self.lang, seed=chosen)

    def plot(
        self, outcome: str | None = None, *, kind: str | None = None, variant: str | None = None,
        lang: Language | None = None, observed: "BesideObserved | None" = None,
    ) -> "Figure":  # fmt: skip
        """A figure: ``bands`` of one outcome over the weeks, or the paired ``differences`` of several outcomes.

        Without an outcome it is the differences of the headline outcomes, of the first variant unless another
        is named. What `beside` made of ``observed`` figures stands on the bands as marks.
        """
        language = lang or self.lang
        if kind is not None:
            known_name("kind of figure", kind, ("bands", "differences"))
        if (kind or ("bands" if outcome else "differences")) == "bands":
            outcome_from(outcome or "collaboration")
            marks = observed.placed if observed else ()
            return figures.comparison.figure_of_bands(self, outcome or "collaboration", language, marks)
        return figures.comparison.figure_of_differences(
            self, self.variant(variant).name, language, outcomes=[outcome] if outcome else None
        )

    def save(
        self, folder: str | Path, *, command: str | None = None, why: "Why | None" = None,
        observed: "BesideObserved | None" = None,
    ) -> Path:  # fmt: skip
        """Write tables (.csv, .xlsx, .json), figures, scenarios and a manifest, and what `beside` made of observed
        figures; returns the folder that was made."""
        drawn: dict[str, Figure] = {
            **figures.comparison.all_comparison_figures(self, self.lang, observed.placed if observed else ())
        }
        if observed is not None:
            drawn["observed"] = observed.plot(self.lang)
        return save_comparison(self, folder, figures=drawn, command=command, why=why, observed=observed)

    def to_dict(self) -> dict[str, Any]:
        """Everything in it as plain data, ready for JSON; what is undefined is None."""
        return {
            "base": self.base.name,
            "variants": [variant.name for variant in self.variants],
            "root_seed": self.root,
            "seeds": list(self.seeds),
            "n": self.n,
            "weeks": self.weeks,
            "summary_from": self.summary_from,
            "failures": [vars(failure) for failure in self.failures],
            **{name: plain_rows(getattr(self, name)) for name in ("settings", "effects", "parties", "events", "pairs")},
            **cited(self.base),
        }

    def _parties_of(self, kind: str) -> pd.DataFrame:
        rows = self.parties
        return rows[(rows["kind"] == kind) & (rows["year"] > 0)].drop(columns="kind").reset_index(drop=True)

    def _runs_of_variants(self) -> list[tuple[Scenario, tuple[RunOutput, ...]]]:
        if not self.seeds:
            raise CompareError("no pair succeeded: " + "; ".join(failure.error for failure in self.failures[:3]))
        return list(zip(self.variants, self.outputs[1:], strict=True))

    digests = renamed("digests", "outputs")

    def __repr__(self) -> str:
        names = ", ".join(repr(variant.name) for variant in self.variants)
        return f"<Comparison of {self.base.name!r} with {names}, {self.n} pairs>"

    def _repr_html_(self) -> str:
        return comparison_html(self)


def _checked(scenarios: Sequence[Scenario], weeks: int | None) -> tuple[Scenario, ...]:
    if len(scenarios) < 2:
        raise CompareError("name at least one variant to compare with the base")
    _same_wijk(scenarios)
    scenarios = [with_horizon(each, weeks) for each in scenarios]
    horizons = {int(each["horizon_weeks"]) for each in scenarios}
    if len(horizons) > 1:
        listed = ", ".join(f"{each.name} has {each['horizon_weeks']} weeks" for each in scenarios)
        raise CompareError(f"the horizons differ: {listed}; give weeks=… for all")
    return _named_apart(scenarios)


def _named_apart(scenarios: Sequence[Scenario]) -> tuple[Scenario, ...]:
    """Scenarios of one name get a number, so that every row tells which one it is about."""
    seen: dict[str, int] = {}
    result = []
    for each in scenarios:
        seen[each.name] = seen.get(each.name, 0) + 1
        number = seen[each.name]
        result.append(each if number == 1 else _renamed(each, f"{each.name} ({number})"))
    return tuple(result)


def _renamed(scenario: Scenario, name: str) -> Scenario:
    return replace(scenario, name=name)


def _shown(value: object) -> str:
    if value is None:
        return ""
    return plain(value) if isinstance(value, bool | int | float | str | tuple | list | FrozenMap) else str(value)


def _in_words(name: str, value: object, language: Language) -> str:
    """A value of the register with its percentage and in the words of the language; the rest as it stands."""
    return value_in_words(value, REGISTER[name].unit, language) if name in REGISTER else _shown(value)


def _variant_first(parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    table = pd.concat(parts, ignore_index=True)
    return table[["variant", *(name for name in table.columns if name != "variant")]]


def event_table(base: Sequence[RunOutput], alt: Sequence[RunOutput]) -> pd.DataFrame:
    """A row for each kind of event and reason; see :attr:`Comparison.events`."""
    before = pd.DataFrame([output.events for output in base]).reset_index(drop=True).fillna(0.0)
    after = pd.DataFrame([output.events for output in alt]).reset_index(drop=True).fillna(0.0)
    names = sorted({*before.columns, *after.columns})
    before, after = (table.reindex(columns=names, fill_value=0.0) for table in (before, after))
    differences = after.to_numpy(float) - before.to_numpy(float)
    low, high = interval_of_mean(differences)
    columns: Mapping[str, Any] = {
        "kind": [kind for kind, _ in names], "reason": [reason for _, reason in names],
        "base": before.mean().to_numpy(), "alt": after.mean().to_numpy(), "difference": differences.mean(axis=0),
        "low": low, "high": high,
    }  # fmt: skip
    table = typed(pd.DataFrame(columns), "kind:str reason:str base alt difference low high")
    return table[(table["base"] > 0) | (table["alt"] > 0)].reset_index(drop=True)
