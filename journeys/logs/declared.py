"""Raw columns by what a plan declares of them, and those whose type cannot be meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from journeys.logs.engine import imported
from journeys.logs.faults import LogError, fault
from journeys.logs.raw import Raw
from journeys.reader import problems as code
from journeys.text import quoted
from journeys.tracking import LogForm, TrackingPlan

if TYPE_CHECKING:
    import ibis

__all__ = ["check_types", "declared", "has", "is_whole", "with_constants", "wrong_kind"]

_CONSTANT: Final = "journeys_constant_"


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
    cell = raw[form.column(name)]
    told = dict(dict(form.values).get(name, ()))
    if not told:
        return cell
    text = cell.cast("string")
    cases = [(text == value, ibis.literal(one, "string")) for value, one in told.items()]
    return ibis.cases(*cases, else_=text)


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
        simple = kind.is_numeric() if name == "value" else kind.is_primitive()
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


def is_whole(raw: ibis.Table, form: LogForm) -> bool:
    """Whether customers are whole numbers that stay so.

    Args:
        raw: The rows.
        form: What is declared.
    """
    cell = declared(raw, form, "customer")
    return bool(cell.type().is_integer()) and str(cell.type()) != "uint64"
