"""Overview to Markdown: personas by goals, then the channels of each persona."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeys.board import Board, Card, CardState
from journeys.renderers.markdown.escaping import escaped
from journeys.renderers.markdown.table import cell, table
from journeys.renderers.markdown.wording import facts, heads, labelled, signed, state

__all__ = ["overview"]


def overview(board: Board) -> Iterator[Iterable[str]]:
    """The blocks of an overview.

    Args:
        board: The board.

    Returns:
        A table of personas by goals, then each persona with a table: a row a goal, its channels
        by state. No tables for a board without personas or goals.
    """
    if not board.cards:
        return
    goals = [cell(goal.label) for goal in board.goals]
    rows = []
    for panel in board.panels:
        cards = [card for card in board.cards if card.row == panel.name]
        rows.append([cell(panel.title), *(cell(*_sum(board, card)) for card in cards)])
    yield table(["Persona", *goals], rows)
    for panel in board.panels:
        yield [f"## {escaped(panel.title)}"]
        yield facts(board, panel)
        cards = [card for card in board.cards if card.row == panel.name]
        yield _channels(board, cards)


def _sum(board: Board, card: Card) -> Iterator[str]:
    yield card.title
    yield "" if card.feeling is None else labelled(board, "feeling", signed(card.feeling))
    yield card.promised


def _channels(board: Board, cards: list[Card]) -> Iterator[str]:
    """A table of goals by states, without the states in which no channel is; none without channels."""
    found = {mark.state for card in cards for mark in card.marks}
    states = [one for one in CardState if one in found]
    titles = [cell(state(board, one)) for one in states]
    goals = {goal.name: goal.label for goal in board.goals}
    rows = [
        [cell(goals[card.column]), *(cell(_lanes(board, card, one)) for one in states)]
        for card in cards
    ]
    if states:
        yield from table([*heads(board, "goal"), *titles], rows)


def _lanes(board: Board, card: Card, one: CardState) -> str:
    lanes = {lane.name: lane.label for lane in board.channels}
    return ", ".join(lanes[mark.lane] for mark in card.marks if mark.state is one)
