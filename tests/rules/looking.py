"""A map, or a patch of the example map, to what a single rule finds in it."""

from __future__ import annotations

import datetime as dt

from journeys.diagnostic import Diagnostic, Finding
from journeys.model import JourneyMap, Settings
from journeys.reader import read_text
from journeys.rules import check
from journeys.rules.patch import example_text
from journeys.rules.table import find
from journeys.rules.view import View

TODAY = dt.date(2026, 11, 22)


def found(map_: JourneyMap, rule: str, **limits: int) -> list[Finding]:
    """What a rule finds in a map, under some limits."""
    return list(find(rule).check(View(map_, today=TODAY, limits=limits)))


def paths(map_: JourneyMap, rule: str, **limits: int) -> list[str]:
    """The dotted places of what a rule finds in a map."""
    return [".".join(map(str, one.path)) for one in found(map_, rule, **limits)]


def patched(patch: str) -> JourneyMap:
    """The example map of the rules under a patch, or a whole map."""
    map_ = read_text(example_text(patch), file="map.yaml").map
    assert map_ is not None
    return map_


def checked(text: str) -> tuple[Diagnostic, ...]:
    """All findings of a map's text, of the rules that are on by default."""
    map_ = read_text(text, file="map.yaml").map
    assert map_ is not None
    return check(map_, today=TODAY, settings=[Settings(select=["core"])]).diagnostics
