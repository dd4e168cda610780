"""A moment is fed with no customer data.

Every process that shapes the experience is fed with customer data: who the customer is, what the
customer already said and did [Coordination].

Example::

    moments:
      told: {data: null}

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

CODE: Final = "JRN803"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding for the map, naming the moments."""
    silent = [one for one in view.moments.values() if not any(name.strip() for name in one.data)]
    if silent:
        labels = joined((quoted(moment.label) for moment in silent), most=6)
        path = ("moments", silent[0].id) if len(silent) == 1 else ("moments",)
        yield Finding(path, f"no customer data feed {labels}; name them: data: [crm, ...]")
