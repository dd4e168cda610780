"""One department hands the customer on to another and passes nothing along.

The channel stays the same and yet the customer has to say everything again: the walls between
departments show [Coordination]. A change of channel is JRN509.

Example::

    moments:
      told: {owner: Sales}

Instead::

    moments:
      told: {owner: Sales}
    journeys:
      ana-lives-it-all:
        steps:
          - ask@web -> told@web: {carries: [question]}
          - basket@web -> ordered@web
          - change@web -> changed@web
          - broken@web -> repaired@web
          - complaint@web -> answered@web

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import Transition
from journeys.text import fold, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN805"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a journey and pair of departments, at their first step."""
    for journey in view.map.journeys:
        seen: set[tuple[str, str]] = set()
        for at, step in enumerate(journey.steps):
            owners = _owners(view, step)
            if step.carries or step.is_hand_off or owners[0] == owners[1] or owners in seen:
                continue
            seen.add(owners)
            source, target = (view.moments[end.moment] for end in (step.source, step.target))
            yield Finding(
                ("journeys", journey.id, "steps", at),
                f"{quoted(source.owner)} hands {quoted(step)} on to {quoted(target.owner)} with "
                "nothing; say what the customer need not repeat: {carries: [...]}",
            )


def _owners(view: View, step: Transition) -> tuple[str, str]:
    """The folded owners of both moments; alike when one of them is not known."""
    source, target = (view.moments.get(end.moment) for end in (step.source, step.target))
    if source is None or target is None or not (source.owner.strip() and target.owner.strip()):
        return "", ""
    return fold(source.owner).strip(), fold(target.owner).strip()
