"""What boards in a terminal have in common: signs of states, scales, and colours of goals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from journeys.board import Board
from journeys.vocabulary import label

__all__ = ["BOLD", "FAINT", "WAY_SIGNS", "goal_styles", "in_row", "labelled", "scale"]

BOLD: Final = "1"
FAINT: Final = "2"

#: The signs of a journey board, each with the key of its word.
WAY_SIGNS: Final[Mapping[str, str]] = {
    "═▶": "hand-off",
    "─▶": "same-channel",
    "■": "company-decides",
    "▷": "start",
    "◎": "end",
}

#: The terminal's own colours, so that they are legible on any background it has.
_GOALS: Final = {"inform": "36", "buy": "32", "manage": "33", "service": "34", "complain": "35"}
_MORE: Final = ("31", "96", "92", "93", "94", "95")


def goal_styles(board: Board) -> dict[str, str]:
    """The terminal style of each goal.

    Args:
        board: The board.

    Returns:
        Name of a goal's lane to SGR number; colours come again after eleven goals.
    """
    return {lane.name: _GOALS.get(lane.id, _MORE[lane.order % len(_MORE)]) for lane in board.goals}


def scale(value: int) -> str:
    """A place on the scale of five.

    Args:
        value: 0 to 5.

    Example:
        >>> scale(3)
        '●●●○○'
    """
    return "●" * value + "○" * (5 - value)


def labelled(board: Board, key: str, text: str) -> str:
    """A text behind its label, with the colon of the board's language.

    Args:
        board: The board.
        key: Key of the label.
        text: The text.
    """
    return label(board.language, "labelled", label=board.words[key], text=text)


def in_row(texts: Iterable[str]) -> str:
    r"""Texts in a row, none of which breaks inside as long as it fits a line.

    Args:
        texts: The texts, in the order in which they shall stand.

    Example:
        >>> in_row(["Ag Agence", "We Web"])
        'Ag\xa0Agence · We\xa0Web'
    """
    return " · ".join(text.replace(" ", "\u00a0") for text in texts)
