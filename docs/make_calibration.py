"""Take over a calibration as a page: ``uv run docs/make_calibration.py DIR``, after ``wijksim calibrate --out DIR``.

Writes ``docs/calibration.md`` and ``docs/images/calibration.webp``.
"""

import json
import sys
from pathlib import Path

from PIL import Image

DOCS = Path(__file__).parent
_HEAD = """
<!-- Made by docs/make_calibration.py from a folder of wijksim calibrate. -->

What `{command}` says; how it was fitted at first, and what was tried and dropped, is in
[decision 0002](decisions/0002-calibration.md). Rules {rules}.
"""
_FIGURE = "![{alt}](images/calibration.webp)\n\n## In and out of sample"


def page(folder: Path) -> str:
    """The report of a calibration, with its figure and where it comes from."""
    report = (folder / "result" / "report.md").read_text(encoding="utf-8")
    made = json.loads((folder / "result" / "manifest.json").read_text(encoding="utf-8"))
    sweep = json.loads((folder / "baseline" / "manifest.json").read_text(encoding="utf-8"))
    with Image.open(folder / "result" / "figures" / "distance.png") as figure:
        alt = figure.info["Title"]
    options = " ".join(word for word in made["command"].split() if not word.startswith("--out"))
    title, rest = report.split("\n", 1)
    head = _HEAD.format(command=f"{options} --out fit", rules=sweep["fingerprint"])
    return f"{title}\n{head}{rest}".replace("## In and out of sample", _FIGURE.format(alt=alt))


def main(arguments: list[str]) -> int:
    """2 without a folder."""
    if len(arguments) != 1:
        print("usage: make_calibration.py DIR", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    (DOCS / "calibration.md").write_text(page(folder), encoding="utf-8")
    with Image.open(folder / "result" / "figures" / "distance.png") as figure:
        figure.save(DOCS / "images" / "calibration.webp", lossless=True)
    print("written: docs/calibration.md\nwritten: docs/images/calibration.webp")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
