"""Questions put to the model: comparisons, sweeps, what matters, what tips, what fits."""
