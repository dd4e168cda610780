"""Changes of a map, one by one: where, what in plain words, and the map that has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from journeys.model import JourneyMap
from journeys.source import Path, dotted

__all__ = ["Change", "Mutant"]


@attrs.frozen
class Change:
    """What a kind of mutation does at one place.

    Attributes:
        path: The place in the map.
        summary: What is changed, subject first, in plain words.
        build: What makes the map that has the change; it is called when the map is wanted, since
            there are as many changes as a map has parts.

    Example:
        >>> Change(("title",), "the title is gone", lambda: JourneyMap(title="")).build().title
        ''
    """

    path: Path
    summary: str
    build: Callable[[], JourneyMap] = attrs.field(repr=False, eq=False)


@attrs.frozen
class Mutant:
    """A map that differs from another by one meaningful change.

    Attributes:
        kind: The kind of change, such as `drop-card`.
        path: The place in the original map.
        summary: What is changed, subject first, in plain words.

    Example:
        >>> mutant = Mutant("drop-title", ("title",), "no title", lambda: JourneyMap(title=""))
        >>> print(mutant)
        title: drop-title no title
    """

    kind: str
    path: Path
    summary: str
    _build: Callable[[], JourneyMap] = attrs.field(repr=False, eq=False)

    @property
    def map(self) -> JourneyMap:
        """The map that has the change, made anew each time."""
        return self._build()

    def __str__(self) -> str:
        return f"{dotted(self.path)}: {self.kind} {self.summary}"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: FBT001 - as IPython calls
        """How hypothesis and IPython show it: without the whole map that it would build."""
        printer.text("Mutant(...)" if cycle else repr(self))
