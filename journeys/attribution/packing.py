"""Touches as digits of whole numbers: a path leaves an engine as a few numbers, not as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs
import numpy as np

from journeys.attribution.paths import Whole

if TYPE_CHECKING:
    import ibis

__all__ = ["Packing"]

#: Every number stays below this, so that no sum overflows on any engine.
_MOST: Final = 1 << 62


@attrs.frozen(kw_only=True)
class Packing:
    """How digits at places 1 to `length` are packed into numbers.

    Attributes:
        name: How its columns begin.
        symbols: How many digits there are, without the one for nothing.
        length: How many places.

    Example:
        >>> packing = Packing(name="touch", symbols=12, length=20)
        >>> packing.digits, packing.words
        (16, ('touch0', 'touch1'))
    """

    name: str
    symbols: int
    length: int

    @property
    def base(self) -> int:
        """How many symbols a digit tells apart, with the one for nothing."""
        return self.symbols + 1

    @property
    def digits(self) -> int:
        """How many places one number holds."""
        count = 1
        while self.base ** (count + 1) <= _MOST:
            count += 1
        return min(count, self.length)

    @property
    def words(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(f"{self.name}{at}" for at in range(-(-self.length // self.digits)))

    def packed(self, code: Any, place: Any) -> dict[str, ibis.IntegerScalar]:
        """The sums that pack a group of rows.

        Args:
            code: The code of a row, from 0 to below `symbols`.
            place: Its place, from 1 to `length`; any other place is left out.

        Returns:
            An aggregate a column.
        """
        import ibis

        found = {}
        for at, word in enumerate(self.words):
            begin = at * self.digits + 1
            factors = [
                (begin + step, ibis.literal(self.base**step, "int64"))
                for step in range(min(self.digits, self.length - begin + 1))
            ]
            factor = place.cases(*factors, else_=ibis.literal(0, "int64"))
            sums = ((code.cast("int64") + 1) * factor).sum()
            found[word] = ibis.coalesce(sums, 0).cast("int64")
        return found

    def unpacked(self, columns: list[Whole]) -> Whole:
        """The codes of each row.

        Args:
            columns: The columns of `words`, in order.

        Returns:
            A row each, a column a place; -1 for nothing.
        """
        found = np.full((len(columns[0]), self.length), -1, dtype=np.int64)
        for at, column in enumerate(columns):
            rest = column
            begin = at * self.digits
            for place in range(begin, min(begin + self.digits, self.length)):
                found[:, place] = rest % self.base - 1
                rest = rest // self.base
        return found
