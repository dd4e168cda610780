"""The examples are drawn whole, in every form, as their golden pictures."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from lxml import etree

from journeys.board import Board, arrange
from journeys.counts import read_counts
from journeys.drawing import draw
from journeys.renderers import dot, svg, text
from tests.examples.sources import CELLS, ROOT, example

GOLDEN = ROOT / "docs" / "pictures"
EACH = pytest.mark.parametrize("name", CELLS)
HELP = "look at it, then: sh docs/pictures/redraw"


def boards(name: str) -> list[Board]:
    """The overview and the network of an example, and the board of each persona."""
    map_ = example(name)
    whole = [arrange(map_), arrange(map_, kind="network")]
    return [*whole, *(arrange(map_, persona=one.id) for one in map_.personas)]


def overlays(name: str) -> list[Board]:
    """The overlay of an example with a table of counts."""
    file = ROOT / "examples" / name / "counts.csv"
    if not file.exists():
        return []
    counts = read_counts(file)
    return [arrange(example(name), persona="julie", kind="overlay", counts=counts)]


def journeys(name: str) -> list[Board]:
    """The journeys of each persona of an example."""
    map_ = example(name)
    return [arrange(map_, persona=one.id, kind="journey") for one in map_.personas]


def letters(value: str) -> str:
    """A text without what line breaks change."""
    return "".join(value.split()).replace("\u00ad", "")


@EACH
def test_no_text_is_cut(name: str) -> None:
    """Every text of an example fits its place on A3 to the last letter."""
    every = [*boards(name), *journeys(name)]
    assert [draw(board).truncated for board in every] == [()] * len(every)


@EACH
def test_the_pictures_are_the_golden_ones(name: str) -> None:
    """The boards of an example are those of the docs, to the byte, and there are no others."""
    drawn = {
        f"{page.name}.svg": svg.render(page)
        for board in [*boards(name), *journeys(name), *overlays(name)]
        for page in draw(board).pages
    }
    golden = {path.name: path.read_text("utf-8") for path in (GOLDEN / name).glob("*.svg")}
    assert sorted(drawn) == sorted(golden), HELP
    changed = [file for file, picture in drawn.items() if picture != golden[file]]
    assert changed == [], HELP


@EACH
def test_every_answer_can_be_read(name: str) -> None:
    """The picture of a board holds each open answer that its persona finds."""
    map_ = example(name)
    for persona in map_.personas:
        pages = draw(arrange(map_, persona=persona.id)).pages
        shown = letters("".join(_words(svg.render(page)) for page in pages))
        for cell in map_.board:
            response = cell.offer.response
            if cell.persona == persona.id and response and cell.offer.is_open:
                assert letters(response.answer) in shown, cell.place


def _words(picture: str) -> str:
    """The text of the picture itself, without its titles."""
    parts = etree.fromstring(picture.encode()).iter("{http://www.w3.org/2000/svg}text")
    return " ".join(str(word) for part in parts for word in part.itertext())


@EACH
def test_terminals_show_every_channel(name: str) -> None:
    """The text board of each persona has each word of its channels, goals and cards."""
    for board in boards(name)[2:]:
        shown = text.render(board)
        told = [lane.label for lane in (*board.channels, *board.goals)]
        told += [card.title for card in board.cards if card.state.is_open]
        assert [word for label in told for word in label.split() if word not in shown] == []
        assert len(board.cards) == CELLS[name] // len(example(name).personas)


@EACH
@pytest.mark.dot
@pytest.mark.parametrize("layout", ["pinned", "auto"])
def test_graphviz_draws_the_example(name: str, layout: str, tmp_path: Path) -> None:
    """The program `dot` draws the overview, the network and a board without a complaint."""
    for board in boards(name)[:3]:
        source = dot.render(draw(board).pages[0] if layout == "pinned" else board)
        file = tmp_path / "board.dot"
        file.write_text(source, "utf-8")
        words = ["dot", "-Tsvg", str(file)]
        done = subprocess.run(words, capture_output=True, timeout=60, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        assert etree.fromstring(done.stdout, etree.XMLParser(load_dtd=False)).tag.endswith("svg")
