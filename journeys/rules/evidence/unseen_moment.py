"""A critical moment of a journey has no event in the log.

What is not recorded cannot be held against the map: either nobody records it, or the tracking plan
has no entry for it, or it does not happen. Moments on channels that the log does not have at all
are told with these.

Example::

    title: A shop that records no incidents

Log::

    0 times broken@web -> repaired@web
    0 times broken@phone

Instead::

    moments: {broken: null, repaired: null}
    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - complaint@web -> answered@web

Since: 0.1

"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules import contacts
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN757"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding a moment, in the order of the map."""
    if view.practice is None:
        return
    for moment in contacts.unseen(view):
        message = f"moment {quoted(moment)} has no event in the log"
        yield Finding(("moments", moment), f"{message}; have it recorded, or track its events")
