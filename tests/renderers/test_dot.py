"""Laws of DOT text, judged by the real program."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from lxml import etree

from journeys.board import Board, arrange
from journeys.drawing import Page, draw
from journeys.model import JourneyMap, Persona, offered
from journeys.renderers import dot, graphviz
from journeys.renderers.dot.quoting import LONGEST, label, name
from tests.board.maps import HOSTILE, maps

#: Reading DOT by starting a program is slow; a few examples of many texts each are enough.
FEW = settings(max_examples=12, deadline=None)


def _pages(map_: JourneyMap, persona: str | None = "julie") -> tuple[Page, ...]:
    return draw(arrange(map_, persona=persona)).pages


def _shop(text: str) -> JourneyMap:
    return JourneyMap(
        title=text,
        personas=[Persona(id="julie", name=text, tagline=text, quote=text)],
        goals=["inform"],
        channels=["web"],
        board={"julie": {"inform": {"web": offered(text, tone=text, commitments=[text])}}},
    )


def _sources(text: str) -> tuple[Board, Page]:
    """What both layouts are written from."""
    board = arrange(_shop(text), persona="julie")
    return board, draw(board).pages[0]


def _words(picture: bytes) -> str:
    """The text of a picture, without spaces."""
    root = etree.fromstring(picture)
    return re.sub(r"\s+", "", "".join(str(text) for text in root.itertext()))


@FEW
@given(maps())
def test_graphviz_accepts_any_map(map_: JourneyMap) -> None:
    """The program draws every map, in both layouts, whatever its texts and ids."""
    for persona in ("julie", None):
        board = arrange(map_, persona=persona)
        for text in (dot.render(board), dot.render(draw(board).pages[0])):
            assert graphviz.image(text, format="svg").startswith(b"<svg")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_labels_only(text: str) -> None:
    """Backslashes, quotes, tags and controls are drawn, and draw nothing else."""
    for source in _sources(text):
        picture = graphviz.image(dot.render(source), format="svg")
        assert picture.startswith(b"<svg")
        assert b"<script" not in picture


@pytest.mark.parametrize(
    "text", ['a\\nb "c" \\', "\\G\\N", "<b>x</b>", "R&D &amp; <", "été « 5 € »"]
)
def test_text_comes_out_as_it_went_in(text: str) -> None:
    """A text is found again, letter by letter, in the picture of both layouts."""
    wanted = re.sub(r"\s+", "", text)
    for source in _sources(text):
        assert wanted in _words(graphviz.image(dot.render(source), format="svg"))


@given(maps())
def test_the_same_map_gives_the_same_text(map_: JourneyMap) -> None:
    """Writing twice gives the same text, and no line of it is too long for the program."""
    board = arrange(map_, persona="julie")
    assert dot.render(board) == dot.render(arrange(map_, persona="julie"))
    pinned = [dot.render(page) for page in draw(board).pages]
    assert pinned == [dot.render(page) for page in draw(board).pages]
    for text in (dot.render(board), *pinned):
        assert all(len(part) < 16_000 for part in text.split('"'))


def test_the_pinned_picture_keeps_the_page() -> None:
    """The pinned picture is as large as the page, and shows every line of text of it."""
    (page,) = _pages(_shop("Oui"))
    picture = graphviz.image(dot.render(page), format="svg")
    width, height = map(float, (etree.fromstring(picture).get("viewBox") or "").split()[2:])
    assert width == pytest.approx(page.width, abs=1)
    assert height == pytest.approx(page.height, abs=1)


def test_groups_keep_their_ids() -> None:
    """Cards of the pinned picture have the ids of the built-in one, and their text as title."""
    (page,) = _pages(_shop("Oui"))
    picture = graphviz.image(dot.render(page), format="svg")
    root = etree.fromstring(picture)
    assert any(one.get("id") == "card-inform-web" for one in root.iter())


def test_labels_are_bounded() -> None:
    """A label of any length is cut before the program would fail on it."""
    assert len(label("x" * 50_000)) <= LONGEST + 2
    assert name('x"; a -> b') == '"x___a_-__b"'
