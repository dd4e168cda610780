"""Laws of written networks and covers: pictures, DOT, Mermaid, Markdown, and text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from journeys.board import Board, arrange
from journeys.board.links import LinkKind
from journeys.cells import width
from journeys.drawing import draw
from journeys.errors import EngineError
from journeys.model import Journey, JourneyMap, Moment, Persona, Transition, offered
from journeys.renderers import dot, markdown, mermaid, svg, text
from journeys.renderers.graphviz import image
from tests.board.maps import maps
from tests.board.ways import lived_maps, network
from tests.renderers.mermaid_reader import Mermaid, reading
from tests.renderers.test_svg import ATTRIBUTES, ELEMENTS, NAMESPACE

FEW = settings(max_examples=25, deadline=None)
KINDS = st.sampled_from(["network", "cover"])
MAPS = st.one_of(maps(), lived_maps())
READER = MarkdownIt("gfm-like", {"linkify": False})
BLOCKS = {
    "heading", "paragraph", "bullet_list", "list_item",
    "table", "thead", "tbody", "tr", "th", "td", "inline",
}  # fmt: skip


@pytest.fixture(scope="module")
def reader() -> Iterator[Mermaid]:
    """Mermaid, started once."""
    with reading() as process:
        yield process


def _shop() -> Board:
    return arrange(
        JourneyMap(
            title="Shop",
            channels=["web", "chat"],
            goals=["inform", "buy"],
            personas=[Persona(id="ana", name="Ana", prefers=["chat"], avoids=["web"])],
            moments=[Moment(id="look", goal="inform", start=True), Moment(id="pay", goal="buy")],
            board={"ana": {"buy": {"web": offered("Basket")}}},
            journeys=[
                Journey(id="way", personas=["ana"],
                        steps=[Transition(source="look@web", target="look@chat")])
            ],
        ),
        kind="network",
    )  # fmt: skip


@FEW
@given(MAPS, KINDS, st.sampled_from(["a3", "a4"]))
def test_pictures_are_harmless(map_: JourneyMap, kind: str, paper: str) -> None:
    """Whatever the texts, a picture parses, holds known parts only, and no id twice."""
    for page in draw(arrange(map_, kind=kind), paper=paper).pages:
        root = etree.fromstring(svg.render(page).encode())
        for element in root.iter():
            assert str(element.tag).removeprefix(NAMESPACE) in ELEMENTS
            assert set(map(str, element.attrib)) <= ATTRIBUTES
        ids = [one.get("id") for one in root.iter() if one.get("id")]
        assert len(set(ids)) == len(ids)


@pytest.mark.dot
@settings(max_examples=6, deadline=None)
@given(MAPS)
def test_graphviz_accepts_both_forms(map_: JourneyMap) -> None:
    """The pinned and the automatic DOT of a network become pictures, and the pinned cover does."""
    board = arrange(map_, kind="network")
    for source in (draw(board).pages[0], board, draw(arrange(map_, kind="cover")).pages[0]):
        assert image(dot.render(source), format="svg").startswith(b"<")


@FEW
@given(MAPS, KINDS, st.integers(24, 120))
def test_text_keeps_its_width(map_: JourneyMap, kind: str, cells: int) -> None:
    """No line in a terminal is wider than was asked for."""
    board = arrange(map_, kind=kind)
    shown = text.render(board, width=cells)
    assert all(width(line) <= cells for line in shown.splitlines())
    assert shown == text.render(board, width=cells)


@FEW
@given(MAPS, KINDS)
def test_a_page_holds_headings_lists_and_tables_alone(map_: JourneyMap, kind: str) -> None:
    """No text becomes markup: blocks are ours, and in them stand texts and our line breaks."""
    for token in READER.parse(markdown.render(arrange(map_, kind=kind))):
        assert re.sub("_(open|close)$", "", token.type) in BLOCKS
        for inner in token.children or []:
            assert inner.type in {"text", "text_special", "html_inline"}
            assert inner.type != "html_inline" or inner.content == "<br>"


@pytest.mark.mermaid
@FEW
@given(map_=MAPS)
def test_networks_are_read_link_by_link(reader: Mermaid, map_: JourneyMap) -> None:
    """Mermaid finds a node for each part, and each link, thick where a journey goes."""
    board = arrange(map_, kind="network")
    read = reader.read(mermaid.render(board))
    nodes = {name for name, _ in read["nodes"]} | {one["id"] for one in read["frames"]}
    for card in board.cards:
        assert f"n-{card.name}" in nodes
    for prefix, lanes in (("band", board.bands), ("ch", board.channels), ("persona", board.panels)):
        assert {f"n-{prefix}-{lane.name}" for lane in lanes} <= nodes
    links = [one for one in board.links if one.kind in {LinkKind.PURSUES, LinkKind.MEETS}]
    assert len(read["edges"]) == len(links)
    assert sum(edge["stroke"] == "thick" for edge in read["edges"]) == sum(
        one.is_lived for one in links
    )


def test_tables_say_what_links_say() -> None:
    """Text and Markdown have the counts of the picture, and say where only cards are."""
    page, shown = markdown.render(_shop()), text.render(_shop())
    assert "| Ana     | 0            | 1<br>Cards alone, no journey |" in page
    assert "┄ 1  " in shown
    assert "─ A · Ana ─" in shown
    assert "Preferred by: A" in shown
    assert "▷ Look @ Web site (1), Chat (1)" in shown
    assert "Pay @ –" in shown


def test_automatic_dot_has_a_cluster_a_kind() -> None:
    """The short DOT groups each kind of part, and its lines are dotted where no journey goes."""
    short = dot.render(_shop())
    assert re.findall(r'subgraph "cluster_(\w+)"', short) == [
        "personas", "goals", "moments", "channels",
    ]  # fmt: skip
    assert '"persona-ana" -> "goal-buy" [color="#4C7A2A" penwidth=6 tooltip="1" style=dotted]' in (
        short
    )
    assert '"moment-look" -> "ch-chat"' in short


def test_covers_are_no_diagrams() -> None:
    """Mermaid and the automatic DOT refuse a cover, and say what draws it."""
    cover = arrange(JourneyMap(title="Shop"), kind="cover")
    with pytest.raises(EngineError, match="mermaid: draws no cover; take svg"):
        mermaid.render(cover)
    with pytest.raises(EngineError, match="take the layout pinned"):
        dot.render(cover)


def test_mermaid_refuses_what_it_cannot_draw() -> None:
    """A network with more links than Mermaid draws is refused with a way out."""
    map_ = network(600, 2000)
    with pytest.raises(EngineError, match="draws 500 lines at most"):
        mermaid.render(arrange(map_, kind="network"))
