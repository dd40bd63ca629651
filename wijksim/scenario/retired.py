"""Parameters of an earlier version that are gone, and what to do with the line that sets one."""

from collections.abc import Iterable, Mapping

from wijksim.scenario.problems import nearest

_ON_TIES = "how far houses accept a boundary worker is measured on ties now: leave this line out, or see knowledge.gain"

RETIRED: Mapping[str, str] = {
    "clarity.base": "how clear the work is divided is measured from tasks now: leave this line out",
    "clarity.by_closure": "how clear the work is divided is measured from tasks now: leave this line out",
    "clarity.drift": "claims on tasks follow what is paid now, by tasks.drift",
    "clarity.negotiated": "a negotiation is about one task now, and settles as much as negotiation.per_hour says",
    "clarity.consulted": "it is called tasks.consulted now",
    "workers.first_contact": _ON_TIES,
    "workers.contact_gain": _ON_TIES,
    "workers.contact_decay": _ON_TIES,
    "workers.acceptance_gain": "it is trust in a person now: leave this line out, or see trust.gain",
    "workers.acceptance_loss": "it is trust in a person now: leave this line out, or see trust.loss",
    "workers.introduced": "ties are handed over in person now: leave this line out, or see workers.hand_over_half",
    "objects.reading_width": "how far an object is read is objects.narrow and objects.wider now",
    "objects.felt_need": "what calls for an object is one thing that keeps breaking, objects.came_back",
    "experiments.fit_of_own": "a group divides one task now: leave this line out",
    "experiments.ordered_shared": "an order is about a task of its own now: leave this line out",
    "experiments.fit_of_tight_order": "an order is about a task of its own now: leave this line out",
    "experiments.strength_at_first": "a group divides one task now: leave this line out",
    "experiments.without_results": "a group divides one task now: leave this line out",
    "experiments.lost_by_fatigue": "who tried in vain does not try again for experiments.tired_weeks",
    "experiments.faded_below": "a group stops half-way with less than experiments.enough to show",
    "experiments.tired_from": "who tried in vain does not try again for experiments.tired_weeks",
    "experiments.tiring": "who tried in vain does not try again for experiments.tired_weeks",
    "experiments.growth": "what one meeting of a group settles is experiments.settles",
    "experiments.hours": "what an experiment asks of advisers is experiments.advice_each",
    "experiments.relief": "a group divides one task now, and nothing else becomes easier: leave this line out",
    "clarity": "how clear the work is divided is measured from tasks now: leave these lines out, or see tasks",
    "second_line.saving_weeks": "savings are what a comparison of clients finds: see savings.cost_weeks",
    "second_line.vulnerability_speed": "unmet need adds to strain, which fades by strain.fade",
}
"""Parameter, or group of them -> what an author of a scenario does instead."""


def instead_of(name: str, known: Iterable[str]) -> str:
    """Hint for a name that nothing has: what became of it, else the known name closest to it."""
    return RETIRED.get(name) or nearest(name, known)
