"""A map and a log to cut events and the plans that they are held against."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from journeys.errors import JourneysError, UnknownNameError
from journeys.evidence.cutting import Cutting, cut
from journeys.evidence.given import given
from journeys.evidence.planned import Planned, planned
from journeys.evidence.times import PlannedStep
from journeys.evidence.turning import OUTSIDE, Turn, turns
from journeys.logs import Codes, Log, Trace
from journeys.logs.engine import imported
from journeys.logs.trace import NONE
from journeys.model import JourneyMap
from journeys.model.fields import require_kind
from journeys.text import did_you_mean, joined, quoted
from journeys.vocabulary import complete

if TYPE_CHECKING:
    import ibis

__all__ = ["Setting", "StrangeLogError", "setting_of"]


@attrs.frozen
class StrangeLogError(JourneysError, ValueError):
    """A log that has nothing in common with the map.

    Attributes:
        name: What reports call the log.
        reason: Why not, and the way out.
    """

    name: str
    reason: str

    def __str__(self) -> str:
        return f"{quoted(self.name)}: {self.reason}"


@attrs.frozen(kw_only=True, eq=False)
class Setting:
    """Events ready to be held against a map.

    Attributes:
        map: The map, completed.
        codes: What the codes of the log mean.
        name: What reports call the log.
        plans: By the code of a persona its plan (see `planned`).
        events: The events that have a plan, with the column `begins`; each has the code of a
            persona that is among the plans.
        turns: How often customers went on as another persona; empty where the log names none.
        steps: The planned steps whose touchpoints the log has, for each persona.
        customers: Whom the customers of the events stand for (see `Trace`).
    """

    map: JourneyMap
    codes: Codes
    name: str
    plans: Mapping[int, Planned]
    events: ibis.Table
    turns: tuple[Turn, ...]
    steps: tuple[PlannedStep, ...]
    customers: ibis.Table | None


def setting_of(
    map_: JourneyMap, log: Log | Trace, *, cutting: Cutting, persona: str | None = None
) -> Setting:
    """The events of a log, cut, with the plans that they are held against.

    Args:
        map_: Any map with a journey.
        log: A log, or its trace.
        cutting: How events are cut into journeys.
        persona: As for `follow`.

    Raises:
        ValueFormError: One of them is something else.
        UnknownNameError: There is no such persona.
        StrangeLogError: No touchpoint of the log is in the map, or the map has no step.
    """
    traced = given(map_, log)
    require_kind(cutting, Cutting, "a cutting, such as Cutting(by_goal=True)")
    full = complete(map_)
    known = tuple(one.id for one in full.personas)
    if persona is not None and persona not in known:
        raise UnknownNameError("persona", persona, known)
    plans = planned(full, traced.codes, persona)
    _refuse_strangers(traced, plans)
    events = _recoded(cut(traced, full, cutting), plans, traced.codes)
    return Setting(
        map=full,
        codes=traced.codes,
        name=traced.name,
        plans=plans,
        events=events if NONE in plans else events.filter(events.persona != OUTSIDE),
        turns=tuple(turns(events)) if traced.codes.personas else (),
        steps=tuple(_steps(plans, traced.codes)),
        customers=traced.customers,
    )


def _refuse_strangers(traced: Trace, plans: Mapping[int, Planned]) -> None:
    """A map and a log that have nothing in common are a mistake."""
    if not plans:
        known = joined(traced.codes.personas)
        raise StrangeLogError(traced.name, f"no event is of this persona; the log has {known}")
    everybody = list(plans.values())[-1]
    if not everybody.points:
        raise StrangeLogError(traced.name, "the map plans no step to follow; write journeys first")
    names = [str(point) for point in traced.codes.points]
    if names and not any(map(everybody.has, names)):
        near = did_you_mean(names[0], everybody.points)
        reason = (
            f"none of its {len(names)} touchpoints is planned in the map; write a tracking plan "
            f"that says which events are which touchpoints: there is no {quoted(names[0])}{near}"
        )
        raise StrangeLogError(traced.name, reason)


def _recoded(events: ibis.Table, plans: Mapping[int, Planned], codes: Codes) -> ibis.Table:
    """The events with personas that have a plan; others are nobody's, or outside."""
    ibis = imported()
    known = [code for code in plans if code != NONE]
    other = ibis.literal(NONE if NONE in plans else OUTSIDE, "int32")
    if NONE in plans and len(known) == len(codes.personas):
        return events
    if not known:
        return events.mutate(persona=other, was=other)
    columns = {
        name: ibis.ifelse(events[name].isin(known), events[name], other)
        for name in ("persona", "was")
    }
    return events.mutate(**columns)


def _steps(plans: Mapping[int, Planned], codes: Codes) -> list[PlannedStep]:
    """The planned steps whose touchpoints the log has, for each persona."""
    numbers = {str(point): code for code, point in enumerate(codes.points)}
    wholes: dict[tuple[str, str], int] = {}
    return [
        PlannedStep(
            persona=code,
            before=numbers[source],
            point=numbers[target],
            within=step.within,
            whole=wholes.setdefault((source, target), len(wholes)),
        )
        for code, plan in plans.items()
        for (source, target), step in plan.steps.items()
        if source in numbers and target in numbers
    ]
