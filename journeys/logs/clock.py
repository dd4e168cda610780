"""The times of a raw column to whole microseconds since 1970-01-01 UTC."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.logs.dialect import certain, epoch_micros
from journeys.logs.engine import imported, rows_of
from journeys.logs.zones import SECOND, in_utc, no_such_time, shifts
from journeys.tracking.form import ISO, TimeForm

if TYPE_CHECKING:
    import ibis

__all__ = ["FIRST", "LAST", "Clock", "clock"]

_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_DAY: Final = 86_400 * SECOND


def _year(number: int) -> int:
    return (dt.datetime(number, 1, 1, tzinfo=dt.UTC) - _EPOCH) // dt.timedelta(microseconds=1)


#: The first time that an event may have, and the first that it may not.
FIRST, LAST = _year(1900), _year(2200)

_UNITS: Final = {
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
    r"(?:[.][0-9]{1,6})?(?:Z|[+]00:00)?\z"
)
_PARTS: Final = {
    "d": "([0-9]{1,2})", "m": "([0-9]{1,2})", "Y": "([0-9]{4})",
    "H": "([0-9]{1,2})", "M": "([0-9]{1,2})", "S": "([0-9]{1,2})",
}  # fmt: skip


@attrs.frozen(kw_only=True, eq=False)
class Clock:
    """What a column of times says.

    Attributes:
        table: The rows, with the columns that the conditions look at.
        given: Whether the cell holds anything.
        formed: Whether it is of the declared form; None where every cell is.
        local: Microseconds since 1970 of the clock, or of UTC; null where there is no such time.
        aware: Whether the row names its offset, so that `local` is UTC; True or False for a
            whole column.
        zone: The zone of the other rows.
        text: Whether the times are parsed from texts.
    """

    table: ibis.Table
    given: Any
    formed: Any
    local: Any
    aware: Any
    zone: str
    text: bool = False

    def measures(self) -> dict[str, Any]:
        """What is to be known before times are converted: aggregates, by name."""
        return {
            "time_none": (~self.given).sum(),
            "time_wrong": (self.given & (self.local.isnull())).sum(),
            "time_first": self.local.min(),
            "time_last": self.local.max(),
        }

    def converted(self, seen: Mapping[str, Any]) -> tuple[Any, list[tuple[str, Any]]]:
        """The times in UTC, and what is wrong with them.

        Args:
            seen: The measures.

        Returns:
            Microseconds, and reasons with their conditions; only those that may hold.
        """
        ibis = imported()
        faults: list[tuple[str, Any]] = []
        if seen["time_none"]:
            faults.append(("no-time", ~self.given))
        if seen["time_wrong"]:
            if self.formed is not None:
                faults.append(("malformed-time", ~self.formed))
            faults.append(("impossible-time", self.local.isnull()))
        first, last = seen["time_first"], seen["time_last"]
        if first is None:
            return self.local, faults
        time = self.local
        begin, end = (min(max(one, FIRST), LAST) for one in (first, last))
        if self.aware is not True and self.zone != "UTC":
            ahead, changes = shifts(self.zone, begin, end)
            naive = in_utc(time, ahead, changes)
            for gap in no_such_time(time, changes):
                none = gap if self.aware is False else gap & ~self.aware
                faults.append(("impossible-time", none))
            time = naive if self.aware is False else ibis.ifelse(self.aware, time, naive)
        if first < FIRST + _DAY or last >= LAST - _DAY:
            faults.append(("impossible-time", (time < FIRST) | (time >= LAST)))
        return time, faults


def clock(table: ibis.Table, cell: ibis.Value, form: TimeForm) -> Clock | None:
    """The times of a raw column.

    Args:
        table: The rows.
        cell: Their column: timestamps, dates, numbers, or texts.
        form: How its texts or numbers are written.

    Returns:
        The times; None for a column whose type cannot hold times of that form.
    """
    kind = cell.type()
    engine = table.get_backend().name
    unit = _UNITS.get(form.form)
    if kind.is_string():
        return _of_texts(table, cell, form)
    aware: bool = kind.is_timestamp() and kind.timezone is not None
    if kind.is_timestamp() or kind.is_date():
        local = epoch_micros(cell if kind.is_timestamp() else cell.cast("timestamp"), engine)
    elif kind.is_numeric() and unit is not None:
        local, aware = _from_number(cell, unit), True
    else:
        return None
    return Clock(
        table=table, given=cell.notnull(), formed=None, local=local, aware=aware, zone=form.zone
    )


def _of_texts(table: ibis.Table, cell: ibis.StringValue, form: TimeForm) -> Clock:
    """The times of texts, step by step: each step is a column that the next one looks at."""
    usual = _usual(table, cell, form) if form.form == ISO else None
    if usual is not None:
        return usual
    table = table.mutate(**{_TEXT: cell.strip().fill_null("")})
    written, steps = _steps_of(form.form)
    table = table.mutate(**{_FORMED: table[_TEXT].re_search(written)})
    table = table.mutate(
        **{
            _TEXT: imported().cases((table[_FORMED], table[_TEXT]), else_=""),
            _GIVEN: table[_TEXT] != "",
        }
    )
    table = steps(table)
    aware: Any = form.form in _UNITS
    return Clock(
        table=table,
        given=table[_GIVEN],
        formed=table[_FORMED],
        local=table[_LOCAL],
        aware=table[_AWARE] if form.form == ISO else aware,
        zone=form.zone,
        text=True,
    )


def _usual(table: ibis.Table, cell: ibis.StringValue, form: TimeForm) -> Clock | None:
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
    placed = table.mutate(**{_LOCAL: local})
    return Clock(
        table=placed,
        given=cell.notnull() & (cell != ""),
        formed=None,
        local=placed[_LOCAL],
        aware=cell.endswith("Z") | cell.endswith("00:00"),
        zone=form.zone,
        text=True,
    )


def _steps_of(form: str) -> tuple[str, Callable[[ibis.Table], ibis.Table]]:
    """The pattern of texts of a form, and the steps from those that match to `_LOCAL`."""
    if form in _UNITS:
        return _NUMBER, partial(_with_epochs, unit=_UNITS[form])
    if form == ISO:
        return _ISO, _with_iso
    written, groups = _written(form)
    return written, partial(_with_parts, written=written, groups=groups)


def _from_number(cell: Any, unit: int) -> Any:
    """Microseconds of a number of units; null beyond all years."""
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
        _from_number(table.journeys_exact, unit), _from_number(table.journeys_near, unit)
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
    parts = {
        f"journeys_{name}": table[_TEXT].re_extract(written, at) for name, at in groups.items()
    }
    table = table.mutate(**parts)

    def number(name: str) -> Any:
        return _part(table[f"journeys_{name}"]) if name in groups else _zero()

    day, month = (table[f"journeys_{name}"].lpad(2, "0") for name in ("d", "m"))
    days = _days(table["journeys_Y"] + "-" + month + "-" + day)
    return table.mutate(**{_LOCAL: _timed(days, number("H"), number("M"), number("S"))})
