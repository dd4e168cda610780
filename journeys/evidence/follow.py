"""A map and a log to where customers follow the map, and where they leave it."""

from __future__ import annotations

from typing import Final

import attrs

from journeys.evidence.crowds import Crowds
from journeys.evidence.cutting import Cutting
from journeys.evidence.fitting import fitness
from journeys.evidence.following import Following, Jump, Visit, Walked
from journeys.evidence.judging import jumps, walked
from journeys.evidence.levels import Ground, levels
from journeys.evidence.marking import marked_jump, marked_step, marked_visit
from journeys.evidence.passing import cells
from journeys.evidence.repeats import repeats
from journeys.evidence.setting import Setting, setting_of
from journeys.evidence.times import times
from journeys.evidence.visiting import visits
from journeys.evidence.ways import commonest, outcomes, together
from journeys.logs import Log, Trace
from journeys.logs.trace import NONE
from journeys.model import Duration, JourneyMap
from journeys.model.durations import to_duration
from journeys.model.fields import to_fewest, to_whole
from journeys.table import MIN_CUSTOMERS

__all__ = ["follow"]

#: The most ways that are told.
_WAYS: Final = 1_000_000


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
        ValueFormError: A number or a time is impossible, or something else is not of its kind.
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
    min_customers = to_fewest(min_customers)
    ways = to_whole(ways, 0, _WAYS, "a number of ways")
    within = None if again is None else to_duration(again)
    setting = setting_of(map_, log, cutting=cutting, persona=persona)
    codes, events = setting.codes, setting.events
    ground = Ground(
        points=codes.points,
        plans=setting.plans,
        cells=cells(events),
        turns=setting.turns,
        ends=frozenset(one.id for one in setting.map.moments if one.end),
    )
    found = Following(
        name=setting.name,
        language=setting.map.language.value,
        cutting=cutting,
        min_customers=min_customers,
        first=codes.first,
        last=codes.last,
        personas=[plan.persona for plan in setting.plans.values() if plan.persona],
        strangers=sorted({*codes.personas} - {one.id for one in setting.map.personas}),
    )
    if within is not None:
        repeated = repeats(events, codes, within)
        found = attrs.evolve(found, again=within, repeated=repeated)
    if ways and ground.cells:
        whole = together(events, codes, setting.map)
        most = commonest(whole, codes, ways)
        found = attrs.evolve(found, ways=most, outcomes=outcomes(whole, setting.map))
    return _judged(found, ground, setting)


def _judged(found: Following, ground: Ground, setting: Setting) -> Following:
    events, steps = setting.events, setting.steps
    counted = sum(one.count for one in ground.cells)
    crowds = Crowds()
    transitions: list[Walked] = []
    leaps: list[Jump] = []
    stays: list[Visit] = []
    for level in levels(ground, steps, times(events, steps, count=counted)):
        transitions += walked(ground, level, crowds)
        mine = jumps(ground, level, crowds)
        leaps += mine
        stays += visits(ground, level, crowds, mine)
    few = crowds.few(events, found.min_customers)
    customers = sum(one.count for one in ground.cells if one.before == NONE)
    # Of one persona alone, a customer's first event may be that of another.
    known = customers if NONE in ground.plans else None
    fit = fitness(events, steps, customers=known)
    return attrs.evolve(
        found,
        customers=fit.customers + fit.undefined,
        journeys=sum(one.count for one in ground.cells if one.begins),
        events=counted,
        steps=sum(one.count for one in ground.cells if not one.begins),
        fitness=fit,
        transitions=tuple(marked_step(one, few) for one in transitions),
        jumps=tuple(marked_jump(one, few) for one in leaps),
        visits=tuple(marked_visit(one, few, found.min_customers) for one in stays),
    )
