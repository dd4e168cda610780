"""A promise is too large to be decided.

Hand-offs are counted exactly, on touchpoints times hand-offs. Hundreds of hand-offs are no journey
that anybody lives [Simple]: promise fewer, or raise the limit `promise_states`.

Example::

    rules: {limits: {promise_states: 3}}
    promises:
      few-hand-offs: {max_hand_offs: 3}

Instead::

    promises:
      few-hand-offs: {max_hand_offs: 3}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN708"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a promise."""
    from journeys.promises import Outcome

    for promise, verdicts in view.verdicts.items():
        if any(one.outcome is Outcome.OPEN for one in verdicts):
            limit = view.limit("promise_states")
            yield Finding(
                ("promises", promise.id),
                f"promise {quoted(promise.id)} takes more than {limit} states to decide; "
                "promise fewer hand-offs, or raise the limit 'promise_states'",
            )
