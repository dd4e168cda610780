"""Maps that mutants are made of: the example map of the rules, and a project that tests one."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import journeys as jn
from journeys.model import JourneyMap
from tests.examples.sources import ROOT

__all__ = ["PROMISED", "SHOP", "project", "shop"]

SHOP: Final = ROOT / "journeys" / "rules" / "example.journey.yaml"

#: A shop that answers complaints in time: with the promise somebody would notice if it did not.
PROMISED: Final = """\
format: journeys/1
title: A shop
personas:
  ana: {name: Ana}
channels: [web, phone]
moments:
  filed: {goal: complain, start: true}
  heard: {goal: complain}
  answered: {goal: complain, end: true}
journeys:
  complaint:
    personas: [ana]
    steps:
      - filed@web -> heard@phone: {within: 1 day, carries: [the file]}
      - heard@phone -> answered@phone: {within: 2 days, by: company}
# A promise to who complains.
promises:
  in-time: {when: filed, then: answered, within: 4 days}
"""

_TESTS: Final = """\
from pathlib import Path

import journeys as jn

SHOP = jn.load(Path(__file__).parents[1] / "maps" / "shop.journey.yaml")


def test_the_shop_answers_by_itself():
    assert SHOP.journeys[0].steps[1].by == "company"
"""


def shop() -> JourneyMap:
    """The example map of the rules, which is clean."""
    return jn.load(SHOP)


def project(folder: Path, tests: str = _TESTS, text: str = PROMISED) -> tuple[Path, Path]:
    """A project with a map and tests of it; their files."""
    (folder / "pyproject.toml").write_text("[project]\nname = 'shop'\n", "utf-8")
    map_file, test_file = folder / "maps" / "shop.journey.yaml", folder / "checks" / "test_shop.py"
    for file, content in ((map_file, text), (test_file, tests)):
        file.parent.mkdir()
        file.write_text(content, "utf-8")
    return map_file, test_file
