"""Laws of drawn journeys: nothing overlaps, no line runs through a card, nothing is left out."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import journeys
from journeys.board import arrange
from journeys.drawing import Drawing, Page, draw
from journeys.drawing.canvas import Box
from journeys.drawing.feelings import smooth
from journeys.drawing.metrics import width_of
from journeys.drawing.shapes import Group, Rect, Route, Shape, Text
from journeys.model import JourneyMap
from tests.board.ways import lived_maps, network

#: Roundings of positions and widths, in points.
HAIR = 0.05

EXAMPLES = Path(__file__).parents[2] / "examples"
FEW = settings(max_examples=25, deadline=None)
WHO = st.sampled_from([None, "julie"])
BANDS = st.sampled_from(["goal", "stage"])


def _flat(shapes: Sequence[Shape]) -> Iterator[Shape]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from _flat(shape.shapes)
        yield shape


def _groups(page: Page, kind: str) -> list[Group]:
    return [one for one in _flat(page.shapes) if isinstance(one, Group) and kind in one.kinds]


def _surface(group: Group) -> Box:
    """The outline of a card or label: its first box that is no shadow."""
    found = next(one for one in group.shapes if isinstance(one, Rect) and one.opacity == 1)
    return Box(found.x, found.y, found.width, found.height)


def _overlap(one: Box, two: Box) -> bool:
    across = one.x < two.right - HAIR and two.x < one.right - HAIR
    return across and one.y < two.bottom - HAIR and two.y < one.bottom - HAIR


def _text_box(text: Text) -> Box:
    left = text.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * text.width
    return Box(left, text.y - 0.7 * text.size, text.width, 0.8 * text.size)


def _segments(page: Page) -> Iterator[Box]:
    for group in _groups(page, "edge"):
        for route in group.shapes:
            if isinstance(route, Route):
                for (x1, y1), (x2, y2) in pairwise(route.points):
                    assert x1 == x2 or y1 == y2
                    yield Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def _holds(page: Page) -> None:
    """Cards and labels are apart and inside; no line enters a card; every text fits."""
    cards = [_surface(card) for card in _groups(page, "card")]
    labels = [_surface(label) for label in _groups(page, "edge-label")]
    for box in (*cards, *labels):
        assert min(box.x, box.y, box.width, box.height) > 0
        assert box.right <= page.width
        assert box.bottom <= page.height
    for one, two in combinations([*cards, *labels], 2):
        assert not _overlap(one, two)
    for segment in _segments(page):
        thick = segment.inset(-0.5)
        for card in cards:
            # A line ends on the outline of its card, and no further in.
            assert not _overlap(card.inset(0.6), thick)
        assert segment.x > 0
        assert segment.right < page.width
    for text in (one for one in _flat(page.shapes) if isinstance(one, Text)):
        box = _text_box(text)
        assert text.width == pytest.approx(width_of(text.text, text.size, bold=text.bold))
        assert box.x >= 0
        assert box.right <= page.width + HAIR
    for group in (*_groups(page, "card"), *_groups(page, "edge-label")):
        outline = _surface(group)
        for text in (one for one in group.shapes if isinstance(one, Text)):
            box = _text_box(text)
            assert outline.x - HAIR <= box.x
            assert box.right <= outline.right + HAIR
            assert outline.y - HAIR <= box.y
            assert text.y <= outline.bottom + HAIR
            assert text.size >= 6.8


@FEW
@given(lived_maps(), WHO, BANDS)
def test_nothing_overlaps(map_: JourneyMap, who: str | None, bands: str) -> None:
    """Cards and words stand apart, lines pass through no card, whatever the texts and ways."""
    drawing = draw(arrange(map_, persona=who, kind="journey", bands=bands))
    for page in drawing.pages:
        _holds(page)


@FEW
@given(lived_maps(), WHO)
def test_everything_is_drawn_once(map_: JourneyMap, who: str | None) -> None:
    """Over all pages each card and each arrow stands once, and each id once a page."""
    board = arrange(map_, persona=who, kind="journey")
    drawing = draw(board)
    for kind, parts in (("card", board.cards), ("edge", board.arrows)):
        drawn = Counter(one.name for page in drawing.pages for one in _groups(page, kind))
        assert drawn == Counter(one.name for one in parts)
    for page in drawing.pages:
        names = [one.name for one in _flat(page.shapes) if isinstance(one, Group) and one.name]
        assert len(set(names)) == len(names)
    assert draw(board) == drawing


def _drawn(moments: int, transitions: int) -> Drawing:
    return draw(arrange(network(moments, transitions), persona="ana", kind="journey"))


@pytest.mark.parametrize(("moments", "transitions"), [(1, 0), (12, 14), (30, 40), (60, 100)])
def test_networks_hold(moments: int, transitions: int) -> None:
    """Journeys of any size keep to their pages, and lines to the free space."""
    for page in _drawn(moments, transitions).pages:
        _holds(page)


def test_long_ways_take_several_pages() -> None:
    """A goal with more moments than a page holds goes on; its lines become tags with pages."""
    drawing = _drawn(200, 199)
    assert len(drawing.pages) > 2
    assert any(_groups(page, "to-page") for page in drawing.pages)
    for page in drawing.pages:
        _holds(page)


def test_effort_grows_little_faster_than_the_board() -> None:
    """Twice as many transitions take less than six times as long."""

    def spent(moments: int, transitions: int) -> float:
        board = arrange(network(moments, transitions), persona="ana", kind="journey")
        best = float("inf")
        for _ in range(2):
            begin = time.process_time()
            draw(board)
            best = min(best, time.process_time() - begin)
        return best

    assert spent(60, 80) < 6 * spent(30, 40) + 0.2


@pytest.mark.parametrize("example", ["bank", "rail", "distributor"])
def test_examples_draw_in_full(example: str) -> None:
    """The journeys of each persona of the examples fit one page, and no text is cut."""
    map_ = journeys.load(EXAMPLES / example / f"{example}.journey.yaml")
    for persona in map_.personas:
        drawing = draw(arrange(map_, persona=persona.id, kind="journey"))
        assert not drawing.truncated
        assert len(drawing.pages) == 1
        _holds(drawing.pages[0])


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(-9, 9)), min_size=2, max_size=12))
def test_the_curve_never_swings_beyond_its_points(steps: list[tuple[int, int]]) -> None:
    """Between two points the curve stays between their heights, and goes on where it ended."""
    points, x = [], 0.0
    for step, y in steps:
        x += step
        points.append((x, float(y)))
    curves = smooth(points)
    assert [curve[0] for curve in curves] == points[:-1]
    for begin, one, two, end in curves:
        low, high = sorted((begin[1], end[1]))
        assert all(low - HAIR <= control[1] <= high + HAIR for control in (one, two))
