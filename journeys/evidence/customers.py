"""A map and a log to a file with a row a customer: the only result that grows with the log."""

from __future__ import annotations

import os

from journeys.evidence.cutting import Cutting
from journeys.evidence.fitting import fitted
from journeys.evidence.setting import setting_of
from journeys.logs import Log, Trace
from journeys.logs.identities import named
from journeys.logs.saving import check_ending, save_rows
from journeys.model import JourneyMap

__all__ = ["save_customers"]


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
        UnknownNameError: There is no such persona.
        StrangeLogError: No touchpoint of the log is in the map, or the map has no step.
        FileError: The file cannot be written, or has another ending.
    """
    what = "customers"
    check_ending(path, what)
    setting = setting_of(map_, log, cutting=cutting, persona=persona)
    each = named(fitted(setting.events, setting.steps), setting.customers).order_by("customer")
    each = each.mutate(fitness=each.explained / each.steps.nullif(0))
    save_rows(each, path, what, texts=["customer"])
