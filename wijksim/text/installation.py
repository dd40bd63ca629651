"""What to do when packages are missing that only some commands need."""

from wijksim.text.language import Language

IN_A_CLONE = "uv sync --all-extras"
"""Installs all parts at once; with one ``--extra`` it would take the other part away again."""
EXTRA_OF = {
    "ipyvue": "app", "ipyvuetify": "app", "segno": "app", "solara": "app", "solara-assets": "app", "starlette": "app",
    "SALib": "study", "dask": "study", "distributed": "study", "ema_workbench": "study", "netCDF4": "study",
    "docx": "report", "python-docx": "report",
    "scipy": "study", "xarray": "study", "xlsxwriter": "study",
    "typst": "lesson", "cbsodata": "cbs",
}  # fmt: skip
"""The optional part that brings a package; of two the one that asks for least."""
_BOTH_WAYS = ("{pip} (in een kloon: {clone})", "{pip} (in a clone: {clone})")
_COMES_WITH = {"reacton": "solara", "uvicorn": "solara"}


def with_pip(extra: str) -> str:
    """The command that installs an optional part."""
    return f"pip install 'wijksim[{extra}]'"


def how_to_get(extra: str, language: Language = "en") -> str:
    """How an optional part is installed, with pip and in a clone."""
    words = _BOTH_WAYS[0 if language == "nl" else 1]
    return words.format(pip=with_pip(extra), clone=IN_A_CLONE)


def not_installed(package: str) -> str:
    """That a package is missing, and what to do; for messages of errors, in English."""
    return f"{package} is not installed here: {how_to_get(extra_of(package))}"


def extra_of(package: str) -> str:
    """The optional part that brings a package or one of its modules."""
    first = package.split(".")[0].lower()
    first = _COMES_WITH.get(first, first)
    return next((extra for name, extra in EXTRA_OF.items() if name.lower() == first), "study")
