"""Lanes and personas of boards to plain data with their colours."""

from __future__ import annotations

from typing import Any, Final

from journeys.board import Board, Kind, Panel
from journeys.drawing.palette import channel_colours, goal_colours, persona_colours
from journeys.vocabulary import label

__all__ = ["axes", "head_of", "lanes_of"]

#: What the rows and columns of a kind are; of others it is found out.
_AXES: Final = {
    Kind.PERSONA: ("goals", "channels"),
    Kind.OVERVIEW: ("panels", "goals"),
    Kind.JOURNEY: ("channels", "bands"),
    Kind.OVERLAY: ("channels", "bands"),
    Kind.NETWORK: ("bands", ""),
}
_LANES: Final = ("goals", "channels", "panels", "bands")
_HEADS: Final = {"goals": "goal", "channels": "channel", "panels": "page-persona"}


def axes(board: Board) -> tuple[str, str]:
    """The attributes of a board that hold its rows and its columns.

    Args:
        board: The board.

    Returns:
        Two of `goals`, `channels`, `panels` and `bands`; an empty text where the rows or columns
        are no lanes.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap
        >>> axes(arrange(JourneyMap(title="Shop")))
        ('panels', 'goals')
    """
    if board.kind in _AXES:
        return _AXES[board.kind]
    rows = _holding(board, [card.row for card in board.cards], "")
    return rows, _holding(board, [card.column for card in board.cards], rows)


def _holding(board: Board, names: list[str], taken: str) -> str:
    for lanes in _LANES:
        known = {lane.name for lane in getattr(board, lanes)}
        if lanes != taken and names and known.issuperset(names):
            return lanes
    return ""


def head_of(board: Board, axis: str) -> str:
    """What stands over the names of rows or columns.

    Args:
        board: The board.
        axis: One of its axes.
    """
    if axis == "bands":
        by_goal = {lane.name for lane in board.bands} <= {lane.name for lane in board.goals}
        return label(board.language, "goal" if by_goal else "page-stage")
    return label(board.language, _HEADS[axis]) if axis else ""


def lanes_of(board: Board) -> dict[str, list[dict[str, Any]]]:
    """The lanes and personas of a board.

    Args:
        board: The board.

    Returns:
        A list for each of `goals`, `channels`, `panels` and `bands`.
    """
    goals = goal_colours(tuple(lane.id for lane in board.goals))
    channels = channel_colours(tuple(lane.id for lane in board.channels))
    return {
        "goals": [
            {"name": lane.name, "label": lane.label, "fill": goals[lane.id].fill,
             "ink": goals[lane.id].ink}
            for lane in board.goals
        ],
        "channels": [
            {"name": lane.name, "label": lane.label, "code": lane.code,
             "fill": channels[lane.id].fill, "ink": channels[lane.id].ink}
            for lane in board.channels
        ],
        "panels": [_panel(panel) for panel in board.panels],
        "bands": [{"name": lane.name, "label": lane.label} for lane in board.bands],
    }  # fmt: skip


def _panel(panel: Panel) -> dict[str, Any]:
    colours = persona_colours(panel.order)
    told = (panel.tagline, panel.about, panel.style)
    return {
        "name": panel.name,
        "label": panel.title,
        "code": panel.initials,
        "fill": colours.fill,
        "ink": colours.ink,
        "told": [text for text in told if text],
        "quote": panel.quote,
    }
