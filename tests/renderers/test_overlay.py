"""Laws of written overlays: every format takes them, says each count once, and stays harmless."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import journeys
from journeys.board import Board, arrange
from journeys.cells import width
from journeys.counts import Counts, read_counts
from journeys.document import compose
from journeys.drawing import draw
from journeys.model import JourneyMap
from journeys.renderers import dot, markdown, mermaid, svg, text
from journeys.renderers.graphviz import image
from tests.board.ways import lived_maps
from tests.counts.tables import counts
from tests.renderers.mermaid_reader import Mermaid, reading
from tests.renderers.test_svg import ATTRIBUTES, ELEMENTS, NAMESPACE

BANK = Path(__file__).parents[2] / "examples" / "bank"
FEW = settings(max_examples=15, deadline=None)
WHO = st.sampled_from([None, "julie"])


@pytest.fixture(scope="module")
def reader() -> Iterator[Mermaid]:
    """Mermaid itself."""
    with reading() as found:
        yield found


@pytest.fixture(scope="module")
def bank() -> Board:
    """The overlay of the bank's Julie."""
    map_ = journeys.load(BANK / "bank.journey.yaml")
    some = read_counts(BANK / "counts.csv", period="janvier à mars")
    return arrange(map_, persona="julie", kind="overlay", counts=some)


@FEW
@given(lived_maps(), counts(), WHO)
def test_pictures_are_harmless(map_: JourneyMap, some: Counts, who: str | None) -> None:
    """Whatever the texts, a picture parses and holds known parts only."""
    board = arrange(map_, persona=who, kind="overlay", counts=some)
    for page in draw(board).pages:
        root = etree.fromstring(svg.render(page).encode())
        for element in root.iter():
            assert str(element.tag).removeprefix(NAMESPACE) in ELEMENTS
            assert set(map(str, element.attrib)) <= ATTRIBUTES


@FEW
@given(lived_maps(), counts(), WHO, st.integers(24, 120))
def test_texts_take_any_counts(map_: JourneyMap, some: Counts, who: str | None, cells: int) -> None:
    """Text keeps its width, Markdown has a row for each step, and both are always the same."""
    board = arrange(map_, persona=who, kind="overlay", counts=some)
    lines = text.render(board, width=cells).split("\n")
    assert all(width(line) <= max(cells, 24) for line in lines)
    page = markdown.render(board)
    rows = sum(line.startswith("| ") for line in page.split("\n"))
    sources = {card.name: card.column for card in board.cards}
    left = len({sources[arrow.source] for arrow in board.arrows})
    assert rows == len(board.cards) + len(board.arrows) + 2 * (len(board.bands) + left)
    assert page == markdown.render(board)


@pytest.mark.dot
@settings(max_examples=6, deadline=None)
@given(lived_maps(), counts(), WHO)
def test_graphviz_accepts_both_forms(map_: JourneyMap, some: Counts, who: str | None) -> None:
    """The pinned and the automatic DOT become pictures, whatever the texts."""
    board = arrange(map_, persona=who, kind="overlay", counts=some)
    for source in (draw(board).pages[0], board):
        assert image(dot.render(source), format="svg").startswith(b"<")


@pytest.mark.mermaid
@settings(max_examples=10, deadline=None)
@given(lived_maps(), counts(), WHO)
def test_mermaid_reads_each_arrow(
    reader: Mermaid, map_: JourneyMap, some: Counts, who: str | None
) -> None:
    """Mermaid finds every card and every arrow, whatever the texts."""
    board = arrange(map_, persona=who, kind="overlay", counts=some)
    read = reader.read(mermaid.render(board))
    assert {f"n-{card.name}" for card in board.cards} <= set(dict(read["nodes"]))
    assert len(read["edges"]) == len(board.arrows)


def test_each_format_says_count_and_share(bank: Board) -> None:
    """The count of a step, its share and the planned one stand in each text."""
    shown = " ".join(text.render(bank, width=200).split())
    assert "Simulation chiffrée @ Appli mobile ≠▶ ▷ Premier contact" in shown
    assert "1 090 (50,9 %, prévu 75 %, attendu 1 605, −32 %)" in shown
    assert "Conformité au parcours prévu : 93,2 %" in shown
    page = " ".join(markdown.render(bank).split())
    assert "| prévu | 75 % | 1 090 | 50,9 % |" in page
    chart = mermaid.render(bank)
    assert '-->|"≠ 265"| n-moment-first-contact-phone' in chart
    assert "linkStyle 3 stroke:#B3121D,stroke-width:2.8px,stroke-dasharray:6 3" in chart
    short = dot.render(bank)
    assert 'style="dashed"' in short
    assert 'label="265"' in short


def test_lines_are_dashed_in_every_picture(bank: Board) -> None:
    """A deviation is dashed in SVG, in pinned DOT and in PDF."""
    pytest.importorskip("reportlab")
    from journeys.renderers import pdf

    page = draw(bank).pages[0]
    picture = etree.fromstring(svg.render(page).encode())
    dashed = picture.xpath("//*[local-name()='path' and @stroke-dasharray='6 3.5']")
    assert isinstance(dashed, list)
    assert len(dashed) > 9
    assert dot.render(page).count("style=dashed") > 9
    assert pdf.render(compose([bank])).startswith(b"%PDF")
