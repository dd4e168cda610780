"""The times of a raw column to whole microseconds since 1970-01-01 UTC."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.logs.dialect import epoch_micros
from journeys.logs.engine import imported
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
_TEXT: Final = (
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}"
    rf"(?:[T ][0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:[.,][0-9]{{1,9}})?)?{_OFFSET}?)?\z"
)
_PARTS: Final = {
    "d": "([0-9]{1,2})", "m": "([0-9]{1,2})", "Y": "([0-9]{4})",
    "H": "([0-9]{1,2})", "M": "([0-9]{1,2})", "S": "([0-9]{1,2})",
}  # fmt: skip


@attrs.frozen(kw_only=True, eq=False)
class Clock:
    """What a column of times says.

    Attributes:
        given: Whether the cell holds anything; None where every row of a column does.
        formed: Whether it is of the declared form; None where every cell is.
        local: Microseconds since 1970 of the clock, or of UTC; null where there is no such time.
        aware: Whether the row names its offset, so that `local` is UTC; a constant for a whole
            column.
        zone: The zone of the other rows.
        text: Whether the times are parsed from texts.
    """

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


def clock(cell: ibis.Value, form: TimeForm, engine: str) -> Clock | None:
    """The times of a raw column.

    Args:
        cell: The column: timestamps, dates, numbers, or texts.
        form: How its texts or numbers are written.
        engine: The engine's name.

    Returns:
        The times; None for a column whose type cannot hold times of that form.
    """
    kind = cell.type()
    if kind.is_timestamp():
        return Clock(
            given=cell.notnull(),
            formed=None,
            local=epoch_micros(cell, engine),
            aware=kind.timezone is not None,
            zone=form.zone,
        )
    if kind.is_date():
        local = epoch_micros(cell.cast("timestamp"), engine)
        return Clock(given=cell.notnull(), formed=None, local=local, aware=False, zone=form.zone)
    if kind.is_numeric() and form.form in _UNITS:
        return Clock(
            given=cell.notnull(),
            formed=None,
            local=_from_number(cell, _UNITS[form.form]),
            aware=True,
            zone=form.zone,
        )
    if not kind.is_string():
        return None
    text = cell.strip().fill_null("")
    if form.form in _UNITS:
        formed, local = _from_epoch_text(text, _UNITS[form.form])
        aware: Any = True
    elif form.form == ISO:
        formed, local, aware = _from_iso(text, engine)
    else:
        formed, local = _from_pattern(text, form.form)
        aware = False
    return Clock(
        given=text != "", formed=formed, local=local, aware=aware, zone=form.zone, text=True
    )


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


def _from_epoch_text(text: Any, unit: int) -> tuple[Any, Any]:
    ibis = imported()
    whole = text.re_search(_WHOLE)
    formed = text.re_search(_NUMBER)
    exact = _from_number(ibis.cases((whole, text), else_=None).try_cast("int64"), unit)
    near = _from_number(ibis.cases((formed & ~whole, text), else_=None).try_cast("float64"), unit)
    return formed, ibis.cases((whole, exact), (formed, near), else_=ibis.null("int64"))


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


def _from_iso(text: Any, engine: str) -> tuple[Any, Any, Any]:
    """Which texts are ISO 8601, their time in UTC where they name an offset, and which do."""
    ibis = imported()
    formed = text.re_search(_TEXT)
    safe = ibis.cases((formed, text), else_="")
    end, sign = _offset_end(safe)
    plain = ibis.cases((end > 0, safe.substr(0, safe.length() - end).strip()), else_=safe)
    plain = ibis.cases((plain.contains(","), plain.replace(",", ".")), else_=plain)
    hours, minutes, seconds = plain.substr(11, 2), plain.substr(14, 2), plain.substr(17, 2)
    possible = (hours <= "23") & (minutes <= "59") & (seconds <= "59")
    if engine == "duckdb":
        clocked = epoch_micros(plain.try_cast("timestamp"), engine)
    else:
        clocked = _timed(_days(plain.substr(0, 10)), *map(_part, (hours, minutes, seconds)))
        micros = plain.substr(20, 6).rpad(6, "0")
        clocked += ibis.cases((plain.length() > 20, _number(micros)), else_=_zero())
    ahead = ibis.cases((sign, _ahead(safe, end)), else_=_zero())
    sane = ibis.cases((sign, ahead.abs() < _DAY), else_=ibis.literal(value=True))
    local = ibis.cases((possible & sane, clocked - ahead), else_=ibis.null("int64"))
    return formed, local, end > 0


def _offset_end(text: Any) -> tuple[Any, Any]:
    """The length of the offset at the end of a text, 0 for none; and whether it has a sign."""
    ibis = imported()
    clocked = text.length() > 16
    signs = ["+", "-"]
    six, five, three = (text.right(size).substr(0, 1).isin(signs) for size in (6, 5, 3))
    named = text.right(1).isin(["Z", "z"])
    size = ibis.cases(
        (~clocked, 0),
        (named, 1),
        (text.endswith("UTC"), 3),
        (six, 6),
        (five, 5),
        (three, 3),
        else_=0,
    )
    return size.cast("int64"), clocked & ~named & (six | five | three)


def _ahead(text: Any, end: Any) -> Any:
    """Microseconds that a text's offset is ahead of UTC."""
    ibis = imported()
    hours = _part(text.right(end).substr(1, 2))
    minutes = ibis.cases((end > 3, _part(text.right(2))), else_=_zero())
    wide = ibis.cases((minutes < 60, hours * 60 + minutes), else_=ibis.literal(9_999, "int64"))
    return ibis.ifelse(text.right(end).startswith("-"), -wide, wide) * 60 * SECOND


def _part(text: Any) -> Any:
    """The number of a part of a clock; 0 for one that is not written."""
    return imported().coalesce(_number(text.nullif("")), _zero())


def _zero() -> Any:
    return imported().literal(0, "int64")


def _from_pattern(text: Any, pattern: str) -> tuple[Any, Any]:
    ibis = imported()
    written = "^"
    groups: dict[str, int] = {}
    for piece in re.split(r"(%.)", pattern):
        if piece.startswith("%") and piece[1:] in _PARTS:
            groups[piece[1]] = len(groups) + 1
            written += _PARTS[piece[1]]
        else:
            written += "".join(f"[{one}]" if one not in "^\\[]" else f"\\{one}" for one in piece)
    written += r"\z"
    formed = text.re_search(written)

    def part(name: str) -> Any:
        return text.re_extract(written, groups[name])

    def number(name: str) -> Any:
        if name not in groups:
            return ibis.literal(0, "int64")
        return _number(ibis.cases((formed, part(name)), else_=None))

    date = part("Y") + "-" + part("m").lpad(2, "0") + "-" + part("d").lpad(2, "0")
    days = _days(ibis.cases((formed, date), else_=None))
    return formed, _timed(days, number("H"), number("M"), number("S"))
