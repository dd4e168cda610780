"""What was counted to the labels and looks of edges and nodes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journeys.board import Board, Card, Flow
from journeys.drawing.overlay import colour_of, line_of
from journeys.drawing.palette import SIGNAL
from journeys.vocabulary import label

__all__ = ["card_look", "counted", "flow_key", "flow_look"]

_STYLES: Final = {"deviation": '"dashed"', "rare": '"dotted"', "followed": '"solid"'}


def flow_key(board: Board) -> str:
    """What the lines of an overlay mean, and its balance.

    Args:
        board: The board.
    """
    words, balance = board.words, board.balance
    lines = (f"── {words['flow-followed']}", f"···· {words['flow-rare']}",
             f"- - {words['flow-deviation']}")  # fmt: skip
    if balance is None or not balance.conformity:
        return " · ".join(lines)
    said = label(board.language, "labelled", label=words["conformity"], text=balance.conformity)
    return " · ".join([*lines, said])


def counted(card: Card) -> Iterator[str]:
    """The line of a card that says its visits; none for a card without them.

    Args:
        card: The card.
    """
    if card.visits is not None:
        yield card.visits.text


def card_look(card: Card) -> dict[str, object]:
    """What makes an unplanned touchpoint look so; nothing for any other card.

    Args:
        card: The card.
    """
    if card.visits is None or card.visits.is_planned:
        return {}
    return {"style": '"filled,dashed"', "color": f'"{SIGNAL}"'}


def flow_look(flow: Flow, most: int) -> dict[str, object]:
    """The look of a counted edge.

    Args:
        flow: What was counted.
        most: The largest count of the board.
    """
    colour = f'"{colour_of(flow)}"'
    return {
        "color": colour,
        "fontcolor": colour,
        "penwidth": round(line_of(flow, most), 2),
        "style": _STYLES[flow.sort],
    }
