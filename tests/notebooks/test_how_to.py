"""The examples of the how-to pages run as they stand."""

import re
from pathlib import Path

import pytest

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"
PAGES = sorted(path.name for path in HOW_TO.glob("*.md") if path.name != "cluster.md")
_BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)


def test_every_tool_of_others_has_its_page() -> None:
    assert {"mesa_batch_run.md", "ema_workbench.md", "salib.md"} <= set(PAGES)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_the_examples_of_a_page_run(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    blocks = _BLOCK.findall((HOW_TO / page).read_text())
    assert blocks
    names: dict[str, object] = {"__name__": page}
    for block in blocks:
        exec(compile(block, page, "exec"), names)
    assert capsys.readouterr().out.strip()


def test_the_plan_of_the_sweep_page_is_a_plan(tmp_path: Path) -> None:
    from wijksim.io.plan_files import load_plan

    (plan,) = re.findall(r"```yaml\n(.*?)```", (HOW_TO / "sweep.md").read_text(), re.DOTALL)
    file = tmp_path / "plan.yaml"
    file.write_text(plan)
    assert load_plan(file).n_runs == 5 * 3 * 2 * 10


def test_the_claim_of_the_claims_page_is_a_claim(tmp_path: Path) -> None:
    from wijksim.io.claims import read_claims

    (text,) = re.findall(r"```yaml\n(.*?)```", (HOW_TO / "check_claims.md").read_text(), re.DOTALL)
    file = tmp_path / "claims.yaml"
    file.write_text(text)
    assert read_claims(file)["ROOM"].needs == ("discretion",)


@pytest.mark.parametrize("page", PAGES)
def test_commands_on_a_page_exist_with_their_options(page: str) -> None:

    from wijksim.cli.group import COMMANDS, load_command

    commands = {name: load_command(name) for name in COMMANDS}
    text = (HOW_TO / page).read_text().replace("\\\n", " ")
    for line in re.findall(r"^wijksim .*$", text, re.MULTILINE):
        name, *words = line.split()[1:]
        options = {option for each in commands[name].params for option in each.opts}
        assert {word for word in words if word.startswith("--")} <= options, line
