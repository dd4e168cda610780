"""A journey board and a walk to the same board with the walk standing out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from journeys.board.parts import Board, Kind, Wording
from journeys.board.settling import point_of
from journeys.board.trail import Stop, Trail
from journeys.board.verdicts import ending_told, length_told, promise_told
from journeys.board.words import lapse
from journeys.errors import UnknownNameError, ValueFormError
from journeys.graph import to_touchpoint_graph
from journeys.promises import Ending, Verdict, Walk
from journeys.text import quoted, slug
from journeys.vocabulary import complete, label

if TYPE_CHECKING:
    import networkx as nx

    from journeys.model import JourneyMap, Promise

__all__ = ["Walked", "touchpoints_of", "walked"]

Walked: TypeAlias = "Walk | Verdict | Iterable[str]"
"""A walk, the verdict on a broken promise, or touchpoints in order: names, or a text."""

_WORDS: Final = ("trail-walk", "trail-begins", "trail-breaks", "trail-steps")


@attrs.frozen
class _Way:
    """A walk whatever it was given as.

    Attributes:
        points: The touchpoints, with the one that a loop comes back to.
        begins: Where the promise begins, from 0.
        walk: The walk; None when names were given.
        promise: The promise that it breaks; None for none.
    """

    points: tuple[str, ...]
    begins: int = 0
    walk: Walk | None = None
    promise: Promise | None = None


def walked(
    arrange: Callable[..., Board],
    map_: JourneyMap,
    walk: Walked,
    persona: str | None,
    kind: str | None,
    *,
    bands: str,
) -> Board:
    """The journey board of a persona, or of all, with a walk.

    Args:
        arrange: Gives the usual boards.
        map_: Any map.
        walk: The walk.
        persona: Persona id; None for the persona of a verdict, or for all.
        kind: `journey`, or None for it.
        bands: What the moments are grouped by.

    Raises:
        UnknownNameError: The board is of another kind, or the persona's journeys have no such
            touchpoint or step.
        ValueFormError: The walk has no touchpoint, or the promise of the verdict is not broken.
    """
    if kind not in {None, Kind.JOURNEY}:
        raise UnknownNameError("board of a walk", str(kind), (Kind.JOURNEY.value,))
    way = _way(walk)
    who = persona or (walk.persona if isinstance(walk, Verdict) else None)
    board = arrange(map_, persona=who, kind=Kind.JOURNEY.value, bands=bands)
    full = complete(map_)
    graph = to_touchpoint_graph(full, persona=who)
    _refuse_strange(graph, way.points, f" on the ways of {quoted(who)}:" if who else "")
    title = label(board.language, "trail-title")
    name = board.name.removeprefix("journeys").removeprefix("journey").strip("-")
    if way.promise:
        promised = way.promise.label or way.promise.id
        title = label(board.language, "trail-broken", name=promised)
        name = "-".join(filter(None, (slug(way.promise.id), name)))
    words = ((key, label(board.language, key)) for key in _WORDS)
    return attrs.evolve(
        board,
        name="-".join(filter(None, ("walk", name))),
        title=title,
        words=Wording(labels=(*board.words.labels, *words)),
        trail=_trail(full, graph, board, way),
    )


def _way(walk: Walked) -> _Way:
    promise = None
    if isinstance(walk, Verdict):
        if walk.walk is None:
            told = f"; it is {walk.outcome.value} for {quoted(walk.persona)}"
            raise ValueFormError(walk.promise.id, "a promise that is broken", told)
        promise, walk = walk.promise, walk.walk
    if isinstance(walk, Walk):
        around = () if walk.loop is None else (walk.points[walk.loop],)
        return _Way((*walk.points, *around), walk.begins, walk, promise)
    return _Way(touchpoints_of(walk))


def touchpoints_of(walk: Iterable[str]) -> tuple[str, ...]:
    """The touchpoints of a walk.

    Args:
        walk: Their names in order, or a text with arrows between.

    Returns:
        Their names, as graphs have them.

    Raises:
        ValueFormError: There is none.

    Example:
        >>> touchpoints_of("ask@web -> told@phone")
        ('ask@web', 'told@phone')
    """
    names = walk.split("->") if isinstance(walk, str) else walk
    points = tuple(str(name).strip() for name in names)
    if not any(points):
        raise ValueFormError("", "a touchpoint at least, such as ask@web")
    return points


def _refuse_strange(graph: nx.DiGraph[str], points: Sequence[str], where: str) -> None:
    """A touchpoint or a step that is not on the ways, with what there is instead."""
    for point in points:
        if point not in graph:
            raise UnknownNameError(f"touchpoint{where}", point, tuple(graph))
    for here, there in pairwise(points):
        if not graph.has_edge(here, there):
            known = tuple(f"{here} -> {to}" for to in graph.successors(here))
            raise UnknownNameError(f"step{where}", f"{here} -> {there}", known)


def _trail(map_: JourneyMap, graph: nx.DiGraph[str], board: Board, way: _Way) -> Trail:
    cards = {point_of(board, card): card for card in board.cards}
    stops = tuple(_stops(graph, board, way))
    last = cards[way.points[-1]]
    steps = list(pairwise(way.points))
    if way.walk is None:
        seconds = sum(graph.edges[step].get("within", 0) for step in steps)
        hand_offs = sum(bool(graph.edges[step]["hand_off"]) for step in steps)
        return Trail(
            headline=length_told(board.language, len(steps), seconds, hand_offs), stops=stops
        )
    told = ending_told(map_, board.language, way.walk, way.promise, (last, board.channel(last.row)))
    if way.promise:
        promised = promise_told(map_, board.language, way.promise)
        told = label(board.language, "labelled", label=promised, text=told)
    is_begun = way.begins > 0 or (way.promise is not None and way.walk.ending is not Ending.MEETS)
    return Trail(
        headline=told,
        stops=stops,
        begins=way.begins + 1 if is_begun else 0,
        is_broken=way.promise is not None,
    )


def _stops(graph: nx.DiGraph[str], board: Board, way: _Way) -> Iterator[Stop]:
    names = {point_of(board, card): card.name for card in board.cards}
    arrows = {(arrow.source, arrow.target): arrow.name for arrow in board.arrows}
    yield Stop(card=names[way.points[0]])
    seconds = 0
    for at, (here, there) in enumerate(pairwise(way.points)):
        if at >= way.begins:
            seconds += graph.edges[here, there].get("within", 0)
        yield Stop(
            card=names[there],
            arrow=arrows[names[here], names[there]],
            elapsed=lapse(board.language, seconds),
        )
