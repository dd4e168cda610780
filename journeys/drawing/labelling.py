"""Labels and texts of a board to the lines of a title."""

from __future__ import annotations

from journeys.board import Board
from journeys.vocabulary import label

__all__ = ["feeling_line", "labelled"]


def labelled(board: Board, key: str, text: object) -> str:
    r"""A text behind its label, with the colon of the board's language.

    Args:
        board: The board.
        key: Key of the label among its words.
        text: The text; without one there is no line.

    Returns:
        A line, or nothing.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap, Persona
        >>> shop = JourneyMap(title="Shop", language="fr", personas=[Persona(id="ana")])
        >>> labelled(arrange(shop, persona="ana"), "tone", "clair")
        'Ton\xa0: clair'
    """
    said = str(text)
    return label(board.language, "labelled", label=board.words[key], text=said) if said else ""


def feeling_line(board: Board, feeling: int | None) -> str:
    """The expected feeling behind its label, with a sign unless it is neutral.

    Args:
        board: The board.
        feeling: -2 to 2, or None for no line.

    Returns:
        A line, or nothing.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap
        >>> board = arrange(JourneyMap(title="Shop", language="en"))
        >>> feeling_line(board, -1), feeling_line(board, 0)
        ('Expected feeling: −1', 'Expected feeling: 0')
    """
    if feeling is None:
        return ""
    return labelled(board, "feeling", f"{feeling:+d}".replace("-", "−") if feeling else "0")
