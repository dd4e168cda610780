"""A promise has nothing to keep: no way of its personas begins it.

What never applies holds always, and means nothing. A way may be missing from the map, or the
promise names the wrong place or persona.

Example::

    moments:
      lost:
        {label: Has lost the card, goal: service, stage: incident, owner: Shop, data: [crm],
         indicator: effort}
    rules: {ignore: [unused-moment]}
    promises:
      help-is-near: {when: lost, then: repaired}

Instead::

    promises:
      help-is-near: {when: broken, then: repaired}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import joined, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN702"
SEVERITY: Final = Severity.WARNING


def check(view: View) -> Iterator[Finding]:
    """One finding a promise that applies to nobody, or not to a persona that it names."""
    from journeys.promises import Outcome

    for promise, verdicts in view.verdicts.items():
        idle = [one.persona for one in verdicts if one.outcome is Outcome.VACUOUS]
        idle += [name for name in promise.personas if name in view.idle_personas]
        if not idle or (len(idle) < len(verdicts) and not promise.personas):
            continue
        whose = joined(map(quoted, idle)) if promise.personas else "anybody"
        yield Finding(
            ("promises", promise.id),
            f"promise {quoted(promise.id)} has nothing to keep for {whose}: no way begins it; "
            "add the way, or name another place",
        )
