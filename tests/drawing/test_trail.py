"""Laws of drawn walks: what is on them is numbered and red, what is off them steps back."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import journeys as jn
from journeys.board import Board, Card, CardState, arrange
from journeys.board.edits import Edit, Sign
from journeys.board.trail import Settled
from journeys.drawing import Page, draw
from journeys.drawing.canvas import Box
from journeys.drawing.moment_card import FACE, MARK, _face, _marks
from journeys.drawing.palette import SIGNAL
from journeys.drawing.shapes import Rect, Route, Text
from journeys.model import JourneyMap
from journeys.promises import verdicts
from journeys.renderers import dot, markdown, mermaid, svg, text
from tests.board.trails import Walked, walked_maps
from tests.board.ways import lived_maps
from tests.drawing.pages import groups, holds

ROOT = Path(__file__).parents[2]
FEW = settings(max_examples=20, deadline=None)
THEMES = st.sampled_from(["kraft", "white"])


def pages_of(walked: Walked, theme: str = "kraft") -> tuple[Board, tuple[Page, ...]]:
    """The board of a walk, and its pages."""
    map_, who, walk = walked
    board = arrange(map_, persona=who, walk=walk)
    return board, draw(board, theme=theme).pages


@FEW
@given(walked_maps(), THEMES)
def test_nothing_overlaps(walked: Walked, theme: str) -> None:
    """Cards and words stand apart and every text fits, whatever the walk."""
    board, pages = pages_of(walked, theme)
    for page in pages:
        holds(page)
    assert draw(board, theme=theme).pages == pages


@FEW
@given(walked_maps())
def test_what_is_walked_stands_out(walked: Walked) -> None:
    """Each touchpoint and step of the walk is marked as such, and nothing else is."""
    board, pages = pages_of(walked)
    trail = board.trail
    assert trail is not None
    for kind, names in (("card", trail.cards), ("edge", trail.arrows)):
        drawn = Counter[str]()
        for page in pages:
            for group in groups(page, kind):
                assert ("on-walk" in group.kinds) is (group.name in names)
                assert ("off-walk" in group.kinds) is (group.name not in names)
                drawn[group.name] += 1
        assert all(drawn[name] == 1 for name in names)


@FEW
@given(walked_maps())
def test_numbers_and_red_lines(walked: Walked) -> None:
    """A card of the walk bears its numbers; a step of it is red and wider than other arrows."""
    board, pages = pages_of(walked)
    trail = board.trail
    assert trail is not None
    for page in pages:
        for card in groups(page, "card"):
            badges = [one for one in card.shapes if isinstance(one, Rect) and one.fill == SIGNAL]
            assert bool(badges) is (card.name in trail.cards)
            if card.name in trail.cards:
                words = [one.text for one in card.shapes if isinstance(one, Text)]
                numbers = ", ".join(map(str, trail.cards[card.name]))
                assert any(word.startswith(numbers[:1]) for word in words)
                assert numbers in card.title
        for edge in groups(page, "edge"):
            routes = [one for one in edge.shapes if isinstance(one, Route)]
            is_walked = edge.name in trail.arrows
            assert all((one.edge == SIGNAL) is is_walked for one in routes)
            usual = 4.4 if "hand-off" in edge.kinds else 1.8
            assert all((one.line > usual) is is_walked for one in routes)


@FEW
@given(walked_maps())
def test_every_format_takes_it(walked: Walked) -> None:
    """Every text format tells the walk, and SVG and HTML stay whole."""
    map_, who, walk = walked
    board = arrange(map_, persona=who, walk=walk)
    for written in (text.render(board), markdown.render(board)):
        assert f"\n{len(walk)}." in written
    chart = mermaid.render(board)
    assert chart.startswith("flowchart")
    assert (f"stroke:{SIGNAL}" in chart, "linkStyle" in chart) == (True, len(walk) > 1)
    assert dot.render(board).count("penwidth=4") == len(set(walk))
    assert dot.render(board).count("penwidth=2.8") == len(set(pairwise(walk)))
    for page in draw(board).pages:
        etree.fromstring(svg.render(page).encode())
        assert dot.render(page)


@FEW
@given(lived_maps())
def test_marks_of_the_boundary(map_: JourneyMap) -> None:
    """A board says in words what each mark of the boundary means, and without marks nothing."""
    board = arrange(map_, persona="julie", kind="journey")
    bare = attrs.evolve(board, cards=tuple(attrs.evolve(one, settled=()) for one in board.cards))
    is_marked = any(card.settled for card in board.cards)
    assert (draw(board) == draw(bare)) is not is_marked
    cards = {card.name: card for card in board.cards}
    for page in draw(board).pages:
        for group in groups(page, "card"):
            assert all(one.text in group.title for one in cards[group.name].settled)
    for card in board.cards:
        assert all(one.text.split()[0] in text.render(board) for one in card.settled)


@given(
    st.tuples(st.booleans(), st.booleans()),
    st.lists(st.booleans(), max_size=3),
    st.lists(st.sampled_from(Sign), max_size=3),
    st.floats(60, 104),
)
def test_marks_stand_apart(
    ends: tuple[bool, bool], won: list[bool], signs: list[Sign], width: float
) -> None:
    """The marks on a card touch neither each other nor its face; one of each sort comes first."""
    card = Card(
        name="card", row="web", column="buy", state=CardState.OFFERED, starts=ends[0], ends=ends[1],
        change=Sign.CHANGED if signs else None,
        edits=tuple(Edit(sign=sign, text="", short="") for sign in signs),
        settled=tuple(Settled(goal="buy", is_won=one, text="") for one in won),
    )  # fmt: skip
    box = Box(100, 100, max(width, 68), 50)
    marks = list(_marks(card, box))
    places = [x for _, x in marks]
    assert all(there - here >= 2 * MARK for here, there in pairwise(places))
    assert all(x + MARK <= _face(box)[0] - FACE for x in places)
    assert len(set(marks)) == len(marks)
    assert len(marks) >= min(4, sum(ends) + len(set(won)) + len(set(signs[:1])))


def test_the_broken_promises_are_the_golden_pictures() -> None:
    """The counter-examples of the docs are those that the example has, to the byte."""
    map_ = jn.load(ROOT / "examples" / "broken" / "promises.journey.yaml")
    folder = ROOT / "docs" / "pictures" / "broken"
    golden = {path.stem: path.read_text("utf-8") for path in folder.glob("*.svg")}
    assert golden
    for verdict in verdicts(map_):
        if verdict.walk is not None:
            drawing = draw(arrange(map_, walk=verdict))
            assert drawing.truncated == ()
            if verdict.promise.id in golden:
                picture = svg.render(drawing.pages[0])
                assert picture == golden.pop(verdict.promise.id), "sh docs/pictures/redraw"
    assert golden == {}
