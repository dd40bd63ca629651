"""Share and keep: link, QR code, scenario file, data, and the code that gives the same numbers."""

from base64 import b64encode
from html import escape
from io import BytesIO

import segno
import solara

from wijksim.app.address import Address
from wijksim.app.downloads import command, needs_file, python_code, scenario_file
from wijksim.app.job_status import use_run
from wijksim.app.parts import ShareLink
from wijksim.app.plans import title_here
from wijksim.app.progress import Progress
from wijksim.app.recording import Recorded
from wijksim.app.results import Download, Downloads
from wijksim.app.view import View, html, table, use_view
from wijksim.text.levers import TILES
from wijksim.text.outcomes import OUTCOME_TEXT

LONGEST_QR = 1200


@solara.component
def Share():
    """The screen."""
    view = use_view()
    choice = view.address.choice
    status = use_run(choice, view.visitor)
    link = view.origin + shared(view.address).text()
    html(escape(view.say("share.title")), "h1")
    html(escape(title_here(view.address)), "p", ("wj-lead",))
    html(escape(view.say("share.link")), "h2")
    ShareLink(link=link, words=view.words("share"))
    html(qr_html(view, link))
    html(f"<h2>{escape(view.say('share.file'))}</h2><p>{escape(view.say('share.file_text'))}</p>")
    Download(view.say("share.download"), lambda: scenario_file(choice))
    html(f"<h2>{escape(view.say('share.data'))}</h2>")
    Progress(status, choice)
    if status.result is not None:
        Downloads(status.result)
    html(f"<p>{escape(view.say('share.same'))}</p>")
    if needs_file(choice):
        html(f"<p>{escape(view.say('share.needs_file'))}</p>")
    html(f"<h2>{escape(view.say('share.python'))}</h2><pre tabindex='0'>{escape(python_code(choice))}</pre>")
    html(f"<h2>{escape(view.say('share.command'))}</h2><pre tabindex='0'>{escape(command(choice))}</pre>")
    if status.result is not None:
        html(origin_html(view, status.result))


SHARED = ("verken", "plannen", "voorspel", "vergelijk", "waarom", "kosten")


def shared(address: Address) -> Address:
    """The page that is shared: where the visitor came from, without what only this visitor may know of a class."""
    path = address.back if address.back in SHARED else "verken"
    return address.to(path, back="", room="")


def qr_html(view: View, link: str) -> str:
    """The link as a QR code, drawn here; nothing is asked of others."""
    title = escape(view.say("share.qr"))
    if len(link) > LONGEST_QR:
        return f"<p>{escape(view.say('share.qr_long'))}</p>"
    return f"<h3>{title}</h3>{qr_image(link, view.say('share.qr'))}"


def qr_image(link: str, label: str) -> str:
    """A picture of a QR code."""
    target = BytesIO()
    segno.make(link, error="m", micro=False).save(target, kind="svg", scale=4, border=4)
    content = b64encode(target.getvalue()).decode()
    return f'<img class="wj-qr" alt="{escape(label, quote=True)}" src="data:image/svg+xml;base64,{content}">'


def origin_html(view: View, recorded: Recorded) -> str:
    """Provenance and the headline numbers, to compare with Python or the command line."""
    about = {name: recorded.provenance[name] for name in ("key", "seed", "weeks", "wijksim", "python", "numpy", "mesa")}
    items = "".join(f"<li>{escape(name)}: <code>{escape(str(value))}</code></li>" for name, value in about.items())
    rows = [[OUTCOME_TEXT[name].label(view.language), repr(recorded.summary[name])] for name in TILES]
    numbers = table([view.say("compare.outcome"), "run.summary"], rows, caption=view.say("share.where"))
    return f"<h2>{escape(view.say('share.origin'))}</h2><ul>{items}</ul>{numbers}"
