"""Journey board to Markdown: for each goal or stage its moments, and the steps from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeys.board import Arrow, Board, Card
from journeys.board.listing import marked
from journeys.board.trailing import numbers_told
from journeys.renderers.markdown.escaping import escaped
from journeys.renderers.markdown.table import cell, table
from journeys.renderers.markdown.wording import facts, heads, in_groups, signed

__all__ = ["journey"]


def journey(board: Board) -> Iterator[Iterable[str]]:
    """The blocks of a journey board.

    Args:
        board: The board.

    Returns:
        The personas, then each goal or stage with a table of its moments and one of the steps
        that leave them; a step stands once on the page.
    """
    for panel in board.panels:
        yield [f"## {escaped(panel.title)}"]
        yield facts(board, panel)
    cards = {card.name: card for card in board.cards}
    inside = in_groups(board.cards, lambda card: card.column)
    leaving = in_groups(board.arrows, lambda arrow: cards[arrow.source].column)
    for band in board.bands:
        yield [f"## {escaped(band.label)}"]
        columns = heads(board, "moment", "channel", "feeling", "landmark")
        yield table(columns, (_moment(board, card) for card in inside[band.name]))
        if arrows := leaving[band.name]:
            columns = heads(board, "step-from", "step-to", "channel", "share", "within", "carries")
            people = ["Personas"] if len(board.panels) > 1 else []
            yield table([*columns, *people], (_step(board, one, cards) for one in arrows))


def _moment(board: Board, card: Card) -> tuple[str, ...]:
    words = board.words
    return (
        cell(marked(card, card.title), *map(str, card.edits)),
        cell(board.channel(card.row).label),
        "" if card.feeling is None else signed(card.feeling),
        cell(
            words["start"] if card.starts else "",
            card.critical,
            words["end"] if card.ends else "",
            *(one.text for one in card.settled),
        ),
    )


def _step(board: Board, arrow: Arrow, cards: dict[str, Card]) -> list[str]:
    words = board.words
    ends = [_touchpoint(board, cards[name]) for name in (arrow.source, arrow.target)]
    change = words["hand-off" if arrow.is_hand_off else "same-channel"]
    row = [
        *ends,
        cell(
            marked(arrow, change),
            words["company-decides"] if arrow.by_company else "",
            *map(str, arrow.edits),
            *numbers_told(board, arrow.name),
        ),
        cell(arrow.share),
        cell(arrow.within),
        cell(arrow.carries),
    ]
    if len(board.panels) > 1:
        titles = {panel.name: panel.title for panel in board.panels}
        row.append(cell(", ".join(titles[name] for name in arrow.personas)))
    return row


def _touchpoint(board: Board, card: Card) -> str:
    return cell(f"{card.title} ({board.channel(card.row).label})")
