"""Runs and experiments with the model."""
