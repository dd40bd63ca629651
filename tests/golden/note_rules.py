"""Note how the present text of the rules behaves: ``uv run python -m tests.golden.note_rules``.

For a change of words, names, files or speed that is to change no result: when the digest is that of an earlier text, the
pages and plausible worlds that were made with that text go on to hold. After any other change of the model this is of no
use: check the claims and the fit again.
"""

import csv

from tests.golden.behaviour import behaviour
from wijksim.io.fingerprint import SAME_RULES, model_fingerprint, same_rules


def main() -> None:
    """Add the present text, or correct what is said of it, and print with which others it agrees."""
    known, present, now = dict(same_rules()), model_fingerprint(), behaviour()
    like = [text for text, other in known.items() if other == now and text != present]
    known[present] = now
    with SAME_RULES.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("fingerprint", "behaviour"))
        rows.writerows(known.items())
    print(f"{present} behaves as {', '.join(like) or 'no other text that was noted'} ({now})")


if __name__ == "__main__":
    main()
