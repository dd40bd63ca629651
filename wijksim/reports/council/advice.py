"""The advice: which plan, how it stands beside the runner-up, and under which conditions; by fixed rules.

- no plan is good enough in any world: choose none yet;
- the reference holds best: stay with it;
- the best plan is good enough in fewer than half of the worlds: choose none yet;
- else: choose it; where others are as good as far as chance can tell (sign test over worlds), choose from them.
"""

from types import SimpleNamespace
from typing import Any

from scipy.stats import binomtest, fisher_exact  # type: ignore[import-untyped]

from wijksim.domain.better import BETTER
from wijksim.io.document.parts import Basis, Bullets, Paragraph, Part, Said
from wijksim.reports.council.findings import Findings, Further
from wijksim.scenario.explain import clause
from wijksim.text.amounts import difference_with_unit, difference_words, outcome_label
from wijksim.text.catalogue import say
from wijksim.text.council import listed, money
from wijksim.text.explain import LEVER_FORMS
from wijksim.text.language import Language
from wijksim.text.robust import limit_in_words, title_of

LEAST_SHARE = 0.5
"""Share of worlds in which a plan has to be good enough to be advised."""
CHANCE = 0.05
"""A plan is told from another when luck gives as uneven a score less often than this."""
CLEARLY_WORSE = 0.1
"""Share of worlds that a setback has to cost to be named a condition."""


def advice(found: Findings, further: Further, language: Language) -> list[Part]:
    """The sentence that matters, what it rests on, and conditions."""
    row = found.row("enough", plan=found.chosen, goal="all") or {"count": 0, "share": 0.0}
    title = title_of(found.advised, language)
    about = {"plan": title, "count": row["count"], "worlds": found.used}
    if row["count"] == 0:
        return [_strong(say("council.advice_none", language, worlds=found.used), found)]
    if found.chosen == found.reference.name:
        return [_strong(say("council.advice_reference", language, **about), found), *_evidence(found, language)]
    if row["share"] < LEAST_SHARE:
        return [_strong(say("council.advice_few", language, **about), found), *_evidence(found, language)]
    equal = [rival.name for rival in rivals(found) if not rival.clear and rival.enough == row["count"]]
    if equal:
        plans = listed([f"«{found.title(name, language)}»" for name in (found.chosen, *equal)], language)
        words = say("council.advice_equal", language, plans=_quoted(plans, language), **about)
    else:
        words = say("council.advice_choose", language, **about)
    lead = say("council.conditions", language) + ":"
    conditions = _conditions(found, language)
    first, *others = conditions
    return [
        _strong(words, found),
        *_evidence(found, language),
        Bullets((Said(first.text, first.basis, lead), *others)),
    ]


def _quoted(text: str, language: Language) -> str:
    return text if language == "nl" else text.replace("«", "“").replace("»", "”")


def _strong(words: str, found: Findings) -> Paragraph:
    return Paragraph(Said(words, found.basis), strong=True)


def _evidence(found: Findings, language: Language) -> list[Part]:
    """What the advised plan changes and costs, and how it stands beside the best of the others."""
    if found.chosen == found.reference.name:
        return []
    outcome, title = found.outcomes[0], title_of(found.advised, language)
    change = found.difference(found.chosen, outcome)
    ends = [float(change.quantile(share)) for share in (0.1, 0.9)]
    widest = max(map(abs, ends))
    low, high = (difference_words(outcome, end, language, beside=widest) for end in ends)
    sentences = [say(
        "council.advice_effect", language, plan=title, outcome=outcome_label(outcome, language), low=low, high=high,
        median=difference_with_unit(outcome, float(change.median()), language, beside=widest),
    )]  # fmt: skip
    total = found.row("payers", plan=found.chosen, payer="total")
    if total is not None:
        side = say("council.more" if total["euro_a_year"] > 0 else "council.less", language)
        euro = money(abs(total["euro_a_year"]), language)
        sentences.append(
            say("council.advice_cost", language, euro=euro, side=side, count=total["count"], worlds=total["worlds"])
        )
    items = [Said(" ".join(sentences), found.basis)]
    nearest = max(rivals(found), key=lambda rival: (rival.enough, -rival.wins), default=None)
    if nearest is not None:
        items.append(Said(_rival_words(nearest, found, language), found.basis))
    return [Paragraph(item) for item in items]


def rivals(found: Findings) -> list[Any]:
    """Every other plan but the reference: in how many worlds the advised one is better on the first outcome
    (``wins``), or worse (``loses``), whether luck would seldom give that (``clear``), and where the other is good
    enough (``enough``). Empty for an outcome without a better side."""
    outcome = found.outcomes[0]
    sign = BETTER.get(outcome, 0)
    others = []
    for plan in found.others if sign else ():
        if plan.name == found.chosen:
            continue
        ahead = sign * found.difference(found.chosen, outcome, str(plan.name))
        wins, loses = int((ahead > 0).sum()), int((ahead < 0).sum())
        clear = wins + loses > 0 and binomtest(wins, wins + loses).pvalue < CHANCE
        row = found.row("enough", plan=plan.name, goal="all") or {"count": 0}
        others.append(
            SimpleNamespace(name=str(plan.name), wins=wins, loses=loses, clear=bool(clear), enough=row["count"])
        )
    return others


def _rival_words(rival: Any, found: Findings, language: Language) -> str:
    about = {
        "other": found.title(rival.name, language), "plan": title_of(found.advised, language), "worlds": found.used,
        "outcome": outcome_label(found.outcomes[0], language),
    }  # fmt: skip
    if rival.wins == rival.loses == 0:
        return say("council.rival_same", language, **about)
    if rival.clear and rival.loses > rival.wins:
        return say("council.rival_loses", language, against=rival.loses, **about)
    return say("council.rival_wins" if rival.clear else "council.rival_unclear", language, count=rival.wins, **about)


def _conditions(found: Findings, language: Language) -> list[Said]:
    """When the advice does not hold, what to arrange first, and what it takes to begin; one at least."""
    items = []
    box = found.row("box_worlds", plan=found.chosen, worlds="held_out")
    limits = best_words(found, language)
    if box is not None and limits is not None:
        counts = {name: int(box[name]) for name in ("inside_short", "inside", "outside_short", "outside")}
        items.append(Said(say("council.condition_box", language, limits=limits, **counts), Basis(
            counts["inside"] + counts["outside"], len(found.seeds)
        )))  # fmt: skip
    items += _stress_condition(found, language)
    for row in found.rows("arrange_first", plan=found.chosen):
        if row["better"]:
            words = say(
                "council.condition_first", language, easing=easing_words(row["easing"], language),
                outcome=outcome_label(row["outcome"], language),
                gain=difference_with_unit(row["outcome"], row["gain"], language),
            )  # fmt: skip
            items.append(Said(words, Basis(int(row["worlds"]), len(found.seeds))))
            break
    if found.advised.measures:
        lead = min(measure.begins for measure in found.advised.measures)
        items.append(Said(say("council.condition_lead", language, weeks=lead)))
    return items or [Said(say("council.not_asked", language))]


def _stress_condition(found: Findings, language: Language) -> list[Said]:
    calm, rows = stress_rows(found, found.chosen)
    if not rows:
        return []
    worst = min(rows, key=lambda row: row["count"])
    basis = Basis(int(worst["worlds"]), len(found.seeds))
    about = {"after": worst["count"], "worlds": worst["worlds"]}
    if calm - worst["count"] > CLEARLY_WORSE * worst["worlds"]:
        stress = say(f"robust.stress_{worst['stress']}", language)
        return [Said(say("council.condition_stress", language, stress=stress, before=calm, **about), basis)]
    return [Said(say("council.condition_stress_none", language, n=len(rows), **about), basis)]


def stress_rows(found: Findings, plan: str) -> tuple[int, list[dict[str, Any]]]:
    """In how many worlds a plan is good enough when nothing goes wrong, and its row for each setback."""
    rows = found.rows("stress", plan=plan)
    calm = next((int(row["count"]) for row in rows if row["stress"] == "none"), 0)
    return calm, [row for row in rows if row["stress"] != "none"]


def best_words(found: Findings, language: Language) -> str | None:
    """The group of worlds in which the advised plan falls short; None where none was found that holds elsewhere too."""
    limits = found.rows("box_limits", plan=found.chosen)
    counts = {row["worlds"]: row for row in found.rows("box_worlds", plan=found.chosen)}
    told = [counts[name] for name in ("held_out", "confirmed") if name in counts]
    if not limits or not told or not all(_holds(row) for row in told):
        return None
    ends = (SimpleNamespace(**{name: _end(row[name]) for name in ("low", "high")}, name=row["name"]) for row in limits)
    return say("robust.and", language).join(limit_in_words(limit, language) for limit in ends)


def _end(value: Any) -> float | None:
    return None if value is None or value != value else float(value)


def _holds(row: dict[str, Any]) -> bool:
    """As `wijksim.studies.robust.discovery.Count.holds`, of counts that were kept."""
    if not (row["inside"] and row["outside"]):
        return False
    table = [[row[f"{side}_short"], row[side] - row[f"{side}_short"]] for side in ("inside", "outside")]
    return bool(fisher_exact(table, alternative="greater").pvalue < CHANCE)


def easing_words(easing: str, language: Language) -> str:
    """What was eased, as the table has it (``funding.shared_savings: 0.4``), in words."""
    parts = []
    for each in easing.split(", "):
        name, _, text = each.partition(": ")
        if name not in LEVER_FORMS:
            parts.append(each)
            continue
        value = float(text) if text.replace(".", "", 1).isdecimal() else text
        parts.append(clause(name, int(value) if isinstance(value, float) and value.is_integer() else value, language))
    return listed(parts, language)
