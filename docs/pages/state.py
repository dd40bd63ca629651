"""State variables by entity: from the columns and dataclasses with their comments, and the attributes of the agents."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pages import sources
from pages.sources import StateVariable


class Entity(NamedTuple):
    """One kind of entity and where its state is read."""

    name: str
    dutch: str
    words: str
    variables: Callable[[], list[StateVariable]]


def _columns(record: str) -> Callable[[], list[StateVariable]]:
    return lambda: sources.columns(sources.module_named("wijksim.agents.columns"), record)


def _fields(class_name: str) -> Callable[[], list[StateVariable]]:
    return lambda: sources.fields(sources.module_named("wijksim.mechanisms.columns"), class_name)


def _agent(file: str, class_name: str, words: Mapping[str, tuple[str, str]]) -> Callable[[], list[StateVariable]]:
    def variables() -> list[StateVariable]:
        found = sources.attributes(sources.module_named(f"wijksim.agents.{file}"), class_name)
        gone = set(words) - set(found)
        assert not gone, f"{class_name} has no {sorted(gone)} any more: change docs/pages/state.py"
        return [StateVariable(name, *words.get(name, ("", ""))) for name in found if name not in _HANDLES]

    return variables


_HANDLES = {"spec", "account", "payers", "world"}
_ORGANISATION = {
    "index": ("whole", "its place in all columns"),
    "room_won": ("0-0.3", "room to manoeuvre won by boundary workers on top of what policy grants"),
    "production_hours": ("hours", "on own production this week"),
    "coordination_hours": ("hours", "on aligning with others this week"),
    "production_cents": ("cents", "paid for own production of this week"),
    "produced_cents": ("cents", "own production of this week at the tariff"),
    "budget_cents": ("cents", "lump of this week, whatever is done"),
    "solved_joint": ("cases", "joint cases solved of late, fading 5 % a week"),
    "savings_received": ("cents", "of shared savings since the books were last looked at"),
    "tariff_cents_per_hour": ("cents", "tariff of this week; a measure may set another"),
    "production_target": ("0-1", "share of hours that must be own production, this week"),
    "target_met": ("0-1", "own production against the target, moving average of about half a year"),
}
_WORKER = {
    "number": ("whole", "row in the columns"),
    "key": ("whole", "identity for draws"),
    "level": ("level", "operational, tactical or policy"),
    "home": ("organisation", "who employs"),
    "hours_granted": ("hours a week", "for boundary work"),
    "hours_available": ("hours", "of this week, after recall, rest and learning"),
    "planned": ("yes/no", "a post, or taken unasked"),
    "subsidised": ("yes/no", "paid by a temporary project"),
    "lead": ("text", "none, single or shared"),
    "embedded": ("yes/no", "kept by the house after a project"),
    "professional": ("row", "of who took the role unasked, -1"),
    "multilingualism": ("0-1", "competence: thinking beyond one's own jargon"),
    "networking": ("0-1", "competence"),
    "evoking_trust": ("0-1", "competence"),
    "handling_rank_and_file": ("0-1", "competence: a critical house"),
    "networker": ("share", "role mix"),
    "innovator": ("share", "role mix"),
    "strategist": ("share", "role mix"),
    "knows_organisations": ("share", "role mix"),
    "recalled_share": ("0-1", "of the hours called back by the house"),
    "energy": ("0-1", "falls by switching, returns by rest"),
    "frustration": ("0-1", "recall and failure feed it"),
    "reputation": ("0-1", "ambassadorship"),
    "loyalty_to_network": ("0-1", "to the new whole against the own house"),
    "appointed_in": ("week", "start"),
    "hours_worked": ("hours", "so far"),
    "hours_recalled": ("hours", "so far"),
    "agreements": ("number", "negotiations that worked"),
    "failed_negotiations": ("number", "that did not"),
    "leaves_in": ("week", "in which who gave notice leaves; long before any week for who stays"),
    "introduced_by": ("worker", "who leaves and hands over to this one, or nobody"),
    "chosen_for": ("0-1", "mean competence asked when appointed"),
}
_OBJECT = {
    "number": ("whole", "row in the columns"),
    "kind": ("kind", "motto, vision, covenant, …"),
    "planned": ("yes/no", "introduced, or arisen from a felt need"),
    "ambiguity": ("0-1", "room for several readings"),
    "recognisability": ("0-1", "the same for all"),
    "concreteness": ("0-1", "how far it makes a goal concrete"),
    "legitimacy_at_first": ("0-1", "legitimacy for who had no part in it yet, as somebody new has it"),
    "made_fit": ("0-1", "how well it works in practice when it is made; who uses it adapts it"),
    "place": ("3 × 0-1", "where it stands among the frames"),
    "made_by": ("worker", "who made it, -1"),
    "made_in": ("week", "when"),
    "status": ("status", "on paper, in use, abandoned"),
    "weeks_in_use": ("weeks", "so far"),
    "weeks_unused": ("weeks", "on end"),
    "hours_carried": ("hours", "that boundary workers carried it to organisations so far"),
}
_ARENA = {
    "name": ("text", "integrated team, steering group"),
    "members": ("organisations", "who sits at the table"),
    "rhythm": ("ratio", "rounds for each round of consultation in the scenario"),
    "weeks_since": ("weeks", "since the last"),
}
_EXPERIMENT = {
    "buurt": ("buurt", "where"),
    "ordered": ("yes/no", "from above"),
    "started_in": ("week", "when"),
    "task": ("task", "that the group divides"),
    "houses": ("2 organisations", "who take part"),
    "people": ("2 rows", "professionals who meet"),
    "before": ("0-1", "share of cases here in which a division held before"),
    "option": ("option", "who does the task from now on, once agreed"),
    "succeeded": ("yes/no", "enough to show at the end"),
    "became_practice": ("yes/no", "it landed"),
    "ended_in": ("week", "in which it stopped, -1"),
    "ended_by": ("text", "faded or not landed"),
}
_KEY_FIGURE = {
    "number": ("whole", "order"),
    "resident": ("row", "who it is"),
    "motivation_at_start": ("0-1", "intrinsic"),
    "motivation": ("0-1", "now"),
    "weeks_appointed": ("weeks", "as formal link of institutions"),
    "opened_in": ("week", "start of the meeting place"),
    "closed_in": ("week", "its end, or none"),
    "ties": ("0-1 each", "with every organisation"),
}

ENTITIES: tuple[Entity, ...] = (
    Entity(
        "Resident",
        "bewoner",
        "lives on a cell, has needs, asks, helps neighbours; fixed features from the population.",
        _fields("Residents"),
    ),
    Entity(
        "Professional",
        "professional",
        "works at a desk and on cases, alone or with a colleague elsewhere.",
        _columns("PROFESSIONAL"),
    ),
    Entity(
        "Case",
        "casus",
        "what is opened when a resident asks; in exactly one state at a time.",
        _columns("CASE"),
    ),
    Entity(
        "Organisation",
        "organisatie",
        "care, welfare, housing or a department of the municipality. Columns:",
        _columns("ORGANISATION"),
    ),
    Entity(
        "Organisation, as an agent",
        "organisatie",
        "what it keeps beside its columns.",
        _agent("organisation", "Organisation", _ORGANISATION),
    ),
    Entity(
        "Person at work",
        "iemand aan het werk",
        "a professional or a boundary worker, in the network of who knows whom.",
        _columns("PERSON"),
    ),
    Entity(
        "Ties",
        "banden",
        "what people at work hold of people of other organisations, at most 24 each.",
        _fields("Network"),
    ),
    Entity("Pair of organisations", "paar", "everything that is between two organisations.", _fields("Pairs")),
    Entity(
        "Boundary worker",
        "grenzenwerker",
        "a person, in a city a small team. Acceptance by each organisation is kept by worker and organisation.",
        _agent("boundary_worker", "BoundaryWorker", _WORKER),
    ),
    Entity(
        "Boundary worker, hours of the week",
        "grenzenwerker",
        "columns read by the loops.",
        _columns("WORKER"),
    ),
    Entity(
        "Boundary object",
        "grensobject",
        "readable in several worlds; use, fit and legitimacy are kept by object and organisation.",
        _agent("boundary_object", "BoundaryObject", _OBJECT),
    ),
    Entity("Boundary object, columns", "grensobject", "read by the loops.", _columns("OBJECT")),
    Entity("Arena", "overlegtafel", "a table with members and a rhythm.", _agent("arena", "Arena", _ARENA)),
    Entity(
        "Experiment",
        "experiment",
        "trying something together in a buurt.",
        _agent("experiment", "Experiment", _EXPERIMENT),
    ),
    Entity(
        "Key figure",
        "sleutelfiguur",
        "an active resident with a meeting place.",
        _agent("key_figure", "KeyFigure", _KEY_FIGURE),
    ),
    Entity("Event", "gebeurtenis", "what is noted when something happens.", _columns("EVENT")),
)
"""In the order of the description. Payers have accounts in the books: every cent moves from one account to another."""
