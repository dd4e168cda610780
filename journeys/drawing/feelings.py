"""Cards in their order to the curve of feelings, with the critical moments as tags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from journeys.board import Card
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.metrics import Font
from journeys.drawing.moment_card import draw_face
from journeys.drawing.nearby import Nearby
from journeys.drawing.palette import DASH, INK, PANEL
from journeys.drawing.shapes import Curve, Line, Rect
from journeys.drawing.type import WORDS

__all__ = ["draw_feelings", "smooth"]

Point = tuple[float, float]

FACE = 5.6
#: From one level to the next.
LEVEL = 14.5
HEAD = Font(9, 11, bold=True)
#: Height of a tag, and how far its middle is from the face's.
TAG = 11.0
AWAY = 13.0


def draw_feelings(
    canvas: Canvas, title: str, cards: Sequence[tuple[Card, float]], box: Box
) -> None:
    """Draw the panel with the curve.

    Args:
        canvas: Where.
        title: What the panel shows.
        cards: The cards with their middles, from left to right.
        box: The panel, 104 points high.
    """
    inner = Canvas()
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=PANEL, edge=DASH,
             line=0.9, radius=2)
    )  # fmt: skip
    lines = inner.fit(title, 84, HEAD, most=2)
    inner.lines(lines, (box.x + 8, box.y + 7), HEAD, INK)
    left = min([x for _, x in cards], default=box.right) - 24
    for feeling in range(-2, 3):
        y = _level(box, feeling)
        inner.add(
            Line(points=((left, y), (box.right - 6, y)), edge=DASH,
                 line=0.7 if feeling == 0 else 0.5, dashed=feeling != 0, opacity=0.7)
        )  # fmt: skip
        if feeling != 0 or len(cards):
            draw_face(inner, feeling, (box.x + 98, y), FACE)
    points, faces = _points(cards, box)
    line: Nearby[str] = Nearby()
    for piece in _pieces(points, {face[:2] for face in faces}):
        inner.add(Curve(points=piece, edge=INK, line=1.8))
        for x, y in _samples(piece):
            line.add(Box(x - 1, y - 1, 2, 2), "")
    taken: Nearby[str] = Nearby()
    for x, y, feeling in faces:
        draw_face(inner, feeling, (x, y), FACE)
        taken.add(Box(x - FACE, y - FACE, 2 * FACE, 2 * FACE), "")
    _draw_tags(inner, cards, box, (taken, line))
    canvas.group(inner, name="feelings", kinds=("feelings",), title=title)


def _level(box: Box, feeling: float) -> float:
    return box.y + box.height / 2 - LEVEL * feeling


def _points(
    cards: Sequence[tuple[Card, float]], box: Box
) -> tuple[list[Point], list[tuple[float, float, int]]]:
    """The points that the curve passes, at the mean of each place, and the faces."""
    places: defaultdict[float, list[int]] = defaultdict(list)
    for card, x in cards:
        if card.feeling is not None:
            places[round(x, 2)].append(card.feeling)
    points = [(x, _level(box, sum(some) / len(some))) for x, some in sorted(places.items())]
    faces = [(x, _level(box, one), one) for x, some in sorted(places.items())
             for one in sorted(set(some))]  # fmt: skip
    return points, faces


def smooth(points: Sequence[Point]) -> list[tuple[Point, Point, Point, Point]]:
    """The cubic curves that join points and never swing beyond them.

    Args:
        points: Points from left to right, no two at the same x.

    Returns:
        For each pair of points begin, two control points and end; none for one point.

    Example:
        >>> smooth([(0, 0), (3, 6)])
        [((0, 0), (1.0, 2.0), (2.0, 4.0), (3, 6))]

    Source: Fritsch and Carlson, Monotone piecewise cubic interpolation, 1980.
    """
    slopes = [(y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in pairwise(points)]
    if not slopes:
        return []
    bends = [slopes[0], *(_bend(one, two) for one, two in pairwise(slopes)), slopes[-1]]
    return [
        (
            (x1, y1),
            (x1 + (x2 - x1) / 3, y1 + bends[at] * (x2 - x1) / 3),
            (x2 - (x2 - x1) / 3, y2 - bends[at + 1] * (x2 - x1) / 3),
            (x2, y2),
        )
        for at, ((x1, y1), (x2, y2)) in enumerate(pairwise(points))
    ]


def _bend(one: float, two: float) -> float:
    """The slope at a point between two slopes: their harmonic mean, level at a peak."""
    return 2 * one * two / (one + two) if one * two > 0 else 0.0


def _pieces(points: Sequence[Point], faces: set[Point]) -> Iterator[tuple[Point, ...]]:
    """The curve from face to face, without what would strike through a face."""
    for curve in smooth(points):
        begin, end = curve[0], curve[3]
        width = end[0] - begin[0]
        first = FACE / width if begin in faces else 0.0
        last = 1 - FACE / width if end in faces else 1.0
        if first < last:
            yield _between(curve, first, last)


def _between(curve: Sequence[Point], first: float, last: float) -> tuple[Point, ...]:
    """A cubic curve from one parameter to another."""

    def blossom(a: float, b: float, c: float) -> Point:
        some = list(curve)
        for part in (a, b, c):
            some = [
                (x1 + (x2 - x1) * part, y1 + (y2 - y1) * part)
                for (x1, y1), (x2, y2) in pairwise(some)
            ]
        return some[0]

    return (
        blossom(first, first, first),
        blossom(first, first, last),
        blossom(first, last, last),
        blossom(last, last, last),
    )


def _samples(curve: Sequence[Point]) -> Iterator[Point]:
    for at in range(17):
        yield _between(curve, at / 16, at / 16)[0]


def _draw_tags(
    canvas: Canvas,
    cards: Sequence[tuple[Card, float]],
    box: Box,
    taken: tuple[Nearby[str], Nearby[str]],
) -> None:
    drawn: set[tuple[str, float]] = set()
    for card, x in cards:
        if not card.critical or (card.critical, x) in drawn:
            continue
        drawn.add((card.critical, x))
        lines = canvas.fit(card.critical, 120, WORDS)
        place = _place(lines.width + 9, x, card.feeling or 0, box, taken)
        if place is None:
            canvas.truncated.append(card.critical)
            continue
        taken[0].add(place, card.name)
        canvas.add(
            Rect(x=place.x, y=place.y, width=place.width, height=place.height, fill=INK, radius=2)
        )
        at = (place.middle[0], place.y + 2.2)
        canvas.lines(lines, at, WORDS, "#FFFFFF", anchor="middle")


def _place(
    width: float, x: float, feeling: int, box: Box, taken: tuple[Nearby[str], Nearby[str]]
) -> Box | None:
    """The free place nearest to the face: above a good feeling, below a bad one."""
    spots = [*_spots(width, x, feeling, box)]
    for others in (taken, taken[:1]):
        for place in spots:
            if not any(True for one in others for _ in one.touching(place.inset(-1))):
                return place
    return None


def _spots(width: float, x: float, feeling: int, box: Box) -> Iterator[Box]:
    away = -AWAY if feeling >= 0 else AWAY
    left, right = box.x + 112, box.right - 4 - width
    for down in (away, -away, 2 * away, -2 * away, 3 * away, -3 * away):
        y = _level(box, feeling) + down - TAG / 2
        if not box.y + 2 <= y <= box.bottom - 2 - TAG:
            continue
        for shift in (0, -0.2, 0.2, -0.4, 0.4):
            at = min(max(x - width / 2 + shift * width, left), right)
            yield Box(at, y, width, TAG)
