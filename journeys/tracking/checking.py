"""A tracking plan and a map to findings: what names nothing, and what nobody will see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journeys.diagnostic import Diagnostic
from journeys.model import JourneyMap
from journeys.source import Path
from journeys.tracking.findings import finding
from journeys.tracking.form import LogForm
from journeys.tracking.known import Known
from journeys.tracking.plan import TrackingPlan
from journeys.tracking.shadows import shadowed
from journeys.tracking.untold import untold

__all__ = ["check_plan"]

#: Columns of the contract that hold ids of the map.
_KINDS: Final = ("moment", "channel", "persona", "goal")


def check_plan(plan: TrackingPlan, map_: JourneyMap) -> tuple[Diagnostic, ...]:
    """What is wrong with a plan for a map.

    Args:
        plan: The plan.
        map_: The map whose touchpoints it tells.

    Returns:
        The findings: those about the plan in the order of its file, then those about the map.

    Example:
        >>> from journeys.model import Moment
        >>> from journeys.tracking import EventRule
        >>> shop = JourneyMap(title="Shop", channels=["web"], moments=[Moment(id="ask")])
        >>> entry = EventRule(when={"page": "/a"}, moment="aks", channel="web")
        >>> for one in check_plan(TrackingPlan(events=[entry]), shop):
        ...     print(one.place, one.code, one.message)
        events.0.then JRN762 moment 'aks' is not in the map; did you mean 'ask'?
        moments.ask JRN760 moment 'ask' has no event; add an entry that tells it
    """
    known = Known.of(map_)
    found = [
        *(finding(code, path, text, plan.source) for code, path, text in _in_plan(plan, known)),
    ]
    found.sort(key=lambda one: (one.span is not None, one.span or 0))
    found += [finding(code, path, text, map_.source) for code, path, text in untold(plan, map_)]
    return tuple(found)


def _in_plan(plan: TrackingPlan, known: Known) -> Iterator[tuple[str, Path, str]]:
    for name, value, path in _words(plan.log):
        if name in _KINDS and value:
            yield from known.miss(name, value, path)
    for at, entry in enumerate(plan.events):
        for kind, value in (("moment", entry.moment), ("channel", entry.channel)):
            if value:
                yield from known.miss(kind, value, ("events", at, "then"))
    for at, before in shadowed(plan.events, plan.log.times):
        said = f"the entry never counts: entry {before + 1} matches all that it matches"
        yield "JRN765", ("events", at), f"{said}; put it before, or remove it"


def _words(form: LogForm) -> Iterator[tuple[str, str, Path]]:
    """The words that a plan puts into columns of the contract."""
    for name, pairs in form.values:
        for raw, meant in pairs:
            yield name, meant, ("log", "values", name, raw)
    for name, value in form.constants:
        yield name, value, ("log", "constants", name)
