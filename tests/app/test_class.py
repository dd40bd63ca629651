"""A class: a teacher and two students play all rounds, and the model plays the same case."""

import wijksim as ws
from wijksim.app.class_roles import ROLES
from wijksim.text.language import format_number

from .test_accessibility import serious


def test_a_class_plays_from_lobby_to_result(visit) -> None:
    teacher, one, other = visit(bypass_csp=True), visit(390, 844, bypass_csp=True), visit(390, 844)
    page = teacher.open("/docent")
    page.get_by_role("button", name="Maak een kamer").click()
    code = page.locator(".wj-code").inner_text()
    for student in (one, other):
        student.open(f"/klas?kamer={code}").get_by_role("button", name="Doe mee").click()
        student.page.get_by_text("Uw kaart: alleen u ziet dit").wait_for()
    page.get_by_text("Spelers: 2").wait_for()
    assert one.page.inner_text("h1") != other.page.inner_text("h1")
    page.get_by_role("button", name="Begin: laat voorspellen").click()
    assert serious(one.page) == []
    _answer(one.page, 0)
    page.get_by_role("button", name="Begin ronde 1").click()
    one.page.get_by_text("Ronde 1: kies").wait_for()
    assert serious(one.page) == []
    _answer(one.page, -1)
    page.get_by_role("button", name="Sluit de ronde").click()
    for each in (page, one.page, other.page):
        each.get_by_role("columnheader", name="Ronde 1").first.wait_for()
    name = one.page.inner_text("h1")
    one.page.reload()
    one.page.get_by_text(name).wait_for()
    for number in (2, 3):
        page.get_by_role("button", name="Volgende").click()
        one.page.get_by_text(f"Ronde {number}: kies").wait_for()
        page.get_by_role("button", name="Sluit de ronde").click()
        page.get_by_role("columnheader", name=f"Ronde {number}").first.wait_for()
    page.get_by_role("button", name="Volgende").click()
    page.get_by_role("columnheader", name="Model: Verbonden grenzenwerkers").wait_for()
    page.get_by_text("zo ging het").first.wait_for()
    page.get_by_text("Vragen om te bespreken").wait_for()
    assert page.get_by_text("Niemand besliste").all_inner_texts() == [
        f"Ronde {number}. Niemand besliste: de wijk van nu." for number in (2, 3)
    ]
    assert serious(page) == []
    assert one.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1")


def test_a_card_holds_own_goal_own_budget_and_three_to_five_choices(visit) -> None:
    teacher, student = visit(), visit(390, 844)
    teacher.open("/docent").get_by_role("button", name="Maak een kamer").click()
    code = teacher.page.locator(".wj-code").inner_text()
    page = student.open(f"/klas?kamer={code}")
    page.get_by_role("button", name="Doe mee").click()
    page.get_by_text("Wat u wilt").wait_for()
    page.get_by_text("Wat u te besteden hebt").wait_for()
    rows = ws.run(ws.load("baseline"), seed=1).organisations
    year = rows[(rows["organisation"] == ROLES[0].key) & (rows["year"] == 1)].iloc[0]
    assert format_number(float(year["received_euro"]), 0, "nl") in page.inner_text("main")
    assert all(3 <= len(each.questions) <= 5 for each in ROLES)


def test_a_student_cannot_lead_and_a_wrong_code_is_told(visit) -> None:
    visitor = visit()
    page = visitor.open("/klas")
    page.get_by_label("Code van de kamer").fill("QQQQ")
    page.get_by_role("button", name="Doe mee").click()
    page.get_by_text("Er is geen kamer met die code.").wait_for()
    teacher = visit().open("/docent")
    teacher.get_by_role("button", name="Maak een kamer").click()
    code = teacher.locator(".wj-code").inner_text()
    page = visitor.open(f"/docent?kamer={code}&sleutel=geraden")
    page.get_by_text("Deze link is niet van de docent").wait_for()


def _answer(page, option: int) -> None:
    page.wait_for_selector("fieldset")
    for group in page.locator("fieldset:not(.wj-sketch)").all():
        group.locator("input").nth(option).check()
    page.get_by_role("button", name="Verstuur").click()
    page.get_by_text("Verstuurd.").wait_for()
