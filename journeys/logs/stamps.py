"""The time of an event and its order of reading as one number, which is sorted sooner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.logs.contract import ROW, in_time
from journeys.logs.engine import rows_of
from journeys.logs.holding import FILED
from journeys.logs.raw import SHIFT

if TYPE_CHECKING:
    from collections.abc import Mapping

    import ibis

    from journeys.logs.trace import Codes

__all__ = ["UNSTAMPED", "Stamps", "Unstamped", "stamps_of"]

STAMP: Final = "stamp"
#: Bits of a stamp; one more is its sign.
_BITS: Final = 63
#: What times may be whole multiples of, in microseconds: seconds, milliseconds.
_UNITS: Final = (1_000_000, 1_000)
#: The bits of the row in its file.
_ROWS: Final = (1 << SHIFT) - 1


@attrs.frozen(kw_only=True)
class Stamps:
    """How stamps are made: the ticks since the first event, then the file, then the row in it.

    Attributes:
        first: The earliest time, microseconds since 1970 UTC.
        unit: Microseconds of a tick; all times are whole ticks from the first one.
        files: Bits for the number of the file.
        rows: Bits for the row in it.
    """

    first: int
    unit: int
    files: int
    rows: int

    def stamped(self, events: ibis.Table) -> ibis.Table:
        """Events with `STAMP` in the place of `time` and `row`.

        Args:
            events: Coded events.
        """
        ticks: Any = events.time - self.first
        if self.unit > 1:
            # The library divides as numbers with a point; these quotients are whole and small.
            ticks = (ticks // self.unit).cast("int64")
        file, row = events[ROW] >> SHIFT, events[ROW] & _ROWS
        stamp = (ticks << self.bits) | (file << self.rows) | row
        return events.mutate(**{STAMP: stamp.cast("int64")}).drop("time", ROW)

    def plain(self, events: ibis.Table) -> ibis.Table:
        """Events with `time` and `row` again; rows keep their order, not their numbers.

        Args:
            events: Events with `STAMP`.
        """
        time = (self._ticks(events[STAMP]) * self.unit + self.first).cast("int64")
        return events.mutate(time=time, **{ROW: self._row(events[STAMP])}).drop(STAMP)

    def order(self, _events: ibis.Table) -> list[str]:
        """What puts a customer's events in order.

        Args:
            _events: Events with `STAMP`.
        """
        return [STAMP]

    def gap(self, events: ibis.Table, last: Mapping[str, Any]) -> Any:
        """The microseconds since the event before.

        Args:
            events: Events with `STAMP`.
            last: The columns of the event before by which events are ordered.
        """
        return (self._ticks(events[STAMP]) - self._ticks(last[STAMP])) * self.unit

    def is_behind(self, events: ibis.Table, last: Mapping[str, Any]) -> Any:
        """Whether an event was read before the one that precedes it.

        Args:
            events: As for `gap`.
            last: Likewise.
        """
        return self._row(events[STAMP]) < self._row(last[STAMP])

    @property
    def bits(self) -> int:
        """The bits below those of the ticks."""
        return self.files + self.rows

    def _ticks(self, stamp: Any) -> Any:
        return stamp >> self.bits

    def _row(self, stamp: Any) -> Any:
        return (stamp & ((1 << self.bits) - 1)).cast("int64")


@attrs.frozen
class Unstamped:
    """Events that are ordered by their columns, as they are; its methods are those of `Stamps`."""

    def stamped(self, events: ibis.Table) -> ibis.Table:
        """The events.

        Args:
            events: Coded events.
        """
        return events

    def plain(self, events: ibis.Table) -> ibis.Table:
        """The events.

        Args:
            events: Coded events.
        """
        return events

    def order(self, events: ibis.Table) -> list[str]:
        """What puts a customer's events in order.

        Args:
            events: Coded events.
        """
        return in_time(events.columns)

    def gap(self, events: ibis.Table, last: Mapping[str, Any]) -> Any:
        """The microseconds since the event before.

        Args:
            events: Coded events.
            last: The columns of the event before by which events are ordered.
        """
        return events.time - last["time"]

    def is_behind(self, events: ibis.Table, last: Mapping[str, Any]) -> Any:
        """Whether an event was read before the one that precedes it.

        Args:
            events: Coded events with `row`.
            last: As for `gap`.
        """
        return events[ROW] < last[ROW]


UNSTAMPED: Final = Unstamped()


def stamps_of(table: ibis.Table, codes: Codes, rows: int) -> Stamps | Unstamped:
    """How the events of a log are stamped.

    Args:
        table: Events under the contract.
        codes: Their codes.
        rows: How many there are.

    Returns:
        Not at all where it gains nothing or cannot be: the engine is not the embedded one, the
        log is small, its rows have no order, or its times are too fine for its length.
    """
    if rows <= FILED or ROW not in table.columns or table.get_backend().name != "duckdb":
        return UNSTAMPED
    row = table[ROW]
    finer = {f"{end}_{unit}": (table.time % unit) for unit in _UNITS for end in ("min", "max")}
    (seen,) = rows_of(
        table.aggregate(
            known=row.count(),
            least=row.min(),
            file=(row >> SHIFT).max(),
            row=(row & _ROWS).max(),
            **{name: getattr(rest, name[:3])() for name, rest in finer.items()},
        )
    )
    if seen["known"] < rows or seen["least"] < 0:
        return UNSTAMPED
    whole = (unit for unit in _UNITS if seen[f"min_{unit}"] == seen[f"max_{unit}"] == 0)
    found = Stamps(
        first=codes.first,
        unit=next(whole, 1),
        files=seen["file"].bit_length(),
        rows=seen["row"].bit_length(),
    )
    ticks = (codes.last - codes.first) // found.unit
    return found if ticks.bit_length() + found.bits <= _BITS else UNSTAMPED
