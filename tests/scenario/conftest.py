"""A lever whose mechanism is not there yet, whatever the model has by now."""

from dataclasses import replace

import pytest

from wijksim.scenario.register import REGISTER
from wijksim.scenario.settings import GROUPS


@pytest.fixture
def not_yet(monkeypatch: pytest.MonkeyPatch) -> str:
    """Name of a switch, off by default, that is known but has no mechanism."""
    name = "scale.fence"
    row = replace(REGISTER[name], available=False)
    assert row.default is False
    group = GROUPS["scale"]
    assert isinstance(group, dict)
    monkeypatch.setitem(REGISTER, name, row)
    monkeypatch.setitem(group, "fence", row)
    return name
