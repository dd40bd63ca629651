"""Sketch of the second design: people who know each other, tasks that can be redrawn, interests from own books.

One joined model, apart from the package, in which the contrasts R1-R17 are tried together before the house is
rebuilt. Read in this order: ``tasks`` (who does what, paid how), ``register`` (every number), ``state`` (what there
is), ``week`` (the order of a week), then one file per mechanism. ``docs/decisions/0008-second-design.md`` says what
came of it.

Usage: ``uv run python -m benchmarks.second_design --help``.
"""
