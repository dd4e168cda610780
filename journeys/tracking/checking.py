"""A tracking plan and a map to findings: what names nothing, and what nobody will see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from journeys.diagnostic import Diagnostic
from journeys.model import JourneyMap
from journeys.source import Path
from journeys.text import did_you_mean, quoted
from journeys.tracking.findings import finding
from journeys.tracking.form import LogForm
from journeys.tracking.plan import TrackingPlan
from journeys.tracking.shadows import shadowed

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
    known = _Known.of(map_)
    found = [
        *(finding(code, path, text, plan.source) for code, path, text in _in_plan(plan, known)),
    ]
    found.sort(key=lambda one: (one.span is not None, one.span or 0))
    found += [finding(code, path, text, map_.source) for code, path, text in _in_map(plan, map_)]
    return tuple(found)


@attrs.frozen
class _Known:
    """The ids of a map, by what they are ids of."""

    moment: frozenset[str]
    channel: frozenset[str]
    persona: frozenset[str]
    goal: frozenset[str]

    @classmethod
    def of(cls, map_: JourneyMap) -> _Known:
        points = [
            point
            for journey in map_.journeys
            for step in journey.steps
            for point in (step.source, step.target)
        ]
        return cls(
            frozenset([*(one.id for one in map_.moments), *(one.moment for one in points)]),
            frozenset([*(one.id for one in map_.channels), *(one.channel for one in points)]),
            frozenset(one.id for one in map_.personas),
            frozenset([*(one.id for one in map_.goals), *(one.goal for one in map_.moments)]),
        )

    def miss(self, kind: str, name: str, path: Path) -> Iterator[tuple[str, Path, str]]:
        """A finding, unless the name is known."""
        known: frozenset[str] = getattr(self, kind)
        if name not in known:
            code = {"moment": "JRN762", "channel": "JRN763"}.get(kind, "JRN764")
            message = f"{kind} {quoted(name)} is not in the map{did_you_mean(name, known)}"
            yield code, path, message


def _in_plan(plan: TrackingPlan, known: _Known) -> Iterator[tuple[str, Path, str]]:
    for name, value, path in _words(plan.log):
        if name in _KINDS and value:
            yield from known.miss(name, value, path)
    for at, entry in enumerate(plan.events):
        for kind, value in (("moment", entry.moment), ("channel", entry.channel)):
            if value:
                yield from known.miss(kind, value, ("events", at, "then"))
    for at, before in shadowed(plan.events):
        said = f"the entry never counts: entry {before + 1} matches all that it matches"
        yield "JRN765", ("events", at), f"{said}; put it before, or remove it"


def _words(form: LogForm) -> Iterator[tuple[str, str, Path]]:
    """The words that a plan puts into columns of the contract."""
    for name, pairs in form.values:
        for raw, meant in pairs:
            yield name, meant, ("log", "values", name, raw)
    for name, value in form.constants:
        yield name, value, ("log", "constants", name)


def _in_map(plan: TrackingPlan, map_: JourneyMap) -> Iterator[tuple[str, Path, str]]:
    if not plan.events and "moment" not in dict(plan.log.constants):
        return
    given = set(_given(plan))
    told = {moment for moment, _ in given}
    for one in map_.moments:
        if one.id not in told:
            message = f"moment {quoted(one.id)} has no event; add an entry that tells it"
            yield "JRN760", ("moments", one.id), message
    seen = set()
    for journey in map_.journeys:
        for at, step in enumerate(journey.steps):
            here: Path = ("journeys", journey.id, "steps", at)
            for point, path in ((step.source, here), (step.target, (*here, "target"))):
                pair = (point.moment, point.channel)
                if pair in seen or point.moment not in told:
                    continue
                seen.add(pair)
                if pair not in given and (point.moment, "") not in given:
                    message = f"touchpoint {quoted(point)} has no event; add an entry that tells it"
                    yield "JRN761", path, message


def _given(plan: TrackingPlan) -> Iterable[tuple[str, str]]:
    """Moments and channels that the plan can tell; an empty channel stands for any."""
    constants = dict(plan.log.constants)
    anywhere = constants.get("channel", "")
    if not plan.events:
        yield constants.get("moment", ""), anywhere
    for entry in plan.events:
        if entry.moment:
            yield entry.moment, entry.channel or anywhere
