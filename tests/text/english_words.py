"""English words that no Dutch sentence has."""

ENGLISH = frozenset({
    "the", "not", "cannot", "there", "it", "its", "has", "and", "have", "that", "with", "which", "this", "nothing",
    "are", "were", "such", "than", "into", "no", "must",
})  # fmt: skip
