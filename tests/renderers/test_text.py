"""Boards in a terminal: whole, within their width, and nothing but text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.board import Board, CardState, arrange
from journeys.cells import padded, width
from journeys.drawing.wrapping import clean
from journeys.model import JourneyMap, Persona, Style, elsewhere, offered, partly
from journeys.renderers.text import render
from journeys.renderers.text.cells import cut, wrapped
from journeys.renderers.text.persona import persona_tables
from journeys.renderers.text.table import Line
from journeys.text import invisible
from tests.board.maps import hostile_texts, maps

GOLDEN = Path(__file__).with_name("golden")
STYLE = re.compile(r"\x1b\[[0-9;]*m")
WIDTHS = st.sampled_from([24, 40, 80, 100, 160]) | st.integers(-5, 200)


def _boards(map_: JourneyMap) -> tuple[Board, Board]:
    return arrange(map_, persona="julie"), arrange(map_)


def _letters(text: str) -> str:
    """What remains of a text when lines, borders and spaces are taken out."""
    return re.sub(r"[\s\u00a0\u202f│]", "", text)


def _sample() -> JourneyMap:
    julie = Persona(
        id="julie",
        name="Julie Moreau",
        tagline="La nomade connectée",
        about="24 ans, étudiante, Lyon",
        quote="Je veux le vrai prix tout de suite, sans appeler.",
        style=Style(pace="hurried", seeks="confirmation"),
        potential="high",
        churn_risk=4,
        prefers=["mobile", "chat"],
    )
    inform = {
        "mobile": offered(
            "Tarif en deux écrans",
            tone="direct, positif",
            depth=2,
            idiolect=["sans frais cachés"],
            commitments=["Prix affiché, prix payé"],
            votes=3,
        ),
        "branch": elsewhere("chat", "mobile", because="ne se déplace pas pour un prix"),
        "chat": partly("Grille générale", instead=["mobile"], because="pas de devis au chat"),
    }
    return JourneyMap(
        title="Banque Horizon",
        edition="atelier du 14 mars",
        language="fr",
        personas=[julie],
        goals=["inform", "complain"],
        channels=["branch", "mobile", "chat"],
        board={"julie": {"inform": inform}},
    )


@given(maps(), WIDTHS)
def test_no_line_passes_the_width(map_: JourneyMap, cells: int) -> None:
    """Every line fits the terminal, and the lines of a table are equally long."""
    for board in _boards(map_):
        for line in render(board, width=cells).splitlines():
            assert width(line) <= max(cells, 24)


@given(maps(), WIDTHS)
def test_tables_are_closed(map_: JourneyMap, cells: int) -> None:
    """The lines of each table begin and end with a border and are equally long."""
    for board in _boards(map_):
        for block in render(board, width=cells).split("\n\n")[1:]:
            rows = block.rstrip("\n").split("\n")
            assert len({width(row) for row in rows}) == 1
            assert all(row[0] in "┌├│└" and row[-1] in "┐┤│┘" for row in rows)


@given(maps(), st.integers(24, 200))
def test_every_card_says_what_it_has_to_say(map_: JourneyMap, cells: int) -> None:
    """Every text of every card stands whole in a cell of its own, below its channel."""
    board = arrange(map_, persona="julie")
    _, *tables = persona_tables(board, cells)
    rows = [
        [_said(cell) for table in tables for cell in table.bands[row].cells]
        for row in range(len(board.goals) + 1 if tables else 0)
    ]
    for shown, lane in zip(rows[0] if rows else [], board.channels, strict=True):
        assert _letters(clean(lane.label)) in shown
    for shown, card in zip(chain.from_iterable(rows[1:]), board.cards, strict=True):
        for text in (card.title, card.tone, card.reason, card.idiolect, *card.commitments):
            assert _letters(clean(text)) in shown


def _said(cell: Sequence[Line]) -> str:
    return _letters("".join(text for text, _ in cell))


@given(maps(), WIDTHS)
def test_user_text_cannot_steer_the_terminal(map_: JourneyMap, cells: int) -> None:
    """Nothing invisible stands in the text but line ends and our own styles."""
    for board in _boards(map_):
        shown = render(board, width=cells, colour=True)
        assert not invisible(STYLE.sub("", shown))
        assert all(re.fullmatch(r"\x1b\[(0|[0-9;]{1,4})m", one) for one in STYLE.findall(shown))


@given(maps(), WIDTHS)
def test_colour_changes_no_letter(map_: JourneyMap, cells: int) -> None:
    """Without its styles, the coloured board is the plain one."""
    for board in _boards(map_):
        assert STYLE.sub("", render(board, width=cells, colour=True)) == render(board, width=cells)


@pytest.mark.parametrize("state", CardState)
def test_every_state_has_a_sign_and_its_word(state: CardState) -> None:
    """Colour is never the only sign of a state: glyph and word stand in the key."""
    board = arrange(_sample(), persona="julie")
    key = render(board).split("\n\n")[0]
    assert f"{state.sign} {board.words[state.value]}" in key.replace("\u00a0", " ")
    assert len({one.sign for one in CardState}) == len(CardState)


@pytest.mark.parametrize(("cells", "tables"), [(80, 2), (100, 2), (160, 1), (24, 8)])
def test_narrow_terminals_get_several_tables(cells: int, tables: int) -> None:
    """Columns never get narrower than 18 cells; channels go into another table instead."""
    map_ = JourneyMap(
        title="Wide", personas=[Persona(id="julie")], channels=[f"c{n}" for n in range(8)]
    )
    blocks = render(arrange(map_, persona="julie"), width=cells).split("\n\n")
    assert len(blocks) == 2 + tables


@pytest.mark.parametrize("cells", [60, 100])
@pytest.mark.parametrize("persona", ["julie", None])
def test_golden(persona: str | None, cells: int) -> None:
    """The boards of a small map look as they did when somebody last looked at them."""
    golden = GOLDEN / f"{persona or 'overview'}-{cells}.txt"
    assert render(arrange(_sample(), persona=persona), width=cells) == golden.read_text("utf-8")


@given(hostile_texts(), st.integers(2, 60))
def test_wrapping_keeps_every_letter(text: str, cells: int) -> None:
    """Lines are as narrow as asked, and together they say what the text says."""
    lines = wrapped(text, cells)
    assert all(line and width(line) <= cells for line in lines)
    assert _letters("".join(lines)) == _letters(clean(text))


@given(hostile_texts(), st.integers(3, 60))
def test_cutting_and_padding_fill_a_line(text: str, cells: int) -> None:
    """A cut text fits; padded, it fills its cells exactly."""
    assert width(padded(cut(text, cells), cells)) == cells


@given(hostile_texts(), hostile_texts())
def test_widths_add_up(one: str, two: str) -> None:
    """Two texts side by side take the cells of both."""
    assert width(one + two) == width(one) + width(two)
