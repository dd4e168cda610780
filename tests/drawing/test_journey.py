"""Laws of drawn journeys: nothing overlaps, no line runs through a card, nothing is left out."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import journeys
from journeys.board import arrange
from journeys.drawing import Drawing, draw
from journeys.drawing.feelings import smooth
from journeys.drawing.shapes import Group
from journeys.model import JourneyMap
from tests.board.ways import lived_maps, network
from tests.drawing.pages import HAIR, flat, groups, holds

EXAMPLES = Path(__file__).parents[2] / "examples"
FEW = settings(max_examples=25, deadline=None)
WHO = st.sampled_from([None, "julie"])
BANDS = st.sampled_from(["goal", "stage"])


@FEW
@given(lived_maps(), WHO, BANDS)
def test_nothing_overlaps(map_: JourneyMap, who: str | None, bands: str) -> None:
    """Cards and words stand apart, lines pass through no card, whatever the texts and ways."""
    drawing = draw(arrange(map_, persona=who, kind="journey", bands=bands))
    for page in drawing.pages:
        holds(page)


@FEW
@given(lived_maps(), WHO)
def test_everything_is_drawn_once(map_: JourneyMap, who: str | None) -> None:
    """Over all pages each card and each arrow stands once, and each id once a page."""
    board = arrange(map_, persona=who, kind="journey")
    drawing = draw(board)
    for kind, parts in (("card", board.cards), ("edge", board.arrows)):
        drawn = Counter(one.name for page in drawing.pages for one in groups(page, kind))
        assert drawn == Counter(one.name for one in parts)
    for page in drawing.pages:
        names = [one.name for one in flat(page.shapes) if isinstance(one, Group) and one.name]
        assert len(set(names)) == len(names)
    assert draw(board) == drawing


def _drawn(moments: int, transitions: int) -> Drawing:
    return draw(arrange(network(moments, transitions), persona="ana", kind="journey"))


@pytest.mark.parametrize(("moments", "transitions"), [(1, 0), (12, 14), (30, 40), (60, 100)])
def test_networks_hold(moments: int, transitions: int) -> None:
    """Journeys of any size keep to their pages, and lines to the free space."""
    for page in _drawn(moments, transitions).pages:
        holds(page)


def test_long_ways_take_several_pages() -> None:
    """A goal with more moments than a page holds goes on; its lines become tags with pages."""
    drawing = _drawn(200, 199)
    assert len(drawing.pages) > 2
    assert any(groups(page, "to-page") for page in drawing.pages)
    for page in drawing.pages:
        holds(page)


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
        holds(drawing.pages[0])


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
