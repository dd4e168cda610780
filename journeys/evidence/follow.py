"""A map and a log to where customers follow the map, and where they leave it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from journeys.errors import JourneysError, UnknownNameError
from journeys.evidence.crowds import Crowds
from journeys.evidence.cutting import Cutting, cut
from journeys.evidence.fitting import fitness
from journeys.evidence.following import Following, Jump, Visit, Walked
from journeys.evidence.judging import jumps, walked
from journeys.evidence.levels import Ground, levels
from journeys.evidence.marking import marked_jump, marked_step, marked_visit
from journeys.evidence.passing import cells
from journeys.evidence.planned import Planned, planned
from journeys.evidence.repeats import repeats
from journeys.evidence.table import MIN_CUSTOMERS
from journeys.evidence.times import PlannedStep, times
from journeys.evidence.visiting import visits
from journeys.evidence.ways import commonest, outcomes, together
from journeys.logs import Codes, Log, Trace, trace
from journeys.logs.engine import imported
from journeys.logs.trace import NONE
from journeys.model import Duration, JourneyMap
from journeys.model.durations import to_duration
from journeys.text import did_you_mean, joined, quoted
from journeys.vocabulary import complete

if TYPE_CHECKING:
    import ibis

__all__ = ["StrangeLogError", "follow"]


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


def follow(
    map_: JourneyMap,
    log: Log | Trace,
    *,
    cutting: Cutting = Cutting(),  # noqa: B008 - a frozen value
    persona: str | None = None,
    min_customers: int = MIN_CUSTOMERS,
    ways: int = 20,
    again: Duration | str | None = "7 days",
) -> Following:
    """A log held against a map.

    Each event of a customer that does not begin a journey is a step: explained by a planned
    transition of its persona, or a jump. Events whose persona is not known are held against the
    ways of all personas together. The engine counts; nothing that grows with the log leaves it.

    Args:
        map_: Any map with a journey.
        log: A log, or its trace where several questions are asked.
        cutting: How events are cut into journeys.
        persona: Only the events of this persona; of a log without personas all events, held
            against this persona's journeys.
        min_customers: What rests on fewer customers is marked so that it is not shown.
        ways: How many of the commonest ways; 0 for none, and for no outcomes, since putting
            journeys together takes longer than all the rest.
        again: Within which time the same moment again is a repeated contact; None for not to
            count these.

    Returns:
        What was found; all zero for an empty log.

    Raises:
        UnknownNameError: There is no such persona.
        StrangeLogError: No touchpoint of the log is in the map, or the map has no step.
        MissingExtraError: The extra is not installed.

    Example:
        >>> from journeys.logs.rows import of_rows
        >>> from journeys.model import Journey, Moment, Persona
        >>> shop = JourneyMap(
        ...     title="Shop",
        ...     channels=["web", "phone"],
        ...     personas=[Persona(id="ana")],
        ...     moments=[Moment(id="asks", start=True), Moment(id="told", end=True)],
        ...     journeys=[Journey(id="j", personas=["ana"], steps=["asks@web -> told@phone"])],
        ... )
        >>> log = of_rows([
        ...     {"customer": "a", "time": 0, "moment": "asks", "channel": "web"},
        ...     {"customer": "a", "time": 60_000_000, "moment": "told", "channel": "phone"},
        ...     {"customer": "a", "time": 90_000_000, "moment": "asks", "channel": "phone"},
        ... ])
        >>> found = follow(shop, log)
        >>> found.steps, found.explained, found.unplanned, found.fitness.share
        (2, 1, 1, 0.5)

    Source: [Simple], who stopped before the purchase and who went on.
    """
    full = complete(map_)
    if persona is not None and persona not in {one.id for one in full.personas}:
        raise UnknownNameError("persona", persona, tuple(one.id for one in full.personas))
    traced = log if isinstance(log, Trace) else trace(log)
    plans = planned(full, traced.codes, persona)
    _refuse_strangers(traced, plans)
    events = _recoded(cut(traced, full, cutting), plans, traced.codes)
    ground = Ground(
        points=traced.codes.points,
        plans=plans,
        cells=cells(events),
        ends=frozenset(one.id for one in full.moments if one.end),
    )
    found = Following(
        name=traced.name,
        language=full.language.value,
        cutting=cutting,
        min_customers=min_customers,
        first=traced.codes.first,
        last=traced.codes.last,
        personas=[plan.persona for plan in plans.values() if plan.persona],
        strangers=sorted({*traced.codes.personas} - {one.id for one in full.personas}),
    )
    if again is not None:
        within = to_duration(again)
        repeated = repeats(events, traced.codes, within)
        found = attrs.evolve(found, again=within, repeated=repeated)
    if ways and ground.cells:
        whole = together(events, traced.codes, full)
        most = commonest(whole, traced.codes, ways)
        found = attrs.evolve(found, ways=most, outcomes=outcomes(whole, full))
    return _judged(found, ground, events)


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
            f"none of its {len(names)} touchpoints is planned in the map, such as "
            f"{quoted(names[0])}{near}; a tracking plan says which events are which touchpoints"
        )
        raise StrangeLogError(traced.name, reason)


def _recoded(events: ibis.Table, plans: Mapping[int, Planned], codes: Codes) -> ibis.Table:
    """The events that have a plan, each with a persona that has one."""
    ibis = imported()
    known = [code for code in plans if code != NONE]
    if NONE not in plans:
        return events.filter(events.persona.isin(known))
    if len(known) == len(codes.personas):
        return events
    if not known:
        return events.mutate(persona=ibis.literal(NONE, "int32"))
    nobody = ibis.literal(NONE, "int32")
    return events.mutate(persona=ibis.ifelse(events.persona.isin(known), events.persona, nobody))


def _steps(ground: Ground) -> list[PlannedStep]:
    """The planned steps whose touchpoints the log has, for each persona."""
    numbers = {str(point): code for code, point in enumerate(ground.points)}
    wholes: dict[tuple[str, str], int] = {}
    return [
        PlannedStep(
            persona=code,
            before=numbers[source],
            point=numbers[target],
            within=step.within,
            whole=wholes.setdefault((source, target), len(wholes)),
        )
        for code, plan in ground.plans.items()
        for (source, target), step in plan.steps.items()
        if source in numbers and target in numbers
    ]


def _judged(found: Following, ground: Ground, events: ibis.Table) -> Following:
    steps = _steps(ground)
    crowds = Crowds()
    transitions: list[Walked] = []
    leaps: list[Jump] = []
    stays: list[Visit] = []
    for level in levels(ground, steps, times(events, steps)):
        transitions += walked(ground, level, crowds)
        mine = jumps(ground, level, crowds)
        leaps += mine
        stays += visits(ground, level, crowds, mine)
    few = crowds.few(events, found.min_customers)
    return attrs.evolve(
        found,
        customers=sum(one.count for one in ground.cells if one.before == NONE),
        journeys=sum(one.count for one in ground.cells if one.begins),
        events=sum(one.count for one in ground.cells),
        steps=sum(one.count for one in ground.cells if not one.begins),
        fitness=fitness(events, steps),
        transitions=tuple(marked_step(one, few) for one in transitions),
        jumps=tuple(marked_jump(one, few) for one in leaps),
        visits=tuple(marked_visit(one, few, found.min_customers) for one in stays),
    )
