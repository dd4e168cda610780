r"""A text or an id holds a character that nobody can see.

Control characters, and marks that turn the direction of writing, make a text look like another
one, and break files and drawings that are made of it.

Example::

    format: journeys/1
    title: "A small shop\u202E"

Instead::

    format: journeys/1
    title: A small shop

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.texts import Kind
from journeys.text import invisible, quoted

if TYPE_CHECKING:
    from journeys.rules.view import View

CODE: Final = "JRN021"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding for each text; a name of another part is judged where that part is declared."""
    for path, text, kind in view.texts:
        found = invisible(text) if kind is not Kind.REFERENCE else None
        if found:
            where = path[:-1] if kind is Kind.ID else path
            yield Finding(
                where,
                f"the invisible character {quoted(found[0])} stands in {quoted(text)} "
                f"as character {found.start() + 1}; remove it",
            )
