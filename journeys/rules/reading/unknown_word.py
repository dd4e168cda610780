"""A value is none of the words that its key knows.

Words that mean something to the checks are typed: a misspelt one would quietly mean
something else. The two poles of the relational style are such words [Simple].

Example::

    format: journeys/1
    title: A small shop
    personas:
      ana: {name: Ana, style: {pace: hurryed, seeks: confirmation}}

Instead::

    format: journeys/1
    title: A small shop
    personas:
      ana: {name: Ana, style: {pace: hurried, seeks: confirmation}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN006"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
