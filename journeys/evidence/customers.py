"""A map and a log to a file with a row a customer: the only result that grows with the log."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from journeys.errors import ValueFormError
from journeys.evidence.cutting import Cutting
from journeys.evidence.fitting import fitted
from journeys.evidence.setting import setting_of
from journeys.logs import Log, Trace
from journeys.logs.engine import imported
from journeys.model import JourneyMap
from journeys.output import writing

if TYPE_CHECKING:
    import ibis

__all__ = ["save_customers"]

_ENDINGS: Final = (".csv", ".parquet")
#: What a spreadsheet takes for the beginning of a formula, also in full width.
_FORMULAS: Final = tuple("=+-@＝＋－＠")
_BLANKS: Final = ("\t", "\r", "\n")


def save_customers(
    map_: JourneyMap,
    log: Log | Trace,
    path: str | os.PathLike[str],
    *,
    cutting: Cutting = Cutting(),  # noqa: B008 - a frozen value
    persona: str | None = None,
) -> None:
    """A file with a row a customer: how many steps, how many explained, and the fitness.

    Customers stand in it as they do in the log: by their ids, or by the numbers or pseudonyms of
    a prepared log. Such a file is for the owner of the log; it is no report.

    Args:
        map_: Any map with a journey.
        log: A log, or its trace.
        path: A file that ends in `.csv` or `.parquet`; whole or not there.
        cutting: How events are cut into journeys.
        persona: As for `follow`.

    Raises:
        ValueFormError: The file has another ending.
        UnknownNameError: There is no such persona.
        StrangeLogError: No touchpoint of the log is in the map, or the map has no step.
        FileError: The file cannot be written.
    """
    ending = Path(path).suffix.lower()
    if ending not in _ENDINGS:
        raise ValueFormError(os.fspath(path), "a file that ends in .csv or .parquet")
    setting = setting_of(map_, log, cutting=cutting, persona=persona)
    each = fitted(setting.events, setting.steps).order_by("customer")
    each = each.mutate(fitness=each.explained / each.steps.nullif(0))
    if ending == ".csv":
        each = _defused(each)
    with writing(path) as beside:
        _write(each, ending, beside)


def _defused(each: ibis.Table) -> ibis.Table:
    """The table with an apostrophe before what a spreadsheet would take for a formula."""
    ibis = imported()
    customer = each.customer
    if not customer.type().is_string():
        return each
    begins = customer.lstrip().substr(0, 1).isin(_FORMULAS)
    is_formula = begins | customer.substr(0, 1).isin(_BLANKS)
    return each.mutate(customer=ibis.ifelse(is_formula, ibis.literal("'") + customer, customer))


def _write(each: ibis.Table, ending: str, path: Path) -> None:
    """The engine writes what grows with the log; others than the embedded one hand it over."""
    if each.get_backend().name == "duckdb":
        save = each.to_csv if ending == ".csv" else each.to_parquet
        save(path)
        return
    import pyarrow.csv
    import pyarrow.parquet

    # Batches of ibis come through pandas on Spark, and change types on their way.
    whole: Any = each.to_pyarrow()
    if ending == ".csv":
        pyarrow.csv.write_csv(whole, path)
    else:
        pyarrow.parquet.write_table(whole, path)
