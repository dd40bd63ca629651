"""What to do when packages are missing that only some commands need."""

IN_A_CLONE = "uv sync --all-extras"
"""Installs all parts at once; with one ``--extra`` it would take the other part away again."""


def not_installed(package: str) -> str:
    """That a package is missing, and what to do; for messages of errors, in English."""
    return f"{package} is not installed here; in a clone of wijksim: {IN_A_CLONE}"
