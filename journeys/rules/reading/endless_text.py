"""A text is longer than any board or report can show.

A card is read at a glance and a persona in a minute [Simple]; a text of pages belongs into a
document that the map names.

Example::

    rules: {limits: {text: 100}}
    personas:
      ana:
        about: >-
          Ana is 34 years old, lives in Lyon with two children, works three days a week, buys
          most things in the evening and wants them delivered by the end of the week

Instead::

    rules: {limits: {text: 100}}
    personas:
      ana: {about: "34, Lyon, two children, shops in the evening"}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.texts import Kind
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN022"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding for each text; ids and names have a bound of their own."""
    limit = view.limit("text")
    for path, text, kind in view.texts:
        if kind not in {Kind.ID, Kind.REFERENCE} and len(text) > limit:
            yield Finding(
                path,
                f"{quoted(text)} has {len(text)} characters, more than {limit}; shorten it",
            )
