"""A part lacks a key without which it says nothing.

A moment serves a goal of the customer: without it nobody knows why it matters [Simple].

Example::

    format: journeys/1
    title: A small shop
    moments:
      quote: {label: Gets a quote}

Instead::

    format: journeys/1
    title: A small shop
    moments:
      quote: {label: Gets a quote, goal: buy}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN005"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
