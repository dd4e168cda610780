"""A tracking plan names a column that the log does not have.

The log cannot be read with this plan. Tools rename their columns; the plan has to follow.

Example::

    format: journeys-tracking/1
    log:
      columns: {customer: user_id}

Events::

    client,time,channel,moment
    c1,2026-05-04T09:00:00Z,web,ask

Instead::

    format: journeys-tracking/1
    log:
      columns: {customer: client}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN768"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What checking the tracking plan found, in its order."""
    yield from view.tracked_as(CODE)
