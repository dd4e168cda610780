"""Laws of cards to cut out: exact sizes, room for the knife, and texts that stay inside."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.board import Board, arrange
from journeys.board.kit import PIECES
from journeys.document import compose
from journeys.drawing import Drawing, Page, draw
from journeys.drawing.shapes import Ellipse, Group, Line, Rect, Shape, Text
from journeys.model import Cell, JourneyMap, Moment, Persona, offered, partly
from journeys.reader import read
from journeys.renderers import dot, pdf, svg
from tests.board.maps import maps

EXAMPLES = Path(__file__).parents[2] / "examples"
MM = 72 / 25.4
#: Roundings, in points.
HAIR = 0.05
PAPERS = st.sampled_from(["a3", "a4"])
SIZES = st.sampled_from(["compact", "metaplan"])
#: Width and height in millimetres, by size and by what a card is.
MEASURES = {
    "compact": {"goal": (88, 52), "channel": (180, 24), "sign": (88, 24), "": (92, 62)},
    "metaplan": {"goal": (190, 110), "channel": (205, 45), "sign": (205, 45), "": (205, 95)},
}
#: Each example draws dozens of sheets.
FEW = settings(max_examples=30, deadline=None)

Box = tuple[float, float, float, float]


def _pieces(page: Page) -> list[Group]:
    return [one for one in page.shapes if isinstance(one, Group) and "piece" in one.kinds]


def _box(piece: Group) -> Box:
    """Left, top, right and bottom of a card: of its first shape, which is its outline."""
    outline = piece.shapes[0]
    if isinstance(outline, Ellipse):
        x, y, rx, ry = outline.x, outline.y, outline.rx, outline.ry
        return x - rx, y - ry, x + rx, y + ry
    assert isinstance(outline, Rect)
    return outline.x, outline.y, outline.x + outline.width, outline.y + outline.height


def _texts(shapes: Sequence[Shape]) -> Iterator[Text]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from _texts(shape.shapes)
        elif isinstance(shape, Text):
            yield shape


def _ink(text: Text) -> Box:
    """What a line of text covers, without the air above and below it."""
    left = text.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * text.width
    return left, text.y - 0.72 * text.size, left + text.width, text.y + 0.2 * text.size


def _meet(one: Box, two: Box) -> bool:
    beside = one[2] <= two[0] + HAIR or two[2] <= one[0] + HAIR
    return not (beside or one[3] <= two[1] + HAIR or two[3] <= one[1] + HAIR)


def _is_inside(inner: Box, outer: Box) -> bool:
    return (
        inner[0] >= outer[0] - HAIR
        and inner[1] >= outer[1] - HAIR
        and inner[2] <= outer[2] + HAIR
        and inner[3] <= outer[3] + HAIR
    )


def _measure(size: str, piece: Group) -> tuple[float, float]:
    kind = piece.kinds[1]
    width, high = MEASURES[size].get(kind, MEASURES[size][""])
    return width * MM, high * MM


def _holds(page: Page, size: str) -> None:
    """Cards have their size, apart, where a printer prints; marks and texts keep their places."""
    pieces = _pieces(page)
    assert pieces
    boxes = [_box(piece) for piece in pieces]
    printable = (5 * MM, 5 * MM, page.width - 5 * MM, page.height - 5 * MM)
    for piece, box in zip(pieces, boxes, strict=True):
        found = (box[2] - box[0], box[3] - box[1])
        assert found == pytest.approx(_measure(size, piece), abs=0.1 * MM)
        assert _is_inside(box, printable)
        texts = [_ink(text) for text in _texts(piece.shapes)]
        for text in texts:
            assert _is_inside(text, box), piece
        for one, two in combinations(texts, 2):
            assert not _meet(one, two), piece
    for one, two in combinations(boxes, 2):
        assert not _meet(one, two)
    notes = [_ink(text) for text in _texts([one for one in page.shapes if one not in pieces])]
    for note in notes:
        assert _is_inside(note, printable)
    for line in page.shapes:
        if isinstance(line, Line):
            xs, ys = zip(*line.points, strict=True)
            mark = (min(xs), min(ys), max(xs), max(ys))
            assert _is_inside(mark, printable)
            assert not any(_meet(mark, other) for other in (*boxes, *notes))
    for one, two in combinations(notes, 2):
        assert not _meet(one, two)


def _drawn(map_: JourneyMap, persona: str | None, size: str, paper: str) -> tuple[Board, Drawing]:
    board = arrange(map_, persona=persona, kind="cards", size=size)
    return board, draw(board, paper=paper)


@FEW
@given(maps(), st.sampled_from(["julie", None]), SIZES, PAPERS)
def test_cards_can_be_cut_whatever_they_say(
    map_: JourneyMap, persona: str | None, size: str, paper: str
) -> None:
    """For any text: sizes are exact, nothing overlaps or sticks out, each card is there once."""
    board, drawing = _drawn(map_, persona, size, paper)
    for page in drawing.pages:
        _holds(page, size)
    [(width, high)] = {(page.width, page.height) for page in drawing.pages}
    assert {round(width), round(high)} == ({595, 842} if paper == "a4" else {842, 1191})
    found = Counter(piece.name for page in drawing.pages for piece in _pieces(page))
    assert set(found.values()) == {1}
    assert found.keys() >= {card.name for card in board.cards}
    if persona is None:
        lanes = [f"goal-{one.name}" for one in board.goals]
        lanes += [f"ch-{one.name}" for one in board.channels]
        assert found.keys() >= {*lanes, *(f"persona-{one.name}" for one in board.panels)}
    assert drawing == draw(board, paper=paper, theme="white")


@pytest.mark.parametrize("paper", ["a3", "a4"])
@pytest.mark.parametrize("size", ["compact", "metaplan"])
@pytest.mark.parametrize("example", ["bank", "rail", "distributor"])
def test_the_examples_lose_no_word(example: str, size: str, paper: str) -> None:
    """Every text of the examples stands whole on its card, in type that a group reads."""
    map_ = read(EXAMPLES / example / f"{example}.journey.yaml").map
    assert map_ is not None
    for persona in (None, *(one.id for one in map_.personas)):
        _, drawing = _drawn(map_, persona, size, paper)
        assert drawing.truncated == ()
        for page in drawing.pages:
            _holds(page, size)


@pytest.mark.parametrize("paper", ["a3", "a4"])
@pytest.mark.parametrize("size", ["compact", "metaplan"])
@pytest.mark.parametrize("long", [False, True])
def test_full_cards_hold(size: str, paper: str, *, long: bool) -> None:
    """A card that says everything that a card can say keeps it apart, also when all is too long."""
    word = "commitments that nobody could ever misunderstand " * (9 if long else 1)
    texts = {"tone": word, "depth": 3, "idiolect": [word]}
    cells = []
    for goal, many, votes in zip("abc", (1, 2, 4), (3, 9, 99), strict=True):
        said: dict[str, Any] = {**texts, "commitments": [word] * many, "votes": votes}
        whole = offered(f"Answer {word}", **said)
        part = partly(f"Answer {word}", **said, instead=["web", "chat"])
        cells.append(Cell(persona="julie", subject=goal, channel="web", offer=whole))
        cells.append(Cell(persona="julie", subject=goal, channel="chat", offer=part))
    person = Persona(id="julie", name=word, quote=word, tagline=word, about=word, potential=3,
                     prefers=["web", "chat"])  # fmt: skip
    full = JourneyMap(
        title=word, personas=[person], goals=[*"abc"], channels=["web", "chat"], board=cells,
        moments=[Moment(id="m", label=word, goal="a", start=True, end=True, feeling=1)],
    )  # fmt: skip
    for persona in ("julie", None):
        _, drawing = _drawn(full, persona, size, paper)
        for page in drawing.pages:
            _holds(page, size)
        assert bool(drawing.truncated) >= long


@pytest.mark.parametrize(("size", "least"), [("compact", 9.0), ("metaplan", 14.0)])
def test_type_is_read_from_a_distance(size: str, least: float) -> None:
    """What a card says is never small, and no label is under 6.8 points."""
    map_ = JourneyMap(
        title="Shop", personas=[Persona(id="ana")], channels=["web"],
        board=[Cell(persona="ana", subject="buy", channel="web",
                    offer=offered("Answer " * 60, tone="tone " * 60, idiolect=["word " * 60],
                                  commitments=["promise " * 60]))],
    )  # fmt: skip
    _, drawing = _drawn(map_, "ana", size, "a4")
    texts = [text for page in drawing.pages for text in _texts(page.shapes)]
    assert min(text.size for text in texts) >= 6.8
    words = ("Answer Answer", "tone tone", "word word", "promise promise")
    said = [text for text in texts if any(one in text.text for one in words)]
    assert len(said) > len(words)
    assert min(text.size for text in said) >= least


def test_ovals_hold_their_words() -> None:
    """The corners of every line of a goal lie on its oval, not only in the box around it."""
    labels = ["x", "A goal of several words that needs three lines at least to be read", "W" * 90]
    _, drawing = _drawn(JourneyMap(title="Ovals", goals=labels), None, "compact", "a4")
    ovals = [piece for piece in _pieces(drawing.pages[0]) if "goal" in piece.kinds]
    assert len(ovals) == 3
    for piece in ovals:
        [oval] = [one for one in piece.shapes if isinstance(one, Ellipse)]
        for text in _texts(piece.shapes):
            left, top, right, bottom = _ink(text)
            for x, y in ((left, top), (right, top), (left, bottom), (right, bottom)):
                assert math.hypot((x - oval.x) / oval.rx, (y - oval.y) / oval.ry) <= 1


@pytest.mark.parametrize(
    ("size", "paper", "places"),
    [("compact", "a4", 8), ("compact", "a3", 18), ("metaplan", "a4", 2), ("metaplan", "a3", 4)],
)
def test_a_sheet_holds_as_many_cards_as_it_can(size: str, paper: str, places: int) -> None:
    """Response cards fill their sheets; the rest stands on the last one."""
    channels = [f"c-{number}" for number in range(5)]
    map_ = JourneyMap(title="Shop", personas=[Persona(id="ana")], channels=channels)
    _, drawing = _drawn(map_, "ana", size, paper)
    found = [len(_pieces(page)) for page in drawing.pages]
    assert found == [places] * (25 // places) + [25 % places] * bool(25 % places)


def test_a_ruler_tells_whether_the_size_is_right() -> None:
    """Each sheet has a line of exactly 100 mm, and says that it is to be printed at 100 %."""
    for size in ("compact", "metaplan"):
        _, drawing = _drawn(JourneyMap(title="Shop", channels=["web"]), None, size, "a4")
        for page in drawing.pages:
            lines = [one.points for one in page.shapes if isinstance(one, Line)]
            assert max(end[0] - start[0] for start, end in lines) == pytest.approx(100 * MM)
            assert "100\u00a0mm, print at 100%" in [text.text for text in _texts(page.shapes)]


def test_sheets_are_named_by_what_is_on_them() -> None:
    """The pages of a kit, such as its bookmarks, tell the sets of cards in their order."""
    map_ = JourneyMap(
        title="Shop", channels=["web"], personas=[Persona(id="ana", name="Ana")],
        moments=[Moment(id="m")],
    )  # fmt: skip
    board, drawing = _drawn(map_, None, "compact", "a4")
    titles = list(dict.fromkeys(page.title for page in drawing.pages))
    assert titles == [board.words[f"kit-{piece}"] for piece in PIECES]
    _, drawing = _drawn(map_, "ana", "compact", "a4")
    assert [page.title for page in drawing.pages] == ["Ana · Response cards"]


@FEW
@given(maps(), st.sampled_from(["julie", None]))
def test_every_writer_takes_sheets_of_cards(map_: JourneyMap, persona: str | None) -> None:
    """SVG, pinned DOT and PDF are written for any text, with the same bytes each time."""
    board = arrange(map_, persona=persona, kind="cards")
    document = compose([board], paper="a4")
    for page in document.pages:
        assert svg.render(page).startswith("<svg")
        assert dot.render(page).startswith("digraph")
    assert pdf.render(document) == pdf.render(compose([board], paper="a4"))
