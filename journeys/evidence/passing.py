"""Coded events to the cells that everything else is counted from: one pass over the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.evidence.cutting import BEGINS
from journeys.logs.engine import imported, rows_of

if TYPE_CHECKING:
    import ibis

__all__ = ["Cell", "cells", "crowd", "mark"]

#: Customers are told apart by so many marks; so many different marks are so many customers at
#: least. A prime, so that numbers with a common divisor spread too.
_MARKS: Final = 61


@attrs.frozen
class Cell:
    """How often something was counted of one persona.

    Attributes:
        persona: The code of the persona; -1 where none is known.
        before: The code of the touchpoint before; -1 for none.
        point: The code of the touchpoint.
        begins: Whether a journey begins there, so that it is no step.
        count: How many events.
        marks: A bit for each mark that one of the customers has.
    """

    persona: int
    before: int
    point: int
    begins: bool
    count: int
    marks: int


def cells(events: ibis.Table) -> list[Cell]:
    """The cells of a log that is cut.

    Args:
        events: Events of a trace with the column `begins`.

    Returns:
        The cells, sorted; their number does not grow with the log but with the map.
    """
    imported()
    keys = ["persona", "before", "point", BEGINS]
    marks = mark(events.customer).bit_or()
    found = rows_of(events.group_by(keys).aggregate(count=events.count(), marks=marks))
    return sorted(
        (Cell(**one) for one in found),
        key=lambda cell: (cell.persona, cell.before, cell.point, cell.begins),
    )


def mark(customer: Any) -> Any:
    """A column of whole numbers with one bit set.

    Args:
        customer: A column of customers.

    Returns:
        The mark of each; different marks are of different customers, equal ones need not be of
        one.
    """
    ibis = imported()
    number = customer if customer.type().is_integer() else customer.hash()
    place = ((number % _MARKS + _MARKS) % _MARKS).cast("int32")
    return ibis.literal(1 << _MARKS - 1, "int64") >> place


def crowd(marks: int) -> int:
    """How many customers there are at least.

    Args:
        marks: The marks of several cells, joined by or.

    Example:
        >>> crowd(0b1011)
        3
    """
    return marks.bit_count()
