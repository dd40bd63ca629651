"""Why did this happen? The causal trace of one pair of runs, from the typed events of both, in plain words."""

import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cached_property
from html import escape
from itertools import groupby
from pathlib import Path
from textwrap import fill
from typing import Any

import pandas as pd

from wijksim.execution.paired_runs import event_counts
from wijksim.execution.run import run_on
from wijksim.execution.warm_start import WarmStarts
from wijksim.io.results import load_run
from wijksim.scenario.arguments import language_from, outcome_from
from wijksim.scenario.door import scenario_of
from wijksim.scenario.parameter import as_tree
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.seed import seed_from
from wijksim.studies.trace.check import problems_of
from wijksim.studies.trace.events import EventBook, EventClaim
from wijksim.studies.trace.rules import rules_for
from wijksim.studies.trace.story import Pair, Sentence
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT

WIDTH = 110
MAX_ROWS = 20


class NoPairError(ValueError):
    """These two runs are no pair; the message says why, in one line."""


@dataclass(frozen=True, eq=False)
class Why:
    """A trace: sentences in five parts, each with the events that it rests on.

    ``print(why)`` shows it; :attr:`table` lists sentences with their event rows; :meth:`check` looks every
    sentence up in the event tables again and returns what is wrong with it (nothing).

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> money = small.vary({"funding.integration": 0.8}, name="pooled money")
    >>> story = ws.why(ws.run(small, seed=3), ws.run(money, seed=3), "trust", "nl")
    >>> list(story.table.columns)
    ['part', 'rule', 'week', 'text', 'base_events', 'alt_events']
    """

    base: Any
    """The run of the base."""
    alt: Any
    """The run of the variant."""
    outcome: str
    lang: Language
    sentences: tuple[Sentence, ...]

    @cached_property
    def table(self) -> pd.DataFrame:
        """A row for each sentence: part, week, text, and numbers of the events in ``base_events`` and
        ``alt_events``."""
        return pd.DataFrame([
            {
                "part": each.part, "rule": each.rule, "week": each.week, "text": each.text,
                "base_events": _rows(each, "base"), "alt_events": _rows(each, "alt"),
            }
            for each in self.sentences
        ])  # fmt: skip

    @cached_property
    def counts(self) -> pd.DataFrame:
        """Number of events by kind, and of refusals by reason, in the base and in the variant of this pair."""
        tables = [event_counts(run.events) for run in (self.base, self.alt)]
        table = pd.concat(tables, axis=1, keys=("base", "alt")).fillna(0).astype(int)
        table = table[(table["base"] > 0) | (table["alt"] > 0)].assign(difference=table["alt"] - table["base"])
        return table.reset_index()

    @property
    def title(self) -> str:
        """Outcome and scenarios."""
        names = {"base": self.base.scenario, "alt": self.alt.scenario}
        shown = {side: scenario.title[self.lang] or scenario.name for side, scenario in names.items()}
        return say("why.title", self.lang, outcome=OUTCOME_TEXT[self.outcome].label(self.lang), **shown)

    @property
    def parts(self) -> list[tuple[str, list[str]]]:
        """Headings with their sentences."""
        label = OUTCOME_TEXT[self.outcome].label(self.lang)
        return [
            (say(f"why.part_{part}", self.lang, outcome=label), [each.text for each in group])
            for part, group in groupby(self.sentences, key=lambda each: each.part)
        ]

    @property
    def about(self) -> tuple[str, str]:
        """What the trace is, and what it is not."""
        first = say("why.same_luck", self.lang, seed=self.base.seed, weeks=len(self.base.series))
        return first, say("why.caution", self.lang)

    def check(self) -> list[str]:
        """What is wrong with the sentences according to the event tables; nothing, when all is well."""
        return problems_of(self.sentences, self.base, self.alt, self.lang)

    def to_dict(self) -> dict[str, Any]:
        """The trace as plain data, ready for JSON."""
        return {
            "outcome": self.outcome,
            "seed": self.base.seed,
            "lang": self.lang,
            "title": self.title,
            "sentences": [_plain(each) for each in self.sentences],
            "counts": self.counts.to_dict("records"),
        }

    def __str__(self) -> str:
        first, last = self.about
        lines = [self.title, "", fill(first, WIDTH)]
        number = 0
        for heading, texts in self.parts:
            lines += ["", heading]
            for text in texts:
                number += 1
                lines.append(fill(text, WIDTH, initial_indent=f"{number:3d}. ", subsequent_indent="     "))
        return "\n".join([*lines, "", fill(last, WIDTH)])

    def __repr__(self) -> str:
        return f"<Why {self.outcome}: {len(self.sentences)} sentences, seed {self.base.seed}>"

    def _repr_html_(self) -> str:
        first, last = map(escape, self.about)
        parts = "".join(
            f"<h5>{escape(heading)}</h5><ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"
            for heading, texts in self.parts
        )
        return f"<h4>{escape(self.title)}</h4><p>{first}</p>{parts}<p>{last}</p>"


def why(base: Any, alt: Any, outcome: str = "collaboration", lang: Language = "en", *, seed: Any = 1) -> Why:
    """The trace of one pair: two runs, or runs read back from their folders, with the same seed and the same weeks.

    A scenario, its name or its file is run first, with ``seed``; a folder with a run is read.

    Parameters
    ----------
    base, alt
        Runs of `run`, or runs read back by `load_run`.
    outcome
        Name of the outcome to explain.
    lang
        ``en`` or ``nl``.

    Raises
    ------
    NoPairError
        When seeds or numbers of weeks differ.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> money = small.vary({"funding.integration": 0.8}, name="pooled money")
    >>> story = ws.why(ws.run(small, seed=3), ws.run(money, seed=3), "trust")
    >>> story.check()
    []
    """
    outcome, lang = outcome_from(outcome), language_from(lang)
    if not (hasattr(base, "series") and hasattr(alt, "series")):
        number, pasts = seed_from(seed), WarmStarts()
        base, alt = (found_of(each) for each in (base, alt))
        base, alt = (run_on(pasts, each, seed=number) if isinstance(each, Scenario) else each for each in (base, alt))
    if base.seed != alt.seed:
        raise NoPairError(f"the runs have seeds {base.seed} and {alt.seed}; a pair has one seed")
    if len(base.series) != len(alt.series):
        raise NoPairError(f"the runs have {len(base.series)} and {len(alt.series)} weeks; a pair has equally many")
    pair = Pair(EventBook(base, "base", lang), EventBook(alt, "alt", lang), outcome, lang)
    found = [sentence for rule in rules_for(outcome) for sentence in rule(pair)]
    return Why(base, alt, outcome, lang, tuple(_in_order(found)))


def found_of(given: Any) -> Any:
    """A run itself, the one kept in a folder, or a scenario."""
    if hasattr(given, "series"):
        return given
    if isinstance(given, str | Path) and os.path.isfile(Path(os.path.expanduser(given)) / "manifest.json"):
        return load_run(given)
    return scenario_of(given)


def _in_order(sentences: Iterable[Sentence]) -> list[Sentence]:
    """By part; within what worked through, events by week. The case is told in one go, from where it begins."""
    parts = ("setting", "start", "path", "total", "outcome")
    listed = list(sentences)
    case_begins = min((each.week for each in listed if each.rule == "case"), default=0)

    def place(numbered: tuple[int, Sentence]) -> tuple[int, int, bool, int]:
        number, sentence = numbered
        of_case = sentence.rule == "case"
        week = (case_begins if of_case else sentence.week) if sentence.part == "path" else 0
        return parts.index(sentence.part), week, of_case, number

    return [sentence for _, sentence in sorted(enumerate(listed), key=place)]


def _rows(sentence: Sentence, side: str) -> tuple[int, ...]:
    claims = (claim for claim in sentence.claims if isinstance(claim, EventClaim) and claim.side == side)
    return tuple(sorted({row for claim in claims for row in claim.rows}))


def _plain(sentence: Sentence) -> dict[str, Any]:
    claims = []
    for claim in sentence.claims:
        content = {"claim": type(claim).__name__, **{name: as_tree(each) for name, each in asdict(claim).items()}}
        if isinstance(claim, EventClaim):
            # Whoever needs the other rows of a count finds them by the same question.
            content |= {"count": claim.count, "rows": list(claim.rows[:MAX_ROWS])}
        claims.append(content)
    return {
        "part": sentence.part,
        "rule": sentence.rule,
        "week": sentence.week,
        "text": sentence.text,
        "claims": claims,
    }
