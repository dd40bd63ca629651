"""What every slide is made from, and what more than one of them says."""

from collections.abc import Mapping
from html import escape
from typing import Any

from wijksim.app.class_game import kept_in
from wijksim.app.job_status import JobStatus
from wijksim.app.recording import Recorded
from wijksim.app.room import Room
from wijksim.app.view import View
from wijksim.text.catalogue import say


class Seen:
    """What a slide is made from: the room, its runs, and words."""

    def __init__(
        self, view: View, room: Room, played: JobStatus, today: JobStatus, plays: Mapping[str, JobStatus]
    ) -> None:
        self.view, self.room, self.played, self.today, self.plays = view, room, played.result, today.result, plays

    def say(self, name: str, **fields: Any) -> str:
        """Words of slides."""
        return say(f"class_slide.{name}", self.view.language, **fields)

    def html(self, name: str, **fields: Any) -> str:
        """Words of slides, safe in HTML."""
        return escape(self.say(name, **fields))

    @property
    def runs(self) -> tuple[Recorded, Recorded] | None:
        """The rounds so far and the wijk of today, when both are there."""
        return (self.played, self.today) if self.played is not None and self.today is not None else None


def waiting(seen: Seen) -> str:
    """That the runs of this slide are being computed."""
    return f"<p class='wj-wait' role='status' aria-busy='true'>{seen.html('counting')}</p>"


def all_kept(run: Recorded, year: int) -> float:
    """What all organisations together kept in a year, in euros."""
    return sum(kept_in(run, spec.key, year)[0] for spec in run.scenario.organisations)
