"""Every public name says what it is, with an example that runs as it stands."""

import doctest
from pathlib import Path

import pytest

import wijksim

NAMES = sorted(set(wijksim.__all__) - {"__version__"})
HOMES = sorted({wijksim._HOMES[name] for name in NAMES})


def docstring_of(name: str) -> list[doctest.DocTest]:
    """The examples of a name itself, not of what it is made of."""
    return doctest.DocTestFinder(recurse=False).find(getattr(wijksim, name), name, globs={})


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_has_an_example(name: str) -> None:
    assert any(test.examples for test in docstring_of(name))


@pytest.mark.parametrize("home", HOMES)
def test_the_examples_of_a_module_run(home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one folder for a module: what an example has made there is not made again by the next."""
    monkeypatch.chdir(tmp_path)
    runner = doctest.DocTestRunner(verbose=False)
    message: list[str] = []
    for name in (each for each in NAMES if wijksim._HOMES[each] == home):
        for test in docstring_of(name):
            runner.run(test, out=message.append)
    assert runner.tries > 0
    assert runner.failures == 0, "".join(message)
