"""The fixture `journeys_map`: whose map it is, and what it says when there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plugin.running import Ran, pytest_in, shop

TEST = """
import pytest
from journeys import JourneyMap

{marker}
def test_title(journeys_map: JourneyMap) -> None:
    assert journeys_map.title == {title!r}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a map, and a folder of another map below it."""
    (tmp_path / "shop.journey.yaml").write_text(shop(), "utf-8")
    (tmp_path / "maps").mkdir()
    other = shop().replace("title: Shop", "title: Kiosk")
    (tmp_path / "maps" / "kiosk.journey.yaml").write_text(other, "utf-8")
    return tmp_path


def run(folder: Path, *words: str, marker: str = "", title: str = "Shop") -> Ran:
    """Run a test that asks for the map."""
    (folder / "test_map.py").write_text(TEST.format(marker=marker, title=title), "utf-8")
    return pytest_in(folder, "test_map.py", *words)


def test_the_marker_names_the_map(folder: Path) -> None:
    """The file of the marker is the map, and stands in the id."""
    ran = run(folder, marker="@pytest.mark.journeys('maps/kiosk.journey.yaml')", title="Kiosk")
    assert ran.outcomes == {"test_map.py::test_title[maps/kiosk.journey.yaml]": "passed"}


def test_a_test_for_several_maps(folder: Path) -> None:
    """With several files the test runs once with each; the marker of a module counts too."""
    marker = "pytestmark = pytest.mark.journeys('shop.journey.yaml', 'maps/kiosk.journey.yaml')"
    ran = run(folder, marker=marker)
    assert list(ran.outcomes.values()) == ["passed", "failed"]


def test_the_only_map_needs_no_name(folder: Path) -> None:
    """Where there is one map below the root, it is meant; with two, one is to be named."""
    ran = run(folder)
    assert "there are several maps (shop.journey.yaml, maps/kiosk.journey.yaml)" in ran.said
    assert "journeys_map = maps/bank.journey.yaml in the settings of pytest" in ran.said
    assert run(folder, "-o", "journeys_map=shop.journey.yaml").status == 0
    (folder / "maps" / "kiosk.journey.yaml").unlink()
    assert run(folder).status == 0  # the only one
    (folder / "shop.journey.yaml").unlink()
    assert "no *.journey.yaml below" in run(folder).said


def test_a_map_that_cannot_be_read_fails_the_test(folder: Path) -> None:
    """The test fails with the findings of reading, or with why the file is none."""
    (folder / "shop.journey.yaml").write_text("format: journeys/1\ntitle: [\n", "utf-8")
    ran = run(folder, "-o", "journeys_map=shop.journey.yaml")
    assert list(ran.outcomes.values()) == ["error"]
    assert "\nshop.journey.yaml:3:1: JRN001 " in ran.said
    ran = run(folder, "-o", "journeys_map=gone.journey.yaml")
    assert "gone.journey.yaml': cannot be read (no such file or directory)" in ran.said
    assert "Traceback" not in ran.said


def test_generated_customers_may_use_it(folder: Path) -> None:
    """The fixture lives as long as the run, so that a test of Hypothesis may ask for it."""
    (folder / "test_walks.py").write_text(
        "import pytest\nfrom hypothesis import given, strategies as st\n\n"
        "@pytest.mark.journeys('shop.journey.yaml')\n@given(st.data())\n"
        "def test_steps(journeys_map, data):\n"
        "    assert data.draw(st.sampled_from(journeys_map.journeys)).steps\n",
        "utf-8",
    )
    plugins = ("journeys", "_hypothesis_pytestplugin")
    ran = pytest_in(folder, "test_walks.py", "--hypothesis-seed=1", plugins=plugins)
    assert ran.status == 0, ran.said
