"""The changes on a board to lines of plain text, for the formats that draw nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from journeys.board.edits import Edit, Sign, signs_of
from journeys.board.parts import Board
from journeys.vocabulary import label

__all__ = ["Changing", "heading", "key", "marked", "others"]


class Changing(Protocol):
    """A part of a board that may have changed."""

    @property
    def change(self) -> Sign | None:
        """What happened to it."""

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What changed in it."""


def marked(part: Changing, text: str) -> str:
    """A text behind the signs of the part that it stands for.

    Args:
        part: The part.
        text: Its text.

    Returns:
        The text as it is for a part that did not change.

    Example:
        >>> from journeys.board.parts import Lane
        >>> marked(Lane(id="web", name="web", label="Web", change=Sign.ADDED), "Web")
        '+ Web'
    """
    signs = "".join(sign.mark for sign in signs_of(part.change, part.edits))
    return f"{signs} {text}" if signs else text


def heading(board: Board) -> Iterator[str]:
    """What changed since when, then the personas, goals and channels that changed.

    Args:
        board: The board.

    Returns:
        A line each; none for a board that is held against nothing.
    """
    if board.difference is None:
        return
    yield board.difference.since
    yield from _changed(board, ((panel.title, panel) for panel in board.panels))
    yield from _changed(board, ((lane.label, lane) for lane in board.goals))
    yield from _changed(board, ((lane.label, lane) for lane in board.channels))


def _changed(board: Board, parts: Iterable[tuple[str, Changing]]) -> Iterator[str]:
    for name, part in parts:
        edits = [str(edit) for edit in part.edits]
        if not edits and part.change is not None:
            edits = [f"{part.change.mark} {board.words[f'diff-key-{part.change.value}']}"]
        for text in edits:
            yield label(board.language, "labelled", label=name, text=text)


def others(board: Board) -> list[str]:
    """The changes that stand on no part of the board, a line each, under their heading.

    Args:
        board: The board.
    """
    edits = board.difference.edits if board.difference else ()
    return [board.words["diff-others"], *map(str, edits)] if edits else []


def key(board: Board) -> dict[str, str]:
    """The signs of changes with their words; none for a board that is held against nothing.

    Args:
        board: The board.
    """
    if board.difference is None:
        return {}
    return {sign.mark: board.words[f"diff-key-{sign.value}"] for sign in Sign}
