"""Makes the pictures of docs/explanation/chance_not_knowing_choice.md: ``uv run docs/make_choice_pictures.py``.

A small study of three shipped plans in a wijk of 1,000 residents, over worlds from the ranges of the register; a few
minutes on two processors. Make them anew when results have moved, and read the page beside what
it prints.
"""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

import wijksim as ws

IMAGES = Path(__file__).with_name("images")
PICTURES = {
    "choice_chance": "chance",
    "choice_enough": "enough",
    "choice_regret": "regret",
    "choice_wrong": "when_wrong",
}
"""Name of the picture, and of the figure it is."""
PLANS = ("three_nurses", "wijkbudget", "one_director")
GOALS = ("collaboration>ref+0.02", "cost_total<=ref*1.01")
WORLDS, PAIRS, RESIDENTS, WEEKS = 40, 4, 1000, 156
DOTS_PER_INCH = 110


def studied(folder: Path) -> ws.Robust:
    """The study, with the question when the plan that holds best is wrong."""
    found = ws.robust(
        *PLANS, worlds="box", worlds_n=WORLDS, replications=PAIRS, goals=GOALS, residents=RESIDENTS, weeks=WEEKS,
        outcomes=("collaboration", "weeks_to_help", "cost_total"), out=folder, workers=2,
    )  # fmt: skip
    found.discover(confirm=0)
    return found


def main() -> None:
    """One study, a picture of each figure, and what the study says."""
    with TemporaryDirectory() as folder:
        found = studied(Path(folder))
        figures = found.plots("en")
        for picture, figure in PICTURES.items():
            drawn = BytesIO()
            figures[figure].savefig(drawn, dpi=DOTS_PER_INCH)
            file = IMAGES / f"{picture}.webp"
            Image.open(drawn).save(file, quality=80, method=6)
            print(f"{file.name}: {file.stat().st_size / 1000:.0f} kB")
        print(*found.sentences("en"), sep="\n")


if __name__ == "__main__":
    main()
