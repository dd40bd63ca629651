"""The order of a week: one visible list, printed by the documentation of the model.

Needs come before asking, as people first live and then ask; desks before casework, as a case must be taken up to
be worked on; casework before boundary work, as boundary workers act on what broke; learning after all that is
learned from; money at the end, when all hours are known. Within a phase residents act together (columns), desks
serve in the order in which residents came (drawn per week), organisations and workers act in fixed order on what
they see of last week.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from wijksim.model import phases

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel


class Phase(NamedTuple):
    """One phase of the week: its name, its Dutch name, and what it does."""

    name: str
    dutch: str
    run: "Callable[[WijkModel], None]"

    @property
    def story(self) -> str:
        """What happens in it, in one sentence."""
        return " ".join((self.run.__doc__ or "").split())


WEEK: tuple[Phase, ...] = (
    Phase("calendar", "kalender", phases.calendar),
    Phase("needs", "behoeften", phases.needs),
    Phase("asking", "hulpvraag", phases.asking),
    Phase("intake and referral", "intake en doorverwijzing", phases.intake),
    Phase("casework", "casuswerk", phases.casework),
    Phase("boundary work", "grenzenwerk", phases.boundary_work),
    Phase("consultation", "overleg", phases.consultation),
    Phase("learning and forgetting", "leren en vergeten", phases.learning),
    Phase("organisations", "organisaties", phases.organisations),
    Phase("recording", "vastleggen", phases.recording),
)
