"""The documentation is built without a warning, and its generated parts are whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import journeys
from journeys.exporters.schema import terms
from journeys.rules.bounds import BOUNDS
from journeys.rules.table import rules
from journeys.vocabulary import channels, goals, stages

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built pages; `sh tests/run` has built them already."""
    if built := os.environ.get("JOURNEYS_SITE"):
        return Path(built)
    folder = tmp_path_factory.mktemp("site")
    options = ["-W", "-q", "-b", "html", "-d", str(folder / "trees")]
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", *options, str(ROOT / "docs"), str(folder / "html")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return folder / "html"


def test_every_rule_has_its_page(site: Path) -> None:
    """A rule's page stands under its name, where reports point, and bears its code."""
    for rule in rules():
        assert rule.code in (site / f"rules/{rule.name}.html").read_text("utf-8")


def test_every_public_name_is_documented(site: Path) -> None:
    """The page of the API tells of everything that is reached from the package itself."""
    page = (site / "api.html").read_text("utf-8")
    for name in journeys.__all__:
        assert f'id="journeys.{name}"' in page, name


def test_every_word_stands_in_the_reference(site: Path) -> None:
    """The reference of the map file names every key and word of the form."""
    page = (site / "map-file.html").read_text("utf-8")
    for term in terms():
        assert f">{term.rpartition('.')[2]}<" in page, term


def test_catalogues_are_whole(site: Path) -> None:
    """The vocabulary names every built-in part, the limits every bound."""
    words = (site / "vocabulary.html").read_text("utf-8")
    for name in (*channels(), *goals(), *stages()):
        assert f">{name}<" in words, name
    limits = (site / "limits-and-safety.html").read_text("utf-8")
    for name in BOUNDS:
        assert f">{name}<" in limits, name


def test_pages_fetch_nothing(site: Path) -> None:
    """No page loads a script, a style or a picture from a network."""
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        assert 'src="http' not in text, page.name
        assert 'rel="stylesheet" type="text/css" href="http' not in text, page.name
