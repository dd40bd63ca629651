"""The model of one run: the initial world, the ordered week, and the result."""
