"""Most events of the log are at touchpoints that the map does not know.

A map and a log that do not fit say nothing about customers: it is another shop's log, an old map,
or a tracking plan that names moments otherwise. Less than half of the events at touchpoints of the
journeys is an error, so that no report is made of it by mistake.

Example::

    title: A shop that forgot the shop window

Log::

    700 times window@web
    20 times window@phone
    20 times told@web -> window@web

Instead::

    moments:
      window:
        label: Looks around
        goal: inform
        stage: discover
        start: true
        end: true
        owner: Shop
        data: [crm]
        indicator: satisfaction
    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - told@web -> window@web
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
from journeys.rules.telling import number, percent

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN758"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding for the log as a whole."""
    if view.practice is None:
        return
    found = view.practice.following
    is_known = found.known * 100 >= found.events * view.limit("known_share")
    if found.events >= view.limit("observed") and not is_known:
        share = "hardly any" if found.has_few_known else percent(found.known / found.events)
        yield Finding(
            ("journeys",),
            f"the map knows the touchpoints of {share} of {number(found.events, 'event')}, so that "
            f"the log says little about it; mend the tracking plan, or add the journeys that "
            f"customers go",
            weight=found.events - found.known,
        )
