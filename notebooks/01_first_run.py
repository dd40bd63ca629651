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
# # A first run
#
# One neighbourhood (*wijk*), five years, and what organisations of care, welfare and housing make of it.
# Everything below takes a few seconds, after the first time: then the model is compiled, in half a minute.

# %%
# %matplotlib inline
import wijksim as ws

# %% [markdown]
# ## A scenario
#
# A scenario is complete, checked and never changes. The baseline is a Dutch wijk of today, in silos.

# %%
base = ws.load("baseline")
base

# %% [markdown]
# `vary` makes another one. Here it is a smaller wijk with fewer weeks, so that you do not have to wait.

# %%
small = base.vary(
    {"neighbourhood.residents": 1500, "warm_up_weeks": 52, "horizon_weeks": 156}, name="a small wijk of today"
)
small

# %% [markdown]
# ## A run
#
# The seed decides all random draws; the same seed and scenario give the same run, byte for byte.

# %%
run = ws.run(small, seed=1)
run

# %% [markdown]
# The weekly outcomes are an ordinary table. What each means is in `docs/outcomes.md`.

# %%
run.series[["week", "collaboration", "practice_share", "trust", "weeks_to_help", "cost_total"]].tail()

# %%
run.summary["collaboration"], run.summary_from

# %% [markdown]
# ## Figures
#
# Every figure says on top what it found and at the bottom where it came from.

# %%
from wijksim.figures import draw_figure

draw_figure("collaboration", run, "en")

# %%
draw_figure("payers_and_results", run, "en")

# %% [markdown]
# ## What happened
#
# Everything that actors do is an event: who, with whom, at which boundary, why. Residents are numbers only.

# %%
events = run.events
refused = events[events["kind"] == "joint_refused"]
refused.groupby(["reason", "boundary"], observed=True).size().sort_values(ascending=False)

# %%
refused.head()

# %% [markdown]
# ## Who
#
# Organisations by year, boundary workers (*grenzenwerkers*), pairs of organisations.

# %%
columns = ["organisation", "sector", "received_euro", "paid_euro", "load", "refusals"]
run.organisations.loc[run.organisations["year"] == 3, columns]

# %%
run.boundary_workers[["worker", "level", "home", "hours_per_week", "agreements", "energy", "frustration"]]

# %%
run.dyads.sort_values("joint_cases_solved", ascending=False)[["a", "b", "joint_cases_solved", "trust_a_in_b"]].head()

# %% [markdown]
# ## Where it came from
#
# Version, scenario in full, seed and platform go with every result.

# %%
{name: run.provenance[name] for name in ("wijksim", "numpy", "seed", "weeks", "key")}

# %% [markdown]
# One run is one random draw. What a policy does shows over pairs of runs: see `02_what_if`.
