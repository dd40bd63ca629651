"""Measures as people plan them (maatregelen), by name: settings, people, cost of the measure itself, lead time, source.

A scenario, a plan, ``--measure`` and Python take one by ``from:`` and say when it is decided; whatever else they write
goes before what stands here. Amounts are for the whole area of the scenario, not per resident. Costs without a source
are marked as assumed in `source`: replace them by your own.
"""

from collections.abc import Mapping
from typing import Any

_EURO = "price assumed; replace it by your own"

CATALOGUE: Mapping[str, Mapping[str, Any]] = {
    "visible_link": {
        "title": ("Drie wijkverpleegkundigen als Zichtbare Schakel", "Three district nurses as Visible Link"),
        "people": {"level": "operational", "number": 3, "hours": 36, "euro_per_fte": 80_000},
        "cost": {"once_euro": 15_000, "paid_by": {"insurer": 0.5, "municipality": 0.5}},
        "lead_weeks": 13,
        "source": f"programme Zichtbare Schakel 2009-2012 (evidence §4.3-4.4); {_EURO}",
    },
    "linking_pins": {
        "title": (
            "Grenzenwerkers op drie niveaus die elkaar kennen",
            "Boundary workers at three levels who know each other",
        ),
        "people": {"level": "tactical", "number": 1, "hours": 24, "euro_per_fte": 95_000},
        "set": {"boundary_workers.linked": True},
        "cost": {"once_euro": 5_000, "paid_by": {"municipality": 1.0}},
        "lead_weeks": 13,
        "source": f"002 §5.1.2; {_EURO}",
    },
    "area_budget": {
        "title": (
            "Wijkbudget: 40 % van het geld samen, elk jaar 5 procentpunt meer",
            "Area budget: 40 % of the money pooled, five percentage points more each year",
        ),
        "set": {"funding.integration": 0.4, "funding.growth_per_year": 0.05, "accountability.mode": "team"},
        "cost": {
            "once_euro": 60_000,
            "euro_per_year": 20_000,
            "paid_by": {"housing_association": 0.2, "insurer": 0.3, "municipality": 0.5},
        },
        "lead_weeks": 26,
        "source": f"002 §5.1.1: a growth model for structural funding of an area; {_EURO}",
    },
    "one_director": {
        "title": ("Eén partij krijgt de regie", "One party directs"),
        "set": {"coordination.lead": "single", "coordination.lead_hours": 60},
        "cost": {"once_euro": 10_000, "paid_by": {"municipality": 1.0}},
        "lead_weeks": 8,
        "source": f"002 §2.3, the account of NYFER; {_EURO}",
    },
    "learning_programme": {
        "title": ("Leerprogramma voor grenzenwerkers", "Learning programme for boundary workers"),
        "set": {"learning.platform": True, "learning.reflection": True, "boundary_workers.training_hours": 6},
        "cost": {"once_euro": 10_000, "euro_per_year": 25_000, "paid_by": {"municipality": 1.0}},
        "lead_weeks": 12,
        "source": f"002 §1.3 and §5.1.3; 000 Q6; {_EURO}",
    },
    "co_location": {
        "title": ("Samen in één gebouw", "Together in one building"),
        "set": {"coordination.co_location": 0.7},
        "cost": {
            "once_euro": 150_000,
            "euro_per_year": 40_000,
            "paid_by": {"housing_association": 0.5, "municipality": 0.5},
        },
        "lead_weeks": 39,
        "source": f"002 §1.3 and §4.3a; {_EURO}",
    },
    "covenant": {
        "title": ("Convenant tussen de organisaties", "Covenant between the organisations"),
        "set": {"boundary_objects.planned": ["covenant"], "boundary_objects.co_creation": 0.5},
        "cost": {"once_euro": 15_000, "paid_by": {"municipality": 1.0}},
        "lead_weeks": 20,
        "source": f"002 §3.2 and §4.4; {_EURO}",
    },
    "room_to_manoeuvre": {
        "title": ("Meer scharrelruimte en minder eigen productie", "More room to manoeuvre and less own production"),
        "set": {"room_to_manoeuvre": 0.7, "accountability.production_pressure": 0.3},
        "cost": {"once_euro": 8_000, "paid_by": {"municipality": 1.0}},
        "lead_weeks": 8,
        "source": f"002 §5.1.3; 001; {_EURO}",
    },
    "shared_savings": {
        "title": ("Besparingen gaan terug naar wie ze maakt", "Savings go back to those who make them"),
        "set": {"funding.shared_savings": 0.4, "boundary_objects.planned": ["mkba"]},
        "cost": {"once_euro": 25_000, "euro_per_year": 10_000, "paid_by": {"insurer": 0.5, "municipality": 0.5}},
        "lead_weeks": 26,
        "source": f"002 §4.4b and §5.1.1; {_EURO}",
    },
    "active_residents": {
        "title": (
            "Ontmoetingsplekken met sleutelfiguren uit de wijk",
            "Meeting places with key figures of the neighbourhood",
        ),
        "set": {"residents.key_figures": 10},
        "cost": {"once_euro": 30_000, "euro_per_year": 30_000, "paid_by": {"municipality": 1.0}},
        "lead_weeks": 13,
        "source": f"002 §4.2d; {_EURO}",
    },
}
"""Key: what the measure is. Titles are (Nederlands, English)."""


def title_of(key: str, language: str) -> str:
    """What a measure of the catalogue is called."""
    dutch, english = CATALOGUE[key]["title"]
    return str(dutch if language == "nl" else english)
