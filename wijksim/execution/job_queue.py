"""Jobs on their way to workers: those that begin alike go to the worker that has been at that beginning before."""

from collections import OrderedDict
from threading import Condition

from wijksim.execution.messages import Job

REMEMBERED = 64
"""Beginnings that a worker is taken to remember."""


class JobQueue:
    """Jobs that wait, in order of arrival, and who takes which; safe for use by several threads.

    A worker takes the first job that begins as one that it made (`Job.past`); then the first that begins as none that
    any worker made; then just the first, so that nobody is idle while a job waits.
    """

    def __init__(self, workers: int) -> None:
        self._waiting: OrderedDict[int, Job] = OrderedDict()
        self._made: list[OrderedDict[str, None]] = [OrderedDict() for _ in range(workers)]
        self._more = Condition()
        self._put = 0
        self._closed = False

    def put(self, job: Job) -> None:
        """Add a job."""
        with self._more:
            self._waiting[self._put] = job
            self._put += 1
            self._more.notify_all()

    def close(self) -> None:
        """Whoever waits, and whoever asks from now on, gets nothing."""
        with self._more:
            self._closed = True
            self._more.notify_all()

    def get(self, worker: int) -> Job | None:
        """The next job for a worker, after waiting for one; None when there will be no more."""
        with self._more:
            while not self._waiting and not self._closed:
                self._more.wait()
            if self._closed:
                return None
            job = self._waiting.pop(self._first_for(worker))
            if job.past:
                made = self._made[worker]
                made[job.past] = None
                made.move_to_end(job.past)
                while len(made) > REMEMBERED:
                    made.popitem(last=False)
            return job

    def _first_for(self, worker: int) -> int:
        """Place of the job that suits a worker best."""
        own = self._made[worker]
        new: int | None = None
        for place, job in self._waiting.items():
            if job.past in own:
                return place
            if new is None and not any(job.past in made for made in self._made):
                new = place
        return next(iter(self._waiting)) if new is None else new
