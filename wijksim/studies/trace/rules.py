"""Rules that tell the story of one pair of runs: each asks the two books of events and says what it finds, or
nothing.

A rule never infers: a sentence states events of one or both runs, and carries the claims by which it can be
checked (:mod:`wijksim.studies.trace.check`). What makes it causal is the pairing: up to the first
difference both runs are equal, event by event, and after it the same resident meets the same chance in both.
"""

from collections.abc import Iterable

from wijksim.domain.vocabulary import Boundary
from wijksim.model.result import summary_start
from wijksim.studies.trace.differences import first_difference, settings
from wijksim.studies.trace.events import (
    OutcomeClaim,
)
from wijksim.studies.trace.path import case, objects, people, referral, tasks
from wijksim.studies.trace.story import Pair, Rule, Sentence
from wijksim.studies.trace.totals import (
    CASES,
    DESKS,
    JOINT,
    LADDER,
    OBJECTS,
    REFUSALS,
    SECOND_LINE,
    WORKERS,
    negotiations,
    proposals,
    size,
    totals,
)
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.weeks import period_words


def outcome(pair: Pair) -> Iterable[Sentence]:
    """The outcome itself in both runs, over the weeks that count."""
    first, last = summary_start(pair.last_week + 1), pair.last_week
    means = [float(book.run.series[pair.outcome].iloc[first:].mean()) for book in (pair.base, pair.alt)]
    text = OUTCOME_TEXT[pair.outcome]
    base, alt = (text.format(mean, pair.language) for mean in means)
    sentence = pair.say(
        "outcome" if means[0] != means[1] else "outcome_same", outcome=text.label(pair.language),
        period=period_words(first, last, pair.language), base=base, alt=alt, unit=text.unit_label(pair.language),
    )  # fmt: skip
    yield Sentence("outcome", "outcome", first, sentence, (OutcomeClaim(pair.outcome, first, last, *means),))


_JOINT_STORY: tuple[Rule, ...] = (
    size, people, objects, tasks, case, proposals, totals(*REFUSALS, *JOINT), negotiations,
)  # fmt: skip
_STORIES: dict[str, tuple[Rule, ...]] = {
    "joint": _JOINT_STORY,
    "ladder": (*_JOINT_STORY, totals(*LADDER)),
    "workers": (size, people, totals(*WORKERS), negotiations, totals(*JOINT)),
    "boundaries": (size, people, objects, tasks, negotiations, totals(*JOINT)),
    "tasks": (size, people, tasks, negotiations, totals(*JOINT)),
    "objects": (size, people, objects, totals(*OBJECTS)),
    "desks": (size, people, referral, totals(*DESKS, *CASES)),
    "residents": (size, people, case, proposals, totals(*JOINT, *CASES, *SECOND_LINE)),
    "money": (size, people, proposals, totals(*JOINT, *DESKS[:1], *CASES, *SECOND_LINE)),
}
_STORY_OF: dict[str, tuple[str, ...]] = {
    "ladder": ("coordination_level", "trust", "goal_agreement_broad", "goal_agreement_concrete", "frame_variance",
               "network_density", "path_length"),
    "workers": ("boundary_hours", "recalled_hours", "frustration", "energy", "ambassadorship_gini", "emergent_workers",
                "meeting_hours"),
    "boundaries": tuple(f"permeability_{boundary.name.lower()}" for boundary in Boundary),
    "tasks": ("task_clarity", "task_gaps", "task_overlaps", "tasks_moved"),
    "objects": ("objects_on_paper", "objects_in_use"),
    "desks": ("wrong_desk_share", "weeks_to_help", "hidden_needs_found", "referral_correct_share", "open_cases",
              "single_domain_solved_share", "cases_per_worker_year"),
    "residents": ("need_care", "need_welfare", "need_housing", "self_reliance", "quality_of_life", "trust_in_services",
                  "informal_help_share", "second_line_entries", "resident_ties", "resident_institution_ties"),
}  # fmt: skip


def rules_for(name: str) -> tuple[Rule, ...]:
    """The rules whose events lead to an outcome, in the order of the story."""
    if name.startswith(("cost_", "production_")) or name == "subsidy":
        story = "money"
    else:
        story = next((key for key, names in _STORY_OF.items() if name in names), "joint")
    return (settings, first_difference, *_STORIES[story], outcome)
