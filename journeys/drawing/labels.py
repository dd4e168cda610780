"""Routes to the places of what is written on them: on the line, or touching it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

import attrs

from journeys.board import Arrow
from journeys.board.edits import Sign, signs_of
from journeys.drawing.canvas import Box
from journeys.drawing.nearby import Nearby
from journeys.drawing.routing import Block, Way, box_of
from journeys.drawing.type import WORDS

__all__ = ["DOT", "WIDEST", "Label", "Place", "Places", "labels_of"]

Point = tuple[float, float]

#: Radius of a persona's dot, and dots a row.
DOT, DOTS = 4.6, 3
#: Room for the sign of a change, and the most changes that are told beside it.
SIGN, CHANGES = 12.0, 3
#: Wider words are cut.
WIDEST = 110.0


@attrs.frozen
class Label:
    """What is written on an arrow, in one of its forms.

    Attributes:
        rows: Lines of text.
        dots: Rows of panel names.
        width: Its width.
        height: Its height.
        sign: The sign of a change that stands before them.
    """

    rows: tuple[str, ...]
    dots: tuple[tuple[str, ...], ...]
    width: float
    height: float
    sign: Sign | None = None


@attrs.frozen
class Place:
    """Where a label stands.

    Attributes:
        box: Its box.
        form: The label.
        on: Whether it stands on its line, and not beside it.
    """

    box: Box
    form: Label
    on: bool


def labels_of(arrow: Arrow, *, dotted: bool) -> tuple[Label, ...]:
    """The forms of what is written on an arrow, the widest first.

    Args:
        arrow: The arrow.
        dotted: Whether the personas are shown.

    Returns:
        One form in a line and one in several; none for an arrow without words. Of a counted
        arrow it is the count.
    """
    texts = tuple(text for text in (arrow.share, arrow.within) if text)
    if arrow.flow is not None:
        texts = (arrow.flow.number,)
    if arrow.change is Sign.CHANGED:
        short = [one.short for one in arrow.edits if 0 < WORDS.width(one.short) <= WIDEST]
        texts = tuple(short[:CHANGES]) or texts
    people = arrow.personas if dotted else ()
    sign = next(iter(signs_of(arrow.change, arrow.edits)), None)
    if not texts and not people and sign is None:
        return ()
    wide = _label((" · ".join(texts),) if texts else (), (people,) if people else (), sign)
    rows = tuple(people[at : at + DOTS] for at in range(0, len(people), DOTS))
    high = _label(texts, rows, sign)
    # Where nothing else finds a place, the sign alone may.
    alone = () if sign is None else (_label((), (), sign),)
    return tuple(dict.fromkeys((wide, high, *alone)))


def _label(rows: tuple[str, ...], dots: tuple[tuple[str, ...], ...], sign: Sign | None) -> Label:
    widths = [min(WORDS.width(row), WIDEST) for row in rows]
    widths += [len(row) * 2 * DOT for row in dots]
    height = len(rows) * WORDS.leading + len(dots) * (2 * DOT + 0.6)
    if sign is None:
        return Label(rows, dots, max(widths) + 5, height + 2.4)
    return Label(rows, dots, max(widths, default=0) + SIGN + 3, max(height + 2.4, SIGN), sign)


@attrs.define
class Places:
    """What of a page is taken.

    Attributes:
        taken: Cards, their marks, and words; and what lies around the room.
        lines: The segments of all routes, as wide as they are, each with the name of its arrow
            and the segment without its width.
    """

    taken: Nearby[str] = attrs.field(factory=Nearby)
    lines: Nearby[tuple[str, Box]] = attrs.field(factory=Nearby)

    @classmethod
    def of(
        cls,
        blocks: Iterable[Block],
        room: Box,
        ways: Mapping[str, Way],
        extra: Mapping[str, float],
    ) -> Places:
        """The places of a page with its cards and routes.

        Args:
            blocks: What no words may hide.
            room: What no words leave.
            ways: The routes.
            extra: By how much more than usual the line of an arrow spreads to each side.
        """
        places = cls()
        for box in (*(block.box for block in blocks), *_around(room)):
            places.taken.add(box, "")
        for name, way in ways.items():
            for start, end in pairwise(way):
                box = box_of(start, end)
                places.lines.add(box.inset(-extra.get(name, 0.0)), (name, box))
        return places

    def find(
        self, name: str, way: Way, forms: Sequence[Label], *, free: bool = False
    ) -> Place | None:
        """A place for the words of an arrow: on its longest free segment, or else beside it.

        Args:
            name: The arrow's name.
            way: Its route.
            forms: The forms of its words, the best first.
            free: Whether the words may hide no other line; else they may, as a last resort.
        """
        own = [box_of(start, end) for start, end in pairwise(way)]
        spoken = [form for form in forms if form.rows or form.dots]
        bare = [form for form in forms if form not in spoken]
        # A sign without words is better than nothing, and than nothing else.
        for some in (spoken, bare) if not (free and spoken) else (spoken,):
            for find, may_hide in _WAYS[: 2 if free else 4]:
                for form in some:
                    for box, along in find(way, form):
                        if self._is_free(box, along, name, own, may_hide=may_hide):
                            return Place(box, form, on=find is _spots)
        return None

    def _is_free(
        self, box: Box, along: Box, name: str, own: Sequence[Box], *, may_hide: bool
    ) -> bool:
        if any(True for _ in self.taken.touching(box.inset(-1))):
            return False
        around = box.inset(-2.6)
        if any(one != along and _touch(one, around) for one in own):
            return False
        others = [one for _, (owner, one) in self.lines.touching(around) if owner != name]
        return (may_hide or not others) and along not in others


def _touch(one: Box, two: Box) -> bool:
    across = one.x < two.right and two.x < one.right
    return across and one.y < two.bottom and two.y < one.bottom


def _segments(way: Way) -> Iterator[tuple[Point, Point, float, float]]:
    """The segments, the longest first, each with its length and what its head takes."""
    last = len(way) - 2
    order = sorted((-math.dist(start, end), at) for at, (start, end) in enumerate(pairwise(way)))
    for length, at in order:
        yield way[at], way[at + 1], -length, 9.5 if at == last else 0.0


def _spots(way: Way, form: Label) -> Iterator[tuple[Box, Box]]:
    """Boxes on the line."""
    for start, end, length, head in _segments(way):
        half = (form.height if start[0] == end[0] else form.width) / 2
        for x, y in _along(start, end, length, (3 + half, 3 + half + head)):
            yield _centred(x, y, form), box_of(start, end)


def _asides(way: Way, form: Label) -> Iterator[tuple[Box, Box]]:
    """Boxes that touch the line on one side or the other."""
    for start, end, length, head in _segments(way):
        upright = start[0] == end[0]
        half = (form.height if upright else form.width) / 2
        away = (form.width if upright else form.height) / 2 + 3.6
        for x, y in _along(start, end, length, (half - 8, half - 8 + head / 2)):
            for side in (away, -away):
                at = (x + side, y) if upright else (x, y + side)
                yield _centred(*at, form), box_of(start, end)


def _along(
    start: Point, end: Point, length: float, kept: tuple[float, float]
) -> Iterator[tuple[float, float]]:
    """Points on a segment, its middle first, that keep a distance from its two ends."""
    room = length - sum(kept)
    if room < 0 or length <= 0:
        return
    for part in (0.5, 0.3, 0.7, 0.1, 0.9, 0.0, 1.0):
        far = (kept[0] + room * part) / length
        yield start[0] + (end[0] - start[0]) * far, start[1] + (end[1] - start[1]) * far


def _centred(x: float, y: float, form: Label) -> Box:
    return Box(x - form.width / 2, y - form.height / 2, form.width, form.height)


def _around(room: Box) -> Iterator[Box]:
    for x in (room.x - 100, room.right):
        yield Box(x, room.y - 100, 100, room.height + 200)
    for y in (room.y - 100, room.bottom):
        yield Box(room.x, y, room.width, 100)


#: How words are placed, the best way first, and whether they may hide another line.
_WAYS: Final = ((_spots, False), (_asides, False), (_spots, True), (_asides, True))
