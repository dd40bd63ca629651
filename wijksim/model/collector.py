"""Mesa's data collector for this model: every outcome of every week, and whatever reporters somebody adds.

Outcomes come from the recorder and cost nothing until they are looked at. Reporters of one's own are asked at the end
of every recorded week, and again when ``collect`` is called, so that the last word of a week counts.
"""

from typing import Any

import mesa
import numpy as np
from mesa.datacollection import DataCollector

from wijksim.observe.outcomes import outcome_columns
from wijksim.observe.recorder import COLUMNS


class OutcomeCollector(DataCollector):
    """Mesa's data collector, filled from the recorder whenever it is looked at."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._weeks = -1
        self._own: dict[int, dict[str, Any]] = {}
        """What own reporters said, by recorded week."""
        super().__init__()
        self.model_reporters = {name: name for name in self._outcomes()}

    def collect(self, model: mesa.Model) -> None:
        """Ask own reporters now, for the week that was recorded last; outcomes are written down by the model itself."""
        if not self.has_own:
            return
        if not model.steps:
            raise ValueError("there is no week to collect yet: the first row is that of the first step")
        asked = DataCollector(self._own_model_reporters(), self.agent_reporters, self.agenttype_reporters)
        asked.collect(model)
        self._own[model.steps - 1] = {name: values[-1] for name, values in asked.model_vars.items()}
        self._agent_records |= asked._agent_records
        self._agenttype_records |= asked._agenttype_records

    @property
    def has_own(self) -> bool:
        """Whether somebody added a reporter."""
        return bool(self._own_model_reporters() or self.agent_reporters or self.agenttype_reporters)

    def _own_model_reporters(self) -> dict[str, Any]:
        outcomes = self._outcomes()
        return {
            name: reporter
            for name, reporter in self.model_reporters.items()
            if not (name in outcomes and reporter == name)
        }

    @property
    def model_vars(self) -> dict[str, list[Any]]:
        """A list with a value for each recorded week, by outcome and by own reporter; None where it was not asked.

        A seed that was drawn stands there too: nobody could repeat the run without it.
        """
        columns: dict[str, list[Any]] = dict(self._outcomes())
        if self._model.seed_was_drawn:
            columns["seed_of_run"] = [self._model.seed_of_run] * self._weeks
        for name in self._own_model_reporters():
            columns[name] = [self._own.get(week, {}).get(name) for week in range(self._weeks)]
        return columns

    @model_vars.setter
    def model_vars(self, empty: dict[str, list[Any]]) -> None:
        """Mesa makes room for variables; the recorder has it."""

    def _outcomes(self) -> dict[str, list[float]]:
        recorder = self._model.recorder
        weeks = recorder.weeks if recorder else 0
        if weeks != self._weeks:
            table = recorder.table[:weeks] if recorder else np.zeros((0, len(COLUMNS)))
            columns = outcome_columns(
                table, full_time_workers=self._model.full_time_workers, multi_law_share=self._model.multi_law_share
            )
            self._columns = {name: column.tolist() for name, column in columns.items()}
            self._weeks = weeks
        return self._columns

    def _new_model_reporter(self, name: str, reporter: Any) -> None:
        self.model_reporters[name] = reporter

    @property
    def _collection_steps(self) -> list[float]:
        """Time at the end of each recorded week, as Mesa counts it."""
        self._outcomes()  # brings the number of weeks up to date
        return [float(week + 1) for week in range(self._weeks)]

    @_collection_steps.setter
    def _collection_steps(self, empty: list[float]) -> None:
        """As above."""
