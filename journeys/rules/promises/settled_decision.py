"""A moment is declared a decision, and settles nothing.

Wherever it is met, the outcome was settled before, or stays open after it. The moment that
decides is another one; look at the journey board, where it is marked.

Example::

    moments:
      basket: {critical: decision}

Instead::

    moments:
      basket: {critical: decision}
    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web
          - ask@web -> basket@web

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import Critical
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN707"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding a moment that some way meets."""
    settling = {point.partition("@")[0] for one in view.boundaries for point in one.crossings}
    lived = {name for passed in view.lived.values() for name in passed}
    for name, moment in view.moments.items():
        if moment.critical is Critical.DECISION and name in lived and name not in settling:
            yield Finding(
                ("moments", name, "critical"),
                f"{quoted(moment.label)} is declared a decision and settles nothing; "
                "declare the moment after which the outcome cannot change",
            )
