"""No department answers for a moment.

Coordination around the customer is between departments; a moment of nobody is the one at which
the customer is passed on [Coordination].

Example::

    moments:
      told: {owner: null}

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

CODE: Final = "JRN802"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for the map, naming the moments."""
    silent = [one for one in view.moments.values() if not one.owner.strip()]
    if silent:
        labels = joined((quoted(moment.label) for moment in silent), most=6)
        path = ("moments", silent[0].id) if len(silent) == 1 else ("moments",)
        yield Finding(path, f"no department answers for {labels}; name it under owner")
