"""Why something happened: the causal trace of a pair of runs, told from its events."""
