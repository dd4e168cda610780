"""A step of a journey is no way between two touchpoints.

A journey is a set of transitions: each leads from a moment on a channel to another.

Example::

    format: journeys/1
    title: A small shop
    channels: [web]
    moments:
      ask: {goal: inform}
      told: {goal: inform}
    journeys:
      ana-asks: {steps: [ask@web]}

Instead::

    format: journeys/1
    title: A small shop
    channels: [web]
    moments:
      ask: {goal: inform}
      told: {goal: inform}
    journeys:
      ana-asks: {steps: [ask@web -> told@web]}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN013"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
