"""Laws of drawn covers: every persona once, nothing overlaps, every text fits."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import journeys
from journeys.board import Board, arrange
from journeys.drawing import Drawing, Page, draw
from journeys.drawing.canvas import Box
from journeys.drawing.metrics import width_of
from journeys.drawing.shapes import Ellipse, Group, Text
from journeys.model import JourneyMap, Persona, Style
from journeys.renderers import dot, svg
from tests.board.maps import maps
from tests.drawing.pages import HAIR, flat, groups, overlap, surface, text_box

EXAMPLES = Path(__file__).parents[2] / "examples"
FEW = settings(max_examples=60, deadline=None)
PAPERS = st.sampled_from(["a3", "a4"])
THEMES = st.sampled_from(["kraft", "white"])


def _boxes(page: Page) -> list[tuple[Group, Box]]:
    found = [(one, surface(one)) for kind in ("persona", "channel") for one in groups(page, kind)]
    for group in groups(page, "goal"):
        oval = next(one for one in group.shapes if isinstance(one, Ellipse) and one.opacity == 1)
        box = Box(oval.x - oval.rx, oval.y - oval.ry, 2 * oval.rx, 2 * oval.ry)
        found.append((group, box))
    return found


def _holds(page: Page) -> None:
    """Cards, ovals and strips are inside and apart, and their texts stay in them."""
    boxes = _boxes(page)
    for group, box in boxes:
        assert min(box.x, box.y, box.width, box.height) > 0
        assert box.right <= page.width
        assert box.bottom <= page.height
        for text in (one for one in group.shapes if isinstance(one, Text)):
            words = text_box(text)
            assert box.x - HAIR <= words.x, text
            assert words.right <= box.right + HAIR, text
            assert words.y >= box.y - HAIR, text
            assert text.y <= box.bottom + HAIR, text
        words_of = [text_box(one) for one in group.shapes if isinstance(one, Text)]
        for one, two in combinations(words_of, 2):
            assert not overlap(one, two)
    for (_, one), (_, two) in combinations(boxes, 2):
        assert not overlap(one, two)
    for text in (one for one in flat(page.shapes) if isinstance(one, Text)):
        assert text.width == pytest.approx(width_of(text.text, text.size, bold=text.bold))
        assert text.size >= 6.8 - HAIR
        words = text_box(text)
        assert words.x >= 0
        assert words.y >= 0
        assert words.right <= page.width + HAIR
        assert text.y <= page.height


def _is_whole(board: Board, drawing: Drawing) -> None:
    """Each persona stands once over all pages; each goal and channel once, or told as cut."""
    people = Counter(one.name for page in drawing.pages for one in groups(page, "persona"))
    assert people == Counter(f"persona-{panel.name}" for panel in board.panels)
    first = drawing.pages[0]
    for kind, lanes in (("goal", board.goals), ("channel", board.channels)):
        drawn = [one for one in groups(first, kind) if not one.name.startswith("rest-")]
        assert len({one.name for one in drawn}) == len(drawn)
        assert len(lanes) - len(drawn) <= len(drawing.truncated)
    for page in drawing.pages:
        names = [one.name for one in flat(page.shapes) if isinstance(one, Group) and one.name]
        assert len(set(names)) == len(names)


@FEW
@given(maps(), THEMES, PAPERS)
def test_nothing_overlaps(map_: JourneyMap, theme: str, paper: str) -> None:
    """Whatever the texts, cards stand apart, texts keep to them, and everybody is there."""
    board = arrange(map_, kind="cover")
    drawing = draw(board, theme=theme, paper=paper)
    for page in drawing.pages:
        _holds(page)
    _is_whole(board, drawing)


@pytest.mark.parametrize("paper", ["a3", "a4"])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 5, 6, 7, 9, 12, 13, 30])
def test_covers_of_any_size_hold(count: int, paper: str) -> None:
    """A cover has room for twelve personas with long texts; a thirteenth opens a page."""
    word = "words that fill a line of any card "
    people = [
        Persona(
            id=f"p{at}",
            name=f"Somebody with a name {at}",
            tagline=word,
            about=word,
            quote=word * 3,
            style=Style(note=word * 4),
            potential=3,
            churn_risk=2,
            share="12.5%",
            prefers=[f"channel-{number}" for number in range(at % 7)],
        )
        for at in range(count)
    ]
    map_ = JourneyMap(
        title=word,
        edition=word,
        coherence=word,
        personas=people,
        goals=[f"goal-{number}" for number in range(count + 1)],
        channels=[f"channel-{number}" for number in range(7 + count)],
    )
    board = arrange(map_, kind="cover")
    drawing = draw(board, paper=paper)
    assert len(drawing.pages) == max(1, -(-count // 12))
    for page in drawing.pages:
        _holds(page)
    _is_whole(board, drawing)


@pytest.mark.parametrize("paper", ["a3", "a4"])
@pytest.mark.parametrize("book", ["bank/bank", "rail/rail", "distributor/distributor"])
def test_examples_are_whole(book: str, paper: str) -> None:
    """On the covers of the examples no text is cut, on either paper."""
    board = arrange(journeys.load(EXAMPLES / f"{book}.journey.yaml"), kind="cover")
    drawing = draw(board, paper=paper)
    assert not drawing.truncated
    (page,) = drawing.pages
    assert (page.width < page.height) == (paper == "a4")


@FEW
@given(maps(), PAPERS)
def test_drawing_is_a_function(map_: JourneyMap, paper: str) -> None:
    """The same map gives the same bytes, as SVG and as DOT."""
    one, two = (
        [
            (svg.render(page), dot.render(page))
            for page in draw(arrange(map_, kind="cover"), paper=paper).pages
        ]
        for _ in range(2)
    )
    assert one == two


@pytest.mark.parametrize("paper", ["a3", "a4"])
@pytest.mark.parametrize("book", ["bank/bank", "rail/rail", "distributor/distributor"])
def test_personas_speak_equally_loud(book: str, paper: str) -> None:
    """On a cover the styles of all personas have nearly the same type."""
    board = arrange(journeys.load(EXAMPLES / f"{book}.journey.yaml"), kind="cover")
    (page,) = draw(board, paper=paper).pages
    beginnings = tuple(panel.style.split()[0] for panel in board.panels)
    sizes = [
        text.size
        for group in groups(page, "persona")
        for text in group.shapes
        if isinstance(text, Text) and text.text.startswith(beginnings) and not text.bold
    ]
    assert len(sizes) >= len(board.panels)
    assert min(sizes) >= 0.85 * max(sizes)
