"""A comment that allows a finding names no rule that exists, gives no reason, or no true day.

What is allowed without a reason stays allowed for ever. The form is: the rule, `because` with
the reason, and, if wished, `until` with the last day.

Example::

    format: journeys/1
    title: A small shop
    personas:
      ana: {name: Ana}  # journeys: allow no-relational-style

Instead::

    format: journeys/1
    title: A small shop
    personas:
      ana: {name: Ana}  # journeys: allow no-relational-style because interviews are in May

Since: 0.1
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.table import rules
from journeys.text import did_you_mean, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View
    from journeys.source import Allowance

CODE: Final = "JRN017"
SEVERITY: Final = Severity.WARNING

#: Near misses are searched for this many comments only.
_HELPED: Final = 20

_FORM: Final = "write '# journeys: allow RULE because REASON until 2027-01-31'"


def check(view: View) -> Iterator[Finding]:
    """One finding for each comment with a fault, in the order of the files."""
    known = {name for rule in rules() for name in (rule.code, rule.name)}
    for number, allowance in enumerate(view.allowances):
        fault = _unknown(allowance, known, helps=number < _HELPED) or _unfinished(allowance)
        if fault:
            yield Finding(view.allowed_path(allowance), fault, allowance.span)


def _unknown(allowance: Allowance, known: set[str], *, helps: bool) -> str:
    name = next((name for name in allowance.rules if name not in known), None)
    if name is None:
        return ""
    near = did_you_mean(name, (rule.name for rule in rules())) if helps else ""
    return f"the comment allows {quoted(name)}, which is no rule{near}"


def _unfinished(allowance: Allowance) -> str:
    if not allowance.rules:
        return f"the comment allows nothing; {_FORM}"
    if not allowance.reason:
        return f"the comment gives no reason and allows nothing; {_FORM}"
    if allowance.until and not _is_day(allowance.until):
        until = quoted(allowance.until)
        return f"the comment holds until {until}, which is no day; write one such as 2027-01-31"
    return ""


def _is_day(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True
