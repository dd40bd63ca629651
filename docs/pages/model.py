"""The model in ten minutes: a page by hand, with what it counts and lists read from the code."""

from collections.abc import Iterable

from pages.markdown import fill
from wijksim.domain.vocabulary import Boundary, ObjectKind
from wijksim.model.week import WEEK
from wijksim.scenario.levers import LEVERS


def page() -> str:
    """The first page to read about the model."""
    return fill(
        "model.md",
        {
            "boundaries": lambda: _listed(boundary.name for boundary in Boundary),
            "objects": lambda: _listed(kind.name for kind in ObjectKind),
            "week": _week,
            "n_levers": lambda: len(LEVERS),
        },
    )


def _week() -> str:
    return "\n".join(f"{i}. **{phase.name}** ({phase.dutch}): {phase.story}" for i, phase in enumerate(WEEK, 1))


def _listed(names: Iterable[str]) -> str:
    *first, last = (name.lower().replace("_", " ") for name in names)
    return f"{', '.join(first)} and {last}"
