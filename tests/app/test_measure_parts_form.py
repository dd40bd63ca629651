"""Every measure of the catalogue in the app: chosen, changed in all that has a field, saved as a plan, and opened."""

from typing import Any

import pytest
from playwright.sync_api import expect

from wijksim.app.address import Choice, read_address
from wijksim.app.measure_parts_form import PAID_BY, parts_of
from wijksim.app.plan_acts import plans_from_text, saved
from wijksim.app.plans import choice_of
from wijksim.app.screens.explore import measure_from_page
from wijksim.io.scenario_writing import plans_text
from wijksim.scenario.measure_catalogue import CATALOGUE, title_of
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.scenario import Measure
from wijksim.text.language import Language

from .reading import at
from .test_measure_form import BASE, TINY

CHANGES = {
    "people.number": "5", "people.hours": "24,5", "people.euro_per_fte": "90.000", "cost.once_euro": "12.500",
    "cost.euro_per_year": "1.250.000", "lead_weeks": "4", f"{PAID_BY}municipality": "25", f"{PAID_BY}insurer": "37,5",
    f"{PAID_BY}care_office": "0", f"{PAID_BY}housing_association": "37,5", "set.funding.integration": "55",
    "set.coordination.lead_hours": "80", "set.learning.platform": "false", "set.residents.key_figures": "4",
    "set.room_to_manoeuvre": "62,5", "set.coordination.co_location": "90",
}  # fmt: skip
"""What somebody types, by part."""
BECOMES = {
    "people.number": 5, "people.hours": 24.5, "people.euro_per_fte": 90_000, "cost.once_euro": 12_500,
    "cost.euro_per_year": 1_250_000, "lead_weeks": 4, "set.funding.integration": 0.55,
    "set.coordination.lead_hours": 80, "set.learning.platform": False, "set.residents.key_figures": 4,
    "set.room_to_manoeuvre": 0.625, "set.coordination.co_location": 0.9,
}  # fmt: skip


def chosen(key: str, language: Language = "nl") -> Measure:
    """A measure of the catalogue as the form of Explore adds it."""
    return measure_from_page({"name": "", "start": "10", "end": "", "lever": "", "value": "", "entry": key}, language)


def changed(measure: Measure, parts: Any, language: Language = "nl") -> Measure:
    """The measure after its form was sent with these parts."""
    sent = {"name": measure.name, "start": "12", "end": "", "lever": "", "value": "", "entry": "", "parts": parts}
    return measure_from_page(sent, language, (), measure)


def filled(measure: Measure, language: Language = "nl") -> dict[str, str]:
    """The parts of a measure as its form shows them."""
    return {each["name"]: each["value"] for each in parts_of(measure, BASE.organisations, language)}


def value_of(measure: Measure, part: str) -> Any:
    tree: Any = measure.to_dict()
    first, _, rest = part.partition(".")
    return tree[first] if not rest else tree[first][rest]


@pytest.mark.parametrize("key", CATALOGUE)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_form_that_is_sent_as_it_was_shown_changes_nothing(key: str, language: Language) -> None:
    measure = chosen(key, language)
    again = changed(measure, filled(measure, language), language)
    assert again.to_dict() == measure.to_dict() | {"start": 12}


@pytest.mark.parametrize("key", CATALOGUE)
def test_every_measure_of_the_catalogue_can_be_chosen_changed_saved_and_opened(key: str) -> None:
    measure = chosen(key)
    shown = filled(measure)
    parts = {name: CHANGES.get(name, value) for name, value in shown.items()}
    other = changed(measure, parts)
    assert parts != shown
    for name in shown.keys() & BECOMES.keys():
        assert value_of(other, name) == BECOMES[name], name
    assert other.cost is not None
    assert dict(other.cost.paid_by) == {"housing_association": 0.375, "insurer": 0.375, "municipality": 0.25}
    untouched = {name for name in measure.set if f"set.{name}" not in CHANGES}
    assert {name: other.set[name] for name in untouched} == {name: measure.set[name] for name in untouched}
    address = read_address("/verken", "").to("verken", choice=Choice("baseline", BASE, 1).varied(measures=(other,)))
    path, _, search = address.text().partition("?")
    address = saved(read_address(path, search), {"name": "Ons plan"})
    (plan,) = [each for each in address.plans if not each.reference]
    assert plan.measures == (other,)
    (opened,) = [each for each in plans_from_text(plans_text(address.plans), "nl") if not each.reference]
    assert choice_of(opened, Choice("baseline", BASE, 1)).scenario.measures == (other,)


@pytest.mark.parametrize(("part", "typed"), [
    ("people.number", "2,5"), ("people.number", "0"), ("people.hours", "41"), ("people.euro_per_fte", "veel"),
    ("cost.once_euro", "x"), ("cost.once_euro", "-5"), (f"{PAID_BY}insurer", "80"), (f"{PAID_BY}insurer", "half"),
    ("lead_weeks", "1000"),
])  # fmt: skip
def test_a_value_that_cannot_be_is_refused_by_the_reader_of_measures(part: str, typed: str) -> None:
    measure = chosen("visible_link")
    with pytest.raises(ScenarioError) as caught:
        changed(measure, filled(measure) | {part: typed})
    assert part.partition(".")[0] in caught.value.problems[0].path


@pytest.mark.parametrize("part", ["people.level", "set.room_to_manoeuvre", "cost.x.y", "", "name"])
def test_a_part_that_the_measure_has_not_is_refused(part: str) -> None:
    measure = chosen("visible_link")
    with pytest.raises(KeyError, match=part):
        changed(measure, filled(measure) | {part: "1"})


@pytest.mark.parametrize("parts", [["people.number"], {"people.number": 3}, "people"])
def test_parts_of_another_form_are_refused(parts: Any) -> None:
    with pytest.raises(ValueError, match="no parts"):
        changed(chosen("visible_link"), parts)


def test_an_empty_amount_is_nought_and_an_empty_price_is_the_usual_one() -> None:
    measure = chosen("visible_link")
    other = changed(measure, filled(measure) | {"cost.once_euro": "", "people.euro_per_fte": " ", "lead_weeks": ""})
    assert other.cost is not None and other.cost.once_euro == 0 and other.lead_weeks == 0
    assert other.people is not None and other.people.euro_per_fte is None


SMALL = TINY.replace("residents=300", "residents=2000")
"""A small wijk that bears the hours of three visible links."""


def test_people_that_a_tiny_wijk_cannot_bear_are_refused_in_the_language_of_the_page(visitor) -> None:
    page = visitor.open(f"/verken?{TINY}&taal=nl", ".wj-measures")
    page.locator(".wj-measures summary").click()
    form = page.locator(".wj-measures form")
    form.locator("select").first.select_option("visible_link")
    form.locator("button[type=submit]").click()
    expect(page.locator(".wj-measures .wj-wrong")).to_contain_text(
        "met de mensen van maatregel «Drie wijkverpleegkundigen als Zichtbare Schakel»"
    )


def test_a_measure_of_the_catalogue_is_changed_in_the_browser(visitor) -> None:
    page = visitor.open(f"/verken?{SMALL}&taal=nl", ".wj-measures")
    page.locator(".wj-measures summary").click()
    form, line = page.locator(".wj-measures form"), page.locator(".wj-measures li")
    form.locator("select").first.select_option("visible_link")
    form.locator("button[type=submit]").click()
    expect(line).to_contain_text(title_of("visible_link", "nl"))
    line.get_by_role("button", name="Wijzig: ").click()
    form.get_by_label("Grenzenwerkers").fill("5")
    form.get_by_label("Kosten om te beginnen").fill("20.000")
    form.get_by_label("Betaald door: zorgverzekeraar").fill("40")
    form.get_by_role("button", name="Bewaar").click()
    expect(page.locator(".wj-measures .wj-wrong")).to_be_visible()
    form.get_by_label("Betaald door: gemeente").fill("60")
    form.get_by_role("button", name="Bewaar").click()
    expect(line).to_contain_text("5 grenzenwerkers")
    expect(line).to_contain_text("20.000")
    expect(page.locator(".wj-measures .wj-wrong")).to_have_count(0)
    at(page, "pack=")
    page.reload()
    expect(line).to_contain_text("5 grenzenwerkers")
