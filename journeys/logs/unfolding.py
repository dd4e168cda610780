"""Rows that hold several times to a row for each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from journeys.logs.dialect import certain
from journeys.logs.engine import imported, rows_of
from journeys.logs.raw import NUMBER
from journeys.logs.smalls import int32, small

if TYPE_CHECKING:
    import ibis

    from journeys.tracking import LogForm

__all__ = ["TIME", "WHICH", "kind_of", "numbered", "unfolded"]

#: The columns that are put beside the raw ones: which of the times a row is for, and that time.
WHICH, TIME = "journeys_which", "journeys_when"


def unfolded(raw: ibis.Table, form: LogForm) -> ibis.Table:
    """A table of which each row stands once for each of its times.

    Args:
        raw: Raw rows; or what this gave, which stays as it is.
        form: What is declared. A further time whose cell is empty is no row; the first one
            always is.

    Returns:
        The rows with `WHICH`, the number of the time among those declared, and `TIME`, null
        where the columns have no kind in common; the same table where one time is declared.
    """
    if len(form.times) == 1 or WHICH in raw.columns:
        return raw
    ibis = imported()
    kind = kind_of(raw, form) or "string"
    places = range(len(form.times))
    every = raw.cross_join(small({WHICH: int32(places)}, raw))
    cells = [(every[WHICH] == at, every[one].cast(kind)) for at, one in enumerate(form.times)]
    every = every.mutate(**{TIME: ibis.cases(*cells, else_=None)})
    time = every[TIME]
    given = certain(time.strip() != "") if time.type().is_string() else time.notnull()
    return every.filter((every[WHICH] == 0) | given)


def kind_of(raw: ibis.Table, form: LogForm) -> Any:
    """The type that holds the times of all columns; None where there is none.

    Args:
        raw: Raw rows.
        form: What is declared.

    Returns:
        The type of ibis, or its name. Days go with times, and whole numbers with broken ones;
        texts go with texts alone, and times with a zone with their like. A column that holds
        nothing goes with any.
    """
    kinds = {one: raw[one].type().copy(nullable=True) for one in form.times}
    found = _common(list(kinds.values()))
    if found is None:
        (held,) = rows_of(raw.aggregate(**{one: raw[one].count() for one in kinds}))
        found = _common([kind for one, kind in kinds.items() if held[one]])
    return found


def _common(told: Sequence[Any]) -> Any:
    if len(set(told)) <= 1:
        return told[0] if told else "string"
    if all(one.is_timestamp() and one.timezone for one in told):
        return "timestamp('UTC')"
    if all(one.is_date() or (one.is_timestamp() and not one.timezone) for one in told):
        return "timestamp"
    if all(one.is_integer() and str(one) != "uint64" for one in told):
        return "int64"
    return "float64" if all(one.is_numeric() for one in told) else None


def numbered(table: ibis.Table, form: LogForm) -> Any:
    """The numbers of rows in their order, and of the times of a row in that of the plan.

    Args:
        table: What `unfolded` gave, with `NUMBER`.
        form: What is declared.
    """
    number = table[NUMBER].cast("int64")
    return number * len(form.times) + table[WHICH] if WHICH in table.columns else number
