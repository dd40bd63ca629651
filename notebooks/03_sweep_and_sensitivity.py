# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Sweep and sensitivity
#
# Many runs in a folder that survives whatever happens: stop it, start it again, and it goes on where it was. Here the
# wijk and the sample are tiny, so that it takes a minute; take more of both for a study.

# %%
# %matplotlib inline
import tempfile
from pathlib import Path

import wijksim as ws

folder = Path(tempfile.mkdtemp())
base = ws.load("baseline").vary({"neighbourhood.residents": 400, "warm_up_weeks": 13, "horizon_weeks": 52})

# %% [markdown]
# ## Screen: which parameters matter?
#
# Morris: a few trajectories through the space of levers and uncertainties. Two seeds a point, so that chance can be
# told from influence.

# %%
screening = ws.sweep(
    base,
    {
        "boundary_workers.operational_hours": (0, 300),
        "funding.integration": (0, 1),
        "accountability.mode": ["individual", "team"],
        "trust.gain": None,  # the range of the register
    },
    design="morris",
    n=6,
    replications=2,
    out=folder / "screening",
    quiet=True,
)
screening

# %% [markdown]
# The same call again makes nothing twice: what is there is kept.

# %%
screening.runs[["point", "seed", "state", "boundary_workers.operational_hours", "funding.integration", "trust"]].head()

# %%
matters = screening.sensitivity("morris", outcome="trust")
print(matters.sentence())
matters.table

# %%
matters.plot()

# %% [markdown]
# PAWN works on any design, also on runs that you have already.

# %%
screening.sensitivity("pawn", outcome="trust").table[["label", "median", "noise_floor", "matters"]]

# %% [markdown]
# ## Look closer: where does it tip?

# %%
hours = ws.sweep(
    base,
    {"boundary_workers.operational_hours": [0, 50, 100, 200, 300], "funding.integration": [0.0, 0.5, 1.0]},
    replications=3,
    out=folder / "hours",
    quiet=True,
)
tip = hours.tipping("boundary_workers.operational_hours", outcome="trust")
print(tip.sentence())
tip.curve

# %%
hours.tipping("boundary_workers.operational_hours", "funding.integration", outcome="trust").plot()

# %% [markdown]
# ## Everything as data
#
# One tidy table, or a labelled array with an axis for point, seed and week.

# %%
data = hours.to_xarray(["trust", "collaboration"])
data

# %%
grid = data.set_index(point=["boundary_workers.operational_hours", "funding.integration"]).unstack("point")
grid["trust"].mean(["seed", "week"]).round(3).to_pandas()

# %%
hours.export(folder / "hours.parquet").name
