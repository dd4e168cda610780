"""Lines, curves and the path data of icons to a path, for writers that have cubic curves only."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Protocol

import attrs

from journeys.drawing.arcs import arc

__all__ = ["Path", "Pen"]

Point = tuple[float, float]

_COMMAND: Final = re.compile(r"([MLHVACZ])([^MLHVACZ]*)")
#: How many numbers each command of path data takes at a time.
_TAKES: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "A": 7, "C": 6}


class Path(Protocol):
    """What a pen draws on; the names are those of PDF libraries."""

    def moveTo(self, x: float, y: float, /) -> Any:  # noqa: N802 - a name given
        """Begin anew at a point."""

    def lineTo(self, x: float, y: float, /) -> Any:  # noqa: N802 - a name given
        """Draw straight to a point."""

    def curveTo(  # noqa: N802, PLR0917 - a name given, and two control points and an end
        self, x1: float, y1: float, x2: float, y2: float, x3: float, y3: float, /
    ) -> Any:
        """Draw a cubic curve."""

    def close(self) -> Any:
        """Draw straight back to where the path began."""


@attrs.define
class Pen:
    """A path that is being drawn, and where its last stretch ended.

    Attributes:
        path: The path.
        at: The end of the last stretch.
    """

    path: Path
    at: Point = (0.0, 0.0)

    def move(self, to: Point) -> None:
        """Begin anew at a point.

        Args:
            to: The point.
        """
        self.path.moveTo(*to)
        self.at = to

    def lines(self, points: Iterable[Point]) -> None:
        """Draw straight on through points.

        Args:
            points: The points; none draws nothing.
        """
        for point in points:
            self.path.lineTo(*point)
            self.at = point

    def curve(self, one: Point, two: Point, end: Point) -> None:
        """Draw a cubic curve.

        Args:
            one: The first control point.
            two: The second control point.
            end: Where it ends.
        """
        self.path.curveTo(*one, *two, *end)
        self.at = end

    def bend(self, control: Point, end: Point) -> None:
        """Draw a quadratic curve.

        Args:
            control: Its control point.
            end: Where it ends.
        """
        one, two = (
            (p[0] + (control[0] - p[0]) * 2 / 3, p[1] + (control[1] - p[1]) * 2 / 3)
            for p in (self.at, end)
        )
        self.curve(one, two, end)

    def turn(
        self, end: Point, radius: float, *, is_large: bool = False, clockwise: bool = True
    ) -> None:
        """Draw an arc of a circle.

        Args:
            end: Where it ends.
            radius: Radius of its circle.
            is_large: Whether it is the longer of the two ways around.
            clockwise: Whether it turns clockwise.
        """
        for stretch in arc(self.at, end, radius, is_large=is_large, clockwise=clockwise):
            self.curve(*stretch)
        self.at = end

    def close(self) -> None:
        """Draw straight back to where the path began."""
        self.path.close()

    def trace(self, data: str) -> None:
        """Draw path data.

        Args:
            data: Absolute commands M, L, H, V, A (of circles), C and Z.
        """
        for command, rest in _COMMAND.findall(data):
            if command == "Z":
                self.close()
            else:
                for values in _sets([float(one) for one in rest.split()], _TAKES[command]):
                    _STROKES[command](self, values)


def _sets(values: list[float], takes: int) -> Iterator[list[float]]:
    for at in range(0, len(values), takes):
        yield values[at : at + takes]


_STROKES: Final[dict[str, Callable[[Pen, list[float]], None]]] = {
    "M": lambda pen, v: pen.move((v[0], v[1])),
    "L": lambda pen, v: pen.lines([(v[0], v[1])]),
    "H": lambda pen, v: pen.lines([(v[0], pen.at[1])]),
    "V": lambda pen, v: pen.lines([(pen.at[0], v[0])]),
    "C": lambda pen, v: pen.curve((v[0], v[1]), (v[2], v[3]), (v[4], v[5])),
    "A": lambda pen, v: pen.turn((v[5], v[6]), v[0], is_large=v[3] == 1, clockwise=v[4] == 1),
}
