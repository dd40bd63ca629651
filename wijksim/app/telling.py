"""Events of a run told in sentences, for diaries and lists."""

from typing import Any

import pandas as pd

from wijksim.app.recording import Recorded
from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import ObjectKind
from wijksim.text.catalogue import name_of, say, texts
from wijksim.text.language import Language
from wijksim.text.why import boundary_words, reason_words, task_words

_WITH_OBJECT = (
    "object_made",
    "object_in_use",
    "object_abandoned",
    "object_out_of_use",
    "object_adopted",
    "object_dropped",
)


def organisation_names(recorded: Recorded, language: Language) -> dict[str, str]:
    """Key -> name of every organisation."""
    return {spec.key: spec.name_nl if language == "nl" else spec.name_en for spec in recorded.scenario.organisations}


def worker_names(recorded: Recorded, language: Language) -> dict[int, str]:
    """Number -> name of every boundary worker: a sign and the home organisation."""
    homes = organisation_names(recorded, language)
    table = recorded.boundary_workers
    return {
        int(number): say("why.worker", language, n=int(number) + 1, home=homes.get(home, home))
        for number, home in zip(table["worker"], table["home"], strict=True)
    }


def sentences(events: pd.DataFrame, recorded: Recorded, language: Language) -> list[str]:
    """A sentence for every row of a table of events."""
    names, workers = organisation_names(recorded, language), worker_names(recorded, language)
    return [_sentence(row, names, workers, recorded, language) for row in events.to_dict("records")]


def _sentence(
    row: dict[Any, Any],
    names: dict[str, str],
    workers: dict[int, str],
    recorded: Recorded,
    language: Language,
) -> str:
    kind = str(row["kind"])
    if kind not in texts("event"):
        return kind
    worker = workers.get(int(row["worker"]), say("figures.worker_code", language, n=int(row["worker"]) + 1))
    text = say(
        f"event.{kind}",
        language,
        actor=names.get(row["actor"], ""),
        partner=names.get(row["partner"], ""),
        worker=worker,
        resident=int(row["resident"]),
        boundary=boundary_words(row["boundary"], language) if row["boundary"] else "",
        reason=reason_words(row["reason"], language),
        object=_object(row, language) if kind in _WITH_OBJECT else "",
        task=task_words(row["value"], language) if kind.startswith("task_") else "",
        n=int(row["value"]) if kind == "met" else 0,
    )
    if kind == "joint_started" and int(row["worker"]) >= 0:
        text += say("why.brokered", language, worker=worker)
    if kind.startswith("measure_") and 0 <= int(row["value"]) < len(recorded.scenario.measures):
        text += f": {recorded.scenario.measures[int(row['value'])].name}"
    return text[:1].upper() + text[1:] + "."


def _object(row: dict[Any, Any], language: Language) -> str:
    return name_of(ObjectKind(int(row["value"])), language)


def of_actor(recorded: Recorded, actor: str) -> pd.DataFrame:
    """Events in which an actor of the replay has a part: ``o3`` is an organisation, ``w2`` a boundary worker."""
    events, number = recorded.events, int(actor[1:])
    if actor[0] == "w":
        return events[events["worker"] == number]
    key = recorded.scenario.organisations[number].key
    return events[(events["actor"] == key) | (events["partner"] == key)]


def known_actor(recorded: Recorded, actor: object) -> str | None:
    """The actor a page names, if the run has it."""
    if not isinstance(actor, str) or not actor[1:].isdigit() or len(actor) > 8:
        return None
    number = int(actor[1:])
    if actor[0] == "o" and number < len(recorded.scenario.organisations):
        return actor
    return actor if actor[0] == "w" and number in set(recorded.boundary_workers["worker"]) else None


def actor_name(recorded: Recorded, actor: str, language: Language) -> str:
    """Name of an actor of the replay."""
    number = int(actor[1:])
    if actor[0] == "w":
        return worker_names(recorded, language).get(number, actor)
    return organisation_names(recorded, language)[recorded.scenario.organisations[number].key]


def quarter_counts(recorded: Recorded, organisation: int, first: int, last: int) -> dict[str, int]:
    """How often an organisation was asked, solved and failed in weeks ``first`` to ``last``."""
    rows = recorded.counts[first : last + 1, organisation]
    kinds = {"asked": EventKind.ASKED, "solved": EventKind.SOLVED, "failed": EventKind.FAILED}
    return {name: int(rows[:, kind].sum()) for name, kind in kinds.items()}
