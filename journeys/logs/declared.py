"""Raw columns by what a plan declares of them, and those whose type cannot be meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from journeys.logs.engine import imported, rows_of
from journeys.logs.faults import LogError, fault
from journeys.logs.raw import NUMBER, Raw
from journeys.logs.unfolding import TIME, kind_of
from journeys.reader import problems as code
from journeys.text import joined, quoted
from journeys.tracking import LogForm, TrackingPlan

if TYPE_CHECKING:
    import ibis

__all__ = [
    "check_times",
    "check_types",
    "declared",
    "has",
    "is_whole",
    "spelled",
    "with_constants",
    "wrong_kind",
]

_CONSTANT: Final = "journeys_constant_"
#: How engines spell infinite numbers.
_ENDLESS: Final = ("inf", "-inf", "infinity", "-infinity")
#: The largest number of a row.
_LARGEST: Final = 2**63 - 1


def has(form: LogForm, name: str, columns: tuple[str, ...]) -> bool:
    """Whether a column of the contract is declared as a constant or there is a raw column of it.

    Args:
        form: What is declared.
        name: The column of the contract.
        columns: The raw columns.
    """
    return name in dict(form.constants) or form.column(name) in columns


def with_constants(raw: ibis.Table, form: LogForm) -> ibis.Table:
    """The rows with a column for each constant that is declared.

    Args:
        raw: The rows.
        form: What is declared.
    """
    ibis = imported()
    new = {_CONSTANT + name: ibis.literal(value, "string") for name, value in form.constants}
    return raw.mutate(**new) if new else raw


def declared(raw: ibis.Table, form: LogForm, name: str) -> Any:
    """A column of the contract as it is declared; the raw type stays where no value is told.

    Args:
        raw: The rows, as `with_constants` gives them.
        form: What is declared.
        name: The column of the contract.
    """
    ibis = imported()
    if name in dict(form.constants):
        return raw[_CONSTANT + name]
    if name == "time" and TIME in raw.columns:
        return raw[TIME]
    cell = raw[form.column(name)]
    told = dict(dict(form.values).get(name, ()))
    if not told:
        return cell
    text = spelled(cell)
    cases = [(text == value, ibis.literal(one, "string")) for value, one in told.items()]
    return ibis.cases(*cases, else_=text)


def spelled(cell: Any) -> Any:
    """A cell as a text; null for what is not a number, and noticed when it is infinite.

    Args:
        cell: A raw column.
    """
    ibis = imported()
    text = cell.cast("string")
    if not cell.type().is_floating():
        return text
    # Not every engine can ask a number; no text may hold that mark, and the row is refused for it.
    word = text.lower()
    return ibis.cases((word == "nan", None), (word.isin(_ENDLESS), "\ufffe"), else_=text)


def check_types(raw: Raw, plan: TrackingPlan, names: Sequence[str]) -> None:
    """Refuse lists, structures and raw bytes, which are no texts; to spell them would be a guess.

    Args:
        raw: The rows.
        plan: What is declared.
        names: The columns of the contract that there are.

    Raises:
        LogError: The type of a column is none of its.
    """
    form = plan.log
    for name in names:
        if name in dict(form.constants):
            continue
        kind = raw.table[form.column(name)].type()
        simple = kind.is_primitive() if name not in {"customer", "value"} else kind.is_numeric()
        if name == "time" or simple or kind.is_string() or kind.is_decimal() or kind.is_uuid():
            continue
        raise wrong_kind(raw, form, name)


def wrong_kind(raw: Raw, form: LogForm, name: str) -> LogError:
    """The error of a column whose type cannot be meant.

    Args:
        raw: The rows.
        form: What is declared.
        name: The column of the contract.
    """
    column = form.column(name)
    kind = raw.table[column].type()
    message = f"the column {quoted(column)} holds {quoted(kind)}, which is no {name}"
    if name == "time" and kind.is_numeric():
        message += "; declare time: {form: epoch-seconds}, epoch-milliseconds or -microseconds"
    elif name == "time":
        message += " of the declared form"
    else:
        message += "; make a text of it"
    return LogError((fault(raw.files[0], message, code.WRONG_KIND),))


def check_times(raw: Raw, form: LogForm) -> None:
    """Refuse several times that are not of one kind, and rows that cannot be numbered by time.

    Args:
        raw: The rows.
        form: What is declared.

    Raises:
        LogError: The types of the columns differ, or the numbers of the rows are too large.
    """
    if len(form.times) == 1:
        return
    if kind_of(raw.table, form) is None:
        held = joined([f"{quoted(one)} ({raw.table[one].type()})" for one in form.times])
        message = f"the times {held} are of several kinds; bring them to one"
        raise LogError((fault(raw.files[0], message, code.WRONG_KIND),))
    if raw.lined or NUMBER not in raw.table.columns:
        return
    number = raw.table[NUMBER]
    (seen,) = rows_of(raw.table.aggregate(least=number.min(), most=number.max()))
    most = _LARGEST // len(form.times)
    if seen["most"] is not None and not -most < seen["least"] <= seen["most"] < most:
        message = f"the numbers in the column 'row' are larger than {most}; number the rows from 0"
        raise LogError((fault(raw.files[0], message, code.MALFORMED_VALUE),))


def is_whole(raw: ibis.Table, form: LogForm) -> bool:
    """Whether customers are whole numbers that stay so.

    Args:
        raw: The rows.
        form: What is declared.
    """
    cell = declared(raw, form, "customer")
    return bool(cell.type().is_integer()) and str(cell.type()) != "uint64"
