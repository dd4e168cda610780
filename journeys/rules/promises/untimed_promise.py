"""A promise in time rests on steps that have no planned time.

Steps without `within` count no time, so that the promise may hold on paper alone. Give each step
between its two places the longest time that is planned.

Example::

    promises:
      complaints-are-answered: {when: complaint, then: answered, within: 10 days}

Instead::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web: {within: 5 days}
    promises:
      complaints-are-answered: {when: complaint, then: answered, within: 10 days}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN705"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a promise, naming the first step without a time and how many there are."""
    for promise, verdicts in view.verdicts.items():
        steps = list(dict.fromkeys(step for one in verdicts for step in one.untimed))
        if steps:
            more = f" and {len(steps) - 1} more" if len(steps) > 1 else ""
            first = quoted(" -> ".join(steps[0]))
            yield Finding(
                ("promises", promise.id),
                f"promise {quoted(promise.id)} counts no time for step {first}{more}; "
                "say within which time it is planned",
            )
