"""A promise and the graph of a persona to a verdict, exactly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.graph import to_touchpoint_graphs
from journeys.model import Duration, Promise, Strength
from journeys.promises import avoiding, reaching
from journeys.promises.arena import Arena, arena_of
from journeys.promises.hand_offs import TooLargeError, exceeding
from journeys.promises.places import meant, scope_of
from journeys.promises.verdict import Outcome, Verdict
from journeys.promises.walk import Walk
from journeys.promises.wish import Reach

if TYPE_CHECKING:
    import networkx as nx

    from journeys.model import JourneyMap

__all__ = ["Ground", "decide", "verdicts"]

_REACHING: Final = {
    Strength.POSSIBLE: reaching.possible,
    Strength.ALWAYS: reaching.always,
    Strength.GUARANTEED: reaching.guaranteed,
}
_AVOIDING: Final = {
    Strength.POSSIBLE: avoiding.possible,
    Strength.ALWAYS: avoiding.always,
    Strength.GUARANTEED: avoiding.guaranteed,
}


class Ground:
    """The touchpoint graph of a persona, prepared for many promises.

    Attributes:
        persona: The persona's id.
        graph: The graph.
        arena: The same by numbers.
    """

    def __init__(self, persona: str, graph: nx.DiGraph[str]) -> None:
        self.persona = persona
        self.graph = graph
        self.arena: Arena = arena_of(graph)


def verdicts(map_: JourneyMap) -> tuple[Verdict, ...]:
    """How it stands with every promise of a map, for each persona that it names.

    Args:
        map_: Any map.

    Returns:
        Promise by promise in written order, in each persona by persona; promises of no form,
        and personas without journeys, have none. Empty for a map without promises.

    Example:
        >>> from journeys.model import Journey, Moment, Persona
        >>> from journeys.model import JourneyMap
        >>> shop = JourneyMap(
        ...     title="Shop",
        ...     personas=[Persona(id="ana")],
        ...     moments=[Moment(id="asks", goal="inform", start=True),
        ...              Moment(id="told", goal="inform", end=True)],
        ...     journeys=[Journey(id="j", personas=["ana"], steps=["asks@web -> told@phone"])],
        ...     promises=[Promise(id="answers", when="asks", then="told")],
        ... )
        >>> [(one.persona, one.outcome.value) for one in verdicts(shop)]
        [('ana', 'kept')]

    Source: [Simple], at each interaction the customer finds the answer expected.
    """
    grounds = [Ground(name, graph) for name, graph in to_touchpoint_graphs(map_).items()]
    return tuple(
        decide(promise, ground)
        for promise in map_.promises
        for ground in grounds
        if promise.form and ground.persona in (promise.personas or {ground.persona})
    )


def decide(promise: Promise, ground: Ground, *, states: int = 200_000) -> Verdict:
    """How it stands with a promise for a persona.

    A way begins at a start. It stops where no step leads on, or at an end from which only the
    customer would go on. Time is the sum of the longest planned times of its steps.

    Args:
        promise: A promise of one form.
        ground: The persona's graph.
        states: The most touchpoints times hand-offs that are looked at; with more the promise
            stays open.

    Returns:
        The verdict, with the shortest walk against the promise when it is broken.

    Source: [Simple]; textbook reachability games, as cited in `attractor`.
    """
    scope = scope_of(ground.graph, goals=promise.goals, stages=promise.stages)
    if not _applies(promise, ground, scope):
        return Verdict(promise=promise, persona=ground.persona, outcome=Outcome.VACUOUS)
    try:
        walk = _walk(promise, ground, scope, states)
    except TooLargeError:
        return Verdict(promise=promise, persona=ground.persona, outcome=Outcome.OPEN)
    return Verdict(
        promise=promise,
        persona=ground.persona,
        outcome=Outcome.KEPT if walk is None else Outcome.BROKEN,
        walk=walk,
        untimed=tuple(_untimed(promise, ground, scope)),
    )


def _applies(promise: Promise, ground: Ground, scope: frozenset[int]) -> bool:
    """Whether the persona lives anything that begins the promise; a ban needs no occasion."""
    if promise.form == "when":
        return bool(meant(ground.graph, promise.when) & scope & ground.arena.reached)
    if promise.form == "first":
        return bool(meant(ground.graph, promise.before) & scope & ground.arena.reached)
    return bool(ground.arena.starts)


def _reach(promise: Promise, ground: Ground, scope: frozenset[int]) -> Reach:
    triggers = meant(ground.graph, promise.when) & scope
    return Reach(triggers, meant(ground.graph, promise.then), promise.within)


def _when(promise: Promise, ground: Ground, scope: frozenset[int]) -> Walk | None:
    return _REACHING[promise.strength](ground.arena, _reach(promise, ground, scope))


def _never(promise: Promise, ground: Ground, scope: frozenset[int]) -> Walk | None:
    bad = meant(ground.graph, promise.never) & scope
    return _AVOIDING[promise.strength](ground.arena, bad)


def _first(promise: Promise, ground: Ground, scope: frozenset[int]) -> Walk | None:
    first = meant(ground.graph, promise.first)
    bad = (meant(ground.graph, promise.before) & scope) - first
    return _AVOIDING[promise.strength](ground.arena, bad, first)


_FORMS: Final = {"when": _when, "never": _never, "first": _first}


def _walk(promise: Promise, ground: Ground, scope: frozenset[int], states: int) -> Walk | None:
    if promise.max_hand_offs is None:
        return _FORMS[promise.form](promise, ground, scope)
    avoid = _AVOIDING[promise.strength]
    return exceeding(ground.arena, promise.max_hand_offs, avoid, scope, states)


def _untimed(promise: Promise, ground: Ground, scope: frozenset[int]) -> Iterator[tuple[str, str]]:
    """The steps without a time between the triggers and the targets of a promise in time."""
    if not isinstance(promise.within, Duration):
        return
    reach, arena = _reach(promise, ground, scope), ground.arena
    between = arena.reachable(reach.open_from(arena), closed=reach.targets)
    for at in sorted(between):
        for move in arena.moves[at]:
            if not move.is_timed:
                yield arena.names[at], arena.names[move.target]
