"""The board, a journey or a promise names a persona that the map does not declare.

Its cards and its way would belong to nobody; "show me the photo of the one you write to" [Simple].
On the board and in journeys `everyone` stands for each persona.

Example::

    journeys:
      ana-lives-it-all: {personas: [ana, anna]}

Instead::

    journeys:
      ana-lives-it-all: {personas: [ana]}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.model import EVERYONE
from journeys.rules.naming import undeclared
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View
    from journeys.source import Path

CODE: Final = "JRN102"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding for each undeclared persona, at the first place that names it."""
    known = {**view.personas, EVERYONE: None}
    yield from undeclared("persona", _named(view), known)
    for promise in view.map.promises:
        if EVERYONE in promise.personas:
            yield Finding(
                ("promises", promise.id, "personas"),
                f"a promise names no {quoted(EVERYONE)}; without personas it holds for all",
            )


def _named(view: View) -> Iterator[tuple[Path, str]]:
    for cell in view.map.board:
        yield ("board", cell.persona), cell.persona
    for part, holders in (("journeys", view.map.journeys), ("promises", view.map.promises)):
        for holder in holders:
            for at, persona in enumerate(holder.personas):
                yield (part, holder.id, "personas", at), persona
