"""Slides on a real projector page: every moment fits, is readable from ten metres, in light and in dark, in both
languages, with sixty students in all roles."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from wijksim.app.class_steps import STEPS, Phase
from wijksim.app.screens.classroom import PLAYS
from wijksim.text.catalogue import say

from .conftest import Served, start_server, stop_server
from .reading import PATIENCE, finds, wait_for
from .test_accessibility import serious
from .test_class import press

FULL = (
    "import sys\n"
    "from pathlib import Path\n"
    "from wijksim.app.launch import Lesson, serve\n"
    "from wijksim.app.room import ROUNDS\n"
    "from wijksim.app.service import service\n"
    "def tell(address, link, secret):\n"
    # Solara is imported only when its settings are there.
    "    from wijksim.app.screens.classroom import SHOWN\n"
    "    room = service().rooms.create('teacher')\n"
    "    for place in range(60):\n"
    "        player = room.join(f'phone {{place}}')\n"
    "        sides = ('up', 'same', 'down')\n"
    "        player.guesses = dict.fromkeys(SHOWN, sides[place % 3])\n"
    # As long as a sentence may be, of letters that take most room, in words that break or in one that does not.
    "        player.sentence = (f'{{place % 7}} ' + ('Wie mag er mee? ' if place % 2 else 'W' * 30 + ' mm') * 9)[:90]\n"
    "        player.second = dict.fromkeys(SHOWN, sides[place % 2])\n"
    "        for n in range(1, ROUNDS + 1):\n"
    "            asked = room.asked(player.role, n)\n"
    "            player.choices[n] = {{each.name: place % len(each.values) for each in asked}}\n"
    "    print(f'room {{room.code}} {{link}}', file=sys.stderr, flush=True)\n"
    "if __name__ == '__main__':\n"
    "    serve(port=0, lesson=Lesson(tell, Path('{folder}')), warm=('baseline',),\n"
    "          ready=lambda address: print(address, flush=True))"
)
"""A class of sixty who have answered everything."""
SIZES = ((1280, 720), (1920, 1080))
SMALLEST = 0.03
"""Least height of letters, as a part of the height of the slide: at ten metres from a picture of two metres as large as
print of ten points at forty centimetres."""
OUTSIDE = """() => {
  const slide = document.querySelector('.wj-slide');
  if (!slide) return ['no slide'];
  const wrong = [];
  if (slide.scrollHeight > innerHeight + 1 || slide.scrollWidth > innerWidth + 1) wrong.push('scrolls');
  const box = document.createRange();
  const walk = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    if (!walk.currentNode.textContent.trim()) continue;
    box.selectNodeContents(walk.currentNode);
    const at = box.getBoundingClientRect();
    const said = walk.currentNode.textContent.trim().slice(0, 30);
    if (at.bottom > innerHeight + 1 || at.right > innerWidth + 1 || at.top < -1 || at.left < -1) wrong.push('outside: ' + said);
    const holder = walk.currentNode.parentElement;
    const svg = holder.closest('svg');
    const scale = svg ? svg.getScreenCTM().a : 1;
    if (parseFloat(getComputedStyle(holder).fontSize) * scale < SMALLEST * innerHeight - 0.6) wrong.push('small: ' + said);
  }
  for (const part of slide.querySelectorAll('img, svg, table, li, .wj-stack')) {
    const at = part.getBoundingClientRect();
    if (at.bottom > innerHeight + 1 || at.right > innerWidth + 1) wrong.push('outside: ' + part.className);
  }
  const corner = document.querySelector('.wj-corner');
  box.selectNodeContents(slide.querySelector('h1'));
  const title = box.getBoundingClientRect(), code = corner && corner.getBoundingClientRect();
  if (code && title.right > code.left && title.top < code.bottom && code.width) {
    const picture = corner.querySelector('img').getBoundingClientRect();
    if (title.right > picture.left && title.top < picture.bottom) wrong.push('over the code');
  }
  return wrong;
}""".replace("SMALLEST", str(SMALLEST))

DARK = {"nl": ("Donkere dia's", "Lichte dia's"), "en": ("Dark slides", "Light slides")}
PLAY = {
    "nl": ("Toon wat het model speelt", "Laat zien wat ervan komt"),
    "en": ("Show what the model plays", "Show what comes of it"),
}
_NL = {
    Phase.LOBBY: "Begin: laat voorspellen",
    Phase.PREDICT: "Begin ronde 1",
    Phase.WRITE: "Kies de zin met de meeste steun",
    Phase.CHOOSE: "Sluit de ronde en speel af",
}
_EN = {
    Phase.LOBBY: "Start: let them predict",
    Phase.PREDICT: "Start round 1",
    Phase.WRITE: "Take the sentence that most back",
    Phase.CHOOSE: "Close the round and run",
}
ONWARD = {
    "nl": {phase: _NL.get(phase, "Volgende") for phase in Phase},
    "en": {phase: _EN.get(phase, "Next") for phase in Phase},
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, str, str]]:
    """A server with a full class, the code of its room, and the link of the teacher."""
    folder = tmp_path_factory.mktemp("full")
    server = start_server(folder, "-c", FULL.format(folder=folder))
    found = wait_for(lambda: re.search(r"room ([A-Z]{4}) (http\S+)", server.log.read_text()), bool)
    assert found is not None
    yield server, found[1], found[2]
    stop_server(server)


def look(slides: Page, name: str, keep: Path) -> None:
    """The slide is all there at both sizes; a picture of it is kept for who wants to see it."""
    for width, height in SIZES:
        slides.set_viewport_size({"width": width, "height": height})
        finds(slides, OUTSIDE, [])
        slides.screenshot(path=keep / f"{name}_{width}.png")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_slide_fits_a_projector_and_can_be_read(browser, full, tmp_path: Path, language: str) -> None:
    server, code, link = full
    context = browser.new_context(bypass_csp=True)
    page, slides = context.new_page(), context.new_page()
    for each in (page, slides):
        each.set_default_timeout(PATIENCE)
    query = f"kamer={code}" + ("&taal=en" if language == "en" else "")
    page.goto(link)
    page.goto(f"{server.address}/docent?{query}")
    slides.goto(f"{server.address}/scherm?{query}")
    back = "Een stap terug" if language == "nl" else "One step back"
    for place, (phase, number) in enumerate(STEPS):
        slides.locator(".wj-slide h1").wait_for()
        for ground in DARK[language]:
            press(page, ground)
            slides.locator(".wj-slide.dark" if ground == DARK[language][0] else ".wj-slide:not(.dark)").wait_for()
            look(slides, f"{place:02d}_{phase}_{number}_{language}_{ground[:2]}", tmp_path)
        assert serious(slides) == []
        if phase is Phase.DEBRIEF:
            for shown in range(2 * len(PLAYS)):
                press(page, (PLAY[language])[shown % 2])
                slides.locator(".wj-statement").wait_for()
                look(slides, f"{place:02d}_play_{shown}_{language}", tmp_path)
            press(page, say("classroom.show_theory", language))
            slides.locator(".wj-theory").wait_for()
            look(slides, f"{place:02d}_theory_{language}", tmp_path)
        else:
            press(page, ONWARD[language][phase])
            page.locator(f".wj-phases li:nth-child({place + 2})[aria-current=step]").wait_for()
    for place in reversed(range(len(STEPS) - 1)):
        press(page, back)
        page.locator(f".wj-phases li:nth-child({place + 1})[aria-current=step]").wait_for()
    context.close()
