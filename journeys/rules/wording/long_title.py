"""A title or a label is too long to be read at a glance.

A board hangs on a wall and is read from two metres by the people who work with it [Simple].

Example::

    moments:
      ask:
        label: Asks a question about the price or the stock or the delivery, on any channel

Instead::

    moments:
      ask: {label: Asks about price or delivery}

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

CODE: Final = "JRN901"
SEVERITY: Final = Severity.INFO


def check(view: View) -> Iterator[Finding]:
    """One finding for each title, name and label over the limit, in the order of the model."""
    limit = view.limit("title")
    for path, text, kind in view.texts:
        if kind is Kind.TITLE and len(text) > limit:
            message = f"the title {quoted(text)} has {len(text)} characters, more than {limit}"
            yield Finding(path, f"{message}; shorten it")
