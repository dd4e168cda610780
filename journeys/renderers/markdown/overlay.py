"""Overlay to Markdown: the balance, then for each goal or stage its steps and their counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeys.board import Arrow, Board, Card
from journeys.renderers.markdown.escaping import escaped
from journeys.renderers.markdown.table import cell, table
from journeys.renderers.markdown.wording import facts, heads, in_groups, labelled

__all__ = ["overlay"]


def overlay(board: Board) -> Iterator[Iterable[str]]:
    """The blocks of an overlay.

    Args:
        board: The board.

    Returns:
        The personas and the balance, then each goal or stage with a table of its touchpoints
        and one of the steps that leave them; a step stands once on the page.
    """
    for panel in board.panels:
        yield [f"## {escaped(panel.title)}"]
        yield facts(board, panel)
    yield _balance(board)
    cards = {card.name: card for card in board.cards}
    inside = in_groups(board.cards, lambda card: card.column)
    leaving = in_groups(board.arrows, lambda arrow: cards[arrow.source].column)
    for band in board.bands:
        yield [f"## {escaped(band.label)}"]
        columns = heads(board, "moment", "channel", "planned", "visits", "deviation")
        columns[3] = escaped(board.words["visits"])
        yield table(columns, (_point(board, card) for card in inside[band.name]))
        if arrows := leaving[band.name]:
            keys = ("step-from", "step-to", "planned", "planned-share", "counted",
                    "measured-share", "expected", "deviation")  # fmt: skip
            yield table(heads(board, *keys), (_step(board, one, cards) for one in arrows))


def _balance(board: Board) -> Iterator[str]:
    if board.balance is not None:
        conformity = labelled(board, "conformity", board.balance.conformity)
        for text in (board.balance.period, conformity, *board.balance.told):
            if text.strip():
                yield f"- {escaped(text)}"


def _point(board: Board, card: Card) -> tuple[str, ...]:
    visits = card.visits
    words = board.words["is-followed" if visits and visits.is_planned else "is-deviation"]
    return (
        cell(card.title),
        cell(board.channel(card.row).label),
        cell(words),
        cell(visits.number if visits else ""),
        cell(visits.deviation if visits else ""),
    )


def _step(board: Board, arrow: Arrow, cards: dict[str, Card]) -> list[str]:
    ends = [cards[name] for name in (arrow.source, arrow.target)]
    row = [cell(f"{card.title} ({board.channel(card.row).label})") for card in ends]
    if arrow.flow is not None:
        flow = arrow.flow
        texts = (flow.planned, flow.number, flow.share, flow.expected, flow.deviation)
        row += [cell(board.words[f"is-{flow.sort}"]), *map(cell, texts)]
    return row
