"""The values of a raw column to numbers, by the declared decimal mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from journeys.logs.dialect import certain
from journeys.logs.engine import imported

if TYPE_CHECKING:
    import ibis

__all__ = ["amounts"]

#: The spaces and the apostrophes that stand between thousands.
_GROUPS: Final = "[ \u00a0\u2009\u202f'\u2019]"
_LARGEST: Final = 1e300


def amounts(cell: ibis.Value, decimal: str) -> tuple[Any, Any]:
    """The numbers of a column.

    Args:
        cell: The column: numbers or texts.
        decimal: The mark before the decimals, a point or a comma.

    Returns:
        Numbers (float64, null for an empty cell or a wrong one), and which cells are wrong.
    """
    ibis = imported()
    kind = cell.type()
    if kind.is_numeric():
        value = cell.cast("float64")
        if not kind.is_floating():
            return value, ibis.literal(value=False)
        wrong = certain(value.isnan() | (value.abs() > _LARGEST))
        return ibis.cases((wrong, None), else_=value), wrong
    text = cell.cast("string").strip().fill_null("")
    mark = "[.]" if decimal == "." else ","
    written = (
        rf"^[+-]?(?:[0-9]{{1,3}}(?:{_GROUPS}[0-9]{{3}})+|[0-9]{{1,30}})"
        rf"(?:{mark}[0-9]{{1,30}})?(?:[eE][+-]?[0-9]{{1,2}})?\z"
    )
    formed = text.re_search(written)
    plain = text.re_replace(_GROUPS, "")
    if decimal == ",":
        plain = plain.replace(",", ".")
    value = ibis.cases((formed, plain), else_=None).try_cast("float64")
    return value, (text != "") & ~formed
