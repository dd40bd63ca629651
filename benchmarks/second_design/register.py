"""Every number of the sketch: one row each, with range, unit, status and source (rule of design 8).

``behavioural`` numbers are those of how people and organisations act: the box varies all of them at once between
low and high. Where nobody measured, that is half to twice the default (a share at most its natural limit).
"""

from typing import Any, NamedTuple

import numpy as np


class Row(NamedTuple):
    """One number."""

    name: str
    default: float
    low: float
    high: float
    unit: str
    status: str
    source: str
    behavioural: bool = True


def _a(name: str, default: float, unit: str, source: str, top: float = np.inf) -> Row:
    """A number that nobody measured: factor two to both sides, a share at most ``top``."""
    return Row(name, default, default / 2, min(2 * default, top), unit, "assumed", source)


def _m(name: str, default: float, low: float, high: float, unit: str, status: str, source: str) -> Row:
    """A number about the world, measured or counted, that the box leaves alone."""
    return Row(name, default, low, high, unit, status, source, behavioural=False)


REGISTER: tuple[Row, ...] = (
    # The world: what is asked
    _m(
        "bundles",
        90,
        60,
        120,
        "per 1,000 residents and year",
        "assumed",
        "sketch of tasks and books; 8 % of users multi-law, evidence §4.2",
    ),
    _a("hidden", 0.30, "share of further tasks", "002 §2.2, E12; §4.3b, W18", 0.8),
    Row(
        "concentration",
        1.0,
        0.5,
        1.5,
        "exponent of rank",
        "assumed",
        "sketch of persons and ties: work breaks on few pairs; R1 depends on it",
    ),
    _m("team_residents", 3000, 3000, 6000, "residents", "assumed", "a law of scale"),
    # Obstacles, each in hours a side
    _a("sorting_hours", 8.0, "hours a side and task", "sketch of persons and ties; 002 §4.2c: nobody or two claim it"),
    _a("registration_hours", 6.0, "hours a side", "sketch of persons and ties; 002 §4.1-3, §4.2b, B4"),
    _a("method_hours", 4.0, "hours a side at full distance", "sketch of persons and ties; 002 §4.1, B5, B9"),
    _a("area_hours", 2.0, "hours a side", "002 §4.1, §4.2d, B7"),
    _a("overhead_hours", 1.0, "hours a side", "sketch of persons and ties"),
    _a("unpaid_cap", 10.0, "hours", "what one does of an unpaid task to get it going; 002 §4.1-1, B2"),
    _a("registration_exists", 0.6, "share of pairs", "sketch of persons and ties", 1.0),
    _a("area_exists", 0.3, "share of pairs", "002 §2.1, F2: areas that do not coincide", 1.0),
    _a("hits", 0.7, "share of cases", "sketch of persons and ties", 1.0),
    _a("method_known", 0.7, "share of method hours", "002 §4.1, §5.1: less with this colleague after a while", 1.0),
    # Willingness
    _a(
        "willing_hours",
        8.0,
        "hours, median at trust .4",
        "sketch of persons and ties (1.6 without price); fitted to 30-40 % practice",
    ),
    _a("passion_spread", 0.9, "standard deviation of ln hours", "70 % intend (004); 000 Q1, W2"),
    _a("willing_spread", 0.5, "standard deviation of ln hours", "sketch of persons and ties"),
    _a("trust_reference", 0.4, "0-1", "sketch of persons and ties", 0.8),
    _a("room_hours", 1.9, "hours a week at room .3, before a full calendar takes its part", "001; 002 §5.1.3, R10"),
    _a("room_weeks", 8.0, "weeks of room that can be saved up", "002 §5.1.3"),
    _a("price_reference", 30.0, "euro an hour", "value of an own hour at which the usual hours are given"),
    _a("least_price", 0.3, "of the usual price", "an hour is never free", 1.0),
    _m(
        "intended_hours",
        4.8,
        3.0,
        6.0,
        "hours a side",
        "fitted",
        "an ordinary joint case without obstacles of the system; 70 % intend (004)",
    ),
    # Finding each other
    _a("search", 2.5, "chance per unit of knowing", "sketch of persons and ties; 002 §4.3b, W21"),
    _a("desk", 0.10, "chance", "sketch of persons and ties: a stranger at the desk", 1.0),
    _a("stranger_trust", 0.25, "0-1", "sketch of persons and ties", 0.5),
    _a("find_hours", 1.5, "hours of a boundary worker", "sketch of persons and ties; 002 §4.3b"),
    _a("carry_hours", 3.0, "hours a side", "sketch of persons and ties: a worker takes so much over"),
    _a("introduction_hours", 4.0, "hours of contact", "sketch of persons and ties"),
    _a("tie_gain", 0.08, "per hour of contact", "sketch of persons and ties"),
    _a("tie_fade", 0.02, "per week", "sketch of persons and ties; evidence §2.2"),
    _a("trust_gain", 0.2, "share of what is left", "evidence §1.2"),
    _a("trust_loss", 0.3, "share", "evidence §1.2", 0.9),
    _a("institution_memory", 0.02, "per lived case", "design: a slow mean of what its people lived through"),
    _a("visit_share", 0.25, "share of operational hours", "002 §4.3b, W20: many network meetings", 0.6),
    _a("visit_factor", 1.5, "hours of contact per hour", "sketch of persons and ties: own visits count double"),
    _a("joint_contact", 2.0, "hours of contact per joint case", "002 §4.1: the team as intersection of worlds"),
    _a("promise_broken", 0.15, "chance at load 1", "000 Q4; sketch of persons and ties", 0.6),
    _a("nose", 0.5, "share of fading", "000 Q4, W27: passionate people keep the tie", 1.0),
    # Redrawing, telling, meeting
    _a("settled", 0.7, "share of what is open", "sketch of persons and ties", 1.0),
    _a("tactical_settles", 12.0, "hours", "sketch of persons and ties: claims, registration, areas"),
    _a("policy_settles", 20.0, "hours", "sketch of persons and ties: what is paid"),
    _a("clearness", 1.0, "share of sorting hours", "B14: a clear division is worth the hours it saves"),
    _a("negotiation_noise", 5.0, "euro an hour", "sketch of tasks and books"),
    _a("strangers_cost", 1.5, "factor on hours of settling", "sketch of persons and ties: more where one knows nobody"),
    _a("worth_going", 0.5, "remembered breaks", "from which somebody goes there"),
    _a(
        "own_ear",
        0.5,
        "share of what colleagues at home have in mind",
        "002 §4.3a: a line manager between home and project",
        1.0,
    ),
    _a("comes", 0.8, "chance that a house sends somebody", "002 §4.1: steering groups and team meetings", 1.0),
    _a("memory_fade", 0.04, "per week", "sketch of persons and ties", 1.0),
    _a(
        "leak",
        0.005,
        "per break and week",
        "sketch of persons and ties: what upper levels hear without being told",
        1.0,
    ),
    _a("link_weeks", 4.0, "weeks", "sketch of persons and ties; 002 §5.1.2, W34"),
    _a("link_hours", 1.5, "hours a person", "sketch of persons and ties"),
    _a("told", 3.0, "items an hour", "sketch of persons and ties"),
    _a("meeting_items", 2.0, "items an hour", "sketch of persons and ties; 002 §5.1.2"),
    _a("meeting_longest", 1.5, "hours", "design: meetings with an agenda"),
    _a("meeting_fixed", 0.5, "hours a person and meeting", "travel, opening, minutes"),
    _a(
        "meeting_contact",
        0.3,
        "hours of contact per hour and pair",
        "sketch of persons and ties: strong contact makes workers superfluous",
    ),
    _a("meeting_share", 0.5, "share of what is open", "daily habits only; design: who can move which differs", 1.0),
    _a(
        "habit_reach",
        0.5,
        "share of cases",
        "habits of the shop floor bind no house; design: who can move which differs",
        1.0,
    ),
    _a("lapse", 0.005, "per week", "sketch of persons and ties; 002 §5.1.1, R1: continuous effort", 1.0),
    _a("leaver_takes", 0.5, "share of the leaver's part", "design: divisions hold as long as people stay", 1.0),
    _a("pay_kept", 0.6, "share at a yearly contract", "sketch of persons and ties", 0.95),
    _a("rest_kept", 0.85, "share at a yearly contract", "sketch of persons and ties", 0.98),
    _a("turnover", 0.12, "per year", "register of the package; general knowledge"),
    _a("hand_over_half", 6.0, "weeks", "weeks of hand-over that keep half of the ties"),
    # Books
    _a("full_power", 2.0, "exponent of load", "chance that an hour would have been billed"),
    _a("load_cost", 0.4, "share of wage", "sketch of tasks and books"),
    _a("target_cost", 0.3, "share of wage at pressure 1", "002 §2.3-3, §4.2b, K4"),
    _a("book_memory", 0.02, "per week", "the ledger of about one year"),
    _a(
        "pool_lump",
        300.0,
        "euro per joint case and side at full pooling",
        "sketch of tasks and books: a lump for the joint task",
    ),
    _a("mkba_goodwill", 0.10, "share of shown return", "002 §4.4b, O13, O15", 1.0),
    _m("wage_share", 0.65, 0.6, 0.75, "of tariff", "assumed", "load .5-.7 at break-even; evidence §4.3"),
    _m("capacity_change", 0.10, 0.05, 0.2, "per year", "assumed", "sketch of tasks and books"),
    _m(
        "region",
        300_000,
        100_000,
        1_000_000,
        "residents",
        "assumed",
        "sketch of tasks and books: savings are measured over a region",
    ),
    _m("evidence_kept", 0.8, 0.5, 0.9, "share a year", "assumed", "an evaluation of about five years; evidence §4.4"),
    _a("proof", 2.0, "standard errors", "payers pay what is beyond chance; sketch of tasks and books: lottery"),
    _m("savings_cap", 0.2, 0.1, 0.4, "share of second-line cost", "assumed", "evidence §4.4: -2 % to a few per cent"),
    # Service and second-line care
    _m("case_weekly_hours", 2.0, 1.0, 4.0, "hours a week", "assumed", "the lever of R6"),
    _a("service_per_hour", 0.075, "share of open hours a week per weekly hour", "mean of seven weeks at 2 hours"),
    _a("warm_wait", 0.5, "share of wait and of slowness", "a warm hand-over; 002 §2.2, E6, E13", 1.0),
    _m("gave_up_weeks", 13, 8, 26, "weeks", "assumed", "from which one gives up; counted for who never gets help"),
    _m(
        "between_visits",
        0.4,
        0.2,
        0.8,
        "weeks",
        "assumed",
        "one calendar; Utrecht waits 4.3 working days, evidence §4.3",
    ),
    _m("entry_young", 0.0006, 0.0004, 0.0008, "per year", "fitted", "Wlz 2.0 % of residents, evidence §4.2"),
    _m("entry_mid", 0.010, 0.008, 0.012, "per year", "fitted", "cost by age, evidence §4.4"),
    _m("entry_old", 0.070, 0.055, 0.085, "per year", "fitted", "as above"),
    _a("entry_base", 0.4, "of the age hazard without strain", "sketch of tasks and books", 1.0),
    _a("strain_hours", 15.0, "unmet hours that add one hazard", "sketch of tasks and books; 002 §4.3b, W19"),
    _a("strain_fade", 0.03, "per week", "sketch of tasks and books"),
    _m("stay_weeks", 150, 100, 200, "weeks", "estimated", "two to three years"),
    _m("stay_cost", 57_000, 50_000, 69_000, "euro a year", "measured", "evidence §4.2"),
    # Objects
    _a("object_effect", 0.6, "share", "what an object in full use takes off its obstacle", 1.0),
    _a("object_take_up", 0.06, "per week", "002 §5.1.2, O8"),
    _a("object_fall_off", 0.01, "per week", "002 §4.4c, O18"),
    _a("object_narrow", 0.15, "reading distance", "O2, O6: a fixed text fits who thinks alike"),
    _a("object_wider", 0.8, "reading distance", "O6: room for several readings"),
    _a("object_needed", 12.0, "broken items that came back", "O7, O17"),
    _a("motto_fades", 0.03, "per week", "002 §4.4a, O10"),
    # Experiments
    _m("trial_weeks", 26, 13, 52, "weeks", "assumed", "004 Lessons; 002 §1.3: about a year with a restart"),
    _a("trial_rest", 13.0, "weeks between experiments", "004 Lessons: successive"),
    _a("trial_settles", 0.5, "share of what is open a session", "004 Lessons"),
    _a("trial_hours", 1.0, "hours a session, every other week", "002 §4.1"),
    _a("trial_weak", 0.25, "share of what was open", "gain from which an experiment goes on at half time", 0.9),
    _a("trial_support", 4.0, "hours a week per 10,000 residents", "002 §1.3, A15: advisers are few"),
    _a("trial_advice", 8.0, "hours of an adviser a week and experiment", "002 §1.3, A15: a day a week"),
    _a("trial_tired", 104.0, "weeks in which somebody who tried in vain does not try again", "004 Lessons"),
    _a("trial_skill", 0.2, "share of what is left to learn", "002 §1.3, F15; 004 Lessons"),
    _a("trial_spreads", 0.05, "per week and success elsewhere", "004 Lessons: others follow"),
    # Key figures
    _a("table_hours", 10.0, "hours a week at the own table", "002 §4.3c, W22"),
    _a("appointed_hours", 3.0, "hours a week that an appointment takes", "002 §4.3c, W23"),
    _a("table_gain", 0.15, "residents an hour", "002 §4.3c"),
    _a("table_fade", 0.02, "per week", "evidence §2.2"),
    _a("comes_by", 0.05, "share of visits", "design: a person who comes by"),
    _a("panel_hours", 0.08, "hours of contact a week", "002 §4.3c: presented at a panel"),
    # Frames
    _a(
        "frame_step",
        0.002,
        "share of the distance per joint case",
        "N4, N21: working together moves frames only a little",
    ),
    _a("frame_home", 0.01, "per week", "own training and house pull back"),
)
NAMES = tuple(row.name for row in REGISTER)
NUMBERS = np.dtype([(name, "f8") for name in NAMES])
DEFAULTS = {row.name: row.default for row in REGISTER}


def numbers(**changed: float) -> Any:
    """All numbers as a one-row table for the loops, some of them changed."""
    unknown = set(changed) - set(NAMES)
    if unknown:
        raise ValueError(f"not in the register: {', '.join(sorted(unknown))}")
    table = np.zeros(1, NUMBERS)
    for name, value in (DEFAULTS | changed).items():
        table[name] = value
    return table
