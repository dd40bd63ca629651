"""Named groups of columns, as the loops of the mechanisms take them: who lives here, who works here, what lies between
organisations, where residents ask, and what time it is.

A group is a ``NamedTuple`` of arrays. Python passes it as one argument and compiled code reads its columns by name, so
that a loop over residents says ``people.need`` and nobody counts positions. Arrays are changed in place, a group never.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from wijksim.mechanisms.compiled import Record, Seed

F8 = npt.NDArray[np.float64]


class Now(NamedTuple):
    """What every loop needs to know about this moment."""

    settings: Record
    """One-row table of this week's parameters: ``now.settings[0].trust_gain`` is the parameter ``trust.gain``."""
    seed: Seed
    """Seed of the run."""
    week: int
    """Number of the week, below 0 in the warm-up."""


class Residents(NamedTuple):
    """Residents, one row each; fixed features come from the population, the rest changes weekly."""

    key: npt.NDArray[np.uint64]
    """Identity for draws: wijk * 2**40 + number."""
    number: npt.NDArray[np.int64]
    """The same, as it stands in events and tables."""
    buurt: npt.NDArray[np.int16]
    """Number of the buurt, counted on over the wijken."""
    wijk: npt.NDArray[np.int16]
    """Number of the wijk."""
    team: npt.NDArray[np.int32]
    """Number of the team of professionals for this part of the wijk, counted on over the wijken."""
    cell: npt.NDArray[np.int32]
    """Cell of 100 m."""
    x: npt.NDArray[np.int16]
    """Column of the cell."""
    y: npt.NDArray[np.int16]
    """Row of the cell."""
    age: npt.NDArray[np.uint8]
    """Band: 0-14, 15-24, 25-44, 45-64, 65-74, 75 and older."""
    alone: npt.NDArray[np.bool_]
    """Lives alone."""
    contacts: npt.NDArray[np.int32]
    """[n, 4], rows of other residents, -1 nobody."""
    self_reliance: npt.NDArray[np.float32]
    """Own strength now, 0-1."""
    own_strength: npt.NDArray[np.float32]
    """Own strength without troubles, 0-1."""
    informal_support: npt.NDArray[np.float32]
    """Help of family, 0-1."""
    trust: npt.NDArray[np.float32]
    """Trust in services, 0-1."""
    hazard: npt.NDArray[np.float32]
    """[n, 3], chance per week that a need arises, at workload 1."""
    right_organisation: npt.NDArray[np.int16]
    """[n, 3], the organisation that can help this resident in each domain; -1 nobody."""
    need: npt.NDArray[np.float32]
    """[n, 3], need in care, welfare and housing, 0-1."""
    hidden: npt.NDArray[np.uint8]
    """Bit mask of needs that the resident does not see or ask for."""
    ties: npt.NDArray[np.uint8]
    """Bit mask of the contacts with whom the tie is alive."""
    burdened: npt.NDArray[np.bool_]
    """Has too much need to help a neighbour."""
    in_second_line: npt.NDArray[np.bool_]
    """In second-line or institutional care."""
    has_case: npt.NDArray[np.bool_]
    """Has an open case."""
    pause: npt.NDArray[np.uint8]
    """Weeks until this resident asks again."""
    strain: npt.NDArray[np.float32]
    """Hours of help that somebody went without, as far as they are still felt."""
    followed: npt.NDArray[np.int16]
    """Weeks for which payers still follow this client of several problems, below 0 for who was not helped jointly."""
    near_key_figure: npt.NDArray[np.float32]
    """Within reach of a key figure, 0-1."""
    directed: npt.NDArray[np.float32]
    """What a key figure's ties to institutions add to the chance of the right desk, 0-1."""


class Tasks(NamedTuple):
    """Who does what here: arrays by task [t] and by organisation and task [o, t]."""

    volume: F8
    """[t], how often it is asked together with other problems; only the proportions count."""
    work: F8
    """[o, t], cumulative share of the work of each house in its own sector that is about each task."""
    for_elderly: npt.NDArray[np.bool_]
    """[o], serves residents of 65 and older only."""
    contract: F8
    """[o, t], share of an hour that the contract pays; -1 not able to do it."""
    arranged: F8
    """[o, t], share of what the contract does not pay that is arranged here, 0-1."""
    claim: F8
    """[o, t], chance to take the task up in a case where no division decides, 0-1."""
    share: F8
    """[o, t], part of each house in the division made here; sums to 1 where there is one."""
    agreed: F8
    """[t], share of the cases in which that division holds, 0-1."""
    clear: F8
    """[t], share of the cases in which one house takes it up or an agreement covers it, measured."""
    gap: F8
    """[t], share of the cases in which nobody takes it up, measured."""
    broke: F8
    """[o, t], cases of this house that broke because nobody or two took the task up, fading."""
    unpaid: F8
    """[o, t], cases that this house refused because the task is not paid there, fading."""
    seen: F8
    """[t], cases that broke on who does it this week before the eyes of a boundary worker."""
    unpaid_seen: F8
    """[o, t], the same for what is not paid."""
    agenda: F8
    """[t], broken cases that wait for a meeting."""
    here: F8
    """[buurt, t], share of the cases in which a division that an experiment made in this buurt holds, 0-1."""
    takers_here: npt.NDArray[np.int64]
    """[buurt, t, 2], the houses that do the task by it, half of the cases each; twice the same for one."""
    held_here: npt.NDArray[np.bool_]
    """[buurt, t], whether people work at it, or it became ordinary practice."""
    broke_here: F8
    """[buurt, t], cases that broke on this task or its pay, fading."""


class Network(NamedTuple):
    """Who knows whom at work, across organisations: a row for each person, professionals first, then boundary workers
    in the order of their appointment; [n, places] for the ties that somebody holds."""

    persons: Record
    """Who they are (``PERSON`` of ``agents.columns``)."""
    to: npt.NDArray[np.int64]
    """Row of who is known, -1 where the place is free."""
    as_was: npt.NDArray[np.int32]
    """Generation of who is known: in the row of who left sits somebody else, whom this tie does not mean."""
    known: F8
    """How well one knows what the other does, 0-1."""
    trust: F8
    """Trust in this person, 0-1."""
    last: npt.NDArray[np.int32]
    """Week of the last contact."""
    institution: F8
    """[o, o], trust of people of a in a stranger of b, 0-1."""
    teams: npt.NDArray[np.int64]
    """One number: how many teams there are."""


class AtWork(NamedTuple):
    """Everybody at work: organisations, their professionals and the boundary workers (dtypes in ``agents.columns``)."""

    professionals: Record
    organisations: Record
    workers: Record
    """Boundary workers."""
    acceptance: F8
    """[w, o], how well each boundary worker is accepted by each organisation, 0-1."""
    carried: F8
    """[w], joint cases that each boundary worker brokered, solved less not solved."""
    joint_starts: npt.NDArray[np.int16]
    """[professionals, weeks of half a year], joint cases begun in each of them."""
    tasks: Tasks
    """What is to be done, and who does it."""
    network: Network
    """Who knows whom across organisations."""


class Desks(NamedTuple):
    """What happens at the desks of the organisations depends on who knows whom and what lies on the table, [o]."""

    visibility: F8
    """Share of the residents who just come somewhere that comes to each desk; sums to 1."""
    known_for: F8
    """How well the other organisations know what each of them does, 0-1."""
    knowledge: F8
    """[o, o], how well a knows what b does, 0-1."""
    network_map: F8
    """Use of a map of who does what, 0-1."""
    guideline: F8
    """Use of an intake guideline, 0-1."""
    turn: npt.NDArray[np.int64]
    """Whose turn it is to take a case, counted from the first professional."""


class Pairs(NamedTuple):
    """What is between organisations: arrays [o, o] (directed where a and b may differ) and [o, o, 5] by boundary."""

    trust: F8
    """Trust of people of a in whom they meet at b, 0-1, measured on their ties."""
    knowledge: F8
    """How well people of a know what b does, 0-1, measured on their ties."""
    clarity: F8
    """Clarity of the division of work, 0-1, the same both ways; measured from the tasks of both."""
    permeability: F8
    """[o, o, 5], how open each boundary is, 0-1, the same both ways; sectoral and financial measured from the tasks of
    both."""
    failed_attempts: F8
    """[o, o, 5], attempts at joint work that broke there, fading."""
    seen_by_workers: F8
    """[o, o, 5], the same of this week, as far as a boundary worker was there."""
    agenda: F8
    """Cases that broke on how one works, waiting to be discussed, the same both ways."""
    frame_distance: F8
    """Distance of frames, 0-1."""
    vision: F8
    """Agreement on the goal as far as it is made concrete, 0-1."""
    language: F8
    """Strength of shared objects as common words in a case, 0-1."""
    object_effect: F8
    """[o, o, 5], strength of objects to hold on to at a table about each boundary, 0-1."""
    by_kind: F8
    """[o, o, kind], strength of objects of each kind, 0-1."""
    same_area: F8
    """How far service areas coincide, 0-1."""
    inside_fence: F8
    """Both work in the area itself, 0 or 1."""
    successes: F8
    """Joint cases solved this week."""
    failures: F8
    """Joint cases not solved this week."""
    proposals: F8
    """Attempts at joint work this week."""
    contact_hours: F8
    """Hours of contact this week, through boundary workers."""
    joint_rate: F8
    """Joint cases closed a week, moving average."""
    solved_rate: F8
    """Joint cases solved a week, moving average."""
    joint_total: F8
    """Joint cases solved so far."""
    level: npt.NDArray[np.int64]
    """Level of coordination, 0-8, a label."""


class Log(NamedTuple):
    """The event log as loops write it: rows with room left, and how many are filled."""

    rows: npt.NDArray[Any]
    filled: npt.NDArray[np.int64]
    """One number."""
