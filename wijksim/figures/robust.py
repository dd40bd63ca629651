"""Which plan holds: good enough in how many worlds, regret, the spread of changes, who pays, when it is wrong."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from matplotlib.axes import Axes

from wijksim._version import __version__
from wijksim.figures.lettering import POINTS_WIDE, SMALL, TINY, shortened
from wijksim.figures.palette import FAINT, GRID, INK, LINES, MUTED, PAPER, contrast, line_style
from wijksim.figures.protocols import WhenWrong, WhichPlan
from wijksim.figures.sheet import Sheet, house_style
from wijksim.figures.timelines import number_axis, panel_title
from wijksim.text.amounts import difference_size, difference_words, goal_words, outcome_label, unit_of
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.robust import payer_label, round_euro, title_of

LEAST_CONTRAST = 2.0
"""Of the colour of a plan with the paper; a paler one is replaced."""
MAX_GOALS = 4
LABELS = 190.0
"""Points that the name of a plan may take beside an axis."""
SHARE_MAX = 100.0


class Look(NamedTuple):
    """How one plan is drawn, and recognised without colour."""

    name: str
    title: str
    colour: str
    marker: str


def looks(plans: Sequence[Any], language: Language) -> list[Look]:
    """Colour of each plan (its own, where that can be seen), and a marker of its own."""
    found = []
    for place, plan in enumerate(plans):
        style = line_style(place)
        own = str(getattr(plan, "colour", "") or "")
        colour = own if own and contrast(own, PAPER) >= LEAST_CONTRAST else style.colour
        found.append(Look(str(plan.name), title_of(plan, language), colour, style.marker))
    return found


def caption_of(found: WhichPlan, language: Language) -> str:
    """What a figure of a study rests on."""
    return say(
        "robust.caption", language, plans=len(found.trials.names), worlds=found.trials.n,
        kind=say(f"robust.kind_{found.worlds.kind}", language), seeds=len(found.trials.seeds), root=found.root,
        version=__version__,
    )  # fmt: skip


def _sheet(found: WhichPlan, finding: str, shows: str, language: Language) -> Sheet:
    return Sheet(
        finding=finding, shows=shows, caption=caption_of(found, language), proviso=say("robust.proviso", language)
    )


def figure_of_enough(found: WhichPlan, language: Language) -> Sheet:
    """A panel for each goal: in how many of 100 worlds each plan reaches it, with the interval."""
    with house_style():
        sheet = _sheet(found, found.sentences(language)[0], say("robust.enough_shows", language), language)
        single = [str(goal) for goal in found.goals]
        goals = single if len(single) == 1 else ["all", *single][:MAX_GOALS]
        plans = looks(found.trials.plans, language)
        titles = {str(goal): goal_words(goal, plans[0].title, language) for goal in found.goals}
        for number, goal in enumerate(goals):
            axes = _column(sheet, number, len(goals))
            rows = found.enough[found.enough["goal"] == goal].set_index("plan")
            for place, look in enumerate(plans):
                row = rows.loc[look.name].to_dict()
                _dot(
                    axes,
                    place,
                    look,
                    SHARE_MAX * row["share"],
                    (SHARE_MAX * row["low"], SHARE_MAX * row["high"]),
                    language,
                )
            _plan_axis(axes, plans, labelled=number == 0)
            axes.set_xlim(-4, SHARE_MAX + 4)
            number_axis(axes.xaxis, language, ticks=5)
            _title(axes, titles.get(goal) or say("robust.every_goal", language))
            axes.set_xlabel(say("robust.worlds_of_100", language))
        return sheet


def figure_of_regret(found: WhichPlan, language: Language) -> Sheet:
    """A panel for each outcome: mean regret and that of the worst tenth of worlds, for each plan."""
    with house_style():
        outcomes = list(dict.fromkeys(found.regret["outcome"]))[:MAX_GOALS]
        sentence = _first(found.sentences(language), say("robust.regret_word", language))
        sheet = _sheet(found, sentence, say("robust.regret_shows", language), language)
        plans = looks(found.trials.plans, language)
        for number, outcome in enumerate(outcomes):
            axes = _column(sheet, number, len(outcomes))
            rows = found.regret[found.regret["outcome"] == outcome].set_index("plan")
            for place, look in enumerate(plans):
                mean, worst = float(rows.loc[look.name, "mean"]), float(rows.loc[look.name, "worst_tenth"])
                axes.plot([mean, worst], [-place, -place], color=look.colour, linewidth=1.6, zorder=3)
                axes.plot(mean, -place, look.marker, color=look.colour, markerfacecolor=PAPER, markersize=7, zorder=4)
                axes.plot(worst, -place, look.marker, color=look.colour, markersize=7, zorder=4)
                axes.annotate(
                    difference_size(outcome, worst, language), (worst, -place), xytext=(0, 8),
                    textcoords="offset points", ha="center", size=TINY, color=INK,
                )  # fmt: skip
            _plan_axis(axes, plans, labelled=number == 0)
            axes.margins(x=0.18)
            axes.set_xlim(left=min(0.0, axes.get_xlim()[0]))
            _outcome_axis(axes, outcome, language)
        return sheet


def figure_of_spread(found: WhichPlan, language: Language) -> Sheet:
    """A panel for each outcome: the difference with the reference in every world, a dot each, for each plan."""
    with house_style():
        outcomes = found.outcomes[:MAX_GOALS]
        plans = looks(found.trials.plans, language)
        sheet = _sheet(
            found, _spread_finding(found, plans, language),
            say("robust.spread_shows", language, reference=plans[0].title), language,
        )  # fmt: skip
        for number, outcome in enumerate(outcomes):
            axes = _column(sheet, number, len(outcomes))
            means = found.trials.mean(outcome)
            for place, look in enumerate(plans[1:]):
                difference = means[place + 1] - means[0]
                # Dots lie at the places of the worlds, so that the same world is at the same height for every plan.
                height = -place + 0.5 * (np.arange(difference.size) / max(1, difference.size - 1) - 0.5)
                axes.plot(difference, height, look.marker, color=look.colour, markersize=2.6, alpha=0.55, zorder=3)
                middle = float(np.median(difference))
                axes.plot([middle, middle], [-place - 0.36, -place + 0.36], color=INK, linewidth=2.0, zorder=4)
            axes.axvline(0.0, color=MUTED, linewidth=1.0, zorder=2)
            _plan_axis(axes, plans[1:], labelled=number == 0)
            _outcome_axis(axes, outcome, language)
        return sheet


def _spread_finding(found: WhichPlan, plans: Sequence[Look], language: Language) -> str:
    outcome = found.outcomes[0]
    means = found.trials.mean(outcome)
    shown = next((look for look in plans[1:] if look.name == found.chosen), plans[1])
    row = means[found.trials.names.index(shown.name)] - means[0]
    low, high = (difference_words(outcome, float(value), language) for value in np.quantile(row, (0.1, 0.9)))
    return say(
        "robust.spread_finding", language, plan=shown.title, outcome=outcome_label(outcome, language), low=low,
        high=high, unit=unit_of(outcome, language),
    )  # fmt: skip


def figure_of_payers(found: WhichPlan, language: Language) -> Sheet:
    """A panel for each plan: euro a year that each payer pays more or less than under the reference."""
    with house_style():
        plans = looks(found.trials.plans, language)
        total = [s for s in found.sentences(language) if say("robust.payer_total", language) in s]
        sheet = _sheet(
            found, total[0] if total else say("robust.table_payers", language),
            say("robust.payers_shows", language, reference=plans[0].title), language,
        )  # fmt: skip
        payers = list(dict.fromkeys(found.payers["payer"]))
        if not payers:
            sheet.remark(say("robust.no_payers", language))
            return sheet
        shown = plans[1 : MAX_GOALS + 1]
        # One scale for all plans: what costs most must look so.
        ends = found.payers[["p10", "p90", "euro_a_year"]].to_numpy()
        edge = 1.15 * max(abs(float(ends.min())), abs(float(ends.max())), 1.0)
        for number, look in enumerate(shown):
            axes = _column(sheet, number, len(shown), labels=0.2)
            rows = found.payers[found.payers["plan"] == look.name].set_index("payer")
            for place, payer in enumerate(payers):
                row = rows.loc[payer]
                axes.plot(
                    [row["p10"], row["p90"]], [-place, -place], color=look.colour, linewidth=3.0, alpha=0.5, zorder=3
                )
                axes.plot(row["euro_a_year"], -place, look.marker, color=look.colour, markersize=7, zorder=4)
                axes.annotate(
                    format_number(round_euro(row["euro_a_year"]), 0, language), (row["euro_a_year"], -place),
                    xytext=(0, 8), textcoords="offset points", ha="center", size=TINY, color=INK,
                )  # fmt: skip
            axes.axvline(0.0, color=MUTED, linewidth=1.0, zorder=2)
            labels = [payer_label(payer, language) for payer in payers] if number == 0 else [""] * len(payers)
            axes.set_yticks([-place for place in range(len(payers))], labels)
            axes.tick_params(axis="y", length=0)
            axes.set_ylim(-len(payers) + 0.4, 0.7)
            axes.set_xlim(-edge, edge)
            number_axis(axes.xaxis, language, factor=0.001, ticks=3)
            axes.grid(axis="x", color=GRID, zorder=0)
            axes.set_xlabel(say("robust.thousand_euro_a_year", language))
            _title(axes, look.title)
        return sheet


def figure_of_box(found: WhenWrong, language: Language) -> Sheet:
    """In how many worlds a plan falls short, inside the box and outside: where it was found, kept apart, run anew."""
    with house_style():
        worlds = found.tables["box_worlds"]
        caption = say("robust.box_caption", language, version=__version__)
        sheet = Sheet(
            finding=found.sentences(language)[0], shows=say("robust.box_shows", language), caption=caption,
            proviso=say("robust.proviso", language),
        )  # fmt: skip
        if found.tables["box_limits"].empty:
            sheet.remark(say("robust.no_box", language))
            return sheet
        axes = sheet.panel(0.24, 0.16, 0.7, 0.8)
        labels = []
        for place, row in enumerate(worlds.to_dict("records")):
            for side, (short, n) in enumerate(
                ((row["inside_short"], row["inside"]), (row["outside_short"], row["outside"]))
            ):
                height = -2.6 * place - side
                where = say("robust.outside" if side else "robust.inside", language)
                labels.append((height, f"{say(f'robust.worlds_{row["worlds"]}', language)}, {where}"))
                if n:
                    style = LINES[side]
                    axes.barh(
                        height, SHARE_MAX * short / n, height=0.7, facecolor=style.colour if side == 0 else PAPER,
                        edgecolor=style.colour, hatch=None if side == 0 else "////", zorder=2,
                    )  # fmt: skip
                text = say("robust.count_of", language, count=short, n=n)
                axes.annotate(
                    text, (SHARE_MAX * short / n if n else 0.0, height), xytext=(5, 0), textcoords="offset points",
                    va="center", size=SMALL, color=INK,
                )  # fmt: skip
        axes.set_yticks([height for height, _ in labels], [label for _, label in labels])
        axes.tick_params(axis="y", length=0)
        axes.set_xlim(0, SHARE_MAX * 1.12)
        number_axis(axes.xaxis, language, ticks=5)
        axes.grid(axis="x", color=GRID, zorder=0)
        axes.set_xlabel(say("robust.worlds_of_100", language))
        return sheet


def _column(sheet: Sheet, number: int, of: int, *, labels: float = 0.25) -> Axes:
    """One of several panels beside each other; names of plans stand left of the first."""
    gap = 0.03
    width = (1.0 - labels - gap * (of - 1) - 0.02) / of
    return sheet.panel(labels + number * (width + gap), 0.16, width, 0.74)


def _title(axes: Axes, text: str) -> None:
    """What a panel shows, cut off where the next panel begins."""
    width = axes.get_position().width * POINTS_WIDE
    panel_title(axes, shortened(text, width, SMALL, bold=True))


def _plan_axis(axes: Axes, plans: Sequence[Look], *, labelled: bool) -> None:
    labels = [shortened(look.title, LABELS - 30.0, SMALL) for look in plans] if labelled else [""] * len(plans)
    axes.set_yticks([-place for place in range(len(plans))], labels)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(-len(plans) + 0.4, 0.6)
    axes.grid(axis="x", color=GRID, zorder=0)


def _outcome_axis(axes: Axes, outcome: str, language: Language) -> None:
    text = OUTCOME_TEXT.get(outcome)
    number_axis(axes.xaxis, language, factor=100.0 if text and text.unit.percentage else 1.0, ticks=2)
    _title(axes, outcome_label(outcome, language))
    axes.set_xlabel(shortened(unit_of(outcome, language), 150.0, SMALL))


def _dot(axes: Axes, place: int, look: Look, value: float, ends: tuple[float, float], language: Language) -> None:
    axes.plot(ends, [-place, -place], color=FAINT, linewidth=2.4, zorder=2)
    axes.plot(value, -place, look.marker, color=look.colour, markersize=8, zorder=4)
    axes.annotate(
        format_number(value, 0, language), (value, -place), xytext=(0, 9), textcoords="offset points", ha="center",
        size=SMALL, color=INK,
    )  # fmt: skip


def _first(sentences: Sequence[str], word: str) -> str:
    return next((sentence for sentence in sentences if word in sentence), sentences[0])
