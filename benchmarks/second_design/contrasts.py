"""The contrasts R1-R17 as arms, an effect of one seed, and what is expected of it."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from benchmarks.second_design.levers import KINDS
from benchmarks.second_design.runs import Arm, Metrics, arm

THIRD = 100.0 / 3.0
LEVELS = {"operational_hours": THIRD, "tactical_hours": THIRD, "policy_hours": THIRD}
NOBODY = {"operational_hours": 0.0, "tactical_hours": 0.0, "policy_hours": 0.0}
STRONG = {"operational_hours": 60.0, "tactical_hours": 60.0, "policy_hours": 30.0}
RHYTHMS = (1, 2, 4, 8, 13, 26)
PROJECT = {"subsidy_hours": 100.0}


def _ties(how: str) -> Arm:
    return Arm(((104, {}), (52, {})), ties=how, window=(104, 156))


ARMS: dict[str, Arm] = {
    "base": arm(),
    "none": arm(**NOBODY),
    "linked": arm(**LEVELS, linked=1.0),
    "unlinked": arm(**LEVELS),
    "linked, told at random": arm(**LEVELS, linked=1.0, at_random=True),
    "one lead": arm(**NOBODY, lead=1.0, lead_hours=100.0),
    "shop floor": arm(**NOBODY | {"operational_hours": 100.0}),
    "strong": arm(**STRONG),
    "strong linked": arm(**STRONG, linked=1.0),
    "above only": arm(**STRONG | {"operational_hours": 0.0}),
    "above only linked": arm(**STRONG | {"operational_hours": 0.0}, linked=1.0),
    **{f"every {w}": arm(weeks_between=float(w)) for w in RHYTHMS},
    "one domain, every 4": arm(place="needs in one domain"),
    "staying": arm(turnover_factor=0.05 / 0.12),
    "leaving": arm(turnover_factor=0.5 / 0.12),
    "leaving with hand-over": arm(turnover_factor=0.5 / 0.12, hand_over_weeks=8.0),
    "slow service": arm(service=0.5),
    "busy": arm(workload=2.0),
    "quiet": arm(workload=0.5),
    "triple linked": arm(operational_hours=120.0, tactical_hours=60.0, policy_hours=30.0, linked=1.0),
    "one long project": Arm(((117, NOBODY | PROJECT), (39, NOBODY)), window=(0, 156)),
    "three projects": Arm(((39, NOBODY | PROJECT), (13, NOBODY)) * 3, window=(0, 156)),
    "one long project beside": Arm(((117, PROJECT), (39, {})), window=(0, 156)),
    "three projects beside": Arm(((39, PROJECT), (13, {})) * 3, window=(0, 156)),
    "single lead of 10": arm(lead=1.0, lead_hours=60.0),
    "shared lead of 10": arm(lead=2.0, lead_hours=60.0),
    "single lead of 3": arm(place="three organisations", lead=1.0, lead_hours=60.0),
    "shared lead of 3": arm(place="three organisations", lead=2.0, lead_hours=60.0),
    "ties as they are": _ties(""),
    "ties removed": _ties("remove"),
    "ties shuffled": _ties("shuffle"),
    "swapped": arm(place="swapped"),
    "twenty organisations": arm(place="twenty organisations"),
}
for _place, _label in (
    ("usual", ""),
    ("no second line", " without second line"),
    ("second line without need", " with second line apart"),
):
    ARMS["no savings" + _label] = arm(place=_place, **STRONG, linked=1.0)
    ARMS["savings" + _label] = arm(place=_place, **STRONG, linked=1.0, shared_savings=0.8, object_mkba=1.0)

Seed = dict[str, Metrics]
EARLY = (26, 156)
ALL_OBJECTS = {f"object_{kind}": 1.0 for kind in KINDS}
MORE_ARMS: dict[str, Arm] = {
    "without": arm(156, window=EARLY),
    **{kind: arm(156, window=EARLY, **{f"object_{kind}": 1.0}) for kind in KINDS},
    "mkba shared": arm(156, window=EARLY, shared_savings=0.5, object_mkba=1.0),
    "shared": arm(156, window=EARLY, shared_savings=0.5),
    "hardly legitimate": arm(156, window=EARLY, **ALL_OBJECTS, legitimacy=0.1),
    "legitimate": arm(156, window=EARLY, **ALL_OBJECTS, legitimacy=0.9),
    "fixed": arm(156, window=EARLY, **ALL_OBJECTS, ambiguity=0.0),
    "middle": arm(156, window=EARLY, **ALL_OBJECTS, ambiguity=0.5),
    "empty": arm(156, window=EARLY, **ALL_OBJECTS, ambiguity=0.97),
    "emergent": arm(156, window=EARLY, emergent=1.0),
    "local": arm(104, window=(0, 104), experiments=1.0, tightness=0.0, start_share=1.0),
    "ordered": arm(104, window=(0, 104), experiments=2.0, tightness=0.0, start_share=1.0),
    "small first": arm(156, window=(0, 156), experiments=1.0, start_share=0.25),
    "all at once": arm(156, window=(0, 156), experiments=1.0, start_share=1.0),
    "appointed": arm(156, window=EARLY, formalise=1.0),
}


class Contrast(NamedTuple):
    """One contrast: the effect of a seed, and what is expected."""

    name: str
    effect: Callable[[Seed], float]
    expected: str
    """``+`` the interval above 0, ``0`` about nothing."""
    says: str
    kind: str = "E"


def _c(a: str, b: str, what: str = "C") -> Callable[[Seed], float]:
    return lambda s: s[a][what] - s[b][what]


def _above_half(s: Seed) -> float:
    values = [s[f"every {w}"]["C"] for w in RHYTHMS]
    return min(values) - 0.5 * max(values)


def _lost(s: Seed, n: int) -> float:
    """Share of collaboration under a shared lead that a single lead loses."""
    shared, single = s[f"shared lead of {n}"]["C"], s[f"single lead of {n}"]["C"]
    return (shared - single) / max(0.01, shared)


def _savings(label: str) -> Callable[[Seed], float]:
    return _c("savings" + label, "no savings" + label)


CONTRASTS: tuple[Contrast, ...] = (
    Contrast("P1 none < base", _c("base", "none"), "+", "collaboration with boundary workers"),
    Contrast("P1 none > 0", lambda s: s["none"]["C"], "+", "possible without"),
    Contrast("R1 linked - unlinked", _c("linked", "unlinked"), "+", "equal hours, told what breaks"),
    Contrast("R1 linked - one lead", _c("linked", "one lead"), "+", "equal hours, several kinds"),
    Contrast("R1 linked - shop floor", _c("linked", "shop floor"), "+", "equal hours, mandate"),
    Contrast("R1 wiring", _c("linked", "linked, told at random"), "+", "told about random items instead"),
    Contrast("R2 with shop floor", _c("strong linked", "strong"), "+", "something to tell"),
    Contrast("R2 without", _c("above only linked", "above only"), "0", "nothing to tell", "B"),
    Contrast("R3 gain", _savings(""), "+", "savings where care is saved"),
    Contrast(
        "R3 margin",
        lambda s: 0.25 * _savings("")(s) - _savings(" without second line")(s),
        "+",
        "under a quarter without second line",
    ),
    Contrast(
        "R3b margin",
        lambda s: 0.25 * _savings("")(s) - _savings(" with second line apart")(s),
        "+",
        "under a quarter when need does not matter",
    ),
    Contrast("R4 not too often", _c("every 8", "every 1"), "+", "every eight weeks above every week"),
    Contrast("R4 not too seldom", _c("every 8", "every 26"), "+", "and above every half year"),
    Contrast("R4 no cliff", _above_half, "+", "none below half"),
    Contrast("R4 nothing to discuss", lambda s: s["one domain, every 4"]["C"], "0", "one domain: nothing", "B"),
    Contrast("R5 turnover", _c("staying", "leaving"), "+", "people carry it"),
    Contrast("R5 hand-over", _c("leaving with hand-over", "leaving"), "+", "softer"),
    Contrast("R6 slower service", _c("slow service", "base", "entries"), "+", "entries not lower", "M"),
    Contrast("R6 workload", _c("busy", "quiet", "entries"), "+", "entries not lower", "M"),
    Contrast("R7 carousel", _c("one long project", "three projects"), "+", "one long above three short"),
    Contrast(
        "R7 beside others",
        _c("one long project beside", "three projects beside"),
        "+",
        "the same beside structural posts",
    ),
    Contrast("R9 shared - single (10)", _c("shared lead of 10", "single lead of 10"), "+", "single loses with ten"),
    Contrast(
        "R9 more with 10 than 3",
        lambda s: _lost(s, 10) - _lost(s, 3),
        "+",
        "share lost to a single lead, ten less three",
    ),
    Contrast(
        "R10 triples", lambda s: s["triple linked"]["C"] - 3 * s["none"]["C"], "+", "collaboration at least triples"
    ),
    Contrast(
        "R10 readings",
        lambda s: s["triple linked"]["frame_variance"] - 0.75 * s["none"]["frame_variance"],
        "+",
        "readings stay apart",
        "M",
    ),
    Contrast(
        "R13 split",
        lambda s: s["twenty organisations"]["C"] / max(1e-9, s["base"]["C"]) - 0.5,
        "+",
        "half or more stays after a split",
    ),
    Contrast(
        "R14 tenure", lambda s: s["base"]["asked_old"] - 1.5 * s["base"]["asked_new"], "+", "asked more with years"
    ),
    Contrast("R15 removed", _c("ties as they are", "ties removed"), "+", "falls"),
    Contrast("R15 shuffled", _c("ties as they are", "ties shuffled"), "+", "falls"),
    Contrast(
        "R16 hesitation", lambda s: s["base"]["refuse_care"] - s["base"]["refuse_welfare"], "+", "care hesitates most"
    ),
    Contrast(
        "R16 swaps", lambda s: s["swapped"]["refuse_welfare"] - s["swapped"]["refuse_care"], "+", "then welfare does"
    ),
    Contrast(
        "R16 tasks",
        lambda s: s["base"]["moved_to_care"] - s["swapped"]["moved_to_care"],
        "-",
        "which way soft tasks move swaps",
    ),
)


MORE: tuple[Contrast, ...] = (
    Contrast("R8 local - ordered", _c("local", "ordered"), "+", "whose problem it is"),
    Contrast("R8 small - all at once", _c("small first", "all at once"), "+", "few advisers, lessons spread"),
    Contrast("R11 network map", _c("network_map", "without", "found"), "+", "people are found", "M"),
    Contrast("R11 intake guideline", _c("intake_guideline", "without", "hidden_found"), "+", "further needs seen", "M"),
    Contrast("R11 covenant", _c("covenant", "without", "clarity"), "+", "divisions kept alive", "M"),
    Contrast("R11 MKBA", _c("mkba shared", "shared"), "+", "returns shown", "M"),
    Contrast("R11 form", _c("standard_form", "without", "obstacle"), "-", "double registration saved", "M"),
    Contrast("R11 vision", _c("vision", "without", "clarity"), "+", "goals made concrete with less quarrel", "M"),
    Contrast("R11 motto", _c("motto", "without"), "+", "enthusiasm that fades", "M"),
    Contrast("R11 tender model", _c("tender_model", "without", "broke_financial"), "-", "contracts move", "M"),
    Contrast("R11 legitimacy", _c("legitimate", "hardly legitimate"), "+", "C by legitimacy .1 - .9", "M"),
    Contrast("R11 not fixed", _c("middle", "fixed"), "+", "C by ambiguity .5 - 0"),
    Contrast("R11 not empty", _c("middle", "empty"), "+", "C by ambiguity .5 - .97"),
    Contrast("R11 emergent", _c("emergent", "without"), "+", "objects that arise make a difference"),
    Contrast("R12 residents' ties", _c("appointed", "without", "resident_ties"), "-", "the table empties", "M"),
    Contrast(
        "R12 institutions",
        lambda s: (
            0.25 * s["without"]["institution_ties"]
            - abs(s["appointed"]["institution_ties"] - s["without"]["institution_ties"])
        ),
        "+",
        "and institutions gain little",
        "M",
    ),
)


T_OF_95_PERCENT = {
    2: 12.71,
    3: 4.30,
    4: 3.18,
    5: 2.78,
    6: 2.57,
    8: 2.36,
    10: 2.26,
    12: 2.20,
    16: 2.13,
    20: 2.09,
    30: 2.05,
}
"""Two-sided 5 % points of Student's t by number of pairs."""


def interval(values: np.ndarray) -> tuple[float, float, float]:
    """Mean and 95 % interval of paired effects (t distribution by table)."""
    n = len(values)
    t = {2: 12.7, 3: 4.30, 4: 3.18, 5: 2.78, 6: 2.57, 8: 2.36, 10: 2.26, 12: 2.20, 16: 2.13, 20: 2.09, 30: 2.05}.get(
        n, 2.0
    )
    half = t * float(values.std(ddof=1)) / np.sqrt(n)
    return float(values.mean()), float(values.mean()) - half, float(values.mean()) + half
