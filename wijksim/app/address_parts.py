"""The parts of an address, read strictly: numbers, values, measures, the packed rest. Nothing here ever raises for
what somebody typed; what cannot be read is noted, in the language of the page."""

import json
import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl

from wijksim.app.observed_marks import LONGEST as LONGEST_OBSERVED
from wijksim.app.observed_marks import lines_of, rows_of
from wijksim.app.wijk_in_address import wijk_content
from wijksim.scenario import spelling
from wijksim.scenario.observed import Observation
from wijksim.scenario.parameter import Parameter, Value, plain
from wijksim.scenario.policy import TODAY, Plan, read_plan, today
from wijksim.scenario.problems import Problem, Problems, ScenarioError, shown
from wijksim.scenario.register import REGISTER, setting
from wijksim.scenario.scenario import Measure, Scenario
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.problems import in_language

MAX_FIELDS = 400
LONGEST = 12_000
MAX_REPORTED = 20
MAX_PLANS = 8
"""Plans of one visitor, today among them."""
LAST_SEED = 2**32 - 1
LAST_WEEK = 99_999
"""Of a place on a page; the page itself knows how long a run is."""
_LONGEST_PACK = 60_000
_MAX_DEPTH_OF_PACK = 8
_LONGEST_SKETCH = 40
_LONGEST_NAME = 80
_MAX_CHOICES = 50
_WHOLE = re.compile(r"[0-9]{1,10}")
_BASE64 = re.compile(r"[A-Za-z0-9_-]+={0,2}")

Pairs = list[tuple[str, str]]


@dataclass
class Noted:
    """What was wrong with an address, as sentences."""

    language: Language
    found: list[str] = field(default_factory=list)

    def add(self, name: str, /, **fields: object) -> None:
        """Note one thing; ``name`` is one of the words about addresses."""
        self._keep(say(f"app.address.{name}", self.language, **fields))

    def add_problem(self, problem: Problem) -> None:
        """Note what the reader of scenarios found."""
        parameter = REGISTER.get(problem.path.rpartition("set.")[2])
        if self.language == "en":
            self._keep(f"{problem.message} ({problem.allowed})" if problem.allowed else problem.message)
        elif parameter is None:
            self.add("part", part=problem.path[:60] or "pack", allowed=problem.allowed[:120] or "?")
        else:
            self.add("value", name=parameter.name, allowed=allowed_values(parameter))

    def _keep(self, text: str) -> None:
        if len(self.found) < MAX_REPORTED:
            self.found.append(text[:300])
        elif len(self.found) == MAX_REPORTED:
            self.found.append(say("app.address.more", self.language))


def allowed_values(parameter: Parameter) -> str:
    """The values of a parameter in Dutch."""
    if parameter.kind == "bool":
        return "true of false"
    if parameter.kind in ("choice", "choices"):
        return ", ".join(parameter.choices)
    if parameter.kind in ("shares", "organisations"):
        return in_language(parameter.allowed, "nl")
    what = "een heel getal" if parameter.kind == "int" else "een getal"
    return f"{what} van {plain(parameter.low)} tot en met {plain(parameter.high)}"


def pairs_of(search: str | None, noted: Noted) -> Pairs:
    """Names and values of the part after the question mark; what is too much is left out."""
    text = shown_safely((search or "")[: LONGEST + 1])
    fields = text[:LONGEST].split("&", MAX_FIELDS)
    if len(text) > LONGEST or len(fields) > MAX_FIELDS:
        noted.add("too_long", characters=LONGEST, fields=MAX_FIELDS)
    pairs = parse_qsl("&".join(fields[:MAX_FIELDS]), keep_blank_values=True, max_num_fields=MAX_FIELDS)
    return [(shown_safely(name), shown_safely(value)) for name, value in pairs]


def shown_safely(text: str) -> str:
    """Without what cannot be shown or sent, such as control characters and half characters."""
    return text if text.isprintable() else "".join(each if each.isprintable() else "\ufffd" for each in text)


def whole_number(text: str, low: int, high: int) -> int | None:
    """A whole number in the plain digits 0 to 9, or None."""
    if not _WHOLE.fullmatch(text):
        return None
    number = int(text)
    return number if low <= number <= high else None


def value_of(parameter: Parameter, text: str) -> object:
    """A value as it stands in an address; a text that is none is refused later, by the scenario."""
    value = spelling.value_of(text[:LONGEST], parameter.kind)
    return value[:_MAX_CHOICES] if isinstance(value, list) else value


def written(value: Value) -> str:
    """A value as an address writes it."""
    return ",".join(value) if isinstance(value, tuple) else plain(value)


def sketch_of(text: str) -> tuple[float, ...]:
    """Numbers from 0 to 100; nothing when one of them is none."""
    numbers = [whole_number(part, 0, 999) for part in text.split(",", _LONGEST_SKETCH)[:_LONGEST_SKETCH]]
    known = [min(float(each), 100.0) for each in numbers if each is not None]
    return tuple(known) if len(known) == len(numbers) else ()


def is_plain(measure: Measure) -> bool:
    """Whether a measure only sets levers in time; one with people, cost, lead time, source or something that it waits
    for travels in the pack."""
    more = measure.people, measure.cost, measure.lead_weeks, measure.source, measure.when, measure.until
    return not any(more)


def measure_text(measure: Measure) -> str:
    """A measure as an address writes it."""
    settings = [f"{name}={written(value)}" for name, value in measure.set.items()]
    end = "" if measure.end is None else str(measure.end)
    return "~".join([measure.name.replace("~", "-"), str(measure.start), end, *settings])


def measure_of(text: str, noted: Noted) -> dict[str, object] | None:
    """A measure in the form of a scenario file, or None when it has not even the form."""
    name, _, rest = text.partition("~")
    start, _, rest = rest.partition("~")
    end, _, rest = rest.partition("~")
    settings = dict(part.partition("=")[::2] for part in rest.split("~") if part)
    first, last = whole_number(start, 0, LAST_WEEK), whole_number(end, 0, LAST_WEEK)
    if not name or first is None or (end and last is None) or None in map(setting, settings):
        noted.add("measure", text=text[:60])
        return None
    values = {key: value_of(known, value) for key, value in settings.items() if (known := setting(key))}
    ending: dict[str, object] = {"end": last} if end else {}
    return {"name": name[:_LONGEST_NAME], "start": first, **ending, "set": values}


def packed(scenario: Scenario, start: Scenario) -> str:
    """Organisations, switched-off mechanisms and measures with more than settings, where they differ from the shipped
    scenario."""
    content: dict[str, Any] = {}
    if scenario.organisations != start.organisations:
        content["organisations"] = scenario.to_dict()["organisations"]
    if scenario.measures != start.measures and not all(map(is_plain, scenario.measures)):
        content["measures"] = [measure.to_dict() for measure in scenario.measures]
    if scenario.without != start.without:
        content["without"] = list(scenario.without)
    content |= wijk_content(scenario)
    if not content:
        return ""
    return _packed(content)


def _packed(content: object) -> str:
    return urlsafe_b64encode(zlib.compress(json.dumps(content, separators=(",", ":")).encode(), 9)).decode()


def _content_of(text: str) -> Any:
    """What was packed; nothing where it is none, too large, too deep, or holds texts that nobody writes."""
    try:
        if not _BASE64.fullmatch(text):
            raise ValueError("no base64")
        opener = zlib.decompressobj()
        raw = opener.decompress(urlsafe_b64decode(text), _LONGEST_PACK)
        if opener.unconsumed_tail:
            raise ValueError("too large")
        content = json.loads(raw)
    except (ValueError, zlib.error, RecursionError):
        return None
    return content if _is_plain(content, _MAX_DEPTH_OF_PACK) else None


def packed_observed(rows: Sequence[Observation]) -> str:
    """Observed values as an address holds them: lines of a file, packed."""
    return _packed(lines_of(rows)) if rows else ""


def that_fit(rows: Sequence[Observation]) -> tuple[Observation, ...]:
    """As many of the values, from the first on, as an address has place for."""
    fitting = tuple(rows)
    while len(packed_observed(fitting)) > LONGEST_OBSERVED:
        fitting = fitting[: len(fitting) * 9 // 10]
    return fitting


def unpacked_observed(text: str, noted: Noted) -> tuple[Observation, ...]:
    """The observed values of an address, through the reader of their files; what is wrong with them is noted."""
    if not text:
        return ()
    lines = _content_of(text)
    if not isinstance(lines, list) or not all(isinstance(each, str) for each in lines):
        noted.add("observed")
        return ()
    try:
        return rows_of(lines)
    except ScenarioError:
        noted.add("observed")
        return ()


def packed_plans(plans: Sequence[Plan]) -> str:
    """Plans as an address holds them: the form of a file of plans, packed."""
    return _packed([_on_a_line({key: value for key, value in plan.to_dict().items() if value}) for plan in plans])


def _on_a_line(value: Any) -> Any:
    """A tree whose texts have no ends of lines and nothing else that an address cannot hold."""
    if isinstance(value, str):
        return "".join(each if each.isprintable() else " " for each in value)
    if isinstance(value, dict):
        return {key: _on_a_line(each) for key, each in value.items()}
    return [_on_a_line(each) for each in value] if isinstance(value, list | tuple) else value


def unpacked_plans(text: str, noted: Noted) -> tuple[Plan, ...]:
    """The plans of an address, through the reader of files of plans; what is wrong with one is noted, and it is left
    out."""
    if not text:
        return ()
    content = _content_of(text)
    if not isinstance(content, list) or len(content) > MAX_PLANS:
        noted.add("plans")
        return ()
    found: list[Plan] = []
    for tree in content:
        problems = Problems()
        plan = read_plan(tree, problems)
        if not problems.found and plan.name in {each.name for each in found}:
            problems.add(("name",), f"two plans have the name {shown(plan.name)}")
        for each in problems.found:
            noted.add_problem(each)
        if not problems.found:
            found.append(plan)
    whole = with_today(found)
    return whole if len(whole) <= MAX_PLANS else as_today(found, 0)


def with_today(plans: Sequence[Plan]) -> tuple[Plan, ...]:
    """The plans with exactly one that is today; where none says so, the one of that name, or a new one in front."""
    chosen = next((plan for plan in plans if plan.reference), None) or next(
        (plan for plan in plans if plan.name == TODAY), None
    )
    if plans and chosen is None:
        return (today(), *plans)
    return tuple(replace(plan, reference=plan is chosen) for plan in plans)


def as_today(plans: Sequence[Plan], place: int) -> tuple[Plan, ...]:
    """The plan in this place is today, and no other."""
    return tuple(replace(plan, reference=number == place) for number, plan in enumerate(plans))


def unpacked(text: str, noted: Noted) -> dict[str, Any]:
    """What was packed, as parts of a scenario file; the reader of scenarios checks what is in them."""
    if not text:
        return {}
    content = _content_of(text)
    known = isinstance(content, dict) and set(content) <= {"organisations", "without", "measures", "wijk"}
    if not known:
        noted.add("pack")
        return {}
    lists = (content.get("without", []), content.get("measures", []))
    if not all(isinstance(each, list) for each in lists) or not isinstance(content.get("organisations", {}), dict):
        noted.add("pack")
        return {}
    return dict(content)


def _is_plain(value: object, deep: int) -> bool:
    """Whether a tree is not too deep and its texts are what people write."""
    if isinstance(value, str):
        return value.isprintable()
    if isinstance(value, dict):
        return deep > 0 and all(_is_plain(key, 1) and _is_plain(each, deep - 1) for key, each in value.items())
    if isinstance(value, list):
        return deep > 0 and all(_is_plain(each, deep - 1) for each in value)
    return True
