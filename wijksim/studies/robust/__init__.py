"""Which plan holds: plans over many worlds that may be, and what follows from that for a choice.

Every study here asks a `Laboratory` what plans give in worlds; the engine of sweeps is one, a function another.
"""
