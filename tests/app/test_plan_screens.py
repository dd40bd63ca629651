"""Plans in the browser: saved, opened, phased, compared and reported, in both languages."""

import zipfile
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

import wijksim as ws
from wijksim.app.address_parts import packed_plans, with_today
from wijksim.scenario.policy import today
from wijksim.text.catalogue import say

from .reading import PATIENCE, box_of, edges_of, finds, not_at, settled, text_of, wait_for

TINY = "neighbourhood.residents=300&warm_up_weeks=4&horizon_weeks=60"
"""A wijk of which a run takes a tenth of a second."""
EXAMPLES = ("three_nurses", "wijkbudget", "one_director", "nurses_then_budget")


def link_of(*names: str) -> str:
    """Plans as an address holds them."""
    return quote(packed_plans(with_today(ws.load_plans(*names))))


def eight() -> str:
    """Eight plans, with titles as long as titles get."""
    plans = [ws.Plan.of({"name": f"plan {n}", "title": f"Een plan met een lange naam, zoals mensen doen ({n})",
                         "set": {"room_to_manoeuvre": n / 10}}) for n in range(1, 8)]  # fmt: skip
    return quote(packed_plans([today(), *plans]))


def set_room(page: Page, label: str, value: str) -> None:
    room = page.get_by_label(label, exact=True)
    room.fill(value)
    room.press("Enter")


def test_settings_are_saved_opened_changed_and_saved_again(visitor) -> None:
    page = visitor.open(f"/verken?{TINY}", ".wj-levers")
    set_room(page, "Scharrelruimte (professionele ruimte)", "80")
    page.wait_for_url("**room_to_manoeuvre=0.8*")
    page.get_by_role("button", name="Bewaar als plan").click()
    page.get_by_label("Naam", exact=True).first.fill("Meer ruimte")
    page.get_by_role("button", name="Bewaar", exact=True).first.click()
    expect(page.locator("main h1")).to_have_text("Verken: Meer ruimte")
    page.wait_for_url("**plan=Meer+ruimte*")
    set_room(page, "Scharrelruimte (professionele ruimte)", "90")
    expect(page.locator("main h1")).to_have_text("Verken: Meer ruimte (aangepast)")
    page.get_by_role("button", name="Bewaar in «Meer ruimte»").click()
    expect(page.locator("main h1")).to_have_text("Verken: Meer ruimte")
    page.get_by_role("link", name="Plannen", exact=True).click()
    expect(page.locator(".wj-plans > li")).to_have_count(2)
    page.get_by_text("Scharrelruimte (professionele ruimte) → 90%").wait_for()
    page.get_by_role("button", name="Ongedaan maken").wait_for()
    page.reload()
    expect(page.locator(".wj-plans > li")).to_have_count(2)
    page.get_by_role("link", name="Open: Vandaag").click()
    expect(page.get_by_label("Scharrelruimte (professionele ruimte)", exact=True)).to_have_value("30")
    expect(page.locator("main h1")).to_have_text("Verken: Vandaag")


def test_plans_are_copied_ordered_phased_removed_and_brought_back(visitor) -> None:
    page = visitor.open(f"/plannen?{TINY}&plannen={link_of('wijkbudget')}", ".wj-plans")
    titles = page.locator(".wj-plans h3")
    page.get_by_role("button", name="Kopieer: Wijkbudget").click()
    expect(titles).to_have_count(3)
    page.get_by_role("button", name="Omhoog: Wijkbudget (kopie)").click()
    expect(titles.nth(1)).to_contain_text("Wijkbudget (kopie)")
    week = page.locator(".wj-plans > li").nth(1).get_by_label("Besluit in week: Wijkbudget")
    week.fill("20")
    week.press("Enter")
    page.get_by_text("vanaf jaar 1, week 47").wait_for()
    week = page.locator(".wj-plans > li").nth(1).locator(".wj-measure input")
    week.fill("ooit")
    week.press("Enter")
    page.get_by_role("alert").filter(has_text="een week is een heel getal").wait_for()
    page.locator(".wj-plans > li").nth(1).get_by_label("Voeg een maatregel toe").select_option("covenant")
    page.get_by_role("button", name="Voeg toe: Wijkbudget (kopie)").click()
    page.get_by_text("Maatregelen samen: eenmalig € 75.000").wait_for()
    page.get_by_role("button", name="Wijzig naam en kleur: Wijkbudget (kopie)").click()
    page.locator(".wj-plan-form input").first.fill("Pot en convenant")
    page.locator(".wj-plan-form").get_by_role("button", name="Bewaar").click()
    expect(titles.nth(1)).to_contain_text("Pot en convenant")
    page.get_by_role("button", name="Verwijder: Pot en convenant").click()
    expect(titles).to_have_count(2)
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(titles).to_have_count(3)
    page.get_by_role("button", name="Maak dit Vandaag: Wijkbudget").click()
    expect(page.get_by_role("button", name="Verwijder: Wijkbudget", exact=True)).to_be_disabled()


def test_what_is_being_filled_in_stays_when_a_line_above_it_comes_and_goes(visitor) -> None:
    page = visitor.open(f"/plannen?{TINY}&plannen={link_of('wijkbudget')}", ".wj-plans")
    mine = page.locator(".wj-plans > li").nth(1)
    mine.get_by_label("Voeg een maatregel toe").select_option("covenant")
    mine.get_by_role("button", name="Wijzig naam en kleur: Wijkbudget").click()
    mine.locator(".wj-plan-form input").first.fill("Half getypt")
    week = mine.get_by_label("Besluit in week: Wijkbudget")
    for value, alerts in (("ooit", 1), ("20", 0)):
        week.fill(value)
        week.press("Enter")
        expect(page.get_by_role("alert").filter(has_text="een week is een heel getal")).to_have_count(alerts)
    page.get_by_text("vanaf jaar 1, week 47").wait_for()
    expect(mine.get_by_label("Voeg een maatregel toe")).to_have_value("covenant")
    expect(mine.locator(".wj-plan-form input").first).to_have_value("Half getypt")


def test_plans_travel_in_a_file_with_their_titles(visitor, tmp_path: Path) -> None:
    page = visitor.open(f"/plannen?{TINY}&taal=en", "main h1")
    page.get_by_text("There are no plans yet.").wait_for()
    page.get_by_label("Take an example").select_option("nurses_then_budget")
    expect(page.locator(".wj-plans > li")).to_have_count(2)
    page.get_by_label("Take an example").select_option("one_director")
    expect(page.locator(".wj-plans > li")).to_have_count(3)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download plans").click()
    file = tmp_path / "plans.yaml"
    download.value.save_as(file)
    assert [plan.name for plan in ws.load_plans(file)] == ["today", "nurses_then_budget", "one_director"]
    for path in ("/plannen", "/"):
        page = visitor.open(path, "input[type=file]")
        page.locator("input[type=file]").set_input_files(file)
        page.get_by_text("B. Eerst").or_(
            page.locator(".wj-plans h3", has_text="Eerst verpleegkundigen")
        ).first.wait_for()
        expect(page.locator(".wj-plans > li")).to_have_count(3)
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("schema_version: 1\nplans:\n- name: x\n  colour: paars\n")
    page.locator("input[type=file]").set_input_files(wrong)
    page.get_by_text("plans.yaml:4").wait_for()
    expect(page.locator(".wj-plans > li")).to_have_count(3)


def test_settings_without_effect_say_so_before_run(visitor) -> None:
    page = visitor.open(f"/verken?{TINY}&coordination.lead_hours=80", ".wj-vain")
    text_of(page.locator(".wj-vain"), "«Uren voor de regie» verandert niets zonder «Wie de regie heeft»")
    page = visitor.open(f"/verken?{TINY}&coordination.lead_hours=80&taal=en", ".wj-vain")
    text_of(page.locator(".wj-vain"), "“Hours for the lead” changes nothing without")


def test_a_measure_of_the_catalogue_is_placed_in_time_under_the_levers(visitor) -> None:
    page = visitor.open(f"/verken?{TINY}", ".wj-measures")
    page.locator(".wj-measures summary").click()
    page.locator(".wj-measures form select").first.select_option("area_budget")
    page.get_by_label("Van week", exact=True).fill("10")
    page.locator(".wj-measures form").get_by_role("button").click()
    expect(page.locator(".wj-measures li")).to_contain_text("jaar 1, week 37 tot het einde: Wijkbudget")
    page.get_by_role("button", name="Wijzig: Wijkbudget").click()
    expect(page.get_by_text(say("app.measures.edit_many", "nl"))).to_have_count(1)
    page.get_by_label("Van week", exact=True).fill("20")
    page.locator(".wj-measures form").get_by_role("button", name="Bewaar", exact=True).click()
    expect(page.locator(".wj-measures li")).to_contain_text("jaar 1, week 47 tot het einde: Wijkbudget")


def test_numbers_of_the_bar_are_those_of_ten_pairs(visitor) -> None:
    page = visitor.open(f"/verken?{TINY}&room_to_manoeuvre=0.9", ".wj-three")
    page.locator(".wj-three .band").nth(2).wait_for(timeout=PATIENCE)
    tiny = {"neighbourhood.residents": 300, "warm_up_weeks": 4, "horizon_weeks": 60}
    base = ws.load("baseline").vary(tiny)
    found = ws.compare(base, base.vary({"room_to_manoeuvre": 0.9}), replications=10, workers=1)
    row = found.effects.set_index("outcome").loc["collaboration"]
    from wijksim.text.compare import interval_words

    text_of(
        page.locator(".wj-three .number").first, interval_words(row.to_dict() | {"outcome": "collaboration"}, "nl")[0]
    )


@pytest.mark.parametrize(("language", "counted", "clear"), [
    ("nl", "10 van de 10 berekeningen", "geen duidelijk verschil"), ("en", "10 of 10 pairs of runs", "no clear difference"),
])  # fmt: skip
def test_eight_plans_fit_a_laptop_and_a_phone(visit, language: str, counted: str, clear: str) -> None:
    path = f"/vergelijk?{TINY}&plannen={eight()}&taal={language}"
    for width, height in ((1366, 768), (390, 844)):
        page = visit(width, height).open(path, ".wj-outcomes")
        page.get_by_text(counted).first.wait_for(timeout=PATIENCE)
        expect(page.locator(".wj-outcomes").get_by_text(clear).first).to_be_visible()
        expect(page.locator(".wj-outcomes section").first.locator("tbody tr")).to_have_count(8)
        finds(page, "document.documentElement.scrollWidth <= window.innerWidth + 1")
        finds(page, "[...document.querySelectorAll('.wj-outcomes .wj-card, .wj-scroll')]"
                    ".every(e => e.scrollWidth <= e.clientWidth + 1)")  # fmt: skip


def test_nothing_is_judged_before_all_is_counted(visitor) -> None:
    page = visitor.open(f"/vergelijk?neighbourhood.residents=6000&plannen={link_of('wijkbudget')}", ".wj-outcomes")
    text_of(page.locator(".wj-outcomes section").first, "telt nog (")
    page.get_by_role("button", name="Stop met rekenen").click()
    page.get_by_role("button", name="Doe 25 berekeningen").wait_for()
    assert "beter in" not in settled(page.locator(".wj-outcomes section").first)


def test_two_plans_are_played_side_by_side(visitor) -> None:
    page = visitor.open(f"/vergelijk?{TINY}&plannen={link_of(*EXAMPLES)}", ".wj-sides .wj-replay >> nth=1")
    page.get_by_label("Links").select_option(label="C. Wijkbudget")
    page.locator(".wj-sides h3", has_text="C. Wijkbudget").wait_for()
    page.get_by_role("button", name="Een week verder").click()
    expect(page.locator(".wj-sides output").first).to_have_text("Jaar 1, week 2")
    expect(page.locator(".wj-sides output").last).to_have_text("Jaar 1, week 2")


@pytest.mark.slow
def test_a_report_is_made_while_one_looks_elsewhere(visitor, tmp_path: Path) -> None:
    page = visitor.open(f"/plannen?{TINY}&plannen={link_of('wijkbudget')}", ".wj-plans")
    page.get_by_role("button", name="Maak rapport").click()
    page.get_by_role("button", name="Stop", exact=True).wait_for()
    page.get_by_role("link", name="Kosten en baten").click()
    page.locator("tfoot").first.wait_for()
    page.get_by_role("link", name="Plannen", exact=True).click()
    page.get_by_text("Het rapport is klaar.").wait_for(timeout=10 * PATIENCE)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download rapport").click()
    file = tmp_path / "report.zip"
    download.value.save_as(file)
    with zipfile.ZipFile(file) as archive:
        names = set(archive.namelist())
        assert {f"report/{name}" for name in ("report.html", "report.pdf", "report.docx", "numbers.xlsx", "plans.yaml",
                                              "wijk.yaml", "own_text.md")} <= names  # fmt: skip
        assert archive.read("report/report.pdf").startswith(b"%PDF")
        text = archive.read("report/report.html").decode()
        plans = tmp_path / "plans.yaml"
        plans.write_bytes(archive.read("report/plans.yaml"))
    assert "Wijkbudget" in text
    assert "wijksim report plans.yaml --base wijk.yaml" in text
    assert [plan.name for plan in ws.load_plans(plans)] == ["today", "wijkbudget"]


def test_a_report_can_be_stopped(visitor) -> None:
    page = visitor.open(f"/plannen?plannen={link_of('one_director')}", ".wj-plans")
    page.get_by_role("button", name="Maak rapport").click()
    page.get_by_role("button", name="Stop", exact=True).click()
    page.get_by_text("Gestopt.").wait_for()
    expect(page.get_by_role("button", name="Maak rapport")).to_be_enabled()


def test_two_visitors_have_plans_of_their_own(visit) -> None:
    one, other = visit(), visit()
    one.open(f"/plannen?{TINY}&plannen={link_of('wijkbudget')}", ".wj-plans")
    other.open(f"/plannen?{TINY}&plannen={link_of('one_director')}", ".wj-plans")
    one.page.get_by_role("button", name="Kopieer: Wijkbudget").click()
    expect(one.page.locator(".wj-plans > li")).to_have_count(3)
    expect(other.page.locator(".wj-plans > li")).to_have_count(2)
    not_at(other.page, "wijkbudget")


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1280, 720)])
def test_network_line_and_run_are_in_one_glance(visit, width: int, height: int) -> None:
    page = visit(width, height).open(f"/verken?{TINY}&room_to_manoeuvre=0.8", ".wj-chart canvas")
    wait_for(lambda: edges_of(page, ".wj-network"), lambda at: at is not None and at[1] - at[0] > 150)
    for part in (".wj-network", ".wj-chart canvas", ".wj-three", "main h1"):
        wait_for(partial(edges_of, page, part), lambda at: at is not None and at[0] >= 0 and at[1] <= height)
    # Nobody else asks for this: what was run before is shown at once, without a button.
    set_room(page, "Scharrelruimte (professionele ruimte)", {1366: "67", 1280: "63"}[width])
    page.mouse.move(600, 500)
    page.mouse.wheel(0, 700)
    wait_for(lambda: box_of(page.locator(".wj-now h1"))["y"], lambda y: 0 <= y < 60)
    expect(page.get_by_role("button", name="Reken door")).to_be_in_viewport()
    expect(page.locator(".wj-panel")).to_be_in_viewport()
