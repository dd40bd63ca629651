"""The address of a page: everything that brings the same page back, in a link, after a reload or a restart.

The address holds the differences from a shipped scenario, lever by lever, readable by people. What does not fit that
form (changed organisations, switched-off mechanisms) travels packed in ``pack``. Whatever somebody types in an address
ends in a page: what is wrong in it is reported, never run.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlencode

from wijksim.app.address_parts import (
    LAST_SEED,
    LAST_WEEK,
    Noted,
    Pairs,
    is_plain,
    measure_of,
    measure_text,
    packed,
    packed_observed,
    packed_plans,
    pairs_of,
    sketch_of,
    unpacked,
    unpacked_observed,
    unpacked_plans,
    value_of,
    whole_number,
    written,
)
from wijksim.app.wijk_in_address import with_wijk
from wijksim.io.scenario_files import load, shipped
from wijksim.scenario.observed import Observation
from wijksim.scenario.policy import Plan
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario
from wijksim.text.language import Language

SHOWN = ("grafiek", "grafiek2", "wie", "uitkomst")
"""What may be open on a page, as it stands in an address."""
_PLAIN = re.compile(r"[a-z_0-9]{1,30}")
_PATH = re.compile(r"[a-z]{0,30}")
_ENGLISH = re.compile(r"(?:^|&)taal=en(?:&|$)")
_ROOM = re.compile(r"[A-Z0-9]{1,8}")
_OWN = (
    "scenario",
    "seed",
    "measure",
    "pack",
    "taal",
    "beamer",
    "plannen",
    "plan",
    "gemeten",
    "week",
    "gok",
    "schets",
    "van",
    *SHOWN,
    "kamer",
    "sleutel",
    "ik",
    "letter",
)


@dataclass(frozen=True)
class Choice:
    """A scenario and a seed: what one run needs."""

    base: str
    """Name of the shipped scenario that the address starts from."""
    scenario: Scenario
    seed: int = 1

    def varied(self, changes: Mapping[str, object] | None = None, **parts: Any) -> "Choice":
        """With other levers or measures; raises `ScenarioError`."""
        scenario = self.scenario.vary(changes or {}, name=self.scenario.name, **parts)
        start = shipped_scenario(self.base)
        # Back at the shipped scenario it is that scenario again, with its title and explanation.
        return replace(self, scenario=start if scenario == start else scenario)

    @property
    def changed(self) -> bool:
        """Whether it differs from the shipped scenario it starts from."""
        return self.scenario != shipped_scenario(self.base)

    def query(self) -> list[tuple[str, str]]:
        """As pairs of an address: only what differs from the shipped scenario."""
        pairs = [("scenario", self.base)]
        if self.seed != 1:
            pairs.append(("seed", str(self.seed)))
        start = shipped_scenario(self.base)
        pairs += [
            (name, written(value))
            for name, value in self.scenario.values.items()
            if value != start.values[name]
        ]  # fmt: skip
        if self.scenario.measures != start.measures and all(map(is_plain, self.scenario.measures)):
            pairs += [("measure", measure_text(each)) for each in self.scenario.measures] or [("measure", "")]
        content = packed(self.scenario, start)
        return [*pairs, ("pack", content)] if content else pairs


@dataclass(frozen=True)
class Address:
    """A page: which screen, what is chosen, how it is shown. ``path`` is without the slash."""

    path: str
    choice: Choice
    language: Language = "nl"
    big: bool = False
    """Large mode, for a projector."""
    letter: int = 100
    """Size of letters in per cent."""
    plans: tuple[Plan, ...] = ()
    """Plans that were saved, at most :data:`wijksim.app.address_parts.MAX_PLANS`; where there are any, one is today."""
    opened: str = ""
    """Name of the plan whose settings are under the levers."""
    observed: tuple[Observation, ...] = ()
    """What was observed of the wijk, for the charts."""
    week: int | None = None
    guesses: Mapping[str, str] = field(default_factory=dict)
    """Outcome -> up, same or down: what the visitor expects."""
    sketch: tuple[float, ...] = ()
    """The line that the visitor drew: collaboration in per cent, a value for every year."""
    shown: Mapping[str, str] = field(default_factory=dict)
    """What is open on the page: plot (``grafiek``), actor (``wie``), outcome (``uitkomst``)."""
    back: str = ""
    """On the sharing screen: the screen that is shared."""
    room: str = ""
    problems: tuple[str, ...] = ()
    """What was wrong with the address."""

    def to(self, path: str, **changes: Any) -> "Address":
        """The same on another screen."""
        return replace(self, path=path, **changes)

    def text(self) -> str:
        """The address without the host."""
        pairs = self.choice.query()
        if pairs == [("scenario", "baseline")]:
            pairs = []
        known = self.opened in {plan.name for plan in self.plans}
        pairs += [("plan", self.opened)] if known else []
        pairs += [("plannen", packed_plans(self.plans))] if self.plans else []
        pairs += [("gemeten", packed_observed(self.observed))] if self.observed else []
        pairs += [("gok", f"{name}:{guess}") for name, guess in self.guesses.items()]
        shown = {
            **{name: text for name, text in self.shown.items() if name in SHOWN}, "van": self.back,
            "schets": ",".join(f"{each:g}" for each in self.sketch),
            "week": "" if self.week is None else str(self.week), "kamer": self.room,
            "beamer": "1" if self.big else "", "letter": "" if self.letter == 100 else str(self.letter),
            "taal": "" if self.language == "nl" else self.language,
        }  # fmt: skip
        pairs += [(name, value) for name, value in shown.items() if value]
        return f"/{self.path}" + (f"?{urlencode(pairs)}" if pairs else "")


@lru_cache(maxsize=64)
def shipped_scenario(name: str) -> Scenario:
    """A shipped scenario, read once."""
    return load(name)


@cache
def _names_of_scenarios() -> frozenset[str]:
    """Names of the shipped scenarios, looked up once."""
    return frozenset(shipped())


@lru_cache(maxsize=256)
def read_address(path: str, search: str | None) -> Address:
    """The page that an address asks for; never fails, reports what it could not read in the language of the page."""
    noted = Noted("en" if _ENGLISH.search(search or "") else "nl")
    pairs = pairs_of(search, noted)
    given = dict(pairs)
    plans = unpacked_plans(given.get("plannen", ""), noted)
    guesses = (value.partition(":") for name, value in pairs if name == "gok")
    choice = _read_choice(pairs, noted)
    week = _read_number(given, "week", LAST_WEEK, noted)
    screen = path.strip("/")
    room = given.get("kamer", "").upper()
    return Address(
        path=screen if _PATH.fullmatch(screen) else "",
        choice=choice,
        language=noted.language,
        big=given.get("beamer") == "1",
        letter=int(given["letter"]) if given.get("letter") in ("85", "120", "140") else 100,
        plans=plans,
        opened=given.get("plan", "") if given.get("plan", "") in {plan.name for plan in plans} else "",
        observed=unpacked_observed(given.get("gemeten", ""), noted),
        week=week,
        guesses={
            name: guess for name, _, guess in guesses if _PLAIN.fullmatch(name) and guess in ("up", "same", "down")
        },
        shown={name: given[name] for name in SHOWN if _PLAIN.fullmatch(given.get(name, ""))},
        back=given.get("van", "") if _PLAIN.fullmatch(given.get("van", "")) else "",
        sketch=sketch_of(given.get("schets", "")),
        room=room if _ROOM.fullmatch(room) else "",
        problems=tuple(noted.found),
    )


def _read_number(given: Mapping[str, str], name: str, high: int, noted: Noted) -> int | None:
    """A whole number from 0, or None; what is there and is none is noted."""
    text = given.get(name, "")
    number = whole_number(text, 0, high)
    if text and number is None:
        noted.add("number", name=name, text=text[:20], high=high)
    return number


def _read_choice(pairs: Pairs, noted: Noted) -> Choice:
    given = dict(pairs)
    base = given.get("scenario", "baseline")
    if base not in _names_of_scenarios():
        noted.add("scenario", text=base[:60])
        base = "baseline"
    scenario = shipped_scenario(base)
    seed = _read_number(given, "seed", LAST_SEED, noted)
    parts: dict[str, Any] = unpacked(given.get("pack", ""), noted)
    measures = [value for name, value in pairs if name == "measure"]
    if measures:
        parts["measures"] = [each for each in (measure_of(text, noted) for text in measures if text) if each]
    for name, text in pairs:
        if name not in _OWN and name not in REGISTER:
            noted.add("name", name=name[:60], text=text[:60])
    changes = {name: value_of(REGISTER[name], text) for name, text in pairs if name in REGISTER}
    local = with_wijk(scenario, parts.pop("wijk", None), noted.add_problem)
    try:
        if changes or parts or local is not scenario:
            scenario = local.vary(changes, name=scenario.name, **parts)
    except ScenarioError as error:
        for each in error.problems:
            noted.add_problem(each)
    return Choice(base, scenario, 1 if seed is None else seed)
