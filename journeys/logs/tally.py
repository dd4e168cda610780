"""What became of every row of a log: nothing is lost, and the sums close."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

__all__ = ["Tally"]


def to_counts(
    value: Mapping[str, int] | tuple[tuple[str, int], ...],
) -> tuple[tuple[str, int], ...]:
    """Reasons with their counts, the commonest first."""
    return tuple(sorted(dict(value).items(), key=lambda one: (-one[1], one[0])))


@attrs.frozen(kw_only=True)
class Tally:
    """Every row that was read, as used, unmatched, ignored or rejected.

    Attributes:
        read: Rows of the file or table, its header left out.
        used: Rows that are events of the log.
        unmatched: Rows that no entry of the tracking plan matches.
        ignored: Rows that the tracking plan says are no touchpoints.
        rejected: Rows that cannot be events, by reason (`contract.REASONS`), commonest first.
        repeated: Of the rows used, those that repeat another: same customer, time, touchpoint;
            None where nobody counted them.
        disordered: Of the rows used, those that stand after a later event of their customer;
            None where the order of rows says nothing, as in a table of a database, or where
            nobody counted them.

    Example:
        >>> tally = Tally(read=10, used=7, unmatched=1, rejected={"no-customer": 2})
        >>> tally.closes
        True
    """

    read: int
    used: int
    unmatched: int = 0
    ignored: int = 0
    rejected: tuple[tuple[str, int], ...] = attrs.field(default=(), converter=to_counts)
    repeated: int | None = 0
    disordered: int | None = None

    @property
    def refused(self) -> int:
        """All rejected rows together."""
        return sum(count for _, count in self.rejected)

    def order(self) -> tuple[str, ...]:
        """What is to be said of repeated and disordered events, where there are any.

        Example:
            >>> Tally(read=9, used=9, repeated=1, disordered=1200).order()
            ('1 stands twice', '1,200 stand behind a later one')
        """
        told = ((self.repeated, "twice"), (self.disordered, "behind a later one"))
        return tuple(
            f"{count:,} {'stands' if count == 1 else 'stand'} {where}"
            for count, where in told
            if count
        )

    @property
    def closes(self) -> bool:
        """Whether every row read has one fate."""
        return self.read == self.used + self.unmatched + self.ignored + self.refused
