"""The theory: one file per mechanism, pure rules of numbers and the loops that apply them to columns.

A rule knows no model, no scenario and no generator: values and draws go in, values come out. Loops over columns read
like the rule they apply. Order of a week: see ``wijksim.model.week``.
"""
