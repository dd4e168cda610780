"""A map has more critical moments than can all be critical.

Not every possible interaction is modelled: a few moments are chosen, and the journeys are built
from them [Simple].

Example::

    rules: {limits: {moments: 8}}

Instead::

    rules: {limits: {moments: 10}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.bounds import BOUNDS

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN205"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding at the first moment too many."""
    limit = view.limit("moments")
    moments = view.map.moments
    if len(moments) > limit:
        yield Finding(
            ("moments", moments[limit].id),
            f"{len(moments)} moments are more than {limit}: {BOUNDS['moments'].reason}; "
            "keep those that decide, or split the map",
        )
