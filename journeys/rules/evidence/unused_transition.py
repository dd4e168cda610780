"""A planned step is taken by nobody, though customers come to where it begins.

The map tells colleagues of a way that nobody goes [Simple]. Either customers do not know of it,
or something keeps them from it, or it was only ever an idea. Where the log has nothing of the
target's channel or moment, those are told instead.

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - ask@web -> told@phone: {carries: [the question]}
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Log::

    60 times ask@web -> told@web

Instead::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Since: 0.1

"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import contacts, places
from journeys.rules.telling import number
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN751"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a planned step that nobody took, in the order of the map."""
    missing, unseen = contacts.absent(view), contacts.unseen(view)
    for step, one in places.walked(view):
        is_told = one.target.channel in missing or one.target.moment in unseen
        if one.count == 0 and one.visits >= view.limit("observed") and not is_told:
            message = (
                f"nobody takes the step '{one.source} -> {one.target}', though customers were "
                f"{number(one.visits, 'time')} at {quoted(one.source)}"
            )
            way_out = "find out what keeps them, or take it out of the map"
            yield Finding(step, f"{message}; {way_out}", weight=one.visits)
