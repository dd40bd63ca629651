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
# # What if?
#
# Same residents, same luck, other policy. Before you run a cell, say what you expect: up, down or no difference?

# %%
# %matplotlib inline
import wijksim as ws

small = {"neighbourhood.residents": 1000, "warm_up_weeks": 26, "horizon_weeks": 104}
today = ws.load("baseline").vary(small, name="today")
linked = ws.load("linked_boundary_workers").vary(small, name="linked boundary workers")
pooled = ws.load("area_funding").vary(small, name="money for the area")

# %% [markdown]
# ## Compare
#
# Every pair of runs has one seed. Ten pairs show the large effects; take fifty or more for small ones.

# %%
cmp = ws.compare(today, linked, pooled, replications=10, seed=2026)
cmp

# %%
cmp.settings

# %% [markdown]
# A row for each outcome: the difference with its 95 % interval, the share of pairs in which it is better, the first
# week from which it shows for good, and how many times more runs independent seeds would need.

# %%
effects = cmp.effects[cmp.effects["variant"] == "linked boundary workers"].set_index("outcome")
chosen = ["collaboration", "trust", "task_clarity", "weeks_to_help", "boundary_hours", "quality_of_life", "cost_total"]
effects.loc[chosen, ["base", "alt", "difference", "low", "high", "share_better", "first_week", "variance_reduction"]]

# %%
print(cmp.sentence("collaboration"))
print(cmp.sentence("collaboration", lang="nl"))
print(cmp.sentence("quality_of_life", "money for the area"))

# %%
cmp.plot("collaboration")

# %%
cmp.plot(variant="linked boundary workers")

# %% [markdown]
# ## Who gains and who pays
#
# Euro a year, for organisations and payers. *Wrong pocket*: puts in more and does not gain, while another does.

# %%
mean_year = cmp.parties[(cmp.parties["year"] == 0) & (cmp.parties["variant"] == "linked boundary workers")]
mean_year[["label", "kind", "difference", "low", "high", "invests", "gains", "wrong_pocket"]]

# %% [markdown]
# ## Why?
#
# What happened in one typical pair: rules over events, every sentence can be looked up.

# %%
story = cmp.why("collaboration", variant="money for the area")
print(story)

# %%
story.counts[story.counts["kind"] == "joint_refused"]

# %% [markdown]
# Every sentence points at its events, and `check` looks all of them up again. Nothing is wrong:

# %%
story.table[["part", "week", "base_events", "alt_events"]].head(10)

# %%
story.check()
