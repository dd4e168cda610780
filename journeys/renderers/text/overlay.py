"""Overlay to a table: what was counted in all, then by goal or stage the ways that leave it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from journeys.board import Board, Card, Flow, Lane
from journeys.renderers.text.cells import wrapped
from journeys.renderers.text.journey import point
from journeys.renderers.text.styles import BOLD, FAINT, goal_styles, labelled
from journeys.renderers.text.table import Band, Line, Table
from journeys.vocabulary import label

__all__ = ["FLOW_SIGNS", "overlay_tables"]

#: The signs of an overlay, each with the key of its word.
FLOW_SIGNS: Final[Mapping[str, str]] = {
    "─▶": "is-followed",
    "┄▶": "is-rare",
    "≠▶": "is-deviation",
    "▷": "start",
    "◎": "end",
}
_SIGN_OF: Final = {"followed": "─▶", "rare": "┄▶", "deviation": "≠▶"}
_STYLE_OF: Final = {"followed": "", "rare": FAINT, "deviation": BOLD}


def overlay_tables(board: Board, cells: int) -> Iterator[Table]:
    """The tables of an overlay.

    Args:
        board: The board.
        cells: The cells that no table passes.

    Returns:
        The personas and the balance, then the ways by band: each transition once, where it
        begins, with its count; then what was counted at each touchpoint.
    """
    lines = [(line, "") for text in _facts(board) for line in wrapped(text, cells - 4)]
    if lines:
        yield Table(column=cells - 2, bands=[Band(title="", cells=[lines])])
    styles = goal_styles(board)
    bands = [
        Band(
            title=lane.label,
            cells=[list(_lines(board, lane, cells - 4))],
            style=f"1;{styles.get(lane.name, '')}".rstrip(";"),
        )
        for lane in board.bands
    ]
    if bands:
        yield Table(column=cells - 2, bands=bands)


def _facts(board: Board) -> Iterator[str]:
    for one in board.panels:
        yield " · ".join(filter(None, (one.title, one.tagline)))
    if board.balance is not None:
        if board.balance.conformity:
            yield labelled(board, "conformity", board.balance.conformity)
        yield from board.balance.told
        yield board.balance.period


def _lines(board: Board, band: Lane, cells: int) -> Iterator[Line]:
    cards = {card.name: card for card in board.cards}
    for arrow in board.arrows:
        here, there, flow = cards[arrow.source], cards[arrow.target], arrow.flow
        if here.column == band.name and flow is not None:
            ends = f"{point(board, here)} {_SIGN_OF[flow.sort]} {point(board, there)}"
            said = label(board.language, "labelled", label=ends, text=_said(board, flow))
            for line in wrapped(said, cells):
                yield line, _STYLE_OF[flow.sort]
    for card in board.cards:
        if card.column == band.name and card.visits is not None:
            for line in wrapped(_visited(board, card), cells):
                yield line, FAINT


def _said(board: Board, flow: Flow) -> str:
    facts = (
        flow.share,
        label(board.language, "planned-as", share=flow.planned) if flow.planned else "",
        label(board.language, "expected-as", count=flow.expected) if flow.expected else "",
        flow.deviation,
    )
    said = ", ".join(fact for fact in facts if fact)
    return f"{flow.number} ({said})" if said else flow.number


def _visited(board: Board, card: Card) -> str:
    visits = labelled(board, "visits", card.visits.text) if card.visits else ""
    unplanned = card.visits is not None and not card.visits.is_planned
    told = f" — {board.words['flow-stranger']}" if unplanned else ""
    return f"{point(board, card)} · {visits}{told}"
