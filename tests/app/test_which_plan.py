"""Which plan holds, on Compare: asked for, counted in the background, told in words, tables and figures."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

import wijksim as ws
from wijksim.app.address_parts import packed_plans, with_today
from wijksim.app.which_plan import answer_so_far

from .reading import PATIENCE, calm, finds, settled

TINY = "neighbourhood.residents=300&warm_up_weeks=4&horizon_weeks=60"
OTHER = TINY.replace("=300", "=310")
"""A wijk of its own: what was asked for before is ready at once, and cannot be stopped any more."""
PLANS = quote(packed_plans(with_today(ws.load_plans("wijkbudget", "one_director"))))


@pytest.mark.parametrize(("language", "ask", "rests", "again", "widths"), [
    ("nl", "Reken door in veel werelden", "Dit rust op 20 werelden", "Reken de tegenslagen door", (1366, 390)),
    ("en", "Run in many worlds", "This rests on 20 worlds", "Run what may go wrong", (1280,)),
])  # fmt: skip
def test_plans_are_run_in_many_worlds_and_the_report_waits_for_no_run(
    visit, tmp_path: Path, language: str, ask: str, rests: str, again: str, widths: tuple[int, ...]
) -> None:
    path = f"/vergelijk?{TINY}&plannen={PLANS}&taal={language}"
    for width in widths:
        page = visit(width, 768, bypass_csp=True).open(path, ".wj-outcomes")
        page.get_by_role("button", name=ask).click()
        page.locator("strong", has_text=rests).wait_for(timeout=10 * PATIENCE)
        page.get_by_role("button", name=again).wait_for()
        expect(page.locator("img.wj-figure")).to_have_count(5)
        finds(page, "document.documentElement.scrollWidth <= window.innerWidth + 1")
        found = Axe().run(calm(page)).response["violations"]
        assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []
    with page.expect_download() as download:
        page.get_by_role("button", name="SVG").first.click()
    download.value.save_as(tmp_path / "figure.svg")
    drawn = (tmp_path / "figure.svg").read_text()
    assert f"wijksim {ws.__version__}" in drawn


@pytest.mark.slow
def test_what_is_shown_is_about_the_plans_that_are_there(visitor) -> None:
    page = visitor.open(f"/vergelijk?{OTHER}&plannen={PLANS}", ".wj-outcomes")
    study = page.get_by_role("group", name="Reken door in veel werelden")
    ask = study.get_by_role("button", name="Reken door in veel werelden")
    ask.click()
    study.get_by_role("button", name="Stop", exact=True).click()
    study.get_by_text("Gestopt.").wait_for()
    ask.click()
    page.locator("strong", has_text="Dit rust op 20 werelden").wait_for(timeout=10 * PATIENCE)
    fewer = quote(packed_plans(with_today(ws.load_plans("wijkbudget"))))
    visitor.open(f"/vergelijk?{OTHER}&plannen={fewer}", ".wj-outcomes")
    page.get_by_role("button", name="Reken door in veel werelden").wait_for()
    assert "Dit rust op" not in settled(page.locator("main"))


def test_an_answer_of_some_worlds_says_so(tmp_path: Path) -> None:
    base = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 26})
    plans = ws.load_plans("wijkbudget")
    found = ws.robust(*plans, base=base, worlds_n=3, replications=2, out=tmp_path, workers=1, quiet=True)
    trials = found.all_trials
    trials.values["collaboration"][1, 2] = float("nan")  # the last world is still being run
    answer = answer_so_far(found, trials, "nl")
    assert answer is not None
    assert (answer.worlds, answer.whole, answer.figures) == (2, False, {})
    nothing = replace(trials, values={name: np.full_like(table, np.nan) for name, table in trials.values.items()})
    assert answer_so_far(found, nothing, "nl") is None
