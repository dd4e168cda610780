"""A look at a file gives boards or faults, whatever stands in it, and draws little twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import journeys as jn
from journeys.preview.looking import STEPS, Looker
from journeys.preview.watching import settled, state_of
from journeys.reader import Limits
from tests.exporters.strategies import maps
from tests.preview.running import SHOP


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("maps")


@settings(max_examples=10, deadline=None)
@given(map_=maps())
def test_any_map_is_shown(folder: Path, map_: jn.JourneyMap) -> None:
    """Whatever the texts of a map, it is drawn; what the rules find stands beside it."""
    file = folder / "any.journey.yaml"
    jn.dump(map_, file)
    looker = Looker(str(file))
    view = looker.look()
    assert view.is_current
    assert view.told["page"]
    assert len(view.notes) == len(jn.check(map_).diagnostics)
    assert looker.look().page == view.page


@settings(max_examples=30, deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_keep_the_last_boards(folder: Path, data: bytes) -> None:
    """A file that is no map leaves the page as it was, with at least one fault."""
    file = folder / "bytes.journey.yaml"
    file.write_text(SHOP, "utf-8")
    looker = Looker(str(file))
    page = looker.look().page
    file.write_bytes(data)
    view = looker.look()
    assert not view.is_current
    assert view.page == page
    assert view.notes


def test_what_did_not_change_is_not_drawn_again(folder: Path) -> None:
    """After a change of one persona the other boards are the same drawings as before."""
    file = folder / "two.journey.yaml"
    text = SHOP.replace("ana: {name: Ana}}", "ana: {name: Ana}, bob: {name: Bob}}")
    file.write_text(text, "utf-8")
    looker = Looker(str(file))
    looker.look()
    before = {board.name: drawing for board, drawing in looker._drawings.items()}
    file.write_text(text.replace("Prices", "Offers"), "utf-8")
    looker.look()
    now = {board.name: drawing for board, drawing in looker._drawings.items()}
    same = {name for name in now if now[name] is before[name]}
    assert "board-bob" in same
    assert "board-ana" not in same


def test_journeys_that_are_too_many_are_left_out_and_told(folder: Path) -> None:
    """Routing hundreds of steps would take longer than anybody waits for a save."""
    file = folder / "many.journey.yaml"
    steps = "\n".join(f"      - m{at}@web -> m{at + 1}@web" for at in range(STEPS + 1))
    file.write_text(f"{SHOP}journeys:\n  w:\n    personas: [ana]\n    steps:\n{steps}\n", "utf-8")
    view = Looker(str(file)).look()
    assert view.is_current
    assert f"the journeys have {STEPS + 1} steps" in view.notes[-1].message


def test_limits_and_faults_of_the_project_are_told(folder: Path) -> None:
    """A map over its limits, or a project file that is none, is a fault beside the boards."""
    file = folder / "limits.journey.yaml"
    file.write_text(SHOP, "utf-8")
    told = Looker(str(file), Limits(bytes=10)).look().notes
    assert "larger than 10 bytes" in told[0].message
    project = folder / "pyproject.toml"
    project.write_text("[tool.journeys\n", "utf-8")
    try:
        assert "is no TOML" in Looker(str(file)).look().notes[0].message
    finally:
        project.unlink()


def test_the_state_of_files_changes_with_them(tmp_path: Path) -> None:
    """Written, replaced, removed and made: each is seen without reading; a rest is waited for."""
    file = tmp_path / "a"
    states = [state_of([file])]
    file.write_text("1", "utf-8")
    states.append(state_of([file]))
    beside = tmp_path / "b"
    beside.write_text("2", "utf-8")
    beside.replace(file)
    states.append(state_of([file]))
    file.write_text("22", "utf-8")
    states.append(state_of([file]))
    assert all(one != other for at, one in enumerate(states) for other in states[at + 1 :])
    assert settled([file]) == states[-1]
    assert settled([tmp_path / "missing"]) == state_of([tmp_path / "missing"])
