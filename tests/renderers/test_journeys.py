"""Laws of written journeys: SVG, both forms of DOT, and text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from journeys.board import Board, arrange
from journeys.cells import width
from journeys.drawing import draw
from journeys.model import Journey, JourneyMap, Moment, Persona, way
from journeys.renderers import dot, svg, text
from journeys.renderers.graphviz import image
from tests.board.ways import lived_maps
from tests.renderers.test_svg import ATTRIBUTES, ELEMENTS, NAMESPACE

FEW = settings(max_examples=15, deadline=None)
WHO = st.sampled_from([None, "julie"])


def _pictures(board: Board) -> Iterator[str]:
    for page in draw(board).pages:
        yield svg.render(page)


@FEW
@given(lived_maps(), WHO)
def test_pictures_are_harmless(map_: JourneyMap, who: str | None) -> None:
    """Whatever the texts, a picture parses, holds known parts only, and no id twice."""
    board = arrange(map_, persona=who, kind="journey")
    pictures = list(_pictures(board))
    for picture in pictures:
        root = etree.fromstring(picture.encode())
        for element in root.iter():
            assert str(element.tag).removeprefix(NAMESPACE) in ELEMENTS
            assert set(map(str, element.attrib)) <= ATTRIBUTES
        ids = [one.get("id") for one in root.iter() if one.get("id")]
        assert len(set(ids)) == len(ids)
    assert pictures == list(_pictures(board))


@pytest.mark.dot
@settings(max_examples=6, deadline=None)
@given(lived_maps(), WHO)
def test_graphviz_accepts_both_forms(map_: JourneyMap, who: str | None) -> None:
    """The pinned and the automatic DOT become pictures, whatever the texts."""
    board = arrange(map_, persona=who, kind="journey")
    for source in (draw(board).pages[0], board):
        assert image(dot.render(source), format="svg").startswith(b"<")


@FEW
@given(lived_maps(), WHO, st.integers(24, 120))
def test_text_keeps_its_width(map_: JourneyMap, who: str | None, cells: int) -> None:
    """No line of a journey in a terminal is wider than was asked for."""
    board = arrange(map_, persona=who, kind="journey")
    shown = text.render(board, width=cells)
    assert all(width(line) <= cells for line in shown.splitlines())
    assert shown == text.render(board, width=cells)


def _shop() -> JourneyMap:
    return JourneyMap(
        title="Shop",
        personas=[Persona(id="ana"), Persona(id="bob")],
        channels=["web", "phone"],
        moments=[
            Moment(id="ask", goal="inform", start=True, feeling=-1),
            Moment(id="told", goal="inform", end=True, feeling=1),
        ],
        journeys=[
            Journey(
                id="asks",
                personas=["ana"],
                steps=[
                    *way("ask@web -> told@phone", share="20%", within="2 days"),
                    *way("ask@web -> told@web", by="company"),
                ],
            )
        ],
    )


def test_text_lists_the_ways() -> None:
    """A way stands in its goal with both ends, and with share and time in brackets."""
    shown = text.render(arrange(_shop(), persona="ana", kind="journey"), width=100)
    lines = [re.sub(r"[\s\u00a0]+", " ", line) for line in shown.splitlines()]
    assert "│ ▷ Ask @ Web site ═▶ ◎ Told @ Phone (20%, 2 days) │" in lines
    assert "│ ▷ Ask @ Web site ■─▶ ◎ Told @ Web site │" in lines


def test_pictures_name_cards_and_edges() -> None:
    """Moments and transitions have stable ids, classes, and titles with all that is known."""
    (picture,) = _pictures(arrange(_shop(), persona="ana", kind="journey"))
    root = etree.fromstring(picture.encode())
    edge = next(one for one in root.iter() if one.get("id") == "edge-ask-web-told-phone")
    assert edge.get("class") == "edge hand-off"
    assert "20%" in (edge.findtext(f"{NAMESPACE}title") or "")
    card = next(one for one in root.iter() if one.get("id") == "moment-told-phone")
    assert card.get("tabindex") == "0"
    assert "Goal reached" in (card.get("aria-label") or "")


def test_automatic_dot_is_for_people() -> None:
    """The short DOT has a cluster a goal, a line a moment and a line a transition."""
    lines = dot.render(arrange(_shop(), persona="ana", kind="journey")).splitlines()
    assert sum(line.startswith("  subgraph") for line in lines) == 1
    assert sum(" -> " in line for line in lines) == 2
    (hand_off,) = (line for line in lines if "told-phone" in line and " -> " in line)
    assert 'color="#1F1B16:#FFFFFF:#1F1B16"' in hand_off


def test_nobody_on_the_way() -> None:
    """A persona without journeys has a board without cards, in every form."""
    board = arrange(_shop(), persona="bob", kind="journey")
    assert not board.cards
    assert "Bob" in next(_pictures(board))
    assert "Bob" in text.render(board)
    assert "digraph" in dot.render(board)
