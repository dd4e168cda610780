"""The arrows of a page to their routes and the places of their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import attrs

from journeys.board import Arrow
from journeys.drawing.candidates import Ports
from journeys.drawing.journey_grid import Grid
from journeys.drawing.labels import Label, Place, Places, labels_of
from journeys.drawing.routing import Block, Way, Wish, rerouted, rooms, routed

__all__ = ["Net", "net_of"]

#: So many arrows a page are led another way when their words find no place.
AGAIN = 40
#: So many routes are tried for each of them.
TRIES = 150


@attrs.frozen
class Net:
    """Routes and words.

    Attributes:
        ways: The route of each arrow, by name.
        forms: What is written on it, in its forms; none for an arrow without words.
        places: Where it is written; None where there is no room.
        rooms: The width that there is room for, of arrows whose routes are narrow.
    """

    ways: dict[str, Way]
    forms: dict[str, tuple[Label, ...]]
    places: dict[str, Place | None]
    rooms: Mapping[str, float] = MappingProxyType({})


def net_of(
    arrows: Sequence[Arrow],
    grid: Grid,
    ports: Mapping[str, Ports],
    blocks: Sequence[Block],
    *,
    dotted: bool,
    careful: int = 100,
    extra: Mapping[str, float] = MappingProxyType({}),
) -> Net:
    """The routes of a page; an arrow whose words find no place is led another way if it can.

    Args:
        arrows: The arrows whose two ends stand on the page.
        grid: The places of the page.
        ports: Where each card may be left and entered.
        blocks: What neither lines nor words may touch.
        dotted: Whether the personas stand on the arrows.
        careful: So many arrows get the best route; the others one that is found fast.
        extra: By how much more than usual the line of an arrow spreads to each side.
    """
    forms = {arrow.name: labels_of(arrow, dotted=dotted) for arrow in arrows}
    wishes = [
        Wish(
            name=arrow.name,
            source=arrow.source,
            target=arrow.target,
            words=tuple((form.width + 6, form.height + 6) for form in forms[arrow.name]),
            extra=extra.get(arrow.name, 0.0),
        )
        for arrow in arrows
    ]
    ways = routed(wishes, grid, ports, blocks, careful=careful)
    free = Places.of(blocks, grid.room, ways, extra)
    places: dict[str, Place | None] = {}
    for name in ways:
        places[name] = free.find(name, ways[name], forms[name], free=True)
        _take(free, name, places[name])
    homeless = [wish for wish in wishes if wish.words and places[wish.name] is None]
    for wish in homeless[: min(AGAIN, careful)]:
        page = (grid, ports, blocks, extra)
        ways[wish.name] = _elsewhere(wish, ways, forms, page, places)
    free = Places.of(blocks, grid.room, ways, extra)
    for name, place in places.items():
        _take(free, name, place)
    for wish in homeless:
        name = wish.name
        places[name] = free.find(name, ways[name], forms[name])
        _take(free, name, places[name])
    return Net(ways, forms, places, rooms(wishes, ways, grid, blocks))


def _take(free: Places, name: str, place: Place | None) -> None:
    if place is not None:
        free.taken.add(place.box, name)


def _elsewhere(
    wish: Wish,
    ways: dict[str, Way],
    forms: Mapping[str, tuple[Label, ...]],
    page: tuple[Grid, Mapping[str, Ports], Sequence[Block], Mapping[str, float]],
    places: dict[str, Place | None],
) -> Way:
    """Another route, on which the words find a place, and remember that place."""
    grid, ports, blocks, extra = page
    others = {name: way for name, way in ways.items() if name != wish.name}
    words = [Block(place.box) for place in places.values() if place is not None]
    free = Places.of([*blocks, *words], grid.room, others, extra)

    def place(way: Way) -> Place | None:
        return free.find(wish.name, way, forms[wish.name], free=True)

    tried = iter(range(TRIES))
    known = [*blocks, *words]

    def accepts(way: Way) -> bool:
        return next(tried, None) is None or place(way) is not None

    way = rerouted(wish, grid, ports, known, others, accepts, extra=extra)
    places[wish.name] = place(way)
    return way
