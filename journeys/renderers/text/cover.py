"""Cover to a table: the facts of a map, its personas, its goals and its channels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeys.board import Board, Panel
from journeys.renderers.text.cells import wrapped
from journeys.renderers.text.styles import BOLD, FAINT, in_row, labelled, scale
from journeys.renderers.text.table import Band, Line, Table
from journeys.vocabulary import label

__all__ = ["cover_tables"]


def cover_tables(board: Board, cells: int) -> Iterator[Table]:
    """The tables of a cover.

    Args:
        board: The board.
        cells: The cells that no table passes.

    Returns:
        The facts, then the personas, then goals and channels; none for what the map has not.
    """
    facts = [label(board.language, "labelled", label=what, text=text) for what, text in board.facts]
    bands = [_band("", ((fact, "") for fact in facts), cells)]
    for panel in board.panels:
        title = " · ".join(text for text in (panel.title, panel.tagline) if text)
        bands.append(_band(title, _persona(board, panel), cells))
    if board.goals:
        goals = in_row(goal.label for goal in board.goals)
        bands.append(_band(board.words["cover-goals"], [(goals, "")], cells))
    if board.channels:
        lanes = in_row(f"{lane.code} {lane.label}" for lane in board.channels)
        bands.append(_band(board.words["cover-channels"], [(lanes, "")], cells))
    yield Table(column=cells - 2, bands=bands)


def _band(title: str, lines: Iterable[Line], cells: int) -> Band:
    inside = [(line, style) for text, style in lines for line in wrapped(text, cells - 4)]
    return Band(title=title, cells=[inside], style=BOLD)


def _persona(board: Board, panel: Panel) -> Iterator[Line]:
    yield panel.about, FAINT
    yield f"{panel.share} {board.words['cover-share']}" if panel.share else "", ""
    yield panel.quote, BOLD
    if panel.style:
        yield labelled(board, "style", panel.style), ""
    scales = (("potential", panel.potential), ("churn", panel.churn))
    yield in_row(f"{board.words[key]} {scale(value)}" for key, value in scales if value), ""
    lanes = {lane.name: lane.label for lane in board.channels}
    if panel.prefers:
        yield labelled(board, "preferred", ", ".join(lanes[one] for one in panel.prefers)), ""
