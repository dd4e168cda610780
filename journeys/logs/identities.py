"""Customers as numbers while a log is asked: numbers are compared sooner than texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from journeys.logs.engine import imported
from journeys.logs.holding import held

if TYPE_CHECKING:
    import ibis

__all__ = ["identified", "identities", "named"]

#: The number of a customer.
_NUMBER: Final = "number"
#: So many customers have numbers of 32 bits.
_SMALL: Final = 2**31


def identities(table: ibis.Table, rows: int) -> ibis.Table | None:
    """The customers of a log with their numbers.

    Args:
        table: Events under the contract.
        rows: How many there are.

    Returns:
        Columns `customer` and `number`, a row a customer, on the engine; None where customers
        are numbers already, or the engine is not the embedded one.
    """
    if table.customer.type().is_integer() or table.get_backend().name != "duckdb":
        return None
    each = table.select("customer").distinct()
    kind = "int32" if rows < _SMALL else "int64"
    return held(each.mutate(**{_NUMBER: imported().row_number().cast(kind)}))


def identified(events: ibis.Table, known: ibis.Table | None) -> ibis.Table:
    """Events with the numbers of their customers in the place of the names.

    Args:
        events: Events with the column `customer`.
        known: What `identities` gave for them.
    """
    if known is None:
        return events
    found = events.inner_join(known, "customer")
    rest = (name for name in events.columns if name != "customer")
    return found.select(found[_NUMBER].name("customer"), *rest)


def named(each: ibis.Table, known: ibis.Table | None) -> ibis.Table:
    """Rows about customers with the names in the place of the numbers.

    Args:
        each: Rows with the column `customer`.
        known: What `identities` gave for their log.
    """
    if known is None:
        return each
    names = known.select(customer=known[_NUMBER], journeys_name=known.customer)
    found = each.inner_join(names, "customer")
    rest = (name for name in each.columns if name != "customer")
    return found.select(found.journeys_name.name("customer"), *rest)
