"""Buurten by year: what the help that residents there use costs whom, and how they come to fare."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from wijksim.domain.accounts import Stream
from wijksim.domain.events import EventKind
from wijksim.domain.measure import AVERAGE_OF_TWO, CENTS_PER_EURO
from wijksim.domain.vocabulary import Payer
from wijksim.model.tables.columns import BUURTEN_BY_YEAR, typed
from wijksim.model.tables.record import Numbers, Record
from wijksim.observe.recorder import ORGANISATION_COLUMNS
from wijksim.observe.yearbook import BUURT_STATE, Page

HELP = (Stream.PRODUCTION, Stream.POOL, Stream.TEAM_BUDGET)
"""Streams by which payers pay for work on cases."""
_GAIN = BUURT_STATE.index("quality_of_life")
_COUNTED = {
    "asked": (EventKind.ASKED,),
    "cases_closed": (EventKind.SOLVED, EventKind.FAILED),
    "joint_cases_started": (EventKind.JOINT_STARTED,),
    "second_line_entries": (EventKind.ENTERED_SECOND_LINE,),
}


def buurten_by_year(record: Record) -> pd.DataFrame:
    """A row for each buurt and year: costs by payer of what residents there use, what came of it, how they fare.

    The cost of help is what every payer paid in that year for case hours, divided over the buurten by the hours of the
    cases closed there (a joint case half with each organisation), organisation by organisation; that of second-line
    care by the weeks that residents spent in it. Summed over the buurten it is what the payers paid for these. Boundary
    work, subsidy and savings paid back serve the whole and are in no buurt. Savings are those of joint cases solved
    here, whoever gets the money. Gain: quality of life at the end of the year, less that at the start of week 0.
    """
    frames = [
        _of_year(record, year, weeks, before, after) for year, weeks, before, after in record.turned()
    ]  # fmt: skip
    return typed(pd.concat(frames, ignore_index=True) if frames else [], BUURTEN_BY_YEAR)


def _of_year(record: Record, year: int, weeks: slice, before: Page, after: Page) -> pd.DataFrame:
    n = record.model.n_buurten
    people = record.model.world.residents
    help_euro, weeks_in = _help_euro(record, weeks), _weeks_in_second_line(record, weeks, before)
    care_euro = _divided(_paid(record, weeks, (Stream.SECOND_LINE,)), weeks_in.astype(float))
    costs = help_euro + care_euro
    solved = _in(record.solved_jointly, weeks)
    where = record.buurt_of(record.solved_jointly[solved])
    found = np.bincount(record.buurt_of(_rows(record, weeks, EventKind.NEED_FOUND)), minlength=n)
    closed = _rows(record, weeks, *_COUNTED["cases_closed"])
    return pd.DataFrame(
        {
            "buurt": np.arange(n),
            "wijk": np.arange(n) // (n // record.model.world.wijken),
            "year": year,
            "residents": np.bincount(people.buurt, minlength=n),
            **{f"{payer.name.lower()}_euro": costs[payer] for payer in Payer if payer is not Payer.STATE},
            "help_euro": help_euro.sum(axis=0),
            "second_line_euro": care_euro.sum(axis=0),
            "cost_euro": costs.sum(axis=0),
            **{
                name: np.bincount(record.buurt_of(_rows(record, weeks, *kinds)), minlength=n)
                for name, kinds in _COUNTED.items()
            },
            "hours_of_closed_cases": np.bincount(record.buurt_of(closed), weights=closed["value"], minlength=n),
            "joint_cases_solved": np.bincount(where, minlength=n),
            "saving_euro": np.bincount(where, weights=record.saving_per_solved_case[solved], minlength=n),
            "hidden_needs_found": found + after.found_at_visits - before.found_at_visits,
            "weeks_in_second_line": weeks_in,
            **{name: after.buurten[:, i] for i, name in enumerate(BUURT_STATE)},
            "quality_of_life_gain": after.buurten[:, _GAIN] - record.pages[0].buurten[:, _GAIN],
        }
    )


def _in(events: Any, weeks: slice) -> npt.NDArray[np.bool_]:
    chosen: npt.NDArray[np.bool_] = (events["week"] >= weeks.start) & (events["week"] < weeks.stop)
    return chosen


def _rows(record: Record, weeks: slice, *kinds: EventKind) -> Any:
    events = record.of_kind(*kinds)
    return events[_in(events, weeks)]


def _paid(record: Record, weeks: slice, streams: tuple[Stream, ...]) -> Numbers:
    """Euro by payer for some streams."""
    return record.recorder.payers[weeks][:, :, list(streams)].sum(axis=0).sum(axis=1) / CENTS_PER_EURO


def _divided(amounts: Numbers, weights: Numbers) -> Numbers:
    """[payers, buurten]: amounts by payer divided by weights, [buurten] or [payers, buurten]; evenly where all are
    0."""
    weights = np.broadcast_to(weights, (amounts.size, weights.shape[-1]))
    total = weights.sum(axis=1, keepdims=True)
    shares = np.divide(weights, total, out=np.full(weights.shape, 1.0 / weights.shape[1]), where=total > 0.0)
    return amounts[:, None] * shares


def _help_euro(record: Record, weeks: slice) -> Numbers:
    """[payers, buurten]: what every payer paid for case hours, by the hours of closed cases there of the organisations
    that it pays."""
    hours, specs = hours_by_organisation(record, weeks), record.model.scenario_of_run.organisations
    production = record.recorder.organisations[weeks, :, ORGANISATION_COLUMNS.index("production_cents")].sum(axis=0)
    coordination = record.recorder.organisations[weeks, :, ORGANISATION_COLUMNS.index("coordination_hours")].sum(axis=0)
    budget = float(record.model.world.rules["funding.team_budget"])
    mix = np.zeros((len(Payer), len(specs)))
    for o, spec in enumerate(specs):
        for payer, share in spec.funding_mix.items():
            mix[Payer[payer.upper()], o] = share
    billed = mix * production
    billed[Payer.MUNICIPALITY] += budget * coordination * [spec.tariff_cents_per_hour for spec in specs]
    total = hours.sum(axis=1, keepdims=True)
    residents = np.bincount(record.model.world.residents.buurt, minlength=hours.shape[1])
    by_residents = np.broadcast_to(residents / residents.sum(), hours.shape)
    shares = np.where(total > 0.0, hours / np.where(total > 0.0, total, 1.0), by_residents)
    return _divided(_paid(record, weeks, HELP), billed @ shares)


def hours_by_organisation(record: Record, weeks: slice) -> Numbers:
    """[organisations, buurten]: hours of the cases closed in these weeks, of a joint case half with each."""
    closed = _rows(record, weeks, *_COUNTED["cases_closed"])
    where, joint = record.buurt_of(closed), closed["partner"] >= 0
    hours = np.zeros((record.model.world.n_organisations, record.model.n_buurten))
    np.add.at(hours, (closed["actor"], where), closed["value"] * np.where(joint, AVERAGE_OF_TWO, 1.0))
    np.add.at(hours, (closed["partner"][joint], where[joint]), AVERAGE_OF_TWO * closed["value"][joint])
    return hours


def _weeks_in_second_line(record: Record, weeks: slice, before: Page) -> npt.NDArray[np.int64]:
    """[buurten]: weeks that residents were in second-line care, as they were paid for: from the week of entering up to
    the week before leaving."""
    total = before.in_second_line * (weeks.stop - weeks.start)
    for kind, sign in ((EventKind.ENTERED_SECOND_LINE, 1), (EventKind.LEFT_SECOND_LINE, -1)):
        moves = _rows(record, weeks, kind)
        np.add.at(total, record.buurt_of(moves), sign * (weeks.stop - moves["week"]))
    return total
