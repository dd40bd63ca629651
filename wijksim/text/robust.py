"""Sentences about which plan holds, when it is wrong and what is worth finding out, in plain Dutch and plain English."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from wijksim.text.amounts import (
    difference_with_unit,
    difference_words,
    goal_words,
    measured,
    outcome_label,
    settings_in_words,
    trigger_in_words,
)
from wijksim.text.catalogue import say, say_if_known
from wijksim.text.exploration import lever_label, short_number
from wijksim.text.language import Language, format_number

LEAST_OF_EITHER = 5
"""Worlds in which a plan falls short, or does not, fewer of which say nothing about when."""
ENOUGH_WORLDS = 200
"""Worlds with which a planted group was found among 253 things in 8 of 8 studies; with 100 in 6 of 8, with 40 in none
(a group of a sixth of the worlds, two limits, two pairs)."""
LEAST_PAIRS = 4
"""Pairs in a world, fewer of which hardly ever show a difference beyond luck, however large it is."""
LITTLE = 0.01
"""Share of the largest regret below which regret is hardly any."""
MAX_TOLD = 3
"""Things worth finding out that are told; the rest is in the table."""
TEN = 10
"""From how many times on tenths say nothing."""
MAX_PAYERS_TOLD = 2
"""Payers of a plan that a sentence is said of: those with the largest change."""


def title_of(plan: Any, language: Language) -> str:
    """What a plan is called: its title, or else its name."""
    title = getattr(plan, "title", None)
    return (title[language] if title is not None else "") or str(plan.name)


def quoted_title(plan: Any, language: Language) -> str:
    """What a plan is called, as part of a sentence."""
    return say("exploration.quoted", language, label=title_of(plan, language))


def plan_row(plan: Any, language: Language) -> dict[str, Any]:
    """A plan as a row of a table."""
    measures = getattr(plan, "measures", ())
    sentence = getattr(plan, "sentence", None)
    return {
        "plan": plan.name, "title": title_of(plan, language), "sentence": sentence[language] if sentence else "",
        "colour": getattr(plan, "colour", ""),
        "measures": "; ".join(f"{each.name} ({each.start})" for each in measures),
        "once_euro": getattr(plan, "once_euro", 0.0), "euro_per_year": getattr(plan, "euro_per_year", 0.0),
    }  # fmt: skip


def of_100(share: float) -> str:
    """A share as a number of worlds of a hundred."""
    return f"{100 * share:.0f}"


def counted(row: Mapping[str, Any]) -> dict[str, Any]:
    """Count, number of worlds and interval of a share, for a sentence."""
    low, high = of_100(row["low"]), of_100(row["high"])
    return {"count": row["count"], "worlds": row["worlds"], "of_100": of_100(row["share"]), "low": low, "high": high}


def goals_in_words(goals: Any, reference: str, language: Language) -> str:
    """All goals together, as part of a sentence; ``reference``: what the plan is called that others are compared with."""
    texts = "; ".join(goal_words(goal, reference, language) for goal in goals)
    return say("robust.one_goal" if len(goals) == 1 else "robust.all_goals", language, goals=texts)


def pairs_in_words(n: int, language: Language) -> str:
    """How many pairs of runs there are in every world: ``1 paar``, ``4 paren``."""
    return say("robust.pair", language) if n == 1 else say("robust.pairs", language, n=n)


def _pairs(found: Any, language: Language) -> str:
    return pairs_in_words(len(found.trials.seeds), language)


def so_far(best: Any, titles: Mapping[str, str], pairs: int, language: Language) -> str:
    """What the runs that there are say, while others are made; ``best`` is the table of shares best of one outcome."""
    row = best.loc[best["count"].idxmax()].to_dict()
    outcome = outcome_label(row["outcome"], language)
    return say(
        "robust.so_far",
        language,
        outcome=outcome,
        plan=titles[row["plan"]],
        pairs=pairs_in_words(pairs, language),
        **counted(row),
    )


def findings(found: Any, language: Language) -> list[str]:
    """Every finding of a study, the choice first."""
    titles = {plan.name: quoted_title(plan, language) for plan in found.trials.plans}
    return [
        _choice(found, titles, language), *_enough(found, titles, language), *_best(found, titles, language),
        *_least_regret(found, titles, language), *_payers(found, titles, language), *_variance(found, titles, language),
        *_signposts(found, titles, language), *about_worlds(found, language),
    ]  # fmt: skip


def about_worlds(found: Any, language: Language) -> list[str]:
    """What the findings rest on, and what is wrong with that."""
    kind = say(f"robust.kind_{found.worlds.kind}", language)
    used, failed = found.trials.n, found.all_trials.n - found.trials.n
    lines = [say("robust.rests_on", language, worlds=used, kind=kind, pairs=_pairs(found, language))]
    lines += _beyond_the_end(found, language)
    if used < found.asked:
        lines.append(say("robust.fewer_worlds", language, used=used, asked=found.asked))
    if failed:
        lines.append(say("robust.failed", language, n=failed))
    if not found.worlds.is_of_these_rules:
        lines.append(say("robust.other_rules", language))
    return lines


def _beyond_the_end(found: Any, language: Language) -> list[str]:
    """Measures of plans that begin when the runs are over: whoever does not know thinks that they were tried."""
    weeks = int(found.base["horizon_weeks"])
    return [
        say("robust.beyond_the_end", language, plan=quoted_title(plan, language), measure=measure.name,
            week=measure.begins, weeks=weeks)
        for plan in found.trials.plans for measure in getattr(plan, "measures", ()) if measure.begins >= weeks
    ]  # fmt: skip


def _choice(found: Any, titles: Mapping[str, str], language: Language) -> str:
    goals = goals_in_words(found.goals, title_of(found.trials.plans[0], language), language)
    rows = found.enough[found.enough["goal"] == "all"].to_dict("records")
    row = next(each for each in rows if each["plan"] == found.chosen)
    about = {"goals": goals, "pairs": _pairs(found, language), **counted(row)}
    if row["count"] == 0:
        return say("robust.none_holds", language, **about)
    return say("robust.chosen", language, plan=titles[found.chosen], **about)


def _enough(found: Any, titles: Mapping[str, str], language: Language) -> list[str]:
    rows = found.enough[found.enough["goal"] == "all"].to_dict("records")
    most = max(row["count"] for row in rows)
    goals = say("robust.that_goal" if len(found.goals) == 1 else "robust.those_goals", language)
    return [
        say(
            "robust.enough",
            language,
            plan=titles[row["plan"]],
            goals=goals,
            pairs=_pairs(found, language),
            **counted(row),
        )
        for row in rows
        if row["plan"] not in (found.reference, found.chosen) and most  # else none of them does, which was said
    ]


def _best(found: Any, titles: Mapping[str, str], language: Language) -> list[str]:
    lines = []
    for outcome, rows in found.best.groupby("outcome", sort=False):
        most = rows[rows["count"] == rows["count"].max()].to_dict("records")
        about = {"outcome": outcome_label(str(outcome), language), "pairs": _pairs(found, language), **counted(most[0])}
        if len(most) == 1:
            lines.append(say("robust.best", language, plan=titles[most[0]["plan"]], **about))
        else:
            plans = say("robust.and", language).join(titles[row["plan"]] for row in most)
            lines.append(say("robust.best_equal", language, plans=plans, **about))
    return lines


def _least_regret(found: Any, titles: Mapping[str, str], language: Language) -> list[str]:
    lines = []
    for name, rows in found.regret.groupby("outcome", sort=False):
        outcome = str(name)
        least, most = (
            rows.loc[place].to_dict() for place in (rows["worst_tenth"].idxmin(), rows["worst_tenth"].idxmax())
        )
        about = {
            "outcome": outcome_label(outcome, language), "plan": titles[least["plan"]], "other": titles[most["plan"]],
            "worlds": least["worlds"], "pairs": _pairs(found, language),
            "other_worst": measured(outcome, most["worst_tenth"], language),
        }  # fmt: skip
        if most["worst_tenth"] == 0.0:
            lines.append(say("robust.no_regret", language, **about))
        elif least["worst_tenth"] == 0.0:
            lines.append(say("robust.least_regret_none", language, **about))
        elif least["worst_tenth"] < LITTLE * most["worst_tenth"]:
            little = measured(outcome, LITTLE * most["worst_tenth"], language)
            lines.append(say("robust.least_regret_little", language, little=little, **about))
        else:
            worst = measured(outcome, least["worst_tenth"], language)
            lines.append(say("robust.least_regret", language, worst=worst, **about))
    return lines


def payer_label(name: str, language: Language) -> str:
    """What a payer is called."""
    return say("robust.payer_total", language) if name == "total" else say(f"payer.{name}", language)


def _payer_in_sentence(name: str, language: Language) -> str:
    return payer_label(name, language) if name == "total" else say(f"robust.payer_{name}", language)


def payer_sentence(row: Mapping[str, Any], titles: Mapping[str, str], pairs: str, language: Language) -> str:
    """Whose bill is higher or lower with a plan, in how many worlds; about the same where the mean rounds to nothing."""
    mean, low, high = (round_euro(row[name]) for name in ("euro_a_year", "p10", "p90"))
    sign = -1.0 if mean < 0 else 1.0
    euro, p10, p90 = (format_number(each, 0, language) for each in (sign * mean, *sorted((sign * low, sign * high))))
    about = {"plan": titles[row["plan"]], "payer": _payer_in_sentence(row["payer"], language), "worlds": row["worlds"],
             "pairs": pairs, "p10": p10, "p90": p90}  # fmt: skip
    if not mean:
        return say("robust.pays_same" if low or high else "robust.pays_just_the_same", language, **about)
    if low < 0 < high:
        less, more = (format_number(abs(each), 0, language) for each in (low, high))
        return say(
            "robust.pays_either", language, count=row["count"], lower=row["less"], euro=euro, less=less, more=more,
            way=say("robust.more" if mean > 0 else "robust.less", language), **about,
        )  # fmt: skip
    key, count = ("robust.pays_more", row["count"]) if mean > 0 else ("robust.pays_less", row["less"])
    return say(key, language, count=count, euro=euro, **about)


def _is_notable(row: Mapping[str, Any]) -> bool:
    """Whether anything of what a payer pays more or less remains when it is rounded."""
    return any(round_euro(row[name]) for name in ("euro_a_year", "p10", "p90"))


def round_euro(value: float) -> float:
    """Euro as people say them: rounded to hundreds; never minus nothing."""
    return round(value / 100.0) * 100.0 + 0.0


def _payers(found: Any, titles: Mapping[str, str], language: Language) -> list[str]:
    table = found.payers
    lines = []
    for plan in found.trials.names[1:]:
        rows = table[table["plan"] == plan]
        own = rows[rows["payer"] != "total"]
        order = own["euro_a_year"].abs().sort_values(ascending=False).index
        notable = [row for row in own.loc[order].to_dict("records") if _is_notable(row)]
        total = rows[rows["payer"] == "total"].to_dict("records")
        if notable or any(map(_is_notable, total)):
            chosen = [*notable[:MAX_PAYERS_TOLD], *total]
            lines += [payer_sentence(row, titles, _pairs(found, language), language) for row in chosen]
        elif len(rows):
            about = {"worlds": int(rows["worlds"].iloc[0]), "pairs": _pairs(found, language)}
            lines.append(say("robust.pays_nobody", language, plan=titles[plan], **about))
    return lines


def variance_sentence(row: Mapping[str, Any], titles: Mapping[str, str], language: Language) -> str:
    """Which share of what a plan changes is chance, and which is what nobody knows."""
    return say(
        "robust.variance", language, plan=titles[row["plan"]], outcome=outcome_label(row["outcome"], language),
        chance=of_100(row["chance"]), not_knowing=of_100(row["not_knowing"]), worlds=row["worlds"],
        pairs=pairs_in_words(row["seeds"], language),
    )  # fmt: skip


def _variance(found: Any, titles: Mapping[str, str], language: Language) -> list[str]:
    rows = found.variance[found.variance["outcome"] == found.outcomes[0]].to_dict("records")
    return [variance_sentence(row, titles, language) for row in rows if np.isfinite(row["chance"])]


def limit_in_words(limit: Any, language: Language) -> str:
    """One side of a box, as part of a sentence."""
    label = say("exploration.quoted", language, label=lever_label(limit.name, language))
    low, high = (None if end is None else short_number(end, language) for end in (limit.low, limit.high))
    if low is None:
        return say("robust.below", language, name=label, high=high)
    if high is None:
        return say("robust.above", language, name=label, low=low)
    return say("robust.between", language, name=label, low=low, high=high)


def _shares(count: Any) -> dict[str, int]:
    return {"inside_short": count.inside_short, "inside": count.inside, "outside_short": count.outside_short,
            "outside": count.outside}  # fmt: skip


def discovery(found: Any, language: Language) -> list[str]:
    """When a plan falls short."""
    about = {
        "plan": found.titles[language],
        "short": found.short,
        "worlds": found.worlds,
        "pairs": pairs_in_words(found.pairs, language),
    }
    if found.short in (0, found.worlds):
        return [say("robust.box_always" if found.short else "robust.box_never", language, **about)]
    if not found.limits:
        few = min(found.short, found.worlds - found.short) < 2 * LEAST_OF_EITHER
        lines = [say("robust.box_none_few" if few else "robust.box_none", language, **about)]
        return lines if few or found.worlds >= ENOUGH_WORLDS else [
            *lines, say("robust.box_few_worlds", language, worlds=found.worlds, enough=ENOUGH_WORLDS)
        ]  # fmt: skip
    lines = [_where_it_falls_short(found, about, language)]
    if found.confirmed is not None:
        key = "robust.box_fresh" if found.fresh_worlds else "robust.box_other_seeds"
        anew = found.confirmed.inside + found.confirmed.outside
        shares = _shares(found.confirmed)
        lines.append(say(key, language, plan=about["plan"], anew=anew, pairs=about["pairs"], **shares))
    if not found.holds and found.worlds < ENOUGH_WORLDS:
        lines.append(say("robust.box_few_worlds", language, worlds=found.worlds, enough=ENOUGH_WORLDS))
    if np.isfinite(found.tree_held_out):
        right, usual = of_100(found.tree_held_out), of_100(found.tree_usual)
        key = "robust.tree" if found.tree_holds else "robust.tree_no_better"
        apart = found.held_out.inside + found.held_out.outside
        lines.append(say(key, language, right=right, usual=usual, apart=apart, pairs=about["pairs"]))
    return lines


def _where_it_falls_short(found: Any, about: dict[str, Any], language: Language) -> str:
    *first, last = (limit_in_words(limit, language) for limit in found.limits)
    limits = say("robust.and", language).join(filter(None, (", ".join(first), last)))
    key = (
        "robust.box" if found.holds else "robust.box_not_again" if found.held_out.holds else "robust.box_does_not_hold"
    )
    return say(
        key, language, limits=limits, density=of_100(found.held_out.density) if found.held_out.inside else "–",
        coverage=of_100(found.held_out.coverage) if found.held_out.inside_short + found.held_out.outside_short else "–",
        **about, **_shares(found.held_out),
    )  # fmt: skip


def share_rows(found: Any, language: Language) -> list[list[str]]:
    """A table for a terminal: for each plan how often it is good enough and best, and its regret in bad worlds."""
    judged = list(dict.fromkeys(found.best["outcome"]))
    heads = [say("robust.plan", language), say("robust.good_enough", language)]
    heads += [say("robust.best_for", language, outcome=outcome_label(name, language)) for name in judged]
    rows = [heads]
    enough = found.enough[found.enough["goal"] == "all"].set_index("plan")
    for plan in found.trials.plans:
        own = enough.loc[plan.name]
        cells = [title_of(plan, language), f"{of_100(own['share'])} ({of_100(own['low'])}–{of_100(own['high'])})"]
        for name in judged:
            row = found.best[(found.best["outcome"] == name) & (found.best["plan"] == plan.name)].iloc[0]
            cells.append(f"{of_100(row['share'])} ({of_100(row['low'])}–{of_100(row['high'])})")
        rows.append([*cells, ""])
    return [[*heads, ""], *rows[1:]]


def table_heading(name: str, language: Language) -> str:
    """What a table is called."""
    return say_if_known(f"robust.table_{name}", language, name)


def information(found: Any, language: Language) -> list[str]:
    """What is worth finding out, the most first, or that nothing is."""
    about = {
        "plan": found.usual_titles[language],
        "worlds": found.worlds,
        "pairs": pairs_in_words(found.pairs, language),
        "outcome": outcome_label(found.outcome, language),
    }
    rows = found.worth.to_dict("records")[:MAX_TOLD]
    lines = [
        say(
            "robust.worth_knowing", language, changes=of_100(row["changes"]),
            name=say("exploration.quoted", language, label=lever_label(row["name"], language)),
            gain=difference_with_unit(found.outcome, row["gain"], language), low=difference_words(found.outcome, row["low"], language),
            high=difference_words(found.outcome, row["high"], language), **about,
        )
        for row in rows
    ]  # fmt: skip
    if not lines:
        lines = [say("robust.worth_nothing", language, n=len(found.table), **about)]
    if not found.perfect_changes:
        return [*lines, say("robust.perfect_none", language, **about)]
    perfect = difference_with_unit(found.outcome, found.perfect, language)
    return [*lines, say("robust.perfect", language, changes=found.perfect_changes, gain=perfect, **about)]


def noticing(found: Any, language: Language) -> list[str]:
    """When who would notice what each plan does, for the first outcome."""
    lines = []
    first = found.table["outcome"].iloc[0] if len(found.table) else ""
    for plan, rows in found.table[found.table["outcome"] == first].groupby("plan", sort=False):
        seen = [_observer(row, found, language) for row in rows.to_dict("records")]
        lines.append(say(
            "robust.noticing", language, plan=found.titles[plan][language], outcome=outcome_label(first, language),
            seen="; ".join(seen), worlds=found.worlds, pairs=pairs_in_words(found.pairs, language),
        ))  # fmt: skip
    return lines


def _observer(row: Mapping[str, Any], found: Any, language: Language) -> str:
    who = say(f"robust.observer_{row['observer']}", language, wijken=found.wijken)
    if row["week"] is None or row["week"] != row["week"]:
        if row["observer"] == "model" and found.pairs < LEAST_PAIRS:
            return say("robust.too_few_pairs", language, who=who, pairs=pairs_in_words(found.pairs, language))
        key = "robust.not_noticed" if row["count"] else "robust.never_noticed"
        return say(key, language, who=who, weeks=found.weeks, count=row["count"], worlds=row["worlds"])
    return say("robust.noticed", language, who=who, week=int(row["week"]))


def stress(found: Any, language: Language) -> list[str]:
    """What stresses do to the plans, and what is to be arranged first."""
    titles = {name: say("exploration.quoted", language, label=by[language]) for name, by in found.titles.items()}
    table = found.table
    calm = table[table["stress"] == "none"].set_index("plan")
    lines = []
    for name, rows in table[table["stress"] != "none"].groupby("stress", sort=False):
        told = rows.to_dict("records")[1:]
        about = {"worlds": told[0]["worlds"], "pairs": pairs_in_words(found.pairs, language),
                 "stress": say(f"robust.stress_{name}", language)}  # fmt: skip
        if _is_as_calm(rows, calm):
            lines.append(say("robust.stress_nothing", language, **about))
            continue
        parts = [
            say("robust.stress_part", language, plan=titles[row["plan"]], before=int(calm.loc[row["plan"], "count"]),
                after=row["count"])
            for row in told
        ]  # fmt: skip
        lines.append(say("robust.stress", language, parts="; ".join(parts), **about))
    for row in found.first.to_dict("records"):
        about = {
            "plan": titles[row["plan"]], "reason": say(f"reason.{row['obstacle']}", language),
            "met": format_number(row["met"], 0 if row["met"] >= TEN else 1, language),
            "easing": settings_in_words(found.easing(row["obstacle"]), language), "before": row["before"],
            "after": row["after"], "worlds": row["worlds"], "pairs": pairs_in_words(found.pairs, language),
            "outcome": outcome_label(row["outcome"], language),
            "gain": difference_with_unit(row["outcome"], row["gain"], language),
            "low": difference_words(row["outcome"], row["low"], language),
            "high": difference_words(row["outcome"], row["high"], language),
        }  # fmt: skip
        better = "robust.arrange_more" if row["after"] == row["before"] else "robust.arrange_first"
        lines.append(say(better if row["better"] else "robust.arrange_no_use", language, **about))
    return lines


def stress_title(found: Any, language: Language) -> str:
    """The plan that loses most under a stress, and the stress; or that none of them takes anything away."""
    titles = {name: say("exploration.quoted", language, label=by[language]) for name, by in found.titles.items()}
    reference = found.table["plan"].iloc[0]
    table = found.table[found.table["plan"] != reference]
    calm = table[table["stress"] == "none"].set_index("plan")["count"]
    lost = table["plan"].map(calm) - table["count"]
    row, most = table.loc[lost.idxmax()].to_dict(), int(lost.max())
    about = {"worlds": row["worlds"], "pairs": pairs_in_words(found.pairs, language)}
    if most <= 0:
        return say("robust.stress_stood", language, **about)
    stress_name = say(f"robust.stress_{row['stress']}", language)
    numbers = {"before": row["count"] + most, "after": row["count"]}
    return say("robust.stress_hardest", language, stress=stress_name, plan=titles[row["plan"]], **numbers, **about)


def _is_as_calm(rows: Any, calm: Any) -> bool:
    """Whether a stress changed nothing at all: no plan has what it takes away."""
    same = ("count", "mean", "difference")
    return all(row[name] == calm.loc[row["plan"], name] for row in rows.to_dict("records") for name in same)


def _signposts(found: Any, titles: Mapping[str, str], language: Language) -> list[str]:
    """How often and when measures that wait came in force."""
    waits = {
        (plan.name, measure.name): measure.when or measure.until
        for plan in found.trials.plans
        for measure in getattr(plan, "measures", ())
    }
    lines = []
    for row in found.signposts.to_dict("records"):
        about = {
            "plan": titles[row["plan"]], "measure": row["measure"], "worlds": found.trials.n,
            "pairs": _pairs(found, language),
            "signpost": trigger_in_words(waits[row["plan"], row["measure"]], language),
        }  # fmt: skip
        if row["share"] == 0:
            lines.append(say("robust.signpost_never", language, **about))
        else:
            times = format_number(row["times"], 1, language)
            often = of_100(row["share"])
            lines.append(say("robust.signpost", language, often=often, week=row["week"], times=times, **about))
    return lines
