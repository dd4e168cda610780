"""The examples are clean, whole, and the same in Python as in YAML."""

from __future__ import annotations

import runpy

import pytest

from journeys.model import JourneyMap, Settings
from journeys.rules import check
from tests.examples.sources import CELLS, EXAMPLES, TODAY, example, twin

EACH = pytest.mark.parametrize("name", CELLS)


@EACH
def test_every_rule_is_content(name: str) -> None:
    """No rule finds anything in an example, the ones that are off by default included."""
    report = check(example(name), today=TODAY, settings=[Settings(select=["all"])])
    assert [str(one) for one in report.diagnostics] == []
    assert (report.allowed, report.known) == (0, 0)


@EACH
def test_every_cell_is_decided(name: str) -> None:
    """Each persona with each goal finds a card on each channel of an example."""
    coverage = check(example(name), today=TODAY).coverage
    assert sum(row.decided for row in coverage) == CELLS[name]
    assert all(row.decided == row.cells for row in coverage)


@EACH
def test_the_twin_in_python_is_the_same_map(name: str) -> None:
    """The Python file of an example builds the value that its YAML reads as."""
    assert twin(name) == example(name)


@EACH
def test_the_python_file_runs_as_it_is(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The Python file of an example, run as a program, checks its map and says so."""
    monkeypatch.syspath_prepend(str(EXAMPLES / name))
    runpy.run_path(str(EXAMPLES / name / f"{name}.py"), run_name="__main__")
    assert capsys.readouterr().out.splitlines()[-1].endswith("situations")


def test_every_folder_of_an_example_is_tested() -> None:
    """An example that is added is tested too; the shop has tests of its own, with its log."""
    maps = {path.parent.name for path in EXAMPLES.glob("*/*.journey.yaml")}
    assert maps == {*CELLS, "broken", "shop"}


def test_the_examples_differ() -> None:
    """Three examples are three maps, in both languages."""
    maps: set[JourneyMap] = {example(name) for name in CELLS}
    assert len(maps) == len(CELLS)
    assert {map_.language.value for map_ in maps} == {"fr", "en"}
