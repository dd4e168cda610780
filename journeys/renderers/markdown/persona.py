"""Persona board to Markdown: who it is, then a table for each goal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeys.board import Board, Card, Lane
from journeys.board.listing import marked
from journeys.renderers.markdown.escaping import escaped
from journeys.renderers.markdown.table import cell, table
from journeys.renderers.markdown.wording import facts, heads, in_groups, labelled, state
from journeys.vocabulary import counted, label

__all__ = ["persona"]


def persona(board: Board) -> Iterator[Iterable[str]]:
    """The blocks of a persona board.

    Args:
        board: The board.

    Returns:
        The persona as a list, then each goal with a table: a row a channel. No tables for a
        board without channels.
    """
    panel = board.panels[0]
    yield [f"## {escaped(panel.title)}"]
    yield facts(board, panel)
    columns = heads(board, "channel", "status", "answer", "manner", "commitments")
    lanes = {lane.name: lane for lane in board.channels}
    cards = in_groups(board.cards, lambda card: card.row)
    for goal in board.goals if lanes else ():
        yield [f"## {escaped(goal.label)}"]
        yield table(columns, (_row(board, card, lanes) for card in cards[goal.name]))


def _row(board: Board, card: Card, lanes: Mapping[str, Lane]) -> tuple[str, ...]:
    channel = lanes[card.column]
    rank = f" ({channel.rank})" if channel.rank else ""
    votes = counted(board.language, "votes", card.votes) if card.votes else ""
    depth = label(board.language, "of-five", count=card.depth) if card.depth else ""
    return (
        cell(marked(channel, f"{channel.label}{rank}")),
        cell(marked(card, state(board, card.state)), votes),
        cell(*_answer(board, card, lanes)),
        cell(labelled(board, "tone", card.tone), labelled(board, "depth", depth), card.idiolect),
        cell(*card.commitments),
    )


def _answer(board: Board, card: Card, lanes: Mapping[str, Lane]) -> Iterator[str]:
    if card.state.is_open:
        yield card.title
    yield card.reason
    if card.instead:
        yield f"→ {', '.join(lanes[name].label for name in card.instead)}"
    if card.moments:
        key = "moments-one" if card.moments == 1 else "moments-count"
        yield label(board.language, key, count=card.moments)
    yield from map(str, card.edits)
