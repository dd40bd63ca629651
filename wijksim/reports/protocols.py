"""What is told: the part of each result that its report reads.

As in :mod:`wijksim.figures.protocols`: reports lie below studies and know their results by these Protocols only.
"""

from collections.abc import Sequence
from typing import Any, Protocol

import pandas as pd

from wijksim.figures import protocols
from wijksim.scenario.target import Targets
from wijksim.text.language import Language


class Calibration(protocols.Calibration, Protocol):
    """Points tried, the targets, and how many of the points are kept."""

    @property
    def targets(self) -> Targets: ...
    @property
    def keep(self) -> float: ...
    @property
    def failures(self) -> int: ...
    @property
    def noise(self) -> protocols.Floats: ...


class Comparison(protocols.Comparison, Protocol):
    """A base and variants on the same seeds, with what differs between them in words."""

    @property
    def lang(self) -> Language: ...
    @property
    def seeds(self) -> tuple[int, ...]: ...
    @property
    def effects(self) -> pd.DataFrame: ...
    @property
    def settings(self) -> pd.DataFrame: ...
    def variant(self, name: str | None = None) -> Any: ...


class Evidence(Protocol):
    """All findings of one check of claims."""

    @property
    def findings(self) -> Sequence[protocols.Finding]: ...
    @property
    def replications(self) -> int: ...
    @property
    def seed(self) -> int: ...
    @property
    def residents(self) -> int | None: ...
