"""Where numbers come from and what is remarked on them, as declared in English, and in Dutch; by area in the folder `notes`."""

from wijksim.text.catalogue.notes.deciding import DECIDING
from wijksim.text.catalogue.notes.desks import DESKS
from wijksim.text.catalogue.notes.figures import FIGURES
from wijksim.text.catalogue.notes.levers import LEVERS
from wijksim.text.catalogue.notes.needs import NEEDS
from wijksim.text.catalogue.notes.objects import OBJECTS
from wijksim.text.catalogue.notes.pairs import PAIRS
from wijksim.text.catalogue.notes.prices import PRICES
from wijksim.text.catalogue.notes.targets import TARGETS
from wijksim.text.catalogue.notes.workers import WORKERS
from wijksim.text.pair import Pair

_AREAS = (NEEDS, DESKS, DECIDING, PAIRS, WORKERS, OBJECTS, LEVERS, FIGURES, PRICES, TARGETS)

SOURCE: dict[str, Pair] = {english: (dutch, english) for area in _AREAS for english, dutch in area.items()}
