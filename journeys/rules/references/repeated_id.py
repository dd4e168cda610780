"""Two parts of a kind have one id, two cards one place, or a list names the same part twice.

Only the first one counts, and a journey that names a persona twice would be counted twice. In a
file the reader sees most of these; a map made in Python can hold all of them.

Example::

    personas:
      ana: {prefers: [web, web]}

Instead::

    personas:
      ana: {prefers: [web]}

Since: 0.1
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, TypeVar

from journeys.diagnostic import Finding, Severity
from journeys.text import quoted

if TYPE_CHECKING:
    from journeys.rules.view import View
    from journeys.source import Path

CODE: Final = "JRN110"
SEVERITY: Final = Severity.ERROR

NameT = TypeVar("NameT")

_PARTS: Final = (
    "personas",
    "goals",
    "channels",
    "stages",
    "moments",
    "journeys",
    "promises",
)


def check(view: View) -> Iterator[Finding]:
    """One finding for each id, place or name that stands again."""
    for part in _PARTS:
        for name in _again(one.id for one in getattr(view.map, part)):
            message = f"the id {quoted(name)} stands again; rename one of the two {part}"
            yield Finding((part, name), message)
    for place in _again(cell.place for cell in view.map.board):
        yield Finding(("board", *place), "two cards stand at this place; keep one of them")
    for path, names in _lists(view):
        for name in _again(names):
            yield Finding(path, f"{quoted(name)} stands in this list again; keep one of them")


def _lists(view: View) -> Iterator[tuple[Path, tuple[str, ...]]]:
    for persona in view.map.personas:
        yield ("personas", persona.id, "prefers"), persona.prefers
        yield ("personas", persona.id, "avoids"), persona.avoids
    for cell in view.map.board:
        yield ("board", *cell.place, "instead"), cell.offer.instead
    for journey in view.map.journeys:
        yield ("journeys", journey.id, "personas"), journey.personas
    for promise in view.map.promises:
        yield ("promises", promise.id, "personas"), promise.personas


def _again(names: Iterable[NameT]) -> list[NameT]:
    return [name for name, count in Counter(names).items() if count > 1]
