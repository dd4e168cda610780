"""A promise does not hold on the ways of a persona.

What the company says of its journeys is not what its journeys do: some customer is left where
the answer was expected [Simple]. The finding shows the shortest walk against it; draw it with
`journeys render MAP --promise NAME`.

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web: {within: 12 days}
    board:
      everyone:
        complain: {web: {commitments: [{text: An answer soon, within: 12 days}]}}
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
from journeys.rules.walks import told
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN701"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding a promise, with the shortest walk against it and all whose ways break it."""
    from journeys.promises import Outcome, shortest

    for promise, verdicts in view.verdicts.items():
        broken = [one for one in verdicts if one.outcome is Outcome.BROKEN]
        worst = shortest(broken)
        if worst is not None and worst.walk is not None:
            names = joined(quoted(one.persona) for one in broken)
            yield Finding(
                ("promises", promise.id),
                f"promise {quoted(promise.id)} is broken for {names}: {told(worst.walk, promise)}; "
                "change the way, or promise less",
            )
