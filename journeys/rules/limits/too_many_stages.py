"""A map has more large stages than people keep in mind.

At most five or six large stages of interaction: beyond that the journey turns back into a process
[Simple].

Example::

    rules: {limits: {stages: 3}}

Instead::

    rules: {limits: {stages: 3}}
    stages: [discover, buy, incident]
    moments:
      change: {stage: buy}
      changed: {stage: buy}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.bounds import BOUNDS

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN202"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding at the first stage too many."""
    limit = view.limit("stages")
    stages = view.map.stages
    if len(stages) > limit:
        yield Finding(
            ("stages", stages[limit].id),
            f"{len(stages)} stages are more than {limit}: {BOUNDS['stages'].reason}; "
            "join neighbours",
        )
