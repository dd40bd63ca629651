"""A class: a teacher and students play all rounds; nobody else leads, nothing is skipped, nothing is lost."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from .conftest import start_server, stop_server
from .reading import PATIENCE, at, do, each_of, finds, not_at, text_of, texts_of
from .test_accessibility import FITS, serious

SERVE = (
    "from pathlib import Path\n"
    "from wijksim.app.launch import Lesson, serve\n"
    "if __name__ == '__main__':\n"
    "    tell = lambda address, link, secret: print(link, file=__import__('sys').stderr, flush=True)\n"
    "    serve(port={port}, lesson=Lesson(tell, Path('{folder}')), warm=('baseline',),\n"
    "          ready=lambda address: print(address, flush=True))"
)
"""A class on a server that is soon ready: only one scenario is computed in advance."""


def code_of(page: Page) -> str:
    """The code of the room on the page of the teacher."""
    return text_of(page.locator(".wj-code"), lambda text: len(text) == 4)


def make_room(page: Page) -> str:
    """Press the button; the code of the room."""
    page.get_by_role("button", name="Maak een kamer").click()
    return code_of(page)


def take_seat(student, code: str) -> str:
    """Come by the QR code and join; what the student is."""
    student.open(f"/klas?kamer={code}").get_by_role("button", name="Doe mee").click()
    student.page.get_by_text("Je kaart: alleen jij ziet dit").wait_for()
    return text_of(student.page.locator("h1"), "Je bent speler")


def press(page: Page, name: str, times: int = 1) -> None:
    """Press a button of the teacher, later than the other half of a double-click would come."""
    page.get_by_role("button", name=name, exact=True).wait_for()
    do(page, "new Promise(done => setTimeout(done, 1200))")
    page.get_by_role("button", name=name, exact=True).click(click_count=times)


def test_a_class_plays_from_lobby_to_debrief(visit) -> None:
    teacher, one, other = visit(bypass_csp=True), visit(390, 844, bypass_csp=True), visit(390, 844)
    page = teacher.lead()
    code = make_room(page)
    mine, theirs = (take_seat(student, code) for student in (one, other))
    page.get_by_text("Spelers: 2").wait_for()
    assert mine != theirs
    press(page, "Begin: laat voorspellen")
    assert serious(one.page) == []
    for each in (one, other):
        _answer(each.page, 0, 4)
    press(page, "Begin ronde 1")
    one.page.get_by_text("Ronde 1: kies").wait_for()
    assert serious(one.page) == []
    for each in (one, other):
        _answer(each.page, -1, 3)
    press(page, "Sluit de ronde en speel af")
    for each in (page, one.page, other.page):
        each.get_by_role("columnheader", name="Ronde 1").first.wait_for()
    for each in (page, one.page):
        each.get_by_text("Elke ronde is een jaar").wait_for()
    one.page.reload()
    one.page.get_by_text(mine).wait_for()
    for number in (2, 3):
        before = number - 1
        if number == 3:
            onward(page, "Ronde 2: hoe lazen jullie de zin?")
        onward(page, f"Ronde {before}: wie had er voordeel?", f"Na ronde {before}: er gebeurt iets")
        if number == 2:
            onward(page, "Ronde 2: schrijf een zin")
            press(page, "Kies de zin met de meeste steun")
            press(page, "Ga toch verder")
        else:
            onward(page, "Voorspel nog eens")
            one.page.get_by_text("Voorspel nog eens").wait_for()
            _answer(one.page, 1, 4)
            press(page, "Volgende")
            press(page, "Ga toch verder")
        one.page.get_by_text(f"Ronde {number}: kies").wait_for()
        press(page, "Sluit de ronde en speel af")
        page.get_by_text("2 van de 2 spelers hebben nog niet geantwoord. Toch verder?").wait_for()
        assert serious(page) == []
        press(page, "Ga toch verder")
        page.get_by_role("columnheader", name=f"Ronde {number}").first.wait_for()
    onward(page, "Ronde 3: wie doet wat?", "Ronde 3: wie had er voordeel?", "Eerst en later", "Nabespreken")
    one.page.get_by_label("Onze vraag").fill("Wie betaalt dit?")
    one.page.get_by_role("button", name="Bewaar").click()
    page.get_by_role("listitem").filter(has_text="Wie betaalt dit?").wait_for()
    assert texts_of(page.get_by_text("Niemand besliste"), 2) == [
        f"Ronde {number}. Niemand besliste in deze ronde." for number in (2, 3)
    ]
    assert serious(page) == []
    finds(one.page, FITS)
    with page.expect_download() as kept:
        page.get_by_role("button", name="Bewaar de les (bestand)").click()
    press(page, "Sluit de kamer")
    press(page, "Ja, sluit de kamer")
    page.get_by_role("button", name="Maak een kamer").wait_for()
    page.get_by_label("Ga verder met een bewaarde les:").set_input_files(kept.value.path())
    page.get_by_text("Nu: Nabespreken").wait_for()
    assert code_of(page) != code


def onward(page: Page, *phases: str) -> None:
    """Take a step for each of these phases, and see that it is there."""
    for phase in phases:
        press(page, "Volgende")
        page.get_by_text(f"Nu: {phase}").wait_for()


def test_only_who_has_the_secret_leads(visit) -> None:
    """The secret opens once and stands in no address after that; a guess opens nothing."""
    student, teacher, elsewhere = visit(), visit(), visit()
    page = student.open("/docent")
    page.get_by_text("Deze pagina is voor de docent.").wait_for()
    expect(page.get_by_role("button", name="Maak een kamer")).to_have_count(0)
    assert serious(visit(bypass_csp=True).open("/docent")) == []
    link = teacher.served.teachers_link()
    secret = link.rpartition("=")[2]
    page = teacher.lead()
    code = make_room(page)
    assert secret not in at(page, f"kamer={code}")
    cookies = [each for each in page.context.cookies() if each["name"].startswith("wijksim-docent")]
    assert [(each["httpOnly"], each["sameSite"], each["expires"]) for each in cookies] == [(True, "Strict", -1)]
    finds(page, "document.cookie.includes('docent')", False)
    page = student.open(f"/docent?kamer={code}&sleutel=geraden", "h1")
    page.get_by_text("Dat is niet de geheime code.").wait_for()
    student.errors.clear()  # the browser tells of the 403
    page.get_by_role("link", name="Terug").click()
    page.get_by_text("Deze pagina is voor de docent.").wait_for()
    expect(page.get_by_role("button", name="Begin: laat voorspellen")).to_have_count(0)
    typed = elsewhere.open(f"/docent?kamer={code}")
    typed.get_by_label("Geheime code").fill(secret.lower().replace("-", " "))
    typed.get_by_label("Geheime code").press("Enter")
    assert code_of(typed) == code
    not_at(typed, secret)


def test_a_code_is_typed_in_small_letters_and_sent_with_enter(visit) -> None:
    teacher, student = visit(), visit(390, 844)
    code = make_room(teacher.lead())
    page = student.open("/klas")
    field = page.get_by_label("Code van de kamer")
    expect(field).to_have_attribute("inputmode", "text")
    expect(field).to_have_attribute("autocapitalize", "characters")
    field.fill("QQQQ")
    page.get_by_role("button", name="Doe mee").click()
    page.get_by_text("Er is geen kamer met die code.").wait_for()
    field.fill("")
    field.press_sequentially(f" {code.lower()}")
    field.press("Enter")
    page.get_by_text("Je bent speler 1").wait_for()


def test_the_same_phone_gets_its_own_seat_back_and_the_teacher_can_take_it(visit) -> None:
    teacher, student = visit(), visit(390, 844)
    lead = teacher.lead()
    code = make_room(lead)
    page = student.open("/klas")
    page.get_by_label("Code van de kamer").fill(code)
    page.get_by_label("Code van de kamer").press("Enter")
    me = text_of(page.locator("h1"), "Je bent speler 1")
    page.go_back()
    page.get_by_role("link", name=f"Terug naar je plek in kamer {code}").click()
    page.get_by_text(me).wait_for()
    again = page.context.new_page()
    again.set_default_timeout(PATIENCE)
    again.goto(f"{student.served.address}/klas?kamer={code}")
    again.get_by_text(me).wait_for()
    again.close()
    lead.get_by_text("Spelers: 1").wait_for()
    lead.get_by_label("Plek weghalen").select_option(label=re.sub("^.*speler", "Speler", me))
    lead.get_by_role("button", name="Verwijder").click()
    page.get_by_text("De docent heeft je plek weggehaald.").wait_for()
    lead.get_by_text("Spelers: 0").wait_for()
    lead.get_by_role("button", name="Laat niemand meer binnen").click()
    lead.get_by_text("Er kan nu niemand bij komen.").wait_for()
    page.get_by_role("button", name="Doe mee").click()
    page.get_by_text("De docent laat nu niemand meer binnen.").wait_for()


def test_a_double_click_skips_nothing_and_there_is_a_way_back(visit) -> None:
    teacher, student = visit(), visit(390, 844)
    page = teacher.lead()
    take_seat(student, make_room(page))
    press(page, "Begin: laat voorspellen")
    press(page, "Begin ronde 1", times=2)
    page.get_by_text("1 van de 1 spelers hebben nog niet geantwoord. Toch verder?").wait_for()
    page.get_by_text("Nu: Voorspel").wait_for()
    _answer(student.page, 0, 4)
    press(page, "Begin ronde 1", times=2)
    page.get_by_text("Nu: Ronde 1: kies").wait_for()
    _answer(student.page, 0, 3)
    page.get_by_text("Nu: Ronde 1: kies").wait_for()
    press(page, "Een stap terug")
    page.get_by_text("Nu: Voorspel").wait_for()
    student.page.get_by_text("Verstuurd.").wait_for()
    press(page, "Begin ronde 1")
    page.get_by_text("Nu: Ronde 1: kies").wait_for()
    student.page.get_by_text("Verstuurd.").wait_for()
    press(page, "Sluit de kamer")
    press(page, "Ja, sluit de kamer")
    page.get_by_role("button", name="Maak een kamer").wait_for()
    student.page.get_by_text("De les is voorbij").wait_for()


def test_a_room_outlives_the_server_and_goes_after_the_lesson(browser, tmp_path: Path) -> None:
    server = start_server(tmp_path, "-c", SERVE.format(port=0, folder=tmp_path))
    teacher, student = browser.new_context().new_page(), browser.new_context().new_page()
    fresh = browser.new_context().new_page()
    for page in (teacher, student, fresh):
        page.set_default_timeout(PATIENCE)
    try:
        teacher.goto(server.teachers_link())
        code = make_room(teacher)
        student.goto(f"{server.address}/klas?kamer={code}")
        student.get_by_role("button", name="Doe mee").click()
        me = text_of(student.locator("h1"), "Je bent speler 1")
        press(teacher, "Begin: laat voorspellen")
        _answer(student, 1, 4)
        kept = tmp_path / f"class-{server.port}"
        assert code in (kept / f"{code}.json").read_text()
        old_link = server.teachers_link()
        server.process.kill()
        server.process.wait()
        server = start_server(tmp_path, "-c", SERVE.format(port=server.port, folder=tmp_path))
        assert server.teachers_link() == old_link
        teacher.reload()
        teacher.get_by_text("Nu: Voorspel").wait_for()
        assert code_of(teacher) == code
        student.reload()
        student.get_by_text(me).wait_for()
        student.get_by_text("Verstuurd.").wait_for()
        fresh.goto(server.teachers_link())
        fresh.get_by_role("button", name=f"Ga verder met kamer {code}").click()
        assert code_of(fresh) == code
        press(fresh, "Sluit de kamer")
        press(fresh, "Ja, sluit de kamer")
        fresh.get_by_role("button", name="Maak een kamer").wait_for()
        assert not (kept / f"{code}.json").exists()
    finally:
        for page in (teacher, student, fresh):
            page.context.close()
        stop_server(server)
    assert not kept.exists()


def _answer(page: Page, option: int, questions: int) -> None:
    for group in each_of(page.locator("fieldset:not(.wj-sketch)"), questions):
        group.locator("input").nth(option).check()
    page.get_by_role("button", name="Verstuur").click()
    page.get_by_text("Verstuurd.").wait_for()
