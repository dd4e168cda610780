"""Lines of text that belong together to one text box, which breaks its lines where they are."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

import attrs

from journeys.drawing.metrics import width_of
from journeys.drawing.shapes import Text
from journeys.renderers.pptx.place import Extent

__all__ = ["Block", "Flow", "blocks", "flow"]

#: From the top of a line to its base line, as a part of the size. Programs do not agree whether
#: the gap that the font asks for stands above a single line; this is the middle.
ASCENT: Final = 0.92
#: From the base line to the bottom of a line of a given height, as a part of the size.
DESCENT: Final = 0.212
#: From line to line where nothing else is said, as a part of the size.
NATURAL: Final = 1.149
#: How much other programs and fonts may set a text wider or narrower.
SLACK: Final = 0.015
_PIECE: Final = re.compile(r"[^ \-/–—]*[\-/–—]?")
#: Texts whose widths are known; others are set in fonts that no table knows.
_KNOWN: Final = re.compile("[\x20-\u017f\u202f\u2010-\u2026\u20ac]*")


@attrs.frozen
class Block:
    """Lines of one text.

    Attributes:
        lines: One or more lines of one look, from top to bottom.
    """

    lines: tuple[Text, ...]

    @property
    def leading(self) -> float:
        """From base line to base line."""
        if len(self.lines) == 1:
            return NATURAL * self.lines[0].size
        return self.lines[1].y - self.lines[0].y

    @property
    def extent(self) -> Extent:
        """The box around the letters."""
        first, width = self.lines[0], max(line.width for line in self.lines)
        left = first.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[first.anchor] * width
        # A line of a given height has more or less above its letters, not below.
        rise = ASCENT * first.size
        if len(self.lines) > 1:
            rise = self.leading - DESCENT * first.size
        top = first.y - rise
        return Extent(left, top, left + width, top + self.leading * len(self.lines))


@attrs.frozen
class Flow:
    """How the lines of a block stand in a text box.

    Attributes:
        lines: The lines between which a break is written; one when the box breaks by itself.
        width: The width of the box; None when the box does not break lines.
    """

    lines: tuple[str, ...]
    width: float | None


def blocks(shapes: Sequence[Any]) -> Iterator[Any]:
    """Shapes, of which lines that follow each other as one text are one block.

    Args:
        shapes: Shapes in the order of drawing.

    Returns:
        Blocks in the places of texts; other shapes as they are; no empty texts.
    """
    lines: list[Text] = []
    for shape in shapes:
        if isinstance(shape, Text) and lines and _follows(shape, lines):
            lines.append(shape)
            continue
        if lines:
            yield Block(tuple(lines))
            lines = []
        if not isinstance(shape, Text):
            yield shape
        elif shape.text.strip():
            lines = [shape]
    if lines:
        yield Block(tuple(lines))


def _follows(line: Text, lines: Sequence[Text]) -> bool:
    """Whether a line is the next one of a text."""
    last, step = lines[-1], line.y - lines[-1].y
    return (
        bool(line.text.strip())
        and (last.x, last.anchor, last.size, last.bold, last.fill)
        == (line.x, line.anchor, line.size, line.bold, line.fill)
        and 1.0 * line.size <= step <= 1.4 * line.size
        and (len(lines) == 1 or math.isclose(step, last.y - lines[-2].y, abs_tol=0.02))
    )


def flow(block: Block, room: float | None, whole: str = "") -> Flow:
    """How a block stands in a text box that shows the lines as they were drawn.

    One paragraph that the box breaks by itself is best to edit. It is chosen where there is a
    width at which any program breaks it into the same lines; else the breaks are written.

    Args:
        block: The block.
        room: The width that the box may take; None when that is not known.
        whole: A text in which the lines stand unbroken; empty when there is none.
    """
    texts = tuple(line.text for line in block.lines)
    lowest = max(line.width for line in block.lines) * (1 + SLACK) + 0.3
    fixed = Flow(texts, room if room is not None and room >= lowest else None)
    if not all(_KNOWN.fullmatch(text) for text in texts):
        return Flow(texts, None)
    if len(texts) == 1:
        return fixed
    if not all(_is_space(above, below, whole) for above, below in pairwise(block.lines)):
        return fixed
    highest = min(
        above.width + width_of(f" {_piece(below.text)}", below.size, bold=below.bold)
        for above, below in pairwise(block.lines)
    ) * (1 - SLACK)
    highest = min(highest, room) if room is not None else highest
    return Flow((" ".join(texts),), highest) if lowest <= highest else fixed


def _piece(text: str) -> str:
    """The least of a line that could stand at the end of the line above."""
    found = _PIECE.match(text)
    return found[0] if found and found[0] else text[:1]


def _is_space(above: Text, below: Text, whole: str) -> bool:
    """Whether a line ends where a space was, and not within a word."""
    last, first = above.text.rpartition(" ")[2], below.text.partition(" ")[0]
    if whole and f"{last} {first.rstrip('…')}" in whole:
        return True
    if last.endswith(("-", "/")):
        return False
    # A word is broken only where it is wider than any line may be.
    word = width_of(last + first, above.size, bold=above.bold)
    return word <= max(above.width, below.width)
