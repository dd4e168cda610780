"""A comment allowed a finding until a day that has passed.

Someone decided that the map would be better by then. The finding speaks again.

Example::

    format: journeys/1
    title: A small shop
    personas:
      # journeys: allow no-relational-style because interviews are in May until 2025-05-31
      ana: {name: Ana}

Instead::

    format: journeys/1
    title: A small shop
    personas:
      ana: {name: Ana, style: {pace: hurried, seeks: confirmation}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN019"
SEVERITY: Final = Severity.ERROR
AFTER: Final = True


def check(view: View) -> Iterator[Finding]:
    """One finding for each comment whose last day has passed."""
    for use in view.uses:
        if use.expired:
            until = quoted(use.allowance.until)
            yield Finding(
                view.allowed_path(use.allowance),
                f"the comment allowed {joined(map(quoted, use.allowance.rules))} until {until}; "
                "mend the map, or give a reason and a new day",
                use.allowance.span,
            )
