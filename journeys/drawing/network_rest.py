"""What all nodes of a network have in common, and the node that stands for the rest."""

from __future__ import annotations

from journeys.drawing.canvas import Box, Canvas
from journeys.drawing.legible import LEAST, legible
from journeys.drawing.look import Look
from journeys.drawing.metrics import Font
from journeys.drawing.network_columns import REST, Node
from journeys.drawing.palette import DASH, INK, PANEL, Colours
from journeys.drawing.shapes import Rect
from journeys.drawing.type import MOMENT
from journeys.vocabulary import label

__all__ = ["PLAIN", "colours_of", "draw_rest", "id_of", "lowered"]

#: Colours of what belongs to no goal or persona.
PLAIN = Colours(PANEL, DASH)


def colours_of(look: Look, band: str) -> Colours:
    """The colours of a goal, or those of moments without one.

    Args:
        look: The look of the board.
        band: Name of the band.
    """
    return look.goals.get(band, PLAIN)


def id_of(kind: str, node: Node) -> str:
    """The id of a node on its page.

    Args:
        kind: What begins it, such as `persona`.
        node: The node.

    Example:
        >>> id_of("ch", Node(name="web")), id_of("ch", Node(name="+channel"))
        ('ch-web', 'ch-rest-channel')
    """
    return f"{kind}-{node.name.replace(REST, 'rest-')}"


def lowered(font: Font, height: float) -> Font:
    """The font as it is, or smaller so that a line of it has room in a low box.

    Args:
        font: The font.
        height: Height of the box.
    """
    return font.scaled(max(LEAST / font.size, min(1.0, height / font.leading)))


def draw_rest(canvas: Canvas, look: Look, node: Node, box: Box, kind: str) -> None:
    """Draw the node that stands for those for whom there is no room.

    Args:
        canvas: Where; the titles of all of them are told as cut.
        look: The look of the board.
        node: The node.
        box: The outline.
        kind: What they are, such as `persona`.
    """
    text = label(look.board.language, "network-more", count=len(node.rest))
    inner = Canvas()
    inner.add(
        Rect(x=box.x, y=box.y, width=box.width, height=box.height, fill=look.theme.closed,
             edge=DASH, line=0.9, radius=3, dashed=True)
    )  # fmt: skip
    width = box.width - 24
    font = lowered(legible(text, width, MOMENT), box.height)
    lines = inner.fit(text, width, font)
    inner.lines(lines, (box.x + 20, box.middle[1] - 0.5 * font.leading), font, INK)
    inner.truncated += node.rest
    title = "\n".join([text, *node.rest[:40]])
    kinds = (kind, "rest")
    canvas.group(inner, name=id_of(kind, node), kinds=kinds, title=title, focusable=True)
