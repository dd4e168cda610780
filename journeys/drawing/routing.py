"""Cards and the arrows between them to routes through the free space, never through a card."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

import attrs

from journeys.drawing.candidates import Candidate, Ports, candidates
from journeys.drawing.canvas import Box
from journeys.drawing.journey_grid import Grid
from journeys.drawing.nearby import Nearby

__all__ = ["Block", "Way", "Wish", "box_of", "rerouted", "rooms", "routed"]

Point = tuple[float, float]
Way = tuple[Point, ...]

BEND = 24.0
CROSSING = 26.0
ALONG, ALONG_EACH = 80.0, 4.0
BACKWARDS = 260.0
#: A route on which the words of its arrow find no place.
WORDLESS = 110.0
REFUSED = 500.0
#: Routes through gutters are many; they are tried when the others are as dear as this.
GUTTERS, LAST = 4, 360.0
#: What a head takes of the last segment.
HEAD = 9.5
#: Half of a line's width and a little air; how near a line runs on another.
AIR, BESIDE = 2.8, 5.2
#: Where there is no other way, a line comes this much nearer to cards, and over their marks.
TIGHT = -2.0


@attrs.frozen
class Block:
    """Something that no line may touch.

    Attributes:
        box: Where it is.
        card: Name of the card whose surface it is; empty for a face or a mark.
    """

    box: Box
    card: str = ""


@attrs.frozen
class Wish:
    """An arrow that wants a route.

    Attributes:
        name: Its name.
        source: Name of the card that is left.
        target: Name of the card that is entered.
        words: Room that its words need on a level and on an upright line, for each form of them.
        extra: By how much more than usual its line spreads to each side.
    """

    name: str
    source: str
    target: str
    words: tuple[tuple[float, float], ...] = ()
    extra: float = 0.0


def routed(
    wishes: Sequence[Wish],
    grid: Grid,
    ports: Mapping[str, Ports],
    blocks: Iterable[Block],
    *,
    careful: int,
) -> dict[str, Way]:
    """The routes of arrows, the shortest arrows first.

    Args:
        wishes: The arrows.
        grid: The places of the page.
        ports: Where each card may be left and entered.
        blocks: What no line may touch.
        careful: So many arrows get their cheapest route, the others the first free one.

    Returns:
        The points of each route, by the arrow's name.
    """
    known: Nearby[Block] = Nearby()
    for block in blocks:
        known.add(block.box, block)
    search = _Search(grid, known)
    found = {}
    order = sorted(wishes, key=lambda one: _distance(ports[one.source], ports[one.target]))
    for number, wish in enumerate(order):
        search.is_quick = number >= careful
        way = search.best(wish, ports[wish.source], ports[wish.target])
        found[wish.name] = way
        for start, end in pairwise(way):
            search.lines.add(box_of(start, end).inset(-wish.extra), start[0] == end[0])
    return {wish.name: found[wish.name] for wish in wishes}


def rerouted(  # noqa: PLR0917 - as `routed`, and what is asked for
    wish: Wish,
    grid: Grid,
    ports: Mapping[str, Ports],
    blocks: Iterable[Block],
    others: Mapping[str, Way],
    accepts: Callable[[Way], bool],
    *,
    extra: Mapping[str, float],
) -> Way:
    """The cheapest route of one arrow among others that somebody accepts.

    Args:
        wish: The arrow.
        grid: The places of the page.
        ports: Where each card may be left and entered.
        blocks: What no line may touch.
        others: The routes of the other arrows.
        accepts: Whether a route will do.
        extra: By how much more than usual the line of an arrow spreads to each side.

    Returns:
        The route; when none will do, the cheapest.
    """
    known: Nearby[Block] = Nearby()
    for block in blocks:
        known.add(block.box, block)
    search = _Search(grid, known)
    for name, way in others.items():
        for start, end in pairwise(way):
            box = box_of(start, end).inset(-extra.get(name, 0.0))
            search.lines.add(box, start[0] == end[0])
    return search.best(wish, ports[wish.source], ports[wish.target], accepts)


def rooms(
    wishes: Iterable[Wish], ways: Mapping[str, Way], grid: Grid, blocks: Iterable[Block]
) -> dict[str, float]:
    """The arrows whose routes are too narrow for their lines, with the width there is room for.

    Args:
        wishes: The arrows.
        ways: Their routes.
        grid: The places of the page.
        blocks: What no line may touch.
    """
    known: Nearby[Block] = Nearby()
    for block in blocks:
        known.add(block.box, block)
    search = _Search(grid, known)
    narrow = [wish for wish in wishes if not search.is_free(ways[wish.name], wish)]
    usual = {wish.name: search.is_free(ways[wish.name], attrs.evolve(wish, extra=0.0))
             for wish in narrow}  # fmt: skip
    return {name: 2 * AIR - 1.2 if is_usual else 1.4 for name, is_usual in usual.items()}


def box_of(start: Point, end: Point) -> Box:
    """The box of a segment.

    Args:
        start: One end.
        end: The other end.
    """
    x, y = min(start[0], end[0]), min(start[1], end[1])
    return Box(x, y, abs(end[0] - start[0]), abs(end[1] - start[1]))


def _distance(one: Ports, two: Ports) -> float:
    (x1, y1), (x2, y2) = one.box.middle, two.box.middle
    return abs(x1 - x2) + abs(y1 - y2)


@attrs.define
class _Search:
    """What a page holds so far.

    Attributes:
        grid: The places of the page.
        blocks: What no line may touch.
        is_quick: Whether the first free route is taken.
        lines: The segments of the routes so far, each with whether it is upright.
    """

    grid: Grid
    blocks: Nearby[Block]
    is_quick: bool = False
    lines: Nearby[bool] = attrs.field(factory=Nearby)

    def best(
        self,
        wish: Wish,
        source: Ports,
        target: Ports,
        accepts: Callable[[Way], bool] = lambda _: True,
    ) -> Way:
        """The cheapest route of an arrow; it takes less room if it must."""
        for extra in dict.fromkeys((wish.extra, 0.0, TIGHT)):
            way = self._best(attrs.evolve(wish, extra=extra), source, target, accepts)
            if way is not None:
                return way
        return source.box.middle, target.box.middle

    def _best(
        self,
        wish: Wish,
        source: Ports,
        target: Ports,
        accepts: Callable[[Way], bool],
    ) -> Way | None:
        cheapest = math.inf
        best: Way | None = None
        nearest = _gap(source.box, target.box)
        classes = candidates(source, target, self.grid.xs, self.grid.ys)
        for bends, some in enumerate(classes):
            least = nearest + (LAST if bends == GUTTERS else BEND * bends)
            if cheapest <= least:
                break
            if self.is_quick:
                first = next((one.points for one in some if self.is_free(one.points, wish)), None)
                if first is not None:
                    return first
                continue
            tried = [*some]
            costs = (
                (_plain(one, source.box, target.box, wish), at) for at, one in enumerate(tried)
            )
            for own, at in sorted(cost for cost in costs if cost[0] < cheapest):
                if own >= cheapest:
                    break
                way = tried[at].points
                if self.is_free(way, wish):
                    cost = own + self._disturbance(way, wish.extra, cheapest - own)
                    if cost < cheapest and not accepts(way):
                        cost += REFUSED
                    if cost < cheapest:
                        cheapest, best = cost, way
        return best

    def is_free(self, way: Way, wish: Wish) -> bool:
        """Whether a route touches nothing but its own two cards."""
        last = len(way) - 2
        for at, (start, end) in enumerate(pairwise(way)):
            own = {wish.source} if at == 0 else set()
            own |= {wish.target} if at == last else set()
            around = box_of(start, end).inset(-AIR - wish.extra)
            near = (block.card for _, block in self.blocks.touching(around))
            if any((card and card not in own) or (not card and wish.extra >= 0) for card in near):
                return False
        return True

    def _disturbance(self, way: Way, extra: float, most: float) -> float:
        """What a route costs for crossing other lines and for running on them."""
        cost = 0.0
        for start, end in pairwise(way):
            is_upright = start[0] == end[0]
            box = box_of(start, end)
            for other, also_upright in self.lines.touching(box.inset(-BESIDE - extra)):
                if is_upright is not also_upright:
                    cost += CROSSING
                else:
                    cost += ALONG + ALONG_EACH * _shared(box, other, upright=is_upright)
            if cost >= most:
                break
        return cost


def _shared(one: Box, two: Box, *, upright: bool) -> float:
    if upright:
        return max(0.0, min(one.bottom, two.bottom) - max(one.y, two.y))
    return max(0.0, min(one.right, two.right) - max(one.x, two.x))


def _gap(one: Box, two: Box) -> float:
    across = max(0.0, two.x - one.right, one.x - two.right)
    return across + max(0.0, two.y - one.bottom, one.y - two.bottom)


def _plain(one: Candidate, source: Box, target: Box, wish: Wish) -> float:
    """What a route costs by itself."""
    points = one.points
    cost, widest, highest = BEND * (len(points) - 2), 0.0, 0.0
    for at in range(len(points) - 1):
        (x1, y1), (x2, y2) = points[at], points[at + 1]
        across, down = abs(x2 - x1), abs(y2 - y1)
        cost += across + down
        kept = HEAD if at == len(points) - 2 else 0.0
        widest, highest = max(widest, across - kept), max(highest, down - kept)
    if one.first == "left" and target.right > source.x:
        cost += BACKWARDS
    if one.last == "right" and source.x < target.right:
        cost += BACKWARDS / 2
    if wish.words and not any(x <= widest or y <= highest for x, y in wish.words):
        cost += WORDLESS
    return cost
