"""A walk on a journey board, and where an outcome is settled, as neutral parts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import attrs

__all__ = ["Settled", "Stop", "Trail"]


@attrs.frozen(kw_only=True)
class Settled:
    """An outcome that cannot change any more after a touchpoint.

    Attributes:
        goal: Name of the goal's lane.
        is_won: Whether every way on reaches the goal; else none does.
        text: The same in words of the map's language.
    """

    goal: str
    is_won: bool
    text: str

    @property
    def sort(self) -> str:
        """`won` or `lost`, by which marks go."""
        return "won" if self.is_won else "lost"

    @property
    def sign(self) -> str:
        """The character that stands for it in texts: a ballot box with a tick or a cross."""
        return "☑" if self.is_won else "☒"

    def __str__(self) -> str:
        return f"{self.sign} {self.text}"


@attrs.frozen(kw_only=True)
class Stop:
    """A touchpoint of a walk.

    Attributes:
        card: Name of its card.
        arrow: Name of the arrow that leads to it; empty for the first.
        elapsed: Time since the promise began, or since the first touchpoint, in words; empty
            where no time has passed.
    """

    card: str
    arrow: str = ""
    elapsed: str = ""


@attrs.frozen(kw_only=True)
class Trail:
    """A walk from card to card.

    Attributes:
        headline: What is promised, and how the walk ends; how long it is where nothing is
            promised.
        stops: Its touchpoints; that to which the last step of a loop leads back is the last.
        begins: Number of the stop where the promise begins; 0 for one that always holds, and
            where nothing is promised.
        is_broken: Whether a promise is broken at the last stop.
    """

    headline: str
    stops: tuple[Stop, ...]
    begins: int = 0
    is_broken: bool = False

    @cached_property
    def cards(self) -> dict[str, tuple[int, ...]]:
        """The numbers of the stops at each card, from 1, in the order of the walk."""
        return _numbered((stop.card, at) for at, stop in enumerate(self.stops, start=1))

    @cached_property
    def arrows(self) -> dict[str, tuple[int, ...]]:
        """The numbers of the steps along each arrow, from 1, in the order of the walk."""
        return _numbered((stop.arrow, at) for at, stop in enumerate(self.stops) if stop.arrow)

    def begins_at(self, card: str) -> bool:
        """Whether the promise begins at a card.

        Args:
            card: Name of the card.
        """
        return self.begins in self.cards.get(card, ())

    def breaks_at(self, card: str) -> bool:
        """Whether the promise is broken at a card.

        Args:
            card: Name of the card.
        """
        return self.is_broken and self.stops[-1].card == card

    def elapsed(self, card: str) -> str:
        """The time in words at the last stop at a card; empty where none has passed.

        Args:
            card: Name of the card.
        """
        numbers = self.cards.get(card, ())
        return self.stops[numbers[-1] - 1].elapsed if numbers else ""


def _numbered(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for name, number in pairs:
        found.setdefault(name, []).append(number)
    return {name: tuple(numbers) for name, numbers in found.items()}
