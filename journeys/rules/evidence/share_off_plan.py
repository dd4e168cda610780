"""A step is taken by far more, or by far fewer, than planned.

Shares say where staff are needed. A share is told when it is 10 percentage points or more from its
plan, and when chance alone would hardly do that: one time in a hundred, corrected for the number
of steps looked at.

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web: {share: 90%}
          - ask@web -> told@phone: {share: 10%, carries: [the question]}
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Log::

    60 times ask@web -> told@web
    40 times ask@web -> told@phone

Instead::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web: {share: 60%}
          - ask@web -> told@phone: {share: 40%, carries: [the question]}
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

CODE: Final = "JRN755"
SEVERITY: Final = Severity.INFO


#: The chance below which a share is not one of chance.
_RARE: Final = 0.01


def check(view: View) -> Iterator[Finding]:
    """One finding a planned step with a share, in the order of the map."""
    for path, one in places.walked(view):
        if one.share is None or one.planned is None or one.p is None or "count" in one.few:
            continue
        points = abs(one.share - one.planned) * 100
        if points >= view.limit("share_points") and one.p < _RARE and one.count:
            yield Finding(
                path,
                f"{percent(one.share)} of {number(one.visits, 'visit')} go on "
                f"'{one.source} -> {one.target}', planned are {percent(one.planned)}; plan with "
                f"what is, or find out why",
            )
