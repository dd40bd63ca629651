"""The address of a page: everything that brings the same page back, in a link, after a reload or a restart.

The address holds the differences from a shipped scenario, lever by lever, readable by people. What does not fit that
form (changed organisations, switched-off mechanisms) travels packed in ``pack``. Whatever somebody types in an address
ends in a page: what is wrong in it is reported, never run.
"""

import json
import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qsl, urlencode

from wijksim.io.scenario_files import load, shipped
from wijksim.scenario.parameter import Parameter, Value, plain
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Measure, Scenario
from wijksim.text.language import Language

MOST_PINS = 4
SHOWN = ("grafiek", "grafiek2", "wie", "uitkomst")
"""What may be open on a page, as it stands in an address."""
_PLAIN = re.compile(r"[a-z_0-9]+")
_LONGEST = 12_000
_LONGEST_PACK = 200_000
_LONGEST_SKETCH = 40
_OWN = (
    "scenario",
    "seed",
    "measure",
    "pack",
    "taal",
    "beamer",
    "pin",
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
            (name, _written(value))
            for name, value in self.scenario.values.items()
            if value != start.values[name]
        ]  # fmt: skip
        if self.scenario.measures != start.measures:
            pairs += [("measure", _measure_text(each)) for each in self.scenario.measures] or [("measure", "")]
        content = _packed(self.scenario, start)
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
    pins: tuple[Choice, ...] = ()
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
    key: str = ""
    """Secret of a teacher or a player in a room."""
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
        pairs += [("pin", urlencode(pin.query())) for pin in self.pins]
        pairs += [("gok", f"{name}:{guess}") for name, guess in self.guesses.items()]
        shown = {
            **{name: text for name, text in self.shown.items() if name in SHOWN}, "van": self.back,
            "schets": ",".join(f"{each:g}" for each in self.sketch),
            "week": "" if self.week is None else str(self.week), "kamer": self.room, "sleutel": self.key,
            "beamer": "1" if self.big else "", "letter": "" if self.letter == 100 else str(self.letter),
            "taal": "" if self.language == "nl" else self.language,
        }  # fmt: skip
        pairs += [(name, value) for name, value in shown.items() if value]
        return f"/{self.path}" + (f"?{urlencode(pairs)}" if pairs else "")


@lru_cache(maxsize=64)
def shipped_scenario(name: str) -> Scenario:
    """A shipped scenario, read once."""
    return load(name)


@lru_cache(maxsize=1024)
def read_address(path: str, search: str | None) -> Address:
    """The page that an address asks for; never fails, reports what it could not read."""
    problems: list[str] = []
    pairs = parse_qsl((search or "")[:_LONGEST], keep_blank_values=True, max_num_fields=400)
    given = dict(pairs)
    pins: list[Choice] = []
    for text in [value for name, value in pairs if name == "pin"][:MOST_PINS]:
        pins.append(_read_choice(parse_qsl(text, keep_blank_values=True, max_num_fields=400), problems))
    guesses = (value.partition(":") for name, value in pairs if name == "gok")
    week = given.get("week", "")
    return Address(
        path=path.strip("/"),
        choice=_read_choice(pairs, problems),
        language="en" if given.get("taal") == "en" else "nl",
        big=given.get("beamer") == "1",
        letter=int(given["letter"]) if given.get("letter") in ("85", "120", "140") else 100,
        pins=tuple(pins),
        week=int(week) if week.isdigit() and len(week) < 6 else None,
        guesses={name: guess for name, _, guess in guesses if guess in ("up", "same", "down")},
        shown={name: given[name][:30] for name in SHOWN if _PLAIN.fullmatch(given.get(name, "")[:30])},
        back=given.get("van", "") if _PLAIN.fullmatch(given.get("van", "")) else "",
        sketch=_read_sketch(given.get("schets", "")),
        room=given.get("kamer", "")[:8].upper(),
        key=given.get("sleutel", "")[:64],
        problems=tuple(problems),
    )


def _read_choice(pairs: list[tuple[str, str]], problems: list[str]) -> Choice:
    given = dict(pairs)
    base = given.get("scenario", "baseline")
    if base not in shipped():
        problems.append(f"scenario={base[:60]}")
        base = "baseline"
    scenario = shipped_scenario(base)
    seed = given.get("seed", "1")
    if not (seed.isdigit() and int(seed[:11]) < 2**32):
        problems.append(f"seed={seed[:20]}")
        seed = "1"
    parts: dict[str, Any] = _unpacked(given.get("pack", ""), problems)
    measures = [value for name, value in pairs if name == "measure"]
    if measures:
        parts["measures"] = [each for each in (_read_measure(text, problems) for text in measures if text) if each]
    for name, text in pairs:
        if name not in _OWN and name not in REGISTER:
            problems.append(f"{name[:60]}={text[:60]}")
    changes = {name: _read_value(REGISTER[name], text) for name, text in pairs if name in REGISTER}
    try:
        if changes or parts:
            scenario = scenario.vary(changes, name=scenario.name, **parts)
    except ScenarioError as error:
        problems.extend(str(each.message) for each in error.problems)
    return Choice(base, scenario, int(seed))


def _read_sketch(text: str) -> tuple[float, ...]:
    """Numbers from 0 to 100; nothing when one of them is none."""
    parts = text.split(",")[:_LONGEST_SKETCH]
    known = [float(part) for part in parts if part.isascii() and part.isdigit() and len(part) < 4]
    return tuple(min(each, 100.0) for each in known) if len(known) == len(parts) else ()


def _written(value: Value) -> str:
    return ",".join(value) if isinstance(value, tuple) else plain(value)


def _read_value(parameter: Parameter, text: str) -> object:
    """A value as it stands in an address; what is wrong with it is found by the scenario."""
    if parameter.kind == "choices":
        return [part for part in text.split(",") if part]
    if parameter.kind == "bool":
        return {"true": True, "false": False}.get(text, text)
    if parameter.kind in ("int", "float"):
        try:
            return int(text) if parameter.kind == "int" else float(text)
        except ValueError:
            return text
    return text


def _measure_text(measure: Measure) -> str:
    settings = [f"{name}={_written(value)}" for name, value in measure.set.items()]
    end = "" if measure.end is None else str(measure.end)
    return "~".join([measure.name.replace("~", "-"), str(measure.start), end, *settings])


def _read_measure(text: str, problems: list[str]) -> Measure | None:
    name, _, rest = text.partition("~")
    start, _, rest = rest.partition("~")
    end, _, rest = rest.partition("~")
    settings = dict(part.partition("=")[::2] for part in rest.split("~") if part)
    if not name or not start.isdigit() or not (end.isdigit() or not end) or not set(settings) <= REGISTER.keys():
        problems.append(f"measure={text[:60]}")
        return None
    values = {key: _read_value(REGISTER[key], value) for key, value in settings.items()}
    return Measure(name[:80], int(start), int(end) if end else None, values)  # type: ignore[arg-type]


def _packed(scenario: Scenario, start: Scenario) -> str:
    """Organisations and switched-off mechanisms, where they differ from the shipped scenario."""
    content: dict[str, Any] = {}
    if scenario.organisations != start.organisations:
        content["organisations"] = scenario.to_dict()["organisations"]
    if scenario.without != start.without:
        content["without"] = list(scenario.without)
    if not content:
        return ""
    return urlsafe_b64encode(zlib.compress(json.dumps(content, separators=(",", ":")).encode(), 9)).decode()


def _unpacked(text: str, problems: list[str]) -> dict[str, Any]:
    if not text:
        return {}
    try:
        opener = zlib.decompressobj()
        raw = opener.decompress(urlsafe_b64decode(text), _LONGEST_PACK)
        content = json.loads(raw)
        if not isinstance(content, dict) or not set(content) <= {"organisations", "without"}:
            raise ValueError(text)
    except (ValueError, zlib.error, RecursionError):
        problems.append("pack")
        return {}
    return content
