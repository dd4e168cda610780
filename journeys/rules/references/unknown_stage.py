"""A moment belongs to a stage that the map does not declare, or to none.

The large stages give the customer's time its order [Simple]; a moment outside them has no place
on the board of a journey.

Example::

    moments:
      ask: {stage: discovery}

Instead::

    moments:
      ask: {stage: discover}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.naming import undeclared
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN104"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding for each undeclared stage, then one for the moments without any."""
    moments = view.map.moments
    named = [(("moments", one.id, "stage"), one.stage) for one in moments if one.stage]
    scopes = [
        (("promises", promise.id, "stages", at), stage)
        for promise in view.map.promises
        for at, stage in enumerate(promise.stages)
    ]
    yield from undeclared("stage", [*named, *scopes], view.stages)
    lost = [one for one in moments if not one.stage] if view.stages else []
    if lost:
        names = joined(quoted(one.label) for one in lost)
        yield Finding(("moments", lost[0].id), f"no stage is named for {names}; name one each")
