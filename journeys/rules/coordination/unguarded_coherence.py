"""Nobody guarantees the coherence of the experience.

A transformation in the service of the customer takes one named team or person who answers for
the coherence of the whole experience, across departments and channels [Coordination].

Example::

    coherence: null

Instead::

    coherence: Customer experience team

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN801"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for the map."""
    if not view.map.coherence.strip():
        yield Finding(
            ("coherence",),
            "coherence has no guarantor; name one team or person under coherence",
        )
