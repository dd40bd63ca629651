"""What a contributor reads is true: files that are named exist, hooks run the project's own tools, forms are whole."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.patience import PATIENCE

PROJECT = Path(__file__).parents[2]
PAGE = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FORMS = sorted((PROJECT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
TOOLS = Path(sys.executable).parent
_PLACE = re.compile(r"`((?:wijksim|tests|docs|scenarios)/[\w./-]*)`")
_WORD = re.compile(r"`([A-Z][A-Za-z_]+)`[^`\n]*? (?:in|of)\s+`(wijksim/[\w/]+\.py)`")


def test_recipes_name_places_that_exist() -> None:
    places = set(_PLACE.findall(PAGE)) - {"wijksim/site/index.html"}
    assert len(places) > 40
    assert [place for place in sorted(places) if not (PROJECT / place).exists()] == []


def test_recipes_name_things_that_are_where_they_say() -> None:
    named = _WORD.findall(PAGE)
    assert ("ObjectKind", "wijksim/domain/vocabulary.py") in named
    for word, place in named:
        assert re.search(rf"\b{word}\b", (PROJECT / place).read_text(encoding="utf-8")), (
            f"there is no {word} in {place}"
        )


@pytest.mark.parametrize(
    "recipe", ["mechanism", "lever", "outcome", "kind of boundary object", "screen", "claim", "command"]
)
def test_there_is_a_recipe_that_names_its_tests(recipe: str) -> None:
    sections = dict(re.findall(r"^### A new ([^\n]+)\n(.*?)(?=^##)", PAGE, re.MULTILINE | re.DOTALL))
    text = next(text for heading, text in sections.items() if heading.startswith(recipe))
    assert "`wijksim/" in text
    assert "`tests/" in text or recipe == "command"


def test_hooks_run_tools_of_the_project_itself() -> None:
    repositories = yaml.safe_load((PROJECT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert [each["repo"] for each in repositories] == ["local"]
    hooks = {hook["id"]: hook for hook in repositories[0]["hooks"]}
    assert set(hooks) == {"ruff-check", "ruff-format", "codespell", "nbstripout"}
    for hook in hooks.values():
        start, tool = hook["entry"].removeprefix("uv run ").split()[0], hook["language"]
        assert hook["entry"].startswith("uv run ")
        assert (TOOLS / start).exists(), start
        assert tool == "system"


def test_notebooks_are_as_the_hook_leaves_them() -> None:
    notebooks = sorted((PROJECT / "notebooks").glob("*.ipynb"))
    verify = [TOOLS / "nbstripout", "--keep-id", "--verify", *notebooks]
    done = subprocess.run(verify, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("form", [path for path in FORMS if path.name != "config.yml"], ids=lambda path: path.stem)
def test_a_form_for_issues_has_what_a_form_needs(form: Path) -> None:
    content = yaml.safe_load(form.read_text(encoding="utf-8"))
    assert {"name", "description", "body"} <= content.keys()
    fields = [each for each in content["body"] if each["type"] != "markdown"]
    assert len({each["id"] for each in fields}) == len(fields)
    assert any(each.get("validations", {}).get("required") for each in fields)
    assert all(each["attributes"]["label"] for each in fields)


def test_who_sends_a_change_is_asked_which_outcomes_moved_and_which_checks_were_run() -> None:
    text = (PROJECT / ".github" / "pull_request_template.md").read_text(encoding="utf-8")
    assert "## Which outcomes moved" in text
    assert "## Which checks were run" in text


def test_coverage_is_measured_on_request_only() -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    assert "--cov" not in " ".join(settings["pytest"]["addopts"])
    assert settings["coverage"]["run"]["source"] == ["wijksim"]
