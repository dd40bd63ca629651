"""From events and plain state to outcomes; nothing here changes the course of a run."""
