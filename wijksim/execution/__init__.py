"""How runs are made, wherever: one run, paired runs, and many in processes that may die, here or on a cluster."""
