"""The whole report as one document: pages, appendix, and what somebody wrote under their headings."""

from dataclasses import replace

from wijksim._version import __version__
from wijksim.domain.measure import WEEKS_PER_YEAR
from wijksim.io.document.parts import Document, OwnText, Section
from wijksim.reports.council import appendix as back
from wijksim.reports.council import pages as front
from wijksim.reports.council.findings import Findings, Further
from wijksim.text.catalogue import say
from wijksim.text.council import listed
from wijksim.text.language import Language, format_number
from wijksim.text.robust import title_of


def section_titles(language: Language) -> dict[str, str]:
    """Heading of every section by its key: where own text may stand."""
    titles = {key: say(f"council.head_{key}", language) for key in front.SECTIONS}
    titles["replay"] = say("council_replay.head", language)
    return titles | {key: say(f"council_appendix.head_{key}", language) for key in back.SECTIONS if key != "replay"}


def council_report(found: Findings, further: Further, language: Language) -> Document:
    """The report; equal studies give equal reports."""
    reference = title_of(found.reference, language)
    plans = listed([title_of(plan, language) for plan in found.others], language)
    return Document(
        title=say("council.title", language),
        subtitle=say("council.subtitle", language, plans=plans, reference=reference),
        language=language,
        about=f"{_about(found, further, language)} {say('council.draft', language)}",
        date=further.date,
        basis_words=say("council.basis", language, worlds=found.used, pairs=len(found.seeds)),
        foot=say("council.foot", language, version=found.software.get("wijksim", __version__)),
        sections=tuple(_with_own(each, further, language) for each in front.pages(found, further, language)),
        appendix_title=say("council.appendix", language),
        appendix=tuple(_with_own(each, further, language) for each in back.appendix(found, further, language)),
    )


def _with_own(section: Section, further: Further, language: Language) -> Section:
    own = further.own.get(section.key, ())
    if not own:
        return section
    return replace(section, parts=(*section.parts, OwnText(say("council.own_label", language), own)))


def _about(found: Findings, further: Further, language: Language) -> str:
    base = found.base
    residents = int(base["neighbourhood.residents"]) * int(base["neighbourhood.wijken"])
    weeks = int(base["horizon_weeks"])
    whole = weeks % WEEKS_PER_YEAR == 0
    n = weeks // WEEKS_PER_YEAR if whole else weeks
    time = say("council.years" if whole else "council.weeks", language, n=n)
    name = base.title[language] or base.name
    day = "-".join(reversed(further.date.split("-"))) if language == "nl" else further.date
    model = say("council.place_base" if name == "baseline" else "council.place_model", language, name=name)
    place = base.wijk.name if base.wijk is not None else model
    return say(
        "council.about", language, place=place, residents=format_number(residents, 0, language), time=time, date=day
    )
