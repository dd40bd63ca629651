"""The pages as Solara knows them: which path shows which screen. Served by :mod:`wijksim.app.launch`."""

import solara

from wijksim.app.screens.compare import Compare
from wijksim.app.screens.costs import Costs
from wijksim.app.screens.explore import Explore
from wijksim.app.screens.my_wijk import MyWijk
from wijksim.app.screens.plans import Plans
from wijksim.app.screens.predict import Predict
from wijksim.app.screens.projector import Projector
from wijksim.app.screens.share import Share
from wijksim.app.screens.start import Start
from wijksim.app.screens.student import Student
from wijksim.app.screens.teacher import Teacher
from wijksim.app.screens.theory import Theory
from wijksim.app.screens.why import Why
from wijksim.app.shell import Shell

routes = [
    solara.Route(path="/", component=Start, layout=Shell, label="wijksim"),
    solara.Route(path="wijk", component=MyWijk, label="wijksim"),
    solara.Route(path="verken", component=Explore, label="wijksim"),
    solara.Route(path="plannen", component=Plans, label="wijksim"),
    solara.Route(path="voorspel", component=Predict, label="wijksim"),
    solara.Route(path="vergelijk", component=Compare, label="wijksim"),
    solara.Route(path="waarom", component=Why, label="wijksim"),
    solara.Route(path="kosten", component=Costs, label="wijksim"),
    solara.Route(path="klas", component=Student, label="wijksim"),
    solara.Route(path="docent", component=Teacher, label="wijksim"),
    solara.Route(path="theorie", component=Theory, label="wijksim"),
    solara.Route(path="scherm", component=Projector, label="wijksim"),
    solara.Route(path="delen", component=Share, label="wijksim"),
]
