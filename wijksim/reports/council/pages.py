"""The pages that a council reads: each section from the tables of a study, by the same rules for every study."""

from collections.abc import Callable, Mapping
from typing import Any

from wijksim.io.document.parts import Basis, Bullets, Paragraph, Part, Picture, Said, Section, Table
from wijksim.reports.council.advice import advice, best_words, easing_words, stress_rows
from wijksim.reports.council.findings import Findings, Further
from wijksim.reports.council.settings import measure_title
from wijksim.scenario.parameter import Status
from wijksim.scenario.register import REGISTER
from wijksim.text.amounts import difference_with_unit, difference_words, goal_words, outcome_label, unit_of
from wijksim.text.catalogue import say
from wijksim.text.council import listed, money
from wijksim.text.exploration import lever_label
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.robust import of_100, payer_label, round_euro, title_of

FEW_WORLDS = 50
LEAST_TO_FIND_OUT = 40
"""Worlds that the value of information needs; as in `wijksim.studies.robust.information`."""
MAX_FIRST = 2
OBSERVERS = ("own_figures", "evaluation")
"""Who may notice outside of the model: what somebody who looks inside would see is of no use to a council."""


def question(found: Findings, further: Further, language: Language) -> list[Part]:
    """What was asked: the plans, what is good enough, and the worlds."""
    reference = title_of(found.reference, language)
    plans = listed([f"«{title_of(plan, language)}»" for plan in found.others], language)
    if language == "en":
        plans = plans.replace("«", "“").replace("»", "”")
    goals = "; ".join(goal_words(goal, reference, language) for goal in found.goals)
    asked = say(
        "council.question",
        language,
        plans=plans,
        reference=reference,
        sentence=_lower(found.reference.sentence[language]),
    )
    outcome = found.goals[0].outcome
    text = OUTCOME_TEXT.get(outcome)
    goal = say(
        "council.question_goal", language, goals=goals, outcome=outcome_label(outcome, language),
        definition=_lower(text.definition(language)) if text else outcome,
    )  # fmt: skip
    worlds = say(
        "council.question_worlds", language, worlds=found.used, kind=say(f"robust.kind_{found.kind}", language)
    )
    return [Paragraph(Said(asked)), Paragraph(Said(goal)), Paragraph(Said(worlds, found.basis))]


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def all_plans(found: Findings, further: Further, language: Language) -> list[Part]:
    """One picture, and the same in a table."""
    outcome = found.outcomes[0]
    reference = title_of(found.reference, language)
    heads = [
        say("robust.plan", language),
        say("robust.good_enough", language),
        say("council.head_change", language, outcome=outcome_label(outcome, language), unit=unit_of(outcome, language)),
        say("council.head_spread", language),
        say("council.head_own_cost", language),
    ]
    with_cost = bool(found.rows("payers", payer="total"))
    heads += [say("council.head_total", language)] if with_cost else []
    rows = [_plan_cells(found, plan, outcome, language, with_cost=with_cost) for plan in found.others]
    caption = say("council.plans_table", language, reference=reference)
    table = Table("plans", caption, tuple(heads), tuple(rows), tuple(range(1, len(heads))), found.basis)
    return [*picture(further, "plans", "runs", language), table]


def _plan_cells(found: Findings, plan: Any, outcome: str, language: Language, *, with_cost: bool) -> tuple[str, ...]:
    change = found.difference(plan.name, outcome)
    ends = [float(change.quantile(share)) for share in (0.1, 0.9)]
    low, high = (difference_words(outcome, end, language, beside=max(map(abs, ends))) for end in ends)
    enough = found.row("enough", plan=plan.name, goal="all") or {"count": 0}
    own = say(
        "council.own_cost", language, year=money(plan.euro_per_year, language), once=money(plan.once_euro, language)
    )
    cells = [
        title_of(plan, language),
        say("robust.count_of", language, count=enough["count"], n=found.used).replace(" ", "\N{NO-BREAK SPACE}"),
        difference_words(outcome, float(change.median()), language),
        say("council.between", language, low=low, high=high),
        own,
    ]
    total = found.row("payers", plan=plan.name, payer="total")
    if with_cost:
        cells.append(
            money(total["euro_a_year"], language, signed=True) if total else say("council_appendix.nothing", language)
        )
    return tuple(cells)


def picture(further: Further, name: str, sheet: str, language: Language) -> list[Part]:
    """A figure, where it was drawn; ``sheet`` of the workbook has its numbers."""
    if name not in further.pictures:
        return []
    svg, png, alt = further.pictures[name]
    return [Picture(name, say("council.picture_numbers", language, sheet=sheet), alt, svg, png)]


def payers(found: Findings, further: Further, language: Language) -> list[Part]:
    """Who pays more and who less, and who pays the measures themselves."""
    names = list(dict.fromkeys(row["payer"] for row in found.rows("payers")))
    if not names:
        return [Paragraph(Said(say("council.no_payers", language)))]
    heads = (say("council.payer", language), *(title_of(plan, language) for plan in found.others))
    rows = []
    for payer in names:
        cells = [_payer_cell(found.row("payers", plan=plan.name, payer=payer), language) for plan in found.others]
        label = payer_label(payer, language)
        rows.append((label[:1].upper() + label[1:], *cells))
    numbers = tuple(range(1, len(heads)))
    table = Table("payers", say("council.payers_table", language), heads, tuple(rows), numbers, found.basis)
    own = [_own_payers(plan, language) for plan in found.others if plan.name == found.chosen]
    indicative = Said(say("council.payers_indicative", language))
    return [table, *(Paragraph(Said(text)) for text in own if text), Paragraph(indicative)]


def _payer_cell(row: Mapping[str, Any] | None, language: Language) -> str:
    if row is None:
        return say("council_appendix.nothing", language)
    euro = row["euro_a_year"] if round_euro(row["euro_a_year"]) else 0.0
    return say("council.payer_cell", language, euro=money(euro, language, signed=True), count=row["count"])


def _own_payers(plan: Any, language: Language) -> str:
    """What the measures of a plan cost themselves, and who pays that; empty for a plan without such costs."""
    if not (plan.once_euro or plan.euro_per_year):
        return ""
    parts = []
    for measure in plan.measures:
        if measure.cost is None:
            continue
        shares = [
            say("council.payer_share", language, payer=_lower(payer_label(name, language)), share=of_100(share))
            for name, share in sorted(measure.cost.paid_by.items(), key=lambda each: -each[1])
        ]
        parts.append(
            say(
                "council.own_payers_of",
                language,
                measure=measure_title(measure, language),
                payers=listed(shares, language),
            )
        )
    return say(
        "council.own_payers", language, plan=title_of(plan, language), once=money(plan.once_euro, language),
        year=money(plan.euro_per_year, language), payers=" ".join(parts),
    )  # fmt: skip


def how_sure(found: Findings, further: Further, language: Language) -> list[Part]:
    """The interval, chance against not knowing, how many numbers are assumed, and what is wrong with the worlds."""
    title = title_of(found.advised, language)
    items = []
    if (row := found.row("enough", plan=found.chosen, goal="all")) is not None:
        words = say("council.sure_interval", language, plan=title, low=of_100(row["low"]), high=of_100(row["high"]))
        items.append(Said(words, found.basis))
    row = found.row("variance", plan=found.chosen, outcome=found.outcomes[0])
    if row is not None and row["chance"] == row["chance"]:
        parts = {name: of_100(row[name]) for name in ("chance", "not_knowing")}
        items.append(Said(say("council.sure_variance", language, **parts), found.basis))
    counts = {status.value: sum(each.status is status for each in REGISTER.values()) for status in Status}
    items.append(Said(say("council.sure_numbers", language, n=len(REGISTER), **counts)))
    if found.used < FEW_WORLDS:
        name = "council.sure_few" if found.asked == found.used else "council.sure_fewer"
        items.append(Said(say(name, language, asked=found.asked, used=found.used)))
    if found.tried > found.used:
        items.append(Said(say("council.sure_failed", language, n=found.tried - found.used)))
    if not found.of_these_rules:
        items.append(Said(say("council.sure_rules", language)))
    return [Bullets((*items, *_beyond_the_end(found, language)))]


def _beyond_the_end(found: Findings, language: Language) -> list[Said]:
    """Measures that begin after the last week that was run: what they do is in no number of this report."""
    weeks = int(found.base["horizon_weeks"])
    late = [(plan, measure) for plan in found.plans for measure in plan.measures if measure.begins >= weeks]
    return [
        Said(say(
            "council.sure_late", language, plan=title_of(plan, language), measure=measure_title(measure, language),
            week=measure.begins, weeks=weeks,
        ))
        for plan, measure in late
    ]  # fmt: skip


def when_wrong(found: Findings, further: Further, language: Language) -> list[Part]:
    """When the advised plan falls short, and what setbacks do to it."""
    items = []
    enough = found.row("enough", plan=found.chosen, goal="all")
    if enough is not None:
        about = {"plan": title_of(found.advised, language), "worlds": found.used}
        short, box = found.used - int(enough["count"]), best_words(found, language)
        if not short:
            words = say("council.wrong_never", language, **about)
        elif box is None:
            words = say("council.wrong_none", language, short=short, **about)
        else:
            words = say("council.wrong_box", language, short=short, limits=box, **about)
        items.append(Said(words, found.basis))
    calm, rows = stress_rows(found, found.chosen)
    for row in rows:
        stress = say(f"robust.stress_{row['stress']}", language)
        counts = {"after": row["count"], "before": calm, "worlds": row["worlds"]}
        name = "council.wrong_stress_same" if row["count"] == calm else "council.wrong_stress"
        words = say(name, language, stress=stress, **counts)
        items.append(Said(words, Basis(int(row["worlds"]), len(found.seeds))))
    if not rows:
        items.append(Said(say("council.setbacks_not_asked", language)))
    return [Bullets(tuple(items))]


def what_first(found: Findings, further: Further, language: Language) -> list[Part]:
    """The largest obstacles and whether easing them helps, and what is worth finding out."""
    items = []
    for row in found.rows("arrange_first", plan=found.chosen)[:MAX_FIRST]:
        outcome = row["outcome"]
        name = "council.first_helps" if row["better"] else "council.first_no_use"
        widest = max(abs(row[end]) for end in ("low", "high"))
        low, high = (difference_words(outcome, row[end], language, beside=widest) for end in ("low", "high"))
        reason, easing = say(f"reason.{row['obstacle']}", language), easing_words(row["easing"], language)
        gain = difference_with_unit(outcome, row["gain"], language, beside=widest)
        about = {"outcome": outcome_label(outcome, language), "reason": reason, "easing": easing}
        words = say(name, language, gain=gain, low=low, high=high, **about)
        items.append(Said(words, Basis(int(row["worlds"]), len(found.seeds))))
    information = found.rows("information")
    worth = [row for row in information if row["worth"]]
    for row in worth[:MAX_FIRST]:
        name = say("exploration.quoted", language, label=lever_label(row["name"], language))
        words = say("council.first_find_out", language, name=name, changes=of_100(row["changes"]))
        items.append(Said(words, found.basis))
    if information and not worth:
        items.append(Said(say("council.first_find_nothing", language, n=len(information)), found.basis))
    if not information and found.used < LEAST_TO_FIND_OUT:
        items.append(Said(say("council.first_too_few", language, worlds=found.used)))
    return [Bullets(tuple(items or [Said(say("council.not_asked", language))]))]


def what_to_watch(found: Findings, further: Further, language: Language) -> list[Part]:
    """Who notices when, and the signposts of measures that wait."""
    outcome = found.outcomes[0]
    items = []
    for row in found.rows("noticing", plan=found.chosen, outcome=outcome):
        if row["observer"] not in OBSERVERS:
            continue
        who = say(f"council.observer_{row['observer']}", language)
        if row["week"] is None or row["week"] != row["week"]:
            words = say("council.watch_unseen", language, who=who, count=row["count"], worlds=row["worlds"])
        else:
            words = say("council.watch_seen", language, who=who, week=row["week"])
        items.append(Said(words, Basis(int(row["worlds"]), len(found.seeds))))
    signs = []
    for row in found.rows("signposts", plan=found.chosen):
        if row["share"] > 0:
            signs.append(Said(say(
                "council.watch_signpost", language, measure=row["measure"], signpost=row["signpost"],
                often=of_100(row["share"]), week=row["week"],
            ), found.basis))  # fmt: skip
    if not items and not signs:
        return [Paragraph(Said(say("council.not_asked", language)))]
    about = say(
        "council.watch_about",
        language,
        plan=title_of(found.advised, language),
        outcome=outcome_label(outcome, language),
    )
    return [*([Paragraph(Said(about))] if items else []), Bullets((*items, *signs))]


def limits(found: Findings, further: Further, language: Language) -> list[Part]:
    """What matters most of what the model cannot say, and the sources."""
    names = ("model", "worlds", "differences")
    items = tuple(Said(say(f"council.limit_{name}", language)) for name in names)
    return [Bullets(items), Paragraph(Said(say("council.sources", language)))]


SECTIONS: Mapping[str, Callable[[Findings, Further, Language], list[Part]]] = {
    "question": question,
    "advice": advice,
    "plans": all_plans,
    "payers": payers,
    "sure": how_sure,
    "wrong": when_wrong,
    "first": what_first,
    "watch": what_to_watch,
    "limits": limits,
}
"""Every section that is read, by its key, in order."""


def pages(found: Findings, further: Further, language: Language) -> list[Section]:
    """Every section that is read."""
    return [
        Section(key, say(f"council.head_{key}", language), tuple(parts(found, further, language)))
        for key, parts in SECTIONS.items()
    ]
