"""Words of the front end: part of the page, dot, name; they lie by screen in the folder `screens`."""

from wijksim.text.catalogue.screens.compare import COMPARE
from wijksim.text.catalogue.screens.costs import COSTS
from wijksim.text.catalogue.screens.errors import ERRORS
from wijksim.text.catalogue.screens.explore import EXPLORE
from wijksim.text.catalogue.screens.frame import FRAME
from wijksim.text.catalogue.screens.launch import LAUNCH
from wijksim.text.catalogue.screens.plans import PLANS
from wijksim.text.catalogue.screens.predict import PREDICT
from wijksim.text.catalogue.screens.settings import SETTINGS
from wijksim.text.catalogue.screens.share import SHARE
from wijksim.text.catalogue.screens.watching import WATCHING
from wijksim.text.catalogue.screens.which_plan import WHICH_PLAN
from wijksim.text.catalogue.screens.why import WHY
from wijksim.text.pair import Pair

APP: dict[str, Pair] = {
    **FRAME,
    **EXPLORE,
    **SETTINGS,
    **PLANS,
    **WATCHING,
    **COSTS,
    **WHY,
    **PREDICT,
    **COMPARE,
    **WHICH_PLAN,
    **SHARE,
    **LAUNCH,
    **ERRORS,
}

PLOT: dict[str, Pair] = {
    "together": ("Samen opgelost", "Solved together"),
    "people": ("Willen, doen en blijven doen", "Willing, doing and going on"),
    "boundaries": ("Hoe open zijn de grenzen?", "How open are the boundaries?"),
    "trust": ("Vertrouwen, taken en doelen", "Trust, tasks and goals"),
    "workers": ("Uren van grenzenwerkers", "Hours of boundary workers"),
    "strain": ("Energie en frustratie", "Energy and frustration"),
    "objects": ("Grensobjecten", "Boundary objects"),
    "help": ("Wachten op de juiste hulp", "Waiting for the right help"),
    "need": ("Onvervulde behoefte", "Unmet need"),
    "money": ("Kosten per betaler", "Costs by payer"),
}
