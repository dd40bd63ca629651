"""The causal trace of a run next to another with the same seed, as the page tells it: sentences with their weeks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal

from wijksim.app.recording import PASTS, progress_of_job
from wijksim.execution.run import run_on
from wijksim.scenario.scenario import Scenario
from wijksim.studies.trace.why import why
from wijksim.text.language import Language


@dataclass(frozen=True)
class Asked:
    """What is to be explained: an outcome, against which scenario, in which language."""

    base: Scenario
    outcome: str
    language: Language
    kind: ClassVar[Literal["why"]] = "why"

    @property
    def key(self) -> str:
        return f"{self.base.key()} {self.outcome} {self.language}"


@dataclass(frozen=True)
class Story:
    """A trace in parts; every sentence rests on events of the two runs."""

    about: str
    caution: str
    parts: tuple[tuple[str, tuple[tuple[int, str], ...]], ...]
    """Heading, and sentences with the week that each is about (-1 when it is about all weeks)."""


def story(
    scenario: Scenario, seed: int, asked: Asked, *, progress: Callable[[float], None], stop: Callable[[], bool]
) -> Story:
    """Both runs, and why they differ; the same sentences as :func:`wijksim.studies.trace.why.why`.

    Raises `Stopped` when nobody waits for it any more.
    """
    base = run_on(PASTS, asked.base, seed=seed, progress=progress_of_job(progress, stop, share=0.5))
    alt = run_on(PASTS, scenario, seed=seed, progress=progress_of_job(progress, stop, start=0.5, share=0.5))
    found = why(base, alt, asked.outcome, asked.language)
    weeks = iter(found.sentences)
    parts = []
    for heading, texts in found.parts:
        numbered = [(next(weeks), text) for text in texts]
        timed = [(each.week if each.part in ("start", "path") else -1, text) for each, text in numbered]
        parts.append((heading, tuple(timed)))
    first, caution = found.about
    return Story(first, caution, tuple(parts))
