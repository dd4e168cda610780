"""What a `when … then …` promise asks for on an arena, in numbers."""

from __future__ import annotations

import attrs

from journeys.model import Duration, Steps
from journeys.promises.arena import Arena, Move

__all__ = ["Reach"]


@attrs.frozen
class Reach:
    """From each trigger a target is to be reached.

    A trigger that is a target itself keeps the promise at once.

    Attributes:
        triggers: Where the promise begins.
        targets: What keeps it.
        limit: The longest time or the most steps; None for any.
    """

    triggers: frozenset[int]
    targets: frozenset[int]
    limit: Duration | Steps | None = None

    def cost(self, move: Move) -> int:
        """What a move takes of the limit: a step, or its seconds; nothing without a limit.

        Args:
            move: The move.
        """
        if self.limit is None:
            return 0
        return 1 if isinstance(self.limit, Steps) else move.seconds

    @property
    def most(self) -> float:
        """The limit in steps or seconds; infinite without one."""
        if self.limit is None:
            return float("inf")
        return self.limit.count if isinstance(self.limit, Steps) else self.limit.seconds

    def open_from(self, arena: Arena) -> list[int]:
        """The triggers that a way from a start meets and that are no targets, in order.

        Args:
            arena: The ground.
        """
        return sorted((self.triggers & arena.reached) - self.targets)
