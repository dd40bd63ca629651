"""What may be changed from outside, between two weeks: nothing but levers, so that every run can be repeated."""

from collections.abc import Callable
from functools import wraps
from typing import Any, NoReturn

import mesa

LEVERS_INSTEAD = "change a lever with model.set({...}), or the scenario"


class CannotChange(NotImplementedError, AttributeError):
    """Something that Mesa offers and that this model does not do; the message says what to do instead."""


class NotStepped(mesa.Agent):
    """An agent of a wijk: made from the scenario, and told what to do by the week of the model."""

    @classmethod
    def create_agents(cls, *_: Any, **__: Any) -> NoReturn:
        """Nobody is added to a wijk by hand."""
        raise CannotChange(f"a {cls.__name__} cannot be added to a model: {LEVERS_INSTEAD}")

    @classmethod
    def from_dataframe(cls, *_: Any, **__: Any) -> NoReturn:
        """Nobody is added to a wijk by hand."""
        raise CannotChange(f"a {cls.__name__} cannot be added to a model: {LEVERS_INSTEAD}")

    def step(self, *_: Any, **__: Any) -> Any:
        """Nothing, for who does nothing by itself."""
        self.refuse_from_outside("step")

    def advance(self) -> None:
        """Mesa's second half of a step, which no agent of a wijk has."""
        self.refuse_from_outside("advance")

    def refuse_from_outside(self, method: str) -> None:
        """`CannotChange` between two weeks: a step more would be in no scenario and in no manifest."""
        if getattr(getattr(self, "model", None), "between_weeks", False):
            raise CannotChange(f"{method} of a {type(self).__name__} is for the week of the model: call model.step()")

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if "step" in vars(cls):
            cls.step = _only_in_the_week(vars(cls)["step"])  # type: ignore[method-assign]


def _only_in_the_week(step: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(step)
    def checked(self: NotStepped, *arguments: Any, **named: Any) -> Any:
        self.refuse_from_outside("step")
        return step(self, *arguments, **named)

    return checked


class Decider(NotStepped):
    """One of the few who decide: its state is its own. Between two weeks nobody else can write in it.

    A value written from outside would be in no scenario and in no manifest, and most names would change nothing at all.
    """

    def __setattr__(self, name: str, value: Any) -> None:
        try:  # the cheapest way to ask: this runs at every assignment of every decider
            watched = self.model.between_weeks
        except AttributeError:  # no model yet, or one that is not ours
            watched = False
        if watched and not name.startswith("_"):
            raise CannotChange(f"{name} of {type(self).__name__} cannot be set: {LEVERS_INSTEAD}")
        object.__setattr__(self, name, value)
