"""Which run is next, and what an answer means: blame where it belongs, and only there.

A run whose process died, hung or ran out of memory is a suspect. Suspects wait until all other runs are made; then each
is tried again alone, in a fresh process. Whatever was due to the company it kept is gone then, and a run that fails
:data:`MAX_ATTEMPTS` times in all is put in quarantine with the reason. Because every worker has one run in hand, no
other run is ever blamed.

A death from outside (kill -9 by somebody, a batch system, a machine that goes down) says nothing about the run: it does
not count and the run goes back to the head of the queue. Only a run that meets such a death :data:`MAX_ATTEMPTS` times
is set apart too, and when that happens as often again while it runs alone, it is taken for the cause.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import median

from wijksim.execution.messages import Answer, Done, Failed, Job, Kind
from wijksim.io.ledger import State

MAX_ATTEMPTS = 3
FIRST_LIMIT_SECONDS = 3600.0
"""Longest time of a run as long as there is nothing to compare it with; compiling for the first time is in it."""
SHORTEST_LIMIT_SECONDS = 120.0
TIMES_THE_USUAL = 50.0
_RUNS_FOR_A_JUDGEMENT = 5
_REMEMBERED = 101


@dataclass(frozen=True)
class Task:
    """A job and how much work it is, in residents times weeks."""

    job: Job
    work: float


@dataclass
class _Record:
    """What a run that met trouble has behind it."""

    attempts: int = 0
    deaths_from_outside: int = 0
    deaths_from_outside_alone: int = 0


@dataclass(frozen=True)
class Verdict:
    """What became of a run; waiting means that it will be tried again."""

    state: State
    attempts: int
    reason: str = ""
    detail: str = ""


class Dispatch:
    """The order of runs. `waiting` may be endless: it is read as runs are needed, and nothing of it is kept."""

    def __init__(self, waiting: Iterator[Task], *, limit_seconds: float | None = None) -> None:
        self._waiting = waiting
        self._limit_seconds = limit_seconds
        self._again: deque[Task] = deque()
        self._suspects: deque[Task] = deque()
        self._in_flight: dict[int, Task] = {}
        self._records: dict[int, _Record] = {}
        self._pace: deque[float] = deque(maxlen=_REMEMBERED)

    @property
    def in_flight(self) -> int:
        """Jobs given out whose answer has not come."""
        return len(self._in_flight)

    def next(self) -> Job | None:
        """The next job, or None if there is nothing to give out now."""
        if any(each.job.alone for each in self._in_flight.values()):
            return None
        task = self._again.popleft() if self._again else next(self._waiting, None)
        if task is None and self._suspects and not self._in_flight:
            suspect = self._suspects.popleft()
            task = replace(suspect, job=replace(suspect.job, alone=True))
        if task is None:
            return None
        job = replace(task.job, limit_seconds=self._limit(task.work))
        self._in_flight[job.run] = replace(task, job=job)
        return job

    def settle(self, answer: Answer) -> Verdict | None:
        """What an answer means for its run; None for an answer to nothing that was asked."""
        task = self._in_flight.pop(answer.run, None)
        if task is None:
            return None
        if isinstance(answer, Done):
            if answer.seconds > 0:
                self._pace.append(answer.seconds / task.work)
            record = self._records.pop(answer.run, _Record())
            return Verdict(State.DONE, record.attempts + 1)
        verdict = self._judge(task, answer, self._records.setdefault(answer.run, _Record()))
        if verdict.state is not State.WAITING:
            del self._records[answer.run]
        return verdict

    def _judge(self, task: Task, answer: Failed, record: _Record) -> Verdict:
        if answer.kind is Kind.OUTSIDE:
            return self._judge_outside(task, answer, record)
        record.attempts += 1
        if answer.kind is Kind.ERROR:
            return Verdict(State.FAILED, record.attempts, answer.reason, answer.detail)
        if record.attempts < MAX_ATTEMPTS:
            self._suspects.append(task)
            return Verdict(State.WAITING, record.attempts, answer.reason)
        reason = f"{answer.reason} ({record.attempts} times, {record.attempts - 1} of them alone)"
        return Verdict(State.QUARANTINED, record.attempts, reason, answer.detail)

    def _judge_outside(self, task: Task, answer: Failed, record: _Record) -> Verdict:
        if task.job.alone:
            record.deaths_from_outside_alone += 1
            if record.deaths_from_outside_alone == MAX_ATTEMPTS:
                reason = f"{answer.reason} ({MAX_ATTEMPTS} times while it ran alone)"
                return Verdict(State.QUARANTINED, record.attempts + MAX_ATTEMPTS, reason, answer.detail)
            self._suspects.appendleft(task)
        else:
            record.deaths_from_outside += 1
            if record.deaths_from_outside == MAX_ATTEMPTS:
                self._suspects.append(task)
            else:
                self._again.append(task)
        return Verdict(State.WAITING, record.attempts, answer.reason)

    def _limit(self, work: float) -> float:
        """Longest time for so much work: far more than other runs took for as much."""
        if self._limit_seconds is not None:
            return self._limit_seconds
        if len(self._pace) < _RUNS_FOR_A_JUDGEMENT:
            return FIRST_LIMIT_SECONDS
        return max(SHORTEST_LIMIT_SECONDS, TIMES_THE_USUAL * median(self._pace) * work)
