"""How a sweep understands what was typed: the values that a range stands for, and what else three numbers may mean."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wijksim.io.explorations import typed_span
from wijksim.io.terminal import tell
from wijksim.scenario.exploration import Range, other_reading
from wijksim.scenario.parameter import plain
from wijksim.scenario.register import REGISTER
from wijksim.text.catalogue import say
from wijksim.text.language import Language

if TYPE_CHECKING:
    from wijksim.scenario.plan import Plan

MAX_SHOWN = 12
"""Values of one parameter that are written out; of more the first and the last."""


def lines_of_values(plan: "Plan", language: Language) -> Iterator[str]:
    """A line for each parameter that varies, with its values or its range."""
    for name, explored in plan.explored.items():
        if isinstance(explored, Range):
            ends = {"low": plain(explored.low), "high": plain(explored.high)}
            yield say("command.sweep_range", language, lever=name, **ends)
        else:
            number = len(explored.values)
            values = shortened([plain(value) for value in explored.values])
            words = "sweep_values" if number > 1 else "sweep_value"
            yield say(f"command.{words}", language, lever=name, number=number, values=values)
    if plan.listed:
        yield say("command.sweep_listed", language, names=", ".join(plan.names))


def tell_how_it_is_read(plan: "Plan", typed: Sequence[str], language: Language) -> None:
    """Say which columns were skipped, and what three numbers mean where another program would read them otherwise."""
    if plan.skipped:
        tell(say("command.sweep_skipped_columns", language, columns=", ".join(name or '""' for name in plan.skipped)))
    for text in typed:
        span = typed_span(text)
        other = other_reading(REGISTER[span[0]], *span[1:]) if span else None
        if span is None or other is None:
            continue
        name, low, high, third = span
        fields = {"lever": name, "low": plain(float(low)), "high": plain(float(high)), "third": third}
        values = shortened([plain(value) for value in other.values])
        tell(say("command.sweep_third_number", language, values=values, written=f"{name}={other.written}", **fields))


def shortened(values: Sequence[str]) -> str:
    """All values, or the first and the last of many."""
    if len(values) <= MAX_SHOWN:
        return ", ".join(values)
    return f"{', '.join(values[:4])} … {', '.join(values[-2:])}"
