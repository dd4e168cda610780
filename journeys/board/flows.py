"""What was counted, as neutral parts: on an arrow, on a card, and on a whole board."""

from __future__ import annotations

import attrs

__all__ = ["Balance", "Flow", "Visits"]


@attrs.frozen(kw_only=True)
class Flow:
    """What was counted on a transition.

    Attributes:
        count: How often customers took it.
        number: The same in words of the map's language.
        is_planned: Whether a journey of the board has it; else it is a deviation.
        is_rare: Whether it is planned and was never taken, or less than a quarter as often as
            expected.
        share: Share of those who were at its source, in words; empty when nobody was.
        planned: The share that the map plans, in words; empty when it says none.
        expected: How often it should have been taken, in words; empty when that is undefined.
        deviation: The count against that, such as `−25%`; empty when that is undefined.
    """

    count: int
    number: str
    is_planned: bool = True
    is_rare: bool = False
    share: str = ""
    planned: str = ""
    expected: str = ""
    deviation: str = ""

    @property
    def sort(self) -> str:
        """`followed`, `rare` or `deviation`: by which lines and labels go."""
        if not self.is_planned:
            return "deviation"
        return "rare" if self.is_rare else "followed"


@attrs.frozen(kw_only=True)
class Visits:
    """What was counted at a touchpoint.

    Attributes:
        count: How often customers were here, at least: who came, or who went on if they were
            more.
        number: The same in words of the map's language.
        is_planned: Whether a journey of the board passes here.
        deviation: The count against those who should have come, such as `+60%`; empty when
            that is undefined: where ways begin, where the plan says too little, and where more
            went on than came.
        is_far: Whether they were half as many more, or less than half.
    """

    count: int
    number: str
    is_planned: bool = True
    deviation: str = ""
    is_far: bool = False

    @property
    def text(self) -> str:
        """Number and deviation, as they stand on a card."""
        return f"{self.number} ({self.deviation})" if self.deviation else self.number


@attrs.frozen(kw_only=True)
class Balance:
    """What was counted on a whole board.

    Attributes:
        planned: Passages along transitions of the plan.
        unplanned: All other passages of the board.
        others: Passages that are left out, since they belong to other personas.
        away: Passages that are counted and not drawn, since both their ends are planned for
            other personas alone.
        strangers: Touchpoints that are not planned, and were visited.
        unseen: Of these, those that are not drawn.
        rarer: Deviations that are not drawn, since others are commoner.
        least: The fewest customers of whom a deviation is drawn; 0 where each one is.
        conformity: Share of the planned passages, in words; empty when none was counted.
        told: Lines that say the numbers.
        top: Names of the arrows that deviate most often, five at most.
        period: When was counted; empty when not said.
    """

    planned: int
    unplanned: int
    others: int = 0
    away: int = 0
    strangers: int = 0
    unseen: int = 0
    rarer: int = 0
    least: int = 0
    conformity: str = ""
    told: tuple[str, ...] = ()
    top: tuple[str, ...] = ()
    period: str = ""

    @property
    def part(self) -> float | None:
        """Share of the planned passages, 0..1; None when none was counted."""
        total = self.planned + self.unplanned
        return self.planned / total if total else None
