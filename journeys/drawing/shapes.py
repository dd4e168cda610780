"""The shapes of a drawing: positions in points, y downwards, nothing left to measure."""

from __future__ import annotations

from typing import TypeAlias

import attrs

from journeys.drawing.strokes import Curve, Route

__all__ = [
    "Arrow",
    "Cloud",
    "Curve",
    "Drawing",
    "Ellipse",
    "Face",
    "Group",
    "Icon",
    "Line",
    "Page",
    "Rect",
    "Ring",
    "Route",
    "Shape",
    "Text",
]


@attrs.frozen(kw_only=True)
class Rect:
    """A rectangle.

    Attributes:
        x: Left.
        y: Top.
        width: Width.
        height: Height.
        fill: Colour inside; empty for none.
        edge: Colour of the outline; empty for none.
        line: Width of the outline.
        radius: Radius of the corners.
        dashed: Whether the outline is dashed (4 on, 3 off).
        opacity: 0..1.
    """

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    edge: str = ""
    line: float = 1.0
    radius: float = 0.0
    dashed: bool = False
    opacity: float = 1.0


@attrs.frozen(kw_only=True)
class Ellipse:
    """An ellipse.

    Attributes:
        x: Centre.
        y: Centre.
        rx: Horizontal radius.
        ry: Vertical radius.
        fill: Colour inside; empty for none.
        edge: Colour of the outline; empty for none.
        line: Width of the outline.
        dashed: Whether the outline is dashed (2 on, 2 off).
        opacity: 0..1.
    """

    x: float
    y: float
    rx: float
    ry: float
    fill: str = ""
    edge: str = ""
    line: float = 1.0
    dashed: bool = False
    opacity: float = 1.0


@attrs.frozen(kw_only=True)
class Line:
    """A line through points.

    Attributes:
        points: Two or more points (x, y).
        edge: Colour.
        line: Width.
        dashed: Whether it is dashed (2.5 on, 2.5 off).
        opacity: 0..1.
    """

    points: tuple[tuple[float, float], ...]
    edge: str
    line: float = 1.0
    dashed: bool = False
    opacity: float = 1.0


@attrs.frozen(kw_only=True)
class Arrow:
    """A short arrow from left to right.

    Attributes:
        x: Left end.
        y: Height of the shaft.
        width: Length.
        edge: Colour.
        line: Width of the shaft.
    """

    x: float
    y: float
    width: float
    edge: str
    line: float = 1.1


@attrs.frozen(kw_only=True)
class Text:
    """One line of text, already wrapped.

    Attributes:
        x: Left end, middle or right end, by the anchor.
        y: Base line.
        text: The characters; none of them is invisible.
        size: Size of the type.
        fill: Colour.
        width: Its measured width.
        bold: Whether it is bold.
        anchor: `start`, `middle` or `end`.
    """

    x: float
    y: float
    text: str
    size: float
    fill: str
    width: float
    bold: bool = False
    anchor: str = "start"


@attrs.frozen(kw_only=True)
class Icon:
    """The icon of a channel; a writer that has no icons writes its code.

    Attributes:
        x: Centre.
        y: Centre.
        size: Side of the square that it fills.
        kind: Name of the icon.
        code: Two letters that stand for it.
        ink: Colour of its lines.
        width: Measured width of the code at half the size, bold.
    """

    x: float
    y: float
    size: float
    kind: str
    code: str
    ink: str
    width: float


@attrs.frozen(kw_only=True)
class Ring:
    """A ring with a full, half or empty disc: how far an answer is offered.

    Attributes:
        x: Centre.
        y: Centre.
        r: Radius of the ring.
        filled: 0, 0.5 or 1.
        ink: Colour.
    """

    x: float
    y: float
    r: float
    filled: float
    ink: str


@attrs.frozen(kw_only=True)
class Face:
    """A face that shows an expected feeling.

    Attributes:
        x: Centre.
        y: Centre.
        r: Radius.
        feeling: -2 to 2.
        fill: Colour of the face.
        ink: Colour of eyes and mouth.
    """

    x: float
    y: float
    r: float
    feeling: int
    fill: str
    ink: str


@attrs.frozen(kw_only=True)
class Cloud:
    """A cloud around what a customer says.

    Attributes:
        x: Left.
        y: Top.
        width: Width.
        height: Height.
        fill: Colour inside.
        edge: Colour of the outline.
        line: Width of the outline.
    """

    x: float
    y: float
    width: float
    height: float
    fill: str
    edge: str
    line: float = 1.4


@attrs.frozen(kw_only=True)
class Group:
    """Shapes that are one thing to a reader.

    Attributes:
        name: Its id, unique on its page; empty for none.
        kinds: Classes, such as `card` and `goal-inform`.
        title: Its whole text, for a tooltip and a screen reader.
        shapes: What it is made of, the lowest first.
        focusable: Whether a keyboard may stop at it.
    """

    shapes: tuple[Shape, ...]
    name: str = ""
    kinds: tuple[str, ...] = ()
    title: str = ""
    focusable: bool = False


Shape: TypeAlias = (
    Rect | Ellipse | Line | Arrow | Text | Icon | Ring | Face | Cloud | Route | Curve | Group
)


@attrs.frozen(kw_only=True)
class Page:
    """A sheet.

    Attributes:
        name: Its file's name without an ending.
        title: What it shows.
        description: The same at more length, for a screen reader.
        language: `fr` or `en`.
        width: In points.
        height: In points.
        paper: Colour of the sheet.
        shapes: What stands on it, the lowest first.
    """

    name: str
    title: str
    description: str
    language: str
    width: float
    height: float
    paper: str
    shapes: tuple[Shape, ...]


@attrs.frozen(kw_only=True)
class Drawing:
    """A board drawn on one or several pages.

    Attributes:
        name: The board's name.
        pages: The pages in reading order.
        truncated: The texts that did not fit and end with an ellipsis, in full.
    """

    name: str
    pages: tuple[Page, ...]
    truncated: tuple[str, ...] = ()
