"""The signs of changes: a colour and a form each, drawn so that every writer has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from journeys.board import Board
from journeys.board.edits import Edit, Sign, signs_of
from journeys.drawing.canvas import Canvas
from journeys.drawing.metrics import Font
from journeys.drawing.palette import INK
from journeys.drawing.shapes import Ellipse, Line
from journeys.drawing.type import KEY

__all__ = ["HUES", "draw_sign", "draw_sign_key", "draw_signs", "draw_since", "sentences"]

Point = tuple[float, float]

#: Source of the hues: Paul Tol, "muted" scheme, and the two ends of the scale of feelings; each
#: is dark enough for a white sign, and apart from the others for the colour-blind.
HUES: Final[Mapping[Sign, str]] = {
    Sign.ADDED: "#0B6E5F",
    Sign.REMOVED: "#882255",
    Sign.WEAKENED: "#A84C00",
    Sign.TIGHTENED: "#332288",
    Sign.CHANGED: "#4A3F31",
}

SINCE: Final = Font(7.6, 9.4, bold=True)
R: Final = 6.2
#: From one sign to the next.
STEP: Final = 2 * R + 1.6


def draw_sign(canvas: Canvas, sign: Sign, at: Point, *, r: float = R) -> None:
    """Draw a sign: plus, minus, not equal, a triangle down or up, in a disc.

    Args:
        canvas: Where.
        sign: The sign.
        at: The centre.
        r: Radius of the disc.
    """
    x, y = at
    canvas.add(Ellipse(x=x, y=y, rx=r, ry=r, fill=HUES[sign], edge="#FFFFFF", line=0.9))
    for line in _STROKES[sign]:
        points = tuple((x + r * left, y + r * down) for left, down in line)
        canvas.add(Line(points=points, edge="#FFFFFF", line=0.26 * r))


#: Lines of each sign, from -1 to 1 in its disc. Triangles are filled by their own outlines.
_STROKES: Final[Mapping[Sign, tuple[tuple[Point, ...], ...]]] = {
    Sign.ADDED: (((-0.55, 0), (0.55, 0)), ((0, -0.55), (0, 0.55))),
    Sign.REMOVED: (((-0.55, 0), (0.55, 0)),),
    Sign.CHANGED: (
        ((-0.5, -0.22), (0.5, -0.22)),
        ((-0.5, 0.24), (0.5, 0.24)),
        ((-0.26, 0.58), (0.26, -0.58)),
    ),
    Sign.WEAKENED: (
        ((-0.55, -0.3), (0.55, -0.3), (0, 0.55), (-0.55, -0.3), (0.55, -0.3)),
        ((-0.2, -0.1), (0.2, -0.1), (0, 0.25), (-0.2, -0.1)),
    ),
    Sign.TIGHTENED: (
        ((-0.55, 0.3), (0.55, 0.3), (0, -0.55), (-0.55, 0.3), (0.55, 0.3)),
        ((-0.2, 0.1), (0.2, 0.1), (0, -0.25), (-0.2, 0.1)),
    ),
}


def draw_signs(
    canvas: Canvas, change: Sign | None, edits: Iterable[Edit], at: Point, *, most: int = 3
) -> None:
    """Draw the signs of a part side by side.

    Args:
        canvas: Where.
        change: What happened to the part.
        edits: What changed in it.
        at: The centre of the first.
        most: The most signs.
    """
    for number, sign in enumerate(signs_of(change, edits)[:most]):
        draw_sign(canvas, sign, (at[0] + number * STEP, at[1]))


def draw_sign_key(canvas: Canvas, board: Board, at: Point) -> float:
    """Draw what the signs mean, in a row; nothing for a board without changes to mark.

    Args:
        canvas: Where.
        board: The board.
        at: Left end and middle height.

    Returns:
        The left end of what may stand behind it.
    """
    if board.difference is None:
        return at[0]
    left, middle = at
    for sign in Sign:
        draw_sign(canvas, sign, (left + 5, middle), r=5.0)
        lines = canvas.fit(board.words[f"diff-key-{sign.value}"], 120, KEY)
        canvas.lines(lines, (left + 13, middle - 0.5 * KEY.size), KEY, INK)
        left += 13 + lines.width * 1.05 + 10
    return left


def draw_since(canvas: Canvas, board: Board, at: Point, width: float) -> None:
    """Draw since when, and how many changes there are.

    Args:
        canvas: Where.
        board: The board.
        at: Left and top.
        width: The width that it may take.
    """
    if board.difference is not None:
        lines = canvas.fit(board.difference.since, width, SINCE)
        canvas.lines(lines, at, SINCE, INK)


def sentences(change: Sign | None, edits: Iterable[Edit], board: Board) -> list[str]:
    """What a part's title says of its changes.

    Args:
        change: What happened to the part.
        edits: What changed in it.
        board: The board, for its words.

    Returns:
        A line each; none for a part that is as it was.
    """
    whole = change in {Sign.ADDED, Sign.REMOVED}
    first = [f"{change.mark} {board.words[f'diff-key-{change.value}']}"] if change and whole else []
    return [*first, *map(str, edits)]
