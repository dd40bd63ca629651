"""A report as files: one content (`parts`), and for each kind of file a writer that shows all of it."""
