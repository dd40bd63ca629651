"""What the project promises about itself: pins, commands, one version, files only in `io`, a cheap import."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import wijksim
from tests.patience import PATIENCE

PROJECT = Path(__file__).parents[2]
SETTINGS = tomllib.loads((PROJECT / "pyproject.toml").read_text())
FIRST = "pip install uv && uv run run.py"
SECOND = "pip install uv && uv run --all-extras pytest"


def pins() -> dict[str, str]:
    exact = (pin.split("==") for pin in SETTINGS["tool"]["uv"]["constraint-dependencies"])
    return {canonicalize_name(name): number for name, number in exact}


def group(name: str) -> list[str]:
    """What a dependency group asks for, with the groups that it includes."""
    asked: list[str] = []
    for each in SETTINGS["dependency-groups"][name]:
        asked += [each] if isinstance(each, str) else group(each["include-group"])
    return asked


def installed_closure(names: list[str]) -> set[str]:
    """Everything that these requirements bring in on this machine, direct and transitive."""
    found: set[str] = set()
    waiting = [(Requirement(name), "") for name in names]
    while waiting:
        requirement, extra = waiting.pop()
        wanted = requirement.marker is None or requirement.marker.evaluate({"extra": extra})
        name = canonicalize_name(requirement.name)
        if not wanted or (name in found and not requirement.extras):
            continue
        found.add(name)
        try:
            needs = distribution(name).requires or []
        except PackageNotFoundError:
            continue
        waiting += [(Requirement(need), each) for need in needs for each in (requirement.extras or {""})]
    return found


def test_everything_that_is_installed_is_pinned_exactly() -> None:
    project = SETTINGS["project"]
    extras = [need for needs in project["optional-dependencies"].values() for need in needs]
    needed = installed_closure(project["dependencies"] + extras + group("dev"))
    pinned = pins()
    assert needed - pinned.keys() == set()
    wrong = {name: version(name) for name in needed if _installed(name) not in (None, pinned[name])}
    assert wrong == {}


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def test_no_lock_file_and_no_download_address_is_kept() -> None:
    assert "uv.lock" in (PROJECT / ".gitignore").read_text().splitlines()
    assert "://" not in (PROJECT / "pyproject.toml").read_text()


def test_both_commands_stand_alone_in_a_code_block_of_the_readme() -> None:
    readme = (PROJECT / "README.md").read_text()
    for command in (FIRST, SECOND):
        assert f"```bash\n{command}\n```" in readme


def test_the_checks_are_the_second_command() -> None:
    lines = (PROJECT / ".ci" / "run").read_text().splitlines()
    assert lines[-1] == SECOND
    assert (PROJECT / ".ci" / "run").stat().st_mode & 0o111


def test_there_is_one_version() -> None:
    assert version("wijksim") == wijksim.__version__
    assert f"version: {wijksim.__version__}\n" in (PROJECT / "CITATION.cff").read_text()
    assert f"## {wijksim.__version__}" in (PROJECT / "CHANGELOG.md").read_text()


def module_paths() -> list[Path]:
    return sorted((PROJECT / "wijksim").rglob("*.py"))


@pytest.mark.parametrize("path", module_paths(), ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_files_are_opened_only_in_io_and_every_module_says_what_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text())
    opens = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Name) and node.func.id == "open")
            or (isinstance(node.func, ast.Attribute) and node.func.attr in {"read_text", "write_text", "read_bytes"})
        )
    ]
    stamps_machine_code = (
        path.name == "compiled.py"
    )  # reads the source of the rules, to know which machine code is stale
    assert not opens or "io" in path.relative_to(PROJECT).parts or stamps_machine_code, (
        f"files belong in wijksim/io, see lines {opens}"
    )
    assert ast.get_docstring(tree) or not tree.body


def test_import_is_cheap_and_public_names_are_lazy() -> None:
    code = (
        "import sys, wijksim; heavy = {'numpy', 'pandas', 'mesa', 'numba', 'matplotlib', 'ruamel.yaml'};"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules);"
        "assert set(wijksim.__all__) <= set(dir(wijksim));"
        "wijksim.ScenarioError; assert not heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=PATIENCE)
    with pytest.raises(AttributeError, match="no attribute 'lood'"):
        wijksim.lood  # noqa: B018


def test_every_room_is_in_the_contracts_on_imports() -> None:
    """What lies directly in the package: each has a line of its own, and each is told what it may not import."""
    package = PROJECT / "wijksim"
    rooms = {
        f"wijksim.{path.stem}" for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    rooms.discard("wijksim.__init__")
    contracts = {each["name"]: each for each in SETTINGS["tool"]["importlinter"]["contracts"]}
    assert rooms == set(contracts["Rooms import one way"]["layers"])
    assert "wijksim.cli" in contracts["Mesa only in agents, model and app"]["source_modules"]


def test_what_somebody_names_is_asked_about_without_an_error() -> None:
    """``Path.exists()`` and its like raise for a name of 300 characters, ``expanduser()`` for a home that is not there:
    `os.path` and `wijksim.io.folders.place_of` do not, or say it in one line."""
    package = Path(wijksim.__file__).parent
    raising = re.compile(r"\.(exists|is_file|is_dir|is_symlink|expanduser)\(\)")
    rooms = [package / room for room in ("io", "cli", "studies", "reports", "figures", "execution")]
    lines = [
        f"{file.relative_to(package)}:{number}"
        for room in rooms
        for file in sorted(room.rglob("*.py"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if raising.search(line) and file.name != "folders.py"
    ]
    assert lines == []
