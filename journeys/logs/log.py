"""A log: a table of events under the contract, and what became of the rows it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from journeys.logs.tally import Tally

if TYPE_CHECKING:
    import ibis

    from journeys.logs.trace import Codes

__all__ = ["Log"]


@attrs.frozen(kw_only=True, eq=False)
class Log:
    """Events of customers, on the engine that holds them.

    Attributes:
        table: The events under the contract (`contract.NEEDED` and `OPTIONAL`, `row`); of a
            prepared log the coded events (`trace.Trace.events`).
        name: What reports call it: a file's name, never a customer's.
        tally: What became of the rows.
        rejects: The rejected rows: `file`, `line` (null where the format has no lines),
            `reason`, `text`; None when there are none or nobody asked for them.
        codes: What the codes of a prepared log mean; None for any other log.
    """

    table: ibis.Table
    name: str
    tally: Tally
    rejects: ibis.Table | None = None
    codes: Codes | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of its table."""
        return tuple(self.table.columns)
