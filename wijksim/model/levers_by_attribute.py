"""What is said to who sets a lever as an attribute, ``model.room_to_manoeuvre = 0.5``, which would change nothing."""

from difflib import get_close_matches
from functools import cache, lru_cache

from wijksim.agents.from_outside import LEVERS_INSTEAD
from wijksim.scenario.parameter import Role
from wijksim.scenario.problems import shown
from wijksim.scenario.register import REGISTER

_CLOSE = 0.8
"""Likeness of names from which one is taken for a slip of the other."""
_SPELLINGS = {name.replace(".", "_"): name for name in REGISTER} | {
    name.rpartition(".")[2]: name for name in reversed(REGISTER) if REGISTER[name].role is Role.LEVER
}
"""Full name by the names that a lever may get as an attribute: all of it, or its last part."""


def refusal(name: str, value: object, *, of: type) -> str:
    """Why an attribute cannot be set from outside, and what to do; empty for one of somebody's own."""
    held = getattr(of, name, None)
    if isinstance(held, property) and held.fset is None:
        return f"{name} shows what is in the model and cannot be set: {LEVERS_INSTEAD}"
    lever = "" if held is not None else lever_meant(name)
    if not lever:
        return ""
    how = f"model.set({{{lever!r}: {shown(value)}}}) from now on"
    if REGISTER[lever].structural or REGISTER[lever].role is not Role.LEVER:
        how = f"WijkModel({lever.replace('.', '__')}={shown(value)}) from the start"
    return f"a model has no attribute {name}; if the parameter {lever} is meant, set it with {how}"


@lru_cache(maxsize=256)
@cache
def lever_meant(name: str) -> str:
    """The parameter that an attribute of this name stands for, perhaps misspelt; empty for something else.

    Remembered, as Mesa sets some attributes of its own every week and comparing a name with all parameters takes longer
    than the week of a small wijk.
    """
    plain = name.lower().replace("__", "_").replace(".", "_")
    if plain in _SPELLINGS:
        return _SPELLINGS[plain]
    return next((_SPELLINGS[found] for found in get_close_matches(plain, _SPELLINGS, n=1, cutoff=_CLOSE)), "")
