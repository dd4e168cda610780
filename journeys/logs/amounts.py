"""The values of a raw column to numbers, by the declared decimal mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.logs.dialect import certain
from journeys.logs.engine import imported
from journeys.logs.sums import LARGEST

if TYPE_CHECKING:
    import ibis

__all__ = ["Amounts", "amounts"]

#: The spaces and the apostrophes that stand between thousands.
_GROUPS: Final = "[ \u00a0\u2009\u202f'\u2019]"
#: Columns of the steps.
_TEXT, _FORMED, _PLAIN = "journeys_amount", "journeys_is_amount", "journeys_digits"


@attrs.frozen(kw_only=True, eq=False)
class Amounts:
    """What a column of numbers says.

    Attributes:
        table: The rows, with the columns that the expressions look at.
        number: The numbers (float64); null for an empty cell and for a wrong one.
        wrong: Which cells are no numbers.
        text: Whether the numbers are parsed from texts.
    """

    table: ibis.Table
    number: Any
    wrong: Any
    text: bool


def amounts(table: ibis.Table, cell: ibis.Value, decimal: str) -> Amounts:
    """The numbers of a column.

    Args:
        table: The rows.
        cell: Their column: numbers or texts.
        decimal: The mark before the decimals, a point or a comma.

    Returns:
        The numbers. Spaces and apostrophes may stand between thousands.
    """
    ibis = imported()
    if cell.type().is_numeric():
        value = cell.cast("float64")
        wrong = value.abs() > LARGEST
        wrong = certain(value.isnan() | wrong if cell.type().is_floating() else wrong)
        value = ibis.cases((wrong, None), else_=value)
        return Amounts(table=table, number=value, wrong=wrong, text=False)
    table = table.mutate(**{_TEXT: cell.cast("string").strip().fill_null("")})
    mark = "[.]" if decimal == "." else ","
    written = (
        rf"^[+-]?(?:[0-9]{{1,3}}(?:{_GROUPS}[0-9]{{3}})+|[0-9]{{1,30}})"
        rf"(?:{mark}[0-9]{{1,30}})?(?:[eE][+-]?[0-9]{{1,2}})?\z"
    )
    plain = table[_TEXT].re_replace(_GROUPS, "")
    if decimal == ",":
        plain = plain.replace(",", ".")
    table = table.mutate(**{_FORMED: table[_TEXT].re_search(written), _PLAIN: plain})
    value = ibis.cases((table[_FORMED], table[_PLAIN]), else_=None).try_cast("float64")
    wrong = (table[_TEXT] != "") & (~table[_FORMED] | certain(value.abs() > LARGEST))
    value = ibis.cases((wrong, None), else_=value)
    return Amounts(table=table, number=value, wrong=wrong, text=True)
