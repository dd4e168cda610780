"""A promise has none of the four forms, or two of them.

A promise that cannot be decided promises nothing. It says what must follow (`when` and `then`),
what must `never` be reached, what comes `first` (`before` something else), or how many hand-offs
are the most (`max_hand_offs`).

Example::

    format: journeys/1
    title: A small shop
    moments:
      complaint: {goal: complain}
      answered: {goal: complain}
    promises:
      complaints-are-answered: {when: complaint}

Instead::

    format: journeys/1
    title: A small shop
    moments:
      complaint: {goal: complain}
      answered: {goal: complain}
    promises:
      complaints-are-answered: {when: complaint, then: answered}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN014"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, then the promises of a map made in Python."""
    yield from view.remarks(CODE)
    for promise in view.map.promises:
        if not promise.form:
            yield Finding(
                ("promises", promise.id),
                f"promise {quoted(promise.id)} needs one form; say when and then, never, "
                "first and before, or max_hand_offs",
            )
