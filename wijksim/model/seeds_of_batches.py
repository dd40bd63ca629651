"""Seeds that Mesa's `batch_run` was given and does not hand over: told at the first run, not after all of them."""

import sys

from mesa.batchrunner import batch_run

from wijksim.scenario.problems import Refused, shown


def refuse_lost_seeds() -> None:
    """`Refused` where ``rng`` stands among the parameters of `batch_run`: Mesa writes None over each of these seeds.

    Every run would then have another seed than its author asked for. It is seen in the process that calls `batch_run`,
    which makes the runs itself unless it is asked for more processes.
    """
    frame = sys._getframe(1)
    while frame is not None and frame.f_code is not batch_run.__code__:
        frame = frame.f_back  # type: ignore[assignment]
    if frame is not None and "rng" in frame.f_locals["parameters"]:
        seeds = shown(frame.f_locals["parameters"]["rng"])
        said = "rng among the parameters of batch_run is lost: Mesa puts its own in the same place"
        raise Refused(said, hint=f"write batch_run(…, rng={seeds})")
