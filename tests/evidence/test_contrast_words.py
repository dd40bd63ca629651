"""What a contrast compares is told from the scenarios that run, not from a text beside them."""

from dataclasses import replace
from pathlib import Path

import pytest

from wijksim.io.claims import read_claims
from wijksim.reports.contrast_words import compared, weeks
from wijksim.scenario.claim import Contrast

ABOUT = """claims:
- id: X1
  kind: M
  strength: strong
  source: "002"
  statement: {{nl: nl, en: en}}
  failure: none
  contrasts:
  - {contrast}
"""


def contrast_of(tmp_path: Path, text: str) -> Contrast:
    path = tmp_path / "claims.yaml"
    path.write_text(ABOUT.format(contrast=text), encoding="utf-8")
    return read_claims(path)["X1"].contrasts[0]


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (
            "{base: {set: {room_to_manoeuvre: 0.1}}, variant: {set: {room_to_manoeuvre: 0.8}}, outcome: collaboration, expected: higher}",
            "A Dutch wijk of today, in silos. Room to manoeuvre: 10% → 80%",
        ),
        (
            "{base: {}, variant: {set: {funding.shared_savings: 0.5}}, outcome: collaboration, expected: higher}",
            "A Dutch wijk of today, in silos. Savings back to who made them: 0% → 50%",
        ),
        (
            "{base: {scenario: without_boundary_work}, variant: {}, outcome: collaboration, expected: higher}",
            "Without boundary work → A Dutch wijk of today, in silos",
        ),
        (
            "{base: {set: {scale.fence: true}, without: [trust]}, variant: {set: {scale.fence: true}}, outcome: collaboration, "
            "expected: higher}",
            "A Dutch wijk of today, in silos (Fence round the area: yes). Growth and loss of trust: off → on",
        ),
        (
            "{base: {}, variant: {measures: [{name: busy, start: 104, end: 156, set: {workload.factor: 2.2}}]}, "
            "outcome: collaboration, expected: lower}",
            "A Dutch wijk of today, in silos. During the run: – → year 3 Workload 2.2",
        ),
        (
            "{base: {scenario: workload_shock}, variant: {scenario: workload_shock, measures: []}, outcome: collaboration, expected: higher}",
            "Half a year of great pressure. During the run: year 3, weeks 1 to 26 Workload 2.2 → –",
        ),
        (
            "{base: {set: {horizon_weeks: 200}}, variant: {set: {boundary_workers.operational_hours: 60}}, outcome: collaboration, weeks: [52, 104], "
            "expected: higher}",
            "A Dutch wijk of today, in silos. Boundary workers on the shop floor, hours a week per 10,000 residents: 40 → 60; "
            "Number of weeks: 200 → 260",
        ),
        (
            "{base: {scenario: without_boundary_work, set: {consultation.weeks_between: 1}}, variant: {scenario: linked_boundary_workers}, "
            "outcome: collaboration, expected: higher}",
            "Without boundary work (Weeks between consultations: 1) → Linked boundary workers on three levels (Weeks between consultations: 4)",
        ),
        (
            "{variant: {scenario: linked_boundary_workers, without: [trust]}, outcome: collaboration, expected: {between: [0, 1]}}",
            "Linked boundary workers on three levels (Growth and loss of trust: off)",
        ),
    ],
)  # fmt: skip
def test_what_is_compared_goes_from_the_base_to_the_variant(tmp_path: Path, text: str, reported: str) -> None:
    assert compared(contrast_of(tmp_path, text), "en") == reported


def test_values_are_those_of_the_scenarios_and_not_of_the_text(tmp_path: Path) -> None:
    text = "{base: {}, variant: {set: {room_to_manoeuvre: 0.8}}, outcome: collaboration, expected: higher}"
    contrast = contrast_of(tmp_path, text)
    changed = replace(contrast, variant=contrast.variant.vary({"room_to_manoeuvre": 0.6}))
    assert (
        compared(changed, "nl")
        == "Een Nederlandse wijk van nu, in kokers. Scharrelruimte (professionele ruimte): 30% → 60%"
    )


def test_weeks_that_are_taken_off_are_told(tmp_path: Path) -> None:
    text = "{base: {}, variant: {scenario: linked_boundary_workers}, outcome: collaboration, weeks: [156, 260], since: [0, 52], expected: lower}"
    assert weeks(contrast_of(tmp_path, text), "en") == "years 4 to 5 less year 1"
    assert weeks(contrast_of(tmp_path, text.replace("since: [0, 52], ", "")), "nl") == "jaar 4 tot en met 5"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_two_different_comparisons_of_the_sources_are_told_alike(language) -> None:
    reported = {}
    for claim in read_claims().values():
        for each in claim.contrasts:
            runs = (each.variant.key(), None if each.base is None else each.base.key())
            assert reported.setdefault(compared(each, language), runs) == runs, claim.id
