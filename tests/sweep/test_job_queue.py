"""Jobs go to the worker that made their beginning, and nobody is idle for it."""

from threading import Thread

from tests.patience import PATIENCE
from wijksim.execution.job_queue import JobQueue
from wijksim.execution.messages import Job


def job(run: int, past: str) -> Job:
    return Job(run, "", "", {}, 1, "", 1.0, past=past)


def queue_of(pasts: str, workers: int = 2) -> JobQueue:
    queue = JobQueue(workers)
    for run, past in enumerate(pasts):
        queue.put(job(run, past))
    return queue


def taken(queue: JobQueue, worker: int) -> int:
    found = queue.get(worker)
    assert found is not None
    return found.run


def test_a_worker_goes_on_with_what_it_began() -> None:
    queue = queue_of("abcdabcd")
    assert [taken(queue, 0), taken(queue, 1), taken(queue, 0), taken(queue, 1)] == [0, 1, 4, 5]
    assert [taken(queue, 0), taken(queue, 0), taken(queue, 1), taken(queue, 1)] == [2, 6, 3, 7]


def test_nobody_is_idle_while_a_job_waits() -> None:
    queue = queue_of("aaa")
    assert [taken(queue, 0), taken(queue, 1), taken(queue, 0)] == [0, 1, 2]


def test_jobs_that_share_nothing_come_in_their_order() -> None:
    queue = JobQueue(2)
    for run in range(6):
        queue.put(job(run, ""))
    assert [taken(queue, run % 2) for run in range(6)] == list(range(6))


def test_who_waits_is_told_of_a_job_and_of_the_end() -> None:
    queue = JobQueue(1)
    answers: list[Job] = []
    waiting = Thread(target=lambda: answers.extend(iter(lambda: queue.get(0), None)))
    waiting.start()
    queue.put(job(7, "a"))
    while not answers and waiting.is_alive():
        waiting.join(0.01)
    queue.close()
    waiting.join(PATIENCE)
    assert not waiting.is_alive()
    assert [each.run for each in answers] == [7]
