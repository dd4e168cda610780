"""A commitment of a card is not kept on the ways that follow it.

A commitment with `within` and `until` is printed on the card and is a promise at once: on every
way from where the customer is given it, the moment that fulfils it comes in time. Steps without
`within` count no time.

Example::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web: {within: 12 days}

Instead::

    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web: {within: 4 days}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.walks import told
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.model import Commitment
    from journeys.promises import Verdict
    from journeys.rules.view import View
    from journeys.source import Path

CODE: Final = "JRN704"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a commitment of a card, with the shortest walk against it."""
    from journeys.promises import Outcome, shortest

    broken: dict[tuple[Path, Commitment], list[Verdict]] = {}
    for persona, every in view.commitments.items():
        for one in every:
            path = view.cell_path(persona, one.subject, one.channel)
            verdicts = [each for each in one.verdicts if each.outcome is Outcome.BROKEN]
            if verdicts:
                broken.setdefault((path, one.commitment), []).extend(verdicts)
    for (path, commitment), verdicts in broken.items():
        worst = shortest(verdicts)
        if worst is not None and worst.walk is not None:
            names = joined(dict.fromkeys(quoted(each.persona) for each in verdicts))
            yield Finding(
                path,
                f"commitment {quoted(commitment.text)} is not kept for {names}: "
                f"{told(worst.walk)}; quicken the way, or promise less",
            )
