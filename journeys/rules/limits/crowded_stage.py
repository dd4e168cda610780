"""A stage holds more moments than one stage can.

A column of a journey's board that is longer than the others hides two stages, or moments that are
not critical [Simple].

Example::

    rules: {limits: {moments_in_a_stage: 3}}

Instead::

    rules: {limits: {moments_in_a_stage: 3}}
    stages: [discover, buy, use, incident, renew]
    moments:
      complaint: {stage: renew}
      answered: {stage: renew}

Since: 0.1
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN206"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for each crowded stage, in the order of time."""
    limit = view.limit("moments_in_a_stage")
    counts = Counter(moment.stage for moment in view.map.moments)
    for stage in view.stages.values():
        count = counts[stage.id]
        if count > limit:
            yield Finding(
                ("stages", stage.id),
                f"the stage {quoted(stage.label)} holds {count} moments, more than {limit}; "
                "keep those that decide, or split it",
            )
