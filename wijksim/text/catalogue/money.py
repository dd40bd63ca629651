"""Streams of money. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

STREAM: dict[str, Pair] = {
    "production": ("eigen productie", "own production"),
    "pool": ("geld voor de wijk samen", "pooled money of the area"),
    "team_budget": ("budget van het team", "team budget"),
    "boundary_work": ("grenzenwerk", "boundary work"),
    "subsidy": ("projectgeld", "project money"),
    "second_line": ("zwaardere zorg", "heavier care"),
    "shared_savings": ("gedeelde besparing", "shared savings"),
    "wages": ("lonen", "wages"),
    "measure": ("maatregelen zelf", "measures themselves"),
}
