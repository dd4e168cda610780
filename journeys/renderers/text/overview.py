"""Overview to tables: personas down and goals across."""

from __future__ import annotations

from collections.abc import Iterator

from journeys.board import Board, Card, CardState
from journeys.board.listing import marked
from journeys.renderers.text.cells import wrapped
from journeys.renderers.text.lanes import in_tables
from journeys.renderers.text.styles import BOLD, goal_styles, in_row, labelled
from journeys.renderers.text.table import Band, Line, Table

__all__ = ["overview_tables"]


def overview_tables(board: Board, cells: int) -> Iterator[Table]:
    """The tables of an overview.

    Args:
        board: The board.
        cells: The cells that no table passes.

    Returns:
        The channels with their codes, then the personas with their goals.
    """
    codes = in_row(f"{lane.code} {lane.label}" for lane in board.channels)
    lines = [(line, "") for line in wrapped(codes, cells - 4)]
    if lines:
        yield Table(column=cells - 2, bands=[Band(title="", cells=[lines])])
    tables, column = in_tables(board.goals, cells)
    cards = {(card.row, card.column): card for card in board.cards}
    styles = goal_styles(board)
    inner = column - 2
    for goals in tables if board.panels else []:
        heads = [
            [(line, f"1;{styles[goal.name]}") for line in wrapped(marked(goal, goal.label), inner)]
            for goal in goals
        ]
        bands = [Band(title="", cells=heads)]
        for panel in board.panels:
            chosen = [cards[panel.name, goal.name] for goal in goals]
            name = marked(panel, panel.title)
            title = " · ".join(text for text in (name, panel.tagline) if text)
            rows = [list(_cell(board, card, inner)) for card in chosen]
            bands.append(Band(title=title, cells=rows, style=BOLD))
        yield Table(column=column, bands=bands)


def _cell(board: Board, card: Card, cells: int) -> Iterator[Line]:
    for text in _texts(board, card):
        for line in wrapped(text, cells):
            yield line, ""


def _texts(board: Board, card: Card) -> Iterator[str]:
    lanes = {lane.name: lane for lane in board.channels}
    for state in CardState:
        codes = [lanes[mark.lane].code for mark in card.marks if mark.state is state]
        if codes:
            yield f"{state.sign} {' '.join(codes)}"
    yield marked(card, card.title)
    if card.feeling is not None:
        sign = f"{card.feeling:+d}".replace("-", "−") if card.feeling else "0"
        yield labelled(board, "feeling", sign)
    yield card.promised
    yield from map(str, card.edits)
