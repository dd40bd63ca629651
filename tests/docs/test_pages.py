"""Pages that follow from the code are up to date, and links and anchors in the documentation lead somewhere."""

import re
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
sys.path.insert(0, str(DOCS))

import generate  # noqa: E402

from wijksim.io.targets import read_targets  # noqa: E402
from wijksim.scenario.register import REGISTER  # noqa: E402
from wijksim.studies.calibration import label_of  # noqa: E402
from wijksim.text.glossary import GLOSSARY  # noqa: E402

PAGES = sorted(path for path in DOCS.rglob("*.md") if path.parent.name != "templates")
CONCEPTS = (
    "Basic principles",
    "Emergence",
    "Individual decision making",
    "Adaptation",
    "Learning",
    "Prediction",
    "Sensing",
    "Interaction",
    "Heterogeneity",
    "Stochasticity",
    "Collectives",
    "Observation",
    "Implementation details",
)


@pytest.mark.parametrize("name", generate.PAGES)
def test_a_page_is_what_the_code_says(name: str) -> None:
    text = generate.PAGES[name]()
    assert (DOCS / name).read_text(encoding="utf-8") == text, "run: uv run docs/generate.py"
    assert "{{" not in text


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text):
        file, _, anchor = target.partition("#")
        there = (path.parent / file).resolve() if file else path
        assert there.exists(), f"{path.name}: {target}"
        if anchor:
            assert anchor in anchors(there.read_text(encoding="utf-8")), f"{path.name}: {target}"


def test_every_citation_of_the_review_and_the_lessons_has_its_section() -> None:
    sections = {
        head.lower()
        for head in re.findall(r"^### ((?:Evidence|Lessons) §[\d.]+)$", (DOCS / "sources.md").read_text("utf-8"), re.M)
    }
    project = DOCS.parent
    files = [
        path
        for folder in ("wijksim", "docs", "scenarios")
        for path in (project / folder).rglob("*")
        if path.suffix in {".py", ".md", ".yaml"}
    ]
    cited = {
        f"{kind} {section}"
        for path in files
        for kind, sections_cited in re.findall(
            r"\b(evidence|lessons),?\s+((?:§\d+(?:\.\d+)?(?:,\s+)?)+)", path.read_text("utf-8")
        )
        for section in re.findall(r"§\d+(?:\.\d+)?", sections_cited)
    }
    assert {"lessons §1", "evidence §2.1"} <= cited
    assert cited <= sections


def anchors(text: str) -> set[str]:
    """Places that a link can point to: explicit ids, and headings as they are turned into anchors."""
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    slugs = {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}
    return slugs | set(re.findall(r'id="([^"]+)"', text))


def test_the_description_has_the_seven_elements_and_the_additions_for_decisions() -> None:
    text = (DOCS / "odd.md").read_text(encoding="utf-8")
    heads = re.findall(r"^## (\d)\. (.+)$", text, re.MULTILINE)
    assert [number for number, _ in heads] == list("1234567")
    for concept in CONCEPTS:
        assert f"### {concept}" in text


def test_every_rule_and_state_variable_of_the_description_says_what_it_is() -> None:
    text = (DOCS / "odd.md").read_text(encoding="utf-8")
    silent = re.findall(r"^(- `\w+` – ?|\| `\w+` \| [^|]* \|  ?\|)$", text, re.MULTILINE)
    assert silent == []


def test_terms_are_unique_and_in_alphabetical_order() -> None:
    terms = [term.nl.lower() for term in GLOSSARY]
    assert terms == sorted(set(terms))
    assert all(term.en and term.meaning_nl and term.meaning_en for term in GLOSSARY)


def test_the_page_of_the_calibration_is_of_what_is_fitted() -> None:
    page = (DOCS / "calibration.md").read_text(encoding="utf-8")
    targets = read_targets()
    assert all(f"| `{name}` | {float(REGISTER[name].default):g} |" in page for name in targets.explored)
    assert all(f"| `{label_of(each)}` | {each.low:g}–{each.high:g} |" in page for each in targets.targets)
