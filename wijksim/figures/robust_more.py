"""Further figures of which plan holds: what is worth knowing, stress, and the frontier of cost against certainty."""

from typing import Any

import numpy as np

from wijksim._version import __version__
from wijksim.figures.lettering import POINTS_WIDE, SMALL, TINY, shortened
from wijksim.figures.palette import FAINT, GRID, INK, LINES, MUTED, PAPER, SEQUENTIAL, ink_on, line_style
from wijksim.figures.protocols import WhichPlan
from wijksim.figures.robust import caption_of, looks
from wijksim.figures.sheet import Sheet, house_style
from wijksim.figures.timelines import number_axis, panel_title
from wijksim.text.amounts import outcome_label, unit_of
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number
from wijksim.text.levers import lever_heading
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.robust import pairs_in_words, quoted_title, stress_title, title_of, variance_sentence

MAX_BARS = 10
MAX_PLANS = 4


def figure_of_chance(found: WhichPlan, language: Language) -> Sheet:
    """A panel for each plan: what it changes in every pair of runs, worlds side by side from the least to the most.

    Dots above each other differ by chance alone; where means lie further apart than that, it is what nobody knows.
    """
    with house_style():
        outcome, trials = found.outcomes[0], found.trials
        label = outcome_label(outcome, language)
        sheet = Sheet(
            finding=_share_of_chance(found, language) or say("robust.chance_finding", language, outcome=label),
            shows=say("robust.chance_shows", language, outcome=label, reference=title_of(trials.plans[0], language)),
            caption=caption_of(found, language), proviso=say("robust.proviso", language),
        )  # fmt: skip
        factor = 100.0 if outcome in OUTCOME_TEXT and OUTCOME_TEXT[outcome].unit.percentage else 1.0
        plans = looks(trials.plans, language)[1 : MAX_PLANS + 1]
        pairs = (trials.values[outcome][1:] - trials.values[outcome][:1])[: len(plans)]
        ends = np.nanmin(pairs), np.nanmax(pairs)
        width = (0.9 - 0.02 * (len(plans) - 1)) / len(plans)
        for number, (look, own) in enumerate(zip(plans, pairs, strict=True)):
            axes = sheet.panel(0.08 + number * (width + 0.02), 0.16, width, 0.74)
            means = np.nanmean(own, axis=1)
            order = np.argsort(means, kind="stable")
            places = np.arange(order.size)
            for seed in range(own.shape[1]):
                axes.plot(places, own[order, seed], "o", color=FAINT, markersize=3.0, zorder=2)
            axes.plot(places, means[order], look.marker, color=look.colour, markersize=4.5, zorder=3)
            axes.axhline(0.0, color=MUTED, linewidth=1.0, zorder=1)
            if ends[0] < ends[1]:
                axes.set_ylim(ends[0] - 0.05 * (ends[1] - ends[0]), ends[1] + 0.05 * (ends[1] - ends[0]))
            axes.set_xticks([])
            number_axis(axes.yaxis, language, factor=factor, ticks=5)
            if number:
                axes.set_yticklabels([])
            else:
                axes.set_ylabel(unit_of(outcome, language))
            axes.grid(axis="y", color=GRID, zorder=0)
            axes.set_xlabel(say("robust.chance_worlds", language, worlds=trials.n))
            panel_title(axes, shortened(look.title, width * POINTS_WIDE, SMALL, bold=True))
        return sheet


def _share_of_chance(found: WhichPlan, language: Language) -> str:
    """The sentence about chance and not knowing of the plan that is chosen, or of the first where that is today's."""
    rows = found.variance[found.variance["outcome"] == found.outcomes[0]].to_dict("records")
    told: list[Any] = [row for row in rows if np.isfinite(row["chance"])]
    row = next((row for row in told if row["plan"] == found.chosen), told[0] if told else None)
    if row is None:
        return ""
    titles = {str(plan.name): quoted_title(plan, language) for plan in found.trials.plans}
    return variance_sentence(row, titles, language)


def figure_of_information(found: Any, language: Language) -> Sheet:
    """A bar for each of the things that are worth most to know, with its interval; open where that cannot be shown."""
    with house_style():
        outcome = found.outcome
        about = {"unit": unit_of(outcome, language), "outcome": outcome_label(outcome, language)}
        sheet = _sheet(found.sentences(language)[0], say("robust.worth_shows", language, **about), language)
        axes = sheet.panel(0.42, 0.14, 0.55, 0.84)
        rows = found.table.head(MAX_BARS).to_dict("records")
        for place, row in enumerate(rows):
            colour = LINES[0].colour
            axes.barh(
                -place, max(0.0, row["gain"]), height=0.6, facecolor=colour if row["worth"] else PAPER,
                edgecolor=colour, zorder=2,
            )  # fmt: skip
            axes.plot([row["low"], row["high"]], [-place, -place], color=LINES[1].colour, linewidth=2.0, zorder=3)
        labels = [shortened(lever_heading(row["name"], language), 260.0, SMALL) for row in rows]
        axes.set_yticks([-place for place in range(len(rows))], labels)
        axes.tick_params(axis="y", length=0)
        axes.axvline(0.0, color=MUTED, linewidth=1.0)
        percentage = outcome in OUTCOME_TEXT and OUTCOME_TEXT[outcome].unit.percentage
        number_axis(axes.xaxis, language, factor=100.0 if percentage else 1.0, ticks=5)
        axes.grid(axis="x", color=GRID, zorder=0)
        axes.set_xlabel(about["unit"])
        return sheet


def figure_of_stress(found: Any, language: Language) -> Sheet:
    """A table in shades: the share of worlds in which each plan is good enough, under each stress."""
    with house_style():
        sheet = _sheet(stress_title(found, language), say("robust.stress_shows", language), language)
        shares = found.table.pivot(index="stress", columns="plan", values="share")
        names = list(dict.fromkeys(found.table["stress"]))
        plans = list(dict.fromkeys(found.table["plan"]))
        cells = shares.loc[names, plans].to_numpy(np.float64)
        axes = sheet.panel(0.36, 0.02, 0.62, 0.86)
        axes.pcolormesh(cells[::-1], cmap=SEQUENTIAL, vmin=0.0, vmax=1.0, edgecolors=PAPER)
        for row, column in np.ndindex(cells.shape):
            share = float(cells[row, column])
            place = (column + 0.5, len(names) - row - 0.5)
            text = format_number(100 * share, 0, language)
            axes.text(*place, text, ha="center", va="center", size=SMALL, color=ink_on(SEQUENTIAL(share)[:3]))
        titles = [shortened(found.titles[plan][language], 420.0 / len(plans), TINY) for plan in plans]
        axes.xaxis.tick_top()
        axes.set_xticks(np.arange(len(plans)) + 0.5, titles, size=TINY)
        labels = [shortened(say(f"robust.stress_{name}", language), 230.0, SMALL) for name in names]
        axes.set_yticks(len(names) - np.arange(len(names)) - 0.5, labels)
        axes.tick_params(length=0)
        return sheet


def figure_of_aim(found: Any, language: Language) -> Sheet:
    """Cost against certainty: all that was tried, the frontier, and the frontier run anew with its interval."""
    with house_style():
        finding, shows = found.sentence(language), say("robust.aim_shows", language)
        caption = say(
            "robust.aim_caption", language, searched=found.searched, worlds=found.worlds,
            pairs=pairs_in_words(len(found.seeds), language), version=__version__,
        )  # fmt: skip
        sheet = Sheet(finding=finding, shows=shows, caption=caption, proviso=say("robust.proviso", language))
        axes = sheet.panel(0.1, 0.14, 0.86, 0.84)
        tried, frontier = found.tried, found.frontier
        axes.plot(
            tried["cost"], 100 * tried["certainty"], "o", color=FAINT, markerfacecolor=PAPER, markersize=5, zorder=2
        )
        first = line_style(0)
        axes.step(
            frontier["cost"], 100 * frontier["certainty"], where="post", color=first.colour, linewidth=1.4, zorder=3
        )
        axes.vlines(
            frontier["anew_cost"], 100 * frontier["anew_low"], 100 * frontier["anew_high"], color=FAINT, linewidth=2.0,
            zorder=3,
        )  # fmt: skip
        axes.plot(
            frontier["anew_cost"], 100 * frontier["anew_certainty"], "s", color=first.colour, markersize=6, zorder=4
        )
        axes.axhline(100 * (1 - found.risk), color=MUTED, linewidth=1.0, linestyle=(0.0, (2.0, 2.0)))
        if found.recommended is not None:
            place = (found.recommended["anew_cost"], 100 * found.recommended["anew_certainty"])
            axes.plot(*place, "s", color=PAPER, markeredgecolor=INK, markersize=11, markeredgewidth=2.0, zorder=3)
        axes.set_ylim(-4, 104)
        number_axis(axes.xaxis, language, factor=0.001, ticks=6)
        number_axis(axes.yaxis, language, ticks=5)
        axes.grid(color=GRID, zorder=0)
        axes.set_xlabel(say("robust.thousand_euro_a_year", language))
        axes.set_ylabel(say("robust.worlds_of_100", language))
        return sheet


def _sheet(finding: str, shows: str, language: Language) -> Sheet:
    caption = say("robust.further_caption", language, version=__version__)
    return Sheet(finding=finding, shows=shows, caption=caption, proviso=say("robust.proviso", language))
