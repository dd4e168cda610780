"""The file uses a feature of YAML that does more than write texts down.

Tags, merges, anchors that hold themselves and a second document make a file mean something
else than its reader sees.

Example::

    format: journeys/1
    title: A small shop
    coherence: !important Customer experience team

Instead::

    format: journeys/1
    title: A small shop
    coherence: "!important Customer experience team"

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN008"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """What the reader noticed, in the order of reading."""
    yield from view.remarks(CODE)
