"""Names of the version before still work for one more, and say their new name."""

from pathlib import Path

import pytest

import wijksim as ws
from tests.small_wijk import small_wijk
from wijksim.cli.group import load_command


def test_the_outputs_of_a_comparison_have_their_old_name_too() -> None:
    found = ws.compare(small_wijk(), small_wijk({"room_to_manoeuvre": 0.9}), replications=2, workers=1)
    with pytest.warns(DeprecationWarning, match="digests is now called outputs"):
        assert found.digests is found.outputs


def test_the_uncertainty_sample_can_be_asked_for_by_its_old_name(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr("wijksim.studies.claims.evidence.sample_points", lambda seed: asked.append(seed) or [])
    monkeypatch.setattr("wijksim.studies.claims.evidence._sign_shares", lambda *_: [1.0])
    with pytest.warns(DeprecationWarning, match="box is now called uncertainty"):
        found = ws.evidence("P1", replications=2, residents=50, box=True)
    assert asked == [2026]
    assert found.findings[0].sign_share == 1.0
    with pytest.warns(DeprecationWarning, match="told is now called reported"):
        assert found.findings[0].told is found.findings[0].reported


def test_the_shards_of_a_sweep_have_their_old_name_too(tmp_path: Path) -> None:
    study = ws.sweep(
        small_wijk(), {"room_to_manoeuvre": [0.2]}, replications=1, out=tmp_path / "s", workers=1, quiet=True
    )
    with pytest.warns(DeprecationWarning, match="parts is now called shards"):
        assert study.parts == study.shards == 1


@pytest.mark.parametrize("option", ["--uncertainty", "--box"])
def test_the_command_knows_both_names(option: str) -> None:
    with load_command("evidence").make_context("evidence", ["P1", option]) as context:
        assert context.params["uncertainty"] is True
