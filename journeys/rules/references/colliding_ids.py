"""Two ids of one kind read alike, or a goal and a moment have the same id.

Ids that differ only in capitals, accents, or hyphens for underscores are taken for each other by
people and by file systems. A row of the board names a goal or a moment, so their ids differ too.

Example::

    stages: [discover, buy, use, incident, after-sales, after_sales]
    moments:
      complaint: {stage: after-sales}
      answered: {stage: after_sales}

Instead::

    stages: [discover, buy, use, incident, after-sales]
    moments:
      complaint: {stage: after-sales}
      answered: {stage: after-sales}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import fold, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN109"
SEVERITY: Final = Severity.ERROR

#: Parts whose ids share one space of names.
_SPACES: Final = (
    ("personas",),
    ("goals", "moments"),
    ("channels",),
    ("stages",),
    ("journeys",),
    ("promises",),
)


def check(view: View) -> Iterator[Finding]:
    """One finding for each id that reads like an earlier one, in the order of the map."""
    for parts in _SPACES:
        taken: dict[str, tuple[str, str]] = {}
        for part in parts:
            for one in getattr(view.map, part):
                first = taken.setdefault(fold(one.id).replace("_", "-"), (part, one.id))
                if first != (part, one.id):
                    yield Finding((part, one.id), _message(part, one.id, *first))


def _message(part: str, name: str, other_part: str, other: str) -> str:
    both = f"the {part[:-1]} {quoted(name)} and the {other_part[:-1]} {quoted(other)}"
    return f"{both} read alike; rename one of them"
