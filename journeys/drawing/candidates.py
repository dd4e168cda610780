"""Two cards to the routes that could join them, the plain ones first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, product
from typing import NamedTuple

import attrs

from journeys.drawing.canvas import Box

__all__ = ["Candidate", "Ports", "candidates"]

Point = tuple[float, float]

#: The shortest way out of a card, and the shortest way in: a head needs room.
OUT = 4.5
INTO = 12.0
#: Two bends nearer than this look like a mistake.
JOG = 9.0
#: How far beyond both cards a route may lead.
BEYOND = 150.0


@attrs.frozen
class Ports:
    """Where a card may be left and entered.

    Attributes:
        box: The card.
        xs: Along its upper and lower side.
        ys: Along its left and right side.
    """

    box: Box
    xs: tuple[float, ...]
    ys: tuple[float, ...]


class Candidate(NamedTuple):
    """A route; a plain tuple, since many thousands are made for a board.

    Attributes:
        points: Its points.
        first: The side that it leaves: `left`, `right`, `top` or `bottom`.
        last: The side that it enters.
    """

    points: tuple[Point, ...]
    first: str
    last: str


def candidates(
    source: Ports, target: Ports, xs: Sequence[float], ys: Sequence[float]
) -> Iterator[Iterator[Candidate]]:
    """The routes between two cards, in classes: each class has more bends than the one before.

    Args:
        source: The card that is left.
        target: The card that is entered.
        xs: Where upright lines may run.
        ys: Where level lines may run.

    Returns:
        Straight ones; vertical or horizontal first; Z and C; and those through gutters.
    """
    near_x = _near(xs, source.box.x, source.box.right, target.box.x, target.box.right)
    near_y = _near(ys, source.box.y, source.box.bottom, target.box.y, target.box.bottom)
    yield _straight(source, target)
    yield _with_one_bend(source, target)
    yield chain(_through_upright(source, target, near_x), _through_level(source, target, near_y))
    yield _with_three_bends(source, target, near_x, near_y)
    yield _through_gutters(source, target, xs, ys)


def _near(tracks: Sequence[float], *sides: float) -> list[float]:
    low, high = min(sides) - BEYOND, max(sides) + BEYOND
    return [track for track in tracks if low <= track <= high]


def _sides(box: Box) -> tuple[tuple[str, float, int], ...]:
    return (("right", box.right, 1), ("left", box.x, -1))


def _ends(box: Box) -> tuple[tuple[str, float, int], ...]:
    return (("bottom", box.bottom, 1), ("top", box.y, -1))


def _straight(source: Ports, target: Ports) -> Iterator[Candidate]:
    one, two = source.box, target.box
    top, bottom = max(source.ys[0], target.ys[0]), min(source.ys[-1], target.ys[-1])
    if top <= bottom:
        for y in {top, (top + bottom) / 2, bottom}:
            if two.x - one.right >= INTO:
                yield Candidate(((one.right, y), (two.x, y)), "right", "left")
            elif one.x - two.right >= INTO:
                yield Candidate(((one.x, y), (two.right, y)), "left", "right")
    left, right = max(source.xs[0], target.xs[0]), min(source.xs[-1], target.xs[-1])
    if left <= right:
        for x in {left, (left + right) / 2, right}:
            if two.y - one.bottom >= INTO:
                yield Candidate(((x, one.bottom), (x, two.y)), "bottom", "top")
            elif one.y - two.bottom >= INTO:
                yield Candidate(((x, one.y), (x, two.bottom)), "top", "bottom")


def _with_one_bend(source: Ports, target: Ports) -> Iterator[Candidate]:
    for (first, y1, down), (last, x2, out) in product(_ends(source.box), _sides(target.box)):
        for x, y in product(source.xs, target.ys):
            if (y - y1) * down >= OUT and (x - x2) * out >= INTO:
                yield Candidate(((x, y1), (x, y), (x2, y)), first, last)
    for (first, x1, along), (last, y2, out) in product(_sides(source.box), _ends(target.box)):
        for x, y in product(target.xs, source.ys):
            if (x - x1) * along >= OUT and (y - y2) * out >= INTO:
                yield Candidate(((x1, y), (x, y), (x, y2)), first, last)


def _through_upright(source: Ports, target: Ports, xs: Sequence[float]) -> Iterator[Candidate]:
    for (first, x1, along), (last, x2, out) in product(_sides(source.box), _sides(target.box)):
        for x in xs:
            if (x - x1) * along >= OUT and (x - x2) * out >= INTO:
                for y1, y2 in product(source.ys, target.ys):
                    if abs(y1 - y2) >= JOG:
                        yield Candidate(((x1, y1), (x, y1), (x, y2), (x2, y2)), first, last)


def _through_level(source: Ports, target: Ports, ys: Sequence[float]) -> Iterator[Candidate]:
    for (first, y1, down), (last, y2, out) in product(_ends(source.box), _ends(target.box)):
        for y in ys:
            if (y - y1) * down >= OUT and (y - y2) * out >= INTO:
                for x1, x2 in product(source.xs, target.xs):
                    if abs(x1 - x2) >= JOG:
                        yield Candidate(((x1, y1), (x1, y), (x2, y), (x2, y2)), first, last)


def _with_three_bends(
    source: Ports, target: Ports, xs: Sequence[float], ys: Sequence[float]
) -> Iterator[Candidate]:
    for (first, y1, down), (last, x2, out) in product(_ends(source.box), _sides(target.box)):
        for y, x in product(_closest(ys, y1, down, OUT), xs):
            if (x - x2) * out >= INTO:
                for x1, y2 in product(source.xs, target.ys):
                    yield Candidate(((x1, y1), (x1, y), (x, y), (x, y2), (x2, y2)), first, last)
    for (first, x1, along), (last, y2, out) in product(_sides(source.box), _ends(target.box)):
        for y, x in product(_closest(ys, y2, out, INTO), xs):
            if (x - x1) * along >= OUT:
                for y1, x2 in product(source.ys, target.xs):
                    yield Candidate(((x1, y1), (x, y1), (x, y), (x2, y), (x2, y2)), first, last)


def _through_gutters(
    source: Ports, target: Ports, xs: Sequence[float], ys: Sequence[float]
) -> Iterator[Candidate]:
    for (first, y1, down), (last, y2, out) in product(_ends(source.box), _ends(target.box)):
        for above, below in product(_closest(ys, y1, down, OUT), _closest(ys, y2, out, INTO)):
            for x, x1, x2 in product(xs, source.xs[::2], target.xs[::2]):
                yield Candidate(
                    ((x1, y1), (x1, above), (x, above), (x, below), (x2, below), (x2, y2)),
                    first,
                    last,
                )


def _closest(tracks: Sequence[float], side: float, sign: int, least: float) -> list[float]:
    """The tracks just beyond a side of a card."""
    beyond = [track for track in tracks if (track - side) * sign >= least]
    return sorted(beyond, key=lambda track: (track - side) * sign)[:2]
