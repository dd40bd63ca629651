"""The model in Mesa's own SolaraViz, as its tutorial does it: for the comparison in class_of_thirty.py.

uv run --with altair solara run benchmarks/solaraviz_page.py
"""

from mesa.visualization import Slider, SolaraViz, make_plot_component

from wijksim import WijkModel

PARAMETERS = {
    "room_to_manoeuvre": Slider("Room to manoeuvre", 0.3, 0.0, 1.0, 0.05),
    "funding__integration": Slider("Money pooled for the area", 0.1, 0.0, 1.0, 0.05),
    "rng": {"type": "InputText", "value": 1, "label": "Seed"},
}

page = SolaraViz(
    WijkModel(rng=1),
    components=[make_plot_component("collaboration"), make_plot_component("trust")],
    model_params=PARAMETERS,
    name="wijksim",
)
