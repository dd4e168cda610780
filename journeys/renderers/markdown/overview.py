"""Overview to Markdown: personas by goals, then the channels of each persona."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeys.board import Board, Card, CardState
from journeys.board.listing import marked
from journeys.renderers.markdown.escaping import escaped
from journeys.renderers.markdown.table import cell, table
from journeys.renderers.markdown.wording import facts, heads, in_groups, labelled, signed, state

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
    cards = in_groups(board.cards, lambda card: card.row)
    rows = [
        [
            cell(marked(panel, panel.title)),
            *(cell(*_sum(board, card)) for card in cards[panel.name]),
        ]
        for panel in board.panels
    ]
    yield table(["Persona", *goals], rows)
    for panel in board.panels:
        yield [f"## {escaped(panel.title)}"]
        yield facts(board, panel)
        yield _channels(board, cards[panel.name])


def _sum(board: Board, card: Card) -> Iterator[str]:
    yield marked(card, card.title)
    yield "" if card.feeling is None else labelled(board, "feeling", signed(card.feeling))
    yield card.promised
    yield from map(str, card.edits)


def _channels(board: Board, cards: list[Card]) -> Iterator[str]:
    """A table of goals by the states that channels have there; none without channels."""
    found = {mark.state for card in cards for mark in card.marks}
    states = [one for one in CardState if one in found]
    titles = [cell(state(board, one)) for one in states]
    goals = {goal.name: goal.label for goal in board.goals}
    lanes = {lane.name: lane.label for lane in board.channels}
    rows = [
        [cell(goals[card.column]), *(cell(_lanes(card, one, lanes)) for one in states)]
        for card in cards
    ]
    if states:
        yield from table([*heads(board, "goal"), *titles], rows)


def _lanes(card: Card, one: CardState, lanes: Mapping[str, str]) -> str:
    return ", ".join(lanes[mark.lane] for mark in card.marks if mark.state is one)
