"""Tables of a run: what each holds, from the docstring of its maker, and what each column means."""

from collections.abc import Callable
from typing import NamedTuple

from pages.markdown import prose, table
from wijksim.model.result import Run
from wijksim.model.tables import attempts, buurten, objects, tasks, ties, waiting, workers

PAYERS = ("municipality", "insurer", "care_office", "housing_association", "residents")
_OBJECT_FEATURES = {
    "kind": "motto, vision, covenant, …",
    "planned": "introduced, or arisen from a felt need",
    "status": "on_paper, in_use (by at least two organisations) or abandoned",
}
_NEEDS = {
    "need_care": "mean of residents, 0-1",
    "need_welfare": "same",
    "need_housing": "same",
    "self_reliance": "mean, 0-1",
    "trust_in_services": "mean, 0-1",
}


class Table(NamedTuple):
    """One table: where its description stands, and its columns."""

    maker: Callable[..., object] | property
    columns: dict[str, str]


TABLES: dict[str, Table] = {
    "organisations": Table(
        Run.organisations,  # type: ignore[arg-type]
        {
            "organisation": "key",
            "sector": "care, welfare or housing",
            "year": "",
            "production_euro": "own production, billed by tariff",
            "received_euro": "all that came in",
            "paid_euro": "all that went out",
            "wages_euro": "of what went out, to the people who work",
            "shared_savings_euro": "of what came in, savings paid back",
            "subsidy_euro": "of what came in, temporary project money",
            "case_hours": "hours on the own domain",
            "coordination_hours": "hours on aligning with others",
            "asked_hours": "hours that cases and waiting residents asked",
            "usual_hours": "hours that are normally left for cases",
            "load": "hours asked over usual hours, moving average, mean of the year",
            "room": "room to manoeuvre granted, 0-1, mean",
            "captured_benefit": "benefit of joint work that lands in the own budget, 0-1, mean",
            "perceived_benefit": "the same as people here see it, mean",
            "refusals": "times that joint work was refused",
            "joint_solved": "joint cases solved together with others",
        },
    ),
    "payers": Table(
        Run.payers,  # type: ignore[arg-type]
        {
            "payer": "municipality, insurer, care_office, housing_association, residents or state",
            "year": "",
            "stream": "production, pool, team_budget, boundary_work, subsidy, second_line, shared_savings",
            "euro": "paid",
        },
    ),
    "boundary_workers": Table(
        Run.boundary_workers,  # type: ignore[arg-type]
        {
            "worker": "number, as in events",
            "level": "operational, tactical or policy",
            "home": "organisation that employs",
            "planned": "a post, or taken unasked",
            "subsidised": "paid by a temporary project now",
            "embedded": "kept by the house after a project",
            "lead": "none, single or shared",
            "at_work": "or has left",
            "appointed_in": "week",
            "competence": "mean of the four, 0-1",
            "multilingualism": "0-1",
            "networking": "0-1",
            "evoking_trust": "0-1",
            "handling_rank_and_file": "0-1",
            "hours_per_week": "granted now",
            "hours_worked": "since the appointment",
            "hours_recalled": "since the appointment",
            "agreements": "negotiations that worked, since the appointment",
            "failed_negotiations": "that did not",
            "joint_cases_solved": "brokered and solved, since the appointment",
            "energy": "0-1",
            "frustration": "0-1",
            "reputation": "0-1",
            "loyalty_to_network": "0-1, to the new whole against the own house",
        },
    ),
    "boundary_workers_by_year": Table(
        workers.workers_by_year,
        {
            "worker": "number, as in events",
            "year": "",
            "level": "operational, tactical or policy",
            "home": "organisation that employs",
            "hours_worked": "hours left after recall, rest and learning; all workers together: `boundary_hours`",
            "hours_recalled": "hours called back by the house; all together: `recalled_hours`",
            "municipality_euro": "granted hours that the municipality pays",
            "state_euro": "granted hours paid by a temporary project",
            "home_euro": "granted hours that the house itself pays after a project",
            "within_contract_euro": "hours that a professional takes within the contract, at the wage; no money moves",
            "insurer_euro": "granted hours that the health insurer pays",
            "care_office_euro": "same, the care office",
            "housing_association_euro": "same, the housing association's own means",
            "pool_euro": "same, the money that organisations put together",
            "cost_euro": "all together",
            "joint_cases_brokered": "joint cases that started with this worker as the broker",
            "joint_cases_solved": "of those, solved in this year",
            "saving_euro": "expected second-line care saved by those, as counted for shared savings",
            "needs_found": "hidden needs found when looking along at a desk",
            "agreements": "negotiations that worked",
            "failed_negotiations": "that did not",
            "reputation": "0-1, at the end of the year",
            "energy": "0-1, same",
            "frustration": "0-1, same",
            "contacts": "other organisations that accept this worker for at least 0.3; 0 for who has left",
            "tenure_years": "since the appointment, at the end of the year",
            "times_asked": "to come along by a professional with a case for another house, also in vain",
            "ties": "people of other organisations whom this worker knows, at the end of the year",
        },
    ),
    "boundary_objects": Table(
        Run.boundary_objects,  # type: ignore[arg-type]
        {
            "object": "number",
            **_OBJECT_FEATURES,
            "made_in": "week",
            "weeks_in_use": "so far",
            "users": "organisations that use it now",
            "ambiguity": "room for several readings, 0-1",
            "recognisability": "0-1",
            "concreteness": "0-1",
            "local_fit": "works in practice, 0-1",
            "mean_use": "mean over organisations, 0-1",
            "mean_legitimacy": "same",
            "mean_fit": "how well it can be read, same",
        },
    ),
    "boundary_objects_by_year": Table(
        objects.objects_by_year,
        {
            "object": "number",
            "year": "",
            **_OBJECT_FEATURES,
            "hours_carried": "hours in which boundary workers carried it; making takes none in the model",
            "cost_euro": "those hours at the rate of boundary work; part of the cost of the workers",
            "weeks_in_use": "of this year, by at least two organisations",
            "users": "organisations that use it at the end of the year",
            "used_by": "their keys",
            "taken_up": "of these, that did not use it a year before",
            "dropped": "organisations that used it a year before and do not now",
        },
    ),
    "buurten": Table(
        Run.buurten,  # type: ignore[arg-type]
        {
            "buurt": "number, counted on over the wijken",
            "residents": "number",
            **_NEEDS,
            "ties": "living ties with other residents, mean",
            "in_second_line": "residents",
            "open_cases": "number",
        },
    ),
    "buurten_by_year": Table(
        buurten.buurten_by_year,
        {
            "buurt": "number, counted on over the wijken",
            "wijk": "number",
            "year": "",
            "residents": "number",
            **{f"{payer}_euro": "paid for help and second-line care here" for payer in PAYERS},
            "help_euro": "of that, for work on cases",
            "second_line_euro": "of that, for second-line care",
            "cost_euro": "both, all payers",
            "asked": "residents who asked",
            "cases_closed": "whether solved or not",
            "joint_cases_started": "number",
            "second_line_entries": "residents",
            "hours_of_closed_cases": "by all organisations",
            "joint_cases_solved": "number",
            "saving_euro": "expected second-line care saved by those, whoever gets it",
            "hidden_needs_found": "at desks and at visits",
            "weeks_in_second_line": "weeks of all residents together",
            **{name: f"{meaning}, at the end of the year" for name, meaning in _NEEDS.items()},
            "quality_of_life": "mean, 0-1, at the end of the year",
            "participation_share": "share of residents at home with a need who have a living tie or a table",
            "quality_of_life_gain": "that, less what it was at the start of week 0",
        },
    ),
    "dyads": Table(
        Run.dyads,  # type: ignore[arg-type]
        {
            "a": "organisation",
            "b": "the other",
            "trust_a_in_b": "0-1",
            "trust_b_in_a": "0-1",
            "a_knows_b": "0-1",
            "b_knows_a": "0-1",
            "clarity": "of the division of work, 0-1",
            "coordination_level": "0-8",
            "joint_cases_solved": "since the start of the warm-up",
            "carried_by": "worker who brokered most joint cases of the pair, -1 nobody",
            "carried_cases": "how many",
            "frame_distance": "0-1",
            **{f"permeability_{k}": "0 closed - 1 open" for k in (
                "sectoral", "professional", "financial", "accountability", "geographic")},
        },
    ),
    "experiments": Table(
        attempts.experiments_of,
        {
            "wijk": "number",
            "buurt": "number",
            "kind": "local, or ordered from above",
            "started_in": "week",
            "ended_in": "week, -1 while it goes on or when it became ordinary practice",
            "quarters": "that it ran",
            "became_practice": "ordinary practice",
            "ended_by": "faded, tired, not_landed, or nothing",
            "strength": "how far it makes joint work easier now, 0-1",
            "fatigue": "of who carries it, 0-1",
        },
    ),
    "key_figures": Table(
        attempts.key_figures_of,
        {
            "key_figure": "order",
            "resident": "number, as in events",
            "wijk": "number",
            "buurt": "number",
            "opened_in": "week",
            "closed_in": "week, -1 while it is open",
            "motivation_at_start": "0-1",
            "motivation": "0-1, now",
            "weeks_appointed": "as formal link of institutions",
            "institution_ties": "organisations with which there is a living tie now",
            "residents_in_reach": "residents for whom this is the best table now",
            "needs_heard": "expected number of hidden needs that came into the open here, from week 0",
        },
    ),
    "tasks_by_quarter": Table(
        tasks.tasks_by_quarter,
        {
            "quarter": "from 1; 0 is the start of week 0",
            "task": "key of the task",
            "organisation": "key",
            "contract": "how it is paid for the task: contract, tolerated, able or not_able",
            "claim": "share of the cases in which it takes the task up, 0-1",
            "agreed": "share of the cases in which a division made here holds, 0-1, the same for all organisations",
        },
    ),
    "ties_by_year": Table(
        ties.ties_by_year,
        {
            "organisation": "key",
            "year": "",
            "people": "at work at the end of the year, boundary workers among them",
            "ties": "people of other organisations whom they know, added up",
            "ties_per_person": "of these, per person",
            "known": "how well, 0-1, mean over the ties",
            "trust": "in them, 0-1, same",
            "to_boundary_workers": "of the ties",
        },
    ),
    "waiting_by_organisation": Table(
        waiting.waiting_by_organisation,
        {
            "organisation": "key",
            "sector": "care, welfare or housing",
            "quarter": "of 13 weeks, from 1",
            "waiting_ended": "residents whose waiting here ended in this quarter: helped, gave up, or left",
            "still_waiting": "residents who wait here at the end of the quarter",
            "mean_weeks": "weeks waited here, mean of both; 0 where nobody waited",
            "mean_weeks_of_ended": "the same, of those whose waiting ended",
        },
    ),
}  # fmt: skip
"""By attribute of a run and name of the file; a test compares the columns with those of a run."""


def sections() -> str:
    """A section for each table."""
    return "\n".join(_section(name, each) for name, each in TABLES.items())


def _section(name: str, each: Table) -> str:
    about = prose(getattr(each.maker, "__doc__", "") or "")
    rows = ((f"`{column}`", meaning) for column, meaning in each.columns.items())
    return f"### {name}\n\n{about}\n\n{table(('column', 'what it is'), rows)}"
