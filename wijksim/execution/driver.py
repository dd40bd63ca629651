"""The driver of a sweep: hands out runs, judges answers, and is the only one that writes.

It keeps nothing of a run once its shard is written: its memory does not grow with the number of runs.
"""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from wijksim.execution.messages import Answer, Done, Engine, EngineError, Job
from wijksim.execution.scheduler import Dispatch, Task, Verdict
from wijksim.io.driver_lock import DriverLock
from wijksim.io.ledger import DoneRun, Ledger, State
from wijksim.io.shards import RunSeries
from wijksim.io.sweep_folder import SweepFiles, check_in_place
from wijksim.io.sweep_progress import Progress, Silent

FIRST_FLUSH_SECONDS, LAST_FLUSH_SECONDS = 3.0, 30.0
FLUSH_SHARE = 0.01
"""Results are written every three seconds at first, and up to every thirty in a sweep of hours: so much work is lost
when the driver itself is killed."""
FLUSH_BYTES = 16 * 2**20
FLUSH_RUNS = 500
"""Most runs in a shard: what Parquet keeps of each while it writes is more than a short run itself."""
_STOPPING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
_WAIT_SECONDS = 0.25
_HEARTBEAT_SECONDS = 10.0


class Stop:
    """Set by an interrupt (Ctrl-C), by SIGTERM as batch systems send it, or by hand."""

    def __init__(self) -> None:
        self.asked = False

    @contextmanager
    def on_signals(self) -> Iterator["Stop"]:
        """Listen to signals during the block, where Python allows it: in the main thread."""
        if threading.current_thread() is not threading.main_thread():
            yield self
            return
        # What is ignored stays ignored: nohup and jobs in the background count on that.
        listened = [each for each in _STOPPING if signal.getsignal(each) is not signal.SIG_IGN]
        before = {each: signal.signal(each, self._note) for each in listened}
        try:
            yield self
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)

    def _note(self, *_: Any) -> None:
        self.asked = True


class Recorder:
    """Finished runs on their way to a shard and to the ledger."""

    def __init__(self, ledger: Ledger, files: SweepFiles) -> None:
        self._ledger, self._files = ledger, files
        self._series: list[RunSeries] = []
        self._runs: list[DoneRun] = []
        self._bytes = 0
        self._began = self._flushed = time.monotonic()

    def add(self, key: str, seed: int, done: Done, attempts: int) -> None:
        """Take a finished run; it is safe after the next flush."""
        if self._series and self._series[0].outcomes != done.outcomes:
            self.flush()
        self._series.append(RunSeries(key, seed, done.outcomes, done.series))
        self._ledger.add_extras(tuple(done.extras))
        summary = done.summary
        if done.extras:
            kept = [done.extras.get(name, np.nan) for name in self._ledger.extras]
            summary = np.concatenate([done.summary, kept])
        self._runs.append(DoneRun(done.run, len(done.series), summary, attempts, done.seconds, done.worker))
        self._bytes += done.series.nbytes
        self._ledger.set_outcomes(done.outcomes)
        if len(self._runs) >= FLUSH_RUNS:
            self.flush()

    def flush_if_due(self) -> None:
        """Write when there is much to lose, or when some time has gone by."""
        now = time.monotonic()
        interval = min(LAST_FLUSH_SECONDS, FIRST_FLUSH_SECONDS + FLUSH_SHARE * (now - self._began))
        if self._bytes >= FLUSH_BYTES or now - self._flushed >= interval:
            self.flush()

    def flush(self) -> None:
        """Write what there is: first the shard, then, when it is on disk, the ledger."""
        if self._runs:
            shard = self._files.write(self._ledger.next_shard(), self._series)
            self._ledger.record(shard, self._runs)
            self._series, self._runs, self._bytes = [], [], 0
        self._flushed = time.monotonic()
        check_in_place(self._files.folder)


def drive(
    ledger: Ledger, tasks: Iterator[Task], engine: Engine, *, files: SweepFiles, lock: DriverLock, stop: Stop,
    show: Silent, limit_seconds: float | None = None,
) -> Progress:  # fmt: skip
    """Make all runs that wait, until they are made or `stop` is asked. What was made is on disk when it returns."""
    dispatch = Dispatch(tasks, limit_seconds=limit_seconds)
    recorder = Recorder(ledger, files)
    progress = Progress.of(ledger.counts())
    jobs: dict[int, Job] = {}
    began = last_heartbeat = time.monotonic()
    try:
        with engine:
            while not stop.asked:
                while engine.room(dispatch.in_flight) > 0 and (job := dispatch.next()) is not None:
                    jobs[job.run] = job
                    engine.submit(job)
                if not dispatch.in_flight:
                    break
                for answer in engine.collect(_WAIT_SECONDS):
                    job = jobs.pop(answer.run)
                    _settle(answer, job, dispatch.settle(answer), recorder, ledger, progress)
                recorder.flush_if_due()
                progress.seconds = time.monotonic() - began
                show.progress(progress)
                if time.monotonic() - last_heartbeat > _HEARTBEAT_SECONDS:
                    lock.heartbeat()
                    last_heartbeat = time.monotonic()
    except EngineError:
        recorder.flush()
        raise
    recorder.flush()
    return progress


def _settle(
    answer: Answer, job: Job, verdict: Verdict | None, recorder: Recorder, ledger: Ledger, progress: Progress
) -> None:
    if verdict is None:
        return
    if isinstance(answer, Done):
        recorder.add(job.key, job.seed, answer, verdict.attempts)
        progress.done += 1
    else:
        progress.trouble = f"{job.key[:12]}, seed {job.seed}: {verdict.reason}"
        if verdict.state is State.WAITING:
            return
        ledger.record_trouble(
            job.run, verdict.state, reason=verdict.reason, detail=verdict.detail, attempts=verdict.attempts,
            worker=answer.worker,
        )  # fmt: skip
        progress.failed += verdict.state is State.FAILED
        progress.quarantined += verdict.state is State.QUARANTINED
    progress.waiting -= 1
    progress.made_now += 1
