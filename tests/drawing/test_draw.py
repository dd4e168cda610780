"""Laws of drawings: nothing overlaps, nothing sticks out, nothing is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.board import Board, arrange
from journeys.drawing import Drawing, Page, draw
from journeys.drawing.metrics import width_of
from journeys.drawing.shapes import Ellipse, Group, Rect, Shape, Text
from journeys.errors import UnknownNameError
from journeys.model import Cell, JourneyMap, Persona, offered, partly
from tests.board.maps import maps

#: Roundings of positions and widths, in points.
HAIR = 0.05

PAPERS = st.sampled_from(["a3", "a4"])
THEMES = st.sampled_from(["kraft", "white"])


def _groups(shapes: Sequence[Shape], kind: str) -> Iterator[Group]:
    for shape in shapes:
        if isinstance(shape, Group):
            if kind in shape.kinds:
                yield shape
            yield from _groups(shape.shapes, kind)


def _texts(shapes: Sequence[Shape]) -> Iterator[Text]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from _texts(shape.shapes)
        elif isinstance(shape, Text):
            yield shape


def _surface(card: Group) -> Rect:
    """The outline of a card: its first box that is no shadow."""
    return next(one for one in card.shapes if isinstance(one, Rect) and one.opacity == 1)


def _left(text: Text) -> float:
    return text.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * text.width


def _drawings(map_: JourneyMap, theme: str, paper: str) -> Iterator[tuple[Board, Drawing]]:
    for persona in ("julie", None):
        board = arrange(map_, persona=persona)
        yield board, draw(board, theme=theme, paper=paper)


def _holds(page: Page) -> None:
    """Every card stands inside the page and on no other; every text inside page and card."""
    cards = [(card, _surface(card)) for card in _groups(page.shapes, "card")]
    for _, box in cards:
        assert min(box.x, box.y, box.width, box.height) > 0
        assert box.x + box.width <= page.width
        assert box.y + box.height <= page.height
    for (_, one), (_, two) in combinations(cards, 2):
        beside = one.x + one.width <= two.x + HAIR or two.x + two.width <= one.x + HAIR
        above = one.y + one.height <= two.y + HAIR or two.y + two.height <= one.y + HAIR
        assert beside or above
    for text in _texts(page.shapes):
        assert text.width == pytest.approx(width_of(text.text, text.size, bold=text.bold))
        assert _left(text) >= 0
        assert _left(text) + text.width <= page.width
        assert text.size < text.y < page.height
    for card, box in cards:
        for text in _texts(card.shapes):
            assert _left(text) >= box.x - HAIR, text
            assert _left(text) + text.width <= box.x + box.width + HAIR, text
            assert box.y + 0.6 * text.size <= text.y <= box.y + box.height + HAIR, text


@given(maps(), THEMES, PAPERS)
def test_nothing_sticks_out(map_: JourneyMap, theme: str, paper: str) -> None:
    """Cards overlap no card, and texts stay inside their cards, for any text at all."""
    for _, drawing in _drawings(map_, theme, paper):
        for page in drawing.pages:
            _holds(page)


@given(maps(), PAPERS)
def test_every_card_is_drawn_once(map_: JourneyMap, paper: str) -> None:
    """Over all its pages, a drawing shows each card of its board exactly once."""
    for board, drawing in _drawings(map_, "white", paper):
        drawn = Counter(
            card.name for page in drawing.pages for card in _groups(page.shapes, "card")
        )
        assert drawn == Counter(card.name for card in board.cards)


@given(maps())
def test_drawing_is_a_function(map_: JourneyMap) -> None:
    """The same board gives the same drawing."""
    board = arrange(map_, persona="julie")
    assert draw(board) == draw(board)


def _board(goals: int, channels: int, *, long: bool = False) -> Board:
    """A full board; its texts are long enough to fill every card, or short."""
    word = "commitments that nobody could ever misunderstand " * (4 if long else 1)
    names = [f"channel-{number}" for number in range(channels)]
    cells = [
        Cell(
            persona="julie",
            subject=f"goal-{goal}",
            channel=name,
            offer=(offered if goal % 2 else partly)(
                f"Answer {word}", tone=word, depth=3, idiolect=[word], commitments=[word] * 2,
                votes=7,
            ),
        )
        for goal in range(goals)
        for name in names
    ]  # fmt: skip
    return arrange(
        JourneyMap(
            title="Full",
            personas=[Persona(id="julie", name="Julie", quote=word, tagline=word, about=word)],
            goals=[f"goal-{number}" for number in range(goals)],
            channels=names,
            board=cells,
        ),
        persona="julie",
    )


@pytest.mark.parametrize("paper", ["a3", "a4"])
@pytest.mark.parametrize("goals", [1, 3, 5, 7, 9])
@pytest.mark.parametrize("channels", [1, 4, 6, 8, 9, 15])
def test_full_boards_hold(goals: int, channels: int, paper: str) -> None:
    """Boards of every size keep their texts inside their cards, also when all are too long."""
    for long in (False, True):
        drawing = draw(_board(goals, channels, long=long), paper=paper)
        for page in drawing.pages:
            _holds(page)


def test_a_ninth_channel_opens_a_page() -> None:
    """Eight channels fill an A3 sheet; a ninth opens a second one that repeats the goals."""
    assert len(draw(_board(5, 8)).pages) == 1
    pages = draw(_board(5, 9)).pages
    assert len(pages) == 2
    for page in pages:
        assert len(list(_groups(page.shapes, "goal"))) == 5


def test_cut_texts_are_told_in_full() -> None:
    """A text that ends with an ellipsis is listed whole."""
    drawing = draw(_board(5, 8, long=True))
    assert any(text.startswith("Answer commitments") for text in drawing.truncated)
    assert not draw(arrange(JourneyMap(title="Shop"))).truncated


def test_no_type_is_too_small_to_read() -> None:
    """No text of a board is smaller than 5.5 points, and no text of a card than 6.8."""
    (page,) = draw(_board(5, 8, long=True)).pages
    for card in _groups(page.shapes, "card"):
        badges = {(one.x, one.y) for one in card.shapes if isinstance(one, Ellipse)}
        sizes = [text.size for text in _texts(card.shapes) if text.anchor != "middle"]
        assert min(sizes) >= 6.8, badges


@pytest.mark.parametrize("option", ["theme", "paper"])
def test_unknown_options_are_refused(option: str) -> None:
    """A theme or paper that there is not is named, with those that there are."""
    with pytest.raises(UnknownNameError, match=f"no {option} 'letter'"):
        draw(arrange(JourneyMap(title="Shop")), **{option: "letter"})


@pytest.mark.parametrize(("personas", "goals", "channels"), [(1, 1, 1), (7, 5, 8), (3, 9, 40)])
def test_overviews_of_any_size_hold(personas: int, goals: int, channels: int) -> None:
    """Overviews keep to their pages and cells, however many rows, columns and channels."""
    map_ = JourneyMap(
        title="Wide",
        personas=[Persona(id=f"p{number}", name="Somebody") for number in range(personas)],
        goals=[f"goal-{number}" for number in range(goals)],
        channels=[f"channel-{number}" for number in range(channels)],
    )
    drawing = draw(arrange(map_))
    cards = [card for page in drawing.pages for card in _groups(page.shapes, "card")]
    assert len(cards) == personas * goals
    for page in drawing.pages:
        _holds(page)


@pytest.mark.parametrize("paper", ["a3", "a4"])
def test_the_key_explains_every_sign(paper: str) -> None:
    """States, votes and preferred channels are explained on each page of either paper."""
    board = _board(5, 8)
    for page in draw(board, paper=paper).pages:
        told = {text.text for text in _texts(page.shapes)}
        keys = ("offered", "partial", "elsewhere", "votes", "preferred")
        assert {board.words[key] for key in keys} <= told
