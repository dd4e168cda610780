"""Laws of drawn differences: everything marked stands out, fits its place, and can be read."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import journeys as jn
from journeys.board import Board, arrange
from journeys.board.differing import differing_boards
from journeys.board.edits import Sign
from journeys.board.revision import Revision
from journeys.drawing import Page, draw
from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.metrics import width_of
from journeys.drawing.shapes import Ellipse, Group, Line, Rect, Shape, Text
from journeys.drawing.signs import HUES, draw_sign
from journeys.errors import EngineError
from journeys.model import JourneyMap
from journeys.renderers import dot, markdown, mermaid, svg, text
from tests.board.maps import maps
from tests.board.ways import lived_maps
from tests.laws.strategies import shops

#: Roundings of positions and widths, in points.
HAIR = 0.05
#: The smallest type at print size.
SMALLEST = 6.79

BANK = Path(__file__).parents[2] / "examples/bank/bank.journey.yaml"
FEW = settings(max_examples=8, deadline=None)
PAIRS = st.tuples(maps(), maps()) | st.tuples(lived_maps(), lived_maps())
SHOPS = st.tuples(shops(), shops())
THEMES = st.sampled_from(["kraft", "white"])
PAPERS = st.sampled_from(["a3", "a4"])


def flat(shapes: Sequence[Shape]) -> Iterator[Shape]:
    """Shapes and what their groups hold."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield from flat(shape.shapes)
        yield shape


def groups(page: Page, kind: str) -> list[Group]:
    """The groups of a class."""
    return [one for one in flat(page.shapes) if isinstance(one, Group) and kind in one.kinds]


def cell_of(card: Group) -> Box:
    """What a card and its strip take."""
    boxes = [one for one in card.shapes if isinstance(one, Rect) and one.opacity == 1]
    # Small counts may stand on the upper side of a cell of the overview.
    boxes = [one for one in boxes if one.radius <= 4]
    left, top = min(one.x for one in boxes), min(one.y for one in boxes)
    right = max(one.x + one.width for one in boxes)
    bottom = max(one.y + one.height for one in boxes)
    return Box(left, top, right - left, bottom - top)


def holds(page: Page) -> None:
    """Cards are apart and inside; texts are inside, measured and large enough."""
    cells = [(card, cell_of(card)) for card in groups(page, "card")]
    for _, box in cells:
        assert min(box.x, box.y, box.width, box.height) > 0
        assert box.right <= page.width
        assert box.bottom <= page.height
    for (_, one), (_, two) in combinations(cells, 2):
        beside = one.right <= two.x + HAIR or two.right <= one.x + HAIR
        assert beside or one.bottom <= two.y + HAIR or two.bottom <= one.y + HAIR
    for shape in flat(page.shapes):
        if isinstance(shape, Text):
            left = shape.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor] * shape.width
            assert shape.width == pytest.approx(width_of(shape.text, shape.size, bold=shape.bold))
            assert left >= 0
            assert left + shape.width <= page.width
            assert shape.size < shape.y < page.height


def boards_of(pair: tuple[JourneyMap, JourneyMap]) -> list[Board]:
    """The boards of two maps that differ."""
    return list(differing_boards(Revision(*pair)))


@pytest.fixture(scope="module")
def bank() -> tuple[JourneyMap, JourneyMap]:
    """The bank, and the bank after some decisions."""
    old = jn.load(BANK)
    place = ("julie", "inform", "chat")
    promise = jn.Commitment(text="Conseiller en ligne en 10 min", within="10 min")
    offer = jn.offered("Tarif confirmé par écrit", commitments=[promise], votes=3)
    cells = [cell for cell in old.board if cell.place != place]
    cell = jn.Cell(persona=place[0], subject=place[1], channel=place[2], offer=offer)
    new = attrs.evolve(old, board=[*cells, cell]).without(channel="atm").without(persona="thomas")
    return old, new


@FEW
@given(PAIRS | SHOPS, THEMES, PAPERS)
def test_differences_fit(pair: tuple[JourneyMap, JourneyMap], theme: str, paper: str) -> None:
    """Whatever changed, no card covers another, and no text leaves its page."""
    for board in boards_of(pair):
        for page in draw(board, theme=theme, paper=paper).pages:
            holds(page)


@FEW
@given(PAIRS | SHOPS)
def test_every_format_takes_them(pair: tuple[JourneyMap, JourneyMap]) -> None:
    """Every text format writes any difference, and SVG stays well-formed."""
    for board in boards_of(pair):
        for page in draw(board).pages:
            etree.fromstring(svg.render(page).encode())
            assert dot.render(page)
        for written in (dot.render(board), markdown.render(board)):
            assert written.endswith("\n")
        with contextlib.suppress(EngineError):  # Mermaid takes 50,000 characters, and says so
            assert mermaid.render(board).endswith("\n")
        for change in {part.change for part in board.cards if part.change} - {Sign.CHANGED}:
            assert change.mark in text.render(board)


@FEW
@given(SHOPS)
def test_titles_tell_all(pair: tuple[JourneyMap, JourneyMap]) -> None:
    """The title of each card on a page holds each of its changes."""
    for board in boards_of(pair):
        cards = {card.name: card for card in board.cards}
        for page in draw(board).pages:
            for group in groups(page, "card"):
                for edit in cards[group.name].edits:
                    assert str(edit) in group.title


def test_what_stayed_steps_back(bank: tuple[JourneyMap, JourneyMap]) -> None:
    """Unchanged cards lie under a veil; what is gone is dashed and hatched."""
    board = arrange(bank[1], persona="julie", against=bank[0])
    page = draw(board).pages[0]
    cards = {card.name: card for card in board.cards}
    for group in groups(page, "card"):
        change = cards[group.name].change
        rects = [one for one in group.shapes if isinstance(one, Rect)]
        veiled = any(one.fill == "#DDCAA8" and one.opacity < 1 for one in rects)
        assert veiled is (change in {None, Sign.REMOVED})
        gone = any(one.edge == HUES[Sign.REMOVED] and one.dashed for one in rects)
        hatched = any(isinstance(one, Line) and one.opacity < 1 for one in group.shapes)
        assert gone is hatched is (change is Sign.REMOVED)


def test_a_strip_tells_old_and_new(bank: tuple[JourneyMap, JourneyMap]) -> None:
    """Under a card whose deadline moved stand the old one and the new one."""
    page = draw(arrange(bank[1], persona="julie", against=bank[0])).pages[0]
    card = next(one for one in groups(page, "card") if one.name == "card-inform-chat")
    texts = [one.text for one in card.shapes if isinstance(one, Text)]
    assert "2\u00a0min → 10\u00a0min" in texts
    assert any(one.size >= SMALLEST for one in card.shapes if isinstance(one, Text))


def test_type_stays_legible(bank: tuple[JourneyMap, JourneyMap]) -> None:
    """No words of a change are smaller than the smallest type of boards."""
    for board in boards_of(bank):
        for page in draw(board).pages:
            small = [one for one in flat(page.shapes) if isinstance(one, Text) and "→" in one.text]
            assert all(one.size >= SMALLEST for one in small)


def test_a_board_without_difference_is_as_it_was(bank: tuple[JourneyMap, JourneyMap]) -> None:
    """Nothing of all this stands on a usual board."""
    for kind in ("overview", "persona", "journey"):
        board = arrange(bank[0], persona=None if kind == "overview" else "julie", kind=kind)
        for page in draw(board).pages:
            edges = {one.edge for one in flat(page.shapes) if isinstance(one, Rect)}
            assert not edges & {HUES[Sign.ADDED], HUES[Sign.REMOVED]}


@pytest.mark.parametrize("sign", list(Sign))
def test_signs_differ_without_colour(sign: Sign) -> None:
    """Each sign has a form of its own, inside its disc, in a colour dark enough for white."""
    canvas = Canvas()
    draw_sign(canvas, sign, (10, 10))
    disc, *lines = canvas.shapes
    assert isinstance(disc, Ellipse)
    for line in lines:
        assert isinstance(line, Line)
        assert all((x - 10) ** 2 + (y - 10) ** 2 <= disc.rx**2 for x, y in line.points)
    forms = []
    for other in Sign:
        drawn = Canvas()
        draw_sign(drawn, other, (10, 10))
        forms.append(tuple(one.points for one in drawn.shapes if isinstance(one, Line)))
    assert len(set(forms)) == len(Sign)
    red, green, blue = (int(HUES[sign][at : at + 2], 16) / 255 for at in (1, 3, 5))
    parts = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4
             for one in (red, green, blue)]  # fmt: skip
    bright = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    assert 1.05 / (bright + 0.05) >= 4.5


def test_drawing_again_gives_the_same(bank: tuple[JourneyMap, JourneyMap]) -> None:
    """The same two maps give the same bytes."""
    once, twice = (
        [svg.render(page) for board in boards_of(bank) for page in draw(board).pages]
        for _ in range(2)
    )
    assert once == twice
