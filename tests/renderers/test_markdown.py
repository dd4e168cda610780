"""Laws of Markdown boards, judged by two readers of Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token

from journeys.board import Board, arrange
from journeys.cells import width
from journeys.drawing.wrapping import clean
from journeys.model import JourneyMap, Moment, Persona, offered
from journeys.renderers.markdown import render
from journeys.renderers.markdown.escaping import escaped
from journeys.renderers.markdown.table import cell, table
from tests.board.maps import HOSTILE, hostile_texts, maps
from tests.renderers.mermaid_reader import Mermaid, reading

#: Texts that are markup, links, mentions or pictures where nothing stops them.
WORDS: Final = (
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "1) item",
    "12",
    "===",
    "---",
    "| a | b |",
    "|---|---|",
    "a\\|b \\",
    "> quote",
    "```js",
    "    code",
    "`code` ``more``",
    "*a* **b** _c_ __d__ ~~e~~",
    "[link](javascript:alert(1))",
    "![picture](x.png)",
    "[^1] [x]: y [ ] [x]",
    "<https://example.com> <a@example.com>",
    "http://example.com www.example.com example.com a@example.com mailto:a@example.com",
    "@ana @team/x #12 GH-12 ana/shop#12 CVE-2024-1234",
    "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3",
    ":+1: :smile: 10:30:15",
    "$x^2$ $$y$$",
    "&lt;b&gt; &#60; &copy;",
    "<!-- comment --> <br> <details open ontoggle=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "a<br>b",
)
#: What a page may be made of.
BLOCKS: Final = {
    "heading", "paragraph", "bullet_list", "list_item",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ELEMENTS: Final = {
    "page", "h1", "h2", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "br",
}  # fmt: skip
FEW = settings(max_examples=20, deadline=None)
READER: Final = MarkdownIt("gfm-like", {"linkify": False})


@pytest.fixture(scope="module")
def other() -> Iterator[Mermaid]:
    """The reader of Markdown that Mermaid brings, started once."""
    with reading() as process:
        yield process


def _texts() -> st.SearchStrategy[str]:
    return hostile_texts() | st.sampled_from(WORDS)


def _boards(map_: JourneyMap) -> tuple[Board, ...]:
    return (
        arrange(map_, persona="julie"),
        arrange(map_),
        arrange(map_, persona="julie", kind="journey"),
        arrange(map_, kind="journey", bands="stage"),
    )


def _shop(text: str) -> JourneyMap:
    return JourneyMap(
        title=text,
        personas=[Persona(id="julie", name=text, tagline=text, quote=text, prefers=["web"])],
        goals=["inform"],
        channels=["web", "chat"],
        moments=[Moment(id="a", label=text, goal="inform", start=True, feeling=-1)],
        journeys=[],
        board={"julie": {"inform": {"web": offered(text, tone=text, commitments=[text, text])}}},
    )


def _rows(page: str) -> list[list[list[str]]]:
    """The tables of a page, as the texts of their cells."""
    tables: list[list[list[str]]] = []
    cells: list[str] | None = None
    for token in READER.parse(page):
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            cells = []
            tables[-1].append(cells)
        elif token.type == "tr_close":
            cells = None
        elif token.type == "inline" and cells is not None:
            cells.append(_said(token.children or []))
    return tables


def _said(tokens: Sequence[Token]) -> str:
    """What a reader sees, line breaks as such, without the spaces that have no width."""
    return "".join(
        "\n" if token.type == "html_inline" else token.content for token in tokens
    ).replace("\u200b", "")


@given(maps())
def test_a_page_holds_headings_lists_and_tables_alone(map_: JourneyMap) -> None:
    """No text becomes markup: blocks are ours, and in them stand texts and our line breaks."""
    for board in _boards(map_):
        tokens = READER.parse(render(board))
        assert {re.sub("_(open|close)$", "", token.type) for token in tokens} <= BLOCKS | {"inline"}
        for token in tokens:
            for inner in token.children or []:
                assert inner.type in {"text", "text_special", "html_inline"}
                assert inner.type != "html_inline" or inner.content == "<br>"


@given(maps())
def test_a_row_is_a_card(map_: JourneyMap) -> None:
    """Each goal has a table with a row for each channel: its state in words, and all its texts."""
    board = arrange(map_, persona="julie")
    tables = _rows(render(board))
    rows = [row for one in tables for row in one[1:]]
    assert len(tables) == (len(board.goals) if board.channels else 0)
    for row, card in zip(rows, board.cards, strict=True):
        channel, status, answer, manner, commitments = row
        assert _clean(board.channel(card.column).label) in channel
        assert board.words[card.state.value] in status
        assert _clean(card.reason) in answer
        assert _clean(card.title) in answer or not card.state.is_open
        assert _clean(card.tone) in manner
        assert commitments.split("\n") == [
            _clean(text) or "–" for text in card.commitments if text
        ] or [""]


@given(maps())
def test_the_overview_has_a_table_for_all_and_one_for_each(map_: JourneyMap) -> None:
    """Personas by goals, then goals by states, each channel exactly once in its row."""
    board = arrange(map_)
    tables = _rows(render(board))
    if not board.cards:
        assert not tables
        return
    first, *others = tables
    assert len(first) == 1 + len(board.panels)
    assert all(len(row) == 1 + len(board.goals) for row in first)
    assert len(others) == (len(board.panels) if board.channels else 0)
    assert all(len(rows) == 1 + len(board.goals) for rows in others)


@pytest.mark.mermaid
@FEW
@given(map_=maps())
def test_another_reader_finds_no_link_either(other: Mermaid, map_: JourneyMap) -> None:
    """With automatic links on, nothing but our own elements comes out, without attributes."""
    for board in _boards(map_):
        _is_plain(other.html(render(board)))


@pytest.mark.mermaid
@pytest.mark.parametrize("text", [*HOSTILE, *WORDS])
def test_markup_stays_text(other: Mermaid, text: str) -> None:
    """A text that is markup elsewhere is read letter by letter, by both readers."""
    for board in _boards(_shop(text)):
        page = render(board)
        _is_plain(other.html(page))
        said = [_said(one.children or []) for one in READER.parse(page) if one.type == "inline"]
        assert (_clean(board.panels[0].title) or "–") in said
        assert (_clean(board.subtitle) or "–") in said or not board.subtitle


def _clean(text: str) -> str:
    return clean(text).strip()


def _is_plain(page: str) -> None:
    page = re.sub("<br>", "<br/>", page)
    named = re.sub(r"&(\w+);", lambda found: html.escape(html.unescape(found[0])), page)
    root = etree.fromstring(f"<page>{named}</page>".encode(), etree.XMLParser(huge_tree=True))
    for element in root.iter():
        assert element.tag in ELEMENTS
        assert set(element.attrib) <= {"align"}


@given(_texts())
def test_escaping_keeps_every_letter(text: str) -> None:
    """A text read back is the text, in a paragraph, a heading, a list and a cell."""
    for page in (escaped(text), f"# {escaped(text)}", f"- {escaped(text)}"):
        tokens = READER.parse(page)
        said = [_said(token.children or []) for token in tokens if token.type == "inline"]
        assert said == [_clean(text) or "–"]


@given(st.lists(st.tuples(_texts(), _texts()), max_size=4))
def test_tables_are_whole(rows: list[tuple[str, str]]) -> None:
    """A table has the rows and cells that it was given; short columns stand in line."""
    lines = list(table(["A", "B"], [[cell(one), cell(other)] for one, other in rows]))
    (read,) = _rows("\n".join(lines))
    assert read[1:] == [
        [_clean(text) or "–" if text.strip() else "" for text in row] for row in rows
    ]


def test_columns_stand_in_line() -> None:
    """In a plain editor too, as long as texts are short."""
    lines = list(table(["A", "B"], [["Agence", "店"], ["été", "● Proposé"]]))
    assert len({width(line) for line in lines}) == 1


def test_mentions_and_numbers_are_cut() -> None:
    """What a forge links after Markdown is broken by a space without width."""
    for text in ("@ana", "#12", "GH-1", "a94a8fe5ccb", ":smile:", "http://x", "www.x.fr"):
        assert "&#8203;" in escaped(text)
    assert escaped("Rendez-vous à 10:30, c'est dit.") == "Rendez-vous à 10:30, c'est dit."


@given(maps())
def test_the_same_map_gives_the_same_page(map_: JourneyMap) -> None:
    """Writing twice gives the same text, whose lines no text has broken."""
    for board in _boards(map_):
        page = render(board)
        assert page == render(board)
        assert page.endswith("\n")
        assert not re.search(r"\n\n\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", page)
