"""How the parts of one board look: colours of its lanes, its words, its scale."""

from __future__ import annotations

import attrs

from journeys.board import Board, Lane
from journeys.drawing.canvas import Canvas
from journeys.drawing.metrics import Font
from journeys.drawing.palette import DASH, INK, Colours, Theme, channel_colours, goal_colours
from journeys.drawing.shapes import Ellipse, Icon, Rect
from journeys.drawing.type import BADGE

__all__ = ["Look", "look_of"]


@attrs.frozen(kw_only=True)
class Look:
    """The colours and words of a board.

    Attributes:
        board: The board.
        theme: The paper.
        goals: Colours of the goals, by name.
        channels: Colours of the channels, by name.
        lanes: The channels, by name.
        scale: How much larger than usual the type of cards is.
    """

    board: Board
    theme: Theme
    goals: dict[str, Colours]
    channels: dict[str, Colours]
    lanes: dict[str, Lane]
    scale: float = 1.0

    def font(self, font: Font) -> Font:
        """A font at the scale of this board's cards.

        Args:
            font: The font at its usual size.
        """
        return font.scaled(self.scale)

    def badge(
        self,
        canvas: Canvas,
        channel: str,
        at: tuple[float, float],
        *,
        r: float = 7.2,
        state: str = "offered",
    ) -> None:
        """Draw a channel as a badge with its two letters.

        Args:
            canvas: Where.
            channel: Name of the channel.
            at: The centre.
            r: Radius.
            state: `offered` is filled, `partial` a coloured ring, anything else a dashed one.
        """
        x, y = at
        colours = self.channels[channel]
        font = BADGE.scaled(r / 7.2)
        fill, ink, edge, line = colours.fill, colours.ink, INK, 0.5
        if state == "partial":
            fill, ink, edge, line = "#FFFFFF", INK, colours.fill, 1.8
        elif state != "offered":
            fill, ink, edge, line = "", DASH, DASH, 0.7
            font = Font(font.size, font.leading)
        dashed = state not in {"offered", "partial"}
        canvas.add(Ellipse(x=x, y=y, rx=r, ry=r, fill=fill, edge=edge, line=line, dashed=dashed))
        lines = canvas.fit(self.lanes[channel].code, 2 * r, font)
        canvas.lines(lines, (x, y - 0.47 * font.size), font, ink, anchor="middle")

    def icon(self, canvas: Canvas, channel: str, at: tuple[float, float], size: float) -> None:
        """Draw the coloured square with a channel's icon.

        Args:
            canvas: Where.
            channel: Name of the channel.
            at: Left and top.
            size: Side of the square.
        """
        x, y = at
        lane, colours = self.lanes[channel], self.channels[channel]
        canvas.add(
            Rect(x=x, y=y, width=size, height=size, fill=colours.fill, edge=INK, line=0.9),
            Icon(
                x=x + size / 2,
                y=y + size / 2,
                size=0.68 * size,
                kind=lane.id,
                code=lane.code,
                ink=colours.ink,
                width=Font(size / 2.3, size, bold=True).width(lane.code),
            ),
        )


def look_of(board: Board, theme: Theme, *, scale: float = 1.0) -> Look:
    """The look of a board.

    Args:
        board: The board.
        theme: The paper.
        scale: How much larger than usual the type of cards is.

    Returns:
        The look; lanes are found by their names on the board.
    """
    goals = goal_colours(tuple(lane.id for lane in board.goals))
    channels = channel_colours(tuple(lane.id for lane in board.channels))
    return Look(
        board=board,
        theme=theme,
        goals={lane.name: goals[lane.id] for lane in board.goals},
        channels={lane.name: channels[lane.id] for lane in board.channels},
        lanes={lane.name: lane for lane in board.channels},
        scale=scale,
    )
