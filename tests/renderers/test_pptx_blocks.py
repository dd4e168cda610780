"""Text boxes break lines where the drawing did, and shadows and rooms are found again."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from journeys.drawing.canvas import Canvas
from journeys.drawing.metrics import Font
from journeys.drawing.shapes import Ellipse, Line, Rect, Ring, Text
from journeys.drawing.wrapping import clean
from journeys.renderers.pptx.blocks import Block, blocks, flow
from journeys.renderers.pptx.freeform import traced
from journeys.renderers.pptx.place import Extent, Place, around, fitted
from journeys.renderers.pptx.rooms import extent_of, room_of
from journeys.renderers.pptx.shadows import shaded
from tests.board.maps import hostile_texts

FONT = Font(9, 10.6, bold=True)
WORDS = st.lists(
    st.sampled_from(
        ["prix", "affiché", "en", "e-mail", "rendez-vous", "démonstration", "à", "l'appli", "«",
         "»", "48", "h", "?", "et/ou", "souscription", "anticonstitutionnellement",
         "week-end", "sans"]
    ),
    min_size=1, max_size=12,
).map(" ".join)  # fmt: skip
COLOURS = st.sampled_from(["#000000", "#FFFFFF", "#BFE0F2"])
SIDES = st.floats(0, 100)


def _lines(text: str, width: float, most: int, *, balanced: bool = False) -> list[Any]:
    canvas = Canvas()
    fitted_ = canvas.fit(text, width, FONT, most=most, balanced=balanced)
    canvas.lines(fitted_, (10, 10), FONT, "#000000")
    return list(canvas.shapes)


def _broken(text: str, width: float) -> list[str]:
    """How any program breaks a paragraph: at the last space or behind the last hyphen that fits."""
    lines = [""]
    for piece in re.findall(r"[^ \-/]*[\-/ ]?", text):
        if lines[-1] and FONT.width((lines[-1] + piece).rstrip(" ")) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip(" ") for line in lines if line.strip(" ")]


@given(
    text=WORDS,
    width=st.floats(30, 200),
    most=st.integers(1, 4),
    balanced=st.booleans(),
    wider=st.floats(0.99, 1.01),
)
def test_a_paragraph_breaks_where_the_drawing_did(
    *, text: str, width: float, most: int, balanced: bool, wider: float
) -> None:
    """A box that breaks by itself shows the same lines, in a little wider or narrower font too."""
    found = list(blocks(_lines(text, width, most, balanced=balanced)))
    assert len(found) == 1
    [block] = found
    assert isinstance(block, Block)
    way = flow(block, width + 3, clean(text))
    drawn = [line.text for line in block.lines]
    if len(way.lines) == 1 and len(drawn) > 1:
        assert way.width is not None
        assert _broken(way.lines[0], way.width * wider) == drawn
    else:
        assert list(way.lines) == drawn


@given(WORDS, st.floats(30, 200))
def test_words_stay_whole(text: str, width: float) -> None:
    """A box that breaks by itself holds the text as it was, with no word torn or glued."""
    [block] = blocks(_lines(text, width, 20))
    way = flow(block, None)
    if len(way.lines) == 1:
        assert way.lines[0] == clean(text)


@given(hostile_texts(), st.floats(30, 200), st.integers(1, 4))
def test_any_text_keeps_its_characters(text: str, width: float, most: int) -> None:
    """Whatever the text, the lines of its boxes are its lines; nothing is lost."""
    shapes = _lines(text, width, most)
    kept = [line for one in blocks(shapes) for line in flow(one, width).lines]
    bare = "".join("".join(line.text for line in shapes).split())
    assert "".join("".join(kept).split()) == bare


def test_lines_of_two_texts_are_two_boxes() -> None:
    """A shape between them, another look, or another distance parts lines."""
    first, second = _lines("un deux trois quatre", 40, 2)
    rule = Line(points=((0, 0), (9, 9)), edge="#000000")
    assert [type(one) for one in blocks([first, rule, second])] == [Block, Line, Block]
    assert len(list(blocks([first, second]))) == 1
    for other in (
        Text(x=10, y=second.y, text="b", size=9, fill="#123456", width=5, bold=True),
        Text(x=11, y=second.y, text="b", size=9, fill="#000000", width=5, bold=True),
        Text(x=10, y=second.y + 9, text="b", size=9, fill="#000000", width=5, bold=True),
        Text(x=10, y=second.y, text="b", size=8, fill="#000000", width=5, bold=True),
    ):
        assert len(list(blocks([first, other]))) == 2
    assert list(blocks([Text(x=0, y=0, text=" ", size=9, fill="#000000", width=0)])) == []


@settings(max_examples=50)
@given(
    at=st.tuples(SIDES, SIDES),
    size=st.tuples(st.floats(1, 50), st.floats(1, 50)),
    fill=COLOURS,
    fall=st.tuples(st.floats(0, 3), st.floats(0, 3)),
)
def test_a_shadow_becomes_that_of_its_shape(
    at: tuple[float, float], size: tuple[float, float], fill: str, fall: tuple[float, float]
) -> None:
    """A dark veil under a shape of its size is that shape's shadow; anything else is a shape."""
    (x, y), (width, height), (right, down) = at, size, fall
    over = Rect(x=x, y=y, width=width, height=height, fill=fill)
    veil = Rect(x=x + right, y=y + down, width=width, height=height, fill="#000000", opacity=0.2)
    [(shape, shadow)] = shaded([veil, over])
    assert shape == over
    assert shadow == pytest.approx((right, down, 0.2))
    other = Rect(x=x, y=y, width=width + 1, height=height, fill=fill)
    for row in ([veil, other], [veil], [over, veil], [veil, Ellipse(x=x, y=y, rx=1, ry=1)]):
        assert list(shaded(row)) == [(one, None) for one in row]


def test_a_text_has_room_up_to_the_next_thing() -> None:
    """The room ends at the card's side, or before a ring; on nothing there is none."""
    card = Rect(x=0, y=0, width=120, height=80, fill="#FFFFFF")
    ring = Ring(x=110, y=10, r=4, filled=1, ink="#000000")
    [title] = blocks(_lines("Prix", 100, 1))
    assert room_of(title, [card, title]) == pytest.approx(106)
    assert room_of(title, [card, ring, title]) == pytest.approx(94)
    assert room_of(title, [ring, title]) is None
    assert room_of(title, [card, *[ring] * 400, title]) is None
    middle = Block((Text(x=60, y=40, text="A", size=9, fill="#000000", width=6, anchor="middle"),))
    assert room_of(middle, [card, middle]) == pytest.approx(112)
    end = Block((Text(x=110, y=60, text="A", size=9, fill="#000000", width=6, anchor="end"),))
    assert room_of(end, [card, end]) == pytest.approx(106)


@given(st.lists(st.tuples(SIDES, SIDES, SIDES, SIDES), min_size=1))
def test_a_box_around_others_holds_them(sides: list[tuple[float, float, float, float]]) -> None:
    """The box around boxes holds each of them."""
    boxes = [Extent(x, y, x + wide, y + high) for x, y, wide, high in sides]
    assert all(around(boxes).holds(box) for box in boxes)


@given(*[st.floats(10, 2000)] * 4)
def test_a_fitted_page_is_inside_and_centred(w: float, h: float, wide: float, high: float) -> None:
    """A page keeps its form, leaves no side of the slide, and touches two of them."""
    place = fitted((w, h), (wide, high))
    left, top = place.x, place.y
    assume(place.scale > 0)
    assert left == pytest.approx(wide - w * place.scale - left, abs=1e-6)
    assert top == pytest.approx(high - h * place.scale - top, abs=1e-6)
    assert min(left, top) == pytest.approx(0, abs=1e-6)


@given(st.floats(0, 1e6))
def test_sizes_of_type_stay_within_what_slides_have(size: float) -> None:
    """No size is below one point or above four thousand."""
    assert 100 <= Place().hundredths(size) <= 400_000


def test_a_moved_path_keeps_its_strokes() -> None:
    """A path elsewhere has the same strokes; its extent moves along."""
    trace = traced(lambda pen: pen.trace("M0 0H10V10A3 3 0 0 1 4 10Z"))
    moved = trace.moved(2, 5, 7)
    assert [kind for kind, _ in moved.strokes] == [kind for kind, _ in trace.strokes]
    assert moved.extent.left == pytest.approx(5 + 2 * trace.extent.left)
    assert moved.extent.bottom == pytest.approx(7 + 2 * trace.extent.bottom)
    assert extent_of(object()) is None
