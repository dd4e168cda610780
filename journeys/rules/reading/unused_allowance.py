"""A comment allows a finding that is not there.

The map has been mended, or the comment stands at the wrong line: either way it would one day hide
a fault that nobody meant. It covers the part of the map whose key stands on its line, or on the
next one.

Example::

    format: journeys/1
    title: A small shop
    personas:
      # journeys: allow no-relational-style because interviews are in May
      ana: {name: Ana, style: {pace: hurried, seeks: confirmation}}

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
from journeys.rules.table import rules
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN018"
SEVERITY: Final = Severity.WARNING
AFTER: Final = True


def check(view: View) -> Iterator[Finding]:
    """One finding for each idle comment that has its form, a reason and days left."""
    ran = (rule for rule in rules() if rule.is_core and rule.is_of_map)
    core = {name for rule in ran for name in (rule.code, rule.name)}
    for use in view.uses:
        allowance = use.allowance
        sound = allowance.rules and allowance.reason and core.issuperset(allowance.rules)
        if sound and not use.used and not use.expired:
            names = joined(map(quoted, allowance.rules))
            yield Finding(
                view.allowed_path(allowance),
                f"nothing here needs the comment that allows {names}; remove it",
                allowance.span,
            )
