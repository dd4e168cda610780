"""A promise names a place that is no moment, touchpoint, goal or channel of the map.

What is promised about a place that does not exist holds always, and means nothing.

Example::

    promises:
      complaints-are-answered: {when: complaint, then: anwsered}

Instead::

    promises:
      complaints-are-answered: {when: complaint, then: answered}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.naming import undeclared

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN114"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding for each place that names nothing, at the first promise that names it."""
    places = [
        (("promises", promise.id, field), place)
        for promise in view.map.promises
        for field, place in promise.places
        if not _is_touchpoint(view, place)
    ]
    known = {**view.moments, **view.goals, **view.channels, "staffed": None}
    yield from undeclared("place", places, known)


def _is_touchpoint(view: View, place: str) -> bool:
    moment, at, channel = place.partition("@")
    return bool(at) and moment in view.moments and channel in view.channels
