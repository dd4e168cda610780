"""A map has more personas than a team can keep in mind.

Beyond five or six personas the method turns into a gas works: nobody can tell the journeys
apart any more, and no contact staff makes them its own [Simple].

Example::

    rules: {limits: {personas: 1}}
    personas:
      bob:
        name: Bob
        quote: Explain it to me once more
        style: {pace: unhurried, seeks: advice}
    board:
      bob:
        inform: {web: {answer: A guide to read, tone: calm, depth: 4, evidence: assumed}}
        buy: {phone: {answer: An adviser compares with you, tone: calm, depth: 4}}
    journeys:
      ana-lives-it-all: {personas: [ana, bob]}

Instead::

    rules: {limits: {personas: 1}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.bounds import BOUNDS

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN201"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding at the first persona too many."""
    limit = view.limit("personas")
    personas = view.map.personas
    if len(personas) > limit:
        yield Finding(
            ("personas", personas[limit].id),
            f"{len(personas)} personas are more than {limit}: {BOUNDS['personas'].reason}; "
            "join those that expect the same",
        )
