"""What a run did and left, as bytes by part: two courses are the same when every part is."""

from dataclasses import fields, is_dataclass
from functools import cached_property
from typing import Any

import mesa
import numpy as np

from wijksim.agents.row_view import RowView
from wijksim.model.result import Run
from wijksim.model.wijk_model import WijkModel

_OF_MESA = {"running", "check", "time", "agent_id_counter"}
"""What says nothing about the course."""


def trajectory(model: WijkModel) -> dict[str, bytes]:
    """Weekly record, events and the state of everybody at this moment."""
    recorder = model.recorder
    parts = {} if recorder is None else {
        "weekly record": recorder.table[: recorder.weeks].tobytes(),
        "weekly record of organisations": recorder.organisations[: recorder.weeks].tobytes(),
        "weekly record of payers": recorder.payers[: recorder.weeks].tobytes(),
    }  # fmt: skip
    log = model.world.log
    return parts | {"events": log.rows[: log.n].tobytes()} | state(model)


def state(model: WijkModel) -> dict[str, bytes]:
    """Everybody and everything that the agents share, without what was written down."""
    parts = dict(_parts_of(model.world, "world"))
    for agent in (*mesa.Model.agents.fget(model), *model.former_workers):
        if not isinstance(agent, RowView):
            parts[f"{type(agent).__name__} {agent.unique_id}"] = _plain(agent)
    return parts | {"model": _plain(model)}


def _plain(thing: Any) -> bytes:
    """Every attribute that is a number, a word or a tuple of them."""
    kinds = (int, float, str, tuple, np.generic)
    looked_up = {name for name in vars(thing) if isinstance(getattr(type(thing), name, None), cached_property)}
    found = {name: value for name, value in vars(thing).items() if isinstance(value, kinds) and name not in looked_up}
    return repr([(name, found[name]) for name in sorted(found) if name.lstrip("_") not in _OF_MESA]).encode()


def _parts_of(thing: Any, path: str) -> list[tuple[str, bytes]]:
    """Every array and number of a dataclass or a named group, by path; settings and the event log apart."""
    found = []
    for attribute in (field.name for field in fields(thing)) if is_dataclass(thing) else thing._fields:
        value, name = getattr(thing, attribute), f"{path}.{attribute}"
        if attribute in ("p", "rules", "values", "organisation_agents", "log", "tally"):
            continue
        if attribute == "cases":
            value = value[: thing.n_cases]
        if is_dataclass(value) or hasattr(value, "_fields"):
            found += _parts_of(value, name)
        elif isinstance(value, np.ndarray):
            found.append((name, value.tobytes()))
        elif hasattr(value, "balance"):
            found.append((name, repr(value.balance).encode() + value.total_in.tobytes()))
        else:
            found.append((name, repr(value).encode()))
    return found


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Names of the parts that differ, or are in one of the two only."""
    return [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]


def tables(run: Run) -> dict[str, bytes]:
    """The series and events that a run yields, as bytes."""
    series, events = run.series, run.events
    return {
        "series": series.to_numpy().tobytes() + repr(list(series)).encode(),
        "events": events.to_csv(index=False).encode(),
    }
