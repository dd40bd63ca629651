"""The whole path of each screen, as a visitor walks it."""

from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from playwright.sync_api import expect

import wijksim as ws
from wijksim.io.scenario_files import scenario_text
from wijksim.text.levers import TILES
from wijksim.text.outcomes import OUTCOME_TEXT

from .reading import PATIENCE, at, box_of, each_of, not_at, same_text, settled, text_of, value_of

TWO_SMALL = "scenario=area_funding&neighbourhood.residents=1000&warm_up_weeks=8"
"""Two scenarios of which a pair of runs takes half a second."""


def test_from_the_first_page_to_a_scenario_and_its_result(visitor) -> None:
    page = visitor.open("/")
    expect(page.locator(".wj-doors a")).to_have_count(3)
    page.get_by_role("link", name="Bekijk: Geld voor de wijk").click()
    page.wait_for_selector(".wj-network")
    at(page, "/verken?scenario=area_funding")
    visitor.ready()


def test_numbers_on_the_page_are_those_of_the_headless_run(visitor) -> None:
    scenario = ws.load("area_funding").vary({"room_to_manoeuvre": 0.7, "horizon_weeks": 120})
    summary = ws.run(scenario, seed=3).summary
    page = visitor.open("/verken?scenario=area_funding&seed=3&room_to_manoeuvre=0.7&horizon_weeks=120", ".wj-tiles")
    for name in TILES:
        shown = page.locator(f'.wj-tiles [data-outcome="{name}"]')
        expect(shown).to_have_text(OUTCOME_TEXT[name].format(summary[name], "nl"))


def test_replay_plays_steps_scrubs_and_tells_a_diary(visitor) -> None:
    page = visitor.open("/verken", ".wj-network")
    page.get_by_role("button", name="Een week verder").click()
    expect(page.locator(".wj-week")).to_have_text("Jaar 1, week 2")
    page.get_by_role("button", name="Speel", exact=True).click()
    page.wait_for_function("document.querySelector('.wj-scrub').value >= 4")
    page.get_by_role("button", name="Pauze").click()
    page.get_by_label("Kies een week").fill("130")
    expect(page.locator(".wj-week")).to_have_text("Jaar 3, week 27")
    page.locator(".wj-node").first.press("Enter")
    page.get_by_text("Dagboek van Thuiszorg").wait_for()
    page.get_by_text("jaar 3, week 15 tot en met 27").wait_for()
    page.get_by_label("Kies een organisatie of grenzenwerker").select_option(index=12)
    page.get_by_text("Dagboek van grenzenwerker").wait_for()
    page.get_by_role("button", name="Kaart").click()
    page.wait_for_selector(".wj-map > g rect")


def test_a_boundary_worker_who_has_left_stays_chosen(visitor) -> None:
    table = ws.run(ws.load("linked_boundary_workers"), seed=1).boundary_workers
    gone = int(table.loc[~table["at_work"], "worker"].iloc[0])
    page = visitor.open(f"/verken?scenario=linked_boundary_workers&week=259&wie=w{gone}", ".wj-network")
    chosen = page.get_by_label("Kies een organisatie of grenzenwerker").locator("option:checked")
    expect(chosen).to_have_text(f"Grenzenwerker G{gone + 1} – deze week niet aan het werk")


def test_a_lever_changes_the_address_and_waits_for_run(visitor) -> None:
    page = visitor.open("/verken", ".wj-tiles")
    tiles = page.locator(".wj-tiles")
    before = settled(tiles)
    room = page.get_by_label("Scharrelruimte (professionele ruimte)", exact=True)
    room.fill("82,5")
    room.press("Enter")
    page.wait_for_url("**room_to_manoeuvre=0.825*")
    page.get_by_text("U hebt iets veranderd").wait_for()
    same_text(tiles, before)
    page.get_by_text("was 30% → nu 82,5%").wait_for()
    page.get_by_role("button", name="Reken door").click()
    visitor.ready()
    text_of(tiles, lambda text: text != before)
    page.get_by_role("button", name="Ongedaan maken").click()
    page.wait_for_function("!location.search.includes('room_to_manoeuvre')")
    same_text(tiles, before)


def test_a_lever_explains_itself_and_refuses_what_is_no_number(visitor) -> None:
    page = visitor.open("/verken", ".wj-levers")
    page.get_by_role("button", name="Uitleg bij Scharrelruimte").click()
    page.get_by_text("aangenomen: er is geen bron met een getal").wait_for()
    room = page.get_by_label("Scharrelruimte (professionele ruimte)", exact=True)
    room.fill("veel")
    room.press("Enter")
    page.get_by_text("Typ een getal van 0 tot 100.").wait_for()
    not_at(page, "room_to_manoeuvre")


def test_payers_share_what_is_whole_together(visitor) -> None:
    page = visitor.open("/verken", ".wj-levers")
    page.locator(".wj-levers summary", has_text="Grenzenwerkers").click()
    insurer, municipality = page.get_by_label("% zorgverzekeraar"), page.get_by_label("% gemeente")
    insurer.fill("40")
    insurer.press("Enter")
    page.get_by_text("De delen zijn samen 100%.").wait_for()
    not_at(page, "paid_by")
    municipality.fill("60")
    municipality.press("Enter")
    page.get_by_text("was gemeente 100% → nu gemeente 60%, zorgverzekeraar 40%").wait_for()
    at(page, "paid_by")


def test_a_measure_is_placed_in_time_and_removed(visitor) -> None:
    page = visitor.open("/verken", ".wj-measures")
    page.locator(".wj-measures summary").click()
    page.locator(".wj-measures form select").nth(1).select_option("workload.factor")
    page.locator(".wj-measures form input").last.fill("1,8")
    for week in ("", "voorjaar"):
        page.get_by_label("Van week", exact=True).fill(week)
        page.locator(".wj-measures form button").click()
        page.get_by_text("Dat kan niet: een week is een heel getal").wait_for()
    page.get_by_label("Van week", exact=True).fill("100")
    page.locator(".wj-measures form button").click()
    expect(page.locator(".wj-measures li")).to_contain_text(
        "jaar 2, week 49 tot het einde: Hulpvraag (1 = normaal) → 1,8"
    )
    at(page, "measure=maatregel+1~100~~workload.factor")
    page.get_by_role("button", name="Verwijder: maatregel 1").click()
    page.get_by_text("Nog geen maatregelen.").wait_for()


def test_a_measure_is_changed(visitor) -> None:
    page = visitor.open("/verken?measure=drukte~100~130~workload.factor%3D1.8", ".wj-measures li")
    page.get_by_role("button", name="Wijzig: drukte").click()
    value = page.locator(".wj-measures form input").last
    expect(value).to_have_value("1,8")
    value.fill("1,5")
    page.get_by_label("Tot week (leeg = einde)").fill("")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    expect(page.locator(".wj-measures li")).to_contain_text(
        "jaar 2, week 49 tot het einde: Hulpvraag (1 = normaal) → 1,5"
    )
    at(page, "measure=drukte~100~~workload.factor")
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.locator(".wj-measures li")).to_contain_text(
        "jaar 2, week 49 tot jaar 3, week 27: Hulpvraag (1 = normaal) → 1,8"
    )


def test_more_than_the_server_does_is_refused_in_words(visitor) -> None:
    page = visitor.open("/verken?neighbourhood.residents=10000000", ".wj-run p")
    text_of(page.locator(".wj-run"), "hooguit 60.000 bewoners")


def test_a_run_that_was_stopped_runs_again_when_asked(visitor) -> None:
    page = visitor.open(
        "/verken?neighbourhood.residents=20000&horizon_weeks=1040&warm_up_weeks=520&seed=77", ".wj-run progress"
    )
    page.get_by_role("button", name="Stop", exact=True).click()
    page.get_by_text("Gestopt.").wait_for()
    page.get_by_role("button", name="Reken door").click()
    visitor.ready()
    page.wait_for_selector(".wj-tiles")


def test_what_is_shown_stays_when_settings_change_after_a_run_that_was_ready_at_once(visitor) -> None:
    page = visitor.open("/verken", ".wj-tiles")
    page.locator(".wj-panel .wj-pick select").first.select_option("without_boundary_work")
    page.wait_for_url("**scenario=without_boundary_work*")
    visitor.ready()
    page.wait_for_function("document.querySelector('h1').innerText.includes('Zonder')")
    tiles = page.locator(".wj-tiles")
    shown = text_of(tiles, "dan vandaag")
    room = page.get_by_label("Scharrelruimte (professionele ruimte)", exact=True)
    room.fill("81")
    room.press("Enter")
    page.get_by_text("U hebt iets veranderd").wait_for()
    same_text(tiles, shown)


def test_while_a_run_is_computed_the_previous_result_stays_and_says_so(visitor) -> None:
    page = visitor.open("/verken", ".wj-tiles")
    before = settled(page.locator(".wj-tiles"))
    page.locator("summary", has_text="De wijk").click()
    residents = page.get_by_label("Bewoners per wijk", exact=True)
    residents.fill("20000")
    residents.press("Enter")
    page.get_by_role("button", name="Reken door").click()
    page.get_by_text("Hieronder staat nog de vorige uitkomst.").wait_for()
    same_text(page.locator(".wj-before .wj-tiles"), before)
    page.get_by_role("button", name="Stop", exact=True).click()
    page.get_by_text("Gestopt.").wait_for()
    same_text(page.locator(".wj-before .wj-tiles"), before)
    page.get_by_role("button", name="Reken door").click()
    visitor.ready()
    page.wait_for_selector(".wj-before", state="detached")
    text_of(page.locator(".wj-tiles"), lambda text: text != before)


def test_what_is_wrong_in_an_address_is_told_and_never_run(visitor) -> None:
    page = visitor.open("/verken?scenario=nergens&seed=x&room_to_manoeuvre=9&kabouters=3&pack=zzz", ".wj-tiles")
    text = settled(page.locator("main"))
    for part in ("«nergens»", "seed=x kan niet", "room_to_manoeuvre kan zo niet", "«kabouters»", "(pack)"):
        assert part in text


def test_table_picture_and_files_of_a_chart(visitor, tmp_path: Path) -> None:
    page = visitor.open("/verken?horizon_weeks=60", ".wj-chart canvas")
    page.locator(".wj-chart").first.get_by_role("button", name="Toon als tabel").click()
    expect(page.locator(".wj-chart").first.locator("tbody tr")).to_have_count(5)
    series = ws.run(ws.load("baseline").vary({"horizon_weeks": 60}), seed=1).series
    for name, file in (("CSV", "run.csv"), ("Excel", "run.xlsx")):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        download.value.save_as(tmp_path / file)
    pd.testing.assert_frame_equal(pd.read_csv(tmp_path / "run.csv"), series, check_dtype=False, atol=1e-12)
    book = openpyxl.load_workbook(tmp_path / "run.xlsx")
    assert book["series"].max_row == 61
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als PNG").last.click()
    download.value.save_as(tmp_path / "chart.png")
    assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als SVG").first.click()
    download.value.save_as(tmp_path / "chart.svg")
    drawn = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    for part in ("Samen opgelost", "% van de casussen", "toevalsreeks 1;", f"wijksim {ws.__version__}"):
        assert part in drawn


def test_costs_and_benefits_add_up(visitor) -> None:
    run = ws.run(ws.load("shared_savings_mkba"), seed=1)
    page = visitor.open("/kosten?scenario=shared_savings_mkba", "tfoot")
    total = settled(page.locator("tfoot td").nth(-2))
    assert total.replace(".", "") == f"{run.payers['euro'].sum() / 1000:.0f}"
    expect(page.get_by_role("heading", name="Wie betaalt meer, wie minder")).to_have_count(1)
    pocket = page.get_by_text("Verkeerde portemonnee").or_(page.get_by_text("Geen verkeerde portemonnee"))
    expect(pocket).to_have_count(1)


def test_why_filters_events_and_jumps_to_a_week(visitor) -> None:
    page = visitor.open("/waarom?scenario=workload_shock", ".wj-cards li")
    page.get_by_label("Soort").select_option("measure_started")
    page.get_by_text("1 gebeurtenissen").wait_for()
    page.get_by_role("link", name="Ga naar jaar 3, week 1").last.click()
    page.wait_for_selector(".wj-network")
    expect(page.locator(".wj-week")).to_have_text("Jaar 3, week 1")


def test_why_tells_the_chain_of_events_that_the_comparison_tells(visitor) -> None:
    base, plan = (ws.run(ws.load(name), seed=1) for name in ("baseline", "workload_shock"))
    message = [text for _, texts in ws.why(base, plan, "collaboration", "nl").parts for text in texts]
    page = visitor.open("/waarom?scenario=workload_shock", ".wj-chain")
    shown = settled(page.locator(".wj-chain"))
    assert len(message) > 5
    assert [text for text in message if text not in shown] == []
    page.locator(".wj-chain a").first.click()
    page.wait_for_selector(".wj-network")


def test_predict_first_hides_the_result_until_all_is_answered(visitor) -> None:
    page = visitor.open("/voorspel?scenario=linked_boundary_workers", "form")
    page.get_by_role("button", name="Laat de uitkomst zien").click()
    page.get_by_text("Kies eerst bij alle vragen een antwoord.").wait_for()
    for group in each_of(page.locator("fieldset:not(.wj-sketch)"), 6):
        group.locator("input").first.check()
    page.get_by_role("button", name="Laat de uitkomst zien").click()
    page.get_by_text("van de 6 goed.").wait_for()
    page.reload()
    page.get_by_text("van de 6 goed.").wait_for()


@pytest.mark.slow
def test_a_drawn_line_stands_next_to_the_runs(visitor) -> None:
    page = visitor.open("/voorspel?scenario=area_funding", ".wj-sketch svg")
    page.get_by_label("Jaar 1", exact=True).fill("20")
    page.get_by_label("Jaar 1", exact=True).press("Enter")
    page.locator(".wj-sketch circle >> nth=4").wait_for()
    sheet = box_of(page.locator(".wj-sketch svg"))
    page.mouse.move(sheet["x"] + sheet["width"] * 0.92, sheet["y"] + sheet["height"] * 0.3)
    page.mouse.down()
    page.mouse.up()
    drawn = value_of(page.get_by_label("Jaar 5", exact=True), lambda value: value.isdigit() and int(value) > 20)
    for group in each_of(page.locator("fieldset:not(.wj-sketch)"), 6):
        group.locator("input").first.check()
    page.get_by_role("button", name="Laat de uitkomst zien").click()
    page.get_by_text("van de 6 goed.").wait_for()
    assert at(page, "schets=20").split("schets=")[1].split("&")[0].split(",")[4] == drawn
    page.locator(".wj-chart").get_by_role("button", name="Toon als tabel").click()
    page.get_by_role("columnheader", name="U dacht").last.wait_for()
    page.get_by_text("in 20 van de 20 runs").first.wait_for(timeout=PATIENCE)


def test_compare_counts_by_itself_and_more_when_asked(visitor) -> None:
    page = visitor.open(f"/vergelijk?{TWO_SMALL}", ".wj-outcomes")
    page.get_by_text("10 van de 10 berekeningen zijn klaar").wait_for(timeout=PATIENCE)
    page.get_by_text("80 van de 100 runs").wait_for()
    page.get_by_text("beter in 10 van de 10 berekeningen").first.wait_for()
    page.get_by_role("button", name="Doe 25 berekeningen").click()
    page.get_by_text("25 van de 25 berekeningen zijn klaar").wait_for(timeout=PATIENCE)
    expect(page.get_by_role("button", name="Doe 25 berekeningen")).to_be_disabled()


@pytest.mark.parametrize("query", ["", "?scenario=area_funding&seed=4&room_to_manoeuvre=0.55"])
def test_share_gives_link_code_and_file(visitor, tmp_path: Path, query: str) -> None:
    page = visitor.open(f"/delen{query}", "pre")
    link = value_of(page.locator(".wj-link"))
    assert link.startswith(visitor.served.address + "/verken")
    assert ("seed=4" in link) is bool(query)
    code = settled(page.locator("pre").first)
    space: dict[str, object] = {}
    exec(code.replace("print(run.summary)", ""), space)
    page.get_by_text(repr(space["run"].summary["collaboration"])).wait_for()  # type: ignore[attr-defined]
    with page.expect_download() as download:
        page.get_by_role("button", name="Download scenario").click()
    file = tmp_path / "kept.yaml"
    download.value.save_as(file)
    assert ws.load(file) == space["scenario"]
    if query:
        expect(page.locator("pre").last).to_contain_text("--set room_to_manoeuvre=0.55")


def test_the_link_is_to_the_page_that_was_open_and_holds_no_secrets(visitor) -> None:
    page = visitor.open("/verken?scenario=area_funding&kamer=ABCD&sleutel=geheim", ".wj-network")
    page.get_by_label("Kies een week").fill("77")
    page.locator(".wj-node").nth(2).press("Enter")
    page.get_by_label("Grafiek").first.select_option("trust")
    page.get_by_text("Dagboek van Ggz").wait_for()
    page.get_by_role("link", name="Delen").click()
    link = value_of(page.locator(".wj-link"), lambda text: "grafiek=trust" in text)
    assert "geheim" not in link
    assert "ABCD" not in link
    page.goto(link)
    page.get_by_text("Dagboek van Ggz").wait_for()
    expect(page.locator(".wj-week")).to_have_text("Jaar 2, week 26")
    expect(page.get_by_label("Grafiek").first).to_have_value("trust")
    visitor.open("/vergelijk?scenario=area_funding", "select")
    page.get_by_role("link", name="Delen").click()
    link = value_of(page.locator(".wj-link"), lambda text: "/vergelijk?" in text)
    assert "scenario=area_funding" in link


def test_a_kept_file_opens_again_and_a_wrong_one_is_explained(visitor, tmp_path: Path) -> None:
    scenario = ws.load("workload_shock").vary(
        {"funding.integration": 0.45}, organisations={"welfare": {"room_to_manoeuvre": 0.9}}, without=["recall"]
    )
    file = tmp_path / "mine.yaml"
    file.write_text(scenario_text(scenario))
    page = visitor.open("/", "input[type=file]")
    page.locator("input[type=file]").set_input_files(file)
    page.wait_for_url("**/verken?**")
    visitor.ready()
    summary = ws.run(scenario, seed=1).summary
    shown = page.locator('[data-outcome="cost_total"]')
    expect(shown).to_have_text(OUTCOME_TEXT["cost_total"].format(summary["cost_total"], "nl"))
    page.goto(visitor.served.address + "/")
    page.wait_for_selector("input[type=file]")
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("schema_version: 1\nname: x\nfunding:\n  integration: 0,5\n")
    page.locator("input[type=file]").set_input_files(wrong)
    page.get_by_text("scenario.yaml:4").wait_for()
