"""Who is next and who is to blame: a suspect is tried again alone, and nobody else ever pays for it."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from wijksim.execution.messages import Answer, Done, Failed, Job, Kind
from wijksim.execution.scheduler import (
    FIRST_LIMIT_SECONDS,
    MAX_ATTEMPTS,
    SHORTEST_LIMIT_SECONDS,
    TIMES_THE_USUAL,
    Dispatch,
    Task,
    Verdict,
)
from wijksim.io.ledger import State

NUMBERS = np.zeros((1, 1))


def task(run: int, work: float = 100.0) -> Task:
    return Task(Job(run, f"key{run}", "", {}, run, "", FIRST_LIMIT_SECONDS), work)


def done(run: int, seconds: float = 1.0) -> Done:
    return Done(run, ("trust",), NUMBERS, NUMBERS[0], seconds, "here")


def play(
    n: int, answer: Callable[[Job], Answer], *, together: int = 3
) -> tuple[dict[int, Verdict], list[tuple[int, bool]]]:
    """Give out `n` runs and answer them; final verdicts, and (run, alone) in the order in which they were given out."""
    dispatch = Dispatch(task(run) for run in range(n))
    verdicts: dict[int, Verdict] = {}
    given: list[tuple[int, bool]] = []
    flying: list[Job] = []
    while True:
        while len(flying) < together and (job := dispatch.next()) is not None:
            given.append((job.run, job.alone))
            flying.append(job)
            assert not job.alone or len(flying) == 1, "a suspect has company"
        if not flying:
            assert dispatch.in_flight == 0
            return verdicts, given
        job = flying.pop(0)
        verdict = dispatch.settle(answer(job))
        assert verdict is not None
        if verdict.state is not State.WAITING:
            assert job.run not in verdicts, "a run has two ends"
            verdicts[job.run] = verdict


def test_runs_are_given_out_in_order_and_each_once() -> None:
    verdicts, given = play(50, lambda job: done(job.run))
    assert given == [(run, False) for run in range(50)]
    assert {verdict.state for verdict in verdicts.values()} == {State.DONE}


@pytest.mark.parametrize("kind", [Kind.CRASH, Kind.TIME, Kind.MEMORY])
def test_a_suspect_waits_for_the_others_is_tried_alone_and_then_put_in_quarantine(kind: Kind) -> None:
    verdicts, given = play(20, lambda job: Failed(job.run, kind, "why") if job.run == 5 else done(job.run))
    assert given[-2:] == [(5, True), (5, True)]
    assert verdicts[5] == Verdict(State.QUARANTINED, 3, "why (3 times, 2 of them alone)")
    assert sum(verdict.state is State.DONE for verdict in verdicts.values()) == 19


def test_a_suspect_that_does_well_alone_is_done() -> None:
    verdicts, _ = play(9, lambda job: done(job.run) if job.alone or job.run != 5 else Failed(5, Kind.MEMORY, "why"))
    assert verdicts[5] == Verdict(State.DONE, 2)


def test_an_error_of_the_model_is_final_as_it_would_come_back() -> None:
    verdicts, given = play(9, lambda job: Failed(4, Kind.ERROR, "no") if job.run == 4 else done(job.run))
    assert verdicts[4] == Verdict(State.FAILED, 1, "no")
    assert len(given) == 9


def test_deaths_from_outside_do_not_count() -> None:
    deaths = {run: iter(range(MAX_ATTEMPTS - 1)) for run in range(9)}

    def answer(job: Job) -> Answer:
        killed = next(deaths[job.run], None) is not None
        return Failed(job.run, Kind.OUTSIDE, "SIGKILL") if killed else done(job.run)

    verdicts, given = play(9, answer)
    assert {(verdict.state, verdict.attempts) for verdict in verdicts.values()} == {(State.DONE, 1)}
    assert not any(alone for _, alone in given)


def test_a_run_that_keeps_dying_from_outside_is_set_apart_and_in_the_end_taken_for_the_cause() -> None:
    verdicts, given = play(9, lambda job: Failed(2, Kind.OUTSIDE, "SIGKILL") if job.run == 2 else done(job.run))
    assert [alone for run, alone in given if run == 2] == [False] * MAX_ATTEMPTS + [True] * MAX_ATTEMPTS
    assert verdicts[2].state is State.QUARANTINED
    assert "while it ran alone" in verdicts[2].reason
    assert sum(verdict.state is State.DONE for verdict in verdicts.values()) == 8


def test_many_suspects_are_tried_one_by_one() -> None:
    verdicts, given = play(30, lambda job: Failed(job.run, Kind.CRASH, "") if job.run % 3 == 0 else done(job.run))
    assert sum(verdict.state is State.QUARANTINED for verdict in verdicts.values()) == 10
    assert sum(alone for _, alone in given) == 20


def test_an_answer_that_nobody_waits_for_means_nothing() -> None:
    dispatch = Dispatch(iter([task(1)]))
    assert dispatch.settle(done(7)) is None
    dispatch.next()
    assert dispatch.settle(done(1)) is not None
    assert dispatch.settle(done(1)) is None


def test_the_longest_time_of_a_run_follows_from_other_runs() -> None:
    dispatch = Dispatch(task(run, work=100.0 * (1 + 99 * (run == 6))) for run in range(8))
    limits = []
    for run in range(7):
        job = dispatch.next()
        assert job is not None
        limits.append(job.limit_seconds)
        dispatch.settle(done(run, seconds=1.0 if run else 300.0))  # the first one compiles
    assert limits[:5] == [FIRST_LIMIT_SECONDS] * 5
    assert limits[5] == SHORTEST_LIMIT_SECONDS
    assert limits[6] == TIMES_THE_USUAL * 100


def test_a_limit_that_is_asked_for_holds() -> None:
    job = Dispatch(iter([task(1)]), limit_seconds=7.0).next()
    assert job is not None
    assert job.limit_seconds == 7.0


def test_runs_are_read_only_as_they_are_needed() -> None:
    def endless() -> Iterator[Task]:
        run = 0
        while True:
            yield task(run)
            run += 1

    dispatch = Dispatch(endless())
    for _ in range(1000):
        job = dispatch.next()
        assert job is not None
        dispatch.settle(done(job.run))
    assert dispatch.in_flight == 0
