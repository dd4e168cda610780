"""Journey board to a table: a band for each goal or stage, in it the ways that leave it."""

from __future__ import annotations

from collections.abc import Iterator

from journeys.board import Arrow, Board, Card, Lane
from journeys.board.listing import marked
from journeys.renderers.text.cells import wrapped
from journeys.renderers.text.styles import FAINT, goal_styles
from journeys.renderers.text.table import Band, Line, Table
from journeys.vocabulary import label

__all__ = ["journey_tables", "point"]


def journey_tables(board: Board, cells: int) -> Iterator[Table]:
    """The tables of a journey board.

    Args:
        board: The board.
        cells: The cells that no table passes.

    Returns:
        The personas, then the ways by band: each transition once, where it begins, and each
        touchpoint that none leaves by itself. No second table without touchpoints.
    """
    people = [
        " · ".join(filter(None, (marked(one, one.title), one.tagline))) for one in board.panels
    ]
    lines: list[Line] = [(line, "") for text in people for line in wrapped(text, cells - 4)]
    if lines:
        yield Table(column=cells - 2, bands=[Band(title="", cells=[lines])])
    styles = goal_styles(board)
    bands = [
        Band(
            title=marked(lane, lane.label),
            cells=[list(_ways(board, lane, cells - 4))],
            style=f"1;{styles.get(lane.name, '')}".rstrip(";"),
        )
        for lane in board.bands
    ]
    if bands:
        yield Table(column=cells - 2, bands=bands)


def _ways(board: Board, band: Lane, cells: int) -> Iterator[Line]:
    cards = {card.name: card for card in board.cards}
    left = {arrow.source for arrow in board.arrows}
    entered = {arrow.target for arrow in board.arrows}
    initials = {panel.name: panel.initials for panel in board.panels}
    for arrow in board.arrows:
        if cards[arrow.source].column == band.name:
            here, there = cards[arrow.source], cards[arrow.target]
            sign = f"{'■' if arrow.by_company else ''}{'═▶' if arrow.is_hand_off else '─▶'}"
            who = [initials[one] for one in arrow.personas] if len(initials) > 1 else []
            text = f"{point(board, here)} {sign} {point(board, there)}{_said(arrow, who)}"
            for said in (marked(arrow, text), *map(str, arrow.edits)):
                yield from ((line, "") for line in wrapped(said, cells))
    for card in board.cards:
        if card.column == band.name and card.name not in left | entered:
            yield from ((line, FAINT) for line in wrapped(point(board, card), cells))
        for said in map(str, card.settled if card.column == band.name else ()):
            told = label(board.language, "labelled", label=point(board, card), text=said)
            yield from ((line, FAINT) for line in wrapped(told, cells))
        if card.column == band.name and card.edits:
            for said in (f"{point(board, card)}:", *map(str, card.edits)):
                yield from ((line, "") for line in wrapped(said, cells))


def point(board: Board, card: Card) -> str:
    """A touchpoint as its marks, its moment and its channel.

    Args:
        board: The board.
        card: Its card.
    """
    marks = f"{'▷ ' if card.starts else ''}{'◎ ' if card.ends else ''}"
    marks += "".join(f"{one} " for one in dict.fromkeys(one.sign for one in card.settled))
    return f"{marks}{marked(card, card.title)} @ {board.channel(card.row).label}"


def _said(arrow: Arrow, who: list[str]) -> str:
    said = ", ".join(text for text in (arrow.share, arrow.within, " ".join(who)) if text)
    return f" ({said})" if said else ""
