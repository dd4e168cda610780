"""A step often takes longer than planned.

The time that the map plans is the time that customers are told of [Simple]. A step is told when
more than 20 % of those who take it are late.

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web: {within: 1h}
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Log::

    40 times ask@web -> told@web after 30 min
    20 times ask@web -> told@web after 3 h

Instead::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web: {within: 4h}
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
from journeys.rules import places
from journeys.rules.telling import number, percent

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN756"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a planned step with a time, in the order of the map."""
    for path, one in places.walked(view):
        if "late" in one.few or one.count < view.limit("observed"):
            continue
        share = one.late / one.count
        if share > view.limit("late_share") / 100:
            yield Finding(
                path,
                f"{percent(share)} of {number(one.count, 'time')} '{one.source} -> {one.target}' "
                f"took longer than planned; quicken it, or plan the time it takes",
                weight=one.late,
            )
