"""A map, or its text, to what the rules say of it, so that two maps can be compared."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Final, TypeAlias

from journeys.diagnostic import Diagnostic
from journeys.model import JourneyMap, Settings
from journeys.reader import read_text
from journeys.rules import Report, check
from journeys.source import dotted

__all__ = ["Said", "read_map", "report", "said"]

TODAY: Final = dt.date(2026, 11, 22)

#: Code, dotted path and message of a finding.
Said: TypeAlias = tuple[str, str, str]


def report(map_: JourneyMap) -> Report:
    """The report of all rules, those that are off by default too."""
    return check(map_, today=TODAY, settings=[Settings(select=["all"])])


def said(found: JourneyMap | tuple[Diagnostic, ...]) -> Counter[Said]:
    """What is said of a map, in no order."""
    diagnostics = report(found).diagnostics if isinstance(found, JourneyMap) else found
    return Counter((one.code, dotted(one.path), one.message) for one in diagnostics)


def read_map(text: str) -> JourneyMap:
    """The map of a text that is one."""
    map_ = read_text(text, file="map.yaml").map
    assert map_ is not None
    return map_
