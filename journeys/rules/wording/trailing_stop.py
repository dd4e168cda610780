"""An answer or a commitment ends with a full stop.

The cards of a board are titles, not sentences: one with a full stop beside one without looks like a
slip.

Example::

    board:
      everyone:
        inform:
          phone: {answer: A seller answers by name.}

Instead::

    board:
      everyone:
        inform:
          phone: {answer: A seller answers by name}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.texts import Kind, Text
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN903"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding a persona, at the first text that ends so."""
    found: dict[str | int, list[Text]] = {}
    for one in view.texts:
        if one.kind in {Kind.ANSWER, Kind.COMMITMENT} and _ends_with_stop(one.text):
            found.setdefault(one.path[1], []).append(one)
    for texts in found.values():
        others = f", and {len(texts) - 1} more of these cards do" if len(texts) > 1 else ""
        subject = f"{quoted(texts[0].text)} ends with a full stop{others}"
        yield Finding(texts[0].path, f"{subject}; leave it out")


def _ends_with_stop(text: str) -> bool:
    text = text.rstrip()
    return text.endswith(".") and not text.endswith(("..", "etc."))
