"""A walk through touchpoints: what a counter-example is."""

from __future__ import annotations

from enum import StrEnum

import attrs

__all__ = ["Ending", "Walk"]


class Ending(StrEnum):
    """How a walk ends."""

    STOPS = "stops"
    LOOPS = "loops"
    LATE = "late"
    MEETS = "meets"
    LOST = "lost"


@attrs.frozen(kw_only=True)
class Walk:
    """A customer's walk from touchpoint to touchpoint.

    Attributes:
        points: The touchpoints, from a start on.
        seconds: The time at each since the first, the longest planned; steps without a time
            count 0.
        ending: `stops` (nothing leads on, or the customer is content), `loops` (round for ever),
            `late` (the time or the steps are used up), `meets` (what must not be) or `lost` (no
            way on leads there).
        begins: Where in the walk the promise begins.
        loop: Where in the walk the last touchpoint leads back to; None unless it loops.

    Example:
        >>> points = ("ask@web", "wait@web")
        >>> print(Walk(points=points, seconds=(0, 60), ending=Ending.LOOPS, loop=0))
        ask@web -> wait@web -> ask@web
    """

    points: tuple[str, ...]
    seconds: tuple[int, ...]
    ending: Ending
    begins: int = 0
    loop: int | None = None

    @property
    def steps(self) -> tuple[tuple[str, str], ...]:
        """Source and target of each step, in order; the step that closes a loop is the last."""
        around = () if self.loop is None else ((self.points[-1], self.points[self.loop]),)
        return (*zip(self.points, self.points[1:], strict=False), *around)

    @property
    def elapsed(self) -> int:
        """The seconds from where the promise begins to the last touchpoint."""
        return self.seconds[-1] - self.seconds[self.begins]

    def __str__(self) -> str:
        around = () if self.loop is None else (self.points[self.loop],)
        return " -> ".join((*self.points, *around))
