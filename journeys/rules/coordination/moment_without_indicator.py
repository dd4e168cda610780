"""A moment is judged by no customer indicator.

Part of the employees' reward rests on customer indicators, such as the recommendation rate, not
only on sales [Coordination]; a moment without one is steered by costs alone.

Example::

    moments:
      told: {indicator: null}

Instead::

    moments:
      told: {label: Knows the price}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN804"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding for the map, naming the moments."""
    silent = [one for one in view.moments.values() if not one.indicator.strip()]
    if silent:
        labels = joined((quoted(moment.label) for moment in silent), most=6)
        path = ("moments", silent[0].id) if len(silent) == 1 else ("moments",)
        yield Finding(path, f"no customer indicator judges {labels}; name it under indicator")
