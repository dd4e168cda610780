"""A step leads over a channel whose card sends this persona elsewhere.

Board and journeys contradict each other: either the answer is offered here after all, or the
customer goes another way [Simple].

Example::

    board:
      ana:
        inform:
          phone: {instead: [web], because: she never phones}
    journeys:
      ana-lives-it-all:
        steps:
          - ask@phone -> told@phone
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Instead::

    board:
      ana:
        inform:
          phone: {instead: [web], because: she never phones}

Since: 0.1

"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import places
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN506"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding a touchpoint of a journey, naming the personas who are sent elsewhere."""
    for path, point, personas in places.cards(view, closed=True):
        message = f"{quoted(point)} is a step of {joined(personas)}, but their card sends elsewhere"
        yield Finding(path, f"{message}; open the card, or lead the step over another channel")
