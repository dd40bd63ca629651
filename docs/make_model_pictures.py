"""Makes the pictures of docs/explanation/model.md from a run: ``uv run docs/make_model_pictures.py``.

Figures as every run leaves them, of linked boundary workers with seed 1; make them anew when results have moved.
"""

from io import BytesIO
from pathlib import Path

from PIL import Image

import wijksim as ws
from wijksim.figures import draw_figure

IMAGES = Path(__file__).with_name("images")
PICTURES = {"model_network": "network", "model_collaboration": "collaboration", "model_boundaries": "boundaries"}
"""Name of the picture, and of the figure it is."""
DOTS_PER_INCH = 130


def main() -> None:
    """One run, a picture of each figure."""
    run = ws.run(ws.load("linked_boundary_workers"), seed=1)
    for picture, figure in PICTURES.items():
        drawn = BytesIO()
        draw_figure(figure, run, "en").savefig(drawn, dpi=DOTS_PER_INCH)
        file = IMAGES / f"{picture}.webp"
        Image.open(drawn).save(file, quality=80, method=6)
        print(f"{file.name}: {file.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
