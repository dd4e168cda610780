"""What the reader of a format gives: raw columns with numbered rows, and the rows it refuses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.logs.contract import NEEDED, OPTIONAL
from journeys.model.fields import to_whole
from journeys.tracking import TrackingPlan

if TYPE_CHECKING:
    import ibis

__all__ = ["LOG_LIMITS", "NUMBER", "OURS", "SHIFT", "Asked", "LogLimits", "Raw"]

#: The column that numbers the rows of a raw table: `file << SHIFT | line`, so that the order of
#: the numbers is the order of reading; for formats without lines the row's number, from 0.
NUMBER: Final = "journeys_row"
#: How the columns begin that are put beside the raw ones; no raw column of such a name is read.
OURS: Final = "journeys_"
#: Bits of a number below those of the file.
SHIFT: Final = 40
_BOUND: Final = "a bound of reading"


def _bound(default: int) -> Any:
    """A bound of reading, a whole number from 1."""
    return attrs.field(
        default=default, converter=partial(to_whole, low=1, high=10**15, what=_BOUND)
    )


@attrs.frozen(kw_only=True)
class LogLimits:
    """The bounds of reading a log.

    Attributes:
        bytes: Bytes that a packed file may hold.
        ratio: How many times larger than the file its content may be.
        line: Bytes of a line of a CSV or JSON lines file, of a tag of XES and OCEL in XML, and of
            a member of OCEL in JSON.
        columns: Columns of a table.
        text: Characters of a text.
        files: Files of a log.

    Example:
        >>> LogLimits(columns=1_000).line
        1000000
    """

    bytes: int = _bound(2_000_000_000)
    ratio: int = _bound(200)
    line: int = _bound(1_000_000)
    columns: int = _bound(256)
    text: int = _bound(5_000)
    files: int = _bound(10_000)


LOG_LIMITS: Final = LogLimits()


@attrs.frozen(kw_only=True, eq=False)
class Asked:
    """What a format is asked for.

    Attributes:
        connection: The embedded engine.
        plan: What is declared of the log.
        limits: The bounds.
        every: Whether all raw columns are wanted, and not only those that count.
        is_draft: Whether nothing is declared yet, so that nothing lacks.
    """

    connection: Any
    plan: TrackingPlan
    limits: LogLimits = LOG_LIMITS
    every: bool = False
    is_draft: bool = False

    @property
    def wanted(self) -> frozenset[str]:
        """The raw columns that the contract and the entries of the plan look at."""
        form = self.plan.log
        constants = dict(form.constants)
        columns = {form.column(one) for one in (*NEEDED, *OPTIONAL) if one not in constants}
        columns |= set(form.times)
        looked = {when.column for entry in self.plan.events for when in entry.when}
        return frozenset(columns | looked)

    def kept(self, header: tuple[str, ...]) -> tuple[str, ...]:
        """The columns of a header that are wanted, in its order.

        Args:
            header: The names of the columns.
        """
        taken = {one.casefold() for one in self.wanted}
        return tuple(
            one
            for one in header
            if not one.casefold().startswith(OURS)
            and (one in self.wanted or (self.every and one.casefold() not in taken))
        )


@attrs.frozen(kw_only=True, eq=False)
class Raw:
    """The rows of files of one form, or of a table.

    Attributes:
        table: The wanted raw columns, typed or text, and `NUMBER` where rows have an order.
        header: All columns that there are.
        files: The names of the files, by the upper bits of the numbers.
        lined: Whether the numbers are lines.
        refused: The rows that the format refuses: `NUMBER`, `reason`, `text`; None for none.
    """

    table: ibis.Table
    header: tuple[str, ...]
    files: tuple[str, ...]
    lined: bool = False
    refused: ibis.Table | None = None
