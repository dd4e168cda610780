"""Texts of times to whole microseconds, step by step: each step is a column of the rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from journeys.logs.dialect import certain, epoch_micros
from journeys.logs.engine import imported, rows_of
from journeys.logs.zones import SECOND
from journeys.tracking.form import ISO

if TYPE_CHECKING:
    import ibis

__all__ = ["UNITS", "from_number", "parsed"]

#: Microseconds of the unit of each form of epochs.
UNITS: Final = {
    "epoch-seconds": SECOND,
    "epoch-milliseconds": 1_000,
    "epoch-microseconds": 1,
}
_WHOLE: Final = r"^-?[0-9]{1,18}\z"
_NUMBER: Final = r"^-?[0-9]{1,18}([.][0-9]{1,9})?([eE][+]?[0-9]{1,2})?\z"
_OFFSET: Final = "(?: ?(?:Z|z|UTC|[+-][0-9]{2}(?::?[0-9]{2})?))"
_ISO: Final = (
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}"
    rf"(?:[T ][0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:[.,][0-9]{{1,9}})?)?{_OFFSET}?)?\z"
)
#: Columns of the steps.
_TEXT, _GIVEN, _FORMED = "journeys_text", "journeys_given", "journeys_formed"
_LOCAL, _AWARE = "journeys_local", "journeys_aware"

#: What most of ISO's texts look like: an offset, if there is any, is none.
_USUAL: Final = (
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
    r"(?:[.][0-9]{1,6})?(?:Z|[+]00(?::?00)?)?\z"
)
_PARTS: Final = {
    "d": "([0-9]{1,2})", "m": "([0-9]{1,2})", "Y": "([0-9]{4})",
    "H": "([0-9]{1,2})", "M": "([0-9]{1,2})", "S": "([0-9]{1,2})",
}  # fmt: skip


def parsed(
    table: ibis.Table, cell: ibis.StringValue, form: str
) -> tuple[ibis.Table, Any, Any, Any, Any]:
    """The times of texts.

    Args:
        table: The rows.
        cell: Their column of texts.
        form: How the texts are written.

    Returns:
        The rows with the steps; which cells hold anything; which are of the form (None where
        all are); microseconds of the clock, or of UTC; and which texts name an offset.
    """
    usual = _usual(table, cell) if form == ISO else None
    if usual is not None:
        return usual
    table = table.mutate(**{_TEXT: cell.strip().fill_null("")})
    written, steps = _steps_of(form)
    table = table.mutate(**{_FORMED: table[_TEXT].re_search(written)})
    safe = imported().cases((table[_FORMED], table[_TEXT]), else_="")
    table = steps(table.mutate(**{_TEXT: safe, _GIVEN: table[_TEXT] != ""}))
    aware: Any = table[_AWARE] if form == ISO else form in UNITS
    return table, table[_GIVEN], table[_FORMED], table[_LOCAL], aware


def _usual(
    table: ibis.Table, cell: ibis.StringValue
) -> tuple[ibis.Table, Any, Any, Any, Any] | None:
    """The times of texts that are all of the usual form; None where some are not.

    To look at every text first costs less than the steps for texts of all forms.
    """
    ibis = imported()
    other = ~certain(cell.re_search(_USUAL)) & (cell.fill_null("") != "")
    (seen,) = rows_of(table.aggregate(other=other.any()))
    if seen["other"]:
        return None
    engine = table.get_backend().name
    if engine == "duckdb":
        local = epoch_micros(cell.try_cast("timestamp"), engine)
    else:
        clocked = (_part(cell.substr(at, 2)) for at in (11, 14, 17))
        micros = cell.substr(20, 6).re_replace("[^0-9].*", "").rpad(6, "0")
        fraction = ibis.cases((cell.substr(19, 1) == ".", _number(micros)), else_=_zero())
        local = _timed(_days(cell.substr(0, 10)), *clocked) + fraction
    table = table.mutate(**{_LOCAL: local})
    aware = cell.endswith("Z") | cell.contains("+")
    return table, cell.notnull() & (cell != ""), None, table[_LOCAL], aware


def _steps_of(form: str) -> tuple[str, Callable[[ibis.Table], ibis.Table]]:
    """The pattern of texts of a form, and the steps from those that match to `_LOCAL`."""
    if form in UNITS:
        return _NUMBER, partial(_with_epochs, unit=UNITS[form])
    if form == ISO:
        return _ISO, _with_iso
    written, groups = _written(form)
    return written, partial(_with_parts, written=written, groups=groups)


def from_number(cell: Any, unit: int) -> Any:
    """Microseconds of a number of units; null beyond all years.

    Args:
        cell: Numbers.
        unit: Microseconds of the unit.
    """
    ibis = imported()
    if cell.type().is_integer():
        number = cell.try_cast("int64") if str(cell.type()) == "uint64" else cell.cast("int64")
        whole = number * unit
    else:
        number = cell.cast("float64")
        whole = (number * unit).round().cast("int64")
    inside = number.between(-(10**16) // unit, 10**16 // unit)
    return ibis.cases((inside, whole), else_=ibis.null("int64"))


def _with_epochs(table: ibis.Table, unit: int) -> ibis.Table:
    """Whole numbers are exact; others are as near as their digits."""
    ibis = imported()
    text = table[_TEXT]
    whole = text.re_search(_WHOLE)
    exact = ibis.cases((whole, text), else_=None).try_cast("int64")
    near = ibis.cases((whole, None), else_=text.nullif("")).try_cast("float64")
    table = table.mutate(journeys_exact=exact, journeys_near=near)
    local = ibis.coalesce(
        from_number(table.journeys_exact, unit), from_number(table.journeys_near, unit)
    )
    return table.mutate(**{_LOCAL: local})


def _number(text: Any) -> Any:
    return text.try_cast("int64")


def _timed(days: Any, hour: Any, minute: Any, second: Any) -> Any:
    """Microseconds of a day and a clock; null where there is no such time."""
    ibis = imported()
    seconds = (days * 24 + hour) * 3_600 + minute * 60 + second
    inside = (hour < 24) & (minute < 60) & (second < 60)
    return ibis.cases((inside, seconds * SECOND), else_=ibis.null("int64"))


def _days(text: Any) -> Any:
    """Days from 1970-01-01 to a date written `2026-05-31`; null for one that there is not."""
    return text.try_cast("date").epoch_days().cast("int64")


def _with_iso(table: ibis.Table) -> ibis.Table:
    """Times with their offsets, which stand at the end; the day comes first, at fixed places."""
    ibis = imported()
    engine = table.get_backend().name
    text = table[_TEXT]
    table = table.mutate(journeys_end=_offset_end(text))
    text, end = table[_TEXT], table.journeys_end
    plain = ibis.cases((end > 0, text.substr(0, text.length() - end).strip()), else_=text)
    offset = ibis.cases((end > 1, text.right(end)), else_="")
    table = table.mutate(journeys_plain=plain.replace(",", "."), journeys_offset=offset)
    plain, offset = table.journeys_plain, table.journeys_offset
    hours, minutes, seconds = plain.substr(11, 2), plain.substr(14, 2), plain.substr(17, 2)
    possible = (hours <= "23") & (minutes <= "59") & (seconds <= "59")
    if engine == "duckdb":
        clocked = epoch_micros(plain.try_cast("timestamp"), engine)
    else:
        clocked = _timed(_days(plain.substr(0, 10)), *map(_part, (hours, minutes, seconds)))
        micros = plain.substr(20, 6).rpad(6, "0")
        clocked += ibis.cases((plain.length() > 20, _number(micros)), else_=_zero())
    table = table.mutate(
        journeys_clocked=ibis.cases((possible, clocked), else_=ibis.null("int64")),
        journeys_ahead=ibis.cases((offset.length() >= 3, _ahead(offset)), else_=_zero()),
    )
    local = table.journeys_clocked - table.journeys_ahead
    return table.mutate(**{_LOCAL: local, _AWARE: table.journeys_end > 0})


def _offset_end(text: Any) -> Any:
    """The length of the offset at the end of a text; 0 for none."""
    ibis = imported()
    signs = ["+", "-"]
    cases = [(text.length() <= 16, 0), (text.right(1).isin(["Z", "z"]), 1)]
    cases += [(text.right(size).substr(0, 1).isin(signs), size) for size in (6, 5, 3)]
    return ibis.cases(*cases, (text.endswith("UTC"), 3), else_=0).cast("int64")


def _ahead(offset: Any) -> Any:
    """Microseconds that an offset is ahead of UTC; null for one of a day or more."""
    ibis = imported()
    named = offset == "UTC"
    hours = _part(ibis.cases((named, ""), else_=offset.substr(1, 2)))
    minutes = _part(ibis.cases((offset.length() > 3, offset.right(2)), else_=""))
    ahead = (hours * 60 + minutes) * 60 * SECOND
    signed = ibis.ifelse(offset.startswith("-"), -ahead, ahead)
    return ibis.cases(((hours < 24) & (minutes < 60), signed), else_=ibis.null("int64"))


def _part(text: Any) -> Any:
    """The number of a part of a clock; 0 for one that is not written."""
    return imported().coalesce(_number(text.nullif("")), _zero())


def _zero() -> Any:
    return imported().literal(0, "int64")


def _written(pattern: str) -> tuple[str, dict[str, int]]:
    """A pattern such as `%d/%m/%Y` as an expression, and the group of each part."""
    written = "^"
    groups: dict[str, int] = {}
    for piece in re.split(r"(%.)", pattern):
        if piece.startswith("%") and piece[1:] in _PARTS:
            groups[piece[1]] = len(groups) + 1
            written += _PARTS[piece[1]]
        else:
            written += "".join(f"[{one}]" if one not in "^\\[]" else f"\\{one}" for one in piece)
    return written + r"\z", groups


def _with_parts(table: ibis.Table, written: str, groups: dict[str, int]) -> ibis.Table:
    # Engines do not tell `m` from `M` in the names of columns.
    names = {part: f"journeys_part_{at}" for part, at in groups.items()}
    text = table[_TEXT]
    table = table.mutate(
        **{names[part]: text.re_extract(written, at) for part, at in groups.items()}
    )

    def number(part: str) -> Any:
        return _part(table[names[part]]) if part in names else _zero()

    day, month = (table[names[part]].lpad(2, "0") for part in ("d", "m"))
    days = _days(table[names["Y"]] + "-" + month + "-" + day)
    return table.mutate(**{_LOCAL: _timed(days, number("H"), number("M"), number("S"))})
