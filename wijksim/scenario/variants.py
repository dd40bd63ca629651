"""Many scenarios that differ from one base in some values: their keys, without making each of them.

A design has a hundred thousand points, and a scenario has hundreds of values of which a point changes a few. What is
the same in all of them is written once; of every variant only what changes is checked, written and hashed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.layer import TOGETHER, check_together
from wijksim.scenario.parameter import Value, as_tree
from wijksim.scenario.problems import Problems
from wijksim.scenario.scenario import CAME_LATER, Scenario, canonical, what_counts


class Variants:
    """Variants of `base` that change nothing but values of these names, each checked already on its own.

    Examples
    --------
    >>> import wijksim as ws
    >>> base = ws.load("baseline")
    >>> variants = Variants(base, ["room_to_manoeuvre", "funding.integration"])
    >>> variants.key({"room_to_manoeuvre": 0.8}) == base.vary({"room_to_manoeuvre": 0.8}).key()
    True
    """

    def __init__(self, base: Scenario, names: Iterable[str]) -> None:
        self._base, self._names = base, tuple(dict.fromkeys(names))
        people = {each.people.lever for each in base.measures if each.people is not None}
        self._must_fit = not (TOGETHER | people).isdisjoint(self._names)
        # What came later is written or left out, depending on its value: a text for each of its values.
        self._later = tuple(name for name in self._names if name in CAME_LATER)
        self._texts: dict[tuple[Value, ...], _Text] = {}

    def key(self, changes: Mapping[str, Value]) -> str:
        """Key of the variant with these changes, as `Scenario.key` of it; no name but those given before.

        `ScenarioError` when its values are impossible together.
        """
        if self._must_fit:
            problems = Problems()
            check_together(self._with(changes), {}, problems)
            problems.raise_if_any()
        later = tuple(self.value(changes, name) for name in self._later)
        if later not in self._texts:
            base = self._with(dict(zip(self._later, later, strict=True)))
            self._texts[later] = _Text(base, [name for name in self._names if name not in self._later])
        return self._texts[later].key(changes)

    def value(self, changes: Mapping[str, Value], name: str) -> Value:
        """Value of one parameter in the variant with these changes."""
        return changes.get(name, self._base.values[name])

    def _with(self, changes: Mapping[str, Value]) -> Scenario:
        return replace(self._base, values=FrozenMap({**self._base.values, **changes}))


class _Text:
    """What keys are hashes of, with a hole for the value of each of these names."""

    def __init__(self, base: Scenario, names: Iterable[str]) -> None:
        # A text cannot hold its own hash: what marks the place of a value stands nowhere else.
        marks = {name: f"{base.key()} {name}" for name in names}
        text = canonical(what_counts(base, {**base.values, **marks}))
        places = sorted((text.index(canonical(mark)), name) for name, mark in marks.items())
        self._holes: list[tuple[str, bytes, bytes]] = []
        """In the order of the text: name, what stands there in the base, and the text up to the next one."""
        for (place, name), (end, _) in pairwise([*places, (len(text), "")]):
            after = text[place + len(canonical(marks[name])) : end]
            self._holes.append((name, _written(base.values[name]), after.encode()))
        self._begin = sha256(text[: places[0][0] if places else len(text)].encode())

    def key(self, changes: Mapping[str, Value]) -> str:
        """The hash with these values in the holes, and in the others what stands there in the base."""
        digest = self._begin.copy()
        for name, own, after in self._holes:
            digest.update(_written(changes[name]) if name in changes else own)
            digest.update(after)
        return digest.hexdigest()


def _written(value: Value) -> bytes:
    """A value as a key sees it."""
    # What JSON makes of a number that is finite, as every checked value is, in a tenth of the time.
    return repr(value).encode() if type(value) in (float, int) else canonical(as_tree(value)).encode()
