"""What every page of lanes must hold: nothing overlaps, and every text fits its box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import pytest

from journeys.drawing import Page
from journeys.drawing.canvas import Box
from journeys.drawing.metrics import width_of
from journeys.drawing.shapes import Group, Rect, Route, Shape, Text

__all__ = ["HAIR", "flat", "groups", "holds", "overlap", "segments", "surface"]

#: Roundings of positions and widths, in points.
HAIR = 0.05


def flat(shapes: Sequence[Shape]) -> Iterator[Shape]:
    """Every shape of a page, those in groups too."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield from flat(shape.shapes)
        yield shape


def groups(page: Page, kind: str) -> list[Group]:
    """The groups of a kind."""
    return [one for one in flat(page.shapes) if isinstance(one, Group) and kind in one.kinds]


def surface(group: Group) -> Box:
    """The outline of a card or label: its first box that is no shadow."""
    found = next(one for one in group.shapes if isinstance(one, Rect) and one.opacity == 1)
    return Box(found.x, found.y, found.width, found.height)


def overlap(one: Box, two: Box) -> bool:
    """Whether two boxes share more than their outlines."""
    across = one.x < two.right - HAIR and two.x < one.right - HAIR
    return across and one.y < two.bottom - HAIR and two.y < one.bottom - HAIR


def text_box(text: Text) -> Box:
    """The room that a line of text takes."""
    left = text.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * text.width
    return Box(left, text.y - 0.7 * text.size, text.width, 0.8 * text.size)


def segments(page: Page) -> Iterator[Box]:
    """The stretches of all lines, which are level or upright."""
    for group in groups(page, "edge"):
        for route in group.shapes:
            if isinstance(route, Route):
                for (x1, y1), (x2, y2) in pairwise(route.points):
                    assert x1 == x2 or y1 == y2
                    yield Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def holds(page: Page) -> None:
    """Cards and labels are apart and inside; no line enters a card; every text fits."""
    cards = [surface(card) for card in groups(page, "card")]
    labels = [surface(label) for label in groups(page, "edge-label")]
    for box in (*cards, *labels):
        assert min(box.x, box.y, box.width, box.height) > 0
        assert box.right <= page.width
        assert box.bottom <= page.height
    for one, two in combinations([*cards, *labels], 2):
        assert not overlap(one, two)
    for segment in segments(page):
        thick = segment.inset(-0.5)
        for card in cards:
            # A line ends on the outline of its card, and no further in.
            assert not overlap(card.inset(0.6), thick)
        assert segment.x > 0
        assert segment.right < page.width
    for text in (one for one in flat(page.shapes) if isinstance(one, Text)):
        box = text_box(text)
        assert text.width == pytest.approx(width_of(text.text, text.size, bold=text.bold))
        assert box.x >= 0
        assert box.right <= page.width + HAIR
    for group in (*groups(page, "card"), *groups(page, "edge-label")):
        outline = surface(group)
        for text in (one for one in group.shapes if isinstance(one, Text)):
            box = text_box(text)
            assert outline.x - HAIR <= box.x
            assert box.right <= outline.right + HAIR
            assert outline.y - HAIR <= box.y
            assert text.y <= outline.bottom + HAIR
            assert text.size >= 6.8
