"""Mesa's events and its ways of running on: the same calls, with a sentence for what is no time and no function.

Mesa itself takes a time that is no number, or goes on until one that never comes, and says nothing or something in
words of Python.
"""

from collections.abc import Callable
from typing import Any

import mesa
from mesa.time import Event, EventGenerator, Priority, Schedule

from wijksim.scenario.arguments import number
from wijksim.scenario.parameter import described, plain
from wijksim.scenario.problems import Refused

LAST = 1_000_000
"""Latest week for which anything can be asked: far beyond every horizon."""


def function_from(name: str, given: object) -> Callable[..., Any]:
    """What can be called, or `Refused`."""
    if not callable(given):
        raise Refused(f"{name} cannot be {described(given)}", "a function")
    return given


class ModelWithTime(mesa.Model):
    """A Mesa model at whose doors of time arguments are looked at."""

    def schedule_event(
        self, function: Callable[..., Any], *, at: float | None = None, after: float | None = None,
        priority: Priority = Priority.DEFAULT,
    ) -> Event:  # fmt: skip
        """Mesa's: call a function once, ``at`` a time in weeks or ``after`` so many."""
        if (at is None) == (after is None):
            both = "both at and after are given" if at is not None else "neither at nor after is given"
            raise Refused(both, "a time, as at or as after")
        if at is not None:
            at = number("at", at, self.time, LAST)
        else:
            after = number("after", after, 0.0, LAST)
        self._check_event(function, priority)
        return super().schedule_event(function, at=at, after=after, priority=priority)

    def schedule_recurring(
        self, function: Callable[..., Any], schedule: Schedule, priority: Priority = Priority.DEFAULT
    ) -> EventGenerator:
        """Mesa's: call a function again and again."""
        if not isinstance(schedule, Schedule):
            raise Refused(f"schedule cannot be {described(schedule)}", "a Schedule of mesa.time")
        if schedule.start is not None and schedule.start < self.time:
            begins, now = plain(float(schedule.start)), plain(self.time)
            raise Refused(f"the schedule begins at {begins}, before the time of the model, {now}", f"from {now} on")
        self._check_event(function, priority)
        return super().schedule_recurring(function, schedule, priority)

    def run_for(self, duration: float) -> None:
        """Mesa's: so many weeks on."""
        if span := number("duration", duration, 0.0, LAST):
            super().run_for(span)

    def run_until(self, end_time: float) -> None:
        """Mesa's: on until a time, in weeks."""
        if (end := number("end_time", end_time, self.time, LAST)) > self.time:
            super().run_until(end)

    def _check_event(self, function: object, priority: object) -> None:
        if getattr(function_from("function", function), "__name__", "") == "<lambda>":
            raise Refused("function cannot be a lambda, which Mesa forgets before its time", "a function with a name")
        if not isinstance(priority, Priority):
            raise Refused(f"priority cannot be {described(priority)}", "a Priority of mesa.time")
