"""A stage holds no moment.

Five or six large stages are the most that people keep in mind [Simple]; an empty one takes a place
and tells nothing.

Example::

    stages: [discover, buy, use, incident, renew]

Instead::

    stages: [discover, buy, use, incident]

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN107"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding for each stage without moments, in the order of time."""
    used = {moment.stage for moment in view.map.moments}
    for stage in view.stages.values():
        if stage.id not in used:
            yield Finding(
                ("stages", stage.id),
                f"no moment belongs to the stage {quoted(stage.label)}; add one, or remove it",
            )
