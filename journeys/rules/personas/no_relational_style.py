"""A persona has no relational style, or half of one.

What a customer expects during an interaction is the heart of a persona: whether there is time to
talk (`pace`), and whether a confirmation or advice is wanted (`seeks`) [Simple].

Example::

    personas:
      ana:
        style: {pace: hurried, seeks: null}

Instead::

    personas:
      ana:
        style: {pace: hurried, seeks: confirmation}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN301"
SEVERITY: Final = Severity.WARNING

_CHOICES: Final = {"pace": "hurried or unhurried", "seeks": "confirmation or advice"}


def check(view: View) -> Iterator[Finding]:
    """One finding for each persona, in the order of the map."""
    for persona in view.map.personas:
        style = persona.style
        lacks = [name for name in ("pace", "seeks") if getattr(style, name) is None]
        if lacks:
            yield Finding(
                ("personas", persona.id),
                f"the style of {quoted(persona.name)} lacks {' and '.join(lacks)}; "
                f"say {' and '.join(_CHOICES[name] for name in lacks)}",
            )
