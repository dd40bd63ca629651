"""Which plan holds, as Compare shows it: what a study of plans in many worlds says, in plain tables that travel from
the process that makes it to the page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from wijksim.text.language import Language
from wijksim.text.robust import title_of

if TYPE_CHECKING:
    from wijksim.studies.robust.study import Robust
    from wijksim.studies.robust.trials import Trials

Rows = tuple[Mapping[str, Any], ...]
DOTS_PER_INCH = 150


@dataclass(frozen=True)
class Figure:
    """A figure with its seeds, worlds and version in it."""

    svg: bytes
    png: bytes
    words: str
    """What it shows, for who does not see it."""


@dataclass(frozen=True)
class Answer:
    """What plans in many worlds say, of all worlds that were asked for or of those that are there so far."""

    worlds: int
    """Worlds in which every plan was tried."""
    asked: int
    pairs: int
    """Runs of every plan in every world."""
    titles: Mapping[str, str]
    """Name of a plan, the reference first -> what it is called."""
    outcomes: tuple[str, ...]
    best: Rows
    regret: Rows
    variance: Rows
    differences: Rows
    enough: Rows
    whole: bool = False
    """Whether all worlds that were asked for are there."""
    sentences: tuple[str, ...] = ()
    noticing: Rows = ()
    stress: Rows = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)


def answer_of(found: "Robust", language: Language, *, whole: bool) -> Answer:
    """What a study says; sentences and figures only once it is whole."""
    about: dict[str, Any] = {}
    if whole:
        parts = found.parts
        about = {
            "sentences": tuple(found.sentences(language)),
            "noticing": _rows(parts["noticing"].table) if "noticing" in parts else (),
            "stress": _rows(parts["stress"].table) if "stress" in parts else (),
            "figures": {name: _drawn(figure) for name, figure in found.plots(language).items()},
        }
    return Answer(
        worlds=found.trials.n, asked=found.asked, pairs=len(found.trials.seeds),
        titles={str(plan.name): title_of(plan, language) for plan in found.trials.plans}, outcomes=found.outcomes,
        best=_rows(found.best), regret=_rows(found.regret), variance=_rows(found.variance),
        differences=_rows(found.differences), enough=_rows(found.enough), whole=whole, **about,
    )  # fmt: skip


def answer_so_far(study: "Robust", trials: "Trials", language: Language) -> Answer | None:
    """What the worlds say that every plan was tried in already; nothing when there are none."""
    if not trials.complete.n:
        return None
    return answer_of(replace(study, all_trials=trials, parts={}), language, whole=False)


def _rows(table: Any) -> Rows:
    return tuple(table.to_dict("records"))


def _drawn(figure: Any) -> Figure:
    svg, png = BytesIO(), BytesIO()
    figure.savefig(svg, format="svg", metadata={"Date": None, "Creator": None})
    figure.savefig(png, format="png", dpi=DOTS_PER_INCH, metadata={"Software": None})
    return Figure(svg.getvalue(), png.getvalue(), f"{figure.finding} {figure.shows}".strip())


def of_outcome(rows: Rows, outcome: str) -> dict[str, Mapping[str, Any]]:
    """Rows of one outcome by plan."""
    return {str(row["plan"]): row for row in rows if row["outcome"] == outcome}


def spreads(answer: Answer, outcome: str) -> dict[str, tuple[float, dict[str, float]]]:
    """For each plan but the reference: its mean difference, and the half of the width that holds 80 of 100 runs by
    chance, by what nobody knows, and by both; not-a-number where it cannot be said."""
    found = {}
    differences, variance = of_outcome(answer.differences, outcome), of_outcome(answer.variance, outcome)
    for name, row in differences.items():
        own = variance.get(name, {"sd": float("nan"), "chance": float("nan"), "not_knowing": float("nan")})
        whole = EIGHTY * float(own["sd"])
        shares = {part: float(own[part]) for part in ("chance", "not_knowing")}
        halves = {part: whole * share**0.5 for part, share in shares.items()} | {"both": whole}
        found[name] = float(row["mean"]), halves
    return found


EIGHTY = 1.2816
"""Standard deviations on either side of the mean of a normal distribution between which 80 of 100 lie."""


def widest(found: Sequence[tuple[float, dict[str, float]]]) -> float:
    """The farthest that a bar reaches from nothing: the scale of all bars of an outcome."""
    return max((abs(mean) + half for mean, halves in found for half in halves.values() if half == half), default=0.0)
