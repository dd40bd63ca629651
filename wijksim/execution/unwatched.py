"""A process in which nobody is between two weeks: what keeps others from writing in a model can be left out.

The guards of :mod:`wijksim.agents.from_outside` and :mod:`wijksim.model.mesa_views` run at every assignment of every
decider, which takes a tenth of the time of a run. A worker makes whole runs, and nobody holds a model meanwhile.
"""

from collections.abc import Iterator
from contextlib import suppress

from wijksim.agents.from_outside import Decider, NotStepped
from wijksim.model.mesa_views import ModelWithViews


def leave_out_guards() -> None:
    """From now on, in this process, models and their agents can be written in at any time; no result depends on it."""
    for kind in (Decider, ModelWithViews):
        with suppress(AttributeError):  # it was left out before
            del kind.__setattr__
    for agent in _kinds(NotStepped):
        step = vars(agent).get("step")
        if hasattr(step, "__wrapped__"):
            agent.step = step.__wrapped__  # type: ignore[union-attr, method-assign]


def _kinds(kind: type[NotStepped]) -> Iterator[type[NotStepped]]:
    for each in kind.__subclasses__():
        yield each
        yield from _kinds(each)
