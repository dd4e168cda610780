"""The plan and the raw events of a rule's page to what checking the plan finds."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeys.diagnostic import Diagnostic
    from journeys.model import JourneyMap

__all__ = ["found_in_plan"]


def found_in_plan(plan: str, events: str, map_: JourneyMap) -> tuple[Diagnostic, ...]:
    """What is wrong with a plan for a map, and with raw events that it reads.

    Args:
        plan: The text of a tracking plan.
        events: Raw events as CSV, with a line of names; empty for none.
        map_: The map.

    Returns:
        The findings, those about the events first.

    Raises:
        PlanError: The text is no plan.
    """
    from journeys.tracking import check_plan, read_plan_text

    read = read_plan_text(plan, file="plan")
    found = check_plan(read, map_)
    if not events:
        return found
    import pyarrow as pa

    from journeys.logs.engine import embedded
    from journeys.logs.matches import check_log

    engine = embedded()
    engine.con.register("raw", pa.Table.from_pylist(list(csv.DictReader(events.splitlines()))))
    return (*check_log(engine.table("raw"), read), *found)
