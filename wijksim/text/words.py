"""Words of the command line and of the tables it prints, in plain Dutch and plain English."""

from wijksim.text.language import Language
from wijksim.text.sweep_words import SWEEP_WORDS

WORDS: dict[str, tuple[str, str]] = {
    # name: (Nederlands, English)
    "outcome": ("Uitkomst", "Outcome"),
    "unit": ("Eenheid", "Unit"),
    "mean_of_weeks": ("Gemiddeld week {first}–{last}", "Mean of weeks {first}–{last}"),
    "last_week": ("Laatste week", "Last week"),
    "first_year": ("Eerste jaar", "First year"),
    "headline": (
        "{title}: {residents} bewoners, {weeks} weken, seed {seed}",
        "{title}: {residents} residents, {weeks} weeks, seed {seed}",
    ),
    "results_in": ("Resultaten staan in {folder}", "Results are in {folder}"),
    "other_folder": (
        "In {wanted} staat al iets anders; dat blijft zoals het is.",
        "{wanted} already holds something else, which stays as it is.",
    ),
    "repeat_with": ("Zo herhaalt u deze run: {command}", "To repeat this run: {command}"),
    "one_run_only": (
        "Dit is één run. Toeval speelt mee: vergelijk pas na meer seeds.",
        "This is one run. Chance plays a part: compare only after more seeds.",
    ),
    "compiling": (
        "De eerste keer wordt het model vertaald naar machinecode; dat duurt ongeveer {seconds} seconden.",
        "The first run compiles the model, which takes about {seconds} seconds.",
    ),
    "weeks_done": ("Week", "Week"),
    "pairs_done": ("Paren", "Pairs"),
    "runs_done": ("Runs", "Runs"),
    "differs": ("Anders dan in de basis", "Different from the baseline"),
    "look_for": ("Waar u op kunt letten", "What to look for"),
    "interrupted": (
        "Gestopt. Er is niets nieuws opgeslagen; wat er was, is er nog.",
        "Stopped. Nothing new was saved; what was there is still there.",
    ),
    "file_is_valid": ("{file}: in orde", "{file}: valid"),
    "set_for_nothing": (
        "{file}: let op: {lever} verandert niets zonder {others}",
        "{file}: note: {lever} changes nothing without {others}",
    ),
    "and": (" en ", " and "),
    "problems_found": ("Fouten gevonden: {number}", "Problems found: {number}"),
    "written": ("Geschreven: {file}", "Written: {file}"),
    "exists": (
        "{file} bestaat al. Kies een andere naam met --out.",
        "{file} exists already. Choose another name with --out.",
    ),
    "try_it": ("Probeer: {command}", "Try: {command}"),
    **SWEEP_WORDS,
}


def say(name: str, language: Language, **fields: object) -> str:
    """The words with this name, with its fields filled in."""
    dutch, english = WORDS[name]
    return (dutch if language == "nl" else english).format(**fields)
