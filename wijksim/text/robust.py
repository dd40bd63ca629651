"""Sentences about which plan holds, when it is wrong and what is worth finding out, in plain Dutch and plain English."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from wijksim.text.catalogue import say, say_if_known
from wijksim.text.exploration import lever_label, short_number
from wijksim.text.language import Language, format_number
from wijksim.text.outcomes import OUTCOME_TEXT

LEAST_OF_EITHER = 5
"""Worlds in which a plan falls short, or does not, fewer of which say nothing about when."""
MAX_TOLD = 3
"""Things worth finding out that are told; the rest is in the table."""
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


def outcome_label(name: str, language: Language) -> str:
    """What an outcome is called; what has no other name goes by its own."""
    return OUTCOME_TEXT[name].label(language) if name in OUTCOME_TEXT else name


def amount(name: str, value: float, language: Language) -> str:
    """A value of an outcome as a number for people, three figures."""
    percentage = name in OUTCOME_TEXT and OUTCOME_TEXT[name].unit.percentage
    return short_number(100.0 * value if percentage else value, language)


def unit_of(name: str, language: Language) -> str:
    """The unit of an outcome, as it stands after a difference."""
    if name not in OUTCOME_TEXT:
        return ""
    unit = OUTCOME_TEXT[name].unit
    return say("robust.points", language) if unit.percentage else OUTCOME_TEXT[name].unit_label(language)


def measured(name: str, value: float, language: Language) -> str:
    """A difference of an outcome with its unit, where it has one."""
    return " ".join(filter(None, (amount(name, value, language), unit_of(name, language))))


def of_100(share: float) -> str:
    """A share as a number of worlds of a hundred."""
    return f"{100 * share:.0f}"


def counted(row: Mapping[str, Any]) -> dict[str, Any]:
    """Count, number of worlds and interval of a share, for a sentence."""
    low, high = of_100(row["low"]), of_100(row["high"])
    return {"count": row["count"], "worlds": row["worlds"], "of_100": of_100(row["share"]), "low": low, "high": high}


def goals_in_words(goals: Any, language: Language) -> str:
    """All goals together, as part of a sentence."""
    texts = ", ".join(str(goal) for goal in goals)
    return say("robust.one_goal" if len(goals) == 1 else "robust.all_goals", language, goals=texts)


def so_far(best: Any, titles: Mapping[str, str], language: Language) -> str:
    """What the runs that there are say, while others are made; ``best`` is the table of shares best of one outcome."""
    row = best.loc[best["count"].idxmax()].to_dict()
    outcome = outcome_label(row["outcome"], language)
    return say("robust.so_far", language, outcome=outcome, plan=titles[row["plan"]], **counted(row))


def findings(found: Any, language: Language) -> list[str]:
    """Every finding of a study, the choice first."""
    titles = {plan.name: quoted_title(plan, language) for plan in found.trials.plans}
    return [
        _choice(found, titles, language), *_enough(found, titles, language), *_best(found, titles, language),
        *_least_regret(found, titles, language), *_payers(found, titles, language), *_variance(found, titles, language),
        *signposts(found.signposts.to_dict("records"), titles, found.trials.n, language), *about_worlds(found, language),
    ]  # fmt: skip


def about_worlds(found: Any, language: Language) -> list[str]:
    """What the findings rest on, and what is wrong with that."""
    kind = say(f"robust.kind_{found.worlds.kind}", language)
    used, failed = found.trials.n, found.all_trials.n - found.trials.n
    lines = [say("robust.rests_on", language, worlds=used, kind=kind, seeds=len(found.trials.seeds))]
    if used < found.asked:
        lines.append(say("robust.fewer_worlds", language, used=used, asked=found.asked))
    if failed:
        lines.append(say("robust.failed", language, n=failed))
    if not found.worlds.is_of_these_rules:
        lines.append(say("robust.other_rules", language))
    return lines


def _choice(found: Any, titles: Mapping[str, str], language: Language) -> str:
    goals = goals_in_words(found.goals, language)
    rows = found.enough[found.enough["goal"] == "all"].to_dict("records")
    row = next(each for each in rows if each["plan"] == found.chosen)
    if row["count"] == 0:
        return say("robust.none_holds", language, goals=goals, **counted(row))
    return say("robust.chosen", language, plan=titles[found.chosen], goals=goals, **counted(row))


def _enough(found: Any, titles: Mapping[str, str], language: Language) -> list[str]:
    rows = found.enough[found.enough["goal"] == "all"].to_dict("records")
    goals = goals_in_words(found.goals, language)
    return [
        say("robust.enough", language, plan=titles[row["plan"]], goals=goals, **counted(row))
        for row in rows
        if row["plan"] not in (found.reference, found.chosen)
    ]


def _best(found: Any, titles: Mapping[str, str], language: Language) -> list[str]:
    lines = []
    for outcome, rows in found.best.groupby("outcome", sort=False):
        row = rows.loc[rows["count"].idxmax()].to_dict()
        label = outcome_label(str(outcome), language)
        lines.append(say("robust.best", language, outcome=label, plan=titles[row["plan"]], **counted(row)))
    return lines


def _least_regret(found: Any, titles: Mapping[str, str], language: Language) -> list[str]:
    lines = []
    for name, rows in found.regret.groupby("outcome", sort=False):
        outcome = str(name)
        least, most = (
            rows.loc[place].to_dict() for place in (rows["worst_tenth"].idxmin(), rows["worst_tenth"].idxmax())
        )
        lines.append(say(
            "robust.least_regret", language, outcome=outcome_label(outcome, language), plan=titles[least["plan"]],
            worlds=least["worlds"], worst=measured(outcome, least["worst_tenth"], language), other=titles[most["plan"]],
            other_worst=measured(outcome, most["worst_tenth"], language),
        ))  # fmt: skip
    return lines


def payer_label(name: str, language: Language) -> str:
    """What a payer is called."""
    return say("robust.payer_total", language) if name == "total" else say(f"payer.{name}", language)


def payer_sentence(row: Mapping[str, Any], titles: Mapping[str, str], language: Language) -> str:
    """Who pays more or less with a plan, in how many worlds."""
    more = row["euro_a_year"] > 0
    count = row["count"] if more else row["worlds"] - row["count"]
    numbers = (row["euro_a_year"], row["p10"], row["p90"]) if more else (-row["euro_a_year"], -row["p90"], -row["p10"])
    euro, p10, p90 = (format_number(round_euro(number), 0, language) for number in numbers)
    return say(
        "robust.pays_more" if more else "robust.pays_less", language, plan=titles[row["plan"]],
        payer=payer_label(row["payer"], language), count=count, worlds=row["worlds"], euro=euro, p10=p10, p90=p90,
    )  # fmt: skip


def round_euro(value: float) -> float:
    """Euro as people say them: rounded to hundreds."""
    return round(value / 100.0) * 100.0


def _payers(found: Any, titles: Mapping[str, str], language: Language) -> list[str]:
    table = found.payers
    lines = []
    for plan in found.trials.names[1:]:
        rows = table[table["plan"] == plan]
        if rows.empty:
            continue
        own = rows[rows["payer"] != "total"]
        order = own["euro_a_year"].abs().sort_values(ascending=False).index[:MAX_PAYERS_TOLD]
        chosen = [*own.loc[order].to_dict("records"), *rows[rows["payer"] == "total"].to_dict("records")]
        lines += [payer_sentence(row, titles, language) for row in chosen]
    return lines


def _variance(found: Any, titles: Mapping[str, str], language: Language) -> list[str]:
    rows = found.variance[found.variance["outcome"] == found.outcomes[0]].to_dict("records")
    return [
        say(
            "robust.variance", language, plan=titles[row["plan"]], outcome=outcome_label(row["outcome"], language),
            chance=of_100(row["chance"]), not_knowing=of_100(row["not_knowing"]), worlds=row["worlds"], seeds=row["seeds"],
        )
        for row in rows
        if np.isfinite(row["chance"])
    ]  # fmt: skip


def limit_in_words(limit: Any, language: Language) -> str:
    """One side of a box, as part of a sentence."""
    label = lever_label(limit.name, language)
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
    about = {"plan": found.titles[language], "short": found.short, "worlds": found.worlds}
    if not found.limits:
        few = min(found.short, found.worlds - found.short) < 2 * LEAST_OF_EITHER
        return [say("robust.box_none_few" if few else "robust.box_none", language, **about)]
    limits = say("robust.and", language).join(limit_in_words(limit, language) for limit in found.limits)
    key = "robust.box" if found.holds else "robust.box_does_not_hold"
    lines = [say(
        key, language, limits=limits, density=of_100(found.held_out.density) if found.held_out.inside else "–",
        coverage=of_100(found.held_out.coverage) if found.held_out.inside_short + found.held_out.outside_short else "–",
        **about, **_shares(found.held_out),
    )]  # fmt: skip
    if found.confirmed is not None:
        key = "robust.box_fresh" if found.fresh_worlds else "robust.box_other_seeds"
        lines.append(say(key, language, **_shares(found.confirmed)))
    if np.isfinite(found.tree_held_out):
        right, usual = of_100(found.tree_held_out), of_100(found.tree_usual)
        key = "robust.tree" if found.tree_held_out > found.tree_usual else "robust.tree_no_better"
        lines.append(say(key, language, right=right, usual=usual))
    return lines


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
        "outcome": outcome_label(found.outcome, language),
    }
    rows = found.worth.to_dict("records")[:MAX_TOLD]
    lines = [
        say(
            "robust.worth_knowing", language, name=lever_label(row["name"], language), changes=of_100(row["changes"]),
            gain=measured(found.outcome, row["gain"], language),
            low=amount(found.outcome, row["low"], language), high=amount(found.outcome, row["high"], language), **about,
        )
        for row in rows
    ]  # fmt: skip
    if not lines:
        lines = [say("robust.worth_nothing", language, n=len(found.table), **about)]
    perfect = measured(found.outcome, found.perfect, language)
    return [*lines, say("robust.perfect", language, changes=found.perfect_changes, gain=perfect, **about)]


def noticing(found: Any, language: Language) -> list[str]:
    """When who would notice what each plan does, for the first outcome."""
    lines = []
    first = found.table["outcome"].iloc[0] if len(found.table) else ""
    for plan, rows in found.table[found.table["outcome"] == first].groupby("plan", sort=False):
        seen = [_observer(row, found, language) for row in rows.to_dict("records")]
        lines.append(say(
            "robust.noticing", language, plan=found.titles[plan][language], outcome=outcome_label(first, language),
            seen="; ".join(seen), worlds=found.worlds,
        ))  # fmt: skip
    return lines


def _observer(row: Mapping[str, Any], found: Any, language: Language) -> str:
    who = say(f"robust.observer_{row['observer']}", language, wijken=found.wijken)
    if row["week"] is None or row["week"] != row["week"]:
        return say("robust.not_noticed", language, who=who, weeks=found.weeks, count=row["count"], worlds=row["worlds"])
    return say("robust.noticed", language, who=who, week=int(row["week"]))


def stress(found: Any, language: Language) -> list[str]:
    """What stresses do to the plans, and what is to be arranged first."""
    titles = {name: say("exploration.quoted", language, label=by[language]) for name, by in found.titles.items()}
    table = found.table
    calm = table[table["stress"] == "none"].set_index("plan")
    lines = []
    for name, rows in table[table["stress"] != "none"].groupby("stress", sort=False):
        parts = [
            say("robust.stress_part", language, plan=titles[row["plan"]], before=int(calm.loc[row["plan"], "count"]),
                after=row["count"])
            for row in rows.to_dict("records")[1:]
        ]  # fmt: skip
        words_of_it = say(f"robust.stress_{name}", language)
        lines.append(say("robust.stress", language, stress=words_of_it, parts="; ".join(parts), worlds=found.worlds))
    for row in found.first.to_dict("records"):
        about = {
            "plan": titles[row["plan"]], "reason": say(f"reason.{row['obstacle']}", language), "met": f"{row['met']:.0f}",
            "easing": row["easing"], "before": row["before"], "after": row["after"], "worlds": row["worlds"],
            "outcome": outcome_label(row["outcome"], language), "gain": measured(row["outcome"], row["gain"], language),
            "low": amount(row["outcome"], row["low"], language), "high": amount(row["outcome"], row["high"], language),
        }  # fmt: skip
        lines.append(say("robust.arrange_first" if row["better"] else "robust.arrange_no_use", language, **about))
    return lines


def aim(found: Any, language: Language) -> str:
    """What is recommended, at what cost and how sure."""
    goals = goals_in_words(found.goals, language)
    least = of_100(1.0 - found.risk)
    again = say("robust.aim_fresh" if found.fresh_worlds else "robust.aim_other_seeds", language, worlds=found.worlds)
    row = found.recommended
    if row is None:
        best = of_100(float(found.frontier["anew_certainty"].max()))
        return say(
            "robust.aim_none", language, goals=goals, least=least, best=best, again=again, tried=len(found.tried)
        )
    return say(
        "robust.aim", language, goals=goals, least=least, settings=found.settings(row), again=again,
        euro=format_number(round_euro(row["anew_cost"]), 0, language), of_100=of_100(row["anew_certainty"]),
        low=of_100(row["anew_low"]), high=of_100(row["anew_high"]), tried=len(found.tried),
    )  # fmt: skip


def signposts(rows: Any, titles: Mapping[str, str], worlds: int, language: Language) -> list[str]:
    """How often and when measures that wait came in force."""
    lines = []
    for row in rows:
        about = {"plan": titles[row["plan"]], "measure": row["measure"], "signpost": row["signpost"], "worlds": worlds}
        if row["share"] == 0:
            lines.append(say("robust.signpost_never", language, **about))
        else:
            week, often = f"{row['week']:.0f}", of_100(row["share"])
            lines.append(say("robust.signpost", language, often=often, week=week, times=f"{row['times']:.1f}", **about))
    return lines
